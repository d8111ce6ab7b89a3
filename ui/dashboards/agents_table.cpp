#include "dashboards/agents_table.hpp"

#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/utf8.hpp"
#include "callwright/words/measure_words.hpp"
#include "dashboards/team_tiles.hpp"
#include "widgets/item_roles.hpp"
#include "widgets/table_delegate.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::Measure;

namespace {

enum AgentColumn { Rank, Name, FirstMeasure };
constexpr Measure kColumns[] = {Measure::Revenue,     Measure::Sales,          Measure::Calls,
                                Measure::ConnectRate, Measure::ConversionRate, Measure::CallsPerHour};
constexpr int kSortRole = Qt::UserRole + 1, kAgentRole = Qt::UserRole + 2;

QStandardItem* figureItem(const QString& text, double order) {
  auto* item = new QStandardItem(text);
  item->setData(order, kSortRole);
  item->setData(true, FigureCellRole);
  return item;
}

}  // namespace

AgentsTable::AgentsTable(QWidget* parent)
    : QWidget(parent), m_table(new QTableView), m_model(new QStandardItemModel(this)) {
  m_model->setSortRole(kSortRole);
  m_table->setModel(m_model);
  m_table->setProperty("flat", true);
  dressTable(m_table);
  m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
  m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_table->horizontalHeader()->setSectionsClickable(true);
  m_table->horizontalHeader()->setSortIndicatorShown(true);
  m_table->horizontalHeader()->setSortIndicator(Rank, Qt::AscendingOrder);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_table);
  connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, m_model, &QStandardItemModel::sort);
  connect(m_table, &QTableView::activated, this, &AgentsTable::activate);
  setFocusProxy(m_table);
}

void AgentsTable::setRows(const FiguresQuestion& question, const std::vector<domain::FiguresRow>& rows) {
  const qint64 chosen = m_table->currentIndex().siblingAtColumn(Name).data(kAgentRole).toLongLong();
  const int column = m_table->currentIndex().column();
  std::vector<const domain::FiguresRow*> ranked;
  for (const auto& row : rows) ranked.push_back(&row);
  const auto revenue = [&](const domain::FiguresRow* row) {
    return *domain::valueOf(Measure::Revenue, row->tally, question.currency);
  };
  std::stable_sort(ranked.begin(), ranked.end(), [&](const auto* a, const auto* b) {
    return std::pair(revenue(a), a->tally.sales) > std::pair(revenue(b), b->tally.sales);
  });
  QStringList headers{u"#"_s, words::figuresByName(domain::FiguresBy::Agent)};
  for (const Measure measure : kColumns) headers << words::measureName(measure);
  const QSignalBlocker quiet(m_table->selectionModel());
  m_model->setRowCount(0);
  m_model->setHorizontalHeaderLabels(headers);
  for (int i = 0; i < headers.size(); ++i) {
    if (i >= FirstMeasure)
      m_model->setHeaderData(i, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    if (i >= FirstMeasure)
      m_model->setHeaderData(i, Qt::Horizontal, words::measureDefinition(kColumns[i - FirstMeasure]), Qt::ToolTipRole);
  }
  int rank = 0;
  for (const domain::FiguresRow* row : ranked) {
    ++rank;
    auto* place = new QStandardItem(rank == 1 && row->tally.sales > 0 ? u"1 ★"_s : QString::number(rank));
    place->setData(rank, kSortRole);
    auto* name = new QStandardItem(row->name.empty() ? tr("nobody's") : qt(row->name));
    name->setData(name->text(), kSortRole);
    name->setData(static_cast<qlonglong>(row->id), kAgentRole);
    name->setData(true, StrongRole);
    QList<QStandardItem*> items{place, name};
    for (const Measure measure : kColumns)
      items << figureItem(figureText(measure, row->tally, question.currency),
                          domain::valueOf(measure, row->tally, question.currency).value_or(-1));
    m_model->appendRow(items);
  }
  QHeaderView* header = m_table->horizontalHeader();
  m_model->sort(header->sortIndicatorSection(), header->sortIndicatorOrder());
  fitColumns(m_table, Name);
  m_table->setAccessibleName(tr("Agents"));
  for (int i = 0; i < m_model->rowCount(); ++i)
    if (m_model->index(i, Name).data(kAgentRole).toLongLong() == chosen && column >= 0)
      m_table->setCurrentIndex(m_model->index(i, column));
}

void AgentsTable::activate(const QModelIndex& index) {
  const QModelIndex name = index.siblingAtColumn(Name);
  const domain::UserId agent(name.data(kAgentRole).toLongLong());
  if (index.column() < FirstMeasure)
    emit agentActivated(agent);
  else
    emit figureActivated(kColumns[index.column() - FirstMeasure], agent, name.data().toString());
}

}  // namespace callwright::ui
