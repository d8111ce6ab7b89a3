#include "callwright/app/phone.hpp"

#include <sodium.h>
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "app/secret_file.hpp"
#include "app/work_support.hpp"
#include "callwright/app/maintenance.hpp"

using namespace callwright;
using namespace callwright::test;
using domain::CallState;
using domain::EndCause;
using domain::Error;
using domain::FollowUpKind;

namespace {

domain::PhoneAccount account() {
  domain::PhoneAccount a;
  a.engine = domain::PhoneEngine::Softphone;
  a.server = "127.0.0.1:15999";
  a.user = "8012";
  return a;
}

// Callers of an app, in the order in which they come.
class Callers {
 public:
  explicit Callers(app::App& app)
      : m_subscription(app.subscribe([this](const app::Event& event) {
          if (const auto* call = std::get_if<app::IncomingCall>(&event)) {
            const std::lock_guard lock(m_mutex);
            m_calls.push_back(*call);
            m_more.notify_all();
          }
        })) {}
  app::IncomingCall next() {
    std::unique_lock lock(m_mutex);
    if (!m_more.wait_for(lock, 10s, [&] { return m_calls.size() > m_seen; })) throw std::runtime_error("nobody called");
    return m_calls[m_seen++];
  }

 private:
  std::mutex m_mutex;
  std::condition_variable m_more;
  std::vector<app::IncomingCall> m_calls;
  std::size_t m_seen = 0;
  app::Subscription m_subscription;
};

}  // namespace

TEST_CASE("A secret opens with the password that sealed it, and with no other", "[secret]") {
  REQUIRE(sodium_init() >= 0);
  TemporaryDirectory directory;
  const app::SecretFile file(directory.path(), domain::UserId(7));
  CHECK_FALSE(file.exists());
  CHECK_FALSE(file.read("correct horse"));
  REQUIRE(file.write("sip secret \xe5\xaf\x86", "correct horse"));
  CHECK(file.exists());
  CHECK(file.read("correct horse") == "sip secret \xe5\xaf\x86");
  CHECK_FALSE(file.read("correct horsf"));
  CHECK_FALSE(file.read(""));
  struct stat status {};
  REQUIRE(::stat(directory.file("secrets/7.secret").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
  // Damaged anywhere, it opens no more, and nothing breaks.
  std::ifstream in(directory.file("secrets/7.secret"), std::ios::binary);
  const std::string whole{std::istreambuf_iterator<char>(in), {}};
  CHECK(whole.find("sip secret") == std::string::npos);
  for (const std::size_t at : {std::size_t{0}, std::size_t{10}, whole.size() - 1}) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 1);
    std::ofstream(directory.file("secrets/7.secret"), std::ios::binary) << damaged;
    CHECK_FALSE(file.read("correct horse"));
  }
  std::ofstream(directory.file("secrets/7.secret"), std::ios::binary) << whole.substr(0, 20);
  CHECK_FALSE(file.read("correct horse"));
}

TEST_CASE("A line's password is sealed under the sign-in password and follows it", "[phone_account]") {
  TemporaryDatabase db;
  app::App& app = db.open();
  const auto session = db.signedIn("lili");
  app::SavePhoneAccount save;
  save.account = account();
  save.passwordIn = app::PasswordPlace::File;
  save.password = "sip-secret-1";
  save.signInPassword = "wrong horse";
  CHECK(codeOf(app.call(session, save)) == ErrorCode::SignInFailed);
  save.signInPassword = "correct horse";
  REQUIRE(app.call(session, save));
  REQUIRE(app.call(session, app::ChangeMyPassword{"correct horse", "another horse"}));
  REQUIRE(app.call(session, app::SignOut{}));
  const auto again = app.call({}, app::SignIn{"lili", "another horse"});
  REQUIRE(again);
  const auto mine = app.call(again->session, app::MyPhoneAccount{});
  REQUIRE(mine);
  CHECK(mine->account == account());
  CHECK(mine->passwordKnown);
  // Until the line is connected nobody is rehearsed by mistake.
  const auto status = app.call(again->session, app::PhoneStatus{});
  REQUIRE(status);
  CHECK_FALSE(status->ready);
  CHECK_FALSE(status->rehearsal);
  // Nothing of it is in the database or in the audit.
  CHECK(db.database().number("SELECT count(*) FROM phone_account WHERE body LIKE '%secret%'") == 0);
  CHECK(db.database().number("SELECT count(*) FROM audit WHERE after LIKE '%sip-secret%'") == 0);
  CHECK(db.database().number("SELECT count(*) FROM audit WHERE action = 'save_phone_account'") == 1);
}

