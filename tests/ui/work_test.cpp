// An agent at the keyboard: real keys, real widgets, a real app on a temporary database.
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <map>
#include <set>

#include "bridge/utf8.hpp"
#include "callwright/app/phone.hpp"
#include "ui/desk_fixture.hpp"
#include "work/outcome_panel.hpp"
#include "work/prompt_panel.hpp"

using namespace callwright;
using namespace callwright::test;
using Phase = ui::CallDesk::Phase;

namespace {

domain::CampaignId twentyCustomers(DeskFixture& f, int count = 25) {
  domain::Campaign campaign = TemporaryDatabase::alwaysOpen();
  campaign.name = "Autumn renewal";
  campaign.mode = domain::DialMode::Preview;
  campaign.script = f.db.addScript("Hello {{customer.name}}, this is {{agent.name}}.");
  campaign.product = "Standard";
  campaign.minGap = std::chrono::minutes(60);
  return f.db.addCampaign({f.db.addList(count, 2)}, campaign);
}

// Dials, waits until the far end answers or the call is over by itself, and hangs up if it is not.
void callOnce(DeskFixture& f) {
  const domain::CallId call = f.desk().call()->call;
  f.key(Qt::Key_F9);
  REQUIRE(until([&] {
    const auto state = f.desk().progress().state;
    return state == domain::CallState::Talking || domain::isOver(state);
  }));
  if (!domain::isOver(f.desk().progress().state)) {
    f.key(Qt::Key_Escape);
    f.key(Qt::Key_Escape);
  }
  REQUIRE(until([&] { return domain::isOver(f.desk().progress().state); }));
  REQUIRE(f.desk().call()->call == call);
  REQUIRE(until([&] { return f.desk().isSaved(); }));
}

void saved(DeskFixture& f, domain::CallId call) {
  f.ctrl(Qt::Key_Return);
  const bool gone = until([&] {
    return (f.desk().call() && f.desk().call()->call != call) ||
           (!f.desk().call() && f.desk().phase() != Phase::Saving && f.desk().phase() != Phase::Taking);
  });
  INFO("phase " << static_cast<int>(f.desk().phase()));
  REQUIRE(gone);
}

}  // namespace

