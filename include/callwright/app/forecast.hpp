#pragma once
#include <string>

#include "callwright/app/request.hpp"
#include "callwright/domain/report.hpp"

// What the work will come to.
namespace callwright::app {

// Of a month, quarter or year, at the rights of ReadFigures. filter.from and until say nothing. Errors: as ReadFigures;
// BadValue (period, day; measure: not a sum, or time at work).
struct ReadForecast {
  static constexpr Lane lane = Lane::Read;
  using Answer = domain::ForecastFigures;
  using Reply = Answer;
  domain::Measure measure = domain::Measure::Revenue;  // a sum, such as calls, sales or revenue
  std::string currency;                                // of revenue
  domain::FiguresFilter filter;
  std::string period;       // "2026-11", "2026-Q4", "2026"; "": this month
  std::string asOf;         // a day: as of its morning, nothing from it on is read, and "this month" is its; "": now
  double confidence = 0.8;  // 0.5 … 0.99
  bool withTests = true;    // those take some tens of milliseconds
};

}  // namespace callwright::app
