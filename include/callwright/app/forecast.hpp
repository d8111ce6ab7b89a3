#pragma once
#include <optional>
#include <string>
#include <vector>

#include "callwright/app/request.hpp"
#include "callwright/domain/forecast.hpp"
#include "callwright/domain/goal.hpp"
#include "callwright/domain/measure.hpp"

// What the work will come to.
namespace callwright::app {

// Of a month, quarter or year, at the rights of ReadFigures. filter.from and until say nothing. Errors: as ReadFigures;
// BadValue (period; measure: not a sum, or time at work).
struct ReadForecast {
  static constexpr Lane lane = Lane::Read;
  struct Answer {
    domain::GoalPeriod period;
    double soFar = 0;
    std::optional<domain::Forecast> forecast;  // none: less history than domain::kLeastForecastHistory
    std::vector<domain::DayValue> days;        // of the period up to today: what each has brought, if anything
    std::vector<domain::Goal> goals;   // of the period, whose owner is what the filter names: one thing, or nothing
    std::optional<domain::Goal> goal;  // the one of them of the measure and currency
    std::optional<domain::CallsNeeded> needed;  // for the goal's target, of a period that is not over
    std::vector<domain::BackTest> tests;        // the latest first, of months
    domain::ForecastAccuracy accuracy;
    int historyDays = 0;  // workdays with figures before today
  };
  using Reply = Answer;
  domain::Measure measure = domain::Measure::Revenue;  // a sum, such as calls, sales or revenue
  std::string currency;                                // of revenue
  domain::FiguresFilter filter;
  std::string period;       // "2026-11", "2026-Q4", "2026"; "": this month
  double confidence = 0.8;  // 0.5 … 0.99
  bool withTests = true;    // those take some tens of milliseconds
};

}  // namespace callwright::app
