#pragma once
#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

#include "app/inner.hpp"

namespace callwright::app {

// Writes what is due of the reports on schedule, at once and then every `writeReportsEvery`, one run after the other.
class ReportClock {
 public:
  explicit ReportClock(App::Inner& inner);
  ~ReportClock();
  ReportClock(const ReportClock&) = delete;
  ReportClock& operator=(const ReportClock&) = delete;

 private:
  void run();
  App::Inner& m_inner;
  std::mutex m_mutex;
  std::condition_variable m_wake;
  bool m_closing = false;
  std::shared_ptr<std::atomic<bool>> m_busy = std::make_shared<std::atomic<bool>>(false);
  std::thread m_thread;
};

// As WriteDueReports, without asking who may.
Result<WriteDueReports::Answer> writeDueReports(Job& job, bool atOnce);

}  // namespace callwright::app
