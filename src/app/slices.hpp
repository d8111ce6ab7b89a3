#pragma once
#include <chrono>
#include <cstddef>
#include <thread>

#include "app/job.hpp"
#include "callwright/storage/connection.hpp"

namespace callwright::app {

constexpr std::chrono::milliseconds kSlice{15};  // the write lock is held at most about so long at a time
constexpr std::chrono::milliseconds kYield{2};   // for the others, who poll for the lock

// step(i) for i in 0…count-1, in transactions of about kSlice with a pause in between, so that others get their turn.
// False when cancelled: what was committed stays.
template <class Step>
bool inSlices(Job& job, std::size_t count, Step&& step) {
  using Clock = std::chrono::steady_clock;
  for (std::size_t i = 0; i < count;) {
    if (job.cancel.cancelled()) return false;
    {
      storage::Transaction transaction(job.db);
      const auto end = Clock::now() + kSlice;
      do {
        step(i++);
      } while (i < count && Clock::now() < end);
      transaction.commit();
    }
    job.progress({static_cast<std::int64_t>(i), static_cast<std::int64_t>(count), 0, -1, "saving"});
    if (i < count) std::this_thread::sleep_for(kYield);
  }
  return true;
}

}  // namespace callwright::app
