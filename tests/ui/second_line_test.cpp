// Two calls of one agent, and strangers on the line; by keys.
#include <QLabel>
#include <QLineEdit>

#include "callwright/app/phone.hpp"
#include "ui/desk_fixture.hpp"
#include "widgets/key_button.hpp"
#include "work/call_words.hpp"
#include "work/outcome_panel.hpp"
#include "work/prompt_panel.hpp"
#include "work/side_line_bar.hpp"

using namespace callwright;
using namespace callwright::test;
using Phase = ui::CallDesk::Phase;
using domain::CallState;
using namespace Qt::Literals::StringLiterals;

namespace {

void begin(DeskFixture& f) {
  domain::Campaign campaign = TemporaryDatabase::alwaysOpen();
  campaign.mode = domain::DialMode::Preview;
  f.db.addCampaign({f.db.addList(3)}, campaign);
  f.signIn();
  REQUIRE(until([&] { return f.desk().campaign() != nullptr && !f.desk().outcomes().empty(); }));
}

bool talks(DeskFixture& f) {
  return until([&] { return f.desk().progress().state == CallState::Talking; });
}

domain::CallId talkToCustomer(DeskFixture& f) {
  f.ctrl(Qt::Key_Return);
  REQUIRE(f.phase(Phase::Preparing));
  f.key(Qt::Key_F9);
  REQUIRE(talks(f));
  return f.desk().call()->call;
}

// Ctrl+T, "ask there first", the number.
domain::CallId ask(DeskFixture& f, const QString& number) {
  const domain::CallId before = f.desk().call()->call;
  f.ctrl(Qt::Key_T);
  REQUIRE(f.bench->work()->prompt()->isOpen());
  f.key(Qt::Key_1);
  f.type(number);
  f.key(Qt::Key_Return);
  REQUIRE(until([&] { return f.desk().call()->call != before; }));
  REQUIRE(talks(f));
  return f.desk().call()->call;
}

void hangUp(DeskFixture& f) {
  f.key(Qt::Key_Escape);
  f.key(Qt::Key_Escape);
  REQUIRE(f.phase(Phase::Over));
}

ui::SideLineBar& bar(const DeskFixture& f) {
  return *f.window->findChild<ui::SideLineBar*>();
}

void swap(DeskFixture& f, domain::CallId to) {
  f.ctrl(Qt::Key_E);
  REQUIRE(until([&] { return f.desk().call() && f.desk().call()->call == to; }));
}

bool outcomesThere(const DeskFixture& f) {
  return until([&] { return !f.desk().outcomes().empty(); });
}

}  // namespace

TEST_CASE("Somebody is asked before a transfer, the calls are swapped and joined by keys") {
  DeskFixture f("answers,answers");
  begin(f);
  CHECK_FALSE(bar(f).isVisible());
  const domain::CallId customer = talkToCustomer(f);
  f.type(u"wants the boss"_s);
  const domain::CallId colleague = ask(f, u"139 1234 5678"_s);
  REQUIRE(until([&] { return bar(f).isVisible() && f.desk().other()->progress.state == CallState::Held; }));
  CHECK(bar(f).accessibleName().contains(u"客户1"_s));
  CHECK(bar(f).accessibleName().contains(u"On hold"_s, Qt::CaseInsensitive));

  swap(f, customer);
  CHECK(talks(f));
  REQUIRE(until([&] { return f.desk().other() && f.desk().other()->progress.state == CallState::Held; }));
  CHECK(f.desk().other()->call == colleague);
  CHECK(bar(f).accessibleName().contains(u"139****5678"_s));
  CHECK(f.bench->work()->outcome()->form().note == u"wants the boss"_s);
  f.type(u"!"_s);
  swap(f, colleague);
  CHECK(f.bench->work()->outcome()->form().note.isEmpty());
  swap(f, customer);
  CHECK(f.bench->work()->outcome()->form().note == u"wants the boss!"_s);

  f.key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
  REQUIRE(f.phase(Phase::Over));
  CHECK(f.desk().call()->call == customer);
  REQUIRE(until([&] { return !f.desk().other(); }));  // a question needs no outcome
  CHECK(ui::CallWords::state(f.desk()) == u"Handed over"_s);
  CHECK_FALSE(bar(f).isVisible());
  REQUIRE(outcomesThere(f));
  f.key(Qt::Key_F3);
  f.ctrl(Qt::Key_Return);
  REQUIRE(until([&] { return f.desk().call() && f.desk().call()->call != customer; }));
  CHECK(f.db.database().number("SELECT count(*) FROM call WHERE state = 0") == 1);
}

TEST_CASE("The other call is hung up by a key, and Ctrl+T joins, too") {
  DeskFixture f("answers,answers,answers");
  begin(f);
  const domain::CallId customer = talkToCustomer(f);
  const domain::CallId colleague = ask(f, u"139 1234 5678"_s);
  REQUIRE(until([&] { return f.desk().other() && f.desk().other()->call == customer; }));
  f.key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
  REQUIRE(until([&] { return f.desk().other() && domain::isOver(f.desk().other()->progress.state); }));
  CHECK(f.desk().progress().state == CallState::Talking);
  CHECK(bar(f).accessibleName().contains(u"outcome is still missing"_s));
  // Its outcome can be given at once, while the other one is on the line.
  swap(f, customer);
  CHECK(f.desk().phase() == Phase::Over);
  REQUIRE(outcomesThere(f));
  f.key(Qt::Key_F3);
  f.ctrl(Qt::Key_Return);
  REQUIRE(
      until([&] { return f.desk().call() && f.desk().call()->call == colleague && f.desk().phase() == Phase::Live; }));
  hangUp(f);
}

