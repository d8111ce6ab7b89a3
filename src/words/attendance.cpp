#include "callwright/words/attendance_words.hpp"

#include <QRegularExpression>

#include "callwright/domain/campaign.hpp"
#include "callwright/words/words.hpp"
#include "words/text.hpp"

namespace callwright::words {

using domain::DayState;
using domain::Leave;

namespace {

QString minutesText(domain::Milliseconds time) {
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(time).count();
  constexpr int kHour = 60;
  if (minutes < kHour) return Tr::translate("Words", "%1 min", "minutes").arg(minutes);
  return Tr::translate("Words", "%1 h %2 min", "hours and minutes").arg(minutes / kHour).arg(minutes % kHour);
}

}  // namespace

QString leaveName(Leave leave) {
  switch (leave) {
    case Leave::None:
      return {};
    case Leave::Holiday:
      return Tr::translate("Words", "Holiday", "a leave");
    case Leave::Sick:
      return Tr::translate("Words", "Sick", "a leave");
    case Leave::Training:
      return Tr::translate("Words", "Training", "a leave");
  }
  return {};
}

QString dayStateName(DayState state) {
  switch (state) {
    case DayState::Off:
      return Tr::translate("Words", "Off", "a day without work");
    case DayState::Ahead:
      return Tr::translate("Words", "Ahead", "a day at work that is to come");
    case DayState::Present:
      return Tr::translate("Words", "Present", "at work");
    case DayState::Absent:
      return Tr::translate("Words", "Absent");
    case DayState::OnLeave:
      return Tr::translate("Words", "On leave");
  }
  return {};
}

QString dayStateOf(const domain::DaySheet& sheet) {
  if (sheet.state == DayState::OnLeave) return leaveName(sheet.leave);
  if (sheet.late.count() > 0 && sheet.early.count() > 0)
    return Tr::translate("Words", "Late %1, left %2 early").arg(minutesText(sheet.late), minutesText(sheet.early));
  if (sheet.late.count() > 0) return Tr::translate("Words", "Late %1").arg(minutesText(sheet.late));
  if (sheet.early.count() > 0) return Tr::translate("Words", "Left %1 early").arg(minutesText(sheet.early));
  if (sheet.state == DayState::Present && sheet.leave != Leave::None)
    return Tr::translate("Words", "Present; %1", "and a leave for the rest").arg(leaveName(sheet.leave));
  return dayStateName(sheet.state);
}

QString workedTime(domain::Milliseconds time) {
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(time).count();
  constexpr int kHour = 60;
  return QStringLiteral("%1:%2").arg(minutes / kHour).arg(minutes % kHour, 2, 10, QLatin1Char('0'));
}

QString timeOfDay(std::chrono::minutes sinceMidnight) {
  constexpr int kHour = 60;
  return QStringLiteral("%1:%2")
      .arg(sinceMidnight.count() / kHour, 2, 10, QLatin1Char('0'))
      .arg(sinceMidnight.count() % kHour, 2, 10, QLatin1Char('0'));
}

QString timeOfDay(domain::Instant at, const date::time_zone* zone) {
  return domain::isSet(at) ? timeOfDay(domain::localTimeOfDay(zone, at)) : QStringLiteral("–");
}

QString workPlan(const domain::WorkPlan& plan) {
  domain::CallingHours hours;
  hours.always = false;
  hours.windows = {{plan.weekdays, plan.from, plan.until}};
  return words::hours(hours);
}

std::optional<std::chrono::minutes> timeOfDayFrom(const QString& text) {
  static const QRegularExpression pattern(QStringLiteral("^\\s*(\\d{1,2})(?:\\s*[:：.]?\\s*(\\d{2}))?\\s*$"));
  const auto match = pattern.match(text);
  if (!match.hasMatch()) return std::nullopt;
  const int hour = match.captured(1).toInt(), minute = match.captured(2).toInt();
  constexpr int kHours = 24, kHour = 60;
  if (hour > kHours || minute >= kHour || (hour == kHours && minute > 0)) return std::nullopt;
  return std::chrono::minutes(hour * kHour + minute);
}

}  // namespace callwright::words
