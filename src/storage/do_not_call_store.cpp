#include "callwright/storage/do_not_call_store.hpp"

#include "storage/sql.hpp"

namespace callwright::storage {
namespace {

const std::string kEntry =
    "SELECT id, e164, reason, source, coalesce((SELECT display_name FROM user WHERE user.id = added_by), ''), added_at "
    "FROM do_not_call ";

template <class Q, class F>
void eachEntry(Q query, F&& take) {
  query.template each<std::int64_t, std::int64_t, std::string, std::string, std::string, domain::Instant>(
      [&](std::int64_t key, std::int64_t e164, std::string reason, std::string source, std::string by,
          domain::Instant at) {
        take(DoNotCallEntry{key, e164, std::move(reason), std::move(source), std::move(by), at});
      });
}

}  // namespace

std::vector<DoNotCallEntry> listDoNotCall(Connection& db, const std::function<bool(const DoNotCallEntry&)>& accept,
                                          int limit) {
  constexpr int kPage = 2000;
  std::vector<DoNotCallEntry> entries;
  std::int64_t below = INT64_MAX;
  for (int seen = kPage; seen == kPage && static_cast<int>(entries.size()) < limit;) {
    seen = 0;
    eachEntry(sql(db, kEntry + "WHERE id < :below ORDER BY id DESC LIMIT :n").with(below, kPage),
              [&](DoNotCallEntry entry) {
                ++seen;
                below = entry.key;
                if (static_cast<int>(entries.size()) < limit && (!accept || accept(entry)))
                  entries.push_back(std::move(entry));
              });
  }
  return entries;
}

std::int64_t countDoNotCall(Connection& db) {
  return sql(db, "SELECT count(*) FROM do_not_call").value<std::int64_t>();
}

std::optional<DoNotCallEntry> findDoNotCall(Connection& db, std::int64_t key, std::int64_t e164) {
  std::optional<DoNotCallEntry> found;
  const auto take = [&](DoNotCallEntry entry) { found = std::move(entry); };
  if (key != 0) {
    eachEntry(sql(db, kEntry + "WHERE id = :key").with(key), take);
  } else {
    eachEntry(sql(db, kEntry + "WHERE e164 = :n").with(e164), take);
  }
  return found;
}

bool addDoNotCall(Connection& db, std::int64_t e164, const std::string& reason, const std::string& source,
                  domain::UserId by, domain::Instant now) {
  return sql(db,
             "INSERT INTO do_not_call (e164, reason, source, added_at, added_by) VALUES (:n, :reason, :source, :at, "
             ":by) ON CONFLICT (e164) DO "
             "NOTHING")
             .with(e164, reason, source, now, by)
             .run() != 0;
}

void removeDoNotCall(Connection& db, std::int64_t key) {
  sql(db, "DELETE FROM do_not_call WHERE id = :key").with(key).run();
}

std::vector<domain::CustomerId> customersWithNumber(Connection& db, std::int64_t e164) {
  std::vector<domain::CustomerId> customers;
  sql(db,
      "SELECT DISTINCT p.customer_id FROM phone p JOIN customer c ON c.id = p.customer_id WHERE p.e164 = :n AND "
      "c.list_id NOT IN (SELECT id FROM "
      "list WHERE state <> 1)")
      .with(e164)
      .each<domain::CustomerId>([&](domain::CustomerId id) { customers.push_back(id); });
  return customers;
}

}  // namespace callwright::storage
