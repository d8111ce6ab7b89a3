#include "callwright/domain/score_model.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

#include "domain/logistic.hpp"

namespace callwright::domain {
namespace {

using Column = ScoreTable::Column;
using Kind = ScoreTerm::Kind;

constexpr std::size_t mostRanges = 8;
constexpr std::size_t mostLevels = 60;
constexpr std::size_t fewestRows = 20;
constexpr std::int32_t none = -1;
constexpr double infinite = std::numeric_limits<double>::infinity();

std::size_t fewestOf(std::size_t rows) {
  return std::max(fewestRows, rows / 1000);
}

// A column's terms, and the place of each among them by what a row has.
struct ColumnTerms {
  std::vector<ScoreTerm> terms;
  std::vector<std::int32_t> ofLevel;  // by place of the name
  std::vector<double> cuts;           // ascending: where ranges after the first begin
  std::int32_t unknown = none;

  std::int32_t of(const Column& column, std::size_t row) const {
    if (!column.numeric) return column.levels[row] == 0 ? unknown : ofLevel[column.levels[row] - 1];
    const double number = column.numbers[row];
    if (!std::isfinite(number)) return unknown;
    const std::int32_t first = unknown == none ? 0 : 1;
    return first + static_cast<std::int32_t>(std::upper_bound(cuts.begin(), cuts.end(), number) - cuts.begin());
  }
};

std::vector<double> cutsOf(const Column& column, std::size_t from, std::size_t to) {
  std::vector<double> known;
  for (std::size_t row = from; row < to; ++row)
    if (std::isfinite(column.numbers[row])) known.push_back(column.numbers[row]);
  std::sort(known.begin(), known.end());
  std::vector<double> cuts;
  const std::size_t fewest = fewestOf(to - from);
  std::size_t last = 0;
  for (std::size_t i = 1; i < mostRanges && !known.empty(); ++i) {
    const double cut = known[i * known.size() / mostRanges];
    // At the first of those that equal it, or the first above where they began the range.
    auto place = std::lower_bound(known.begin(), known.end(), cut);
    if (place == known.begin() + static_cast<std::ptrdiff_t>(last)) place = std::upper_bound(place, known.end(), cut);
    const auto at = static_cast<std::size_t>(place - known.begin());
    if (at < last + fewest || at + fewest > known.size()) continue;
    cuts.push_back(*place);
    last = at;
  }
  return cuts;
}

ColumnTerms rangesOf(const Column& column, std::size_t from, std::size_t to) {
  ColumnTerms all;
  all.cuts = cutsOf(column, from, to);
  const auto known = std::count_if(column.numbers.begin() + static_cast<std::ptrdiff_t>(from),
                                   column.numbers.begin() + static_cast<std::ptrdiff_t>(to),
                                   [](double number) { return std::isfinite(number); });
  if (known < static_cast<std::ptrdiff_t>(to - from)) {
    all.unknown = 0;
    all.terms.push_back({column.field, Kind::Unknown, {}, 0, 0, 0, 0});
  }
  if (known == 0) return all;
  for (std::size_t i = 0; i <= all.cuts.size(); ++i)
    all.terms.push_back({column.field,
                         Kind::Range,
                         {},
                         i == 0 ? -infinite : all.cuts[i - 1],
                         i == all.cuts.size() ? infinite : all.cuts[i],
                         0,
                         0});
  return all;
}

ColumnTerms levelsOf(const Column& column, std::size_t from, std::size_t to) {
  ColumnTerms all;
  std::vector<std::size_t> counts(column.names.size());
  std::size_t unknown = 0;
  for (std::size_t row = from; row < to; ++row)
    ++(column.levels[row] == 0 ? unknown : counts[column.levels[row] - 1]);
  const auto add = [&](Kind kind, const std::string& level) {
    all.terms.push_back({column.field, kind, level, 0, 0, 0, 0});
    return static_cast<std::int32_t>(all.terms.size() - 1);
  };
  if (unknown != 0) all.unknown = add(Kind::Unknown, {});
  std::vector<std::size_t> order(column.names.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return counts[a] != counts[b] ? counts[a] > counts[b] : column.names[a] < column.names[b];
  });
  all.ofLevel.assign(column.names.size(), none);
  std::size_t kept = 0, rare = 0;
  for (const std::size_t level : order) {
    if (kept < mostLevels && counts[level] >= fewestOf(to - from)) {
      all.ofLevel[level] = add(Kind::Level, column.names[level]);
      ++kept;
    } else {
      rare += counts[level];
    }
  }
  if (rare >= fewestRows) {
    const std::int32_t other = add(Kind::Other, {});
    for (std::int32_t& place : all.ofLevel)
      if (place == none) place = other;
  }
  return all;
}

// The terms of one field: where they begin and end.
struct Span {
  std::size_t from = 0, to = 0;
};
Span spanOf(const std::vector<ScoreTerm>& terms, std::size_t from) {
  std::size_t to = from;
  while (to < terms.size() && terms[to].field == terms[from].field) ++to;
  return {from, to};
}

double averageOf(const std::vector<ScoreTerm>& terms, Span span) {
  double sum = 0, share = 0;
  for (std::size_t i = span.from; i < span.to; ++i) {
    sum += terms[i].share * terms[i].weight;
    share += terms[i].share;
  }
  return share > 0 ? sum / share : 0;  // rows without any of them count as the average
}

const ScoreTerm* termOf(const std::vector<ScoreTerm>& terms, Span span, const ScoreSample& sample) {
  const std::string& field = terms[span.from].field;
  const auto known = std::find_if(sample.begin(), sample.end(), [&](const auto& one) { return one.first == field; });
  static const ScoreValue missing;
  const ScoreValue& value = known == sample.end() ? missing : known->second;
  const auto* text = std::get_if<std::string>(&value);
  const auto* given = std::get_if<double>(&value);
  const double number = given ? *given : text ? numberIn(*text) : std::numeric_limits<double>::quiet_NaN();
  const ScoreTerm *unknown = nullptr, *other = nullptr;
  bool ranges = false;
  for (std::size_t i = span.from; i < span.to; ++i) {
    const ScoreTerm& term = terms[i];
    if (term.kind == Kind::Unknown) unknown = &term;
    if (term.kind == Kind::Other) other = &term;
    ranges = ranges || term.kind == Kind::Range;
    if (term.kind == Kind::Level && text && term.level == *text) return &term;
    if (term.kind == Kind::Range && term.low <= number && number < term.high) return &term;
  }
  if (ranges) return unknown;
  return text && !text->empty() ? other : unknown;
}

// f(span, term or null) for each field.
template <class F>
void eachField(const std::vector<ScoreTerm>& terms, const ScoreSample& sample, F&& f) {
  for (std::size_t from = 0; from < terms.size();) {
    const Span span = spanOf(terms, from);
    f(span, termOf(terms, span, sample));
    from = span.to;
  }
}

}  // namespace

