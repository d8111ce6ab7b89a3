#include <catch2/catch.hpp>

#include "callwright/storage/import_store.hpp"
#include "support/temporary_directory.hpp"

using namespace callwright;
using storage::UnfinishedList;

namespace {

constexpr std::int64_t kDead = 999999, kMe = 41, kOther = 42;  // process ids

domain::ListId beginList(storage::Connection& db, std::int64_t process, std::int64_t at) {
  return storage::beginList(db, "a", "a.csv", domain::UserId(1), {}, process, at);
}

}  // namespace

TEST_CASE("What a dead import left is taken over by one, however many have seen it") {
  test::TemporaryDirectory directory;
  auto opened = storage::Connection::open(directory.file("callwright.db"), storage::Connection::Use::Write, true);
  REQUIRE(opened);
  storage::Connection& db = **opened;
  const domain::ListId list = beginList(db, kDead, 1000);
  const UnfinishedList seen = storage::unfinishedLists(db).at(0);

  SECTION("and once removed it is not removed again under the id that it had") {
    CHECK(storage::takeOver(db, seen, kMe, 5000));
    CHECK_FALSE(storage::takeOver(db, seen, kOther, 5000));
    while (storage::removeSome(db, list, 10)) continue;
    CHECK(storage::unfinishedLists(db).empty());
    REQUIRE(beginList(db, kMe, 6000) == list);  // SQLite gives the number out again
    CHECK_FALSE(storage::takeOver(db, seen, kOther, 7000));
    CHECK_FALSE(storage::removeSome(db, list, 10));
    storage::clearIfAlone(db, list);
    CHECK(storage::unfinishedLists(db).at(0).state == 0);
  }
  SECTION("unless it showed life") {
    CHECK(storage::beat(db, list, kDead, 4000));
    CHECK_FALSE(storage::takeOver(db, seen, kMe, 5000));
  }
  SECTION("and the import that was no more than slow learns of it") {
    CHECK(storage::takeOver(db, seen, kMe, 5000));
    CHECK_FALSE(storage::beat(db, list, kDead, 6000));
    CHECK(storage::beat(db, list, kMe, 6000));
  }
}
