#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTableView>
#include <catch2/catch.hpp>

#include "admin_office.hpp"
#include "callwright/app/campaigns.hpp"
#include "callwright/app/customers.hpp"
#include "callwright/app/script_library.hpp"
#include "projects/campaign_basics.hpp"
#include "projects/campaign_editor.hpp"
#include "projects/campaign_list_model.hpp"
#include "projects/hours_editor.hpp"
#include "projects/hours_row.hpp"
#include "projects/outcomes_editor.hpp"
#include "projects/projects_place.hpp"
#include "projects/row_model.hpp"
#include "widgets/form_field.hpp"
#include "widgets/toast.hpp"

using namespace callwright;
using namespace callwright::ui;
using callwright::test::AdminOffice;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Row {
  qint64 id;
  std::string name;
};

std::vector<app::CampaignSummary> campaigns(AdminOffice& office) {
  return office.app->call(office.owner, app::ListCampaigns{}).value();
}

domain::CampaignId addCampaign(AdminOffice& office, const std::string& name,
                               std::vector<domain::CampaignList> lists = {}) {
  domain::Campaign campaign;
  campaign.name = name;
  campaign.lists = std::move(lists);
  return office.app->call(office.owner, app::SaveCampaign{campaign, {}}).value();
}

}  // namespace

