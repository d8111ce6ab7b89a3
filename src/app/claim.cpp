#include "app/claim.hpp"

#include <algorithm>

#include "callwright/storage/campaign_store.hpp"

namespace callwright::app {
namespace {

using domain::CallableReason;
using domain::Instant;
using domain::ItemState;
using domain::QueueItemId;
using storage::Due;
using storage::ItemRow;

constexpr int kAsideATransaction = 200;  // some 10 ms
constexpr int kPage = 32;

}  // namespace

const std::vector<storage::ListShare>& Claim::lists() {
  if (!m_lists) m_lists = storage::activeLists(m_job.db, m_campaign.id);
  return *m_lists;
}

std::optional<ItemRow> Claim::next() {
  if (auto row = kept()) return row;
  if (auto row = callback(true)) return row;
  if (auto row = callback(false)) return row;
  if (auto row = retry()) return row;
  return fresh();
}

// The one rule decides; what it refuses for good, or until a known time, leaves the head of its index, so that it is
// met only once.
std::optional<ItemRow> Claim::accept(QueueItemId id) {
  auto row = storage::readItem(m_job.db, id);
  if (!row) return std::nullopt;
  const domain::Callability why = m_judge.explain(row->item.customer, row, m_agent);
  if (m_judge.lastZone() != row->zone) storage::moveToZone(m_job.db, row->item.customer, m_judge.lastZone());
  if (why.reason == CallableReason::Callable) return row;
  putAside(*row, why);
  return std::nullopt;
}

void Claim::putAside(const ItemRow& row, const domain::Callability& why) {
  domain::QueueItem item = row.item;
  switch (why.reason) {
    case CallableReason::DoNotCall:
    case CallableReason::NoUsableNumber:
    case CallableReason::ConsentRefused:
    case CallableReason::NotInCampaign:
      item.state = ItemState::Blocked;
      break;
    case CallableReason::AttemptLimit:
      item.state = ItemState::Exhausted;
      break;
    default:
      if (item.state == ItemState::Callback) return;  // a callback outside its hours stays as agreed
      item.state = ItemState::Retry;
      item.dueAt = std::max(why.nextAt, m_job.now + std::chrono::minutes(1));
      break;
  }
  item.agent = {};
  if (item.state != ItemState::Retry) item.dueAt = {};
  storage::writeItem(m_job.db, item, item.state == ItemState::Blocked ? static_cast<int>(why.reason) : 0);
  if (++m_putAside % kAsideATransaction == 0) storage::commitAndGoOn(m_job.db);
}

std::optional<ItemRow> Claim::kept() {
  while (auto id = storage::keptFor(m_job.db, m_campaign.id, m_agent)) {
    if (auto row = accept(*id)) return row;
  }
  for (const QueueItemId id :
       storage::leftBehind(m_job.db, m_campaign.id, m_agent, m_job.now - m_campaign.callbackGrace)) {
    auto row = storage::readItem(m_job.db, id);
    if (!row) continue;
    row->item.agent = m_agent;  // its agent has gone on to something else
    storage::writeItem(m_job.db, row->item);
    if (auto taken = accept(id)) return taken;
  }
  return std::nullopt;
}

std::optional<ItemRow> Claim::callback(bool own) {
  struct Line {
    domain::UserId agent;
    Instant until;
    std::vector<Due> page;
    std::size_t at = 0;
  };
  std::vector<Line> lines;
  if (own) {
    lines.push_back({m_agent, m_job.now, {}, 0});
  } else {
    for (const domain::UserId agent : storage::callbackAgents(m_job.db, m_campaign.id)) {
      if (agent != m_agent) lines.push_back({agent, agent ? m_job.now - m_campaign.callbackGrace : m_job.now, {}, 0});
    }
  }
  const auto head = [&](Line& line) -> const Due* {
    for (;;) {
      for (; line.at < line.page.size(); ++line.at) {
        if (m_judge.open(line.page[line.at].zone)) return &line.page[line.at];
      }
      if (!line.page.empty() && line.page.size() < kPage) return nullptr;
      const Due after = line.page.empty() ? Due{} : line.page.back();
      line.page = storage::callbacks(m_job.db, m_campaign.id, line.agent, line.until, after, kPage);
      line.at = 0;
      if (line.page.empty()) return nullptr;
    }
  };
  for (;;) {
    Line* oldest = nullptr;
    for (Line& line : lines) {
      const Due* due = head(line);
      if (due && (!oldest || due->dueAt < oldest->page[oldest->at].dueAt)) oldest = &line;
    }
    if (!oldest) return std::nullopt;
    if (auto row = accept(oldest->page[oldest->at].item)) return row;
    ++oldest->at;
  }
}

std::optional<ItemRow> Claim::retry() {
  for (;;) {
    std::optional<Due> oldest;
    for (const storage::ListShare& list : lists()) {
      for (const std::int64_t zone : storage::retryZones(m_job.db, m_campaign.id, list.list)) {
        if (!m_judge.open(zone)) continue;
        const auto due = storage::firstRetries(m_job.db, m_campaign.id, list.list, zone, m_job.now);
        if (!due.empty() && (!oldest || due.front().dueAt < oldest->dueAt)) oldest = due.front();
      }
    }
    if (!oldest) return std::nullopt;
    if (auto row = accept(oldest->item)) return row;
  }
}

std::optional<ItemRow> Claim::fresh() {
  const auto firstOf = [&](domain::ListId list) {
    std::optional<storage::FreshItem> first;
    for (const std::int64_t zone : storage::freshZones(m_job.db, m_campaign.id, list)) {
      if (!m_judge.open(zone)) continue;
      const auto items = storage::firstFresh(m_job.db, m_campaign.id, list, zone);
      if (!items.empty() && (!first || items.front() < *first)) first = items.front();
    }
    return first;
  };
  for (auto from = lists().begin(); from != lists().end();) {
    const auto to = std::find_if(from, lists().end(), [&](const auto& l) { return l.priority != from->priority; });
    for (;;) {
      std::vector<storage::ListShare> level;
      std::vector<QueueItemId> first;
      for (auto list = from; list != to; ++list) {
        if (const auto item = firstOf(list->list)) {
          level.push_back(*list);
          first.push_back(item->id);
        }
      }
      if (level.empty()) break;
      std::size_t best = 0;
      for (std::size_t i = 1; i < level.size(); ++i) {
        if (level[i].credit + level[i].mix > level[best].credit + level[best].mix) best = i;
      }
      if (auto row = accept(first[best])) {
        share(level, level[best].list);
        return row;
      }
    }
    from = to;
  }
  return std::nullopt;
}

// Smooth weighted round robin: everyone with customers to give earns its mix, the one that gave pays the sum.
void Claim::share(std::vector<storage::ListShare>& level, domain::ListId taken) {
  if (level.size() < 2) return;
  std::int64_t sum = 0;
  for (const auto& list : level) sum += list.mix;
  for (const auto& list : level) {
    if (!list.list)
      continue;  // those added by hand have no row to keep credit in: they come when the others are at rest
    storage::setCredit(m_job.db, m_campaign.id, list.list, list.credit + list.mix - (list.list == taken ? sum : 0));
  }
}

EmptyQueue Claim::empty() {
  storage::commitAndRead(m_job.db);  // what was put aside stays; nobody waits for an explanation
  EmptyQueue result;
  struct Next {
    Instant at;
    EmptyQueue::Why why{};
    domain::UserId agent;
  };
  std::optional<Next> soonest;
  const auto offer = [&](Instant due, std::int64_t zone, domain::UserId agent) {
    const Instant from = std::max(due, m_job.now);
    const Instant opening = domain::nextOpening(m_campaign.hours, m_judge.zone(zone), from);
    const Next next{
        opening,
        opening > from || !domain::isSet(opening) ? EmptyQueue::Why::OutsideHours : EmptyQueue::Why::AllWaiting, agent};
    if (!soonest || (domain::isSet(next.at) && (!domain::isSet(soonest->at) || next.at < soonest->at))) soonest = next;
  };
  const Instant ever(domain::Milliseconds(INT64_MAX));
  for (const storage::ListShare& list : lists()) {
    for (const std::int64_t zone : storage::freshZones(m_job.db, m_campaign.id, list.list)) offer({}, zone, {});
    for (const std::int64_t zone : storage::retryZones(m_job.db, m_campaign.id, list.list)) {
      for (const Due& due : storage::firstRetries(m_job.db, m_campaign.id, list.list, zone, ever))
        offer(due.dueAt, zone, {});
    }
  }
  for (const domain::UserId agent : storage::callbackAgents(m_job.db, m_campaign.id)) {
    const bool others = agent && agent != m_agent;
    for (const Due& due : storage::callbacks(m_job.db, m_campaign.id, agent, ever, {}, kPage))
      offer(others ? due.dueAt + m_campaign.callbackGrace : due.dueAt, due.zone, agent);
  }
  std::int64_t items = 0, claimed = 0, blocked = 0;
  const auto count = [](const storage::ItemCounts& c, ItemState s) { return c.of.at(static_cast<std::size_t>(s)); };
  for (const storage::ItemCounts& c : storage::countItems(m_job.db, m_campaign.id)) {
    for (const std::int64_t n : c.of) items += n;
    claimed += count(c, ItemState::Claimed);
    blocked += count(c, ItemState::Blocked);
    if (std::any_of(lists().begin(), lists().end(), [&](const auto& l) { return l.list == c.list; }))
      result.waiting += count(c, ItemState::Fresh) + count(c, ItemState::Retry) + count(c, ItemState::Callback);
  }
  if (soonest) {
    result.why = soonest->why;
    result.nextAt = soonest->at;
    result.callbackOf = soonest->agent;
  } else if (items == 0) {
    result.why = EmptyQueue::Why::NoCustomers;
  } else if (claimed > 0) {
    result.why = EmptyQueue::Why::AllWithAgents;
  } else {
    result.why = blocked == items ? EmptyQueue::Why::AllBlocked : EmptyQueue::Why::AllDone;
  }
  return result;
}

}  // namespace callwright::app
