#pragma once

#include <QCoreApplication>
#include <QDate>
#include <QString>
#include <optional>

#include "callwright/domain/goal_period.hpp"
#include "callwright/domain/measure.hpp"

namespace callwright::ui {

enum class Period { Today, Yesterday, ThisWeek, LastWeek, ThisMonth, LastMonth, Last30Days, ThisQuarter, ThisYear };
inline constexpr int periodCount = 9;

// Both days included; what has begun ends today.
struct DaySpan {
  QDate from, until;
  qint64 days() const { return from.daysTo(until) + 1; }
  friend bool operator==(const DaySpan&, const DaySpan&) = default;
};

// Weeks begin on Mondays.
class Periods {
  Q_DECLARE_TR_FUNCTIONS(callwright::ui::Periods)
 public:
  static QString name(Period period);
  static QString nameOfBefore(Period period);  // "last month", what the period is compared with
  static DaySpan span(Period period, QDate today);
  static std::optional<domain::GoalPeriod::Kind> kind(Period period);  // of a month, quarter or year
  // The one before; of one that has only begun, as many of its first days, so that like is compared with like.
  static DaySpan before(Period period, QDate today);
};

void setDays(domain::FiguresFilter& filter, const DaySpan& span);

}  // namespace callwright::ui
