#include "callwright/domain/cost.hpp"

#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <cstdlib>

using namespace callwright::domain;
using namespace std::chrono_literals;

namespace {

CostRate rateFrom(const std::string& day, std::int64_t minor, CostKind kind = CostKind::PerHour) {
  return {{}, kind, {}, {minor, "CNY"}, day};
}
CostPart hours(std::int64_t minor, Milliseconds time, const std::string& currency = "CNY") {
  return {CostKind::PerHour, {minor, currency}, time};
}
std::string spansText(const std::vector<CostSpan>& spans) {
  std::string all;
  for (const CostSpan& span : spans)
    all += (all.empty() ? "" : " ") + span.from + "/" + span.until + "=" + std::to_string(span.rate.minor);
  return all;
}
std::string refusedField(CostRate rate) {
  const auto checked = check(rate);
  return checked ? std::string() : checked.error().args.front();
}

}  // namespace

TEST_CASE("The newest rate that began on or before a day holds on it", "[costs]") {
  const std::vector<CostRate> rates{rateFrom("2026-11-16", 4800), rateFrom("2026-11-01", 4500),
                                    rateFrom("2026-11-10", 20, CostKind::PerMinute)};
  const auto spans = [&](const std::string& from, const std::string& until, CostKind kind = CostKind::PerHour) {
    return spansText(costSpans(rates, kind, from, until));
  };
  CHECK(spans("2026-11-01", "2026-11-30") == "2026-11-01/2026-11-15=4500 2026-11-16/2026-11-30=4800");
  CHECK(spans("2026-11-15", "2026-11-15") == "2026-11-15/2026-11-15=4500");
  CHECK(spans("2026-11-16", "2026-11-16") == "2026-11-16/2026-11-16=4800");
  CHECK(spans("", "") == "2026-11-01/2026-11-15=4500 2026-11-16/=4800");
  CHECK(spans("2026-10-20", "2026-11-02") == "2026-11-01/2026-11-02=4500");
  CHECK(spans("2026-10-01", "2026-10-31").empty());
  CHECK(spans("", "", CostKind::PerMinute) == "2026-11-10/=20");
  CHECK(spansText(costSpans({}, CostKind::PerHour, "", "")).empty());
}

