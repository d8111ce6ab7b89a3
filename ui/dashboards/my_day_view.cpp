#include "dashboards/my_day_view.hpp"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <cmath>

#include "bridge/bridge.hpp"
#include "bridge/refresher.hpp"
#include "bridge/utf8.hpp"
#include "callwright/words/goal_words.hpp"
#include "callwright/words/measure_words.hpp"
#include "callwright/words/wall_words.hpp"
#include "callwright/words/words.hpp"
#include "dashboards/team_tiles.hpp"
#include "goals/goal_look.hpp"
#include "goals/progress_delegate.hpp"
#include "goals/table_cells.hpp"
#include "theme/language.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/figure_tile.hpp"
#include "widgets/item_roles.hpp"
#include "widgets/table_delegate.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::Measure;

namespace {

constexpr std::chrono::seconds kOwnSometimes{30};  // callbacks become due without anybody doing anything
enum OwnGoalColumn { OwnName, OwnSoFar, OwnTarget, OwnAsked, OwnProgress, OwnState };

constexpr int kLeastColumn = 78;  // a heading has more padding than its size says

void dressOwnTable(QTableView* table, QStandardItemModel* model) {
  table->setModel(model);
  table->setProperty("flat", true);
  dressTable(table);
  table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  table->horizontalHeader()->setMinimumSectionSize(kLeastColumn);
}

}  // namespace

