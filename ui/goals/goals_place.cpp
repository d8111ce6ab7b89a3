#include "goals/goals_place.hpp"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/domain/queue.hpp"
#include "callwright/words/goal_words.hpp"
#include "callwright/words/words.hpp"
#include "goals/goal_form.hpp"
#include "goals/goal_look.hpp"
#include "goals/goal_panel.hpp"
#include "goals/period_picker.hpp"
#include "goals/progress_delegate.hpp"
#include "goals/table_cells.hpp"
#include "shell/place.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/empty_state.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::Permission;

namespace {

enum GoalColumn {
  GoalOwnerColumn,
  GoalNameColumn,
  GoalProgressColumn,
  GoalValueColumn,
  GoalTargetColumn,
  GoalForecastColumn,
  GoalStateColumn,
  GoalColumns
};

QString goalShareText(const std::optional<double>& share) {
  return share ? u"%1 %"_s.arg(QLocale().toString(100 * *share, 'f', 0)) : u"–"_s;
}

}  // namespace

GoalsPlace::GoalsPlace(Bridge& bridge, QWidget* parent)
    : WordedWidget(parent),
      m_bridge(bridge),
      m_mayManage(bridge.may(Permission::ManageGoals)),
      m_bar(new QWidget(this)),
      m_keys(new ShortcutGuard(this)),
      m_picker(new PeriodPicker(*m_keys, domain::localDay(bridge.zone(), bridge.now()))),
      m_new(new KeyButton),
      m_table(new QTableView),
      m_model(new QStandardItemModel(0, GoalColumns, this)),
      m_none(new EmptyState(Places::icon(Place::Goals))),
      m_body(new QStackedWidget),
      m_side(new QStackedWidget),
      m_right(new Card),
      m_panel(new GoalPanel(bridge)),
      m_form(new GoalForm(bridge, *m_keys)) {
  auto* barRow = new QHBoxLayout(m_bar);
  barRow->setContentsMargins(0, 0, 0, 0);
  barRow->setSpacing(space::s);
  barRow->addWidget(m_picker);
  barRow->addStretch(1);
  barRow->addWidget(m_new);
  m_bar->hide();
  m_new->setVariant(KeyButton::Variant::Primary);
  m_new->setVisible(m_mayManage);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(space::m, space::m, space::m, space::m);
  row->setSpacing(space::m);
  row->addWidget(makeBody(), 1);
  m_right->setFlush();
  m_right->setFixedWidth(380);
  m_side->addWidget(m_panel);
  m_side->addWidget(m_form);
  m_right->body()->addWidget(m_side);
  row->addWidget(m_right);

  m_keys->bind(QKeySequence(Qt::CTRL | Qt::Key_N), m_new);
  m_keys->bind(QKeySequence(Qt::CTRL | Qt::Key_E), m_panel->changeButton());
  m_keys->bind(QKeySequence(Qt::CTRL | Qt::Key_Delete), m_panel->deleteButton());
  connect(m_new, &QAbstractButton::clicked, this, &GoalsPlace::newGoal);
  connect(m_none, &EmptyState::buttonClicked, this, &GoalsPlace::newGoal);
  connect(m_picker, &PeriodPicker::changed, this, [this] {
    m_side->setCurrentWidget(m_panel);
    reload();
  });
  connect(m_table, &QTableView::activated, this, &GoalsPlace::change);
  connect(m_panel, &GoalPanel::changeWanted, this, &GoalsPlace::change);
  connect(m_panel, &GoalPanel::deleteWanted, this, &GoalsPlace::remove);
  connect(m_panel, &GoalPanel::failed, this, &GoalsPlace::fail);
  connect(m_panel, &GoalPanel::split, this, [this](const std::vector<domain::GoalId>& parts) {
    ToastMessage message{tr("Split. Parts: %1").arg(parts.size())};
    message.undo = [this, parts] { removeAll(parts); };
    emit toast(message);
    reload();
  });
  connect(m_form, &GoalForm::closed, this, [this] {
    m_side->setCurrentWidget(m_panel);
    showChosen();
    m_body->currentWidget()->setFocus();
  });
  connect(m_form, &GoalForm::saved, this, [this](domain::GoalId id) {
    m_wanted = id;
    m_side->setCurrentWidget(m_panel);
    m_table->setFocus();
    reload();
  });
  m_later.setSingleShot(true);
  m_later.setInterval(300);
  connect(&m_later, &QTimer::timeout, this, &GoalsPlace::reload);
  connect(&bridge, &Bridge::changed, this, [this](const app::Change& change) {
    using Kind = app::Change::Kind;
    const bool concerns = change.kind == Kind::Goals || change.kind == Kind::Call || change.kind == Kind::Outcomes ||
                          change.kind == Kind::Users || change.kind == Kind::Campaigns;
    if (concerns && isVisible() && !m_later.isActive()) m_later.start();
  });
  setFocusProxy(m_table);
  retranslate();
}

