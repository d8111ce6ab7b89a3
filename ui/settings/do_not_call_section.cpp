#include "settings/do_not_call_section.hpp"

#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "callwright/words/words.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/empty_state.hpp"
#include "widgets/form_field.hpp"
#include "widgets/search_field.hpp"
#include "widgets/table_delegate.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using Row = app::DoNotCallRow;

DoNotCallSection::DoNotCallSection(Bridge& bridge, QWidget* parent)
    : SettingsSection(bridge, parent),
      m_table(new QTableView),
      m_none(new EmptyState(Icon::Lock)),
      m_search(new SearchField),
      m_listCard(new Card),
      m_addCard(new Card),
      m_removeCard(new Card),
      m_numbers(new QPlainTextEdit),
      m_why(new QLineEdit),
      m_removeWhy(new QLineEdit),
      m_add(new QPushButton),
      m_remove(new QPushButton),
      m_chosen(new QLabel) {
  m_model = new RowModel<Row>(
      {{[] { return tr("Number"); }, [](const Row& r) { return qtext(r.number); }, false, true},
       {[] { return tr("Reason"); }, [](const Row& r) { return r.reason.empty() ? u"—"_s : qtext(r.reason); }},
       {[] { return tr("Added by"); }, [](const Row& r) { return qtext(r.addedBy); }},
       {[] { return tr("Added"); },
        [this](const Row& r) { return words::when(r.addedAt, this->bridge().now(), this->bridge().zone()); }}},
      [](const Row& r) { return r.key; }, this);
  m_table->setModel(m_model);
  dressTable(m_table);
  m_table->setProperty("flat", true);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  auto* header = m_table->horizontalHeader();
  header->setStretchLastSection(false);
  header->resizeSection(0, 160);
  header->setSectionResizeMode(1, QHeaderView::Stretch);
  header->resizeSection(2, 110);
  header->resizeSection(3, 148);

  auto* top = new QHBoxLayout;
  top->setContentsMargins(space::m, space::m, space::m, space::m);
  top->addWidget(m_search);
  m_listCard->setFlush();
  m_listCard->body()->setSpacing(0);
  m_listCard->body()->addLayout(top);
  m_listCard->body()->addWidget(m_table, 1);
  m_listCard->body()->addWidget(m_none, 1);

  m_numbersField = new FormField({}, m_numbers);
  m_whyField = new FormField({}, m_why);
  m_removeField = new FormField({}, m_removeWhy);
  m_numbers->setTabChangesFocus(true);
  m_numbers->setMinimumHeight(110);
  m_add->setProperty("variant", u"primary"_s);
  m_addCard->body()->addWidget(m_numbersField, 1);
  m_addCard->body()->addWidget(m_whyField);
  m_addCard->body()->addWidget(m_add, 0, Qt::AlignLeft);
  m_removeCard->body()->addWidget(m_chosen);
  m_removeCard->body()->addWidget(m_removeField);
  m_removeCard->body()->addWidget(m_remove, 0, Qt::AlignLeft);
  m_chosen->setProperty("look", u"strong"_s);
  m_chosen->setWordWrap(true);
  auto* side = new QVBoxLayout;
  side->setSpacing(space::m);
  side->addWidget(m_addCard, 1);
  side->addWidget(m_removeCard);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::m);
  row->addWidget(m_listCard, 1);
  row->addLayout(side);
  m_addCard->setFixedWidth(320);
  m_removeCard->setFixedWidth(320);
  m_removeCard->setVisible(bridge.may(domain::Permission::RemoveDoNotCall));

  connect(m_search, &SearchField::searchRequested, this, [this] { load(); });
  connect(m_search, &SearchField::moved, this, [this](int steps) {
    const int to = std::clamp(m_table->currentIndex().row() + steps, 0, std::max(0, m_model->rowCount() - 1));
    if (m_model->rowCount() > 0) m_table->selectRow(to);
  });
  connect(m_add, &QPushButton::clicked, this, &DoNotCallSection::add);
  connect(m_numbers, &QPlainTextEdit::textChanged, this, &SettingsSection::unsavedChanged);
  for (QLineEdit* edit : {m_why, m_removeWhy})
    connect(edit, &QLineEdit::textChanged, this, &SettingsSection::unsavedChanged);
  connect(m_remove, &QPushButton::clicked, this, &DoNotCallSection::remove);
  connect(m_removeWhy, &QLineEdit::returnPressed, this, &DoNotCallSection::remove);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DoNotCallSection::showChosen);
  connect(&bridge, &Bridge::changed, this, [this](const app::Change& change) {
    if (change.kind == app::Change::Kind::DoNotCall && isVisible()) load();
  });
  retranslate();
}

bool DoNotCallSection::isUnsaved() const {
  const QString typed = m_numbers->toPlainText() + m_why->text() + m_removeWhy->text();
  return !typed.trimmed().isEmpty();
}

