#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "callwright/domain/measure.hpp"

// What the measures of service and of distinct customers are made of. Pure functions, any thread.
namespace callwright::domain {

inline constexpr unsigned kAllNeeds = kNeedTime | kNeedService | kNeedAttendance | kNeedCost | kNeedCustomers;

// What a team's view says of service and customers, in this order.
inline constexpr Measure kServiceMeasures[] = {
    Measure::CustomersCalled, Measure::RevenuePerLead,   Measure::CostPerSale, Measure::RepeatRate,
    Measure::CallbacksOnTime, Measure::FollowUpsOverdue, Measure::Csat,        Measure::Nps};

// Words of which a customer's source has one where somebody sent him, as shipped; with commas, also Chinese ones.
inline constexpr const char* kReferralWords = "referr, recommend, 转介绍, 推荐";
std::vector<std::string> referralWords(std::string_view text);
// Whether the source contains one of these words, whatever its case, width and blanks: "Referred by a client", "老客户
// 转介绍".
bool isReferral(std::string_view source, const std::vector<std::string>& words);

// Adds what was answered `times` times to the field of that name, in upper or lower case: to `csat` a whole number
// 1 … 5, to `nps` one of 0 … 10. Other fields, and any other text, add nothing. (CSAT is the share of the best two of
// five answers; NPS: F. F. Reichheld, The One Number You Need to Grow, Harvard Business Review, December 2003.)
void addAnswers(ServiceTally& tally, std::string_view field, std::string_view answer, std::int64_t times);

// A number of customers, each counted once: it grows with its period, but no day, part or person adds to another.
bool countsDistinct(Measure measure);

// Whether what was done adds to it, so that it grows with its period, and who has none of it has done nothing: sums and
// numbers of customers. What is overdue goes down again, and who has nothing overdue has done everything.
bool grows(Measure measure);

// Whether a list of the calls or orders of factOf() is what the value counts or is taken from. False for what is kept
// elsewhere: promises, answers, timesheets and costs.
bool hasFacts(Measure measure);

}  // namespace callwright::domain
