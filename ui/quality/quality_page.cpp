#include "quality/quality_page.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/domain/queue.hpp"
#include "callwright/words/measure_words.hpp"
#include "callwright/words/quality_words.hpp"
#include "callwright/words/words.hpp"
#include "goals/period_picker.hpp"
#include "goals/table_cells.hpp"
#include "quality/check_panel.hpp"
#include "quality/lines_form.hpp"
#include "quality/quality_look.hpp"
#include "quality/sample_form.hpp"
#include "theme/theme.hpp"
#include "widgets/bar_list.hpp"
#include "widgets/card.hpp"
#include "widgets/empty_state.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/table_delegate.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::Permission;

namespace {

enum CheckColumn { CheckWhen, CheckAgent, CheckCustomer, CheckMark, CheckStateColumn, CheckColumns };
constexpr int kWhenWidth = 150, kMarkWidth = 80, kCheckStateWidth = 190, kCheckPanelWidth = 430;
constexpr qsizetype kMostBars = 8;

domain::QualityCheckId checkOf(const QStandardItem& row) {
  return domain::QualityCheckId(row.data(kCellIdRole).toLongLong());
}

}  // namespace

QualityPage::QualityPage(Bridge& bridge, Lookups& lookups, QWidget* parent)
    : WordedWidget(parent),
      m_bridge(bridge),
      m_mayCheck(bridge.may(Permission::CheckQuality)),
      m_bar(new QWidget(this)),
      m_keys(new ShortcutGuard(this)),
      m_picker(new PeriodPicker(*m_keys, domain::localDay(bridge.zone(), bridge.now()))),
      m_card(new QComboBox),
      m_sample(new KeyButton),
      m_edit(new KeyButton),
      m_new(new KeyButton),
      m_table(new QTableView),
      m_model(new QStandardItemModel(0, CheckColumns, this)),
      m_none(new EmptyState(Icon::Check)),
      m_bars(new BarList),
      m_figures(new Card),
      m_right(new Card),
      m_body(new QStackedWidget),
      m_side(new QStackedWidget),
      m_panel(new CheckPanel(bridge, *m_keys)),
      m_cardForm(new LinesForm(*m_keys, true)),
      m_sampleForm(new SampleForm(bridge, lookups, *m_keys)) {
  makeBar();
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(space::m, space::m, space::m, space::m);
  row->setSpacing(space::m);
  row->addWidget(makeBody(), 1);
  m_right->setFlush();
  m_right->setFixedWidth(kCheckPanelWidth);
  for (QWidget* side : std::initializer_list<QWidget*>{m_panel, m_cardForm, m_sampleForm}) m_side->addWidget(side);
  m_right->body()->addWidget(m_side);
  row->addWidget(m_right);
  connectAll();
  setFocusProxy(m_table);
  retranslate();
}

void QualityPage::makeBar() {
  auto* row = new QHBoxLayout(m_bar);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::s);
  row->addWidget(m_picker);
  row->addStretch(1);
  m_edit->setVariant(KeyButton::Variant::Ghost);
  m_new->setVariant(KeyButton::Variant::Ghost);
  m_sample->setVariant(KeyButton::Variant::Primary);
  m_bar->hide();
  m_keys->bind(QKeySequence(Qt::CTRL | Qt::Key_N), m_sample);
  m_keys->bind(QKeySequence(Qt::CTRL | Qt::Key_E), m_edit);
  m_keys->bind(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), m_new);
}

QWidget* QualityPage::makeBody() {
  m_table->setModel(m_model);
  dressTable(m_table);
  m_table->setProperty("flat", true);
  QHeaderView* header = m_table->horizontalHeader();
  header->setStretchLastSection(false);
  header->setSectionResizeMode(QHeaderView::Fixed);
  for (const CheckColumn column : {CheckAgent, CheckCustomer})
    header->setSectionResizeMode(column, QHeaderView::Stretch);
  for (const auto& [column, width] : {std::pair(CheckWhen, kWhenWidth), std::pair(CheckMark, kMarkWidth),
                                      std::pair(CheckStateColumn, kCheckStateWidth)})
    m_table->setColumnWidth(column, width);
  // In the bar there is no room beside the tabs and the period.
  auto* actions = new QWidget;
  auto* row = new QHBoxLayout(actions);
  row->setContentsMargins(space::m, space::s, space::m, space::s);
  row->setSpacing(space::s);
  row->addWidget(m_card, 0, Qt::AlignLeft);
  row->addStretch(1);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_edit, m_new, m_sample}) row->addWidget(widget);
  if (!m_mayCheck) actions->hide();
  auto* list = new Card;
  list->setFlush();
  list->body()->setSpacing(0);
  list->body()->addWidget(actions);
  m_body->addWidget(m_table);
  m_body->addWidget(m_none);
  list->body()->addWidget(m_body, 1);
  m_figures->body()->addWidget(m_bars);
  auto* left = new QWidget;
  auto* column = new QVBoxLayout(left);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::m);
  column->addWidget(list, 1);
  column->addWidget(m_figures);
  return left;
}

