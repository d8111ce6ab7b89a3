#include "callwright/domain/script_trial.hpp"

#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <random>
#include <string>

using namespace callwright::domain;

namespace {

bool isNear(double value, double expected, double margin = 1e-9) {
  return std::abs(value - expected) <= margin;
}

// As whoever looks at it with the usual z test for two shares and does not care how often
bool naivelyDecided(TrialArm a, TrialArm b) {
  if (a.reached == 0 || b.reached == 0) return false;
  const auto nA = static_cast<double>(a.reached), nB = static_cast<double>(b.reached);
  const double together = static_cast<double>(a.sold + b.sold) / (nA + nB);
  const double difference = static_cast<double>(b.sold) / nB - static_cast<double>(a.sold) / nA;
  return std::abs(difference) > 1.959964 * std::sqrt(together * (1 - together) * (1 / nA + 1 / nB));
}

struct Truth {
  double rateA, rateB, share;
};
struct Seen {
  int decided = 0, naive = 0, missed = 0;  // trials, of those simulated
  std::int64_t calls = 0;                  // in all of them
};
// Trials looked at after every call; untilDecided ends one as the program's user would.
Seen simulate(const Truth& truth, int trials, int calls, bool untilDecided, TrialOptions options = {}) {
  std::mt19937_64 random(20261126);
  const auto happens = [&](double share) { return static_cast<double>(random() >> 11) * 0x1p-53 < share; };
  Seen seen;
  for (int trial = 0; trial < trials; ++trial) {
    TrialArm a, b;
    bool decided = false, naive = false, missed = false;
    for (int call = 0; call < calls && !(untilDecided && decided); ++call) {
      const bool second = happens(truth.share);
      TrialArm& arm = second ? b : a;
      ++arm.reached;
      if (happens(second ? truth.rateB : truth.rateA)) ++arm.sold;
      const TrialResult result = compareVersions(a, b, options);
      const double difference = truth.rateB - truth.rateA;
      decided = decided || result.decided;
      naive = naive || naivelyDecided(a, b);
      missed = missed || difference < result.interval.low || result.interval.high < difference;
      ++seen.calls;
    }
    seen.decided += decided ? 1 : 0;
    seen.naive += naive ? 1 : 0;
    seen.missed += missed ? 1 : 0;
  }
  return seen;
}

}  // namespace

TEST_CASE("Who gets which version is the same everywhere and for ever", "[statistics]") {
  // By an independent program: SplitMix64's finalizer once over (salt + γ), once over (customer + γ), once over the sum
  const auto drawn = [](std::uint64_t salt, double share) {
    std::string letters;
    for (std::int64_t customer = 1; customer <= 32; ++customer)
      letters += drawsSecond(salt, customer, share) ? 'B' : 'A';
    return letters;
  };
  CHECK(drawn(0, 0.5) == "BAAAABABBAAABAAABBBAABBAAABBBAAB");
  CHECK(drawn(0, 0.1) == "AAAAAAAABAAAAAAAABAAAAAAAAAAAAAA");
  CHECK(drawn(1, 0.5) == "BAABBBBAABBABBBBBBBBAABBABBBAABB");
  CHECK(drawn(20261123, 0.5) == "BBBBBBBAAAABBBAABBBBBBBAABBABBBA");
  CHECK(drawn(20261123, 0.1) == "AAABAAAAAAAAABAAAABAABBAAAAAAAAA");
}

TEST_CASE("The share is kept, and nobody leaves the second version when it grows", "[statistics]") {
  const int customers = 100000;
  for (const std::int64_t stride : {1, 64, 1000}) {
    for (const double share : {0.05, 0.25, 0.5, 0.9}) {
      int second = 0;
      for (int i = 0; i < customers; ++i) second += drawsSecond(7, i * stride, share) ? 1 : 0;
      INFO(stride << " " << share);
      CHECK(std::abs(second / double(customers) - share) < 4 * std::sqrt(share * (1 - share) / customers));
    }
  }
  CHECK(rc::check("drawsSecond", [](std::uint64_t salt, std::int64_t customer) {
    const double share = *rc::gen::inRange(0, 1000) / 1000.0;
    RC_ASSERT_FALSE(drawsSecond(salt, customer, 0));
    RC_ASSERT(drawsSecond(salt, customer, 1));
    if (drawsSecond(salt, customer, share)) RC_ASSERT(drawsSecond(salt, customer, share + 0.001));
  }));
}

