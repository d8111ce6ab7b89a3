#include <algorithm>
#include <map>
#include <set>

#include "app/open_call.hpp"
#include "app/phone_views.hpp"
#include "app/queue_counts.hpp"
#include "app/services.hpp"
#include "app/use_case.hpp"

namespace callwright::app {
namespace {

using domain::CallableReason;
using domain::Instant;
using domain::ItemState;
using domain::Permission;
using domain::QueueItemId;

constexpr int kOutside = 5;  // rows of those who cannot be called yet

// The queue as it would be handed out, without handing out.
class Upcoming {
 public:
  Upcoming(Job& job, const domain::Campaign& campaign, int limit)
      : m_job(job),
        m_campaign(campaign),
        m_limit(limit),
        m_judge(job, campaign),
        m_lists(storage::activeLists(job.db, campaign.id)) {}

  std::vector<QueueRow> rows() {
    openOne();
    if (auto kept = storage::keptFor(m_job.db, m_campaign.id, m_job.actor.user)) add(*kept);
    for (const bool own : {true, false}) dueCallbacks(own);
    dueRetries();
    fresh();
    later();
    return std::move(m_rows);
  }

 private:
  bool full() const { return static_cast<int>(m_rows.size()) >= m_limit; }

  void add(QueueItemId id, bool alsoIfNot = false) {
    if (full() || m_seen.contains(id)) return;
    const auto item = storage::readItem(m_job.db, id);
    if (!item) return;
    const auto brief = storage::readBrief(m_job.db, item->item.customer);
    if (!brief) return;
    QueueRow row;
    row.callable = m_judge.explain(item->item.customer, item, m_job.actor.user);
    if (row.callable.reason != CallableReason::Callable && !alsoIfNot) return;
    m_seen.insert(id);
    row.customer = item->item.customer;
    row.name = brief->name;
    row.company = brief->company;
    row.phone = shownNumber(m_job, brief->e164);
    row.state = item->item.state;
    row.dueAt = item->item.dueAt;
    row.attempts = item->item.attempts;
    row.maxAttempts = m_campaign.maxAttempts;
    row.lastAttemptAt = item->item.lastAttemptAt;
    if (item->item.attempts > 0) {
      auto word = storage::lastWord(m_job.db, row.customer);
      row.lastNote = std::move(word.note);
      row.lastOutcomeCode = std::move(word.outcomeCode);
    }
    m_rows.push_back(std::move(row));
  }

  void openOne() {
    if (!m_job.actor.user) return;
    const auto call = storage::openCallOf(m_job.db, m_job.actor.user);
    if (call && call->campaign == m_campaign.id) add(call->item, true);
  }

  void dueCallbacks(bool own) {
    std::vector<storage::Due> due;
    for (const domain::UserId agent : storage::callbackAgents(m_job.db, m_campaign.id)) {
      if ((agent == m_job.actor.user) != own) continue;
      const Instant until = agent && !own ? m_job.now - m_campaign.callbackGrace : m_job.now;
      const auto some = storage::callbacks(m_job.db, m_campaign.id, agent, until, {}, m_limit);
      due.insert(due.end(), some.begin(), some.end());
    }
    addByDue(due);
  }

  void dueRetries() {
    std::vector<storage::Due> due;
    for (const auto& list : m_lists) {
      for (const auto zone : storage::retryZones(m_job.db, m_campaign.id, list.list)) {
        if (!m_judge.open(zone)) continue;
        const auto some = storage::firstRetries(m_job.db, m_campaign.id, list.list, zone, m_job.now, m_limit);
        due.insert(due.end(), some.begin(), some.end());
      }
    }
    addByDue(due);
  }

  void addByDue(std::vector<storage::Due>& due) {
    std::sort(due.begin(), due.end(),
              [](const auto& a, const auto& b) { return std::pair(a.dueAt, a.item) < std::pair(b.dueAt, b.item); });
    for (const auto& each : due) add(each.item);
  }

  void fresh() {
    for (auto from = m_lists.begin(); from != m_lists.end() && !full();) {
      const auto to = std::find_if(from, m_lists.end(), [&](const auto& l) { return l.priority != from->priority; });
      freshOf({from, to});
      from = to;
    }
  }

  // By the lists' shares, as Claim gives them out.
  void freshOf(std::vector<storage::ListShare> level) {
    std::map<domain::ListId, std::vector<storage::FreshItem>> ids;
    for (const auto& list : level) {
      auto& of = ids[list.list];
      for (const auto zone : storage::freshZones(m_job.db, m_campaign.id, list.list)) {
        if (!m_judge.open(zone)) continue;
        const auto some = storage::firstFresh(m_job.db, m_campaign.id, list.list, zone, m_limit);
        of.insert(of.end(), some.begin(), some.end());
      }
      std::sort(of.begin(), of.end(), std::greater<>());
    }
    while (!full()) {
      storage::ListShare* best = nullptr;
      std::int64_t sum = 0;
      for (auto& list : level) {
        if (ids[list.list].empty()) continue;
        sum += list.mix;
        if (!best || list.credit + list.mix > best->credit + best->mix) best = &list;
      }
      if (!best) return;
      for (auto& list : level) {
        if (list.list && !ids[list.list].empty()) list.credit += list.mix;
      }
      if (best->list) best->credit -= sum;
      auto& of = ids[best->list];
      add(of.back().id);
      of.pop_back();
    }
  }

