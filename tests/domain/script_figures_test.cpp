#include "callwright/domain/script_figures.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "callwright/domain/survey.hpp"

using namespace callwright::domain;

namespace {

Script threeSteps() {
  Script script;
  for (const char* id : {"opening", "need", "close"}) {
    ScriptStep step;
    step.id = step.title = id;
    script.steps.push_back(step);
  }
  ScriptStep dear;
  dear.id = dear.title = "dear";
  script.objections.push_back(dear);
  return script;
}

Instant at(int seconds) {
  return Instant(std::chrono::seconds(1'000'000 + seconds));
}

const StepFigures& of(const ScriptFigures& figures, const std::string& step) {
  for (const StepFigures& s : figures.steps)
    if (s.step == step) return s;
  throw std::runtime_error("no such step");
}

}  // namespace

TEST_CASE("Calls are counted step by step, once however often they come", "[script]") {
  const Script script = threeSteps();
  ScriptTally tally(script);
  tally.add({{"opening", "Yes", at(0)}, {"need", "", at(10)}, {"dear", "", at(20)}, {"need", "Next", at(25)},
             {"close", "Agreed", at(60)}},
            at(100), true, true);
  tally.add({{"opening", "No", at(0)}}, at(8), true, false);
  tally.add({{"opening", "", at(0)}, {"gone", "", at(5)}}, at(5), false, false);
  tally.add({}, at(9), true, true);  // never came into the script
  const ScriptFigures f = tally.figures();
  CHECK(f.calls == 3);
  CHECK(f.reached == 2);
  CHECK(f.sold == 1);
  CHECK(of(f, "opening").calls == 3);
  CHECK(of(f, "opening").endedHere == 1);
  CHECK(of(f, "opening").answers == std::map<std::string, std::int64_t>{{"", 1}, {"Yes", 1}, {"No", 1}});
  CHECK(of(f, "need").calls == 1);
  CHECK(of(f, "need").time == std::chrono::seconds(10 + 35));
  CHECK(of(f, "close").time == std::chrono::seconds(40));
  CHECK(of(f, "close").sold == 1);
  CHECK_FALSE(of(f, "gone").known);
  std::map<std::pair<std::string, std::string>, std::int64_t> flows;
  for (const StepFlow& flow : f.flows) flows[{flow.from, flow.to}] = flow.calls;
  CHECK(flows == std::map<std::pair<std::string, std::string>, std::int64_t>{{{"opening", "need"}, 1},
                                                                            {{"need", "dear"}, 1},
                                                                            {{"dear", "need"}, 1},
                                                                            {{"need", "close"}, 1},
                                                                            {{"close", scriptEnd}, 1},
                                                                            {{"opening", scriptEnd}, 1},
                                                                            {{"opening", "gone"}, 1}});
}

TEST_CASE("Whatever ways calls take, the figures add up", "[script]") {
  rc::check([] {
    const Script script = threeSteps();
    ScriptTally tally(script);
    const int calls = *rc::gen::inRange(0, 30);
    std::int64_t walked = 0, sold = 0;
    Milliseconds talked{0};
    for (int i = 0; i < calls; ++i) {
      std::vector<WalkedStep> way;
      int second = 0;
      const int length = *rc::gen::inRange(0, 8);
      for (int j = 0; j < length; ++j) {
        way.push_back({*rc::gen::element<std::string>("opening", "need", "close", "dear"),
                       *rc::gen::element<std::string>("", "Yes", "No"), at(second)});
        second += *rc::gen::inRange(0, 60);
      }
      const bool sale = *rc::gen::arbitrary<bool>();
      tally.add(way, at(second), sale, sale);
      if (way.empty()) continue;
      ++walked;
      if (sale) ++sold;
      talked += std::chrono::seconds(second);
    }
    const ScriptFigures f = tally.figures();
    std::int64_t ended = 0;
    Milliseconds time{0};
    for (const StepFigures& step : f.steps) {
      ended += step.endedHere;
      time += step.time;
      RC_ASSERT(step.calls <= f.calls);
      RC_ASSERT(step.sold <= step.calls);
      std::int64_t answered = 0;
      for (const auto& [answer, count] : step.answers) {
        RC_ASSERT(count <= step.calls);
        answered += count;
      }
      RC_ASSERT(answered >= step.calls);
    }
    RC_ASSERT(f.calls == walked);
    RC_ASSERT(f.sold == sold);
    RC_ASSERT(ended == walked);
    RC_ASSERT(time == talked);
    for (const StepFlow& flow : f.flows) RC_ASSERT(flow.calls <= of(f, flow.from).calls);
  });
}

TEST_CASE("The stage is the last answer's that fits the outcome", "[script]") {
  Script script = threeSteps();
  script.steps[0].answers = {{"Yes", "need", {}, "", "", "interested", 1}, {"No", scriptEnd, {}, "refused", "", "lost", 2}};
  script.steps[1].answers = {{"Good", "close", {}, "", "", "quoted", 3}, {"Bad", scriptEnd, {}, "", "", "", 4}};
  const auto stage = [&](std::vector<std::pair<std::string, std::string>> way, std::string_view outcome) {
    return stageOnTheWay(script, way, {}, outcome);
  };
  CHECK(stage({{"opening", "Yes"}, {"need", ""}}, "callback") == "interested");
  CHECK(stage({{"opening", "Yes"}, {"need", "Good"}, {"close", ""}}, "sale") == "quoted");
  CHECK(stage({{"opening", "Yes"}, {"need", "Bad"}}, "refused") == "interested");
  CHECK(stage({{"opening", "No"}}, "refused") == "lost");
  CHECK(stage({{"opening", "No"}}, "callback").empty());
  CHECK(stage({{"nowhere", "No"}, {"opening", ""}}, "refused").empty());
  CHECK(stage({}, "sale").empty());
}

