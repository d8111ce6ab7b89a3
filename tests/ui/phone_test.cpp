// The agent's line: callers, numbers dialed by hand, and its page in Settings; by keys.
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

#include "callwright/app/phone.hpp"
#include "settings/phone_section.hpp"
#include "settings/settings_place.hpp"
#include "shell/global_search.hpp"
#include "ui/desk_fixture.hpp"
#include "widgets/form_field.hpp"
#include "widgets/key_button.hpp"
#include "work/caller_bar.hpp"

using namespace callwright;
using namespace callwright::test;
using Phase = ui::CallDesk::Phase;
using domain::CallState;

namespace {

domain::CampaignId twoCustomers(DeskFixture& f) {
  domain::Campaign campaign = TemporaryDatabase::alwaysOpen();
  campaign.mode = domain::DialMode::Preview;
  return f.db.addCampaign({f.db.addList(2)}, campaign);
}

// Rehearsed callers begin with the sign-in.
void somebodyCalls(DeskFixture& f) {
  REQUIRE(until([&] { return f.desk().caller().has_value(); }));
}

void workOpen(DeskFixture& f) {
  REQUIRE(until([&] { return f.desk().campaign() != nullptr && !f.desk().outcomes().empty(); }));
  f.ctrl(Qt::Key_Return);
  REQUIRE(f.phase(Phase::Preparing));
}

}  // namespace

TEST_CASE("A caller is answered by F9, worked, and the customer in hand comes back") {
  DeskFixture f;
  f.db.close();
  f.db.options.rehearsalSpeed = 0.001;
  f.db.options.rehearsalCallers = "+8613800000020@300000:60000000:60000000";  // the second customer
  f.db.open();
  twoCustomers(f);
  f.signIn();
  workOpen(f);
  const domain::CallId inHand = f.desk().call()->call;
  somebodyCalls(f);
  auto* bar = f.window->findChild<ui::CallerBar*>();
  REQUIRE(bar);
  REQUIRE(until([&] { return bar->isVisible(); }));
  CHECK(bar->accessibleName().contains(QStringLiteral("客户2")));
  CHECK(bar->accessibleName().contains(QStringLiteral("138****0020")));
  f.key(Qt::Key_F9);
  REQUIRE(until([&] { return f.desk().call()->call != inHand && f.desk().phase() == Phase::Live; }));
  CHECK(f.desk().call()->incoming);
  CHECK_FALSE(bar->isVisible());
  f.key(Qt::Key_Escape);
  f.key(Qt::Key_Escape);
  REQUIRE(f.phase(Phase::Over));
  REQUIRE(until([&] { return !f.desk().outcomes().empty(); }));
  f.key(Qt::Key_F3);  // interested
  f.ctrl(Qt::Key_Return);
  REQUIRE(until([&] { return f.desk().call() && f.desk().call()->call == inHand; }));
  CHECK(f.desk().phase() == Phase::Preparing);
}

TEST_CASE("A caller is rejected by F10, and one who gives up is missed") {
  DeskFixture f;
  f.db.close();
  f.db.options.rehearsalSpeed = 0.001;
  f.db.options.rehearsalCallers = "+8613800000020@300000:60000000,+8613800000020@300000:500000";
  f.db.open();
  twoCustomers(f);
  f.signIn();
  somebodyCalls(f);
  const domain::CallId first = f.desk().caller()->call;
  f.key(Qt::Key_F10);
  REQUIRE(until([&] { return f.desk().caller() && f.desk().caller()->call != first; }));
  REQUIRE(until([&] { return !f.desk().caller(); }));
  REQUIRE(until([&] { return f.db.app->call(f.me.session, app::ListFollowUps{})->size() == 1; }));
  CHECK(f.desk().phase() == Phase::Idle);
}

TEST_CASE("A number is dialed by hand from the search") {
  DeskFixture f("answers");
  twoCustomers(f);
  f.signIn();
  REQUIRE(until([&] { return f.desk().campaign() != nullptr; }));
  f.ctrl(Qt::Key_K);
  f.type(QStringLiteral("dial"));
  f.key(Qt::Key_Return);
  f.type(QStringLiteral("139 1234 5678"));
  f.key(Qt::Key_Return);
  REQUIRE(until([&] { return f.desk().phase() == Phase::Live; }));
  CHECK(f.desk().call()->phone.shown == "139****5678");
  CHECK_FALSE(f.desk().call()->customer);
  REQUIRE(until([&] { return f.desk().progress().state == CallState::Talking; }));
  f.key(Qt::Key_Escape);
  f.key(Qt::Key_Escape);
  REQUIRE(f.phase(Phase::Over));
  REQUIRE(until([&] { return !f.desk().outcomes().empty(); }));
  f.key(Qt::Key_F4);
  f.ctrl(Qt::Key_Return);
  REQUIRE(until([&] { return !f.desk().call(); }));
}

TEST_CASE("A line is set up in Settings, its password sealed where there is no keyring") {
  qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
  DeskFixture f;
  f.signIn();
  f.window->go(ui::Place::Settings);
  auto* place = f.window->findChild<ui::SettingsPlace*>();
  auto* page = f.window->findChild<ui::PhoneSection*>();
  REQUIRE((place && page));
  for (auto* list : place->findChildren<QListWidget*>()) {
    const auto found = list->findItems(page->title(), Qt::MatchStartsWith);
    if (!found.isEmpty()) list->setCurrentItem(found.front());
  }
  REQUIRE(until([&] { return page->isVisible() && !page->isUnsaved(); }));
  const auto field = [&](const char* label) {
    for (auto* box : page->findChildren<ui::FormField*>())
      for (auto* text : box->findChildren<QLabel*>())
        if (text->text() == QLatin1String(label)) return box;
    return static_cast<ui::FormField*>(nullptr);
  };
  auto* engine = qobject_cast<QComboBox*>(field("Calls go by")->field());
  engine->setFocus();
  QTest::keyClick(engine, Qt::Key_Down);
  REQUIRE(engine->currentData().toInt() == static_cast<int>(domain::PhoneEngine::Softphone));
  field("Server")->field()->setFocus();
  f.type(QStringLiteral("no such host"));
  field("User")->field()->setFocus();
  f.type(QStringLiteral("8012"));
  f.ctrl(Qt::Key_S);
  REQUIRE(until([&] { return field("Server")->hasError(); }));
  auto* server = qobject_cast<QLineEdit*>(field("Server")->field());
  server->setFocus();
  server->selectAll();
  f.type(QStringLiteral("127.0.0.1:15998"));
  field("Password")->field()->setFocus();
  f.type(QStringLiteral("sip-secret"));
  f.ctrl(Qt::Key_S);
  REQUIRE(until([&] { return field("Your sign-in password")->isVisible(); }));
  f.type(QStringLiteral("correct horse"));
  f.ctrl(Qt::Key_S);
  REQUIRE(until([&] { return !page->isUnsaved(); }));
  const auto mine = f.db.app->call(f.me.session, app::MyPhoneAccount{});
  REQUIRE(mine);
  CHECK(mine->account.server == "127.0.0.1:15998");
  CHECK(mine->passwordIn == app::PasswordPlace::File);
  CHECK(mine->passwordKnown);
  // The line is not the rehearsal any more, whether or not a server answers.
  REQUIRE(until([&] { return !f.desk().phone().rehearsal; }));
}
