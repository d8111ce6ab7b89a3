#include "callwright/domain/ranking.hpp"

#include <rapidcheck.h>

#include <catch2/catch.hpp>

using namespace callwright::domain;
using namespace std::chrono_literals;

namespace {

FiguresRow rowOf(std::int64_t id, std::int64_t calls, std::int64_t reached, std::int64_t sales) {
  FiguresRow row;
  row.id = id;
  row.name = "agent " + std::to_string(id);
  row.tally.calls = calls;
  row.tally.reached = reached;
  row.tally.sales = sales;
  return row;
}
const Ranked& of(const Ranking& ranking, std::int64_t id) {
  for (const Ranked& row : ranking.rows)
    if (row.id == id) return row;
  throw std::runtime_error("nobody");
}

}  // namespace

TEST_CASE("Those who are alike share a rank, and the next one counts them") {
  const auto ranking =
      rankBy(Measure::Sales, {rowOf(1, 10, 5, 3), rowOf(2, 10, 5, 7), rowOf(3, 9, 1, 3), rowOf(4, 9, 1, 1)});
  CHECK(of(ranking, 2).rank == 1);
  CHECK(of(ranking, 1).rank == 2);
  CHECK(of(ranking, 3).rank == 2);
  CHECK(of(ranking, 4).rank == 4);
  CHECK(ranking.base == RankBase::None);
}

TEST_CASE("One sale of one customer does not win") {
  // Conversion: reached customers 40, 20, 1: a quarter of the median is 5.
  const auto rows = {rowOf(1, 90, 40, 4), rowOf(2, 60, 20, 5), rowOf(3, 1, 1, 1), rowOf(4, 7, 0, 0)};
  const auto ranking = rankBy(Measure::ConversionRate, rows);
  CHECK(ranking.base == RankBase::Reached);
  CHECK(ranking.minimumBase == 5);
  CHECK(of(ranking, 2).rank == 1);
  CHECK(of(ranking, 1).rank == 2);
  CHECK(of(ranking, 3).rank == 0);
  CHECK(of(ranking, 3).out == Ranked::Out::BaseTooSmall);
  CHECK(of(ranking, 4).out == Ranked::Out::NoFigures);
  CHECK(ranking.rows.back().id == 4);
  CHECK(of(rankBy(Measure::ConversionRate, rows, {}, 1.0), 3).rank == 1);  // whoever wants it
}

TEST_CASE("One answer, one buyer or one promise kept does not win either") {
  std::vector<FiguresRow> rows{rowOf(1, 90, 40, 4), rowOf(2, 60, 20, 5), rowOf(3, 9, 3, 1)};
  const std::int64_t many[] = {40, 20, 1};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Tally& tally = rows[i].tally;
    tally.service.emplace();
    tally.customers.emplace();
    tally.cost.emplace();
    tally.cost->push_back({rows[i].id * 100, "CNY"});
    tally.service->callbacksDue = tally.service->csatAnswers = tally.service->npsAnswers = many[i];
    tally.service->callbacksKept = tally.service->csatSatisfied = tally.service->npsPromoters = many[i] / 2 + 1;
    tally.customers->called = tally.customers->buyers = tally.sales = many[i];
    tally.customers->repeat = tally.customers->referred = many[i] / 2 + 1;
  }
  for (const Measure measure :
       {Measure::Csat, Measure::Nps, Measure::CallbacksOnTime, Measure::RepeatRate, Measure::ReferralRate,
        Measure::RevenuePerLead, Measure::CostPerLead, Measure::CostPerSale}) {
    CAPTURE(infoOf(measure).code);
    const auto ranking = rankBy(measure, rows, "CNY");
    CHECK(std::string(codeOf(ranking.base)) != "");
    CHECK(ranking.minimumBase == 5);
    CHECK(of(ranking, 3).out == Ranked::Out::BaseTooSmall);
    CHECK(of(ranking, 3).base == 1);
  }
}