TEST_CASE("An agent works twenty customers by keys alone") {
  DeskFixture f(
      "answers,answers,answers,no_answer,busy,refuses,wrong_number,answers,answers,answers,answers,answers,answers,"
      "answers,answers,answers,answers,answers,answers,answers,answers,answers,answers,answers,answers");
  const auto campaign = twentyCustomers(f);
  f.signIn();
  REQUIRE(until([&] { return f.desk().campaign() != nullptr && !f.desk().outcomes().empty(); }));
  REQUIRE(f.desk().campaign()->id == campaign);

  f.ctrl(Qt::Key_Return);
  REQUIRE(f.phase(Phase::Preparing));

  struct Step {
    Qt::Key outcome;
    std::string code;
  };
  const std::vector<Step> plan{
      {Qt::Key_F1, "sale"},       {Qt::Key_F2, "callback"},   {Qt::Key_F3, "interested"},   {Qt::Key_F4, "no_answer"},
      {Qt::Key_F5, "busy"},       {Qt::Key_F6, "refused"},    {Qt::Key_F7, "wrong_number"}, {Qt::Key_F8, "do_not_call"},
      {Qt::Key_F3, "interested"}, {Qt::Key_F4, "no_answer"},  {Qt::Key_F1, "sale"},         {Qt::Key_F6, "refused"},
      {Qt::Key_F3, "interested"}, {Qt::Key_F2, "callback"},   {Qt::Key_F4, "no_answer"},    {Qt::Key_F5, "busy"},
      {Qt::Key_F3, "interested"}, {Qt::Key_F3, "interested"}, {Qt::Key_F4, "no_answer"},    {Qt::Key_F6, "refused"}};
  std::map<std::string, int> used;
  domain::CustomerId sold, toCallBack, skipped;
  for (size_t i = 0; i < plan.size(); ++i) {
    INFO("customer " << i + 1 << ", " << plan[i].code);
    REQUIRE(until([&] { return f.desk().call().has_value() && f.desk().phase() == Phase::Preparing; }));
    if (i == 9) {  // gives one back, with a reason of the list
      skipped = f.desk().call()->customer;
      f.ctrl(Qt::Key_S);
      REQUIRE(f.bench->work()->prompt()->isOpen());
      f.key(Qt::Key_2);
      REQUIRE(until([&] { return f.desk().call() && f.desk().call()->customer != skipped; }));
      REQUIRE(f.phase(Phase::Preparing));
    }
    const domain::CallId call = f.desk().call()->call;
    const domain::CustomerId customer = f.desk().call()->customer;
    callOnce(f);
    f.type(QStringLiteral("note %1").arg(i + 1));
    f.key(plan[i].outcome);
    if (plan[i].code == "sale") {
      if (!sold) sold = customer;
      f.type(QStringLiteral("2880"));  // the product is there already, so the amount has the focus
      f.key(Qt::Key_Tab);
      f.type(QStringLiteral("12 months"));
    }
    if (plan[i].code == "callback") {
      if (!toCallBack) toCallBack = customer;
      f.type(i == 1 ? QStringLiteral("明天下午3点") : QStringLiteral("+2h"));
    }
    if (plan[i].code == "refused") f.type(QStringLiteral("too expensive"));
    saved(f, call);
    ++used[plan[i].code];
    if (plan[i].code == "wrong_number") {  // the same customer's other number follows
      REQUIRE(until([&] { return f.desk().call().has_value(); }));
      CHECK(f.desk().call()->customer == customer);
      const domain::CallId second = f.desk().call()->call;
      callOnce(f);
      f.key(Qt::Key_F3);
      saved(f, second);
      ++used["interested"];
    }
    if (i == 4) {  // a break, asked for while a customer is open: it begins after the outcome
      REQUIRE(until([&] { return f.desk().phase() == Phase::Preparing; }));
      f.ctrl(Qt::Key_B);
      f.key(Qt::Key_1);
      CHECK(f.desk().breakWanted());
      const domain::CallId before = f.desk().call()->call;
      callOnce(f);
      f.key(Qt::Key_F4);
      saved(f, before);
      ++used["no_answer"];
      REQUIRE(f.phase(Phase::Break));
      CHECK(until([&] {
        return f.db.database().number("SELECT count(*) FROM presence WHERE state = 4 AND reason = 'lunch'") == 1;
      }));
      f.ctrl(Qt::Key_Return);
      REQUIRE(f.phase(Phase::Preparing));
    }
  }

  // The last one was refused; it was a misunderstanding.
  REQUIRE(until([&] { return f.desk().phase() == Phase::Preparing; }));
  const domain::CallId open = f.desk().call()->call;
  f.type(QStringLiteral("half a note"));
  f.ctrl(Qt::Key_L);
  REQUIRE(until([&] { return f.bench->work()->isCorrecting(); }));
  CHECK(f.bench->work()->outcome()->form().note == QStringLiteral("note 20"));
  f.key(Qt::Key_F3);
  f.ctrl(Qt::Key_Return);
  const bool corrected = until([&] { return !f.bench->work()->isCorrecting(); });
  INFO(f.bench->work()->outcome()->error().toStdString());
  REQUIRE(corrected);
  CHECK(f.desk().call()->call == open);
  CHECK(f.bench->work()->outcome()->form().note == QStringLiteral("half a note"));
  --used["refused"];
  ++used["interested"];

  // What is in the database, asked as the program asks.
  auto& app = *f.db.app;
  const auto day = app.call(f.me.session, app::MyDay{}).value();
  CHECK(day.calls == 22);
  CHECK(day.sales == 2);
  REQUIRE(day.sold.size() == 1);
  CHECK(day.sold[0] == domain::Money{576000, "CNY"});

  const auto seller = app.call(f.me.session, app::OpenCustomer{sold}).value();
  REQUIRE(seller.orders.size() == 1);
  CHECK(seller.orders[0].product == "Standard");
  CHECK(seller.orders[0].amount == domain::Money{288000, "CNY"});
  CHECK(seller.orders[0].term == "12 months");

  const auto later = app.call(f.me.session, app::OpenCustomer{toCallBack}).value();
  REQUIRE(later.followUps.size() == 1);
  // 15:00 of the next day in Shanghai; the clock stands at 10:00.
  CHECK(later.followUps[0].dueAt == TemporaryDatabase::start() + 29h);
  CHECK(later.followUps[0].owner == f.me.user.id);

  const auto stats = app.call(f.db.owner, app::Stats{}).value();
  CHECK(stats.openCalls == 1);
  CHECK(stats.doNotCall == 2);  // both numbers of the one who asked for it
  for (const auto& [code, count] : used)
    CHECK(f.db.database().number("SELECT count(*) FROM call_outcome o JOIN outcome k ON k.id = o.outcome_id WHERE "
                                 "o.id = (SELECT max(id) FROM call_outcome WHERE call_id = o.call_id) AND k.code = '" +
                                 code + "'") == count);
  const auto findings = app.call(f.db.owner, app::Verify{}).value();
  for (const auto& finding : findings.findings) FAIL_CHECK(finding.check << " " << finding.detail);
}

