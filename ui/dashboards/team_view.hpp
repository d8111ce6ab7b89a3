#pragma once

#include <QElapsedTimer>
#include <QWidget>
#include <optional>
#include <vector>

#include "bridge/latest.hpp"
#include "callwright/app/figures.hpp"
#include "callwright/app/forecast.hpp"
#include "callwright/app/funnel.hpp"
#include "dashboards/question.hpp"
#include "reports/report_source.hpp"

class QLabel;

namespace callwright::ui {

class AgentsTable;
class BarList;
class BestTime;
class Bridge;
class Card;
class FunnelChart;
class LineChart;
class TeamTiles;

// How the project goes: figures, funnel, revenue, outcomes, agents, the best time to call. Every number opens the list
// behind it.
class TeamView : public QWidget, public ReportSource {
  Q_OBJECT
 public:
  explicit TeamView(Bridge& bridge, QWidget* parent = nullptr);
  void ask(const FiguresQuestion& question);  // what is shown stays until the answers come
  std::optional<domain::Report> report(domain::ReportHead head) const override;

  TeamTiles* tiles() const { return m_tiles; }
  TeamTiles* serviceTiles() const { return m_serviceTiles; }
  AgentsTable* agents() const { return m_agents; }
  BarList* outcomes() const { return m_outcomes; }
  FunnelChart* funnel() const { return m_funnel; }

 signals:
  void behindWanted(const callwright::ui::NumberBehind& what);
  void agentWanted(callwright::domain::UserId agent);
  void shown(qint64 calls, qint64 milliseconds);  // all of it is there
  void failed(const callwright::domain::Error& error);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  using Figures = app::ReadFigures::Answer;
  struct Answers {
    Figures course, courseBefore, outcomes, agents, hours, before;
    domain::Funnel funnel;
    std::optional<domain::Funnel> funnelBefore;
    std::optional<app::ReadForecast::Answer> forecast;  // of revenue in a month, quarter or year
  };
  // Of service and customers: asked for when the rest is there, which it takes longer than.
  struct ServiceAnswers {
    std::optional<domain::Tally> now, before;
  };

  template <class Request, class Keep>
  void part(Request request, Keep keep);
  template <class Request, class Keep>
  void more(Request request, Keep keep);
  void answered();
  void askRest();
  void askFunnelBefore();
  void askService(bool before);
  void retranslate();
  void fill();
  void fillService();
  void fillFunnel();
  void fillRevenue();
  QList<QPointF> revenueCourse(const std::vector<domain::Tally>& course, bool untilNow) const;
  void fillOutcomes();
  std::vector<domain::Tally> courseOf(const Figures& figures, const domain::FiguresFilter& filter) const;
  domain::FiguresBy courseBy() const;
  NumberBehind behind(domain::Measure measure, const QString& part = {}) const;

  Bridge& m_bridge;
  FiguresQuestion m_asked, m_question;  // of the answers on their way, and of those shown
  Answers m_coming, m_answers;
  ServiceAnswers m_service;
  Latest m_first, m_rest;          // what the first picture waits for, and what comes after it
  int m_open = 0, m_restOpen = 0;  // of them
  bool m_restAgain = false;        // something has changed since the rest was asked for
  QElapsedTimer m_since;
  bool m_any = false;
  TeamTiles *m_tiles, *m_serviceTiles;
  Card *m_funnelCard, *m_revenueCard, *m_outcomesCard, *m_agentsCard, *m_hoursCard;
  FunnelChart* m_funnel;
  QLabel* m_loss;
  LineChart* m_revenue;
  BarList* m_outcomes;
  AgentsTable* m_agents;
  BestTime* m_hours;
};

}  // namespace callwright::ui
