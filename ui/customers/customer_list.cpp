#include "customers/customer_list.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/bridge.hpp"
#include "bridge/lookups.hpp"
#include "callwright/words/words.hpp"
#include "customers/bulk_menu.hpp"
#include "customers/customer_model.hpp"
#include "customers/customer_panel.hpp"
#include "customers/filter_bar.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/empty_state.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/table_delegate.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using app::CustomerSort;

CustomerList::CustomerList(Bridge& bridge, Lookups& lookups, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_lookups(lookups),
      m_model(new CustomerModel(bridge, lookups, this)),
      m_table(new QTableView),
      m_body(new QStackedWidget),
      m_empty(new EmptyState(Icon::Users)),
      m_filter(new FilterBar(bridge, lookups)),
      m_bulk(new BulkMenu(bridge, lookups)),
      m_sort(new KeyButton),
      m_panel(new CustomerPanel(bridge, lookups)) {
  makeTable();
  auto* card = new Card;
  card->setFlush();
  card->body()->addWidget(m_body);
  m_body->addWidget(m_table);
  m_body->addWidget(m_empty);

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::m, space::m, space::m, space::m);
  column->setSpacing(space::m);
  auto* top = new QHBoxLayout;
  top->setSpacing(space::s);
  m_filter->more()->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  top->addWidget(m_filter, 1);
  top->addWidget(m_filter->more(), 0, Qt::AlignTop);
  top->addWidget(m_sort, 0, Qt::AlignTop);
  top->addWidget(m_bulk, 0, Qt::AlignTop);
  column->addLayout(top);
  column->addWidget(m_filter->conditions());
  auto* row = new QHBoxLayout;
  row->setSpacing(space::m);
  row->addWidget(card, 1);
  row->addWidget(m_panel, 0);
  column->addLayout(row, 1);

  m_bulk->setSource([this] { return chosen(); });
  connect(m_filter, &FilterBar::filterChanged, this, &CustomerList::applyFilter);
  connect(m_filter, &FilterBar::toast, this, &CustomerList::toast);
  connect(m_bulk, &BulkMenu::toast, this, &CustomerList::toast);
  connect(m_bulk, &BulkMenu::taskStarted, this, &CustomerList::taskStarted);
  connect(m_sort, &KeyButton::clicked, this, &CustomerList::sortMenu);
  connect(m_panel, &CustomerPanel::workOn, this, &CustomerList::workOn);
  connect(m_panel, &CustomerPanel::toast, this, &CustomerList::toast);
  connect(m_panel, &CustomerPanel::formClosed, this, &CustomerList::focusTable);
  connect(m_panel, &CustomerPanel::saved, this, [this](domain::CustomerId id, bool added) {
    m_wanted = id;
    m_filter->readCounts();
    if (added) emit toast({tr("The customer was added")});
  });
  connect(m_empty, &EmptyState::buttonClicked, this, [this] {
    if (m_anyFilter) {
      emit clearSearchWanted();
      m_filter->showList({});
    } else {
      emit importWanted();
    }
  });
  connect(m_model, &CustomerModel::found, this, [this](qint64 count, bool truncated, qint64 ms) {
    const QString number = QLocale().toString(count) + (truncated ? u"+"_s : QString());
    emit found(tr("%1 · %2 ms", "customers found, time it took").arg(number, QLocale().toString(ms)));
    m_filter->setFound(count);
    showEmpty(count);
    restoreCurrent();
  });
  connect(m_model, &CustomerModel::failed, this, [this](const domain::Error& error) {
    emit toast({words::sentence(error), {}, true});
  });
  connect(&bridge, &Bridge::changed, m_filter, [this](const app::Change& change) {
    if (change.kind == app::Change::Kind::Customers || change.kind == app::Change::Kind::Lists) m_filter->readCounts();
  });
  retranslate();
  applyFilter();
}

void CustomerList::makeTable() {
  m_table->setProperty("flat", true);
  m_table->setModel(m_model);
  dressTable(m_table);
  m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
  QHeaderView* header = m_table->horizontalHeader();
  header->setSectionsClickable(true);
  header->setSortIndicatorShown(true);
  header->setSortIndicator(-1, Qt::AscendingOrder);
  header->setStretchLastSection(false);
  const int widths[] = {120, 150, 128, 90, 90, 148, 148, 110};
  for (int i = 0; i < CustomerModel::ColumnCount; ++i) m_table->setColumnWidth(i, widths[i]);
  header->setMinimumSectionSize(60);
  for (const int column : {CustomerModel::Name, CustomerModel::Company})
    header->setSectionResizeMode(column, QHeaderView::Stretch);
  connect(header, &QHeaderView::sectionClicked, this, &CustomerList::sortByColumn);
  connect(m_table, &QTableView::activated, m_panel, [this] { m_panel->dial(); });
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CustomerList::currentMoved);
  connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, m_bulk, [this] {
    qint64 count = 0;
    for (const auto& range : m_table->selectionModel()->selection()) count += range.height();
    m_bulk->setChosen(count);
  });
}

void CustomerList::bindKeys(ShortcutGuard& keys) {
  m_filter->bindKeys(keys);
  keys.bind(QKeySequence(Qt::ALT | Qt::Key_S), m_sort);
  m_bulk->bindKeys(keys);
  m_panel->bindKeys(keys);
}

