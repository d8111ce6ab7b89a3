#include "customers/customer_panel.hpp"

#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/lookups.hpp"
#include "bridge/text.hpp"
#include "callwright/words/words.hpp"
#include "customers/customer_facts.hpp"
#include "customers/customer_form.hpp"
#include "customers/history_words.hpp"
#include "followups/follow_up_editor.hpp"
#include "recordings/recording_player.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/empty_state.hpp"
#include "widgets/flow_layout.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/tab_strip.hpp"
#include "widgets/tag.hpp"
#include "widgets/timeline.hpp"
#include "work/correction_form.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

CustomerPanel::CustomerPanel(Bridge& bridge, Lookups& lookups, QWidget* parent)
    : QFrame(parent),
      m_bridge(bridge),
      m_lookups(lookups),
      m_stack(new QStackedWidget),
      m_nothing(new EmptyState(Icon::User)),
      m_form(new CustomerForm(bridge, lookups)),
      m_correction(new CorrectionForm(bridge)),
      m_name(new QLabel),
      m_line(new QLabel),
      m_tags(new QWidget),
      m_tagFlow(new FlowLayout(m_tags, 6)),
      m_dial(new KeyButton({}, u"↵"_s, KeyButton::Variant::Primary, KeyButton::Layout::Centered)),
      m_followUp(new KeyButton),
      m_edit(new KeyButton),
      m_mail(new KeyButton),
      m_editor(new FollowUpEditor(bridge)),
      m_facts(new CustomerFacts(bridge, lookups)),
      m_player(new RecordingPlayer(bridge)),
      m_tabs(new TabStrip),
      m_history(new Timeline),
      m_orders(new Timeline),
      m_details(new CustomerDetails),
      m_emptyTab(new QLabel) {
  setProperty("surface", u"card"_s);
  auto* around = new QVBoxLayout(this);
  around->setContentsMargins(1, 1, 1, 1);
  around->addWidget(m_stack);
  m_view = makeView();
  m_stack->addWidget(m_nothing);
  m_stack->addWidget(m_view);
  m_stack->addWidget(m_form);
  m_stack->addWidget(m_correction);

  m_readLater.setSingleShot(true);
  m_readLater.setInterval(120);
  connect(&m_readLater, &QTimer::timeout, this, &CustomerPanel::read);
  connect(&bridge, &Bridge::changed, this, [this](const app::Change& change) {
    using Kind = app::Change::Kind;
    if (!m_id) return;
    const bool mine = change.kind == Kind::Customer && change.id == m_id.value;
    const bool perhaps = change.kind == Kind::Customers || change.kind == Kind::FollowUps ||
                         change.kind == Kind::Call || change.kind == Kind::Campaigns || change.kind == Kind::DoNotCall;
    if ((mine || perhaps) && !m_readLater.isActive()) m_readLater.start();
  });
  connect(&lookups, &Lookups::changed, this, [this] {
    if (m_page.customer.id) fill();
  });
  connect(m_form, &CustomerForm::saved, this, [this](domain::CustomerId id, bool added) {
    open(id);
    m_stack->setCurrentWidget(m_view);
    emit saved(id, added);
    emit formClosed();
  });
  connect(m_form, &CustomerForm::closed, this, [this] {
    m_stack->setCurrentWidget(m_page.customer.id ? m_view : static_cast<QWidget*>(m_nothing));
    emit formClosed();
  });
  connect(m_history, &Timeline::activated, this, [this](const QString& id) {
    if (id.startsWith(HistoryWords::recordingPrefix))
      m_player->open(domain::RecordingId(id.sliced(1).toLongLong()));
    else
      startCorrection(domain::CallId(id.toLongLong()));
  });
  connect(m_player, &RecordingPlayer::closed, this, [this] { m_history->setFocus(Qt::OtherFocusReason); });
  m_player->setShareable();
  m_player->setCheckable();
  connect(m_player, &RecordingPlayer::checkWanted, this, &CustomerPanel::checkWanted);
  connect(m_player, &RecordingPlayer::shareWanted, this, &CustomerPanel::lessonWanted);
  connect(m_player, &RecordingPlayer::failed, this, [this](const domain::Error& error) {
    emit toast({words::sentence(error), {}, true});
  });
  connect(m_correction, &CorrectionForm::opened, this, [this] { m_stack->setCurrentWidget(m_correction); });
  connect(m_correction, &CorrectionForm::toast, this, &CustomerPanel::toast);
  connect(m_correction, &CorrectionForm::closed, this, [this] {
    m_stack->setCurrentWidget(m_view);
    m_history->setFocus(Qt::OtherFocusReason);
    read();
  });
  connect(m_facts, &CustomerFacts::failed, this, [this](const domain::Error& error) {
    emit toast({words::sentence(error), {}, true});
  });
  connect(m_dial, &KeyButton::clicked, this, &CustomerPanel::dial);
  connect(m_followUp, &KeyButton::clicked, this, &CustomerPanel::startFollowUp);
  connect(m_edit, &KeyButton::clicked, this, &CustomerPanel::startEdit);
  connect(m_mail, &KeyButton::clicked, this, &CustomerPanel::sendMail);
  connect(m_editor, &FollowUpEditor::saved, this, &CustomerPanel::followUpSaved);
  connect(m_editor, &FollowUpEditor::closed, m_followUp, [this] { m_followUp->setFocus(); });
  connect(m_tabs, &TabStrip::currentChanged, this, &CustomerPanel::showTab);
  for (int i = 0; i < 3; ++i) m_tabs->addTab({});
  retranslate();
}

