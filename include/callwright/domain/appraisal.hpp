#pragma once
#include <optional>
#include <string>
#include <vector>

#include "callwright/domain/goal_period.hpp"
#include "callwright/domain/measure.hpp"

// Appraisal sheets: what an agent did in a month or quarter, weighed. Pure functions, any thread.
namespace callwright::domain {

using AppraisalId = Id<struct AppraisalTag>;

enum class AppraisalLineKind { Measure = 0, Quality = 1, Skill = 2, Attendance = 3 };

struct AppraisalLine {
  AppraisalLineKind kind = AppraisalLineKind::Measure;
  Measure measure = Measure::Sales;
  std::string currency;         // of money
  double target = 0;            // of a measure, in its unit. Of a sum in a template: for a month
  std::string name;             // of a skill
  int weight = 0;               // per cent of the sheet, 1 … 100
  std::optional<double> value;  // in the measure's unit; a mark or skill 0 … 100; attendance as a share 0 … 1
  friend bool operator==(const AppraisalLine&, const AppraisalLine&) = default;
};

// 0 … 100, none without a value. A measure: 100 · value / target, at most 100; where less is better 100 · target /
// value. Quality: the average mark. Attendance: 100 · its share, at most 100. A skill: as it was given.
std::optional<double> pointsOf(const AppraisalLine& line);
// Σ weight · points by Σ weight over the lines that have a value: one without (nobody checked a call) neither helps nor
// harms. None where no line has one.
std::optional<double> totalOf(const std::vector<AppraisalLine>& lines);

// One line each: "sales | 40 | 30 %" (a measure by its code, its target, its weight), "quality | 20 %", "skill:
// Teamwork | 10 %", "attendance | 10 %". Errors: BadValue{template_line, the line, what it takes} or as parseAmount;
// Missing{lines}; AlreadyExists{template_line, the line}; AppraisalUnfit{weights, sum} where they are not 100 in all.
Result<std::vector<AppraisalLine>> parseAppraisalTemplate(const std::string& text, const std::string& currency);
std::string formatAppraisalTemplate(const std::vector<AppraisalLine>& lines);
// The template's lines for that period: targets of sums times three in a quarter. Months and quarters only: BadValue.
Result<std::vector<AppraisalLine>> linesFor(std::vector<AppraisalLine> lines, const GoalPeriod& period);

struct Appraisal {
  AppraisalId id;
  UserId agent;
  std::string agentName;
  GoalPeriod period;
  std::vector<AppraisalLine> lines;
  std::optional<double> total;  // 0 … 100
  std::string agentComment, leadComment, leadName;
  Instant madeAt, agentSignedAt, leadSignedAt;
  bool isFrozen() const { return isSet(agentSignedAt) || isSet(leadSignedAt); }  // its figures stay as they were signed
  bool isSigned() const { return isSet(agentSignedAt) && isSet(leadSignedAt); }  // … for ever
};

}  // namespace callwright::domain
