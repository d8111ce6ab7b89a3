#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "callwright/domain/error.hpp"
#include "callwright/domain/forecast.hpp"
#include "callwright/domain/funnel.hpp"
#include "callwright/domain/goal.hpp"
#include "callwright/domain/ids.hpp"
#include "callwright/domain/measure.hpp"
#include "callwright/domain/segment.hpp"
#include "callwright/domain/time.hpp"

namespace date {
class time_zone;
}

// Reports: what a view says, as titles, tables and what to draw of them, in words already. `words` makes them from
// figures; a workbook, a page and a picture show the same values. Pure functions, any thread.
namespace callwright::domain {

struct ReportCell {
  enum class Kind { Blank, Text, Number };
  Kind kind = Kind::Blank;
  std::string text;    // of a Text
  double number = 0;   // as domain::valueOf gives it: a share 0 … 1, a duration in milliseconds, money in minor units
  MeasureUnit unit{};  // of a Number
  std::string currency;  // of an amount of money
  friend bool operator==(const ReportCell&, const ReportCell&) = default;
};
ReportCell textCell(std::string text);
ReportCell numberCell(MeasureUnit unit, std::optional<double> number, const std::string& currency = {});  // none: blank
ReportCell countCell(std::int64_t count);

enum class ReportLook {
  Table,
  Tiles,   // one figure a row: its name, its value, what it was before
  Bars,    // a bar a row, of the first drawn column
  Line,    // along the rows, of the drawn columns
  Shades,  // a grid: every cell the darker, the higher
};
struct ReportSection {
  std::string title;
  std::string note;  // one sentence beneath the title, or ""
  ReportLook look{};
  std::vector<std::string> columns;  // the first one names the rows
  std::vector<std::vector<ReportCell>> rows;
  std::vector<std::size_t> drawn;  // columns that a chart shows; empty: no chart
  std::size_t totals = 0;          // of the rows, the last ones, which no chart shows
  bool longTimes = false;          // its durations are hours and days: "3.2 days", not "76:48:00"
};
struct Report {
  std::string title;                                       // "Team · 23 Nov 2026"
  std::vector<std::pair<std::string, std::string>> facts;  // "Period": "2026-11-01 – 2026-11-30"
  std::vector<ReportSection> sections;
};

// What is written above every report.
struct ReportHead {
  std::string from, until;  // days, both included; "": open-ended
  std::string who;          // which part: "Autumn · East team"; "": all
  std::string madeAt;       // the office's time
  std::string madeBy;       // a person or a schedule
};
// What the views Team, Funnel, Forecast and Segments say.
struct TeamFigures {
  FiguresFilter filter;
  std::optional<FiguresFilter> before;                      // what it is compared with
  std::string currency;                                     // the set-up's
  FiguresBy courseBy = FiguresBy::Day;                      // Day or Hour
  std::vector<FiguresRow> course, agents, outcomes, hours;  // hours: by hour of the week
  Tally total, totalBefore;                                 // by agent, so that time at work is known
  Funnel funnel;
  std::optional<Tally> service, serviceBefore;  // with all that kServiceMeasures need; none: the report is without
};
struct FunnelFigures {
  FunnelKind kind{};
  FunnelBy by{};
  Funnel all;
  std::vector<FunnelRow> rows;
};
struct ForecastFigures {
  Measure measure{};  // a sum
  std::string currency;
  GoalPeriod period;
  std::string today;  // the day that it was made on
  double soFar = 0;
  std::optional<Forecast> forecast;   // none: less history than kLeastForecastHistory
  std::vector<DayValue> days;         // of the period up to today: what each has brought, if anything
  std::vector<Goal> goals;            // of the period, whose owner is what the filter names: one thing, or nothing
  std::optional<Goal> goal;           // the one of them of the measure and currency
  std::optional<CallsNeeded> needed;  // for the goal's target, of a period that is not over
  std::vector<BackTest> tests;        // the latest first, of months
  ForecastAccuracy accuracy;
  int historyDays = 0;  // workdays with figures before today
};
struct SegmentFigures {
  struct Part {
    std::int64_t customers = 0, orders = 0;
    std::int64_t amount = 0;  // minor units of the currency
  };
  struct TraitOf {
    TraitField field{};
    std::string custom;  // name of a custom field; "" of another
    Trait trait;
    std::vector<std::string> names;  // of trait.rows: a region, a list's name, "14"; "" where it is not known
  };
  std::string currency;                     // whose orders count
  std::array<std::array<Part, 5>, 5> grid;  // [worth − 1][recency − 1]
  std::array<Part, kSegments> segments;     // by Segment
  std::int64_t buyers = 0, customers = 0;   // of all times; customers of lists that are ready
  std::vector<TraitOf> traits;              // the strongest first
  std::int64_t reached = 0, bought = 0;     // customers of the period
};
// A rate of fewer calls says nothing about an hour: the best time to call leaves it out.
inline constexpr std::int64_t kEnoughCalls = 5;

enum class ReportView { Team = 1, Funnel = 2, Forecast = 4, Segments = 8 };  // bits of ReportSchedule::views
enum class ReportFormat { Xlsx = 1, Pdf = 2, Png = 4 };
const char* codeOf(ReportView view);      // "team", "funnel", "forecast", "segments"
const char* codeOf(ReportFormat format);  // "xlsx", "pdf", "png"; also how its files end
std::optional<ReportView> reportViewFromCode(std::string_view code);
std::optional<ReportFormat> reportFormatFromCode(std::string_view code);
inline constexpr ReportView reportViews[] = {ReportView::Team, ReportView::Funnel, ReportView::Forecast,
                                             ReportView::Segments};
inline constexpr ReportFormat reportFormats[] = {ReportFormat::Xlsx, ReportFormat::Pdf, ReportFormat::Png};

enum class ReportEvery { Day, Week, Month };  // weeks begin on Mondays
const char* codeOf(ReportEvery every);        // "day", "week", "month"
std::optional<ReportEvery> reportEveryFromCode(std::string_view code);

using ReportScheduleId = Id<struct ReportScheduleTag>;
struct ReportSchedule {
  ReportScheduleId id;
  std::string name;  // the files are called by it
  ReportEvery every{};
  unsigned views = 0, formats = 0;
  std::string folder;    // an absolute path
  std::string language;  // "en" or "zh_CN"
  FiguresFilter filter;  // campaign, team, agent and list of it; the days are the period's
  std::string begins;    // the first day that a period must contain to be reported
};
// Missing (report_name, folder, views, formats), BadValue (report_name: with a slash or longer than 80 bytes; folder:
// not absolute; language).
Result<void> check(const ReportSchedule& schedule);

struct ReportPeriod {
  std::string from, until;  // days, both included
  friend bool operator==(const ReportPeriod&, const ReportPeriod&) = default;
};
ReportPeriod reportPeriodWith(ReportEvery every, const std::string& day);
ReportPeriod periodBefore(ReportEvery every, const ReportPeriod& period);  // the one that it is compared with
std::string dayAfter(const ReportPeriod& period);                          // the first day that is not in it
// All that are over by `today`, beginning with the one that contains `begins`; at most 400, the latest. Oldest first.
std::vector<ReportPeriod> reportPeriodsOver(ReportEvery every, const std::string& begins, const std::string& today);
// "Daily 2026-11-23.xlsx", "Weekly 2026-11-23 to 2026-11-29.pdf".
std::string reportFileName(const ReportSchedule& schedule, const ReportPeriod& period, ReportFormat format);

// How long to wait before another try, after so many that failed (1 …): a minute, doubled each time, at most an hour.
Milliseconds reportRetryAfter(int tries);

}  // namespace callwright::domain
