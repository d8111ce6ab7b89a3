// What an agent does besides dialing and saving, by real keys: hold, mute, keypad, transfer, manual mode, skip, break.
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>

#include "ui/desk_fixture.hpp"
#include "widgets/key_button.hpp"
#include "work/outcome_panel.hpp"
#include "work/prompt_panel.hpp"
#include "work/queue_pane.hpp"

using namespace callwright;
using namespace callwright::test;
using domain::CallState;
using Phase = ui::CallDesk::Phase;
using namespace Qt::Literals::StringLiterals;

namespace {

void begin(DeskFixture& f, domain::DialMode mode = domain::DialMode::Preview, int customers = 5) {
  domain::Campaign campaign = TemporaryDatabase::alwaysOpen();
  campaign.name = "Autumn renewal";
  campaign.mode = mode;
  f.db.addCampaign({f.db.addList(customers)}, campaign);
  f.signIn();
  REQUIRE(until([&] { return f.desk().campaign() != nullptr && !f.desk().outcomes().empty(); }));
}

void talk(DeskFixture& f) {
  f.ctrl(Qt::Key_Return);
  REQUIRE(f.phase(Phase::Preparing));
  f.key(Qt::Key_F9);
  REQUIRE(until([&] { return f.desk().progress().state == CallState::Talking; }));
}

bool state(DeskFixture& f, CallState state) {
  return until([&] { return f.desk().progress().state == state; });
}

void hangUp(DeskFixture& f) {
  f.key(Qt::Key_Escape);
  f.key(Qt::Key_Escape);
  REQUIRE(f.phase(Phase::Over));
}

bool sees(const DeskFixture& f, const QString& part) {
  for (const auto* label : f.window->findChildren<QLabel*>())
    if (label->isVisible() && label->text().contains(part)) return true;
  return false;
}

const ui::KeyButton* button(const DeskFixture& f, const QString& keys) {
  for (const auto* one : f.window->findChildren<ui::KeyButton*>())
    if (one->isVisible() && one->keys() == keys) return one;
  return nullptr;
}

ui::PromptPanel& prompt(const DeskFixture& f) {
  return *f.bench->work()->prompt();
}

}  // namespace

TEST_CASE("Hold and mute by keys, in the workspace and in any other place") {
  DeskFixture f("answers");
  begin(f);
  f.ctrl(Qt::Key_H);  // nothing to hold yet
  talk(f);
  f.type(u"still typing"_s);
  f.ctrl(Qt::Key_H);
  REQUIRE(state(f, CallState::Held));
  CHECK(button(f, u"Ctrl H"_s)->text() == u"Resume"_s);
  CHECK(button(f, u"Ctrl H"_s)->isChecked());
  f.ctrl(Qt::Key_M);
  REQUIRE(until([&] { return f.desk().progress().muted; }));
  CHECK(f.desk().progress().state == CallState::Held);
  CHECK(sees(f, u"muted"_s));
  f.ctrl(Qt::Key_H);
  REQUIRE(state(f, CallState::Talking));
  CHECK(f.desk().progress().muted);
  CHECK(button(f, u"Ctrl M"_s)->text() == u"Unmute"_s);
  f.ctrl(Qt::Key_M);
  REQUIRE(until([&] { return !f.desk().progress().muted; }));

  f.window->go(ui::Place::Customers);
  REQUIRE(until([&] { return button(f, u"Ctrl H"_s) != nullptr; }));
  f.ctrl(Qt::Key_H);
  REQUIRE(state(f, CallState::Held));
  f.ctrl(Qt::Key_M);
  REQUIRE(until([&] { return f.desk().progress().muted; }));
  f.ctrl(Qt::Key_H);
  REQUIRE(state(f, CallState::Talking));
  f.window->go(ui::Place::Work);
  CHECK(f.bench->work()->outcome()->form().note == u"still typing"_s);
  hangUp(f);
  CHECK_FALSE(button(f, u"Ctrl H"_s)->isEnabled());
}

TEST_CASE("The keypad sends what is typed, swallows what cannot be sent, and ends with the call") {
  DeskFixture f("answers,answers");
  begin(f);
  f.ctrl(Qt::Key_D);
  CHECK_FALSE(prompt(f).isOpen());
  talk(f);
  QString sent;
  QObject::connect(&f.desk(), &ui::CallDesk::digitsSent, f.host.get(), [&](const QString& digits) { sent += digits; });
  f.ctrl(Qt::Key_D);
  REQUIRE(prompt(f).isOpen());
  auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
  REQUIRE(line);
  f.type(u"1x2*#a"_s);
  REQUIRE(until([&] { return sent == u"12*#A"_s; }));
  CHECK(line->text() == u"12*#a"_s);
  CHECK(sees(f, u"Sent: 12*#A"_s));
  f.key(Qt::Key_Escape);
  CHECK_FALSE(prompt(f).isOpen());
  CHECK(f.desk().progress().state == CallState::Talking);
  CHECK(qobject_cast<QPlainTextEdit*>(QApplication::focusWidget()));  // back in the note

  f.ctrl(Qt::Key_D);
  REQUIRE(prompt(f).isOpen());
  f.desk().hangUp();  // as the far end would, without a key
  REQUIRE(f.phase(Phase::Over));
  CHECK_FALSE(prompt(f).isOpen());
}

