#include "customers/customers_place.hpp"

#include <QApplication>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/file_choice.hpp"
#include "bridge/long_run.hpp"
#include "callwright/app/maintenance.hpp"
#include "callwright/app/work.hpp"
#include "callwright/words/words.hpp"
#include "customers/customer_list.hpp"
#include "customers/customer_panel.hpp"
#include "customers/import_wizard.hpp"
#include "customers/lists_page.hpp"
#include "theme/theme.hpp"
#include "widgets/key_button.hpp"
#include "widgets/search_field.hpp"
#include "widgets/shortcut_guard.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

CustomersPlace::CustomersPlace(Bridge& bridge, Lookups& lookups, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_bar(new QWidget(this)),
      m_search(new SearchField),
      m_listsButton(new KeyButton),
      m_importButton(new KeyButton),
      m_exportButton(new KeyButton),
      m_newButton(new KeyButton({}, {}, KeyButton::Variant::Primary, KeyButton::Layout::Centered)),
      m_stack(new QStackedWidget),
      m_list(new CustomerList(bridge, lookups)),
      m_wizard(new ImportWizard(bridge, lookups)),
      m_lists(new ListsPage(bridge, lookups)),
      m_keys(new ShortcutGuard(this)) {
  auto* around = new QVBoxLayout(this);
  around->setContentsMargins(0, 0, 0, 0);
  around->addWidget(m_stack);
  for (QWidget* page : std::initializer_list<QWidget*>{m_list, m_wizard, m_lists}) m_stack->addWidget(page);
  makeBar();

  connect(m_list->panel(), &CustomerPanel::checkWanted, this, &CustomersPlace::checkWanted);
  connect(m_list->panel(), &CustomerPanel::lessonWanted, this, &CustomersPlace::lessonWanted);
  connect(m_list->panel(), &CustomerPanel::formClosed, this, [this] {
    if (std::exchange(m_forCaller, false)) emit callerDone();
  });
  connect(m_list, &CustomerList::found, m_search, &SearchField::setResultNote);
  connect(m_list, &CustomerList::workOn, this, &CustomersPlace::workOn);
  connect(m_list, &CustomerList::toast, this, &CustomersPlace::toast);
  connect(m_list, &CustomerList::taskStarted, this, &CustomersPlace::taskStarted);
  connect(m_list, &CustomerList::importWanted, this, [this] { openImport(); });
  connect(m_list, &CustomerList::clearSearchWanted, m_search, &QLineEdit::clear);
  connect(m_wizard, &ImportWizard::backWanted, this, [this] { go(m_list); });
  connect(m_wizard, &ImportWizard::toast, this, &CustomersPlace::toast);
  connect(m_wizard, &ImportWizard::showCustomers, this, &CustomersPlace::showList);
  connect(m_wizard, &ImportWizard::progressed, this, [this](int percent) {
    m_importPercent = percent;
    retranslate();
  });
  connect(m_lists, &ListsPage::backWanted, this, [this] { go(m_list); });
  connect(m_lists, &ListsPage::importWanted, this, [this] { openImport(); });
  connect(m_lists, &ListsPage::showCustomers, this, &CustomersPlace::showList);
  retranslate();
}

void CustomersPlace::makeBar() {
  auto* row = new QHBoxLayout(m_bar);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::s);
  m_search->setMinimumWidth(260);
  m_search->setMaximumWidth(420);
  row->addWidget(m_search, 3);
  row->addStretch(1);
  for (KeyButton* button : {m_listsButton, m_importButton, m_exportButton, m_newButton}) row->addWidget(button);
  m_bar->hide();

  m_keys->bind(QKeySequence(Qt::CTRL | Qt::Key_F), m_search, [this] {
    go(m_list);
    m_search->setFocus();
    m_search->selectAll();
  });
  m_search->setKeys(printedKeys(QKeySequence(Qt::CTRL | Qt::Key_F)));
  m_keys->bind(QKeySequence(Qt::CTRL | Qt::Key_L), m_listsButton);
  m_keys->bind(QKeySequence(Qt::CTRL | Qt::Key_I), m_importButton);
  m_keys->bind(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), m_exportButton);
  m_keys->bind(QKeySequence(Qt::CTRL | Qt::Key_N), m_newButton);
  m_list->bindKeys(*m_keys);
  connect(m_search, &SearchField::searchRequested, this, [this](const QString& text) {
    go(m_list);
    m_list->search(text);
  });
  connect(m_search, &SearchField::moved, m_list, &CustomerList::moveBy);
  connect(m_search, &QLineEdit::returnPressed, m_list, &CustomerList::focusTable);
  connect(m_listsButton, &KeyButton::clicked, this, &CustomersPlace::openLists);
  connect(m_importButton, &KeyButton::clicked, this, [this] { openImport(); });
  connect(m_exportButton, &KeyButton::clicked, this, &CustomersPlace::exportCustomers);
  connect(m_newButton, &KeyButton::clicked, this, &CustomersPlace::startNew);
  m_importButton->setVisible(m_bridge.may(domain::Permission::ImportLists));
  m_exportButton->setVisible(m_bridge.may(domain::Permission::ExportCustomers));
  m_newButton->setVisible(m_bridge.may(domain::Permission::EditCustomer));
}

