#pragma once

#include <QWidget>

#include "callwright/domain/report.hpp"
#include "dashboards/question.hpp"
#include "shell/place.hpp"
#include "widgets/toast.hpp"

class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace callwright::ui {

class BehindPanel;
class Bridge;
class EmptyState;
class FiguresBar;
class ForecastView;
class FunnelView;
class Lookups;
class SegmentsView;
class ReportBar;
class ShortcutGuard;
class MyDayView;
class Refresher;
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
  // Null for whom they are not.
  TeamView* team() const { return m_team; }
  FunnelView* funnel() const { return m_funnel; }
  ForecastView* forecast() const { return m_forecast; }
  SegmentsView* segments() const { return m_segments; }
  WallView* live() const { return m_live; }
  MyDayView* myDay() const { return m_myDay; }
  BehindPanel* behind() const { return m_behind; }
  ReportBar* reports() const { return m_reports; }

 signals:
  void checkCall(callwright::domain::CallId call);
  void openCustomer(callwright::domain::CustomerId id);
  void toast(const callwright::ui::ToastMessage& message);
  void schedulesWanted();
  void placeWanted(callwright::ui::Place place);

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  int view() const;  // the page of the chosen tab
  void makeViews(Bridge& bridge, Lookups& lookups);
  template <class View>
  void follow(View* page);
  void retranslate();
  void placeFigures();
  void reload();
  void showBehind(const NumberBehind& what);
  void closeBehind();
  void said(qint64 count, qint64 milliseconds);
  void fail(const domain::Error& error);
  std::optional<domain::Report> shownReport(domain::ReportHead head) const;

  QList<int> m_views;  // pages, as the tabs stand
  QWidget* m_bar;
  TabStrip* m_tabs;
  FiguresBar* m_figures;
  QHBoxLayout* m_barRow;
  QVBoxLayout* m_column;
  QStackedWidget* m_pages;
  TeamView* m_team = nullptr;
  FunnelView* m_funnel = nullptr;
  WallView* m_live = nullptr;
  ForecastView* m_forecast = nullptr;
  SegmentsView* m_segments = nullptr;
  MyDayView* m_myDay = nullptr;
  BehindPanel* m_behind;
  EmptyState* m_none;
  QLabel* m_said;
  ReportBar* m_reports;
  ShortcutGuard* m_keys;
  Refresher* m_refresher;
};

}  // namespace callwright::ui
