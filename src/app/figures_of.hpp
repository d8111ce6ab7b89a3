#pragma once
#include <string>
#include <vector>

#include "app/job.hpp"
#include "callwright/domain/measure.hpp"

namespace callwright::app {

// The filter as this session may read it: without ViewTeamWork only one's own. Errors: NotAllowed, BadValue (a day).
Result<domain::FiguresFilter> allowedFilter(Job& job, domain::FiguresFilter filter);
// What ReadFigures answers, without asking who may. The filter's days are valid ones or "".
std::vector<domain::FiguresRow> figuresOf(Job& job, domain::FiguresBy by, const domain::FiguresFilter& filter,
                                          unsigned needs = domain::kNeedTime);
// All of it as one: customers are counted once.
domain::Tally totalOf(Job& job, const domain::FiguresFilter& filter, unsigned needs = domain::kNeedTime);

// Without distinct customers, which do not add up.
domain::Tally sumOf(const std::vector<domain::FiguresRow>& rows);

// "2026-11-23", 3: "2026-11-20". The day is a valid one.
std::string dayBefore(const std::string& day, int days);

}  // namespace callwright::app