TEST_CASE("An account that cannot work is refused by its field, a demo refuses every real one", "[phone_account]") {
  TemporaryDatabase db;
  app::App& app = db.open();
  const auto agent = db.session(db.addUser("lili"));
  app::SavePhoneAccount save;
  save.account = account();
  save.account.server = "no such host!";
  const auto refused = app.call(agent, save);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().args.front() == "server");
  db.database().execute("UPDATE setting SET value = '1' WHERE key = 'demo'");
  db.close();
  app::App& demo = db.open();
  save.account = account();
  CHECK(codeOf(demo.call(demo.ownerSession(domain::UserId(1)), save)) == ErrorCode::DemoRefusesPhone);
}

TEST_CASE("A caller is looked up, answered, and worked like any customer of the queue", "[side_call]") {
  TemporaryDatabase db;
  db.options.rehearsalSpeed = 0.001;
  db.options.rehearsalCallers = "+8613800000010@300000:60000000:1000";  // customer 1
  app::App& app = db.open();
  const auto rows = db.addList(2);
  const auto campaign = db.addCampaign({rows});
  Agent agent(db, "lili");
  Callers callers(app);
  CallWatch watch(app);
  REQUIRE(app.call(agent.session, app::ConnectPhone{}));  // makes the rehearsal anew: its callers begin now
  const auto incoming = callers.next();
  const auto open = app.call(agent.session, app::ReadOpenCall{incoming.call});
  REQUIRE(open);
  CHECK(open->incoming);
  CHECK(open->aside);
  CHECK(open->customer == rows.customer(0));
  CHECK(open->campaign == campaign);
  // It is with this agent: nobody else gets the customer.
  CHECK(db.database().number("SELECT state FROM queue_item WHERE customer_id = 1") == 3);
  REQUIRE(app.call(agent.session, app::AnswerCall{incoming.call, incoming.progress.revision}));
  watch.reached(incoming.call, CallState::Talking);
  watch.ended(incoming.call);  // the caller hangs up
  const auto done = agent.save(incoming.call, "refused");
  CHECK_FALSE(done.nextNumberFollows);
  CHECK(db.database().number("SELECT attempts FROM queue_item WHERE customer_id = 1") == 1);
  const auto verified = app.call(db.owner, app::Verify{});
  REQUIRE(verified);
  CHECK(verified->findings.empty());
}

TEST_CASE("A missed call goes back to the queue and leaves a follow-up", "[side_call]") {
  TemporaryDatabase db;
  db.options.rehearsalSpeed = 0.001;
  db.options.rehearsalCallers = "+8613800000010@300000,+8613911112222@100000";
  app::App& app = db.open();
  const auto rows = db.addList(1);
  db.addCampaign({rows});
  Agent agent(db, "lili");
  Callers callers(app);
  CallWatch watch(app);
  REQUIRE(app.call(agent.session, app::ConnectPhone{}));
  const auto known = callers.next();
  CHECK(watch.ended(known.call).progress.cause == EndCause::Missed);
  CHECK(db.database().number("SELECT state FROM queue_item WHERE customer_id = 1") == 0);
  const auto followUps = app.call(agent.session, app::ListFollowUps{});
  REQUIRE(followUps);
  REQUIRE(followUps->size() == 1);
  CHECK(followUps->front().followUp.kind == FollowUpKind::MissedCall);
  const auto unknown = callers.next();
  watch.ended(unknown.call);
  CHECK(app.call(agent.session, app::ListFollowUps{})->size() == 1);
  const auto none = app.call(agent.session, app::MyOpenCall{});
  REQUIRE(none);
  CHECK_FALSE(*none);
}