TEST_CASE("Two trials draw independently, and so do neighbours", "[statistics]") {
  const int customers = 100000;
  const double bound = 4 / std::sqrt(double(customers));
  const auto correlation = [](std::uint64_t one, std::uint64_t other, std::int64_t shift) {
    int agree = 0;
    for (std::int64_t i = 0; i < customers; ++i)
      agree += drawsSecond(one, i, 0.5) == drawsSecond(other, i + shift, 0.5) ? 1 : 0;
    return 2 * agree / double(customers) - 1;
  };
  CHECK(std::abs(correlation(1, 2, 0)) < bound);
  CHECK(std::abs(correlation(1, 2, 1)) < bound);
  CHECK(std::abs(correlation(0, 1ULL << 63, 0)) < bound);
  CHECK(std::abs(correlation(20261123, 20261124, 0)) < bound);
  CHECK(std::abs(correlation(5, 5, 1)) < bound);
  CHECK(std::abs(correlation(5, 5, 2)) < bound);
}

TEST_CASE("A trial's figures are those of an independent calculation", "[statistics]") {
  // In another language, from the formulas of the header: v(s, n) = p (1 − p), p = (s + 3) / (n + 6)
  // V = max(v(80, 1000) / 1000 + v(125, 1000) / 1000, v(205, 2000) (2 / 1000)) = 0.000186745, τ² = 0.0004
  const TrialResult clear = compareVersions({1000, 80}, {1000, 125});
  CHECK(isNear(clear.rateA, 0.08));
  CHECK(isNear(clear.rateB, 0.125));
  CHECK(isNear(clear.difference, 0.045));
  CHECK(isNear(clear.interval.low, 0.0007863319349685136));
  CHECK(isNear(clear.interval.high, 0.08921366806503148));
  CHECK(isNear(clear.pValue, 0.04399062085574149));
  CHECK(clear.decided);
  CHECK(clear.stillNeeded == 0);
  // Unequal arms; another τ, another confidence
  const TrialResult uneven = compareVersions({500, 30}, {60, 8}, {0.95, 0.05});
  CHECK(isNear(uneven.interval.low, -0.1061862113660054));
  CHECK(isNear(uneven.interval.high, 0.2528528780326721));
  CHECK(isNear(uneven.pValue, 0.8140070398629464));
  CHECK_FALSE(uneven.decided);
  const TrialResult sure = compareVersions({500, 10}, {60, 18}, {0.9, 0.05});
  CHECK(isNear(sure.interval.low, 0.06474217340553842));
  CHECK(isNear(sure.interval.high, 0.4952578265944615));
  CHECK(isNear(sure.pValue, 0.016977549697617944));
  // Fewer sales in the smaller arm: V as if both were one, 0.000558, is larger than that of the arms, 0.000349.
  const TrialResult unlucky = compareVersions({2000, 240}, {200, 10}, {0.95, 0.05});
  CHECK(isNear(unlucky.interval.low, -0.1424913393406685));
  CHECK(isNear(unlucky.interval.high, 0.0024913393406685164));
  CHECK(isNear(unlucky.pValue, 0.06483424214452344));
  // Counted up one by one: with 309 further calls, no fewer, the same rates exclude 0.
  const TrialResult open = compareVersions({1000, 80}, {1000, 120});
  CHECK_FALSE(open.decided);
  CHECK(open.stillNeeded == 309);
}

TEST_CASE("Without a difference, looking after every call decides as rarely as looking once", "[statistics]") {
  const Seen even = simulate({0.1, 0.1, 0.5}, 150, 5000, false);
  CAPTURE(even.decided, even.naive);
  CHECK(even.decided <= 150 * 0.05);
  CHECK(even.missed == even.decided);
  CHECK(even.naive > 150 * 0.2);
  // Few sales, unequal arms
  const Seen uneven = simulate({0.02, 0.02, 0.1}, 60, 2000, false, {0.95, 0.05});
  CAPTURE(uneven.decided, uneven.naive);
  CHECK(uneven.decided <= 60 * 0.05);
}

