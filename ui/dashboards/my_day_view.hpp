#pragma once

#include <QWidget>
#include <optional>

#include "bridge/latest.hpp"
#include "callwright/app/wallboard.hpp"
#include "dashboards/question.hpp"
#include "reports/report_source.hpp"

class QStandardItemModel;
class QTableView;

namespace callwright::ui {

class Bridge;
class Card;
class FigureTile;
class Refresher;

inline constexpr domain::Measure kOwnMeasures[] = {domain::Measure::Calls,       domain::Measure::Reached,
                                                   domain::Measure::ConnectRate, domain::Measure::Sales,
                                                   domain::Measure::Revenue,     domain::Measure::TalkTime};

// My day: one's own figures beside one's usual day, goals, days in a row, rank if it may be seen, next callbacks. Every
// figure opens its calls or orders, a callback its customer.
class MyDayView : public QWidget, public ReportSource {
  Q_OBJECT
 public:
  explicit MyDayView(Bridge& bridge, QWidget* parent = nullptr);
  void refresh();
  std::optional<domain::Report> report(domain::ReportHead head) const override;

  const std::vector<FigureTile*>& tiles() const { return m_tiles; }  // of the measures, in their order
  FigureTile* streakTile() const { return m_streak; }
  FigureTile* rankTile() const { return m_rank; }
  FigureTile* callbacksTile() const { return m_due; }
  QTableView* goals() const { return m_goals; }
  QTableView* callbacks() const { return m_callbacks; }

 signals:
  void behindWanted(const callwright::ui::NumberBehind& what);
  void openCustomer(callwright::domain::CustomerId id);
  void failed(const callwright::domain::Error& error);

 protected:
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  using Answer = app::ReadMyDay::Answer;
  void retranslate();
  void fill();
  void fillTiles();
  void fillHow();
  void fillGoals();
  void fillCallbacks();
  domain::ReportSection reportFigures() const;
  domain::ReportSection reportGoals() const;
  domain::ReportSection reportCallbacks() const;
  // The calls or orders of oneself on these days.
  NumberBehind behind(domain::Fact fact, const QString& part, const QString& days, const std::string& from,
                      const std::string& until) const;

  Bridge& m_bridge;
  Refresher* m_refresher;
  Latest m_latest;
  std::optional<Answer> m_answer;
  std::vector<FigureTile*> m_tiles;
  FigureTile *m_streak, *m_rank, *m_due;
  Card *m_goalsCard, *m_callbacksCard;
  QStandardItemModel *m_goalRows, *m_callbackRows;
  QTableView *m_goals, *m_callbacks;
};

}  // namespace callwright::ui