TEST_CASE("No key of a call fires while an input method composes") {
  DeskFixture f("answers");
  twentyCustomers(f, 3);
  f.signIn();
  REQUIRE(until([&] { return f.desk().campaign() != nullptr && !f.desk().outcomes().empty(); }));
  f.ctrl(Qt::Key_Return);
  REQUIRE(f.phase(Phase::Preparing));
  f.key(Qt::Key_F9);
  REQUIRE(until([&] { return f.desk().progress().state == domain::CallState::Talking; }));
  QWidget* note = QApplication::focusWidget();
  REQUIRE(qobject_cast<QPlainTextEdit*>(note));
  QInputMethodEvent composing(QStringLiteral("ni hao"), {});
  QCoreApplication::sendEvent(note, &composing);
  f.key(Qt::Key_Escape);
  f.key(Qt::Key_Escape);
  f.key(Qt::Key_F2);
  f.ctrl(Qt::Key_Return);
  CHECK(f.desk().progress().state == domain::CallState::Talking);
  CHECK(f.bench->work()->outcome()->form().code.isEmpty());
  QInputMethodEvent commit;
  commit.setCommitString(QStringLiteral("你好"));
  QCoreApplication::sendEvent(note, &commit);
  CHECK(f.bench->work()->outcome()->form().note == QStringLiteral("你好"));
  QTest::qWait(100);  // the guard waits a moment after composing
  f.key(Qt::Key_Escape);
  f.key(Qt::Key_Escape);
  CHECK(until([&] { return domain::isOver(f.desk().progress().state); }));
}

TEST_CASE("After a crash the call is offered with what was typed") {
  DeskFixture f("answers");
  twentyCustomers(f, 3);
  f.signIn();
  REQUIRE(until([&] { return f.desk().campaign() != nullptr && !f.desk().outcomes().empty(); }));
  f.ctrl(Qt::Key_Return);
  REQUIRE(f.phase(Phase::Preparing));
  const domain::CallId call = f.desk().call()->call;
  callOnce(f);
  f.type(QStringLiteral("wants a quote"));
  f.key(Qt::Key_F2);
  f.type(QStringLiteral("+2h"));
  REQUIRE(
      until([&] { return f.db.database().number("SELECT count(*) FROM call_draft WHERE body LIKE '%+2h%'") == 1; }));
  f.leave();  // nothing is asked, nothing is saved

  f.db.open();
  f.signIn();
  REQUIRE(until([&] { return f.desk().call().has_value() && !f.desk().outcomes().empty(); }));
  CHECK(f.desk().call()->call == call);
  CHECK(f.desk().phase() == Phase::Over);
  const auto form = f.bench->work()->outcome()->form();
  CHECK(form.note == QStringLiteral("wants a quote"));
  CHECK(form.code == QStringLiteral("callback"));
  CHECK(form.when == QStringLiteral("+2h"));
  saved(f, call);
  CHECK(f.db.database().number("SELECT count(*) FROM call_outcome") == 1);
}

TEST_CASE("Progressive dialing counts down and a key stops it") {
  DeskFixture f("answers,answers");
  domain::Campaign campaign = TemporaryDatabase::alwaysOpen();
  campaign.mode = domain::DialMode::Progressive;
  f.db.addCampaign({f.db.addList(3)}, campaign);
  f.signIn();
  REQUIRE(until([&] { return f.desk().campaign() != nullptr && !f.desk().outcomes().empty(); }));
  f.ctrl(Qt::Key_Return);
  REQUIRE(f.phase(Phase::Preparing));
  CHECK(f.desk().countdown() > 0);
  f.key(Qt::Key_Escape);
  CHECK(f.desk().countdown() == 0);
  CHECK(f.desk().phase() == Phase::Preparing);
  f.key(Qt::Key_F9);
  CHECK(until([&] { return f.desk().progress().state == domain::CallState::Talking; }));
}