TEST_CASE("Of what should be small the smallest is best, and a sum of nothing is no rank") {
  auto slow = rowOf(1, 10, 5, 0), quick = rowOf(2, 10, 5, 0);
  slow.tally.dials = 20;
  quick.tally.dials = 10;
  CHECK(of(rankBy(Measure::DialsPerReach, {slow, quick}), 2).rank == 1);
  CHECK(of(rankBy(Measure::Sales, {slow, quick}), 1).out == Ranked::Out::NoFigures);
  // Nothing overdue is the best there is; nobody called is nothing done.
  for (auto* row : {&slow, &quick}) {
    row->tally.service.emplace();
    row->tally.customers.emplace();
  }
  slow.tally.service->overdue = 3;
  CHECK(of(rankBy(Measure::FollowUpsOverdue, {slow, quick}), 2).rank == 1);
  CHECK(of(rankBy(Measure::FollowUpsOverdue, {slow, quick}), 1).rank == 2);
  CHECK(of(rankBy(Measure::CustomersCalled, {slow, quick}), 1).out == Ranked::Out::NoFigures);
}

TEST_CASE("Any ranking is in order, ties share, and nobody is lost") {
  rc::check([] {
    std::vector<FiguresRow> rows;
    const auto count = *rc::gen::inRange(0, 15);
    for (int i = 1; i <= count; ++i) {
      const auto calls = *rc::gen::inRange(0, 30);
      const auto reached = *rc::gen::inRange(0, calls + 1);
      rows.push_back(rowOf(i, calls, reached, *rc::gen::inRange(0, reached + 1)));
    }
    for (const Measure measure : {Measure::Sales, Measure::ConnectRate, Measure::ConversionRate}) {
      const auto ranking = rankBy(measure, rows);
      RC_ASSERT(ranking.rows.size() == rows.size());
      for (const Ranked& row : ranking.rows) {
        int better = 0;
        for (const Ranked& other : ranking.rows)
          better += other.rank > 0 && row.rank > 0 && *other.value > *row.value ? 1 : 0;
        RC_ASSERT(row.rank == 0 || row.rank == better + 1);
        RC_ASSERT((row.rank == 0) == (row.out != Ranked::Out::No));
        RC_ASSERT(row.rank == 0 || row.base >= ranking.minimumBase);
      }
    }
  });
}

TEST_CASE("A ranking knows the ranks of the period before") {
  auto now = rankBy(Measure::Sales, {rowOf(1, 9, 9, 3), rowOf(2, 9, 9, 2), rowOf(3, 9, 9, 1)});
  compare(now, rankBy(Measure::Sales, {rowOf(2, 9, 9, 5), rowOf(1, 9, 9, 1)}));
  CHECK(of(now, 1).before == 2);
  CHECK(of(now, 2).before == 1);
  CHECK(of(now, 3).before == 0);
}

TEST_CASE("Periods of a ranking have codes, first and last days, and neighbours") {
  for (const char* code : {"2026-11-23", "2026-W48", "2026-11", "2026-Q4", "2026"}) {
    const auto period = rankPeriodFromCode(code);
    REQUIRE(period);
    CHECK(period->code() == code);
    CHECK(period->shifted(3).shifted(-3) == *period);
    CHECK(rankPeriodWith(period->kind, period->lastDay()) == *period);
  }
  const auto week = *rankPeriodFromCode("2026-W48");
  CHECK(week.firstDay == "2026-11-23");
  CHECK(week.lastDay() == "2026-11-29");
  CHECK(rankPeriodFromCode("2026-W53")->shifted(1).code() == "2027-W01");
  CHECK(rankPeriodFromCode("2026-01")->shifted(-1).code() == "2025-12");
  CHECK_FALSE(goalPeriodOf(week));
  CHECK(goalPeriodOf(*rankPeriodFromCode("2026-Q4"))->code() == "2026-Q4");
  for (const char* bad :
       {"", "2026-W54", "2025-W53", "2026-W00", "2026-13", "2026-02-30", "W48", "2026-Wxx", "1999-01-01"})
    CHECK_FALSE(rankPeriodFromCode(bad));
}
