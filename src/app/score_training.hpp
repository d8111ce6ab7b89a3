#pragma once
#include <optional>

#include "app/job.hpp"
#include "callwright/app/scores.hpp"
#include "callwright/storage/score_store.hpp"

// For Lane::Long: each begins its own transactions. None asks who may.
namespace callwright::app {

struct ScoreLearning {
  std::optional<storage::ScoreModelRow> model;  // kept; none: too little, or cancelled
  std::int64_t examples = 0, successes = 0;
};
ScoreLearning learnScores(Job& job);
// Places the new customers of a campaign; how many, less than all when cancelled.
std::int64_t placeByScore(Job& job, const domain::ScoreModel& model, const storage::ScoreOrderRow& order);
bool placeAsBefore(Job& job, domain::CampaignId campaign);  // false: cancelled on the way
std::int64_t refreshScores(Job& job);

}  // namespace callwright::app
