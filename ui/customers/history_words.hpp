#pragma once
#include <QCoreApplication>
#include <QList>
#include <vector>

#include "callwright/app/customers.hpp"
#include "widgets/timeline.hpp"

namespace callwright::ui {

class Bridge;
class Lookups;

// A customer's history and orders as the timeline shows them, in the present language.
class HistoryWords {
  Q_DECLARE_TR_FUNCTIONS(callwright::ui::HistoryWords)
 public:
  // Ids of entries that can be acted on: a call's to correct its outcome, a recording's to hear it.
  static constexpr QLatin1Char recordingPrefix{'r'};
  static QList<TimelineEntry> history(const std::vector<app::HistoryEntry>& entries, const Bridge& bridge,
                                      const Lookups& lookups);
  static QList<TimelineEntry> orders(const std::vector<domain::Order>& orders, const Bridge& bridge,
                                     const Lookups& lookups);

 private:
  static TimelineEntry entry(const app::HistoryEntry& e, const Bridge& bridge, const Lookups& lookups);
  static void call(const app::HistoryEntry& e, TimelineEntry& line);
  static void recording(const app::HistoryEntry& e, TimelineEntry& line);
  static QString changedFields(const std::string& keys);
};

}  // namespace callwright::ui
