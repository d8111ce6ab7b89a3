#include "callwright/domain/cause_rule.hpp"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <algorithm>

using namespace callwright::domain;

namespace {

CallProgress ended(EndCause cause, const std::string& detail, bool answered = false) {
  CallProgress call;
  call.state = CallState::Ended;
  call.cause = cause;
  call.detail = detail;
  if (answered) call.answeredAt = Instant(Milliseconds(1));
  return call;
}

std::string shipped(EndCause cause, const std::string& detail, bool answered = false) {
  return suggestedOutcome(shippedCauseRules(), ended(cause, detail, answered));
}

}  // namespace

TEST_CASE("the shipped table maps SIP codes and, without one, causes", "[cause]") {
  CHECK(shipped(EndCause::Busy, "486") == "busy");
  CHECK(shipped(EndCause::NoAnswer, "480") == "no_answer");
  CHECK(shipped(EndCause::NoAnswer, "408") == "no_answer");
  CHECK(shipped(EndCause::WrongNumber, "404") == "wrong_number");
  CHECK(shipped(EndCause::WrongNumber, "484") == "wrong_number");
  CHECK(shipped(EndCause::Refused, "603") == "refused");
  for (const char* code : {"500", "503", "599"}) CHECK(shipped(EndCause::NetworkError, code) == "try_again");
  CHECK(shipped(EndCause::Busy, "q850:17") == "busy");
  CHECK(shipped(EndCause::NoAnswer, "ring timeout") == "no_answer");
  CHECK(shipped(EndCause::WrongNumber, "q850:1, found after reconnect") == "wrong_number");
  CHECK(shipped(EndCause::NetworkError, "io error") == "try_again");
  CHECK(shipped(EndCause::Busy, "600") == "busy");  // no rule for the code: by its cause
}

TEST_CASE("only calls that did not get through, or met a machine, suggest anything", "[cause]") {
  CHECK(shipped(EndCause::HungUpByThem, "486", true).empty());
  CHECK(shipped(EndCause::Dropped, "503", true).empty());
  CHECK(shipped(EndCause::Voicemail, "voicemail", true) == "voicemail");
  CHECK(shipped(EndCause::Cancelled, "180").empty());
  CallProgress live = ended(EndCause::Busy, "486");
  live.state = CallState::Ringing;
  CHECK(suggestedOutcome(shippedCauseRules(), live).empty());
  CallProgress in = ended(EndCause::Missed, "487");
  in.incoming = true;
  CHECK(suggestedOutcome(shippedCauseRules(), in).empty());
}

TEST_CASE("the narrowest range wins, wherever it stands, and may suggest nothing", "[cause]") {
  const std::vector<CauseRule> rules{{400, 499, {}, "no_answer"}, {486, 486, {}, "busy"}, {480, 489, {}, ""}};
  CHECK(suggestedOutcome(rules, ended(EndCause::Busy, "486")) == "busy");
  CHECK(suggestedOutcome(rules, ended(EndCause::NoAnswer, "480")).empty());
  CHECK(suggestedOutcome(rules, ended(EndCause::NoAnswer, "404")) == "no_answer");
  CHECK(suggestedOutcome(rules, ended(EndCause::NetworkError, "503")).empty());
}

TEST_CASE("the code is three digits at the beginning of what the line said", "[cause]") {
  CHECK(sipCodeOf("486") == 486);
  CHECK(sipCodeOf("486, found after reconnect") == 486);
  for (const char* none : {"", "48", "4860", "180", "200", "700", "q850:17", " 486", "+86", "4a6"})
    CHECK(sipCodeOf(none) == 0);
}

TEST_CASE("keys are read as they are written, and nothing else", "[cause]") {
  for (const CauseRule& rule : shippedCauseRules()) {
    auto read = causeRuleFromKey(causeKeyOf(rule));
    REQUIRE(read);
    read->outcome = rule.outcome;
    CHECK(*read == rule);
  }
  for (const char* bad : {"", "299", "700", "500-499", "500-", "-599", "500-5999", "486 ", "talking", "none", "missed",
                          "hung_up_by_us", "5xx", "500-599-600"}) {
    INFO(bad);
    const auto read = causeRuleFromKey(bad);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::BadValue);
    CHECK(read.error().args.at(1) == bad);
  }
}

TEST_CASE("a table is checked row by row", "[cause]") {
  CHECK(checkCauseRules(shippedCauseRules()));
  CHECK(checkCauseRules({}).error() == Error{ErrorCode::Missing, {"line_answer"}});
  auto twice = shippedCauseRules();
  twice.push_back({486, 486, {}, "refused"});
  CHECK(checkCauseRules(twice).error() == Error{ErrorCode::AlreadyExists, {"line_answer", "486"}});
  CHECK(checkCauseRules({{200, 299, {}, "busy"}}).error().code == ErrorCode::BadValue);
  CHECK(checkCauseRules({{486, 486, EndCause::Busy, "busy"}}).error().code == ErrorCode::BadValue);
  CHECK(checkCauseRules({{0, 0, EndCause::HungUpByThem, "busy"}}).error().code == ErrorCode::BadValue);
}

TEST_CASE("the order of a table means nothing", "[cause]") {
  rc::check("any order suggests the same", [] {
    std::vector<CauseRule> rules;
    for (int i = *rc::gen::inRange(1, 8); i > 0; --i) {
      const int from = *rc::gen::inRange(300, 700);
      CauseRule rule{from, *rc::gen::inRange(from, 700), {}, std::to_string(i)};
      rules.push_back(rule);
      if (!checkCauseRules(rules)) rules.pop_back();
    }
    RC_PRE(!rules.empty());
    const CallProgress call = ended(EndCause::Busy, std::to_string(*rc::gen::inRange(290, 710)));
    const std::string before = suggestedOutcome(rules, call);
    std::reverse(rules.begin(), rules.end());
    RC_ASSERT(suggestedOutcome(rules, call) == before);
  });
}
