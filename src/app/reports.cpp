#include "callwright/app/reports.hpp"

#include <nlohmann/json.hpp>

#include "app/open_call.hpp"
#include "app/report_content.hpp"
#include "app/use_case.hpp"
#include "callwright/storage/report_store.hpp"

// A report that somebody asks for, and schedules as they are set.
namespace callwright::app {
namespace {

using domain::Permission;
using domain::ReportSchedule;
using domain::ReportScheduleId;

// Two of one name in one folder would write over each other's files.
Result<Nothing> isAlone(Job& job, const ReportSchedule& schedule) {
  for (const ReportSchedule& other : storage::readReportSchedules(job.db))
    if (other.id != schedule.id && other.name == schedule.name && other.folder == schedule.folder)
      return domain::fail(ErrorCode::AlreadyExists, "report", schedule.name);
  return Nothing{};
}

std::string reportScheduleJson(const ReportSchedule& s) {
  nlohmann::json json{{"name", s.name},
                      {"every", domain::codeOf(s.every)},
                      {"views", s.views},
                      {"formats", s.formats},
                      {"folder", s.folder},
                      {"language", s.language},
                      {"campaign", s.filter.campaign.value},
                      {"team", s.filter.team.value},
                      {"agent", s.filter.agent.value},
                      {"list", s.filter.list.value}};
  return json.dump();
}

}  // namespace

Result<Nothing> handle(Job& job, const ExportReport& request) {
  if (!job.may(Permission::ViewTeamWork))
    if (auto ok = job.need(Permission::WorkQueue); !ok) return tl::unexpected(ok.error());
  std::string period;
  if (!request.report.facts.empty()) period = request.report.facts.front().second;
  {
    // The audit first: a file nobody knows of must not exist.
    storage::Transaction transaction(job.db);
    job.audit(request.path.empty() ? "print_report" : "export_report", "export", 0, {},
              nlohmann::json{{"report", request.report.title}, {"period", period}, {"path", request.path}}.dump());
    transaction.commit();
  }
  if (request.path.empty()) return Nothing{};
  return writeReportFile({request.report}, request.language, request.format, request.path);
}

Result<ReportScheduleId> handle(Job& job, const SaveReportSchedule& request) {
  if (auto ok = job.need(Permission::ViewTeamWork); !ok) return tl::unexpected(ok.error());
  ReportSchedule schedule = request.schedule;
  if (auto ok = domain::check(schedule); !ok) return tl::unexpected(ok.error());
  std::optional<ReportSchedule> before;
  if (schedule.id) {
    before = storage::readReportSchedule(job.db, schedule.id);
    if (!before) return domain::fail(ErrorCode::NotFound, "report", std::to_string(schedule.id.value));
  }
  if (auto ok = isAlone(job, schedule); !ok) return tl::unexpected(ok.error());
  schedule.begins = before && before->every == schedule.every ? before->begins : localDayOf(job);
  const ReportScheduleId id = storage::writeReportSchedule(job.db, schedule, job.actor.user, job.now);
  job.audit("save_report_schedule", "report_schedule", id.value, before ? reportScheduleJson(*before) : std::string(),
            reportScheduleJson(schedule));
  job.changed(Change::Kind::Settings);
  return id;
}

Result<Nothing> handle(Job& job, const DeleteReportSchedule& request) {
  if (auto ok = job.need(Permission::ViewTeamWork); !ok) return tl::unexpected(ok.error());
  const auto before = storage::readReportSchedule(job.db, request.id);
  if (!before) return domain::fail(ErrorCode::NotFound, "report", std::to_string(request.id.value));
  storage::setReportScheduleRemoved(job.db, request.id, true);
  job.audit("delete_report_schedule", "report_schedule", request.id.value, reportScheduleJson(*before));
  job.changed(Change::Kind::Settings);
  return Nothing{};
}

Result<Nothing> handle(Job& job, const RestoreReportSchedule& request) {
  if (auto ok = job.need(Permission::ViewTeamWork); !ok) return tl::unexpected(ok.error());
  storage::setReportScheduleRemoved(job.db, request.id, false);
  const auto schedule = storage::readReportSchedule(job.db, request.id);
  if (!schedule) return domain::fail(ErrorCode::NotFound, "report", std::to_string(request.id.value));
  if (auto ok = isAlone(job, *schedule); !ok) return tl::unexpected(ok.error());
  job.audit("save_report_schedule", "report_schedule", request.id.value, {}, reportScheduleJson(*schedule));
  job.changed(Change::Kind::Settings);
  return Nothing{};
}

CALLWRIGHT_USE_CASE(ExportReport)
CALLWRIGHT_USE_CASE(SaveReportSchedule)
CALLWRIGHT_USE_CASE(DeleteReportSchedule)
CALLWRIGHT_USE_CASE(RestoreReportSchedule)

}  // namespace callwright::app
