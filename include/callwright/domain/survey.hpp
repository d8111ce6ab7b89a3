#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "callwright/domain/cross_tab.hpp"
#include "callwright/domain/intervals.hpp"
#include "callwright/domain/script.hpp"

// What customers answered to a questionnaire. Intervals are of 95 % confidence.
namespace callwright::domain {

struct AnswerCount {
  std::string answer;  // as the template writes it; a choice that it does not have any more as it was typed
  std::int64_t count = 0;
  Interval share;  // of those who answered the question
};
struct QuestionResults {
  ScriptField field;
  std::int64_t answered = 0;
  // Choice, Several and Scale: every choice, in its order, also without answers. Text, Date: the commonest first.
  std::vector<AnswerCount> answers;
  // Number, Money, Scale, and a choice of 1, 2, 3, …: of the answers that are numbers.
  std::optional<double> mean;
  std::optional<Interval> meanInterval;
  double least = 0, most = 0;
  std::optional<NetPromoter> netPromoter;            // Scale
  std::optional<CustomerSatisfaction> satisfaction;  // a choice of 1, 2, 3, …: the two best
  // With groups: answers by groups, for questions with choices and scales.
  std::optional<CrossTab> byGroup;
};
// A quota of the template: so many answers wanted for each combination of these fields.
struct QuotaCell {
  std::vector<std::string> values;  // of the quota's fields, in order
  std::int64_t count = 0;
};
struct SurveyResults {
  std::int64_t calls = 0;           // that captured anything
  std::vector<std::string> groups;  // of byGroup's columns; the commonest first
  std::vector<QuestionResults> questions;
  int quota = 0;  // answers wanted a cell; 0: none
  std::vector<std::string> quotaBy;
  std::vector<QuotaCell> quotaCells;  // those that have answers, fullest first
};

class SurveyTally {
 public:
  static constexpr std::size_t mostGroups = 12;  // the rest is one group, ""
  explicit SurveyTally(const Script& script);    // outlives the tally
  // One call's values; the group of its customer; the customer's values of the quota's fields that no question asks.
  void add(const ScriptValues& values, const std::string& group = {}, const ScriptValues& customer = {});
  SurveyResults results(bool grouped) const;

 private:
  struct Call {
    ScriptValues values;
    std::string group;
  };
  QuestionResults question(const ScriptField& field, const std::vector<std::string>& groups, bool grouped) const;
  const Script* m_script;
  std::vector<Call> m_calls;
};

}  // namespace callwright::domain
