#include <date/date.h>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/call_control.hpp"
#include "app/open_call.hpp"
#include "app/presence.hpp"
#include "app/script_effects.hpp"
#include "app/services.hpp"
#include "app/use_case.hpp"
#include "callwright/storage/follow_up_store.hpp"

namespace callwright::app {
namespace {

using domain::AfterOutcome;
using domain::CallableReason;
using domain::Instant;
using domain::ItemState;
using storage::CallRow;

// All that is known before anything is written.
struct Plan {
  domain::Campaign campaign;
  domain::Outcome outcome;
};

Result<Plan> plan(Job& job, const CallRow& call, const SaveOutcome& request) {
  Result<domain::Campaign> campaign = domain::Campaign{};  // beside the queue the set-up's outcomes serve
  if (call.campaign) campaign = needCampaign(job, call.campaign);
  if (!campaign) return tl::unexpected(campaign.error());
  auto outcome = storage::findOutcome(job.db, call.campaign, request.code);
  if (!outcome || !outcome->active) return domain::fail(ErrorCode::OutcomeUnknown, request.code, campaign->name);
  const bool due = domain::isSet(request.followUpAt);
  if (outcome->after == AfterOutcome::Callback && !due) return domain::fail(ErrorCode::FollowUpMissing, request.code);
  if (due && request.followUpAt < job.now)
    return domain::fail(ErrorCode::FollowUpPast, date::format("%FT%TZ", request.followUpAt));
  if (!call.customer && (due || outcome->sale)) return domain::fail(ErrorCode::Missing, "customer");
  if (outcome->sale) {
    if (!request.order) return domain::fail(ErrorCode::OrderMissing, request.code);
    if (request.order->product.empty()) return domain::fail(ErrorCode::Missing, "product");
    if (request.order->quantity < 1)
      return domain::fail(ErrorCode::BadValue, "quantity", std::to_string(request.order->quantity), "1 …");
    if (request.order->amount.minor < 0)
      return domain::fail(ErrorCode::BadValue, "amount", domain::formatMoney(request.order->amount), "0 …");
  }
  return Plan{std::move(*campaign), std::move(*outcome)};
}

int numbersLeft(Job& job, const CallRow& call) {
  const auto phones = storage::dialablePhones(job.db, call.customer);
  return static_cast<int>(
      std::count_if(phones.begin(), phones.end(), [&](const domain::Phone& p) { return p.id != call.phone; }));
}

void noteDoNotCall(Job& job, const CallRow& call) {
  job.changed(Change::Kind::DoNotCall);
  job.audit("do_not_call.add", "customer", call.customer.value, {},
            nlohmann::json{{"call", call.id.value}, {"by", "outcome"}}.dump());
}

// Of a call that belongs to no queue: only the number.
void settleNumber(Job& job, const CallRow& call, const domain::Outcome& outcome) {
  if (outcome.after == AfterOutcome::WrongNumber && call.phone)
    storage::setPhoneState(job.db, call.phone, domain::PhoneState::Wrong);
  if (outcome.after != AfterOutcome::DoNotCall) return;
  const bool added =
      call.customer
          ? storage::addToDoNotCall(job.db, call.customer, call.id, job.actor.user, job.now) > 0
          : call.e164 != 0 && storage::addNumberToDoNotCall(job.db, call.e164, call.id, job.actor.user, job.now);
  if (added) noteDoNotCall(job, call);
}

// The queue item and what goes with it, from `before` on. free: nobody has worked the item since, so that it may be
// written.
SaveOutcome::Done settleItem(Job& job, const CallRow& call, const Plan& plan, const SaveOutcome& request,
                             const domain::QueueItem& before, Instant at, bool free) {
  SaveOutcome::Done done;
  if (!call.item) {
    settleNumber(job, call, plan.outcome);
    return done;
  }
  Judge judge(job, plan.campaign);
  const auto customer = storage::readCallable(job.db, call.customer);
  const int earlier = storage::countOutcomes(job.db, call.item, plan.outcome.id, call.id);
  const domain::UserId owner = request.onlyMe ? call.agent : domain::UserId{};
  const domain::OutcomeEffect effect =
      domain::applyOutcome(before, plan.campaign, plan.outcome, earlier, numbersLeft(job, call), request.followUpAt,
                           owner, call.agent, judge.zone(customer ? customer->zone : 0), at);
  if (effect.markNumberWrong) storage::setPhoneState(job.db, call.phone, domain::PhoneState::Wrong);
  if (effect.addToDoNotCall && storage::addToDoNotCall(job.db, call.customer, call.id, job.actor.user, job.now) > 0)
    noteDoNotCall(job, call);
  if (!free) return done;
  int reason = 0;
  if (effect.item.state == ItemState::Blocked)
    reason = static_cast<int>(effect.addToDoNotCall ? CallableReason::DoNotCall : CallableReason::NoUsableNumber);
  storage::writeItem(job.db, effect.item, reason);
  done.nextNumberFollows = effect.nextNumberFollows;
  if (const auto row = storage::readItem(job.db, call.item))
    done.nextAt = judge.explain(call.customer, row, call.agent).nextAt;
  return done;
}

// Follow-up, order, stage: what is the customer's rather than the queue's.
void settleCustomer(Job& job, const CallRow& call, const Plan& plan, const SaveOutcome& request,
                    SaveOutcome::Done& done) {
  if (!call.customer) return;
  if (domain::isSet(request.followUpAt)) {
    domain::FollowUp followUp;
    followUp.customer = call.customer;
    followUp.campaign = call.campaign;
    followUp.call = call.id;
    followUp.owner = request.onlyMe ? call.agent : domain::UserId{};
    followUp.kind =
        plan.outcome.after == AfterOutcome::Callback ? domain::FollowUpKind::Callback : domain::FollowUpKind::Task;
    followUp.dueAt = request.followUpAt;
    followUp.note = request.note;
    done.followUp = storage::writeFollowUp(job.db, followUp, job.actor.user, job.now);
    job.changed(Change::Kind::FollowUps, done.followUp.value);
  }
  if (plan.outcome.sale && request.order) {
    const OrderInput& o = *request.order;
    storage::addOrder(job.db,
                      {{}, call.customer, call.id, o.product, o.quantity, o.amount, o.term, job.now, call.agent},
                      job.services.defaultZone());
  }
  // What was answered says more than the outcome alone.
  std::string stage = scriptStage(job, call, plan.outcome.code);
  if (stage.empty()) stage = plan.outcome.stageCode;
  if (!stage.empty())
    storage::moveToStage(job.db, call.customer, stage, request.lostReason, call.id, job.actor.user, job.now);
  storage::noteContact(job.db, call.customer, call.dials > 0 ? call.progress.dialedAt : job.now);
}

nlohmann::json described(const SaveOutcome& request) {
  nlohmann::json j{{"outcome", request.code}};
  if (!request.note.empty()) j["note"] = request.note;
  if (domain::isSet(request.followUpAt)) j["follow_up"] = date::format("%FT%TZ", request.followUpAt);
  if (request.order)
    j["order"] = {{"product", request.order->product},
                  {"quantity", request.order->quantity},
                  {"amount", domain::formatMoney(request.order->amount)},
                  {"currency", request.order->amount.currency}};
  if (!request.lostReason.empty()) j["lost_reason"] = request.lostReason;
  return j;
}

void announce(Job& job, const CallRow& call) {
  if (call.customer) job.changed(Change::Kind::Customer, call.customer.value);
  if (call.campaign) job.changed(Change::Kind::Queue, call.campaign.value);
  job.changed(Change::Kind::Call, call.id.value);
}

domain::QueueItem itemBefore(Job& job, const CallRow& call) {
  if (auto row = storage::readItem(job.db, call.item)) return row->item;
  return itemFromJson(call.itemBefore).value_or(domain::QueueItem{});
}

// Takes back what the call's present outcome did besides the queue item.
void reverse(Job& job, const CallRow& call) {
  storage::cancelOrders(job.db, call.id, job.now);
  if (storage::cancelFollowUps(job.db, call.id, job.now) > 0) job.changed(Change::Kind::FollowUps);
  if (storage::removeFromDoNotCall(job.db, call.id) > 0) {
    storage::unblock(job.db, call.customer, job.now);
    job.changed(Change::Kind::DoNotCall);
    job.audit("do_not_call.remove", "customer", call.customer.value,
              nlohmann::json{{"call", call.id.value}, {"by", "outcome"}}.dump(), {});
  }
  storage::moveStageBack(job.db, call.customer, call.id, job.actor.user, job.now);
  const auto old = storage::readOutcome(job.db, call.outcome);
  const auto phone = storage::readPhone(job.db, call.phone);
  if (old && old->after == AfterOutcome::WrongNumber && phone && phone->state == domain::PhoneState::Wrong)
    storage::setPhoneState(job.db, call.phone, domain::PhoneState::Usable);
}

}  // namespace

Result<SaveOutcome::Done> handle(Job& job, const SaveOutcome& request) {
  const auto call = needQuietCall(job, request.call);
  if (!call) return tl::unexpected(call.error());
  const auto what = plan(job, *call, request);
  if (!what) return tl::unexpected(what.error());
  const domain::QueueItem before = itemBefore(job, *call);
  storage::addCallOutcome(job.db, call->id, {what->outcome.id, job.now, request.note, itemToJson(before)},
                          job.actor.user);
  storage::closeCall(job.db, call->id, what->outcome.id, request.note, job.now);
  if (call->customer && storage::finishCallbacks(job.db, call->customer, call->campaign, job.now) > 0)
    job.changed(Change::Kind::FollowUps);
  SaveOutcome::Done done = settleItem(job, *call, *what, request, before, job.now, true);
  settleCustomer(job, *call, *what, request, done);
  keepCaptured(job, *call);
  storage::removeDraft(job.db, call->id);
  job.audit("outcome.save", "call", call->id.value, {}, described(request).dump());
  setWorkPresence(job, call->agent, domain::PresenceState::Ready);
  announce(job, *call);
  if (const auto& calls = job.services.calls) job.afterCommit([calls, id = call->id] { calls->forget(id); });
  return done;
}

static Result<Nothing> needCorrectable(Job& job, const CallRow& call) {
  if (!call.closed || !call.outcome) return domain::fail(ErrorCode::CallNotOver, std::to_string(call.id.value));
  if (job.may(domain::Permission::EditAnyOutcome)) return Nothing{};
  const auto last = storage::lastClosedCallOf(job.db, job.actor.user);
  if (last && last->id == call.id) return Nothing{};
  return domain::fail(ErrorCode::NotAllowed, domain::codeOf(domain::Permission::EditAnyOutcome));
}

Result<SaveOutcome::Done> handle(Job& job, const CorrectOutcome& request) {
  const SaveOutcome& outcome = request.outcome;
  const auto call = needCall(job, outcome.call);
  if (!call) return tl::unexpected(call.error());
  if (auto ok = needCorrectable(job, *call); !ok) return tl::unexpected(ok.error());
  const auto what = plan(job, *call, outcome);
  if (!what) return tl::unexpected(what.error());
  const auto given = storage::callOutcomes(job.db, call->id);
  const auto old = storage::readOutcome(job.db, call->outcome);
  std::optional<domain::QueueItem> before;
  if (!given.empty()) before = itemFromJson(given.front().itemBefore);
  const bool free = before && before->id && !storage::laterCalls(job.db, *call);
  reverse(job, *call);
  storage::addCallOutcome(job.db, call->id,
                          {what->outcome.id, job.now, outcome.note, given.empty() ? "" : given.front().itemBefore},
                          job.actor.user);
  storage::changeOutcome(job.db, call->id, what->outcome.id, outcome.note);
  SaveOutcome::Done done =
      settleItem(job, *call, *what, outcome, before.value_or(domain::QueueItem{}), call->closedAt, free);
  settleCustomer(job, *call, *what, outcome, done);
  nlohmann::json was{{"outcome", old ? old->code : ""}, {"note", call->note}};
  job.audit("outcome.correct", "call", call->id.value, was.dump(), described(outcome).dump());
  announce(job, *call);
  job.changed(Change::Kind::Outcomes, call->id.value);
  return done;
}

static ClosedCall closedCall(Job& job, const CallRow& call) {
  ClosedCall answer;
  answer.call = call.id;
  answer.customer = call.customer;
  answer.campaign = call.campaign;
  if (const auto brief = storage::readBrief(job.db, call.customer)) answer.customerName = brief->name;
  if (const auto outcome = storage::readOutcome(job.db, call.outcome)) answer.outcomeCode = outcome->code;
  answer.note = call.note;
  answer.closedAt = call.closedAt;
  return answer;
}

Result<MyLastCall::Reply> handle(Job& job, const MyLastCall&) {
  if (auto ok = job.need(domain::Permission::WorkQueue); !ok) return tl::unexpected(ok.error());
  const auto call = job.actor.user ? storage::lastClosedCallOf(job.db, job.actor.user) : std::nullopt;
  if (!call) return MyLastCall::Reply{};
  return MyLastCall::Reply{closedCall(job, *call)};
}

Result<ClosedCall> handle(Job& job, const OpenClosedCall& request) {
  const auto call = needCall(job, request.call);
  if (!call) return tl::unexpected(call.error());
  if (auto ok = needCorrectable(job, *call); !ok) return tl::unexpected(ok.error());
  return closedCall(job, *call);
}

CALLWRIGHT_USE_CASE(SaveOutcome)
CALLWRIGHT_USE_CASE(CorrectOutcome)
CALLWRIGHT_USE_CASE(MyLastCall)
CALLWRIGHT_USE_CASE(OpenClosedCall)

}  // namespace callwright::app
