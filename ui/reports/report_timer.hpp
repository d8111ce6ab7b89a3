#pragma once
#include <QTimer>
#include <atomic>
#include <chrono>
#include <memory>

#include "callwright/app/app.hpp"

namespace callwright::ui {

// Has app write the reports on schedule that are due: at once, and then every minute, one run after the other. Also
// while nobody is signed in. App outlives it.
class ReportTimer {
 public:
  explicit ReportTimer(app::App& app, std::chrono::milliseconds every = std::chrono::minutes(1));
  ~ReportTimer();
  ReportTimer(const ReportTimer&) = delete;
  ReportTimer& operator=(const ReportTimer&) = delete;

 private:
  void run();
  app::App& m_app;
  app::SessionId m_session;
  app::CancelToken m_cancel;
  std::shared_ptr<std::atomic<bool>> m_busy = std::make_shared<std::atomic<bool>>(false);
  QTimer m_timer;
};

}  // namespace callwright::ui
