#pragma once
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "callwright/domain/report.hpp"
#include "callwright/storage/connection.hpp"

// Reports on schedule, and the files that were written.
namespace callwright::storage {

std::vector<domain::ReportSchedule> readReportSchedules(Connection& db);  // by name
std::optional<domain::ReportSchedule> readReportSchedule(Connection& db, domain::ReportScheduleId id);
domain::ReportScheduleId writeReportSchedule(Connection& db, const domain::ReportSchedule& schedule, domain::UserId by,
                                             domain::Instant at);
void setReportScheduleRemoved(Connection& db, domain::ReportScheduleId id, bool removed);

enum class ReportFileState { Writing = 0, Written = 1, Failed = 2 };
struct ReportFileKey {
  domain::ReportScheduleId schedule;
  domain::ReportPeriod period;
  domain::ReportFormat format{};
};
struct ReportFileRow {
  ReportFileKey key;
  std::string scheduleName;
  ReportFileState state{};
  std::string process, path, error;  // error: as it was given to failReportFile
  int tries = 0;
  domain::Instant nextAt, at;
};
std::optional<ReportFileRow> readReportFile(Connection& db, const ReportFileKey& key);
std::vector<ReportFileRow> readReportFiles(Connection& db, int limit);  // the latest first
using WrittenReport = std::tuple<std::string, std::string, domain::ReportFormat>;  // first and last day
std::set<WrittenReport> writtenReports(Connection& db, domain::ReportScheduleId schedule);
// True: the file is this process's to write. `before` is the row as it was read (none: there was none); false when
// somebody else was quicker.
bool claimReportFile(Connection& db, const ReportFileKey& key, const std::optional<ReportFileRow>& before,
                     const std::string& process, domain::Instant at);
void keepReportFile(Connection& db, const ReportFileKey& key, const std::string& path, domain::Instant at);
void failReportFile(Connection& db, const ReportFileKey& key, const std::string& path, const std::string& error,
                    domain::Instant nextAt, domain::Instant at);

// "Autumn", "East", "Omar Haddad", "Spring list": the names of what the filter chooses, in this order.
std::vector<std::string> filterNames(Connection& db, const domain::FiguresFilter& filter);

}  // namespace callwright::storage
