#pragma once
#include <QString>

#include "callwright/domain/alert.hpp"

namespace date {
class time_zone;
}

// The wallboard in words. See words.hpp for language and threads.
namespace callwright::words {

QString presenceText(const domain::Presence& presence);  // "Break · Lunch"
QString alertName(domain::AlertKind kind);               // "Long after a call"
// "04:12 after the call", "24.0 %, usually 38.5 % at these hours"; times relative to `now` in `zone`.
QString alertDetail(const domain::Alert& alert, domain::Instant now, const date::time_zone* zone);
// Who or what it is about: "li", "Sales · November 2026 · Company"; alertName for those about everybody. `name`: of the
// user or the goal.
QString alertSubject(const domain::Alert& alert, const QString& name);
// What is asked of a day, which is rarely a whole number: "4.5"; see domain::dayTarget.
QString dayAmount(domain::Measure measure, double target, const std::string& currency);
// "goal today 4.5"
QString dayTargetText(domain::Measure measure, double target, const std::string& currency);

}  // namespace callwright::words
