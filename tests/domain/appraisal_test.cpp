#include "callwright/domain/appraisal.hpp"

#include <rapidcheck.h>

#include <catch2/catch.hpp>

using namespace callwright::domain;

namespace {

const char* const kTemplate =
    "sales | 40 | 30 %\ndials_per_reach | 3 | 20 %\nquality | 20 %\nattendance | 10 %\nskill: Communication | 10 %\n"
    "skill: Teamwork | 10\n";

std::vector<AppraisalLine> lines() {
  return parseAppraisalTemplate(kTemplate, "CNY").value();
}

}  // namespace

TEST_CASE("a template of appraisals is read from its lines and written back", "[appraisal]") {
  const auto all = lines();
  REQUIRE(all.size() == 6);
  CHECK(all[0].measure == Measure::Sales);
  CHECK(all[0].target == 40);
  CHECK(all[0].weight == 30);
  CHECK(all[2].kind == AppraisalLineKind::Quality);
  CHECK(all[3].kind == AppraisalLineKind::Attendance);
  CHECK(all[4].name == "Communication");
  CHECK(parseAppraisalTemplate(formatAppraisalTemplate(all), "CNY").value() == all);
  const auto money = parseAppraisalTemplate("revenue | 12000.50 | 100 %", "CNY").value();
  CHECK(money[0].target == 1200050);
  CHECK(money[0].currency == "CNY");
  CHECK(parseAppraisalTemplate("skill：团队协作 | 100 %", "CNY").value()[0].name == "团队协作");  // a wide colon
}

TEST_CASE("weights that do not add up to 100 % are refused with their sum", "[appraisal]") {
  const auto refused = parseAppraisalTemplate("quality | 60 %\nskill: Teamwork | 30 %", "CNY");
  REQUIRE_FALSE(refused);
  CHECK(refused.error() == Error{ErrorCode::AppraisalUnfit, {"weights", "90"}});
  for (const char* line : {"quality", "quality | 0 %", "quality | 30 | 70 %", "sales | 100 %", "nonsense | 5 | 100 %",
                           "skill: | 100 %", "skill | 100 %"}) {
    CAPTURE(line);
    const auto bad = parseAppraisalTemplate(line, "CNY");
    REQUIRE_FALSE(bad);
    CHECK(bad.error().args[0] == "template_line");
  }
  CHECK(parseAppraisalTemplate("buyers | 30 | 100 %", "CNY").error() ==
        Error{ErrorCode::AppraisalUnfit, {"counts_customers", "buyers"}});
  const auto attended = parseAppraisalTemplate("attendance | 95 % | 100 %", "CNY").value();
  CHECK(attended[0].kind == AppraisalLineKind::Measure);
  CHECK(attended[0].target == 0.95);
  CHECK(parseAppraisalTemplate("sales | many | 100 %", "CNY").error().args[0] == "target");
  CHECK(parseAppraisalTemplate("sales | 0 | 100 %", "CNY").error().args[0] == "target");
  CHECK(parseAppraisalTemplate("quality | 50 %\nquality | 50 %", "CNY").error().code == ErrorCode::AlreadyExists);
  CHECK(parseAppraisalTemplate("\n", "CNY").error().code == ErrorCode::Missing);
}

TEST_CASE("points are what is attained of the target, and no more than all of it", "[appraisal]") {
  auto all = lines();
  CHECK_FALSE(pointsOf(all[0]));
  CHECK_FALSE(totalOf(all));
  all[0].value = 30;
  CHECK(pointsOf(all[0]) == Approx(75));
  all[0].value = 80;
  CHECK(pointsOf(all[0]) == Approx(100));
  all[1].value = 4;  // less is better
  CHECK(pointsOf(all[1]) == Approx(75));
  all[1].value = 2;
  CHECK(pointsOf(all[1]) == Approx(100));
  all[2].value = 88.5;
  CHECK(pointsOf(all[2]) == Approx(88.5));
  all[3].value = 0.9;
  CHECK(pointsOf(all[3]) == Approx(90));
  // Nobody gave points for the skills: they neither help nor harm.
  CHECK(totalOf(all) == Approx((30 * 100 + 20 * 100 + 20 * 88.5 + 10 * 90) / 80));
  all[4].value = 0;
  all[5].value = 100;
  CHECK(totalOf(all) == Approx((30 * 100 + 20 * 100 + 20 * 88.5 + 10 * 90 + 10 * 100) / 100));
}

TEST_CASE("a quarter asks three months of a sum, and of a quotient the same", "[appraisal]") {
  const auto quarter = linesFor(lines(), {GoalPeriod::Kind::Quarter, 2026, 4}).value();
  CHECK(quarter[0].target == 120);
  CHECK(quarter[1].target == 3);
  CHECK(linesFor(lines(), {GoalPeriod::Kind::Month, 2026, 11}).value() == lines());
  CHECK(linesFor(lines(), {GoalPeriod::Kind::Year, 2026, 1}).error().args[0] == "period");
}

TEST_CASE("a total lies between the least and the most points", "[appraisal]") {
  rc::check([] {
    auto all = lines();
    double least = 100, most = 0;
    bool any = false;
    for (AppraisalLine& line : all) {
      if (*rc::gen::inRange(0, 4) == 0) continue;
      line.value = *rc::gen::inRange(0, 1000) / 10.0;
      const double points = *pointsOf(line);
      RC_ASSERT(points >= 0 && points <= 100);
      least = std::min(least, points);
      most = std::max(most, points);
      any = true;
    }
    const auto total = totalOf(all);
    RC_ASSERT(total.has_value() == any);
    if (any) RC_ASSERT(*total >= least - 1e-9 && *total <= most + 1e-9);
  });
}
