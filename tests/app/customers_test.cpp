#include "callwright/app/customers.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "app/phone_views.hpp"
#include "callwright/app/maintenance.hpp"
#include "callwright/app/settings.hpp"
#include "callwright/exchange/phone_number.hpp"
#include "support/temporary_database.hpp"

using namespace callwright;
using namespace callwright::app;
using test::TemporaryDatabase;

namespace {

domain::CustomerId add(TemporaryDatabase& t, const std::string& name, const std::string& company,
                       const std::string& phone, SessionId session = {}) {
  SaveCustomer save;
  save.customer.name = name;
  save.customer.company = company;
  if (!phone.empty()) save.phones.push_back({{}, phone, false, {}});
  auto saved = t.app->call(session ? session : t.owner, save);
  REQUIRE(saved);
  return *saved;
}

std::vector<std::string> found(TemporaryDatabase& t, const std::string& text, SessionId session = {}) {
  auto rows = t.app->call(session ? session : t.owner, SearchCustomers{text, 50});
  REQUIRE(rows);
  std::vector<std::string> names;
  for (const CustomerRow& row : *rows) names.push_back(row.name);
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("Customers are found by name, pinyin, initials, company and digits") {
  TemporaryDatabase t;
  t.open();
  add(t, "张伟", "北京华夏科技有限公司", "138 0013 8000");
  add(t, "吕晓梅", "A100 贸易", "13912345678");
  add(t, "José García", "Acme Ltd", "+1 212-555-0123");
  CHECK(found(t, "张") == Names{"张伟"});
  CHECK(found(t, "伟") == Names{"张伟"});
  CHECK(found(t, "zhangw") == Names{"张伟"});
  CHECK(found(t, "zw") == Names{"张伟"});
  CHECK(found(t, "lvxiao") == Names{"吕晓梅"});
  CHECK(found(t, "luxm") == Names{});
  CHECK(found(t, "华夏") == Names{"张伟"});
  CHECK(found(t, "jose") == Names{"José García"});
  CHECK(found(t, "garcia acme") == Names{"José García"});
  CHECK(found(t, "8000") == Names{"张伟"});
  CHECK(found(t, "0138") == Names{"张伟"});
  CHECK(found(t, "138 8000") == Names{"张伟"});
  CHECK(found(t, "+86 138 0013 8000") == Names{"张伟"});
  CHECK(found(t, "008613800138000") == Names{"张伟"});
  CHECK(found(t, "zhangw 8000") == Names{"张伟"});
  CHECK(found(t, "zhangw5678") == Names{});
  CHECK(found(t, "a100") == Names{"吕晓梅"});
  CHECK(found(t, "\"' OR *").empty());
  CHECK(found(t, "").empty());
}

TEST_CASE(
    "A frequent name with frequent digits finds the newest who have both, and the one old who has a rare number") {
  TemporaryDatabase t;
  t.open();
  const auto rare = add(t, "李娜", "", "13977712345");
  // Beyond the number of names that a search looks at before the digits lead.
  const auto list = t.addList(3000);
  t.database().execute("UPDATE customer_words SET words = '李' || iif(id % 2 = 0, '伟', '强') WHERE id >= " +
                       std::to_string(list.first) +
                       "; UPDATE phone SET e164 = 8613800000000 + 888 * (id % 3 = 0) + "
                       "1000 * id WHERE customer_id >= " +
                       std::to_string(list.first));
  const auto found = [&](const std::string& text, int limit) {
    const auto rows = t.app->call(t.owner, SearchCustomers{text, limit});
    REQUIRE(rows);
    std::vector<std::int64_t> ids;
    for (const CustomerRow& row : *rows) ids.push_back(row.id.value);
    return ids;
  };
  const auto expected = [&](const std::string& where, int limit) {
    std::vector<std::int64_t> ids;
    const std::string query =
        "SELECT group_concat(id) FROM (SELECT p.customer_id AS id FROM phone p JOIN customer_words w ON w.id = "
        "p.customer_id WHERE " +
        where + " ORDER BY id DESC LIMIT " + std::to_string(limit) + ")";
    std::istringstream text(t.database().text(query));
    for (std::string id; std::getline(text, id, ',');) ids.push_back(std::stoll(id));
    return ids;
  };
  CHECK(found("李 888", 50) == expected("e164 LIKE '%888%'", 50));
  CHECK(found("李伟 888", 50) == expected("e164 LIKE '%888%' AND words LIKE '李伟%'", 50));
  CHECK(found("李 77712345", 50) == std::vector<std::int64_t>{rare.value});
  CHECK(found("李 777", 50).size() == expected("e164 LIKE '%777%'", 50).size());
  CHECK(found("李 13800", 50).size() == expected("e164 LIKE '%13800%'", 50).size());
}

TEST_CASE("A renamed customer is found by the new name only") {
  TemporaryDatabase t;
  t.open();
  const auto id = add(t, "张伟", "", "13800138000");
  auto page = t.app->call(t.owner, OpenCustomer{id});
  REQUIRE(page);
  SaveCustomer save;
  save.customer = page->customer;
  save.customer.name = "李娜";
  save.phones = {{page->phones[0].id, "13912345678", false, {}}};
  REQUIRE(t.app->call(t.owner, save));
  CHECK(found(t, "张伟").empty());
  CHECK(found(t, "lina") == Names{"李娜"});
  CHECK(found(t, "8000").empty());
  CHECK(found(t, "5678") == Names{"李娜"});
  auto again = t.app->call(t.owner, save);
  REQUIRE_FALSE(again);
  CHECK(again.error().code == ErrorCode::ConflictingEdit);
}

TEST_CASE("A masked role sees, and finds by, only what a masked number shows") {
  TemporaryDatabase t;
  t.open();
  const auto id = add(t, "张伟", "", "13801235678");
  const SessionId agent = t.signedIn("agent");
  auto page = t.app->call(agent, OpenCustomer{id});
  REQUIRE(page);
  CHECK(page->phones.at(0).shown == "138****5678");
  CHECK(page->customer.phones.empty());
  CHECK(found(t, "0123", agent).empty());
  CHECK(found(t, "3801", agent).empty());
  CHECK(found(t, "138", agent) == Names{"张伟"});
  CHECK(found(t, "5678", agent) == Names{"张伟"});
  CHECK(found(t, "138 5678", agent) == Names{"张伟"});
  CHECK(found(t, "138 0123 5678", agent) == Names{"张伟"});
  CHECK(found(t, "138 0124 5678", agent).empty());
  auto rows = t.app->call(agent, CustomerRows{{id.value}});
  REQUIRE(rows);
  CHECK(rows->at(0).phone == "138****5678");
  CHECK_FALSE(t.app->call(agent, RevealNumber{page->phones[0].id}));
}

TEST_CASE("Revealing a number is audited and limited") {
  TemporaryDatabase t;
  t.open();
  const auto id = add(t, "张伟", "", "13801235678");
  const SessionId lead = t.signedIn("lead", domain::Role::TeamLead);
  auto page = t.app->call(lead, OpenCustomer{id});
  REQUIRE(page);
  for (int i = 0; i < 30; ++i) {
    auto number = t.app->call(lead, RevealNumber{page->phones[0].id});
    REQUIRE(number);
    CHECK(*number == "138 0123 5678");
  }
  auto refused = t.app->call(lead, RevealNumber{page->phones[0].id});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::NotAllowed);
  t.clock->advance(std::chrono::hours(2));
  CHECK(t.app->call(lead, RevealNumber{page->phones[0].id}));
  CHECK(t.database().number("SELECT count(*) FROM audit WHERE action = 'reveal_number'") == 31);
  CHECK(t.database().number("SELECT count(*) FROM audit WHERE after LIKE '%01235678%'") == 0);
}

TEST_CASE("A change of stage keeps its history and a lost customer needs a reason") {
  TemporaryDatabase t;
  t.open();
  const auto id = add(t, "张伟", "", "13801235678");
  SaveCustomer save;
  save.customer = t.app->call(t.owner, OpenCustomer{id})->customer;
  save.customer.stage = domain::StageId(6);
  auto refused = t.app->call(t.owner, save);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::ReasonMissing);
  save.stageReason = "too expensive";
  REQUIRE(t.app->call(t.owner, save));
  auto page = t.app->call(t.owner, OpenCustomer{id});
  REQUIRE(page);
  CHECK(page->customer.lostReason == "too expensive");
  const auto change = std::find_if(page->history.begin(), page->history.end(),
                                   [](const HistoryEntry& e) { return e.kind == HistoryEntry::Kind::StageChange; });
  REQUIRE(change != page->history.end());
  CHECK(change->from == "lead");
  CHECK(change->to == "lost");
  CHECK(change->text == "too expensive");
  CHECK(t.database().text("SELECT after FROM audit WHERE action = 'save_customer'").find("too expensive") !=
        std::string::npos);
}

