#pragma once
#include <algorithm>
#include <functional>
#include <string_view>

// A look into SIP messages as they come in, beside the library.
namespace callwright::telephony {

inline bool sameText(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

inline std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// Calls `take(name, value)` for every header field; names may be compact. A field in several lines is cut.
template <class Take>
void eachHeader(std::string_view message, Take take) {
  for (auto end = message.find("\r\n"); end != std::string_view::npos; end = message.find("\r\n")) {
    const std::string_view line = message.substr(0, end);
    message.remove_prefix(end + 2);
    if (line.empty()) return;
    const auto colon = line.find(':');
    if (colon != std::string_view::npos) take(trimmed(line.substr(0, colon)), trimmed(line.substr(colon + 1)));
  }
}

// While it exists, `watch` is handed every message that the library has parsed, on the thread that parses. It must not
// throw. One at a time, under the library's lock.
class ParseWatch {
 public:
  explicit ParseWatch(std::function<void(std::string_view)> watch);
  ~ParseWatch();
  ParseWatch(const ParseWatch&) = delete;
  ParseWatch& operator=(const ParseWatch&) = delete;
};

}  // namespace callwright::telephony
