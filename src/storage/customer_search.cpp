#include "callwright/storage/customer_search.hpp"

#include <algorithm>

#include "callwright/storage/customer_store.hpp"
#include "storage/sql.hpp"
#include "storage/text_search.hpp"

namespace callwright::storage {
namespace {

using domain::Instant;

constexpr int kMostTextHits = 1000;
constexpr int kNewestLookedAt = 3000;  // before a filtered first page turns to the indexes

// One bit a customer id.
class IdSet {
 public:
  explicit IdSet(std::int64_t highest) : m_bits(static_cast<std::size_t>(highest) + 1) {}
  void add(std::int64_t id) {
    if (id >= 0 && static_cast<std::size_t>(id) < m_bits.size()) m_bits[static_cast<std::size_t>(id)] = true;
  }
  bool has(std::int64_t id) const {
    return static_cast<std::size_t>(id) < m_bits.size() && m_bits[static_cast<std::size_t>(id)];
  }

 private:
  std::vector<bool> m_bits;
};

bool filtered(const CustomerQuery& q) {
  return q.owner || q.stage || q.list || !q.tag.empty() || !q.region.empty() || domain::isSet(q.notContactedSince) ||
         q.doNotCall;
}

// The filter of one row; every part is bound, so that the text stays constant.
const std::string kFilter =
    "(:o = -1 OR owner_id = :o2) AND (:s = 0 OR stage_id = :s2) AND (:l = -1 OR list_id = :l2) AND (:r = '' OR region "
    "= :r2) AND (:n = 0 OR "
    "last_contact_at < :n2) AND (:t = '' OR EXISTS (SELECT 1 FROM customer_tag ct JOIN tag g ON g.id = ct.tag_id WHERE "
    "ct.customer_id = "
    "customer.id AND g.name = :t2)) AND (:d = 0 OR EXISTS (SELECT 1 FROM phone p JOIN do_not_call x ON x.e164 = p.e164 "
    "WHERE p.customer_id = "
    "customer.id AND p.e164 <> 0))";

struct FilterValues {
  std::int64_t owner, stage, list, since;
  int doNotCall;
  explicit FilterValues(const CustomerQuery& q)
      : owner(q.owner ? q.owner->value : -1),
        stage(q.stage ? q.stage->value : 0),
        list(q.list ? q.list->value : -1),
        since(q.notContactedSince.time_since_epoch().count()),
        doNotCall(q.doNotCall ? 1 : 0) {}
};

bool passes(Connection& db, const CustomerQuery& q, std::int64_t id) {
  const FilterValues v(q);
  return sql(db, "SELECT 1 FROM customer WHERE id = :id AND " + kFilter)
             .with(id, v.owner, v.owner, v.stage, v.stage, v.list, v.list, q.region, q.region, v.since, v.since, q.tag,
                   q.tag, v.doNotCall)
             .value<int>() != 0;
}

class Finder {
 public:
  Finder(Connection& db, const CustomerQuery& query) : m_db(db), m_query(query) {
    m_importing = sql(db, "SELECT count(*) FROM import_range").value<int>() != 0;
    if (m_importing) {
      m_visible =
          " WHERE NOT EXISTS (SELECT 1 FROM import_range r WHERE customer.id BETWEEN r.first_customer AND "
          "r.last_customer)";
    }
  }

  FoundIds run() {
    if (m_query.limit > 0 && newestPage()) return std::move(m_found);
    if (!filtered(m_query)) {
      ordered(m_query.limit > 0 ? m_query.limit : -1, [](std::int64_t) { return true; });
    } else {
      const std::vector<IdSet> all = sets();
      ordered(-1, [&](std::int64_t id) {
        return std::all_of(all.begin(), all.end(), [&](const IdSet& set) { return set.has(id); });
      });
    }
    if (m_query.limit > 0 && m_found.ids.size() > static_cast<std::size_t>(m_query.limit))
      m_found.ids.resize(static_cast<std::size_t>(m_query.limit));
    return std::move(m_found);
  }

 private:
  std::int64_t highest() { return sql(m_db, "SELECT coalesce(max(id), 0) FROM customer").value<std::int64_t>(); }

  // The newest rows most often hold a first page.
  bool newestPage() {
    if (m_query.sort != SortBy::Newest || m_query.descending) return false;
    const FilterValues v(m_query);
    const CustomerQuery& q = m_query;
    for (const IdSpan& span : visibleSpans(m_db).customers) {
      const auto missing = q.limit - static_cast<int>(m_found.ids.size());
      sql(m_db,
          "SELECT id FROM (SELECT * FROM customer WHERE id BETWEEN :a AND :b ORDER BY id DESC LIMIT :look) AS customer "
          "WHERE " +
              kFilter + " ORDER BY id DESC LIMIT :limit")
          .with(span.first, span.last, kNewestLookedAt + q.limit, v.owner, v.owner, v.stage, v.stage, v.list, v.list,
                q.region, q.region, v.since, v.since, q.tag, q.tag, v.doNotCall, missing)
          .each<std::int64_t>([&](std::int64_t id) { m_found.ids.push_back(id); });
      if (static_cast<int>(m_found.ids.size()) >= q.limit) return true;
    }
    if (!filtered(q)) return true;
    m_found.ids.clear();
    return false;
  }

