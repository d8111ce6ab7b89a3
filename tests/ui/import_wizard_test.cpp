#include <QComboBox>
#include <QTableView>

#include "bridge/file_choice.hpp"
#include "bridge/lookups.hpp"
#include "customers/customer_list.hpp"
#include "customers/customer_model.hpp"
#include "customers/customers_place.hpp"
#include "customers/import_columns.hpp"
#include "customers/import_report.hpp"
#include "customers/import_wizard.hpp"
#include "customers/lists_page.hpp"
#include "place_desk.hpp"

using namespace callwright;
using namespace callwright::test;

namespace {

const std::string messy =
    "2026 秋季展会\n"
    "姓名,手机,单位,预算\n"
    "张伟,+86 138-0013-8000,苏州恒达机电,高\n"
    "李晓雯,1380013800,杭州云帆贸易,低\n"
    "王芳,tel:13900139000,Hengda Ltd,中\n"
    "赵敏,13800138000,重复的,低\n";

struct ImportDesk : PlaceDesk {
  ui::CustomersPlace* place;

  ImportDesk() {
    place = new ui::CustomersPlace(*bridge, *new ui::Lookups(*bridge, bridge.get()));
    show(ui::Place::Customers, place);
  }
  template <class Widget>
  Widget* visible() {
    for (auto* widget : place->findChildren<Widget*>())
      if (widget->isVisible()) return widget;
    return nullptr;
  }
  bool seesText(const QString& text) {
    for (const auto* label : place->findChildren<QLabel*>())
      if (label->isVisible() && label->text().contains(text)) return true;
    return false;
  }
};

}  // namespace

TEST_CASE("Import: from the key to the customers, with a column corrected") {
  ImportDesk desk;
  desk.screenshots("import-none");
  press(Qt::Key_I, Qt::ControlModifier);
  REQUIRE(eventually([&] { return desk.seesText("Choose a list"); }));
  desk.screenshots("import-file");
  ui::answerNextFileQuestion(QString::fromStdString(desk.write("展会.csv", messy)));
  press(Qt::Key_O, Qt::ControlModifier);
  REQUIRE(eventually([&] { return desk.visible<ui::ImportColumns>() != nullptr; }));
  auto* columns = desk.visible<ui::ImportColumns>();
  REQUIRE(columns->count() == 4);
  CHECK(columns->combo(0)->currentData().toString() == "name");
  CHECK(columns->combo(1)->currentData().toString().startsWith("phone"));
  CHECK(columns->combo(3)->currentData().toString() == QStringLiteral("custom:预算"));
  CHECK(columns->combo(0)->hasFocus());
  const auto* preview = desk.visible<QTableView>();
  REQUIRE(preview);
  QAbstractItemModelTester tester(preview->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  CHECK(preview->model()->rowCount() == 4);
  CHECK(preview->model()->index(1, ui::PreviewModel::Problem).data().toString().contains("Left out"));
  desk.screenshots("import-check");

  // The third column is not a company after all: leave it out, by keys.
  press(Qt::Key_Tab);
  press(Qt::Key_Tab);
  REQUIRE(columns->combo(2)->hasFocus());
  press(Qt::Key_End);
  REQUIRE(
      eventually([&] { return preview->model()->index(0, ui::PreviewModel::Company).data().toString().isEmpty(); }));
  press(Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(eventually([&] { return desk.visible<ui::ImportReportView>() != nullptr; }));
  const auto& report = desk.visible<ui::ImportReportView>()->report();
  CHECK(report.rows == 4);
  CHECK(report.added == 2);
  CHECK(report.duplicates == 1);
  CHECK(report.rejected == 1);
  CHECK(desk.seesText("rejected"));
  desk.screenshots("import-report");
  press(Qt::Key_Return, Qt::ControlModifier);  // show these customers
  REQUIRE(eventually([&] { return desk.place->list()->isVisible() && desk.place->list()->model()->rowCount() == 2; }));
  CHECK(desk.database.database().text("SELECT max(company) FROM customer").empty());

  press(Qt::Key_L, Qt::ControlModifier);
  REQUIRE(eventually([&] {
    const auto* view = desk.visible<ui::ImportReportView>();
    return view && view->report().rows == 4;
  }));
  desk.screenshots("import-lists");
  press(Qt::Key_Escape);
  CHECK(desk.place->list()->isVisible());
}

TEST_CASE("Import: a file that cannot be read says so and stays on its page") {
  ImportDesk desk;
  desk.place->openImport(QString::fromStdString(desk.write("empty.csv", "")));
  REQUIRE(eventually([&] { return desk.seesText("empty"); }));
  press(Qt::Key_Escape);
  CHECK(desk.place->list()->isVisible());
}

TEST_CASE("Import: without a phone column nothing runs until one is named") {
  ImportDesk desk;
  desk.place->openImport(QString::fromStdString(desk.write("a.csv", "name,city\nZhang Wei,Shanghai\n")));
  REQUIRE(eventually([&] { return desk.visible<ui::ImportColumns>() != nullptr; }));
  press(Qt::Key_Return, Qt::ControlModifier);
  CHECK_FALSE(desk.place->busy());
  CHECK(desk.seesText("phone"));
}

TEST_CASE("Import: Cancel leaves nothing") {
  ImportDesk desk;
  desk.place->openImport(QString::fromStdString(desk.write("many.csv", believable(30'000))));
  REQUIRE(eventually([&] { return desk.visible<ui::ImportColumns>() != nullptr; }));
  press(Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(desk.place->busy());
  auto* task = desk.visible<ui::LongTask>();
  REQUIRE(task);
  emit task->cancelRequested();
  REQUIRE(eventually([&] { return !desk.place->busy(); }));
  CHECK(desk.database.database().number("SELECT count(*) FROM customer") == 0);
  CHECK(desk.seesText("Nothing of the file was kept"));
}
