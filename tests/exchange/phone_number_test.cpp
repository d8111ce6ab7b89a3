#include "callwright/exchange/phone_number.hpp"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <atomic>
#include <cstdlib>
#include <thread>

#include "exchange/phone_library.hpp"

using namespace callwright;
using namespace callwright::exchange;
using domain::ErrorCode;

namespace {

// Every run tries the same cases; RC_PARAMS in the environment tries others.
[[maybe_unused]] const int kSeeded = setenv("RC_PARAMS", "seed=20261123", 0);

const NumberParser& parser() {
  static const NumberParser instance;
  return instance;
}

std::vector<std::int64_t> dialable(std::string_view cell, std::string_view region = "CN") {
  std::vector<std::int64_t> numbers;
  for (const auto& number : parser().parse(cell, region)) {
    if (number.dialable()) numbers.push_back(number.e164);
  }
  return numbers;
}

using Numbers = std::vector<std::int64_t>;
constexpr std::int64_t kMobile = 8'613'800'138'000;
constexpr std::int64_t kSecond = 8'613'900'139'000;
constexpr std::int64_t kLand = 861'062'345'678;

}  // namespace

TEST_CASE("one mobile number, however written") {
  const auto text =
      GENERATE(as<std::string>{}, "13800138000", " 13800138000 ", "138 0013 8000", "138-0013-8000", "+86 138-0013-8000",
               "+8613800138000", "008613800138000", "0086-138 0013 8000", "8613800138000", "86-13800138000",
               "(86)13800138000", "(+86)13800138000", "（＋86）13800138000", "tel:13800138000", "tel:+86-138-0013-8000",
               "'13800138000", "’13800138000", "13800138000.0", "13800138000.00", "1.38001380000E+10",
               "1.3800138000E+10", "１３８００１３８０００", "013800138000", "138\u00A00013\u00A08000",
               "\uFEFF13800138000", "\u200B138\u200D00138000\u200E", "٠١٣٨٠٠١٣٨٠٠٠", "手机:13800138000",
               "13800138000(张三)", "=\"13800138000\"", "138.0013.8000", "138‐0013‐8000", "13,800,138,000",
               "张三 13800138000", "电话1：13800138000", "13800138000;", "13800138000\r\n", "13800138000/13800138000");
  CAPTURE(text);
  const auto found = parser().parse(text, "CN");
  REQUIRE(found.size() == 1);
  CHECK(found[0].e164 == kMobile);
  CHECK(found[0].dialable());
  CHECK(found[0].kind == NumberKind::Mobile);
  CHECK(found[0].region == "CN");
  CHECK(found[0].extension.empty());
}

TEST_CASE("several numbers in a cell") {
  for (const char* divider : {"/", " / ", "／", ";",    "；", "、",    ",",    "，", "\n", "\r\n",
                              " ", "  ",  "或", " 或 ", "和", " and ", " or ", "|",  "\t", "-"}) {
    CAPTURE(divider);
    CHECK(dialable(std::string("13800138000") + divider + "13900139000") == Numbers{kMobile, kSecond});
  }
  CHECK(dialable("010-62345678 13800138000") == Numbers{kLand, kMobile});
  CHECK(dialable("手机13800138000 座机010-62345678") == Numbers{kMobile, kLand});
  CHECK(dialable("13800138000 13900139000 13700137000").size() == 3);
  const auto mixed = parser().parse("13800138000/1390013900", "CN");
  REQUIRE(mixed.size() == 2);
  CHECK(mixed[0].dialable());
  CHECK(mixed[1].problem->code == ErrorCode::NumberTooShort);
  CHECK(mixed[1].original == "1390013900");
}

