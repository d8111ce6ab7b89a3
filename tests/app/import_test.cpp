#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "callwright/app/customers.hpp"
#include "callwright/app/lists.hpp"
#include "callwright/app/maintenance.hpp"
#include "callwright/app/settings.hpp"
#include "support/temporary_database.hpp"

using namespace callwright;
using namespace callwright::app;
using test::TemporaryDatabase;

namespace {

std::string write(TemporaryDatabase& t, const std::string& name, const std::string& text) {
  const std::string path = t.directory.file(name);
  std::ofstream(path, std::ios::binary) << text;
  return path;
}

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream all;
  all << in.rdbuf();
  return all.str();
}

ImportReport import(TemporaryDatabase& t, const std::string& path, OnDuplicate onDuplicate = OnDuplicate::Skip,
                    domain::CampaignId campaign = {}) {
  ImportList request;
  request.path = path;
  request.onDuplicate = onDuplicate;
  request.campaign = campaign;
  auto report = t.app->call(t.owner, request);
  if (!report)
    FAIL("import failed: " << static_cast<int>(report.error().code) << " "
                           << (report.error().args.empty() ? "" : report.error().args[0]));
  return *report;
}

std::size_t hits(TemporaryDatabase& t, const std::string& text) {
  return t.app->call(t.owner, SearchCustomers{text, 50})->size();
}

std::string numbers(int first, int count) {
  std::string csv = "姓名,电话,公司,标签\n";
  for (int i = first; i < first + count; ++i)
    csv += "客户" + std::to_string(i) + "," + std::to_string(13800000000LL + i) + ",公司" + std::to_string(i % 10) +
           ",批量\n";
  return csv;
}

std::string triggersOf(Database& db) {
  return db.text(
      "SELECT group_concat(name || ' ' || sql) FROM (SELECT name, sql FROM sqlite_master WHERE type = "
      "'trigger' ORDER BY name)");
}

void checkSound(TemporaryDatabase& t) {
  CHECK(t.database().text("PRAGMA integrity_check") == "ok");
  CHECK(t.database().number("SELECT count(*) FROM sqlite_master WHERE type = 'index' AND name LIKE 'customer%'") >= 7);
  // No trigger was left out, as those of a new database say.
  static const std::string whole = [] {
    TemporaryDatabase fresh;
    fresh.options.withPhone = false;
    fresh.open();
    return triggersOf(fresh.database());
  }();
  CHECK(triggersOf(t.database()) == whole);
  t.database().execute("INSERT INTO customer_search(customer_search) VALUES ('integrity-check')");
  t.database().execute("INSERT INTO phone_search(phone_search) VALUES ('integrity-check')");
  CHECK(t.database().number("SELECT count(*) FROM customer") ==
        t.database().number("SELECT count(*) FROM customer_words"));
  CHECK(t.database().number("SELECT count(*) FROM import_range") == 0);
  CHECK(t.database().number("SELECT count(*) FROM import_update") == 0);
  const auto verified = t.app->call(t.owner, Verify{});
  REQUIRE(verified);
  CHECK(verified->findings.empty());
}

const char* const kMessy =
    "姓名,电话,公司,职务,阶段,负责人,备注\n"
    "张伟,138-0013-8000,华夏,经理,意向,,first\n"
    "李娜,1380013800,,,,,one digit short\n"
    "王芳,+86 139 1234 5678 / 010-12345678,Acme,,,,two numbers\n"
    "张伟二,8613800138000,,,,,the same number\n"
    "赵强,13900000001,,,weird,,unknown stage\n"
    "钱多,13900000002,,,,nobody,unknown owner\n"
    "孙丽,,,,,,no number\n";

}  // namespace

