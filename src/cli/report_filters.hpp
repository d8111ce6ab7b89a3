#pragma once
#include <string>

#include "callwright/app/goals.hpp"
#include "callwright/domain/measure.hpp"
#include "cli/commands.hpp"

// What all reports are asked for with.
namespace callwright::cli {

struct ReportOptions {
  std::string from, until, by, campaign, user, team, list, script;
};
void addReportFilters(CLI::App& command, ReportOptions& options);                    // all but `by`
domain::FiguresFilter reportFilter(Session& session, const ReportOptions& options);  // throws Refused: NotFound

Json figuresJson(const domain::Tally& tally);  // every measure by its code
Json goalJson(const app::GoalView& view);      // as goal list

void addLiveCommands(CLI::App& reports, Actions& actions);   // report live, report my-day
void addFunnelCommand(CLI::App& reports, Actions& actions);  // report funnel

}  // namespace callwright::cli
