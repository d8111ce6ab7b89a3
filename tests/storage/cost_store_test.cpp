#include "callwright/storage/cost_store.hpp"

#include <catch2/catch.hpp>

#include "callwright/storage/connection.hpp"
#include "support/temporary_directory.hpp"

using namespace callwright;
using domain::CostKind;
using domain::CostRate;

TEST_CASE("costs are kept by kind, list and day, the latest day first", "[costs]") {
  test::TemporaryDirectory directory;
  auto db = storage::Connection::open(directory.file("callwright.db"), storage::Connection::Use::Write, true).value();
  db->execute(
      "INSERT INTO list (id, name, state, imported_at, imported_by) VALUES (3, 'Trade fair', 1, 1, 0); INSERT INTO "
      "user "
      "(id, public_id, name, display_name, role, password_hash, created_at) VALUES (5, x'00', 'he', 'Helen', 2, '', "
      "1)");
  const domain::Instant at(domain::Milliseconds(7000));
  const auto write = [&](const CostRate& rate) { return storage::writeCost(*db, rate, domain::UserId(5), at); };
  const CostRate hour{{}, CostKind::PerHour, {}, {4500, "CNY"}, "2026-11-01"};
  const CostRate later{{}, CostKind::PerHour, {}, {4800, "CNY"}, "2026-11-16"};
  const CostRate price{{}, CostKind::List, domain::ListId(3), {250000, "USD"}, "2026-11-01"};
  const auto first = write(hour), second = write(later), third = write(price);

  const auto all = storage::readCosts(*db);
  REQUIRE(all.size() == 3);
  CHECK(all[0].rate.id == second);
  CHECK(all[1].rate.id == first);
  CHECK(all[2].rate == CostRate{third, CostKind::List, domain::ListId(3), {250000, "USD"}, "2026-11-01"});
  CHECK(all[2].listName == "Trade fair");
  CHECK(all[2].enteredBy == "Helen");
  CHECK(all[2].enteredAt == at);

  CHECK(storage::costOfDay(*db, hour) == first);
  CHECK_FALSE(storage::costOfDay(*db, {{}, CostKind::PerMinute, {}, {}, "2026-11-01"}));
  CHECK_FALSE(storage::costOfDay(*db, {{}, CostKind::List, domain::ListId(4), {}, "2026-11-01"}));
  CostRate moved = hour;
  moved.id = first;
  moved.from = "2026-10-01";
  CHECK(write(moved) == first);
  CHECK(storage::readCost(*db, first)->rate == moved);
  CHECK_THROWS(write(later));  // two that begin on one day would leave open which holds
  storage::removeCost(*db, second);
  CHECK_FALSE(storage::readCost(*db, second));
  CHECK(storage::readCosts(*db).size() == 2);
}