QWidget* CustomerPanel::makeView() {
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* body = new QWidget;
  body->setObjectName(u"scrollBody"_s);
  auto* column = new QVBoxLayout(body);
  column->setContentsMargins(space::l, space::l, space::l, space::l);
  column->setSpacing(space::s);
  m_name->setProperty("look", u"title"_s);
  m_name->setTextFormat(Qt::PlainText);
  m_name->setWordWrap(true);
  m_line->setProperty("look", u"muted"_s);
  m_line->setTextFormat(Qt::PlainText);
  m_line->setWordWrap(true);
  m_tagFlow->setContentsMargins(0, 0, 0, 0);
  auto* buttons = new QWidget;
  auto* flow = new FlowLayout(buttons, space::s);
  flow->setContentsMargins(0, space::xs, 0, space::xs);
  for (KeyButton* button : {m_dial, m_followUp, m_edit, m_mail}) flow->addWidget(button);
  m_mail->setIconKind(Icon::Mail);
  for (QWidget* part :
       std::initializer_list<QWidget*>{m_name, m_tags, m_line, buttons, m_editor, new Rule, m_facts, new Rule, m_tabs,
                                       m_emptyTab, m_player, m_history, m_orders, m_details})
    column->addWidget(part);
  m_emptyTab->setProperty("look", u"muted"_s);
  m_emptyTab->setWordWrap(true);
  column->addStretch(1);
  scroll->setWidget(body);
  return scroll;
}

void CustomerPanel::bindKeys(ShortcutGuard& keys) {
  keys.bind(QKeySequence(Qt::Key_F2), m_edit);
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_J), m_followUp);
  keys.bind(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), m_facts, [this] { m_facts->revealNext(); });
}

void CustomerPanel::open(domain::CustomerId id) {
  if (editing() && id == m_id) return;
  m_cancel.cancel();
  ++m_question;
  if (id != m_id) m_player->close();
  m_id = id;
  m_editor->hide();
  if (!id) {
    m_page = {};
    if (!editing()) m_stack->setCurrentWidget(m_nothing);
    return;
  }
  read();
}

void CustomerPanel::read() {
  m_cancel.cancel();
  m_cancel = {};
  app::SubmitOptions options;
  options.cancel = m_cancel;
  m_bridge.send(
      this, app::OpenCustomer{m_id},
      [this, question = ++m_question](app::Result<app::CustomerPage> page) {
        if (question != m_question) return;
        if (!page) {
          if (page.error().code == app::ErrorCode::Cancelled) return;
          m_page = {};
          m_nothing->setText(tr("This customer cannot be shown"), words::sentence(page.error()));
          if (!editing()) m_stack->setCurrentWidget(m_nothing);
          return;
        }
        m_page = std::move(*page);
        fill();
        if (!editing()) m_stack->setCurrentWidget(m_view);
      },
      std::move(options));
}

