#include "storage/counted_rows.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "storage/call_filter.hpp"
#include "storage/packed_format.hpp"

namespace callwright::storage {
namespace {

using domain::FiguresFilter;
using domain::Instant;
using Int = std::int64_t;
using Numbers = PackedColumn<std::uint32_t>;

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

// The columns of a packed month that a question needs, read by one statement: a change may take the month away between
// two.
class PackedMonth {
 public:
  PackedMonth(Connection& db, PackedFact fact, const std::string& month, std::string names, CountedKey key,
              const FiguresFilter& f)
      : m_last(lastDayOf(month)) {
    const auto need = [&](CountedKey one, bool isNeeded) {
      if (isNeeded) names += std::string(", '") + nameOf(one) + "'";
    };
    need(key, key != CountedKey::None);
    need(CountedKey::Agent, f.agent || f.team);
    need(CountedKey::Campaign, static_cast<bool>(f.campaign));
    need(CountedKey::List, static_cast<bool>(f.list));
    need(CountedKey::Script, static_cast<bool>(f.script));
    need(CountedKey::Segment, f.segment != 0);
    sql(db, "SELECT name, data FROM packed_month WHERE fact = :f AND month = :m AND name IN ('last', " + names + ")")
        .with(fact, month)
        .each<std::string, std::string>([&](const std::string& name, std::string data) {
          if (name == kLast)
            m_last = std::move(data);
          else if (name == "stay")
            m_stays = PackedColumn<Int>(std::move(data));
          else if (name == "reasons")
            m_reasons = std::move(data);
          else
            m_numbers[name] = Numbers(std::move(data));
        });
  }
  bool isThere() const { return m_numbers.contains("customer"); }
  const std::string& last() const { return m_last; }  // its last day
  const Numbers& numbers(const char* name) const { return m_numbers.at(name); }
  const Numbers* keys(CountedKey key) const { return key == CountedKey::None ? nullptr : &numbers(nameOf(key)); }
  const PackedColumn<Int>& stays() const { return m_stays; }
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
  std::string m_last;
  std::map<std::string, Numbers> m_numbers;
  PackedColumn<Int> m_stays;
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

// The last day that was there, at most `until`; none: the month has just gone, or goes on after it.
std::optional<std::string> packedCalls(Connection& db, const std::string& month, const std::string& until,
                                       const FiguresFilter& f, CountedKey key, const TakeCall& take) {
  const PackedMonth packed(db, PackedFact::Calls, month, "'customer'", key, f);
  if (!packed.isThere() || packed.last() > until) return std::nullopt;
  const Numbers& customers = packed.numbers("customer");
  if (customers.size() == 0) return packed.last();
  const Chosen chosen(db, packed, f);
  const Numbers* keys = packed.keys(key);
  for (std::size_t i = 0; i < customers.size(); ++i)
    if (chosen.has(i)) take(customers[i] / 2, customers[i] % 2 != 0, keys != nullptr ? (*keys)[i] : 0);
  return packed.last();
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

// The span that was there, at most to `until`; none also: it cannot tell.
std::optional<PackedSpan> packedMoves(Connection& db, const std::string& month, Instant until, const FiguresFilter& f,
                                      CountedKey key, const std::function<void(const CountedMove&)>& take) {
  const PackedMonth packed(db, PackedFact::Moves, month, "'id', 'customer', 'from', 'to', 'stay', 'reason', 'reasons'",
                           key, f);
  if (!packed.isThere()) return std::nullopt;
  const PackedSpan span = packedSpan(month, packed.last());
  if (span.until > until) return std::nullopt;
  if (packed.numbers("customer").size() == 0) return span;
  if (key == CountedKey::List || f.list) {
    // Some have their customer's list, which may be another one by now.
    const Numbers& lists = packed.numbers("list");
    for (std::size_t i = 0; i < lists.size(); ++i)
      if (lists[i] == kListOfCustomer) return std::nullopt;
  }
  const Chosen chosen(db, packed, f);
  const Numbers &ids = packed.numbers("id"), &customers = packed.numbers("customer"), &from = packed.numbers("from"),
                &to = packed.numbers("to"), &reason = packed.numbers("reason");
  const Numbers* keys = packed.keys(key);
  const PackedColumn<Int>& stays = packed.stays();
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
  return span;
}

// `most`: found one by one by the time they take twice as long.
void movesOfTable(Connection& db, const FiguresFilter& f, const PackedSpan& span, bool most, CountedKey key,
                  const std::function<void(const CountedMove&)>& take) {
  const bool ofCall =
      f.campaign || f.list || f.script || f.segment != 0 || (key != CountedKey::None && key != CountedKey::Agent);
  const std::string text =
      "SELECT " + kMoveColumns + moveColumn(key) + ", s.reason FROM stage_change s" +
      (ofCall ? " LEFT JOIN call k ON k.id = s.call_id" : "") + " WHERE " +
      (most ? "+s.at >= :a AND +s.at < :b" : "s.at >= :a AND s.at < :b") +
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
    if (month + "-01" < rest.from) continue;
    const auto last = packedCalls(db, month, until, filter, key, take);
    if (!last) continue;
    rest.until = month + "-00";  // the days before it
    if (rest.from < rest.until) callsOfTable(db, rest, key, take);
    rest.from = after(*last);
  }
  rest.until = until;
  if (rest.from <= until) callsOfTable(db, rest, key, take);
}

void eachMove(Connection& db, const FiguresFilter& filter, Instant from, Instant until, CountedKey key,
              const std::function<void(const CountedMove&)>& take) {
  bool most = until - from > std::chrono::days(180);
  for (const std::string& month : packedMonths(db, PackedFact::Moves)) {
    if (packedSpan(month, month + "-01").from < from) continue;
    const auto span = packedMoves(db, month, until, filter, key, take);
    if (!span) continue;
    most = false;
    if (from < span->from) movesOfTable(db, filter, {from, span->from}, most, key, take);
    from = span->until;
  }
  if (from < until) movesOfTable(db, filter, {from, until}, most, key, take);
}

}  // namespace callwright::storage
