#include <QCoreApplication>
#include <QLocale>
#include <cmath>

#include "callwright/words/measure_words.hpp"
#include "callwright/words/words.hpp"
#include "words/text.hpp"

namespace callwright::words {
namespace {

using domain::FiguresBy;
using domain::Measure;
using domain::MeasureUnit;

struct MeasureText {
  const char* name;
  const char* definition;
};

// In the order of domain::Measure.
constexpr MeasureText kMeasures[] = {
    {QT_TRANSLATE_NOOP("Words", "Calls"),
     QT_TRANSLATE_NOOP("Words", "Closed calls that were dialed, answered when they came in, or given an outcome.")},
    {QT_TRANSLATE_NOOP("Words", "Dials"), QT_TRANSLATE_NOOP("Words", "Numbers dialed; a call may take several.")},
    {QT_TRANSLATE_NOOP("Words", "Answered"),
     QT_TRANSLATE_NOOP("Words", "Calls whose last dial was answered, by a person or a machine.")},
    {QT_TRANSLATE_NOOP("Words", "Reached"),
     QT_TRANSLATE_NOOP("Words", "Calls with an outcome that says the customer was spoken to.")},
    {QT_TRANSLATE_NOOP("Words", "Sales"), QT_TRANSLATE_NOOP("Words", "Calls with an outcome that says they sold.")},
    {QT_TRANSLATE_NOOP("Words", "Orders"), QT_TRANSLATE_NOOP("Words", "Orders that were not cancelled.")},
    {QT_TRANSLATE_NOOP("Words", "Revenue"),
     QT_TRANSLATE_NOOP("Words", "Amounts of the orders, one currency at a time.")},
    {QT_TRANSLATE_NOOP("Words", "Connect rate"), QT_TRANSLATE_NOOP("Words", "Reached calls of all calls.")},
    {QT_TRANSLATE_NOOP("Words", "Conversion"), QT_TRANSLATE_NOOP("Words", "Sales of all reached calls.")},
    {QT_TRANSLATE_NOOP("Words", "Sales per call"), QT_TRANSLATE_NOOP("Words", "Sales of all calls.")},
    {QT_TRANSLATE_NOOP("Words", "Dials per reach"),
     QT_TRANSLATE_NOOP("Words", "How many numbers are dialed for one reached call.")},
    {QT_TRANSLATE_NOOP("Words", "Talk time"),
     QT_TRANSLATE_NOOP("Words", "From answer to end of every dial, less the time on hold.")},
    {QT_TRANSLATE_NOOP("Words", "Hold time"),
     QT_TRANSLATE_NOOP("Words", "Time on hold in the last dial of each call.")},
    {QT_TRANSLATE_NOOP("Words", "Wrap-up time"),
     QT_TRANSLATE_NOOP("Words", "From the end of the last dial to the outcome.")},
    {QT_TRANSLATE_NOOP("Words", "Average talk"), QT_TRANSLATE_NOOP("Words", "Talk time by answered calls.")},
    {QT_TRANSLATE_NOOP("Words", "Average handling"),
     QT_TRANSLATE_NOOP("Words", "Talk, hold and wrap-up time by all calls.")},
    {QT_TRANSLATE_NOOP("Words", "Average order"), QT_TRANSLATE_NOOP("Words", "Revenue by orders.")},
    {QT_TRANSLATE_NOOP("Words", "Time at work"), QT_TRANSLATE_NOOP("Words", "Agents signed in and not on a break.")},
    {QT_TRANSLATE_NOOP("Words", "Calls per hour"), QT_TRANSLATE_NOOP("Words", "Calls by time at work.")},
    {QT_TRANSLATE_NOOP("Words", "Sales per hour"), QT_TRANSLATE_NOOP("Words", "Sales by time at work.")},
    {QT_TRANSLATE_NOOP("Words", "Occupancy"),
     QT_TRANSLATE_NOOP("Words", "Talk, hold and wrap-up time of the time at work.")},
    {QT_TRANSLATE_NOOP("Words", "Revenue per hour"), QT_TRANSLATE_NOOP("Words", "Revenue by time at work.")},
    {QT_TRANSLATE_NOOP("Words", "Attendance"),
     QT_TRANSLATE_NOOP("Words", "Planned workdays with somebody there, of all that are over. Leave is not planned.")},
    {QT_TRANSLATE_NOOP("Words", "Callbacks due"),
     QT_TRANSLATE_NOOP("Words", "Callbacks whose agreed time has come, but for those withdrawn before it.")},
    {QT_TRANSLATE_NOOP("Words", "Callbacks kept"),
     QT_TRANSLATE_NOOP("Words",
                       "Of the callbacks due, those done or called no later than 15 minutes after the agreed time.")},
    {QT_TRANSLATE_NOOP("Words", "Late follow-ups"),
     QT_TRANSLATE_NOOP("Words", "Callbacks and tasks that fell due in the period and are still open.")},
    {QT_TRANSLATE_NOOP("Words", "CSAT"),
     QT_TRANSLATE_NOOP("Words", "Answers of 4 and 5 of all answers of 1 to 5 to the script field csat.")},
    {QT_TRANSLATE_NOOP("Words", "NPS"),
     QT_TRANSLATE_NOOP("Words",
                       "Of all answers of 0 to 10 to the script field nps, the percentage of 9 and 10 less that of 0 "
                       "to 6: −100 to +100.")},
    {QT_TRANSLATE_NOOP("Words", "Customers called"),
     QT_TRANSLATE_NOOP("Words", "Customers with at least one call, each counted once.")},
    {QT_TRANSLATE_NOOP("Words", "Buyers"),
     QT_TRANSLATE_NOOP("Words", "Customers with at least one order that was not cancelled, each counted once.")},
    {QT_TRANSLATE_NOOP("Words", "Repeat rate"),
     QT_TRANSLATE_NOOP("Words", "Buyers who had ordered before, of all buyers.")},
    {QT_TRANSLATE_NOOP("Words", "Referral rate"),
     QT_TRANSLATE_NOOP("Words", "Buyers whose source says that somebody recommended us, of all buyers.")},
    {QT_TRANSLATE_NOOP("Words", "Revenue per lead"), QT_TRANSLATE_NOOP("Words", "Revenue by customers called.")},
    {QT_TRANSLATE_NOOP("Words", "Cost"),
     QT_TRANSLATE_NOOP("Words", "Hours at work and minutes of talk at their rates, and the lists bought.")},
    {QT_TRANSLATE_NOOP("Words", "Cost per hour"), QT_TRANSLATE_NOOP("Words", "Cost by time at work.")},
    {QT_TRANSLATE_NOOP("Words", "Cost per lead"), QT_TRANSLATE_NOOP("Words", "Cost by customers called.")},
    {QT_TRANSLATE_NOOP("Words", "Cost per sale"), QT_TRANSLATE_NOOP("Words", "Cost by sales.")},
};

// "+35", "−12", "0"; one decimal where it is one.
QString pointsText(double points) {
  const double shown = std::round(10 * points) / 10;
  const QString size = locale().toString(std::abs(shown), 'f', shown == std::round(shown) ? 0 : 1);
  return shown == 0 ? size : (shown < 0 ? QStringLiteral("−") : QStringLiteral("+")) + size;
}

const MeasureText& textOf(Measure measure) {
  return kMeasures[static_cast<std::size_t>(measure)];
}

}  // namespace

QString measureName(Measure measure) {
  return Tr::translate("Words", textOf(measure).name);
}

QString measureDefinition(Measure measure) {
  return Tr::translate("Words", textOf(measure).definition);
}

QString measureValue(Measure measure, const domain::Tally& tally, const std::string& currency) {
  const auto value = domain::valueOf(measure, tally, currency);
  return value ? measureAmount(domain::infoOf(measure).unit, *value, currency) : QStringLiteral("–");
}

QString measureAmount(MeasureUnit unit, double value, const std::string& currency) {
  const QLocale names = locale();
  switch (unit) {
    case MeasureUnit::Count:
      return names.toString(static_cast<qlonglong>(value));
    case MeasureUnit::Share:
      return shareText(value);
    case MeasureUnit::Ratio:
    case MeasureUnit::PerHour:
      return names.toString(value, 'f', 1);
    case MeasureUnit::Duration:
      return clockTime(domain::Milliseconds(static_cast<std::int64_t>(value)));
    case MeasureUnit::Money:
      return money({static_cast<std::int64_t>(std::llround(value)), currency});
    case MeasureUnit::Points:
      return pointsText(value);
  }
  return {};
}

QString whyUnknown(Measure measure, const domain::Tally& tally) {
  const unsigned needs = domain::infoOf(measure).needs;
  const auto isMissing = [&](domain::Need need, bool known) { return (needs & need) != 0 && !known; };
  if (isMissing(domain::kNeedCost, tally.cost.has_value()))
    return Tr::translate("Words",
                         "No costs hold here: they are entered in the settings, and known of all, a team or an agent.");
  if (isMissing(domain::kNeedTime, tally.atWork.has_value()))
    return Tr::translate("Words", "Nobody was at work, or it is not told apart by what is chosen.");
  if (isMissing(domain::kNeedAttendance, tally.attendance.has_value()))
    return Tr::translate("Words", "Timesheets are kept of all, a team or an agent alone.");
  if (isMissing(domain::kNeedService, tally.service.has_value()) ||
      isMissing(domain::kNeedCustomers, tally.customers.has_value()))
    return Tr::translate("Words", "This is not told apart by outcomes.");
  switch (measure) {
    case Measure::CallbacksOnTime:
      return Tr::translate("Words", "No callback has fallen due.");
    case Measure::Csat:
      return Tr::translate("Words", "No call has an answer of 1 to 5 to the script field csat.");
    case Measure::Nps:
      return Tr::translate("Words", "No call has an answer of 0 to 10 to the script field nps.");
    case Measure::RepeatRate:
    case Measure::ReferralRate:
      return Tr::translate("Words", "Nobody has bought.");
    case Measure::RevenuePerLead:
    case Measure::CostPerLead:
      return Tr::translate("Words", "Nobody was called.");
    default:
      return Tr::translate("Words", "There is nothing to divide by.");
  }
}

QString forecastAmount(MeasureUnit unit, double value, const std::string& currency) {
  constexpr double kMinute = 60'000;
  double grain = 0;
  if (unit == MeasureUnit::Count) grain = 1;
  if (unit == MeasureUnit::Duration) grain = kMinute;
  if (unit == MeasureUnit::Money) grain = domain::minorPerUnit(currency);
  return measureAmount(unit, grain > 0 ? grain * std::round(value / grain) : value, currency);
}

QString shareText(std::optional<double> share) {
  if (!share) return QStringLiteral("–");
  return QStringLiteral("%1 %").arg(locale().toString(100 * *share, 'f', 1));
}

QString figuresByName(FiguresBy by) {
  switch (by) {
    case FiguresBy::Nothing:
      return {};
    case FiguresBy::Day:
      return Tr::translate("Words", "Day");
    case FiguresBy::Weekday:
      return Tr::translate("Words", "Weekday");
    case FiguresBy::Hour:
      return Tr::translate("Words", "Hour");
    case FiguresBy::WeekHour:
      return Tr::translate("Words", "Hour of the week");
    case FiguresBy::Outcome:
      return Tr::translate("Words", "Outcome");
    case FiguresBy::Agent:
      return Tr::translate("Words", "Agent");
    case FiguresBy::Team:
      return Tr::translate("Words", "Team");
    case FiguresBy::Campaign:
      return Tr::translate("Words", "Campaign");
    case FiguresBy::List:
      return Tr::translate("Words", "List");
    case FiguresBy::ScriptVersion:
      return Tr::translate("Words", "Script");
    case FiguresBy::Segment:
      return Tr::translate("Words", "Segment");
  }
  return {};
}

QString weekdayName(int day) {
  return locale().standaloneDayName(day, QLocale::ShortFormat);
}

}  // namespace callwright::words