TEST_CASE("landlines and extensions") {
  const auto text = GENERATE(as<std::string>{}, "010-62345678转8001", "010-62345678 转 8001", "010-62345678-8001",
                             "010-62345678 ext. 8001", "010-62345678x8001", "010-62345678#8001",
                             "(010)62345678 分机8001", "+86 10 62345678 ext 8001", "010-62345678(8001)",
                             "tel:+86-10-62345678;ext=8001", "010 62345678 转分机：8001");
  CAPTURE(text);
  const auto found = parser().parse(text, "CN");
  REQUIRE(found.size() == 1);
  CHECK(found[0].e164 == kLand);
  CHECK(found[0].extension == "8001");
  CHECK(found[0].kind == NumberKind::Landline);
}

TEST_CASE("kinds and regions") {
  CHECK(parser().parseOne("8008101234", "CN")->kind == NumberKind::TollFree);
  CHECK(parser().parseOne("400-800-1234", "CN")->dialable());
  CHECK(parser().parseOne("+852 9123 4567", "CN")->region == "HK");
  CHECK(parser().parseOne("+39 06 1234 5678", "CN")->e164 == 390'612'345'678);
  CHECK(parser().parseOne("(212) 555-1234", "US")->e164 == 12'125'551'234);
  CHECK(parser().parseOne("1-800-FLOWERS", "US")->e164 == 18'003'569'377);
  CHECK(parser().parseOne("+8613800138000", "US")->e164 == kMobile);
  CHECK(parser().parseOne("0086 13800138000", "US")->e164 == kMobile);
}

TEST_CASE("what cannot be dialed says why") {
  const auto problem = [](std::string_view cell) {
    const auto found = parser().parse(cell, "CN");
    REQUIRE(found.size() == 1);
    REQUIRE(found[0].problem);
    REQUIRE(!found[0].problem->args.empty());
    CHECK(found[0].problem->args[0] == cell);
    return *found[0].problem;
  };
  CHECK(problem("1380013800") == domain::Error{ErrorCode::NumberTooShort, {"1380013800", "CN", "1"}});
  CHECK(problem("138001380") == domain::Error{ErrorCode::NumberTooShort, {"138001380", "CN", "2"}});
  CHECK(problem("+86 1380013800").args[2] == "1");
  CHECK(problem("138001380001") == domain::Error{ErrorCode::NumberTooLong, {"138001380001", "CN", "1"}});
  CHECK(problem("62345678").code == ErrorCode::NumberTooShort);
  CHECK(problem("12345678901").code == ErrorCode::NumberInvalid);
  CHECK(problem("+999 1234567").code == ErrorCode::NumberUnknownRegion);
  CHECK(problem("1.38E+10").code == ErrorCode::NumberUnreadable);
  CHECK(problem("1.3800138E+10").code == ErrorCode::NumberUnreadable);
  CHECK(problem("138****8000").code == ErrorCode::NumberUnreadable);
  CHECK(problem("138xxxx8000").code == ErrorCode::NumberUnreadable);
  CHECK(problem("*21#").code == ErrorCode::NumberService);
  CHECK(problem("*#06#").code == ErrorCode::NumberService);
  CHECK(problem("#31#13800138000").code == ErrorCode::NumberService);
  CHECK(problem("110").code == ErrorCode::NumberService);
  CHECK(problem("问前台").code == ErrorCode::NumberUnreadable);
  CHECK(parser().parse(std::string(400, '1'), "CN").at(0).problem->code == ErrorCode::NumberUnreadable);
}

TEST_CASE("blank cells have no numbers") {
  for (const char* cell : {"", " ", "-", "无", "N/A", "\u3000", "null", "0"}) {
    CAPTURE(cell);
    CHECK(parser().parse(cell, "CN").empty());
  }
  CHECK(parser().parseOne("", "CN").error().code == ErrorCode::NumberEmpty);
}

TEST_CASE("the fast path equals the library") {
  rc::check("same number, kind and validity", [] {
    const auto leading = *rc::gen::inRange<std::int64_t>(10'000, 20'000);
    const std::string national = std::to_string(leading * 1'000'000 + *rc::gen::inRange<std::int64_t>(0, 1'000'000));
    const auto form = *rc::gen::inRange(0, 5);
    const char* prefix[] = {"", "86", "+86", "0086", "+86 "};
    const std::string text = prefix[form] + national;
    ParsedNumber expected;
    parseByLibrary(text, "CN", expected);
    const auto found = parser().parse(text, "CN");
    RC_ASSERT(found.size() == 1U);
    RC_ASSERT(found[0].dialable() == expected.dialable());
    RC_ASSERT(found[0].e164 == expected.e164);
    RC_ASSERT(found[0].kind == expected.kind);
    RC_ASSERT(found[0].region == expected.region);
  });
  ParsedNumber expected;  // every class once
  for (std::int64_t leading = 10'000; leading < 20'000; leading += 7) {
    const std::string text = std::to_string(leading * 1'000'000 + 777'123);
    parseByLibrary(text, "CN", expected);
    const auto found = parser().parse(text, "CN");
    CHECK(found.size() == 1);
    if (found[0].e164 != expected.e164 || found[0].kind != expected.kind) FAIL(text);
  }
}

TEST_CASE("any bytes in a cell are harmless") {
  rc::check("no crash, originals are UTF-8 parts", [](const std::string& cell) {
    for (const auto& number : parser().parse(cell, "CN")) RC_ASSERT(number.dialable() == (number.e164 != 0));
  });
  rc::check("phone-like noise", [] {
    const auto cell = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("0123456789+-() ./;,x#*eE转")));
    for (const auto& number : parser().parse(cell, "CN")) RC_ASSERT(number.dialable() == (number.e164 != 0));
  });
}

TEST_CASE("copies work on several threads") {
  std::vector<std::thread> threads;
  std::atomic<int> good{0};
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&good, copy = parser(), t] {
      for (int i = 0; i < 500; ++i) {
        const auto found = copy.parse(std::to_string(13'000'000'000 + i * 19'000'003LL + t), "CN");
        good += found.size() == 1;
      }
    });
  }
  for (auto& thread : threads) thread.join();
  CHECK(good == 2000);
}

TEST_CASE("region, zone, place and display of a number") {
  CHECK(regionOf(kMobile) == "CN");
  CHECK(regionOf(12345).empty());
  CHECK(timeZonesOf(kMobile).at(0) == "Asia/Shanghai");
  CHECK(timeZonesOf(12'125'551'234) == std::vector<std::string>{"America/New_York"});
  CHECK(timeZonesOf(16'502'530'000) == std::vector<std::string>{"America/Los_Angeles"});
  CHECK(timeZonesOf(85'291'234'567) == std::vector<std::string>{"Asia/Hong_Kong"});
  CHECK(placeOf(kLand, "zh") == "北京市");
  CHECK(formatForDisplay(kMobile, "CN") == "138 0013 8000");
  CHECK(formatForDisplay(kMobile, "US") == "+86 138 0013 8000");
  CHECK(formatE164(kMobile) == "+8613800138000");
  CHECK(isKnownRegion("CN"));
  CHECK_FALSE(isKnownRegion("XX"));
}

TEST_CASE("A line gets numbers as people of its country dial them") {
  domain::PhoneAccount account;
  account.numbers = exchange::nationalNumbers("CN");
  CHECK(domain::lineNumber(account, "+8613800138000") == "13800138000");
  CHECK(domain::lineNumber(account, "+861065551234") == "01065551234");
  CHECK(domain::lineNumber(account, "+8675588886666") == "075588886666");
  CHECK(domain::lineNumber(account, "+442079460000") == "00442079460000");
  account.numbers = exchange::nationalNumbers("DE");
  CHECK(domain::lineNumber(account, "+493012345678") == "03012345678");
  account.numbers = exchange::nationalNumbers("US");
  CHECK(domain::lineNumber(account, "+442079460000") == "011442079460000");
  CHECK(exchange::nationalNumbers("XX").empty());
}