  template <class... Args>
  IdSet include(std::int64_t top, const std::string& text, const Args&... args) {
    IdSet set(top);
    sql(m_db, text).with(args...).template each<std::int64_t>([&](std::int64_t id) { set.add(id); });
    return set;
  }
  // All but those: for what no partial index lists.
  template <class... Args>
  IdSet exclude(std::int64_t top, const std::string& text, const Args&... args) {
    const IdSet out = include(top, text, args...);
    IdSet set(top);
    for (std::int64_t id = 1; id <= top; ++id) {
      if (!out.has(id)) set.add(id);
    }
    return set;
  }

  std::vector<IdSet> sets() {
    const CustomerQuery& q = m_query;
    const std::int64_t top = highest();
    std::vector<IdSet> all;
    if (q.owner && *q.owner)
      all.push_back(include(top, "SELECT id FROM customer WHERE owner_id = :o AND owner_id <> 0", *q.owner));
    if (q.owner && !*q.owner)
      all.push_back(
          exclude(top, "SELECT id FROM customer INDEXED BY customer_owner WHERE owner_id <> :o AND owner_id <> 0", 0));
    if (q.stage) all.push_back(include(top, "SELECT id FROM customer WHERE stage_id = :s", *q.stage));
    if (q.list) all.push_back(include(top, "SELECT id FROM customer WHERE list_id = :l", *q.list));
    if (!q.region.empty()) all.push_back(include(top, "SELECT id FROM customer WHERE region = :r", q.region));
    if (!q.tag.empty())
      all.push_back(include(top, "SELECT customer_id FROM customer_tag WHERE tag_id = :t", findTag(m_db, q.tag)));
    if (domain::isSet(q.notContactedSince)) {
      all.push_back(exclude(top, "SELECT id FROM customer WHERE last_contact_at >= :n AND last_contact_at <> 0",
                            q.notContactedSince));
    }
    if (q.doNotCall) {
      all.push_back(include(
          top, "SELECT p.customer_id FROM do_not_call d CROSS JOIN phone p ON p.e164 = d.e164 WHERE d.e164 <> :z", 0));
    }
    return all;
  }

  template <class Accept, class... Args>
  void append(const Accept& accept, const std::string& text, const Args&... args) {
    sql(m_db, text).with(args...).template each<std::int64_t>([&](std::int64_t id) {
      if (accept(id)) m_found.ids.push_back(id);
    });
  }

  template <class Accept>
  void ordered(int limit, const Accept& accept) {
    const std::string down = m_query.descending ? " DESC" : "";
    const std::string end = " LIMIT :limit";
    switch (m_query.sort) {
      case SortBy::Newest:
        newest(accept, limit);
        return;
      case SortBy::Name:
        append(accept, "SELECT id FROM customer" + m_visible + " ORDER BY sort_key" + down + ", id" + down + end,
               limit);
        return;
      case SortBy::Region:
        append(accept, "SELECT id FROM customer" + m_visible + " ORDER BY region" + down + ", id" + down + end, limit);
        return;
      case SortBy::Stage:
        byStage(accept, limit);
        return;
      case SortBy::LastContact:
        byTime(accept, limit, "last_contact_at", !m_query.descending);
        return;
      case SortBy::NextFollowUp:
        byTime(accept, limit, "next_follow_up_at", false);
        return;
    }
  }

  template <class Accept>
  void newest(const Accept& accept, int limit) {
    if (limit > 0) {
      append(accept,
             "SELECT id FROM customer" + m_visible +
                 (m_query.descending ? " ORDER BY id LIMIT :n" : " ORDER BY id DESC LIMIT :n"),
             limit);
      return;
    }
    // A narrow index is read faster than the table; its order is by list.
    append(accept, "SELECT id FROM customer INDEXED BY customer_list" + m_visible + " LIMIT :n", limit);
    if (m_query.descending) {
      std::sort(m_found.ids.begin(), m_found.ids.end());
    } else {
      std::sort(m_found.ids.begin(), m_found.ids.end(), std::greater<>());
    }
  }

  template <class Accept>
  void byStage(const Accept& accept, int limit) {
    std::vector<domain::Stage> stages = listStages(m_db);
    if (m_query.descending) std::reverse(stages.begin(), stages.end());
    const std::string where = m_visible.empty() ? " WHERE" : m_visible + " AND";
    for (const domain::Stage& stage : stages) {
      if (limit > 0 && static_cast<int>(m_found.ids.size()) >= limit) return;
      append(accept, "SELECT id FROM customer" + where + " stage_id = :s ORDER BY id DESC LIMIT :n", stage.id, limit);
    }
  }

