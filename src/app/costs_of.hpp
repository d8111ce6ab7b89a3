#pragma once
#include <vector>

#include "app/job.hpp"
#include "callwright/domain/measure.hpp"

namespace callwright::app {

// Gives rows, ordered by id, their cost; who was at work and called nobody, and a list that was bought and not called,
// gets a row. Known are: by nothing, agent or team, the hours and minutes at the rates of their days; by nothing, with
// the prices of lists bought in these days, unless the filter names an agent or a team; of lists, by them or by the
// filter, their price alone. Elsewhere, and where in all of these days no rate held and no list was bought, rows keep
// no cost. The filter's days are valid ones or "".
void addCosts(Job& job, domain::FiguresBy by, const domain::FiguresFilter& filter,
              std::vector<domain::FiguresRow>& rows);

}  // namespace callwright::app