QWidget* GoalsPlace::makeBody() {
  m_table->setModel(m_model);
  dressTable(m_table);
  m_table->setItemDelegateForColumn(GoalProgressColumn, new ProgressDelegate(m_table));
  m_table->setProperty("flat", true);
  QHeaderView* header = m_table->horizontalHeader();
  header->setStretchLastSection(false);
  header->setSectionResizeMode(QHeaderView::Fixed);
  for (const GoalColumn column : {GoalOwnerColumn, GoalNameColumn, GoalProgressColumn})
    header->setSectionResizeMode(column, QHeaderView::Stretch);
  for (const auto& [column, width] : {std::pair(GoalValueColumn, 96), std::pair(GoalTargetColumn, 96),
                                      std::pair(GoalForecastColumn, 96), std::pair(GoalStateColumn, 120)})
    m_table->setColumnWidth(column, width);
  auto* left = new Card;
  left->setFlush();
  m_body->addWidget(m_table);
  m_body->addWidget(m_none);
  left->body()->addWidget(m_body, 1);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &GoalsPlace::showChosen);
  return left;
}

void GoalsPlace::retranslate() {
  m_new->setText(tr("New goal"));
  m_table->setAccessibleName(tr("Goals"));
  m_model->setHorizontalHeaderLabels(
      {tr("Whose"), tr("Goal"), tr("Progress"), tr("So far"), tr("Target"), tr("Forecast"), tr("State")});
  figureHeaders(*m_model, {GoalValueColumn, GoalTargetColumn, GoalForecastColumn});
  fill();
}

void GoalsPlace::showEvent(QShowEvent* event) {
  WordedWidget::showEvent(event);
  reload();
}

QStringList GoalsPlace::unsaved() const {
  return m_side->currentWidget() == m_form && m_form->isChanged() ? QStringList{tr("a goal")} : QStringList();
}

void GoalsPlace::reload() {
  const quint64 token = ++m_asked;
  m_bridge.send(this, app::ListGoals{m_picker->period().code()}, [this, token](app::Result<app::ListGoals::Reply> all) {
    if (token != m_asked) return;
    if (!all) return fail(all.error());
    m_all = std::move(*all);
    fill();
  });
}

const app::GoalView* GoalsPlace::current() const {
  const auto row = static_cast<std::size_t>(m_table->currentIndex().row());
  return m_table->currentIndex().isValid() && row < m_all.size() ? &m_all[row] : nullptr;
}

QList<QStandardItem*> GoalsPlace::rowOf(const app::GoalView& view, bool firstOfOwner) const {
  const domain::Goal& goal = view.goal;
  const domain::GoalProgress& progress = view.progress;
  const QString owner = words::goalOwner(goal.owner.kind, view.ownerName);
  QList<QStandardItem*> row;
  for (const QString& text :
       {firstOfOwner ? owner : QString(), words::goalName(goal), goalShareText(progress.share),
        progress.value ? words::goalAmount(goal, *progress.value) : u"–"_s, words::goalAmount(goal, goal.target),
        progress.forecast ? words::goalForecast(goal, *progress.forecast) : u"–"_s, QString()})
    row << new QStandardItem(text);
  const TagSpec tag = goalTag(view);
  row[GoalOwnerColumn]->setData(true, StrongRole);
  row[GoalOwnerColumn]->setData(owner, Qt::AccessibleTextRole);
  row[GoalNameColumn]->setData(static_cast<qlonglong>(goal.id.value), Qt::UserRole);
  for (const GoalColumn column : {GoalProgressColumn, GoalValueColumn, GoalTargetColumn, GoalForecastColumn})
    row[column]->setData(true, FigureCellRole);
  if (progress.share) row[GoalProgressColumn]->setData(*progress.share, ProgressDelegate::ShareRole);
  if (progress.state != domain::GoalState::NotBegun && progress.expectedShare > 0 && progress.expectedShare < 1)
    row[GoalProgressColumn]->setData(progress.expectedShare, ProgressDelegate::PaceRole);
  row[GoalProgressColumn]->setData(static_cast<int>(tag.role), ProgressDelegate::BarRole);
  row[GoalProgressColumn]->setToolTip(words::goalPace(goal, progress));
  row[GoalStateColumn]->setData(QVariant::fromValue(tag), TagRole);
  row[GoalStateColumn]->setData(tag.text, Qt::AccessibleTextRole);
  return row;
}

