#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <cmath>

#include "callwright/words/goal_words.hpp"
#include "callwright/words/measure_words.hpp"
#include "callwright/words/reward_words.hpp"
#include "callwright/words/words.hpp"
#include "words/text.hpp"

namespace callwright::words {

using domain::RankBase;
using domain::RankPeriod;
using domain::RewardKind;
using domain::RewardLine;
using domain::RewardRule;

namespace {

constexpr Unfit kLedgerUnfit[] = {
    {"approved", QT_TRANSLATE_NOOP("Words", "The rewards of %1 are approved and do not change any more"),
     QT_TRANSLATE_NOOP("Words", "What has changed since comes into the next period as an adjustment.")},
    {"not_over", QT_TRANSLATE_NOOP("Words", "%1 is not over yet"),
     QT_TRANSLATE_NOOP("Words", "Approve its rewards when its last day has gone.")},
    {"earlier_draft", QT_TRANSLATE_NOOP("Words", "The rewards of %1 are a draft still"),
     QT_TRANSLATE_NOOP("Words", "Approve the earlier period first.")},
    {"figures_changed", QT_TRANSLATE_NOOP("Words", "The figures of %1 have changed since its rewards were computed"),
     QT_TRANSLATE_NOOP("Words", "Compute them again, look, and approve.")},
    {"not_computed", QT_TRANSLATE_NOOP("Words", "The rewards of %1 have not been computed"),
     QT_TRANSLATE_NOOP("Words", "Compute them first.")},
    {"not_by_hand", QT_TRANSLATE_NOOP("Words", "This line was computed and cannot be removed"),
     QT_TRANSLATE_NOOP("Words", "Change the rule and compute again, or add a line against it.")}};

QString periodOfCode(const std::string& code) {
  const auto period = domain::rankPeriodFromCode(code);
  return period ? rankPeriodName(*period) : text(code);
}

QString moneyText(std::int64_t minor, const std::string& currency) {
  return money({minor, currency});
}

// "12": of what is counted beyond the threshold.
QString unitsBeyond(const RewardRule& rule, double value) {
  return locale().toString(std::floor(value - rule.threshold), 'f', 0);
}

QString beyondText(const RewardRule& rule, const QString& rest) {
  if (rule.threshold <= 0) return rest;
  return Tr::translate("Words", "%1, beyond %2", "a reward and where it begins")
      .arg(rest, rewardValueText(rule, rule.threshold));
}

QString whatOf(const RewardRule& rule) {
  switch (rule.kind) {
    case RewardKind::PerAbsence:
      return Tr::translate("Words", "days absent");
    case RewardKind::PerLate:
      return Tr::translate("Words", "days late");
    case RewardKind::PerOutcome:
      return outcomeName(rule.outcome, {});
    default:
      return measureName(rule.measure);
  }
}

QString permilleText(int permille) {
  constexpr double kTen = 10;
  return QStringLiteral("%1 %").arg(locale().toString(permille / kTen, 'f', permille % 10 == 0 ? 0 : 1));
}

QString computedText(const RewardRule& rule, double value) {
  switch (rule.kind) {
    case RewardKind::PerUnit:
    case RewardKind::PerAbsence:
    case RewardKind::PerLate:
    case RewardKind::PerOutcome:
      return beyondText(
          rule, Tr::translate("Words", "%1: %2 × %3", "what is counted, how many, an amount each")
                    .arg(whatOf(rule), unitsBeyond(rule, value), moneyText(rule.amount.minor, rule.amount.currency)));
    case RewardKind::ShareOfRevenue:
      return beyondText(
          rule,
          Tr::translate("Words", "%1 of revenue of %2").arg(permilleText(rule.permille), rewardValueText(rule, value)));
    case RewardKind::GoalReached:
      return Tr::translate("Words", "Goal for %1 reached to %2; from %3 on")
          .arg(measureName(rule.measure), rewardValueText(rule, value), rewardValueText(rule, rule.threshold));
    case RewardKind::Champion:
      return Tr::translate("Words", "First by %1", "champion by a measure").arg(measureName(rule.measure));
    case RewardKind::AtLeast:
      return Tr::translate("Words", "%1 is %2: %3 or better")
          .arg(measureName(rule.measure), rewardValueText(rule, value), rewardValueText(rule, rule.threshold));
    case RewardKind::Below:
      return Tr::translate("Words", "%1 is %2: worse than %3")
          .arg(measureName(rule.measure), rewardValueText(rule, value), rewardValueText(rule, rule.threshold));
  }
  return {};
}

}  // namespace

QString ledgerUnfitClause(const std::string& why, const std::string& period) {
  const Unfit* unfit = unfitOf(kLedgerUnfit, why);
  if (!unfit) return Tr::translate("Words", "These rewards cannot be changed like that");
  const QString clause = Tr::translate("Words", unfit->clause);
  return clause.contains(QStringLiteral("%1")) ? clause.arg(periodOfCode(period)) : clause;
}

QString ledgerUnfitRemedy(const std::string& why) {
  const Unfit* unfit = unfitOf(kLedgerUnfit, why);
  return unfit ? Tr::translate("Words", unfit->remedy) : Tr::translate("Words", "Look at them again.");
}

QString rankPeriodName(const RankPeriod& period) {
  if (const auto goalPeriod = domain::goalPeriodOf(period)) return goalPeriodName(*goalPeriod);
  const QDate day = QDate::fromString(text(period.firstDay), Qt::ISODate);
  if (period.kind == RankPeriod::Kind::Day)
    return locale().toString(day, Tr::translate("Words", "ddd d MMM yyyy", "a day, as QDate writes it"));
  int year = 0;
  const int week = day.weekNumber(&year);
  return Tr::translate("Words", "Week %1 of %2").arg(week).arg(year);
}

QString rankPeriodKindName(RankPeriod::Kind kind) {
  switch (kind) {
    case RankPeriod::Kind::Day:
      return Tr::translate("Words", "Day");
    case RankPeriod::Kind::Week:
      return Tr::translate("Words", "Week");
    case RankPeriod::Kind::Month:
      return goalPeriodKindName(domain::GoalPeriod::Kind::Month);
    case RankPeriod::Kind::Quarter:
      return goalPeriodKindName(domain::GoalPeriod::Kind::Quarter);
    case RankPeriod::Kind::Year:
      return goalPeriodKindName(domain::GoalPeriod::Kind::Year);
  }
  return {};
}

QString rankBaseText(RankBase base, double amount) {
  const QString number = locale().toString(amount, 'f', base == RankBase::Hours ? 1 : 0);
  switch (base) {
    case RankBase::None:
      return {};
    case RankBase::Calls:
      return Tr::translate("Words", "calls: %1").arg(number);
    case RankBase::Reached:
      return Tr::translate("Words", "reached: %1").arg(number);
    case RankBase::Answered:
      return Tr::translate("Words", "answered: %1").arg(number);
    case RankBase::Orders:
      return Tr::translate("Words", "orders: %1").arg(number);
    case RankBase::Hours:
      return Tr::translate("Words", "hours at work: %1").arg(number);
    case RankBase::Sales:
      return Tr::translate("Words", "sales: %1").arg(number);
    case RankBase::Customers:
      return Tr::translate("Words", "customers called: %1").arg(number);
    case RankBase::Buyers:
      return Tr::translate("Words", "buyers: %1").arg(number);
    case RankBase::Callbacks:
      return Tr::translate("Words", "callbacks due: %1").arg(number);
    case RankBase::Answers:
      return Tr::translate("Words", "answers: %1").arg(number);
  }
  return {};
}

QString rankOutText(const domain::Ranking& ranking, const domain::Ranked& row) {
  if (row.out == domain::Ranked::Out::NoFigures) return Tr::translate("Words", "nothing yet", "out of a ranking");
  if (row.out == domain::Ranked::Out::No) return {};
  return Tr::translate("Words", "too few to compare: %1 of %2")
      .arg(rankBaseText(ranking.base, row.base),
           locale().toString(ranking.minimumBase, 'f', ranking.base == RankBase::Hours ? 1 : 0));
}

QString rewardKindName(RewardKind kind) {
  switch (kind) {
    case RewardKind::PerUnit:
      return Tr::translate("Words", "For each one");
    case RewardKind::ShareOfRevenue:
      return Tr::translate("Words", "Share of revenue");
    case RewardKind::GoalReached:
      return Tr::translate("Words", "Goal reached to …");
    case RewardKind::Champion:
      return Tr::translate("Words", "Champion");
    case RewardKind::AtLeast:
      return Tr::translate("Words", "As good as … or better");
    case RewardKind::Below:
      return Tr::translate("Words", "Worse than …");
    case RewardKind::PerAbsence:
      return Tr::translate("Words", "For each day absent");
    case RewardKind::PerLate:
      return Tr::translate("Words", "For each day late");
    case RewardKind::PerOutcome:
      return Tr::translate("Words", "For each call with an outcome");
  }
  return {};
}

QString rewardValueText(const RewardRule& rule, double value) {
  using domain::MeasureUnit;
  switch (rule.kind) {
    case RewardKind::ShareOfRevenue:
      return measureAmount(MeasureUnit::Money, value, rule.amount.currency);
    case RewardKind::GoalReached:
      return QStringLiteral("%1 %").arg(locale().toString(std::floor(100 * value + 1e-9), 'f', 0));
    case RewardKind::PerUnit:
    case RewardKind::PerAbsence:
    case RewardKind::PerLate:
    case RewardKind::PerOutcome:
    case RewardKind::Champion:
      return locale().toString(value, 'f', 0);
    case RewardKind::AtLeast:
    case RewardKind::Below:
      return measureAmount(domain::infoOf(rule.measure).unit, value, rule.amount.currency);
  }
  return {};
}

QString rewardRuleText(const RewardRule& rule) {
  const QString amount = moneyText(rule.amount.minor, rule.amount.currency);
  switch (rule.kind) {
    case RewardKind::PerUnit:
    case RewardKind::PerAbsence:
    case RewardKind::PerLate:
    case RewardKind::PerOutcome:
      return beyondText(rule, Tr::translate("Words", "%1: %2 each").arg(whatOf(rule), amount));
    case RewardKind::ShareOfRevenue:
      return beyondText(rule, Tr::translate("Words", "%1 of revenue").arg(permilleText(rule.permille)));
    case RewardKind::GoalReached:
      return Tr::translate("Words", "Goal for %1 reached to %2: %3")
          .arg(measureName(rule.measure), rewardValueText(rule, rule.threshold), amount);
    case RewardKind::Champion:
      return Tr::translate("Words", "First by %1: %2").arg(measureName(rule.measure), amount);
    case RewardKind::AtLeast:
      return Tr::translate("Words", "%1 %2 or better: %3")
          .arg(measureName(rule.measure), rewardValueText(rule, rule.threshold), amount);
    case RewardKind::Below:
      return Tr::translate("Words", "%1 worse than %2: %3")
          .arg(measureName(rule.measure), rewardValueText(rule, rule.threshold), amount);
  }
  return {};
}

QString rewardLineText(const RewardLine& line) {
  if (line.kind == RewardLine::Kind::Manual) return text(line.reason);
  if (line.kind == RewardLine::Kind::Adjustment)
    return Tr::translate("Words", "%1 corrected: %2 now, %3 before", "a period, amounts")
        .arg(periodOfCode(line.ofPeriod), moneyText(line.before + line.amount.minor, line.amount.currency),
             moneyText(line.before, line.amount.currency));
  return computedText(line.rule, line.value);
}

}  // namespace callwright::words