  // Those with a time come from the partial index; the others follow (or lead), newest first.
  template <class Accept>
  void byTime(const Accept& accept, int limit, const std::string& column, bool othersFirst) {
    const std::string where = (m_visible.empty() ? " WHERE " : m_visible + " AND ") + column;
    const std::string down = m_query.descending ? " DESC" : "";
    std::vector<std::int64_t> timed;
    sql(m_db, "SELECT id FROM customer" + where + " <> 0 ORDER BY " + column + down + ", id" + down + " LIMIT :n")
        .with(othersFirst ? -1 : limit)
        .template each<std::int64_t>([&](std::int64_t id) { timed.push_back(id); });
    if (limit > 0 && !othersFirst && timed.size() >= static_cast<std::size_t>(limit)) {
      m_found.ids = std::move(timed);
      return;
    }
    if (limit > 0) {
      append(accept, "SELECT id FROM customer" + where + " = 0 ORDER BY id DESC LIMIT :n", limit);
    } else {
      IdSet has(highest());
      for (const std::int64_t id : timed) has.add(id);
      newest([&](std::int64_t id) { return !has.has(id) && accept(id); }, -1);
    }
    std::erase_if(timed, [&](std::int64_t id) { return !accept(id); });
    m_found.ids.insert(othersFirst ? m_found.ids.end() : m_found.ids.begin(), timed.begin(), timed.end());
  }

  Connection& m_db;
  const CustomerQuery& m_query;
  bool m_importing = false;
  std::string m_visible;
  FoundIds m_found;
};

void sortIds(Connection& db, const CustomerQuery& query, std::vector<std::int64_t>& ids) {
  if (query.sort == SortBy::Newest) {
    if (query.descending) std::reverse(ids.begin(), ids.end());
    return;
  }
  struct Key {
    std::string text;
    std::int64_t number = 0, id = 0;
    bool operator<(const Key& b) const { return std::tie(text, number, id) < std::tie(b.text, b.number, b.id); }
  };
  std::vector<Key> keys;
  for (const std::int64_t id : ids) {
    sql(db,
        "SELECT sort_key, region, coalesce((SELECT position FROM stage WHERE id = stage_id), 0), last_contact_at, "
        "next_follow_up_at FROM "
        "customer WHERE id = :id")
        .with(id)
        .each<std::string, std::string, std::int64_t, std::int64_t, std::int64_t>(
            [&](std::string sortKey, std::string region, std::int64_t stage, std::int64_t contact,
                std::int64_t followUp) {
              switch (query.sort) {
                case SortBy::Name:
                  keys.push_back({std::move(sortKey), 0, id});
                  break;
                case SortBy::Region:
                  keys.push_back({std::move(region), 0, id});
                  break;
                case SortBy::Stage:
                  keys.push_back({"", stage, id});
                  break;
                case SortBy::LastContact:
                  keys.push_back({"", contact, id});
                  break;
                case SortBy::NextFollowUp:
                  keys.push_back({followUp == 0 && !query.descending ? "~" : "", followUp, id});
                  break;
                case SortBy::Newest:
                  break;
              }
            });
  }
  std::sort(keys.begin(), keys.end());
  if (query.descending) std::reverse(keys.begin(), keys.end());
  ids.clear();
  for (const Key& key : keys) ids.push_back(key.id);
}

}  // namespace

FoundIds findCustomers(Connection& db, const CustomerQuery& query) {
  if (query.text.find_first_not_of(" \t\r\n") == std::string::npos) return Finder(db, query).run();
  const bool checks = filtered(query);
  // Another order than the newest first needs all hits before the first page.
  const int most = query.limit > 0 && query.sort == SortBy::Newest && !query.descending
                       ? std::min(query.limit, kMostTextHits)
                       : kMostTextHits;
  std::function<bool(std::int64_t)> accept;
  if (checks) accept = [&](std::int64_t id) { return passes(db, query, id); };
  TextHits hits = searchText(db, query.text, query.wholeNumbers, static_cast<std::size_t>(most), accept);
  FoundIds found{std::move(hits.ids), hits.truncated};
  sortIds(db, query, found.ids);
  if (query.limit > 0 && found.ids.size() > static_cast<std::size_t>(query.limit))
    found.ids.resize(static_cast<std::size_t>(query.limit));
  return found;
}

CustomerTotals countCustomers(Connection& db, domain::UserId user, Instant notContactedSince) {
  const std::string visible =
      "NOT EXISTS (SELECT 1 FROM import_range r WHERE customer.id BETWEEN r.first_customer AND r.last_customer)";
  const bool importing = sql(db, "SELECT count(*) FROM import_range").value<int>() != 0;
  const std::string where = importing ? " AND " + visible : "";
  CustomerTotals totals;
  totals.all = sql(db, "SELECT count(*) FROM customer" + (importing ? " WHERE " + visible : std::string()))
                   .value<std::int64_t>();
  totals.mine = sql(db, "SELECT count(*) FROM customer WHERE owner_id = :u AND owner_id <> 0" + where)
                    .with(user)
                    .value<std::int64_t>();
  totals.pool = totals.all - sql(db, "SELECT count(*) FROM customer WHERE owner_id <> 0" + where).value<std::int64_t>();
  totals.notContacted =
      totals.all - sql(db, "SELECT count(*) FROM customer WHERE last_contact_at >= :n AND last_contact_at <> 0" + where)
                       .with(notContactedSince)
                       .value<std::int64_t>();
  return totals;
}

}  // namespace callwright::storage
