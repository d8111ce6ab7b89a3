#include <cmath>

#include "callwright/words/measure_words.hpp"
#include "callwright/words/wall_words.hpp"
#include "callwright/words/words.hpp"
#include "words/text.hpp"

namespace callwright::words {

using domain::Alert;
using domain::AlertKind;

QString presenceText(const domain::Presence& presence) {
  const QString state = presenceName(presence.state);
  if (presence.state != domain::PresenceState::Break || presence.reason.empty()) return state;
  return QStringLiteral("%1 · %2").arg(state, breakReason(presence.reason));
}

QString alertName(AlertKind kind) {
  switch (kind) {
    case AlertKind::LongWrapUp:
      return Tr::translate("Words", "Long wrap-up");
    case AlertKind::ConnectRateFalling:
      return Tr::translate("Words", "Connect rate falling");
    case AlertKind::GoalAtRisk:
      return Tr::translate("Words", "Goal at risk");
    case AlertKind::CallbacksOverdue:
      return Tr::translate("Words", "Callbacks overdue");
    case AlertKind::ManyOnBreak:
      return Tr::translate("Words", "Many on a break");
  }
  return {};
}

QString alertDetail(const Alert& alert, domain::Instant now, const date::time_zone* zone) {
  const auto number = [](std::int64_t n) { return locale().toString(static_cast<qlonglong>(n)); };
  switch (alert.kind) {
    case AlertKind::LongWrapUp:
      return Tr::translate("Words", "Wrap-up for %1").arg(clockTime(now - alert.since));
    case AlertKind::ConnectRateFalling:
      return Tr::translate("Words", "%1 in the last hours, usually %2")
          .arg(shareText(alert.now), shareText(alert.expected));
    case AlertKind::GoalAtRisk:
      return Tr::translate("Words", "%1 reached, %2 would be on pace")
          .arg(shareText(alert.now), shareText(alert.expected));
    case AlertKind::CallbacksOverdue:
      return Tr::translate("Words", "%1, the oldest was due %2").arg(number(alert.count), when(alert.since, now, zone));
    case AlertKind::ManyOnBreak:
      return Tr::translate("Words", "%1 of %2 agents, %3 customers wait")
          .arg(number(alert.count), number(alert.of), number(alert.waiting));
  }
  return {};
}

QString alertSubject(const Alert& alert, const QString& name) {
  if (name.isEmpty()) return alertName(alert.kind);
  if (alert.kind == AlertKind::GoalAtRisk) return Tr::translate("Words", "Goal: %1").arg(name);
  return name;
}

QString dayAmount(domain::Measure measure, double target, const std::string& currency) {
  const domain::MeasureUnit unit = domain::infoOf(measure).unit;
  if (unit == domain::MeasureUnit::Count) return locale().toString(std::round(10 * target) / 10, 'g', 10);
  return measureAmount(unit, unit == domain::MeasureUnit::Share ? target : std::round(target), currency);
}

QString dayTargetText(domain::Measure measure, double target, const std::string& currency) {
  return Tr::translate("Words", "goal today %1").arg(dayAmount(measure, target, currency));
}

}  // namespace callwright::words
