// What an outcome leaves behind outside the call and its queue item.
#include "callwright/storage/call_store.hpp"

#include "callwright/domain/queue.hpp"
#include "storage/sql.hpp"

namespace callwright::storage {
namespace {

using domain::CallId;
using domain::CustomerId;
using domain::Instant;
using domain::Phone;
using domain::PhoneId;
using domain::StageId;
using domain::UserId;

template <class Q>
std::vector<Phone> phones(Q query) {
  std::vector<Phone> all;
  query.template each<PhoneId, std::int64_t, std::string, domain::PhoneType, domain::PhoneState, int>(
      [&](PhoneId id, std::int64_t e164, std::string extension, domain::PhoneType type, domain::PhoneState state,
          int position) {
        Phone phone;
        phone.id = id;
        phone.e164 = e164;
        phone.extension = std::move(extension);
        phone.type = type;
        phone.state = state;
        phone.position = position;
        all.push_back(std::move(phone));
      });
  return all;
}

void addStageChange(Connection& db, CustomerId customer, StageId from, StageId to, Instant at, UserId user,
                    const std::string& cause, const std::string& reason, CallId call) {
  sql(db,
      "INSERT INTO stage_change (customer_id, from_id, to_id, at, user_id, cause, reason, call_id) VALUES (:a, :b, :c, "
      ":d, :e, :f, :g, :h)")
      .with(customer, from, to, at, user, cause, reason, call)
      .run();
}

}  // namespace

std::vector<Phone> dialablePhones(Connection& db, CustomerId customer) {
  return phones(sql(db,
                    "SELECT id, e164, extension, type, state, position FROM phone WHERE customer_id = :c AND state = 0 "
                    "AND e164 <> 0 AND e164 "
                    "NOT IN (SELECT e164 FROM do_not_call) ORDER BY position, id")
                    .with(customer));
}

std::optional<Phone> readPhone(Connection& db, PhoneId id) {
  auto all = phones(sql(db, "SELECT id, e164, extension, type, state, position FROM phone WHERE id = :id").with(id));
  if (all.empty()) return std::nullopt;
  return std::move(all.front());
}

bool onDoNotCall(Connection& db, std::int64_t e164) {
  return sql(db, "SELECT count(*) FROM do_not_call WHERE e164 = :e").with(e164).value<int>() > 0;
}

std::optional<Phone> phoneWithNumber(Connection& db, std::int64_t e164, CustomerId& customer) {
  if (e164 == 0) return std::nullopt;
  const auto row =
      sql(db,
          "SELECT p.id, p.customer_id FROM phone p JOIN customer c ON c.id = p.customer_id WHERE p.e164 = "
          ":e AND c.list_id NOT IN (SELECT id FROM list WHERE state <> 1) ORDER BY c.last_contact_at DESC, "
          "c.id DESC LIMIT 1")
          .with(e164)
          .one<PhoneId, CustomerId>();
  if (!row) return std::nullopt;
  customer = std::get<1>(*row);
  return readPhone(db, std::get<0>(*row));
}

void setPhoneState(Connection& db, PhoneId id, domain::PhoneState state) {
  sql(db, "UPDATE phone SET state = :s WHERE id = :id AND state <> 2").with(state, id).run();
}

int addToDoNotCall(Connection& db, CustomerId customer, CallId call, UserId user, Instant at) {
  return static_cast<int>(sql(db,
                              "INSERT OR IGNORE INTO do_not_call (e164, source, added_at, added_by, call_id) SELECT "
                              "DISTINCT e164, 'outcome', "
                              ":t, :u, :k FROM phone WHERE customer_id = :c AND e164 <> 0 AND state <> 2")
                              .with(at, user, call, customer)
                              .run());
}

bool addNumberToDoNotCall(Connection& db, std::int64_t e164, CallId call, UserId user, Instant at) {
  return sql(db,
             "INSERT OR IGNORE INTO do_not_call (e164, source, added_at, added_by, call_id) VALUES (:e, 'outcome', :t, "
             ":u, :k)")
             .with(e164, at, user, call)
             .run() > 0;
}

int removeFromDoNotCall(Connection& db, CallId call) {
  return static_cast<int>(sql(db, "DELETE FROM do_not_call WHERE call_id = :k AND call_id <> 0").with(call).run());
}

domain::OrderId addOrder(Connection& db, const domain::Order& o, const date::time_zone* office) {
  sql(db,
      "INSERT INTO sales_order (public_id, customer_id, call_id, product, quantity, amount, currency, term, at, "
      "user_id, local_day, week_hour) VALUES (uuid7(), :a, "
      ":b, :c, :d, :e, :f, :g, :h, :i, :j, :k)")
      .with(o.customer, o.call, o.product, o.quantity, o.amount.minor, o.amount.currency, o.term, o.at, o.by,
            domain::localDay(office, o.at), domain::weekHour(office, o.at))
      .run();
  return domain::OrderId(db.lastInsertId());
}

int cancelOrders(Connection& db, CallId call, Instant at) {
  return static_cast<int>(
      sql(db, "UPDATE sales_order SET cancelled_at = :t WHERE call_id = :k AND call_id <> 0 AND cancelled_at = 0")
          .with(at, call)
          .run());
}

std::optional<domain::Order> lastOrder(Connection& db, CustomerId customer) {
  std::optional<domain::Order> found;
  sql(db,
      "SELECT id, call_id, product, quantity, amount, currency, term, at, user_id FROM sales_order WHERE customer_id = "
      ":c AND cancelled_at = 0 "
      "ORDER BY at DESC, id DESC LIMIT 1")
      .with(customer)
      .each<domain::OrderId, CallId, std::string, std::int64_t, std::int64_t, std::string, std::string, Instant,
            UserId>([&](domain::OrderId id, CallId call, std::string product, std::int64_t quantity,
                        std::int64_t amount, std::string currency, std::string term, Instant at, UserId by) {
        found = domain::Order{
            id, customer, call, std::move(product), quantity, {amount, std::move(currency)}, std::move(term), at, by};
      });
  return found;
}

std::vector<domain::Money> soldSince(Connection& db, UserId user, Instant since) {
  std::vector<domain::Money> sums;
  sql(db,
      "SELECT currency, sum(amount) FROM sales_order WHERE user_id = :u AND at >= :t AND cancelled_at = 0 GROUP BY "
      "currency ORDER BY currency")
      .with(user, since)
      .each<std::string, std::int64_t>([&](std::string currency, std::int64_t sum) {
        sums.push_back({sum, std::move(currency)});
      });
  return sums;
}

bool moveToStage(Connection& db, CustomerId customer, const std::string& stageCode, const std::string& lostReason,
                 CallId call, UserId user, Instant at) {
  const auto to = sql(db, "SELECT id FROM stage WHERE code = :c").with(stageCode).value<StageId>();
  const auto from = sql(db, "SELECT stage_id FROM customer WHERE id = :c").with(customer).value<StageId>();
  if (!to || to == from) return false;
  const bool lost =
      sql(db, "SELECT kind FROM stage WHERE id = :s").with(to).value<domain::StageKind>() == domain::StageKind::Lost;
  sql(db, "UPDATE customer SET stage_id = :s, lost_reason = :r WHERE id = :c")
      .with(to, lost ? lostReason : std::string(), customer)
      .run();
  addStageChange(db, customer, from, to, at, user, "outcome", lostReason, call);
  return true;
}

bool moveStageBack(Connection& db, CustomerId customer, CallId call, UserId user, Instant at) {
  auto last =
      sql(db,
          "SELECT from_id, to_id FROM stage_change WHERE call_id = :k AND cause = 'outcome' ORDER BY id DESC LIMIT 1")
          .with(call)
          .one<StageId, StageId>();
  if (!last) return false;
  const auto [from, to] = *last;
  const auto present = sql(db, "SELECT stage_id FROM customer WHERE id = :c").with(customer).value<StageId>();
  if (present != to || !from) return false;
  sql(db, "UPDATE customer SET stage_id = :s, lost_reason = '' WHERE id = :c").with(from, customer).run();
  addStageChange(db, customer, to, from, at, user, "correction", {}, call);
  return true;
}

void noteContact(Connection& db, CustomerId customer, Instant contact) {
  const auto next = sql(db, "SELECT coalesce(min(due_at), 0) FROM follow_up WHERE customer_id = :c AND state = 0")
                        .with(customer)
                        .value<Instant>();
  sql(db, "UPDATE customer SET next_follow_up_at = :n, last_contact_at = max(last_contact_at, :t) WHERE id = :c")
      .with(next, contact, customer)
      .run();
}

std::optional<CustomerBrief> readBrief(Connection& db, CustomerId id) {
  std::optional<CustomerBrief> found;
  sql(db,
      "SELECT name, salutation, company, title, region, coalesce((SELECT e164 FROM phone p WHERE p.customer_id = c.id "
      "AND p.state = 0 ORDER BY "
      "p.position, p.id LIMIT 1), 0) FROM customer c WHERE c.id = :id")
      .with(id)
      .each<std::string, std::string, std::string, std::string, std::string, std::int64_t>(
          [&](std::string name, std::string salutation, std::string company, std::string title, std::string region,
              std::int64_t e164) {
            found = CustomerBrief{std::move(name),  std::move(salutation), std::move(company),
                                  std::move(title), std::move(region),     e164};
          });
  return found;
}

}  // namespace callwright::storage
