#include "callwright/storage/packed_month.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <map>
#include <optional>
#include <utility>

#include "callwright/domain/goal_period.hpp"
#include "callwright/domain/queue.hpp"
#include "storage/call_filter.hpp"
#include "storage/counted_rows.hpp"
#include "storage/sql.hpp"

namespace callwright::storage {
namespace {

using domain::FiguresFilter;
using domain::Instant;
using Int = std::int64_t;
using Numbers = std::vector<std::uint32_t>;

constexpr std::uint32_t kListOfCustomer = std::numeric_limits<std::uint32_t>::max();  // a move without a call
constexpr const char* kMaking = "making";

// By CountedKey.
constexpr std::array<const char*, 6> kKeyNames{"", "agent", "campaign", "list", "script", "segment"};
constexpr std::array<const char*, 6> kCallColumns{"0",       "agent_id",          "campaign_id",
                                                  "list_id", "script_version_id", "segment"};
const std::string kListOfMove = "coalesce(k.list_id, (SELECT list_id FROM customer c WHERE c.id = s.customer_id), 0)";

std::string moveColumn(CountedKey key) {
  switch (key) {
    case CountedKey::None:
      return "0";
    case CountedKey::Agent:
      return "s.user_id";
    case CountedKey::List:
      return kListOfMove;
    default:
      return "coalesce(k." + std::string(kCallColumns.at(static_cast<std::size_t>(key))) + ", 0)";
  }
}

// ---------------------------------------------------------------- what is kept

// As this machine writes numbers.
template <class T>
std::string bytesOf(const std::vector<T>& values) {
  std::string bytes(values.size() * sizeof(T), '\0');
  if (!values.empty()) std::memcpy(bytes.data(), values.data(), bytes.size());
  return bytes;
}
template <class T>
std::vector<T> valuesOf(const std::string& bytes) {
  std::vector<T> values(bytes.size() / sizeof(T));
  if (!values.empty()) std::memcpy(values.data(), bytes.data(), values.size() * sizeof(T));
  return values;
}

using Columns = std::map<std::string, std::string>;  // bytes by name

class Writer {
 public:
  void add(const char* name, Int value) {
    m_fits = m_fits && value >= 0 && value < Int{kListOfCustomer};
    m_columns[name].push_back(static_cast<std::uint32_t>(value));
  }
  void addListOfCustomer() { m_columns["list"].push_back(kListOfCustomer); }
  void addStay(Int milliseconds) { m_stays.push_back(milliseconds); }
  void addReason(const std::string& reason) {
    const auto [known, isNew] = m_reasons.try_emplace(reason, static_cast<Int>(m_reasons.size()));
    add("reason", known->second);
    if (isNew) m_reasonTexts += reason + '\0';
  }
  std::optional<Columns> finish(PackedFact fact) const {
    if (!m_fits) return std::nullopt;
    Columns columns;
    columns["customer"];  // of an empty month, too
    for (const auto& [name, values] : m_columns) columns[name] = bytesOf(values);
    if (fact == PackedFact::Moves) {
      columns["stay"] = bytesOf(m_stays);
      columns["reasons"] = m_reasonTexts;
    }
    return columns;
  }

