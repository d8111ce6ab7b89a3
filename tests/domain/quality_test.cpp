#include "callwright/domain/quality.hpp"

#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <set>

using namespace callwright::domain;

namespace {

const char* const kCardText =
    "# Opening\n- Gives the name and the company | yes/no | 10\n- Asks whether it suits | 0-5 | 20\n"
    "# Compliance\n- Never names a wrong price | yes/no | 0 | fatal\n";

std::vector<CardAnswer> given(std::vector<std::optional<int>> points) {
  std::vector<CardAnswer> answers;
  for (const auto& one : points) answers.push_back({one, {}});
  return answers;
}

}  // namespace

TEST_CASE("a score card is read from its lines and written back", "[quality]") {
  const auto card = parseScoreCard(kCardText);
  REQUIRE(card);
  REQUIRE(card->size() == 3);
  CHECK((*card)[0] == CardQuestion{"Opening", "Gives the name and the company", 10, 1, false});
  CHECK((*card)[1] == CardQuestion{"Opening", "Asks whether it suits", 20, 5, false});
  CHECK((*card)[2] == CardQuestion{"Compliance", "Never names a wrong price", 0, 1, true});
  CHECK(parseScoreCard(formatScoreCard(*card)).value() == *card);
  // Typed with a Chinese keyboard.
  const auto chinese = parseScoreCard("＃ 开场\n- 报姓名 ｜ 是/否 ｜ 10％\n- 不说错价格 | 0-3 | 5 | 致命");
  REQUIRE(chinese);
  CHECK((*chinese)[0] == CardQuestion{"开场", "报姓名", 10, 1, false});
  CHECK((*chinese)[1].fatal);
}

TEST_CASE("a line of a score card that cannot be read is named", "[quality]") {
  for (const char* line :
       {"- Smiles", "- Smiles | 0-5", "- Smiles | 0-11 | 5", "- Smiles | 1-5 | 5", "- Smiles | 0-5 | x",
        "- Smiles | 0-5 | 101", "- Smiles | 0-5 | 0", "| 0-5 | 5", "- Smiles | 0-5 | 5 | maybe"}) {
    const auto card = parseScoreCard(std::string("- Good | 0-5 | 5\n") + line);
    CAPTURE(line);
    REQUIRE_FALSE(card);
    CHECK(card.error().code == ErrorCode::BadValue);
    CHECK(card.error().args[0] == "card_line");
  }
  CHECK(parseScoreCard(" \n# Only a section\n").error().code == ErrorCode::Missing);
  CHECK(parseScoreCard("- Price | yes/no | 0 | fatal").error().args[0] == "weight");
}

TEST_CASE("a mark is the weighed share of the points of what applies", "[quality]") {
  const auto card = parseScoreCard(kCardText).value();
  CHECK(markOf(card, given({1, 5, 1})).value().mark == Approx(100));
  CHECK(markOf(card, given({0, 5, 1})).value().mark == Approx(100.0 * 20 / 30));
  CHECK(markOf(card, given({1, 2, 1})).value().mark == Approx(100.0 * (10 + 8) / 30));
  CHECK(markOf(card, given({std::nullopt, 3, std::nullopt})).value().mark == Approx(60));
  const auto fatal = markOf(card, given({1, 5, 0})).value();
  CHECK(fatal.fatal);
  CHECK(fatal.mark == 0);
  CHECK(markOf(card, given({1, 6, 1})).error().args == std::vector<std::string>{"points", "6", "0 … 5"});
  CHECK(markOf(card, given({1, -1, 1})).error().code == ErrorCode::BadValue);
  CHECK(markOf(card, given({1, 5})).error().args[0] == "answers");
  CHECK(markOf(card, given({std::nullopt, std::nullopt, 1})).error().code == ErrorCode::QualityUnfit);
}

TEST_CASE("more points never make a mark worse, and it stays between 0 and 100", "[quality]") {
  rc::check([] {
    const int count = *rc::gen::inRange(1, 9);
    std::vector<CardQuestion> card;
    std::vector<CardAnswer> answers;
    for (int i = 0; i < count; ++i) {
      CardQuestion question{"", "q", *rc::gen::inRange(1, 101), *rc::gen::inRange(1, 11), *rc::gen::inRange(0, 4) == 0};
      const bool applies = i == 0 || *rc::gen::inRange(0, 5) > 0;
      answers.push_back({applies ? std::optional(*rc::gen::inRange(0, question.most + 1)) : std::nullopt, {}});
      card.push_back(question);
    }
    const auto mark = markOf(card, answers).value();
    RC_ASSERT(mark.mark >= 0 && mark.mark <= 100.0 + 1e-9);
    const auto at = static_cast<std::size_t>(*rc::gen::inRange(0, count));
    if (answers[at].points && *answers[at].points < card[at].most) {
      ++*answers[at].points;
      RC_ASSERT(markOf(card, answers).value().mark >= mark.mark - 1e-9);
    }
    for (std::size_t i = 0; i < card.size(); ++i)
      if (answers[i].points) answers[i].points = card[i].most;
    RC_ASSERT(std::abs(markOf(card, answers).value().mark - 100) < 1e-9);
  });
}

TEST_CASE("a sample is drawn without repetition, the same for the same seed, and evenly", "[quality]") {
  std::vector<std::int64_t> all;
  for (std::int64_t i = 1; i <= 20; ++i) all.push_back(i);
  rc::check([&] {
    const auto count = static_cast<std::size_t>(*rc::gen::inRange(0, 30));
    const auto seed = *rc::gen::arbitrary<std::uint64_t>();
    const auto drawn = drawSample(all, count, seed);
    RC_ASSERT(drawn.size() == std::min<std::size_t>(count, all.size()));
    RC_ASSERT(std::set<std::int64_t>(drawn.begin(), drawn.end()).size() == drawn.size());
    auto reversed = all;
    std::reverse(reversed.begin(), reversed.end());
    RC_ASSERT(drawSample(reversed, count, seed) == drawn);  // whatever order they come in
  });
  std::vector<int> times(21);
  for (std::uint64_t seed = 0; seed < 4000; ++seed)
    for (const std::int64_t one : drawSample(all, 5, seed)) ++times[static_cast<std::size_t>(one)];
  for (std::size_t i = 1; i <= 20; ++i) CHECK(times[i] == Approx(1000).margin(130));  // > 4 standard deviations
}
