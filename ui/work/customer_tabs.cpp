#include "work/customer_tabs.hpp"

#include <QEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "theme/theme.hpp"
#include "widgets/empty_state.hpp"
#include "widgets/tab_strip.hpp"
#include "widgets/timeline.hpp"
#include "work/call_words.hpp"
#include "work/details_form.hpp"
#include "work/script_pane.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

CustomerTabs::CustomerTabs(Bridge& bridge, ShortcutGuard& keys, QWidget* parent)
    : QFrame(parent),
      m_bridge(bridge),
      m_tabs(new TabStrip),
      m_pages(new QStackedWidget),
      m_script(new ScriptPane(bridge, keys)),
      m_history(new Timeline),
      m_orders(new Timeline),
      m_noHistory(new EmptyState(Icon::Clock)),
      m_noOrders(new EmptyState(Icon::Order)),
      m_details(new DetailsForm(bridge)) {
  setProperty("surface", u"card"_s);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(1, 4, 1, 1);
  column->setSpacing(0);
  column->addWidget(m_tabs);
  auto* inside = new QVBoxLayout;
  inside->setContentsMargins(15, 14, 15, 14);
  inside->addWidget(m_pages);
  column->addLayout(inside, 1);
  for (int i = 0; i < 4; ++i) m_tabs->addTab({});
  m_pages->addWidget(m_script);
  m_pages->addWidget(scrolled(m_history, m_noHistory));
  m_pages->addWidget(scrolled(m_orders, m_noOrders));
  m_pages->addWidget(m_details);
  connect(m_tabs, &TabStrip::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
  refresh();
}

QWidget* CustomerTabs::scrolled(Timeline* timeline, EmptyState* none) const {
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* body = new QWidget;
  body->setObjectName(u"scrollBody"_s);
  auto* column = new QVBoxLayout(body);
  column->setContentsMargins(0, 0, 6, 0);
  column->addWidget(timeline);
  column->addWidget(none, 10);
  column->addStretch(1);
  scroll->setWidget(body);
  return scroll;
}

void CustomerTabs::show(const app::CustomerPage& page) {
  m_page = page;
  m_details->show(page);
  refresh();
}

void CustomerTabs::refresh() {
  const QString titles[] = {tr("Script"), tr("History"), tr("Orders"), tr("Details")};
  for (int i = 0; i < 4; ++i) m_tabs->setTabText(i, titles[i]);
  m_tabs->setAccessibleName(titles[m_tabs->currentIndex()]);
  m_tabs->setCount(1, static_cast<qint64>(m_page.history.size()));
  m_tabs->setCount(2, static_cast<qint64>(m_page.orders.size()));
  QList<TimelineEntry> history, orders;
  const domain::Instant now = m_bridge.now();
  for (const auto& one : m_page.history) history << CallWords::entry(one, now, m_bridge.zone());
  for (const auto& one : m_page.orders) orders << CallWords::entry(one, now, m_bridge.zone());
  m_history->setEntries(history);
  m_orders->setEntries(orders);
  m_history->setVisible(!history.isEmpty());
  m_orders->setVisible(!orders.isEmpty());
  m_noHistory->setVisible(history.isEmpty());
  m_noOrders->setVisible(orders.isEmpty());
  m_noHistory->setText(tr("Nothing has happened yet"), tr("Calls, orders and changes appear here, newest first."));
  m_noOrders->setText(tr("No orders yet"), tr("An outcome that is a sale asks for product and amount and adds one."));
}

void CustomerTabs::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) refresh();
}

}  // namespace callwright::ui
