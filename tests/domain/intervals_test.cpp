#include "callwright/domain/intervals.hpp"

#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

using namespace callwright::domain;

namespace {

bool isNear(double value, double expected, double margin = 1e-9) {
  return std::abs(value - expected) <= margin;
}

}  // namespace

TEST_CASE("Wilson's interval is the published one", "[statistics]") {
  // Newcombe 1998, Statistics in Medicine 17:857, table I, method 3
  struct Published {
    std::int64_t successes, count;
    double low, high;
  };
  for (const Published& one : {Published{81, 263, 0.2553, 0.3662}, Published{15, 148, 0.0624, 0.1605},
                               Published{0, 20, 0, 0.1611}, Published{1, 29, 0.0061, 0.1718}}) {
    const Interval interval = wilsonInterval(one.successes, one.count);
    INFO(one.successes << " of " << one.count);
    CHECK(isNear(interval.low, one.low, 0.00005));
    CHECK(isNear(interval.high, one.high, 0.00005));
  }
  CHECK(wilsonInterval(0, 0) == Interval{0, 1});
  CHECK(wilsonInterval(0, 7).low == 0);
  CHECK(wilsonInterval(7, 7).high == 1);
  // All said yes: n / (n + z²), z = 1.6448536 for 90 %
  CHECK(isNear(wilsonInterval(10, 10, 0.9).low, 10 / (10 + 1.6448536 * 1.6448536), 1e-7));
}

TEST_CASE("Wilson's interval holds the share, mirrors, and narrows with counts and less confidence", "[statistics]") {
  CHECK(rc::check("wilsonInterval", [] {
    const auto count = *rc::gen::inRange<std::int64_t>(1, 100000);
    const auto successes = *rc::gen::inRange<std::int64_t>(0, count + 1);
    const double share = static_cast<double>(successes) / static_cast<double>(count);
    const Interval interval = wilsonInterval(successes, count);
    RC_ASSERT(0 <= interval.low && interval.low <= share && share <= interval.high && interval.high <= 1);
    const Interval mirrored = wilsonInterval(count - successes, count);
    RC_ASSERT(isNear(mirrored.low, 1 - interval.high) && isNear(mirrored.high, 1 - interval.low));
    const Interval more = wilsonInterval(successes * 2, count * 2), less = wilsonInterval(successes, count, 0.8);
    RC_ASSERT(more.high - more.low < interval.high - interval.low);
    RC_ASSERT(less.high - less.low < interval.high - interval.low);
  }));
}

TEST_CASE("Wilson's interval holds the true share about as often as it says", "[statistics]") {
  // By the binomial distribution, not by chance
  for (const double truth : {0.05, 0.1, 0.3, 0.5}) {
    const int count = 50;
    double covered = 0, likely = std::pow(1 - truth, count);
    for (int successes = 0; successes <= count; ++successes) {
      const Interval interval = wilsonInterval(successes, count);
      if (interval.low <= truth && truth <= interval.high) covered += likely;
      likely *= truth / (1 - truth) * (count - successes) / (successes + 1);
    }
    INFO(truth);
    CHECK(covered > 0.93);
    CHECK(covered < 0.985);
  }
}

TEST_CASE("A mean's interval is Student's", "[statistics]") {
  // 1, 2, 3, 4, 5: mean 3, s² 2.5; t for 4 degrees of freedom is 2.776445 (tables: 2.776)
  const auto interval = meanInterval(15, 55, 5);
  REQUIRE(interval);
  CHECK(isNear(interval->low, 3 - 2.776445 * std::sqrt(0.5), 1e-6));
  CHECK(isNear(interval->high, 3 + 2.776445 * std::sqrt(0.5), 1e-6));
  // Two values, 0 and 2: one degree of freedom, where t is tan(0.475 π) = 12.7062
  CHECK(isNear(meanInterval(2, 4, 2)->high, 1 + 12.7062047362, 1e-8));
  CHECK_FALSE(meanInterval(0, 0, 0));
  CHECK_FALSE(meanInterval(7, 49, 1));
  // All the same, with rounding below the mean's square: no width, never NaN
  const auto same = meanInterval(0.1 * 3, 0.01 * 3, 3);
  REQUIRE(same);
  CHECK(isNear(same->low, 0.1, 1e-6));
  CHECK(isNear(same->high, 0.1, 1e-6));
}

