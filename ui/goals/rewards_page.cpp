#include "goals/rewards_page.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/lookups.hpp"
#include "bridge/utf8.hpp"
#include "callwright/domain/queue.hpp"
#include "callwright/words/goal_words.hpp"
#include "callwright/words/reward_words.hpp"
#include "callwright/words/words.hpp"
#include "goals/ledger_rows.hpp"
#include "goals/period_picker.hpp"
#include "goals/reward_line_form.hpp"
#include "goals/reward_rule_form.hpp"
#include "goals/table_cells.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/empty_state.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/table_delegate.hpp"
#include "widgets/two_line_delegate.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::RewardLine;

namespace {

constexpr int kLedgerRefreshMs = 500, kRuleHeight = 52;

}  // namespace

RewardsPage::RewardsPage(Bridge& bridge, Lookups& lookups, QWidget* parent)
    : WordedWidget(parent),
      m_bridge(bridge),
      m_mayManage(bridge.may(domain::Permission::ManageRewards)),
      m_bar(new QWidget(this)),
      m_keys(new ShortcutGuard(this)),
      m_picker(new PeriodPicker(*m_keys, domain::localDay(bridge.zone(), bridge.now()))),
      m_state(new Tag),
      m_compute(new KeyButton),
      m_approve(new KeyButton),
      m_addLine(new KeyButton),
      m_removeLine(new KeyButton),
      m_newRule(new KeyButton),
      m_changeRule(new KeyButton),
      m_removeRule(new KeyButton),
      m_table(new QTableView),
      m_model(new QStandardItemModel(this)),
      m_ruleModel(new QStandardItemModel(this)),
      m_rules(new QListView),
      m_total(new QLabel),
      m_none(new EmptyState(Icon::Flag)),
      m_body(new QStackedWidget),
      m_side(new QStackedWidget),
      m_right(new Card),
      m_rulesPane(makeRules()),
      m_ruleForm(new RewardRuleForm(bridge, lookups, *m_keys)),
      m_lineForm(new RewardLineForm(bridge, lookups, *m_keys)) {
  makeBar();
  makeBody();
  connectAll();
  m_later.setSingleShot(true);
  m_later.setInterval(kLedgerRefreshMs);
  connect(&m_later, &QTimer::timeout, this, [this] {
    if (isVisible()) reload();
  });
  connect(&bridge, &Bridge::changed, this, [this](const app::Change& change) {
    if (change.kind == app::Change::Kind::Goals && isVisible() && !m_later.isActive()) m_later.start();
  });
  setFocusProxy(m_table);
  retranslate();
}

void RewardsPage::makeBar() {
  auto* row = new QHBoxLayout(m_bar);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::s);
  row->addWidget(m_picker);
  row->addStretch(1);
  m_bar->hide();
}

QWidget* RewardsPage::makeRules() {
  m_rules->setModel(m_ruleModel);
  m_rules->setItemDelegate(new TwoLineDelegate(m_rules, kRuleHeight));
  m_rules->setUniformItemSizes(true);
  m_rules->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_rules->setFrameShape(QFrame::NoFrame);
  auto* buttons = new QHBoxLayout;
  buttons->setContentsMargins(space::m, space::s, space::m, space::m);
  buttons->setSpacing(space::s);
  for (KeyButton* button : {m_newRule, m_changeRule}) buttons->addWidget(button);
  buttons->addStretch(1);
  auto* second = new QHBoxLayout;
  second->setContentsMargins(space::m, 0, space::m, space::m);
  second->addWidget(m_removeRule);
  second->addStretch(1);
  auto* pane = new QWidget;
  auto* column = new QVBoxLayout(pane);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_rules, 1);
  column->addLayout(buttons);
  column->addLayout(second);
  return pane;
}

