#pragma once
#include <optional>
#include <string>
#include <vector>

#include "callwright/app/goals.hpp"
#include "callwright/domain/measure.hpp"
#include "callwright/domain/report.hpp"
#include "callwright/domain/service.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"

// What all reports are asked for with.
namespace callwright::cli {

struct ReportOptions {
  std::string from, until, by, campaign, user, team, list, script, segment;
  std::vector<std::string> measures;  // codes of those to print; none: the usual ones
  std::string xlsx;                   // also written to this workbook
};
void addReportFilters(CLI::App& command, ReportOptions& options);                    // all but `by` and `xlsx`
domain::FiguresFilter reportFilter(Session& session, const ReportOptions& options);  // throws Refused: NotFound

// As in all reports: durations in seconds, money as text, null for none.
Json amountJson(domain::MeasureUnit unit, const std::string& currency, std::optional<double> amount);

// The measure of that code. Throws Refused: BadValue, which names `allowed`, or every measure.
domain::Measure measureNamed(const std::string& code, const std::string& allowed = {});
// "company", "campaign:Autumn", "team:North", "agent:lili". Throws Refused: BadValue, which names `field` and
// `allowed`; NotFound.
domain::GoalOwner ownerNamed(Session& session, const std::string& field, const std::string& text,
                             const std::string& allowed);

// Money once for each currency of the tally, or in `currency` where it has none.
QString measureText(domain::Measure measure, const domain::Tally& tally, const std::string& currency);
// Every measure by its code that takes no more than `needs` beside the sums.
Json figuresJson(const domain::Tally& tally, unsigned needs = domain::kAllNeeds);  // null where it is not known
Json goalJson(const app::GoalView& view);                                          // as goal list

void addWorkbookOption(CLI::App& command, ReportOptions& options);  // --xlsx
domain::ReportHead reportHead(const Session& session, const ReportOptions& options);
void writeWorkbook(Session& session, const std::string& path, domain::Report report);  // audited

void addFunnelCommand(CLI::App& reports, Actions& actions);       // report funnel
void addForecastCommand(CLI::App& reports, Actions& actions);     // report forecast
void addSegmentsCommand(CLI::App& reports, Actions& actions);     // report segments
void addLiveCommands(CLI::App& reports, Actions& actions);        // report live, report my-day
void addAttendanceCommand(CLI::App& reports, Actions& actions);   // report attendance
void addRankingCommand(CLI::App& reports, Actions& actions);      // report ranking, champions
void addReportFileCommands(CLI::App& reports, Actions& actions);  // report schedule, report run-scheduled

}  // namespace callwright::cli
