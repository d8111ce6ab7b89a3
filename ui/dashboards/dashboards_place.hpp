#pragma once

#include <QTimer>
#include <QWidget>

#include "dashboards/question.hpp"
#include "shell/place.hpp"
#include "widgets/toast.hpp"

class QLabel;
class QStackedWidget;

namespace callwright::ui {

class BehindPanel;
class Bridge;
class EmptyState;
class FiguresBar;
class FunnelView;
class Lookups;
class MyDayView;
class TabStrip;
class TeamView;
class WallView;

// The place Dashboards: how the project goes, and the lists behind its numbers. Who does not see the team's work has My
// day alone.
class DashboardsPlace : public QWidget {
  Q_OBJECT
 public:
  DashboardsPlace(Bridge& bridge, Lookups& lookups, QWidget* parent = nullptr);

  QWidget* bar() const { return m_bar; }
  FiguresBar* figuresBar() const { return m_figures; }
  TabStrip* tabs() const { return m_tabs; }
  TeamView* team() const { return m_team; }
  FunnelView* funnel() const { return m_funnel; }
  WallView* live() const { return m_live; }
  MyDayView* myDay() const { return m_myDay; }
  BehindPanel* behind() const { return m_behind; }

 signals:
  void openCustomer(callwright::domain::CustomerId id);
  void toast(const callwright::ui::ToastMessage& message);
  void placeWanted(callwright::ui::Place place);

 protected:
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  int view() const;  // the page of the chosen tab
  void retranslate();
  void reload();
  void showBehind(const NumberBehind& what);
  void closeBehind();
  void said(qint64 count, qint64 milliseconds);
  void fail(const domain::Error& error);

  QTimer m_later;
  QList<int> m_views;  // pages, as the tabs stand
  QWidget* m_bar;
  TabStrip* m_tabs;
  FiguresBar* m_figures;
  QStackedWidget* m_pages;
  TeamView* m_team;
  FunnelView* m_funnel;
  WallView* m_live;
  MyDayView* m_myDay;
  BehindPanel* m_behind;
  EmptyState* m_none;
  QLabel* m_said;
};

}  // namespace callwright::ui
