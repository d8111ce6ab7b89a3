// A team lead reads how the work goes, and opens what is behind the numbers, by keys alone.
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QStyleOptionComboBox>
#include <QTableView>

#include "app/work_support.hpp"
#include "bridge/refresher.hpp"
#include "callwright/app/goals.hpp"
#include "dashboards/agents_table.hpp"
#include "dashboards/behind_panel.hpp"
#include "dashboards/dashboards_place.hpp"
#include "dashboards/figures_bar.hpp"
#include "dashboards/funnel_view.hpp"
#include "dashboards/team_tiles.hpp"
#include "dashboards/team_view.hpp"
#include "support/screenshots.hpp"
#include "ui/desk_fixture.hpp"
#include "widgets/bar_list.hpp"
#include "widgets/figure_tile.hpp"
#include "widgets/funnel_chart.hpp"
#include "widgets/heat_map.hpp"
#include "widgets/line_chart.hpp"
#include "widgets/tab_strip.hpp"

using namespace callwright;
using namespace callwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

// Two agents who worked seven customers of two lists.
struct Worked {
  Worked() {
    campaign = f.db.addCampaign({f.db.addList(9)}, TemporaryDatabase::alwaysOpen());
    const auto now = f.db.clock->now().time_since_epoch().count();
    f.db.database().execute("UPDATE customer SET created_at = " + std::to_string(now));
    li = std::make_unique<Agent>(f.db, "li");
    wang = std::make_unique<Agent>(f.db, "wang");
    for (const char* outcome : {"busy", "refused", "refused"}) li->work(campaign, outcome);
    wang->work(campaign, "busy");
    wang->save(Agent::sale(wang->take(campaign).call));
    f.signIn("he", domain::Role::TeamLead);
    f.window->go(ui::Place::Dashboards);
    place = f.window->findChild<ui::DashboardsPlace*>();
    REQUIRE(until([&] { return tile(u"Calls: 5"_s) != nullptr; }));
  }
  ui::FigureTile* tile(const QString& says) const {
    for (auto* each : place->team()->tiles()->findChildren<ui::FigureTile*>())
      if (each->accessibleName().startsWith(says)) return each;
    return nullptr;
  }
  void behind(int rows) const {
    REQUIRE(until([&] {
      return place->behind()->isVisible() && place->behind()->table()->model()->rowCount() == rows &&
             place->behind()->table()->model()->index(0, 0).data().toString() != u"…"_s;
    }));
  }
  QString title() const {
    for (const auto* label : place->behind()->findChildren<QLabel*>())
      if (label->isVisible() && label->property("look").toString() == u"title"_s) return label->text();
    return {};
  }
  void back() {
    f.key(Qt::Key_Escape);
    REQUIRE(until([&] { return place->team()->isVisible() || place->funnel()->isVisible(); }));
  }

  DeskFixture f;
  domain::CampaignId campaign;
  std::unique_ptr<Agent> li, wang;
  ui::DashboardsPlace* place = nullptr;
};

}  // namespace

TEST_CASE("A lead opens the calls, orders and customers behind the numbers by keys", "[dashboards]") {
  Worked w;
  DeskFixture& f = w.f;
  f.pictures(u"team"_s);
  CHECK(w.tile(u"Connect rate: 60.0 %"_s));
  CHECK(w.tile(u"Conversion: 33.3 %"_s));
  REQUIRE(w.tile(u"Revenue: ¥ 2,880"_s));

  w.tile(u"Calls"_s)->setFocus();
  f.key(Qt::Key_Return);
  w.behind(5);
  CHECK(w.title() == u"Calls · This month"_s);
  w.back();
  w.tile(u"Revenue"_s)->setFocus();
  f.key(Qt::Key_Space);
  w.behind(1);
  CHECK(w.place->behind()->table()->model()->index(0, 5).data().toString() == u"¥ 2,880"_s);
  w.back();

  // The most frequent outcome is the first; the list has as many calls as the bar says.
  ui::BarList* outcomes = w.place->team()->outcomes();
  REQUIRE(outcomes->rows().size() == 3);
  CHECK(outcomes->rows()[0].value == 2);
  outcomes->setFocus();
  f.key(Qt::Key_Down);
  f.key(Qt::Key_Return);
  w.behind(static_cast<int>(outcomes->rows()[1].value));
  w.back();

  ui::FunnelChart* funnel = w.place->team()->funnel();
  funnel->setFocus();
  f.key(Qt::Key_Home);
  f.key(Qt::Key_Return);
  w.behind(5);
  CHECK(w.title().startsWith(u"Called"_s));
  // Enter opens the customer.
  f.key(Qt::Key_Return);
  CHECK(until([&] { return f.window->current() == ui::Place::Customers; }));
}

