#include <algorithm>

#include "callwright/domain/queue.hpp"

namespace callwright::domain {
namespace {

std::string trimmed(const std::string& s) {
  const char* blanks = " \t\r\n";
  const auto from = s.find_first_not_of(blanks);
  return from == std::string::npos ? std::string() : s.substr(from, s.find_last_not_of(blanks) - from + 1);
}

}  // namespace

FilledText fillPlaceholders(const std::string& script, const std::vector<std::pair<std::string, std::string>>& values) {
  FilledText result;
  std::size_t at = 0;
  while (at < script.size()) {
    const auto close = script.find("}}", at);
    const auto open = close == std::string::npos ? close : script.rfind("{{", close);
    if (close == std::string::npos) break;
    if (open == std::string::npos || open < at || close < open + 2) {
      result.text.append(script, at, close + 2 - at);
      at = close + 2;
      continue;
    }
    result.text.append(script, at, open - at);
    const std::string name = trimmed(script.substr(open + 2, close - open - 2));
    const auto value = std::find_if(values.begin(), values.end(), [&](const auto& v) { return v.first == name; });
    if (value != values.end()) {
      result.filled.emplace_back(result.text.size(), value->second.size());
      result.text += value->second;
    } else {
      result.text.append(script, open, close + 2 - open);
      if (!name.empty() && std::find(result.unknown.begin(), result.unknown.end(), name) == result.unknown.end())
        result.unknown.push_back(name);
    }
    at = close + 2;
  }
  result.text.append(script, at, std::string::npos);
  return result;
}

}  // namespace callwright::domain
