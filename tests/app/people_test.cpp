#include "callwright/app/people.hpp"

#include <catch2/catch.hpp>
#include <condition_variable>
#include <mutex>
#include <set>

#include "callwright/app/maintenance.hpp"
#include "callwright/app/settings.hpp"
#include "support/temporary_database.hpp"

using namespace callwright;
using namespace std::chrono_literals;
using app::ErrorCode;
using domain::Role;

namespace {

struct Office {
  test::TemporaryDatabase database;
  std::unique_ptr<app::App> app;
  app::SessionId owner;

  Office() : app(open()), owner(app->ownerSession()) {}
  std::unique_ptr<app::App> open() {
    auto options = database.options;
    options.create = true;
    options.withPhone = false;
    options.clock = [clock = database.clock] { return clock->now(); };
    return app::App::open(options).value();
  }
  domain::UserId add(const std::string& name, Role role, const std::string& password = "correct horse") {
    domain::User user;
    user.name = name;
    user.role = role;
    return app->call(owner, app::SaveUser{user, password}).value();
  }
  app::Result<app::SignedIn> signIn(const std::string& name, const std::string& password = "correct horse") {
    return app->call({}, app::SignIn{name, password});
  }
};

// Events as they come, awaited with a deadline.
class Watcher {
 public:
  explicit Watcher(app::App& app)
      : m_subscription(app.subscribe([this](const app::Event& event) {
          if (const auto* change = std::get_if<app::Change>(&event)) {
            const std::lock_guard lock(m_mutex);
            m_seen.insert(change->kind);
            m_wake.notify_all();
          }
        })) {}
  bool sees(app::Change::Kind kind) {
    std::unique_lock lock(m_mutex);
    return m_wake.wait_for(lock, 10s, [&] { return m_seen.count(kind) != 0; });
  }

 private:
  std::mutex m_mutex;
  std::condition_variable m_wake;
  std::set<app::Change::Kind> m_seen;
  app::Subscription m_subscription;
};

}  // namespace

TEST_CASE("a user signs in with his password only") {
  Office office;
  office.add("lin", Role::Agent);
  CHECK(office.signIn("lin", "wrong horse").error().code == ErrorCode::SignInFailed);
  CHECK(office.signIn("nobody").error().code == ErrorCode::SignInFailed);
  const auto in = office.signIn("LIN");
  REQUIRE(in);
  CHECK(in->user.role == Role::Agent);
  CHECK(in->presence.state == domain::PresenceState::Ready);
  REQUIRE(office.app->call(in->session, app::SignOut{}));
  CHECK(office.app->call(in->session, app::ListUsers{}).error().code == ErrorCode::NotSignedIn);
}

TEST_CASE("five wrong passwords lock the name for a while, even for the right one") {
  Office office;
  office.add("lin", Role::Agent);
  for (int i = 0; i < 5; ++i) CHECK_FALSE(office.signIn("lin", "wrong horse"));
  const auto locked = office.signIn("lin");
  REQUIRE_FALSE(locked);
  CHECK(locked.error().args == std::vector<std::string>{"30"});
  office.database.clock->advance(31s);
  CHECK(office.signIn("lin"));
}

TEST_CASE("an agent may not do what an administrator may") {
  Office office;
  office.add("lin", Role::Agent);
  const auto session = office.signIn("lin")->session;
  const auto refused = [&](auto request) {
    const auto reply = office.app->call(session, std::move(request));
    return !reply && reply.error().code == ErrorCode::NotAllowed;
  };
  CHECK(refused(app::SaveUser{}));
  CHECK(refused(app::SaveTeam{}));
  CHECK(refused(app::DeleteTeam{}));
  CHECK(refused(app::SaveSettings{}));
  CHECK(refused(app::ListAudit{}));
  CHECK(refused(app::BackUp{office.database.directory.file("copy.db")}));
  CHECK(refused(app::TeamPresence{}));
}