void QualityPage::connectAll() {
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
    m_wanted = {};
    showChosen();
  });
  connect(m_table, &QTableView::activated, m_panel, &CheckPanel::focusFirst);
  connect(m_picker, &PeriodPicker::changed, this, [this] {
    m_wanted = {};
    backToPanel();
    reload();
  });
  connect(m_sample, &QAbstractButton::clicked, this, &QualityPage::draw);
  connect(m_edit, &QAbstractButton::clicked, this, [this] { editCard(m_cards.empty()); });
  connect(m_new, &QAbstractButton::clicked, this, [this] { editCard(true); });
  connect(m_none, &EmptyState::buttonClicked, this, [this] { m_cards.empty() ? editCard(true) : draw(); });
  connect(m_panel, &CheckPanel::failed, this, &QualityPage::fail);
  connect(m_panel, &CheckPanel::typedOrSaved, this, &QualityPage::markUnsaved);
  connect(m_panel, &CheckPanel::changed, this, [this] {
    m_wanted = {};
    m_table->setFocus();
    reload();
  });
  connect(m_cardForm, &LinesForm::saveWanted, this, &QualityPage::saveCard);
  connect(m_cardForm, &LinesForm::closed, this, &QualityPage::backToPanel);
  connect(m_sampleForm, &SampleForm::closed, this, &QualityPage::backToPanel);
  connect(m_sampleForm, &SampleForm::drawn, this, [this](const QString& sentence) {
    emit toast({sentence});
    reload();
  });
  m_later.setSingleShot(true);
  m_later.setInterval(300);
  connect(&m_later, &QTimer::timeout, this, &QualityPage::reload);
  connect(&m_bridge, &Bridge::changed, this, [this](const app::Change& change) {
    if (change.kind == app::Change::Kind::Goals && isVisible() && !m_later.isActive()) m_later.start();
  });
}

void QualityPage::retranslate() {
  m_sample->setText(tr("Draw a sample…"));
  m_edit->setText(tr("Edit card"));
  m_new->setText(tr("New card"));
  m_card->setAccessibleName(tr("Score card"));
  m_card->setToolTip(tr("The score card by which calls are checked"));
  m_table->setAccessibleName(tr("Quality checks"));
  m_bars->setAccessibleName(tr("Average marks"));
  m_model->setHorizontalHeaderLabels({tr("Call"), tr("Agent"), tr("Customer"), tr("Mark"), tr("State")});
  figureHeaders(*m_model, {CheckMark});
  nameCardForm();
  fillCards();
  fill();
}

void QualityPage::nameCardForm() {
  m_cardForm->setWords(m_edited ? tr("Score card") : tr("New score card"),
                       tr("A line for each question: “- Gives the name | 0-5 | 10”, or “| yes/no | 10”; the last "
                          "figure is its weight. “| fatal” behind it makes the question critical: no points there make "
                          "the whole card 0. “# Opening” begins a section. A card that is in use gets a new version."));
}

void QualityPage::showEvent(QShowEvent* event) {
  WordedWidget::showEvent(event);
  reload();
}

QStringList QualityPage::unsaved() const {
  QStringList all;
  if (m_cardForm->isChanged()) all << tr("a score card");
  if (m_panel->isChanged()) all << tr("a quality check");
  return all;
}

void QualityPage::showUnsaved() {
  if (const domain::QualityCheckId id = m_panel->firstChanged(); id && !m_cardForm->isChanged()) openCheck(id);
}

