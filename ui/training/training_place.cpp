#include "training/training_place.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/words/words.hpp"
#include "theme/theme.hpp"
#include "training/lessons_panel.hpp"
#include "training/rehearsal_form.hpp"
#include "training/rehearsal_stage.hpp"
#include "training/score_panel.hpp"
#include "widgets/card.hpp"
#include "widgets/empty_state.hpp"
#include "widgets/item_roles.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/tab_strip.hpp"
#include "widgets/table_delegate.hpp"
#include "widgets/tag.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::Permission;
using domain::RehearsalState;

namespace {

enum Column { Who, What, With, When, State, Score, Marks, Columns };
enum Page { Rehearsals, Lessons, Stage };

}  // namespace

TrainingPlace::TrainingPlace(Bridge& bridge, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_mayAssign(bridge.may(Permission::ManageScripts)),
      m_mayPlay(bridge.may(Permission::WorkQueue) || m_mayAssign),
      m_bar(new QWidget(this)),
      m_tabs(new TabStrip),
      m_pages(new QStackedWidget),
      m_side(new QStackedWidget),
      m_lastOnly(new Chip),
      m_openOnly(new Chip),
      m_rehearse(new KeyButton),
      m_assign(new KeyButton),
      m_write(new KeyButton),
      m_table(new QTableView),
      m_model(new QStandardItemModel(0, Columns, this)),
      m_none(new EmptyState(Icon::Graduation)),
      m_body(new QStackedWidget),
      m_score(new ScorePanel(bridge)),
      m_form(new RehearsalForm(bridge)),
      m_lessons(new LessonsPanel(bridge)),
      m_keys(new ShortcutGuard(this)) {
  m_stage = new RehearsalStage(bridge, *m_keys);
  auto* barRow = new QHBoxLayout(m_bar);
  barRow->setContentsMargins(0, 0, 0, 0);
  barRow->setSpacing(space::s);
  barRow->addWidget(m_tabs);
  barRow->addStretch(1);
  for (KeyButton* button : {m_write, m_assign, m_rehearse}) barRow->addWidget(button);
  m_rehearse->setVariant(KeyButton::Variant::Primary);
  m_write->setVisible(m_mayAssign);
  m_assign->setVisible(m_mayAssign);
  m_bar->hide();
  m_tabs->addTab({});
  m_tabs->addTab({});
  m_pages->addWidget(makeRehearsals());
  m_pages->addWidget(m_lessons);
  m_pages->addWidget(m_stage);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::m, space::m, space::m, space::m);
  column->addWidget(m_pages);

  m_keys->bind(QKeySequence(Qt::Key_F5), m_rehearse);
  connect(m_rehearse, &QAbstractButton::clicked, this, &TrainingPlace::askRehearsal);
  connect(m_assign, &QAbstractButton::clicked, this, [this] { openForm(true); });
  connect(m_write, &QAbstractButton::clicked, this, [this] {
    showLessons();
    m_lessons->newArticle();
  });
  connect(m_tabs, &TabStrip::currentChanged, this, [this](int index) {
    if (!m_stage->isUp()) m_pages->setCurrentIndex(index);
  });
  connect(m_form, &RehearsalForm::beginWanted, this,
          [this](domain::ScriptVersionId script, domain::ScriptVersionId persona) {
            begin({{}, script, persona});
          });
  connect(m_form, &RehearsalForm::assigned, this, [this](int count) {
    emit toast({tr("Assigned. Agents: %1").arg(count)});
    m_side->setCurrentWidget(m_score);
    reload();
  });
  connect(m_form, &RehearsalForm::closed, this, [this] { m_side->setCurrentWidget(m_score); });
  connect(m_score, &ScorePanel::beginWanted, this, qOverload<domain::RehearsalId>(&TrainingPlace::begin));
  connect(m_score, &ScorePanel::cancelWanted, this, &TrainingPlace::cancel);
  connect(m_stage, &RehearsalStage::over, this, [this](domain::RehearsalId id) {
    m_wanted = id;
    m_side->setCurrentWidget(m_score);
    m_tabs->setCurrentIndex(Rehearsals);
    m_pages->setCurrentIndex(Rehearsals);
    reload();
  });
  connect(m_stage, &RehearsalStage::left, this, [this] {
    m_pages->setCurrentIndex(m_tabs->currentIndex());
    reload();
  });
  for (auto* chip : {m_lastOnly, m_openOnly}) connect(chip, &Chip::toggled, this, &TrainingPlace::fill);
  connect(m_form, &RehearsalForm::failed, this, &TrainingPlace::fail);
  connect(m_score, &ScorePanel::failed, this, &TrainingPlace::fail);
  connect(m_stage, &RehearsalStage::failed, this, &TrainingPlace::fail);
  connect(m_lessons, &LessonsPanel::failed, this, &TrainingPlace::fail);
  connect(m_lessons, &LessonsPanel::said, this, [this](const QString& text) { emit toast({text}); });
  connect(m_lessons, &LessonsPanel::unreadCount, this, [this](int unread) {
    m_unread = unread;
    m_tabs->setCount(Lessons, unread > 0 ? unread : -1);
    count();
  });
  m_later.setSingleShot(true);
  m_later.setInterval(150);
  connect(&m_later, &QTimer::timeout, this, &TrainingPlace::reload);
  connect(&bridge, &Bridge::changed, this, [this](const app::Change& change) {
    if (change.kind == app::Change::Kind::Scripts && !m_later.isActive()) m_later.start();
  });
  setFocusProxy(m_table);
  retranslate();
  reload();
}

