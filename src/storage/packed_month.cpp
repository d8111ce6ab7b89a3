#include "callwright/storage/packed_month.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "storage/counted_rows.hpp"
#include "storage/packed_format.hpp"
#include "storage/rating_rows.hpp"

namespace callwright::storage {
namespace {

using domain::Instant;
using Int = std::int64_t;

constexpr const char* kMaking = "making";

using Columns = std::map<std::string, std::string>;  // bytes by name

class Writer {
 public:
  void add(const char* name, Int value) {
    m_fits = m_fits && value >= 0 && value < Int{kListOfCustomer};
    m_columns[name].push_back(static_cast<std::uint32_t>(value));
  }
  void addParts(Int agent, Int campaign, Int list, Int script, Int segment) {
    add("agent", agent);
    add("campaign", campaign);
    if (list < 0)
      m_columns["list"].push_back(kListOfCustomer);
    else
      add("list", list);
    add("script", script);
    add("segment", segment);
  }
  void addStay(Int milliseconds) { m_stays.push_back(milliseconds); }
  // Of texts that are often the same: their places in a column of its plural.
  void addText(const char* name, const std::string& text) {
    auto& [places, bytes] = m_texts[name];
    const auto [known, isNew] = places.try_emplace(text, static_cast<Int>(places.size()));
    add(name, known->second);
    if (isNew) bytes += text + '\0';
  }
  std::optional<Columns> finish(PackedFact fact) const {
    if (!m_fits) return std::nullopt;
    Columns columns;
    columns[markOf(fact)];
    for (const auto& [name, values] : m_columns) columns[name] = bytesOf(values);
    for (const auto& [name, texts] : m_texts) columns[name + "s"] = texts.second;
    if (fact == PackedFact::Moves) columns["stay"] = bytesOf(m_stays);
    return columns;
  }

