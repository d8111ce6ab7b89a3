// The outcome that is chosen in advance by what the line said; by keys.
#include "ui/desk_fixture.hpp"
#include "work/outcome_panel.hpp"

using namespace callwright;
using namespace callwright::test;
using Phase = ui::CallDesk::Phase;
using namespace Qt::Literals::StringLiterals;
using namespace std::string_literals;

namespace {

void begin(DeskFixture& f) {
  domain::Campaign campaign = TemporaryDatabase::alwaysOpen();
  campaign.mode = domain::DialMode::Preview;
  f.db.addCampaign({f.db.addList(9)}, campaign);
  f.signIn();
  REQUIRE(until([&] { return f.desk().campaign() != nullptr && !f.desk().outcomes().empty(); }));
  f.ctrl(Qt::Key_Return);
  REQUIRE(f.phase(Phase::Preparing));
}

QString chosen(const DeskFixture& f) {
  return f.bench->work()->outcome()->form().code;
}

// A busy call is over before anybody could look.
void dialUntilOver(DeskFixture& f) {
  bool was = false;
  const auto watch = QObject::connect(&f.desk(), &ui::CallDesk::phaseChanged, f.host.get(),
                                      [&] { was = was || f.desk().phase() == Phase::Live; });
  f.key(Qt::Key_F9);
  const bool over = until([&] { return was && f.desk().phase() == Phase::Over; });
  QObject::disconnect(watch);
  REQUIRE(over);
}

void saveAndNext(DeskFixture& f) {
  const domain::CallId call = f.desk().call()->call;
  f.ctrl(Qt::Key_Return);
  REQUIRE(
      until([&] { return f.desk().call() && f.desk().call()->call != call && f.desk().phase() == Phase::Preparing; }));
}

}  // namespace

TEST_CASE("What the line says chooses the outcome in advance, and Ctrl+Enter saves it") {
  DeskFixture f("busy,no_answer,refuses,wrong_number,voicemail");
  begin(f);
  for (const char* outcome : {"busy", "no_answer", "refused", "wrong_number", "voicemail"}) {
    INFO(outcome);
    CHECK(chosen(f).isEmpty());
    dialUntilOver(f);
    CHECK(chosen(f) == QLatin1String(outcome));
    if (outcome != "refused"s) {
      saveAndNext(f);
      CHECK(f.db.database().text(
                "SELECT o.code FROM call c JOIN outcome o ON o.id = c.outcome_id ORDER BY c.id DESC LIMIT 1") ==
            outcome);
    } else {  // asks for a reason
      f.key(Qt::Key_F4);
      saveAndNext(f);
    }
  }
}

TEST_CASE("A suggestion gives way to the agent, goes with the next dial, and follows the table") {
  DeskFixture f("busy,busy,no_answer,answers,busy");
  begin(f);
  dialUntilOver(f);
  REQUIRE(chosen(f) == u"busy"_s);
  f.key(Qt::Key_F3);
  CHECK(chosen(f) == u"interested"_s);
  dialUntilOver(f);
  CHECK(chosen(f) == u"interested"_s);
  saveAndNext(f);

  dialUntilOver(f);
  REQUIRE(chosen(f) == u"no_answer"_s);
  f.key(Qt::Key_F9);
  REQUIRE(f.phase(Phase::Live));
  CHECK(chosen(f).isEmpty());
  REQUIRE(until([&] { return f.desk().progress().state == domain::CallState::Talking; }));
  f.key(Qt::Key_Escape);
  f.key(Qt::Key_Escape);
  REQUIRE(f.phase(Phase::Over));
  CHECK(chosen(f).isEmpty());

  auto rules = domain::shippedCauseRules();
  for (auto& rule : rules)
    if (domain::causeKeyOf(rule) == "486") rule.outcome = "wrong_number";
  REQUIRE(f.db.app->call(f.db.owner, app::SaveCauseRules{rules}));
  dialUntilOver(f);
  CHECK(until([&] { return chosen(f) == u"wrong_number"_s; }));
}