 private:
  bool m_fits = true;
  std::map<std::string, Numbers> m_columns;
  std::vector<Int> m_stays;
  std::map<std::string, Int> m_reasons;
  std::string m_reasonTexts;  // each with a zero after it
};

struct Span {
  Instant from, until;
};
Span spanOf(const std::string& month) {  // of UTC
  const auto code = domain::goalPeriodFromCode(month).value();
  return {*domain::dayStart(nullptr, code.firstDay()), *domain::dayStart(nullptr, code.shifted(1).firstDay())};
}

// None: an id does not fit.
std::optional<Columns> pack(Connection& db, PackedFact fact, const std::string& month) {
  Writer out;
  if (fact == PackedFact::Calls) {
    sql(db,
        "SELECT DISTINCT customer_id * 2 + reached, agent_id, campaign_id, list_id, script_version_id, segment FROM "
        "call WHERE counts = 1 AND customer_id <> 0 AND local_day BETWEEN :a AND :b ORDER BY 1, 2, 3, 4, 5, 6")
        .with(month + "-01", month + "-31")
        .each<Int, Int, Int, Int, Int, Int>(
            [&](Int customer, Int agent, Int campaign, Int list, Int script, Int segment) {
              out.add("customer", customer);
              out.add("agent", agent);
              out.add("campaign", campaign);
              out.add("list", list);
              out.add("script", script);
              out.add("segment", segment);
            });
    return out.finish(fact);
  }
  const Span span = spanOf(month);
  sql(db,
      "SELECT s.id, s.customer_id, s.from_id, s.to_id, iif(s.since = 0, -1, max(s.at - s.since, 0)), s.user_id, "
      "coalesce(k.campaign_id, 0), coalesce(k.list_id, -1), coalesce(k.script_version_id, 0), coalesce(k.segment, 0), "
      "s.reason FROM stage_change s LEFT JOIN call k ON k.id = s.call_id WHERE s.counts = 1 AND s.at >= :a AND s.at < "
      ":b ORDER BY s.customer_id, s.id")
      .with(span.from, span.until)
      .each<Int, Int, Int, Int, Int, Int, Int, Int, Int, Int, std::string>(
          [&](Int id, Int customer, Int from, Int to, Int stay, Int user, Int campaign, Int list, Int script,
              Int segment, const std::string& reason) {
            out.add("id", id);
            out.add("customer", customer);
            out.add("from", from);
            out.add("to", to);
            out.addStay(stay);
            out.add("agent", user);
            out.add("campaign", campaign);
            if (list < 0)
              out.addListOfCustomer();
            else
              out.add("list", list);
            out.add("script", script);
            out.add("segment", segment);
            out.addReason(reason);
          });
  return out.finish(fact);
}

std::string columnBytes(Connection& db, PackedFact fact, const std::string& month, const std::string& name) {
  return sql(db, "SELECT data FROM packed_month WHERE fact = :f AND month = :m AND name = :n")
      .with(fact, month, name)
      .value<std::string>();
}

std::vector<std::string> packedMonths(Connection& db, PackedFact fact) {
  std::vector<std::string> months;
  sql(db, "SELECT month FROM packed_month WHERE fact = :f AND name = 'customer' ORDER BY month")
      .with(fact)
      .each<std::string>([&](std::string month) { months.push_back(std::move(month)); });
  return months;
}

// ---------------------------------------------------------------- what is read

// The columns of a packed month that a question needs, read by one statement: a change may take the month away between
// two.
class PackedMonth {
 public:
  PackedMonth(Connection& db, PackedFact fact, const std::string& month, std::string names, CountedKey key,
              const FiguresFilter& f) {
    const auto need = [&](CountedKey one, bool isNeeded) {
      if (isNeeded) names += std::string(", '") + nameOf(one) + "'";
    };
    need(key, key != CountedKey::None);
    need(CountedKey::Agent, f.agent || f.team);
    need(CountedKey::Campaign, static_cast<bool>(f.campaign));
    need(CountedKey::List, static_cast<bool>(f.list));
    need(CountedKey::Script, static_cast<bool>(f.script));
    need(CountedKey::Segment, f.segment != 0);
    sql(db, "SELECT name, data FROM packed_month WHERE fact = :f AND month = :m AND name IN (" + names + ")")
        .with(fact, month)
        .each<std::string, std::string>([&](const std::string& name, std::string data) {
          if (name == "stay")
            m_stays = valuesOf<Int>(data);
          else if (name == "reasons")
            m_reasons = std::move(data);
          else
            m_numbers[name] = valuesOf<std::uint32_t>(data);
        });
  }
  bool isThere() const { return m_numbers.contains("customer"); }
  const Numbers& numbers(const char* name) const { return m_numbers.at(name); }
  const Numbers* keys(CountedKey key) const { return key == CountedKey::None ? nullptr : &numbers(nameOf(key)); }
  const std::vector<Int>& stays() const { return m_stays; }
  std::vector<std::string> reasons() const {
    std::vector<std::string> all;
    for (std::size_t at = 0; at < m_reasons.size();) {
      all.emplace_back(m_reasons.c_str() + at);
      at += all.back().size() + 1;
    }
    return all;
  }

 private:
  static const char* nameOf(CountedKey key) { return kKeyNames.at(static_cast<std::size_t>(key)); }
  std::map<std::string, Numbers> m_numbers;
  std::vector<Int> m_stays;
  std::string m_reasons;
};

// Which rows of a packed month a filter's parts choose.
class Chosen {
 public:
  Chosen(Connection& db, const PackedMonth& packed, const FiguresFilter& f) {
    const auto want = [&](CountedKey key, Int value) {
      if (value != 0) m_wanted.emplace_back(packed.keys(key), static_cast<std::uint32_t>(value));
    };
    want(CountedKey::Agent, f.agent.value);
    want(CountedKey::Campaign, f.campaign.value);
    want(CountedKey::List, f.list.value);
    want(CountedKey::Script, f.script.value);
    want(CountedKey::Segment, f.segment);
    if (!f.team) return;
    m_agents = packed.keys(CountedKey::Agent);
    sql(db, "SELECT id FROM user WHERE team_id = :t").with(f.team).each<Int>([&](Int user) {
      m_team.push_back(static_cast<std::uint32_t>(user));
    });
  }
  bool has(std::size_t row) const {
    for (const auto& [column, value] : m_wanted)
      if ((*column)[row] != value) return false;
    return m_agents == nullptr || std::find(m_team.begin(), m_team.end(), (*m_agents)[row]) != m_team.end();
  }