MyDayView::MyDayView(Bridge& bridge, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_refresher(new Refresher(
          bridge, {.sometimes = kOwnSometimes},
          [](app::Change::Kind kind) {
            using Kind = app::Change::Kind;
            return kind == Kind::Call || kind == Kind::FollowUps || kind == Kind::Goals || kind == Kind::Settings ||
                   kind == Kind::Queue;
          },
          [this] { return isVisible(); }, this)),
      m_streak(new FigureTile),
      m_rank(new FigureTile),
      m_due(new FigureTile),
      m_goalsCard(new Card),
      m_callbacksCard(new Card),
      m_goalRows(new QStandardItemModel(this)),
      m_callbackRows(new QStandardItemModel(this)),
      m_goals(new QTableView),
      m_callbacks(new QTableView) {
  auto* figures = new QHBoxLayout;
  figures->setSpacing(space::m);
  for (const Measure measure : kOwnMeasures) {
    m_tiles.push_back(new FigureTile);
    figures->addWidget(m_tiles.back(), 1);
    connect(m_tiles.back(), &QAbstractButton::clicked, this, [this, measure] {
      if (m_answer)
        emit behindWanted(behind(domain::factOf(measure), words::measureName(measure), Periods::name(Period::Today),
                                 m_answer->day, m_answer->day));
    });
  }
  auto* how = new QHBoxLayout;
  how->setSpacing(space::m);
  for (FigureTile* tile : {m_streak, m_rank, m_due}) how->addWidget(tile, 1);
  for (auto [card, table, model] :
       {std::tuple{m_goalsCard, m_goals, m_goalRows}, std::tuple{m_callbacksCard, m_callbacks, m_callbackRows}}) {
    card->setFlush();
    card->body()->addWidget(table);
    dressOwnTable(table, model);
  }
  m_goals->setItemDelegateForColumn(OwnProgress, new ProgressDelegate(m_goals));
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(space::m);
  grid->addLayout(figures, 0, 0, 1, 2);
  grid->addLayout(how, 1, 0, 1, 2);
  grid->addWidget(m_goalsCard, 2, 0);
  grid->addWidget(m_callbacksCard, 2, 1);
  grid->setColumnStretch(0, 3);
  grid->setColumnStretch(1, 2);
  grid->setRowStretch(2, 1);

  connect(m_streak, &QAbstractButton::clicked, this, [this] {
    if (!m_answer || m_answer->streak.days == 0) return;
    const domain::Streak& streak = m_answer->streak;
    emit behindWanted(
        behind(domain::Fact::Sale, words::measureName(Measure::Sales), tr("Days in a row"), streak.from, streak.until));
  });
  connect(m_rank, &QAbstractButton::clicked, this, [this] {
    if (!m_answer) return;
    emit behindWanted(behind(domain::Fact::Order, words::measureName(Measure::Revenue),
                             Periods::name(Period::ThisMonth), m_answer->day.substr(0, 8) + "01", m_answer->day));
  });
  connect(m_due, &QAbstractButton::clicked, this, [this] {
    if (m_callbackRows->rowCount() == 0) return;
    m_callbacks->setFocus();
    m_callbacks->setCurrentIndex(m_callbackRows->index(0, 0));
  });
  connect(m_goals, &QTableView::activated, this, [this](const QModelIndex& index) {
    if (!m_answer || index.row() >= static_cast<int>(m_answer->goals.size())) return;
    const domain::Goal& goal = m_answer->goals[static_cast<std::size_t>(index.row())].goal;
    if (goal.byHand || !domain::hasFacts(goal.measure)) return;
    emit behindWanted(behind(domain::factOf(goal.measure), words::goalName(goal), words::goalPeriodName(goal.period),
                             goal.period.firstDay(), goal.period.lastDay()));
  });
  connect(m_callbacks, &QTableView::activated, this, [this](const QModelIndex& index) {
    if (m_answer && index.row() < static_cast<int>(m_answer->callbacks.size()))
      emit openCustomer(m_answer->callbacks[static_cast<std::size_t>(index.row())].followUp.customer);
  });
  connect(m_refresher, &Refresher::due, this, &MyDayView::refresh);
  setFocusProxy(m_tiles.front());
  retranslate();
}

NumberBehind MyDayView::behind(domain::Fact fact, const QString& part, const QString& days, const std::string& from,
                               const std::string& until) const {
  NumberBehind what;
  what.title = u"%1 · %2"_s.arg(part, days);
  what.fact = fact;
  what.filter.agent = m_bridge.user().id;
  what.filter.from = from;
  what.filter.until = until;
  return what;
}

void MyDayView::refresh() {
  if (!isVisible()) return;
  m_refresher->asked();
  m_latest.renew();
  m_latest.send(m_bridge, this, app::ReadMyDay{}, [this](app::Result<Answer> answer) {
    m_refresher->answered();
    if (!answer) {
      emit failed(answer.error());
      return;
    }
    m_answer = std::move(*answer);
    fill();
  });
}

void MyDayView::fill() {
  if (!m_answer) return;
  fillTiles();
  fillHow();
  fillGoals();
  fillCallbacks();
}

void MyDayView::fillTiles() {
  const std::string& currency = m_bridge.settings().currency;
  for (std::size_t i = 0; i < m_tiles.size(); ++i) {
    const Measure measure = kOwnMeasures[i];
    FigureTile* tile = m_tiles[i];
    tile->setLabel(words::measureName(measure));
    tile->setDefinition(words::measureDefinition(measure));
    tile->setFigure(figureText(measure, m_answer->today, currency));
    const auto now = domain::valueOf(measure, m_answer->today, currency);
    const auto usual =
        domain::usualByNow(measure, m_answer->usualHours, m_answer->usualDays, m_answer->moment, currency);
    const domain::MeasureUnit unit = domain::infoOf(measure).unit;
    const double whole = unit == domain::MeasureUnit::Share ? usual.value_or(0) : std::round(usual.value_or(0));
    showChange(*tile, measure, now, usual, 0, measure != Measure::TalkTime);
    tile->setRest(usual                      ? tr("usually %1 by now").arg(words::measureAmount(unit, whole, currency))
                  : m_answer->usualDays == 0 ? tr("no days to compare yet")
                                             : QString());
  }
}

void MyDayView::fillHow() {
  const domain::Streak& streak = m_answer->streak;
  m_streak->setLabel(tr("Days in a row"));
  m_streak->setFigure(countText(streak.days) + (streak.isWhole ? QString() : u"+"_s));
  m_streak->setDefinition(
      tr("Days that brought a sale, or as many calls as the day's goal. Days without calls are passed over; today "
         "counts as soon as it does, and ends nothing before it is over."));
  m_streak->setRest(streak.days == 0                ? tr("with a sale or the day's goal of calls")
                    : streak.until == m_answer->day ? tr("today included")
                                                    : tr("today still to come"));
  m_rank->setVisible(m_answer->rankAllowed);
  m_rank->setLabel(tr("Rank this month"));
  m_rank->setFigure(m_answer->rank ? tr("%1 of %2").arg(m_answer->rank->place).arg(m_answer->rank->of) : u"–"_s);
  m_rank->setDefinition(tr("By revenue, then sales, among those with calls this month. Equals share a place."));
  m_rank->setRest(m_answer->teamName.empty() ? tr("of everybody, by revenue")
                                             : tr("in %1, by revenue").arg(qt(m_answer->teamName)));
  m_due->setLabel(tr("Callbacks today"));
  m_due->setFigure(countText(m_answer->callbacksToday));
  m_due->setDefinition(tr("Yours and anyone's, due until the end of today."));
  m_due->setDifference(
      m_answer->callbacksOverdue > 0 ? tr("%1 overdue").arg(countText(m_answer->callbacksOverdue)) : QString(),
      ColorRole::Warn);
  m_due->setRest(m_answer->goalCalls > 0 ? tr("goal of calls today: %1").arg(countText(m_answer->goalCalls))
                                         : QString());
}

void MyDayView::fillGoals() {
  const QModelIndex before = m_goals->currentIndex();
  m_goalRows->setRowCount(0);
  m_goalRows->setHorizontalHeaderLabels(
      {tr("Goal"), tr("So far"), tr("Target"), tr("Asked today"), tr("Progress"), tr("State")});
  figureHeaders(*m_goalRows, {OwnSoFar, OwnTarget, OwnAsked});
  for (const app::GoalView& view : m_answer->goals) {
    const domain::Goal& goal = view.goal;
    auto* name = new QStandardItem(u"%1 · %2"_s.arg(words::goalName(goal), words::goalPeriodName(goal.period)));
    name->setToolTip(tipText(words::goalPace(goal, view.progress)));
    QString asked = u"–"_s;
    for (const app::DayGoal& day : m_answer->dayGoals)
      if (day.goal == goal.id) asked = words::dayAmount(day.measure, day.target, day.currency);
    auto* progress = new QStandardItem;
    if (view.progress.share) progress->setData(*view.progress.share, ProgressDelegate::ShareRole);
    progress->setData(view.progress.expectedShare, ProgressDelegate::PaceRole);
    progress->setData(static_cast<int>(goalColor(view.progress.state)), ProgressDelegate::BarRole);
    m_goalRows->appendRow(
        {name, figureCell(view.progress.value ? words::goalAmount(goal, *view.progress.value) : u"–"_s),
         figureCell(words::goalAmount(goal, goal.target)), figureCell(asked), progress, tagCell(goalTag(view))});
  }
  m_goalsCard->setHint(m_answer->goals.empty() ? tr("none yet; a lead sets them") : tr("Enter opens what counts"));
  QHeaderView* header = m_goals->horizontalHeader();
  for (int column = OwnName; column <= OwnState; ++column)
    header->setSectionResizeMode(column, column == OwnProgress ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
  if (before.isValid()) m_goals->setCurrentIndex(m_goalRows->index(before.row(), before.column()));
}

void MyDayView::fillCallbacks() {
  const QModelIndex before = m_callbacks->currentIndex();
  m_callbackRows->setRowCount(0);
  m_callbackRows->setHorizontalHeaderLabels({tr("Due"), tr("Customer"), tr("Note")});
  for (const app::FollowUpRow& row : m_answer->callbacks) {
    auto* due = new QStandardItem(words::when(row.followUp.dueAt, m_answer->at, m_bridge.zone()));
    if (row.followUp.dueAt < m_answer->at) due->setData(static_cast<int>(ColorRole::Warn), ColorRoleRole);
    m_callbackRows->appendRow({due, new QStandardItem(qt(row.customerName)), textCell(qt(row.followUp.note))});
  }
  m_callbacksCard->setHint(m_answer->callbacks.empty() ? tr("none") : tr("Enter opens the customer"));
  m_callbacks->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
  if (before.isValid()) m_callbacks->setCurrentIndex(m_callbackRows->index(before.row(), before.column()));
}

void MyDayView::retranslate() {
  m_goalsCard->setTitle(tr("My goals"));
  m_callbacksCard->setTitle(tr("Next callbacks"));
  m_goals->setAccessibleName(tr("My goals"));
  m_callbacks->setAccessibleName(tr("Next callbacks"));
  fill();
}

void MyDayView::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refresh();
}

void MyDayView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace callwright::ui
