#include "callwright/domain/persona.hpp"

#include <rapidcheck.h>
#include <catch2/catch.hpp>
#include <set>

using namespace callwright::domain;

namespace {

Persona persona(int agrees, int putsOff, int refuses, int objects) {
  Persona p;
  p.greeting = {{"Hello", 1, {}}};
  p.of(PersonaMood::Agrees) = {agrees, {{"Go on", 1, {}}}};
  p.of(PersonaMood::PutsOff) = {putsOff, {{"Later", 1, {}}}};
  p.of(PersonaMood::Refuses) = {refuses, {{"No", 1, {}}}};
  p.of(PersonaMood::Objects) = {objects, {{"That costs too much", 1, "Too exp"}, {"Hm", 1, {}}}};
  return p;
}

Script script() {
  Script s;
  ScriptStep opening, offer, dear, other;
  opening.id = opening.title = "opening";
  opening.answers = {{"Yes", "offer", {}, "", "", "", 1},
                     {"Busy", scriptEnd, {}, "callback", "+2h", "", 2},
                     {"No", scriptEnd, {}, "refused", "", "", 3}};
  offer.id = offer.title = "offer";
  offer.fields.resize(1);
  offer.fields[0].name = "who";
  offer.fields[0].required = true;
  offer.answers = {{"Agreed", scriptEnd, {}, "sale", "", "", 4}, {"No", scriptEnd, {}, "refused", "", "", 5}};
  dear.id = "objection-too-expensive";
  dear.title = "Too expensive";
  other.id = "objection-other";
  other.title = "Other supplier";
  s.steps = {opening, offer};
  s.objections = {dear, other};
  return s;
}

}  // namespace

TEST_CASE("What an answer amounts to", "[persona]") {
  const Script s = script();
  CHECK(moodOf(s.steps[0].answers[0]) == PersonaMood::Agrees);
  CHECK(moodOf(s.steps[0].answers[1]) == PersonaMood::PutsOff);
  CHECK(moodOf(s.steps[0].answers[2]) == PersonaMood::Refuses);
  CHECK(moodOf(s.steps[1].answers[0]) == PersonaMood::Agrees);
}

TEST_CASE("A persona of one temper does what it must", "[persona]") {
  const Script s = script();
  const auto first = [&](const Persona& p) {
    ScriptWalk walk(s);
    return RehearsedCustomer(p, 1).reply(s, walk);
  };
  CHECK(first(persona(1, 0, 0, 0)) == RehearsedCustomer::Reply{"Go on", 0, -1});
  CHECK(first(persona(0, 1, 0, 0)) == RehearsedCustomer::Reply{"Later", 1, -1});
  CHECK(first(persona(0, 0, 1, 0)) == RehearsedCustomer::Reply{"No", 2, -1});
  // No objection to a greeting: whatever the script offers then, in its own words.
  CHECK(first(persona(0, 0, 0, 1)).answer >= 0);
  ScriptWalk walk(s);
  walk.choose(0);
  RehearsedCustomer objecting(persona(0, 0, 0, 1), 7);
  std::set<int> raised;
  for (int i = 0; i < 2; ++i) raised.insert(objecting.reply(s, walk).objection);
  CHECK(raised == std::set<int>{0, 1});  // each once
  CHECK(objecting.reply(s, walk).objection == -1);
}

TEST_CASE("The same seed says the same; every reply can be given", "[persona]") {
  rc::check([] {
    const Script s = script();
    const Persona p =
        persona(*rc::gen::inRange(0, 5), *rc::gen::inRange(0, 5), *rc::gen::inRange(0, 5), *rc::gen::inRange(0, 5));
    const auto seed = *rc::gen::arbitrary<std::uint64_t>();
    RehearsedCustomer one(p, seed), two(p, seed);
    RC_ASSERT(one.greet() == two.greet());
    ScriptWalk walk(s);
    for (int i = 0; i < 12 && !walk.ended(); ++i) {
      const auto reply = one.reply(s, walk);
      RC_ASSERT(reply == two.reply(s, walk));
      RC_ASSERT((reply.answer >= 0) != (reply.objection >= 0));
      RC_ASSERT(!reply.text.empty());
      if (reply.objection >= 0) {
        RC_ASSERT(walk.object(static_cast<std::size_t>(reply.objection)));
        RC_ASSERT(walk.resume());
        continue;
      }
      const auto shown = walk.answers();
      RC_ASSERT(std::find(shown.begin(), shown.end(), static_cast<std::size_t>(reply.answer)) != shown.end());
      walk.choose(static_cast<std::size_t>(reply.answer));
    }
  });
}

TEST_CASE("Weights are kept in the long run", "[persona]") {
  const Script s = script();
  RehearsedCustomer customer(persona(6, 3, 1, 0), 42);
  int counts[3] = {};
  for (int i = 0; i < 10'000; ++i) {
    const ScriptWalk walk(s);
    ++counts[customer.reply(s, walk).answer];
  }
  CHECK(counts[0] == Approx(6000).margin(200));
  CHECK(counts[1] == Approx(3000).margin(200));
  CHECK(counts[2] == Approx(1000).margin(150));
}

TEST_CASE("A score sheet: understood, met, captured, and the time on each step", "[persona]") {
  const Script s = script();
  const auto at = [](int second) { return Instant(std::chrono::seconds(1000 + second)); };
  const ScoreSheet sheet = scoreSheet(s,
                                      {{"opening", {}, "Go on", "Yes", "Yes", at(0), {}},
                                       {"offer", {}, "Too much", "Too expensive", "", at(10), {}},
                                       {"objection-too-expensive", {}, "", "", "", at(25), {}},
                                       {"offer", {}, "No", "No", "Agreed", at(40), {}}},
                                      {{"who", "me"}}, at(60));
  CHECK(sheet.understood == 1);
  CHECK(sheet.meant == 2);
  CHECK(sheet.objections == 1);
  CHECK(sheet.met == 1);
  CHECK(sheet.asked == 1);
  CHECK(sheet.captured == 1);
  CHECK(sheet.score() == 83);  // (50 + 100 + 100) / 3
  CHECK(sheet.time == std::chrono::seconds(60));
  CHECK(sheet.steps[1].time == std::chrono::seconds(15));
  CHECK(sheet.steps[0].title == "opening");
  CHECK(scoreSheet(s, {}, {}, at(0)).score() == -1);
  // An objection that is passed over is not met.
  CHECK(scoreSheet(s,
                   {{"offer", {}, "Too much", "Too expensive", "", at(0), {}}, {"opening", {}, "", "", "", at(1), {}}},
                   {}, at(2))
            .met == 0);
}
