// Every screen, from the demo: CALLWRIGHT_SCREENSHOTS=FOLDER test_ui "[.screenshots]"; scripts/screenshots runs it.
// CALLWRIGHT_SCREENSHOT_SIZE=1280x800, CALLWRIGHT_SCREENSHOT_CUSTOMERS=500 and CALLWRIGHT_SCREENSHOT_ALL=1 for a
// closer, a quicker or a complete look.
#include <QComboBox>
#include <QListView>
#include <QListWidget>
#include <QTableView>
#include <QTest>

#include "bridge/utf8.hpp"
#include "callwright/app/training.hpp"
#include "dashboards/dashboards_place.hpp"
#include "dashboards/funnel_view.hpp"
#include "dashboards/team_view.hpp"
#include "dashboards/wall_view.hpp"
#include "dashboards/wall_window.hpp"
#include "goals/attendance_page.hpp"
#include "goals/performance_place.hpp"
#include "goals/ranking_page.hpp"
#include "goals/rewards_page.hpp"
#include "projects/campaign_editor.hpp"
#include "quality/appraisals_page.hpp"
#include "quality/quality_page.hpp"
#include "scripts/script_studio.hpp"
#include "scripts/scripts_place.hpp"
#include "settings/costs_section.hpp"
#include "settings/phone_section.hpp"
#include "settings/recording_section.hpp"
#include "settings/reports_section.hpp"
#include "settings/section.hpp"
#include "settings/settings_place.hpp"
#include "settings/sound_section.hpp"
#include "shell/global_search.hpp"
#include "support/screenshots.hpp"
#include "training/rehearsal_stage.hpp"
#include "training/training_place.hpp"
#include "ui/desk_fixture.hpp"
#include "welcome/set_up_page.hpp"
#include "welcome/sign_in_page.hpp"
#include "welcome/welcome_page.hpp"
#include "widgets/bar_list.hpp"
#include "widgets/flow_chart.hpp"
#include "widgets/search_field.hpp"
#include "widgets/tab_strip.hpp"
#include "widgets/timeline.hpp"
#include "work/customer_tabs.hpp"
#include "work/outcome_panel.hpp"
#include "work/prompt_panel.hpp"
#include "work/script_pane.hpp"

using namespace callwright;
using namespace callwright::test;
using namespace Qt::Literals::StringLiterals;
using Phase = ui::CallDesk::Phase;

