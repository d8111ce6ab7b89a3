#pragma once
#include "app/job.hpp"
#include "callwright/app/rankings.hpp"

namespace callwright::app {

// Without asking who may, and without the ranks of the period before. By agent: those who are agents by role.
domain::Ranking rankingOf(Job& job, const RankingQuestion& question, const domain::RankPeriod& period);

}  // namespace callwright::app
