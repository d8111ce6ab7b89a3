// Pictures of Projects and Settings, to be looked at: CALLWRIGHT_SCREENSHOTS=DIR test_ui "[.admin-pictures]".
#include <QListView>
#include <QListWidget>
#include <QTest>
#include <catch2/catch.hpp>

#include "admin_office.hpp"
#include "bridge/lookups.hpp"
#include "callwright/app/campaigns.hpp"
#include "callwright/app/customers.hpp"
#include "callwright/app/script_library.hpp"
#include "callwright/words/words.hpp"
#include "projects/campaign_editor.hpp"
#include "projects/projects_place.hpp"
#include "settings/section.hpp"
#include "settings/settings_place.hpp"
#include "shell/main_window.hpp"
#include "support/screenshots.hpp"
#include "widgets/search_field.hpp"

using namespace callwright;
using namespace callwright::ui;
using callwright::test::AdminOffice;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("pictures of Projects and Settings", "[.admin-pictures]") {
  AdminOffice office;
  domain::CampaignList fair, old;
  fair.list = office.importList("秋季展会名单", 240);
  old.list = office.importList("Old customers 2025", 90);
  old.priority = 7;
  old.mix = 2;
  office.addUser("lin", "林小雨", domain::Role::Agent);
  office.addUser("omar", "Omar Haddad", domain::Role::TeamLead);
  domain::Campaign campaign;
  campaign.name = "秋季续约 · 华东";
  campaign.product = "标准版";
  campaign.mode = domain::DialMode::Progressive;
  campaign.lists = {fair, old};
  campaign.hours.windows = {{0x1f, std::chrono::minutes(540), std::chrono::minutes(720)},
                            {0x1f, std::chrono::minutes(810), std::chrono::minutes(1200)},
                            {0x20, std::chrono::minutes(600), std::chrono::minutes(1020)}};
  campaign.hours.holidays = {"2026-10-01", "2026-10-02", "2026-12-31"};
  const std::string renewal = std::string(CALLWRIGHT_SOURCE_DIR) + "/resources/scripts/zh/renewal.md";
  REQUIRE(office.app->call(office.owner, app::ImportScripts{renewal, true}).value().at(0).published);
  campaign.script = office.app->call(office.owner, app::ListScriptChoices{}).value().at(0).version;
  const auto id = office.app->call(office.owner, app::SaveCampaign{campaign, {}}).value();
  campaign = {};
  campaign.name = "Welcome calls";
  campaign.state = domain::CampaignState::Paused;
  REQUIRE(office.app->call(office.owner, app::SaveCampaign{campaign, {}}).has_value());
  REQUIRE(
      office.app->call(office.owner, app::AddDoNotCall{"13800138000 13912345678 021-63212345", "asked"}).has_value());
  domain::Team team;
  team.name = "华东一组";
  REQUIRE(office.app->call(office.owner, app::SaveTeam{team}).has_value());

  Lookups lookups(*office.bridge);
  MainWindow window;
  auto* projects = new ProjectsPlace(*office.bridge);
  auto* settings = new SettingsPlace(*office.bridge, lookups);
  window.addPlace({Place::Projects, projects});
  window.addPlace({Place::Settings, settings});
  window.setPresence(u"Ready"_s, ColorRole::Good, std::chrono::seconds(60));
  window.setUser(u"Helen Zhao"_s, words::roleName(domain::Role::Administrator));
  AdminOffice::show(window, {1440, 900});
  struct Round {
    bool dark, chinese;
    QSize size;
    QString name;
  };
  const Round rounds[] = {{false, true, {1440, 900}, u"light-zh"_s},
                          {true, false, {1280, 800}, u"dark-en-1280"_s},
                          {false, false, {1920, 1080}, u"light-en-1920"_s}};
  for (const Round& round : rounds) {
    auto& application = *qobject_cast<QApplication*>(QCoreApplication::instance());
    applyTheme(application, round.dark ? ThemeMode::Dark : ThemeMode::Light);
    setLanguage(application, round.chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                           : QLocale(QLocale::English, QLocale::UnitedStates));
    const auto shoot = [&](const QString& what) {
      QTest::qWait(350);
      callwright::test::screenshot(window, u"admin-"_s + what + u'-' + round.name, round.size);
    };
    window.go(Place::Projects);
    projects->openCampaign(id);
    QTest::qWait(300);
    auto* editor = projects->findChild<CampaignEditor*>();
    for (int tab = 0; tab < 7; ++tab) {
      editor->go(static_cast<CampaignEditor::Tab>(tab));
      if (tab == 6) {
        editor->findChild<SearchField*>()->setText(u"customer 2"_s);
        QTest::qWait(300);
      }
      shoot(u"projects-%1"_s.arg(tab));
    }
    window.go(Place::Settings);
    for (int i = 0; i < static_cast<int>(settings->sections().size()); ++i) {
      settings->findChild<QListWidget*>()->setCurrentRow(i);
      shoot(u"settings-%1"_s.arg(i));
    }
  }
  applyTheme(*qobject_cast<QApplication*>(QCoreApplication::instance()), ThemeMode::Light);
}
