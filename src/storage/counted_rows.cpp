#include "storage/counted_rows.hpp"

#include <array>
#include <utility>
#include <vector>

#include "storage/call_filter.hpp"
#include "storage/packed_reading.hpp"

namespace callwright::storage {
namespace {

using domain::FiguresFilter;
using domain::Instant;
using Int = std::int64_t;
using Numbers = PackedMonth::Numbers;

// By CountedKey.
constexpr std::array<const char*, 6> kCallColumns{"0",       "agent_id",          "campaign_id",
                                                  "list_id", "script_version_id", "segment"};
const std::string kListOfMove = "coalesce(k.list_id, (SELECT list_id FROM customer c WHERE c.id = s.customer_id), 0)";

std::string moveColumn(CountedKey key) {
  switch (key) {
    case CountedKey::None:
      return "0";
    case CountedKey::Agent:
      return kAgentOfMove;
    case CountedKey::List:
      return kListOfMove;
    default:
      return "coalesce(k." + std::string(kCallColumns.at(static_cast<std::size_t>(key))) + ", 0)";
  }
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

void movesOfPacked(const PackedMonth& packed, const Chosen& chosen, CountedKey key, const TakeMove& take) {
  const Numbers &ids = packed.numbers("id"), &customers = packed.numbers("customer"), &from = packed.numbers("from"),
                &to = packed.numbers("to"), &reason = packed.numbers("reason");
  const Numbers* keys = packed.keys(key);
  const PackedColumn<Int>& stays = packed.stays();
  const std::vector<std::string> reasons = packed.texts("reasons");
  CountedMove move;
  for (std::size_t i = 0; i < customers.size(); ++i) {
    if (!chosen.has(i)) continue;
    move.id = ids[i];
    move.customer = customers[i];
    move.key = keys != nullptr ? (*keys)[i] : 0;
    move.from = domain::StageId(from[i]);
    move.to = domain::StageId(to[i]);
    move.stay = domain::Milliseconds(stays[i]);
    move.reason = &reasons[reason[i]];
    take(move);
  }
}

// Some have their customer's list, which may be another one by now.
bool hasListOfCustomer(const PackedMonth& packed) {
  const Numbers& lists = *packed.keys(CountedKey::List);
  for (std::size_t i = 0; i < lists.size(); ++i)
    if (lists[i] == kListOfCustomer) return true;
  return false;
}

// `most`: found one by one by the time they take twice as long.
void movesOfTable(Connection& db, const FiguresFilter& f, const PackedSpan& span, bool most, CountedKey key,
                  const TakeMove& take) {
  const bool ofCall =
      f.agent || f.team || f.campaign || f.list || f.script || f.segment != 0 || key != CountedKey::None;
  const std::string text =
      "SELECT " + kMoveColumns + moveColumn(key) + ", s.reason FROM stage_change s" +
      (ofCall ? " LEFT JOIN call k ON k.id = s.call_id" : "") + " WHERE " +
      (most ? "+s.at >= :a AND +s.at < :b" : "s.at >= :a AND s.at < :b") + " AND s.counts = 1 AND " +
      (f.agent ? kAgentOfMove + " = :d" : ":d = 0") + " AND " + (f.campaign ? "k.campaign_id = :c" : ":c = 0") +
      " AND " + (f.list ? kListOfMove + " = :e" : ":e = 0") + " AND " +
      (f.script ? "k.script_version_id = :f" : ":f = 0") + " AND " + (f.segment != 0 ? "k.segment = :s" : ":s = 0") +
      " AND " + (f.team ? kAgentOfMove + " IN (SELECT id FROM user WHERE team_id = :t)" : ":t = 0");
  CountedMove move;
  sql(db, text)
      .with(span.from, span.until, f.agent, f.campaign, f.list, f.script, f.segment, f.team)
      .each<Int, Int, domain::StageId, domain::StageId, domain::Milliseconds, Int, std::string>(
          [&](Int id, Int customer, domain::StageId from, domain::StageId to, domain::Milliseconds stay, Int group,
              const std::string& reason) {
            move = {id, customer, group, from, to, stay, &reason};
            take(move);
          });
}

}  // namespace

CountedKey countedKey(domain::FiguresBy by) {
  using domain::FiguresBy;
  switch (by) {
    case FiguresBy::Agent:
    case FiguresBy::Team:
      return CountedKey::Agent;
    case FiguresBy::Campaign:
      return CountedKey::Campaign;
    case FiguresBy::List:
      return CountedKey::List;
    case FiguresBy::ScriptVersion:
      return CountedKey::Script;
    case FiguresBy::Segment:
      return CountedKey::Segment;
    case FiguresBy::Nothing:
    case FiguresBy::Day:
    case FiguresBy::Weekday:
    case FiguresBy::Hour:
    case FiguresBy::WeekHour:
    case FiguresBy::Outcome:
      break;
  }
  return CountedKey::None;
}

TeamOfAgent::TeamOfAgent(Connection& db) {
  sql(db, "SELECT id, team_id FROM user").each<Int, Int>([this](Int user, Int team) {
    m_users.add(user);
    m_teams.push_back(team);
  });
}

void eachCall(Connection& db, const FiguresFilter& filter, CountedKey key, const TakeCall& take) {
  eachSpanOfDays(
      db, {PackedFact::Calls, {"customer"}, key, filter},
      [&](const PackedMonth& packed, const Chosen& chosen) {
        const Numbers& customers = packed.numbers("customer");
        const Numbers* keys = packed.keys(key);
        for (std::size_t i = 0; i < customers.size(); ++i)
          if (chosen.has(i)) take(customers[i] / 2, customers[i] % 2 != 0, keys != nullptr ? (*keys)[i] : 0);
      },
      [&](const FiguresFilter& rest) { callsOfTable(db, rest, key, take); });
}

void eachMove(Connection& db, const FiguresFilter& filter, Instant from, Instant until, CountedKey key,
              const TakeMove& take) {
  bool most = until - from > std::chrono::days(180);
  const PackedQuestion question{
      PackedFact::Moves, {"id", "customer", "from", "to", "stay", "reason", "reasons"}, key, filter};
  for (const std::string& month : packedMonths(db, PackedFact::Moves)) {
    const Instant begins = packedSpan(month, month + "-01").from;
    if (begins < from || begins >= until) continue;
    const PackedMonth packed(db, month, question);
    if (!packed.isThere()) continue;
    const PackedSpan span = packedSpan(month, packed.last());
    if (span.until > until) continue;
    if (packed.rows() > 0 && (key == CountedKey::List || filter.list) && hasListOfCustomer(packed)) continue;
    most = false;
    if (from < span.from) movesOfTable(db, filter, {from, span.from}, most, key, take);
    from = span.until;
    if (packed.rows() > 0) movesOfPacked(packed, Chosen(db, packed, filter), key, take);
  }
  if (from < until) movesOfTable(db, filter, {from, until}, most, key, take);
}

}  // namespace callwright::storage
