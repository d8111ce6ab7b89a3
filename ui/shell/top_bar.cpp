#include "shell/top_bar.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>

#include "theme/theme.hpp"
#include "widgets/figures.hpp"
#include "widgets/search_field.hpp"
#include "widgets/shortcut_guard.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

TopBar::TopBar(QWidget* parent)
    : QFrame(parent),
      m_presence(new PresencePill),
      m_title(new QLabel),
      m_search(new SearchField),
      m_common(new QWidget),
      m_figures(new QWidget) {
  setProperty("surface", u"bar"_s);
  setFixedHeight(56);
  m_row = new QHBoxLayout(this);
  m_row->setContentsMargins(space::l, 0, space::l, 0);
  m_row->setSpacing(14);
  m_title->setProperty("look", u"heading"_s);
  m_presence->hide();
  m_row->addWidget(m_presence);
  m_row->addWidget(m_title);

  auto* common = new QHBoxLayout(m_common);
  common->setContentsMargins(0, 0, 0, 0);
  common->setSpacing(space::l);
  common->addWidget(m_search, 2);
  common->addStretch(3);
  common->addWidget(m_figures);
  m_search->setMinimumWidth(330);
  m_search->setMaximumWidth(520);
  // A door to the search, not a field of its own: what is typed goes into the panel that opens over it.
  m_search->setReadOnly(true);
  m_search->setFocusPolicy(Qt::NoFocus);
  m_search->setContextMenuPolicy(Qt::NoContextMenu);
  m_search->setCursor(Qt::PointingHandCursor);
  m_search->installEventFilter(this);
  m_figureRow = new QHBoxLayout(m_figures);
  m_figureRow->setContentsMargins(0, 0, 0, 0);
  m_figureRow->setSpacing(22);
  m_row->addWidget(m_common, 1);
  retranslate();
}

void TopBar::retranslate() {
  m_search->setPlaceholderText(tr("Customers, numbers, commands…"));
  m_search->setAccessibleName(tr("Global search"));
  m_search->setKeys(printedKeys(QKeySequence(Qt::CTRL | Qt::Key_K)));
}

void TopBar::setFigures(const QList<DayFigure>& figures) {
  // Reuse what is there: this is called with every call, and a rebuilt row would flicker.
  while (m_figureRow->count() > figures.size()) {
    QLayoutItem* item = m_figureRow->takeAt(m_figureRow->count() - 1);
    delete item->widget();
    delete item;
  }
  for (qsizetype i = 0; i < figures.size(); ++i) {
    if (i >= m_figureRow->count()) m_figureRow->addWidget(new StatFigure, 0, Qt::AlignVCenter);
    auto* stat = static_cast<StatFigure*>(m_figureRow->itemAt(static_cast<int>(i))->widget());
    stat->setLabel(figures[i].label);
    stat->setFigure(figures[i].figure);
    stat->setBar(figures[i].bar);
  }
}

void TopBar::addBar(QWidget* bar) {
  m_bars.append(bar);
  m_row->addWidget(bar, 1);
  bar->hide();
}

void TopBar::showFor(const QString& title, QWidget* bar) {
  m_title->setText(title);
  m_title->setVisible(!title.isEmpty());
  m_presence->setVisible(title.isEmpty() && !m_presence->accessibleName().isEmpty());
  m_common->setVisible(bar == nullptr);
  for (QWidget* one : m_bars) one->setVisible(one == bar);
}

bool TopBar::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_search && event->type() == QEvent::MouseButtonPress) {
    emit searchClicked();
    return true;
  }
  return QFrame::eventFilter(watched, event);
}

void TopBar::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace callwright::ui