TEST_CASE("Hours, minutes and prices are added up exactly and rounded once", "[costs]") {
  CHECK(costOf({}).empty());
  CHECK(costOf({hours(4500, 90min)}) == std::vector<Money>{{6750, "CNY"}});
  CHECK(costOf({{CostKind::PerMinute, {12, "CNY"}, 90s}}) == std::vector<Money>{{18, "CNY"}});
  // Half a fen twice is one fen; half a fen alone is rounded up.
  CHECK(costOf({hours(1, 30min), hours(1, 30min)}) == std::vector<Money>{{1, "CNY"}});
  CHECK(costOf({hours(1, 30min)}) == std::vector<Money>{{1, "CNY"}});
  CHECK(costOf({hours(1, 30min - 1ms)}) == std::vector<Money>{{0, "CNY"}});
  CHECK(costOf({{CostKind::List, {250000, "CNY"}, 5h}, hours(4500, 1h), hours(600, 2h, "USD")}) ==
        std::vector<Money>{{254500, "CNY"}, {1200, "USD"}});
  // The most that may be entered, for a thousand agents through two years.
  constexpr std::int64_t kMost = 10'000'000'000, kHours = 4'000'000;
  CHECK(costOf({{CostKind::PerMinute, {kMost, "VND"}, Milliseconds(kHours * 3'600'000 + 3'599'999)}})[0].minor ==
        kMost * 60 * kHours + 599'999'833'333);
}

TEST_CASE("Parts cost together what they cost apart, and more hours never cost less", "[costs][property]") {
  CHECK(rc::check("costs", [] {
    const auto part = [] {
      CostPart one;
      one.kind = *rc::gen::element(CostKind::PerHour, CostKind::PerMinute, CostKind::List);
      one.rate = {*rc::gen::inRange<std::int64_t>(0, 1'000'000), "CNY"};
      one.time = Milliseconds(*rc::gen::inRange<std::int64_t>(0, 400'000'000));
      return one;
    };
    const auto sum = [](const std::vector<CostPart>& parts) {
      const auto cost = costOf(parts);
      return cost.empty() ? 0 : cost.front().minor;
    };
    std::vector<CostPart> one, other;
    for (int i = *rc::gen::inRange(0, 8); i > 0; --i) one.push_back(part());
    for (int i = *rc::gen::inRange(0, 8); i > 0; --i) other.push_back(part());
    std::vector<CostPart> both = one;
    both.insert(both.end(), other.begin(), other.end());
    RC_ASSERT(std::abs(sum(one) + sum(other) - sum(both)) <= 1);
    RC_ASSERT(sum(both) >= sum(one));
    if (one.empty()) return;
    const std::int64_t before = sum(one);
    one.front().time += Milliseconds(*rc::gen::inRange<std::int64_t>(0, 10'000'000));
    RC_ASSERT(sum(one) >= before);
  }));
}

TEST_CASE("Spans cover each day from the first rate on, once", "[costs][property]") {
  CHECK(rc::check("spans", [] {
    const auto day = [](int n) { return "2026-11-" + std::string(n < 10 ? "0" : "") + std::to_string(n); };
    std::vector<CostRate> rates;
    for (int n = 1; n <= 30; ++n)
      if (*rc::gen::inRange(0, 5) == 0) rates.push_back(rateFrom(day(n), n));
    const int first = *rc::gen::inRange(1, 31), last = *rc::gen::inRange(first, 31);
    const auto spans = costSpans(rates, CostKind::PerHour, day(first), day(last));
    for (int n = 1; n <= 30; ++n) {
      std::int64_t holds = 0;  // 0: none
      for (const CostRate& rate : rates)
        if (n >= first && n <= last && rate.from <= day(n)) holds = rate.amount.minor;
      std::vector<std::int64_t> found;
      for (const CostSpan& span : spans)
        if (span.from <= day(n) && day(n) <= span.until) found.push_back(span.rate.minor);
      RC_ASSERT(found == (holds == 0 ? std::vector<std::int64_t>{} : std::vector<std::int64_t>{holds}));
    }
  }));
}

TEST_CASE("A cost that is typed wrongly is refused with its field", "[costs]") {
  CHECK(check(rateFrom("2026-11-01", 4500)));
  CHECK(check(rateFrom("2026-11-01", 0)));
  CHECK(refusedField(rateFrom("2026-11-01", -1)) == "amount");
  CHECK(refusedField(rateFrom("2026-11-01", 10'000'000'001)) == "amount");
  CHECK(refusedField(rateFrom("2026-02-30", 4500)) == "from");
  CHECK(refusedField(rateFrom("", 4500)) == "from");
  CHECK(refusedField(rateFrom("2026-11-01", 4500, CostKind::List)) == "list");
  CHECK(refusedField({{}, CostKind::PerHour, {}, {4500, "Yuan"}, "2026-11-01"}) == "currency");
  CHECK(parseCost("1,250.5", "CNY").value() == Money{125050, "CNY"});
  CHECK(parseCost(" ", "CNY").error() == Error{ErrorCode::Missing, {"amount"}});
  CHECK(parseCost("-5", "CNY").error() == Error{ErrorCode::BadValue, {"amount", "-5", "50 | 50.25"}});
  CHECK(parseCost("5.5", "JPY").error() == Error{ErrorCode::BadValue, {"amount", "5.5", "50"}});
  for (const CostKind kind : costKinds()) CHECK(costKindFromCode(codeOf(kind)) == kind);
  CHECK_FALSE(costKindFromCode("per_day"));
}
