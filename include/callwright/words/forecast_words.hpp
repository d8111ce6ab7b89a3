#pragma once
#include <QString>

#include "callwright/domain/forecast.hpp"
#include "callwright/domain/measure.hpp"

namespace callwright::words {

// "after 12 workdays with figures; it needs 20"
QString forecastUnknown(int historyDays);
// "off by 6.1 % on average in 12 months (at the average of its days 9.8 %); 10 of 12 came as likely"; empty: no month
QString forecastAccuracy(const domain::ForecastAccuracy& accuracy);
// "The goal lacks 25 sales: some 100 calls, 17 a workday; lately there were 12." Empty: nothing is needed or known.
QString callsNeeded(domain::Measure measure, const std::string& currency, const domain::CallsNeeded& needed);

}  // namespace callwright::words