TEST_CASE("Lists sort, filter and count") {
  TemporaryDatabase t;
  t.open();
  const auto wang = add(t, "王芳", "", "13800000001");
  const auto li = add(t, "李娜", "", "13800000002");
  const auto adams = add(t, "Adams", "", "13800000003");
  const auto user = t.addUser("xiao");
  BulkChange bulk;
  bulk.ids = {wang.value, li.value};
  bulk.owner = user;
  bulk.addTag = "vip";
  auto done = t.app->call(t.owner, bulk);
  REQUIRE(done);
  CHECK(done->changed == 2);
  const auto ids = [&](CustomerFilter filter, CustomerSort sort = CustomerSort::Newest, bool down = false,
                       int limit = 0) {
    CustomerIds request;
    request.filter = std::move(filter);
    request.sort = sort;
    request.descending = down;
    request.limit = limit;
    auto answer = t.app->call(t.owner, request);
    REQUIRE(answer);
    return *answer->ids;
  };
  using Ids = std::vector<std::int64_t>;
  for (const int limit : {0, 10}) {
    CHECK(ids({}, CustomerSort::Newest, false, limit) == Ids{adams.value, li.value, wang.value});
    CHECK(ids({}, CustomerSort::Name, false, limit) == Ids{adams.value, li.value, wang.value});
    CHECK(ids({}, CustomerSort::Name, true, limit) == Ids{wang.value, li.value, adams.value});
    CHECK(ids({}, CustomerSort::LastContact, true, limit).size() == 3);
    CHECK(ids({}, CustomerSort::Stage, false, limit).size() == 3);
    CustomerFilter filter;
    filter.owner = user;
    CHECK(ids(filter, CustomerSort::Newest, false, limit) == Ids{li.value, wang.value});
    filter.tag = "VIP";
    filter.text = "wang";
    CHECK(ids(filter, CustomerSort::Newest, false, limit) == Ids{wang.value});
    filter = {};
    filter.owner = domain::UserId{};
    CHECK(ids(filter, CustomerSort::Newest, false, limit) == Ids{adams.value});
    filter = {};
    filter.notContactedForDays = 30;
    CHECK(ids(filter, CustomerSort::Name, false, limit).size() == 3);
  }
  const auto counts = t.app->call(t.session(user), CustomerCounts{});
  REQUIRE(counts);
  CHECK(counts->all == 3);
  CHECK(counts->mine == 2);
  CHECK(counts->pool == 1);

  auto undone = t.app->call(t.owner, UndoBulkChange{done->undo});
  REQUIRE(undone);
  CHECK(*undone == 4);
  CustomerFilter filter;
  filter.owner = user;
  CHECK(ids(filter).empty());
  CHECK_FALSE(t.app->call(t.owner, UndoBulkChange{done->undo}));
}

