#pragma once
#include <string>
#include <vector>

#include "callwright/domain/campaign.hpp"
#include "callwright/domain/error.hpp"
#include "callwright/domain/time.hpp"

namespace date {
class time_zone;
}

// Values as they are typed on a command line. What cannot be read is BadValue{field, text, what is allowed}.
namespace callwright::cli {

// "always", "09:00-21:00", "mon-fri 09:00-18:00,sat 10:00-12:00", "mon wed 09:00-12:00".
domain::Result<domain::CallingHours> readHours(const std::string& text);

// "90" or "90m" (minutes), "2h", "1d".
domain::Result<std::chrono::minutes> readMinutes(const std::string& field, const std::string& text);

// "2026-11-23", "2026-11-23 14:00", "2026-11-23T14:00:30Z", "2026-11-23T14:00+08:00". Without an offset it is the wall
// clock of `zone` (null: UTC). A day alone is its first moment, or with endOfDay the first moment after it.
domain::Result<domain::Instant> readInstant(const std::string& field, const std::string& text,
                                            const date::time_zone* zone, bool endOfDay = false);

std::string isoTime(domain::Instant at);      // "2026-11-23T06:00:00Z"; "" for none
std::string isoDay(const std::string& text);  // the text itself when it is a day, "" otherwise

std::vector<std::string> splitAt(const std::string& text, char separator);  // trimmed, without empty parts

}  // namespace callwright::cli
