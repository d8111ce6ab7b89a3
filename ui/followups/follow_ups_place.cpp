#include "followups/follow_ups_place.hpp"

#include <QApplication>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/text.hpp"
#include "callwright/words/words.hpp"
#include "followups/follow_up_editor.hpp"
#include "followups/follow_up_model.hpp"
#include "followups/reminder.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/empty_state.hpp"
#include "widgets/flow_layout.hpp"
#include "widgets/key_button.hpp"
#include "widgets/paint.hpp"
#include "widgets/search_field.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/tag.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

FollowUpsPlace::FollowUpsPlace(Bridge& bridge, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_bar(new QWidget(this)),
      m_search(new SearchField),
      m_model(new FollowUpModel(bridge, this)),
      m_view(new QListView),
      m_body(new QStackedWidget),
      m_empty(new EmptyState(Icon::Calendar)),
      m_editor(new FollowUpEditor(bridge)),
      m_reminder(new Reminder(bridge, this)),
      m_keys(new ShortcutGuard(this)) {
  auto* barRow = new QHBoxLayout(m_bar);
  barRow->setContentsMargins(0, 0, 0, 0);
  m_search->setMaximumWidth(420);
  barRow->addWidget(m_search, 3);
  barRow->addStretch(2);
  m_bar->hide();

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::m, space::m, space::m, space::m);
  column->setSpacing(space::m);
  column->addWidget(makeChips());
  auto* row = new QHBoxLayout;
  row->setSpacing(space::m);
  auto* listCard = new Card;
  listCard->setFlush();
  m_view->setProperty("flat", true);
  m_view->setModel(m_model);
  m_view->setItemDelegate(new FollowUpDelegate(m_view));
  m_view->setMouseTracking(true);
  m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_body->addWidget(m_view);
  m_body->addWidget(m_empty);
  listCard->body()->addWidget(m_body);
  row->addWidget(listCard, 1);
  row->addWidget(makePanel(), 0);
  column->addLayout(row, 1);

  m_askLater.setSingleShot(true);
  m_askLater.setInterval(120);
  connect(&m_askLater, &QTimer::timeout, this, &FollowUpsPlace::ask);
  // "Overdue" and "in 5 minutes" change by themselves.
  m_minute.setInterval(30'000);
  connect(&m_minute, &QTimer::timeout, m_model, &FollowUpModel::regroup);
  m_minute.start();
  connect(&bridge, &Bridge::changed, this, [this](const app::Change& change) {
    using Kind = app::Change::Kind;
    if ((change.kind == Kind::FollowUps || change.kind == Kind::Customer || change.kind == Kind::Customers) &&
        !m_askLater.isActive())
      m_askLater.start();
  });
  connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
    int at = m_wanted ? m_model->rowOf(m_wanted) : -1;
    if (at < 0) at = m_model->firstRow();
    if (at >= 0) m_view->setCurrentIndex(m_model->index(at));
    showPanel();
  });
  connect(m_model, &QAbstractItemModel::dataChanged, this, &FollowUpsPlace::showPanel);
  connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
    if (const auto* chosen = current()) m_wanted = chosen->followUp.id;
    m_editor->hide();
    showPanel();
  });
  connect(m_view, &QListView::activated, this, &FollowUpsPlace::callNow);
  connect(m_editor, &FollowUpEditor::saved, this,
          [this](const domain::FollowUp& before, const domain::FollowUp& after) {
            restore(before, tr("Moved to %1").arg(words::when(after.dueAt, m_bridge.now(), m_bridge.zone())));
          });
  connect(m_editor, &FollowUpEditor::closed, m_view, [this] { m_view->setFocus(); });
  connect(m_search, &SearchField::searchRequested, this, [this](const QString& text) {
    m_text = text;
    ask();
  });
  connect(m_search, &SearchField::moved, m_view, [this](int) { m_view->setFocus(); });
  connect(m_search, &QLineEdit::returnPressed, m_view, [this] { m_view->setFocus(); });
  connect(m_reminder, &Reminder::dueCount, this, &FollowUpsPlace::dueCount);
  connect(m_reminder, &Reminder::cameDue, this, &FollowUpsPlace::remind);
  connect(m_reminder, &Reminder::foundOverdue, this,
          [this](int count) { emit toast({tr("Follow-ups that are due: %1. Ctrl 3 shows them.").arg(count)}); });
  bindKeys();
  retranslate();
  ask();
}

QWidget* FollowUpsPlace::makeChips() {
  auto* chips = new QWidget;
  auto* flow = new FlowLayout(chips, space::s);
  flow->setContentsMargins(0, 0, 0, 0);
  auto* whose = new QButtonGroup(this);
  auto* state = new QButtonGroup(this);
  m_mineChip = new Chip;
  m_teamChip = new Chip;
  m_openChip = new Chip;
  m_doneChip = new Chip;
  for (Chip* chip : {m_openChip, m_doneChip}) state->addButton(chip);
  for (Chip* chip : {m_mineChip, m_teamChip}) whose->addButton(chip);
  for (Chip* chip : {m_openChip, m_doneChip, m_mineChip, m_teamChip}) flow->addWidget(chip);
  m_mineChip->setChecked(true);
  m_openChip->setChecked(true);
  const bool team = m_bridge.may(domain::Permission::ViewTeamWork);
  m_mineChip->setVisible(team);
  m_teamChip->setVisible(team);
  connect(m_teamChip, &Chip::toggled, this, [this](bool on) {
    m_mine = !on;
    ask();
  });
  connect(m_doneChip, &Chip::toggled, this, [this](bool on) {
    m_open = !on;
    ask();
  });
  return chips;
}

