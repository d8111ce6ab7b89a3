#include "app/side_call.hpp"

#include <charconv>

#include "app/call_control.hpp"
#include "app/open_call.hpp"
#include "app/phone_views.hpp"
#include "app/presence.hpp"
#include "app/process.hpp"
#include "app/script_effects.hpp"
#include "app/services.hpp"
#include "app/use_case.hpp"
#include "callwright/app/phone.hpp"
#include "callwright/exchange/phone_number.hpp"
#include "callwright/storage/follow_up_store.hpp"
#include "callwright/telephony/dial_link.hpp"
#include "callwright/telephony/phone_switch.hpp"
#include "callwright/telephony/sip.hpp"

namespace callwright::app {
namespace {

using domain::CallId;
using domain::ItemState;
using domain::Permission;
using storage::CallRow;

bool waits(ItemState state) {
  return state == ItemState::Fresh || state == ItemState::Retry || state == ItemState::Callback;
}

// Of the campaigns that the agent may work, the one in which the customer was called last.
std::optional<storage::ItemRow> waitingItem(Job& job, domain::CustomerId customer, domain::UserId agent) {
  std::optional<storage::ItemRow> best;
  for (storage::ItemRow& row : storage::itemsOf(job.db, customer)) {
    if (!waits(row.item.state)) continue;
    const auto campaign = loadCampaign(job.db, row.item.campaign);
    if (!campaign || campaign->state != domain::CampaignState::Running || !mayWork(*campaign, agent)) continue;
    if (!best || row.item.lastAttemptAt > best->item.lastAttemptAt) best = std::move(row);
  }
  return best;
}

OtherEnd otherEnd(const std::string& caller) {
  OtherEnd end;
  const char* first = caller.data();
  const char* last = first + caller.size();
  if (caller.starts_with('+')) {
    const auto [stop, bad] = std::from_chars(first + 1, last, end.e164);
    if (bad == std::errc{} && stop == last) return end;
  }
  return {0, caller};
}

Result<OtherEnd> readTarget(const Job& job, const std::string& text) {
  if (telephony::isSipUri(text)) {
    if (auto ok = telephony::checkSipUri(text); !ok) return tl::unexpected<Error>(ok.error());
    return OtherEnd{0, text};
  }
  const auto number = numberParser().parseOne(text, job.services.settings().country);
  if (!number) return tl::unexpected<Error>(number.error());
  return OtherEnd{number->e164, {}};
}

Result<Nothing> needLine(const Job& job, domain::UserId agent) {
  const auto& calls = job.services.calls;
  if (!calls || !job.services.phone) return domain::fail(ErrorCode::NoPhoneEngine);
  const telephony::EngineInfo engine = job.services.phone->info();
  if (!engine.ready()) return domain::fail(ErrorCode::PhoneRefused, engine.detail);
  if (job.services.settings().demo && !engine.isRehearsal) return domain::fail(ErrorCode::DemoRefusesPhone);
  const bool secondLine = engine.capabilities.has(telephony::Capability::SecondLine);
  const auto live = calls->live();
  if (live && !secondLine) return domain::fail(ErrorCode::CallOpen, std::to_string(live->value));
  const auto open = storage::openCallOf(job.db, agent);
  if (!open || open->line == 0) return Nothing{};
  // From a call beside the queue, too, somebody may be asked on the second line.
  const auto progress = calls->progressOf(open->id);
  constexpr int mostBeside = 2;
  const bool consults = secondLine && progress && domain::isLive(progress->state);
  if (!consults || storage::freeLine(job.db, agent) > mostBeside)
    return domain::fail(ErrorCode::CallOpen, std::to_string(open->id.value));
  return Nothing{};
}

Result<Nothing> needWanted(Job& job, const CallRow& call) {
  if (storage::onDoNotCall(job.db, call.e164)) return domain::fail(ErrorCode::DoNotCall, domain::maskNumber(call.e164));
  if (!call.customer) return Nothing{};
  const auto customer = storage::readCallable(job.db, call.customer);
  if (customer && customer->consent == domain::ConsentState::Refused)
    return domain::fail(ErrorCode::NotCallable, codeOf(domain::CallableReason::ConsentRefused));
  return Nothing{};
}

void giveBack(Job& job, const CallRow& call) {
  const auto row = storage::readItem(job.db, call.item);
  const auto before = itemFromJson(call.itemBefore);
  if (row && before && row->item.state == ItemState::Claimed && row->item.agent == call.agent)
    storage::writeItem(job.db, *before);
}

}  // namespace

CallRow sideCall(Job& job, domain::UserId agent, const OtherEnd& end) {
  CallRow call;
  call.agent = agent;
  call.e164 = end.e164;
  call.address = end.address;
  call.line = storage::freeLine(job.db, agent);
  storage::setOpened(call, job.now, job.services.defaultZone());
  const auto phone = storage::phoneWithNumber(job.db, end.e164, call.customer);
  if (!phone) return call;
  call.phone = phone->id;
  if (const auto row = waitingItem(job, call.customer, agent)) {
    call.campaign = row->item.campaign;
    call.item = row->item.id;
    call.list = row->item.list;
    call.itemBefore = itemToJson(row->item);
    if (const auto campaign = needCampaign(job, call.campaign)) chooseScript(job, *campaign, call);
  }
  return call;
}

void openSideCall(Job& job, CallRow& call) {
  // Its outcome will be one of the set-up's, which are in no table until somebody has changed them.
  if (!call.campaign && storage::readOutcomes(job.db, {}).empty())
    storage::writeOutcomes(job.db, {}, domain::shippedOutcomes());
  if (const auto before = itemFromJson(call.itemBefore); before && call.item) claimItem(job, *before, call.agent);
  call.id = storage::insertCall(job.db, call);
  if (call.campaign) job.changed(Change::Kind::Queue, call.campaign.value);
  job.changed(Change::Kind::Call, call.id.value);
}

CallId beginIncoming(Job& job, domain::UserId agent, const std::string& caller, const domain::CallProgress& progress,
                     const std::string& engine) {
  CallRow call = sideCall(job, agent, otherEnd(caller));
  call.incoming = true;
  openSideCall(job, call);
  storage::beginDial(job.db, call.id, 1, progress.dialedAt, engine, processMark(job.services.processId));
  storage::writeProgress(job.db, call.id, 1, progress);
  storage::addCallEvent(job.db, call.id, progress.dialedAt, progress.state, progress.cause, call.e164, "offered");
  return call.id;
}

void closeUnanswered(Job& job, const CallRow& call, domain::EndCause cause) {
  giveBack(job, call);
  storage::closeCall(job.db, call.id, {}, {}, job.now);
  if (call.campaign) job.changed(Change::Kind::Queue, call.campaign.value);
  if (cause != domain::EndCause::Missed || !call.customer) return;
  domain::FollowUp followUp;
  followUp.customer = call.customer;
  followUp.campaign = call.campaign;
  followUp.call = call.id;
  followUp.owner = call.agent;
  followUp.kind = domain::FollowUpKind::MissedCall;
  followUp.dueAt = job.now;
  const auto id = storage::writeFollowUp(job.db, followUp, call.agent, job.now);
  job.changed(Change::Kind::FollowUps, id.value);
}

Result<DialByHand::Reply> handle(Job& job, const DialByHand& request) {
  if (auto ok = job.need(Permission::DialByHand); !ok) return tl::unexpected(ok.error());
  const domain::UserId agent = job.actor.user;  // none for the owner by himself
  if (auto ok = needLine(job, agent); !ok) return tl::unexpected(ok.error());
  const auto end = readTarget(job, request.number);
  if (!end) return tl::unexpected(end.error());
  CallRow call = sideCall(job, agent, *end);
  if (auto ok = needWanted(job, call); !ok) return tl::unexpected(ok.error());
  openSideCall(job, call);
  placeDial(job, call);
  const auto written = storage::readCall(job.db, call.id);
  return openCall(job, written ? *written : call);
}

Result<ReadOpenCall::Reply> handle(Job& job, const ReadOpenCall& request) {
  const auto call = needOpenCall(job, request.call);
  if (!call) return tl::unexpected(call.error());
  return openCall(job, *call);
}

domain::Result<std::string> dialLinkText(const std::string& link) {
  return telephony::dialLinkText(link);
}

CALLWRIGHT_USE_CASE(DialByHand)
CALLWRIGHT_USE_CASE(ReadOpenCall)

}  // namespace callwright::app
