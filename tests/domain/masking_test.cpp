#include <rapidcheck.h>
#include <algorithm>
#include <catch2/catch.hpp>

#include "callwright/domain/customer.hpp"

using namespace callwright::domain;

namespace {

std::size_t digitsIn(const std::string& s) {
  return static_cast<std::size_t>(std::count_if(s.begin(), s.end(), [](char c) { return c >= '0' && c <= '9'; }));
}
std::size_t allowed(std::size_t digits) {
  return digits >= 11 ? 7 : digits / 3;
}

// Any number, whose country code is that of the listed prefix.
std::pair<std::int64_t, std::string> anyNumber() {
  const auto code = *rc::gen::element<std::string>("1", "7", "86", "44", "49", "852", "353", "971");
  const auto length = *rc::gen::inRange<std::size_t>(4, 15 - code.size() + 1);
  auto national = *rc::gen::container<std::string>(length, rc::gen::inRange<char>('0', '9' + 1));
  return {std::stoll(code + national), national};
}

}  // namespace

TEST_CASE("Masked numbers") {
  CHECK(maskNumber(8613800138000) == "138****8000");
  CHECK(maskNumber(8613812345678) == "138****5678");
  CHECK(maskNumber(861012345678) == "*******678");
  CHECK(maskNumber(14155550123) == "+1 *******123");
  CHECK(maskNumber(4915123456789) == "+49 151****6789");
  CHECK(maskNumber(85261234567) == "+852 ******67");
  CHECK(maskNumber(0).empty());
  CHECK(maskNumber(-5).empty());
  CHECK(maskNumber(86) == "");
  CHECK(e164Text(8613800138000) == "+8613800138000");
  CHECK(e164Text(0).empty());
}

TEST_CASE("Masked text keeps its shape and hides its digits, however they are written") {
  CHECK(maskText("138-0013-8000") == "138-****-8000");
  CHECK(maskText("1380013800") == "*******800");
  CHECK(maskText("１３８００１３８０００") == "１３８****８０００");
  CHECK(maskText("tel: 12") == "tel: **");
  CHECK(maskText("一三八〇〇一三八〇〇〇") == "一三八****八〇〇〇");
  CHECK(maskText("no number") == "no number");
  CHECK(maskText("").empty());
  CHECK(maskText("13800138000 / 13900139000") == "138******** / *******9000");
}

TEST_CASE("A mask never shows more than allowed") {
  CHECK(rc::check("maskNumber", [] {
    const auto [e164, national] = anyNumber();
    std::string masked = maskNumber(e164);
    if (masked.starts_with("+")) masked.erase(0, masked.find(' '));
    RC_ASSERT(digitsIn(masked) <= allowed(national.size()));
    RC_ASSERT(masked.find(national) == std::string::npos);
  }));
  CHECK(rc::check("maskText", [](const std::string& noise) {
    auto text = *rc::gen::container<std::string>(
        rc::gen::oneOf(rc::gen::inRange<char>('0', '9' + 1), rc::gen::element(' ', '-', '(', ')', '+', 'x')));
    RC_ASSERT(digitsIn(maskText(text)) <= allowed(digitsIn(text)));
    RC_ASSERT(maskText(text).size() == text.size());
    maskText(noise);  // any bytes at all
  }));
}

TEST_CASE("A search by digits finds what is visible or the whole, nothing between") {
  constexpr std::int64_t number = 8613812345678;
  for (const char* found : {"138", "5678", "567", "678", "13812345678", "8613812345678", "013812345678"})
    CHECK(matchesVisibleDigits(number, found));
  for (const char* hidden :
       {"38", "381", "1381", "1234", "1385678", "45678", "3812345678", "1381234567", "****", "138*", ""})
    CHECK_FALSE(matchesVisibleDigits(number, hidden));
  CHECK_FALSE(matchesVisibleDigits(0, "000"));
  CHECK(rc::check("hidden digits cannot be learned", [] {
    const auto [e164, national] = anyNumber();
    const auto from = *rc::gen::inRange<std::size_t>(0, national.size() - 2);
    const auto length = *rc::gen::inRange<std::size_t>(3, national.size() - from + 1);
    const std::string part = national.substr(from, length);
    const bool whole = from == 0 && length == national.size();
    const std::string masked = maskNumber(e164);
    RC_ASSERT(matchesVisibleDigits(e164, part) == (whole || masked.find(part) != std::string::npos));
  }));
}
