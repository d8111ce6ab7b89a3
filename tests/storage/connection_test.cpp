#include "callwright/storage/connection.hpp"

#include <catch2/catch.hpp>
#include <filesystem>

#include "callwright/storage/queue_store.hpp"
#include "storage/sql.hpp"
#include "storage/sqlite_native.hpp"

using namespace callwright;
using namespace callwright::storage;

namespace {
struct Folder {
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("callwright-conn-" + std::to_string(::getpid()));
  Folder() {
    std::filesystem::remove_all(path);
    std::filesystem::create_directories(path);
  }
  ~Folder() { std::filesystem::remove_all(path); }
  std::string file(const char* name = "callwright.db") const { return (path / name).string(); }
};
}  // namespace

TEST_CASE("a statement is bound, fetched and reused") {
  Folder folder;
  auto db = Connection::open(folder.file(), Connection::Use::Write, true).value();
  for (int i = 1; i <= 3; ++i) {
    REQUIRE(sql(*db, "INSERT INTO team (name) VALUES (:n)").with("team " + std::to_string(i)).run() == 1);
    CHECK(db->lastInsertId() == i);
  }
  const std::int64_t big = std::int64_t{1} << 40;
  sql(*db, "INSERT INTO setting (key, value) VALUES (:k, :v)").with(std::string("x"), std::string("")).run();
  CHECK(sql(*db, "SELECT :a + 1").with(big).value<std::int64_t>() == big + 1);
  std::vector<std::string> names;
  sql(*db, "SELECT id, name FROM team WHERE id >= :id ORDER BY id")
      .with(domain::TeamId(2))
      .each<domain::TeamId, std::string>([&](domain::TeamId, std::string name) { names.push_back(std::move(name)); });
  CHECK(names == std::vector<std::string>{"team 2", "team 3"});
  CHECK_FALSE(sql(*db, "SELECT id FROM team WHERE id = :id").with(99).one<std::int64_t>());
  CHECK(sql(*db, "SELECT name FROM team WHERE id = :id").with(1).value<std::string>() == "team 1");
  CHECK(sql(*db, "SELECT length(uuid7())").value<int>() == 16);
}

TEST_CASE("a failing statement throws and leaves the connection usable") {
  Folder folder;
  auto db = Connection::open(folder.file(), Connection::Use::Write, true).value();
  const auto insert = [&] {
    return sql(*db, "INSERT INTO team (id, name) VALUES (1, :n)").with(std::string("a")).run();
  };
  CHECK(insert() == 1);
  CHECK_THROWS_AS(insert(), Failure);
  CHECK_THROWS_AS(sql(*db, "SELECT nonsense FROM nowhere").value<int>(), Failure);
  CHECK(sql(*db, "SELECT count(*) FROM team").value<int>() == 1);
}

TEST_CASE("a transaction that is not committed leaves nothing") {
  Folder folder;
  auto db = Connection::open(folder.file(), Connection::Use::Write, true).value();
  {
    Transaction transaction(*db);
    sql(*db, "INSERT INTO team (name) VALUES ('gone')").run();
  }
  CHECK(sql(*db, "SELECT count(*) FROM team").value<int>() == 0);
}

TEST_CASE("what only reads after the commit keeps nobody from writing") {
  Folder folder;
  auto db = Connection::open(folder.file(), Connection::Use::Write, true).value();
  auto other = Connection::open(folder.file(), Connection::Use::Write).value();
  Transaction transaction(*db);
  sql(*db, "INSERT INTO team (name) VALUES ('mine')").run();
  commitAndRead(*db);
  CHECK(sql(*db, "SELECT count(*) FROM team").value<int>() == 1);
  {
    Transaction theirs(*other);  // would wait for half a minute
    sql(*other, "INSERT INTO team (name) VALUES ('theirs')").run();
    theirs.commit();
  }
  CHECK(sql(*db, "SELECT count(*) FROM team").value<int>() == 1);  // one state for all that is read
  transaction.commit();
  CHECK(sql(*db, "SELECT count(*) FROM team").value<int>() == 2);
}

TEST_CASE("opening says what is wrong") {
  Folder folder;
  CHECK(Connection::open(folder.file(), Connection::Use::Write).error().code == domain::ErrorCode::DatabaseMissing);
  {
    auto db = Connection::open(folder.file(), Connection::Use::Write, true).value();
    db->execute("PRAGMA user_version = 9999");
  }
  CHECK(Connection::open(folder.file(), Connection::Use::Write).error().code == domain::ErrorCode::DatabaseNewer);
  const std::string junk = folder.file("junk.db");
  {
    FILE* file = std::fopen(junk.c_str(), "w");
    for (int i = 0; i < 5000; ++i) std::fputs("no database ", file);
    std::fclose(file);
  }
  CHECK(Connection::open(junk, Connection::Use::Write).error().code == domain::ErrorCode::NotADatabase);
}

TEST_CASE("a backup is a whole database") {
  Folder folder;
  auto db = Connection::open(folder.file(), Connection::Use::Write, true).value();
  sql(*db, "INSERT INTO team (name) VALUES ('kept')").run();
  auto bytes = native::backUp(*db, folder.file("copy.db"), [](std::int64_t, std::int64_t) { return true; });
  REQUIRE(bytes);
  auto copy = Connection::open(folder.file("copy.db"), Connection::Use::Read).value();
  CHECK(sql(*copy, "SELECT name FROM team").value<std::string>() == "kept");
  CHECK_FALSE(native::backUp(*db, "/nonexistent/x.db", [](std::int64_t, std::int64_t) { return true; }));
}