TEST_CASE("The net promoter score has its groups and an interval for few answers", "[statistics]") {
  // By hand: 10 promoters, 5 passives, 5 detractors. With ¾, 1½, ¾ added p = 10.75 / 23, q = 5.75 / 23,
  // d = 5 / 23 = 0.217391, √((p + q − d²) / 23) = 0.170693, z = 1.959964
  const NetPromoter by = netPromoter({0, 1, 1, 1, 1, 0, 1, 3, 2, 4, 6});
  CHECK(by.promoters == 10);
  CHECK(by.passives == 5);
  CHECK(by.detractors == 5);
  CHECK(isNear(by.score, 25));
  CHECK(isNear(by.interval.low, -11.716133, 1e-5));
  CHECK(isNear(by.interval.high, 55.194394, 1e-5));

  const NetPromoter none = netPromoter({});
  CHECK(none.score == 0);
  CHECK(none.interval == Interval{-100, 100});
  const NetPromoter one = netPromoter({0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
  CHECK(one.score == 100);
  CHECK(one.interval.high == 100);
  CHECK(one.interval.low < -40);
  // All agree: still a width, unlike the unadjusted interval
  const NetPromoter agreed = netPromoter({0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10});
  CHECK(agreed.interval.high == 100);
  CHECK(agreed.interval.low < 60);
}

TEST_CASE("The net promoter score is within its interval, and its negative that of the mirrored answers",
          "[statistics]") {
  CHECK(rc::check("netPromoter", [] {
    const auto promoters = *rc::gen::inRange<std::int64_t>(0, 300);
    const auto passives = *rc::gen::inRange<std::int64_t>(0, 300);
    const auto detractors = *rc::gen::inRange<std::int64_t>(0, 300);
    const NetPromoter one = netPromoter({0, 0, 0, detractors, 0, 0, 0, passives, 0, 0, promoters});
    const NetPromoter mirrored = netPromoter({0, 0, 0, promoters, 0, 0, 0, passives, 0, 0, detractors});
    RC_ASSERT(-100 <= one.interval.low && one.interval.low <= one.score);
    RC_ASSERT(one.score <= one.interval.high && one.interval.high <= 100);
    RC_ASSERT(isNear(one.score, -mirrored.score) && isNear(one.interval.low, -mirrored.interval.high));
  }));
}

TEST_CASE("Satisfied is who chose the scale's top", "[statistics]") {
  const std::vector<std::int64_t> five{1, 2, 7, 20, 10};
  const CustomerSatisfaction of = customerSatisfaction(five);
  CHECK(of.satisfied == 30);
  CHECK(of.count == 40);
  CHECK(isNear(of.share, 0.75));
  CHECK(of.interval == wilsonInterval(30, 40));
  CHECK(customerSatisfaction(five, 1).satisfied == 10);
  CHECK(customerSatisfaction(five, 5).share == 1);
  CHECK(customerSatisfaction(five, 0).share == 0);
  const std::vector<std::int64_t> eleven{0, 0, 0, 0, 0, 0, 0, 0, 5, 3, 2};
  CHECK(customerSatisfaction(eleven).satisfied == 5);
  CHECK(customerSatisfaction(eleven, 3).satisfied == 10);
  const CustomerSatisfaction none = customerSatisfaction(std::vector<std::int64_t>(5));
  CHECK(none.share == 0);
  CHECK(none.interval == Interval{0, 1});
  CHECK(customerSatisfaction({}, 0).count == 0);
}
