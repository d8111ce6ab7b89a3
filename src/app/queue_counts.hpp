#pragma once
#include "app/job.hpp"

namespace callwright::app {

struct QueueCounts {
  std::int64_t waiting = 0;  // of active lists, still to call
  std::int64_t blocked = 0;
};
QueueCounts queueCounts(Job& job, domain::CampaignId campaign);

}  // namespace callwright::app
