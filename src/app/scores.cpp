#include "callwright/app/scores.hpp"

#include <charconv>
#include <nlohmann/json.hpp>
#include <random>

#include "app/callable.hpp"
#include "app/score_training.hpp"
#include "app/services.hpp"
#include "app/use_case.hpp"
#include "callwright/storage/tally_store.hpp"

namespace callwright::app {
namespace {

using domain::Permission;
using domain::ScoreTerm;

constexpr int kMostControl = 50;

// A level that is an id becomes a name.
void nameTerm(Job& job, ScoreTerm& term) {
  if (term.field != "campaign" && term.field != "list") return;
  std::int64_t id = 0;
  const char* end = term.level.data() + term.level.size();
  if (std::from_chars(term.level.data(), end, id).ptr != end) return;
  const auto by = term.field == "list" ? domain::FiguresBy::List : domain::FiguresBy::Campaign;
  if (std::string name = storage::figuresName(job.db, by, id); !name.empty()) term.level = std::move(name);
}

ScoreModelView viewOf(Job& job, const storage::ScoreModelRow& row) {
  ScoreModelView view{row.trainedAt, row.trainedByName, row.examples, row.successes, row.learned};
  for (ScoreTerm& term : view.learned.model.terms) nameTerm(job, term);
  return view;
}

ScoreOrderView viewOf(Job& job, const storage::ScoreOrderRow& row) {
  const storage::ScoreArms arms = storage::scoreArms(job.db, row.id);
  return {row.campaign,
          storage::figuresName(job.db, domain::FiguresBy::Campaign, row.campaign.value),
          row.control,
          row.startedAt,
          row.endedAt,
          row.rankedAt,
          arms.scored,
          arms.control,
          domain::scoreEffect(arms.control, arms.scored)};
}

Result<TrainScores::Answer> answerOf(Job& job, ScoreLearning learned) {
  if (job.cancel.cancelled()) return domain::fail(ErrorCode::Cancelled);
  TrainScores::Answer answer{{}, learned.examples, learned.successes, 0};
  // Anew, with the names of those who trained.
  if (learned.model) answer.model = viewOf(job, storage::newestScoreModel(job.db).value_or(*learned.model));
  return answer;
}

// The order that runs from now on; what ran before has ended.
storage::ScoreOrderRow beginOrder(Job& job, const SetScoreOrder& request) {
  storage::ScoreOrderRow order;
  order.campaign = request.campaign;
  order.control = request.control;
  std::random_device random;
  order.salt = (static_cast<std::uint64_t>(random()) << 32) | random();
  order.startedAt = job.now;
  storage::Transaction transaction(job.db);
  const auto running = storage::runningScoreOrder(job.db, request.campaign);
  if (running && running->control == request.control) return *running;
  if (running) {
    order.salt = running->salt;  // who was in a smaller control group still is
    storage::endScoreOrder(job.db, running->id, job.actor.user, job.now);
  }
  order.id = storage::addScoreOrder(job.db, order, job.actor.user);
  job.audit("score.order", "campaign", request.campaign.value, {},
            nlohmann::json{{"order", order.id.value}, {"control", order.control}}.dump());
  job.changed(Change::Kind::Campaigns, request.campaign.value);
  transaction.commit();
  job.flush();
  return order;
}

Result<SetScoreOrder::Reply> endOrder(Job& job, domain::CampaignId campaign) {
  {
    storage::Transaction transaction(job.db);
    const auto running = storage::runningScoreOrder(job.db, campaign);
    if (!running) return SetScoreOrder::Reply{};
    storage::endScoreOrder(job.db, running->id, job.actor.user, job.now);
    job.audit("score.order_end", "campaign", campaign.value, nlohmann::json{{"order", running->id.value}}.dump());
    job.changed(Change::Kind::Campaigns, campaign.value);
    transaction.commit();
  }
  job.flush();
  const bool whole = placeAsBefore(job, campaign);
  job.changed(Change::Kind::Queue, campaign.value);
  job.flush();
  if (!whole) return domain::fail(ErrorCode::Cancelled);
  return SetScoreOrder::Reply{};
}

}  // namespace

Result<TrainScores::Reply> handle(Job& job, const TrainScores&) {
  if (auto ok = job.need(Permission::ManageCampaigns); !ok) return tl::unexpected(ok.error());
  auto answer = answerOf(job, learnScores(job));
  if (!answer || !answer->model) return answer;
  const auto model = storage::newestScoreModel(job.db);
  for (const storage::ScoreOrderRow& order : storage::scoreOrders(job.db, {}))
    if (!domain::isSet(order.endedAt)) answer->placed += placeByScore(job, model->learned.model, order);
  return answer;
}

Result<RefreshScores::Reply> handle(Job& job, const RefreshScores&) {
  if (auto ok = job.need(Permission::ManageCampaigns); !ok) return tl::unexpected(ok.error());
  return refreshScores(job);
}

Result<SetScoreOrder::Reply> handle(Job& job, const SetScoreOrder& request) {
  if (auto ok = job.need(Permission::ManageCampaigns); !ok) return tl::unexpected(ok.error());
  if (const auto campaign = needCampaign(job, request.campaign); !campaign) return tl::unexpected(campaign.error());
  if (!request.on) return endOrder(job, request.campaign);
  if (request.control < 0 || request.control > kMostControl)
    return domain::fail(ErrorCode::BadValue, "control", std::to_string(request.control), "0…50");
  auto model = storage::newestScoreModel(job.db);
  TrainScores::Answer answer;
  if (model) {
    answer = {viewOf(job, *model), model->examples, model->successes, 0};
  } else {
    auto learned = learnScores(job);
    model = learned.model;
    auto learnedNow = answerOf(job, std::move(learned));
    if (!learnedNow || !learnedNow->model) return learnedNow;
    answer = std::move(*learnedNow);
  }
  answer.placed = placeByScore(job, model->learned.model, beginOrder(job, request));
  return answer;
}

Result<ShowScores::Reply> handle(Job& job, const ShowScores& request) {
  if (auto ok = job.need(Permission::ManageCampaigns); !ok) return tl::unexpected(ok.error());
  ShowScores::Answer answer;
  if (const auto model = storage::newestScoreModel(job.db)) {
    answer.model = viewOf(job, *model);
    answer.examples = model->examples;
    answer.successes = model->successes;
  }
  for (const storage::ScoreOrderRow& row : storage::scoreOrders(job.db, request.campaign))
    answer.orders.push_back(viewOf(job, row));
  return answer;
}

Result<ScoreCustomer::Reply> handle(Job& job, const ScoreCustomer& request) {
  if (auto ok = job.need(Permission::ViewCustomers); !ok) return tl::unexpected(ok.error());
  const auto facts = storage::scoreFacts(job.db, request.customer, request.campaign, job.now);
  if (!facts) return domain::fail(ErrorCode::NotFound, "customer", std::to_string(request.customer.value));
  const auto model = storage::newestScoreModel(job.db);
  if (!model) return ScoreCustomer::Reply{};
  const domain::ScoreSample sample = domain::scoreSample(*facts, job.now);
  const domain::ScoreModel& learned = model->learned.model;
  ScoreCustomer::Score score{learned.probability(sample), domain::probabilityOf(learned.averageLogOdds()), {}};
  for (domain::ScoreReason& reason : learned.explain(sample)) {
    if (reason.term.field == "campaign") continue;
    nameTerm(job, reason.term);
    score.reasons.push_back(std::move(reason));
  }
  return score;
}

CALLWRIGHT_USE_CASE(TrainScores)
CALLWRIGHT_USE_CASE(RefreshScores)
CALLWRIGHT_USE_CASE(SetScoreOrder)
CALLWRIGHT_USE_CASE(ShowScores)
CALLWRIGHT_USE_CASE(ScoreCustomer)

}  // namespace callwright::app
