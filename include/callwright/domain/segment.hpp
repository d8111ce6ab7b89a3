#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "callwright/domain/ids.hpp"
#include "callwright/domain/intervals.hpp"
#include "callwright/domain/time.hpp"

// Buyers told apart by when they last bought, how often and for how much, and what those who bought have in common.
// Pure functions, any thread.
namespace callwright::domain {

// Of one customer's orders that were not cancelled.
struct Buyer {
  CustomerId customer;
  Instant last;
  std::int64_t orders = 0;
  std::int64_t amount = 0;  // minor units of one currency
};

// RFM (A. M. Hughes, Strategic Database Marketing, 1994): each of recency, frequency and value is scored 1 … 5 by the
// fifth of all buyers that it falls into, 5 the best; equal ones have equal scores, that of their middle. `worth` is
// the mean of the latter two, rounded up.
struct RfmScore {
  int recency = 1, frequency = 1, value = 1;
  int worth() const { return (frequency + value + 1) / 2; }
};
std::vector<RfmScore> scoreBuyers(const std::vector<Buyer>& buyers);

// Names for parts of the grid of recency and worth.
enum class Segment {
  Champions,           // bought lately, often, much
  Loyal,               // often or much
  PotentialLoyalists,  // lately, and more than once or little
  NewBuyers,           // lately, little yet
  Promising,           // rather lately, little
  NeedAttention,       // middling in all
  AboutToSleep,        // some time ago, little
  AtRisk,              // much once, long ago
  CannotLose,          // the most once, the longest ago
  Hibernating,         // little, long ago
  Lost,                // the least, the longest ago
};
inline constexpr int kSegments = 11;
Segment segmentOf(int recency, int worth);  // both 1 … 5 (asserted)
const char* codeOf(Segment segment);        // "champions"
std::optional<Segment> segmentFromCode(std::string_view code);

// What a call keeps of its customer, as it was when the call began: 0 not known, 1 no order yet, then the segments.
inline constexpr int kUnknownSegment = 0, kNoOrderYet = 1, kCallSegments = kSegments + 2;
constexpr int callSegment(Segment segment) {
  return kNoOrderYet + 1 + static_cast<int>(segment);
}
const char* callSegmentCode(int segment);  // "", "no_order", "champions"; 0 … kCallSegments - 1 (asserted)
std::optional<int> callSegmentFromCode(std::string_view code);  // not of ""

// Of everybody who ever bought, by customer; in several currencies: as by the one that was bought in last.
std::vector<std::pair<CustomerId, int>> callSegments(const std::vector<std::vector<Buyer>>& buyersByCurrency);

// What customers are compared by.
enum class TraitField { Region, Source, Salutation, Title, List, Campaign, ScriptVersion, Weekday, Hour, Custom };
const char* codeOf(TraitField field);  // "region"

// One value of a field, such as a region: how many customers with it were reached, and how many of them bought.
struct TraitRow {
  std::int64_t key = 0;  // what the caller knows the value by
  std::int64_t reached = 0, bought = 0;
  double share = 0;   // bought / reached
  Interval interval;  // Wilson's, 95 %
  double lift = 1;    // share by that of all; 1 where nobody bought
};
struct Trait {
  std::vector<TraitRow> rows;  // by share, the best first; values of fewer than kLeastOfTrait customers are left out
  // How much the field says of who buys: V of H. Cramér, Mathematical Methods of Statistics, 1946, 0 … 1, corrected for
  // bias by W. Bergsma, Journal of the Korean Statistical Society 42 (2013).
  double strength = 0;
  double pValue = 1;  // of Pearson's test of independence, see cross_tab.hpp
};
inline constexpr std::int64_t kLeastOfTrait = 20;
Trait traitOf(std::vector<TraitRow> counted);  // key, reached and bought are set

}  // namespace callwright::domain