TEST_CASE("A messy list: every good row once, every bad row named") {
  const bool empty = GENERATE(true, false);
  TemporaryDatabase t;
  t.options.sentence = [](const Error& e) { return "sentence " + std::to_string(static_cast<int>(e.code)); };
  t.open();
  if (!empty) import(t, write(t, "before.csv", "name,phone\nSomebody,13700000000\n"));
  const auto report = import(t, write(t, "messy.csv", kMessy));
  CHECK(report.rows == 7);
  CHECK(report.added == 2);
  CHECK(report.duplicates == 1);
  CHECK(report.rejected == 4);
  CHECK(report.reasons.size() >= 2);
  const std::string rejects = read(report.rejectsFile);
  CHECK(rejects.find("李娜") != std::string::npos);
  CHECK(rejects.find("1380013800") != std::string::npos);
  CHECK(rejects.find("weird") != std::string::npos);
  CHECK(rejects.find("张伟") == std::string::npos);
  CHECK(rejects.find("sentence") != std::string::npos);
  CHECK(hits(t, "张伟") == 1);
  CHECK(hits(t, "13912345678") == 1);
  CHECK(hits(t, "lina") == 0);
  auto rows = t.app->call(t.owner, SearchCustomers{"zhangwei", 5});
  REQUIRE(rows->size() == 1);
  auto page = t.app->call(t.owner, OpenCustomer{rows->at(0).id});
  REQUIRE(page);
  CHECK(page->customer.stage == domain::StageId(3));
  CHECK(page->customer.timeZone == "Asia/Shanghai");
  CHECK(page->listFile == "messy.csv");
  auto lists = t.app->call(t.owner, ListLists{});
  REQUIRE(lists);
  CHECK(lists->front().customers == 2);
  auto kept = t.app->call(t.owner, OpenListReport{report.list});
  REQUIRE(kept);
  CHECK(kept->rejected == 4);
  CHECK(kept->reasons.size() == report.reasons.size());

  // The rejects, corrected, go in; what was taken before is a duplicate.
  std::string corrected = rejects;
  corrected.replace(corrected.find("1380013800,"), 11, "13800138009,");
  const auto again = import(t, write(t, "corrected.csv", corrected));
  CHECK(again.added == 1);
  CHECK(again.rejected == 3);
  checkSound(t);
}

TEST_CASE("Duplicates are skipped, updated or added") {
  TemporaryDatabase t;
  t.open();
  import(t, write(t, "a.csv", "name,phone,city code\nZhang,13800138000,\nLi,13900000000,\n"));
  const std::string second = write(t, "b.csv",
                                   "name,phone,company,city code\nZhang San,\"+86 138 0013 8000 / "
                                   "13700000000\",Acme,020\nNew,13600000000,,\nNew again,013600000000,Late,\n");
  SECTION("skip") {
    const auto report = import(t, second);
    CHECK(report.added == 1);
    CHECK(report.duplicates == 2);
    CHECK(hits(t, "acme") == 0);
  }
  SECTION("update") {
    const auto report = import(t, second, OnDuplicate::Update);
    CHECK(report.added == 1);
    CHECK(report.updated == 2);
    REQUIRE(hits(t, "zhang san acme") == 1);
    CHECK(hits(t, "new again late") == 1);
    const auto row = t.app->call(t.owner, SearchCustomers{"acme", 5})->at(0);
    auto page = t.app->call(t.owner, OpenCustomer{row.id});
    CHECK(page->phones.size() == 2);
    CHECK(page->customer.custom.at("city code") == "020");
    CHECK(t.database().number("SELECT count(*) FROM audit WHERE action = 'import_update'") == 2);
  }
  SECTION("update within the file, in an empty database") {
    TemporaryDatabase other;
    other.open();
    const auto report = import(other, second, OnDuplicate::Update);
    CHECK(report.added == 2);
    CHECK(report.updated == 1);
    CHECK(hits(other, "new again late") == 1);
    checkSound(other);
  }
  SECTION("add") {
    const auto report = import(t, second, OnDuplicate::Add);
    CHECK(report.added == 3);
    CHECK(hits(t, "13800138000") == 2);
  }
  checkSound(t);
}

TEST_CASE("Extensions part people behind one number") {
  TemporaryDatabase t;
  t.open();
  const auto report = import(
      t, write(t, "a.csv",
               "name,phone\nA,010-62345678 ext 101\nB,010-62345678 ext 102\nC,010-62345678 ext 101\nD,010-62345678\n"));
  CHECK(report.added == 2);
  CHECK(report.duplicates == 2);
}

