#pragma once
#include <QFrame>

#include "callwright/app/customers.hpp"

class QStackedWidget;

namespace callwright::ui {

class Bridge;
class DetailsForm;
class EmptyState;
class ScriptPane;
class ShortcutGuard;
class TabStrip;
class Timeline;

// What is known of the customer: script, history, orders, details.
class CustomerTabs : public QFrame {
  Q_OBJECT
 public:
  CustomerTabs(Bridge& bridge, ShortcutGuard& keys, QWidget* parent = nullptr);
  void show(const app::CustomerPage& page);
  ScriptPane* script() const { return m_script; }
  DetailsForm* details() const { return m_details; }
  TabStrip* tabs() const { return m_tabs; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  QWidget* scrolled(Timeline* timeline, EmptyState* none) const;
  void refresh();

  Bridge& m_bridge;
  app::CustomerPage m_page;
  TabStrip* m_tabs;
  QStackedWidget* m_pages;
  ScriptPane* m_script;
  Timeline *m_history, *m_orders;
  EmptyState *m_noHistory, *m_noOrders;
  DetailsForm* m_details;
};

}  // namespace callwright::ui