TEST_CASE("Ctrl+T offers to connect the two") {
  DeskFixture f("answers,answers");
  begin(f);
  const domain::CallId customer = talkToCustomer(f);
  ask(f, u"139 1234 5678"_s);
  REQUIRE(until([&] { return f.desk().mayJoin(); }));
  f.ctrl(Qt::Key_T);
  REQUIRE(f.bench->work()->prompt()->isOpen());
  f.key(Qt::Key_1);
  // The question closes by itself; the customer's call is in the workspace again.
  REQUIRE(
      until([&] { return f.desk().call() && f.desk().call()->call == customer && f.desk().phase() == Phase::Over; }));
  CHECK_FALSE(f.desk().other());
}

TEST_CASE("While the second call is being dialed there is no swapping; once it is over there is") {
  DeskFixture f("answers,no_answer");
  begin(f);
  const domain::CallId customer = talkToCustomer(f);
  bool rang = false, might = false;
  QObject::connect(&f.desk(), &ui::CallDesk::progressChanged, f.host.get(), [&] {
    if (!f.desk().other() || f.desk().progress().state != CallState::Ringing) return;
    rang = true;
    might = might || f.desk().maySwap();
  });
  f.ctrl(Qt::Key_T);
  f.key(Qt::Key_1);
  f.type(u"139 1234 5678"_s);
  f.key(Qt::Key_Return);
  REQUIRE(until([&] { return rang && f.desk().phase() == Phase::Over; }));
  CHECK_FALSE(might);
  CHECK(until([&] { return f.bench->work()->outcome()->form().code == u"no_answer"_s; }));
  swap(f, customer);
  CHECK(talks(f));
  hangUp(f);
}

TEST_CASE("Who calls during a call is answered; both are worked one after the other") {
  DeskFixture f;
  f.db.close();
  f.db.options.rehearsalSpeed = 0.001;
  f.db.options.rehearsalScript = "answers";
  f.db.options.rehearsalCallers = "+8613800000030@9000000:60000000:60000000";  // the third customer, once the first one talks
  f.db.open();
  begin(f);
  const domain::CallId customer = talkToCustomer(f);
  REQUIRE(until([&] { return f.desk().caller().has_value(); }));
  CHECK(f.desk().mayAnswer());
  f.key(Qt::Key_F9);
  REQUIRE(until([&] { return f.desk().call()->call != customer && f.desk().phase() == Phase::Live; }));
  REQUIRE(until([&] { return f.desk().other() && f.desk().other()->progress.state == CallState::Held; }));
  hangUp(f);
  CHECK(f.desk().other());  // waits on hold
  REQUIRE(outcomesThere(f));
  f.key(Qt::Key_F3);
  f.ctrl(Qt::Key_Return);
  REQUIRE(until([&] { return f.desk().call() && f.desk().call()->call == customer; }));
  CHECK(f.desk().phase() == Phase::Live);
  CHECK(f.desk().progress().state == CallState::Held);
  f.ctrl(Qt::Key_H);
  CHECK(talks(f));
  hangUp(f);
}

TEST_CASE("A stranger on the line becomes a customer by a key, with the number of the call") {
  DeskFixture f("answers");
  begin(f);
  f.desk().dialByHand(u"139 1234 5678"_s);
  REQUIRE(until([&] { return f.desk().call().has_value(); }));
  REQUIRE(talks(f));
  const domain::CallId call = f.desk().call()->call;
  f.ctrl(Qt::Key_N);
  REQUIRE(until([&] { return f.window->current() == ui::Place::Customers; }));
  bool shown = false;
  for (const auto* line : f.window->findChildren<QLineEdit*>())
    shown = shown || (line->isVisible() && line->text() == u"139****5678"_s);
  CHECK(shown);
  REQUIRE(until([&] { return qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr; }));
  f.type(u"王伟"_s);
  f.ctrl(Qt::Key_Return);
  REQUIRE(until([&] { return f.window->current() == ui::Place::Work && f.desk().call()->customer; }));
  CHECK(f.desk().call()->call == call);
  CHECK(f.desk().call()->page.customer.name == "王伟");
  CHECK(f.db.database().number("SELECT e164 FROM phone ORDER BY id DESC LIMIT 1") == 8613912345678);
  CHECK(f.db.database().number("SELECT customer_id FROM call WHERE id = " + std::to_string(call.value)) ==
        f.desk().call()->customer.value);
  hangUp(f);
}

TEST_CASE("How the call sounds is shown while it is up") {
  DeskFixture f("answers");
  begin(f);
  talkToCustomer(f);
  const auto shows = [&](const QString& part) {
    for (const auto* label : f.window->findChildren<QLabel*>())
      if (label->isVisible() && label->text().contains(part)) return true;
    return false;
  };
  const auto call = f.desk().call()->call;
  CHECK_FALSE(shows(u"jitter"_s));
  emit f.bridge->measured({call, 4, 0.2f, 30, 4.3f});
  CHECK(shows(u"Good sound: 4.3 of 5, jitter 4 ms, 0.2 % lost"_s));
  emit f.bridge->measured({call, 60, 12, 30, 2.9f});
  CHECK(shows(u"Bad sound: 2.9 of 5"_s));
  emit f.bridge->measured({domain::CallId(999), 4, 0, 30, 4.4f});  // another call's
  CHECK(shows(u"Bad sound: 2.9 of 5"_s));
  hangUp(f);
  CHECK_FALSE(shows(u"jitter"_s));
}
