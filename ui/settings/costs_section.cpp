#include "settings/costs_section.hpp"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/bridge.hpp"
#include "bridge/lookups.hpp"
#include "callwright/domain/queue.hpp"
#include "callwright/words/cost_words.hpp"
#include "callwright/words/words.hpp"
#include "goals/form_errors.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/form_field.hpp"
#include "widgets/key_button.hpp"
#include "widgets/rows_pane.hpp"
#include "widgets/scroll_body.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/table_delegate.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using app::CostView;
using domain::CostKind;

CostsSection::CostsSection(Bridge& bridge, Lookups& lookups, QWidget* parent)
    : SettingsSection(bridge, parent),
      m_lookups(lookups),
      m_card(new Card),
      m_kind(new QComboBox),
      m_list(new QComboBox),
      m_amount(new QLineEdit),
      m_from(new QLineEdit),
      m_trouble(new QLabel),
      m_remove(new KeyButton),
      m_save(new KeyButton),
      m_discard(new KeyButton) {
  m_model = new RowModel<CostView>(
      {{[] { return tr("What costs"); },
        [this](const CostView& c) {
          const QString name = words::costName(c.rate.kind, c.listName);
          return m_drafts.contains(c.rate.id.value) ? QString(name).append(u" •"_s) : name;
        },
        false, true},
       {[] { return tr("Amount"); }, [](const CostView& c) { return words::money(c.rate.amount); }, true},
       {[] { return tr("From"); }, [](const CostView& c) { return qtext(c.rate.from); }},
       {[] { return tr("Entered by"); },
        [](const CostView& c) { return c.enteredBy.empty() ? u"—"_s : qtext(c.enteredBy); }}},
      [](const CostView& c) { return qint64{c.rate.id.value}; }, this);
  m_rows = new RowsPane(makeForm());
  m_rows->setOrdered(false);
  m_rows->table()->setModel(m_model);
  m_rows->addAction(m_remove);
  m_card->setFlush();
  m_card->body()->addWidget(m_rows, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_card, 1);
  auto* keys = new ShortcutGuard(this);
  keys->bind(QKeySequence(Qt::CTRL | Qt::Key_N), m_rows->addButton());
  keys->bind(QKeySequence(Qt::CTRL | Qt::Key_S), m_save);
  keys->bind(QKeySequence(Qt::CTRL | Qt::Key_Delete), m_remove);
  connect(m_rows, &RowsPane::addWanted, this, &CostsSection::addNew);
  connect(m_rows->table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CostsSection::showChosen);
  connect(m_save, &QAbstractButton::clicked, this, &CostsSection::save);
  connect(m_remove, &QAbstractButton::clicked, this, &CostsSection::remove);
  connect(m_discard, &QAbstractButton::clicked, this, [this] {
    m_drafts.erase(chosenId());
    m_model->refresh();
    showChosen();
    emit unsavedChanged();
  });
  for (QLineEdit* edit : {m_amount, m_from}) connect(edit, &QLineEdit::textEdited, this, &CostsSection::edited);
  for (QComboBox* box : {m_kind, m_list}) connect(box, &QComboBox::activated, this, &CostsSection::edited);
  connect(&lookups, &Lookups::changed, this, &CostsSection::fillLists);
  connect(&bridge, &Bridge::changed, this, [this](const app::Change& change) {
    if (change.kind == app::Change::Kind::Goals && isVisible()) load();
  });
  retranslate();
  showChosen();
}

QWidget* CostsSection::makeForm() {
  m_kindField = new FormField({}, m_kind);
  m_listField = new FormField({}, m_list);
  m_amountField = new FormField({}, m_amount);
  m_fromField = new FormField({}, m_from);
  m_amountField->setRequired(true);
  m_fromField->setRequired(true);
  m_amount->setPlaceholderText(u"45"_s);
  m_from->setPlaceholderText(u"2026-11-01"_s);
  m_trouble->setProperty("look", u"error"_s);
  m_trouble->setWordWrap(true);
  m_save->setVariant(KeyButton::Variant::Primary);
  for (QComboBox* box : {m_kind, m_list}) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
  }
  auto* body = new QWidget;
  auto* inside = new QVBoxLayout(body);
  inside->setContentsMargins(space::m, space::m, space::m, space::m);
  inside->setSpacing(space::s);
  for (QWidget* widget :
       std::initializer_list<QWidget*>{m_kindField, m_listField, m_amountField, m_fromField, m_trouble})
    inside->addWidget(widget);
  inside->addStretch(1);
  return scrollForm(body, {m_save, m_discard});
}

QString CostsSection::title() const {
  return tr("Costs");
}

QString CostsSection::purpose() const {
  return tr(
      "What an agent's hour at work, a minute of talk and lists cost. A rate holds from its day until the next one "
      "begins. Figures such as the cost of a sale are made of them.");
}

void CostsSection::retranslate() {
  m_card->setTitle(tr("Costs"));
  m_rows->setWords(tr("Costs"), tr("New cost"));
  m_rows->addButton()->setToolTip(printedKeys(QKeySequence(Qt::CTRL | Qt::Key_N)));
  m_kindField->setLabel(tr("What costs"));
  m_listField->setLabel(tr("List"));
  Choices kinds;
  for (const CostKind kind : domain::costKinds()) kinds.append({words::costKindName(kind), static_cast<int>(kind)});
  setChoices(m_kind, kinds);
  fillLists();
  m_save->setText(tr("Save"));
  m_discard->setText(tr("Discard"));
  m_remove->setText(tr("Remove"));
  m_model->refresh();
  showChosen();
}

