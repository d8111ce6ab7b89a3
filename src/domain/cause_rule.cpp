#include "callwright/domain/cause_rule.hpp"

#include <algorithm>
#include <charconv>

namespace callwright::domain {
namespace {

constexpr int leastCode = 300, mostCode = 699;  // final answers that are no success (RFC 3261, 7.2)
const char* const allowed =
    "300 … 699, 500-599, busy, no_answer, refused, wrong_number, voicemail, network_error, cancelled";

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

int codeFrom(std::string_view text) {
  int code = 0;
  const char* end = text.data() + text.size();
  const auto [stop, bad] = std::from_chars(text.data(), end, code);
  return text.size() == 3 && bad == std::errc{} && stop == end ? code : 0;
}

bool isSuggestible(EndCause cause) {
  const auto& all = suggestibleCauses();
  return std::find(all.begin(), all.end(), cause) != all.end();
}

bool isWhole(const CauseRule& rule) {
  if (!rule.isForCode()) return rule.toCode == 0 && isSuggestible(rule.cause);
  return rule.cause == EndCause::None && rule.fromCode >= leastCode && rule.fromCode <= rule.toCode &&
         rule.toCode <= mostCode;
}

bool isNarrower(const CauseRule& a, const CauseRule& b) {
  const int widthA = a.toCode - a.fromCode, widthB = b.toCode - b.fromCode;
  return widthA != widthB ? widthA < widthB : a.fromCode < b.fromCode;
}

}  // namespace

std::vector<CauseRule> shippedCauseRules() {
  return {
      {486, 486, {}, "busy"},
      {408, 408, {}, "no_answer"},
      {480, 480, {}, "no_answer"},
      {404, 404, {}, "wrong_number"},
      {484, 484, {}, "wrong_number"},
      {603, 603, {}, "refused"},
      {500, 599, {}, "try_again"},
      {0, 0, EndCause::Busy, "busy"},
      {0, 0, EndCause::NoAnswer, "no_answer"},
      {0, 0, EndCause::Refused, "refused"},
      {0, 0, EndCause::WrongNumber, "wrong_number"},
      {0, 0, EndCause::Voicemail, "voicemail"},
      {0, 0, EndCause::NetworkError, "try_again"},
  };
}

const std::vector<EndCause>& suggestibleCauses() {
  static const std::vector<EndCause> causes{EndCause::Busy,        EndCause::NoAnswer,  EndCause::Refused,
                                            EndCause::WrongNumber, EndCause::Voicemail, EndCause::NetworkError,
                                            EndCause::Cancelled};
  return causes;
}

std::string causeKeyOf(const CauseRule& rule) {
  if (!rule.isForCode()) return std::string(toToken(rule.cause));
  const std::string from = std::to_string(rule.fromCode);
  return rule.toCode == rule.fromCode ? from : from + "-" + std::to_string(rule.toCode);
}

Result<CauseRule> causeRuleFromKey(std::string_view key) {
  CauseRule rule;
  if (!key.empty() && isDigit(key.front())) {
    const auto dash = key.find('-');
    rule.fromCode = codeFrom(key.substr(0, dash));
    rule.toCode = dash == std::string_view::npos ? rule.fromCode : codeFrom(key.substr(dash + 1));
  } else if (const auto cause = endCauseFromToken(key)) {
    rule.cause = *cause;
  }
  if (!isWhole(rule)) return fail(ErrorCode::BadValue, "line_answer", std::string(key), allowed);
  return rule;
}

Result<void> checkCauseRules(const std::vector<CauseRule>& rules) {
  if (rules.empty()) return fail(ErrorCode::Missing, "line_answer");
  for (auto rule = rules.begin(); rule != rules.end(); ++rule) {
    if (!isWhole(*rule)) return fail(ErrorCode::BadValue, "line_answer", causeKeyOf(*rule), allowed);
    const bool there = std::any_of(rules.begin(), rule, [&](const CauseRule& other) {
      return other.fromCode == rule->fromCode && other.toCode == rule->toCode && other.cause == rule->cause;
    });
    if (there) return fail(ErrorCode::AlreadyExists, "line_answer", causeKeyOf(*rule));
  }
  return {};
}

int sipCodeOf(std::string_view detail) {
  if (detail.size() > 3 && isDigit(detail[3])) return 0;
  const int code = codeFrom(detail.substr(0, 3));
  return code >= leastCode && code <= mostCode ? code : 0;
}

std::string suggestedOutcome(const std::vector<CauseRule>& rules, const CallProgress& call) {
  if (!isOver(call.state) || call.incoming) return {};
  const bool answered = isSet(call.answeredAt);
  if (answered && call.cause != EndCause::Voicemail) return {};
  const int code = answered ? 0 : sipCodeOf(call.detail);
  const CauseRule* best = nullptr;
  for (const CauseRule& rule : rules) {
    if (rule.isForCode() && rule.fromCode <= code && code <= rule.toCode && (!best || isNarrower(rule, *best)))
      best = &rule;
  }
  if (best) return best->outcome;
  for (const CauseRule& rule : rules)
    if (!rule.isForCode() && rule.cause == call.cause) return rule.outcome;
  return {};
}

}  // namespace callwright::domain