void RewardsPage::makeBody() {
  m_table->setModel(m_model);
  dressTable(m_table);
  m_table->setProperty("flat", true);
  m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_total->setProperty("look", u"heading"_s);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(space::l, space::s, space::m, space::s);
  head->setSpacing(space::s);
  head->addWidget(m_state);
  head->addStretch(1);
  for (KeyButton* button : {m_compute, m_approve}) {
    head->addWidget(button);
    if (!m_mayManage) button->hide();
  }
  m_compute->setVariant(KeyButton::Variant::Primary);
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(space::l, space::s, space::l, space::s);
  foot->setSpacing(space::s);
  for (KeyButton* button : {m_addLine, m_removeLine}) {
    foot->addWidget(button);
    if (!m_mayManage) button->hide();
  }
  foot->addStretch(1);
  foot->addWidget(m_total);
  m_body->addWidget(m_table);
  m_body->addWidget(m_none);
  auto* left = new Card;
  left->setFlush();
  left->body()->setSpacing(0);
  left->body()->addLayout(head);
  left->body()->addWidget(m_body, 1);
  left->body()->addLayout(foot);
  m_right->setFlush();
  m_right->setFixedWidth(380);
  if (!m_mayManage) m_right->hide();
  for (QWidget* page : std::initializer_list<QWidget*>{m_rulesPane, m_ruleForm, m_lineForm}) m_side->addWidget(page);
  m_right->body()->addWidget(m_side);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(space::m, space::m, space::m, space::m);
  row->setSpacing(space::m);
  row->addWidget(left, 1);
  row->addWidget(m_right);
}

void RewardsPage::connectAll() {
  const std::tuple<QKeySequence, KeyButton*, void (RewardsPage::*)()> actions[] = {
      {Qt::Key_F5, m_compute, &RewardsPage::compute},
      {Qt::CTRL | Qt::SHIFT | Qt::Key_A, m_approve, &RewardsPage::approve},
      {Qt::CTRL | Qt::Key_L, m_addLine, &RewardsPage::addLine},
      {Qt::CTRL | Qt::SHIFT | Qt::Key_Delete, m_removeLine, &RewardsPage::removeLine},
      {Qt::CTRL | Qt::Key_N, m_newRule, &RewardsPage::newRule},
      {Qt::CTRL | Qt::Key_E, m_changeRule, &RewardsPage::changeRule},
      {Qt::CTRL | Qt::Key_Delete, m_removeRule, &RewardsPage::removeRule}};
  for (const auto& [keys, button, action] : actions) {
    m_keys->bind(keys, button);
    connect(button, &QAbstractButton::clicked, this, action);
  }
  connect(m_picker, &PeriodPicker::changed, this, [this] {
    closeForms();
    reload();
  });
  connect(m_rules, &QListView::activated, this, &RewardsPage::changeRule);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
    const app::RewardLineView* line = currentLine();
    m_removeLine->setEnabled(!m_ledger.isApproved && line != nullptr && line->line.kind == RewardLine::Kind::Manual);
  });
  connect(m_none, &EmptyState::buttonClicked, this, &RewardsPage::compute);
  connect(m_ruleForm, &RewardRuleForm::closed, this, &RewardsPage::closeForms);
  connect(m_lineForm, &RewardLineForm::closed, this, &RewardsPage::closeForms);
  connect(m_ruleForm, &RewardRuleForm::saved, this, [this] {
    closeForms();
    reload();
    say(tr("Saved. Compute the period to see what it gives."));
  });
  connect(m_lineForm, &RewardLineForm::saved, this, [this] {
    closeForms();
    reload();
  });
}

void RewardsPage::retranslate() {
  m_compute->setText(tr("Compute"));
  m_approve->setText(tr("Approve"));
  m_addLine->setText(tr("Add a line"));
  m_removeLine->setText(tr("Remove the line"));
  m_newRule->setText(tr("New rule"));
  m_changeRule->setText(tr("Change"));
  m_removeRule->setText(tr("Remove the rule"));
  m_table->setAccessibleName(tr("Ledger"));
  m_rules->setAccessibleName(tr("Rules"));
  fill();
  fillRules();
}

void RewardsPage::showEvent(QShowEvent* event) {
  WordedWidget::showEvent(event);
  reload();
}

