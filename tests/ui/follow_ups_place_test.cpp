#include <QListView>

#include "followups/follow_up_editor.hpp"
#include "followups/follow_up_model.hpp"
#include "followups/follow_ups_place.hpp"
#include "followups/reminder.hpp"
#include "place_desk.hpp"

using namespace callwright;
using namespace callwright::test;
using namespace std::chrono_literals;
using ui::FollowUpsPlace;

namespace {

struct FollowUpsDesk : PlaceDesk {
  FollowUpsPlace* place = nullptr;
  std::vector<std::int64_t> customers;
  domain::CampaignId campaign;

  explicit FollowUpsDesk(bool filled = true) {
    domain::Campaign autumn = TemporaryDatabase::alwaysOpen();
    autumn.name = "Autumn renewals";
    campaign = database.addCampaign({}, autumn);
    importList(believable(10), campaign);
    customers = *database.app->call(database.owner, app::CustomerIds{})->ids;
    if (filled) {
      add(0, -2h, "overdue one");
      add(1, 3h, "today");
      add(2, 24h, "tomorrow");
      add(3, 24h * 9, "later");
    }
    place = new FollowUpsPlace(*bridge);
    show(ui::Place::FollowUps, place);
    REQUIRE(eventually([&] { return place->model()->followUps() == (filled ? 4 : 0); }));
  }
  domain::FollowUpId add(std::size_t customer, domain::Milliseconds in, const std::string& note) {
    domain::FollowUp f;
    f.customer = domain::CustomerId(customers[customer]);
    f.campaign = campaign;
    f.owner = user;
    f.kind = domain::FollowUpKind::Task;
    f.dueAt = TemporaryDatabase::start() + in;
    f.note = note;
    // In the past only for what was made before: straight into the database.
    if (in.count() < 0) {
      f.dueAt = TemporaryDatabase::start() + 1min;
      const auto id = database.app->call(database.owner, app::SaveFollowUp{f});
      REQUIRE(id);
      database.database().execute("UPDATE follow_up SET due_at = " +
                                  std::to_string((TemporaryDatabase::start() + in).time_since_epoch().count()) +
                                  " WHERE id = " + std::to_string(id->value));
      return *id;
    }
    const auto id = database.app->call(database.owner, app::SaveFollowUp{f});
    REQUIRE(id);
    return *id;
  }
  const app::FollowUpRow* current() { return place->model()->rowAt(place->view()->currentIndex().row()); }
  QStringList lines() {
    QStringList all;
    for (int i = 0; i < place->model()->rowCount(); ++i)
      all << place->model()->index(i).data().toString().section(QLatin1Char(' '), 0, 0);
    return all;
  }
};

}  // namespace

TEST_CASE("Follow-ups stand by due time, and Enter calls") {
  FollowUpsDesk desk;
  QAbstractItemModelTester tester(desk.place->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  const QStringList lines = desk.lines();
  REQUIRE(lines.size() == 8);
  CHECK(lines[0] == "Overdue");
  CHECK(lines[2] == "Today");
  CHECK(lines[4] == "Tomorrow");
  CHECK(lines[6] == "Later");
  desk.screenshots("followups");
  domain::CustomerId called;
  QObject::connect(desk.place, &FollowUpsPlace::workOn, desk.place,
                   [&](domain::CustomerId customer, domain::CampaignId) { called = customer; });
  press(Qt::Key_Down);
  REQUIRE(desk.current());
  CHECK(desk.current()->followUp.note == "today");
  press(Qt::Key_Return);
  CHECK(called == desk.current()->followUp.customer);
}

TEST_CASE("Follow-ups are moved by a typed time, done, and undone") {
  FollowUpsDesk desk;
  press(Qt::Key_M, Qt::AltModifier);
  REQUIRE(desk.place->editor()->isVisible());
  type("no time at all");
  press(Qt::Key_Return, Qt::ControlModifier);
  CHECK(desk.place->editor()->isVisible());
  desk.screenshots("followups-move");
  press(Qt::Key_A, Qt::ControlModifier);
  type("明天下午3点");
  press(Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(eventually([&] { return desk.lines().first() == "Today"; }));
  CHECK_FALSE(desk.toasts.isEmpty());
  CHECK(desk.current()->followUp.note == "overdue one");  // still the one that is chosen

  press(Qt::Key_D, Qt::AltModifier);
  REQUIRE(eventually([&] { return desk.place->model()->followUps() == 3; }));
  REQUIRE(desk.undo);
  desk.undo();
  REQUIRE(eventually([&] { return desk.place->model()->followUps() == 4; }));
}

TEST_CASE("A follow-up that comes due is told once, and counted") {
  FollowUpsDesk desk;
  REQUIRE(eventually([&] { return !desk.toasts.isEmpty(); }));  // one was overdue at the start
  int count = 0;
  QObject::connect(desk.place, &FollowUpsPlace::dueCount, desk.place, [&](int due) { count = due; });
  desk.toasts.clear();
  desk.database.clock->advance(4h);
  desk.place->reminder()->check();
  REQUIRE(eventually([&] { return desk.toasts.size() == 1; }));
  CHECK(desk.toasts.first().contains("today"));
  CHECK(count == 2);
  desk.place->reminder()->check();
  desk.place->reminder()->check();
  CHECK(eventually([&] { return count == 2; }));
  CHECK(desk.toasts.size() == 1);
}

TEST_CASE("Follow-ups: an empty place says where they come from") {
  FollowUpsDesk desk(false);
  desk.screenshots("followups-empty");
}
