#include "projects/campaign_lists.hpp"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "projects/penetration.hpp"
#include "theme/theme.hpp"
#include "widgets/empty_state.hpp"
#include "widgets/form_field.hpp"
#include "widgets/table_delegate.hpp"
#include "widgets/tag.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
QString number(qint64 n) {
  return QLocale().toString(n);
}
}  // namespace

CampaignLists::CampaignLists(QWidget* parent)
    : WordedWidget(parent),
      m_table(new QTableView),
      m_none(new EmptyState(Icon::Document)),
      m_offered(new QComboBox),
      m_add(new QPushButton),
      m_remove(new QPushButton),
      m_priority(new QSpinBox),
      m_mix(new QSpinBox),
      m_active(new QCheckBox),
      m_chosenName(new QLabel),
      m_form(new QWidget) {
  m_model = new RowModel<Row>(
      {{[] { return tr("List"); },
        [](const Row& r) { return r.worked.list.list ? qtext(r.worked.list.name) : tr("Added by hand"); }, false, true},
       {[] { return tr("Priority"); }, [](const Row& r) { return number(r.worked.list.priority); }, true},
       {[] { return tr("Mix"); }, [](const Row& r) { return number(r.worked.list.mix); }, true},
       {[] { return tr("Fresh"); }, [](const Row& r) { return number(std::max(r.worked.fresh, r.customers)); }, true},
       {[] { return tr("In work"); }, [](const Row& r) { return number(r.worked.inWork); }, true},
       {[] { return tr("Done"); }, [](const Row& r) { return number(r.worked.done); }, true},
       {[] { return tr("Exhausted"); }, [](const Row& r) { return number(r.worked.exhausted); }, true},
       {[] { return tr("Blocked"); }, [](const Row& r) { return number(r.worked.blocked); }, true},
       {[] { return tr("Calling"); }, [](const Row& r) { return r.worked.list.active ? tr("yes") : tr("off"); }, false,
        false,
        [](const Row& r, int role) {
          return role == ColorRoleRole ? QVariant(int(r.worked.list.active ? ColorRole::Good : ColorRole::Warn))
                                       : QVariant();
        }}},
      [](const Row& r) { return r.worked.list.list.value; }, this);
  m_model->setDimmed([](const Row& r) { return !r.worked.list.active; });
  m_table->setModel(m_model);
  dressTable(m_table);
  m_table->setProperty("flat", true);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->horizontalHeader()->setStretchLastSection(false);
  m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
  const int widths[] = {72, 56, 74, 80, 70, 92, 84, 70};
  for (int i = 0; i < 8; ++i) m_table->horizontalHeader()->resizeSection(i + 1, widths[i]);

  m_priority->setRange(1, 9);
  m_mix->setRange(1, 100);
  m_offeredField = new FormField({}, m_offered);
  m_priorityField = new FormField({}, m_priority);
  m_mixField = new FormField({}, m_mix);
  m_chosenName->setProperty("look", u"strong"_s);

  auto* addRow = new QHBoxLayout;
  addRow->setContentsMargins(space::l, space::m, space::l, space::m);
  addRow->setSpacing(space::s);
  addRow->addWidget(m_offeredField, 1);
  addRow->addWidget(m_add, 0, Qt::AlignBottom);
  addRow->addStretch(1);
  m_offeredField->setMaximumWidth(420);

  auto* form = new QHBoxLayout(m_form);
  form->setContentsMargins(space::l, space::m, space::l, space::l);
  form->setSpacing(space::l);
  form->addWidget(m_chosenName, 1, Qt::AlignBottom);
  form->addWidget(m_active, 0, Qt::AlignBottom);
  form->addWidget(m_priorityField);
  form->addWidget(m_mixField);
  form->addWidget(m_remove, 0, Qt::AlignBottom);
  m_priority->setFixedWidth(90);
  m_mix->setFixedWidth(90);

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(addRow);
  column->addWidget(m_table, 1);
  column->addWidget(m_none, 1);
  column->addWidget(m_form);

  connect(m_add, &QPushButton::clicked, this, &CampaignLists::add);
  connect(m_remove, &QPushButton::clicked, this, &CampaignLists::remove);
  connect(m_none, &EmptyState::buttonClicked, this, [this] {
    if (m_offered->count() > 0 && m_offered->isEnabled())
      add();
    else
      emit importWanted();
  });
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CampaignLists::showChosen);
  connect(m_priority, &QSpinBox::valueChanged, this, &CampaignLists::edit);
  connect(m_mix, &QSpinBox::valueChanged, this, &CampaignLists::edit);
  connect(m_active, &QCheckBox::toggled, this, &CampaignLists::edit);
  retranslate();
  offer();
  showChosen();
}

