#include "callwright/domain/segment.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>

#include "callwright/domain/cross_tab.hpp"
#include "domain/fifths.hpp"

namespace callwright::domain {
namespace {

constexpr const char* kSegmentCodes[kSegments] = {
    "champions",      "loyal",   "potential_loyalists", "new_buyers",  "promising", "need_attention",
    "about_to_sleep", "at_risk", "cannot_lose",         "hibernating", "lost"};

}  // namespace

std::vector<RfmScore> scoreBuyers(const std::vector<Buyer>& buyers) {
  const std::size_t count = buyers.size();
  const auto recency = fifths(count, [&](std::size_t i) { return buyers[i].last.time_since_epoch().count(); });
  const auto frequency = fifths(count, [&](std::size_t i) { return buyers[i].orders; });
  const auto value = fifths(count, [&](std::size_t i) { return buyers[i].amount; });
  std::vector<RfmScore> scores(count);
  for (std::size_t i = 0; i < count; ++i) scores[i] = {recency[i], frequency[i], value[i]};
  return scores;
}

Segment segmentOf(int recency, int worth) {
  assert(recency >= 1 && recency <= 5 && worth >= 1 && worth <= 5);
  using S = Segment;
  // By worth, the least first, and recency, the longest ago first.
  static constexpr S grid[5][5] = {
      {S::Lost, S::Hibernating, S::AboutToSleep, S::Promising, S::NewBuyers},
      {S::Hibernating, S::Hibernating, S::AboutToSleep, S::Promising, S::PotentialLoyalists},
      {S::Hibernating, S::AboutToSleep, S::NeedAttention, S::PotentialLoyalists, S::PotentialLoyalists},
      {S::AtRisk, S::AtRisk, S::Loyal, S::Loyal, S::Champions},
      {S::CannotLose, S::AtRisk, S::Loyal, S::Champions, S::Champions},
  };
  return grid[worth - 1][recency - 1];
}

const char* codeOf(Segment segment) {
  return kSegmentCodes[static_cast<int>(segment)];
}

std::optional<Segment> segmentFromCode(std::string_view code) {
  for (int i = 0; i < kSegments; ++i)
    if (code == kSegmentCodes[i]) return static_cast<Segment>(i);
  return std::nullopt;
}

const char* callSegmentCode(int segment) {
  assert(segment >= kUnknownSegment && segment < kCallSegments);
  if (segment == kUnknownSegment) return "";
  return segment == kNoOrderYet ? "no_order" : kSegmentCodes[segment - kNoOrderYet - 1];
}

std::optional<int> callSegmentFromCode(std::string_view code) {
  if (code == callSegmentCode(kNoOrderYet)) return kNoOrderYet;
  const auto segment = segmentFromCode(code);
  return segment ? std::optional(callSegment(*segment)) : std::nullopt;
}

std::vector<std::pair<CustomerId, int>> callSegments(const std::vector<std::vector<Buyer>>& buyersByCurrency) {
  struct Latest {
    Instant at;
    int segment = kUnknownSegment;
  };
  std::map<CustomerId, Latest> latest;
  for (const std::vector<Buyer>& buyers : buyersByCurrency) {
    const std::vector<RfmScore> scores = scoreBuyers(buyers);
    for (std::size_t i = 0; i < buyers.size(); ++i) {
      Latest& known = latest[buyers[i].customer];
      if (known.segment != kUnknownSegment && known.at >= buyers[i].last) continue;
      known = {buyers[i].last, callSegment(segmentOf(scores[i].recency, scores[i].worth()))};
    }
  }
  std::vector<std::pair<CustomerId, int>> all;
  all.reserve(latest.size());
  for (const auto& [customer, one] : latest) all.emplace_back(customer, one.segment);
  return all;
}

const char* codeOf(TraitField field) {
  static constexpr const char* codes[] = {"region",   "source",         "salutation", "title", "list",
                                          "campaign", "script_version", "weekday",    "hour",  "custom"};
  return codes[static_cast<int>(field)];
}

Trait traitOf(std::vector<TraitRow> counted) {
  Trait trait;
  std::erase_if(counted, [](const TraitRow& row) { return row.reached < kLeastOfTrait; });
  trait.rows = std::move(counted);
  std::int64_t reached = 0, bought = 0;
  for (const TraitRow& row : trait.rows) reached += row.reached, bought += row.bought;
  const double all = reached == 0 ? 0 : static_cast<double>(bought) / static_cast<double>(reached);
  std::vector<std::vector<std::int64_t>> table(2);
  for (TraitRow& row : trait.rows) {
    row.share = static_cast<double>(row.bought) / static_cast<double>(row.reached);
    row.interval = wilsonInterval(row.bought, row.reached);
    row.lift = all > 0 ? row.share / all : 1;
    table[0].push_back(row.bought);
    table[1].push_back(row.reached - row.bought);
  }
  std::stable_sort(trait.rows.begin(), trait.rows.end(),
                   [](const TraitRow& a, const TraitRow& b) { return a.share > b.share; });
  const CrossTab tab = crossTab(table);
  trait.pValue = tab.pValue;
  if (tab.degreesOfFreedom == 0) return trait;
  // Two rows: φ² = χ²/n, less what chance alone gives; by the smaller side less one, which is corrected, too.
  const double n = static_cast<double>(reached), k = tab.degreesOfFreedom + 1;
  const double phi = std::max(0.0, tab.chiSquare / n - (k - 1) / (n - 1));
  const double rows = 2 - 1 / (n - 1), columns = k - (k - 1) * (k - 1) / (n - 1);
  trait.strength = std::sqrt(phi / std::max(1e-9, std::min(rows, columns) - 1));
  return trait;
}

}  // namespace callwright::domain