QStringList RewardsPage::unsaved() const {
  QStringList all;
  if (m_ruleForm->isChanged()) all << tr("a rule for rewards");
  if (m_lineForm->isChanged()) all << tr("a line of a ledger");
  return all;
}

void RewardsPage::reload() {
  const quint64 token = ++m_asked;
  m_bridge.send(this, app::ReadLedger{m_picker->period().code()}, [this, token](app::Result<app::LedgerView> ledger) {
    if (token != m_asked) return;
    if (!ledger) {
      emit failed(ledger.error());
      return;
    }
    m_ledger = std::move(*ledger);
    fill();
  });
  if (!m_mayManage) return;
  const quint64 rulesToken = ++m_rulesAsked;
  m_bridge.send(this, app::ListRewardRules{}, [this, rulesToken](app::Result<std::vector<app::RewardRuleView>> rules) {
    if (rulesToken != m_rulesAsked || !rules) return;
    m_all = std::move(*rules);
    fillRules();
  });
}

void RewardsPage::fill() {
  const int chosen = m_table->currentIndex().row();
  const auto& lines = m_ledger.lines;
  m_lineOfRow = LedgerRows::fill(*m_model, m_ledger);
  fitColumns(m_table, LedgerRows::How);
  const QString period = words::goalPeriodName(m_picker->period());
  m_state->setTag(stateText(), m_ledger.isApproved ? ColorRole::Good : ColorRole::Neutral);
  m_state->setToolTip(m_ledger.isApproved
                          ? tr("by %1, %2")
                                .arg(m_ledger.approvedBy.empty() ? tr("command line") : qt(m_ledger.approvedBy),
                                     words::when(m_ledger.approvedAt, m_bridge.now(), m_bridge.zone()))
                          : QString());
  m_total->setText(lines.empty() ? QString() : tr("Together %1").arg(LedgerRows::total(m_ledger.total)));
  m_body->setCurrentWidget(lines.empty() ? static_cast<QWidget*>(m_none) : m_table);
  m_none->setText(tr("No bonuses and deductions for %1 yet").arg(period),
                  m_mayManage ? tr("Set rules at the right, compute the period, look at every line and approve it.")
                              : tr("They appear here when a team lead computes them, with how each came about."));
  offerCompute();
  for (KeyButton* button : {m_compute, m_addLine}) button->setEnabled(!m_ledger.isApproved);
  m_approve->setEnabled(m_ledger.isComputed && !m_ledger.isApproved);
  m_removeLine->setEnabled(false);
  if (m_model->rowCount() > 0)
    m_table->setCurrentIndex(m_model->index(qBound(0, chosen, m_model->rowCount() - 1), LedgerRows::Agent));
}

QString RewardsPage::stateText() const {
  return m_ledger.isApproved ? tr("Approved") : m_ledger.isComputed ? tr("Draft") : tr("Not computed");
}

void RewardsPage::offerCompute() {
  const bool can = m_mayManage && !m_all.empty();
  m_none->setButton(can ? tr("Compute %1").arg(words::goalPeriodName(m_picker->period())) : QString());
}

void RewardsPage::fillRules() {
  const int chosen = m_rules->currentIndex().row();
  m_ruleModel->clear();
  for (const app::RewardRuleView& view : m_all) {
    auto* item = textCell(qt(view.rule.name));
    const QString scope = words::goalOwner(view.rule.scope.kind, view.scopeName);
    item->setData(u"%1 · %2"_s.arg(words::rewardRuleText(view.rule), scope), SecondLineRole);
    item->setToolTip(tipText(item->data(SecondLineRole).toString()));
    item->setData(QVariant::fromValue(TagSpec{words::goalPeriodKindName(view.rule.period), ColorRole::Neutral}),
                  TagRole);
    m_ruleModel->appendRow(item);
  }
  if (m_side->currentWidget() == m_rulesPane) {  // a form has a title of its own
    m_right->setTitle(tr("Rules"));
    m_right->setHint(m_all.empty() ? tr("none yet") : QString());
  }
  offerCompute();
  m_changeRule->setEnabled(!m_all.empty());
  m_removeRule->setEnabled(!m_all.empty());
  if (!m_all.empty())
    m_rules->setCurrentIndex(m_ruleModel->index(qBound(0, chosen, static_cast<int>(m_all.size()) - 1), 0));
}