void CustomersPlace::go(QWidget* page) {
  if (m_stack->currentWidget() == page) return;
  m_stack->setCurrentWidget(page);
  if (page == m_list && !m_search->hasFocus()) m_list->focusTable();
}

void CustomersPlace::openCustomer(domain::CustomerId id) {
  go(m_list);
  m_list->open(id);
}

void CustomersPlace::openImport(const QString& file) {
  if (!m_bridge.may(domain::Permission::ImportLists)) return;
  m_stack->setCurrentWidget(m_wizard);
  m_wizard->begin();
  if (!file.isEmpty()) m_wizard->openFile(file);
}

void CustomersPlace::openLists() {
  m_stack->setCurrentWidget(m_lists);
  m_lists->begin();
}

void CustomersPlace::startNew() {
  go(m_list);
  m_forCaller = false;
  m_list->panel()->startNew();
}

void CustomersPlace::startNewFor(const app::OpenCall& call) {
  go(m_list);
  m_forCaller = true;
  m_list->panel()->startNewFor(call);
}

bool CustomersPlace::busy() const {
  return m_wizard->running();
}

void CustomersPlace::showList(domain::ListId list) {
  m_search->clear();
  m_list->search({});
  m_list->showList(list);
  go(m_list);
}

void CustomersPlace::exportCustomers() {
  const app::CustomerFilter filter = m_list->filter();
  askFile(
      this,
      {true, tr("Export the customers that are shown"), tr("customers") + u".xlsx"_s,
       tr("Excel (*.xlsx);;CSV (*.csv)")},
      [this, filter](const QString& path) {
        runLong(
            m_bridge, this, tr("Export to %1").arg(QFileInfo(path).fileName()),
            app::ExportCustomers{path.toStdString(), filter},
            [this, path](app::Result<std::int64_t> rows) {
              if (rows)
                emit toast(
                    {tr("Customers written to %1: %2").arg(path, QLocale().toString(static_cast<qlonglong>(*rows)))});
              else if (rows.error().code != app::ErrorCode::Cancelled)
                emit toast({words::sentence(rows.error()), {}, true});
            },
            [this](LongTask* task) { emit taskStarted(task); });
      });
}

void CustomersPlace::retranslate() {
  m_search->setPlaceholderText(tr("Name, pinyin, company, digits…"));
  m_search->setAccessibleName(tr("Search customers"));
  m_listsButton->setText(tr("Lists"));
  m_importButton->setText(m_importPercent < 0 ? tr("Import…") : tr("Importing %1 %").arg(m_importPercent));
  m_exportButton->setText(tr("Export…"));
  m_newButton->setText(tr("New customer"));
}

void CustomersPlace::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  // Later: while the window itself is being shown, the focus would be given to its first widget again.
  QTimer::singleShot(0, this, [this] {
    const bool elsewhere = m_bar->isAncestorOf(QApplication::focusWidget()) || m_list->panel()->editing();
    if (m_stack->currentWidget() == m_list && !elsewhere) m_list->focusTable();
  });
}

void CustomersPlace::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace callwright::ui
