#include "storage/rating_rows.hpp"

#include <array>
#include <chrono>
#include <optional>
#include <utility>
#include <vector>

#include "callwright/domain/queue.hpp"
#include "storage/figures_sql.hpp"
#include "storage/packed_reading.hpp"
#include "storage/sql.hpp"

namespace callwright::storage {
namespace {

using domain::FiguresBy;
using domain::FiguresFilter;
using Int = std::int64_t;

class Counting {
 public:
  Counting(Connection& db, FiguresBy by, const FiguresFilter& filter)
      : m_db(db), m_by(by), m_filter(filter), m_key(countedKey(by)) {
    if (by == FiguresBy::Team) m_teamOf.emplace(db);
  }
  RatingTimes run() {
    eachSpanOfDays(
        m_db, {PackedFact::Ratings, {"day", "hour", "field", "fields", "answer", "answers"}, m_key, m_filter},
        [this](const PackedMonth& packed, const Chosen& chosen) { add(packed, chosen); },
        [this](const FiguresFilter& rest) {
          eachRatingOfTable(m_db, rest, [this](const RatingRow& row) {
            ++m_times[{m_by == FiguresBy::Day ? row.day : std::string(), id(row.weekHour, row.part(m_key)), row.field,
                       row.answer}];
          });
        });
    return std::move(m_times);
  }

 private:
  // FiguresRow::id.
  Int id(Int weekHour, Int part) const {
    if (m_by == FiguresBy::Weekday) return weekHour / 24 + 1;
    if (m_by == FiguresBy::Hour) return weekHour % 24;
    if (m_by == FiguresBy::WeekHour) return weekHour;
    return m_teamOf ? (*m_teamOf)(part) : part;
  }
  bool isAt(Int weekHour) const {
    return (m_filter.weekday == 0 || weekHour / 24 + 1 == m_filter.weekday) &&
           (m_filter.hour < 0 || weekHour % 24 == m_filter.hour);
  }

  void add(const PackedMonth& packed, const Chosen& chosen) {
    const auto& answers = packed.numbers("answer");
    const auto &days = packed.numbers("day"), &hours = packed.numbers("hour"), &fields = packed.numbers("field");
    const auto* parts = packed.keys(m_key);
    // Of texts their places, until there are few.
    std::map<std::array<Int, 4>, Int> times;
    for (std::size_t i = 0; i < answers.size(); ++i)
      if (chosen.has(i) && isAt(hours[i]))
        ++times[{m_by == FiguresBy::Day ? days[i] : 0, id(hours[i], parts != nullptr ? (*parts)[i] : 0), fields[i],
                 answers[i]}];
    const auto fieldTexts = packed.texts("fields"), answerTexts = packed.texts("answers");
    for (const auto& [of, count] : times)
      m_times[{of[0] == 0 ? std::string() : dayOf(packed.month(), of[0]), of[1],
               fieldTexts[static_cast<std::size_t>(of[2])], answerTexts[static_cast<std::size_t>(of[3])]}] += count;
  }

  Connection& m_db;
  FiguresBy m_by;
  const FiguresFilter& m_filter;
  CountedKey m_key;
  std::optional<TeamOfAgent> m_teamOf;
  RatingTimes m_times;
};

}  // namespace

void eachRatingOfTable(Connection& db, const FiguresFilter& f, const std::function<void(const RatingRow&)>& take) {
  // An answer is saved after its call was opened, whose day is that of some zone; and clocks were set.
  const auto first = f.from.empty() ? std::nullopt : domain::dayStart(nullptr, f.from);
  const domain::Instant savedFrom = first ? *first - std::chrono::hours(48) : domain::Instant{};
  const FiguresColumns calls{"k.local_day", "k.week_hour",         "k.agent_id", "k.campaign_id",
                             "k.list_id",   "k.script_version_id", "k.segment"};
  RatingRow row;
  sql(db,
      "SELECT k.local_day, k.week_hour, k.agent_id, k.campaign_id, k.list_id, k.script_version_id, k.segment, "
      "lower(v.name), v.value FROM script_value v CROSS JOIN call k ON k.id = v.call_id WHERE lower(v.name) IN "
      "('csat', 'nps') AND v.saved_at >= :s AND k.counts = 1 AND k.local_day BETWEEN :a AND :b" +
          figuresTerms(f, calls))
      .with(savedFrom, f.from, f.until.empty() ? std::string("9999") : f.until, f.campaign, f.agent, f.team, f.list,
            f.script, f.segment, f.weekday, f.hour)
      .each<std::string, Int, Int, Int, Int, Int, Int, std::string, std::string>([&](std::string day, Int weekHour,
                                                                                     Int agent, Int campaign, Int list,
                                                                                     Int script, Int segment,
                                                                                     std::string field,
                                                                                     std::string answer) {
        row = {
            std::move(day), weekHour, {0, agent, campaign, list, script, segment}, std::move(field), std::move(answer)};
        take(row);
      });
}

RatingTimes countRatings(Connection& db, FiguresBy by, const FiguresFilter& filter) {
  return Counting(db, by, filter).run();
}

}  // namespace callwright::storage