TEST_CASE("In another language the period of what is shown has its new name", "[dashboards]") {
  Worked w;
  auto& app = *static_cast<QApplication*>(QApplication::instance());
  const auto* revenue = w.place->team()->findChild<ui::LineChart*>();
  REQUIRE(until([&] { return revenue->itemText(0).contains(u"This month"_s); }));
  ui::setLanguage(app, QLocale(QLocale::Chinese, QLocale::China));
  const bool renamed = until([&] { return revenue->itemText(0).contains(u"本月"_s); });
  ui::setLanguage(app, QLocale(QLocale::English, QLocale::UnitedStates));
  CHECK(renamed);
}

TEST_CASE("What is chosen is not cut off after a change of the language", "[dashboards]") {
  Worked w;
  auto& app = *static_cast<QApplication*>(QApplication::instance());
  constexpr int tabs = 5;  // up to the segments
  const auto each = [&](const auto& look) {
    for (int tab = 0; tab < tabs; ++tab) {
      w.place->tabs()->setCurrentIndex(tab);
      QTest::qWait(1);
      look();
    }
  };
  ui::setLanguage(app, QLocale(QLocale::Chinese, QLocale::China));
  each([] {});
  ui::setLanguage(app, QLocale(QLocale::English, QLocale::UnitedStates));
  int seen = 0;
  each([&] {
    for (const auto* combo : w.place->findChildren<QComboBox*>()) {
      if (!combo->isVisible()) continue;
      INFO(combo->currentText().toStdString());
      QStyleOptionComboBox option;
      option.initFrom(combo);
      option.rect = QRect(QPoint(), combo->sizeHint());  // what it asks for, and gets when places are given out anew
      const QRect room =
          combo->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, combo);
      CHECK(room.width() >= combo->fontMetrics().horizontalAdvance(combo->currentText()));
      ++seen;
    }
  });
  CHECK(seen > 20);
}

TEST_CASE("Service and customers come after the rest, say what they are, and open what is behind them",
          "[dashboards]") {
  Worked w;
  const auto service = [&](const QString& says) -> ui::FigureTile* {
    for (auto* each : w.place->team()->serviceTiles()->findChildren<ui::FigureTile*>())
      if (each->accessibleName().startsWith(says)) return each;
    return nullptr;
  };
  REQUIRE(until([&] { return service(u"Customers called: 5"_s) != nullptr; }));
  CHECK(service(u"Repeat rate: 0.0 %"_s));
  CHECK(service(u"Revenue per lead: ¥ 576"_s));
  CHECK(service(u"Late follow-ups: 0"_s));
  // Nobody was asked: it says so, and opens nothing.
  ui::FigureTile* csat = service(u"CSAT: –"_s);
  REQUIRE(csat);
  CHECK(csat->accessibleDescription().contains(u"No call has an answer"_s));
  csat->setFocus();
  w.f.key(Qt::Key_Return);
  CHECK(w.place->team()->isVisible());
  service(u"Customers called"_s)->setFocus();
  w.f.key(Qt::Key_Return);
  w.behind(5);
  w.back();
  // An answer is there as soon as it is given, with the sign that points have.
  w.f.db.database().execute(
      "INSERT INTO script_value (call_id, name, value, saved_at) SELECT id, 'nps', '10', opened_at FROM call WHERE "
      "outcome_id <> 0 LIMIT 1");
  w.wang->work(w.campaign, "refused");
  CHECK(until([&] { return service(u"NPS: +100"_s) != nullptr; }));
  CHECK(until([&] { return service(u"Customers called: 6"_s) != nullptr; }));
}