TEST_CASE("Do-not-call numbers are added, shown masked and removed with a reason") {
  TemporaryDatabase t;
  t.open();
  const auto id = add(t, "张伟", "", "13801235678");
  auto added = t.app->call(t.owner, AddDoNotCall{"138-0123-5678; 13900000000, 1380013800", "asked"});
  REQUIRE(added);
  CHECK(added->added == 2);
  CHECK(added->refused.size() == 1);
  CHECK(t.app->call(t.owner, AddDoNotCall{"13801235678", ""})->already == 1);
  CHECK(t.app->call(t.owner, OpenCustomer{id})->phones.at(0).doNotCall);
  const SessionId lead = t.signedIn("lead", domain::Role::TeamLead);
  auto list = t.app->call(lead, ListDoNotCall{"5678", 10});
  REQUIRE(list);
  REQUIRE(list->rows.size() == 1);
  CHECK(list->rows[0].number == "138****5678");
  CHECK(list->total == 2);
  RemoveDoNotCall remove;
  remove.key = list->rows[0].key;
  remove.reason = "mistake";
  CHECK_FALSE(t.app->call(lead, remove));
  remove.reason.clear();
  CHECK(t.app->call(t.owner, remove).error().code == ErrorCode::ReasonMissing);
  remove.reason = "mistake";
  REQUIRE(t.app->call(t.owner, remove));
  CHECK_FALSE(t.app->call(t.owner, OpenCustomer{id})->phones.at(0).doNotCall);
}

