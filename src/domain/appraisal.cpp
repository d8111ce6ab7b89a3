#include "callwright/domain/appraisal.hpp"

#include <algorithm>

#include "callwright/domain/goal_amount.hpp"
#include "callwright/domain/service.hpp"
#include "domain/bar_lines.hpp"
#include "domain/text.hpp"

namespace callwright::domain {
namespace {

constexpr double kWhole = 100;
constexpr int kAll = 100;
constexpr const char* kTemplateLine = "sales | 40 | 30 % ; quality | 20 % ; skill: Teamwork | 10 % ; attendance | 10 %";

Result<AppraisalLine> readLine(const std::vector<std::string>& fields, const std::string& currency) {
  const auto refuse = [&] { return fail(ErrorCode::BadValue, "template_line", joinedBars(fields), kTemplateLine); };
  AppraisalLine line;
  const std::string what = foldText(fields[0]);
  line.weight = readWeight(fields.back());
  if (line.weight < 1 || fields.size() < 2) return refuse();
  constexpr std::size_t kMeasureFields = 3;
  // Attendance without a target is a line of its own kind.
  const bool isMeasure = what != "attendance" || fields.size() == kMeasureFields;
  if (const auto measure = measureFromCode(what); measure && isMeasure) {
    if (fields.size() != kMeasureFields) return refuse();
    line.measure = *measure;
    // A sheet of a quarter asks for three times a month's sum, which these are not.
    if (countsDistinct(*measure)) return fail(ErrorCode::AppraisalUnfit, "counts_customers", what);
    const MeasureInfo& info = infoOf(*measure);
    if (info.unit == MeasureUnit::Money) line.currency = currency;
    const auto target = parseAmount("target", fields[1], info.unit, info.rollUp, line.currency);
    if (!target) return tl::unexpected(target.error());
    line.target = *target;
    if (line.target <= 0) return fail(ErrorCode::BadValue, "target", fields[1], "> 0");
    return line;
  }
  if (fields.size() != 2) return refuse();
  // A Chinese input method types a wide one.
  constexpr std::string_view kWideColon = "：";
  const std::size_t wide = fields[0].find(kWideColon), narrow = fields[0].find(':'), colon = std::min(wide, narrow);
  const std::size_t afterColon = wide < narrow ? wide + kWideColon.size() : narrow + 1;
  if (what == "quality") {
    line.kind = AppraisalLineKind::Quality;
  } else if (what == "attendance") {
    line.kind = AppraisalLineKind::Attendance;
  } else if (what.starts_with("skill") && colon != std::string::npos) {
    line.kind = AppraisalLineKind::Skill;
    const std::size_t name = fields[0].find_first_not_of(' ', afterColon);
    if (name == std::string::npos) return refuse();
    line.name = fields[0].substr(name);
  } else {
    return refuse();
  }
  return line;
}

bool saysTheSame(const AppraisalLine& one, const AppraisalLine& other) {
  return one.kind == other.kind && one.name == other.name &&
         (one.kind != AppraisalLineKind::Measure || one.measure == other.measure);
}

}  // namespace

std::optional<double> pointsOf(const AppraisalLine& line) {
  if (!line.value) return std::nullopt;
  double points = *line.value;
  if (line.kind == AppraisalLineKind::Attendance) points = kWhole * *line.value;
  if (line.kind == AppraisalLineKind::Measure) {
    if (higherIsBetter(line.measure))
      points = line.target > 0 ? kWhole * *line.value / line.target : kWhole;
    else
      points = *line.value > 0 ? kWhole * line.target / *line.value : kWhole;
  }
  return std::clamp(points, 0.0, kWhole);
}

std::optional<double> totalOf(const std::vector<AppraisalLine>& lines) {
  double sum = 0, weights = 0;
  for (const AppraisalLine& line : lines) {
    const auto points = pointsOf(line);
    if (!points) continue;
    sum += line.weight * *points;
    weights += line.weight;
  }
  return weights > 0 ? std::optional(sum / weights) : std::nullopt;
}

Result<std::vector<AppraisalLine>> parseAppraisalTemplate(const std::string& text, const std::string& currency) {
  std::vector<AppraisalLine> lines;
  int weights = 0;
  for (const std::vector<std::string>& fields : readBarLines(text)) {
    auto line = readLine(fields, currency);
    if (!line) return tl::unexpected(line.error());
    if (std::any_of(lines.begin(), lines.end(), [&](const AppraisalLine& known) { return saysTheSame(known, *line); }))
      return fail(ErrorCode::AlreadyExists, "template_line", joinedBars(fields));
    weights += line->weight;
    lines.push_back(std::move(*line));
  }
  if (lines.empty()) return fail(ErrorCode::Missing, "lines");
  if (weights != kAll) return fail(ErrorCode::AppraisalUnfit, "weights", std::to_string(weights));
  return lines;
}

std::string formatAppraisalTemplate(const std::vector<AppraisalLine>& lines) {
  std::string text;
  for (const AppraisalLine& line : lines) {
    std::vector<std::string> fields;
    switch (line.kind) {
      case AppraisalLineKind::Measure: {
        const MeasureInfo& info = infoOf(line.measure);
        fields = {info.code, formatAmount(line.target, info.unit, line.currency)};
        break;
      }
      case AppraisalLineKind::Quality:
        fields = {"quality"};
        break;
      case AppraisalLineKind::Skill:
        fields = {"skill: " + line.name};
        break;
      case AppraisalLineKind::Attendance:
        fields = {"attendance"};
        break;
    }
    fields.push_back(std::to_string(line.weight) + " %");
    text += joinedBars(fields) + "\n";
  }
  return text;
}

Result<std::vector<AppraisalLine>> linesFor(std::vector<AppraisalLine> lines, const GoalPeriod& period) {
  if (period.kind == GoalPeriod::Kind::Year)
    return fail(ErrorCode::BadValue, "period", period.code(), "2026-11 | 2026-Q4");
  constexpr double kMonths = 3;
  if (period.kind == GoalPeriod::Kind::Quarter)
    for (AppraisalLine& line : lines)
      if (line.kind == AppraisalLineKind::Measure && infoOf(line.measure).rollUp == RollUp::Sum) line.target *= kMonths;
  return lines;
}

}  // namespace callwright::domain
