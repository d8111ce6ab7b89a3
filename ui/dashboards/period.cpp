#include "dashboards/period.hpp"

#include <algorithm>

namespace callwright::ui {

namespace {

QDate monthStart(QDate day) {
  return {day.year(), day.month(), 1};
}
QDate quarterStart(QDate day) {
  return {day.year(), (day.month() - 1) / 3 * 3 + 1, 1};
}
QDate weekStart(QDate day) {
  return day.addDays(1 - day.dayOfWeek());
}

// The first `days` of what lies before `start`, and no more of it than there is.
DaySpan firstDays(QDate from, QDate start, qint64 days) {
  return {from, std::min(from.addDays(days - 1), start.addDays(-1))};
}

}  // namespace

QString Periods::name(Period period) {
  switch (period) {
    case Period::Today:
      return tr("Today");
    case Period::Yesterday:
      return tr("Yesterday");
    case Period::ThisWeek:
      return tr("This week");
    case Period::LastWeek:
      return tr("Last week");
    case Period::ThisMonth:
      return tr("This month");
    case Period::LastMonth:
      return tr("Last month");
    case Period::Last30Days:
      return tr("Last 30 days");
    case Period::ThisQuarter:
      return tr("This quarter");
    case Period::ThisYear:
      return tr("This year");
  }
  return {};
}

QString Periods::nameOfBefore(Period period) {
  switch (period) {
    case Period::Today:
      return tr("yesterday");
    case Period::Yesterday:
      return tr("the day before");
    case Period::ThisWeek:
      return tr("last week");
    case Period::LastWeek:
      return tr("the week before");
    case Period::ThisMonth:
      return tr("last month");
    case Period::LastMonth:
      return tr("the month before");
    case Period::Last30Days:
      return tr("the 30 days before");
    case Period::ThisQuarter:
      return tr("last quarter");
    case Period::ThisYear:
      return tr("last year");
  }
  return {};
}

DaySpan Periods::span(Period period, QDate today) {
  switch (period) {
    case Period::Today:
      return {today, today};
    case Period::Yesterday:
      return {today.addDays(-1), today.addDays(-1)};
    case Period::ThisWeek:
      return {weekStart(today), today};
    case Period::LastWeek:
      return {weekStart(today).addDays(-7), weekStart(today).addDays(-1)};
    case Period::ThisMonth:
      return {monthStart(today), today};
    case Period::LastMonth:
      return {monthStart(today).addMonths(-1), monthStart(today).addDays(-1)};
    case Period::Last30Days:
      return {today.addDays(-29), today};
    case Period::ThisQuarter:
      return {quarterStart(today), today};
    case Period::ThisYear:
      return {QDate(today.year(), 1, 1), today};
  }
  return {today, today};
}

std::optional<domain::GoalPeriod::Kind> Periods::kind(Period period) {
  using Kind = domain::GoalPeriod::Kind;
  if (period == Period::ThisMonth || period == Period::LastMonth) return Kind::Month;
  if (period == Period::ThisQuarter) return Kind::Quarter;
  if (period == Period::ThisYear) return Kind::Year;
  return std::nullopt;
}

DaySpan Periods::before(Period period, QDate today) {
  const DaySpan now = span(period, today);
  switch (period) {
    case Period::ThisMonth:
      return firstDays(now.from.addMonths(-1), now.from, now.days());
    case Period::LastMonth:
      return {now.from.addMonths(-1), now.from.addDays(-1)};
    case Period::ThisQuarter:
      return firstDays(now.from.addMonths(-3), now.from, now.days());
    case Period::ThisYear:
      return {now.from.addYears(-1), now.until.addYears(-1)};
    case Period::ThisWeek:
    case Period::LastWeek:
      return {now.from.addDays(-7), now.until.addDays(-7)};
    default:
      return {now.from.addDays(-now.days()), now.from.addDays(-1)};
  }
}

void setDays(domain::FiguresFilter& filter, const DaySpan& span) {
  filter.from = span.from.toString(Qt::ISODate).toStdString();
  filter.until = span.until.toString(Qt::ISODate).toStdString();
}

}  // namespace callwright::ui