QWidget* FollowUpsPlace::makePanel() {
  m_panel = new Card;
  m_panel->setMinimumWidth(340);
  m_panel->setMaximumWidth(420);
  m_panelStack = new QStackedWidget;
  m_nothing = new EmptyState(Icon::Calendar);
  auto* view = new QWidget;
  auto* column = new QVBoxLayout(view);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::s);
  const auto add = [&](QLabel*& label, const char* look) {
    label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("look", QString::fromLatin1(look));
    column->addWidget(label);
  };
  add(m_name, "title");
  add(m_line, "muted");
  add(m_due, "strong");
  add(m_note, "");
  m_call = new KeyButton({}, u"↵"_s, KeyButton::Variant::Primary, KeyButton::Layout::Centered);
  m_done = new KeyButton;
  m_move = new KeyButton;
  m_customer = new KeyButton;
  m_cancelButton = new KeyButton;
  auto* buttons = new QWidget;
  auto* flow = new FlowLayout(buttons, space::s);
  flow->setContentsMargins(0, space::xs, 0, space::xs);
  for (KeyButton* button : {m_call, m_done, m_move, m_customer, m_cancelButton}) flow->addWidget(button);
  column->addWidget(buttons);
  column->addWidget(m_editor);
  column->addWidget(new Rule);
  add(m_more, "hint");
  column->addStretch(1);
  m_panelStack->addWidget(m_nothing);
  m_panelStack->addWidget(view);
  m_panel->body()->addWidget(m_panelStack);
  connect(m_call, &KeyButton::clicked, this, &FollowUpsPlace::callNow);
  connect(m_done, &KeyButton::clicked, this, [this] { finish(domain::FollowUpState::Done); });
  connect(m_cancelButton, &KeyButton::clicked, this, [this] { finish(domain::FollowUpState::Cancelled); });
  connect(m_move, &KeyButton::clicked, this, [this] {
    if (const auto* row = current()) m_editor->begin(row->followUp);
  });
  connect(m_customer, &KeyButton::clicked, this, [this] {
    if (const auto* row = current()) emit openCustomer(row->followUp.customer);
  });
  return m_panel;
}

void FollowUpsPlace::bindKeys() {
  m_keys->bind(QKeySequence(Qt::CTRL | Qt::Key_F), m_search, [this] {
    m_search->setFocus();
    m_search->selectAll();
  });
  m_search->setKeys(printedKeys(QKeySequence(Qt::CTRL | Qt::Key_F)));
  m_keys->bind(QKeySequence(Qt::ALT | Qt::Key_D), m_done);
  m_keys->bind(QKeySequence(Qt::ALT | Qt::Key_M), m_move);
  m_keys->bind(QKeySequence(Qt::ALT | Qt::Key_O), m_customer);
  m_keys->bind(QKeySequence(Qt::ALT | Qt::Key_X), m_cancelButton);
}

void FollowUpsPlace::ask() {
  m_cancel.cancel();
  m_cancel = {};
  app::ListFollowUps request;
  request.mine = m_mine;
  request.open = m_open;
  request.text = m_text.toStdString();
  app::SubmitOptions options;
  options.cancel = m_cancel;
  m_bridge.send(
      this, std::move(request),
      [this, question = ++m_question](app::Result<app::ListFollowUps::Reply> rows) {
        if (question != m_question) return;
        if (rows)
          showRows(std::move(*rows));
        else if (rows.error().code != app::ErrorCode::Cancelled)
          emit toast({words::sentence(rows.error()), {}, true});
      },
      std::move(options));
}

void FollowUpsPlace::showRows(std::vector<app::FollowUpRow> rows) {
  m_model->show(std::move(rows), m_open);
  m_openChip->setCount(m_open && m_text.isEmpty() ? m_model->followUps() : -1);
  m_search->setResultNote(QString::number(m_model->followUps()));
  showEmpty();
}

void FollowUpsPlace::showEmpty() {
  m_body->setCurrentWidget(m_model->followUps() > 0 ? static_cast<QWidget*>(m_view) : m_empty);
  if (!m_text.isEmpty())
    m_empty->setText(tr("Nothing found"), tr("No follow-up has “%1” in its customer or note.").arg(m_text));
  else if (m_open)
    m_empty->setText(tr("Nothing is due"),
                     tr("A callback agreed in a call, or a follow-up made on a customer's page (Ctrl J), "
                        "stands here until it is done."));
  else
    m_empty->setText(tr("Nothing done yet"), tr("Follow-ups that are done or cancelled are kept here."));
}

