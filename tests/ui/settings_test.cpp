#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <algorithm>
#include <catch2/catch.hpp>

#include "admin_office.hpp"
#include "bridge/file_choice.hpp"
#include "bridge/lookups.hpp"
#include "bridge/preferences.hpp"
#include "callwright/app/campaigns.hpp"
#include "callwright/app/customers.hpp"
#include "callwright/app/maintenance.hpp"
#include "callwright/app/reports.hpp"
#include "projects/outcomes_editor.hpp"
#include "settings/cause_rules_editor.hpp"
#include "settings/reports_section.hpp"
#include "settings/section.hpp"
#include "settings/settings_place.hpp"
#include "settings/stages_editor.hpp"
#include "widgets/item_roles.hpp"
#include "widgets/key_button.hpp"
#include "widgets/tab_strip.hpp"
#include "widgets/tag.hpp"
#include "widgets/toast.hpp"

using namespace callwright;
using namespace callwright::ui;
using callwright::test::AdminOffice;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Place {
  Lookups lookups;
  SettingsPlace place;
  explicit Place(AdminOffice& office) : lookups(*office.bridge), place(*office.bridge, lookups) {
    AdminOffice::show(place);
  }
  QListWidget* list() { return place.findChild<QListWidget*>(); }
  // By keys: the list of sections, then the arrow down.
  SettingsSection* open(const QString& title) {
    list()->setFocus();
    list()->setCurrentRow(0);
    for (std::size_t i = 0; i < place.sections().size(); ++i) {
      SettingsSection* section = place.sections()[static_cast<std::size_t>(list()->currentRow())];
      if (section->title() == title) return section;
      AdminOffice::key(Qt::Key_Down);
    }
    return nullptr;
  }
  QStringList titles() {
    QStringList all;
    for (const auto* section : place.sections()) all << section->title();
    return all;
  }
  bool says(const QString& part) {
    return AdminOffice::until([&] { return place.findChild<Toast*>()->text().contains(part); });
  }
};

}  // namespace

TEST_CASE("a role sees only its sections", "[settings]") {
  {
    AdminOffice office(domain::Role::Agent);
    CHECK(Place(office).titles() == QStringList{u"My account"_s, u"Phone"_s, u"Sound"_s});
  }
  {
    AdminOffice office(domain::Role::TeamLead);
    CHECK(Place(office).titles() == QStringList{u"My account"_s, u"Phone"_s, u"Sound"_s, u"Wallboard and My day"_s,
                                                u"Costs"_s, u"Do not call"_s, u"Reports"_s});
  }
  AdminOffice office;
  CHECK(Place(office).titles().size() == 13);
}

TEST_CASE("a user is added and turned off by keys alone, and it can be undone", "[settings]") {
  AdminOffice office;
  Place p(office);
  SettingsSection* people = p.open(u"People"_s);
  REQUIRE(people);
  auto* table = people->findChild<QTableView*>();
  QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  REQUIRE(AdminOffice::until([&] { return table->model()->rowCount() == 2; }));
  AdminOffice::key(Qt::Key_N, Qt::ControlModifier);
  REQUIRE(AdminOffice::focusName() == u"Name shown to others"_s);
  AdminOffice::type(u"Lin Xiaoyu"_s);
  AdminOffice::key(Qt::Key_Tab);
  AdminOffice::type(u"lin"_s);
  REQUIRE(AdminOffice::tabTo(u"Password"_s));
  AdminOffice::type(u"short"_s);
  AdminOffice::key(Qt::Key_S, Qt::ControlModifier);
  const auto users = [&] { return office.app->call(office.owner, app::ListUsers{}).value(); };
  const auto field = [&](const QString& name) -> QWidget* {
    for (auto* widget : people->findChildren<QWidget*>())
      if (widget->accessibleName() == name && widget->isVisible()) return widget;
    return nullptr;
  };
  REQUIRE(AdminOffice::until([&] { return field(u"Password"_s)->property("invalid").toBool(); }));
  CHECK(users().size() == 2);
  AdminOffice::type(u" but long enough"_s);
  AdminOffice::key(Qt::Key_S, Qt::ControlModifier);
  REQUIRE(AdminOffice::until([&] { return users().size() == 3; }));
  REQUIRE(office.app->call({}, app::SignIn{"lin", "short but long enough"}).has_value());

  REQUIRE(AdminOffice::until([&] { return table->model()->rowCount() == 3 && table->currentIndex().isValid(); }));
  REQUIRE(AdminOffice::until([&] { return qobject_cast<QLineEdit*>(field(u"Signs in as"_s))->text() == u"lin"_s; }));
  QWidget* active = nullptr;
  for (auto* box : people->findChildren<QAbstractButton*>())
    if (box->text() == u"May sign in"_s) active = box;
  REQUIRE(active);
  active->setFocus();
  AdminOffice::key(Qt::Key_Space);
  AdminOffice::key(Qt::Key_S, Qt::ControlModifier);
  const auto lin = [&] {
    const auto all = users();
    return *std::find_if(all.begin(), all.end(), [](const auto& u) { return u.name == "lin"; });
  };
  REQUIRE(AdminOffice::until([&] { return !lin().active; }));
  auto* toast = p.place.findChild<Toast*>();
  while (!toast->text().contains(u"no longer"_s)) {
    REQUIRE(AdminOffice::until([&] { return toast->waiting() > 0 || toast->text().contains(u"no longer"_s); }));
    if (!toast->text().contains(u"no longer"_s)) toast->dismiss();
  }
  auto* undo = toast->findChild<QAbstractButton*>();
  REQUIRE(undo);
  undo->click();
  CHECK(AdminOffice::until([&] { return lin().active; }));
}

