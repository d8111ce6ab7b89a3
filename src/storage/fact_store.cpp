#include "callwright/storage/fact_store.hpp"

#include "storage/figures_sql.hpp"
#include "storage/sql.hpp"

namespace callwright::storage {
namespace {

using domain::Fact;
using domain::FiguresFilter;

// To be bound: from, until, those of figuresTerms(), the outcome.
std::string conditionsOf(const FiguresFilter& f, bool orders) {
  const std::string own = orders ? "s." : "k.";
  const FiguresColumns columns{own + "local_day", own + "week_hour", orders ? "s.user_id" : "k.agent_id",
                               "k.campaign_id",   "k.list_id",       "k.script_version_id",
                               "k.segment"};
  const auto term = [](bool asked, const std::string& condition, const std::string& name) {
    return " AND " + (asked ? condition + name : name + " IS NOT NULL");  // bound all the same
  };
  return term(!f.from.empty(), columns.day + " >= ", ":a") + term(!f.until.empty(), columns.day + " <= ", ":b") +
         figuresTerms(f, columns) +
         term(!f.outcome.empty(), "(SELECT code FROM outcome WHERE outcome.id = k.outcome_id) = ", ":j");
}

// Where a call has to count for it, the index by day serves.
std::string callsThat(Fact fact) {
  switch (fact) {
    case Fact::Call:
      return "k.counts = 1";
    case Fact::Answered:
      return "k.answered_at <> 0";
    case Fact::Reached:
      return "k.counts = 1 AND k.reached <> 0";
    case Fact::Sale:
      return "k.counts = 1 AND k.sale <> 0";
    case Fact::Order:
      break;
  }
  return "0";
}

}  // namespace

std::vector<std::int64_t> factsBehind(Connection& db, Fact fact, const FiguresFilter& f, int limit) {
  std::vector<std::int64_t> ids;
  const bool orders = fact == Fact::Order;
  if (orders && !f.outcome.empty()) return ids;
  const std::string from = orders ? "SELECT s.id FROM sales_order s LEFT JOIN call k ON k.id = s.call_id WHERE "
                                    "s.cancelled_at = 0"
                                  : "SELECT k.id FROM call k WHERE k.state = 1 AND " + callsThat(fact);
  sql(db, from + conditionsOf(f, orders) +
              (orders ? " ORDER BY s.at DESC, s.id DESC"
                      : " ORDER BY k.opened_at DESC, "
                        "k.id DESC") +
              " LIMIT :l")
      .with(f.from, f.until, f.campaign, f.agent, f.team, f.list, f.script, f.segment, f.weekday, f.hour, f.outcome,
            limit > 0 ? limit : -1)
      .each<std::int64_t>([&](std::int64_t id) { ids.push_back(id); });
  return ids;
}

std::vector<domain::FactRow> factRows(Connection& db, Fact fact, const std::vector<std::int64_t>& ids) {
  std::vector<domain::FactRow> rows;
  const std::string names =
      "coalesce(c.name, ''), coalesce((SELECT display_name FROM user u WHERE u.id = %), ''), coalesce((SELECT name "
      "FROM campaign m WHERE m.id = k.campaign_id), ''), coalesce(o.code, ''), coalesce(o.name, '')";
  const auto namesOf = [&](const std::string& agent) {
    std::string text = names;
    return text.replace(text.find('%'), 1, agent);
  };
  const std::string joins = " LEFT JOIN outcome o ON o.id = k.outcome_id LEFT JOIN customer c ON c.id = ";
  const std::string query =
      fact == Fact::Order
          ? "SELECT s.user_id, coalesce(k.id, 0), s.at, s.customer_id, " + namesOf("s.user_id") +
                ", coalesce(k.talk_ms, 0), s.product, s.quantity, s.amount, s.currency FROM sales_order s LEFT JOIN "
                "call k ON k.id = s.call_id" +
                joins + "s.customer_id WHERE s.id = :id"
          : "SELECT k.agent_id, k.id, k.opened_at, k.customer_id, " + namesOf("k.agent_id") +
                ", k.talk_ms, '', 0, 0, '' FROM call k" + joins + "k.customer_id WHERE k.id = :id";
  using std::string;
  for (const std::int64_t id : ids)
    sql(db, query)
        .with(id)
        .each<domain::UserId, domain::CallId, domain::Instant, domain::CustomerId, string, string, string, string,
              string, domain::Milliseconds, string, std::int64_t, std::int64_t, string>(
            [&](domain::UserId by, domain::CallId call, domain::Instant at, domain::CustomerId customer, string name,
                string agent, string campaign, string code, string outcome, domain::Milliseconds talk, string product,
                std::int64_t quantity, std::int64_t amount, string currency) {
              rows.push_back({by,
                              call,
                              at,
                              customer,
                              std::move(name),
                              std::move(agent),
                              std::move(campaign),
                              std::move(code),
                              std::move(outcome),
                              talk,
                              std::move(product),
                              quantity,
                              {amount, std::move(currency)}});
            });
  return rows;
}

}  // namespace callwright::storage