namespace {

Script questionnaire() {
  Script script = threeSteps();
  ScriptField csat, nps, wish, budget, why;
  csat.name = "csat";
  csat.type = ScriptFieldType::Choice;
  csat.choices = {"1", "2", "3", "4", "5"};
  nps.name = "nps";
  nps.type = ScriptFieldType::Scale;
  wish.name = "wish";
  wish.type = ScriptFieldType::Several;
  wish.choices = {"price", "quality"};
  budget.name = "budget";
  budget.type = ScriptFieldType::Money;
  why.name = "why";
  script.steps[0].fields = {csat, nps};
  script.steps[1].fields = {wish, budget, why};
  script.quota = 2;
  script.quotaBy = {"customer.region", "csat"};
  return script;
}

const QuestionResults& question(const SurveyResults& all, const std::string& name) {
  for (const QuestionResults& q : all.questions)
    if (q.field.name == name) return q;
  throw std::runtime_error("no such question");
}

std::int64_t count(const QuestionResults& q, const std::string& answer) {
  for (const AnswerCount& a : q.answers)
    if (a.answer == answer) return a.count;
  return -1;
}

}  // namespace

TEST_CASE("A survey's answers: counts, scores, groups, quotas", "[survey]") {
  const Script script = questionnaire();
  SurveyTally tally(script);
  tally.add({{"csat", "5"}, {"nps", "10"}, {"wish", "price; quality"}, {"budget", "100"}, {"why", "Fast"}}, "East",
            {{"customer.region", "East"}});
  tally.add({{"csat", "4"}, {"nps", "9"}, {"wish", "Price"}, {"budget", "300"}, {"why", "fast"}}, "East",
            {{"customer.region", "East"}});
  tally.add({{"csat", "1"}, {"nps", "3"}, {"wish", "colour"}, {"budget", "much"}}, "West", {{"customer.region", "West"}});
  tally.add({{"csat", "5"}, {"nps", ""}}, "", {{"customer.region", "East"}});
  tally.add({}, "West");  // nothing was captured
  const SurveyResults all = tally.results(true);
  CHECK(all.calls == 4);
  const auto& csat = question(all, "csat");
  CHECK(csat.answered == 4);
  CHECK(count(csat, "5") == 2);
  CHECK(count(csat, "2") == 0);  // a choice nobody took is still a choice
  REQUIRE(csat.satisfaction);
  CHECK(csat.satisfaction->share == Approx(0.75));
  REQUIRE(csat.mean);
  CHECK(*csat.mean == Approx(3.75));
  const auto& nps = question(all, "nps");
  CHECK(nps.answered == 3);
  REQUIRE(nps.netPromoter);
  CHECK(nps.netPromoter->score == Approx(100.0 * (2 - 1) / 3));
  CHECK(nps.answers.size() == 11);
  const auto& wish = question(all, "wish");
  CHECK(count(wish, "price") == 2);  // case is no other answer
  CHECK(count(wish, "colour") == 1);
  CHECK_FALSE(wish.satisfaction);
  const auto& budget = question(all, "budget");
  CHECK(budget.answered == 3);
  CHECK(*budget.mean == Approx(200));  // what is no number is no number
  CHECK(budget.most == 300);
  CHECK(question(all, "why").answers.at(0).count == 2);
  CHECK(all.groups == std::vector<std::string>{"East", "West", ""});
  REQUIRE(csat.byGroup);
  CHECK(csat.byGroup->columnTotals == std::vector<std::int64_t>{2, 1, 1});
  CHECK(csat.byGroup->counts.at(4) == std::vector<std::int64_t>{1, 0, 1});
  REQUIRE(all.quotaCells.size() == 3);
  CHECK(all.quotaCells.at(0).values == std::vector<std::string>{"East", "5"});
  CHECK(all.quotaCells.at(0).count == 2);
  CHECK_FALSE(question(tally.results(false), "csat").byGroup);
}

TEST_CASE("A survey without answers has no scores to show", "[survey]") {
  const Script script = questionnaire();
  const SurveyResults all = SurveyTally(script).results(true);
  CHECK(all.calls == 0);
  CHECK(all.groups.empty());
  CHECK(question(all, "nps").answered == 0);
  CHECK_FALSE(question(all, "budget").mean);
}

TEST_CASE("Many groups: the commonest, and one for the rest", "[survey]") {
  const Script script = questionnaire();
  SurveyTally tally(script);
  for (int g = 0; g < 40; ++g)
    for (int i = 0; i <= g; ++i) tally.add({{"csat", std::to_string(1 + g % 5)}}, "G" + std::to_string(g));
  const SurveyResults all = tally.results(true);
  CHECK(all.groups.size() == SurveyTally::mostGroups);
  CHECK(all.groups.front() == "G39");
  CHECK(all.groups.back().empty());
  const auto& csat = question(all, "csat");
  std::int64_t total = 0;
  for (const auto n : csat.byGroup->columnTotals) total += n;
  CHECK(total == csat.answered);
}