TEST_CASE("do-not-call numbers are added in any writing and taken off with a reason", "[settings]") {
  AdminOffice office;
  Place p(office);
  SettingsSection* section = p.open(u"Do not call"_s);
  REQUIRE(section);
  REQUIRE(AdminOffice::tabTo(u"Numbers, in any writing"_s));
  AdminOffice::type(u"138 0013 8000; +86 139-1234-5678"_s);
  AdminOffice::key(Qt::Key_Tab);
  AdminOffice::type(u"asked"_s);
  AdminOffice::key(Qt::Key_Tab);
  AdminOffice::key(Qt::Key_Space);
  const auto total = [&] { return office.app->call(office.owner, app::ListDoNotCall{}).value().total; };
  REQUIRE(AdminOffice::until([&] { return total() == 2; }));
  CHECK(p.says(u"2 added"_s));
  auto* table = section->findChild<QTableView*>();
  QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  REQUIRE(AdminOffice::until([&] { return table->model()->rowCount() == 2; }));

  REQUIRE(AdminOffice::tabTo(u"Reason (is kept in the audit log)"_s));
  AdminOffice::key(Qt::Key_Return);  // no reason: refused in place
  CHECK(total() == 2);
  AdminOffice::type(u"added by mistake"_s);
  AdminOffice::key(Qt::Key_Return);
  REQUIRE(AdminOffice::until([&] { return total() == 1; }));
}

