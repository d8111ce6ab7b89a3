#include <rapidcheck.h>
#include <callwright/telephony/dial_link.hpp>
#include <catch2/catch.hpp>
#include <random>

#include "fuzz/fuzz.hpp"

using namespace callwright::telephony;
using namespace callwright::domain;

namespace {

std::string textOf(std::string_view link) {
  const auto text = dialLinkText(link);
  return text ? *text : std::string("refused: ") + codeOf(text.error().code);
}

ErrorCode refusal(std::string_view link) {
  const auto text = dialLinkText(link);
  INFO(link);
  REQUIRE_FALSE(text);
  return text.error().code;
}

std::string percent(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    char part[4];
    std::snprintf(part, sizeof part, "%%%02x", static_cast<unsigned char>(c));
    escaped += part;
  }
  return escaped;
}

}  // namespace

TEST_CASE("links: numbers as other programs write them", "[dial_link]") {
  CHECK(textOf("tel:+86-138-0013-8000") == "+8613800138000");
  CHECK(textOf("TEL:+86 (138) 0013.8000") == "+8613800138000");
  CHECK(textOf("tel:%2B86%20138%200013%208000") == "+8613800138000");
  CHECK(textOf("tel://13800138000") == "13800138000");
  CHECK(textOf("callto:13800138000") == "13800138000");
  CHECK(textOf("callto://+4930123456/") == "+4930123456");
  CHECK(textOf("  tel:051266668888 ") == "051266668888");
  CHECK(textOf("tel:+86-512-6666-8888;ext=12") == "+8651266668888 ext. 12");
  CHECK(textOf("tel:+86-512-6666-8888;EXT=1-2;isub=9;x=y") == "+8651266668888 ext. 12");
  CHECK(textOf("tel:66668888;phone-context=+86-512") == "+8651266668888");
  CHECK(textOf("tel:66668888;phone-context=example.com") == "66668888");
  CHECK(textOf("tel:+8613800138000;phone-context=+1") == "+8613800138000");
  CHECK(textOf("sip:bob@example.com") == "sip:bob@example.com");
  CHECK(textOf("sip:+8613800138000@pbx.example.com;user=phone") == "sip:+8613800138000@pbx.example.com");
  CHECK(textOf("sip:+8613800138000@pbx.example.com;user=phone;transport=tls") ==
        "sip:+8613800138000@pbx.example.com;transport=tls");
}

TEST_CASE("links: service codes, headers and everything unclear are refused with the reason", "[dial_link]") {
  for (const char* service : {"tel:*21*13800138000#", "tel:%2A21%2A13800138000%23", "callto:**61",
                              "tel:13800138000;ext=*1", "sip:*21*123@example.com"})
    CHECK(refusal(service) == ErrorCode::NumberService);
  for (const char* bad :
       {"", "13800138000", "http://example.com", "sips:bob@example.com", "javascript:alert(1)", "tel:138%0d%0aX",
        "tel:138%00", "tel:138%4", "tel:138%zz", "tel:13800138000?body=x", "callto:13800138000?call",
        "sip:bob@example.com?Subject=x", "sip:bob@example.com;user=phonex", "sip:b%6fb@example.com", "sip:bob"})
    CHECK(refusal(bad) == ErrorCode::BadValue);
  for (const char* empty : {"tel:", "tel://", "tel:+", "tel:;ext=1", "callto:--"})
    CHECK(refusal(empty) == ErrorCode::NumberEmpty);
  for (const char* unreadable : {"tel:call-me", "callto:echo123", "tel:1+2", "tel:138\xef\xbc\x91",
                                 "tel:13800138000;ext=a", "tel:13800138000;ext=+1", "tel:1;phone-context=+a"})
    CHECK(refusal(unreadable) == ErrorCode::NumberUnreadable);
  CHECK(refusal("tel:" + std::string(longestDialLink, '1')) == ErrorCode::BadValue);
  CHECK(dialLinkText("tel:1%0a").error().args.at(1) == "tel:1%0a");
  CHECK(dialLinkText("x\ny:1").error().args.at(1) == "x\\x0ay:1");
}

TEST_CASE("links: escaping and dividing change nothing", "[dial_link]") {
  rc::check("the same number comes out", [] {
    std::string number = *rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::inRange('0', ':')));
    number.resize(std::min<std::size_t>(number.size(), 20));
    if (*rc::gen::arbitrary<bool>()) number.insert(0, "+");
    RC_PRE(number != "+");
    const std::string separators = "-.() ";
    std::string link = *rc::gen::element<std::string>("tel:", "callto:", "Tel:", "tel://");
    for (const char c : number) {
      link += *rc::gen::arbitrary<bool>() ? percent({&c, 1}) : std::string(1, c);
      if (*rc::gen::arbitrary<bool>()) link += separators[*rc::gen::inRange<std::size_t>(0, separators.size())];
    }
    RC_ASSERT(textOf(link) == number);
  });
  rc::check("a * or # anywhere in the number is refused", [] {
    std::string number = "13800138000";
    number.insert(*rc::gen::inRange<std::size_t>(0, number.size()), 1, *rc::gen::element('*', '#'));
    const bool escaped = *rc::gen::arbitrary<bool>();
    RC_ASSERT(refusal("tel:" + (escaped ? percent(number) : number)) == ErrorCode::NumberService);
  });
}

TEST_CASE("links: what the header promises holds over mutated links", "[dial_link][fuzz]") {
  const std::vector<std::string> seeds{"tel:+86-138-0013-8000;ext=12;phone-context=+86", "callto:%2B8613800138000",
                                       "sip:+86138@pbx.example.com:5061;user=phone;transport=tcp", "tel:*21*138#"};
  std::mt19937 random(20261123);
  const std::string spice("%+*#;=?@:/ \r\n\0-.", 16);
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes = seeds[static_cast<std::size_t>(round) % seeds.size()];
    for (auto edits = random() % 6; edits > 0; --edits) {
      const std::size_t at = random() % bytes.size();
      switch (random() % 4) {
        case 0:
          bytes[at] = static_cast<char>(random());
          break;
        case 1:
          bytes.insert(at, 1, spice[random() % spice.size()]);
          break;
        case 2:
          bytes.erase(at, random() % 8);
          break;
        default:
          bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 40));
      }
      if (bytes.empty()) bytes = "t";
    }
    callwright::fuzz::dialLink(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  }
}
