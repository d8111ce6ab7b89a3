#pragma once

#include <QWidget>
#include <vector>

#include "callwright/domain/measure.hpp"

namespace callwright::ui {

class HeatMap;

// The share of calls that reached somebody, by weekday and hour. Hours with few calls show none.
class BestTime : public QWidget {
  Q_OBJECT
 public:
  explicit BestTime(QWidget* parent = nullptr);
  void setRows(const std::vector<domain::FiguresRow>& rows);  // by hour of the week

 signals:
  void activated(int weekday, int hour);  // 1 … 7, Monday is 1; 0 … 23

 protected:
  void changeEvent(QEvent* event) override;

 private:
  int m_firstHour = 0;
  std::vector<int> m_weekdays;  // of the rows shown
  HeatMap* m_map;
};

}  // namespace callwright::ui
