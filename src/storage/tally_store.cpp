#include "callwright/storage/tally_store.hpp"

#include <fmt/format.h>

#include <chrono>
#include <map>
#include <utility>

#include "callwright/domain/people.hpp"
#include "callwright/domain/queue.hpp"
#include "callwright/domain/segment.hpp"
#include "storage/figures_sql.hpp"
#include "storage/sql.hpp"

namespace callwright::storage {
namespace {

using domain::FiguresBy;
using domain::FiguresFilter;
using domain::FiguresRow;
using domain::Instant;
using domain::Milliseconds;
using domain::Tally;

// The coarsest set of sums that tells apart what is asked for, by day; see 0012_tally.sql, 0019_tally_grains.sql and
// 0021_segments.sql.
// The first two are not kept by month; of all campaigns together are segments, and hours by month.
constexpr int kFinest = 6, kSegments = 7, kHours = 4;
int grainFor(FiguresBy by, const FiguresFilter& f) {
  const bool agent = by == FiguresBy::Agent || by == FiguresBy::Team || f.agent || f.team;
  const bool list = by == FiguresBy::List || f.list;
  const bool script = by == FiguresBy::ScriptVersion || f.script;
  const bool hour =
      by == FiguresBy::Hour || by == FiguresBy::Weekday || by == FiguresBy::WeekHour || f.weekday != 0 || f.hour >= 0;
  const bool outcome = by == FiguresBy::Outcome || !f.outcome.empty();
  const bool segment = by == FiguresBy::Segment || f.segment != 0;
  const bool campaign = f.campaign || by == FiguresBy::Campaign;
  if (agent + list + script + hour + outcome + segment > 1 || (segment && campaign)) return kFinest;
  // Of a day there are a dozen segments, and any number of campaigns.
  const bool ofSegments = segment || (by == FiguresBy::Day && !campaign);
  return agent ? 1 : list ? 2 : script ? 3 : hour ? kHours : outcome ? 5 : ofSegments ? kSegments : 0;
}
constexpr int kMonthly = 10;  // added to it
constexpr const char* kOutcomeIsCode = "outcome_id IN (SELECT id FROM outcome WHERE code = :o)";

struct Periods {
  int grain;
  std::string from, until;  // both included
};
// Whole months are read from the sums of months, what is left over from those of days.
std::vector<Periods> periodsOf(FiguresBy by, const FiguresFilter& f) {
  using namespace std::chrono;
  const int grain = grainFor(by, f);
  const std::string from = f.from.empty() ? "0000-01-01" : f.from, until = f.until.empty() ? "9999-12-31" : f.until;
  const auto month = [](const std::string& day) {
    return year(std::stoi(day.substr(0, 4))) / std::chrono::month(static_cast<unsigned>(std::stoi(day.substr(5, 2))));
  };
  const auto text = [](year_month m) {
    return fmt::format("{:04}-{:02}", static_cast<int>(m.year()), static_cast<unsigned>(m.month()));
  };
  const bool fromStart = from.substr(8) == "01";
  const unsigned lastDay = static_cast<unsigned>(year_month_day_last(month(until) / last).day());
  const bool toEnd = until.substr(8) == std::to_string(lastDay);
  const year_month first = fromStart ? month(from) : month(from) + months{1};
  const year_month final = toEnd ? month(until) : month(until) - months{1};
  const bool byDayOnly = by == FiguresBy::Day || grain == kFinest || grain == kSegments ||
                         (grain == kHours && (f.campaign || by == FiguresBy::Campaign));
  if (byDayOnly || first > final) return {{grain, from, until}};
  std::vector<Periods> all{{grain + kMonthly, text(first), text(final)}};
  if (!fromStart) all.push_back({grain, from, text(month(from)) + "-31"});
  if (!toEnd) all.push_back({grain, text(month(until)) + "-01", until});
  return all;
}

const FiguresColumns kSums{"period", "week_hour", "agent_id", "campaign_id", "list_id", "script_version_id", "segment"};
std::string keyOf(FiguresBy by) {
  return by == FiguresBy::Outcome ? "outcome_id" : figuresKey(by, kSums);
}

// Only what a filter names is compared in each row; the rest is bound, and compared once.
std::string conditionsOf(const std::string& table, const FiguresFilter& f) {
  const auto where = [](bool isSet, const char* set, const char* unset) {
    return std::string(" AND ") + (isSet ? set : unset);
  };
  // A campaign or an agent is gone to directly in each period; a scan would read everybody's rows.
  std::string text = "grain = :g AND ";
  text += f.campaign || f.agent ? "period IN (SELECT period FROM " + table +
                                      " WHERE grain = iif(:g2 < 10, 0, 10) AND period BETWEEN :a AND :b)"
                                : ":g2 >= 0 AND period BETWEEN :a AND :b";
  text += where(static_cast<bool>(f.campaign), "campaign_id = :c", ":c = 0");
  if (f.agent && !f.campaign) text += " AND campaign_id IN (SELECT campaign_id FROM " + table + " WHERE grain = 10)";
  text += where(static_cast<bool>(f.agent), "agent_id = :d", ":d = 0");
  text += where(static_cast<bool>(f.list), "list_id = :e", ":e = 0");
  text += where(static_cast<bool>(f.script), "script_version_id = :f", ":f = 0");
  text += where(f.segment != 0, "segment = :s", ":s = 0");
  text += where(f.hour >= 0, "week_hour % 24 = :h", ":h < 0");
  text += where(f.weekday != 0, "week_hour / 24 + 1 = :w", ":w = 0");
  text += f.team ? " AND " + teamOfAgent(kSums.agent) + " = :t" : " AND :t = 0";
  return text + where(table == "call_tally" && !f.outcome.empty(), kOutcomeIsCode, "'' = :o");
}

template <class... Out, class F>
void eachSum(Connection& db, const std::string& table, const std::string& sums, FiguresBy by, const FiguresFilter& f,
             F&& take) {
  const bool days = by == FiguresBy::Day;
  const std::string key = keyOf(by);
  std::string groups = days ? "period" : key != "0" ? key : "";
  if (table == "order_tally") groups += groups.empty() ? "currency" : ", currency";
  const std::string text = "SELECT " + std::string(days ? "period" : "''") + ", " + key + ", " + sums + " FROM " +
                           table + " WHERE " + conditionsOf(table, f) + (groups.empty() ? "" : " GROUP BY " + groups) +
                           " HAVING count(*) > 0";
  for (const Periods& periods : periodsOf(by, f))
    sql(db, text)
        .with(periods.grain, periods.grain, periods.from, periods.until, f.campaign, f.agent, f.list, f.script,
              f.segment, f.hour, f.weekday, f.team, f.outcome)
        .template each<std::string, std::int64_t, Out...>(take);
}

// Each campaign has outcomes of its own: those of one code are one.
std::vector<FiguresRow> byCode(Connection& db, const std::vector<FiguresRow>& rows) {
  std::map<std::string, FiguresRow> codes;
  for (const FiguresRow& row : rows) {
    std::string code, name;
    if (row.id != 0)
      std::tie(code, name) = sql(db, "SELECT code, name FROM outcome WHERE id = :i")
                                 .with(row.id)
                                 .one<std::string, std::string>()
                                 .value_or(std::tuple<std::string, std::string>());
    FiguresRow& sum = codes[code];
    sum.code = code;
    if (!name.empty()) sum.name = name;
    sum.tally += row.tally;
  }
  std::vector<FiguresRow> all;
  for (auto& [code, row] : codes) all.push_back(std::move(row));
  return all;
}

}  // namespace

std::string figuresName(Connection& db, FiguresBy by, std::int64_t id) {
  if (id == 0) return {};
  const auto named = [&](const char* text) { return sql(db, text).with(id).value<std::string>(); };
  switch (by) {
    case FiguresBy::Agent:
      return named("SELECT display_name FROM user WHERE id = :id");
    case FiguresBy::Team:
      return named("SELECT name FROM team WHERE id = :id");
    case FiguresBy::Campaign:
      return named("SELECT name FROM campaign WHERE id = :id");
    case FiguresBy::List:
      return named("SELECT name FROM list WHERE id = :id");
    case FiguresBy::ScriptVersion:
      return named(
          "SELECT s.title || ' v' || v.number FROM script_version v JOIN script s ON s.id = v.script_id WHERE v.id = "
          ":id");
    default:
      return {};
  }
}

std::vector<FiguresRow> readTallies(Connection& db, FiguresBy by, const FiguresFilter& f) {
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
  const bool withOrders = by != FiguresBy::Outcome && f.outcome.empty();
  if (withOrders)
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
  std::vector<FiguresRow> rows;
  for (auto& [key, tally] : found) {
    if (tally == Tally{}) continue;  // all of it was taken out again
    FiguresRow row{key.first, key.second, {}, std::move(tally)};
    row.name = figuresName(db, by, row.id);
    if (by == FiguresBy::Segment) row.code = domain::callSegmentCode(static_cast<int>(row.id));
    rows.push_back(std::move(row));
  }
  return by == FiguresBy::Outcome ? byCode(db, rows) : rows;
}

std::vector<WorkedTime> workedTimes(Connection& db, const WorkedDays& days, domain::UserId user, domain::TeamId team) {
  std::map<domain::UserId, Milliseconds> times;
  FiguresFilter filter;
  filter.from = days.from;
  filter.until = days.until;
  const std::string ofUser = user ? " AND user_id = :i" : " AND :i = 0";
  for (const Periods& periods : periodsOf(FiguresBy::Agent, filter))
    sql(db, "SELECT user_id, sum(ms) FROM work_tally WHERE monthly = :m AND period BETWEEN :a AND :b" + ofUser +
                " GROUP BY user_id")
        .with(periods.grain >= kMonthly, periods.from, periods.until, user)
        .each<domain::UserId, Milliseconds>([&](domain::UserId whose, Milliseconds time) { times[whose] += time; });
  const Instant from = days.from.empty() ? Instant{} : *domain::dayStart(days.zone, days.from);
  const Instant until = days.until.empty() ? days.now : std::min(days.now, *domain::dayStart(days.zone, days.until, 1));
  using domain::PresenceState;
  sql(db, "SELECT user_id, started_at FROM presence WHERE ended_at = 0 AND state IN (:r, :c, :w)" + ofUser)
      .with(PresenceState::Ready, PresenceState::OnCall, PresenceState::WrapUp, user)
      .each<domain::UserId, Instant>([&](domain::UserId whose, Instant started) {
        const Instant ends = std::min<Instant>(until, started + domain::kMostOfStay);
        if (const Milliseconds time = ends - std::max(from, started); time.count() > 0) times[whose] += time;
      });
  std::vector<WorkedTime> worked;
  sql(db,
      "SELECT id, team_id, display_name, coalesce((SELECT name FROM team t WHERE t.id = u.team_id), '') FROM user u "
      "WHERE role = :a" +
          std::string(team ? " AND team_id = :t" : " AND :t = 0") + " ORDER BY id")
      .with(domain::Role::Agent, team)
      .each<domain::UserId, domain::TeamId, std::string, std::string>(
          [&](domain::UserId id, domain::TeamId of, std::string name, std::string teamName) {
            const auto time = times.find(id);
            if (time != times.end() && time->second.count() > 0)
              worked.push_back({id, of, std::move(name), std::move(teamName), time->second});
          });
  return worked;
}

}  // namespace callwright::storage
