#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/goal_figures.hpp"
#include "app/services.hpp"
#include "app/use_case.hpp"
#include "callwright/app/goals.hpp"
#include "callwright/domain/goal_amount.hpp"
#include "callwright/domain/goal_split.hpp"
#include "callwright/domain/people.hpp"
#include "callwright/storage/campaign_store.hpp"
#include "callwright/storage/goal_store.hpp"
#include "callwright/storage/people_store.hpp"

// Goals set, split, deleted, and values entered for them.
namespace callwright::app {
namespace {

using domain::Goal;
using domain::GoalId;
using domain::GoalOwner;
using domain::GoalOwnerKind;
using domain::Permission;

std::string asJson(const Goal& goal) {
  nlohmann::json json{{"owner", domain::codeOf(goal.owner.kind)},
                      {"owner_id", goal.owner.id},
                      {"period", goal.period.code()},
                      {"minimum", domain::formatAmount(goal.minimum, goal.unit(), goal.currency)},
                      {"target", domain::formatAmount(goal.target, goal.unit(), goal.currency)},
                      {"stretch", domain::formatAmount(goal.stretch, goal.unit(), goal.currency)},
                      {"weight", goal.weight}};
  if (goal.byHand)
    json["name"] = goal.byHand->name;
  else
    json["measure"] = domain::infoOf(goal.measure).code;
  if (!goal.currency.empty()) json["currency"] = goal.currency;
  if (!goal.note.empty()) json["note"] = goal.note;
  if (goal.parent) json["parent"] = goal.parent.value;
  return json.dump();
}

Result<Goal> needGoal(Job& job, GoalId id, bool removedToo = false) {
  if (auto ok = job.need(Permission::ManageGoals); !ok) return tl::unexpected(ok.error());
  auto row = storage::readGoal(job.db, id, removedToo);
  if (!row) return domain::fail(ErrorCode::NotFound, "goal", std::to_string(id.value));
  return std::move(row->goal);
}

GoalId keepGoal(Job& job, const Goal& goal, const std::string& before) {
  const GoalId id = storage::writeGoal(job.db, goal, job.actor.user, job.now);
  job.audit("save_goal", "goal", id.value, before, asJson(goal));
  job.changed(Change::Kind::Goals, id.value);
  return id;
}

Result<Nothing> markRemoved(Job& job, GoalId id, bool removed) {
  const auto goal = needGoal(job, id, !removed);  // one that is removed already is not there
  if (!goal) return tl::unexpected(goal.error());
  storage::setGoalRemoved(job.db, id, removed);
  job.audit(removed ? "delete_goal" : "restore_goal", "goal", id.value, removed ? asJson(*goal) : std::string(),
            removed ? std::string() : asJson(*goal));
  job.changed(Change::Kind::Goals);
  return Nothing{};
}

std::vector<GoalOwner> ownersBelow(Job& job, const GoalOwner& owner, GoalOwnerKind by) {
  std::vector<GoalOwner> owners;
  const bool company = owner.kind == GoalOwnerKind::Company;
  if (by == GoalOwnerKind::Team && company)
    for (const domain::Team& team : storage::listTeams(job.db)) owners.push_back({by, team.id.value});
  if (by == GoalOwnerKind::Campaign && company)
    for (const storage::CampaignRow& row : storage::readCampaigns(job.db))
      if (row.campaign.state == domain::CampaignState::Running) owners.push_back({by, row.campaign.id.value});
  if (by == GoalOwnerKind::Agent && (company || owner.kind == GoalOwnerKind::Team))
    for (const domain::User& user : storage::listUsers(job.db))
      if (user.active && user.role == domain::Role::Agent && (company || user.team.value == owner.id))
        owners.push_back({by, user.id.value});
  return owners;
}

// What each is to have of it, by what each achieved in the period before.
std::vector<std::pair<GoalOwner, double>> weighed(Job& job, const Goal& goal, const std::vector<GoalOwner>& owners,
                                                  bool equal) {
  GoalFigures figures(job);
  const domain::GoalPeriod before = goal.period.shifted(-1);
  std::vector<std::pair<GoalOwner, double>> all;
  for (const GoalOwner& owner : owners) {
    double weight = 1;
    if (!equal && !goal.byHand)
      weight = valueOf(goal, figures.of(owner, {}, before.firstDay(), before.lastDay(), needsOf(goal))).value_or(0);
    all.emplace_back(owner, weight);
  }
  return all;
}

}  // namespace

Result<GoalId> handle(Job& job, const SaveGoal& request) {
  if (auto ok = job.need(Permission::ManageGoals); !ok) return tl::unexpected(ok.error());
  Goal goal = request.goal;
  if (goal.unit() != domain::MeasureUnit::Money) goal.currency.clear();
  if (goal.owner.kind == GoalOwnerKind::Company) goal.owner.id = 0;
  std::string before;
  if (goal.id) {
    const auto known = needGoal(job, goal.id);
    if (!known) return tl::unexpected(known.error());
    before = asJson(*known);
  }
  if (const auto sound = domain::check(goal); !sound) return tl::unexpected(sound.error());
  if (!storage::goalOwnerName(job.db, goal.owner)) {
    const std::string kind = goal.owner.kind == GoalOwnerKind::Agent ? "user" : domain::codeOf(goal.owner.kind);
    return domain::fail(ErrorCode::NotFound, kind, std::to_string(goal.owner.id));
  }
  // Not a part of its own parts either.
  for (GoalId above = goal.parent; above;) {
    const auto parent = needGoal(job, above);
    if (!parent) return tl::unexpected(parent.error());
    if (const auto fits = domain::checkPart(goal, *parent); !fits) return tl::unexpected(fits.error());
    above = parent->parent;
  }
  if (goal.id)
    for (const storage::GoalRow& part : storage::readGoalParts(job.db, goal.id))
      if (!domain::checkPart(part.goal, goal)) return domain::fail(ErrorCode::GoalUnfit, "has_parts");
  return keepGoal(job, goal, before);
}

Result<Nothing> handle(Job& job, const DeleteGoal& request) {
  return markRemoved(job, request.id, true);
}

Result<Nothing> handle(Job& job, const RestoreGoal& request) {
  return markRemoved(job, request.id, false);
}

Result<std::vector<GoalId>> handle(Job& job, const SplitGoal& request) {
  const auto goal = needGoal(job, request.id);
  if (!goal) return tl::unexpected(goal.error());
  if (!goal->byHand && domain::countsDistinct(goal->measure))
    return domain::fail(ErrorCode::GoalUnfit, "split_customers");
  if (!storage::readGoalParts(job.db, request.id).empty()) return domain::fail(ErrorCode::GoalUnfit, "split_already");
  const bool canSplit = goal->owner.kind == GoalOwnerKind::Company
                            ? request.by != GoalOwnerKind::Company
                            : goal->owner.kind == GoalOwnerKind::Team && request.by == GoalOwnerKind::Agent;
  const std::vector<GoalOwner> owners = ownersBelow(job, goal->owner, request.by);
  if (owners.empty()) return domain::fail(ErrorCode::GoalUnfit, canSplit ? "split_nobody" : "split_owner");
  std::vector<GoalId> ids;
  for (const Goal& part : domain::splitGoal(*goal, weighed(job, *goal, owners, request.equal))) {
    if (part.target <= 0) continue;  // nothing falls to him
    if (const auto sound = domain::check(part); !sound) return tl::unexpected(sound.error());
    ids.push_back(keepGoal(job, part, {}));
  }
  return ids;
}

Result<Nothing> handle(Job& job, const SetGoalValue& request) {
  const auto goal = needGoal(job, request.id);
  if (!goal) return tl::unexpected(goal.error());
  if (!goal->byHand) return domain::fail(ErrorCode::GoalUnfit, "not_by_hand");
  const std::string first = goal->period.firstDay();
  const std::string last = std::min(goal->period.lastDay(), officeMoment(job).day);
  const std::string day = request.day.empty() ? last : request.day;
  if (!domain::dayStart(nullptr, day) || day < first || day > last)
    return domain::fail(ErrorCode::BadValue, "day", day, first + " … " + last);
  if (request.value && !(*request.value >= 0))
    return domain::fail(ErrorCode::BadValue, "value",
                        domain::formatAmount(*request.value, goal->unit(), goal->currency), ">= 0");
  if (request.value)
    storage::writeGoalValue(job.db, request.id, day, *request.value, job.actor.user, job.now);
  else
    storage::removeGoalValue(job.db, request.id, day);
  nlohmann::json after{{"day", day}};
  after["value"] = request.value ? nlohmann::json(domain::formatAmount(*request.value, goal->unit(), goal->currency))
                                 : nlohmann::json(nullptr);
  job.audit("set_goal_value", "goal", request.id.value, {}, after.dump());
  job.changed(Change::Kind::Goals, request.id.value);
  return Nothing{};
}

CALLWRIGHT_USE_CASE(SaveGoal)
CALLWRIGHT_USE_CASE(DeleteGoal)
CALLWRIGHT_USE_CASE(RestoreGoal)
CALLWRIGHT_USE_CASE(SplitGoal)
CALLWRIGHT_USE_CASE(SetGoalValue)

}  // namespace callwright::app
