#pragma once
#include <QObject>
#include <QSet>
#include <QTimer>

#include "callwright/app/work.hpp"

namespace callwright::ui {

class Bridge;

// Looks every few seconds, and when follow-ups change, which of one's own are due. Runs wherever one is in the window.
class Reminder : public QObject {
  Q_OBJECT
 public:
  explicit Reminder(Bridge& bridge, QObject* parent = nullptr);
  void check();

 signals:
  void cameDue(const callwright::app::FollowUpRow& row);  // once each
  void foundOverdue(int count);                           // at the start, those that were due already
  void dueCount(int count);                               // for the badge of the rail

 private:
  Bridge& m_bridge;
  QTimer m_timer;
  bool m_first = true, m_asking = false;
  int m_count = 0;
  QSet<qint64> m_told;
};

}  // namespace callwright::ui
