#include "callwright/domain/service.hpp"

#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "callwright/domain/goal.hpp"
#include "callwright/domain/goal_amount.hpp"
#include "callwright/domain/own_day.hpp"

using namespace callwright::domain;

TEST_CASE("A source that says who sent the customer is a referral, however it is written", "[service]") {
  const auto shipped = referralWords(kReferralWords);
  CHECK(shipped == std::vector<std::string>{"referr", "recommend", "转介绍", "推荐"});
  CHECK(referralWords(" 介绍 、Partner，, Old  Friend ") == std::vector<std::string>{"介绍", "partner", "oldfriend"});
  CHECK(referralWords(" , ").empty());
  CHECK_FALSE(isReferral("Referral", {}));
  for (const char* source : {"Referral", "REFERRED by a client", "recommendation", "recommended", "转介绍",
                             "老客户转介绍", "转 介 绍", "朋友推荐", "ＲＥＦＥＲＲＡＬ"})
    CHECK(isReferral(source, shipped));
  for (const char* source : {"", "Trade fair", "介绍会", "Preference", "reference list"})
    CHECK_FALSE(isReferral(source, shipped));
}

TEST_CASE("Ratings are whole numbers of their scale; any other answer counts as none", "[service]") {
  ServiceTally tally;
  for (const char* answer : {"5", " 4 ", "３", "1"}) addAnswers(tally, "CSAT", answer, 1);
  CHECK(tally.csatAnswers == 4);
  CHECK(tally.csatSatisfied == 2);
  for (const char* answer : {"10", "9", "8", "7", "6", "0"}) addAnswers(tally, "nps", answer, 2);
  CHECK(tally.npsAnswers == 12);
  CHECK(tally.npsPromoters == 4);
  CHECK(tally.npsDetractors == 4);
  const ServiceTally before = tally;
  for (const char* answer : {"", "0", "6", "-1", "4.5", "5 stars", "very", "99999999999999"})
    addAnswers(tally, "csat", answer, 1);
  for (const char* answer : {"11", "-1", "ten", ""}) addAnswers(tally, "nps", answer, 1);
  addAnswers(tally, "satisfied", "5", 1);
  CHECK(tally == before);
}

TEST_CASE("An NPS is between -100 and 100, and each answer is at most one of the two", "[service][property]") {
  CHECK(rc::check("nps", [] {
    Tally tally;
    tally.service.emplace();
    for (int i = 0; i <= 10; ++i) addAnswers(*tally.service, "nps", std::to_string(i), *rc::gen::inRange(0, 50));
    RC_ASSERT(tally.service->npsPromoters + tally.service->npsDetractors <= tally.service->npsAnswers);
    const auto nps = valueOf(Measure::Nps, tally);
    RC_ASSERT(nps.has_value() == (tally.service->npsAnswers > 0));
    if (nps) RC_ASSERT(*nps >= -100 && *nps <= 100);
  }));
}

TEST_CASE("A list stands behind calls and orders, not behind promises, answers, hours and costs", "[service]") {
  for (const Measure measure : {Measure::CallbacksDue, Measure::CallbacksOnTime, Measure::FollowUpsOverdue,
                                Measure::Csat, Measure::Nps, Measure::Attendance, Measure::Cost, Measure::CostPerLead})
    CHECK_FALSE(hasFacts(measure));
  for (const Measure measure : {Measure::Calls, Measure::Revenue, Measure::Occupancy, Measure::CustomersCalled,
                                Measure::RepeatRate, Measure::RevenuePerLead, Measure::CostPerSale})
    CHECK(hasFacts(measure));
}

TEST_CASE("A goal for distinct customers is held to the time gone by, and is not forecast", "[service][goal]") {
  Goal goal;
  goal.measure = Measure::Buyers;
  goal.minimum = goal.target = goal.stretch = 100;
  goal.period = {GoalPeriod::Kind::Month, 2026, 11};
  const GoalTime half{0.5, 20, true, false}, over{1, 20, true, true};
  CHECK(progressOf(goal, 60, half).state == GoalState::OnPace);
  CHECK(progressOf(goal, 40, half).state == GoalState::Behind);
  CHECK_FALSE(progressOf(goal, 60, half).forecast);
  CHECK(progressOf(goal, 60, over).forecast == 60.0);
  CHECK_FALSE(dayTarget(goal, 60, 3, {}, "2026-11-16"));
  goal.measure = Measure::RepeatRate;
  goal.minimum = goal.target = goal.stretch = 0.2;
  CHECK(progressOf(goal, 0.1, half).state == GoalState::Behind);
  CHECK(dayTarget(goal, 0.1, 0, {}, "2026-11-16") == 0.2);
  // What is overdue goes down again: it is what it is.
  goal.measure = Measure::FollowUpsOverdue;
  goal.minimum = goal.target = goal.stretch = 10;
  CHECK(progressOf(goal, 9, half).state == GoalState::OnPace);
  CHECK(progressOf(goal, 9, half).forecast == 9.0);
}

TEST_CASE("Points are typed with a sign or without, and end at a hundred", "[service]") {
  const auto read = [](const char* text) {
    return parseAmount("target", text, MeasureUnit::Points, RollUp::Quotient).value_or(-999);
  };
  CHECK(read("35") == 35);
  CHECK(read("+35.5") == 35.5);
  CHECK(read("-12") == -12);
  CHECK(read("−12") == -12);
  CHECK(read("101") == -999);
  CHECK(read("+-3") == -999);
  CHECK(read("many") == -999);
}
