#include "callwright/app/recording.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "app/work_support.hpp"
#include "callwright/app/customers.hpp"
#include "callwright/app/phone.hpp"
#include "callwright/app/settings.hpp"
#include "support/child_process.hpp"
#include "support/wav.hpp"

using namespace callwright;
using namespace callwright::test;
using domain::CallId;
using domain::CallState;
using domain::Recording;
using domain::RecordingId;
using domain::RecordingPolicy;
using domain::RecordingState;
using domain::Role;
namespace fs = std::filesystem;

namespace {

// An agent with a softphone that speaks a tone, and SIPp, which answers and sends the sound back.
class Line {
 public:
  Line(RecordingPolicy policy, const std::string& port)
      : m_sipp({"sipp", "-sn", "uas", "-i", "127.0.0.1", "-p", port, "-rtp_echo", "-nostdin", "-timeout", "60"},
               db.directory.file("sipp.txt")),
        m_uri("sip:customer@127.0.0.1:" + port) {
    writeRisingTone(db.directory.file("tone.wav"), 8000, 0.5, 440);
    db.options.silentPhone = true;
    db.options.phonePlays = db.directory.file("tone.wav");
    db.options.phoneAddress = "127.0.0.1";
    db.open();
    app::Settings settings;
    settings.recording = policy;
    REQUIRE(app().call(db.owner, app::SaveSettings{settings}));
    agent = db.addUser("lili");
    session = db.session(agent);
    REQUIRE(app().call(session, app::ConnectPhone{{}, true}));
  }
  app::App& app() { return *db.app; }
  // SIPp may not listen yet: a call before that ends with an ICMP error and is tried again.
  CallId talk() {
    for (int tries = 0; tries < 40; ++tries) {
      CallWatch watch(app());
      const auto open = app().call(session, app::DialByHand{m_uri});
      REQUIRE(open);
      const auto settled = watch.wait([&](const app::CallUpdate& u) {
        return u.call == open->call && u.saved &&
               (u.progress.state == CallState::Talking || domain::isOver(u.progress.state));
      });
      if (settled.progress.state == CallState::Talking) return open->call;
      REQUIRE(app().call(session, Agent::outcome(open->call, "no_answer")));
    }
    FAIL("SIPp does not answer");
    return {};
  }
  domain::CallProgress progress(CallId call) {
    const auto open = app().call(session, app::ReadOpenCall{call});
    return open ? open->progress : domain::CallProgress{};
  }
  void hangUp(CallId call) {
    CallWatch watch(app());
    REQUIRE(app().call(session, app::HangUp{call, progress(call).revision}));
    watch.ended(call);
  }
  app::Result<app::Nothing> record(CallId call, bool on) {
    return app().call(session, app::RecordCall{call, progress(call).revision, on});
  }
  std::uintmax_t rawBytes(CallId call) const {
    std::error_code none;
    const auto size = fs::file_size(folder() / "unfinished" / (std::to_string(call.value) + "-1.wav"), none);
    return none ? 0 : size;
  }
  fs::path folder() const { return fs::path(db.options.dataDirectory) / "recordings"; }
  std::vector<Recording> recordings(CallId call) {
    const auto all = app().call(session, app::ListRecordings{call});
    return all ? *all : std::vector<Recording>{};
  }
  Recording kept(CallId call) {
    REQUIRE(eventually([&] {
      const auto all = recordings(call);
      return all.size() == 1 && all.front().state == RecordingState::Kept;
    }));
    return recordings(call).front();
  }

  TemporaryDatabase db;
  domain::UserId agent;
  app::SessionId session;

