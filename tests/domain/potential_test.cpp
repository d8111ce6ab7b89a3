#include "callwright/domain/potential.hpp"

#include <rapidcheck.h>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>

using namespace callwright::domain;

namespace {

struct GridPlace {
  int value = 0, potential = 0;
};
std::map<std::int64_t, GridPlace> placesOf(const PotentialFigures& figures) {
  std::map<std::int64_t, GridPlace> places;
  for (int value = 0; value < kValues; ++value)
    for (int potential = 1; potential <= kPotentials; ++potential)
      for (const std::int64_t id :
           figures.grid[static_cast<std::size_t>(value)][static_cast<std::size_t>(potential - 1)].customers)
        places[id] = {value, potential};
  return places;
}

}  // namespace

TEST_CASE("Who has bought nothing has value 0, whoever bought stands in a fifth of those who did") {
  // Five buyers of 100 … 500 and five others; the later, the likelier to buy next.
  std::vector<Prospect> ten;
  for (int i = 1; i <= 10; ++i)
    ten.push_back({CustomerId(i), i <= 5 ? std::optional<std::int64_t>(100 * i) : std::nullopt, double(i)});
  const PotentialFigures figures = potentialOf(ten);
  CHECK(figures.customers == 10);
  CHECK(figures.buyers == 5);
  auto places = placesOf(figures);
  CHECK(places[1].value == 1);
  CHECK(places[5].value == 5);
  CHECK(places[6].value == 0);
  CHECK(places[1].potential == 1);
  CHECK(places[2].potential == 1);
  CHECK(places[3].potential == 2);
  CHECK(places[10].potential == 5);
  const auto& last = figures.grid[0][4];  // nothing yet, the likeliest
  CHECK(last.customers == std::vector<std::int64_t>{9, 10});
  CHECK(last.bought == 0);
  CHECK(last.expected == Approx(1 / (1 + std::exp(-9.0)) + 1 / (1 + std::exp(-10.0))));
  CHECK(figures.grid[1][0].bought == 100);
  CHECK(potentialOf({}).customers == 0);
}

TEST_CASE("Every customer stands in one place, and never below one who bought less or is less likely to buy") {
  const bool holds = rc::check([] {
    std::vector<Prospect> all;
    std::int64_t bought = 0;
    for (int i = *rc::gen::inRange(0, 60); i > 0; --i) {
      std::optional<std::int64_t> amount;
      if (*rc::gen::arbitrary<bool>()) amount = *rc::gen::inRange<std::int64_t>(0, 9);
      bought += amount.value_or(0);
      all.push_back({CustomerId(i), amount, *rc::gen::inRange(-4, 5) / 2.0});
    }
    const PotentialFigures figures = potentialOf(all);
    std::size_t standing = 0;
    std::int64_t sum = 0;
    for (const auto& line : figures.grid)
      for (const auto& part : line) standing += part.customers.size(), sum += part.bought;
    RC_ASSERT(standing == all.size());
    RC_ASSERT(sum == bought);
    auto places = placesOf(figures);
    RC_ASSERT(places.size() == all.size());
    for (const Prospect& a : all)
      for (const Prospect& b : all) {
        const GridPlace one = places[a.customer.value], other = places[b.customer.value];
        RC_ASSERT((one.value > 0) == a.bought.has_value());
        if (a.bought <= b.bought) RC_ASSERT(one.value <= other.value);
        if (a.logOdds <= b.logOdds) RC_ASSERT(one.potential <= other.potential);
      }
  });
  CHECK(holds);
}
