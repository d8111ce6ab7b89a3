#include "callwright/domain/cost.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "callwright/domain/queue.hpp"

namespace callwright::domain {
namespace {

constexpr std::pair<CostKind, const char*> kCostKinds[] = {
    {CostKind::PerHour, "per_hour"}, {CostKind::PerMinute, "per_minute"}, {CostKind::List, "list"}};

// More is a slip of the finger; and 60 times as much by the milliseconds of an hour still fits.
constexpr std::int64_t kMostCost = 10'000'000'000;
constexpr std::int64_t kMsPerHour = 3'600'000, kMinutesPerHour = 60;

// Minor units, and what is beyond them in parts of an hour's milliseconds.
struct ExactCost {
  std::int64_t whole = 0, part = 0;  // part: 0 … kMsPerHour - 1
  void addTime(std::int64_t perHour, Milliseconds time) {
    const std::int64_t more = part + time.count() % kMsPerHour * perHour;
    whole += time.count() / kMsPerHour * perHour + more / kMsPerHour;
    part = more % kMsPerHour;
  }
  std::int64_t rounded() const { return whole + (2 * part >= kMsPerHour ? 1 : 0); }
};

std::string dayBefore(const std::string& day) {
  return localDay(nullptr, *dayStart(nullptr, day, -1));
}

}  // namespace

const char* codeOf(CostKind kind) {
  return kCostKinds[static_cast<std::size_t>(kind)].second;
}

std::optional<CostKind> costKindFromCode(std::string_view code) {
  for (const auto& [kind, name] : kCostKinds)
    if (code == name) return kind;
  return std::nullopt;
}

const std::vector<CostKind>& costKinds() {
  static const std::vector<CostKind> all{CostKind::PerHour, CostKind::PerMinute, CostKind::List};
  return all;
}

Result<void> check(const CostRate& rate) {
  if (rate.kind == CostKind::List && !rate.list) return fail(ErrorCode::Missing, "list");
  if (rate.amount.currency.size() != 3) return fail(ErrorCode::BadValue, "currency", rate.amount.currency, "CNY");
  if (rate.amount.minor < 0 || rate.amount.minor > kMostCost)
    return fail(ErrorCode::BadValue, "amount", formatMoney(rate.amount),
                "0 … " + formatMoney({kMostCost, rate.amount.currency}));
  if (rate.from.empty()) return fail(ErrorCode::Missing, "from");
  if (!dayStart(nullptr, rate.from)) return fail(ErrorCode::BadValue, "from", rate.from, "2026-11-01");
  return {};
}

Result<Money> parseCost(const std::string& text, const std::string& currency) {
  if (text.find_first_not_of(' ') == std::string::npos) return fail(ErrorCode::Missing, "amount");
  auto amount = parseMoney(text, currency);
  if (!amount) return fail(ErrorCode::BadValue, "amount", text, minorDigits(currency) > 0 ? "50 | 50.25" : "50");
  return amount;
}

std::vector<CostSpan> costSpans(const std::vector<CostRate>& rates, CostKind kind, const std::string& from,
                                const std::string& until) {
  std::vector<CostRate> ofKind;
  for (const CostRate& rate : rates)
    if (rate.kind == kind) ofKind.push_back(rate);
  std::sort(ofKind.begin(), ofKind.end(), [](const CostRate& a, const CostRate& b) { return a.from < b.from; });
  std::vector<CostSpan> spans;
  for (std::size_t i = 0; i < ofKind.size(); ++i) {
    CostSpan span{std::max(ofKind[i].from, from), until, ofKind[i].amount};
    if (i + 1 < ofKind.size()) {
      const std::string last = dayBefore(ofKind[i + 1].from);
      if (until.empty() || last < until) span.until = last;
    }
    if (span.until.empty() || span.from <= span.until) spans.push_back(std::move(span));
  }
  return spans;
}

std::vector<Money> costOf(const std::vector<CostPart>& parts) {
  std::map<std::string, ExactCost> sums;
  for (const CostPart& part : parts) {
    ExactCost& sum = sums[part.rate.currency];
    switch (part.kind) {
      case CostKind::PerHour:
        sum.addTime(part.rate.minor, part.time);
        break;
      case CostKind::PerMinute:
        sum.addTime(part.rate.minor * kMinutesPerHour, part.time);
        break;
      case CostKind::List:
        sum.whole += part.rate.minor;
        break;
    }
  }
  std::vector<Money> all;
  for (const auto& [currency, sum] : sums) all.push_back({sum.rounded(), currency});
  return all;
}

}  // namespace callwright::domain
