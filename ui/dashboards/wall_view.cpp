#include "dashboards/wall_view.hpp"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/lookups.hpp"
#include "bridge/refresher.hpp"
#include "bridge/utf8.hpp"
#include "callwright/domain/queue.hpp"
#include "callwright/words/measure_words.hpp"
#include "callwright/words/words.hpp"
#include "dashboards/wall_board.hpp"
#include "dashboards/wall_window.hpp"
#include "projects/plain.hpp"
#include "theme/language.hpp"
#include "theme/theme.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr std::chrono::seconds kWallSometimes{30};  // callbacks become due without anybody doing anything
}

WallView::WallView(Bridge& bridge, Lookups& lookups, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_lookups(lookups),
      m_refresher(new Refresher(
          bridge, {.sometimes = kWallSometimes},
          [](app::Change::Kind kind) {
            using Kind = app::Change::Kind;
            return kind != Kind::Phone && kind != Kind::Scripts && kind != Kind::Customer;
          },
          [this] { return isWatched(); }, this)),
      m_team(new QComboBox),
      m_said(new QLabel),
      m_rules(new KeyButton),
      m_full(new KeyButton),
      m_board(new WallBoard),
      m_keys(new ShortcutGuard(this)) {
  m_said->setProperty("look", u"small"_s);
  m_rules->setObjectName(u"rules"_s);
  m_rules->setVariant(KeyButton::Variant::Ghost);
  m_rules->setVisible(bridge.may(domain::Permission::ManageGoals));
  auto* head = new QHBoxLayout;
  head->setSpacing(space::m);
  head->addWidget(m_team);
  head->addWidget(m_said);
  head->addStretch(1);
  head->addWidget(m_rules);
  head->addWidget(m_full);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::m);
  column->addLayout(head);
  column->addWidget(m_board, 1);
  m_keys->bind(QKeySequence(Qt::Key_F11), m_full);
  m_second.setInterval(1000);
  connect(m_refresher, &Refresher::due, this, &WallView::refresh);
  connect(&m_second, &QTimer::timeout, this, &WallView::tick);
  m_second.start();
  connect(&lookups, &Lookups::changed, this, &WallView::fillTeams);
  connect(m_team, &QComboBox::currentIndexChanged, this, &WallView::refresh);
  connect(m_full, &KeyButton::clicked, this, &WallView::openWall);
  connect(m_rules, &KeyButton::clicked, this, &WallView::rulesWanted);
  connect(m_board, &WallBoard::measureActivated, this, [this](domain::Measure measure) {
    emit behindWanted(behind(domain::factOf(measure), words::measureName(measure)));
  });
  connect(m_board, &WallBoard::agentActivated, this, [this](domain::UserId agent, const QString& name) {
    NumberBehind what = behind(domain::Fact::Call, name);
    what.filter.agent = agent;
    what.filter.team = {};
    emit behindWanted(what);
  });
  connect(m_board, &WallBoard::queueActivated, this, [this](domain::CampaignId campaign, const QString& name) {
    NumberBehind what = behind(domain::Fact::Call, name);
    what.filter.campaign = campaign;
    emit behindWanted(what);
  });
  connect(m_board, &WallBoard::alertActivated, this, [this](const domain::Alert& alert) {
    switch (alert.kind) {
      case domain::AlertKind::GoalAtRisk:
        emit goalsWanted();
        return;
      case domain::AlertKind::CallbacksOverdue:
        emit followUpsWanted();
        return;
      default:
        break;
    }
    NumberBehind what = behind(domain::Fact::Call, words::measureName(domain::Measure::Calls));
    what.filter.agent = alert.user;
    emit behindWanted(what);
  });
  setFocusProxy(m_full);
  fillTeams();
  retranslate();
}

WallView::~WallView() {
  delete m_wall;
}

WallWindow* WallView::wall() const {
  return m_wall;
}

NumberBehind WallView::behind(domain::Fact fact, const QString& part) const {
  NumberBehind what;
  what.title = u"%1 · %2"_s.arg(part, Periods::name(Period::Today));
  what.fact = fact;
  if (m_answer) what.filter.from = what.filter.until = m_answer->day;
  what.filter.team = domain::TeamId(m_team->currentData().toLongLong());
  return what;
}

std::optional<domain::Report> WallView::report(domain::ReportHead head) const {
  if (m_team->currentData().toLongLong() != 0) head.who = utf8(m_team->currentText());
  return m_board->report(std::move(head));
}

bool WallView::isWatched() const {
  return isVisible() || m_wall;
}

void WallView::refresh() {
  if (!isWatched()) return;
  m_refresher->asked();
  m_since.start();
  const app::ReadWallboard request{domain::TeamId(m_team->currentData().toLongLong())};
  m_latest.renew();
  m_latest.send(m_bridge, this, request, [this](app::Result<app::ReadWallboard::Answer> answer) {
    m_refresher->answered();
    if (!answer) {
      emit failed(answer.error());
      return;
    }
    answered(*answer);
  });
}

void WallView::answered(const app::ReadWallboard::Answer& answer) {
  m_answer = answer;
  const std::string& currency = m_bridge.settings().currency;
  m_board->show(answer, currency, m_bridge.zone(), m_bridge.now());
  if (m_wall) m_wall->board()->show(answer, currency, m_bridge.zone(), m_bridge.now());
  m_readIn = m_since.elapsed();
  showHead();
  fillSaid();
}

void WallView::fillSaid() {
  if (m_answer) m_said->setText(tr("as of now, read in %1 ms").arg(currentLanguage().toString(m_readIn)));
}

void WallView::tick() {
  if (!isWatched() || !m_answer) return;
  if (isVisible()) m_board->tick(m_bridge.now());
  if (m_wall) m_wall->board()->tick(m_bridge.now());
  showHead();
}

void WallView::showHead() {
  if (m_wall) m_wall->setHead(m_team->currentText(), qt(domain::localMinute(m_bridge.zone(), m_bridge.now())).right(5));
}

void WallView::fillTeams() {
  Choices teams{{tr("Everybody"), 0}};
  for (const domain::Team& team : m_lookups.teams()) teams.append({qt(team.name), QVariant::fromValue(team.id.value)});
  setChoices(m_team, teams);
}

void WallView::openWall() {
  if (m_wall) return;
  m_wall = new WallWindow(window());
  m_wall->setAttribute(Qt::WA_DeleteOnClose);
  connect(m_wall, &WallWindow::left, this, &WallView::closeWall);
  if (m_answer) answered(*m_answer);
  m_wall->showFullScreen();
  m_wall->activateWindow();
}

void WallView::closeWall() {
  m_wall = nullptr;
  if (window()) window()->activateWindow();
  if (isVisible()) m_full->setFocus();
}

void WallView::retranslate() {
  m_full->setText(tr("Full screen"));
  m_rules->setText(tr("When to warn…"));
  m_team->setAccessibleName(tr("Team"));
  fillTeams();
}

void WallView::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refresh();
}

void WallView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::LanguageChange) return;
  retranslate();
  showHead();
  fillSaid();
}

}  // namespace callwright::ui
