#include <rapidcheck.h>

#include <algorithm>
#include <callwright/domain/phone_account.hpp>
#include <catch2/catch.hpp>
#include <ostream>

using namespace callwright::domain;

namespace {

PhoneAccount softphone() {
  PhoneAccount account;
  account.engine = PhoneEngine::Softphone;
  account.server = "sip.example.com";
  account.user = "8012";
  return account;
}

bool complainsOf(const PhoneAccount& account, const std::string& field) {
  const auto problems = problemsOf(account);
  return std::any_of(problems.begin(), problems.end(), [&](const Error& e) { return e.args.front() == field; });
}

}  // namespace

TEST_CASE("phone account: the line gets the number in its own format", "[phone_account]") {
  PhoneAccount account = softphone();
  CHECK(lineNumber(account, "+8613800138000") == "+8613800138000");
  account.numbers = digitsOnlyFormat();
  CHECK(lineNumber(account, "+8613800138000") == "8613800138000");
  account.numbers = nationalFormat("86", "", "00");
  CHECK(lineNumber(account, "+8613800138000") == "13800138000");
  CHECK(lineNumber(account, "+442079460000") == "00442079460000");
  account.numbers.push_back({"+8610", "9"});  // the longest prefix counts, wherever it stands
  CHECK(lineNumber(account, "+861065551234") == "965551234");
}

TEST_CASE("phone account: what cannot work is named by its field", "[phone_account]") {
  CHECK(problemsOf(PhoneAccount{}).empty());
  CHECK(problemsOf(softphone()).empty());
  PhoneAccount account = softphone();
  account.server = "sip.example.com:99999";
  CHECK(complainsOf(account, "server"));
  account = softphone();
  account.user = "80 12";
  CHECK(complainsOf(account, "user"));
  account.user.clear();
  CHECK(problemsOf(account) == std::vector<Error>{{ErrorCode::Missing, {"user"}}});
  account = softphone();
  account.displayName = "Lin\r\nX-Evil: 1";
  REQUIRE(complainsOf(account, "displayName"));
  CHECK(problemsOf(account).front().args[1].empty());  // never repeated
  account = softphone();
  account.numbers = {{"86", ""}};
  CHECK(complainsOf(account, "numbers"));
  account = softphone();
  account.engine = PhoneEngine::Asterisk;
  CHECK(complainsOf(account, "extension"));
  account.extension = "PJSIP/101";
  account.context = "from-internal";
  CHECK(problemsOf(account).empty());
}

TEST_CASE("phone account: host and port", "[phone_account]") {
  CHECK(hostPortOf("a.example") == HostPort{"a.example", 0});
  CHECK(hostPortOf("127.0.0.1:15060") == HostPort{"127.0.0.1", 15060});
  CHECK(hostPortOf("[::1]:5060") == HostPort{"::1", 5060});
  CHECK(hostPortOf("[fe80::1]") == HostPort{"fe80::1", 0});
  for (const char* bad : {"", ":5060", "a:", "a:0", "a:65536", "a:1x", "a b", "::1", "[::1", "[::1]x", "a\r\nb", "a/b"})
    CHECK(hostPortOf(bad).host.empty());
  CHECK(isLoopback("127.0.0.1"));
  CHECK(isLoopback("localhost"));
  CHECK_FALSE(isLoopback("127.0.0.1.example.com"));
  CHECK_FALSE(isLoopback("10.0.0.1"));
}

TEST_CASE("phone account: nothing that passes can end a protocol line", "[phone_account][property]") {
  CHECK(rc::check("no control characters pass", [] {
    PhoneAccount account = softphone();
    account.engine = *rc::gen::element(PhoneEngine::Softphone, PhoneEngine::Asterisk, PhoneEngine::FreeSwitch);
    account.extension = "PJSIP/101";
    account.context = "internal";
    std::string* const fields[] = {&account.server,     &account.user,          &account.authUser, &account.displayName,
                                   &account.stunServer, &account.outboundProxy, &account.callerId, &account.extension,
                                   &account.context};
    const auto which = *rc::gen::inRange<std::size_t>(0, std::size(fields));
    const bool softphoneOnly = which == 4 || which == 5;
    const bool deskOnly = which >= 7;
    if (softphoneOnly) account.engine = PhoneEngine::Softphone;
    if (deskOnly) account.engine = PhoneEngine::Asterisk;
    const char evil = *rc::gen::element('\r', '\n', '\0', '\x7f', '"', '<', '\t');
    fields[which]->insert(*rc::gen::inRange<std::size_t>(0, fields[which]->size() + 1), 1, evil);
    RC_ASSERT(!problemsOf(account).empty());
  }));
}
