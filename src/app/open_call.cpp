#include "app/open_call.hpp"

#include <algorithm>

#include "app/call_control.hpp"
#include "app/phone_views.hpp"
#include "app/presence.hpp"
#include "app/process.hpp"
#include "app/recorder.hpp"
#include "app/script_effects.hpp"
#include "app/services.hpp"
#include "app/side_call.hpp"

namespace callwright::app {

using domain::Permission;

Result<domain::UserId> needAgent(const Job& job) {
  if (auto ok = job.need(Permission::WorkQueue); !ok) return tl::unexpected(ok.error());
  if (!job.actor.user) return domain::fail(ErrorCode::Missing, "agent");
  return job.actor.user;
}

Result<storage::CallRow> needCall(Job& job, domain::CallId id) {
  if (auto ok = job.need(Permission::WorkQueue); !ok) return tl::unexpected(ok.error());
  auto call = storage::readCall(job.db, id);
  if (!call) return domain::fail(ErrorCode::NotFound, "call", std::to_string(id.value));
  if (call->agent != job.actor.user && !job.may(Permission::EditAnyOutcome))
    return domain::fail(ErrorCode::NotAllowed, domain::codeOf(Permission::EditAnyOutcome));
  return std::move(*call);
}

Result<storage::CallRow> needOpenCall(Job& job, domain::CallId id) {
  auto call = needCall(job, id);
  if (call && call->closed) return domain::fail(ErrorCode::CallNotOpen, std::to_string(id.value));
  return call;
}

Result<storage::CallRow> needQuietCall(Job& job, domain::CallId id) {
  auto call = needOpenCall(job, id);
  if (!call) return call;
  // "Ended" may be known here while its writing is still queued behind this job.
  const auto known = job.services.calls ? job.services.calls->progressOf(id) : std::nullopt;
  if (known && domain::isLive(call->progress.state) && domain::isOver(known->state)) {
    const domain::CallEvent ended{domain::CallEventKind::Ended, known->endedAt, known->cause, known->detail};
    saveProgress(job, id, call->dials, *known, ended);
    return needOpenCall(job, id);
  }
  if (onTheLine(*call)) return domain::fail(ErrorCode::CallNotOver, std::to_string(id.value));
  abandon(job, *call);
  return call;
}

bool onTheLine(const storage::CallRow& call) {
  return domain::isLive(call.progress.state) && isAlive(call.dialer);
}

void abandon(Job& job, storage::CallRow& call) {
  if (!domain::isLive(call.progress.state)) return;
  const auto end =
      domain::advance(call.progress, {domain::CallEventKind::Ended, job.now, domain::EndCause::Abandoned, {}});
  if (!end.accepted) return;
  call.progress = end.next;
  storage::writeProgress(job.db, call.id, call.dials, call.progress);
  storage::addCallEvent(job.db, call.id, job.now, call.progress.state, call.progress.cause, call.e164, "abandoned");
  job.changed(Change::Kind::Call, call.id.value);
  if (!call.incoming || domain::isSet(call.progress.answeredAt)) return;
  closeUnanswered(job, call, domain::EndCause::Missed);
  call.closed = true;
}

Result<OpenCall> openCall(Job& job, const storage::CallRow& call) {
  OpenCall open;
  open.call = call.id;
  open.campaign = call.campaign;
  open.customer = call.customer;
  open.progress = call.progress;
  if (const auto& calls = job.services.calls) {
    if (auto progress = calls->progressOf(call.id); progress && call.dials > 0) open.progress = *progress;
  }
  open.incoming = call.incoming;
  open.aside = call.line > 0;
  open.recovered = call.progress.cause == domain::EndCause::Abandoned;
  const auto phones = storage::dialablePhones(job.db, call.customer);
  open.phoneCount = static_cast<int>(phones.size());
  const auto chosen =
      std::find_if(phones.begin(), phones.end(), [&](const domain::Phone& p) { return p.id == call.phone; });
  if (chosen != phones.end()) {
    open.phoneIndex = static_cast<int>(chosen - phones.begin());
    open.phone = phoneView(job, *chosen, false);
  } else if (auto phone = storage::readPhone(job.db, call.phone)) {
    open.phone = phoneView(job, *phone, storage::onDoNotCall(job.db, phone->e164));
  } else {
    open.phone.shown = call.e164 != 0 ? shownNumber(job, call.e164) : call.address;
  }
  const auto item = storage::readItem(job.db, call.item);
  open.attempt = item ? item->item.attempts + 1 : 1;
  const auto campaign = storage::readCampaign(job.db, call.campaign);
  open.maxAttempts = campaign ? campaign->campaign.maxAttempts : 0;
  open.recording = recordingPlan(job, call.customer, campaign);
  open.draft = storage::readDraft(job.db, call.id);
  if (!call.customer) return open;
  auto page = customerPage(job, call.customer);
  if (!page) return tl::unexpected(page.error());
  open.page = std::move(*page);
  return open;
}

std::string localDayOf(const Job& job) {
  return domain::localDay(job.services.defaultZone(), job.now);
}

void claimItem(Job& job, const domain::QueueItem& item, domain::UserId agent) {
  const bool inQueue = item.state == domain::ItemState::Fresh || item.state == domain::ItemState::Retry ||
                       item.state == domain::ItemState::Callback || item.state == domain::ItemState::Claimed;
  if (!inQueue) return;
  domain::QueueItem claimed = item;
  claimed.state = domain::ItemState::Claimed;
  claimed.agent = agent;
  claimed.dueAt = {};
  storage::writeItem(job.db, claimed);
}

Result<OpenCall> beginCall(Job& job, const domain::Campaign& campaign, const domain::QueueItem& item,
                           domain::UserId agent) {
  const auto phones = storage::dialablePhones(job.db, item.customer);
  if (phones.empty()) return domain::fail(ErrorCode::NotCallable, codeOf(domain::CallableReason::NoUsableNumber));
  storage::CallRow call;
  call.campaign = campaign.id;
  call.customer = item.customer;
  call.item = item.id;
  call.list = item.list;
  call.agent = agent;
  call.phone = phones.front().id;
  call.e164 = phones.front().e164;
  storage::setOpened(call, job.now, job.services.defaultZone());
  call.itemBefore = itemToJson(item);
  chooseScript(job, campaign, call);
  claimItem(job, item, agent);
  call.id = storage::insertCall(job.db, call);
  setWorkPresence(job, agent, domain::PresenceState::OnCall);
  job.changed(Change::Kind::Queue, campaign.id.value);
  job.changed(Change::Kind::Call, call.id.value);
  return openCall(job, call);
}

}  // namespace callwright::app