void QualityPage::reload() {
  if (m_mayCheck) readCards();
  const quint64 token = ++m_asked;
  app::ListChecks request;
  request.period = m_picker->period().code();
  m_bridge.send(this, request, [this, token](app::Result<app::ListChecks::Answer> all) {
    if (token != m_asked) return;
    if (!all) return fail(all.error());
    m_all = std::move(*all);
    fill();
  });
}

void QualityPage::readCards() {
  m_bridge.send(this, app::ListScoreCards{}, [this](app::Result<app::ListScoreCards::Reply> cards) {
    if (!cards) return fail(cards.error());
    m_cards = std::move(*cards);
    fillCards();
    fillState();
  });
}

void QualityPage::fillCards() {
  Choices cards;
  for (const domain::ScoreCard& one : m_cards)
    cards.append({tr("%1, version %2").arg(qt(one.name)).arg(one.version), static_cast<qlonglong>(one.id.value)});
  setChoices(m_card, cards);
  m_card->setVisible(!m_cards.empty());
}

const domain::ScoreCard* QualityPage::card() const {
  const auto at = static_cast<std::size_t>(m_card->currentIndex());
  return m_card->currentIndex() >= 0 && at < m_cards.size() ? &m_cards[at] : nullptr;
}

QList<QStandardItem*> QualityPage::rowOf(const domain::QualityCheck& check) const {
  const bool marked = check.state != domain::CheckState::Chosen;
  QList<QStandardItem*> row{textCell(words::when(check.callAt, m_bridge.now(), m_bridge.zone())),
                            textCell(agentOf(check)), textCell(qt(check.customerName)),
                            figureCell(marked ? words::markText(check.mark) : u"–"_s),
                            tagCell({words::checkStateName(check.state), checkColor(check.state)})};
  row[CheckWhen]->setData(static_cast<qlonglong>(check.id.value), kCellIdRole);
  if (check.fatal) row[CheckMark]->setData(static_cast<int>(ColorRole::Bad), ColorRoleRole);
  return row;
}

QString QualityPage::agentOf(const domain::QualityCheck& check) const {
  return m_panel->isChanged(check.id) ? qt(check.agentName).append(u" •"_s) : qt(check.agentName);
}

void QualityPage::markUnsaved() {
  for (std::size_t i = 0; i < m_all.checks.size(); ++i)
    if (QStandardItem* item = m_model->item(static_cast<int>(i), CheckAgent)) item->setText(agentOf(m_all.checks[i]));
}

void QualityPage::fill() {
  const QStandardItem* row = m_model->item(m_table->currentIndex().row(), CheckWhen);
  const domain::QualityCheckId shown = row == nullptr ? m_panel->check() : checkOf(*row);
  const domain::QualityCheckId kept = m_wanted ? m_wanted : shown;
  const QSignalBlocker quiet(m_table->selectionModel());  // one question for the check that is shown
  m_model->removeRows(0, m_model->rowCount());
  int chosen = m_wanted ? -1 : 0;  // what is wanted may be in the answer on its way, or there are too many to list
  for (const domain::QualityCheck& check : m_all.checks) {
    if (check.id == kept) chosen = m_model->rowCount();
    m_model->appendRow(rowOf(check));
  }
  if (chosen >= 0) m_wanted = {};
  fillState();
  m_body->setCurrentWidget(m_all.checks.empty() ? static_cast<QWidget*>(m_none) : m_table);
  if (m_all.checks.empty()) {
    if (!m_wanted) m_panel->clear();
  } else if (chosen >= 0) {
    m_table->setCurrentIndex(m_model->index(chosen, 0));
    m_table->scrollTo(m_table->currentIndex());
  }
  m_table->viewport()->update();
  showChosen();
  fillFigures();
}

void QualityPage::fillState() {
  if (m_mayCheck && m_cards.empty()) {
    m_none->setText(tr("No score card yet"), tr("A score card says what makes a good call. Write one first."));
    m_none->setButton(tr("Write a score card"));
  } else {
    m_none->setText(tr("No quality checks here yet"),
                    m_mayCheck ? tr("Draw a sample of calls, or press Q while you hear a recording.")
                               : tr("Calls of yours that a team lead marks stand here."));
    m_none->setButton(m_mayCheck ? tr("Draw a sample") : QString());
  }
  m_sample->setEnabled(card() != nullptr);
  m_edit->setEnabled(card() != nullptr);
}