app::CustomerFilter CustomerList::filter() const {
  app::CustomerFilter filter = m_filter->filter();
  filter.text = m_text.toStdString();
  return filter;
}

void CustomerList::search(const QString& text) {
  if (text == m_text) return;
  m_text = text;
  applyFilter();
}

void CustomerList::applyFilter() {
  m_anyFilter = !m_text.isEmpty() || !FilterBar::toJson(m_filter->filter()).isEmpty();
  m_model->setFilter(filter());
}

void CustomerList::showList(domain::ListId list) {
  m_filter->showList(list);
}

void CustomerList::sortByColumn(int column) {
  CustomerSort by{};
  if (!CustomerModel::orderOf(column, by)) return;
  const bool again = m_model->sortedBy() == by;
  // Up, down, and back to the newest first.
  if (again && m_model->descending()) {
    m_model->setSort(CustomerSort::Newest, false);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
  } else {
    m_model->setSort(by, again);
    m_table->horizontalHeader()->setSortIndicator(column, again ? Qt::DescendingOrder : Qt::AscendingOrder);
  }
  m_table->scrollToTop();
}

void CustomerList::sortMenu() {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  connect(menu->addAction(tr("&Newest first")), &QAction::triggered, this, [this] {
    m_model->setSort(CustomerSort::Newest, false);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
  });
  for (int column = 0; column < CustomerModel::ColumnCount; ++column) {
    CustomerSort by{};
    if (!CustomerModel::orderOf(column, by)) continue;
    QString text = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    if (m_model->sortedBy() == by) text += m_model->descending() ? u" ↓"_s : u" ↑"_s;
    connect(menu->addAction(text), &QAction::triggered, this, [this, column] { sortByColumn(column); });
  }
  menu->popup(m_sort->mapToGlobal(QPoint(0, m_sort->height() + 4)));
  menu->setActiveAction(menu->actions().first());
}

void CustomerList::moveBy(int rows) {
  const int count = m_model->rowCount();
  if (count == 0) return;
  const QModelIndex now = m_table->currentIndex();
  const int row = std::clamp(now.isValid() ? now.row() + rows : 0, 0, count - 1);
  m_table->setCurrentIndex(m_model->index(row, 0));
}

void CustomerList::focusTable() {
  if (!m_table->currentIndex().isValid()) moveBy(0);
  m_table->setFocus();
}

void CustomerList::open(domain::CustomerId id) {
  m_wanted = id;
  const int row = m_model->rowOf(id);
  if (row >= 0) {
    m_table->setCurrentIndex(m_model->index(row, 0));
  } else {
    m_table->selectionModel()->clear();
    m_wanted = id;
    m_panel->open(id);
  }
  focusTable();
}

void CustomerList::currentMoved() {
  const QModelIndex now = m_table->currentIndex();
  if (!now.isValid()) return;  // a new answer is coming in: what is open stays open
  m_wanted = m_model->idAt(now.row());
  m_panel->open(m_wanted);
}

void CustomerList::restoreCurrent() {
  const QModelIndex now = m_table->currentIndex();
  if (now.isValid() && m_model->idAt(now.row()) == m_wanted) return;
  int row = m_wanted ? m_model->rowOf(m_wanted) : -1;
  // What is typed leads to the first hit; otherwise the customer one has open stays open.
  if (row < 0 && (!m_wanted || !m_text.isEmpty()) && m_model->rowCount() > 0) row = 0;
  if (row >= 0) m_table->setCurrentIndex(m_model->index(row, 0));
}

void CustomerList::showEmpty(qint64 count) {
  m_body->setCurrentWidget(count > 0 ? static_cast<QWidget*>(m_table) : m_empty);
  if (m_anyFilter) {
    m_empty->setText(tr("Nobody found"),
                     m_text.isEmpty() ? tr("No customer fits this filter.")
                                      : tr("No customer has “%1” in a name, a company or a number.").arg(m_text));
    m_empty->setButton(tr("Show all customers"));
  } else if (m_bridge.may(domain::Permission::ImportLists)) {
    m_empty->setText(tr("No customers yet"),
                     tr("Import a list from a CSV or Excel file, or add the first one by hand."));
    m_empty->setButton(tr("Import a list…"));
  } else {
    m_empty->setText(tr("No customers yet"), tr("A team lead imports lists; you can add customers by hand."));
    m_empty->setButton({});
  }
}

std::vector<std::int64_t> CustomerList::chosen() const {
  std::vector<std::int64_t> ids;
  for (const auto& range : m_table->selectionModel()->selection())
    for (int row = range.top(); row <= range.bottom(); ++row) ids.push_back(m_model->idAt(row).value);
  return ids;
}

void CustomerList::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  // The owner stands in the customer's page, too: where room is short, names and companies need it more.
  constexpr int roomForOwner = 1440;
  m_panel->setFixedWidth(std::clamp(width() * 27 / 100, 330, 440));
  m_table->setColumnHidden(CustomerModel::Owner, width() < roomForOwner);
}

void CustomerList::retranslate() {
  m_table->setAccessibleName(tr("Customers"));
  m_sort->setText(tr("Sort"));
  showEmpty(m_model->rowCount() > 0 || m_model->asking() ? 1 : 0);
}

void CustomerList::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace callwright::ui