TEST_CASE("A transfer asks for a number, explains a wrong one, and ends the call") {
  DeskFixture f("answers");
  begin(f);
  f.ctrl(Qt::Key_T);
  CHECK_FALSE(prompt(f).isOpen());
  talk(f);
  f.ctrl(Qt::Key_T);
  REQUIRE(prompt(f).isOpen());
  f.key(Qt::Key_2);  // at once, without asking there first
  REQUIRE(prompt(f).isOpen());
  f.type(u"0512"_s);
  f.key(Qt::Key_Escape);
  CHECK_FALSE(prompt(f).isOpen());
  CHECK(f.desk().progress().state == CallState::Talking);

  f.ctrl(Qt::Key_T);
  f.key(Qt::Key_2);
  f.key(Qt::Key_Return);  // nothing typed: nothing happens
  REQUIRE(prompt(f).isOpen());
  f.type(u"1380013800"_s);
  f.key(Qt::Key_Return);
  REQUIRE(until([&] { return sees(f, u"one digit short"_s); }));
  CHECK(f.desk().progress().state == CallState::Talking);

  f.ctrl(Qt::Key_T);
  f.key(Qt::Key_2);
  f.type(u"+86 512 6666 8888"_s);
  f.key(Qt::Key_Return);
  REQUIRE(f.phase(Phase::Over));
  CHECK(f.desk().progress().cause == domain::EndCause::HungUpByUs);
  CHECK_FALSE(sees(f, u"one digit short"_s));
  const domain::CallId call = f.desk().call()->call;
  f.key(Qt::Key_F3);
  f.ctrl(Qt::Key_Return);
  CHECK(until([&] { return f.desk().call() && f.desk().call()->call != call; }));
}

TEST_CASE("A phone with one line transfers in one step") {
  DeskFixture f;
  f.db.close();
  f.db.options.rehearsalScript = "answers";
  f.db.options.rehearsalLines = 1;
  f.db.open();
  begin(f);
  talk(f);
  f.ctrl(Qt::Key_T);
  f.type(u"+86 512 6666 8888"_s);
  f.key(Qt::Key_Return);
  REQUIRE(f.phase(Phase::Over));
}

TEST_CASE("In manual mode the agent chooses whom to call, and nobody follows by itself") {
  DeskFixture f("answers,answers,answers");
  begin(f, domain::DialMode::Manual);
  auto* list = f.bench->work()->queue()->list();
  REQUIRE(until([&] { return list->model()->rowCount() == 5; }));
  CHECK(sees(f, u"Choose a customer in the queue"_s));
  list->setFocus();
  f.key(Qt::Key_Home);
  f.key(Qt::Key_Down);
  f.key(Qt::Key_Down);
  const QString third = list->currentIndex().data().toString();
  f.key(Qt::Key_Return);
  REQUIRE(f.phase(Phase::Preparing));
  CHECK(QString::fromStdString(f.desk().call()->page.customer.name) == third);
  const domain::CallId call = f.desk().call()->call;
  f.key(Qt::Key_Return);  // in the note: a new line, not another customer
  CHECK(f.desk().call()->call == call);
  f.key(Qt::Key_F9);
  REQUIRE(state(f, CallState::Talking));
  hangUp(f);
  f.key(Qt::Key_F6);
  f.type(u"too expensive"_s);
  f.ctrl(Qt::Key_Return);
  REQUIRE(f.phase(Phase::Idle));
  CHECK_FALSE(f.desk().call());
  CHECK(f.db.database().number("SELECT count(*) FROM call WHERE state = 0") == 0);

  // The keyboard is in the queue again; the first one is also a key away.
  REQUIRE(until([&] { return list->model()->rowCount() == 4; }));
  CHECK(list->hasFocus());
  const QString first = list->model()->index(0, 0).data().toString();
  CHECK(first != third);
  f.ctrl(Qt::Key_Return);
  REQUIRE(f.phase(Phase::Preparing));
  CHECK(QString::fromStdString(f.desk().call()->page.customer.name) == first);
  f.ctrl(Qt::Key_S);
  f.key(Qt::Key_1);
  REQUIRE(f.phase(Phase::Idle));
  CHECK_FALSE(f.desk().call());
}

