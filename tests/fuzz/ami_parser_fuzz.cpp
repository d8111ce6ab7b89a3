#include <cstdlib>
#include <string>
#include <vector>

#include "fuzz/fuzz.hpp"
#include "telephony/ami_parser.hpp"

namespace callwright::fuzz {
namespace {

using telephony::AmiMessage;
using telephony::AmiParser;

struct Heard {
  std::vector<std::string> messages;
  std::string fault;
  friend bool operator==(const Heard&, const Heard&) = default;
};

// In pieces of `step` bytes.
Heard hear(std::string_view bytes, std::size_t step) {
  AmiParser parser;
  Heard heard;
  const auto take = [&heard](const AmiMessage& m) {
    if (m.headers.empty() || m.headers.size() > AmiParser::mostHeaders) std::abort();
    std::string text;
    for (const auto& header : m.headers) text.append(header.name).append("=").append(header.value).append("\n");
    heard.messages.push_back(std::move(text));
  };
  while (!bytes.empty()) {
    const auto piece = bytes.substr(0, step);
    bytes.remove_prefix(piece.size());
    const bool fine = parser.feed(piece, take);
    if (fine == !parser.fault().empty()) std::abort();
    if (parser.buffered() > AmiParser::longestMessage) std::abort();
    if (!fine) break;
  }
  heard.fault = parser.fault();
  return heard;
}

}  // namespace

void amiParser(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const Heard whole = hear(bytes, size + 1);
  if (whole != hear(bytes, 1) || whole != hear(bytes, 7)) std::abort();
}

}  // namespace callwright::fuzz
