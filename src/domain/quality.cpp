#include "callwright/domain/quality.hpp"

#include <algorithm>
#include <random>

#include "domain/bar_lines.hpp"
#include "domain/text.hpp"

namespace callwright::domain {
namespace {

constexpr const char* kCardLine = "# Opening | - Gives the name | yes/no | 10 | - Asks well | 0-5 | 20 | fatal";
constexpr int kMostPoints = 10;

// "yes/no" or "0-5"; 0 for what is none.
int readScale(const std::string& text) {
  const std::string scale = foldText(text);
  if (scale == "yes/no" || scale == "是/否") return 1;
  for (int most = 2; most <= kMostPoints; ++most)
    if (scale == "0-" + std::to_string(most) || scale == "0–" + std::to_string(most)) return most;
  return 0;
}

std::optional<CardQuestion> readQuestion(const std::vector<std::string>& fields) {
  constexpr std::size_t kPlain = 3, kWithFatal = 4;
  if (fields.size() != kPlain && fields.size() != kWithFatal) return std::nullopt;
  CardQuestion question;
  question.text = fields[0];
  while (!question.text.empty() && (question.text.front() == '-' || question.text.front() == ' '))
    question.text.erase(0, 1);
  question.most = readScale(fields[1]);
  question.weight = readWeight(fields[2]);
  if (fields.size() == kWithFatal) {
    const std::string mark = foldText(fields[3]);
    if (mark != "fatal" && mark != "critical" && mark != "致命") return std::nullopt;
    question.fatal = true;
  }
  const bool counts = question.weight > 0 || question.fatal;
  if (question.text.empty() || question.most == 0 || question.weight < 0 || !counts) return std::nullopt;
  return question;
}

}  // namespace

Result<std::vector<CardQuestion>> parseScoreCard(const std::string& text) {
  std::vector<CardQuestion> questions;
  std::string section;
  bool anyWeight = false;
  for (const std::vector<std::string>& fields : readBarLines(text)) {
    if (fields.size() == 1 && fields[0].front() == '#') {
      section = fields[0];
      while (!section.empty() && (section.front() == '#' || section.front() == ' ')) section.erase(0, 1);
      continue;
    }
    auto question = readQuestion(fields);
    if (!question) return fail(ErrorCode::BadValue, "card_line", joinedBars(fields), kCardLine);
    question->section = section;
    anyWeight = anyWeight || question->weight > 0;
    questions.push_back(std::move(*question));
  }
  if (questions.empty()) return fail(ErrorCode::Missing, "questions");
  if (!anyWeight) return fail(ErrorCode::BadValue, "weight", "0", "1 … 100");
  return questions;
}

std::string formatScoreCard(const std::vector<CardQuestion>& questions) {
  std::string text, section;
  for (const CardQuestion& q : questions) {
    if (q.section != section) text += (text.empty() ? "# " : "\n# ") + q.section + "\n";
    section = q.section;
    const std::string scale = q.most == 1 ? "yes/no" : "0-" + std::to_string(q.most);
    text += "- " + q.text + " | " + scale + " | " + std::to_string(q.weight) + (q.fatal ? " | fatal\n" : "\n");
  }
  return text;
}

Result<CardMark> markOf(const std::vector<CardQuestion>& questions, const std::vector<CardAnswer>& answers) {
  if (answers.size() != questions.size())
    return fail(ErrorCode::BadValue, "answers", std::to_string(answers.size()), std::to_string(questions.size()));
  CardMark mark;
  double sum = 0, weights = 0;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const CardQuestion& question = questions[i];
    const std::optional<int>& points = answers[i].points;
    if (!points) continue;
    if (*points < 0 || *points > question.most)
      return fail(ErrorCode::BadValue, "points", std::to_string(*points), "0 … " + std::to_string(question.most));
    sum += question.weight * static_cast<double>(*points) / question.most;
    weights += question.weight;
    mark.fatal = mark.fatal || (question.fatal && *points == 0);
  }
  if (weights <= 0 && !mark.fatal) return fail(ErrorCode::QualityUnfit, "nothing_judged");
  constexpr double kWhole = 100;
  mark.mark = mark.fatal ? 0 : kWhole * sum / weights;
  return mark;
}

const char* codeOf(CheckState state) {
  switch (state) {
    case CheckState::Chosen:
      return "chosen";
    case CheckState::Marked:
      return "marked";
    case CheckState::Accepted:
      return "accepted";
    case CheckState::Disputed:
      return "disputed";
    case CheckState::Settled:
      return "settled";
  }
  return "";
}

std::vector<std::int64_t> drawSample(std::vector<std::int64_t> from, std::size_t count, std::uint64_t seed) {
  std::sort(from.begin(), from.end());
  std::vector<std::int64_t> drawn;
  std::mt19937_64 random(seed);
  std::sample(from.begin(), from.end(), std::back_inserter(drawn), static_cast<std::ptrdiff_t>(count), random);
  std::shuffle(drawn.begin(), drawn.end(), random);
  return drawn;
}

std::optional<double> QualityFigures::average() const {
  return checks > 0 ? std::optional(sum / static_cast<double>(checks)) : std::nullopt;
}

std::optional<double> QualityFigures::fatalShare() const {
  return checks > 0 ? std::optional(static_cast<double>(fatal) / static_cast<double>(checks)) : std::nullopt;
}

QualityFigures& QualityFigures::operator+=(const QualityFigures& other) {
  checks += other.checks;
  fatal += other.fatal;
  disputed += other.disputed;
  sum += other.sum;
  return *this;
}

}  // namespace callwright::domain