 private:
  std::vector<std::pair<const Numbers*, std::uint32_t>> m_wanted;
  const Numbers* m_agents = nullptr;
  std::vector<std::uint32_t> m_team;
};

// False: the month has just gone, or (of moves) cannot tell.
bool packedCalls(Connection& db, const std::string& month, const FiguresFilter& f, CountedKey key,
                 const TakeCall& take) {
  const PackedMonth packed(db, PackedFact::Calls, month, "'customer'", key, f);
  if (!packed.isThere()) return false;
  const Numbers& customers = packed.numbers("customer");
  if (customers.empty()) return true;
  const Chosen chosen(db, packed, f);
  const Numbers* keys = packed.keys(key);
  for (std::size_t i = 0; i < customers.size(); ++i)
    if (chosen.has(i)) take(customers[i] / 2, customers[i] % 2 != 0, keys != nullptr ? (*keys)[i] : 0);
  return true;
}

void callsOfTable(Connection& db, const FiguresFilter& f, CountedKey key, const TakeCall& take) {
  // One column less to read is a third of the time.
  const std::string column = kCallColumns.at(static_cast<std::size_t>(key));
  auto query =
      withCalls(sql(db, "SELECT customer_id * 2 + reached" + (key == CountedKey::None ? std::string() : ", " + column) +
                            " FROM call WHERE " + callsOf(f)),
                f);
  const auto give = [&](Int both, Int group) {
    if (both > 1) take(both / 2, both % 2 != 0, group);  // else a stranger
  };
  if (key == CountedKey::None)
    query.each<Int>([&](Int both) { give(both, 0); });
  else
    query.each<Int, Int>(give);
}

bool packedMoves(Connection& db, const std::string& month, const FiguresFilter& f, CountedKey key,
                 const std::function<void(const CountedMove&)>& take) {
  const PackedMonth packed(db, PackedFact::Moves, month, "'id', 'customer', 'from', 'to', 'stay', 'reason', 'reasons'",
                           key, f);
  if (!packed.isThere()) return false;
  if (packed.numbers("customer").empty()) return true;
  if (key == CountedKey::List || f.list) {
    // Some have their customer's list, which may be another one by now.
    const Numbers& lists = packed.numbers("list");
    if (std::find(lists.begin(), lists.end(), kListOfCustomer) != lists.end()) return false;
  }
  const Chosen chosen(db, packed, f);
  const Numbers &ids = packed.numbers("id"), &customers = packed.numbers("customer"), &from = packed.numbers("from"),
                &to = packed.numbers("to"), &reason = packed.numbers("reason");
  const Numbers* keys = packed.keys(key);
  const std::vector<Int>& stays = packed.stays();
  const std::vector<std::string> reasons = packed.reasons();
  CountedMove move;
  for (std::size_t i = 0; i < customers.size(); ++i) {
    if (!chosen.has(i)) continue;
    move.id = ids[i];
    move.customer = customers[i];
    move.key = keys != nullptr ? (*keys)[i] : 0;
    move.from = domain::StageId(from[i]);
    move.to = domain::StageId(to[i]);
    move.stay = domain::Milliseconds(stays[i]);
    move.reason = reasons[reason[i]];
    take(move);
  }
  return true;
}

// `most`: found one by one by the time they take twice as long.
void movesOfTable(Connection& db, const FiguresFilter& f, const Span& span, bool most, CountedKey key,
                  const std::function<void(const CountedMove&)>& take) {
  const bool ofCall =
      f.campaign || f.list || f.script || f.segment != 0 || (key != CountedKey::None && key != CountedKey::Agent);
  const std::string text =
      "SELECT s.id, s.customer_id, s.from_id, s.to_id, iif(s.since = 0, -1, max(s.at - s.since, 0)), " +
      moveColumn(key) + ", s.reason FROM stage_change s" + (ofCall ? " LEFT JOIN call k ON k.id = s.call_id" : "") +
      " WHERE " + (most ? "+s.at >= :a AND +s.at < :b" : "s.at >= :a AND s.at < :b") +
      " AND s.counts = 1 AND (:d1 = 0 OR s.user_id = :d2) AND " + (f.campaign ? "k.campaign_id = :c" : ":c = 0") +
      " AND " + (f.list ? kListOfMove + " = :e" : ":e = 0") + " AND " +
      (f.script ? "k.script_version_id = :f" : ":f = 0") + " AND " + (f.segment != 0 ? "k.segment = :s" : ":s = 0") +
      " AND " + (f.team ? "s.user_id IN (SELECT id FROM user WHERE team_id = :t)" : ":t = 0");
  CountedMove move;
  sql(db, text)
      .with(span.from, span.until, f.agent, f.agent, f.campaign, f.list, f.script, f.segment, f.team)
      .each<Int, Int, domain::StageId, domain::StageId, domain::Milliseconds, Int, std::string>(
          [&](Int id, Int customer, domain::StageId from, domain::StageId to, domain::Milliseconds stay, Int group,
              std::string reason) {
            move = {id, customer, group, from, to, stay, std::move(reason)};
            take(move);
          });
}

}  // namespace

void eachCall(Connection& db, const FiguresFilter& filter, CountedKey key, const TakeCall& take) {
  FiguresFilter rest = filter;
  const std::string until = filter.until.empty() ? "9999" : filter.until;
  for (const std::string& month : packedMonths(db, PackedFact::Calls)) {
    if (month + "-01" < rest.from || domain::goalPeriodFromCode(month)->lastDay() > until) continue;
    if (!packedCalls(db, month, filter, key, take)) continue;
    rest.until = month + "-00";  // the days before it
    if (rest.from < rest.until) callsOfTable(db, rest, key, take);
    rest.from = month + "-32";  // those after it
  }
  rest.until = until;
  if (rest.from <= until) callsOfTable(db, rest, key, take);
}

void eachMove(Connection& db, const FiguresFilter& filter, Instant from, Instant until, CountedKey key,
              const std::function<void(const CountedMove&)>& take) {
  bool most = until - from > std::chrono::days(180);
  for (const std::string& month : packedMonths(db, PackedFact::Moves)) {
    const Span span = spanOf(month);
    if (span.from < from || span.until > until || !packedMoves(db, month, filter, key, take)) continue;
    most = false;
    if (from < span.from) movesOfTable(db, filter, {from, span.from}, most, key, take);
    from = span.until;
  }
  if (from < until) movesOfTable(db, filter, {from, until}, most, key, take);
}

std::vector<std::pair<PackedFact, std::string>> monthsToPack(Connection& db, const std::string& month) {
  std::vector<std::pair<PackedFact, std::string>> all;
  const auto add = [&](PackedFact fact, const std::string& first) {
    if (first.empty()) return;
    const auto packed = packedMonths(db, fact);
    const auto period = domain::goalPeriodFromCode(first);
    for (domain::GoalPeriod one = period.value_or(domain::GoalPeriod{}); period && one.code() < month;
         one = one.shifted(1))
      if (!std::binary_search(packed.begin(), packed.end(), one.code())) all.emplace_back(fact, one.code());
  };
  add(PackedFact::Calls,
      sql(db, "SELECT coalesce(substr(min(local_day), 1, 7), '') FROM call WHERE counts = 1").value<std::string>());
  add(PackedFact::Moves,
      sql(db, "SELECT coalesce(strftime('%Y-%m', min(at) / 1000, 'unixepoch'), '') FROM stage_change WHERE counts = 1")
          .value<std::string>());
  return all;
}

bool packMonth(Connection& db, PackedFact fact, const std::string& month) {
  const auto write = [&](const std::string& name, const std::string& bytes) {
    sql(db, "INSERT INTO packed_month (fact, month, name, data) VALUES (:f, :m, :n, CAST(:d AS BLOB))")
        .with(fact, month, name, bytes)
        .run();
  };
  const auto clear = [&] {
    sql(db, "DELETE FROM packed_month WHERE fact = :f AND month = :m").with(fact, month).run();
  };
  {
    Transaction transaction(db);
    clear();
    write(kMaking, "");
    sql(db, "UPDATE packed_until SET day = max(day, :d), at = max(at, :a)")
        .with(fact == PackedFact::Calls ? month + "-32" : std::string(),
              fact == PackedFact::Moves ? spanOf(month).until : Instant{})
        .run();
    transaction.commit();
  }
  const auto columns = pack(db, fact, month);
  Transaction transaction(db);
  const bool same =  // else a trigger has taken the mark away
      sql(db, "SELECT count(*) FROM packed_month WHERE fact = :f AND month = :m AND name = :n")
          .with(fact, month, std::string(kMaking))
          .value<Int>() == 1;
  if (same) clear();
  if (same && columns)
    for (const auto& [name, bytes] : *columns) write(name, bytes);
  transaction.commit();
  return same && columns;
}

std::int64_t packedWrong(Connection& db) {
  std::int64_t wrong = 0;
  for (const PackedFact fact : {PackedFact::Calls, PackedFact::Moves})
    for (const std::string& month : packedMonths(db, fact)) {
      const auto columns = pack(db, fact, month);
      bool same = columns.has_value();
      for (const auto& [name, bytes] : columns.value_or(Columns()))
        same = same && columnBytes(db, fact, month, name) == bytes;
      wrong += same ? 0 : 1;
    }
  return wrong;
}

}  // namespace callwright::storage