void QualityPage::fillFigures() {
  const domain::QualityFigures& total = m_all.total;
  m_figures->setVisible(total.checks > 0);
  if (total.checks == 0) return;
  m_figures->setTitle(tr("Average mark %1").arg(words::markText(total.average().value_or(0))));
  QStringList hint{tr("checks: %1").arg(total.checks),
                   tr("critical missed: %1").arg(words::shareText(total.fatalShare()))};
  if (total.disputed > 0) hint << tr("disputed: %1").arg(total.disputed);
  m_figures->setHint(hint.join(u" · "_s));
  QList<BarRow> rows;
  for (const domain::QualityFigures& one : m_all.figures) {
    const double average = one.average().value_or(0);
    BarRow row{qt(one.name), average, words::markText(average), tr("checks: %1").arg(one.checks)};
    if (one.fatal > 0) row.role = ColorRole::Warn;
    if (rows.size() < kMostBars) rows << row;
  }
  m_bars->setRows(rows);
}

void QualityPage::showChosen() {
  const int row = m_table->currentIndex().row();
  if (row < 0 || static_cast<std::size_t>(row) >= m_all.checks.size()) return;
  m_panel->show(m_all.checks[static_cast<std::size_t>(row)].id);
}

void QualityPage::showSide(QWidget* side) {
  m_side->setCurrentWidget(side);
}

void QualityPage::backToPanel() {
  showSide(m_panel);
  m_body->currentWidget()->setFocus();
}

void QualityPage::editCard(bool anew) {
  const domain::ScoreCard* known = anew ? nullptr : card();
  m_edited = known == nullptr ? domain::ScoreCardId{} : known->id;
  showSide(m_cardForm);
  nameCardForm();
  m_cardForm->open(known == nullptr ? QString() : qt(known->name),
                   known == nullptr ? QString() : qt(domain::formatScoreCard(known->questions)));
}

void QualityPage::saveCard() {
  const auto questions = domain::parseScoreCard(utf8(m_cardForm->text()));
  if (!questions) return m_cardForm->showError(questions.error());
  app::SaveScoreCard request;
  request.card.id = m_edited;
  request.card.name = utf8(m_cardForm->name());
  request.card.questions = *questions;
  m_bridge.send(this, request, [this](app::Result<domain::ScoreCardId> id) {
    if (!id) return m_cardForm->showError(id.error());
    backToPanel();
    emit toast({tr("The score card is saved.")});
    reload();
  });
}

void QualityPage::draw() {
  if (card() == nullptr) return;
  showSide(m_sampleForm);
  m_sampleForm->open(m_picker->period(), *card());
}

void QualityPage::choose(domain::CallId call) {
  m_bridge.send(this, app::ListScoreCards{}, [this, call](app::Result<app::ListScoreCards::Reply> cards) {
    if (!cards) return fail(cards.error());
    if (cards->empty()) return editCard(true);
    const auto wanted =
        m_card->currentData().isValid() ? domain::ScoreCardId(m_card->currentData().toLongLong()) : cards->front().id;
    m_bridge.send(this, app::ChooseCheck{call, wanted}, [this](app::Result<domain::QualityCheckId> id) {
      if (!id) return fail(id.error());
      openCheck(*id);
    });
  });
}

void QualityPage::openCheck(domain::QualityCheckId id) {
  const quint64 token = ++m_openAsked;
  m_bridge.send(this, app::OpenCheck{id}, [this, token, id](app::Result<app::OpenCheck::Page> page) {
    if (token != m_openAsked) return;
    if (!page) return m_panel->lose(id, page.error());
    m_wanted = id;
    const std::string day = page->check.day;
    if (const domain::GoalPeriod now = m_picker->period(); day < now.firstDay() || day > now.lastDay()) {
      const QSignalBlocker quiet(m_picker);
      m_picker->setPeriod(domain::goalPeriodWith(domain::GoalPeriod::Kind::Month, day));
    }
    m_panel->show(std::move(*page));
    backToPanel();
    reload();
  });
}

void QualityPage::fail(const domain::Error& error) {
  emit toast({words::sentence(error), {}, true});
}

}  // namespace callwright::ui