const app::RewardLineView* RewardsPage::currentLine() const {
  const auto row = static_cast<std::size_t>(m_table->currentIndex().row());
  if (!m_table->currentIndex().isValid() || row >= m_lineOfRow.size() || m_lineOfRow[row] < 0) return nullptr;
  return &m_ledger.lines[static_cast<std::size_t>(m_lineOfRow[row])];
}

void RewardsPage::compute() {
  m_bridge.send(this, app::ComputeLedger{m_picker->period().code()},
                [this, token = m_asked](app::Result<app::LedgerView> ledger) {
                  if (!ledger) {
                    emit failed(ledger.error());
                    return;
                  }
                  if (token != m_asked) return;  // another period is shown, or it has been read again
                  ++m_asked;
                  m_ledger = std::move(*ledger);
                  fill();
                  m_table->setFocus();
                });
}

void RewardsPage::approve() {
  const QString period = words::goalPeriodName(m_picker->period());
  m_bridge.send(this, app::ApproveLedger{m_picker->period().code()}, [this, period](app::Result<app::Nothing> done) {
    if (!done) {
      emit failed(done.error());
      return;
    }
    say(tr("The rewards of %1 are approved. They do not change any more.").arg(period));
    reload();
  });
}

void RewardsPage::addLine() {
  const app::RewardLineView* line = currentLine();
  m_side->setCurrentWidget(m_lineForm);
  m_right->setTitle({});
  m_lineForm->open(m_picker->period(), line != nullptr ? line->line.user : domain::UserId());
}

void RewardsPage::removeLine() {
  const app::RewardLineView* line = currentLine();
  if (line == nullptr) return;
  app::AddRewardLine again{m_picker->period().code(), line->line.user, line->line.amount, line->line.reason};
  m_bridge.send(this, app::RemoveRewardLine{line->line.id}, [this, again](app::Result<app::Nothing> done) {
    if (!done) {
      emit failed(done.error());
      return;
    }
    ToastMessage message{tr("The line is removed.")};
    message.undo = [this, again] {
      m_bridge.send(this, again, [this](app::Result<domain::RewardLineId>) { reload(); });
    };
    emit toast(message);
    reload();
  });
}

void RewardsPage::newRule() {
  m_side->setCurrentWidget(m_ruleForm);
  m_right->setTitle({});
  domain::RewardRule rule;
  rule.period = m_picker->period().kind;
  m_ruleForm->open(rule);
}

void RewardsPage::changeRule() {
  const auto row = static_cast<std::size_t>(m_rules->currentIndex().row());
  if (!m_rules->currentIndex().isValid() || row >= m_all.size()) return;
  m_side->setCurrentWidget(m_ruleForm);
  m_right->setTitle({});
  m_ruleForm->open(m_all[row].rule);
}

void RewardsPage::removeRule() {
  const auto row = static_cast<std::size_t>(m_rules->currentIndex().row());
  if (!m_rules->currentIndex().isValid() || row >= m_all.size()) return;
  domain::RewardRule again = m_all[row].rule;
  m_bridge.send(this, app::RemoveRewardRule{again.id}, [this, again](app::Result<app::Nothing> done) mutable {
    if (!done) {
      emit failed(done.error());
      return;
    }
    again.id = {};
    ToastMessage message{tr("Removed: %1.").arg(qt(again.name))};
    message.undo = [this, again] {
      m_bridge.send(this, app::SaveRewardRule{again}, [this](app::Result<domain::RewardRuleId>) { reload(); });
    };
    emit toast(message);
    reload();
  });
}

void RewardsPage::closeForms() {
  if (m_side->currentWidget() == m_rulesPane) return;
  m_side->setCurrentWidget(m_rulesPane);
  fillRules();
  m_table->setFocus();
}

void RewardsPage::say(const QString& text) {
  emit toast(ToastMessage{text});
}

}  // namespace callwright::ui
