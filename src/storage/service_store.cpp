#include "callwright/storage/service_store.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "callwright/domain/service.hpp"
#include "storage/counted_rows.hpp"
#include "storage/figures_sql.hpp"
#include "storage/rating_rows.hpp"
#include "storage/sql.hpp"

namespace callwright::storage {
namespace {

using domain::FiguresBy;
using domain::FiguresFilter;
using domain::FiguresRow;
using domain::Tally;
using Int = std::int64_t;

constexpr const char* kNoEnd = "9999";

// "day, key": the first two columns of each query here.
std::string splitOf(FiguresBy by, const FiguresColumns& c) {
  return (by == FiguresBy::Day ? c.day : std::string("''")) + " AS day, " + figuresKey(by, c) + " AS key";
}

// A constant in GROUP BY would be sorted by all the same.
std::string grouped(FiguresBy by, const std::string& more = {}) {
  std::string columns = by == FiguresBy::Nothing ? "" : by == FiguresBy::Day ? "day" : "key";
  if (!more.empty()) columns += (columns.empty() ? "" : ", ") + more;
  return columns.empty() ? columns : " GROUP BY " + columns;
}

std::string endOf(const FiguresFilter& f) {
  return f.until.empty() ? kNoEnd : f.until;
}

using Found = std::map<std::pair<std::string, Int>, Tally>;
std::vector<FiguresRow> rowsOf(Found& found) {
  std::vector<FiguresRow> rows;
  for (auto& [key, tally] : found) rows.push_back({key.first, key.second, {}, std::move(tally)});
  return rows;
}

const FiguresColumns kCalls{"k.local_day", "k.week_hour",         "k.agent_id", "k.campaign_id",
                            "k.list_id",   "k.script_version_id", "k.segment"};

// Without a split by hours, of which packed months know nothing.
Int calledCustomers(Connection& db, const FiguresFilter& f) {
  std::vector<bool> called;
  Int customers = 0;
  eachCall(db, f, CountedKey::None, [&](Int customer, bool, Int) {
    const auto place = static_cast<std::size_t>(customer);
    if (place >= called.size()) called.resize(2 * place + 1);
    customers += called[place] ? 0 : 1;
    called[place] = true;
  });
  return customers;
}

void addCalled(Connection& db, FiguresBy by, const FiguresFilter& f, Found& found) {
  if (by == FiguresBy::Nothing && f.weekday == 0 && f.hour < 0) {
    if (const Int customers = calledCustomers(db, f); customers > 0)
      found[{"", 0}].customers.emplace().called = customers;
    return;
  }
  sql(db, "SELECT " + splitOf(by, kCalls) +
              ", count(DISTINCT k.customer_id) FROM call k WHERE k.counts = 1 AND k.local_day BETWEEN :a AND :b AND "
              "k.customer_id <> 0" +
              figuresTerms(f, kCalls) + grouped(by))
      .with(f.from, endOf(f), f.campaign, f.agent, f.team, f.list, f.script, f.segment, f.weekday, f.hour)
      .each<std::string, Int, Int>([&](const std::string& day, Int key, Int customers) {
        if (customers > 0) found[{day, key}].customers.emplace().called = customers;
      });
}

void addBuyers(Connection& db, FiguresBy by, const FiguresFilter& f, const std::vector<std::string>& referrals,
               Found& found) {
  const auto ofCall = [](const char* column) { return "coalesce(k." + std::string(column) + ", 0)"; };
  const FiguresColumns orders{"s.local_day",         "s.week_hour",     "s.user_id",
                              ofCall("campaign_id"), ofCall("list_id"), ofCall("script_version_id"),
                              ofCall("segment")};
  // A customer has one source, so that those of several add up.
  sql(db,
      "SELECT b.day, b.key, coalesce(c.source, '') AS source, count(*), sum(EXISTS (SELECT 1 FROM sales_order p "
      "WHERE p.customer_id = b.customer AND p.cancelled_at = 0 AND p.at < b.latest)) FROM (SELECT " +
          splitOf(by, orders) +
          ", s.customer_id AS customer, max(s.at) AS latest FROM sales_order s LEFT JOIN call k ON k.id = "
          "s.call_id WHERE s.cancelled_at = 0 AND s.local_day BETWEEN :a AND :b" +
          figuresTerms(f, orders) + grouped(by, "customer") + ") b LEFT JOIN customer c ON c.id = b.customer" +
          grouped(by, "source"))
      .with(f.from, endOf(f), f.campaign, f.agent, f.team, f.list, f.script, f.segment, f.weekday, f.hour)
      .each<std::string, Int, std::string, Int, Int>(
          [&](const std::string& day, Int key, const std::string& source, Int buyers, Int repeat) {
            auto& customers = found[{day, key}].customers;
            if (!customers) customers.emplace();
            customers->buyers += buyers;
            customers->repeat += repeat;
            if (domain::isReferral(source, referrals)) customers->referred += buyers;
          });
}

void addFollowUps(Connection& db, FiguresBy by, const FiguresFilter& f, const ServiceTime& time, Found& found) {
  const auto ofCall = [](const char* column) { return "coalesce(k." + std::string(column) + ", 0)"; };
  const FiguresColumns columns{"office_day(f.due_at, t.zone)",
                               "office_week_hour(f.due_at, t.zone)",
                               "f.owner_id",
                               "f.campaign_id",
                               ofCall("list_id"),
                               ofCall("script_version_id"),
                               ofCall("segment")};
  // A follow-up knows its day, hour, owner and campaign itself.
  const bool readsCall = by == FiguresBy::List || by == FiguresBy::ScriptVersion || by == FiguresBy::Segment ||
                         f.list || f.script || f.segment != 0;
  const std::string inTime =
      "o.customer_id = f.customer_id AND o.opened_at > f.created_at AND o.opened_at <= f.due_at + t.grace";
  // A call that is still open may yet count. Those few are asked for apart: the others are told by their index. CASE,
  // since OR would look for calls also where the promise was done in time.
  sql(db,
      "WITH t(zone, grace) AS (SELECT :z, :g) SELECT coalesce(day, ''), coalesce(key, 0), coalesce(sum(counts), 0), "
      "coalesce(sum(counts AND kept), 0), coalesce(sum(is_open), 0) FROM (SELECT " +
          splitOf(by, columns) +
          ", f.kind = 1 AND (f.state <> 2 OR f.done_at > f.due_at + t.grace) AS counts, CASE WHEN f.kind <> 1 THEN 0 "
          "WHEN f.state = 1 AND f.done_at <= f.due_at + t.grace THEN 1 WHEN EXISTS (SELECT 1 FROM call o WHERE " +
          inTime +
          " AND o.counts = 1) THEN 1 ELSE f.customer_id IN (SELECT customer_id FROM call WHERE state = 0) AND EXISTS "
          "(SELECT 1 FROM call o WHERE " +
          inTime + " AND o.state = 0) END AS kept, f.state = 0 AS is_open FROM t CROSS JOIN follow_up f" +
          (readsCall ? " LEFT JOIN call k ON k.id = f.call_id" : "") +
          " WHERE f.due_at >= :from AND f.due_at < :until" + figuresTerms(f, columns) + ")" + grouped(by))
      .with(time.zone, domain::Milliseconds(domain::kCallbackGrace), time.from,
            std::min(time.until, time.now + domain::Milliseconds(1)), f.campaign, f.agent, f.team, f.list, f.script,
            f.segment, f.weekday, f.hour)
      .each<std::string, Int, Int, Int, Int>([&](const std::string& day, Int key, Int due, Int kept, Int overdue) {
        if (due == 0 && overdue == 0) return;
        auto& service = found[{day, key}].service.emplace();
        service.callbacksDue = due;
        service.callbacksKept = kept;
        service.overdue = overdue;
      });
}

void addRatings(Connection& db, FiguresBy by, const FiguresFilter& f, Found& found) {
  for (const auto& [answer, count] : countRatings(db, by, f)) {
    const auto& [day, key, field, value] = answer;
    auto& service = found[{day, key}].service;
    if (!service) service.emplace();
    domain::addAnswers(*service, field, value, count);
  }
}

}  // namespace

std::vector<FiguresRow> readCustomerCounts(Connection& db, FiguresBy by, const FiguresFilter& filter,
                                           const std::vector<std::string>& referrals) {
  Found found;
  addCalled(db, by, filter, found);
  addBuyers(db, by, filter, referrals, found);
  return rowsOf(found);
}

std::vector<FiguresRow> readServiceTallies(Connection& db, FiguresBy by, const FiguresFilter& filter,
                                           const ServiceTime& time) {
  Found found;
  addFollowUps(db, by, filter, time, found);
  addRatings(db, by, filter, found);
  return rowsOf(found);
}

}  // namespace callwright::storage
