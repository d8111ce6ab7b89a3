// A script followed on a rehearsed call, by real keys.
#include "work/script_pane.hpp"

#include <QApplication>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>

#include "support/screenshots.hpp"
#include "ui/desk_fixture.hpp"
#include "widgets/key_button.hpp"
#include "work/customer_tabs.hpp"
#include "work/outcome_panel.hpp"

using namespace callwright;
using namespace callwright::test;
using Phase = ui::CallDesk::Phase;
using namespace Qt::Literals::StringLiterals;

namespace {

const char* const kScript = R"(---
title: Autumn renewal
language: en
---

# Opening
Good morning {{customer.name}}, this is {{agent.name}}. Do you have two minutes?

> Smile, and wait for the answer.

- [Yes, go ahead](#need)
- [Busy now](#end) → callback, follow-up +2h
- [Not interested](#end) → refused

# Need
Who decides about it at {{customer.company|your company}}, and what is planned for next year?

? who: Who decides? (self, boss, committee) *
? budget: Budget (number, CNY)
? wish: What matters? (several: price, quality, speed)

- [Next](#big-offer) when budget > 5000
- [Next](#offer) otherwise
- [I must ask first](#end) → callback, follow-up +1d

# Offer
For {{budget|that}} a year you stay as you are. Shall I renew?

- [Yes](#end) → sale

# Big offer
For {{budget}} a year you get the large plan. Shall I send the contract?

- [Yes](#end) → sale
- [No](#end) → refused

# Objection: Too expensive
By the month it is less than a lunch.

# Objection: Other supplier
What would he have to do better?
)";

void talk(DeskFixture& f) {
  domain::Campaign campaign = TemporaryDatabase::alwaysOpen();
  campaign.name = "Autumn renewal";
  campaign.mode = domain::DialMode::Preview;
  campaign.script = f.db.addScript(kScript);
  f.db.addCampaign({f.db.addList(5)}, campaign);
  f.signIn();
  REQUIRE(until([&] { return f.desk().campaign() != nullptr && !f.desk().outcomes().empty(); }));
  f.ctrl(Qt::Key_Return);
  REQUIRE(f.phase(Phase::Preparing));
  f.key(Qt::Key_F9);
  REQUIRE(until([&] { return f.desk().progress().state == domain::CallState::Talking; }));
}

ui::ScriptPane& pane(const DeskFixture& f) {
  return *f.bench->work()->tabs()->script();
}

std::string step(const DeskFixture& f) {
  return pane(f).walk() != nullptr ? pane(f).walk()->step().id : std::string();
}

QStringList answers(const DeskFixture& f) {
  QStringList all;
  for (const auto* one : pane(f).findChildren<ui::KeyButton*>())
    if (one->isVisible() && one->keys().startsWith(u"Alt "_s) && one->keys().back().isDigit() &&
        one->keys() != u"Alt 0"_s)
      all << one->text();
  return all;
}

void alt(const DeskFixture& f, Qt::Key key) {
  f.key(key, Qt::AltModifier);
}

QWidget* field(const DeskFixture& f, const QString& name) {
  for (auto* one : pane(f).findChildren<QWidget*>())
    if (one->isVisible() && one->accessibleName() == name) return one;
  return nullptr;
}

// Chooses from the menu that a key opens, by its number.
void choose(const DeskFixture& f, Qt::Key opens, Qt::Key number) {
  bool seen = false;
  QTimer::singleShot(50, [&] {
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    seen = menu != nullptr;
    if (menu) QTest::keyClick(menu, number);
    if (menu) menu->close();
  });
  alt(f, opens);
  CHECK(seen);
}

}  // namespace

TEST_CASE("An agent follows a script by keys: answers, fields, objections, back, and the outcome it asks for") {
  DeskFixture f("answers,answers");
  talk(f);
  REQUIRE(until([&] { return step(f) == "opening"; }));
  CHECK(answers(f) == QStringList{u"Yes, go ahead"_s, u"Busy now"_s, u"Not interested"_s});
  f.pictures(u"script-opening"_s);
  f.type(u"still typing"_s);  // in the note: keys of the script work beside it
  alt(f, Qt::Key_1);
  CHECK(step(f) == "need");
  CHECK(answers(f) == QStringList{u"Next"_s, u"I must ask first"_s});

  auto* budget = qobject_cast<QLineEdit*>(field(f, u"Budget (CNY)"_s));
  REQUIRE(budget);
  budget->setFocus();
  f.type(u"6000"_s);
  auto* who = qobject_cast<QComboBox*>(field(f, u"Who decides?"_s));
  REQUIRE(who);
  who->setFocus();
  QTest::keyClick(who, Qt::Key_B);
  CHECK(pane(f).walk()->values == domain::ScriptValues{{"budget", "6000"}, {"who", "boss"}});
  f.pictures(u"script-need"_s);

  choose(f, Qt::Key_0, Qt::Key_2);
  CHECK(step(f) == "objection-other-supplier");
  CHECK(answers(f) == QStringList{u"Back to where we were"_s});
  alt(f, Qt::Key_1);
  CHECK(step(f) == "need");
  alt(f, Qt::Key_1);
  CHECK(step(f) == "big-offer");
  alt(f, Qt::Key_Left);
  CHECK(step(f) == "need");
  alt(f, Qt::Key_1);
  alt(f, Qt::Key_2);
  CHECK(pane(f).walk()->ended());
  CHECK(answers(f).isEmpty());
  const auto form = f.bench->work()->outcome()->form();
  CHECK(form.code == u"refused"_s);
  CHECK(form.note == u"still typing"_s);
  const auto call = f.desk().call()->call;
  f.key(Qt::Key_Escape);
  f.key(Qt::Key_Escape);
  REQUIRE(f.phase(Phase::Over));
  f.ctrl(Qt::Key_Return);  // asks why it was lost
  f.type(u"price"_s);
  f.ctrl(Qt::Key_Return);
  REQUIRE(until([&] { return f.desk().call() && f.desk().call()->call != call; }));

  // The way and the values are in the database; the next call begins at the beginning.
  std::string way;
  auto& db = f.db.database();
  const auto id = std::to_string(call.value);
  for (int i = 0;; ++i) {
    const auto row = db.text("SELECT step || '/' || answer FROM script_visit WHERE call_id = " + id +
                             " AND position = " + std::to_string(i));
    if (row.empty()) break;
    way += row + " ";
  }
  CHECK(way == "opening/Yes, go ahead need/ objection-other-supplier/ need/Next big-offer/ need/Next big-offer/No ");
  CHECK(db.text("SELECT value FROM script_value WHERE name = 'budget' AND call_id = " + id) == "6000");
  REQUIRE(until([&] { return step(f) == "opening"; }));
  CHECK(pane(f).walk()->values.empty());
}

TEST_CASE("An answer asks for a callback with its time, and the agent's own choice goes before it") {
  DeskFixture f("answers");
  talk(f);
  REQUIRE(until([&] { return step(f) == "opening"; }));
  alt(f, Qt::Key_2);
  CHECK(f.bench->work()->outcome()->form().code == u"callback"_s);
  CHECK(f.bench->work()->outcome()->form().when == u"+2h"_s);
  alt(f, Qt::Key_Left);
  f.key(Qt::Key_F3);
  alt(f, Qt::Key_3);
  CHECK(f.bench->work()->outcome()->form().code == u"interested"_s);
}

TEST_CASE("What does not fit a field is said at it and kept") {
  DeskFixture f("answers");
  talk(f);
  REQUIRE(until([&] { return step(f) == "opening"; }));
  alt(f, Qt::Key_1);
  auto* budget = qobject_cast<QLineEdit*>(field(f, u"Budget (CNY)"_s));
  REQUIRE(budget);
  budget->setFocus();
  f.type(u"much"_s);
  const auto labels = pane(f).findChildren<QLabel*>();
  CHECK(std::any_of(labels.begin(), labels.end(),
                    [](auto* label) { return label->isVisible() && label->text().startsWith(u"A number like"_s); }));
  CHECK(answers(f).front() == u"Next"_s);
  alt(f, Qt::Key_1);
  CHECK(step(f) == "offer");
  CHECK(pane(f).walk()->values.at("budget") == "much");
}
