#include "quality/appraisals_page.hpp"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/domain/queue.hpp"
#include "callwright/words/goal_words.hpp"
#include "callwright/words/quality_words.hpp"
#include "callwright/words/words.hpp"
#include "goals/period_picker.hpp"
#include "goals/table_cells.hpp"
#include "quality/appraisal_panel.hpp"
#include "quality/lines_form.hpp"
#include "quality/quality_look.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/empty_state.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/table_delegate.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

enum SheetColumn { SheetAgent, SheetTotal, SheetState, SheetColumns };
constexpr int kTotalWidth = 110, kSheetStateWidth = 220, kSheetPanelWidth = 460;
constexpr int kSheetsSoonMs = 300, kSheetsLaterMs = 2000;  // after a change of theirs; after a call
// What the form begins with where there is no template; nothing counts until it is saved.
constexpr const char* kStart =
    "connect_rate | 35 % | 20 %\nconversion_rate | 10 % | 30 %\nquality | 20 %\nattendance | 10 %\nskill: "
    "Communication | 10 %\nskill: Teamwork | 10 %\n";

}  // namespace

AppraisalsPage::AppraisalsPage(Bridge& bridge, QWidget* parent)
    : WordedWidget(parent),
      m_bridge(bridge),
      m_mayManage(bridge.may(domain::Permission::ManageGoals)),
      m_bar(new QWidget(this)),
      m_keys(new ShortcutGuard(this)),
      m_picker(new PeriodPicker(*m_keys, domain::localDay(bridge.zone(), bridge.now()))),
      m_template(new KeyButton),
      m_make(new KeyButton),
      m_table(new QTableView),
      m_model(new QStandardItemModel(0, SheetColumns, this)),
      m_none(new EmptyState(Icon::Document)),
      m_right(new Card),
      m_body(new QStackedWidget),
      m_side(new QStackedWidget),
      m_panel(new AppraisalPanel(bridge, *m_keys)),
      m_form(new LinesForm(*m_keys, false)) {
  makeBar();
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(space::m, space::m, space::m, space::m);
  row->setSpacing(space::m);
  row->addWidget(makeBody(), 1);
  m_right->setFlush();
  m_right->setFixedWidth(kSheetPanelWidth);
  m_side->addWidget(m_panel);
  m_side->addWidget(m_form);
  m_right->body()->addWidget(m_side);
  row->addWidget(m_right);
  connectAll();
  setFocusProxy(m_table);
  retranslate();
}

void AppraisalsPage::makeBar() {
  auto* row = new QHBoxLayout(m_bar);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::s);
  row->addWidget(m_picker);
  row->addStretch(1);
  m_template->setVariant(KeyButton::Variant::Ghost);
  m_make->setVariant(KeyButton::Variant::Primary);
  m_bar->hide();
  m_keys->bind(QKeySequence(Qt::CTRL | Qt::Key_E), m_template);
  m_keys->bind(QKeySequence(Qt::CTRL | Qt::Key_N), m_make);
}

QWidget* AppraisalsPage::makeBody() {
  m_table->setModel(m_model);
  dressTable(m_table);
  m_table->setProperty("flat", true);
  QHeaderView* header = m_table->horizontalHeader();
  header->setStretchLastSection(false);
  header->setSectionResizeMode(QHeaderView::Fixed);
  header->setSectionResizeMode(SheetAgent, QHeaderView::Stretch);
  m_table->setColumnWidth(SheetTotal, kTotalWidth);
  m_table->setColumnWidth(SheetState, kSheetStateWidth);
  auto* actions = new QWidget;
  auto* row = new QHBoxLayout(actions);
  row->setContentsMargins(space::m, space::s, space::m, space::s);
  row->setSpacing(space::s);
  row->addStretch(1);
  row->addWidget(m_template);
  row->addWidget(m_make);
  if (!m_mayManage) actions->hide();
  auto* left = new Card;
  left->setFlush();
  left->body()->setSpacing(0);
  left->body()->addWidget(actions);
  m_body->addWidget(m_table);
  m_body->addWidget(m_none);
  left->body()->addWidget(m_body, 1);
  return left;
}

void AppraisalsPage::connectAll() {
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AppraisalsPage::showChosen);
  connect(m_picker, &PeriodPicker::changed, this, [this] {
    m_wanted = {};
    backToPanel();
    reload();
  });
  connect(m_make, &QAbstractButton::clicked, this, &AppraisalsPage::make);
  connect(m_none, &EmptyState::buttonClicked, this, &AppraisalsPage::make);
  connect(m_template, &QAbstractButton::clicked, this, &AppraisalsPage::editTemplate);
  connect(m_form, &LinesForm::saveWanted, this, &AppraisalsPage::saveTemplate);
  connect(m_form, &LinesForm::closed, this, &AppraisalsPage::backToPanel);
  connect(m_panel, &AppraisalPanel::failed, this, &AppraisalsPage::fail);
  connect(m_panel, &AppraisalPanel::typedOrSaved, this, &AppraisalsPage::markUnsaved);
  connect(m_panel, &AppraisalPanel::changed, this, [this] {
    m_table->setFocus();
    reload();
  });
  m_later.setSingleShot(true);
  connect(&m_later, &QTimer::timeout, this, &AppraisalsPage::reload);
  connect(&m_bridge, &Bridge::changed, this, [this](const app::Change& change) {
    using Kind = app::Change::Kind;
    if ((change.kind != Kind::Goals && change.kind != Kind::Call) || !isVisible()) return;
    const int wait = change.kind == Kind::Goals ? kSheetsSoonMs : kSheetsLaterMs;
    if (!m_later.isActive() || m_later.remainingTime() > wait) m_later.start(wait);
  });
}