 private:
  bool m_fits = true;
  std::map<std::string, std::vector<std::uint32_t>> m_columns;
  std::vector<Int> m_stays;
  std::map<std::string, std::pair<std::map<std::string, Int>, std::string>> m_texts;  // each with a zero after it
};

void addCalls(Connection& db, const std::string& month, const std::string& last, Writer& out) {
  sql(db,
      "SELECT DISTINCT customer_id * 2 + reached, agent_id, campaign_id, list_id, script_version_id, segment FROM call "
      "WHERE counts = 1 AND customer_id <> 0 AND local_day BETWEEN :a AND :b ORDER BY 1, 2, 3, 4, 5, 6")
      .with(month + "-01", last)
      .each<Int, Int, Int, Int, Int, Int>(
          [&](Int customer, Int agent, Int campaign, Int list, Int script, Int segment) {
            out.add("customer", customer);
            out.addParts(agent, campaign, list, script, segment);
          });
}

void addMoves(Connection& db, const std::string& month, const std::string& last, Writer& out) {
  const PackedSpan span = packedSpan(month, last);
  sql(db, "SELECT " + kMoveColumns + kAgentOfMove +
              ", coalesce(k.campaign_id, 0), coalesce(k.list_id, -1), coalesce(k.script_version_id, 0), "
              "coalesce(k.segment, 0), s.reason FROM stage_change s LEFT JOIN call k ON k.id = s.call_id WHERE "
              "s.counts = 1 AND s.at >= :a AND s.at < :b ORDER BY s.customer_id, s.id")
      .with(span.from, span.until)
      .each<Int, Int, Int, Int, Int, Int, Int, Int, Int, Int, std::string>(
          [&](Int id, Int customer, Int from, Int to, Int stay, Int user, Int campaign, Int list, Int script,
              Int segment, const std::string& reason) {
            out.add("id", id);
            out.add("customer", customer);
            out.add("from", from);
            out.add("to", to);
            out.addStay(stay);
            out.addParts(user, campaign, list, script, segment);
            out.addText("reason", reason);
          });
}

void addRatings(Connection& db, const std::string& month, const std::string& last, Writer& out) {
  domain::FiguresFilter days;
  days.from = month + "-01";
  days.until = last;
  eachRatingOfTable(db, days, [&](const RatingRow& row) {
    out.add("day", dayOfMonth(row.day));
    out.add("hour", row.weekHour);
    out.addParts(row.part(CountedKey::Agent), row.part(CountedKey::Campaign), row.part(CountedKey::List),
                 row.part(CountedKey::Script), row.part(CountedKey::Segment));
    out.addText("field", row.field);
    out.addText("answer", row.answer);
  });
}

// None: an id does not fit.
std::optional<Columns> pack(Connection& db, PackedFact fact, const std::string& month, const std::string& last) {
  Writer out;
  switch (fact) {
    case PackedFact::Calls:
      addCalls(db, month, last, out);
      break;
    case PackedFact::Moves:
      addMoves(db, month, last, out);
      break;
    case PackedFact::Ratings:
      addRatings(db, month, last, out);
      break;
  }
  auto columns = out.finish(fact);
  if (columns && last < lastDayOf(month)) (*columns)[kLast] = last;
  return columns;
}

std::string columnBytes(Connection& db, PackedFact fact, const std::string& month, const std::string& name) {
  return sql(db, "SELECT data FROM packed_month WHERE fact = :f AND month = :m AND name = :n")
      .with(fact, month, name)
      .value<std::string>();
}

// Packed months and the last day of each.
std::map<std::string, std::string> packedDays(Connection& db, PackedFact fact) {
  std::map<std::string, std::string> days;
  for (const std::string& month : packedMonths(db, fact)) {
    const std::string last = columnBytes(db, fact, month, kLast);
    days[month] = last.empty() ? lastDayOf(month) : last;
  }
  return days;
}

}  // namespace

std::vector<std::pair<PackedFact, std::string>> monthsToPack(Connection& db, const std::string& last) {
  std::vector<std::pair<PackedFact, std::string>> all;
  const auto add = [&](PackedFact fact, const std::string& first) {
    if (first.empty()) return;
    const auto packed = packedDays(db, fact);
    const auto known = domain::goalPeriodFromCode(first.substr(0, 7));
    for (domain::GoalPeriod one = known.value_or(domain::GoalPeriod{});
         known && std::max(one.firstDay(), first) <= last; one = one.shifted(1)) {
      const auto found = packed.find(one.code());
      if (found == packed.end() || found->second < std::min(last, one.lastDay())) all.emplace_back(fact, one.code());
    }
  };
  const auto first = sql(db, "SELECT coalesce(min(local_day), '') FROM call WHERE counts = 1").value<std::string>();
  add(PackedFact::Calls, first);
  add(PackedFact::Ratings, first);
  add(PackedFact::Moves,
      sql(db, "SELECT coalesce(date(min(at) / 1000, 'unixepoch'), '') FROM stage_change WHERE counts = 1")
          .value<std::string>());
  return all;
}

bool packMonth(Connection& db, PackedFact fact, const std::string& month, const std::string& until) {
  const std::string last = std::min(until, lastDayOf(month));
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
        .with(fact == PackedFact::Moves ? std::string() : after(last),
              fact == PackedFact::Moves ? packedSpan(month, last).until : Instant{})
        .run();
    transaction.commit();
  }
  const auto columns = pack(db, fact, month, last);
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
  for (const PackedFact fact : {PackedFact::Calls, PackedFact::Moves, PackedFact::Ratings})
    for (const auto& [month, last] : packedDays(db, fact)) {
      const auto columns = pack(db, fact, month, last);
      bool same = columns.has_value();
      for (const auto& [name, bytes] : columns.value_or(Columns()))
        same = same && columnBytes(db, fact, month, name) == bytes;
      wrong += same ? 0 : 1;
    }
  return wrong;
}

}  // namespace callwright::storage
