// Long scripts: from opening one in the studio to its flow on the screen, and the next step on a call.
#include <QApplication>
#include <QElapsedTimer>
#include <QTest>

#include "bench/percentiles.hpp"
#include "bridge/bridge.hpp"
#include "callwright/app/script_library.hpp"
#include "callwright/app/settings.hpp"
#include "scripts/script_studio.hpp"
#include "support/temporary_database.hpp"
#include "theme/language.hpp"
#include "theme/theme.hpp"
#include "widgets/flow_chart.hpp"
#include "widgets/shortcut_guard.hpp"
#include "work/script_pane.hpp"

using namespace callwright;
using namespace callwright::bench;

namespace {

// Every step leads on by two answers and to the end by a third, and asks for something.
std::string longScript(int steps) {
  std::string text = "---\ntitle: Long " + std::to_string(steps) + "\nlanguage: en\n---\n";
  for (int i = 0; i < steps; ++i) {
    const auto link = [&](int to) { return to < steps ? "#step-" + std::to_string(to) : std::string("#end"); };
    text += "# Step " + std::to_string(i) + "\nGood morning {{customer.name|madam or sir}}, this is {{agent.name}}. " +
            "What about the matter number " + std::to_string(i) + "?\n\n? field" + std::to_string(i) +
            ": What? (number)\n\n- [Yes](" + link(i + 1) + ")\n- [Rather](" + link(i + 2) +
            ")\n- [No](#end) → refused\n\n";
  }
  return text;
}

struct Desk {
  Desk() {
    database.open();
    user = database.addUser("bench", domain::Role::Trainer);
    bridge = std::make_unique<ui::Bridge>(*database.app);
    app::SignedIn in;
    in.session = database.session(user);
    in.user.id = user;
    in.user.role = domain::Role::Trainer;
    bridge->begin(in, *database.app->call(database.owner, app::ReadSettings{}));
  }
  ~Desk() {
    bridge->close();
    database.close();
  }
  domain::ScriptId add(int steps) {
    app::SaveScriptDraft draft;
    draft.text = longScript(steps);
    return database.app->call(database.owner, draft).value().script;
  }
  test::TemporaryDatabase database;
  domain::UserId user;
  std::unique_ptr<ui::Bridge> bridge;
};

bool waitFor(const std::function<bool()>& holds) {
  QElapsedTimer clock;
  clock.start();
  while (!holds() && clock.elapsed() < 60'000) QCoreApplication::processEvents(QEventLoop::AllEvents, 2);
  return holds();
}

void openStudio(benchmark::State& state) {
  Desk desk;
  const int steps = static_cast<int>(state.range(0));
  const domain::ScriptId small = desk.add(2), script = desk.add(steps);
  QWidget window;
  ui::ShortcutGuard keys(&window);
  ui::ScriptStudio studio(*desk.bridge, keys, &window);
  window.resize(1280, 800);
  studio.resize(1280, 800);
  window.show();
  Times times;
  for (auto _ : state) {
    state.PauseTiming();
    studio.open(small);
    if (!waitFor([&] { return studio.chart()->shownNodes().size() == 4 && !studio.chart()->isWaiting(); }))
      return failed(state, "the small script was not drawn");
    state.ResumeTiming();
    times.measure(state, [&] {
      studio.open(script);
      return waitFor([&] { return studio.chart()->shownNodes().size() > 4 && !studio.chart()->isWaiting(); });
    });
  }
  times.report(state);
  limit(state, "open_p95_ms", times.at(0.95), 1000);
}
BENCHMARK(openStudio)->Arg(300)->Arg(1000)->Arg(3000)->Iterations(15)->UseManualTime()->Unit(benchmark::kMillisecond);

// The pane of a call: an answer's key, until the next step is painted.
void nextStep(benchmark::State& state) {
  Desk desk;
  QWidget window;
  ui::ShortcutGuard keys(&window);
  ui::ScriptPane pane(*desk.bridge, keys, &window);
  pane.resize(700, 700);
  window.resize(700, 700);
  window.show();
  window.activateWindow();
  app::OpenScript::Page page;
  page.steps = std::make_shared<const domain::Script>(app::readScript(longScript(300)).script);
  page.values = {{"customer.name", "Zhang Wei"}, {"agent.name", "Li"}};
  pane.openStage(page, [](int, std::vector<app::ScriptVisit>, const domain::ScriptValues&) {});
  QCoreApplication::processEvents();
  Times times;
  for (auto _ : state) {
    const std::string before = pane.walk()->step().id;
    times.measure(state, [&] {
      QTest::keyClick(&pane, Qt::Key_1, Qt::AltModifier);
      QCoreApplication::processEvents();
      return pane.walk()->step().id != before;
    });
    if (pane.walk()->ended()) return failed(state, "the script ended too soon");
  }
  times.report(state);
  limit(state, "frame_p95_ms", times.at(0.95), 16.7);
}
BENCHMARK(nextStep)->Iterations(200)->UseManualTime()->Unit(benchmark::kMillisecond);

}  // namespace

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  ui::applyTheme(application, ui::ThemeMode::Light);
  return run(argc, argv);
}