TEST_CASE("A list goes into its campaign's queue when it is complete") {
  TemporaryDatabase t;
  t.open();
  const auto campaign = t.addCampaign({});
  const auto report = import(t, write(t, "a.csv", numbers(0, 50)), OnDuplicate::Skip, campaign);
  CHECK(report.added == 50);
  CHECK(t.database().number("SELECT count(*) FROM queue_item WHERE state = 0 AND zone_id <> 0") == 50);
  CHECK(t.database().number("SELECT count(*) FROM campaign_list") == 1);
  import(t, write(t, "b.csv", numbers(50, 50)), OnDuplicate::Skip, campaign);
  CHECK(t.database().number("SELECT count(*) FROM queue_item") == 100);
  CHECK(t.database().number("SELECT count(*) FROM campaign_list") == 2);
  checkSound(t);
}

TEST_CASE("A cancelled import leaves nothing") {
  const bool empty = GENERATE(true, false);
  TemporaryDatabase t;
  t.open();
  if (!empty) import(t, write(t, "before.csv", "name,phone\nSomebody,13700000000\n"));
  const std::int64_t before = t.database().number("SELECT count(*) FROM customer");
  ImportList request;
  request.path = write(t, "a.csv", numbers(0, 5000));
  SubmitOptions options;
  options.progress = [cancel = options.cancel](const Progress& p) {
    if (p.done > 0) cancel.cancel();
  };
  auto report = t.app->call(t.owner, request, options);
  REQUIRE_FALSE(report);
  CHECK(report.error().code == ErrorCode::Cancelled);
  CHECK(t.database().number("SELECT count(*) FROM customer") == before);
  CHECK(t.database().number("SELECT count(*) FROM phone") == before);
  CHECK(t.database().number("SELECT count(*) FROM list WHERE state <> 1") == 0);
  checkSound(t);
}

TEST_CASE("While a list goes into an empty database others sign in and add customers") {
  TemporaryDatabase t;
  t.open();
  const auto campaign = t.addCampaign({});
  const auto user = t.addUser("li");
  ImportList request;
  request.path = write(t, "a.csv", numbers(0, 6000));
  request.campaign = campaign;
  SubmitOptions options;
  bool done = false;
  std::size_t seen = 1;
  std::optional<Result<domain::CustomerId>> saved;
  options.progress = [&](const Progress& p) {
    if (done || p.done == 0) return;
    done = true;
    t.database().execute("INSERT INTO presence (user_id, state, started_at) VALUES (" + std::to_string(user.value) +
                         ", 1, 1)");  // of another process
    SaveCustomer save;
    save.customer.name = "By Hand";
    save.phones.push_back({{}, "13800005999", false, {}});  // the last of the list
    saved = t.app->call(t.owner, save);
    seen = t.app->call(t.owner, CustomerIds{})->ids->size();
  };
  const auto report = t.app->call(t.owner, request, options);
  REQUIRE(report);
  REQUIRE(saved);
  REQUIRE(*saved);
  CHECK(seen == 1);  // nobody sees half a list
  CHECK(report->added == 5999);
  CHECK(report->duplicates == 1);
  CHECK(t.app->call(t.owner, CustomerIds{})->ids->size() == 6000);
  CHECK(hits(t, "by hand") == 1);
  CHECK(t.database().number("SELECT count(*) FROM queue_item WHERE state = 0") == 5999);
  checkSound(t);
}