TEST_CASE("An export is masked by role and audited") {
  TemporaryDatabase t;
  t.open();
  add(t, "=cmd|' /C calc'!A0", "", "13801235678");
  const std::string path = t.directory.file("out.csv");
  const auto contents = [&] {
    std::ifstream in(path);
    std::stringstream all;
    all << in.rdbuf();
    return all.str();
  };
  auto rows = t.app->call(t.owner, ExportCustomers{path, {}});
  REQUIRE(rows);
  CHECK(*rows == 1);
  CHECK(contents().find("+8613801235678") != std::string::npos);
  CHECK(contents().find("'=cmd") != std::string::npos);
  const SessionId lead = t.signedIn("lead", domain::Role::TeamLead);
  REQUIRE(t.app->call(lead, ExportCustomers{path, {}}));
  CHECK(contents().find("01235678") == std::string::npos);
  CHECK(contents().find("138****5678") != std::string::npos);
  CHECK_FALSE(t.app->call(t.signedIn("agent"), ExportCustomers{path, {}}));
  CHECK(t.database().number("SELECT count(*) FROM audit WHERE action = 'export_customers'") == 2);
}

TEST_CASE("Chinese mobiles are shown as the library would") {
  for (std::int64_t prefix = 130; prefix < 200; ++prefix) {
    const std::int64_t e164 = 8600000000000 + prefix * 100000000 + 12345678;
    INFO(e164);
    if (!exchange::regionOf(e164).empty()) {
      CHECK(displayNumber(e164, "CN") == exchange::formatForDisplay(e164, "CN"));
      CHECK(displayNumber(e164, "US") == exchange::formatForDisplay(e164, "US"));
    }
  }
}

TEST_CASE("A stage that nothing uses is deleted, a used one is turned off with the reason") {
  TemporaryDatabase t;
  t.open();
  const auto stage = [&](const std::string& code) {
    const auto all = t.app->call(t.owner, ListStages{}).value();
    for (const domain::Stage& one : all)
      if (one.code == code) return one;
    return domain::Stage{};
  };
  domain::Stage trial;
  trial.name = "Trial";
  trial.position = 9;
  trial.id = t.app->call(t.owner, SaveStage{trial}).value();
  CHECK(t.app->call(t.signedIn("agent"), DeleteStage{trial.id}).error().code == ErrorCode::NotAllowed);
  CHECK(t.app->call(t.signedIn("lead", domain::Role::TeamLead), DeleteStage{trial.id}).error().code ==
        ErrorCode::NotAllowed);

  // Used by a customer, then only by that customer's history.
  const auto id = add(t, "张伟", "", "13801235678");
  SaveCustomer save;
  save.customer = t.app->call(t.owner, OpenCustomer{id})->customer;
  save.customer.stage = trial.id;
  REQUIRE(t.app->call(t.owner, save));
  const auto used = [&](const char* by) {
    const auto kept = t.app->call(t.owner, DeleteStage{trial.id});
    REQUIRE(kept);
    REQUIRE(kept->has_value());
    CHECK((*kept)->code == ErrorCode::StillUsed);
    CHECK((*kept)->args.at(1) == "Trial");
    CHECK((*kept)->args.at(2) == by);
    CHECK((*kept)->args.at(3) == "1");
    CHECK_FALSE(stage("Trial").active);
  };
  used("customer");
  save.customer = t.app->call(t.owner, OpenCustomer{id})->customer;
  save.customer.stage = stage("reached").id;
  REQUIRE(t.app->call(t.owner, save));
  t.database().execute("DELETE FROM stage_change WHERE from_id = " + std::to_string(trial.id.value));
  used("stage_change");

  // One that an outcome leads to, and the one that every customer begins in.
  const auto won = t.app->call(t.owner, DeleteStage{stage("won").id});
  REQUIRE(won);
  REQUIRE(won->has_value());
  CHECK((*won)->args.at(2) == "outcome");
  const auto first = t.app->call(t.owner, DeleteStage{stage("lead").id});
  REQUIRE_FALSE(first);
  CHECK(first.error().args.at(2) == "new_customer");
  CHECK(stage("lead").active);

  domain::Stage unused;
  unused.name = "Unused";
  unused.id = t.app->call(t.owner, SaveStage{unused}).value();
  const auto gone = t.app->call(t.owner, DeleteStage{unused.id});
  REQUIRE(gone);
  CHECK_FALSE(gone->has_value());
  CHECK_FALSE(stage("Unused").id);
  CHECK(t.app->call(t.owner, DeleteStage{unused.id}).error().code == ErrorCode::NotFound);
  CHECK(t.database().number("SELECT count(*) FROM audit WHERE action = 'delete_stage' AND before LIKE '%Unused%'") ==
        1);
}