 private:
  ChildProcess m_sipp;
  std::string m_uri;
};

// The tone begins anew twice a second: its share in the clearest tenth of a second.
double clearest(const std::vector<std::int16_t>& sound, int rate, double hertz) {
  double best = 0;
  for (std::size_t at = 0, size = static_cast<std::size_t>(rate) / 10; at + size <= sound.size(); at += size)
    best = std::max(best, shareOf({sound.begin() + static_cast<std::ptrdiff_t>(at),
                                   sound.begin() + static_cast<std::ptrdiff_t>(at + size)},
                                  rate, hertz));
  return best;
}

void addCall(Database& sql, int id, domain::UserId agent, const std::string& openedAt, const std::string& endedAt) {
  sql.execute(
      "INSERT INTO call (id, public_id, campaign_id, customer_id, queue_item_id, agent_id, phone_id, e164, state, "
      "opened_at, ended_at) VALUES (" +
      std::to_string(id) + ", randomblob(16), 0, 1, 0, " + std::to_string(agent.value) + ", 0, 0, 1, " + openedAt +
      ", " + endedAt + ")");
}

RecordingId addRecording(Database& sql, int call, RecordingState state, const std::string& startedAt) {
  const std::string name = std::to_string(call) + (state == RecordingState::Kept ? "-1.flac" : "-1.wav");
  sql.execute("INSERT INTO recording (call_id, dial, file, state, started_at) VALUES (" + std::to_string(call) +
              ", 1, '" + name + "', " + std::to_string(static_cast<int>(state)) + ", " + startedAt + ")");
  return RecordingId(sql.lastInsertId());
}

}  // namespace

