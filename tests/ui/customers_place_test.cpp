#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTableView>
#include <QThread>

#include "bridge/file_choice.hpp"
#include "bridge/lookups.hpp"
#include "bridge/text.hpp"
#include "customers/customer_list.hpp"
#include "customers/customer_model.hpp"
#include "customers/customer_panel.hpp"
#include "customers/customers_place.hpp"
#include "customers/match_ranges.hpp"
#include "place_desk.hpp"
#include "widgets/key_button.hpp"
#include "widgets/search_field.hpp"
#include "widgets/tag.hpp"
#include "widgets/timeline.hpp"

using namespace callwright;
using namespace callwright::test;
using ui::CustomerModel;
using ui::CustomersPlace;

namespace {

struct CustomersDesk : PlaceDesk {
  CustomersPlace* place;

  explicit CustomersDesk(int customers = 40, domain::Role role = domain::Role::Administrator, bool campaign = true)
      : PlaceDesk(role) {
    domain::CampaignId running;
    if (campaign) {
      domain::Campaign autumn = TemporaryDatabase::alwaysOpen();
      autumn.name = "Autumn renewals";
      running = database.addCampaign({}, autumn);
    }
    if (customers > 0) importList(believable(customers), running, "秋季展会名单");
    place = new CustomersPlace(*bridge, *new ui::Lookups(*bridge, bridge.get()));
    show(ui::Place::Customers, place);
    REQUIRE(eventually([&] { return !model().asking() && model().rowCount() == customers; }));
    if (customers > 0) REQUIRE(eventually([&] { return model().rowAt(0) != nullptr; }));
  }
  CustomerModel& model() { return *place->list()->model(); }
  QTableView& table() { return *place->list()->table(); }
  QString cell(int row, int column) { return model().index(row, column).data().toString(); }
  bool seesText(const QString& text) {
    for (const auto* label : place->findChildren<QLabel*>())
      if (label->isVisible() && label->text().contains(text)) return true;
    return false;
  }
};

}  // namespace

TEST_CASE("What was searched for is marked where it stands") {
  const auto ranges = [](const QString& text, const QString& typed) {
    QStringList found;
    for (const auto& range : ui::matchesInText(text, ui::searchWords(typed)))
      found << text.mid(range.start, range.length);
    return found;
  };
  CHECK(ranges("Zhang Wei", "zhangw 5678") == QStringList{"Zhang W"});
  CHECK(ranges("张文博", "文") == QStringList{"文"});
  CHECK(ranges("Müller & Söhne", "muller sohne") == QStringList{"Müller", "Söhne"});
  CHECK(ranges("张文博", "zhang").isEmpty());
  const QString shown = "138****5678";
  const auto number = ui::matchesInNumber(shown, ui::searchWords("5678"));
  REQUIRE(number.size() == 1);
  CHECK(shown.mid(number[0].start, number[0].length) == "5678");
  CHECK(ui::matchesInNumber(shown, ui::searchWords("85678")).isEmpty());
  CHECK(ui::matchesInNumber("+86 138 0013 8000", ui::searchWords("138001")).size() == 1);
}

