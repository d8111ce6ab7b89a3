#include <algorithm>

#include "callwright/domain/queue.hpp"
#include "domain/zone.hpp"

namespace callwright::domain {
namespace {

// A reason that time alone removes: `until` is the first moment at which it no longer holds.
struct Wait {
  CallableReason reason = CallableReason::Callable;
  Instant until;      // absent: never within sight
  Instant showUntil;  // for choosing which reason to name
};

bool claimedByAsker(const CallableFacts& f) {
  return f.item->state == ItemState::Claimed && f.asker && f.item->agent == f.asker;
}

// Reasons that stay until somebody changes something, the most definitive first.
CallableReason standing(const CallableFacts& f, Instant now) {
  using enum CallableReason;
  if (!f.campaign || !f.item) return NotInCampaign;
  const Campaign& campaign = *f.campaign;
  const QueueItem& item = *f.item;
  if (campaign.state == CampaignState::Finished) return CampaignFinished;
  if (isSet(campaign.endsAt) && now >= campaign.endsAt) return CampaignEnded;
  if (campaign.state != CampaignState::Running) return CampaignPaused;
  if (f.usableNumbers > 0 && f.doNotCallNumbers >= f.usableNumbers) return DoNotCall;
  if (f.phoneConsent == ConsentState::Refused) return ConsentRefused;
  if (f.usableNumbers <= 0) return NoUsableNumber;
  if (item.state == ItemState::Done) return Worked;
  if (item.state == ItemState::Blocked) return f.doNotCallNumbers > 0 ? DoNotCall : NoUsableNumber;
  if (item.state == ItemState::Exhausted) return AttemptLimit;
  const bool counted = item.state == ItemState::Fresh || item.state == ItemState::Retry;
  if (counted && item.attempts >= campaign.maxAttempts) return AttemptLimit;
  if (!f.listActive) return ListInactive;
  if (item.state == ItemState::Claimed && !claimedByAsker(f)) return WithAgent;
  return Callable;
}

void addItemWaits(const CallableFacts& f, Instant t, std::vector<Wait>& waits) {
  const Campaign& campaign = *f.campaign;
  const QueueItem& item = *f.item;
  if (item.state == ItemState::Callback) {
    const bool others = item.agent && f.asker && item.agent != f.asker;
    const Instant due = others ? item.dueAt + campaign.callbackGrace : item.dueAt;
    if (t < due) waits.push_back({CallableReason::WaitsForCallback, due, due});
  }
  if (item.state != ItemState::Fresh && item.state != ItemState::Retry) return;
  if (item.attemptsToday >= campaign.dailyLimit && item.lastDay == localDay(f.zone, t)) {
    const Instant tomorrow = nextLocalDay(f.zone, t);
    waits.push_back({CallableReason::DailyLimit, tomorrow, nextOpening(campaign.hours, f.zone, tomorrow)});
  }
  Instant due = item.state == ItemState::Retry ? item.dueAt : Instant{};
  if (isSet(item.lastAttemptAt)) due = std::max(due, item.lastAttemptAt + campaign.minGap);
  if (t < due) waits.push_back({CallableReason::WaitsForRetry, due, due});
}

// The wait that lasts longest; of equal ones the one named first here.
Wait longestWait(const CallableFacts& f, Instant t) {
  const Campaign& campaign = *f.campaign;
  std::vector<Wait> waits;
  if (isSet(campaign.startsAt) && t < campaign.startsAt)
    waits.push_back({CallableReason::CampaignNotStarted, campaign.startsAt, campaign.startsAt});
  addItemWaits(f, t, waits);
  if (!openAt(campaign.hours, f.zone, t)) {
    const auto& holidays = campaign.hours.holidays;
    const bool holiday = std::find(holidays.begin(), holidays.end(), localDay(f.zone, t)) != holidays.end();
    const Instant opening = nextOpening(campaign.hours, f.zone, t);
    waits.push_back({holiday ? CallableReason::Holiday : CallableReason::OutsideHours, opening, opening});
  }
  Wait longest;
  for (const Wait& w : waits) {
    if (!isSet(w.until)) return w;
    if (longest.reason == CallableReason::Callable || w.showUntil > longest.showUntil) longest = w;
  }
  return longest;
}

// Each step jumps to the first moment without the longest wait, so nothing callable lies between.
Instant earliestCallable(const CallableFacts& f, Instant now) {
  constexpr int steps = 100;
  Instant t = now;
  for (int i = 0; i < steps; ++i) {
    if (standing(f, t) != CallableReason::Callable) return {};
    const Wait wait = longestWait(f, t);
    if (wait.reason == CallableReason::Callable) return t;
    if (!isSet(wait.until)) return {};
    t = wait.until;
  }
  return {};
}

}  // namespace

Callability explain(const CallableFacts& facts, Instant now) {
  Callability result;
  result.customerTime = toLocal(facts.zone, now);
  result.customerZone = facts.zoneName;
  result.reason = standing(facts, now);
  if (result.reason == CallableReason::Callable) {
    result.reason = longestWait(facts, now).reason;
    result.nextAt = earliestCallable(facts, now);
  }
  if (result.reason == CallableReason::WithAgent || result.reason == CallableReason::WaitsForCallback)
    result.agent = facts.item->agent;
  return result;
}

}  // namespace callwright::domain
