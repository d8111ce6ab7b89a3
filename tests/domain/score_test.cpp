#include "callwright/domain/score_model.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <random>

using namespace callwright::domain;

namespace {

RankingQuality qualityOf(const std::vector<double>& scores, const std::vector<char>& labels) {
  return rankingQuality(scores, labels);
}

// Customers whose odds are known: those of the north buy far more often, the older the better, the colour says nothing.
struct KnownTruth {
  ScoreTable table;
  std::vector<double> logOdds;
  KnownTruth(std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> unit(0, 1);
    for (std::size_t i = 0; i < count; ++i) {
      const bool north = unit(random) < 0.3;
      const double age = 20 + 60 * unit(random);
      const char* colour = unit(random) < 0.5 ? "red" : "blue";
      const double odds = -2.5 + (north ? 1.5 : 0) + 0.04 * (age - 50);
      logOdds.push_back(odds);
      ScoreSample sample{{"region", std::string(north ? "north" : "south")}, {"colour", std::string(colour)}};
      if (unit(random) < 0.9) sample.emplace_back("age", age);
      table.add(sample, unit(random) < probabilityOf(odds));
    }
    table.settle();
  }
};

const ScoreTerm* find(const ScoreModel& model, const std::string& field, const std::string& level) {
  const auto found = std::find_if(model.terms.begin(), model.terms.end(),
                                  [&](const ScoreTerm& term) { return term.field == field && term.level == level; });
  return found == model.terms.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("the area under the curve, the better half and the lift of rankings that can be counted by hand", "[score]") {
  // 4 pairs of success and failure in each of the four: 4, 3 and 0 in order; ties count half.
  CHECK(qualityOf({4, 3, 2, 1}, {1, 1, 0, 0}).areaUnderCurve == Approx(1));
  CHECK(qualityOf({4, 3, 2, 1}, {1, 0, 1, 0}).areaUnderCurve == Approx(0.75));
  CHECK(qualityOf({4, 3, 2, 1}, {0, 0, 1, 1}).areaUnderCurve == Approx(0));
  CHECK(qualityOf({1, 1, 1, 1}, {1, 0, 0, 0}).areaUnderCurve == Approx(0.5));
  CHECK(qualityOf({4, 3, 2, 1}, {1, 1, 0, 0}).inBetterHalf == Approx(1));
  CHECK(qualityOf({4, 3, 2, 1}, {1, 0, 1, 0}).inBetterHalf == Approx(0.5));
  CHECK(qualityOf({5, 5, 5, 1}, {1, 1, 1, 0}).inBetterHalf == Approx(2.0 / 3));  // two of three tied are in it
  CHECK(qualityOf({3, 2, 1}, {1, 0, 0}).inBetterHalf == Approx(1));
  CHECK(qualityOf({1, 1, 1}, {1, 0, 0}).inBetterHalf == Approx(0.5));
  // Gains after each fourth: 1/2, 1, 1, 1; the area by trapezoids.
  CHECK(qualityOf({4, 3, 2, 1}, {1, 1, 0, 0}).areaUnderLift == Approx((0.25 + 0.75 + 1 + 1) / 4));
  CHECK(qualityOf({1, 1, 1, 1}, {1, 0, 0, 1}).areaUnderLift == Approx(0.5));
  // Nothing can be said without both.
  CHECK(qualityOf({3, 2, 1}, {1, 1, 1}).areaUnderCurve == 0.5);
  CHECK(qualityOf({}, {}).interval == Interval{0, 1});
  // Hanley & McNeil 1982: 51 abnormal and 58 normal images, area 0.893, standard error 0.032.
  std::vector<double> scores;
  std::vector<char> labels;
  const int abnormal[] = {3, 2, 2, 11, 33}, normal[] = {33, 6, 6, 11, 2};
  for (int rating = 0; rating < 5; ++rating) {
    for (int i = 0; i < abnormal[rating]; ++i) scores.push_back(rating), labels.push_back(1);
    for (int i = 0; i < normal[rating]; ++i) scores.push_back(rating), labels.push_back(0);
  }
  const RankingQuality images = qualityOf(scores, labels);
  CHECK(images.areaUnderCurve == Approx(0.893).margin(0.001));
  CHECK((images.interval.high - images.interval.low) / 2 / 1.96 == Approx(0.032).margin(0.001));
}

TEST_CASE("the area under the curve is the share of pairs in order", "[score]") {
  rc::check([] {
    const auto labels = *rc::gen::nonEmpty(rc::gen::container<std::vector<char>>(rc::gen::element<char>(0, 1)));
    const auto whole = *rc::gen::container<std::vector<int>>(labels.size(), rc::gen::inRange(0, 6));
    const std::vector<double> scores(whole.begin(), whole.end());
    double pairs = 0, inOrder = 0;
    for (std::size_t i = 0; i < labels.size(); ++i)
      for (std::size_t j = 0; j < labels.size(); ++j) {
        if (labels[i] != 1 || labels[j] != 0) continue;
        pairs += 1;
        inOrder += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
      }
    const RankingQuality quality = rankingQuality(scores, labels);
    RC_ASSERT(std::abs(quality.areaUnderCurve - (pairs == 0 ? 0.5 : inOrder / pairs)) < 1e-9);
    RC_ASSERT(quality.inBetterHalf >= -1e-9);
    RC_ASSERT(quality.inBetterHalf <= 1 + 1e-9);
  });
}

TEST_CASE("columns are numbers when what is known reads as such", "[score]") {
  ScoreTable table;
  for (int i = 0; i < 40; ++i)
    table.add({{"age", std::to_string(20 + i)},
               {"grade", std::to_string(i % 3)},
               {"city", std::string(i % 2 == 0 ? "上海" : "北京")},
               {"days", i == 7 ? ScoreValue{} : ScoreValue{double(i)}}},
              i % 4 == 0);
  table.settle();
  const auto& columns = table.columns();
  REQUIRE(columns.size() == 4);
  CHECK(columns[0].numeric);
  CHECK_FALSE(columns[1].numeric);
  CHECK_FALSE(columns[2].numeric);
  CHECK(columns[3].numeric);
  CHECK(std::isnan(columns[3].numbers[7]));
  CHECK(columns[3].numbers[8] == 8);
  CHECK(columns[0].numbers[5] == 25);
  CHECK(table.successes() == 10);
}

TEST_CASE("a model learned from customers whose truth is known finds it", "[score]") {
  const KnownTruth truth(20000, 20261123);
  const auto learned = learnScore(truth.table);
  REQUIRE(learned);
  const ScoreModel& model = learned->model;
  const ScoreTerm *north = find(model, "region", "north"), *south = find(model, "region", "south");
  const ScoreTerm *red = find(model, "colour", "red"), *blue = find(model, "colour", "blue");
  REQUIRE((north && south && red && blue));
  CHECK(north->weight - south->weight == Approx(1.5).margin(0.15));
  CHECK(std::abs(red->weight - blue->weight) < 0.1);
  // The later ones are judged nearly as well as by the truth itself.
  const std::size_t earlier = learned->trainedOn, count = truth.table.size();
  CHECK(earlier == count - count / 4);
  const auto labels = std::span(truth.table.labels()).subspan(earlier);
  const auto best = rankingQuality(std::span(truth.logOdds).subspan(earlier), labels);
  CHECK(best.areaUnderCurve > 0.7);
  CHECK(learned->quality.areaUnderCurve > best.areaUnderCurve - 0.015);
  CHECK(learned->quality.areaUnderCurve < best.areaUnderCurve + 0.01);
  CHECK(learned->quality.examples == static_cast<std::int64_t>(count - earlier));
  // Probabilities are as frequent as they say.
  const auto scores = scoresOf(model, truth.table, 0, count);
  double expected = 0;
  for (const double score : scores) expected += probabilityOf(score);
  CHECK(expected == Approx(static_cast<double>(truth.table.successes())).epsilon(0.01));
  // The same again, to the last bit.
  CHECK(learnScore(truth.table)->model.terms == model.terms);
}

TEST_CASE("the reasons of a score add up to it", "[score]") {
  const KnownTruth truth(4000, 7);
  const ScoreModel model = fitScore(truth.table, 0, truth.table.size(), 0.1);
  rc::check([&] {
    ScoreSample sample;
    if (*rc::gen::arbitrary<bool>())
      sample.emplace_back("region", *rc::gen::element<std::string>("north", "south", "elsewhere"));
    if (*rc::gen::arbitrary<bool>()) sample.emplace_back("age", double(*rc::gen::inRange(-50, 200)));
    if (*rc::gen::arbitrary<bool>()) sample.emplace_back("shoe", std::string("42"));
    double sum = model.averageLogOdds();
    double last = 1e9;
    for (const ScoreReason& reason : model.explain(sample)) {
      sum += reason.effect;
      RC_ASSERT(std::abs(reason.effect) <= last);
      last = std::abs(reason.effect);
    }
    RC_ASSERT(std::abs(sum - model.logOdds(sample)) < 1e-9);
  });
  const ScoreSample customer{{"region", std::string("north")}, {"age", 70.0}, {"colour", std::string("red")}};
  const auto reasons = model.explain(customer);
  REQUIRE(reasons.size() >= 2);
  CHECK(reasons[0].term.field == "region");
  CHECK(reasons[0].effect > 0.5);
  CHECK(reasons[1].term.field == "age");
  CHECK(reasons[1].term.low <= 70);
  CHECK(reasons[1].term.high > 70);
  // A place never heard of is as good as the average.
  CHECK(model.logOdds({{"region", std::string("elsewhere")}, {"age", 70.0}}) ==
        Approx(model.logOdds({{"age", 70.0}})).margin(1e-12));
}

TEST_CASE("what comes later changes nothing of how earlier rows are judged", "[score]") {
  // The same 3,000 rows, followed by different ones: a model judged on 2,000 … 2,999 ranks them alike.
  const KnownTruth truth(3000, 5);
  const auto scores = [&](const ScoreTable& table) {
    return scoresOf(fitScore(table, 0, 2000, 0.1), table, 2000, 3000);
  };
  ScoreTable longer = truth.table;
  for (int i = 0; i < 500; ++i) longer.add({{"region", std::string("north")}, {"age", 30.0}}, false);
  longer.settle();
  CHECK(scores(longer) == scores(truth.table));
}

TEST_CASE("nothing is learned from too little, from one kind, or when cancelled", "[score]") {
  CHECK_FALSE(learnScore(KnownTruth(120, 3).table));
  ScoreTable never;
  for (int i = 0; i < 1000; ++i) never.add({{"age", double(i)}}, false);
  never.settle();
  CHECK_FALSE(learnScore(never));
  const KnownTruth truth(2000, 9);
  ScoreTraining training;
  int asked = 0;
  training.cancelled = [&] { return ++asked > 2; };
  CHECK_FALSE(learnScore(truth.table, training));
  // Learned anew as calls come in, and from the latest only.
  training = {};
  training.earlier = 1000;
  training.every = 100;
  training.window = 800;
  int steps = 0, total = 0;
  training.progress = [&](int done, int of) {
    CHECK(done == ++steps);
    total = of;
  };
  const auto learned = learnScore(truth.table, training);
  REQUIRE(learned);
  CHECK(learned->quality.examples == 1000);
  CHECK(steps == total);
}
