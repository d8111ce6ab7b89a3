// A lead says what hours, minutes and lists cost, by keys.
#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTableView>

#include "admin_office.hpp"
#include "bridge/lookups.hpp"
#include "callwright/app/costs.hpp"
#include "settings/costs_section.hpp"
#include "settings/settings_place.hpp"
#include "widgets/toast.hpp"

using namespace callwright;
using namespace callwright::ui;
using callwright::test::AdminOffice;
using namespace Qt::Literals::StringLiterals;

namespace {

struct CostsDesk {
  explicit CostsDesk(AdminOffice& o) : office(o), lookups(*o.bridge), place(*o.bridge, lookups) {
    REQUIRE(AdminOffice::until([&] { return !lookups.lists().empty(); }));
    AdminOffice::show(place);
    section = place.findChild<CostsSection*>();
    REQUIRE(section);
    table = section->findChild<QTableView*>();
    auto* sections = place.findChild<QListWidget*>();
    sections->setFocus();
    while (!section->isVisible() && sections->currentRow() + 1 < sections->count()) AdminOffice::key(Qt::Key_Down);
    REQUIRE(section->isVisible());
  }
  std::vector<app::CostView> costs() { return office.app->call(office.owner, app::ListCosts{}).value(); }
  QLineEdit* edit(const QString& name) {
    for (auto* one : section->findChildren<QLineEdit*>())
      if (one->accessibleName() == name && one->isVisible()) return one;
    throw std::runtime_error("no such field");
  }
  // Over what stands there.
  static void write(const QString& name, const QString& text) {
    REQUIRE(AdminOffice::tabTo(name));
    AdminOffice::key(Qt::Key_A, Qt::ControlModifier);
    AdminOffice::type(text);
  }
  static void save() { AdminOffice::key(Qt::Key_S, Qt::ControlModifier); }
  bool isRefused(const QString& name, const QString& part) {
    return AdminOffice::until([&] {
      QLineEdit* field = edit(name);
      return field->property("invalid").toBool() && field->accessibleDescription().contains(part);
    });
  }

  AdminOffice& office;
  Lookups lookups;
  SettingsPlace place;
  CostsSection* section = nullptr;
  QTableView* table = nullptr;
};

}  // namespace

TEST_CASE("costs are added, changed and removed by keys, and what is wrong is said at its field", "[costs]") {
  AdminOffice office(domain::Role::TeamLead);
  const auto list = office.importList("Trade fair", 3);
  CostsDesk desk(office);
  QAbstractItemModelTester tester(desk.table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);

  AdminOffice::key(Qt::Key_N, Qt::ControlModifier);
  CHECK(AdminOffice::focusName() == u"What costs"_s);
  CHECK(desk.edit(u"From"_s)->text() == u"2026-11-23"_s);
  desk.write(u"Amount in CNY"_s, u"much"_s);
  desk.write(u"From"_s, u"2026-13-01"_s);
  CHECK(desk.section->isUnsaved());
  desk.save();
  REQUIRE(desk.isRefused(u"Amount in CNY"_s, u"“much”"_s));
  desk.write(u"Amount in CNY"_s, u"45"_s);
  desk.save();
  REQUIRE(desk.isRefused(u"From"_s, u"“2026-13-01”"_s));
  CHECK(desk.costs().empty());
  desk.write(u"From"_s, u"2026-11-01"_s);
  desk.save();
  REQUIRE(AdminOffice::until([&] { return desk.table->model()->rowCount() == 1 && !desk.section->isUnsaved(); }));
  CHECK(desk.costs()[0].rate.amount == domain::Money{4500, "CNY"});
  CHECK(desk.costs()[0].enteredBy == "Helen Zhao");

  REQUIRE(AdminOffice::until([&] { return desk.table->currentIndex().isValid(); }));
  desk.write(u"Amount in CNY"_s, u"48.5"_s);
  desk.save();
  REQUIRE(AdminOffice::until([&] { return desk.costs()[0].rate.amount.minor == 4850; }));
  CHECK(desk.costs().size() == 1);

  REQUIRE(AdminOffice::until([&] { return !desk.section->isUnsaved(); }));
  AdminOffice::key(Qt::Key_N, Qt::ControlModifier);
  AdminOffice::key(Qt::Key_Down);
  AdminOffice::key(Qt::Key_Down);
  REQUIRE(AdminOffice::tabTo(u"List"_s));
  desk.write(u"Amount in CNY"_s, u"1,250"_s);
  REQUIRE(AdminOffice::tabTo(u"Bought on"_s));
  desk.save();
  REQUIRE(AdminOffice::until([&] { return desk.table->model()->rowCount() == 2; }));
  CHECK(desk.costs()[1].rate.list == list);
  CHECK(desk.costs()[1].rate.from == "2026-11-23");
  CHECK(desk.table->model()->index(1, 0).data().toString() == u"List Trade fair"_s);

  REQUIRE(AdminOffice::until([&] { return !desk.section->isUnsaved(); }));
  AdminOffice::key(Qt::Key_N, Qt::ControlModifier);
  desk.write(u"Amount in CNY"_s, u"50"_s);
  desk.write(u"From"_s, u"2026-11-01"_s);
  desk.save();
  REQUIRE(desk.isRefused(u"From"_s, u"Another one begins on this day"_s));
  CHECK(desk.costs().size() == 2);

  desk.table->setFocus();
  AdminOffice::key(Qt::Key_Up);
  AdminOffice::key(Qt::Key_Delete, Qt::ControlModifier);
  REQUIRE(AdminOffice::until([&] { return desk.costs().size() == 1; }));
  CHECK(desk.costs()[0].rate.list == list);
  auto* toast = desk.place.findChild<Toast*>();
  while (!toast->text().contains(u"Removed"_s)) {
    REQUIRE(AdminOffice::until([&] { return toast->waiting() > 0 || toast->text().contains(u"Removed"_s); }));
    if (!toast->text().contains(u"Removed"_s)) toast->dismiss();
  }
  toast->findChild<QAbstractButton*>()->click();
  REQUIRE(AdminOffice::until([&] { return desk.costs().size() == 2; }));
  CHECK(desk.costs()[0].rate.amount.minor == 4850);
}
