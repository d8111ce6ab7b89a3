#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "callwright/domain/ids.hpp"
#include "callwright/domain/money.hpp"
#include "callwright/domain/time.hpp"

// What calling costs: agents' hours, minutes of talk, lists that were bought. Pure functions, any thread.
namespace callwright::domain {

using CostRateId = Id<struct CostRateTag>;

enum class CostKind {
  PerHour = 0,    // of an agent's time at work
  PerMinute = 1,  // of talk
  List = 2,       // the price of a list, paid once
};
const char* codeOf(CostKind kind);  // "per_hour"
std::optional<CostKind> costKindFromCode(std::string_view code);
const std::vector<CostKind>& costKinds();

// Rates of a kind follow each other by day: the newest that began on or before a day holds on it. Prices of lists add
// up.
struct CostRate {
  CostRateId id;
  CostKind kind = CostKind::PerHour;
  ListId list;       // of List; none otherwise
  Money amount;      // 0 or more; 0: nothing is to be paid from that day on
  std::string from;  // the office's day from which it holds, "2026-11-01"; of List the one on which it was bought
  friend bool operator==(const CostRate&, const CostRate&) = default;
};
// Missing or BadValue that names the field: list, amount, currency, from.
Result<void> check(const CostRate& rate);
// "50", "50.25". Errors: Missing, BadValue of "amount".
Result<Money> parseCost(const std::string& text, const std::string& currency);

// Days on which one rate holds, both included; `until` is "" where it has no end.
struct CostSpan {
  std::string from, until;
  Money rate;
};
// The spans of PerHour or PerMinute inside these days ("": an open end), in order and without overlap. Days before the
// first rate are in none. Days are valid ones, at most one rate of the kind begins on each.
std::vector<CostSpan> costSpans(const std::vector<CostRate>& rates, CostKind kind, const std::string& from,
                                const std::string& until);

// So much of what costs: time at work or of talk at one rate; of List the price itself, whatever the time.
struct CostPart {
  CostKind kind = CostKind::PerHour;
  Money rate;
  Milliseconds time{0};  // 0 or more
};
// All parts together, one a currency, ordered by it. Reckoned exactly, and rounded once for each currency, half a minor
// unit up: what two sets of parts cost apart differs from what they cost together by at most one minor unit.
std::vector<Money> costOf(const std::vector<CostPart>& parts);

}  // namespace callwright::domain
