#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QStringList>
#include <cmath>

#include "callwright/words/goal_words.hpp"
#include "callwright/words/measure_words.hpp"
#include "words/text.hpp"

namespace callwright::words {

using domain::Goal;
using domain::GoalOwnerKind;
using domain::GoalPeriod;
using domain::GoalState;
using domain::Measure;
using domain::MeasureUnit;

namespace {

QString wholePercent(double share) {
  return QStringLiteral("%1 %").arg(locale().toString(std::round(100 * share), 'f', 0));
}

QString joined(const QString& one, const QString& other) {
  return Tr::translate("Words", "%1 %2", "two sentences").arg(one, other);
}

MeasureUnit unitOf(const domain::Driver& driver) {
  if (!driver.per) return domain::infoOf(driver.measure).unit;
  const MeasureUnit unit = domain::infoOf(driver.measure).unit;
  return unit == MeasureUnit::Count ? MeasureUnit::Ratio : unit;
}

QString driverText(const Goal& goal, const domain::Contribution& one) {
  const auto written = [&](double value) {
    if (one.driver.per && unitOf(one.driver) == MeasureUnit::Ratio) return locale().toString(value, 'f', 2);
    return measureAmount(unitOf(one.driver), value, goal.currency);
  };
  return Tr::translate("Words", "%1 %2 → %3 (%4)", "factor, its value before and now, what that cost")
      .arg(driverName(one.driver), written(one.before), written(one.now), goalChange(goal, one.change));
}

constexpr Unfit kGoalUnfit[] = {
    {"part_measure", QT_TRANSLATE_NOOP("Words", "A part has to have the measure and currency of its goal"),
     QT_TRANSLATE_NOOP("Words", "Choose the same, or make it a goal of its own.")},
    {"part_period", QT_TRANSLATE_NOOP("Words", "The period of a part has to lie within that of its goal"),
     QT_TRANSLATE_NOOP("Words", "Choose a period within it, or make it a goal of its own.")},
    {"part_itself", QT_TRANSLATE_NOOP("Words", "A goal cannot be a part of itself or of its own parts"),
     QT_TRANSLATE_NOOP("Words", "Choose another goal, or none.")},
    {"has_parts", QT_TRANSLATE_NOOP("Words", "Its parts no longer fit this goal"),
     QT_TRANSLATE_NOOP("Words", "Change or delete the parts first.")},
    {"split_already", QT_TRANSLATE_NOOP("Words", "This goal is split already"),
     QT_TRANSLATE_NOOP("Words", "Change its parts, or delete them first.")},
    {"split_owner", QT_TRANSLATE_NOOP("Words", "This goal cannot be split in that way"),
     QT_TRANSLATE_NOOP("Words", "Split the company's on teams, campaigns or agents, and a team's on its agents.")},
    {"split_nobody", QT_TRANSLATE_NOOP("Words", "There is nobody to split this goal on"),
     QT_TRANSLATE_NOOP("Words", "Add teams, campaigns or agents first.")},
    {"split_customers", QT_TRANSLATE_NOOP("Words", "A goal that counts each customer once cannot be split"),
     QT_TRANSLATE_NOOP("Words", "One customer may be called by several: set goals of their own for teams and agents.")},
    {"not_by_hand", QT_TRANSLATE_NOOP("Words", "The value of this goal is taken from calls and orders"),
     QT_TRANSLATE_NOOP("Words", "Make a goal with a measure of its own to enter values.")},
    {"no_time_at_work", QT_TRANSLATE_NOOP("Words", "Time at work, attendance and costs are not kept by campaign"),
     QT_TRANSLATE_NOOP("Words", "Set this goal for the company, a team or an agent.")}};

}  // namespace

QString goalUnfitClause(const std::string& why) {
  const Unfit* unfit = unfitOf(kGoalUnfit, why);
  return unfit ? Tr::translate("Words", unfit->clause) : Tr::translate("Words", "This goal cannot be set like that");
}

QString goalUnfitRemedy(const std::string& why) {
  const Unfit* unfit = unfitOf(kGoalUnfit, why);
  return unfit ? Tr::translate("Words", unfit->remedy) : Tr::translate("Words", "Change it and try again.");
}

QString goalName(const Goal& goal) {
  return goal.byHand ? text(goal.byHand->name) : measureName(goal.measure);
}

QString goalAmount(const Goal& goal, double amount) {
  return measureAmount(goal.unit(), amount, goal.currency);
}

QString goalForecast(const Goal& goal, double amount) {
  if (goal.rollUp() != domain::RollUp::Sum && goal.unit() != MeasureUnit::Money) return goalAmount(goal, amount);
  return forecastAmount(goal.unit(), amount, goal.currency);
}

QString goalPeriodName(const GoalPeriod& period) {
  switch (period.kind) {
    case GoalPeriod::Kind::Month:
      return locale().toString(QDate(period.year, period.number, 1),
                               Tr::translate("Words", "MMMM yyyy", "a month of a year, as QDate writes it"));
    case GoalPeriod::Kind::Quarter:
      return Tr::translate("Words", "Q%1 %2", "number of a quarter, year").arg(period.number).arg(period.year);
    case GoalPeriod::Kind::Year:
      return Tr::translate("Words", "%1", "a year").arg(period.year);
  }
  return {};
}

QString goalPeriodKindName(GoalPeriod::Kind kind) {
  switch (kind) {
    case GoalPeriod::Kind::Month:
      return Tr::translate("Words", "Month");
    case GoalPeriod::Kind::Quarter:
      return Tr::translate("Words", "Quarter");
    case GoalPeriod::Kind::Year:
      return Tr::translate("Words", "Year");
  }
  return {};
}

QString goalOwnerKindName(GoalOwnerKind kind) {
  switch (kind) {
    case GoalOwnerKind::Company:
      return Tr::translate("Words", "Company");
    case GoalOwnerKind::Campaign:
      return Tr::translate("Words", "Campaign");
    case GoalOwnerKind::Team:
      return Tr::translate("Words", "Team");
    case GoalOwnerKind::Agent:
      return Tr::translate("Words", "Agent");
  }
  return {};
}

QString goalOwner(GoalOwnerKind kind, const std::string& name) {
  if (kind == GoalOwnerKind::Company) return goalOwnerKindName(kind);
  return name.empty() ? Tr::translate("Words", "gone", "an owner of a goal that is no more") : text(name);
}

QString goalStateName(GoalState state) {
  switch (state) {
    case GoalState::NotBegun:
      return Tr::translate("Words", "Not begun");
    case GoalState::NoFigures:
      return Tr::translate("Words", "No figures yet");
    case GoalState::OnPace:
      return Tr::translate("Words", "On pace");
    case GoalState::Behind:
      return Tr::translate("Words", "Behind");
    case GoalState::Reached:
      return Tr::translate("Words", "Reached", "a goal");
    case GoalState::StretchReached:
      return Tr::translate("Words", "Stretch reached");
    case GoalState::MinimumReached:
      return Tr::translate("Words", "Minimum only");
    case GoalState::Missed:
      return Tr::translate("Words", "Missed", "a goal");
  }
  return {};
}

QString measureUnitName(MeasureUnit unit) {
  switch (unit) {
    case MeasureUnit::Count:
      return Tr::translate("Words", "Whole number");
    case MeasureUnit::Share:
      return Tr::translate("Words", "Percentage");
    case MeasureUnit::Ratio:
    case MeasureUnit::PerHour:
      return Tr::translate("Words", "Number");
    case MeasureUnit::Duration:
      return Tr::translate("Words", "Time");
    case MeasureUnit::Money:
      return Tr::translate("Words", "Money");
    case MeasureUnit::Points:
      return Tr::translate("Words", "Points");
  }
  return {};
}

QString driverName(const domain::Driver& driver) {
  if (!driver.per) return measureName(driver.measure);
  return Tr::translate("Words", "%1 by %2", "a quotient of two measures")
      .arg(measureName(driver.measure), measureName(*driver.per).toLower());
}

QString goalChange(const Goal& goal, double change) {
  const QString sign = change < 0 ? QStringLiteral("−") : QStringLiteral("+");
  const double size = std::abs(change);
  if (goal.unit() == MeasureUnit::Share)
    return sign + Tr::translate("Words", "%1 points", "of percentages").arg(locale().toString(100 * size, 'f', 1));
  if (goal.unit() == MeasureUnit::Points) return goalAmount(goal, change);
  return sign + goalAmount(goal, goal.unit() == MeasureUnit::Count ? std::round(size) : size);
}

QString goalPace(const Goal& goal, const domain::GoalProgress& progress) {
  if (!progress.value) return goalStateName(progress.state);
  const QString value = goalAmount(goal, *progress.value), target = goalAmount(goal, goal.target);
  if (!goal.grows())
    return Tr::translate("Words", "So far %1; the target is %2.").arg(value, target);
  QString text =
      Tr::translate("Words", "So far %1 of %2 (%3).").arg(value, target, wholePercent(*progress.value / goal.target));
  if (progress.expectedShare <= 0 || progress.expectedShare >= 1) return text;
  text = joined(
      text, Tr::translate("Words", "%1 of the working time has gone by.").arg(wholePercent(progress.expectedShare)));
  if (!progress.forecast) return text;
  return joined(
      text,
      Tr::translate("Words", "At this pace it will be %1 at the end.").arg(goalForecast(goal, *progress.forecast)));
}

QString goalExplanation(const Goal& goal, const domain::ComparedDays& days, double before, double now,
                        const std::vector<domain::Contribution>& contributions) {
  const QString compared = Tr::translate("Words", "After %1 workdays: %2; at this point of the period before: %3.")
                               .arg(QString::number(days.workdays), goalAmount(goal, now), goalAmount(goal, before));
  const auto worst = domain::worstOf(goal.measure, contributions);
  if (contributions.empty()) return compared;
  if (worst.empty())
    return joined(compared, Tr::translate("Words",
                                          "Nothing it is made of has become worse: the target asks for more "
                                          "than before."));
  QStringList lost;
  for (const domain::Contribution& one : worst) lost << driverText(goal, one);
  return joined(compared, Tr::translate("Words", "What made it worse: %1.", "factors of a measure")
                              .arg(lost.join(Tr::translate("Words", ", ", "between items"))));
}

QString goalPartsText(int parts, std::optional<double> share) {
  if (parts == 0) return {};
  if (!share) return Tr::translate("Words", "Parts: %1.").arg(parts);
  return Tr::translate("Words", "Parts: %1, which add up to %2 of it.")
      .arg(QString::number(parts), wholePercent(*share));
}

}  // namespace callwright::words
