#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <string>

#include "callwright/app/funnel.hpp"
#include "callwright/domain/measure.hpp"
#include "dashboards/period.hpp"

namespace callwright::ui {

// What a dashboard shows: the figures of one filter, beside those of another span of days.
struct FiguresQuestion {
  domain::FiguresFilter filter;
  std::optional<domain::FiguresFilter> before;
  DaySpan span;
  QString periodName, beforeName;  // "This month", "last month"
  QString who;                     // which part is shown: "Autumn · East team"; empty: all
  std::string currency;

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
  std::optional<app::FunnelCustomers> customers;  // instead of calls or orders
};

}  // namespace callwright::ui
