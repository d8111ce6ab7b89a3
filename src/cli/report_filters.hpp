#pragma once
#include <string>

#include "callwright/domain/measure.hpp"
#include "callwright/domain/report.hpp"
#include "cli/commands.hpp"

// What all reports are asked for with.
namespace callwright::cli {

struct ReportOptions {
  std::string from, until, by, campaign, user, team, list, script;
  std::string xlsx;  // also written to this workbook
};
void addReportFilters(CLI::App& command, ReportOptions& options);                    // all but `by` and `xlsx`
domain::FiguresFilter reportFilter(Session& session, const ReportOptions& options);  // throws Refused: NotFound

void addWorkbookOption(CLI::App& command, ReportOptions& options);  // --xlsx
domain::ReportHead reportHead(const Session& session, const ReportOptions& options);
void writeWorkbook(Session& session, const std::string& path, domain::Report report);  // audited

void addFunnelCommand(CLI::App& reports, Actions& actions);       // report funnel
void addReportFileCommands(CLI::App& reports, Actions& actions);  // report schedule, report run-scheduled

}  // namespace callwright::cli