TEST_CASE("outcomes, stages and the company's settings are saved", "[settings]") {
  AdminOffice office;
  Place p(office);
  SECTION("a new outcome of every new campaign") {
    SettingsSection* section = p.open(u"Outcomes and stages"_s);
    REQUIRE(section);
    auto* table = section->findChild<OutcomesEditor*>()->findChild<QTableView*>();
    REQUIRE(AdminOffice::until([&] { return table->model()->rowCount() == 10; }));
    for (auto* button : section->findChildren<QAbstractButton*>())
      if (button->text() == u"New outcome"_s) button->setFocus();
    AdminOffice::key(Qt::Key_Space);
    CHECK(AdminOffice::focusName() == u"Name"_s);
    AdminOffice::type(u"Send a brochure"_s);
    AdminOffice::key(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(AdminOffice::until([&] {
      const auto all = office.app->call(office.owner, app::ListOutcomes{}).value();
      return all.size() == 11 && all.back().name == "Send a brochure";
    }));
  }
  SECTION("the company's name and time zone; a zone that is none is refused in its field") {
    SettingsSection* section = p.open(u"Company and hours"_s);
    REQUIRE(section);
    QLineEdit* zone = nullptr;
    for (auto* combo : section->findChildren<QComboBox*>())
      if (combo->isEditable()) zone = combo->lineEdit();
    REQUIRE(zone);
    REQUIRE(AdminOffice::until([&] { return zone->text() == u"Asia/Shanghai"_s; }));
    REQUIRE(AdminOffice::tabTo(u"Name"_s));
    AdminOffice::type(u"Hengda Ltd"_s);
    zone->setFocus();
    zone->selectAll();
    AdminOffice::type(u"Asia/Nowhere"_s);
    AdminOffice::key(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(AdminOffice::until([&] {
      for (const auto* label : section->findChildren<QLabel*>())
        if (label->isVisible() && label->property("look") == u"error"_s) return true;
      return false;
    }));
    zone->selectAll();
    AdminOffice::type(u"Asia/Urumqi"_s);
    AdminOffice::key(Qt::Key_Escape);  // the list of zones that fit
    AdminOffice::key(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(AdminOffice::until([&] {
      const auto settings = office.app->call(office.owner, app::ReadSettings{}).value();
      return settings.company == "Hengda Ltd" && settings.timeZone == "Asia/Urumqi";
    }));
  }
}

TEST_CASE("what the line suggests is edited by keys, and a wrong code is refused in its field", "[settings]") {
  AdminOffice office;
  Place p(office);
  SettingsSection* section = p.open(u"Outcomes and stages"_s);
  REQUIRE(section);
  auto* causes = section->findChild<CauseRulesEditor*>();
  auto* table = causes->findChild<QTableView*>();
  QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  section->findChild<TabStrip*>()->setCurrentIndex(2);
  const int shipped = static_cast<int>(domain::shippedCauseRules().size());
  REQUIRE(AdminOffice::until([&] { return table->isVisible() && table->model()->rowCount() == shipped; }));
  const auto saved = [&](const std::string& key) -> std::string {
    const auto rules = office.app->call(office.owner, app::ListCauseRules{}).value();
    for (const auto& rule : rules)
      if (domain::causeKeyOf(rule) == key) return rule.outcome.empty() ? "none" : rule.outcome;
    return "";
  };
  const auto choose = [](const QString& text) {
    auto* combo = qobject_cast<QComboBox*>(QApplication::focusWidget());
    REQUIRE(combo);
    for (int i = 0; i < combo->count() && combo->currentText() != text; ++i) AdminOffice::key(Qt::Key_Down);
    CHECK(combo->currentText() == text);
  };
  table->setFocus();
  table->selectRow(0);
  REQUIRE(AdminOffice::tabTo(u"Suggested outcome"_s));
  choose(u"Wrong number"_s);
  AdminOffice::key(Qt::Key_S, Qt::ControlModifier);
  REQUIRE(AdminOffice::until([&] { return saved("486") == "wrong_number" && !causes->isUnsaved(); }));

  for (auto* button : causes->findChildren<QAbstractButton*>())
    if (button->text() == u"New rule"_s) button->setFocus();
  AdminOffice::key(Qt::Key_Space);
  REQUIRE(AdminOffice::focusName() == u"SIP codes"_s);
  AdminOffice::type(u"4x8"_s);
  AdminOffice::key(Qt::Key_S, Qt::ControlModifier);
  const auto says = [&](const QString& part) {
    for (const auto* label : causes->findChildren<QLabel*>())
      if (label->isVisible() && label->text().contains(part)) return true;
    return false;
  };
  CHECK(says(u"“4x8” is no SIP code"_s));
  CHECK(AdminOffice::focusName() == u"SIP codes"_s);
  for (int i = 0; i < 3; ++i) AdminOffice::key(Qt::Key_Backspace);
  AdminOffice::type(u"486"_s);
  AdminOffice::key(Qt::Key_S, Qt::ControlModifier);
  CHECK(says(u"There is already a rule for the line's answer “486”"_s));
  AdminOffice::key(Qt::Key_Backspace);
  AdminOffice::type(u"8"_s);
  AdminOffice::key(Qt::Key_S, Qt::ControlModifier);
  REQUIRE(AdminOffice::until([&] { return saved("488") == "none"; }));

  REQUIRE(AdminOffice::until([&] { return table->model()->rowCount() == shipped + 1; }));
  table->selectRow(shipped);
  for (auto* button : causes->findChildren<QAbstractButton*>())
    if (button->text() == u"Delete"_s) button->setFocus();
  AdminOffice::key(Qt::Key_Space);
  AdminOffice::key(Qt::Key_S, Qt::ControlModifier);
  REQUIRE(AdminOffice::until([&] { return saved("488").empty(); }));
}

TEST_CASE("backup, verification and the audit log", "[settings]") {
  AdminOffice office;
  Place p(office);
  SettingsSection* section = p.open(u"Data"_s);
  REQUIRE(section);
  const QString path = QString::fromStdString(office.file("copy.db"));
  answerNextFileQuestion(path);
  AdminOffice::key(Qt::Key_B, Qt::ControlModifier);
  REQUIRE(p.says(u"Backup made"_s));
  CHECK(QFileInfo(path).size() > 10000);
  AdminOffice::key(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
  CHECK(AdminOffice::until([&] {
    for (const auto* label : section->findChildren<QLabel*>())
      if (label->text().startsWith(u"Sound"_s)) return true;
    return false;
  }));
  SettingsSection* audit = p.open(u"Audit log"_s);
  REQUIRE(audit);
  auto* table = audit->findChild<QTableView*>();
  QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  REQUIRE(AdminOffice::until([&] { return table->model()->rowCount() > 3; }));
  CHECK(table->model()->index(0, 2).data().toString() == u"Made a backup"_s);
}

TEST_CASE("language and look change at once and are remembered", "[settings]") {
  AdminOffice office;
  Place p(office);
  SettingsSection* account = p.open(u"My account"_s);
  REQUIRE(account);
  const auto press = [&](const QString& text) {
    for (auto* button : account->findChildren<QAbstractButton*>())
      if (button->text() == text) {
        button->setFocus();
        AdminOffice::key(Qt::Key_Space);
        return;
      }
    FAIL("no such button");
  };
  press(u"Dark"_s);
  CHECK(tokens().dark);
  CHECK(preferences::theme() == ThemeMode::Dark);
  press(u"简体中文"_s);
  QApplication::sendPostedEvents();
  CHECK(currentLanguage().language() == QLocale::Chinese);
  CHECK(p.place.sections().front()->title() != u"My account"_s);
  CHECK(AdminOffice::until([&] {
    const auto users = office.app->call(office.owner, app::ListUsers{}).value();
    for (const auto& user : users)
      if (user.name == "helen") return user.language == "zh_CN";
    return false;
  }));
}

TEST_CASE("my password", "[settings]") {
  AdminOffice office;
  Place p(office);
  REQUIRE(p.open(u"My account"_s));
  REQUIRE(AdminOffice::tabTo(u"Present password"_s));
  AdminOffice::type(u"correct horse"_s);
  AdminOffice::key(Qt::Key_Tab);
  AdminOffice::type(u"battery staple"_s);
  AdminOffice::key(Qt::Key_Tab);
  AdminOffice::type(u"battery staple"_s);
  AdminOffice::key(Qt::Key_Return);
  REQUIRE(p.says(u"Password changed"_s));
  CHECK(office.app->call({}, app::SignIn{"helen", "battery staple"}).has_value());
}

TEST_CASE("what is typed about a user stays with that user while one looks at others", "[settings]") {
  AdminOffice office;
  Place p(office);
  SettingsSection* people = p.open(u"People"_s);
  REQUIRE(people);
  auto* table = people->findChild<QTableView*>();
  REQUIRE(AdminOffice::until([&] { return table->model()->rowCount() == 2; }));
  const auto state = [&](int row) { return table->model()->index(row, 4).data(TagRole).value<TagSpec>().text; };
  table->setFocus();
  table->selectRow(0);
  const QString first = table->model()->index(0, 0).data().toString();
  REQUIRE(AdminOffice::tabTo(u"Name shown to others"_s));
  auto* name = qobject_cast<QLineEdit*>(QApplication::focusWidget());
  REQUIRE(name);
  REQUIRE(name->text() == first);
  AdminOffice::key(Qt::Key_End);
  AdminOffice::type(u" the Second"_s);
  CHECK(people->isUnsaved());
  CHECK(state(0) == u"not saved"_s);
  CHECK(p.list()->currentItem()->text() == u"People •"_s);
  table->setFocus();
  AdminOffice::key(Qt::Key_Down);
  CHECK(name->text() != first + u" the Second"_s);
  AdminOffice::key(Qt::Key_N, Qt::ControlModifier);
  AdminOffice::type(u"Half a user"_s);
  table->setFocus();
  table->selectRow(0);
  REQUIRE(name->text() == first + u" the Second"_s);
  p.open(u"My account"_s);
  p.open(u"People"_s);
  CHECK(p.place.unsaved() == QStringList{u"People"_s});
  REQUIRE(AdminOffice::until([&] { return name->text() == first + u" the Second"_s; }));
  AdminOffice::key(Qt::Key_S, Qt::ControlModifier);
  REQUIRE(AdminOffice::until([&] {
    const auto users = office.app->call(office.owner, app::ListUsers{}).value();
    return std::any_of(users.begin(), users.end(), [&](const auto& u) {
      return QString::fromStdString(u.displayName) == first + u" the Second"_s;
    });
  }));
  CHECK(AdminOffice::until([&] { return state(0) != u"not saved"_s; }));
  AdminOffice::key(Qt::Key_N, Qt::ControlModifier);  // the new one is still there
  CHECK(name->text() == u"Half a user"_s);
  for (auto* button : people->findChildren<QAbstractButton*>())
    if (button->text() == u"Discard"_s && button->isVisible()) button->click();
  CHECK(AdminOffice::until([&] { return !people->isUnsaved(); }));
  CHECK(p.place.unsaved().isEmpty());
}

TEST_CASE("a team is added, renamed and deleted by keys, a full one is not", "[settings]") {
  AdminOffice office;
  Place p(office);
  SettingsSection* people = p.open(u"People"_s);
  REQUIRE(people);
  const auto teams = [&] {
    QStringList names;
    const auto all = office.app->call(office.owner, app::ListTeams{}).value();
    for (const auto& team : all) names << QString::fromStdString(team.name);
    return names;
  };
  REQUIRE(AdminOffice::tabTo(u"Name of a new team"_s));
  AdminOffice::type(u"East"_s);
  AdminOffice::key(Qt::Key_Return);
  REQUIRE(AdminOffice::until([&] { return teams() == QStringList{u"East"_s}; }));
  REQUIRE(AdminOffice::tabTo(u"Team to rename or delete"_s));
  auto* choice = qobject_cast<QComboBox*>(QApplication::focusWidget());
  REQUIRE(choice);
  REQUIRE(AdminOffice::until([&] { return choice->count() == 2; }));
  AdminOffice::key(Qt::Key_Down);
  AdminOffice::key(Qt::Key_Tab);
  REQUIRE(AdminOffice::focusName() == u"New name of the team"_s);
  AdminOffice::key(Qt::Key_A, Qt::ControlModifier);
  AdminOffice::type(u"North-east"_s);
  CHECK(people->isUnsaved());
  AdminOffice::key(Qt::Key_Return);
  REQUIRE(AdminOffice::until([&] { return teams() == QStringList{u"North-east"_s}; }));
  CHECK(AdminOffice::until([&] { return !people->isUnsaved() && choice->currentText() == u"North-east"_s; }));

  auto user = office.app->call(office.owner, app::ListUsers{}).value().front();
  user.team = office.app->call(office.owner, app::ListTeams{}).value().front().id;
  REQUIRE(office.app->call(office.owner, app::SaveUser{user, {}}).has_value());
  REQUIRE(AdminOffice::tabTo(u"Delete the team"_s));
  AdminOffice::key(Qt::Key_Space);
  auto* toast = p.place.findChild<Toast*>();
  const auto told = [&](const QString& part) {
    return AdminOffice::until([&] {
      if (toast->text().contains(part)) return true;
      if (toast->waiting() > 0) toast->dismiss();
      return false;
    });
  };
  CHECK(told(u"People still in the team “North-east”: 1"_s));
  CHECK(teams().size() == 1);
  user.team = {};
  REQUIRE(office.app->call(office.owner, app::SaveUser{user, {}}).has_value());
  AdminOffice::key(Qt::Key_Space);
  REQUIRE(AdminOffice::until([&] { return teams().isEmpty(); }));
  CHECK(told(u"deleted"_s));
}

TEST_CASE("a stage keeps what is typed, and is deleted when nothing uses it, else turned off", "[settings]") {
  AdminOffice office;
  Place p(office);
  SettingsSection* section = p.open(u"Outcomes and stages"_s);
  REQUIRE(section);
  auto* stages = section->findChild<StagesEditor*>();
  auto* table = stages->findChild<QTableView*>();
  QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  section->findChild<TabStrip*>()->setCurrentIndex(1);
  REQUIRE(AdminOffice::until([&] { return table->isVisible() && table->model()->rowCount() == 6; }));
  const auto press = [&](const QString& text) {
    for (auto* button : stages->findChildren<QAbstractButton*>())
      if (button->text() == text) {
        button->setFocus();
        return AdminOffice::key(Qt::Key_Space);
      }
    FAIL("no such button: " << text.toStdString());
  };
  const auto names = [&] {
    QStringList all;
    const auto now = office.app->call(office.owner, app::ListStages{}).value();
    for (const auto& stage : now)
      all << QString::fromStdString(stage.name.empty() ? stage.code : stage.name) + (stage.active ? u""_s : u" off"_s);
    return all;
  };
  press(u"New stage"_s);
  REQUIRE(AdminOffice::focusName() == u"Name"_s);
  auto* name = qobject_cast<QLineEdit*>(QApplication::focusWidget());
  AdminOffice::type(u"Trial"_s);
  table->setFocus();
  table->selectRow(2);
  CHECK(name->text().isEmpty());  // a shipped stage has no name of its own
  CHECK(stages->isUnsaved());
  press(u"New stage (not saved)"_s);
  REQUIRE(name->text() == u"Trial"_s);
  AdminOffice::key(Qt::Key_S, Qt::ControlModifier);
  REQUIRE(AdminOffice::until([&] { return names().contains(u"Trial"_s) && table->model()->rowCount() == 7; }));
  REQUIRE(AdminOffice::until([&] { return name->text() == u"Trial"_s && !stages->isUnsaved(); }));
  press(u"Delete"_s);
  REQUIRE(AdminOffice::until([&] { return !names().contains(u"Trial"_s) && table->model()->rowCount() == 6; }));

  auto* toast = p.place.findChild<Toast*>();
  const auto told = [&](const QString& part) {
    return AdminOffice::until([&] {
      if (toast->text().contains(part)) return true;
      if (toast->waiting() > 0) toast->dismiss();
      return false;
    });
  };
  table->selectRow(static_cast<int>(names().indexOf(u"interested"_s)));
  press(u"Delete"_s);
  REQUIRE(AdminOffice::until([&] { return names().contains(u"interested off"_s); }));
  CHECK(told(u"only turned off. Outcomes that lead to the stage"_s));
  table->selectRow(0);
  press(u"Delete"_s);
  CHECK(told(u"Every new customer begins in the stage"_s));
  CHECK(names().first() == u"lead"_s);
}

TEST_CASE("a new report on schedule is the one that is chosen once it is saved", "[settings]") {
  AdminOffice office(domain::Role::TeamLead);
  const QTemporaryDir folder;
  domain::ReportSchedule first;
  first.name = "Afternoon";
  first.views = first.formats = 1;
  first.folder = folder.path().toStdString();
  first.language = "en";
  REQUIRE(office.app->call(office.owner, app::SaveReportSchedule{first}).has_value());
  Place p(office);
  auto* reports = qobject_cast<ReportsSection*>(p.open(u"Reports"_s));
  REQUIRE(reports);
  auto* table = reports->schedules();
  REQUIRE(AdminOffice::until([&] { return table->currentIndex().isValid(); }));
  for (auto* button : reports->findChildren<QAbstractButton*>())
    if (button->isVisible() && button->text() == u"New report"_s) button->click();
  REQUIRE(QApplication::focusWidget() == reports->name());
  AdminOffice::type(u"Evening"_s);
  reports->folder()->setFocus();
  AdminOffice::type(folder.path());
  AdminOffice::key(Qt::Key_S, Qt::ControlModifier);
  REQUIRE(AdminOffice::until([&] { return table->model()->rowCount() == 2 && !reports->isUnsaved(); }));
  CHECK(AdminOffice::until([&] { return table->currentIndex().siblingAtColumn(0).data().toString() == u"Evening"_s; }));
  CHECK(reports->name()->text() == u"Evening"_s);
}
