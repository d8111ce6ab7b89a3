#pragma once

#include <QWidget>
#include <optional>

#include "callwright/app/wallboard.hpp"
#include "callwright/domain/report.hpp"

namespace date {
class time_zone;
}

namespace callwright::ui {

class WallFigures;
class WallLines;
class WallTiles;

inline constexpr domain::Measure kWallMeasures[] = {domain::Measure::Calls, domain::Measure::Reached,
                                                    domain::Measure::ConnectRate, domain::Measure::Sales,
                                                    domain::Measure::Revenue};

// The wallboard as large as there is room for: type and tiles grow with the widget. It is given what it shows; `tick`
// lets times and alerts go on without asking anybody.
class WallBoard : public QWidget {
  Q_OBJECT
 public:
  using Answer = app::ReadWallboard::Answer;
  explicit WallBoard(QWidget* parent = nullptr);
  void show(const Answer& answer, const std::string& currency, const date::time_zone* zone, domain::Instant now);
  void tick(domain::Instant now);
  std::optional<domain::Report> report(domain::ReportHead head) const;  // none: nothing is shown yet
  void setWall(bool wall);  // hung up and read from far: type is larger, and there are pages rather than small tiles

  WallFigures* figures() const { return m_figures; }
  WallTiles* agents() const { return m_agents; }
  WallLines* alerts() const { return m_alerts; }
  WallLines* queue() const { return m_queue; }

 signals:
  void measureActivated(callwright::domain::Measure measure);
  void agentActivated(callwright::domain::UserId agent, const QString& name);
  void alertActivated(const callwright::domain::Alert& alert);
  void queueActivated(callwright::domain::CampaignId campaign, const QString& name);

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void retranslate();
  void fill();
  void fillFigures();
  void fillFloor();  // what time alone changes
  void fillAgents();
  void fillAlerts();
  void fillQueue();
  void scale();
  QString goalName(domain::GoalId id) const;
  QString agentName(domain::UserId id) const;
  // None where it says nothing: how long somebody has been away says something today, and nothing after a night.
  std::optional<domain::Milliseconds> timeInState(const domain::Presence& presence) const;
  domain::ReportSection reportFigures() const;
  domain::ReportSection reportAgents() const;
  domain::ReportSection reportAlerts() const;
  domain::ReportSection reportQueue() const;

  std::optional<Answer> m_answer;
  std::string m_currency;
  const date::time_zone* m_zone = nullptr;
  domain::Instant m_now;
  bool m_wall = false;
  std::vector<domain::Alert> m_shownAlerts;  // at m_now
  WallFigures* m_figures;
  WallTiles* m_agents;
  WallLines *m_alerts, *m_queue;
};

}  // namespace callwright::ui
