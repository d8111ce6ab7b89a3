#include <memory>

#include "callwright/app/potential.hpp"
#include "callwright/app/segments.hpp"
#include "callwright/words/measure_words.hpp"
#include "callwright/words/potential_words.hpp"
#include "callwright/words/segment_words.hpp"
#include "callwright/words/words.hpp"
#include "cli/output.hpp"
#include "cli/report_filters.hpp"
#include "cli/session.hpp"
#include "cli/text.hpp"

namespace callwright::cli {
namespace {

using domain::Segment;

struct SegmentOptions : ReportOptions {
  std::string currency;
  bool refresh = false;
};

Json partJson(const app::ReadSegments::Part& part, const std::string& currency) {
  return {{"customers", part.customers},
          {"orders", part.orders},
          {"revenue", domain::formatMoney({part.amount, currency})}};
}

Json traitJson(const app::ReadSegments::TraitOf& one) {
  Json rows = Json::array();
  for (std::size_t i = 0; i < one.trait.rows.size(); ++i) {
    const domain::TraitRow& row = one.trait.rows[i];
    rows.push_back({{"value", one.names[i]},
                    {"reached", row.reached},
                    {"bought", row.bought},
                    {"share", row.share},
                    {"low", row.interval.low},
                    {"high", row.interval.high},
                    {"lift", row.lift}});
  }
  return {{"field", one.custom.empty() ? domain::codeOf(one.field) : "custom." + one.custom},
          {"strength", one.trait.strength},
          {"p_value", one.trait.pValue},
          {"rows", std::move(rows)}};
}

Json segmentsJson(const app::ReadSegments::Answer& answer, const std::string& currency) {
  Json grid = Json::array(), segments = Json::array(), traits = Json::array();
  for (int worth = 1; worth <= 5; ++worth)
    for (int recency = 1; recency <= 5; ++recency) {
      Json one =
          partJson(answer.grid[static_cast<std::size_t>(worth - 1)][static_cast<std::size_t>(recency - 1)], currency);
      one["recency"] = recency;
      one["worth"] = worth;
      one["segment"] = domain::codeOf(domain::segmentOf(recency, worth));
      grid.push_back(std::move(one));
    }
  for (int i = 0; i < domain::kSegments; ++i) {
    Json one = partJson(answer.segments[static_cast<std::size_t>(i)], currency);
    one["segment"] = domain::codeOf(static_cast<Segment>(i));
    segments.push_back(std::move(one));
  }
  for (const auto& one : answer.traits) traits.push_back(traitJson(one));
  return {{"currency", currency},    {"buyers", answer.buyers},         {"customers", answer.customers},
          {"grid", std::move(grid)}, {"segments", std::move(segments)}, {"reached", answer.reached},
          {"bought", answer.bought}, {"traits", std::move(traits)}};
}

Json potentialJson(const app::ReadPotential::Answer& answer, const std::string& currency) {
  if (!answer.learned()) return nullptr;
  Json grid = Json::array();
  for (int value = 0; value < domain::kValues; ++value)
    for (int potential = 1; potential <= domain::kPotentials; ++potential) {
      const auto& part = answer.figures.grid[static_cast<std::size_t>(value)][static_cast<std::size_t>(potential - 1)];
      grid.push_back({{"value", value},
                      {"potential", potential},
                      {"customers", part.customers.size()},
                      {"bought", domain::formatMoney({part.bought, currency})},
                      {"expected_sales", part.expected}});
    }
  return {{"trained_at", timeJson(answer.trainedAt)},
          {"customers", answer.figures.customers},
          {"buyers", answer.figures.buyers},
          {"grid", std::move(grid)}};
}

void printPotential(const app::ReadPotential::Answer& answer) {
  if (!answer.learned()) return print(Cli::tr("No scores were learned yet: “callwrightctl score train” does."));
  print(words::potentialDirections());
  QStringList headings{Cli::tr("bought so far")};
  for (int potential = 1; potential <= domain::kPotentials; ++potential) headings << QString::number(potential);
  std::vector<QStringList> rows;
  for (int value = domain::kValues - 1; value >= 0; --value) {
    QStringList row{words::boughtFifth(value)};
    for (const auto& part : answer.figures.grid[static_cast<std::size_t>(value)])
      row << QString::number(part.customers.size());
    rows.push_back(std::move(row));
  }
  printTable(headings, rows, {1, 2, 3, 4, 5});
}

void printSegments(const app::ReadSegments::Answer& answer, const std::string& currency) {
  std::vector<QStringList> rows;
  for (int i = 0; i < domain::kSegments; ++i) {
    const auto& part = answer.segments[static_cast<std::size_t>(i)];
    if (part.customers > 0)
      rows.push_back({words::segmentName(static_cast<Segment>(i)), QString::number(part.customers),
                      QString::number(part.orders), words::money({part.amount, currency})});
  }
  printTable(
      {Cli::tr("segment"), Cli::tr("customers"), Cli::tr("orders"), words::measureName(domain::Measure::Revenue)}, rows,
      {1, 2, 3});
  std::vector<QStringList> traits;
  for (const auto& one : answer.traits)
    if (!one.trait.rows.empty())
      traits.push_back({words::traitFieldName(one.field, one.custom), words::traitStrength(one.trait.strength),
                        words::traitValueName(one.field, one.names.front()),
                        words::shareText(one.trait.rows.front().share)});
  if (traits.empty()) return;
  printTable({Cli::tr("field"), Cli::tr("of who buys"), Cli::tr("best value"), Cli::tr("bought")}, traits, {3});
}

void reportSegments(const Common& common, const SegmentOptions& o) {
  Session session(common);
  if (o.refresh) session.call(app::RefreshSegments{});
  app::ReadSegments request;
  request.currency = o.currency.empty() ? session.settings().currency : o.currency;
  request.filter = reportFilter(session, o);
  const auto answer = session.call(request);
  const auto potential = session.call(app::ReadPotential{request.currency});
  if (common.json) {
    Json json = segmentsJson(answer, request.currency);
    json["potential"] = potentialJson(potential, request.currency);
    return print(json);
  }
  printSegments(answer, request.currency);
  printPotential(potential);
}

}  // namespace

void addSegmentsCommand(CLI::App& reports, Actions& actions) {
  Common& common = actions.common;
  auto o = std::make_shared<SegmentOptions>();
  CLI::App* segments = reports.add_subcommand("segments", utf8(Cli::tr("Who buys, and what tells them apart")));
  addReportFilters(*segments, *o);
  segments->add_option("--currency", o->currency, utf8(Cli::tr("Of revenue; otherwise the company's")))
      ->type_name("CODE");
  segments->add_flag("--refresh", o->refresh,
                     utf8(Cli::tr("Take the segments that calls keep of their customers anew first")));
  actions.of[segments] = [o, &common] { reportSegments(common, *o); };
}

}  // namespace callwright::cli