TEST_CASE("The agents' table ranks, opens a figure and shows one agent alone", "[dashboards]") {
  Worked w;
  QTableView* table = w.place->team()->agents()->table();
  REQUIRE(table->model()->rowCount() == 2);
  CHECK(table->model()->index(0, 1).data().toString() == u"wang"_s);  // who sold
  CHECK(table->model()->index(0, 0).data().toString() == u"1 ★"_s);
  table->setFocus();
  table->setCurrentIndex(table->model()->index(1, 4));  // li's calls
  w.f.key(Qt::Key_Return);
  w.behind(3);
  CHECK(w.title() == u"li · This month"_s);
  w.back();
  table->setFocus();
  table->setCurrentIndex(table->model()->index(1, 1));
  w.f.key(Qt::Key_Return);
  CHECK(until([&] { return w.tile(u"Calls: 3"_s) != nullptr; }));
  CHECK(w.place->figuresBar()->showsPart());
  w.place->figuresBar()->clearParts();
  CHECK(until([&] { return w.tile(u"Calls: 5"_s) != nullptr; }));
}

TEST_CASE("What others do shows by itself, and an empty period says so", "[dashboards]") {
  Worked w;
  w.wang->work(w.campaign, "refused");
  CHECK(until([&] { return w.tile(u"Calls: 6"_s) != nullptr; }));
  w.f.db.clock->advance(std::chrono::hours(24 * 62));
  w.place->figuresBar()->findChild<QComboBox*>()->setCurrentIndex(1);  // a campaign: asks again
  CHECK(until([&] { return w.place->team()->isHidden(); }));
}

TEST_CASE("A goal that is set shows on the team's tiles by itself", "[dashboards]") {
  Worked w;
  domain::Goal goal;  // the company's
  goal.measure = domain::Measure::Calls;
  goal.minimum = goal.target = goal.stretch = 40;
  goal.period = {domain::GoalPeriod::Kind::Month, 2026, 11};
  REQUIRE(w.f.db.app->call(w.f.db.owner, app::SaveGoal{goal}));
  CHECK(until([&] { return w.tile(u"Calls: 5"_s)->accessibleName().endsWith(u"goal 40"_s); }));
}

TEST_CASE("A view that reads longer than changes are apart fills all the same", "[dashboards]") {
  Worked w;
  const app::Change call{app::Change::Kind::Call, 0};
  w.wang->work(w.campaign, "refused");
  HeldReaders early(w.f.db);
  QSignalSpy shown(w.place->team(), &ui::TeamView::shown);
  w.place->figuresBar()->findChildren<QComboBox*>().last()->setCurrentIndex(2);  // compared with nothing: asks again
  HeldReaders late(w.f.db);
  emit w.f.bridge->changed(call);
  QTest::qWait(2000);  // longer than the place waits after a change
  emit w.f.bridge->changed(call);
  early.letGo();
  CHECK(until([&] { return w.tile(u"Calls: 6"_s) != nullptr; }));
  CHECK(shown.count() == 1);
  // What changed meanwhile is read after it.
  late.letGo();
  CHECK(until([&] { return shown.count() == 2; }));
}

TEST_CASE("Changes while an answer is awaited are one more read, after it", "[dashboards]") {
  DeskFixture f;
  f.signIn("he", domain::Role::TeamLead);
  bool watched = true;
  ui::Refresher refresher(
      *f.bridge, {.soon = 1ms}, [](app::Change::Kind kind) { return kind == app::Change::Kind::Goals; },
      [&] { return watched; }, nullptr);
  int reads = 0;
  QObject::connect(&refresher, &ui::Refresher::due, &refresher, [&] {
    ++reads;
    refresher.asked();
  });
  const auto change = [&](app::Change::Kind kind) { emit f.bridge->changed(app::Change{kind, 0}); };
  const auto goalsChange = [&] { change(app::Change::Kind::Goals); };
  change(app::Change::Kind::Lists);
  goalsChange();
  goalsChange();
  REQUIRE(until([&] { return reads == 1; }));
  goalsChange();
  goalsChange();
  QTest::qWait(50);
  CHECK(reads == 1);
  refresher.answered();
  REQUIRE(until([&] { return reads == 2; }));
  refresher.answered();
  QTest::qWait(50);
  CHECK(reads == 2);  // all of it has been read
  watched = false;
  goalsChange();
  QTest::qWait(50);
  CHECK(reads == 2);
}