void AppraisalsPage::retranslate() {
  m_template->setText(tr("Template"));
  m_make->setText(tr("Make the sheets"));
  m_table->setAccessibleName(tr("Appraisal sheets"));
  m_model->setHorizontalHeaderLabels({tr("Agent"), tr("Total"), tr("State")});
  figureHeaders(*m_model, {SheetTotal});
  m_form->setWords(tr("Template of the sheets"),
                   tr("A line for each part: “sales | 40 | 30 %” is a measure by its code, its target for a month and "
                      "its weight; “quality | 20 %”, “attendance | 10 %”, “skill: Teamwork | 10 %” are the others. "
                      "The weights add up to 100 %. Sheets that are made already keep their lines."));
  fill();
}

void AppraisalsPage::showEvent(QShowEvent* event) {
  WordedWidget::showEvent(event);
  reload();
}

QStringList AppraisalsPage::unsaved() const {
  QStringList all;
  if (m_form->isChanged()) all << tr("the template of appraisals");
  if (m_panel->isChanged()) all << tr("an appraisal sheet");
  return all;
}

void AppraisalsPage::showUnsaved() {
  const auto [id, period] = m_panel->firstChanged();
  if (!id || m_form->isChanged()) return;
  const QSignalBlocker quiet(m_picker);
  m_picker->setPeriod(period);
  m_wanted = id;
  backToPanel();
  reload();
}

void AppraisalsPage::reload() {
  const quint64 token = ++m_asked;
  m_bridge.send(this, app::ListAppraisals{m_picker->period().code()},
                [this, token](app::Result<app::ListAppraisals::Reply> all) {
                  if (token != m_asked) return;
                  if (!all) return fail(all.error());
                  m_all = std::move(*all);
                  fill();
                  m_wanted = {};
                });
}

void AppraisalsPage::fill() {
  const domain::AppraisalId kept = m_wanted ? m_wanted : m_panel->sheet();
  // What is being typed in the panel stays while the rows are made anew.
  const QSignalBlocker quiet(m_table->selectionModel());
  m_model->removeRows(0, m_model->rowCount());
  int chosen = 0;
  for (const domain::Appraisal& sheet : m_all) {
    if (sheet.id == kept) chosen = m_model->rowCount();
    m_model->appendRow({textCell(agentOf(sheet)), figureCell(sheet.total ? words::markText(*sheet.total) : u"–"_s),
                        tagCell({words::appraisalStateName(sheet), appraisalColor(sheet)})});
  }
  const QString period = words::goalPeriodName(m_picker->period());
  m_none->setText(tr("No appraisal sheets for %1 yet").arg(period),
                  m_mayManage ? tr("Make them by the template: one for each agent.") : tr("A team lead makes them."));
  m_none->setButton(m_mayManage ? tr("Make the sheets") : QString());
  m_body->setCurrentWidget(m_all.empty() ? static_cast<QWidget*>(m_none) : m_table);
  if (!m_all.empty()) m_table->setCurrentIndex(m_model->index(chosen, 0));
  showChosen();
}

QString AppraisalsPage::agentOf(const domain::Appraisal& sheet) const {
  return m_panel->isChanged(sheet.id) ? qt(sheet.agentName).append(u" •"_s) : qt(sheet.agentName);
}

void AppraisalsPage::markUnsaved() {
  for (std::size_t i = 0; i < m_all.size(); ++i)
    if (QStandardItem* item = m_model->item(static_cast<int>(i), SheetAgent)) item->setText(agentOf(m_all[i]));
}

void AppraisalsPage::showChosen() {
  const int row = m_table->currentIndex().row();
  const bool any = row >= 0 && static_cast<std::size_t>(row) < m_all.size();
  m_panel->show(any ? &m_all[static_cast<std::size_t>(row)] : nullptr);
}

void AppraisalsPage::backToPanel() {
  m_side->setCurrentWidget(m_panel);
  m_body->currentWidget()->setFocus();
}

void AppraisalsPage::make() {
  app::MakeAppraisals request;
  request.period = m_picker->period().code();
  m_bridge.send(this, request, [this](app::Result<app::MakeAppraisals::Reply> made) {
    if (!made && made.error().code == domain::ErrorCode::AppraisalUnfit) {  // there is no template yet
      emit toast({words::sentence(made.error())});
      return editTemplate();
    }
    if (!made) return fail(made.error());
    emit toast({tr("Sheets made: %1").arg(made->size())});
    reload();
  });
}

void AppraisalsPage::editTemplate() {
  m_bridge.send(this, app::ReadAppraisalTemplate{}, [this](app::Result<std::string> text) {
    if (!text) return fail(text.error());
    m_side->setCurrentWidget(m_form);
    m_form->open({}, text->empty() ? QString::fromLatin1(kStart) : qt(*text));
  });
}

void AppraisalsPage::saveTemplate() {
  m_bridge.send(this, app::SaveAppraisalTemplate{utf8(m_form->text())}, [this](app::Result<app::Nothing> done) {
    if (!done) return m_form->showError(done.error());
    backToPanel();
    emit toast({tr("The template is saved.")});
  });
}

void AppraisalsPage::fail(const domain::Error& error) {
  emit toast({words::sentence(error), {}, true});
}

}  // namespace callwright::ui