TEST_CASE("Half an import of a dead process is invisible and removed by the next") {
  TemporaryDatabase t;
  t.open();
  import(t, write(t, "before.csv", "name,phone\nSomebody,13700000000\n"));
  test::Database& db = t.database();
  db.execute(
      "INSERT INTO list (name, state, imported_at, imported_by, process, beat_at) VALUES ('half', 0, 1, 0, 4000000, 1);"
      "INSERT INTO import_range VALUES (2, 2, 1000, 2, 2000);"
      "INSERT INTO customer (id, public_id, name, sort_key, list_id, created_at, updated_at) VALUES (2, 'x', 'Ghost', "
      "'ghost', 2, 1, 1);"
      "INSERT INTO customer_words VALUES (2, 'ghost'); INSERT INTO phone (id, customer_id, position, e164, type) "
      "VALUES (2, 2, 0, 8613600000000, 1);");
  CHECK(hits(t, "ghost") == 0);
  CHECK(hits(t, "13600000000") == 0);
  CHECK_FALSE(t.app->call(t.owner, OpenCustomer{domain::CustomerId(2)}));
  CHECK(t.app->call(t.owner, CustomerIds{})->ids->size() == 1);
  CHECK(t.app->call(t.owner, CustomerCounts{})->all == 1);
  // A customer added meanwhile lies outside the range and is found.
  SaveCustomer save;
  save.customer.name = "Newcomer";
  REQUIRE(t.app->call(t.owner, save));
  CHECK(hits(t, "newcomer") == 1);
  CHECK(import(t, write(t, "a.csv", "name,phone\nGhost II,13600000000\n")).added == 1);
  CHECK(hits(t, "ghost") == 1);
  CHECK(db.number("SELECT count(*) FROM list") == 2);
  checkSound(t);
}

TEST_CASE("Two imports at once: the second is refused") {
  TemporaryDatabase t;
  t.open();
  import(t, write(t, "before.csv", "name,phone\nSomebody,13700000000\n"));
  t.database().execute(
      "INSERT INTO list (name, state, imported_at, imported_by, process, beat_at) VALUES ('other', 0, 1, 0, " +
      std::to_string(::getpid()) + ", unixepoch() * 1000)");
  ImportList request;
  request.path = write(t, "a.csv", numbers(0, 5));
  auto report = t.app->call(t.owner, request);
  REQUIRE_FALSE(report);
  CHECK(report.error().code == ErrorCode::AlreadyExists);
}

TEST_CASE("A file is shown before it is read in") {
  TemporaryDatabase t;
  t.open();
  PreviewFile request;
  request.path = write(t, "messy.csv", kMessy);
  auto answer = t.app->call(t.owner, request);
  REQUIRE(answer);
  CHECK(answer->rows.size() == 7);
  CHECK(answer->layout.columns.at(1).field == "phone");
  CHECK(answer->rows[1].rejected);
  request.layout = answer->layout;
  request.layout.columns[2].field = "ignore";
  answer = t.app->call(t.owner, request);
  REQUIRE(answer);
  CHECK(answer->rows[0].company.empty());
  request.layout.columns[2].field = "nonsense";
  CHECK(t.app->call(t.owner, request).error().code == ErrorCode::FieldUnknown);
  ImportList import;
  import.path = write(t, "nophone.csv", "name\nZhang\n");
  CHECK(t.app->call(t.owner, import).error().code == ErrorCode::NoPhoneColumn);
}

TEST_CASE("A process killed in the middle of an import leaves nothing behind") {
  const bool empty = GENERATE(true, false);
  TemporaryDatabase t;
  t.open();
  if (!empty) import(t, write(t, "before.csv", "name,phone\nSomebody,13700000000\n"));
  const std::int64_t before = t.database().number("SELECT count(*) FROM customer");
  const std::string path = write(t, "a.csv", numbers(0, 20000));
  t.close();
  int ready[2];
  REQUIRE(pipe(ready) == 0);
  const pid_t child = fork();
  if (child == 0) {
    t.open();
    ImportList request;
    request.path = path;
    SubmitOptions options;
    options.progress = [&](const Progress& p) {
      if (p.done > 1000) (void)!::write(ready[1], "x", 1);
    };
    (void)t.app->call(t.owner, request, options);
    _exit(0);
  }
  char byte = 0;
  REQUIRE(::read(ready[0], &byte, 1) == 1);
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  t.open();
  CHECK(t.app->call(t.owner, CustomerIds{})->ids->size() == static_cast<std::size_t>(before));
  // What is left is removed behind the scenes; the next import waits for that.
  const auto report = import(t, path);
  CHECK(report.added == 20000);
  CHECK(t.database().number("SELECT count(*) FROM customer") == before + 20000);
  CHECK(t.database().number("SELECT count(*) FROM list") == (empty ? 1 : 2));
  checkSound(t);
}
