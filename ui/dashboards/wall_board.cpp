#include "dashboards/wall_board.hpp"

#include <QEvent>
#include <QGridLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

#include "bridge/utf8.hpp"
#include "callwright/words/goal_words.hpp"
#include "callwright/words/measure_words.hpp"
#include "callwright/words/wall_words.hpp"
#include "callwright/words/words.hpp"
#include "dashboards/team_tiles.hpp"
#include "theme/language.hpp"
#include "theme/theme.hpp"
#include "widgets/wall_figures.hpp"
#include "widgets/wall_lines.hpp"
#include "widgets/wall_tiles.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::Measure;
using domain::PresenceState;

namespace {

// So much type beside and above each other; a wall has larger type on less of it.
constexpr int kDeskAcross = 104, kDeskDown = 56, kWallAcross = 92, kWallDown = 50;
constexpr int kLeastDesk = 12, kLargest = 44;

ColorRole presenceColor(PresenceState state) {
  switch (state) {
    case PresenceState::Ready:
      return ColorRole::Good;
    case PresenceState::OnCall:
      return ColorRole::Accent;
    case PresenceState::WrapUp:
      return ColorRole::Info;
    case PresenceState::Break:
      return ColorRole::Warn;
    case PresenceState::Offline:
      return ColorRole::Neutral;
  }
  return ColorRole::Neutral;
}

}  // namespace

WallBoard::WallBoard(QWidget* parent)
    : QWidget(parent),
      m_figures(new WallFigures),
      m_agents(new WallTiles),
      m_alerts(new WallLines),
      m_queue(new WallLines) {
  auto* side = new QVBoxLayout;
  side->setSpacing(space::m);
  side->addWidget(m_alerts, 3);
  side->addWidget(m_queue, 2);
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(space::m);
  grid->addWidget(m_figures, 0, 0, 1, 2);
  grid->addWidget(m_agents, 1, 0);
  grid->addLayout(side, 1, 1);
  grid->setColumnStretch(0, 3);
  grid->setColumnStretch(1, 1);
  grid->setRowStretch(1, 1);
  connect(m_figures, &WallFigures::activated, this,
          [this](qint64 id) { emit measureActivated(static_cast<Measure>(id)); });
  connect(m_agents, &WallTiles::activated, this, [this](qint64 id) {
    const domain::UserId agent(id);
    emit agentActivated(agent, agentName(agent));
  });
  connect(m_alerts, &WallLines::activated, this, [this](qint64 id) {
    if (id < static_cast<qint64>(m_shownAlerts.size()))
      emit alertActivated(m_shownAlerts[static_cast<std::size_t>(id)]);
  });
  connect(m_queue, &WallLines::activated, this, [this](qint64 id) {
    for (const app::WallQueue& queue : m_answer->queues)
      if (queue.campaign.value == id) emit queueActivated(queue.campaign, qt(queue.name));
  });
  retranslate();
}

void WallBoard::setWall(bool wall) {
  m_wall = wall;
  scale();
}

void WallBoard::show(const Answer& answer, const std::string& currency, const date::time_zone* zone,
                     domain::Instant now) {
  m_answer = answer;
  m_currency = currency;
  m_zone = zone;
  m_now = now;
  fill();
}

void WallBoard::tick(domain::Instant now) {
  if (!m_answer) return;
  m_now = now;
  fillFloor();
}

QString WallBoard::goalName(domain::GoalId id) const {
  for (const app::GoalView& view : m_answer->current)
    if (view.goal.id == id)
      return u"%1 · %2"_s.arg(words::goalName(view.goal), words::goalOwner(view.goal.owner.kind, view.ownerName)) +
             u" · "_s + words::goalPeriodName(view.goal.period);
  return {};
}

QString WallBoard::agentName(domain::UserId id) const {
  for (const app::WallAgent& agent : m_answer->agents)
    if (agent.user == id) return qt(agent.name);
  return {};
}

std::optional<domain::Milliseconds> WallBoard::timeInState(const domain::Presence& presence) const {
  constexpr std::chrono::hours kANight{12};
  if (!domain::isSet(presence.since)) return std::nullopt;
  const auto time = m_now - presence.since;
  return presence.state == PresenceState::Offline && time >= kANight ? std::nullopt : std::optional(time);
}

void WallBoard::fill() {
  if (!m_answer) return;
  fillFigures();
  fillFloor();
  fillQueue();
}

void WallBoard::fillFloor() {
  m_shownAlerts = domain::alertsOf(m_answer->facts, m_answer->limits, m_now);
  fillAgents();
  fillAlerts();
}

