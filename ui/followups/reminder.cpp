#include "followups/reminder.hpp"

#include "bridge/bridge.hpp"

namespace callwright::ui {

namespace {

constexpr int everyMs = 10'000;
constexpr int most = 200;

}  // namespace

Reminder::Reminder(Bridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge) {
  m_timer.setInterval(everyMs);
  connect(&m_timer, &QTimer::timeout, this, &Reminder::check);
  connect(&bridge, &Bridge::changed, this, [this](const app::Change& change) {
    if (change.kind == app::Change::Kind::FollowUps) check();
  });
  m_timer.start();
  check();
}

void Reminder::check() {
  if (m_asking || !m_bridge.may(domain::Permission::WorkQueue)) return;
  m_asking = true;
  app::ListFollowUps request;
  request.until = m_bridge.now();
  request.limit = most;
  m_bridge.send(this, request, [this, now = request.until](app::Result<app::ListFollowUps::Reply> rows) {
    m_asking = false;
    if (!rows) return;
    QSet<qint64> due;
    for (const auto& row : *rows) {
      if (row.followUp.dueAt > now) continue;
      due.insert(row.followUp.id.value);
      if (!m_first && !m_told.contains(row.followUp.id.value)) emit cameDue(row);
    }
    if (m_first && !due.isEmpty()) emit foundOverdue(static_cast<int>(due.size()));
    m_first = false;
    m_told = due;  // one that was moved is told again when its new time comes
    if (const int count = static_cast<int>(due.size()); count != m_count) emit dueCount(m_count = count);
  });
}

}  // namespace callwright::ui
