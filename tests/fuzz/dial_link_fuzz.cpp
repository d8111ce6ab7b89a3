#include <callwright/telephony/dial_link.hpp>
#include <callwright/telephony/sip.hpp>
#include <cstdlib>
#include <string>

#include "fuzz/fuzz.hpp"

namespace callwright::fuzz {

// Whatever a link says, what comes out holds digits, one "+" in front and an extension, or a checked SIP URI.
void dialLink(const std::uint8_t* data, std::size_t size) {
  const std::string_view link(reinterpret_cast<const char*>(data), size);
  const auto text = telephony::dialLinkText(link);
  if (!text) {
    if (text.error().args.empty()) std::abort();
    return;
  }
  if (text->empty() || text->size() > telephony::longestDialLink) std::abort();
  if (telephony::isSipUri(*text)) {
    if (!telephony::checkSipUri(*text)) std::abort();
    return;
  }
  std::string_view number = *text;
  if (const auto extension = number.find(" ext. "); extension != std::string_view::npos) {
    if (number.find_first_not_of("0123456789", extension + 6) != std::string_view::npos) std::abort();
    number = number.substr(0, extension);
  }
  if (number.starts_with('+')) number.remove_prefix(1);
  if (number.empty() || number.find_first_not_of("0123456789") != std::string_view::npos) std::abort();
}

}  // namespace callwright::fuzz