TEST_CASE("A true difference is found within some thousand calls and held by the interval at every look",
          "[statistics]") {
  const Seen even = simulate({0.08, 0.12, 0.5}, 60, 8000, true);
  CAPTURE(even.decided, even.calls, even.missed);
  CHECK(even.decided >= 57);
  CHECK(even.calls / 60 < 3000);
  CHECK(even.missed <= 60 * 0.05);
  // A version for a quarter of the customers that sells much better, where few sales are plain luck
  const Seen uneven = simulate({0.01, 0.1, 0.25}, 100, 1000, false, {0.95, 0.05});
  CAPTURE(uneven.decided, uneven.missed);
  CHECK(uneven.decided >= 95);
  CHECK(uneven.missed <= 5);
}

TEST_CASE("A trial is finite whatever was counted, and mirrors", "[statistics]") {
  for (const TrialArm a : {TrialArm{}, {1, 0}, {1, 1}, {50, 0}, {50, 50}, {1'000'000'000'000, 7}})
    for (const TrialArm b : {TrialArm{}, {1, 0}, {1, 1}, {50, 0}, {50, 50}, {1'000'000'000'000, 7}}) {
      const TrialResult result = compareVersions(a, b);
      INFO(a.sold << "/" << a.reached << " " << b.sold << "/" << b.reached);
      CHECK(std::isfinite(result.difference));
      CHECK((result.interval.low >= -1 && result.interval.high <= 1 && result.interval.low <= result.interval.high));
      CHECK((result.pValue >= 0 && result.pValue <= 1));
      CHECK((result.stillNeeded >= -1 && result.stillNeeded <= 1'000'000));
    }
  CHECK(compareVersions({}, {}).stillNeeded == -1);
  CHECK(compareVersions({10, 3}, {}).interval == Interval{-1, 1});
  CHECK(compareVersions({10, 3}, {}).rateA == 0.3);
  CHECK(compareVersions({100, 10}, {200, 20}).stillNeeded == -1);
  CHECK(compareVersions({10000, 1000}, {10000, 1001}).stillNeeded == -1);  // would take hundreds of millions
  CHECK_FALSE(compareVersions({1, 0}, {1, 1}).decided);
  CHECK(compareVersions({1, 0}, {1, 1}).stillNeeded > 0);
}

TEST_CASE("A trial's result is consistent in itself and with those of more calls", "[statistics]") {
  CHECK(rc::check("compareVersions", [] {
    const auto arm = [] {
      const auto reached = *rc::gen::inRange<std::int64_t>(1, 3000);
      return TrialArm{reached, *rc::gen::inRange<std::int64_t>(0, reached + 1)};
    };
    const TrialArm a = arm(), b = arm();
    const TrialOptions options{0.95, *rc::gen::inRange(1, 200) / 1000.0};
    const TrialResult result = compareVersions(a, b, options), mirrored = compareVersions(b, a, options);
    RC_ASSERT(mirrored.difference == -result.difference && mirrored.interval.low == -result.interval.high);
    RC_ASSERT(mirrored.interval.high == -result.interval.low && mirrored.pValue == result.pValue);
    RC_ASSERT(mirrored.decided == result.decided && mirrored.stillNeeded == result.stillNeeded);
    RC_ASSERT(result.interval.low <= result.difference && result.difference <= result.interval.high);
    RC_ASSERT(result.decided == (result.interval.low > 0 || result.interval.high < 0));
    RC_ASSERT(result.decided == (result.stillNeeded == 0));
    if (std::abs(result.pValue - 0.05) > 1e-9) RC_ASSERT(result.decided == (result.pValue < 0.05));
    // Twice the calls at the same rates, or less confidence: narrower
    const TrialResult more = compareVersions({a.reached * 2, a.sold * 2}, {b.reached * 2, b.sold * 2}, options);
    RC_ASSERT(more.interval.high - more.interval.low <= result.interval.high - result.interval.low);
    if (result.stillNeeded > 0 && result.stillNeeded <= a.reached + b.reached) RC_ASSERT(more.decided);
    if (result.stillNeeded > a.reached + b.reached) RC_ASSERT(!more.decided);
    const TrialResult bolder = compareVersions(a, b, {0.8, options.expectedDifference});
    RC_ASSERT(bolder.interval.low >= result.interval.low && bolder.interval.high <= result.interval.high);
  }));
  // More sales in one arm: ever more evidence
  double last = 1;
  for (std::int64_t sold = 100; sold <= 500; sold += 10) {
    const double now = compareVersions({1000, 100}, {1000, sold}).pValue;
    CHECK(now <= last);
    last = now;
  }
}