TEST_CASE("a campaign is made, given a list, paused and finished by keys alone", "[projects]") {
  AdminOffice office;
  office.importList("Autumn fair", 12);
  ProjectsPlace place(*office.bridge);
  AdminOffice::show(place);
  AdminOffice::key(Qt::Key_N, Qt::ControlModifier);
  REQUIRE(AdminOffice::until([] { return AdminOffice::focusName() == u"Name"_s; }));

  SECTION("without a name it says what is missing, in the field") {
    AdminOffice::key(Qt::Key_S, Qt::ControlModifier);
    bool said = false;
    for (auto* field : place.findChildren<FormField*>()) said = said || field->hasError();
    CHECK(said);
    CHECK(campaigns(office).empty());
  }
  SECTION("with a name and a list its customers are in the queue") {
    AdminOffice::type(u"Autumn renewal"_s);
    AdminOffice::key(Qt::Key_PageDown, Qt::ControlModifier);  // Lists
    REQUIRE(AdminOffice::tabTo(u"Add a list"_s));
    AdminOffice::key(Qt::Key_Tab);
    AdminOffice::key(Qt::Key_Space);  // Add
    AdminOffice::key(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(AdminOffice::until([&] {
      const auto all = campaigns(office);
      return all.size() == 1 && all.front().items == 12;
    }));
    CHECK(campaigns(office).front().name == "Autumn renewal");
    auto* list = place.findChild<QListView*>();
    REQUIRE(AdminOffice::until([&] { return list->model()->rowCount() == 1; }));

    const auto stateIs = [&](domain::CampaignState state) {
      return AdminOffice::until([&] { return campaigns(office).front().state == state; });
    };
    list->setFocus();
    REQUIRE(stateIs(domain::CampaignState::Running));
    const auto pressed = [&](Qt::Key key, domain::CampaignState state) {
      return AdminOffice::until([&] {
        AdminOffice::key(key, Qt::ControlModifier | Qt::ShiftModifier);
        return AdminOffice::until([&] { return campaigns(office).front().state == state; });
      });
    };
    CHECK(pressed(Qt::Key_P, domain::CampaignState::Paused));
    auto* toast = place.findChild<Toast*>();
    REQUIRE(AdminOffice::until([&] { return toast->text().contains(u"Paused"_s) || toast->waiting() > 0; }));
    CHECK(pressed(Qt::Key_F, domain::CampaignState::Finished));
  }
}

TEST_CASE("what is typed stays with its campaign while one looks at another", "[projects]") {
  AdminOffice office;
  const auto first = addCampaign(office, "A first"), second = addCampaign(office, "B second");
  ProjectsPlace place(*office.bridge);
  AdminOffice::show(place);
  auto* name = qobject_cast<QLineEdit*>(place.findChild<CampaignBasics*>()->findChild<FormField*>()->field());
  REQUIRE(name);
  REQUIRE(AdminOffice::until([&] { return !name->text().isEmpty(); }));
  place.openCampaign(first);
  REQUIRE(AdminOffice::until([&] { return name->text() == u"A first"_s; }));
  name->setFocus();
  AdminOffice::key(Qt::Key_End);
  AdminOffice::type(u" and best"_s);
  CHECK(place.unsaved() == QStringList{u"A first and best"_s});
  place.openCampaign(second);
  REQUIRE(AdminOffice::until([&] { return name->text() == u"B second"_s; }));
  place.openCampaign(first);
  REQUIRE(AdminOffice::until([&] { return name->text() == u"A first and best"_s; }));
  name->setFocus();
  AdminOffice::key(Qt::Key_S, Qt::ControlModifier);
  REQUIRE(AdminOffice::until([&] {
    return office.app->call(office.owner, app::OpenCampaign{first}).value().campaign.name == "A first and best";
  }));
  CHECK(AdminOffice::until([&] { return place.unsaved().isEmpty(); }));
}

TEST_CASE("a campaign is given a published script, and shows how it reads", "[projects][script]") {
  AdminOffice office;
  const auto id = addCampaign(office, "Renewal");
  const std::string text =
      "---\ntitle: Autumn\nlanguage: en\n---\n# Opening\nThis is {{agent.name}}.\n\n- [Yes](#end)\n";
  app::SaveScriptDraft draft;
  draft.text = text;
  const auto saved = office.app->call(office.owner, draft).value();
  const auto version = office.app->call(office.owner, app::PublishScript{saved.script, false}).value();
  ProjectsPlace place(*office.bridge);
  AdminOffice::show(place);
  REQUIRE(AdminOffice::until([&] { return place.findChild<CampaignEditor*>()->isVisible(); }));
  for (int i = 0; i < 5; ++i) AdminOffice::key(Qt::Key_PageDown, Qt::ControlModifier);
  auto* combo = place.findChild<QComboBox*>(u"campaignScript"_s);
  REQUIRE(AdminOffice::until([&] { return combo->isVisible() && combo->count() == 2; }));
  combo->setFocus();
  AdminOffice::key(Qt::Key_Down);
  REQUIRE(AdminOffice::until([&] {
    for (const auto* label : place.findChildren<QLabel*>())
      if (label->isVisible() && label->text().contains(u"→ Yes"_s)) return true;
    return false;
  }));
  AdminOffice::key(Qt::Key_S, Qt::ControlModifier);
  CHECK(AdminOffice::until(
      [&] { return office.app->call(office.owner, app::OpenCampaign{id}).value().campaign.script == version; }));
}

TEST_CASE("a change that somebody else made meanwhile is not overwritten", "[projects]") {
  AdminOffice office;
  const auto id = addCampaign(office, "Shared");
  ProjectsPlace place(*office.bridge);
  AdminOffice::show(place);
  auto* basics = place.findChild<CampaignBasics*>();
  REQUIRE(AdminOffice::until([&] { return basics->isVisible(); }));
  auto* name = qobject_cast<QLineEdit*>(basics->findChild<FormField*>()->field());
  name->setFocus();
  AdminOffice::type(u"Mine"_s);
  const QString typed = name->text();
  auto theirs = office.app->call(office.owner, app::OpenCampaign{id}).value().campaign;
  theirs.product = "Theirs";
  REQUIRE(office.app->call(office.owner, app::SaveCampaign{theirs, {}}).has_value());
  AdminOffice::key(Qt::Key_S, Qt::ControlModifier);
  REQUIRE(AdminOffice::until([&] {
    for (const auto* label : place.findChildren<QLabel*>())
      if (label->isVisible() && label->property("look") == u"error"_s && !label->text().isEmpty()) return true;
    return false;
  }));
  CHECK(name->text() == typed);
  CHECK(office.app->call(office.owner, app::OpenCampaign{id}).value().campaign.product == "Theirs");
}

TEST_CASE("times and holidays as people type them", "[projects][hours]") {
  using std::chrono::minutes;
  CHECK(readClock(u"9"_s) == minutes(540));
  CHECK(readClock(u"930"_s) == minutes(570));
  CHECK(readClock(u"09：30"_s) == minutes(570));
  CHECK(readClock(u"24:00"_s) == minutes(1440));
  CHECK_FALSE(readClock(u"24:01"_s));
  CHECK_FALSE(readClock(u"noon"_s));
  CHECK_FALSE(readClock(u""_s));

  HoursEditor editor;
  domain::CallingHours hours;
  hours.windows = {{0x1f, minutes(540), minutes(1080)}};
  editor.setHours(hours);
  CHECK(editor.hours() == hours);
  AdminOffice::show(editor);
  auto* field = editor.findChild<QLineEdit*>();  // "from" of the first window
  REQUIRE(field);
  field->setFocus();
  field->selectAll();
  AdminOffice::type(u"8"_s);
  AdminOffice::key(Qt::Key_Tab);
  CHECK(editor.hours().windows.front().from == minutes(480));
  REQUIRE(AdminOffice::tabTo(u"Holiday to add"_s));
  AdminOffice::type(u"2026-10-01 - 2026-10-03"_s);
  AdminOffice::key(Qt::Key_Return);
  CHECK(editor.hours().holidays == std::vector<std::string>{"2026-10-01", "2026-10-02", "2026-10-03"});
  CHECK(editor.check());
  AdminOffice::type(u"someday"_s);
  AdminOffice::key(Qt::Key_Return);
  CHECK(editor.hours().holidays.size() == 3);
  CHECK_FALSE(editor.check());
}

TEST_CASE("an outcome's key is taken from the one that had it", "[projects][outcomes]") {
  OutcomesEditor editor;
  editor.setOutcomes(domain::shippedOutcomes());
  AdminOffice::show(editor);
  auto* table = editor.findChild<QTableView*>();
  QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  table->setFocus();
  AdminOffice::key(Qt::Key_Down);  // callback, F2
  REQUIRE(AdminOffice::tabTo(u"Key"_s));
  AdminOffice::key(Qt::Key_Up);  // F1
  const auto outcomes = editor.outcomes();
  CHECK(outcomes[1].code == "callback");
  CHECK(outcomes[1].key == 1);
  CHECK(outcomes[0].key == 2);

  table->setFocus();
  AdminOffice::key(Qt::Key_Up, Qt::AltModifier);
  CHECK(editor.outcomes()[0].code == "callback");
  CHECK(editor.outcomes()[0].position == 0);
  CHECK(editor.check());
}

TEST_CASE("the models keep what a view knows of them", "[projects][model]") {
  RowModel<Row> model(
      {{[] { return u"Name"_s; }, [](const Row& r) { return QString::fromStdString(r.name); }}},
      [](const Row& r) { return r.id; }, nullptr);
  QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  const std::vector<std::vector<qint64>> rounds = {{1, 2, 3}, {1, 3},     {1, 4, 5, 3}, {},
                                                   {9},       {8, 9, 10}, {8, 10},      {10, 8}};
  for (const auto& ids : rounds) {
    std::vector<Row> rows;
    for (const qint64 id : ids) rows.push_back({id, std::to_string(id)});
    model.setRows(rows);
    REQUIRE(model.rowCount() == static_cast<int>(ids.size()));
    for (std::size_t i = 0; i < ids.size(); ++i)
      CHECK(model.data(model.index(static_cast<int>(i), 0), Qt::DisplayRole).toString() == QString::number(ids[i]));
  }
  model.append({{20, "20"}});
  CHECK(model.find(20) == 2);

  CampaignListModel list;
  QAbstractItemModelTester listTester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
  std::vector<app::CampaignSummary> all(2);
  all[0].id = domain::CampaignId(1);
  all[0].state = domain::CampaignState::Finished;
  all[1].id = domain::CampaignId(2);
  all[1].state = domain::CampaignState::Running;
  list.setCampaigns(all);
  CHECK(list.find(domain::CampaignId(2)).row() == 0);  // running ones first
  all[1].fresh = 7;
  list.setCampaigns(all);
  CHECK(list.campaign(list.index(0))->fresh == 7);
}

TEST_CASE("why a customer is or is not called", "[projects][explain]") {
  AdminOffice office;
  domain::CampaignList list;
  list.list = office.importList("Fair", 3);
  addCampaign(office, "Fair", {list});
  ProjectsPlace place(*office.bridge);
  AdminOffice::show(place);
  auto* campaignsView = place.findChild<QListView*>();
  REQUIRE(AdminOffice::until([&] { return place.findChild<CampaignEditor*>()->isVisible(); }));
  campaignsView->setFocus();
  for (int i = 0; i < 2; ++i) AdminOffice::key(Qt::Key_PageUp, Qt::ControlModifier);  // the last page but one
  REQUIRE(AdminOffice::tabTo(u"Find a customer to explain"_s));
  AdminOffice::type(u"Customer 2"_s);
  const auto answer = [&] {
    for (const auto* label : place.findChildren<QLabel*>())
      if (label->isVisible() && label->property("look") == u"good"_s) return label->text();
    return QString();
  };
  CHECK(AdminOffice::until([&] { return !answer().isEmpty(); }));
}