TEST_CASE("Progressive dialing waits for a line that is not there, says why, and a caller stops it") {
  DeskFixture f("answers");
  f.db.close();
  f.db.options.rehearsalSpeed = 0.001;
  f.db.options.rehearsalCallers = "+8613800000020@2900000:1000000";
  f.db.open();
  domain::Campaign campaign = TemporaryDatabase::alwaysOpen();
  campaign.mode = domain::DialMode::Progressive;
  f.db.addCampaign({f.db.addList(5)}, campaign);
  f.signIn();
  // A line whose server is not there.
  app::SavePhoneAccount save;
  save.account.engine = domain::PhoneEngine::Softphone;
  save.account.server = "127.0.0.1:15997";
  save.account.user = "8012";
  REQUIRE(f.db.app->call(f.me.session, save));
  // On a slow machine the first line rings already; it is let go when the caller gives up.
  REQUIRE(until([&] { return f.db.app->call(f.me.session, app::ConnectPhone{"secret"}).has_value(); }));
  REQUIRE(
      until([&] { return f.desk().campaign() != nullptr && !f.desk().phone().ready && !f.desk().phone().rehearsal; }));
  f.ctrl(Qt::Key_Return);
  REQUIRE(f.phase(Phase::Preparing));
  CHECK(f.desk().countdown() == 0);
  CHECK(f.desk().countdownWaits());
  const auto says = [&](const QString& part) {
    for (const auto* label : f.window->findChildren<QLabel*>())
      if (label->isVisible() && label->text().contains(part)) return true;
    return false;
  };
  CHECK(says(QStringLiteral("Dials by itself once the line is ready.")));

  // The line comes: the countdown begins by itself; then a caller stops it for good.
  save.account = {};
  REQUIRE(f.db.app->call(f.me.session, save));
  REQUIRE(f.db.app->call(f.me.session, app::ConnectPhone{}));
  REQUIRE(until([&] { return f.desk().countdown() > 0; }));
  REQUIRE(until([&] { return f.desk().caller().has_value(); }));
  CHECK(f.desk().countdown() == 0);
  CHECK_FALSE(f.desk().countdownWaits());
  CHECK(f.desk().phase() == Phase::Preparing);
  REQUIRE(until([&] { return !f.desk().caller(); }));
  CHECK(f.desk().countdown() == 0);
  CHECK(f.db.database().number("SELECT count(*) FROM call WHERE direction = 0 AND dials > 0") == 0);

  // By hand it is dialed all the same.
  f.key(Qt::Key_F9);
  REQUIRE(f.phase(Phase::Live));
}

TEST_CASE("A save that fails keeps what was typed, an empty queue says why") {
  DeskFixture f("answers");
  twentyCustomers(f, 1);
  f.signIn();
  REQUIRE(until([&] { return f.desk().campaign() != nullptr && !f.desk().outcomes().empty(); }));
  f.ctrl(Qt::Key_Return);
  REQUIRE(f.phase(Phase::Preparing));
  const domain::CallId call = f.desk().call()->call;
  callOnce(f);
  f.type(QStringLiteral("important"));
  f.ctrl(Qt::Key_Return);  // no outcome yet
  CHECK(f.desk().call()->call == call);
  f.key(Qt::Key_F2);
  f.type(QStringLiteral("when the moon is blue"));
  f.ctrl(Qt::Key_Return);
  CHECK(f.desk().call()->call == call);
  CHECK(f.bench->work()->outcome()->form().note == QStringLiteral("important"));
  f.key(Qt::Key_F6);
  f.type(QStringLiteral("no need"));
  f.ctrl(Qt::Key_Return);  // the time is still nonsense
  CHECK(f.desk().call()->call == call);
  f.key(Qt::Key_F2);
  f.key(Qt::Key_A, Qt::ControlModifier);
  f.type(QStringLiteral("+2h"));
  saved(f, call);
  REQUIRE(f.phase(Phase::Empty));
  CHECK(f.desk().empty().why == domain::EmptyQueue::Why::AllWaiting);
}