void CostsSection::fillLists() {
  Choices lists;
  for (const app::ListInfo& list : m_lookups.lists()) lists.append({qtext(list.name), qlonglong{list.id.value}});
  setChoices(m_list, lists);
  if (!m_drafts.contains(chosenId())) showChosen();
}

void CostsSection::load() {
  bridge().send(this, app::ListCosts{}, [this](app::Result<app::ListCosts::Reply> costs) {
    if (!costs) return tellFailure(costs.error());
    const bool first = m_model->rowCount() == 0;
    const qint64 chosen = m_wanted != 0 ? m_wanted : chosenId();
    m_model->setRows(std::move(*costs));
    fitColumns(m_rows->table(), 0);
    int row = m_model->find(chosen);
    if (row >= 0) m_wanted = 0;
    if (row < 0 && first && !m_drafts.contains(0) && m_model->rowCount() > 0) row = 0;
    if (row >= 0) m_rows->table()->setCurrentIndex(m_model->index(row, 0));
    showChosen();
  });
}

qint64 CostsSection::chosenId() const {
  const QModelIndex at = m_rows->table()->currentIndex();
  return at.isValid() ? qint64{m_model->row(at.row()).rate.id.value} : 0;
}

const std::string& CostsSection::currency() const {
  const int row = m_model->find(chosenId());
  return row >= 0 ? m_model->row(row).rate.amount.currency : bridge().settings().currency;
}

void CostsSection::showChosen() {
  const qint64 id = chosenId();
  const auto draft = m_drafts.find(id);
  if (draft != m_drafts.end()) {
    put(draft->second);
  } else if (const int row = m_model->find(id); row >= 0) {
    const domain::CostRate& rate = m_model->row(row).rate;
    put({rate.kind, rate.list, qtext(domain::formatMoney(rate.amount)), qtext(rate.from)});
  } else {
    put({CostKind::PerHour, {}, {}, qtext(domain::localDay(bridge().zone(), bridge().now()))});
  }
  showError({});
  m_save->setEnabled(draft != m_drafts.end());
  m_discard->setEnabled(draft != m_drafts.end());
  m_remove->setEnabled(id != 0);
}

void CostsSection::put(const Draft& draft) {
  choose(m_kind, static_cast<int>(draft.kind));
  if (draft.list) choose(m_list, qlonglong{draft.list.value});
  if (m_amount->text() != draft.amount) m_amount->setText(draft.amount);  // the cursor stays
  if (m_from->text() != draft.from) m_from->setText(draft.from);
  const bool list = draft.kind == CostKind::List;
  m_listField->setVisible(list);
  m_amountField->setLabel(tr("Amount in %1").arg(qtext(currency())));
  m_fromField->setLabel(list ? tr("Bought on") : tr("From"));
}

CostsSection::Draft CostsSection::typed() const {
  Draft draft{static_cast<CostKind>(m_kind->currentData().toInt()), {}, m_amount->text(), m_from->text()};
  if (draft.kind == CostKind::List) draft.list = domain::ListId(m_list->currentData().toLongLong());
  return draft;
}

void CostsSection::showError(const domain::Error& error) {
  placeError(error, {{"list", m_listField}, {"amount", m_amountField}, {"from", m_fromField}}, m_trouble);
}

void CostsSection::edited() {
  const Draft draft = typed();
  m_drafts[chosenId()] = draft;
  put(draft);
  showError({});
  m_save->setEnabled(true);
  m_discard->setEnabled(true);
  m_model->refresh();
  emit unsavedChanged();
}

void CostsSection::addNew() {
  m_wanted = 0;
  m_rows->table()->setCurrentIndex({});
  m_rows->table()->clearSelection();
  showChosen();
  m_kind->setFocus();
}

void CostsSection::save() {
  const qint64 id = chosenId();
  const Draft draft = typed();
  const auto amount = domain::parseCost(plain(draft.amount), currency());
  if (!amount) return showError(amount.error());
  const domain::CostRate rate{domain::CostRateId(id), draft.kind, draft.list, *amount, plain(draft.from)};
  bridge().send(this, app::SaveCost{rate}, [this, id](app::Result<domain::CostRateId> saved) {
    if (!saved && saved.error().code == domain::ErrorCode::AlreadyExists) {
      m_fromField->setError(tr("Another one begins on this day: change that one, or choose another day."));
      return m_from->setFocus();
    }
    if (!saved) return showError(saved.error());
    m_drafts.erase(id);
    if (chosenId() == id) m_wanted = saved->value;
    emit unsavedChanged();
    tell(tr("Saved. The figures of these days change with it."));
    load();
  });
}

void CostsSection::remove() {
  const int row = m_model->find(chosenId());
  if (row < 0) return;
  domain::CostRate rate = m_model->row(row).rate;
  bridge().send(this, app::RemoveCost{rate.id}, [this, rate](const app::Result<app::Nothing>& done) mutable {
    if (!done) return tellFailure(done.error());
    m_drafts.erase(rate.id.value);
    emit unsavedChanged();
    rate.id = {};  // what comes back is a new one
    tell(tr("Removed."), [self = QPointer<CostsSection>(this), rate] {
      if (self) self->bridge().send(app::SaveCost{rate});
    });
    load();
  });
}

}  // namespace callwright::ui
