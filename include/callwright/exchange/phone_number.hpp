#pragma once
#include <callwright/domain/customer.hpp>
#include <callwright/domain/error.hpp>
#include <callwright/domain/phone_account.hpp>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Phone numbers as people write them, to E.164 and back.
namespace callwright::exchange {

using NumberKind = domain::PhoneType;  // Other: also where mobile and landline share a range

struct ParsedNumber {
  std::int64_t e164 = 0;  // country code and number: 8613800138000; 0 if it could not be read
  std::string extension;  // digits
  NumberKind kind = NumberKind::Other;
  std::string region;                    // "CN"; empty if not valid
  std::string original;                  // this number's part of the cell, as written
  std::optional<domain::Error> problem;  // why it cannot be dialed: Number…

  // Valid for its region.
  bool dialable() const { return !problem.has_value(); }
};

// A copy is cheap. Any thread, any number at once: what copies share is a table of atomics.
class NumberParser {
 public:
  NumberParser();  // the first one in the process takes some milliseconds
  ~NumberParser();
  NumberParser(const NumberParser&);
  NumberParser& operator=(const NumberParser&);

  // Every number of a cell, in order. Blank cell: none. Several numbers may be divided by / ; 、 , | newline, "或",
  // "and", or by spaces between complete numbers. region: where numbers without country code belong, "CN".
  std::vector<ParsedNumber> parse(std::string_view cell, std::string_view region) const;
  // The same into a vector that is reused.
  void parse(std::string_view cell, std::string_view region, std::vector<ParsedNumber>& out) const;

  // One number only, for a form or a do-not-call entry: fails as ParsedNumber::problem would, NumberEmpty if blank.
  domain::Result<ParsedNumber> parseOne(std::string_view text, std::string_view region) const;

 private:
  struct Shared;
  std::shared_ptr<const Shared> m_shared;
};

// Of a valid number in E.164 digits; empty if it is not valid.
std::string regionOf(std::int64_t e164);
// IANA names where the number may be, the likeliest first; empty if unknown. North American area codes are told apart
// by state; elsewhere the zones of the whole country are given.
std::vector<std::string> timeZonesOf(std::int64_t e164);
// Place of the number in words, "Beijing" or "北京市" (language "en", "zh"); empty if unknown.
std::string placeOf(std::int64_t e164, std::string_view language);

// "138 0013 8000" in its own region, "+86 138 0013 8000" from elsewhere. Not masked: masking is domain's.
std::string formatForDisplay(std::int64_t e164, std::string_view ownRegion = {});
// How a line of that region wants its own and foreign numbers: trunk prefix and "00" by libphonenumber; Chinese mobiles
// without a trunk prefix.
std::vector<domain::NumberRule> nationalNumbers(const std::string& region);
std::string formatE164(std::int64_t e164);  // "+8613800138000"

// "CN" → true; what --country may be.
bool isKnownRegion(std::string_view region);

}  // namespace callwright::exchange