QWidget* TrainingPlace::makeRehearsals() {
  m_table->setModel(m_model);
  dressTable(m_table);
  m_table->setProperty("flat", true);
  m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  for (const auto& [column, width] : {std::pair(When, 150), std::pair(State, 100), std::pair(Score, 76)}) {
    m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Fixed);
    m_table->setColumnWidth(column, width);
  }
  auto* chips = new QHBoxLayout;
  chips->setContentsMargins(space::m, space::s, space::m, space::s);
  chips->setSpacing(space::s);
  chips->addWidget(m_openOnly);
  chips->addWidget(m_lastOnly);
  chips->addStretch(1);
  auto* left = new Card;
  left->setFlush();
  left->body()->setSpacing(0);
  left->body()->addLayout(chips);
  m_body->addWidget(m_table);
  m_body->addWidget(m_none);
  left->body()->addWidget(m_body, 1);
  auto* right = new Card;
  right->setFlush();
  right->setFixedWidth(400);
  m_side->addWidget(m_score);
  m_side->addWidget(m_form);
  right->body()->addWidget(m_side);
  auto* page = new QWidget;
  auto* row = new QHBoxLayout(page);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::m);
  row->addWidget(left, 1);
  row->addWidget(right);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TrainingPlace::showChosen);
  connect(m_table, &QTableView::activated, this, [this] {
    if (const auto* r = current(); r != nullptr && r->user == m_bridge.user().id && r->state < RehearsalState::Over)
      begin(r->id);
  });
  connect(m_none, &EmptyState::buttonClicked, this, &TrainingPlace::askRehearsal);
  return page;
}

void TrainingPlace::retranslate() {
  m_tabs->setTabText(Rehearsals, tr("Rehearsals"));
  m_tabs->setTabText(Lessons, tr("Lessons"));
  m_rehearse->setText(tr("Rehearse"));
  m_assign->setText(tr("Assign…"));
  m_write->setText(tr("Write a lesson…"));
  m_lastOnly->setText(tr("Last of each agent and script"));
  m_openOnly->setText(tr("Open"));
  m_table->setAccessibleName(tr("Rehearsals"));
  m_model->setHorizontalHeaderLabels(
      {tr("Agent"), tr("Script"), tr("Who answers"), tr("When"), tr("State"), tr("Score"), tr("Marks")});
  m_none->setText(tr("No rehearsals yet"),
                  tr("Play a script with a made-up customer before a real one hears it: nobody is called."));
  m_none->setButton(tr("Rehearse a script"));
  fill();
}

void TrainingPlace::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

void TrainingPlace::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  reload();
}

QStringList TrainingPlace::unsaved() const {
  return m_lessons->isWriting() ? QStringList{tr("a lesson")} : QStringList();
}

void TrainingPlace::reload() {
  app::ListRehearsals request;
  request.mine = !m_bridge.may(Permission::ViewTeamWork);
  m_bridge.send(this, request, [this](app::Result<app::ListRehearsals::Reply> all) {
    if (!all) return fail(all.error());
    m_all = std::move(*all);
    fill();
    count();
  });
  m_lessons->reload();
}

void TrainingPlace::count() {
  const auto me = m_bridge.user().id;
  const auto waiting = std::count_if(m_all.begin(), m_all.end(), [me](const domain::Rehearsal& r) {
    return r.user == me && r.state < RehearsalState::Over && !r.assignedBy.empty();
  });
  emit openCount(static_cast<int>(waiting) + m_unread);
}

const domain::Rehearsal* TrainingPlace::current() const {
  const QModelIndex index = m_table->currentIndex();
  const auto row = static_cast<std::size_t>(index.row());
  return index.isValid() && row < m_shown.size() ? &m_all[m_shown[row]] : nullptr;
}

