#include "callwright/domain/segment.hpp"

#include <rapidcheck.h>
#include <catch2/catch.hpp>
#include <set>

using namespace callwright::domain;

namespace {

Buyer buyer(std::int64_t day, std::int64_t orders, std::int64_t amount) {
  return {CustomerId(1), Instant(std::chrono::hours(24 * day)), orders, amount};
}

}  // namespace

TEST_CASE("Buyers are scored by fifths, and equal ones are equal") {
  std::vector<Buyer> ten;
  for (int i = 1; i <= 10; ++i) ten.push_back(buyer(i, 1, 100 * i));
  const auto scores = scoreBuyers(ten);
  CHECK(scores.front().recency == 1);
  CHECK(scores[1].recency == 1);
  CHECK(scores[2].recency == 2);
  CHECK(scores.back().recency == 5);
  CHECK(scores.back().value == 5);
  for (const RfmScore& one : scores) CHECK(one.frequency == 3);  // all alike: the middle
  CHECK(scoreBuyers({}).empty());
  CHECK(scoreBuyers({buyer(1, 1, 1)}).front().recency == 3);
}

TEST_CASE("Who bought later, oftener or more is never scored lower") {
  const bool holds = rc::check([] {
    std::vector<Buyer> buyers;
    for (int i = *rc::gen::inRange(1, 60); i > 0; --i)
      buyers.push_back(buyer(*rc::gen::inRange(0, 9), *rc::gen::inRange(1, 5), *rc::gen::inRange(0, 900)));
    const auto scores = scoreBuyers(buyers);
    for (std::size_t a = 0; a < buyers.size(); ++a)
      for (std::size_t b = 0; b < buyers.size(); ++b) {
        if (buyers[a].last <= buyers[b].last) RC_ASSERT(scores[a].recency <= scores[b].recency);
        if (buyers[a].orders <= buyers[b].orders) RC_ASSERT(scores[a].frequency <= scores[b].frequency);
        if (buyers[a].amount <= buyers[b].amount) RC_ASSERT(scores[a].value <= scores[b].value);
        RC_ASSERT(scores[a].worth() >= 1 && scores[a].worth() <= 5);
      }
  });
  CHECK(holds);
}

TEST_CASE("Every place of the grid has a segment, and every segment a place and a name") {
  std::set<Segment> seen;
  for (int recency = 1; recency <= 5; ++recency)
    for (int worth = 1; worth <= 5; ++worth) seen.insert(segmentOf(recency, worth));
  CHECK(seen.size() == kSegments);
  for (const Segment one : seen) CHECK(segmentFromCode(codeOf(one)) == one);
  CHECK(segmentOf(5, 5) == Segment::Champions);
  CHECK(segmentOf(1, 5) == Segment::CannotLose);
  CHECK(segmentOf(1, 1) == Segment::Lost);
  CHECK_FALSE(segmentFromCode("vip"));
}

TEST_CASE("A field that tells buyers apart is strong; one that does not is not") {
  const Trait strong = traitOf({{1, 100, 50, 0, {}, 1}, {2, 100, 5, 0, {}, 1}, {3, 19, 19, 0, {}, 1}});
  REQUIRE(strong.rows.size() == 2);  // 19 are too few
  CHECK(strong.rows[0].key == 1);
  CHECK(strong.rows[0].share == Approx(0.5));
  CHECK(strong.rows[0].lift == Approx(0.5 / 0.275));
  CHECK(strong.rows[0].interval.low < 0.5);
  CHECK(strong.pValue < 1e-9);
  CHECK(strong.strength > 0.4);
  const Trait weak = traitOf({{1, 100, 20, 0, {}, 1}, {2, 100, 20, 0, {}, 1}});
  CHECK(weak.strength == 0);
  CHECK(weak.pValue == Approx(1));
  CHECK(traitOf({}).rows.empty());
  CHECK(traitOf({{1, 50, 10, 0, {}, 1}}).strength == 0);  // nothing to compare with
}
