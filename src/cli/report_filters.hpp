#pragma once
#include <string>

#include "callwright/domain/measure.hpp"
#include "cli/commands.hpp"

// What all reports are asked for with.
namespace callwright::cli {

struct ReportOptions {
  std::string from, until, by, campaign, user, team, list, script;
};
void addReportFilters(CLI::App& command, ReportOptions& options);                    // all but `by`
domain::FiguresFilter reportFilter(Session& session, const ReportOptions& options);  // throws Refused: NotFound

void addFunnelCommand(CLI::App& reports, Actions& actions);      // report funnel
void addAttendanceCommand(CLI::App& reports, Actions& actions);  // report attendance
void addRankingCommand(CLI::App& reports, Actions& actions);     // report ranking, champions

}  // namespace callwright::cli
