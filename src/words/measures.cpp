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
};

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
  }
  return {};
}

QString forecastAmount(MeasureUnit unit, double value, const std::string& currency) {
  constexpr double kMinute = 60'000;
  double grain = 0;
  if (unit == MeasureUnit::Count) grain = 1;
  if (unit == MeasureUnit::Duration) grain = kMinute;
  if (unit == MeasureUnit::Money) grain = std::pow(10, domain::minorDigits(currency));
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
  }
  return {};
}

QString weekdayName(int day) {
  return locale().standaloneDayName(day, QLocale::ShortFormat);
}

}  // namespace callwright::words
