#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "callwright/domain/score_quality.hpp"
#include "callwright/domain/score_table.hpp"

// How likely a customer is to buy, from what is known before the call: logistic regression with a quadratic penalty, in
// which every field is cut into terms (a text's values, ranges of a number), so that a score is a sum that can be read
// aloud. Pure; no randomness.
namespace callwright::domain {

struct ScoreTerm {
  enum class Kind {
    Unknown = 0,  // the field is not known
    Level = 1,    // the text `level`
    Other = 2,    // any text too rare for a term of its own
    Range = 3,    // low ≤ number < high
  };
  std::string field;
  Kind kind = Kind::Unknown;
  std::string level;
  double low = 0, high = 0;
  double weight = 0;  // in log-odds
  double share = 0;   // of the examples that had it, 0…1
  friend bool operator==(const ScoreTerm&, const ScoreTerm&) = default;
};

// Why a score is what it is: a field's term, and what it adds to the log-odds of an average customer.
struct ScoreReason {
  ScoreTerm term;
  double effect = 0;
};

struct ScoreModel {
  double intercept = 0;
  std::vector<ScoreTerm> terms;  // those of a field stand together

  // Of a customer of whom each field adds what it adds on average: the point that reasons start from.
  double averageLogOdds() const;
  // A text that the model has not met counts as a rare one, or, when it knows none, as the average.
  double logOdds(const ScoreSample& sample) const;
  double probability(const ScoreSample& sample) const;  // 0…1
  // Largest effect first, without those of 0; their sum and averageLogOdds() make logOdds().
  std::vector<ScoreReason> explain(const ScoreSample& sample) const;
};

double probabilityOf(double logOdds);

// A model cannot be learned from less.
inline constexpr std::int64_t kFewestScoreExamples = 200;
inline constexpr std::int64_t kFewestScoreSuccesses = 20;

struct ScoreTraining {
  std::size_t earlier = 0;  // rows 0…earlier-1 are trained on first, those after them are judged; 0: three quarters
  std::size_t every = 0;    // learn anew after so many judged rows, from all that came before; 0: once
  std::size_t window = 0;   // … from no more than the latest so many; 0: all
  std::function<bool()> cancelled = [] { return false; };
  std::function<void(int done, int total)> progress = [](int, int) {};
};

struct LearnedScore {
  ScoreModel model;           // of all rows
  double strength = 0;        // C of the penalty: 1 / variance of the prior
  RankingQuality quality;     // of models that saw only rows before the ones they judged
  std::size_t trainedOn = 0;  // rows before the first judged
};

// Rows are in the order of their calls; the table is settled. The penalty is chosen by how well a model of the first
// four fifths of the earlier rows ranks the last fifth, by the area under the ROC curve (of those within 0.001 of the
// best, the one with the least logarithmic loss): so no row is judged by what came after it. Nothing when cancelled, or
// when there is too little: fewer than kFewestScoreExamples, or than kFewestScoreSuccesses of either kind; less than
// three quarters of both among the earlier rows; only one kind among those judged.
std::optional<LearnedScore> learnScore(const ScoreTable& table, const ScoreTraining& training = {});

// A model of the rows from…to-1 with a given C; both kinds of label must be among them (asserted). Numbers are cut at
// their quantiles into up to eight ranges; a text has a term from 20 rows (or a thousandth of all) on, the 60 most
// frequent ones. The problem is solved by LIBLINEAR (Fan, Chang, Hsieh, Wang & Lin 2008, Journal of Machine Learning
// Research 9:1871–1874), L2-regularised logistic regression by a trust region Newton method; its tolerance is relative,
// so results agree to some digits on all machines.
ScoreModel fitScore(const ScoreTable& table, std::size_t from, std::size_t to, double strength);

// Log-odds of the rows from…to-1.
std::vector<double> scoresOf(const ScoreModel& model, const ScoreTable& table, std::size_t from, std::size_t to);

}  // namespace callwright::domain