TEST_CASE("Customers: search, arrow keys and Enter lead to a call") {
  CustomersDesk desk;
  QAbstractItemModelTester tester(&desk.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  domain::CustomerId called;
  domain::CampaignId campaign;
  QObject::connect(desk.place, &CustomersPlace::workOn, desk.place, [&](domain::CustomerId c, domain::CampaignId in) {
    called = c;
    campaign = in;
  });
  press(Qt::Key_F, Qt::ControlModifier);
  type("李晓雯");
  REQUIRE(eventually([&] { return desk.model().rowCount() > 0 && desk.model().rowCount() < 10; }));
  REQUIRE(eventually([&] { return desk.cell(0, CustomerModel::Name) == "李晓雯"; }));
  CHECK(desk.model().index(0, CustomerModel::Name).data(ui::MatchRangesRole).isValid());
  press(Qt::Key_Return);
  REQUIRE(eventually([&] { return desk.table().hasFocus() && desk.table().currentIndex().isValid(); }));
  REQUIRE(eventually([&] { return desk.seesText("李晓雯") && desk.seesText("seed1.csv, line "); }));
  desk.screenshots("customers-search");
  press(Qt::Key_Return);
  CHECK(called == desk.model().idAt(desk.table().currentIndex().row()));
  CHECK(campaign);

  press(Qt::Key_F, Qt::ControlModifier);
  press(Qt::Key_Escape);
  REQUIRE(eventually([&] { return desk.model().rowCount() == 40; }));
  desk.screenshots("customers");
  press(Qt::Key_F, Qt::ControlModifier);
  type("nobody-at-all");
  REQUIRE(eventually([&] { return desk.seesText("Nobody found"); }));
  desk.screenshots("customers-nobody");
}

TEST_CASE("Customers: a new one, an edit with its conflict, a number replaced") {
  CustomersDesk desk(3);
  press(Qt::Key_N, Qt::ControlModifier);
  REQUIRE(desk.place->list()->panel()->editing());
  press(Qt::Key_Return, Qt::ControlModifier);
  CHECK(desk.seesText("Name"));
  CHECK(desk.place->list()->panel()->editing());  // a name is missing
  type("欧阳娜娜");
  for (int i = 0; i < 4; ++i) press(Qt::Key_Tab);
  type("1380013800");  // one digit short
  press(Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(eventually([&] { return desk.seesText("1380013800"); }));
  desk.screenshots("customers-form");
  CHECK(desk.place->list()->panel()->editing());
  type("0");
  press(Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(eventually([&] { return !desk.place->list()->panel()->editing() && desk.model().rowCount() == 4; }));
  REQUIRE(eventually([&] { return desk.seesText("欧阳娜娜"); }));
  CHECK(desk.database.app->call(desk.database.owner, app::SearchCustomers{"ouyang", 5})->size() == 1);

  const domain::CustomerId id = desk.place->list()->panel()->current();
  press(Qt::Key_F2);
  REQUIRE(desk.place->list()->panel()->editing());
  auto page = desk.database.app->call(desk.database.owner, app::OpenCustomer{id});
  REQUIRE(page);
  page->customer.company = "Changed elsewhere";
  REQUIRE(desk.database.app->call(desk.database.owner, app::SaveCustomer{page->customer, {}, {}}));
  type("欧阳");
  press(Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(eventually([&] { return desk.seesText("欧阳娜娜"); }));
  CHECK(desk.place->list()->panel()->editing());
  press(Qt::Key_Escape);
  CHECK_FALSE(desk.place->list()->panel()->editing());
  REQUIRE(eventually([&] { return desk.seesText("Changed elsewhere"); }));
}

TEST_CASE("Customers: many at once get a tag, and undo takes it back") {
  CustomersDesk desk(12);
  REQUIRE(eventually([&] { return desk.table().hasFocus(); }));
  press(Qt::Key_A, Qt::ControlModifier);
  press(Qt::Key_U, Qt::ControlModifier);
  REQUIRE(eventually([&] { return QApplication::activePopupWidget() != nullptr; }));
  press(Qt::Key_Down);  // Owner
  press(Qt::Key_Down);  // Add tag
  press(Qt::Key_Right);
  REQUIRE(eventually([&] {
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    return menu && menu->actions().first()->text().contains("New tag");
  }));
  press(Qt::Key_N);
  REQUIRE(eventually([&] { return qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr; }));
  type("回访");
  press(Qt::Key_Return);
  REQUIRE(eventually([&] { return !desk.toasts.isEmpty(); }));
  CHECK(desk.toasts.last().contains("12"));
  const auto tagged = [&] {
    app::CustomerFilter filter;
    filter.tag = "回访";
    return desk.database.app->call(desk.database.owner, app::CustomerIds{filter})->ids->size();
  };
  CHECK(tagged() == 12);
  REQUIRE(desk.undo);
  desk.undo();
  REQUIRE(eventually([&] { return tagged() == 0; }));
}

TEST_CASE("Customers: filters, sorting by keys, and a filter saved under a name") {
  CustomersDesk desk(20);
  press(Qt::Key_S, Qt::AltModifier);
  REQUIRE(eventually([&] { return QApplication::activePopupWidget() != nullptr; }));
  press(Qt::Key_Down);
  press(Qt::Key_Return);
  REQUIRE(eventually([&] { return desk.cell(0, CustomerModel::Name) == "Chen Mei"; }));
  CHECK(desk.model().sortedBy() == app::CustomerSort::Name);

  press(Qt::Key_F, Qt::AltModifier);
  // The window's own focus: the pop-up that has just closed may have taken the window's activity with it.
  REQUIRE(eventually([&] { return qobject_cast<QComboBox*>(desk.window->focusWidget()) != nullptr; }));
  press(Qt::Key_Down);
  REQUIRE(eventually([&] { return desk.model().rowCount() < 20 && !desk.model().asking(); }));
  CHECK(desk.model().filter().stage);
  const int found = desk.model().rowCount();
  desk.screenshots("customers-filter");
  ui::Chip* save = nullptr;
  for (auto* chip : desk.place->findChildren<ui::Chip*>())
    if (chip->text().contains("Save") && chip->isVisible()) save = chip;
  REQUIRE(save);
  save->setFocus();
  press(Qt::Key_Space);
  type("新线索");
  press(Qt::Key_Return);
  ui::Lookups lookups(*desk.bridge);
  CustomersPlace again(*desk.bridge, lookups);
  ui::Chip* saved = nullptr;
  for (auto* chip : again.findChildren<ui::Chip*>())
    if (chip->text() == QStringLiteral("新线索")) saved = chip;
  REQUIRE(saved);
  saved->click();
  REQUIRE(eventually([&] { return !again.list()->model()->asking() && again.list()->model()->rowCount() == found; }));
}

TEST_CASE("Customers: a team lead reveals a number, and it is written down") {
  CustomersDesk desk(2, domain::Role::TeamLead);
  // The owner's session sees all; a signed-in team lead sees masks.
  desk.bridge->setSession(desk.database.signedIn("lead", domain::Role::TeamLead));
  desk.model().query();
  press(Qt::Key_Down);
  press(Qt::Key_Up);
  REQUIRE(eventually([&] { return desk.seesText("****"); }));
  press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
  REQUIRE(eventually([&] {
    return desk.database.database().number(
               "SELECT count(*) FROM audit WHERE action = "
               "'reveal_number'") == 1;
  }));
  REQUIRE(eventually([&] {
    for (const auto* label : desk.place->findChildren<QLabel*>())
      if (label->isVisible() && label->text().contains("138") && !label->text().contains('*')) return true;
    return false;
  }));
}

TEST_CASE("Customers: a follow-up is typed on the page") {
  CustomersDesk desk(2);
  REQUIRE(eventually([&] { return desk.seesText("Callable"); }));
  press(Qt::Key_J, Qt::ControlModifier);
  type("明天下午3点");
  press(Qt::Key_Return);
  type("send the offer");
  press(Qt::Key_Return);
  REQUIRE(eventually([&] { return !desk.toasts.isEmpty(); }));
  const auto rows = desk.database.app->call(desk.database.owner, app::ListFollowUps{{}, {}, false, true, {}, 10});
  REQUIRE(rows);
  REQUIRE(rows->size() == 1);
  CHECK(rows->front().followUp.note == "send the offer");
  REQUIRE(desk.undo);
  desk.undo();
  REQUIRE(eventually([&] {
    return desk.database.app->call(desk.database.owner, app::ListFollowUps{{}, {}, false, true, {}, 10})->empty();
  }));
}

TEST_CASE("Customers: what is shown is exported") {
  CustomersDesk desk(5);
  const QString path = QString::fromStdString(desk.database.directory.file("out.csv"));
  ui::answerNextFileQuestion(path);
  press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
  REQUIRE(eventually([&] { return !desk.toasts.isEmpty(); }));
  CHECK(desk.toasts.last().contains("5"));
  CHECK(QFile(path).size() > 100);
}

TEST_CASE("Customers: an empty database says what to do") {
  CustomersDesk desk(0, domain::Role::Administrator, false);
  REQUIRE(eventually([&] { return desk.seesText("No customers yet"); }));
  desk.screenshots("customers-empty");
}

TEST_CASE("Customers: a hundred thousand scroll without being read") {
  CustomersDesk desk(0, domain::Role::Administrator, false);
  desk.database.addList(100'000);
  desk.model().query();
  REQUIRE(eventually([&] { return desk.model().rowCount() == 100'000 && !desk.model().asking(); }));
  desk.place->list()->focusTable();
  press(Qt::Key_End, Qt::ControlModifier);
  REQUIRE(eventually([&] { return desk.model().rowAt(99'999) != nullptr; }));
  press(Qt::Key_Home, Qt::ControlModifier);
  REQUIRE(eventually([&] { return desk.model().rowAt(0) != nullptr; }));
  CHECK(desk.model().rowAt(50'000) == nullptr);
}

// Hidden: takes half a minute. What the GUI thread does at once with a million customers, in milliseconds.
TEST_CASE("Customers: a million scroll, sort and filter without holding up the window", "[.long]") {
  CustomersDesk desk(0, domain::Role::Administrator, false);
  desk.database.addList(1'000'000);
  qint64 longest = 0;
  const auto until = [&](const char* what, const std::function<bool()>& isSo) {
    qint64 worst = 0;
    QElapsedTimer all, one;
    all.start();
    while (!isSo() && all.elapsed() < 60'000) {
      one.start();
      QCoreApplication::processEvents(QEventLoop::AllEvents);
      worst = std::max(worst, one.elapsed());
      QThread::msleep(1);
    }
    UNSCOPED_INFO(what << ": done after " << all.elapsed() << " ms, longest hold-up " << worst << " ms");
    longest = std::max(longest, worst);
  };
  desk.model().query();
  until("all", [&] { return desk.model().rowCount() == 1'000'000 && !desk.model().asking(); });
  desk.place->list()->focusTable();
  press(Qt::Key_End, Qt::ControlModifier);
  until("end", [&] { return desk.model().rowAt(999'999) != nullptr; });
  press(Qt::Key_Home, Qt::ControlModifier);
  until("home", [&] { return desk.model().rowAt(0) != nullptr; });
  desk.model().setSort(app::CustomerSort::Name, false);
  until("sorted", [&] { return desk.model().rowCount() == 1'000'000 && !desk.model().asking(); });
  CHECK(longest <= 100);
}

TEST_CASE("Customers: whoever may corrects somebody else's outcome from the history, by keys") {
  const auto role = GENERATE(domain::Role::TeamLead, domain::Role::Agent);
  CustomersDesk desk(3, role);
  auto& app = *desk.database.app;
  const auto agent = desk.database.session(desk.database.addUser("wang"));
  const auto campaign = app.call(desk.database.owner, app::ListCampaigns{}).value().front().id;
  const auto call = app.call(agent, app::TakeNextCustomer{campaign})->call;
  REQUIRE(call);
  app::SaveOutcome refused;
  refused.call = call->call;
  refused.code = "no_answer";
  refused.note = "rang out";
  REQUIRE(app.call(agent, refused));
  desk.place->openCustomer(call->customer);
  auto* panel = desk.place->list()->panel();
  ui::Timeline* history = nullptr;
  REQUIRE(eventually([&] {
    for (auto* one : panel->findChildren<ui::Timeline*>())
      if (one->isVisible() && one->accessibleDescription().contains(QStringLiteral("No answer"))) history = one;
    return history != nullptr;
  }));
  if (role == domain::Role::Agent) {
    CHECK(history->focusPolicy() == Qt::NoFocus);
    return;
  }
  panel->setFocus();
  for (int i = 0; i < 60 && !history->hasFocus(); ++i) press(Qt::Key_Tab);
  REQUIRE(history->hasFocus());
  desk.screenshots("customers-history");
  press(Qt::Key_Return);
  auto* note = [&]() -> QPlainTextEdit* {
    REQUIRE(eventually([&] { return qobject_cast<QPlainTextEdit*>(QApplication::focusWidget()) != nullptr; }));
    return qobject_cast<QPlainTextEdit*>(QApplication::focusWidget());
  }();
  CHECK(note->toPlainText() == QStringLiteral("rang out"));
  CHECK(desk.seesText("wang"));
  desk.screenshots("customers-correction");
  press(Qt::Key_Escape);
  REQUIRE(eventually([&] { return history->hasFocus(); }));
  press(Qt::Key_Return);
  REQUIRE(eventually([&] { return note->isVisible() && note->hasFocus(); }));
  press(Qt::Key_F2);  // a callback
  press(Qt::Key_Return, Qt::ControlModifier);
  CHECK(panel->editing());  // a time is missing, which the field says
  type("+2h");
  press(Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(eventually([&] { return !panel->editing(); }));
  CHECK(desk.toasts.last().contains(QStringLiteral("Callback")));
  const auto page = app.call(desk.database.owner, app::OpenCustomer{call->customer}).value();
  QStringList kinds;
  for (const auto& entry : page.history) {
    if (entry.kind == app::HistoryEntry::Kind::Call) CHECK(entry.outcomeCode == "callback");
    if (entry.kind != app::HistoryEntry::Kind::OutcomeCorrected) continue;
    CHECK(entry.from == "no_answer");
    CHECK(entry.to == "callback");
    CHECK(entry.who == "Lin Xiaoyu");
    kinds << QStringLiteral("corrected");
  }
  CHECK(kinds.size() == 1);
  REQUIRE(eventually([&] { return history->accessibleDescription().contains(QStringLiteral("Outcome corrected")); }));
}
