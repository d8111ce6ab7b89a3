#pragma once
#include <QString>

#include "callwright/domain/attendance.hpp"

// Timesheets as people call and write them. See words.hpp for language and threads.
namespace callwright::words {

QString leaveName(domain::Leave leave);                 // "Sick"; "" for none
QString dayStateName(domain::DayState state);           // "Absent"
QString dayStateOf(const domain::DaySheet& sheet);      // the same, or the leave; "Late 20 min", "Left 1 h 5 min early"
QString workedTime(domain::Milliseconds time);          // hours and minutes: "7:45"
QString timeOfDay(std::chrono::minutes sinceMidnight);  // "09:05"
QString timeOfDay(domain::Instant at, const date::time_zone* zone);  // by the clock on the wall; "–" for none
QString workPlan(const domain::WorkPlan& plan);                      // "Mon–Fri 09:00–18:00"
// Hours and minutes as they are typed: "9", "9:05", "0905", "24:00"; nothing for what is none.
std::optional<std::chrono::minutes> timeOfDayFrom(const QString& text);

}  // namespace callwright::words