TEST_CASE("a change of role holds at once in open sessions, and deactivation ends them") {
  Office office;
  domain::User user;
  user.name = "lin";
  user.id = office.add("lin", Role::TeamLead);
  const auto session = office.signIn("lin")->session;
  REQUIRE(office.app->call(session, app::TeamPresence{}));
  user.role = Role::Agent;
  REQUIRE(office.app->call(office.owner, app::SaveUser{user, ""}));
  CHECK(office.app->call(session, app::TeamPresence{}).error().code == ErrorCode::NotAllowed);
  user.active = false;
  REQUIRE(office.app->call(office.owner, app::SaveUser{user, ""}));
  CHECK(office.app->call(session, app::ListUsers{}).error().code == ErrorCode::NotSignedIn);
  CHECK_FALSE(office.signIn("lin"));
}

TEST_CASE("the last administrator stays") {
  Office office;
  domain::User boss;
  boss.name = "boss";
  boss.role = Role::Administrator;
  boss.id = office.add("boss", Role::Administrator);
  boss.role = Role::Agent;
  CHECK(office.app->call(office.owner, app::SaveUser{boss, ""}).error().code == ErrorCode::LastAdministrator);
  office.add("second", Role::Administrator);
  CHECK(office.app->call(office.owner, app::SaveUser{boss, ""}));
}

TEST_CASE("names are unique and passwords have a least length") {
  Office office;
  office.add("lin", Role::Agent);
  domain::User user;
  user.name = "Lin";
  CHECK(office.app->call(office.owner, app::SaveUser{user, "long enough"}).error().code == ErrorCode::AlreadyExists);
  user.name = "other";
  CHECK(office.app->call(office.owner, app::SaveUser{user, "short"}).error().code == ErrorCode::PasswordTooShort);
}

TEST_CASE("every change of people and settings is in the audit with before and after") {
  Office office;
  domain::User user;
  user.name = "lin";
  user.id = office.add("lin", Role::Agent);
  user.role = Role::Trainer;
  REQUIRE(office.app->call(office.owner, app::SaveUser{user, ""}));
  auto settings = office.app->call(office.owner, app::ReadSettings{}).value();
  settings.company = "Hengtong";
  REQUIRE(office.app->call(office.owner, app::SaveSettings{settings}));
  const auto audit = office.app->call(office.owner, app::ListAudit{}).value();
  REQUIRE(audit.size() >= 3);
  CHECK(audit[0].action == "save_settings");
  CHECK(audit[0].after.find("Hengtong") != std::string::npos);
  CHECK(audit[1].action == "save_user");
  CHECK(audit[1].before.find("agent") != std::string::npos);
  CHECK(audit[1].after.find("trainer") != std::string::npos);
  for (const auto& entry : audit) {
    CHECK(entry.before.find("argon2") == std::string::npos);
    CHECK(entry.after.find("argon2") == std::string::npos);
  }
}

TEST_CASE("settings are checked") {
  Office office;
  auto settings = office.app->call(office.owner, app::ReadSettings{}).value();
  settings.timeZone = "Mars/Olympus";
  CHECK(office.app->call(office.owner, app::SaveSettings{settings}).error().code == ErrorCode::BadValue);
  settings.timeZone = "Europe/Berlin";
  settings.country = "Germany";
  CHECK(office.app->call(office.owner, app::SaveSettings{settings}).error().code == ErrorCode::BadValue);
  settings.country = "DE";
  REQUIRE(office.app->call(office.owner, app::SaveSettings{settings}));
  CHECK(office.app->call(office.owner, app::ReadSettings{})->timeZone == "Europe/Berlin");
}

TEST_CASE("a change made by another process on the database arrives as an event") {
  Office office;
  const auto second = office.open();
  Watcher watcher(*second);
  office.add("lin", Role::Agent);
  CHECK(watcher.sees(app::Change::Kind::Users));
  auto settings = office.app->call(office.owner, app::ReadSettings{}).value();
  settings.company = "Hengtong";
  REQUIRE(office.app->call(office.owner, app::SaveSettings{settings}));
  CHECK(watcher.sees(app::Change::Kind::Settings));
  CHECK(second->call(second->ownerSession(), app::ReadSettings{})->company == "Hengtong");
}

