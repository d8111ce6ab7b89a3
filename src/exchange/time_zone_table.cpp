#include "exchange/time_zone_table.hpp"

#include <array>

namespace callwright::exchange {
namespace {

struct State {
  std::string_view code, name, zone;
};

constexpr std::string_view kEast = "America/New_York";
constexpr std::string_view kCentral = "America/Chicago";
constexpr std::string_view kMountain = "America/Denver";
constexpr std::string_view kPacific = "America/Los_Angeles";
constexpr std::string_view kToronto = "America/Toronto";

// The zone in which most of a state's people live.
constexpr std::array kStates{
    State{"AL", "Alabama", kCentral},
    State{"AK", "Alaska", "America/Anchorage"},
    State{"AZ", "Arizona", "America/Phoenix"},
    State{"AR", "Arkansas", kCentral},
    State{"CA", "California", kPacific},
    State{"CO", "Colorado", kMountain},
    State{"CT", "Connecticut", kEast},
    State{"DE", "Delaware", kEast},
    State{"DC", "Washington D.C.", kEast},
    State{"FL", "Florida", kEast},
    State{"GA", "Georgia", kEast},
    State{"HI", "Hawaii", "Pacific/Honolulu"},
    State{"ID", "Idaho", "America/Boise"},
    State{"IL", "Illinois", kCentral},
    State{"IN", "Indiana", "America/Indianapolis"},
    State{"IA", "Iowa", kCentral},
    State{"KS", "Kansas", kCentral},
    State{"KY", "Kentucky", kEast},
    State{"LA", "Louisiana", kCentral},
    State{"ME", "Maine", kEast},
    State{"MD", "Maryland", kEast},
    State{"MA", "Massachusetts", kEast},
    State{"MI", "Michigan", "America/Detroit"},
    State{"MN", "Minnesota", kCentral},
    State{"MS", "Mississippi", kCentral},
    State{"MO", "Missouri", kCentral},
    State{"MT", "Montana", kMountain},
    State{"NE", "Nebraska", kCentral},
    State{"NV", "Nevada", kPacific},
    State{"NH", "New Hampshire", kEast},
    State{"NJ", "New Jersey", kEast},
    State{"NM", "New Mexico", kMountain},
    State{"NY", "New York", kEast},
    State{"NC", "North Carolina", kEast},
    State{"ND", "North Dakota", kCentral},
    State{"OH", "Ohio", kEast},
    State{"OK", "Oklahoma", kCentral},
    State{"OR", "Oregon", kPacific},
    State{"PA", "Pennsylvania", kEast},
    State{"RI", "Rhode Island", kEast},
    State{"SC", "South Carolina", kEast},
    State{"SD", "South Dakota", kCentral},
    State{"TN", "Tennessee", kCentral},
    State{"TX", "Texas", kCentral},
    State{"UT", "Utah", kMountain},
    State{"VT", "Vermont", kEast},
    State{"VA", "Virginia", kEast},
    State{"WA", "Washington", kPacific},
    State{"WV", "West Virginia", kEast},
    State{"WI", "Wisconsin", kCentral},
    State{"WY", "Wyoming", kMountain},
    State{"AB", "Alberta", "America/Edmonton"},
    State{"BC", "British Columbia", "America/Vancouver"},
    State{"MB", "Manitoba", "America/Winnipeg"},
    State{"NB", "New Brunswick", "America/Moncton"},
    State{"NL", "Newfoundland and Labrador", "America/St_Johns"},
    State{"NS", "Nova Scotia", "America/Halifax"},
    State{"ON", "Ontario", kToronto},
    State{"QC", "Quebec", kToronto},
    State{"SK", "Saskatchewan", "America/Regina"},
};

struct Main {
  std::string_view region, zone;
};

constexpr std::array kMain{
    Main{"CN", "Asia/Shanghai"},
    Main{"US", kEast},
    Main{"CA", kToronto},
    Main{"RU", "Europe/Moscow"},
    Main{"AU", "Australia/Sydney"},
    Main{"BR", "America/Sao_Paulo"},
    Main{"MX", "America/Mexico_City"},
    Main{"ID", "Asia/Jakarta"},
    Main{"ES", "Europe/Madrid"},
    Main{"PT", "Europe/Lisbon"},
    Main{"NZ", "Pacific/Auckland"},
    Main{"CL", "America/Santiago"},
    Main{"DE", "Europe/Berlin"},
    Main{"MY", "Asia/Kuala_Lumpur"},
    Main{"AR", "America/Buenos_Aires"},
    Main{"KZ", "Asia/Almaty"},
    Main{"MN", "Asia/Ulaanbaatar"},
    Main{"UZ", "Asia/Tashkent"},
    Main{"EC", "America/Guayaquil"},
    Main{"UA", "Europe/Kiev"},
};

}  // namespace

std::string_view northAmericanZone(std::string_view place) {
  const std::size_t comma = place.rfind(", ");
  const std::string_view last = comma == std::string_view::npos ? place : place.substr(comma + 2);
  for (const State& state : kStates) {
    if (last == state.code || last == state.name) return state.zone;
  }
  return {};
}

std::string_view mainZone(std::string_view region) {
  for (const Main& main : kMain) {
    if (main.region == region) return main.zone;
  }
  return {};
}

}  // namespace callwright::exchange