QString DoNotCallSection::title() const {
  return tr("Do not call");
}

QString DoNotCallSection::purpose() const {
  return tr("These numbers are never given out, and refused again at the moment of dialing.");
}

void DoNotCallSection::retranslate() {
  m_listCard->setTitle(tr("Numbers"));
  m_addCard->setTitle(tr("Add numbers"));
  m_removeCard->setTitle(tr("Take off the list"));
  m_search->setPlaceholderText(tr("Three or more digits"));
  m_search->setAccessibleName(tr("Search the do-not-call list"));
  m_table->setAccessibleName(tr("Do-not-call numbers"));
  m_numbersField->setLabel(tr("Numbers, in any writing"));
  m_numbers->setPlaceholderText(tr("138 0013 8000\n+86 139-1234-5678; 021-63212345"));
  m_whyField->setLabel(tr("Reason"));
  m_why->setPlaceholderText(tr("asked not to be called"));
  m_add->setText(tr("Add to the list"));
  m_removeField->setLabel(tr("Reason (is kept in the audit log)"));
  m_remove->setText(tr("Take off the list"));
  m_model->refresh();
  showChosen();
  const bool searched = !m_search->text().trimmed().isEmpty();
  m_none->setText(searched ? tr("No such number on the list") : tr("Nobody yet"),
                  searched ? tr("Only what your role may see can be searched.")
                           : tr("Add numbers at the right; an outcome “Do not call” adds them by itself."));
}

void DoNotCallSection::load() {
  const quint64 token = ++m_asked;
  const QString digits = m_search->text().trimmed();
  QElapsedTimer since;
  since.start();
  bridge().send(this, app::ListDoNotCall{digits.toStdString(), 500},
                [this, token, since, digits](app::Result<app::ListDoNotCall::Reply> found) {
                  if (token != m_asked) return;
                  if (!found) return tellFailure(found.error());
                  m_model->setRows(std::move(found->rows));
                  m_search->setResultNote(
                      digits.isEmpty() ? QString() : tr("%1 · %2 ms").arg(m_model->rowCount()).arg(since.elapsed()));
                  m_listCard->setHint(tr("%1 in all").arg(QLocale().toString(qint64{found->total})));
                  const bool any = m_model->rowCount() > 0;
                  m_table->setVisible(any);
                  m_none->setVisible(!any);
                  if (any && !m_table->currentIndex().isValid()) m_table->selectRow(0);
                  retranslate();
                });
}

void DoNotCallSection::showChosen() {
  const int row = m_table->currentIndex().row();
  const bool any = row >= 0 && row < m_model->rowCount();
  m_removeCard->setEnabled(any);
  m_removeField->setError({});
  m_chosen->setText(any ? qtext(m_model->row(row).number) : tr("Choose a number in the list."));
}

void DoNotCallSection::add() {
  const std::string numbers = plain(m_numbers->toPlainText());
  if (numbers.empty()) {
    m_numbersField->setError(tr("Write one number a line, or several with commas."));
    return m_numbers->setFocus();
  }
  m_numbersField->setError({});
  bridge().send(
      this, app::AddDoNotCall{numbers, plain(m_why->text())}, [this](app::Result<app::AddDoNotCall::Reply> done) {
        if (!done) {
          m_numbersField->setError(words::sentence(done.error()));
          return;
        }
        QStringList refused, left;
        for (const domain::Error& error : done->refused) {
          refused << words::sentence(error);
          if (!error.args.empty()) left << qtext(error.args.front());
        }
        m_numbers->setPlainText(left.join(u'\n'));  // what was refused stays to be corrected
        m_numbersField->setError(refused.join(u'\n'));
        if (refused.isEmpty()) m_why->clear();
        if (done->added + done->already > 0)
          tell(done->already == 0 ? tr("%1 added").arg(done->added)
                                  : tr("%1 added, %2 were on the list already").arg(done->added).arg(done->already));
        load();
      });
}

void DoNotCallSection::remove() {
  const int row = m_table->currentIndex().row();
  if (row < 0) return;
  if (m_removeWhy->text().trimmed().isEmpty()) {
    m_removeField->setError(tr("Say why this number may be called again."));
    return m_removeWhy->setFocus();
  }
  const Row entry = m_model->row(row);
  bridge().send(
      this, app::RemoveDoNotCall{{}, entry.key, plain(m_removeWhy->text())}, [this, entry](app::Result<int> done) {
        if (!done) {
          m_removeField->setError(words::sentence(done.error()));
          return;
        }
        m_removeWhy->clear();
        tell(tr("%1 may be called again").arg(qtext(entry.number)), [self = QPointer<DoNotCallSection>(this), entry] {
          if (self) self->bridge().send(app::AddDoNotCall{entry.number, entry.reason});
        });
        load();
      });
}

}  // namespace callwright::ui
