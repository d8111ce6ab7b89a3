#include <algorithm>
#include <array>
#include <cmath>

#include "callwright/domain/score_model.hpp"

// How a model is chosen and judged: always by calls that came after those it was made of.
namespace callwright::domain {
namespace {

constexpr double asGood = 0.001;  // areas that close rank alike; then the better probabilities decide
constexpr std::array strengths{0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0};

std::span<const char> labelsOf(const ScoreTable& table, std::size_t from, std::size_t to) {
  return std::span(table.labels()).subspan(from, to - from);
}

bool hasBoth(std::span<const char> labels, std::int64_t fewest) {
  const auto successes = std::count(labels.begin(), labels.end(), 1);
  return successes >= fewest && static_cast<std::int64_t>(labels.size()) - successes >= fewest;
}

// Where the rows before `to` begin that are trained on.
std::size_t firstOf(const ScoreTable& table, std::size_t to, std::size_t window) {
  const std::size_t first = window == 0 || to < window ? 0 : to - window;
  return hasBoth(labelsOf(table, first, to), 1) ? first : 0;
}

// Of the labels, given the log-odds: what wrong probabilities cost.
double lossOf(const std::vector<double>& scores, std::span<const char> labels) {
  double loss = 0;
  for (std::size_t i = 0; i < scores.size(); ++i) loss += std::log1p(std::exp(labels[i] != 0 ? -scores[i] : scores[i]));
  return loss;
}

// Nothing when cancelled.
std::optional<double> chooseStrength(const ScoreTable& table, std::size_t earlier, const ScoreTraining& training,
                                     const std::function<void()>& step) {
  const std::size_t first = earlier - earlier / 5;
  const auto labels = labelsOf(table, first, earlier);
  if (!hasBoth(labelsOf(table, 0, first), 1) || !hasBoth(labels, 1)) return strengths[2];
  std::array<double, strengths.size()> areas{}, losses{};
  for (std::size_t i = 0; i < strengths.size(); ++i) {
    if (training.cancelled()) return std::nullopt;
    const auto scores = scoresOf(fitScore(table, 0, first, strengths[i]), table, first, earlier);
    areas[i] = rankingQuality(scores, labels).areaUnderCurve;
    losses[i] = lossOf(scores, labels);
    step();
  }
  const double enough = *std::max_element(areas.begin(), areas.end()) - asGood;
  std::size_t best = strengths.size();
  for (std::size_t i = 0; i < strengths.size(); ++i)
    if (areas[i] >= enough && (best == strengths.size() || losses[i] < losses[best])) best = i;
  return strengths[best];
}

}  // namespace

std::optional<LearnedScore> learnScore(const ScoreTable& table, const ScoreTraining& training) {
  const std::size_t count = table.size();
  const std::size_t earlier = training.earlier == 0 ? count - count / 4 : std::min(training.earlier, count);
  if (earlier < kFewestScoreExamples * 3 / 4 || count < kFewestScoreExamples) return std::nullopt;
  if (!hasBoth(labelsOf(table, 0, earlier), kFewestScoreSuccesses * 3 / 4)) return std::nullopt;
  if (!hasBoth(labelsOf(table, 0, count), kFewestScoreSuccesses)) return std::nullopt;
  if (!hasBoth(labelsOf(table, earlier, count), 1)) return std::nullopt;
  const std::size_t every = training.every == 0 ? count - earlier : training.every;
  const int total = static_cast<int>(strengths.size() + (count - earlier + every - 1) / every + 1);
  int done = 0;
  const auto step = [&] { training.progress(++done, total); };
  const auto strength = chooseStrength(table, earlier, training, step);
  if (!strength) return std::nullopt;
  LearnedScore learned;
  learned.strength = *strength;
  learned.trainedOn = earlier;
  std::vector<double> scores;
  for (std::size_t from = earlier; from < count; from += every) {
    if (training.cancelled()) return std::nullopt;
    const std::size_t first = firstOf(table, from, training.window);
    const std::size_t to = std::min(count, from + every);
    const auto judged = scoresOf(fitScore(table, first, from, *strength), table, from, to);
    scores.insert(scores.end(), judged.begin(), judged.end());
    step();
  }
  learned.quality = rankingQuality(scores, labelsOf(table, earlier, count));
  if (training.cancelled()) return std::nullopt;
  learned.model = fitScore(table, firstOf(table, count, training.window), count, *strength);
  step();
  return learned;
}

}  // namespace callwright::domain