TEST_CASE("A call is recorded as the policy says, compressed when it is over, and heard by those who may",
          "[recording]") {
  Line line(RecordingPolicy::Always, "15731");
  const CallId call = line.talk();
  REQUIRE(eventually([&] { return line.progress(call).recording; }));
  REQUIRE(eventually([&] { return line.rawBytes(call) > 30'000; }));
  CHECK(codeOf(line.app().call(line.session, app::OpenRecording{RecordingId(1)})) == ErrorCode::RecordingUnavailable);
  line.hangUp(call);
  const Recording recording = line.kept(call);
  CHECK(recording.file == std::to_string(call.value) + "-1" + fs::path(recording.file).extension().string());
  CHECK(recording.length > 500ms);
  CHECK(recording.peaks.size() > 5);
  CHECK(fs::file_size(line.folder() / "2026-11" / recording.file) == static_cast<std::uintmax_t>(recording.bytes));
  CHECK(eventually([&] { return line.rawBytes(call) == 0; }));

  const auto opened = line.app().call(line.session, app::OpenRecording{recording.id});
  REQUIRE(opened);
  const auto sound = line.app().call(line.session, app::ReadRecording{recording.id, 0, opened->frames});
  REQUIRE(sound);
  CHECK(static_cast<std::int64_t>(sound->size()) == opened->frames);
  CHECK(clearest(*sound, opened->sampleRate, 440) > 0.8);
  CHECK(clearest(*sound, opened->sampleRate, 1000) < 0.2);
  CHECK(line.db.database().number("SELECT count(*) FROM audit WHERE action = 'recording.open' AND actor_id = " +
                                  std::to_string(line.agent.value)) == 1);

  const auto other = line.db.signedIn("otto"), trainer = line.db.signedIn("tina", Role::Trainer);
  CHECK(codeOf(line.app().call(other, app::OpenRecording{recording.id})) == ErrorCode::NotAllowed);
  CHECK(codeOf(line.app().call(other, app::ReadRecording{recording.id, 0, 10})) == ErrorCode::NotAllowed);
  CHECK(codeOf(line.app().call(other, app::ListRecordings{call})) == ErrorCode::NotAllowed);
  CHECK(line.app().call(trainer, app::ReadRecording{recording.id, 0, 10}));
  CHECK(codeOf(line.app().call(trainer, app::DeleteRecording{recording.id, "asked"})) == ErrorCode::NotAllowed);

  const std::string copy = line.db.directory.file("copy.opus");
  REQUIRE(line.app().call(trainer, app::ExportRecording{recording.id, copy}));
  CHECK(fs::file_size(copy) == static_cast<std::uintmax_t>(recording.bytes));
  CHECK(codeOf(line.app().call(trainer, app::ExportRecording{recording.id, copy})) == ErrorCode::FileUnwritable);
  CHECK(codeOf(line.app().call(other, app::ExportRecording{recording.id, copy + "2"})) == ErrorCode::NotAllowed);

  CHECK(codeOf(line.app().call(line.db.owner, app::DeleteRecording{recording.id, ""})) == ErrorCode::ReasonMissing);
  REQUIRE(line.app().call(line.db.owner, app::DeleteRecording{recording.id, "the customer asked"}));
  CHECK_FALSE(fs::exists(line.folder() / "2026-11" / recording.file));
  CHECK(codeOf(line.app().call(line.session, app::OpenRecording{recording.id})) == ErrorCode::RecordingUnavailable);
}

TEST_CASE("On demand the agent begins and pauses; without it, or without consent, nothing is recorded", "[recording]") {
  SECTION("on demand") {
    Line line(RecordingPolicy::OnDemand, "15732");
    const CallId call = line.talk();
    CHECK_FALSE(line.progress(call).recording);
    REQUIRE(line.record(call, true));
    CHECK(eventually([&] { return line.progress(call).recording; }));
    REQUIRE(eventually([&] { return line.rawBytes(call) > 20'000; }));
    REQUIRE(line.record(call, false));
    CHECK(eventually([&] { return !line.progress(call).recording; }));
    line.hangUp(call);
    CHECK(line.kept(call).length > 300ms);
  }
  SECTION("never") {
    Line line(RecordingPolicy::Never, "15733");
    const CallId call = line.talk();
    const auto refused = line.record(call, true);
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == domain::Error{ErrorCode::RecordingNotWanted, {"policy"}});
    line.hangUp(call);
    CHECK(line.recordings(call).empty());
    CHECK_FALSE(fs::exists(line.folder()));
  }
}

TEST_CASE("An announced recording begins by itself, and holds the announcement", "[recording]") {
  Line line(RecordingPolicy::Never, "15734");
  writeRisingTone(line.db.directory.file("notice.wav"), 8000, 1, 1000);
  REQUIRE(line.app().call(line.db.owner, app::SetAnnouncement{line.db.directory.file("notice.wav")}));
  app::Settings settings;
  settings.recording = RecordingPolicy::Announced;
  REQUIRE(line.app().call(line.db.owner, app::SaveSettings{settings}));
  const CallId call = line.talk();
  REQUIRE(eventually([&] { return line.progress(call).recording; }));
  REQUIRE(eventually([&] { return line.rawBytes(call) > 60'000; }));
  line.hangUp(call);
  const Recording recording = line.kept(call);
  const auto opened = line.app().call(line.session, app::OpenRecording{recording.id});
  REQUIRE(opened);
  const auto sound = line.app().call(line.session, app::ReadRecording{recording.id, 0, opened->frames});
  REQUIRE(sound);
  CHECK(clearest(*sound, opened->sampleRate, 1000) > 0.5);
}

TEST_CASE("What a dead program left is compressed at the next start, and old recordings are deleted by rule",
          "[recording]") {
  TemporaryDatabase db;
  db.open();
  const auto agent = db.addUser("lili");
  const auto day = [&](int ago) {
    return std::to_string((db.clock->now().time_since_epoch() - std::chrono::hours(24 * ago)).count());
  };
  Database& sql = db.database();
  for (const auto& [call, ago] : {std::pair{1, 40}, {2, 20}, {4, 1}}) addCall(sql, call, agent, day(ago), day(ago));
  addCall(sql, 3, agent, day(1), day(1) + " + 4000");
  const RecordingId old = addRecording(sql, 1, RecordingState::Kept, day(40));
  const RecordingId young = addRecording(sql, 2, RecordingState::Kept, day(20));
  const RecordingId unfinished = addRecording(sql, 3, RecordingState::Making, day(1));
  addRecording(sql, 4, RecordingState::Making, day(1));
  const fs::path folder = fs::path(db.options.dataDirectory) / "recordings";
  for (const char* sub : {"2026-10", "2026-11", "unfinished"}) fs::create_directories(folder / sub);
  for (const auto& [month, name] : {std::pair{"2026-10", "1-1.flac"}, {"2026-11", "2-1.flac"}})
    std::ofstream(folder / month / name) << "sound";
  writeRisingTone((folder / "unfinished" / "3-1.wav").string(), 16000, 4, 500, false);
  app::Settings settings;
  settings.recordingDays = 30;
  REQUIRE(db.app->call(db.owner, app::SaveSettings{settings}));
  db.close();

  db.open();
  const auto session = db.session(agent);
  const auto state = [&](int call) {
    const auto all = db.app->call(session, app::ListRecordings{CallId(call)});
    return all && all->size() == 1 ? all->front().state : RecordingState::Making;
  };
  REQUIRE(eventually([&] { return state(3) == RecordingState::Kept && state(1) == RecordingState::Deleted; }));
  CHECK(state(2) == RecordingState::Kept);
  CHECK(state(4) == RecordingState::Lost);
  CHECK(eventually([&] { return !fs::exists(folder / "2026-10" / "1-1.flac"); }));
  CHECK(fs::exists(folder / "2026-11" / "2-1.flac"));
  const auto opened = db.app->call(session, app::OpenRecording{unfinished});
  REQUIRE(opened);
  CHECK(opened->recording.length == 4s);
  CHECK(opened->sampleRate == 16000);
  CHECK(db.database().text("SELECT after FROM audit WHERE action = 'recording.expire'").find("\"count\":1") !=
        std::string::npos);
  CHECK(codeOf(db.app->call(session, app::OpenRecording{old})) == ErrorCode::RecordingUnavailable);
  CHECK(codeOf(db.app->call(session, app::OpenRecording{young})) == ErrorCode::FileUnreadable);  // no sound in it
}

TEST_CASE("An announced recording needs an announcement, which stays while it is needed", "[recording]") {
  TemporaryDatabase db;
  db.open();
  app::Settings settings;
  settings.recording = RecordingPolicy::Announced;
  const auto missing = domain::Error{ErrorCode::Missing, {"announcement"}};
  CHECK(db.app->call(db.owner, app::SaveSettings{settings}).error() == missing);
  domain::Campaign campaign = TemporaryDatabase::alwaysOpen();
  campaign.name = "Renewal";
  campaign.recording = RecordingPolicy::Announced;
  CHECK(db.app->call(db.owner, app::SaveCampaign{campaign, {}}).error() == missing);

  writeRisingTone(db.directory.file("notice.wav"), 16000, 2, 500);
  writeRisingTone(db.directory.file("long.wav"), 8000, 61, 500);
  CHECK(codeOf(db.app->call(db.owner, app::SetAnnouncement{db.directory.file("long.wav")})) == ErrorCode::FileTooLarge);
  CHECK(codeOf(db.app->call(db.signedIn("lili"), app::SetAnnouncement{db.directory.file("notice.wav")})) ==
        ErrorCode::NotAllowed);
  const auto length = db.app->call(db.owner, app::SetAnnouncement{db.directory.file("notice.wav")});
  REQUIRE(length);
  CHECK(*length == 2s);
  CHECK(db.app->call(db.owner, app::ReadSettings{})->announcement == "notice.wav");
  REQUIRE(db.app->call(db.owner, app::SaveSettings{settings}));
  const auto id = db.app->call(db.owner, app::SaveCampaign{campaign, {}});
  REQUIRE(id);
  CHECK(db.app->call(db.owner, app::OpenCampaign{*id})->campaign.recording == RecordingPolicy::Announced);
  CHECK(codeOf(db.app->call(db.owner, app::SetAnnouncement{})) == ErrorCode::StillUsed);
  db.close();
  db.open();
  CHECK(db.app->call(db.owner, app::ReadSettings{})->recording == RecordingPolicy::Announced);
}
