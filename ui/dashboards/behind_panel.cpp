#include "dashboards/behind_panel.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "dashboards/behind_model.hpp"
#include "theme/language.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/empty_state.hpp"
#include "widgets/key_button.hpp"
#include "widgets/paint.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/table_delegate.hpp"

namespace callwright::ui {

BehindPanel::BehindPanel(Bridge& bridge, Lookups& lookups, QWidget* parent)
    : QWidget(parent),
      m_model(new BehindModel(bridge, lookups, this)),
      m_mayCheck(bridge.may(domain::Permission::CheckQuality)),
      m_back(new KeyButton),
      m_check(new KeyButton),
      m_title(new QLabel),
      m_said(new QLabel),
      m_body(new QStackedWidget),
      m_table(new QTableView),
      m_none(new EmptyState(Icon::Search)),
      m_keys(new ShortcutGuard(this)) {
  setLook(m_title, "look", QStringLiteral("title"));
  setLook(m_said, "look", QStringLiteral("muted"));
  m_title->setTextFormat(Qt::PlainText);
  auto* top = new QHBoxLayout;
  top->setSpacing(space::m);
  top->addWidget(m_back);
  top->addWidget(m_title);
  top->addWidget(m_said);
  top->addStretch(1);
  top->addWidget(m_check);
  m_table->setModel(m_model);
  m_table->setProperty("flat", true);
  dressTable(m_table);
  m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  m_body->addWidget(m_table);
  m_body->addWidget(m_none);
  auto* card = new Card;
  card->setFlush();
  card->body()->addWidget(m_body);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::m);
  column->addLayout(top);
  column->addWidget(card, 1);
  m_keys->bind(QKeySequence(Qt::Key_Escape), m_back);
  m_keys->bind(QKeySequence(Qt::ALT | Qt::Key_Q), m_check);
  connect(m_check, &KeyButton::clicked, this, [this] {
    if (const auto call = m_model->callAt(m_table->currentIndex().row())) emit checkCall(call);
  });
  connect(m_back, &KeyButton::clicked, this, &BehindPanel::closed);
  connect(m_model, &BehindModel::found, this, [this](qint64 count) {
    m_count = count;
    fill();
    if (count > 0 && !m_table->currentIndex().isValid()) m_table->setCurrentIndex(m_model->index(0, 0));
  });
  connect(m_model, &BehindModel::failed, this, &BehindPanel::failed);
  connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
    if (const auto customer = m_model->customerAt(index.row())) emit openCustomer(customer);
  });
  setFocusProxy(m_table);
  retranslate();
}

void BehindPanel::show(const NumberBehind& what) {
  m_what = what;
  m_count = -1;
  m_model->show(what);
  fill();
}

void BehindPanel::fill() {
  m_check->setVisible(m_mayCheck && !m_what.ofCustomers() && m_count != 0);
  m_title->setText(m_what.title);
  const QString count = currentLanguage().toString(m_count);
  m_said->setText(m_count < 0                          ? tr("reading…")
                  : m_what.ofCustomers()               ? tr("customers: %1").arg(count)
                  : m_what.fact == domain::Fact::Order ? tr("orders: %1").arg(count)
                                                       : tr("calls: %1").arg(count));
  m_body->setCurrentWidget(m_count == 0 ? static_cast<QWidget*>(m_none) : m_table);
}

void BehindPanel::retranslate() {
  m_back->setText(tr("Back"));
  m_check->setText(tr("Quality check"));
  m_table->setAccessibleName(tr("Behind the number"));
  m_none->setText(tr("Nothing here"), tr("Nothing stands behind this number in the chosen period."));
  fill();
}

void BehindPanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::LanguageChange) return;
  retranslate();
  m_model->retranslate();
}

}  // namespace callwright::ui
