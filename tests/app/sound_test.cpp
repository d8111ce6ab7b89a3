#include "callwright/app/sound.hpp"

#include <catch2/catch.hpp>

#include "support/temporary_database.hpp"

using namespace callwright;
using namespace callwright::test;

TEST_CASE("Sound is for those who call or rehearse; without devices there is nothing to try") {
  TemporaryDatabase db;
  db.open();
  const app::SessionId agent = db.signedIn("lin"), trainer = db.signedIn("qian", domain::Role::Trainer);
  const auto status = db.app->call(agent, app::ReadSound{});
  REQUIRE(status);
  CHECK_FALSE(status->connected);
  CHECK(db.app->call(agent, app::ChooseSound{{"a", "b", "c"}}));
  CHECK(db.app->call(agent, app::MeasureSound{true}));
  CHECK(db.app->call(agent, app::CheckSound{}));  // there is nothing to stop, and nothing to complain about
  const auto tone = db.app->call(agent, app::CheckSound{app::CheckSound::Step::Tone, domain::SoundUse::Ringing});
  REQUIRE_FALSE(tone);
  CHECK(tone.error() == domain::Error{domain::ErrorCode::NoSoundDevice, {"ringing"}});
  CHECK(db.app->call(trainer, app::ReadSound{}));
  const auto refused = db.app->call(app::SessionId{}, app::ReadSound{});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == domain::ErrorCode::NotSignedIn);
}