void WallBoard::fillFigures() {
  QList<WallFigure> figures;
  for (const Measure measure : kWallMeasures) {
    WallFigure one;
    one.label = words::measureName(measure);
    one.definition = words::measureDefinition(measure);
    one.figure = figureText(measure, m_answer->today, m_currency);
    one.id = static_cast<qint64>(measure);
    for (const app::DayGoal& goal : m_answer->goals) {
      if (goal.measure != measure) continue;
      one.detail = words::dayTargetText(measure, goal.target, goal.currency);
      const auto value = domain::valueOf(measure, m_answer->today, goal.currency);
      one.share = goal.target > 0 ? value.value_or(0) / goal.target : 1;
      one.role = *one.share >= 1 ? ColorRole::Good : ColorRole::Accent;
    }
    figures << one;
  }
  m_figures->setFigures(figures);
}

void WallBoard::fillAgents() {
  std::set<domain::UserId> late;
  for (const domain::Alert& alert : m_shownAlerts)
    if (alert.user) late.insert(alert.user);
  QList<WallTile> tiles, away;
  for (const app::WallAgent& agent : m_answer->agents) {
    WallTile tile;
    tile.name = qt(agent.name);
    tile.state = words::presenceText(agent.presence);
    tile.role = presenceColor(agent.presence.state);
    tile.away = agent.presence.state == PresenceState::Offline;
    tile.marked = late.contains(agent.user);
    if (const auto time = timeInState(agent.presence)) tile.time = words::clockTime(*time);
    if (agent.today.calls > 0)
      tile.figure = u"%1 · %2"_s.arg(countText(agent.today.calls), countText(agent.today.sales));
    tile.id = agent.user.value;
    (tile.away ? away : tiles) << tile;
  }
  m_agents->setTiles(tiles + away);
}

void WallBoard::fillAlerts() {
  QList<WallLine> lines;
  for (const domain::Alert& alert : m_shownAlerts) {
    WallLine line;
    line.title = words::alertSubject(alert, alert.user ? agentName(alert.user) : goalName(alert.goal));
    line.detail = words::alertDetail(alert, m_now, m_zone);
    line.role = alert.urgent ? ColorRole::Bad : ColorRole::Warn;
    line.strong = alert.urgent;
    line.id = lines.size();
    lines << line;
  }
  m_alerts->setHeading(tr("Alerts"), lines.isEmpty() ? QString() : countText(lines.size()));
  m_alerts->setLines(lines);
}

void WallBoard::fillQueue() {
  QList<WallLine> lines;
  const auto overdue = m_answer->facts.overdueCallbacks;
  lines << WallLine{tr("Callbacks today"), {}, countText(m_answer->callbacksToday), ColorRole::Neutral, false, -1};
  if (overdue > 0) lines << WallLine{tr("… overdue"), {}, countText(overdue), ColorRole::Warn, false, -2};
  for (const app::WallQueue& queue : m_answer->queues)
    lines << WallLine{qt(queue.name), {}, countText(queue.waiting), ColorRole::Neutral, false, queue.campaign.value};
  m_queue->setHeading(tr("Customers waiting"), countText(m_answer->facts.waiting));
  m_queue->setLines(lines);
}

void WallBoard::scale() {
  const int across = m_wall ? kWallAcross : kDeskAcross, down = m_wall ? kWallDown : kDeskDown;
  const int font = std::clamp(std::min(width() / across, height() / down), kLeastDesk, kLargest);
  m_figures->setFontPixels(m_wall ? font * 11 / 10 : font + 1);
  for (WallLines* lines : {m_alerts, m_queue}) lines->setFontPixels(font);
  m_agents->setLeastFont(m_wall ? std::max(kLeastDesk, font * 3 / 4) : 11);
}

void WallBoard::retranslate() {
  m_figures->setAccessibleName(tr("Today's figures"));
  m_agents->setAccessibleName(tr("Agents"));
  m_alerts->setAccessibleName(tr("Alerts"));
  m_queue->setAccessibleName(tr("Customers waiting"));
  m_agents->setEmptyText(tr("Nobody calls yet. Agents are added in Settings, Users."));
  m_alerts->setEmptyText(tr("Nothing to worry about"));
  m_queue->setEmptyText(tr("No campaign is running"));
  for (WallLines* lines : {m_alerts, m_queue}) lines->setMoreText(tr("%1 more"));
  m_alerts->setHeading(tr("Alerts"));
  m_queue->setHeading(tr("Customers waiting"));
  fill();
}

void WallBoard::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  scale();
}

void WallBoard::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace callwright::ui
