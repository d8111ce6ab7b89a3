#pragma once

#include <QString>
#include <QStringList>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "callwright/app/funnel.hpp"
#include "callwright/app/segments.hpp"
#include "callwright/domain/goal_period.hpp"
#include "callwright/domain/measure.hpp"
#include "dashboards/period.hpp"

namespace callwright::ui {

// What a dashboard shows: the figures of one filter, beside those of another span of days.
struct FiguresQuestion {
  domain::FiguresFilter filter;
  std::optional<domain::FiguresFilter> before;
  DaySpan span;
  std::optional<domain::GoalPeriod::Kind> kind;  // the span is a month, quarter or year, as far as it has come
  QString periodName, beforeName;                // "This month", "last month"
  QString who;                                   // which part is shown: "Autumn · East team"; empty: all
  std::string currency;

  // The month, quarter or year that the span is of; of another span the month of its last day.
  domain::GoalPeriod goalPeriod() const {
    return domain::goalPeriodWith(kind.value_or(domain::GoalPeriod::Kind::Month),
                                  span.until.toString(Qt::ISODate).toStdString());
  }
  QString titleOf(const QString& part) const {  // "Reached · This month · East team"
    QStringList title{part, periodName};
    if (!who.isEmpty()) title << who;
    return title.join(QStringLiteral(" · "));
  }
};

// The list that a number was opened for.
struct NumberBehind {
  QString title;  // "Reached · Omar Haddad"
  domain::Fact fact = domain::Fact::Call;
  domain::FiguresFilter filter;
  std::optional<app::FunnelCustomers> customers;           // instead of calls or orders
  std::optional<app::SegmentCustomers> segment;            // the same
  std::shared_ptr<const std::vector<std::int64_t>> known;  // the same: their ids, ascending
  bool ofCustomers() const { return customers || segment || known; }
};

}  // namespace callwright::ui
