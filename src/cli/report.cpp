#include <cmath>
#include <memory>

#include "callwright/app/figures.hpp"
#include "callwright/app/lists.hpp"
#include "callwright/app/people.hpp"
#include "callwright/domain/goal_amount.hpp"
#include "callwright/domain/service.hpp"
#include "callwright/words/measure_words.hpp"
#include "callwright/words/report_words.hpp"
#include "callwright/words/words.hpp"
#include "cli/commands.hpp"
#include "cli/report_filters.hpp"
#include "cli/script_names.hpp"
#include "cli/text.hpp"
#include "cli/values.hpp"

// report kpi, report agents; the others have files of their own
namespace callwright::cli {
namespace {

using domain::FiguresBy;
using domain::Measure;
using domain::MeasureUnit;
using domain::Tally;

std::string valueWithUnit(const domain::MeasureInfo& info) {
  if (info.unit == MeasureUnit::Duration) return std::string(info.code) + "_seconds";
  return info.code;
}

std::int64_t knownList(Session& session, const std::string& name) {
  const QString wanted = text(name).toCaseFolded();
  for (const auto& known : session.call(app::ListLists{}))
    if (text(known.name).toCaseFolded() == wanted || std::to_string(known.id.value) == name) return known.id.value;
  throw Refused{{domain::ErrorCode::NotFound, {"list", name}}};
}

domain::TeamId knownTeam(Session& session, const std::string& name) {
  const QString wanted = text(name).toCaseFolded();
  for (const domain::Team& known : session.call(app::ListTeams{}))
    if (text(known.name).toCaseFolded() == wanted) return known.id;
  throw Refused{{domain::ErrorCode::NotFound, {"team", name}}};
}

int segmentNamed(const std::string& code) {
  if (const auto segment = domain::callSegmentFromCode(code)) return *segment;
  std::string codes;
  for (int segment = domain::kNoOrderYet; segment < domain::kCallSegments; ++segment)
    codes += (codes.empty() ? "" : ", ") + std::string(domain::callSegmentCode(segment));
  throw Refused{{domain::ErrorCode::BadValue, {"segment", code, codes}}};
}

app::ReadFigures requestFor(Session& session, const ReportOptions& o) {
  app::ReadFigures request;
  const auto by = domain::figuresByFromCode(o.by);
  if (!by)
    throw Refused{
        {domain::ErrorCode::BadValue,
         {"by", o.by, "day, weekday, hour, week_hour, outcome, agent, team, campaign, list, script_version, segment"}}};
  request.by = *by;
  request.filter = reportFilter(session, o);
  return request;
}

std::vector<Measure> printedMeasures(const ReportOptions& o) {
  std::vector<Measure> shown;
  for (const std::string& code : o.measures) shown.push_back(measureNamed(code));
  if (shown.empty())
    shown = {Measure::Calls,          Measure::Reached,  Measure::ConnectRate,     Measure::Sales,
             Measure::ConversionRate, Measure::TalkTime, Measure::AverageHandling, Measure::CallsPerHour,
             Measure::Occupancy,      Measure::Revenue};
  return shown;
}

// Amounts are in the currencies of what they are made of.
std::vector<domain::Money> amountsBehind(const domain::MeasureInfo& info, const Tally& tally) {
  if ((info.needs & domain::kNeedCost) == 0) return tally.revenue;
  return tally.cost.value_or(std::vector<domain::Money>());
}

void printReport(const app::ReadFigures& request, const app::ReadFigures::Answer& answer,
                 const std::vector<Measure>& shown, const std::string& currency) {
  QStringList header{words::figuresByName(request.by)};
  std::vector<int> right;
  for (const Measure measure : shown) {
    right.push_back(static_cast<int>(header.size()));
    header << words::measureName(measure);
  }
  const auto line = [&](const QString& label, const Tally& tally) {
    QStringList row{label};
    for (const Measure measure : shown) row << measureText(measure, tally, currency);
    return row;
  };
  std::vector<QStringList> rows;
  if (request.by != FiguresBy::Nothing)
    for (const auto& row : answer.rows) rows.push_back(line(words::figuresRowName(request.by, row), row.tally));
  rows.push_back(line(Cli::tr("all"), answer.total));
  printTable(header, rows, right);
}

void addMeasuresOption(CLI::App& command, ReportOptions& o) {
  command
      .add_option("--measures", o.measures,
                  utf8(Cli::tr("Which figures to print, by their codes: csat, nps, callbacks_on_time, …")))
      ->delimiter(',')
      ->type_name("CODES");
}

void report(const Common& common, const ReportOptions& o) {
  Session session(common);
  app::ReadFigures request = requestFor(session, o);
  const std::vector<Measure> shown = printedMeasures(o);
  for (const Measure measure : shown) request.needs |= domain::infoOf(measure).needs;
  if (common.json || !o.xlsx.empty()) request.needs = domain::kAllNeeds;
  const auto answer = session.call(request);
  if (!o.xlsx.empty())
    writeWorkbook(session, o.xlsx,
                  words::figuresReport(reportHead(session, o), request.by, answer.rows, answer.total,
                                       session.settings().currency));
  if (!common.json) return printReport(request, answer, shown, session.settings().currency);
  Json json{{"from", o.from.empty() ? Json(nullptr) : Json(o.from)},
            {"to", o.until.empty() ? Json(nullptr) : Json(o.until)},
            {"total", figuresJson(answer.total)}};
  if (request.by != FiguresBy::Nothing) {
    Json rows = Json::array();
    for (const auto& row : answer.rows) {
      Json one;
      if (request.by == FiguresBy::Day)
        one["day"] = row.code;
      else if (request.by == FiguresBy::Outcome || request.by == FiguresBy::Segment)
        one[domain::codeOf(request.by)] = row.code;
      else
        one[domain::codeOf(request.by)] = row.id;
      if (!row.name.empty()) one["name"] = row.name;
      one.update(figuresJson(row.tally));
      rows.push_back(std::move(one));
    }
    json["rows"] = std::move(rows);
  }
  print(json);
}

}  // namespace

QString measureText(Measure measure, const Tally& tally, const std::string& currency) {
  const domain::MeasureInfo& info = domain::infoOf(measure);
  QStringList amounts;
  if (info.unit == MeasureUnit::Money)
    for (const domain::Money& money : amountsBehind(info, tally))
      amounts << words::measureValue(measure, tally, money.currency);
  return amounts.isEmpty() ? words::measureValue(measure, tally, currency) : amounts.join(QStringLiteral(", "));
}

// Durations in seconds, money as text by currency, null where there is none.
Json figuresJson(const Tally& tally, unsigned needs) {
  Json json;
  for (const domain::MeasureInfo& info : domain::measures()) {
    if ((info.needs & ~needs) != 0) continue;
    const std::string code = valueWithUnit(info);
    if (info.unit == MeasureUnit::Money) {
      Json amounts = Json::object();
      for (const domain::Money& money : amountsBehind(info, tally))
        if (const auto value = domain::valueOf(info.measure, tally, money.currency))
          amounts[money.currency] =
              domain::formatMoney({static_cast<std::int64_t>(std::llround(*value)), money.currency});
      const bool known = tally.cost || (info.needs & domain::kNeedCost) == 0;
      json[code] = known ? std::move(amounts) : Json(nullptr);
      continue;
    }
    const auto value = domain::valueOf(info.measure, tally);
    if (!value)
      json[code] = nullptr;
    else if (info.unit == MeasureUnit::Count)
      json[code] = static_cast<std::int64_t>(*value);
    else
      json[code] = info.unit == MeasureUnit::Duration ? *value / 1000.0 : *value;
  }
  return json;
}

void addReportFilters(CLI::App& command, ReportOptions& o) {
  const auto add = [&](const char* option, std::string& value, const QString& help, const char* type) {
    command.add_option(option, value, utf8(help))->type_name(type);
  };
  add("--from", o.from, Cli::tr("First day, as 2026-11-01"), "DAY");
  add("--to", o.until, Cli::tr("… and the last one"), "DAY");
  add("--campaign", o.campaign, Cli::tr("Only this campaign"), "NAME");
  add("--user", o.user, Cli::tr("Only this agent"), "NAME");
  add("--team", o.team, Cli::tr("Only agents of this team"), "NAME");
  add("--list", o.list, Cli::tr("Only customers of this list"), "NAME");
  add("--segment", o.segment, Cli::tr("Only calls with customers of this segment: no_order, champions, loyal, …"),
      "CODE");
  add("--script", o.script, Cli::tr("Only calls with this version of a script"), "TITLE@N");
}

domain::FiguresFilter reportFilter(Session& session, const ReportOptions& o) {
  domain::FiguresFilter filter;
  filter.from = o.from;
  filter.until = o.until;
  if (!o.campaign.empty()) filter.campaign = session.campaignId(o.campaign);
  if (!o.user.empty()) filter.agent = session.user(o.user);
  if (!o.team.empty()) filter.team = knownTeam(session, o.team);
  if (!o.list.empty()) filter.list = domain::ListId(knownList(session, o.list));
  if (!o.script.empty()) filter.script = versionNamed(session, o.script).id;
  if (!o.segment.empty()) filter.segment = segmentNamed(o.segment);
  return filter;
}

Json amountJson(MeasureUnit unit, const std::string& currency, std::optional<double> amount) {
  if (!amount) return nullptr;
  if (unit == MeasureUnit::Duration) return *amount / 1000;
  if (unit == MeasureUnit::Money) return domain::formatAmount(*amount, unit, currency);
  return *amount;
}

Measure measureNamed(const std::string& code, const std::string& allowed) {
  if (const auto measure = domain::measureFromCode(code)) return *measure;
  std::string codes = allowed;
  if (codes.empty())
    for (const domain::MeasureInfo& info : domain::measures())
      codes += (codes.empty() ? "" : ", ") + std::string(info.code);
  throw Refused{{domain::ErrorCode::BadValue, {"measure", code, codes}}};
}

void addReportCommands(CLI::App& root, Actions& actions) {
  Common& common = actions.common;
  CLI::App* reports = root.add_subcommand("report", utf8(Cli::tr("What the work adds up to")));
  reports->require_subcommand(1);
  auto o = std::make_shared<ReportOptions>();
  CLI::App* kpi = reports->add_subcommand("kpi", utf8(Cli::tr("Calls, rates, times and revenue")));
  addReportFilters(*kpi, *o);
  kpi->add_option("--by", o->by,
                  utf8(Cli::tr("One line each: day, weekday, hour, week_hour, outcome, agent, team, campaign, list, "
                               "script_version, segment")))
      ->type_name("WHAT");
  addMeasuresOption(*kpi, *o);
  addWorkbookOption(*kpi, *o);
  actions.of[kpi] = [o, &common] { report(common, *o); };
  auto agents = std::make_shared<ReportOptions>();
  agents->by = "agent";
  CLI::App* byAgent = reports->add_subcommand("agents", utf8(Cli::tr("The same, one line an agent")));
  addReportFilters(*byAgent, *agents);
  addMeasuresOption(*byAgent, *agents);
  addWorkbookOption(*byAgent, *agents);
  actions.of[byAgent] = [agents, &common] { report(common, *agents); };
  addFunnelCommand(*reports, actions);
  addForecastCommand(*reports, actions);
  addSegmentsCommand(*reports, actions);
  addAttendanceCommand(*reports, actions);
  addRankingCommand(*reports, actions);
  addReportFileCommands(*reports, actions);
  addLiveCommands(*reports, actions);
}

}  // namespace callwright::cli
