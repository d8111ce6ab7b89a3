#pragma once
#include <string>

#include "callwright/domain/goal.hpp"

// Amounts of goals as people type them. Pure functions, any thread.
namespace callwright::domain {

// Counts "1,200", "1.2万"; shares "38 %", "0.38"; money "12000.50 CNY", "¥12,000" in `currency`; times of sums "3:30"
// (hours and minutes), of quotients "3:30" (minutes and seconds), both "1:12:30", "90 s", "12 min", "3.5 h"; ratios and
// values by the hour "2.5". `field` names it in errors: Missing{field} or BadValue{field, text, what is allowed}.
Result<double> parseAmount(const std::string& field, const std::string& text, MeasureUnit unit, RollUp rollUp,
                           const std::string& currency = {});
// As it is typed again: "38 %", "12000.50", "3:30:00"; parseAmount reads it back.
std::string formatAmount(double amount, MeasureUnit unit, const std::string& currency = {});

}  // namespace callwright::domain
