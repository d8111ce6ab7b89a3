#pragma once
#include <optional>
#include <string>
#include <vector>

#include "callwright/domain/error.hpp"
#include "callwright/domain/ids.hpp"
#include "callwright/domain/money.hpp"
#include "callwright/domain/time.hpp"

// Quality checks: calls marked by a score card. Pure functions, any thread.
namespace callwright::domain {

using ScoreCardId = Id<struct ScoreCardTag>;
using QualityCheckId = Id<struct QualityCheckTag>;

struct CardQuestion {
  std::string section, text;
  int weight = 1;      // 0 … 100; 0 counts only as a critical one
  int most = 5;        // points 0 … most, at most 10; 1 is no or yes
  bool fatal = false;  // critical: no points at it make the whole card 0
  friend bool operator==(const CardQuestion&, const CardQuestion&) = default;
};
// A card that a check uses is never changed: a change makes the next version of its name.
struct ScoreCard {
  ScoreCardId id;
  std::string name;
  int version = 1;
  bool replaced = false;  // there is a later version, or it is no longer used
  std::vector<CardQuestion> questions;
  std::int64_t checks = 0;  // that use this version
};

// One question a line, "- Gives the name and the company | yes/no | 10" or "| 0-5 | 10 | fatal"; a line "# Opening"
// begins a section. Errors: BadValue{card_line, the line, what it takes}; Missing{questions}; BadValue{weight} where
// no question has one.
Result<std::vector<CardQuestion>> parseScoreCard(const std::string& text);
std::string formatScoreCard(const std::vector<CardQuestion>& questions);  // parseScoreCard reads it back

struct CardAnswer {
  std::optional<int> points;  // none: the question does not apply to this call
  std::string comment;
  friend bool operator==(const CardAnswer&, const CardAnswer&) = default;
};
struct CardMark {
  double mark = 0;     // 0 … 100
  bool fatal = false;  // a critical question has no points: the mark is 0
};
// 100 · Σ weight · points / most by Σ weight, over the questions that apply; 0 where a critical one has no points.
// Errors: BadValue{answers} (another number of them), BadValue{points}; QualityUnfit{nothing_judged} where no question
// with a weight applies.
Result<CardMark> markOf(const std::vector<CardQuestion>& questions, const std::vector<CardAnswer>& answers);

enum class CheckState {
  Chosen = 0,    // to be marked; the agent does not see it yet
  Marked = 1,    // the agent has to answer
  Accepted = 2,  // … agrees
  Disputed = 3,  // … does not: it waits to be settled
  Settled = 4,
};
const char* codeOf(CheckState state);  // "chosen"

struct QualityCheck {
  QualityCheckId id;
  CallId call;
  CustomerId customer;
  UserId agent;
  std::string agentName, customerName, campaignName, cardName;
  ScoreCardId card;
  int cardVersion = 1;
  CheckState state = CheckState::Chosen;
  bool sampled = false;  // drawn, not chosen by hand
  Instant callAt, chosenAt, markedAt, answeredAt, settledAt;
  std::string day;  // the call's, of the office
  std::string markedBy, settledBy;
  double mark = 0, firstMark = 0;  // 0 … 100 once it is marked; the first one is what the agent disputed
  bool fatal = false;
  std::string comment, answer, settlement;
};

// So many of `from` in a random order without repetition: the same for the same seed. All of them where there are
// fewer.
std::vector<std::int64_t> drawSample(std::vector<std::int64_t> from, std::size_t count, std::uint64_t seed);

struct QualityFigures {  // of what was marked
  UserId agent;          // none: all of them
  std::string name;
  std::int64_t checks = 0, fatal = 0, disputed = 0;
  double sum = 0;  // of marks
  std::optional<double> average() const;
  std::optional<double> fatalShare() const;  // 0 … 1
  QualityFigures& operator+=(const QualityFigures& other);
};

}  // namespace callwright::domain