TEST_CASE("a backup can be opened, and cancelling one leaves no file") {
  Office office;
  office.add("lin", Role::Agent);
  const std::string path = office.database.directory.file("copy.db");
  REQUIRE(office.app->call(office.owner, app::BackUp{path}).value() > 0);
  CHECK(test::Database(path).number("SELECT count(*) FROM user") == 1);
  app::SubmitOptions options;
  options.cancel.cancel();
  const std::string other = office.database.directory.file("other.db");
  CHECK(office.app->call(office.owner, app::BackUp{other}, options).error().code == ErrorCode::Cancelled);
  CHECK_FALSE(std::filesystem::exists(other));
  CHECK_FALSE(office.app->call(office.owner, app::BackUp{office.app->databasePath()}));
}

TEST_CASE("a team is renamed, and deleted once it is empty") {
  Office office;
  const auto east = office.app->call(office.owner, app::SaveTeam{{{}, "East"}}).value();
  office.app->call(office.owner, app::SaveTeam{{{}, "West"}}).value();
  CHECK(office.app->call(office.owner, app::SaveTeam{{east, "West"}}).error().code == ErrorCode::AlreadyExists);
  CHECK(office.app->call(office.owner, app::SaveTeam{{domain::TeamId(99), "New"}}).error().code == ErrorCode::NotFound);
  REQUIRE(office.app->call(office.owner, app::SaveTeam{{east, "North-east"}}));
  domain::User user;
  user.name = "lin";
  user.id = office.add("lin", Role::Agent);
  user.team = east;
  user.active = false;
  REQUIRE(office.app->call(office.owner, app::SaveUser{user, ""}));
  const auto refused = office.app->call(office.owner, app::DeleteTeam{east});
  REQUIRE_FALSE(refused);
  CHECK(refused.error() == domain::Error{ErrorCode::StillUsed, {"team", "North-east", "user", "1"}});
  user.team = {};
  REQUIRE(office.app->call(office.owner, app::SaveUser{user, ""}));
  REQUIRE(office.app->call(office.owner, app::DeleteTeam{east}));
  const auto teams = office.app->call(office.owner, app::ListTeams{}).value();
  REQUIRE(teams.size() == 1);
  CHECK(teams[0].name == "West");
  CHECK(office.app->call(office.owner, app::DeleteTeam{east}).error().code == ErrorCode::NotFound);

  const auto audit = office.app->call(office.owner, app::ListAudit{"team", east.value}).value();
  REQUIRE(audit.size() == 3);  // newest first
  CHECK(audit[0].action == "delete_team");
  CHECK(audit[0].before == R"({"name":"North-east"})");
  CHECK(audit[1].before == R"({"name":"East"})");
  CHECK(audit[1].after == R"({"name":"North-east"})");
}

TEST_CASE("a password is hashed anew at sign-in once the role asks for more") {
  Office office;
  domain::User user;
  user.name = "lin";
  user.id = office.add("lin", Role::Agent);
  test::Database beside(office.app->databasePath());
  const auto hash = [&] { return beside.text("SELECT password_hash FROM user WHERE name = 'lin'"); };
  const std::string agents = hash();
  REQUIRE(office.signIn("lin"));
  CHECK(hash() == agents);
  user.role = Role::Administrator;
  REQUIRE(office.app->call(office.owner, app::SaveUser{user, ""}));
  CHECK_FALSE(office.signIn("lin", "wrong horse"));
  CHECK(hash() == agents);
  REQUIRE(office.signIn("lin"));
  const std::string administrators = hash();
  CHECK(agents.find("m=65536,") != std::string::npos);
  CHECK(administrators.find("m=262144,") != std::string::npos);
  REQUIRE(office.signIn("lin"));
  CHECK(hash() == administrators);
  // A dear hash is never made cheaper again.
  office.add("second", Role::Administrator);
  user.role = Role::Agent;
  REQUIRE(office.app->call(office.owner, app::SaveUser{user, ""}));
  REQUIRE(office.signIn("lin"));
  CHECK(hash() == administrators);
}

TEST_CASE("a country must exist, not only look like one") {
  Office office;
  auto settings = office.app->call(office.owner, app::ReadSettings{}).value();
  for (const char* wrong : {"ZZ", "QX", "cn", "CHN", ""}) {
    settings.country = wrong;
    const auto refused = office.app->call(office.owner, app::SaveSettings{settings});
    INFO(wrong);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::BadValue);
    CHECK(refused.error().args.at(0) == "country");
  }
  settings.country = "MN";
  CHECK(office.app->call(office.owner, app::SaveSettings{settings}));
}