void CampaignLists::retranslate() {
  m_table->setAccessibleName(tr("Lists of this campaign"));
  m_offeredField->setLabel(tr("Add a list"));
  m_add->setText(tr("Add"));
  m_remove->setText(tr("Take out"));
  m_remove->setToolTip(tr("Its customers leave the queue, but for those who are with an agent now."));
  m_priorityField->setLabel(tr("Priority (1 first)"));
  m_mixField->setLabel(tr("Mix"));
  m_mix->setToolTip(tr("The share among lists of the same priority."));
  m_active->setText(tr("Calling"));
  m_model->refresh();
  offer();
}

void CampaignLists::read(const std::vector<domain::CampaignList>& lists,
                         const std::vector<app::ListPenetration>& worked) {
  std::vector<Row> rows;
  for (const auto& list : lists) rows.push_back({{list, 0, 0, 0, 0, 0}, 0});
  m_model->setRows(std::move(rows));
  setWorked(worked);
  if (!m_model->rows().empty() && chosen() < 0) m_table->selectRow(0);
  offer();
  showChosen();
}

void CampaignLists::setWorked(const std::vector<app::ListPenetration>& worked) {
  std::vector<Row> rows = m_model->rows();
  for (const auto& from : worked) {
    auto row =
        std::find_if(rows.begin(), rows.end(), [&](const Row& r) { return r.worked.list.list == from.list.list; });
    if (row == rows.end()) {
      if (!from.list.list) rows.push_back({from, 0});  // customers added by hand have no list
      continue;
    }
    const domain::CampaignList kept = row->worked.list;
    *row = {from, 0};
    row->worked.list = kept;
  }
  m_model->setRows(std::move(rows));
}

void CampaignLists::setKnown(const std::vector<app::ListInfo>& lists) {
  m_known = lists;
  offer();
}

std::vector<domain::CampaignList> CampaignLists::lists() const {
  std::vector<domain::CampaignList> all;
  for (const Row& row : m_model->rows())
    if (row.worked.list.list) all.push_back(row.worked.list);
  return all;
}

int CampaignLists::chosen() const {
  return m_table->currentIndex().row();
}

void CampaignLists::offer() {
  Choices choices;
  for (const auto& list : m_known)
    if (m_model->find(list.id.value) < 0)
      choices.append({tr("%1 · %2 customers").arg(qtext(list.name), number(list.customers)),
                      QVariant::fromValue<qlonglong>(list.id.value)});
  const bool any = !choices.isEmpty();
  if (!any) choices.append({m_known.empty() ? tr("No list imported yet") : tr("Every list is in already"), 0});
  setChoices(m_offered, choices);
  m_offered->setEnabled(any);
  m_add->setEnabled(any);
  const bool empty = m_model->rows().empty();
  m_none->setVisible(empty);
  m_table->setVisible(!empty);
  m_form->setVisible(!empty);
  m_none->setText(tr("No list yet"), any ? tr("The customers of the lists you add make up this campaign's queue.")
                                         : tr("Import a list of customers first; then add it here."));
  m_none->setButton(any ? tr("Add “%1”").arg(m_offered->currentText().section(u" · "_s, 0, 0)) : tr("Import a list…"));
}

void CampaignLists::add() {
  const domain::ListId id(m_offered->currentData().toLongLong());
  const auto info = std::find_if(m_known.begin(), m_known.end(), [&](const auto& l) { return l.id == id; });
  if (info == m_known.end()) return;
  Row row;
  row.worked.list.list = id;
  row.worked.list.name = info->name;
  row.customers = info->customers;
  m_model->append({row});
  offer();
  m_table->selectRow(m_model->rowCount() - 1);
  emit changed();
}

void CampaignLists::remove() {
  const int row = chosen();
  if (row < 0) return;
  std::vector<Row> rows = m_model->rows();
  rows.erase(rows.begin() + row);
  m_model->setRows(std::move(rows));
  offer();
  showChosen();
  emit changed();
}

void CampaignLists::showChosen() {
  const int row = chosen();
  const bool real = row >= 0 && m_model->row(row).worked.list.list;
  m_form->setEnabled(real);
  m_showing = true;
  if (row >= 0) {
    const domain::CampaignList& list = m_model->row(row).worked.list;
    m_chosenName->setText(real ? qtext(list.name) : tr("Added by hand"));
    m_priority->setValue(list.priority);
    m_mix->setValue(list.mix);
    m_active->setChecked(list.active);
  }
  m_showing = false;
}

void CampaignLists::edit() {
  const int at = chosen();
  if (m_showing || at < 0) return;
  Row row = m_model->row(at);
  row.worked.list.priority = m_priority->value();
  row.worked.list.mix = m_mix->value();
  row.worked.list.active = m_active->isChecked();
  m_model->setRow(at, row);
  emit changed();
}

}  // namespace callwright::ui
