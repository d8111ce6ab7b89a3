#include "customers/lists_page.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/bridge.hpp"
#include "bridge/lookups.hpp"
#include "bridge/text.hpp"
#include "callwright/words/words.hpp"
#include "customers/import_report.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/empty_state.hpp"
#include "widgets/item_roles.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/table_delegate.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

ListsModel::ListsModel(Bridge& bridge, Lookups& lookups, QObject* parent)
    : QAbstractTableModel(parent), m_bridge(bridge) {
  const auto take = [this, &lookups] {
    auto lists = lookups.lists();
    std::stable_sort(lists.begin(), lists.end(),
                     [](const auto& a, const auto& b) { return a.importedAt > b.importedAt; });
    const bool same = std::equal(
        lists.begin(), lists.end(), m_lists.begin(), m_lists.end(),
        [](const auto& a, const auto& b) { return a.id == b.id && a.name == b.name && a.customers == b.customers; });
    if (same) return;
    beginResetModel();
    m_lists = std::move(lists);
    endResetModel();
  };
  connect(&lookups, &Lookups::changed, this, take);
  take();
}

domain::ListId ListsModel::idAt(int row) const {
  return row >= 0 && row < rowCount() ? m_lists[static_cast<std::size_t>(row)].id : domain::ListId();
}

int ListsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_lists.size());
}

int ListsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant ListsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const app::ListInfo& list = m_lists[static_cast<std::size_t>(index.row())];
  if (role == StrongRole) return index.column() == Name;
  if (role == FigureCellRole) return index.column() == Customers;
  if (role != Qt::DisplayRole) return {};
  switch (index.column()) {
    case Name:
      return qtext(list.name);
    case File:
      return qtext(list.fileName);
    case Customers:
      return QLocale().toString(static_cast<qlonglong>(list.customers));
    case ImportedAt:
      return words::when(list.importedAt, m_bridge.now(), m_bridge.zone());
    case ImportedBy:
      return qtext(list.importedBy);
    default:
      return {};
  }
}

QVariant ListsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole && section == Customers) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  const QString names[] = {tr("List"), tr("File"), tr("Customers"), tr("Imported"), tr("By")};
  return names[section];
}

ListsPage::ListsPage(Bridge& bridge, Lookups& lookups, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_model(new ListsModel(bridge, lookups, this)),
      m_back(new KeyButton),
      m_title(new QLabel),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState(Icon::Document)),
      m_table(new QTableView),
      m_report(new ImportReportView),
      m_problem(new QLabel) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::m, space::m, space::m, space::m);
  column->setSpacing(space::m);
  auto* head = new QHBoxLayout;
  head->setSpacing(space::m);
  m_title->setProperty("look", u"heading"_s);
  head->addWidget(m_back);
  head->addWidget(m_title, 1);
  column->addLayout(head);
  column->addWidget(m_stack, 1);

  auto* both = new QWidget;
  auto* row = new QHBoxLayout(both);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::m);
  auto* tableCard = new Card;
  tableCard->setFlush();
  m_table->setProperty("flat", true);
  m_table->setModel(m_model);
  dressTable(m_table);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->horizontalHeader()->setStretchLastSection(false);
  const int widths[] = {160, 160, 108, 140, 110};
  for (int i = 0; i < ListsModel::ColumnCount; ++i) m_table->setColumnWidth(i, widths[i]);
  for (const int section : {ListsModel::Name, ListsModel::File})
    m_table->horizontalHeader()->setSectionResizeMode(section, QHeaderView::Stretch);
  tableCard->body()->addWidget(m_table);
  auto* reportCard = new Card;
  reportCard->setFlush();
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  m_report->setObjectName(u"scrollBody"_s);
  scroll->setWidget(m_report);
  m_problem->setProperty("look", u"error"_s);
  m_problem->setWordWrap(true);
  m_problem->setContentsMargins(space::l, space::l, space::l, space::l);
  m_problem->hide();
  reportCard->body()->addWidget(m_problem);
  reportCard->body()->addWidget(scroll, 1);
  row->addWidget(tableCard, 1);
  row->addWidget(reportCard, 1);
  m_stack->addWidget(m_empty);
  m_stack->addWidget(both);

  auto* keys = new ShortcutGuard(this);
  keys->bind(QKeySequence(Qt::Key_Escape), m_back);
  m_report->bindKeys(*keys);
  connect(m_back, &KeyButton::clicked, this, &ListsPage::backWanted);
  connect(m_empty, &EmptyState::buttonClicked, this, &ListsPage::importWanted);
  connect(m_report, &ImportReportView::showCustomers, this, &ListsPage::showCustomers);
  connect(m_table, &QTableView::activated, this,
          [this](const QModelIndex& index) { emit showCustomers(m_model->idAt(index.row())); });
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ListsPage::currentMoved);
  connect(m_model, &ListsModel::modelReset, this, &ListsPage::showEmpty);
  retranslate();
}

void ListsPage::begin() {
  if (m_model->rowCount() == 0) return;
  if (!m_table->currentIndex().isValid()) m_table->setCurrentIndex(m_model->index(0, 0));
  m_table->setFocus();
}

void ListsPage::showEmpty() {
  m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
  if (isVisible()) begin();
}

void ListsPage::currentMoved() {
  const domain::ListId id = m_model->idAt(m_table->currentIndex().row());
  if (!id) return;
  m_bridge.send(this, app::OpenListReport{id}, [this, question = ++m_question](app::Result<app::ImportReport> report) {
    if (question != m_question) return;
    m_problem->setVisible(!report);
    m_report->setVisible(report.has_value());
    if (report)
      m_report->show(*report);
    else
      m_problem->setText(words::sentence(report.error()));
  });
}

void ListsPage::retranslate() {
  m_back->setText(tr("Back to the customers"));
  m_title->setText(tr("Imported lists"));
  m_table->setAccessibleName(tr("Imported lists"));
  m_empty->setText(tr("No lists yet"), tr("A list is a file of customers. Its report stays here after the import."));
  m_empty->setButton(m_bridge.may(domain::Permission::ImportLists) ? tr("Import a list…") : QString());
  showEmpty();
}

void ListsPage::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace callwright::ui
