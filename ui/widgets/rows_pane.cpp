#include "widgets/rows_pane.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include "theme/theme.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/table_delegate.hpp"

namespace callwright::ui {

RowsPane::RowsPane(QWidget* form, QWidget* parent)
    : QWidget(parent),
      m_table(new QTableView),
      m_buttons(new QHBoxLayout),
      m_add(new QPushButton),
      m_up(new KeyButton),
      m_down(new KeyButton) {
  dressTable(m_table);
  m_table->setProperty("flat", true);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->horizontalHeader()->setStretchLastSection(false);
  m_buttons->setContentsMargins(space::l, space::m, space::l, space::m);
  m_buttons->setSpacing(space::s);
  m_buttons->addWidget(m_add);
  m_buttons->addStretch(1);
  m_buttons->addWidget(m_up);
  m_buttons->addWidget(m_down);
  auto* left = new QVBoxLayout;
  left->setSpacing(0);
  left->addWidget(m_table, 1);
  left->addLayout(m_buttons);
  auto* line = new QFrame;
  line->setFrameShape(QFrame::VLine);
  form->setFixedWidth(300);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  row->addLayout(left, 1);
  row->addWidget(line);
  row->addWidget(form);

  auto* keys = new ShortcutGuard(this);
  keys->bind(QKeySequence(Qt::ALT | Qt::Key_Up), m_up);
  keys->bind(QKeySequence(Qt::ALT | Qt::Key_Down), m_down);
  connect(m_add, &QPushButton::clicked, this, &RowsPane::addWanted);
  connect(m_up, &QAbstractButton::clicked, this, [this] { emit moveWanted(-1); });
  connect(m_down, &QAbstractButton::clicked, this, [this] { emit moveWanted(1); });
  retranslate();
}

void RowsPane::addAction(QWidget* button) {
  m_buttons->insertWidget(1, button);
}

void RowsPane::setOrdered(bool ordered) {
  m_up->setVisible(ordered);
  m_down->setVisible(ordered);
}

void RowsPane::setMovable(int row, int rows) {
  m_up->setEnabled(row > 0);
  m_down->setEnabled(row >= 0 && row < rows - 1);
}

void RowsPane::setWords(const QString& rows, const QString& add) {
  m_table->setAccessibleName(rows);
  m_add->setText(add);
}

void RowsPane::retranslate() {
  m_up->setText(tr("Up"));
  m_down->setText(tr("Down"));
}

void RowsPane::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace callwright::ui
