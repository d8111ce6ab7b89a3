#pragma once
#include <string_view>

namespace callwright::exchange {

// "New York, NY", "California", "Ontario" → IANA name; empty if the place is not known.
std::string_view northAmericanZone(std::string_view place);
// Where most people of a country with several zones live; empty if there is nothing to choose.
std::string_view mainZone(std::string_view region);

}  // namespace callwright::exchange
