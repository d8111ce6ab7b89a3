#pragma once
#include <optional>

#include "app/callable.hpp"
#include "callwright/app/work.hpp"

namespace callwright::app {

// The next customer of a queue for this agent, in the job's write transaction: kept for the agent, own due callbacks,
// anyone's and others' overdue ones, retries (oldest first), fresh ones by list priority and mix. What turns out not to
// be callable is put where it belongs on the way. The item found is not yet claimed.
class Claim {
 public:
  Claim(Job& job, const domain::Campaign& campaign, domain::UserId agent)
      : m_job(job), m_campaign(campaign), m_agent(agent), m_judge(job, campaign) {}
  std::optional<storage::ItemRow> next();
  // Why there was none. Ends the write transaction: the job may only read and reply after it.
  EmptyQueue empty();

 private:
  std::optional<storage::ItemRow> kept();
  std::optional<storage::ItemRow> callback(bool own);
  std::optional<storage::ItemRow> retry();
  std::optional<storage::ItemRow> fresh();
  std::optional<storage::ItemRow> accept(domain::QueueItemId id);
  void putAside(const storage::ItemRow& row, const domain::Callability& why);
  void share(std::vector<storage::ListShare>& level, domain::ListId taken);
  const std::vector<storage::ListShare>& lists();

  Job& m_job;
  const domain::Campaign& m_campaign;
  domain::UserId m_agent;
  Judge m_judge;
  std::optional<std::vector<storage::ListShare>> m_lists;
  int m_putAside = 0;
};

}  // namespace callwright::app