TEST_CASE("A customer is skipped with a reason of the list or in one's own words") {
  DeskFixture f("answers");
  begin(f);
  f.ctrl(Qt::Key_Return);
  REQUIRE(f.phase(Phase::Preparing));
  const domain::CustomerId customer = f.desk().call()->customer;
  f.ctrl(Qt::Key_S);
  REQUIRE(prompt(f).isOpen());
  f.key(Qt::Key_Escape);
  CHECK_FALSE(prompt(f).isOpen());
  CHECK(f.desk().call()->customer == customer);
  f.ctrl(Qt::Key_S);
  f.key(Qt::Key_Return);  // a reason is needed
  REQUIRE(prompt(f).isOpen());
  f.type(u"正在开会"_s);
  f.key(Qt::Key_Return);
  REQUIRE(until([&] { return f.desk().call() && f.desk().call()->customer != customer; }));
  CHECK(f.db.database().number(
            "SELECT count(*) FROM audit WHERE action = 'customer.skip' AND after LIKE '%正在开会%'") == 1);
  // While the far end is on the line nobody is skipped.
  f.key(Qt::Key_F9);
  REQUIRE(state(f, CallState::Talking));
  f.ctrl(Qt::Key_S);
  CHECK_FALSE(prompt(f).isOpen());
}

TEST_CASE("A break in one's own words, ended by the same key, and one that is taken back") {
  DeskFixture f("answers");
  begin(f);
  f.ctrl(Qt::Key_B);
  REQUIRE(prompt(f).isOpen());
  f.type(u"doctor"_s);
  f.key(Qt::Key_Return);
  REQUIRE(f.phase(Phase::Break));
  CHECK(sees(f, u"doctor"_s));
  const auto breaks = [&] {
    return f.db.database().number(
        "SELECT count(*) FROM presence WHERE state = 4 AND reason = 'doctor' AND ended_at = 0");
  };
  CHECK(until([&] { return breaks() == 1; }));
  f.ctrl(Qt::Key_B);
  REQUIRE(f.phase(Phase::Idle));
  CHECK(until([&] { return breaks() == 0; }));

  f.ctrl(Qt::Key_Return);
  REQUIRE(f.phase(Phase::Preparing));
  f.ctrl(Qt::Key_B);
  f.key(Qt::Key_2);
  REQUIRE(f.desk().breakWanted());
  CHECK(button(f, u"Ctrl B"_s)->text() == u"Break comes next"_s);
  f.ctrl(Qt::Key_B);
  CHECK_FALSE(f.desk().breakWanted());
  CHECK_FALSE(prompt(f).isOpen());
}

TEST_CASE("Composing in any field keeps every key of the call from firing") {
  DeskFixture f("answers");
  begin(f);
  talk(f);
  const auto compose = [](const QString& preedit) {
    QInputMethodEvent event(preedit, {});
    QCoreApplication::sendEvent(QApplication::focusWidget(), &event);
  };
  const auto nothing = [&] {
    for (const auto key : {Qt::Key_H, Qt::Key_M, Qt::Key_D, Qt::Key_T, Qt::Key_B, Qt::Key_S, Qt::Key_Return})
      f.ctrl(key);
    for (int outcome = 0; outcome < 8; ++outcome) f.key(static_cast<Qt::Key>(Qt::Key_F1 + outcome));
    f.key(Qt::Key_F9);
    f.key(Qt::Key_Escape);
    f.key(Qt::Key_Escape);
    QCoreApplication::processEvents();
    CHECK(f.desk().progress().state == CallState::Talking);
    CHECK_FALSE(f.desk().progress().muted);
    CHECK_FALSE(f.desk().breakWanted());
    CHECK(f.bench->work()->outcome()->form().code.isEmpty());
  };
  SECTION("in the note") {
    compose(u"zhang"_s);
    nothing();
    CHECK_FALSE(prompt(f).isOpen());
  }
  SECTION("in the callback time") {
    for (auto* edit : f.bench->work()->outcome()->findChildren<QLineEdit*>())
      if (edit->isVisible() && edit->placeholderText().contains(u"+2h"_s)) edit->setFocus();
    REQUIRE(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
    compose(u"mingtian"_s);
    nothing();
    CHECK_FALSE(prompt(f).isOpen());
  }
  SECTION("in the global search") {
    f.ctrl(Qt::Key_K);
    REQUIRE(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
    compose(u"wang"_s);
    nothing();
    CHECK_FALSE(prompt(f).isOpen());
  }
}
