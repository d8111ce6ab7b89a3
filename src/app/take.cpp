#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/claim.hpp"
#include "app/open_call.hpp"
#include "app/presence.hpp"
#include "app/use_case.hpp"

namespace callwright::app {
namespace {

using domain::CallableReason;
using domain::ItemState;
using domain::Permission;

Result<Nothing> needFree(Job& job, domain::UserId agent) {
  if (auto open = storage::openCallOf(job.db, agent))
    return domain::fail(ErrorCode::CallOpen, std::to_string(open->id.value));
  return Nothing{};
}

Result<domain::Campaign> needAssigned(Job& job, domain::CampaignId id, domain::UserId agent) {
  auto campaign = needCampaign(job, id);
  if (campaign && !mayWork(*campaign, agent))
    return domain::fail(ErrorCode::NotAssigned, storage::userName(job.db, agent), campaign->name);
  return campaign;
}

std::optional<EmptyQueue> notRunning(const domain::Campaign& campaign, domain::Instant now) {
  if (campaign.state == domain::CampaignState::Finished || (domain::isSet(campaign.endsAt) && now >= campaign.endsAt))
    return EmptyQueue{EmptyQueue::Why::CampaignFinished, {}, 0, {}};
  if (campaign.state != domain::CampaignState::Running) return EmptyQueue{EmptyQueue::Why::CampaignPaused, {}, 0, {}};
  if (domain::isSet(campaign.startsAt) && now < campaign.startsAt)
    return EmptyQueue{EmptyQueue::Why::CampaignNotStarted, campaign.startsAt, 0, {}};
  return std::nullopt;
}

// What an agent's own choice may override: the queue's order and its counting, not the hours, a wish not to be called,
// or another agent.
bool overridable(const domain::Callability& why, domain::UserId agent) {
  switch (why.reason) {
    case CallableReason::Callable:
    case CallableReason::AttemptLimit:
    case CallableReason::DailyLimit:
    case CallableReason::WaitsForRetry:
    case CallableReason::Worked:
    case CallableReason::ListInactive:
      return true;
    case CallableReason::WaitsForCallback:
      return !why.agent || why.agent == agent;
    default:
      return false;
  }
}

}  // namespace

Result<TakeNextCustomer::Reply> handle(Job& job, const TakeNextCustomer& request) {
  const auto agent = needAgent(job);
  if (!agent) return tl::unexpected(agent.error());
  if (auto free = needFree(job, *agent); !free) return tl::unexpected(free.error());
  const auto campaign = needAssigned(job, request.campaign, *agent);
  if (!campaign) return tl::unexpected(campaign.error());
  if (auto why = notRunning(*campaign, job.now)) return NextCustomer{{}, *why};
  Claim claim(job, *campaign, *agent);
  const auto row = claim.next();
  if (!row) return NextCustomer{{}, claim.empty()};
  auto open = beginCall(job, *campaign, row->item, *agent);
  if (!open) return tl::unexpected(open.error());
  return NextCustomer{std::move(*open), {}};
}

Result<OpenCall> handle(Job& job, const TakeCustomer& request) {
  const auto agent = needAgent(job);
  if (!agent) return tl::unexpected(agent.error());
  if (auto free = needFree(job, *agent); !free) return tl::unexpected(free.error());
  const auto campaign = needAssigned(job, request.campaign, *agent);
  if (!campaign) return tl::unexpected(campaign.error());
  if (!storage::readCallable(job.db, request.customer))
    return domain::fail(ErrorCode::NotFound, "customer", std::to_string(request.customer.value));
  if (auto other = storage::openCallWith(job.db, request.customer))
    return domain::fail(ErrorCode::NotCallable, codeOf(CallableReason::WithAgent),
                        storage::userName(job.db, other->agent));
  Judge judge(job, *campaign);
  auto why = judge.explain(request.customer, *agent);
  if (why.reason == CallableReason::NotInCampaign && campaign->mode == domain::DialMode::Manual) {
    storage::addToQueue(job.db, campaign->id, request.customer);
    why = judge.explain(request.customer, *agent);
  }
  if (!overridable(why, *agent)) return domain::fail(ErrorCode::NotCallable, codeOf(why.reason));
  if (!judge.open(judge.lastZone())) return domain::fail(ErrorCode::NotCallable, codeOf(CallableReason::OutsideHours));
  const auto row = storage::findItem(job.db, campaign->id, request.customer);
  if (!row) return domain::fail(ErrorCode::NotCallable, codeOf(CallableReason::NotInCampaign));
  return beginCall(job, *campaign, row->item, *agent);
}

Result<MyOpenCall::Reply> handle(Job& job, const MyOpenCall&) {
  if (auto ok = job.need(Permission::WorkQueue); !ok) return tl::unexpected(ok.error());
  if (!job.actor.user) return MyOpenCall::Reply{};
  const auto call = storage::openCallOf(job.db, job.actor.user);
  if (!call) return MyOpenCall::Reply{};
  auto open = openCall(job, *call);
  if (!open) return tl::unexpected(open.error());
  return MyOpenCall::Reply{std::move(*open)};
}

Result<Nothing> handle(Job& job, const Skip& request) {
  if (request.reason.empty()) return domain::fail(ErrorCode::ReasonMissing, "skip");
  const auto call = needQuietCall(job, request.call);
  if (!call) return tl::unexpected(call.error());
  const auto row = storage::readItem(job.db, call->item);
  const auto before = itemFromJson(call->itemBefore);
  if (row && row->item.state == ItemState::Claimed && row->item.agent == call->agent) {
    domain::QueueItem item = row->item;
    const bool callback = before && before->state == ItemState::Callback;
    item.state = callback ? ItemState::Callback : ItemState::Retry;
    item.agent = callback ? before->agent : domain::UserId{};
    item.dueAt = job.now + request.again;
    if (call->dials > 0) {  // it rang at the customer's: that counts
      const domain::Campaign campaign = loadCampaign(job.db, call->campaign).value_or(domain::Campaign{});
      Judge judge(job, campaign);
      const std::string day = domain::localDay(judge.zone(row->zone), job.now);
      ++item.attempts;
      item.attemptsToday = item.lastDay == day ? item.attemptsToday + 1 : 1;
      item.lastDay = day;
      item.lastAttemptAt = job.now;
    }
    storage::writeItem(job.db, item);
  }
  storage::closeCall(job.db, call->id, {}, request.reason, job.now);
  storage::removeDraft(job.db, call->id);
  job.audit("customer.skip", "call", call->id.value, {},
            nlohmann::json{{"customer", call->customer.value}, {"reason", request.reason}}.dump());
  setWorkPresence(job, call->agent, domain::PresenceState::Ready);
  job.changed(Change::Kind::Queue, call->campaign.value);
  job.changed(Change::Kind::Call, call->id.value);
  return Nothing{};
}

Result<OpenCall> handle(Job& job, const UseNextNumber& request) {
  auto call = needQuietCall(job, request.call);
  if (!call) return tl::unexpected(call.error());
  const auto phones = storage::dialablePhones(job.db, call->customer);
  if (phones.empty()) return domain::fail(ErrorCode::NotCallable, codeOf(CallableReason::NoUsableNumber));
  auto next = std::find_if(phones.begin(), phones.end(), [&](const domain::Phone& p) { return p.id == call->phone; });
  if (next != phones.end()) ++next;
  if (next == phones.end()) next = phones.begin();
  call->phone = next->id;
  call->e164 = next->e164;
  storage::setCallPhone(job.db, call->id, call->phone, call->e164);
  job.changed(Change::Kind::Call, call->id.value);
  return openCall(job, *call);
}

Result<Nothing> handle(Job& job, const SaveDraft& request) {
  const auto call = needOpenCall(job, request.call);
  if (!call) return tl::unexpected(call.error());
  storage::saveDraft(job.db, request.call, request.body, job.now);
  return Nothing{};
}

CALLWRIGHT_USE_CASE(TakeNextCustomer)
CALLWRIGHT_USE_CASE(TakeCustomer)
CALLWRIGHT_USE_CASE(MyOpenCall)
CALLWRIGHT_USE_CASE(Skip)
CALLWRIGHT_USE_CASE(UseNextNumber)
CALLWRIGHT_USE_CASE(SaveDraft)

}  // namespace callwright::app
