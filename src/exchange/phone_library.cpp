#include "exchange/phone_library.hpp"

#include <phonenumbers/geocoding/phonenumber_offline_geocoder.h>
#include <phonenumbers/phonenumberutil.h>
#include <phonenumbers/shortnumberinfo.h>
#include <unicode/locid.h>
#include <unicode/strenum.h>
#include <unicode/timezone.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <utility>

#include "exchange/time_zone_table.hpp"

namespace callwright::exchange {
namespace {

using domain::Error;
using domain::ErrorCode;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberOfflineGeocoder;
using i18n::phonenumbers::PhoneNumberUtil;
using i18n::phonenumbers::ShortNumberInfo;

const PhoneNumberUtil& library() {
  return *PhoneNumberUtil::GetInstance();
}

NumberKind kindOf(const PhoneNumber& number) {
  switch (library().GetNumberType(number)) {
    case PhoneNumberUtil::MOBILE:
      return NumberKind::Mobile;
    case PhoneNumberUtil::FIXED_LINE:
      return NumberKind::Landline;
    case PhoneNumberUtil::TOLL_FREE:
      return NumberKind::TollFree;
    default:
      return NumberKind::Other;
  }
}

std::int64_t e164Of(const PhoneNumber& number) {
  std::string text;
  library().Format(number, PhoneNumberUtil::E164, &text);
  std::int64_t value = 0;
  if (text.size() > 1) std::from_chars(text.data() + 1, text.data() + text.size(), value);
  return value;
}

bool numberOf(std::int64_t e164, PhoneNumber& number) {
  return e164 > 0 && library().Parse(formatE164(e164), "ZZ", &number) == PhoneNumberUtil::NO_PARSING_ERROR;
}

std::string digitsOf(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

// Chinese mobile numbers have 11 digits, 13 to 19 first: a count of missing digits helps whoever mends the list.
bool chineseMobileLength(std::string_view text, Error& error, const std::string& original) {
  std::string digits = digitsOf(text);
  if (digits.starts_with("0086")) digits.erase(0, 4);
  if (digits.starts_with("86")) digits.erase(0, 2);
  if (digits.starts_with("0")) digits.erase(0, 1);
  if (digits.size() < 8 || digits.size() > 13 || digits[0] != '1' || digits[1] < '3') return false;
  if (digits.size() == 11) return false;
  const bool tooShort = digits.size() < 11;
  const std::size_t difference = tooShort ? 11 - digits.size() : digits.size() - 11;
  error = {tooShort ? ErrorCode::NumberTooShort : ErrorCode::NumberTooLong,
           {original, "CN", std::to_string(difference)}};
  return true;
}

Error whyInvalid(const PhoneNumber& number, std::string_view text, const std::string& region) {
  const std::string original(text);
  std::string where;
  library().GetRegionCodeForCountryCode(number.country_code(), &where);
  if (where.empty() || where == "ZZ") where = region;
  static const ShortNumberInfo shortNumbers;
  const std::string digits = digitsOf(text);
  if (digits.size() <= 6 && digits.size() >= 3 && where == region &&
      shortNumbers.IsValidShortNumberForRegion(number, region)) {
    return {ErrorCode::NumberService, {original}};
  }
  Error error;
  if (number.country_code() == 86 && chineseMobileLength(text, error, original)) return error;
  const bool noAreaCode = (digits.size() == 7 || digits.size() == 8) && digits[0] >= '2' && digits[0] <= '8';
  if (number.country_code() == 86 && noAreaCode) return {ErrorCode::NumberTooShort, {original, where, ""}};
  switch (library().IsPossibleNumberWithReason(number)) {
    case PhoneNumberUtil::TOO_SHORT:
    case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY:
      return {ErrorCode::NumberTooShort, {original, where, ""}};
    case PhoneNumberUtil::TOO_LONG:
      return {ErrorCode::NumberTooLong, {original, where, ""}};
    case PhoneNumberUtil::INVALID_COUNTRY_CODE:
      return {ErrorCode::NumberUnknownRegion, {original}};
    default:
      return {ErrorCode::NumberInvalid, {original, where}};
  }
}

bool tryParse(const std::string& text, const std::string& region, PhoneNumber& number,
              PhoneNumberUtil::ErrorType* error) {
  *error = library().Parse(text, region.empty() ? "ZZ" : region, &number);
  return *error == PhoneNumberUtil::NO_PARSING_ERROR && library().IsValidNumber(number);
}

Error whyUnparsed(PhoneNumberUtil::ErrorType error, std::string_view text, const std::string& region) {
  const std::string original(text);
  switch (error) {
    case PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR:
      return {ErrorCode::NumberUnknownRegion, {original}};
    case PhoneNumberUtil::TOO_SHORT_NSN:
    case PhoneNumberUtil::TOO_SHORT_AFTER_IDD:
      return {ErrorCode::NumberTooShort, {original, region, ""}};
    case PhoneNumberUtil::TOO_LONG_NSN:
      return {ErrorCode::NumberTooLong, {original, region, ""}};
    default:
      return {ErrorCode::NumberUnreadable, {original}};
  }
}

}  // namespace

void parseByLibrary(std::string_view text, std::string_view regionView, ParsedNumber& out) {
  const std::string region(regionView);
  std::string candidate(text);
  PhoneNumber number;
  PhoneNumberUtil::ErrorType error{};
  bool valid = tryParse(candidate, region, number, &error);
  const std::size_t first = candidate.find_first_of("0123456789");
  if (!valid && first != std::string::npos && candidate.find('+') == std::string::npos &&
      candidate.compare(first, 2, "00") == 0) {
    PhoneNumber international;  // 00 is dialed before a country code in most of the world, and written in all of it
    PhoneNumberUtil::ErrorType other{};
    if (tryParse("+" + candidate.substr(first + 2), region, international, &other)) {
      number = international;
      valid = true;
    }
  }
  out = {};
  if (valid) {
    out.e164 = e164Of(number);
    out.kind = kindOf(number);
    out.extension = number.extension();
    library().GetRegionCodeForNumber(number, &out.region);
    return;
  }
  out.problem =
      error == PhoneNumberUtil::NO_PARSING_ERROR ? whyInvalid(number, text, region) : whyUnparsed(error, text, region);
}

bool isChineseMobileClass(int leading5) {
  const std::uint64_t base = static_cast<std::uint64_t>(leading5) * 1'000'000;
  for (const std::uint64_t rest : {0ULL, 543'210ULL, 999'999ULL}) {
    PhoneNumber number;
    number.set_country_code(86);
    number.set_national_number(base + rest);
    if (library().GetNumberType(number) != PhoneNumberUtil::MOBILE) return false;
  }
  PhoneNumber read;
  for (const char* prefix : {"", "86"}) {
    if (library().Parse(prefix + std::to_string(base + 123'456), "CN", &read) != PhoneNumberUtil::NO_PARSING_ERROR ||
        read.country_code() != 86 || read.national_number() != base + 123'456) {
      return false;
    }
  }
  return true;
}

std::string regionOf(std::int64_t e164) {
  PhoneNumber number;
  std::string region;
  if (!numberOf(e164, number) || !library().IsValidNumber(number)) return {};
  library().GetRegionCodeForNumber(number, &region);
  return region == "ZZ" ? std::string() : region;
}

std::string placeOf(std::int64_t e164, std::string_view language) {
  static const PhoneNumberOfflineGeocoder geocoder;
  PhoneNumber number;
  if (!numberOf(e164, number) || !library().IsValidNumber(number)) return {};
  return geocoder.GetDescriptionForNumber(number, icu::Locale(std::string(language).c_str()));
}

std::vector<std::string> timeZonesOf(std::int64_t e164) {
  const std::string region = regionOf(e164);
  if (region.size() != 2) return {};
  if (region == "US" || region == "CA") {
    const std::string_view zone = northAmericanZone(placeOf(e164, "en"));
    if (!zone.empty()) return {std::string(zone)};
  }
  std::vector<std::string> zones;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::StringEnumeration> names(
      icu::TimeZone::createTimeZoneIDEnumeration(UCAL_ZONE_TYPE_CANONICAL_LOCATION, region.c_str(), nullptr, status));
  if (U_FAILURE(status)) return {};
  while (const char* name = names->next(nullptr, status)) zones.emplace_back(name);
  const auto main = std::find(zones.begin(), zones.end(), mainZone(region));
  if (main != zones.end()) std::rotate(zones.begin(), main, main + 1);
  return zones;
}

std::string formatE164(std::int64_t e164) {
  return e164 > 0 ? "+" + std::to_string(e164) : std::string();
}

std::string formatForDisplay(std::int64_t e164, std::string_view ownRegion) {
  PhoneNumber number;
  if (!numberOf(e164, number)) return formatE164(e164);
  std::string region, text;
  library().GetRegionCodeForNumber(number, &region);
  library().Format(number, region == ownRegion ? PhoneNumberUtil::NATIONAL : PhoneNumberUtil::INTERNATIONAL, &text);
  return text;
}

bool isKnownRegion(std::string_view region) {
  static const std::set<std::string, std::less<>> regions = [] {
    std::set<std::string> supported;
    library().GetSupportedRegions(&supported);
    return std::set<std::string, std::less<>>(supported.begin(), supported.end());
  }();
  return regions.contains(region);
}

std::vector<domain::NumberRule> nationalNumbers(const std::string& region) {
  const int code = library().GetCountryCodeForRegion(region);
  if (code == 0) return {};
  std::string trunk;
  library().GetNddPrefixForRegion(region, true, &trunk);
  constexpr const char* kAbroad = "00";
  const bool northAmerica = code == 1;
  auto rules = domain::nationalFormat(std::to_string(code), trunk, northAmerica ? "011" : kAbroad);
  if (region == "CN") {
    for (char second = '3'; second <= '9'; ++second)  // 13x to 19x are mobiles, dialed as they are
      rules.push_back({std::string("+861") + second, std::string("1") + second});
  }
  return rules;
}

}  // namespace callwright::exchange