const app::FollowUpRow* FollowUpsPlace::current() const {
  return m_model->rowAt(m_view->currentIndex().row());
}

QString FollowUpsPlace::nameOf(const app::FollowUpRow& row) const {
  return qtext(row.customerName.empty() ? row.company : row.customerName);
}

void FollowUpsPlace::showPanel() {
  const app::FollowUpRow* row = current();
  m_panelStack->setCurrentIndex(row ? 1 : 0);
  if (!row) return;
  const domain::FollowUp& f = row->followUp;
  const bool open = f.state == domain::FollowUpState::Open;
  const bool late = open && f.dueAt <= m_bridge.now();
  m_name->setText(nameOf(*row));
  m_line->setText(qtext(row->company));
  m_line->setVisible(!row->company.empty() && !row->customerName.empty());
  const QString due = words::when(f.dueAt, m_bridge.now(), m_bridge.zone());
  m_due->setText(late ? tr("Overdue since %1").arg(due) : tr("Due %1").arg(due));
  setLook(m_due, "look", late ? u"error"_s : u"strong"_s);
  m_note->setText(qtext(f.note));
  m_note->setVisible(!f.note.empty());
  m_call->setText(row->phone.empty() ? tr("Call now") : tr("Call %1").arg(qtext(row->phone)));
  const bool mayWork = m_bridge.may(domain::Permission::WorkQueue);
  m_call->setVisible(open && mayWork);
  m_call->setEnabled(static_cast<bool>(f.campaign));
  m_call->setToolTip(f.campaign ? QString() : tr("This follow-up belongs to no campaign; open the customer"));
  for (KeyButton* button : {m_done, m_move, m_cancelButton}) button->setVisible(open && mayWork);
  QStringList more;
  if (!row->campaignName.empty()) more << tr("Campaign: %1").arg(qtext(row->campaignName));
  more << (f.owner ? tr("Owner: %1").arg(qtext(row->ownerName)) : tr("Anyone may do it"));
  if (f.state == domain::FollowUpState::Done) more << tr("Done");
  if (f.state == domain::FollowUpState::Cancelled) more << tr("Cancelled");
  m_more->setText(more.join(u"\n"_s));
}

void FollowUpsPlace::callNow() {
  const app::FollowUpRow* row = current();
  if (!row || row->followUp.state != domain::FollowUpState::Open || !m_bridge.may(domain::Permission::WorkQueue))
    return;
  if (row->followUp.campaign)
    emit workOn(row->followUp.customer, row->followUp.campaign);
  else
    emit openCustomer(row->followUp.customer);
}

void FollowUpsPlace::finish(domain::FollowUpState state) {
  const app::FollowUpRow* row = current();
  if (!row) return;
  const domain::FollowUp before = row->followUp;
  const QString said =
      state == domain::FollowUpState::Done ? tr("Done: %1").arg(nameOf(*row)) : tr("Cancelled: %1").arg(nameOf(*row));
  domain::FollowUp after = before;
  after.state = state;
  m_bridge.send(this, app::SaveFollowUp{after}, [this, before, said](app::Result<domain::FollowUpId> saved) {
    if (!saved)
      emit toast({words::sentence(saved.error()), {}, true});
    else
      restore(before, said);
  });
}

void FollowUpsPlace::restore(const domain::FollowUp& before, const QString& said) {
  emit toast({said, [this, before] {
                m_wanted = before.id;
                m_bridge.send(this, app::SaveFollowUp{before}, [this](app::Result<domain::FollowUpId> saved) {
                  if (!saved) emit toast({words::sentence(saved.error()), {}, true});
                });
              }});
  m_askLater.start();
}

void FollowUpsPlace::remind(const app::FollowUpRow& row) {
  QString text = tr("Due now: %1").arg(nameOf(row));
  if (!row.followUp.note.empty()) text += u" · "_s + qtext(row.followUp.note).simplified();
  emit toast({text, {}, false, 15'000});
  QApplication::alert(window());
}

void FollowUpsPlace::retranslate() {
  m_search->setPlaceholderText(tr("Customer or note…"));
  m_search->setAccessibleName(tr("Search follow-ups"));
  m_mineChip->setText(tr("Mine"));
  m_teamChip->setText(tr("Team"));
  m_openChip->setText(tr("Open"));
  m_doneChip->setText(tr("Done"));
  m_view->setAccessibleName(tr("Follow-ups"));
  m_nothing->setText(tr("No follow-up chosen"), tr("Choose one with the arrow keys."));
  m_done->setText(tr("Done"));
  m_move->setText(tr("Move"));
  m_customer->setText(tr("Open customer"));
  m_cancelButton->setText(tr("Cancel it"));
  m_model->regroup();
  showEmpty();
  showPanel();
}

void FollowUpsPlace::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  // Later: while the window itself is being shown, the focus would be given to its first widget again.
  QTimer::singleShot(0, m_view, [this] { m_view->setFocus(); });
}

void FollowUpsPlace::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace callwright::ui
