#include "callwright/app/campaigns.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <thread>

#include "app/callable.hpp"
#include "app/hours_json.hpp"
#include "app/script_library.hpp"
#include "app/services.hpp"
#include "app/use_case.hpp"
#include "callwright/storage/campaign_store.hpp"
#include "callwright/storage/script_store.hpp"

namespace callwright::app {
namespace {

using domain::Campaign;
using domain::CampaignId;
using domain::ItemState;
using domain::Outcome;
using domain::Permission;

std::int64_t count(const storage::ItemCounts& c, ItemState state) {
  return c.of.at(static_cast<std::size_t>(state));
}
std::int64_t inWork(const storage::ItemCounts& c) {
  return count(c, ItemState::Retry) + count(c, ItemState::Callback) + count(c, ItemState::Claimed);
}

Result<Nothing> inRange(const char* field, std::int64_t value, std::int64_t least, std::int64_t most) {
  if (value >= least && value <= most) return Nothing{};
  return domain::fail(ErrorCode::BadValue, field, std::to_string(value),
                      std::to_string(least) + "…" + std::to_string(most));
}

Result<Nothing> checkHours(const domain::CallingHours& hours) {
  if (hours.always) return Nothing{};
  if (hours.windows.empty()) return domain::fail(ErrorCode::Missing, "hours");
  for (const auto& w : hours.windows) {
    if (w.from.count() < 0 || w.from >= w.to || w.to > std::chrono::hours(24) || (w.weekdays & 0x7fU) == 0)
      return domain::fail(ErrorCode::BadValue, "hours",
                          std::to_string(w.from.count()) + "-" + std::to_string(w.to.count()), "00:00…24:00");
  }
  return Nothing{};
}

Result<Nothing> check(const Campaign& c) {
  if (c.name.empty()) return domain::fail(ErrorCode::Missing, "name");
  if (domain::isSet(c.startsAt) && domain::isSet(c.endsAt) && c.endsAt <= c.startsAt)
    return domain::fail(ErrorCode::BadValue, "ends_at", "", "> starts_at");
  for (const auto& ok : {inRange("max_attempts", c.maxAttempts, 1, 50), inRange("daily_limit", c.dailyLimit, 1, 20),
                         inRange("min_gap", c.minGap.count(), 0, 30 * 24 * 60),
                         inRange("callback_grace", c.callbackGrace.count(), 0, 7 * 24 * 60),
                         inRange("goal_calls", c.goalCalls, 0, 10000), checkHours(c.hours)}) {
    if (!ok) return ok;
  }
  for (const auto& list : c.lists) {
    if (auto ok = inRange("priority", list.priority, 1, 9); !ok) return ok;
    if (auto ok = inRange("mix", list.mix, 1, 100); !ok) return ok;
  }
  return Nothing{};
}

// An announced recording needs what is announced.
Result<Nothing> checkRecording(const Job& job, const Campaign& c) {
  if (c.recording != domain::RecordingPolicy::Announced || !job.services.settings().announcement.empty())
    return Nothing{};
  return domain::fail(ErrorCode::Missing, "announcement");
}

// Only a published version can be chosen; one that has been retired since stays.
Result<Nothing> checkScriptOf(Job& job, const Campaign& c) {
  if (!c.script) return Nothing{};
  const auto before = c.id ? storage::readCampaign(job.db, c.id) : std::nullopt;
  if (before && before->campaign.script == c.script) return Nothing{};
  if (c.id && storage::runningTrial(job.db, c.id))
    return domain::fail(ErrorCode::AlreadyExists, "script_trial", c.name);
  if (const auto version = needPublished(job, c.script); !version) return tl::unexpected(version.error());
  return Nothing{};
}

Result<Nothing> checkOutcomes(const std::vector<Outcome>& outcomes) {
  if (outcomes.empty()) return domain::fail(ErrorCode::Missing, "outcomes");
  for (const Outcome& o : outcomes) {
    if (o.code.empty()) return domain::fail(ErrorCode::Missing, "code");
    if (auto ok = inRange("key", o.key, 0, 8); !ok) return ok;
    if (auto ok = inRange("retry_after", o.retryAfter.count(), 0, 366 * 24 * 60); !ok) return ok;
    const auto same = [&](auto same_of) { return std::count_if(outcomes.begin(), outcomes.end(), same_of); };
    if (same([&](const Outcome& x) { return x.code == o.code; }) > 1)
      return domain::fail(ErrorCode::AlreadyExists, "outcome", o.code);
    if (o.key != 0 && o.active && same([&](const Outcome& x) { return x.active && x.key == o.key; }) > 1)
      return domain::fail(ErrorCode::AlreadyExists, "key", "F" + std::to_string(o.key));
  }
  return Nothing{};
}

nlohmann::json described(const Campaign& c) {
  nlohmann::json j{{"name", c.name},
                   {"state", static_cast<int>(c.state)},
                   {"mode", static_cast<int>(c.mode)},
                   {"hours", nlohmann::json::parse(hoursToJson(c.hours), nullptr, false)},
                   {"max_attempts", c.maxAttempts},
                   {"daily_limit", c.dailyLimit},
                   {"min_gap", c.minGap.count()},
                   {"open_to_all", c.openToAll},
                   {"recording", std::string(domain::toToken(c.recording))},
                   {"product", c.product},
                   {"script_version", c.script.value}};
  for (const auto& list : c.lists)
    j["lists"].push_back(
        {{"list", list.list.value}, {"priority", list.priority}, {"mix", list.mix}, {"active", list.active}});
  for (const auto user : c.agents) j["agents"].push_back(user.value);
  return j;
}

nlohmann::json described(const std::vector<Outcome>& outcomes) {
  nlohmann::json all = nlohmann::json::array();
  for (const Outcome& o : outcomes)
    all.push_back({{"code", o.code},
                   {"key", o.key},
                   {"after", static_cast<int>(o.after)},
                   {"retry_after", o.retryAfter.count()},
                   {"max_attempts", o.maxAttempts},
                   {"active", o.active}});
  return all;
}

// In slices of some 15 ms, with a rest in between for those who wait for the lock.
Result<Nothing> fill(Job& job, CampaignId campaign, const domain::CampaignList& list, std::int64_t& done,
                     std::int64_t total) {
  constexpr auto aim = std::chrono::milliseconds(12);
  int slice = 200;
  for (domain::CustomerId last;;) {
    if (job.cancel.cancelled()) return domain::fail(ErrorCode::Cancelled);
    const auto began = std::chrono::steady_clock::now();
    storage::Transaction transaction(job.db);
    last = storage::fillQueue(job.db, campaign, list.list, last, slice);
    transaction.commit();
    if (!last) return Nothing{};
    done += slice;
    job.progress({std::min(done, total), total, 0, -1, "saving"});
    const auto took = std::chrono::steady_clock::now() - began;
    slice = std::clamp(took > aim ? slice / 2 : slice + slice / 4, 50, 4000);
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
}

}  // namespace

std::vector<Outcome> defaultOutcomes(storage::Connection& db) {
  auto outcomes = storage::readOutcomes(db, {});
  return outcomes.empty() ? domain::shippedOutcomes() : outcomes;
}

Result<ListCampaigns::Reply> handle(Job& job, const ListCampaigns&) {
  if (auto ok = job.need(Permission::ViewCustomers); !ok) return tl::unexpected(ok.error());
  std::vector<CampaignSummary> all;
  for (const storage::CampaignRow& row : storage::readCampaigns(job.db)) {
    const Campaign& c = row.campaign;
    CampaignSummary s{c.id, c.name, c.state, c.mode};
    s.mayWork = job.may(Permission::WorkQueue) && mayWork(c, job.actor.user);
    for (const auto& counts : storage::countItems(job.db, c.id)) {
      for (const auto n : counts.of) s.items += n;
      s.fresh += count(counts, ItemState::Fresh);
      s.inWork += inWork(counts);
      s.exhausted += count(counts, ItemState::Exhausted);
      s.done += count(counts, ItemState::Done);
      s.blocked += count(counts, ItemState::Blocked);
    }
    all.push_back(std::move(s));
  }
  return all;
}

Result<CampaignPage> handle(Job& job, const OpenCampaign& request) {
  if (auto ok = job.need(Permission::ViewCustomers); !ok) return tl::unexpected(ok.error());
  auto campaign = needCampaign(job, request.id);
  if (!campaign) return tl::unexpected(campaign.error());
  CampaignPage page{std::move(*campaign), storage::readOutcomes(job.db, request.id), {}};
  const auto counts = storage::countItems(job.db, request.id);
  const auto add = [&](const domain::CampaignList& list) {
    ListPenetration p{list};
    for (const auto& c : counts) {
      if (c.list != list.list) continue;
      p.fresh = count(c, ItemState::Fresh);
      p.inWork = inWork(c);
      p.done = count(c, ItemState::Done);
      p.exhausted = count(c, ItemState::Exhausted);
      p.blocked = count(c, ItemState::Blocked);
    }
    page.lists.push_back(std::move(p));
  };
  for (const auto& list : page.campaign.lists) add(list);
  if (std::any_of(counts.begin(), counts.end(), [](const auto& c) { return !c.list; })) add({});
  return page;
}

Result<CampaignId> handle(Job& job, const SaveCampaign& request) {
  if (auto ok = job.need(Permission::ManageCampaigns); !ok) return tl::unexpected(ok.error());
  Campaign c = request.campaign;
  if (auto ok = check(c); !ok) return tl::unexpected(ok.error());
  if (auto ok = checkRecording(job, c); !ok) return tl::unexpected(ok.error());
  if (!request.outcomes.empty()) {
    if (auto ok = checkOutcomes(request.outcomes); !ok) return tl::unexpected(ok.error());
  }
  if (auto ok = checkScriptOf(job, c); !ok) return tl::unexpected(ok.error());
  // The list none stands for customers added by hand; it has no row.
  std::erase_if(c.lists, [](const auto& l) { return !l.list; });
  std::optional<Campaign> before;
  std::vector<domain::CampaignList> added;
  {
    storage::Transaction transaction(job.db);
    if (auto same = storage::findCampaign(job.db, c.name); same && *same != c.id)
      return domain::fail(ErrorCode::AlreadyExists, "campaign", c.name);
    if (c.id) {
      auto old = needCampaign(job, c.id);
      if (!old) return tl::unexpected(old.error());
      if (c.revision != 0 && c.revision != old->revision)
        return domain::fail(ErrorCode::ConflictingEdit, "campaign", c.name);
      before = std::move(*old);
    }
    std::vector<domain::CampaignList> kept;
    for (const auto& list : c.lists) {
      if (!storage::listIsReady(job.db, list.list))
        return domain::fail(ErrorCode::NotFound, "list", std::to_string(list.list.value));
      const bool there = before && std::any_of(before->lists.begin(), before->lists.end(),
                                               [&](const auto& l) { return l.list == list.list; });
      (there ? kept : added).push_back(list);
    }
    const bool fresh = !c.id;
    c.id = storage::writeCampaign(job.db, {c, hoursToJson(c.hours)});
    storage::writeCampaignLists(job.db, c.id, kept);
    if (!request.outcomes.empty()) {
      storage::writeOutcomes(job.db, c.id, request.outcomes);
    } else if (fresh) {
      storage::writeOutcomes(job.db, c.id, defaultOutcomes(job.db));
    }
    job.audit(fresh ? "campaign.add" : "campaign.change", "campaign", c.id.value,
              before ? described(*before).dump() : "", described(c).dump());
    transaction.commit();
  }
  job.changed(Change::Kind::Campaigns, c.id.value);
  job.flush();
  std::int64_t done = 0, total = 0;
  for (const auto& list : added) total += storage::listSize(job.db, list.list);
  for (const auto& list : added) {
    if (auto ok = fill(job, c.id, list, done, total); !ok) return tl::unexpected(ok.error());
    storage::Transaction transaction(job.db);
    storage::addCampaignList(job.db, c.id, list);
    transaction.commit();
    job.changed(Change::Kind::Queue, c.id.value);
    job.changed(Change::Kind::Campaigns, c.id.value);
    job.flush();
  }
  return c.id;
}

Result<Nothing> handle(Job& job, const SetCampaignState& request) {
  if (auto ok = job.need(Permission::ManageCampaigns); !ok) return ok;
  const auto campaign = needCampaign(job, request.id);
  if (!campaign) return tl::unexpected(campaign.error());
  if (campaign->state == request.state) return Nothing{};
  storage::setCampaignState(job.db, request.id, request.state);
  job.audit("campaign.state", "campaign", request.id.value,
            nlohmann::json{{"state", static_cast<int>(campaign->state)}}.dump(),
            nlohmann::json{{"state", static_cast<int>(request.state)}}.dump());
  job.changed(Change::Kind::Campaigns, request.id.value);
  job.changed(Change::Kind::Queue, request.id.value);
  return Nothing{};
}

Result<ListOutcomes::Reply> handle(Job& job, const ListOutcomes& request) {
  if (auto ok = job.need(Permission::ViewCustomers); !ok) return tl::unexpected(ok.error());
  if (!request.campaign) return defaultOutcomes(job.db);
  return storage::readOutcomes(job.db, request.campaign);
}

Result<Nothing> handle(Job& job, const SaveOutcomes& request) {
  if (auto ok = job.need(request.campaign ? Permission::ManageCampaigns : Permission::ManageOutcomes); !ok) return ok;
  if (auto ok = checkOutcomes(request.outcomes); !ok) return ok;
  if (request.campaign) {
    if (auto campaign = needCampaign(job, request.campaign); !campaign) return tl::unexpected(campaign.error());
  }
  const auto before = storage::readOutcomes(job.db, request.campaign);
  storage::writeOutcomes(job.db, request.campaign, request.outcomes);
  job.audit("outcomes.change", "campaign", request.campaign.value, described(before).dump(),
            described(request.outcomes).dump());
  job.changed(Change::Kind::Outcomes, request.campaign.value);
  return Nothing{};
}

Result<domain::Callability> handle(Job& job, const ExplainCustomer& request) {
  if (auto ok = job.need(Permission::ViewCustomers); !ok) return tl::unexpected(ok.error());
  const auto campaign = needCampaign(job, request.campaign);
  if (!campaign) return tl::unexpected(campaign.error());
  if (!storage::readCallable(job.db, request.customer))
    return domain::fail(ErrorCode::NotFound, "customer", std::to_string(request.customer.value));
  Judge judge(job, *campaign);
  return judge.explain(request.customer, job.actor.user);
}

CALLWRIGHT_USE_CASE(ListCampaigns)
CALLWRIGHT_USE_CASE(OpenCampaign)
CALLWRIGHT_USE_CASE(SaveCampaign)
CALLWRIGHT_USE_CASE(SetCampaignState)
CALLWRIGHT_USE_CASE(ListOutcomes)
CALLWRIGHT_USE_CASE(SaveOutcomes)
CALLWRIGHT_USE_CASE(ExplainCustomer)

}  // namespace callwright::app