void TrainingPlace::fill() {
  const domain::Rehearsal* open = current();
  const domain::RehearsalId wanted = m_wanted ? m_wanted : open != nullptr ? open->id : domain::RehearsalId();
  m_wanted = {};
  m_shown.clear();
  std::set<std::pair<std::int64_t, std::string>> seen;
  for (std::size_t i = 0; i < m_all.size(); ++i) {
    const domain::Rehearsal& r = m_all[i];
    if (m_openOnly->isChecked() && r.state >= RehearsalState::Over) continue;
    if (m_lastOnly->isChecked() &&
        (r.state != RehearsalState::Over || !seen.emplace(r.user.value, r.scriptTitle).second))
      continue;
    m_shown.push_back(i);
  }
  const QSignalBlocker quiet(m_table->selectionModel());
  m_model->setRowCount(0);
  int at = 0;
  for (const std::size_t i : m_shown) {
    const domain::Rehearsal& r = m_all[i];
    const bool late = r.state < RehearsalState::Over && domain::isSet(r.dueAt) && r.dueAt < m_bridge.now();
    const TagSpec states[] = {{late ? tr("overdue") : tr("assigned"), late ? ColorRole::Bad : ColorRole::Info},
                              {tr("begun"), ColorRole::Warn},
                              {tr("done"), ColorRole::Good},
                              {tr("called off"), ColorRole::Neutral}};
    const domain::Instant when = domain::isSet(r.endedAt) ? r.endedAt : domain::isSet(r.dueAt) ? r.dueAt : r.assignedAt;
    QStringList marks;
    if (r.own.mark >= 0) marks << tr("own %1").arg(r.own.mark);
    if (r.trainer.mark >= 0) marks << tr("trainer %1").arg(r.trainer.mark);
    const QString cells[] = {qt(r.userName),
                             u"%1 · v%2"_s.arg(qt(r.scriptTitle)).arg(r.versionNumber),
                             qt(r.personaTitle),
                             domain::isSet(when) ? words::when(when, m_bridge.now(), m_bridge.zone()) : QString(),
                             {},
                             r.score < 0 ? QString() : QString::number(r.score),
                             marks.join(u", "_s)};
    QList<QStandardItem*> row;
    for (const QString& cell : cells) row << new QStandardItem(cell);
    const TagSpec& state = states[static_cast<std::size_t>(r.state)];
    row[State]->setData(QVariant::fromValue(state), TagRole);
    row[State]->setData(state.text, Qt::AccessibleTextRole);
    row[Who]->setData(true, StrongRole);
    row[Score]->setData(true, FigureCellRole);
    if (r.id == wanted) at = m_model->rowCount();
    m_model->appendRow(row);
  }
  m_body->setCurrentWidget(m_all.empty() ? static_cast<QWidget*>(m_none) : m_table);
  if (m_model->rowCount() > 0) m_table->setCurrentIndex(m_model->index(at, 0));
  m_table->viewport()->update();
  showChosen();
}

void TrainingPlace::showChosen() {
  if (const auto* r = current())
    m_score->show(r->id);
  else
    m_score->clear();
}

void TrainingPlace::askRehearsal() {
  if (!m_stage->isUp()) openForm(false);
}

void TrainingPlace::showLessons() {
  if (m_stage->isUp()) return;
  m_tabs->setCurrentIndex(Lessons);
  m_pages->setCurrentIndex(Lessons);
}

void TrainingPlace::writeLesson(domain::CallId call, domain::Instant at) {
  showLessons();
  if (!m_stage->isUp()) m_lessons->newArticle(call, at);
}

void TrainingPlace::openForm(bool assign) {
  m_tabs->setCurrentIndex(Rehearsals);
  m_pages->setCurrentIndex(Rehearsals);
  m_side->setCurrentWidget(m_form);
  m_form->open(assign);
}

void TrainingPlace::begin(domain::RehearsalId id) {
  begin(app::BeginRehearsal{id, {}, {}});
}

void TrainingPlace::begin(const app::BeginRehearsal& request) {
  m_bridge.send(this, request, [this](app::Result<app::BeginRehearsal::Stage> stage) {
    if (!stage) return fail(stage.error());
    m_pages->setCurrentIndex(Stage);
    m_stage->begin(*stage);
  });
}

void TrainingPlace::cancel(domain::RehearsalId id) {
  m_bridge.send(this, app::CancelRehearsal{id}, [this](app::Result<app::Nothing> done) {
    if (!done) return fail(done.error());
    emit toast({tr("Rehearsal called off")});
    reload();
  });
}

void TrainingPlace::fail(const domain::Error& error) {
  ToastMessage message{words::sentence(error)};
  message.problem = true;
  emit toast(message);
}

}  // namespace callwright::ui