  // My next callbacks and some who wait for their hours or their time.
  void later() {
    const int most = static_cast<int>(m_rows.size()) + kOutside;
    m_limit = std::max(m_limit, most);
    const auto more = [&] { return static_cast<int>(m_rows.size()) < most; };
    const Instant ever(domain::Milliseconds(INT64_MAX));
    for (const auto& due : storage::callbacks(m_job.db, m_campaign.id, m_job.actor.user, ever, {}, kOutside)) {
      if (more()) add(due.item, true);
    }
    std::vector<storage::Due> waiting;
    for (const auto& list : m_lists) {
      for (const auto zone : storage::retryZones(m_job.db, m_campaign.id, list.list)) {
        const auto some = storage::firstRetries(m_job.db, m_campaign.id, list.list, zone, ever, kOutside);
        waiting.insert(waiting.end(), some.begin(), some.end());
      }
    }
    std::sort(waiting.begin(), waiting.end(), [](const auto& a, const auto& b) { return a.dueAt < b.dueAt; });
    for (const auto& due : waiting) {
      if (more()) add(due.item, true);
    }
    for (const auto& list : m_lists) {
      for (const auto zone : storage::freshZones(m_job.db, m_campaign.id, list.list)) {
        if (m_judge.open(zone)) continue;
        for (const auto& item : storage::firstFresh(m_job.db, m_campaign.id, list.list, zone, kOutside)) {
          if (more()) add(item.id, true);
        }
      }
    }
  }

  Job& m_job;
  const domain::Campaign& m_campaign;
  int m_limit;
  Judge m_judge;
  std::vector<storage::ListShare> m_lists;
  std::set<QueueItemId> m_seen;
  std::vector<QueueRow> m_rows;
};

// The first moment of today in the set-up's zone, or of that many days later.
Instant todayStart(const Job& job, int daysLater = 0) {
  return *domain::dayStart(job.services.defaultZone(), localDayOf(job), daysLater);
}

}  // namespace

QueueCounts queueCounts(Job& job, domain::CampaignId campaign) {
  QueueCounts all;
  const auto lists = storage::activeLists(job.db, campaign);
  for (const auto& counts : storage::countItems(job.db, campaign)) {
    const auto of = [&](ItemState s) { return counts.of.at(static_cast<std::size_t>(s)); };
    all.blocked += of(ItemState::Blocked);
    if (std::any_of(lists.begin(), lists.end(), [&](const auto& l) { return l.list == counts.list; }))
      all.waiting += of(ItemState::Fresh) + of(ItemState::Retry) + of(ItemState::Callback) + of(ItemState::Claimed);
  }
  return all;
}

Result<QueuePage> handle(Job& job, const UpcomingQueue& request) {
  if (auto ok = job.need(Permission::WorkQueue); !ok) return tl::unexpected(ok.error());
  const auto campaign = needCampaign(job, request.campaign);
  if (!campaign) return tl::unexpected(campaign.error());
  QueuePage page;
  page.rows = Upcoming(job, *campaign, std::clamp(request.limit, 1, 200)).rows();
  const QueueCounts counts = queueCounts(job, campaign->id);
  page.waiting = counts.waiting;
  page.blocked = counts.blocked;
  page.callbacksToday = storage::countCallbacks(job.db, campaign->id, job.actor.user, todayStart(job, 1));
  if (job.actor.user) page.worked = storage::figuresOf(job.db, job.actor.user, localDayOf(job), campaign->id).worked;
  page.goal = campaign->goalCalls;
  return page;
}

Result<MyDay::Answer> handle(Job& job, const MyDay&) {
  if (auto ok = job.need(Permission::WorkQueue); !ok) return tl::unexpected(ok.error());
  MyDay::Answer answer;
  if (!job.actor.user) return answer;
  const auto figures = storage::figuresOf(job.db, job.actor.user, localDayOf(job), {});
  answer.calls = figures.calls;
  answer.reached = figures.reached;
  answer.sales = figures.sales;
  answer.talk = figures.talk;
  answer.sold = storage::soldSince(job.db, job.actor.user, todayStart(job));
  if (figures.campaign) {
    if (const auto row = storage::readCampaign(job.db, figures.campaign)) answer.goalCalls = row->campaign.goalCalls;
  } else {
    for (const auto& row : storage::readCampaigns(job.db)) {
      if (row.campaign.state == domain::CampaignState::Running && mayWork(row.campaign, job.actor.user))
        answer.goalCalls = std::max(answer.goalCalls, row.campaign.goalCalls);
    }
  }
  return answer;
}

CALLWRIGHT_USE_CASE(UpcomingQueue)
CALLWRIGHT_USE_CASE(MyDay)

}  // namespace callwright::app
