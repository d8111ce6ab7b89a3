#include "callwright/app/segments.hpp"

#include <algorithm>
#include <unordered_map>

#include "app/figures_of.hpp"
#include "app/use_case.hpp"
#include "callwright/storage/segment_store.hpp"
#include "callwright/storage/tally_store.hpp"

namespace callwright::app {
namespace {

using domain::Buyer;
using domain::FiguresBy;
using domain::RfmScore;
using domain::TraitField;
using domain::TraitRow;

// Counts of one field's values. Texts are numbered in the order they come.
class TraitCount {
 public:
  void add(std::int64_t key, bool bought) {
    TraitRow& row = m_rows[key];
    row.key = key;
    ++row.reached;
    row.bought += bought ? 1 : 0;
  }
  void add(const std::string& text, bool bought) {
    const auto [at, isNew] = m_texts.try_emplace(text, static_cast<std::int64_t>(m_names.size()));
    if (isNew) m_names.push_back(text);
    add(at->second, bought);
  }
  ReadSegments::TraitOf finish(Job& job, TraitField field, const std::string& custom = {}) {
    std::vector<TraitRow> rows;
    for (auto& [key, row] : m_rows) rows.push_back(row);
    std::sort(rows.begin(), rows.end(), [](const TraitRow& a, const TraitRow& b) { return a.key < b.key; });
    ReadSegments::TraitOf one{field, custom, domain::traitOf(std::move(rows)), {}};
    for (const TraitRow& row : one.trait.rows) one.names.push_back(nameOf(job, field, row.key));
    return one;
  }

 private:
  std::string nameOf(Job& job, TraitField field, std::int64_t key) const {
    switch (field) {
      case TraitField::Region:
      case TraitField::Source:
      case TraitField::Salutation:
      case TraitField::Title:
      case TraitField::Custom:
        return m_names[static_cast<std::size_t>(key)];
      case TraitField::List:
        return storage::figuresName(job.db, FiguresBy::List, key);
      case TraitField::Campaign:
        return storage::figuresName(job.db, FiguresBy::Campaign, key);
      case TraitField::ScriptVersion:
        return storage::figuresName(job.db, FiguresBy::ScriptVersion, key);
      case TraitField::Weekday:
      case TraitField::Hour:
        return std::to_string(key);
    }
    return {};
  }
  std::unordered_map<std::int64_t, TraitRow> m_rows;
  std::unordered_map<std::string, std::int64_t> m_texts;
  std::vector<std::string> m_names;
};

void readTraits(Job& job, const domain::FiguresFilter& filter, ReadSegments::Answer& answer) {
  std::map<TraitField, TraitCount> counts;
  std::map<std::string, TraitCount> customs;
  const auto of = [&](TraitField field) -> TraitCount& { return counts[field]; };
  storage::eachReached(job.db, filter, [&](const storage::ReachedCustomer& one) {
    ++answer.reached;
    answer.bought += one.bought ? 1 : 0;
    of(TraitField::Region).add(one.region, one.bought);
    of(TraitField::Source).add(one.source, one.bought);
    of(TraitField::Salutation).add(one.salutation, one.bought);
    of(TraitField::Title).add(one.title, one.bought);
    for (const auto& [name, value] : one.custom) customs[name].add(value, one.bought);
    of(TraitField::List).add(one.list, one.bought);
    of(TraitField::Campaign).add(one.campaign, one.bought);
    of(TraitField::ScriptVersion).add(one.script, one.bought);
    of(TraitField::Weekday).add(one.weekHour / 24 + 1, one.bought);
    of(TraitField::Hour).add(one.weekHour % 24, one.bought);
  });
  for (auto& [field, count] : counts) answer.traits.push_back(count.finish(job, field));
  for (auto& [name, count] : customs) answer.traits.push_back(count.finish(job, TraitField::Custom, name));
  std::stable_sort(answer.traits.begin(), answer.traits.end(),
                   [](const auto& a, const auto& b) { return a.trait.strength > b.trait.strength; });
}

void add(ReadSegments::Part& part, const Buyer& buyer) {
  ++part.customers;
  part.orders += buyer.orders;
  part.amount += buyer.amount;
}

void readBuyers(Job& job, const std::string& currency, ReadSegments::Answer& answer) {
  const std::vector<Buyer> buyers = storage::readBuyers(job.db, currency);
  const std::vector<RfmScore> scores = domain::scoreBuyers(buyers);
  for (std::size_t i = 0; i < buyers.size(); ++i) {
    const auto recency = scores[i].recency, worth = scores[i].worth();
    add(answer.grid[static_cast<std::size_t>(worth - 1)][static_cast<std::size_t>(recency - 1)], buyers[i]);
    add(answer.segments[static_cast<std::size_t>(domain::segmentOf(recency, worth))], buyers[i]);
  }
  answer.buyers = static_cast<std::int64_t>(buyers.size());
  answer.customers = storage::countCustomers(job.db);
}

}  // namespace

Result<ReadSegments::Answer> handle(Job& job, const ReadSegments& request) {
  if (auto ok = job.need(domain::Permission::ViewTeamWork); !ok) return tl::unexpected(ok.error());
  const auto filter = allowedFilter(job, request.filter);
  if (!filter) return tl::unexpected(filter.error());
  ReadSegments::Answer answer;
  answer.currency = request.currency;
  if (request.of != ReadSegments::Of::Traits) readBuyers(job, request.currency, answer);
  if (request.of != ReadSegments::Of::Buyers) readTraits(job, *filter, answer);
  return answer;
}

Result<SegmentCustomers::Answer> handle(Job& job, const SegmentCustomers& request) {
  for (const auto permission : {domain::Permission::ViewTeamWork, domain::Permission::ViewCustomers})
    if (auto ok = job.need(permission); !ok) return tl::unexpected(ok.error());
  const auto isScore = [](int score) { return score >= 1 && score <= 5; };
  if (!request.segment && (!isScore(request.recency) || !isScore(request.worth)))
    return domain::fail(ErrorCode::BadValue, "score",
                        std::to_string(request.recency) + "/" + std::to_string(request.worth), "1 … 5");
  const std::vector<Buyer> buyers = storage::readBuyers(job.db, request.currency);
  const std::vector<RfmScore> scores = domain::scoreBuyers(buyers);
  std::vector<std::int64_t> ids;
  for (std::size_t i = 0; i < buyers.size(); ++i) {
    const int recency = scores[i].recency, worth = scores[i].worth();
    if (request.segment ? domain::segmentOf(recency, worth) == *request.segment
                        : recency == request.recency && worth == request.worth)
      ids.push_back(buyers[i].customer.value);
  }
  return SegmentCustomers::Answer{std::make_shared<const std::vector<std::int64_t>>(std::move(ids))};
}

CALLWRIGHT_USE_CASE(ReadSegments)
CALLWRIGHT_USE_CASE(SegmentCustomers)

}  // namespace callwright::app