double probabilityOf(double logOdds) {
  return 1 / (1 + std::exp(-logOdds));
}

double ScoreModel::averageLogOdds() const {
  double sum = intercept;
  for (std::size_t from = 0; from < terms.size();) {
    const Span span = spanOf(terms, from);
    sum += averageOf(terms, span);
    from = span.to;
  }
  return sum;
}

double ScoreModel::logOdds(const ScoreSample& sample) const {
  double sum = intercept;
  eachField(terms, sample,
            [&](Span span, const ScoreTerm* term) { sum += term ? term->weight : averageOf(terms, span); });
  return sum;
}

double ScoreModel::probability(const ScoreSample& sample) const {
  return probabilityOf(logOdds(sample));
}

std::vector<ScoreReason> ScoreModel::explain(const ScoreSample& sample) const {
  std::vector<ScoreReason> reasons;
  eachField(terms, sample, [&](Span span, const ScoreTerm* term) {
    const double effect = term ? term->weight - averageOf(terms, span) : 0;
    if (effect != 0) reasons.push_back({*term, effect});
  });
  std::stable_sort(reasons.begin(), reasons.end(), [](const ScoreReason& a, const ScoreReason& b) {
    return std::abs(a.effect) > std::abs(b.effect);
  });
  return reasons;
}

ScoreModel fitScore(const ScoreTable& table, std::size_t from, std::size_t to, double strength) {
  assert(from < to && to <= table.size());
  ScoreModel model;
  std::vector<ColumnTerms> columns;
  std::vector<std::int32_t> firsts;
  for (const Column& column : table.columns()) {
    columns.push_back(column.numeric ? rangesOf(column, from, to) : levelsOf(column, from, to));
    firsts.push_back(static_cast<std::int32_t>(model.terms.size()));
    model.terms.insert(model.terms.end(), columns.back().terms.begin(), columns.back().terms.end());
  }
  SparseRows rows;
  rows.termCount = static_cast<std::int32_t>(model.terms.size());
  for (std::size_t row = from; row < to; ++row) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const std::int32_t term = columns[i].of(table.columns()[i], row);
      if (term == none) continue;
      rows.terms.push_back(firsts[i] + term);
      model.terms[static_cast<std::size_t>(firsts[i] + term)].share += 1;
    }
    rows.starts.push_back(rows.terms.size());
    rows.labels.push_back(table.labels()[row]);
  }
  assert(std::count(rows.labels.begin(), rows.labels.end(), 1) % static_cast<std::ptrdiff_t>(to - from) != 0);
  const std::vector<double> weights = fitLogistic(rows, strength);
  for (std::size_t i = 0; i < model.terms.size(); ++i) {
    model.terms[i].weight = weights[i];
    model.terms[i].share /= static_cast<double>(to - from);
  }
  model.intercept = weights.back();
  return model;
}

std::vector<double> scoresOf(const ScoreModel& model, const ScoreTable& table, std::size_t from, std::size_t to) {
  std::vector<double> scores;
  scores.reserve(to - from);
  ScoreSample sample;
  for (std::size_t row = from; row < to; ++row) {
    sample.clear();
    for (const Column& column : table.columns()) {
      if (column.numeric)
        sample.emplace_back(column.field, column.numbers[row]);
      else if (column.levels[row] != 0)
        sample.emplace_back(column.field, column.names[column.levels[row] - 1]);
    }
    scores.push_back(model.logOdds(sample));
  }
  return scores;
}

}  // namespace callwright::domain
