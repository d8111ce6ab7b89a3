#include <algorithm>

#include "callwright/domain/queue.hpp"

namespace callwright::domain {
namespace {

bool isFinal(ItemState state) {
  return state == ItemState::Done || state == ItemState::Exhausted || state == ItemState::Blocked;
}

void countAttempt(QueueItem& item, const std::string& day, Instant now) {
  ++item.attempts;
  item.attemptsToday = item.lastDay == day ? item.attemptsToday + 1 : 1;
  item.lastDay = day;
  item.lastAttemptAt = now;
}

void afterWrongNumber(OutcomeEffect& effect, const Campaign& campaign, int numbersLeft, UserId agent, bool open,
                      Instant now) {
  QueueItem& item = effect.item;
  effect.markNumberWrong = true;
  if (numbersLeft <= 0) {
    item.state = ItemState::Blocked;
  } else if (item.attempts >= campaign.maxAttempts) {
    item.state = ItemState::Exhausted;
  } else if (agent && open && item.attemptsToday < campaign.dailyLimit) {
    item.state = ItemState::Claimed;
    item.agent = agent;
    effect.nextNumberFollows = true;
  } else {
    item.state = ItemState::Retry;
    item.dueAt = now;
  }
}

}  // namespace

OutcomeEffect applyOutcome(const QueueItem& before, const Campaign& campaign, const Outcome& outcome, int outcomeCount,
                           int numbersLeft, Instant callbackAt, UserId callbackOwner, UserId agent,
                           const date::time_zone* zone, Instant now) {
  OutcomeEffect effect;
  effect.item = before;
  QueueItem& item = effect.item;
  countAttempt(item, localDay(zone, now), now);
  item.lastOutcome = outcome.id;
  item.agent = {};
  item.dueAt = {};
  const bool wasFinal = isFinal(before.state);
  const Instant retryAt = now + std::max(outcome.retryAfter, campaign.minGap);

  switch (outcome.after) {
    case AfterOutcome::Retry:
      if (wasFinal) break;
      item.state = ItemState::Retry;
      item.dueAt = retryAt;
      if (item.attempts >= campaign.maxAttempts ||
          (outcome.maxAttempts > 0 && outcomeCount + 1 >= outcome.maxAttempts)) {
        item.state = ItemState::Exhausted;
        item.dueAt = {};
      }
      break;
    case AfterOutcome::Callback:
      if (wasFinal) break;
      item.state = ItemState::Callback;
      item.dueAt = isSet(callbackAt) ? callbackAt : retryAt;
      item.agent = callbackOwner;
      break;
    case AfterOutcome::Final:
      if (before.state != ItemState::Blocked) item.state = ItemState::Done;
      break;
    case AfterOutcome::WrongNumber:
      if (wasFinal)
        effect.markNumberWrong = true;
      else
        afterWrongNumber(effect, campaign, numbersLeft, agent, openAt(campaign.hours, zone, now), now);
      break;
    case AfterOutcome::DoNotCall:
      item.state = ItemState::Blocked;
      effect.addToDoNotCall = true;
      break;
  }
  return effect;
}

}  // namespace callwright::domain