namespace {

QSize wantedSize() {
  const QStringList parts = qEnvironmentVariable("CALLWRIGHT_SCREENSHOT_SIZE", u"1440x900"_s).split(u'x');
  return {parts.value(0).toInt(), parts.value(1).toInt()};
}

struct Look {
  QString suffix;
  ui::ThemeMode theme;
  QLocale language;
};
const QList<Look>& looks() {
  static const QLocale english(QLocale::English, QLocale::UnitedStates), chinese(QLocale::Chinese, QLocale::China);
  static const QList<Look> all{{u"light-en"_s, ui::ThemeMode::Light, english},
                               {u"light-zh"_s, ui::ThemeMode::Light, chinese},
                               {u"dark-en"_s, ui::ThemeMode::Dark, english},
                               {u"dark-zh"_s, ui::ThemeMode::Dark, chinese}};
  return all;
}

void take(QWidget& widget, const QString& name) {
  auto* app = static_cast<QApplication*>(QApplication::instance());
  const QString wanted = qEnvironmentVariable("CALLWRIGHT_SCREENSHOT_LOOKS");  // "light-en,dark-zh"; empty: all
  for (const Look& look : looks()) {
    if (!wanted.isEmpty() && !wanted.split(u',').contains(look.suffix)) continue;
    ui::applyTheme(*app, look.theme);
    ui::setLanguage(*app, look.language);
    QElapsedTimer settling;  // answers to what the change asked for
    settling.start();
    while (settling.elapsed() < 150) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    screenshot(widget, name + u'-' + look.suffix, wantedSize());
  }
  ui::applyTheme(*app, ui::ThemeMode::Light);
  ui::setLanguage(*app, looks().first().language);
}

bool everything() {
  return qEnvironmentVariableIsSet("CALLWRIGHT_SCREENSHOT_ALL");
}

void settle() {
  QElapsedTimer clock;
  clock.start();
  while (clock.elapsed() < 600) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

}  // namespace

template <class Section>
static void takeSection(DeskFixture& f, const QString& name) {
  f.window->go(ui::Place::Settings);
  const auto* settings = static_cast<ui::SettingsPlace*>(f.window->page(ui::Place::Settings));
  const auto& all = settings->sections();
  const auto wanted = std::find_if(all.begin(), all.end(), [](auto* each) { return qobject_cast<Section*>(each); });
  REQUIRE(wanted != all.end());
  settings->findChild<QListWidget*>()->setCurrentRow(static_cast<int>(wanted - all.begin()));
  settle();
  take(*f.window, name);
}

// Every page of Projects and Settings, beyond those that docs show.
static void takePages(DeskFixture& f) {
  f.window->go(ui::Place::Projects);
  settle();
  auto* editor = f.window->page(ui::Place::Projects)->findChild<ui::CampaignEditor*>();
  REQUIRE(editor);
  for (int tab = 1; tab < 7; ++tab) {
    editor->go(static_cast<ui::CampaignEditor::Tab>(tab));
    if (tab == 6) {
      editor->findChild<ui::SearchField*>()->setText(u"wang"_s);
      settle();
    }
    settle();
    take(*f.window, u"projects-%1"_s.arg(tab));
  }
  f.window->go(ui::Place::Settings);
  auto* settings = static_cast<ui::SettingsPlace*>(f.window->page(ui::Place::Settings));
  for (int i = 1; i < static_cast<int>(settings->sections().size()); ++i) {
    settings->findChild<QListWidget*>()->setCurrentRow(i);
    settle();
    take(*f.window, u"settings-%1"_s.arg(i));
    auto* tabs = settings->sections()[static_cast<std::size_t>(i)]->findChild<ui::TabStrip*>();
    for (int tab = 1; tabs && tab < tabs->count(); ++tab) {
      tabs->setCurrentIndex(tab);
      settle();
      take(*f.window, u"settings-%1-%2"_s.arg(i).arg(tab + 1));
    }
  }
  // An outcome that a lead corrects.
  const auto corrected = f.db.database().number(
      "SELECT customer_id FROM call WHERE outcome_id <> 0 GROUP BY customer_id ORDER BY count(*) DESC LIMIT 1");
  f.bench->showCustomer(domain::CustomerId(corrected));
  settle();
  auto* history = f.window->page(ui::Place::Customers)->findChild<ui::Timeline*>();
  REQUIRE(history);
  history->setFocus(Qt::TabFocusReason);
  settle();
  take(*f.window, u"customers-history"_s);
  f.key(Qt::Key_Return);
  settle();
  take(*f.window, u"customers-correction"_s);
  f.key(Qt::Key_Escape);
}

// A colleague is asked while the customer waits; then the customer is back.
static void takeTwoCalls(DeskFixture& f) {
  const domain::CallId customer = f.desk().call()->call;
  const auto talks = [&] { return f.desk().progress().state == domain::CallState::Talking; };
  f.ctrl(Qt::Key_T);
  f.key(Qt::Key_1);
  f.type(u"139 1234 5678"_s);
  f.key(Qt::Key_Return);
  REQUIRE(until([&] { return f.desk().call()->call != customer && talks(); }));
  emit f.bridge->measured({f.desk().call()->call, 4, 0.2f, 30, 4.3f});
  settle();
  take(*f.window, u"work-two-calls"_s);
  f.ctrl(Qt::Key_T);
  settle();
  take(*f.window, u"work-connect"_s);
  f.key(Qt::Key_Escape);
  f.ctrl(Qt::Key_N);
  settle();
  take(*f.window, u"customers-stranger"_s);
  f.key(Qt::Key_Escape);
  REQUIRE(until([&] { return f.window->current() == ui::Place::Work; }));
  f.key(Qt::Key_Escape);
  f.key(Qt::Key_Escape);
  REQUIRE(until([&] { return f.desk().phase() == Phase::Over && !f.desk().outcomes().empty(); }));
  f.key(Qt::Key_F4);
  f.ctrl(Qt::Key_Return);
  REQUIRE(until([&] { return f.desk().call() && f.desk().call()->call == customer; }));
  f.ctrl(Qt::Key_H);
  REQUIRE(until(talks));
}

static void takeDashboards(DeskFixture& f) {
  f.window->go(ui::Place::Dashboards);
  auto* place = f.window->findChild<ui::DashboardsPlace*>();
  settle();
  take(*f.window, u"dashboards"_s);
  ui::BarList* outcomes = place->team()->outcomes();
  outcomes->setFocus();
  f.key(Qt::Key_Home);
  f.key(Qt::Key_Return);
  settle();
  screenshot(*f.window, u"dashboards-behind-light-en"_s, wantedSize());
  f.key(Qt::Key_Escape);
  place->tabs()->setCurrentIndex(1);
  place->funnel()->byBox()->setCurrentIndex(1);
  settle();
  take(*f.window, u"dashboards-funnel"_s);
  place->tabs()->setCurrentIndex(2);
  settle();
  take(*f.window, u"dashboards-live"_s);
  f.key(Qt::Key_F11);
  settle();
  take(*place->live()->wall(), u"dashboards-wall"_s);
  QTest::keyClick(place->live()->wall(), Qt::Key_Escape);
  place->tabs()->setCurrentIndex(3);
  settle();
  take(*f.window, u"dashboards-forecast"_s);
  place->tabs()->setCurrentIndex(4);
  settle();
  take(*f.window, u"dashboards-segments"_s);
}

TEST_CASE("pictures of every screen", "[.screenshots]") {
  DeskFixture f("answers,answers,answers");
  app::MakeDemo demo;
  const int customers = qEnvironmentVariableIntValue("CALLWRIGHT_SCREENSHOT_CUSTOMERS");
  if (customers > 0) demo.customers = customers;

  {
    ui::WelcomePage welcome(u"~/.local/share/callwright"_s);
    take(welcome, u"welcome"_s);
    ui::SetUpPage setUp;
    take(setUp, u"set-up"_s);
  }
  REQUIRE(f.db.app->call(f.db.owner, demo));
  {
    ui::SignInPage signIn;
    signIn.setNames(f.db.app->call(app::SessionId{}, app::SignInNames{}).value());
    signIn.setDemo(true);
    signIn.setLastUser(u"lili"_s);
    take(signIn, u"sign-in"_s);
  }

  f.signInAs("lili", demo.password);
  f.host->resize(wantedSize());
  f.window->resize(wantedSize());
  REQUIRE(until([&] { return f.desk().campaign() != nullptr && !f.desk().outcomes().empty(); }));
  settle();
  take(*f.window, u"work-ready"_s);
  f.ctrl(Qt::Key_Return);
  REQUIRE(until([&] { return f.desk().call().has_value() || f.desk().phase() == Phase::Empty; }));
  REQUIRE(f.desk().call());
  f.key(Qt::Key_Escape);
  settle();
  take(*f.window, u"work-preparing"_s);
  f.key(Qt::Key_F9);
  REQUIRE(until([&] { return f.desk().progress().state == domain::CallState::Talking; }));
  f.type(u"客户认可服务，觉得竞品便宜 200 元。下周一老板回来后定，先发报价单。"_s);
  f.key(Qt::Key_F2);
  f.type(u"下周一上午十点"_s);
  settle();
  take(*f.window, u"work"_s);
  f.key(Qt::Key_1, Qt::AltModifier);
  settle();
  take(*f.window, u"work-script"_s);
  auto* tabs = f.bench->work()->tabs()->tabs();
  for (const auto& [index, name] :
       {std::pair(1, u"history"_s), std::pair(2, u"orders"_s), std::pair(3, u"details"_s)}) {
    tabs->setCurrentIndex(index);
    settle();
    take(*f.window, u"work-"_s + name);
  }
  tabs->setCurrentIndex(0);
  if (everything()) {
    for (const auto& [key, name] : {std::pair(Qt::Key_D, u"keypad"_s), std::pair(Qt::Key_T, u"transfer"_s)}) {
      f.ctrl(key);
      settle();
      take(*f.window, u"work-"_s + name);
      f.key(Qt::Key_Escape);
    }
    takeTwoCalls(f);
    f.window->go(ui::Place::FollowUps);
    settle();
    take(*f.window, u"follow-ups-in-call"_s);
    f.window->go(ui::Place::Work);
  }
  f.key(Qt::Key_Escape);
  f.key(Qt::Key_Escape);
  REQUIRE(until([&] { return f.desk().phase() == Phase::Over; }));
  f.key(Qt::Key_F1);
  f.type(u"2880"_s);
  settle();
  take(*f.window, u"work-sale"_s);
  f.ctrl(Qt::Key_B);
  settle();
  take(*f.window, u"work-break"_s);
  f.key(Qt::Key_Escape);
  f.ctrl(Qt::Key_K);
  f.type(u"wang"_s);
  settle();
  screenshot(*f.window, u"search-light-en"_s, wantedSize());
  f.window->search()->close();
  for (const auto& [place, name] :
       {std::pair(ui::Place::Customers, u"customers"_s), std::pair(ui::Place::FollowUps, u"follow-ups"_s),
        std::pair(ui::Place::Dashboards, u"my-day"_s)}) {
    f.window->go(place);
    settle();
    take(*f.window, name);
  }
  f.window->go(ui::Place::Training);
  auto* own = f.window->findChild<ui::TrainingPlace*>();
  own->stage()->setSpeed(0.01);
  const auto choices = f.db.app->call(f.me.session, app::ListRehearsalChoices{}).value();
  const auto chosen = [](const auto& all, const std::string& title) {
    for (const auto& one : all)
      if (one.title == title) return one.version;
    return all.at(0).version;
  };
  const auto begun = f.db.app->call(
      f.me.session,
      app::BeginRehearsal{{}, chosen(choices.scripts, "宽带升级"), chosen(choices.personas, "在意价格的客户")});
  REQUIRE(begun);
  own->begin(begun->id);
  REQUIRE(until([&] { return own->stage()->isVisible() && own->stage()->isUp(); }));
  f.key(Qt::Key_F9);
  REQUIRE(until([&] { return own->stage()->script()->walk() != nullptr; }));
  settle();
  f.key(Qt::Key_1, Qt::AltModifier);
  f.key(Qt::Key_L, Qt::AltModifier);
  settle();
  take(*f.window, u"rehearsal"_s);
  f.closeBench();

  f.signInAs("admin", demo.password);
  f.host->resize(wantedSize());
  f.window->resize(wantedSize());
  for (const auto& [place, name] :
       {std::pair(ui::Place::Projects, u"projects"_s), std::pair(ui::Place::Settings, u"settings"_s)}) {
    f.window->go(place);
    settle();
    if (auto* list = f.window->page(place)->findChild<QListView*>()) list->setCurrentIndex(list->model()->index(0, 0));
    settle();
    take(*f.window, name);
  }
  f.window->go(ui::Place::Projects);
  f.window->page(ui::Place::Projects)->findChild<ui::CampaignEditor*>()->go(ui::CampaignEditor::Tab::Order);
  settle();
  take(*f.window, u"projects-score"_s);
  takeDashboards(f);
  f.window->go(ui::Place::Scripts);
  auto* scripts = f.window->findChild<ui::ScriptsPlace*>();
  const auto openScript = [&](int row) {
    REQUIRE(until([&] { return scripts->list()->model()->rowCount() > row; }));
    scripts->list()->setCurrentIndex(scripts->list()->model()->index(row, 0));
    settle();
    REQUIRE(until([&] { return !scripts->studio()->chart()->isWaiting(); }));
    settle();
  };
  using Side = ui::ScriptStudio::Side;
  openScript(3);
  take(*f.window, u"scripts"_s);
  for (const auto& [side, name] : {std::pair(Side::Reads, u"reads"_s), std::pair(Side::History, u"history"_s),
                                   std::pair(Side::Trial, u"trial"_s)}) {
    scripts->studio()->turnTo(side);
    settle();
    take(*f.window, u"scripts-"_s + name);
  }
  openScript(4);
  scripts->studio()->turnTo(Side::Answers);
  settle();
  take(*f.window, u"scripts-answers"_s);
  f.window->go(ui::Place::Training);
  auto* training = f.window->findChild<ui::TrainingPlace*>();
  REQUIRE(until([&] { return training->table()->model()->rowCount() > 3; }));
  training->table()->selectRow(3);
  settle();
  take(*f.window, u"training"_s);
  training->showLessons();
  settle();
  take(*f.window, u"lessons"_s);
  f.window->go(ui::Place::Goals);
  settle();
  take(*f.window, u"goals"_s);
  auto* performance = f.window->findChild<ui::PerformancePlace*>();
  for (const auto& [page, name] :
       std::initializer_list<std::pair<const QWidget*, QString>>{{performance->rankings(), u"rankings"_s},
                                                                 {performance->rewards(), u"rewards"_s},
                                                                 {performance->attendance(), u"attendance"_s},
                                                                 {performance->quality(), u"quality"_s},
                                                                 {performance->appraisals(), u"appraisals"_s}}) {
    performance->showPage(page);
    settle();
    if (page == performance->quality()) performance->quality()->table()->selectRow(0);
    if (page == performance->appraisals()) {
      f.key(Qt::Key_PageUp, Qt::AltModifier);  // last month's
      settle();
      performance->appraisals()->table()->selectRow(0);
    }
    settle();
    take(*f.window, name);
  }
  // The form of a softphone, as it is before anything is saved.
  f.window->page(ui::Place::Settings)->findChild<ui::PhoneSection*>()->findChild<QComboBox*>()->setCurrentIndex(1);
  takeSection<ui::PhoneSection>(f, u"settings-phone"_s);
  f.window->page(ui::Place::Settings)->findChild<ui::PhoneSection*>()->findChild<QComboBox*>()->setCurrentIndex(0);
  takeSection<ui::SoundSection>(f, u"settings-sound"_s);
  takeSection<ui::RecordingSection>(f, u"settings-recordings"_s);
  takeSection<ui::CostsSection>(f, u"settings-costs"_s);
  takeSection<ui::ReportsSection>(f, u"settings-reports"_s);
  if (everything()) takePages(f);
  f.bench->openImport();
  settle();
  take(*f.window, u"import"_s);
  if (everything()) {
    f.window->go(ui::Place::Projects);
    f.ctrl(Qt::Key_N);
    settle();
    f.type(u"春季回访"_s);
    (void)f.bench->mayLeave([] {});
    settle();
    take(*f.window, u"leaving"_s);
  }
}