TEST_CASE("A number dialed by hand", "[side_call]") {
  TemporaryDatabase db;
  db.options.rehearsalSpeed = 0.001;
  db.options.rehearsalScript = "answers,answers,busy";
  app::App& app = db.open();
  const auto rows = db.addList(2);
  const auto campaign = db.addCampaign({rows});
  Agent agent(db, "lili");
  CallWatch watch(app);

  SECTION("of a stranger is logged and asks for an outcome") {
    const auto open = app.call(agent.session, app::DialByHand{"139 1234 5678"});
    REQUIRE(open);
    CHECK(open->aside);
    CHECK_FALSE(open->customer);
    CHECK(open->phone.shown == "139 1234 5678");  // the owner sees whole numbers
    const auto talking = watch.reached(open->call, CallState::Talking);
    REQUIRE(app.call(agent.session, app::HangUp{open->call, talking.progress.revision}));
    watch.ended(open->call);
    CHECK(codeOf(app.call(agent.session, app::DialByHand{"13912345679"})) == ErrorCode::CallOpen);
    CHECK(codeOf(app.call(agent.session, Agent::sale(open->call))) == ErrorCode::Missing);  // whose order?
    agent.save(open->call, "do_not_call");
    CHECK(db.database().number("SELECT count(*) FROM do_not_call WHERE e164 = 8613912345678") == 1);
    CHECK(codeOf(app.call(agent.session, app::DialByHand{"139-1234-5678"})) == ErrorCode::DoNotCall);
  }
  SECTION("of a customer in the queue counts there") {
    const auto open = app.call(agent.session, app::DialByHand{"+8613800000010"});
    REQUIRE(open);
    CHECK(open->customer == rows.customer(0));
    CHECK(open->campaign == campaign);
    const auto talking = watch.reached(open->call, CallState::Talking);
    REQUIRE(app.call(agent.session, app::HangUp{open->call, talking.progress.revision}));
    watch.ended(open->call);
    agent.save(open->call, "refused");
    CHECK(agent.take(campaign).customer == rows.customer(1));
  }
  SECTION("service codes, URIs with headers and junk are refused and leave nothing") {
    for (const char* bad : {"*21*13800138000#", "sip:8012@127.0.0.1?Route=x", "12", "", "hello"})
      CHECK_FALSE(app.call(agent.session, app::DialByHand{bad}));
    CHECK(db.database().number("SELECT count(*) FROM call") == 0);
  }
  SECTION("beside the work in hand, which stays open") {
    const auto work = agent.take(campaign);
    const auto open = app.call(agent.session, app::DialByHand{"13912345678"});
    REQUIRE(open);
    const auto talking = watch.reached(open->call, CallState::Talking);
    CHECK(codeOf(app.call(agent.session, app::Dial{work.call})) == ErrorCode::CallOpen);
    REQUIRE(app.call(agent.session, app::HangUp{open->call, talking.progress.revision}));
    watch.ended(open->call);
    agent.save(open->call, "refused");
    const auto back = app.call(agent.session, app::MyOpenCall{});
    REQUIRE((back && *back));
    CHECK((*back)->call == work.call);
  }
  const auto verified = app.call(db.owner, app::Verify{});
  REQUIRE(verified);
  CHECK(verified->findings.empty());
}

TEST_CASE("A trainer may not dial by hand", "[side_call]") {
  TemporaryDatabase db;
  app::App& app = db.open();
  const auto trainer = db.signedIn("tom", domain::Role::Trainer);
  CHECK(codeOf(app.call(trainer, app::DialByHand{"13912345678"})) == ErrorCode::NotAllowed);
}
