#include "callwright/domain/money.hpp"

#include <rapidcheck.h>
#include <catch2/catch.hpp>
#include <limits>

using namespace callwright::domain;

namespace {
std::string read(const std::string& text, const std::string& currency = "CNY") {
  const auto money = parseMoney(text, currency);
  return money ? formatMoney(*money) : "refused";
}
}  // namespace

TEST_CASE("Amounts as people type them") {
  CHECK(read("2880") == "2880.00");
  CHECK(read("2,880.50") == "2880.50");
  CHECK(read("¥2,880") == "2880.00");
  CHECK(read("￥2，880．5") == "2880.50");
  CHECK(read("２８８０") == "2880.00");
  CHECK(read("1.2万") == "12000.00");
  CHECK(read("1.23456万元") == "12345.60");
  CHECK(read("3亿") == "300000000.00");
  CHECK(read(" 99.9 元 ") == "99.90");
  CHECK(read("CNY 12,345,678.90") == "12345678.90");
  CHECK(read("12 rmb") == "12.00");
  CHECK(read("$5", "USD") == "5.00");
  CHECK(read("1200", "JPY") == "1200");
  CHECK(read("1.5万", "JPY") == "15000");
  CHECK(read("1.234", "KWD") == "1.234");
  CHECK(read("0") == "0.00");
}

TEST_CASE("What is no amount is refused with the text as it was") {
  for (const char* text : {"",
                           " ",
                           "-5",
                           "1.234",
                           "abc",
                           "1,2",
                           "12,34",
                           "1,2345",
                           "1..2",
                           ".5",
                           "5.",
                           ",500",
                           "$5",
                           "1e3",
                           "99999999999999999999",
                           "92233720368547758.08",
                           "1.2万万",
                           "1 2",
                           "万",
                           "¥",
                           "1.2345678万"})
    CHECK(parseMoney(text, "CNY").error() == Error{ErrorCode::AmountUnreadable, {text}});
  CHECK(read("1.5", "JPY") == "refused");
  CHECK(read("92233720368547758.07") == "92233720368547758.07");
}

TEST_CASE("Written for files, also negative and at the limits") {
  CHECK(formatMoney({5, "CNY"}) == "0.05");
  CHECK(formatMoney({-5, "CNY"}) == "-0.05");
  CHECK(formatMoney({5, "KWD"}) == "0.005");
  CHECK(formatMoney({std::numeric_limits<std::int64_t>::min(), "JPY"}) == "-9223372036854775808");
}

TEST_CASE("What is written is read back, in every kind of currency") {
  CHECK(rc::check("round trip", [] {
    const auto minor = *rc::gen::inRange<std::int64_t>(0, std::numeric_limits<std::int64_t>::max());
    const auto currency = *rc::gen::element<std::string>("CNY", "USD", "JPY", "KWD");
    const Money money{minor >> *rc::gen::inRange(0, 63), currency};
    RC_ASSERT(parseMoney(formatMoney(money), currency).value() == money);
  }));
}
