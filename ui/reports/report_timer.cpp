#include "reports/report_timer.hpp"

#include "callwright/app/reports.hpp"

namespace callwright::ui {

ReportTimer::ReportTimer(app::App& app, std::chrono::milliseconds every) : m_app(app), m_session(app.ownerSession()) {
  QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { run(); });
  m_timer.start(every);
  QTimer::singleShot(0, &m_timer, [this] { run(); });
}

ReportTimer::~ReportTimer() {
  m_cancel.cancel();  // what is being written is left to the next start
}

void ReportTimer::run() {
  if (m_busy->exchange(true)) return;
  // What fails is kept with its reason, and comes back as a change.
  m_app.submit<app::WriteDueReports>(
      m_session, {}, [busy = m_busy](const app::Result<app::WriteDueReports::Answer>&) { *busy = false; },
      {m_cancel, {}});
}

}  // namespace callwright::ui