void GoalsPlace::fill() {
  const QStandardItem* shown = m_model->item(m_table->currentIndex().row(), GoalNameColumn);
  const domain::GoalId known(shown != nullptr ? shown->data(Qt::UserRole).toLongLong() : 0);
  const domain::GoalId wanted = m_wanted ? m_wanted : known;
  m_wanted = {};
  const QSignalBlocker quiet(m_table->selectionModel());
  m_model->setRowCount(0);
  int at = 0;
  const domain::GoalOwner* before = nullptr;
  for (const app::GoalView& view : m_all) {
    if (view.goal.id == wanted) at = m_model->rowCount();
    m_model->appendRow(rowOf(view, before == nullptr || *before != view.goal.owner));
    before = &view.goal.owner;
  }
  m_body->setCurrentWidget(m_all.empty() ? static_cast<QWidget*>(m_none) : m_table);
  const QString period = words::goalPeriodName(m_picker->period());
  m_none->setText(tr("No goals for %1 yet").arg(period),
                  m_mayManage ? tr("Set what the company, a team, a campaign or an agent is to reach. What calls and "
                                   "orders tell is followed by itself; anything else is entered by hand.")
                              : tr("A team lead sets them. Alt+PgUp and Alt+PgDn show other periods."));
  m_none->setButton(m_mayManage ? tr("Set a goal") : QString());
  if (m_model->rowCount() > 0) m_table->setCurrentIndex(m_model->index(at, 0));
  m_table->viewport()->update();
  showChosen();
}

void GoalsPlace::showChosen() {
  m_panel->show(current(), m_all);
  m_right->setVisible(!m_all.empty() || m_side->currentWidget() == m_form);
}

void GoalsPlace::newGoal() {
  if (!m_mayManage) return;
  domain::Goal goal;
  goal.period = m_picker->period();
  if (const app::GoalView* like = current()) goal.owner = like->goal.owner;
  openForm(goal);
}

void GoalsPlace::change() {
  const app::GoalView* view = current();
  if (view == nullptr || !m_mayManage) return;
  openForm(view->goal);
}

void GoalsPlace::openForm(const domain::Goal& goal) {
  m_side->setCurrentWidget(m_form);
  m_right->show();
  m_form->open(goal, m_all);
}

void GoalsPlace::remove() {
  const app::GoalView* view = current();
  if (view == nullptr || !m_mayManage) return;
  const domain::GoalId id = view->goal.id;
  const QString name = words::goalName(view->goal), owner = words::goalOwner(view->goal.owner.kind, view->ownerName);
  m_bridge.send(this, app::DeleteGoal{id}, [this, id, name, owner](app::Result<app::Nothing> done) {
    if (!done) return fail(done.error());
    ToastMessage message{tr("Deleted: %1, %2.").arg(name, owner)};
    message.undo = [this, id] { bringBack(id); };
    emit toast(message);
    reload();
  });
}

void GoalsPlace::removeAll(const std::vector<domain::GoalId>& ids) {
  for (const domain::GoalId id : ids)
    m_bridge.send(this, app::DeleteGoal{id}, [this](app::Result<app::Nothing> done) {
      if (!done) return fail(done.error());
      reload();
    });
}

void GoalsPlace::bringBack(domain::GoalId id) {
  m_bridge.send(this, app::RestoreGoal{id}, [this, id](app::Result<app::Nothing> done) {
    if (!done) return fail(done.error());
    m_wanted = id;
    reload();
  });
}

void GoalsPlace::fail(const domain::Error& error) {
  ToastMessage message{words::sentence(error)};
  message.problem = true;
  emit toast(message);
}

}  // namespace callwright::ui
