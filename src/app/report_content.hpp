#pragma once
#include <string>
#include <vector>

#include "app/job.hpp"
#include "callwright/app/reports.hpp"
#include "callwright/domain/report.hpp"

namespace callwright::app {

ReportMaker reportMaker();  // as it was set

std::string whoOf(storage::Connection& db, const domain::FiguresFilter& filter);  // as domain::ReportHead::who

// The views of a schedule for one period, in words and in their order. Reads one snapshot. The actor sees all.
Result<std::vector<domain::Report>> scheduledReports(Job& job, const domain::ReportSchedule& schedule,
                                                     const domain::ReportPeriod& period);
// Writes them. BadValue{"format"}: this program cannot draw.
Result<Nothing> writeReportFile(const std::vector<domain::Report>& reports, const std::string& language,
                                domain::ReportFormat format, const std::string& path);

}  // namespace callwright::app
