#include "callwright/storage/tally_store.hpp"

#include <map>
#include <utility>

#include "callwright/domain/people.hpp"
#include "storage/sql.hpp"

namespace callwright::storage {
namespace {

using domain::FiguresBy;
using domain::FiguresFilter;
using domain::Milliseconds;
using domain::Tally;

// The coarsest set of sums that tells apart what is asked for; see 0012_tally.sql.
int grainFor(FiguresBy by, const FiguresFilter& f) {
  const bool agent = by == FiguresBy::Agent || by == FiguresBy::Team || f.agent || f.team;
  const bool list = by == FiguresBy::List || f.list;
  const bool script = by == FiguresBy::ScriptVersion || f.script;
  const bool hour = by == FiguresBy::Hour;
  if (agent + list + script + hour > 1) return 4;
  return list ? 1 : script ? 2 : hour ? 3 : 0;
}

std::string keyOf(FiguresBy by) {
  switch (by) {
    case FiguresBy::Nothing:
      return "0";
    case FiguresBy::Day:
      return "0";
    case FiguresBy::Weekday:
      return "1 + (CAST(strftime('%w', local_day) AS INTEGER) + 6) % 7";
    case FiguresBy::Hour:
      return "local_hour";
    case FiguresBy::Agent:
      return "agent_id";
    case FiguresBy::Team:
      return "coalesce((SELECT team_id FROM user WHERE user.id = agent_id), 0)";
    case FiguresBy::Campaign:
      return "campaign_id";
    case FiguresBy::List:
      return "list_id";
    case FiguresBy::ScriptVersion:
      return "script_version_id";
  }
  return "0";
}

std::string nameOf(FiguresBy by) {
  switch (by) {
    case FiguresBy::Agent:
      return "SELECT display_name FROM user WHERE id = :id";
    case FiguresBy::Team:
      return "SELECT name FROM team WHERE id = :id";
    case FiguresBy::Campaign:
      return "SELECT name FROM campaign WHERE id = :id";
    case FiguresBy::List:
      return "SELECT name FROM list WHERE id = :id";
    case FiguresBy::ScriptVersion:
      return "SELECT s.title || ' v' || v.number FROM script_version v JOIN script s ON s.id = v.script_id WHERE v.id "
             "= :id";
    default:
      return {};
  }
}

template <class... Out, class F>
void eachSum(Connection& db, const std::string& table, const std::string& sums, FiguresBy by, const FiguresFilter& f,
             F&& take) {
  const std::string day = by == FiguresBy::Day ? "local_day" : "''";
  const std::string team = "(SELECT team_id FROM user WHERE user.id = agent_id)";
  sql(db, "SELECT " + day + ", " + keyOf(by) + ", " + sums + " FROM " + table +
              " WHERE grain = :g AND local_day BETWEEN :a AND :b AND (:c1 = 0 OR campaign_id = :c2) AND (:d1 = 0 OR "
              "agent_id = :d2) AND (:e1 = 0 OR list_id = :e2) AND (:f1 = 0 OR script_version_id = :f2)" +
              (f.team ? " AND :t = " + team : std::string(" AND :t = 0")) + " GROUP BY 1, 2" +
              (table == "order_tally" ? ", currency" : ""))
      .with(grainFor(by, f), f.from, f.until, f.campaign, f.campaign, f.agent, f.agent, f.list, f.list, f.script,
            f.script, f.team)
      .template each<std::string, std::int64_t, Out...>(std::forward<F>(take));
}

}  // namespace

std::vector<TallyRow> readTallies(Connection& db, FiguresBy by, const FiguresFilter& f) {
  std::map<std::pair<std::string, std::int64_t>, Tally> found;
  using Int = std::int64_t;
  eachSum<Int, Int, Int, Int, Int, Milliseconds, Milliseconds, Milliseconds>(
      db, "call_tally",
      "sum(calls), sum(dials), sum(answered), sum(reached), sum(sales), sum(talk_ms), sum(held_ms), sum(wrap_ms)", by,
      f,
      [&](const std::string& day, Int key, Int calls, Int dials, Int answered, Int reached, Int sales,
          Milliseconds talk, Milliseconds held, Milliseconds wrap) {
        Tally tally;
        tally.calls = calls;
        tally.dials = dials;
        tally.answered = answered;
        tally.reached = reached;
        tally.sales = sales;
        tally.talk = talk;
        tally.held = held;
        tally.wrap = wrap;
        found[{day, key}] += tally;
      });
  eachSum<std::string, Int, Int, Int>(
      db, "order_tally", "currency, sum(orders), sum(quantity), sum(amount)", by, f,
      [&](const std::string& day, Int key, std::string currency, Int orders, Int quantity, Int amount) {
        if (orders == 0) return;
        Tally tally;
        tally.orders = orders;
        tally.quantity = quantity;
        tally.revenue.push_back({amount, std::move(currency)});
        found[{day, key}] += tally;
      });
  std::vector<TallyRow> rows;
  const std::string names = nameOf(by);
  for (auto& [key, tally] : found) {
    if (tally == Tally{}) continue;  // all of it was taken out again
    TallyRow row{key.first, key.second, {}, std::move(tally)};
    if (!names.empty() && row.id != 0) row.name = sql(db, names).with(row.id).value<std::string>();
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<WorkedTime> workedTimes(Connection& db, domain::Instant from, domain::Instant until, domain::Instant now) {
  using domain::PresenceState;
  std::vector<WorkedTime> times;
  sql(db,
      "SELECT p.user_id, coalesce((SELECT team_id FROM user u WHERE u.id = p.user_id), 0), sum(max(0, min(iif(ended_at "
      "= 0, :n, ended_at), :u1) - max(started_at, :f1))) FROM presence p WHERE started_at >= :f2 AND started_at < :u2 "
      "AND state IN (:r, :c, :w) GROUP BY 1 ORDER BY 1")
      .with(now, until, from, from - std::chrono::hours(48), until, PresenceState::Ready, PresenceState::OnCall,
            PresenceState::WrapUp)
      .each<domain::UserId, domain::TeamId, Milliseconds>(
          [&](domain::UserId user, domain::TeamId team, Milliseconds time) {
            if (time.count() > 0) times.push_back({user, team, time});
          });
  return times;
}

}  // namespace callwright::storage
