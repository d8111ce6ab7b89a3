#include <spdlog/spdlog.h>

#include <atomic>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "app/open_call.hpp"
#include "app/process.hpp"
#include "app/report_content.hpp"
#include "app/use_case.hpp"
#include "callwright/app/reports.hpp"
#include "callwright/storage/report_store.hpp"

// Reports on schedule: what is due, and writing it.
namespace callwright::app {
namespace {

using domain::ReportFormat;
using domain::ReportSchedule;
using storage::ReportFileKey;
using storage::ReportFileRow;
using storage::ReportFileState;

std::string reportErrorJson(const Error& error) {
  return nlohmann::json{{"code", domain::codeOf(error.code)}, {"args", error.args}}.dump();
}

Error reportErrorFrom(const std::string& text) {
  const auto json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object()) return {ErrorCode::Internal, {text}};
  return {domain::errorFrom(json.value("code", "")).value_or(ErrorCode::Internal),
          json.value("args", std::vector<std::string>{})};
}

ReportFileInfo fileInfoOf(const ReportFileRow& row) {
  ReportFileInfo info;
  info.schedule = row.scheduleName;
  info.period = row.key.period;
  info.format = row.key.format;
  info.state = static_cast<ReportFileInfo::State>(row.state);
  info.path = row.path;
  info.at = row.at;
  info.nextTry = row.nextAt;
  info.tries = row.tries;
  if (row.state == ReportFileState::Failed) info.error = reportErrorFrom(row.error);
  return info;
}

// Two runs in one process are two writers. Below 0, so that none is a database's own.
std::int64_t nextInstance() {
  static std::atomic<std::int64_t> last{0};
  return --last;
}

class ReportRun {
 public:
  ReportRun(Job& job, bool atOnce)
      : m_job(job), m_atOnce(atOnce), m_instance(nextInstance()), m_mark(processMark(m_instance)) {
    beginInstance(m_instance);
  }
  ~ReportRun() { endInstance(m_instance); }
  ReportRun(const ReportRun&) = delete;
  ReportRun& operator=(const ReportRun&) = delete;

  Result<WriteDueReports::Answer> all() {
    const std::string today = localDayOf(m_job);
    for (const ReportSchedule& schedule : storage::readReportSchedules(m_job.db)) {
      const auto written = storage::writtenReports(m_job.db, schedule.id);
      for (const domain::ReportPeriod& period : domain::reportPeriodsOver(schedule.every, schedule.begins, today)) {
        Content content;
        for (const ReportFormat format : domain::reportFormats) {
          if ((schedule.formats & static_cast<unsigned>(format)) == 0) continue;
          if (written.contains({period.from, period.until, format})) continue;
          if (m_job.cancel.cancelled()) return domain::fail(ErrorCode::Cancelled);
          one(schedule, {schedule.id, period, format}, content);
        }
      }
    }
    return std::move(m_answer);
  }

 private:
  // Of a schedule and period: the same in every format, read when the first file is written.
  using Content = std::optional<Result<std::vector<domain::Report>>>;

  void one(const ReportSchedule& schedule, const ReportFileKey& key, Content& content) {
    const auto row = storage::readReportFile(m_job.db, key);
    if (row && row->state == ReportFileState::Written) return;
    if (row && row->state == ReportFileState::Writing && isAlive(row->process)) return;
    const bool waits = row && row->state == ReportFileState::Failed && !m_atOnce && row->nextAt > m_job.services.now();
    const bool canDraw = key.format == ReportFormat::Xlsx || reportMaker().draw;
    if (waits || !canDraw) {
      ++m_answer.left;
      if (waits) m_answer.waiting.push_back(fileInfoOf(*row));
      return;
    }
    if (!claim(key, row)) return;
    const std::string path =
        (std::filesystem::path(schedule.folder) / domain::reportFileName(schedule, key.period, key.format)).string();
    const auto done = write(schedule, key, path, content);
    done ? keep(key, path) : refuse(key, path, (row ? row->tries : 0) + 1, done.error());
    m_job.changed(Change::Kind::Settings);
    m_job.flush();
  }

  bool claim(const ReportFileKey& key, const std::optional<ReportFileRow>& row) {
    storage::Transaction transaction(m_job.db);
    const bool ours = storage::claimReportFile(m_job.db, key, row, m_mark, m_job.services.now());
    transaction.commit();
    return ours;
  }

  Result<Nothing> write(const ReportSchedule& schedule, const ReportFileKey& key, const std::string& path,
                        Content& content) {
    if (!content) content = scheduledReports(m_job, schedule, key.period);
    if (!*content) return tl::unexpected(content->error());
    return writeReportFile(**content, schedule.language, key.format, path);
  }

  void keep(const ReportFileKey& key, const std::string& path) {
    storage::Transaction transaction(m_job.db);
    storage::keepReportFile(m_job.db, key, path, m_job.services.now());
    m_job.audit("write_report", "report_schedule", key.schedule.value, {},
                nlohmann::json{{"path", path}, {"from", key.period.from}, {"to", key.period.until}}.dump());
    transaction.commit();
    m_answer.written.push_back(path);
  }

  void refuse(const ReportFileKey& key, const std::string& path, int tries, const Error& error) {
    const domain::Instant now = m_job.services.now();
    storage::Transaction transaction(m_job.db);
    storage::failReportFile(m_job.db, key, path, reportErrorJson(error), now + domain::reportRetryAfter(tries), now);
    transaction.commit();
    m_job.services.log->warn("report {}: {}", path, domain::codeOf(error.code));
    if (const auto row = storage::readReportFile(m_job.db, key)) m_answer.failed.push_back(fileInfoOf(*row));
  }

  Job& m_job;
  bool m_atOnce;
  std::int64_t m_instance;
  std::string m_mark;
  WriteDueReports::Answer m_answer;
};

constexpr int kMostFilesShown = 200;

}  // namespace

Result<WriteDueReports::Answer> handle(Job& job, const WriteDueReports& request) {
  if (auto ok = job.need(domain::Permission::ViewTeamWork); !ok) return tl::unexpected(ok.error());
  return ReportRun(job, request.atOnce).all();
}

Result<ListReportSchedules::Answer> handle(Job& job, const ListReportSchedules&) {
  if (auto ok = job.need(domain::Permission::ViewTeamWork); !ok) return tl::unexpected(ok.error());
  ListReportSchedules::Answer answer;
  answer.schedules = storage::readReportSchedules(job.db);
  for (const domain::ReportSchedule& schedule : answer.schedules) answer.who.push_back(whoOf(job.db, schedule.filter));
  for (const ReportFileRow& row : storage::readReportFiles(job.db, kMostFilesShown))
    answer.files.push_back(fileInfoOf(row));
  return answer;
}

CALLWRIGHT_USE_CASE(WriteDueReports)
CALLWRIGHT_USE_CASE(ListReportSchedules)

}  // namespace callwright::app
