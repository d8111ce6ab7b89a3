#include "callwright/domain/reward.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "callwright/domain/goal_amount.hpp"

namespace callwright::domain {
namespace {

struct KindRow {
  RewardKind kind;
  const char* code;
  bool measure, threshold;
};
constexpr KindRow kRewardKinds[] = {{RewardKind::PerUnit, "per_unit", true, true},
                                    {RewardKind::ShareOfRevenue, "share_of_revenue", false, true},
                                    {RewardKind::GoalReached, "goal_reached", true, true},
                                    {RewardKind::Champion, "champion", true, false},
                                    {RewardKind::AtLeast, "at_least", true, true},
                                    {RewardKind::Below, "below", true, true},
                                    {RewardKind::PerAbsence, "per_absence", false, true},
                                    {RewardKind::PerLate, "per_late", false, true},
                                    {RewardKind::PerOutcome, "per_outcome", false, true}};

// Amounts beyond this are a slip of the finger; and a million times it still fits.
constexpr std::int64_t kMostAmount = 1'000'000'000'00;
constexpr int kWholePermille = 1000;

const KindRow& rowOfKind(RewardKind kind) {
  for (const KindRow& row : kRewardKinds)
    if (row.kind == kind) return row;
  return kRewardKinds[0];
}

bool knowsCampaign(const RewardRule& rule) {
  if (hasMeasure(rule.kind)) return domain::knowsCampaign(rule.measure);
  return rule.kind != RewardKind::PerAbsence && rule.kind != RewardKind::PerLate &&
         rule.kind != RewardKind::GoalReached;
}

bool isBetterOrSame(Measure measure, double value, double threshold) {
  return higherIsBetter(measure) ? value >= threshold : value <= threshold;
}

}  // namespace

const char* codeOf(RewardKind kind) {
  return rowOfKind(kind).code;
}

std::optional<RewardKind> rewardKindFromCode(std::string_view code) {
  for (const KindRow& row : kRewardKinds)
    if (row.code == code) return row.kind;
  return std::nullopt;
}

const std::vector<RewardKind>& rewardKinds() {
  static const std::vector<RewardKind> all = [] {
    std::vector<RewardKind> kinds;
    for (const KindRow& row : kRewardKinds) kinds.push_back(row.kind);
    return kinds;
  }();
  return all;
}

bool hasMeasure(RewardKind kind) {
  return rowOfKind(kind).measure;
}

bool hasThreshold(RewardKind kind) {
  return rowOfKind(kind).threshold;
}

Result<void> check(const RewardRule& rule) {
  if (rule.name.find_first_not_of(' ') == std::string::npos) return fail(ErrorCode::Missing, "name");
  const MeasureInfo& info = infoOf(rule.measure);
  const bool counts = info.unit == MeasureUnit::Count && info.rollUp == RollUp::Sum && info.needs == 0;
  if (rule.kind == RewardKind::PerUnit && !counts)
    return fail(ErrorCode::BadValue, "measure", info.code, "calls, dials, answered, reached, sales, orders");
  if (rule.kind == RewardKind::PerOutcome && rule.outcome.empty()) return fail(ErrorCode::Missing, "outcome");
  if (!std::isfinite(rule.threshold) || rule.threshold < 0)
    return fail(ErrorCode::BadValue, "threshold", fmt::format("{}", rule.threshold), ">= 0");
  if (rule.kind == RewardKind::GoalReached && rule.threshold <= 0)
    return fail(ErrorCode::BadValue, "threshold", fmt::format("{}", rule.threshold), "> 0 %");
  if (rule.amount.currency.size() != 3) return fail(ErrorCode::BadValue, "currency", rule.amount.currency, "CNY");
  if (rule.kind == RewardKind::ShareOfRevenue) {
    if (rule.permille == 0 || std::abs(rule.permille) > kWholePermille)
      return fail(ErrorCode::BadValue, "share", std::to_string(rule.permille), "0.1 % … 100 %");
  } else if (rule.amount.minor == 0) {
    return fail(ErrorCode::Missing, "amount");
  } else if (std::abs(rule.amount.minor) > kMostAmount) {
    return fail(ErrorCode::BadValue, "amount", formatMoney(rule.amount),
                formatMoney({kMostAmount, rule.amount.currency}));
  }
  if (rule.scope.kind == GoalOwnerKind::Agent || (rule.scope.kind == GoalOwnerKind::Campaign && !knowsCampaign(rule)))
    return fail(ErrorCode::BadValue, "scope", codeOf(rule.scope.kind), "company, team");
  return {};
}

MeasureUnit thresholdUnit(const RewardRule& rule) {
  switch (rule.kind) {
    case RewardKind::ShareOfRevenue:
      return MeasureUnit::Money;
    case RewardKind::GoalReached:
      return MeasureUnit::Share;
    case RewardKind::AtLeast:
    case RewardKind::Below:
      return infoOf(rule.measure).unit;
    default:
      return MeasureUnit::Count;
  }
}

Result<double> parseThreshold(const RewardRule& rule, const std::string& text) {
  if (text.find_first_not_of(' ') == std::string::npos) return rule.kind == RewardKind::GoalReached ? 1.0 : 0.0;
  if (rule.kind == RewardKind::GoalReached) {  // may be more than 100 %, which a share may not
    const std::size_t percent = text.find('%');
    const auto ratio = parseAmount("threshold", text.substr(0, percent), MeasureUnit::Ratio, RollUp::Quotient);
    if (!ratio) return fail(ErrorCode::BadValue, "threshold", text, "100 % | 1.2");
    return percent == std::string::npos ? *ratio : *ratio / 100;
  }
  const bool ofMeasure = rule.kind == RewardKind::AtLeast || rule.kind == RewardKind::Below;
  return parseAmount("threshold", text, thresholdUnit(rule), ofMeasure ? infoOf(rule.measure).rollUp : RollUp::Sum,
                     rule.amount.currency);
}

namespace {

// Takes a leading minus off, "-" or U+2212.
bool cutMinus(std::string& text) {
  for (const std::string_view minus : {"-", "−"})
    if (text.starts_with(minus)) {
      text.erase(0, minus.size());
      return true;
    }
  return false;
}

}  // namespace

Result<int> parsePermille(const std::string& text) {
  std::string size = text;
  const bool less = cutMinus(size);
  const auto share = parseAmount("share", size, MeasureUnit::Share, RollUp::Quotient);
  if (!share) return tl::unexpected(share.error());
  const auto permille = static_cast<int>(std::lround(std::min(*share, 10.0) * kWholePermille));
  return less ? -permille : permille;
}

Result<Money> parseReward(const std::string& text, const std::string& currency) {
  std::string size = text;
  const bool less = cutMinus(size);
  if (size.find_first_not_of(' ') == std::string::npos) return fail(ErrorCode::Missing, "amount");
  auto amount = parseMoney(size, currency);
  if (!amount) return fail(ErrorCode::BadValue, "amount", text, "50 | 50.25 | -50");
  if (less) amount->minor = -amount->minor;
  return *amount;
}

std::optional<std::int64_t> rewardOf(const RewardRule& rule, std::optional<double> value) {
  if (!value) return std::nullopt;
  const double beyond = *value - rule.threshold;
  switch (rule.kind) {
    case RewardKind::PerUnit:
    case RewardKind::PerAbsence:
    case RewardKind::PerLate:
    case RewardKind::PerOutcome: {
      const auto units = static_cast<std::int64_t>(std::floor(beyond));
      return units > 0 ? std::optional(units * rule.amount.minor) : std::nullopt;
    }
    case RewardKind::ShareOfRevenue: {
      const std::int64_t part = beyond > 0 ? std::llround(beyond * rule.permille / kWholePermille) : 0;
      return part != 0 ? std::optional(part) : std::nullopt;
    }
    case RewardKind::GoalReached:
      return beyond >= 0 ? std::optional(rule.amount.minor) : std::nullopt;
    case RewardKind::Champion:
      return *value == 1 ? std::optional(rule.amount.minor) : std::nullopt;
    case RewardKind::AtLeast:
      return isBetterOrSame(rule.measure, *value, rule.threshold) ? std::optional(rule.amount.minor) : std::nullopt;
    case RewardKind::Below:
      return isBetterOrSame(rule.measure, *value, rule.threshold) ? std::nullopt : std::optional(rule.amount.minor);
  }
  return std::nullopt;
}

std::vector<Money> totalOf(const std::vector<RewardLine>& lines) {
  std::map<std::string, std::int64_t> sums;
  for (const RewardLine& line : lines) sums[line.amount.currency] += line.amount.minor;
  std::vector<Money> total;
  for (const auto& [currency, minor] : sums) total.push_back({minor, currency});
  return total;
}

}  // namespace callwright::domain
