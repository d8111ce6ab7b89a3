#include "projects/outcomes_editor.hpp"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "callwright/words/words.hpp"
#include "projects/duration_field.hpp"
#include "projects/outcome_fields.hpp"
#include "theme/theme.hpp"
#include "widgets/rows_pane.hpp"
#include "widgets/scroll_body.hpp"
#include "widgets/tag.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::AfterOutcome;
using domain::Outcome;

namespace {

QString consequence(const Outcome& o) {
  if (o.after != AfterOutcome::Retry) return words::afterOutcomeName(o.after);
  const QString again = OutcomesEditor::tr("again after %1").arg(DurationField::spoken(o.retryAfter));
  return o.maxAttempts > 0 ? OutcomesEditor::tr("%1, at most %2 times").arg(again).arg(o.maxAttempts) : again;
}

QList<TagSpec> countsAs(const Outcome& o) {
  QList<TagSpec> tags;
  if (o.sale) tags.append({OutcomesEditor::tr("sale"), ColorRole::Good});
  if (o.reached && !o.sale) tags.append({OutcomesEditor::tr("reached"), ColorRole::Info});
  if (!o.active) tags.append({OutcomesEditor::tr("off"), ColorRole::Neutral});
  return tags;
}

}  // namespace

OutcomesEditor::OutcomesEditor(QWidget* parent) : WordedWidget(parent), m_form(new OutcomeFields) {
  m_model = new RowModel<Row>(
      {{[] { return tr("Key"); },
        [](const Row& r) { return r.outcome.key > 0 ? u"F%1"_s.arg(r.outcome.key) : u"—"_s; }},
       {[] { return tr("Outcome"); }, [](const Row& r) { return words::outcomeName(r.outcome.code, r.outcome.name); },
        false, true},
       {[] { return tr("The customer then"); }, [](const Row& r) { return consequence(r.outcome); }},
       {[] { return tr("Counts as"); }, [](const Row&) { return QString(); }, false, false,
        [](const Row& r, int role) {
          return role == TagsRole ? QVariant::fromValue(countsAs(r.outcome)) : QVariant();
        }}},
      [](const Row& r) { return r.key; }, this);
  m_model->setDimmed([](const Row& r) { return !r.outcome.active; });
  m_pane = new RowsPane(scrollBody(m_form));
  m_table = m_pane->table();
  m_table->setModel(m_model);
  auto* header = m_table->horizontalHeader();
  header->resizeSection(0, 56);
  header->resizeSection(1, 132);
  header->setSectionResizeMode(2, QHeaderView::Stretch);
  header->resizeSection(3, 92);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_pane);

  connect(m_pane, &RowsPane::addWanted, this, &OutcomesEditor::add);
  connect(m_pane, &RowsPane::moveWanted, this, &OutcomesEditor::move);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OutcomesEditor::showChosen);
  connect(m_form, &OutcomeFields::changed, this, &OutcomesEditor::edit);
  m_form->setEnabled(false);
  retranslate();
}

void OutcomesEditor::retranslate() {
  m_pane->setWords(tr("Outcomes"), tr("New outcome"));
  m_model->refresh();
}

void OutcomesEditor::setStages(const std::vector<domain::Stage>& stages) {
  m_form->setStages(stages);
}

void OutcomesEditor::setOutcomes(const std::vector<Outcome>& outcomes) {
  const int chosen = m_table->currentIndex().row();
  std::vector<Row> rows;
  for (const Outcome& outcome : outcomes) rows.push_back({outcome, m_nextKey++, false});
  std::stable_sort(rows.begin(), rows.end(),
                   [](const Row& a, const Row& b) { return a.outcome.position < b.outcome.position; });
  m_model->setRows(std::move(rows));
  select(std::clamp(chosen, 0, std::max(0, m_model->rowCount() - 1)));
  showChosen();
}

std::vector<Outcome> OutcomesEditor::outcomes() const {
  std::vector<Outcome> all;
  for (const Row& row : m_model->rows()) {
    all.push_back(row.outcome);
    all.back().position = static_cast<int>(all.size()) - 1;
  }
  return all;
}

bool OutcomesEditor::check() {
  const auto& rows = m_model->rows();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Outcome& o = rows[i].outcome;
    const bool taken = std::any_of(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(i),
                                   [&](const Row& r) { return r.outcome.code == o.code; });
    if (!o.code.empty() && !taken) continue;
    select(static_cast<int>(i));
    m_form->showCodeError(taken ? tr("Another outcome has this code.")
                                : tr("A code is needed: small Latin letters, digits and _."));
    return false;
  }
  return true;
}

void OutcomesEditor::select(int row) {
  if (row < 0 || row >= m_model->rowCount()) return;
  m_table->setCurrentIndex(m_model->index(row, 1));
}

void OutcomesEditor::showChosen() {
  const int row = m_table->currentIndex().row();
  m_form->setEnabled(row >= 0);
  m_pane->setMovable(row, m_model->rowCount());
  if (row >= 0) m_form->read(m_model->row(row).outcome, m_model->row(row).isNew);
}

void OutcomesEditor::add() {
  Row row;
  row.isNew = true;
  row.key = m_nextKey++;
  row.outcome.after = AfterOutcome::Final;
  for (int n = 1; row.outcome.code.empty(); ++n) {
    const std::string code = "own_" + std::to_string(n);
    const auto& all = m_model->rows();
    if (std::none_of(all.begin(), all.end(), [&](const Row& r) { return r.outcome.code == code; }))
      row.outcome.code = code;
  }
  m_model->append({row});
  select(m_model->rowCount() - 1);
  m_form->focusName();
  emit changed();
}

void OutcomesEditor::move(int by) {
  const int from = m_table->currentIndex().row(), to = from + by;
  if (from < 0 || to < 0 || to >= m_model->rowCount()) return;
  const Row one = m_model->row(from), other = m_model->row(to);
  m_model->setRow(to, one);
  m_model->setRow(from, other);
  select(to);
  emit changed();
}

void OutcomesEditor::edit() {
  const int at = m_table->currentIndex().row();
  if (at < 0) return;
  Row row = m_model->row(at);
  const int before = row.outcome.key;
  row.outcome = m_form->outcome();
  m_form->showCodeError({});
  // A key belongs to one outcome: whoever had it takes the one that is given up.
  if (row.outcome.key != 0 && row.outcome.key != before)
    for (int other = 0; other < m_model->rowCount(); ++other) {
      Row taken = m_model->row(other);
      if (other == at || taken.outcome.key != row.outcome.key) continue;
      taken.outcome.key = before;
      m_model->setRow(other, taken);
    }
  m_model->setRow(at, row);
  emit changed();
}

}  // namespace callwright::ui
