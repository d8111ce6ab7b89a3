// A team lead looks at what the month will come to, and at who buys.
#include <QComboBox>
#include <QLabel>
#include <QTableView>

#include "callwright/app/maintenance.hpp"
#include "dashboards/behind_panel.hpp"
#include "dashboards/dashboards_place.hpp"
#include "dashboards/figures_bar.hpp"
#include "dashboards/forecast_view.hpp"
#include "dashboards/potential_card.hpp"
#include "dashboards/segments_view.hpp"
#include "ui/desk_fixture.hpp"
#include "widgets/bar_list.hpp"
#include "widgets/figure_tile.hpp"
#include "widgets/heat_map.hpp"
#include "widgets/key_button.hpp"
#include "widgets/line_chart.hpp"
#include "widgets/tab_strip.hpp"

using namespace callwright;
using namespace callwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

enum DashboardTab { ForecastTab = 3, SegmentsTab = 4 };

struct Outlook {
  Outlook() {
    f.db.clock->set(TemporaryDatabase::start() + 1h);
    app::MakeDemo demo;
    demo.customers = 900;
    demo.months = 4;
    REQUIRE(f.db.app->call(f.db.owner, demo));
    f.signInAs("zhoufang", "callwright");
    f.window->go(ui::Place::Dashboards);
    place = f.window->findChild<ui::DashboardsPlace*>();
  }
  int rowsBehind() const {
    auto* table = place->behind()->table();
    REQUIRE(until([&] {
      return place->behind()->isVisible() && table->model()->rowCount() > 0 &&
             table->model()->index(0, 0).data().toString() != u"…"_s;
    }));
    return table->model()->rowCount();
  }
  bool offersCheck() const {
    const auto buttons = place->behind()->findChildren<ui::KeyButton*>();
    return std::any_of(buttons.begin(), buttons.end(), [](const ui::KeyButton* button) {
      return button->isVisible() && button->text() == u"Quality check"_s;
    });
  }
  void back() const {
    f.key(Qt::Key_Escape);
    REQUIRE(until([&] { return !place->behind()->isVisible(); }));
  }

  DeskFixture f;
  ui::DashboardsPlace* place = nullptr;
};

}  // namespace

TEST_CASE("A month's forecast shows its band, its goal and how good earlier ones were", "[dashboards][forecast]") {
  Outlook w;
  w.place->tabs()->setCurrentIndex(ForecastTab);
  ui::ForecastView* view = w.place->forecast();
  REQUIRE(until([&] { return view->past()->itemCount() > 0; }));
  CHECK(view->chart()->itemCount() == 30);  // every day of November: those gone, and those to come
  CHECK(view->chart()->itemText(29).contains(u"80 in 100"_s));
  CHECK(view->tile(0)->accessibleName().startsWith(u"So far"_s));

  // Sales instead of revenue, by keys; the list behind what there is has as many as it says.
  view->measureBox()->setFocus();
  w.f.key(Qt::Key_Down);
  REQUIRE(until([&] { return !view->tile(0)->accessibleName().contains(u"¥"_s); }));
  view->tile(0)->setFocus();
  w.f.key(Qt::Key_Return);
  const int sales = w.rowsBehind();
  CHECK(view->tile(0)->accessibleName().contains(QString::number(sales)));
  CHECK(w.offersCheck());
  w.back();
}

TEST_CASE("Segments of buyers list as many as they say", "[dashboards][segments]") {
  Outlook w;
  w.place->tabs()->setCurrentIndex(SegmentsTab);
  ui::SegmentsView* view = w.place->segments();
  REQUIRE(until([&] { return !view->list()->rows().isEmpty(); }));
  view->list()->setFocus();
  w.f.key(Qt::Key_Home);
  w.f.key(Qt::Key_Return);
  CHECK(w.rowsBehind() == static_cast<int>(view->list()->rows().first().value));
  CHECK_FALSE(w.offersCheck());  // these are buyers, not calls
  w.back();
  CHECK(view->fieldBox()->count() > static_cast<int>(domain::TraitField::Hour));
}

TEST_CASE("A place of value and potential lists as many as it says", "[dashboards][segments]") {
  Outlook w;
  w.place->tabs()->setCurrentIndex(SegmentsTab);
  ui::SegmentsView* view = w.place->segments();
  ui::PotentialCard* card = view->potential();
  REQUIRE(until([&] { return card->text()->text().contains(u"Score learned"_s); }));
  // The last place: nothing bought yet, and the likeliest to buy.
  const auto report = view->report({});
  REQUIRE(report);
  const domain::ReportSection& grid = report->sections.back();
  REQUIRE(grid.rows.size() == static_cast<std::size_t>(domain::kValues));
  CHECK(grid.rows.back().front().text == "nothing yet");
  const auto said = static_cast<int>(grid.rows.back().back().number);
  card->grid()->setFocus();
  w.f.key(Qt::Key_End);
  CHECK(card->grid()->itemText(card->grid()->current()).contains(u"Customers %1,"_s.arg(said)));
  w.f.key(Qt::Key_Return);
  CHECK(w.rowsBehind() == said);
  CHECK_FALSE(w.offersCheck());
  w.back();
}

TEST_CASE("Figures keep the name of their own question until those of the next one are there",
          "[dashboards][forecast]") {
  Outlook w;
  auto* campaigns = w.place->figuresBar()->findChild<QComboBox*>();
  REQUIRE(until([&] { return campaigns->count() > 1; }));
  const auto stays = [&](int tab, const ui::ReportSource& view) {
    campaigns->setCurrentIndex(0);
    w.place->tabs()->setCurrentIndex(tab);
    const auto ofAll = [&] {
      const auto report = view.report({});
      return report && report->facts[1].second == "everything";
    };
    REQUIRE(until(ofAll));
    HeldReaders held(w.f.db);
    campaigns->setCurrentIndex(1);
    QCoreApplication::processEvents();
    CHECK(ofAll());
    held.letGo();
    CHECK(until([&] { return !ofAll(); }));
  };
  stays(ForecastTab, *w.place->forecast());
  stays(SegmentsTab, *w.place->segments());
}

TEST_CASE("A tile opens nothing before there are figures", "[dashboards][forecast]") {
  Outlook w;
  HeldReaders held(w.f.db);
  w.place->tabs()->setCurrentIndex(ForecastTab);
  w.place->forecast()->tile(0)->click();
  CHECK_FALSE(w.place->behind()->isVisible());
}

TEST_CASE("pictures of forecast and segments", "[.forecast-pictures]") {
  Outlook w;
  w.place->tabs()->setCurrentIndex(ForecastTab);
  REQUIRE(until([&] { return w.place->forecast()->past()->itemCount() > 0; }));
  w.f.pictures(u"forecast"_s);
  w.place->tabs()->setCurrentIndex(SegmentsTab);
  REQUIRE(until([&] { return !w.place->segments()->list()->rows().isEmpty(); }));
  w.f.pictures(u"segments"_s);
  w.place->tabs()->setCurrentIndex(0);
  w.f.pictures(u"team"_s);
}