void CustomerPanel::fillHead() {
  const domain::Customer& c = m_page.customer;
  const std::string& name = c.name.empty() ? c.company : c.name;
  m_name->setText(c.salutation.empty() ? qtext(name) : qtext(name) + u" "_s + qtext(c.salutation));
  QStringList line;
  for (const auto& part : {c.title, c.company})
    if (!part.empty() && part != name) line << qtext(part);
  m_line->setText(line.join(u" · "_s));
  m_line->setVisible(!line.isEmpty());
  while (QLayoutItem* item = m_tagFlow->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  if (c.stage) m_tagFlow->addWidget(new Tag(m_lookups.stageName(c.stage), m_lookups.stageColor(c.stage)));
  for (const auto& tag : c.tags) m_tagFlow->addWidget(new Tag(qtext(tag)));
  m_tags->setVisible(m_tagFlow->count() > 0);
}

const app::CustomerPage::InCampaign* CustomerPanel::bestCampaign() const {
  const auto& all = m_page.campaigns;
  for (const auto& in : all)
    if (in.callable.reason == domain::CallableReason::Callable) return &in;
  return all.empty() ? nullptr : &all.front();
}

void CustomerPanel::fillActions() {
  const app::PhoneView* phone = nullptr;
  for (const auto& each : m_page.phones)
    if (!phone && each.state == domain::PhoneState::Usable && !each.doNotCall) phone = &each;
  m_dial->setText(phone ? tr("Dial %1").arg(qtext(phone->shown)) : tr("No number to dial"));
  m_dial->setEnabled(phone && bestCampaign() && m_bridge.may(domain::Permission::WorkQueue));
  m_dial->setToolTip(bestCampaign() ? QString() : tr("Add the customer to a campaign first"));
  const bool mayEdit = m_bridge.may(domain::Permission::EditCustomer);
  m_edit->setVisible(mayEdit);
  m_followUp->setVisible(m_bridge.may(domain::Permission::WorkQueue));
  m_mail->setVisible(!m_page.customer.email.empty());
}

void CustomerPanel::fill() {
  if (!m_page.customer.id) return;
  fillHead();
  fillActions();
  m_facts->show(m_page);
  m_history->setEntries(HistoryWords::history(m_page.history, m_bridge, m_lookups));
  m_orders->setEntries(HistoryWords::orders(m_page.orders, m_bridge, m_lookups));
  m_details->show(m_page.customer);
  m_tabs->setCount(0, static_cast<qint64>(m_page.history.size()));
  m_tabs->setCount(1, static_cast<qint64>(m_page.orders.size()));
  showTab(m_tabs->currentIndex());
}

void CustomerPanel::showTab(int tab) {
  const bool none = (tab == 0 && m_page.history.empty()) || (tab == 1 && m_page.orders.empty());
  m_emptyTab->setText(tab == 0 ? tr("Nothing has happened yet. Calls, orders and changes will stand here.")
                               : tr("No orders yet. A call with the outcome of a sale adds one."));
  m_emptyTab->setVisible(none);
  m_history->setVisible(tab == 0 && !none);
  m_orders->setVisible(tab == 1 && !none);
  m_details->setVisible(tab == 2);
}

void CustomerPanel::dial() {
  if (!m_dial->isEnabled() || editing()) return;
  if (const auto* campaign = bestCampaign()) emit workOn(m_id, campaign->id);
}

void CustomerPanel::sendMail() {
  QUrl url;
  url.setScheme(u"mailto"_s);
  url.setPath(qtext(m_page.customer.email));
  QDesktopServices::openUrl(url);
}

bool CustomerPanel::editing() const {
  return m_stack->currentWidget() == m_form || m_stack->currentWidget() == m_correction;
}

void CustomerPanel::startCorrection(domain::CallId call) {
  if (editing()) return;
  QString heading;
  for (const auto& entry : m_page.history)
    if (entry.call == call && entry.kind == app::HistoryEntry::Kind::Call)
      heading = tr("Call of %1, %2: %3")
                    .arg(qtext(entry.who), words::when(entry.at, m_bridge.now(), m_bridge.zone()),
                         words::outcomeName(entry.outcomeCode, entry.outcomeName));
  m_correction->begin(call, heading);
}

void CustomerPanel::startNew() {
  m_form->beginNew();
  m_stack->setCurrentWidget(m_form);
  m_form->focusFirst();
}

void CustomerPanel::startNewFor(const app::OpenCall& call) {
  m_form->beginNewFor(call);
  m_stack->setCurrentWidget(m_form);
  m_form->focusFirst();
}

void CustomerPanel::startEdit() {
  if (!m_page.customer.id || editing() || !m_bridge.may(domain::Permission::EditCustomer)) return;
  m_form->beginEdit(m_page);
  m_stack->setCurrentWidget(m_form);
  m_form->focusFirst();
}

void CustomerPanel::startFollowUp() {
  if (!m_page.customer.id || editing()) return;
  domain::FollowUp followUp;
  followUp.customer = m_id;
  if (const auto* campaign = bestCampaign()) followUp.campaign = campaign->id;
  m_editor->begin(followUp);
}

void CustomerPanel::followUpSaved(const domain::FollowUp&, const domain::FollowUp& after) {
  ToastMessage message{tr("Follow-up %1").arg(words::when(after.dueAt, m_bridge.now(), m_bridge.zone()))};
  domain::FollowUp undone = after;
  undone.state = domain::FollowUpState::Cancelled;
  message.undo = [bridge = &m_bridge, undone] { bridge->send(app::SaveFollowUp{undone}); };
  emit toast(message);
  read();
}

void CustomerPanel::retranslate() {
  m_nothing->setText(tr("No customer chosen"), tr("Choose one with the arrow keys, or type a name or a number above."));
  m_followUp->setText(tr("Follow-up"));
  m_edit->setText(tr("Edit"));
  m_mail->setText(tr("Mail"));
  m_tabs->setTabText(0, tr("History"));
  m_tabs->setTabText(1, tr("Orders"));
  m_tabs->setTabText(2, tr("Details"));
  m_tabs->setAccessibleName(tr("Parts of the customer's page"));
  m_history->setAccessibleName(tr("History"));
  fill();
}

void CustomerPanel::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace callwright::ui