TEST_CASE("The funnel is split, and its parts open their customers", "[dashboards]") {
  Worked w;
  w.place->tabs()->setCurrentIndex(1);
  ui::FunnelView* view = w.place->funnel();
  REQUIRE(until([&] {
    return view->isVisible() && view->chart()->itemCount() > 0 && view->chart()->itemText(0).contains(u"5"_s);
  }));
  view->byBox()->setCurrentIndex(1);  // by agent
  REQUIRE(until([&] { return view->table()->model()->rowCount() == 2; }));
  w.f.pictures(u"funnel"_s);
  view->table()->setFocus();
  view->table()->setCurrentIndex(view->table()->model()->index(0, 1));
  CHECK(view->table()->model()->index(0, 1).data().toString().startsWith(u"3"_s));
  w.f.key(Qt::Key_Return);
  w.behind(3);
  w.back();
  // Who was added in the period: all nine.
  view->kindBox()->setCurrentIndex(1);
  CHECK(until([&] { return view->chart()->itemText(0).contains(u"9"_s); }));
  const auto labels = view->findChildren<QLabel*>();
  CHECK(std::any_of(labels.begin(), labels.end(),
                    [](const QLabel* label) { return label->text().startsWith(u"Customers that were added"_s); }));
}

TEST_CASE("Periods are compared with as many days of the one before", "[dashboards]") {
  using ui::DaySpan;
  using ui::Period;
  using ui::Periods;
  const QDate today(2026, 3, 31);  // a Tuesday
  CHECK(Periods::span(Period::Today, today) == DaySpan{today, today});
  CHECK(Periods::span(Period::ThisWeek, today) == DaySpan{QDate(2026, 3, 30), today});
  CHECK(Periods::before(Period::ThisWeek, today) == DaySpan{QDate(2026, 3, 23), QDate(2026, 3, 24)});
  CHECK(Periods::span(Period::LastWeek, today) == DaySpan{QDate(2026, 3, 23), QDate(2026, 3, 29)});
  CHECK(Periods::span(Period::ThisMonth, today) == DaySpan{QDate(2026, 3, 1), today});
  CHECK(Periods::before(Period::ThisMonth, today) == DaySpan{QDate(2026, 2, 1), QDate(2026, 2, 28)});
  CHECK(Periods::before(Period::ThisMonth, QDate(2026, 3, 10)) == DaySpan{QDate(2026, 2, 1), QDate(2026, 2, 10)});
  CHECK(Periods::span(Period::LastMonth, today) == DaySpan{QDate(2026, 2, 1), QDate(2026, 2, 28)});
  CHECK(Periods::before(Period::LastMonth, today) == DaySpan{QDate(2026, 1, 1), QDate(2026, 1, 31)});
  CHECK(Periods::span(Period::ThisQuarter, QDate(2026, 5, 2)) == DaySpan{QDate(2026, 4, 1), QDate(2026, 5, 2)});
  CHECK(Periods::before(Period::ThisQuarter, QDate(2026, 5, 2)) == DaySpan{QDate(2026, 1, 1), QDate(2026, 2, 1)});
  CHECK(Periods::before(Period::ThisYear, today) == DaySpan{QDate(2025, 1, 1), QDate(2025, 3, 31)});
  CHECK(Periods::before(Period::Last30Days, today).days() == 30);
  for (int i = 0; i < ui::periodCount; ++i)
    CHECK(Periods::before(static_cast<Period>(i), today).until < Periods::span(static_cast<Period>(i), today).from);
}
