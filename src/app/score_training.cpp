#include "app/score_training.hpp"

#include <spdlog/spdlog.h>

#include <nlohmann/json.hpp>

#include "app/services.hpp"
#include "app/slices.hpp"
#include "callwright/storage/campaign_store.hpp"
#include "callwright/storage/system_store.hpp"

namespace callwright::app {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t kMostScoreExamples = 200'000;
constexpr auto kScorePatience =
    std::chrono::hours(24 * 30);  // a sale later than this after the first call is another story
constexpr auto kScoreAge = std::chrono::hours(24);
constexpr auto kScoreRefresh = std::chrono::minutes(50);
constexpr const char* kScoreRefreshed = "scores_refreshed_at";

std::optional<domain::ScoreTable> readScoreTable(Job& job, const std::vector<storage::ScoreExample>& examples) {
  domain::ScoreTable table;
  const auto total = static_cast<std::int64_t>(examples.size());
  for (const storage::ScoreExample& each : examples) {
    if (job.cancel.cancelled()) return std::nullopt;
    const auto done = static_cast<std::int64_t>(table.size());
    if (done % 500 == 0) job.progress({done, total, 0, -1, "reading"});
    const auto facts = storage::scoreFacts(job.db, each.customer, each.campaign, each.at);
    table.add(facts ? domain::scoreSample(*facts, each.at) : domain::ScoreSample{}, facts && each.sold);
  }
  table.settle();
  return table;
}

// One of the processes on the database at a time.
bool takeScoreRefresh(Job& job) {
  storage::Transaction transaction(job.db);
  const auto last = storage::readSetting(job.db, kScoreRefreshed);
  const double at = last ? domain::numberIn(*last) : 0;
  const auto now = static_cast<double>(job.now.time_since_epoch().count());
  if (at <= now && now - at < static_cast<double>(domain::Milliseconds(kScoreRefresh).count())) return false;
  storage::writeSetting(job.db, kScoreRefreshed, std::to_string(job.now.time_since_epoch().count()));
  transaction.commit();
  return true;
}

}  // namespace

ScoreLearning learnScores(Job& job) {
  ScoreLearning result;
  job.progress({0, 0, 0, -1, "reading"});
  const auto examples = storage::scoreExamples(job.db, job.now, kScorePatience, kMostScoreExamples);
  const auto table = readScoreTable(job, examples);
  if (!table) return result;
  result.examples = static_cast<std::int64_t>(table->size());
  result.successes = table->successes();
  domain::ScoreTraining training;
  training.cancelled = [&] { return job.cancel.cancelled(); };
  training.progress = [&](int done, int total) { job.progress({done, total, 0, -1, "learning"}); };
  auto learned = domain::learnScore(*table, training);
  if (!learned) return result;
  storage::ScoreModelRow row;
  row.trainedAt = job.now;
  row.trainedBy = job.actor.user;
  row.examples = result.examples;
  row.successes = result.successes;
  row.learned = std::move(*learned);
  storage::Transaction transaction(job.db);
  row.id = storage::addScoreModel(job.db, row);
  job.audit("score.train", "score_model", row.id.value, {},
            nlohmann::json{
                {"examples", row.examples}, {"successes", row.successes}, {"area", row.learned.quality.areaUnderCurve}}
                .dump());
  job.changed(Change::Kind::Campaigns);
  transaction.commit();
  job.flush();
  result.model = std::move(row);
  return result;
}

std::int64_t placeByScore(Job& job, const domain::ScoreModel& model, const storage::ScoreOrderRow& order) {
  std::int64_t placed = 0;
  for (const domain::ListId list : storage::queuedLists(job.db, order.campaign)) {
    const auto items = storage::uncalledItems(job.db, order.campaign, list);
    std::vector<double> scores;
    std::vector<char> control;
    for (const storage::UncalledItem& item : items) {
      if (job.cancel.cancelled()) return placed;
      if (scores.size() % 500 == 0)
        job.progress(
            {static_cast<std::int64_t>(scores.size()), static_cast<std::int64_t>(items.size()), 0, -1, "reading"});
      const auto facts = storage::scoreFacts(job.db, item.customer, order.campaign, job.now);
      scores.push_back(facts ? model.logOdds(domain::scoreSample(*facts, job.now)) : model.averageLogOdds());
      control.push_back(domain::drawsSecond(order.salt, item.customer.value, order.control / 100.0) ? 1 : 0);
    }
    const auto ranks = domain::ranksByScore(scores, control);
    const bool finished = inSlices(job, items.size(), [&](std::size_t i) {
      storage::setRank(job.db, items[i].id, ranks[i], order.id, control[i] != 0);
    });
    if (!finished) return placed;
    placed += static_cast<std::int64_t>(items.size());
  }
  storage::Transaction transaction(job.db);
  storage::setScoreOrderRanked(job.db, order.id, job.now);
  job.changed(Change::Kind::Queue, order.campaign.value);
  job.changed(Change::Kind::Campaigns, order.campaign.value);
  transaction.commit();
  job.flush();
  return placed;
}

bool placeAsBefore(Job& job, domain::CampaignId campaign) {
  for (const domain::ListId list : storage::queuedLists(job.db, campaign)) {
    const auto items = storage::uncalledItems(job.db, campaign, list);
    const bool finished = inSlices(job, items.size(), [&](std::size_t i) {
      storage::setRank(job.db, items[i].id, domain::kLastRank / 2, {}, false);
    });
    if (!finished) return false;
  }
  return true;
}

std::int64_t refreshScores(Job& job) {
  std::vector<storage::ScoreOrderRow> running;
  for (const storage::ScoreOrderRow& order : storage::scoreOrders(job.db, {}))
    if (!domain::isSet(order.endedAt)) running.push_back(order);
  if (running.empty() || !takeScoreRefresh(job)) return 0;
  auto model = storage::newestScoreModel(job.db);
  const bool old = !model || job.now - model->trainedAt >= kScoreAge;
  if (old) {
    if (auto learned = learnScores(job); learned.model) model = std::move(learned.model);
  }
  std::int64_t placed = 0;
  for (const storage::ScoreOrderRow& order : running) {
    if (!model || job.cancel.cancelled()) break;
    if (old || storage::hasUnranked(job.db, order.campaign, order.id))
      placed += placeByScore(job, model->learned.model, order);
  }
  return placed;
}

}  // namespace callwright::app
