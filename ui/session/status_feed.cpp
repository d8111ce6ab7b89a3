#include "session/status_feed.hpp"

#include <QLocale>
#include <cmath>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/words/words.hpp"
#include "session/line.hpp"
#include "shell/main_window.hpp"
#include "work/call_desk.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::PresenceState;

StatusFeed::StatusFeed(Bridge& bridge, CallDesk& desk, MainWindow& window)
    : QObject(&window), m_bridge(bridge), m_desk(desk), m_window(window) {
  m_soon.setSingleShot(true);
  m_soon.setInterval(250);
  connect(&m_soon, &QTimer::timeout, this, &StatusFeed::loadDay);
  m_minute.setInterval(60'000);
  connect(&m_minute, &QTimer::timeout, this, &StatusFeed::loadDay);
  m_minute.start();
  connect(&m_bridge, &Bridge::changed, this, [this](const app::Change& change) {
    if (change.kind == app::Change::Kind::Call) m_soon.start();
  });
  connect(&m_desk, &CallDesk::presenceChanged, this, &StatusFeed::showPresence);
  connect(&m_desk, &CallDesk::phaseChanged, this, &StatusFeed::showPresence);
  connect(&m_desk, &CallDesk::progressChanged, this, [this] {
    showPresence();
    m_window.setCallUp(domain::isLive(m_desk.progress().state) || m_desk.call().has_value());
  });
  connect(&m_desk, &CallDesk::callChanged, this, [this] {
    m_window.setCallUp(m_desk.call().has_value());
    showStatus();
    m_soon.start();
  });
  connect(&m_desk, &CallDesk::phoneChanged, this, &StatusFeed::showStatus);
  connect(&m_desk, &CallDesk::savedChanged, this, &StatusFeed::showStatus);
  retranslate();
  loadDay();
}

void StatusFeed::retranslate() {
  showDay();
  showStatus();
  showPresence();
  const domain::User& user = m_bridge.user();
  m_window.setUser(user.displayName.empty() ? qt(user.name) : qt(user.displayName), words::roleName(user.role));
}

void StatusFeed::loadDay() {
  if (!m_bridge.may(domain::Permission::WorkQueue)) return;
  m_bridge.send(this, app::MyDay{}, [this](app::Result<app::MyDay::Reply> reply) {
    if (!reply) return;
    m_day = *reply;
    showDay();
  });
}

void StatusFeed::showDay() {
  if (!m_bridge.may(domain::Permission::WorkQueue)) return;
  const QLocale locale;
  const auto number = [&](std::int64_t n) { return locale.toString(static_cast<qlonglong>(n)); };
  const auto percent = [](std::int64_t part, std::int64_t whole) {
    return whole > 0
               ? QString::number(std::lround(100.0 * static_cast<double>(part) / static_cast<double>(whole))) + u'%'
               : u"–"_s;
  };
  QStringList sold;
  for (const auto& money : m_day.sold) sold << words::money(money);
  QList<DayFigure> figures{{tr("calls"), number(m_day.calls), -1},
                           {tr("reached %1").arg(percent(m_day.reached, m_day.calls)), number(m_day.reached), -1},
                           {tr("talk time"), words::clockTime(m_day.talk), -1},
                           {tr("sold"), sold.isEmpty() ? u"–"_s : sold.join(u" + "_s), -1}};
  if (m_day.goalCalls > 0)
    figures.append({tr("of today's goal"), percent(m_day.calls, m_day.goalCalls),
                    static_cast<double>(m_day.calls) / static_cast<double>(m_day.goalCalls)});
  m_window.setDayFigures(figures);
}

void StatusFeed::showStatus() {
  QList<StatusItem> items;
  const auto& phone = m_desk.phone();
  const bool connecting = phone.line == app::PhoneStatus::Answer::Line::Connecting;
  // Who never calls has no line to be told about.
  if (m_bridge.may(domain::Permission::WorkQueue))
    items.append({Line::statusText(phone), true,
                  phone.ready  ? ColorRole::Good
                  : connecting ? ColorRole::Warn
                               : ColorRole::Bad});
  items.append(
      {tr("Local database") + u" · "_s + (m_desk.isSaved() ? tr("saved") : tr("saving…")), false, ColorRole::Good});
  if (const auto& call = m_desk.call(); call && call->maxAttempts > 0)
    items.append(
        {call->attempt <= call->maxAttempts
             ? tr("Try %1 of %2 for this customer").arg(call->attempt).arg(call->maxAttempts)
             : tr("Try %1, beyond the limit of %2: this call was promised").arg(call->attempt).arg(call->maxAttempts),
         false, ColorRole::Good});
  m_window.setStatus(items);
}

void StatusFeed::showPresence() {
  QString text = words::presenceName(m_desk.presence());
  ColorRole role = ColorRole::Good;
  std::chrono::seconds time = m_desk.timeInState();
  switch (m_desk.presence()) {
    case PresenceState::Break:
      role = ColorRole::Warn;
      if (const QString why = words::breakReason(m_desk.breakReason()); !why.isEmpty()) text += u" · "_s + why;
      break;
    case PresenceState::OnCall:
      time = std::chrono::duration_cast<std::chrono::seconds>(m_desk.connectedTime());
      break;
    case PresenceState::WrapUp:
      role = ColorRole::Info;
      break;
    case PresenceState::Ready:
      if (m_desk.phase() == CallDesk::Phase::Preparing) text = tr("Preparing");
      break;
    case PresenceState::Offline:
      role = ColorRole::Neutral;
      break;
  }
  const bool runs = m_desk.presence() != PresenceState::OnCall || domain::isSet(m_desk.progress().answeredAt);
  m_window.setPresence(text, role, time, runs);
}

}  // namespace callwright::ui
