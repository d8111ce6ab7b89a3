#include "app/costs_of.hpp"

#include <map>

#include "app/figure_needs.hpp"
#include "app/open_call.hpp"
#include "app/services.hpp"
#include "callwright/domain/cost.hpp"
#include "callwright/storage/cost_store.hpp"
#include "callwright/storage/tally_store.hpp"

namespace callwright::app {
namespace {

using domain::CostKind;
using domain::CostPart;
using domain::CostRate;
using domain::CostSpan;
using domain::FiguresBy;
using domain::FiguresFilter;
using domain::FiguresRow;

// What each row is made of that costs, by its id.
using RowCosts = std::map<std::int64_t, std::vector<CostPart>>;

void addPrices(Job& job, FiguresBy by, const FiguresFilter& f, const std::vector<storage::CostRow>& costs,
               RowCosts& sums) {
  const std::string today = localDayOf(job);
  for (const storage::CostRow& row : costs) {
    const CostRate& price = row.rate;
    if (price.kind != CostKind::List || (f.list && price.list != f.list)) continue;
    if (price.from < f.from || price.from > today || (!f.until.empty() && price.from > f.until)) continue;
    sums[by == FiguresBy::List ? price.list.value : 0].push_back({CostKind::List, price.amount});
  }
}

void addHours(Job& job, FiguresBy by, const FiguresFilter& f, const CostSpan& span, RowCosts& sums) {
  const storage::WorkedDays days{span.from, span.until, job.services.defaultZone(), job.now};
  for (const storage::WorkedTime& worked : storage::workedTimes(job.db, days, f.agent, f.team)) {
    sums[rowIdOf(by, worked.user, worked.team)].push_back({CostKind::PerHour, span.rate, worked.time});
  }
}

void addMinutes(Job& job, FiguresBy by, FiguresFilter f, const CostSpan& span, RowCosts& sums) {
  f.from = span.from;
  f.until = span.until;
  for (const FiguresRow& row : storage::readTallies(job.db, by, f))
    sums[row.id].push_back({CostKind::PerMinute, span.rate, row.tally.talk});
}

}  // namespace

void addCosts(Job& job, FiguresBy by, const FiguresFilter& f, std::vector<FiguresRow>& rows) {
  const bool ofPeople = by == FiguresBy::Nothing || by == FiguresBy::Agent || by == FiguresBy::Team;
  if (isOfCalls(f) || (!ofPeople && by != FiguresBy::List)) return;
  const std::vector<storage::CostRow> costs = storage::readCosts(job.db);
  RowCosts sums;
  if (!f.agent && !f.team && (by == FiguresBy::Nothing || by == FiguresBy::List)) addPrices(job, by, f, costs, sums);
  if (ofPeople && !f.list) {
    std::vector<CostRate> rates;
    for (const storage::CostRow& row : costs) rates.push_back(row.rate);
    const auto hours = domain::costSpans(rates, CostKind::PerHour, f.from, f.until);
    const auto minutes = domain::costSpans(rates, CostKind::PerMinute, f.from, f.until);
    for (const CostSpan& span : hours) addHours(job, by, f, span, sums);
    for (const CostSpan& span : minutes) addMinutes(job, by, f, span, sums);
    // A rate held, and nobody worked or talked in its days: that cost nothing, which is known.
    if (!hours.empty() || !minutes.empty())
      for (FiguresRow& row : rows) row.tally.cost.emplace();
  }
  for (const auto& [id, parts] : sums) rowOf(job, by, rows, {}, id).tally.cost = domain::costOf(parts);
}

}  // namespace callwright::app
