#pragma once
#include <QCoreApplication>
#include <QString>

#include "callwright/app/work.hpp"
#include "theme/theme.hpp"
#include "widgets/timeline.hpp"

namespace date {
class time_zone;
}

namespace callwright::ui {

class CallDesk;

// How a call and a customer's past are told on the screen.
class CallWords {
  Q_DECLARE_TR_FUNCTIONS(callwright::ui::CallWords)
 public:
  static QString state(const CallDesk& desk);  // "Connected · recording", "Ended: busy", "Not dialed yet"
  static ColorRole stateRole(const CallDesk& desk);
  static QString who(const app::OpenCall& call);  // name, company, number: what is known
  // "Try 3 / 7"; "Try 8, limit 7" for a promised call, which the limit does not stop.
  static QString attempt(int number, int limit);
  static TimelineEntry entry(const app::HistoryEntry& entry, domain::Instant now, const date::time_zone* zone);
  static TimelineEntry entry(const domain::Order& order, domain::Instant now, const date::time_zone* zone);
};

}  // namespace callwright::ui
