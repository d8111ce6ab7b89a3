// From opening a dashboard to its pixels, on two years of 200 agents, 40 campaigns, 300 lists and 60 script versions.
// Exits with 1 when one takes more than 200 ms at p95.
//   CALLWRIGHT_BENCH_CALLS   another number of calls; CALLWRIGHT_BENCH_KEEP   a folder to keep them in
#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QTimer>
#include <memory>
#include <optional>

#include "bench/percentiles.hpp"
#include "bench/two_years.hpp"
#include "bridge/bridge.hpp"
#include "bridge/lookups.hpp"
#include "callwright/app/settings.hpp"
#include "dashboards/forecast_view.hpp"
#include "dashboards/funnel_view.hpp"
#include "dashboards/my_day_view.hpp"
#include "dashboards/segments_view.hpp"
#include "dashboards/team_view.hpp"
#include "dashboards/wall_view.hpp"
#include "theme/theme.hpp"

using namespace callwright;
using namespace callwright::bench;

namespace {

// Somebody who is signed in. Closed before the program ends.
class Person {
 public:
  static Person& lead() {
    static Person lead(Years::get().db().addUser("lead", domain::Role::TeamLead), domain::Role::TeamLead);
    return lead;
  }
  static Person& agent() {
    static Person agent(theAgent, domain::Role::Agent);
    return agent;
  }
  static constexpr domain::UserId theAgent{1017};

  ui::Bridge& bridge() { return m_bridge; }
  ui::Lookups& lookups() { return *m_lookups; }

 private:
  Person(domain::UserId id, domain::Role role) : m_bridge(*Years::get().db().app) {
    auto& db = Years::get().db();
    app::SignedIn in;
    in.user.role = role;
    in.user.id = id;
    in.session = db.session(id);
    m_bridge.begin(in, *db.app->call(db.owner, app::ReadSettings{}));
    m_lookups.emplace(m_bridge);
  }
  ui::Bridge m_bridge;
  std::optional<ui::Lookups> m_lookups;
};

ui::FiguresQuestion question(ui::Period period) {
  const QDate today(2026, 11, 23);
  ui::FiguresQuestion q;
  q.span = ui::Periods::span(period, today);
  q.kind = ui::Periods::kind(period);
  q.periodName = ui::Periods::name(period);
  q.beforeName = ui::Periods::nameOfBefore(period);
  q.currency = "CNY";
  ui::setDays(q.filter, q.span);
  q.before = q.filter;
  ui::setDays(*q.before, ui::Periods::before(period, today));
  return q;
}

// As the program does: asleep until something comes. Looking again and again would take a core from those who answer.
template <class Done>
bool waitFor(Done done, int atMost = 60'000) {
  QElapsedTimer clock;
  clock.start();
  QTimer wake;
  wake.start(atMost + 1);
  while (!done() && clock.elapsed() < atMost) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
  return done();
}

template <class View>
void opening(benchmark::State& state, ui::Period period, bool ofAgent) {
  View view(Person::lead().bridge());
  view.resize(1280, 800);
  view.show();
  QCoreApplication::processEvents();
  bool shown = false;
  QObject::connect(&view, &View::shown, &view, [&shown] { shown = true; });
  ui::FiguresQuestion q = question(period);
  if (ofAgent) {
    q.filter.agent = Person::theAgent;
    if (q.before) q.before->agent = q.filter.agent;
  }
  Times times;
  for (auto _ : state) {
    shown = false;
    const bool drawn = times.measure(state, [&] {
      view.ask(q);
      waitFor([&] { return shown; });
      view.repaint();
      return shown;
    });
    if (!drawn) return failed(state, "it was not shown");
    // What the view asks for after its first picture does not wait in the next one's way.
    waitFor([] { return false; }, period == ui::Period::ThisYear ? 4000 : 1500);
  }
  times.report(state);
  limit(state, "p95_ms", times.at(0.95), 200);
}

// Views that ask by themselves when they are shown.
template <class Make>
void openingOfToday(benchmark::State& state, Make make) {
  Times times;
  for (auto _ : state) {
    const auto view = make();
    const bool drawn = times.measure(state, [&] {
      view->resize(1280, 800);
      view->show();
      const bool known = waitFor([&] { return view->report({}).has_value(); });
      view->repaint();
      return known;
    });
    if (!drawn) return failed(state, "it was not shown");
  }
  times.report(state);
  limit(state, "p95_ms", times.at(0.95), 200);
}

}  // namespace

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  ui::applyTheme(application, ui::ThemeMode::Light);
  const auto add = [](const char* name, auto&& run) {
    benchmark::RegisterBenchmark(name, run)->Iterations(20)->UseManualTime()->Unit(benchmark::kMillisecond);
  };
  using ui::Period;
  add("dashboard/team, this month", [](auto& s) { opening<ui::TeamView>(s, Period::ThisMonth, false); });
  add("dashboard/team, this year", [](auto& s) { opening<ui::TeamView>(s, Period::ThisYear, false); });
  add("dashboard/team, an agent's month", [](auto& s) { opening<ui::TeamView>(s, Period::ThisMonth, true); });
  add("dashboard/funnel, this month", [](auto& s) { opening<ui::FunnelView>(s, Period::ThisMonth, false); });
  add("dashboard/funnel, this year", [](auto& s) { opening<ui::FunnelView>(s, Period::ThisYear, false); });
  add("dashboard/forecast, this month", [](auto& s) { opening<ui::ForecastView>(s, Period::ThisMonth, false); });
  add("dashboard/segments, this year", [](auto& s) { opening<ui::SegmentsView>(s, Period::ThisYear, false); });
  add("dashboard/live", [](auto& s) {
    openingOfToday(s, [] { return std::make_unique<ui::WallView>(Person::lead().bridge(), Person::lead().lookups()); });
  });
  add("dashboard/my day",
      [](auto& s) { openingOfToday(s, [] { return std::make_unique<ui::MyDayView>(Person::agent().bridge()); }); });
  const int ended = run(argc, argv);
  Person::lead().bridge().close();
  Person::agent().bridge().close();
  return ended;
}
