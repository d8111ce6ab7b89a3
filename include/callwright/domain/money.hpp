#pragma once
#include <cstdint>
#include <string>

#include "callwright/domain/error.hpp"

namespace callwright::domain {

// An amount in the currency's minor unit (fen, cent); JPY and KRW have none and count whole units.
struct Money {
  std::int64_t minor = 0;
  std::string currency = "CNY";  // ISO 4217
  friend bool operator==(const Money&, const Money&) = default;
};

double minorPerUnit(const std::string& currency);  // 100, 1 or 1000: as many as minorDigits() say
int minorDigits(const std::string& currency);      // 2, or 0 for JPY, KRW, VND; 3 for KWD, BHD, OMR, TND
// Reads "2880", "2,880.50", "¥2,880", "1.2万" (× 10,000), full-width digits; refuses negative, more decimals than the
// currency has, overflow.
Result<Money> parseMoney(const std::string& text, const std::string& currency);
std::string formatMoney(
    const Money& money);  // "2880.50", no symbol and no grouping: for files; `words` writes it for people

}  // namespace callwright::domain
