#include <algorithm>
#include <kainjow/mustache.hpp>

#include "callwright/exchange/script_file.hpp"
#include "exchange/text.hpp"

namespace callwright::exchange {
namespace {

using Values = std::vector<std::pair<std::string, std::string>>;

constexpr char kMark = '\x01';  // around the number of a piece: no text has it

// A text whose variables and loose braces are taken out as numbered pieces, so that Mustache sees sections only: it
// knows neither defaults nor gaps, and one loose brace makes it give up.
class Filler {
 public:
  Filler(const std::string& text, const Values& values) : m_values(values) {
    std::size_t at = 0;
    for (auto close = text.find("}}"); close != std::string::npos; close = text.find("}}", at)) {
      const auto open = close < 2 ? std::string::npos : text.rfind("{{", close - 2);
      if (open == std::string::npos || open < at) {
        take(std::string_view(text).substr(at, close + 2 - at));
      } else {
        take(std::string_view(text).substr(at, open - at));
        tag(std::string_view(text).substr(open, close + 2 - open));
      }
      at = close + 2;
    }
    take(std::string_view(text).substr(at));
  }

  domain::FilledText fill() {
    std::string rendered = m_prepared;
    if (m_sections) {
      kainjow::mustache::mustache mustache(m_prepared);
      if (mustache.is_valid()) rendered = mustache.render(data());
    }
    for (std::size_t at = 0; at < rendered.size();) {
      if (rendered[at] != kMark) {
        m_filled.text += rendered[at++];
        continue;
      }
      const auto end = rendered.find(kMark, at + 1);
      const Piece& piece = m_pieces.at(std::stoul(rendered.substr(at + 1, end - at - 1)));
      if (piece.isValue) m_filled.filled.emplace_back(m_filled.text.size(), piece.text.size());
      m_filled.text += piece.text;
      at = end + 1;
    }
    return std::move(m_filled);
  }

 private:
  struct Piece {
    std::string text;
    bool isValue = false;
  };

  void put(std::string text, bool isValue) {
    m_prepared += kMark + std::to_string(m_pieces.size()) + kMark;
    m_pieces.push_back({std::move(text), isValue});
  }
  // Text between tags; what could be read as one is set apart.
  void take(std::string_view text) {
    if (text.find_first_of("{}\x01") == std::string_view::npos) {
      m_prepared += text;
    } else {
      put(std::string(text), false);
    }
  }
  void tag(std::string_view whole) {
    const std::string_view inside = trimmed(whole.substr(2, whole.size() - 4));
    if (inside.starts_with('#') || inside.starts_with('^') || inside.starts_with('/')) {
      m_sections = true;
      m_prepared += whole;
      return;
    }
    const auto bar = inside.find('|');
    const std::string_view name = trimmed(inside.substr(0, bar));
    const auto value = std::find_if(m_values.begin(), m_values.end(), [&](const auto& v) { return v.first == name; });
    if (value != m_values.end() && !value->second.empty()) {
      put(value->second, true);
    } else if (bar != std::string_view::npos) {
      put(std::string(trimmed(inside.substr(bar + 1))), false);
    } else {
      put(std::string(whole), false);
      auto& unknown = m_filled.unknown;
      if (!name.empty() && std::find(unknown.begin(), unknown.end(), name) == unknown.end()) unknown.emplace_back(name);
    }
  }
  // "customer.name" is looked up as name within customer.
  kainjow::mustache::data data() const {
    kainjow::mustache::data data;
    std::map<std::string, kainjow::mustache::data> groups;
    for (const auto& [name, value] : m_values) {
      if (value.empty()) continue;
      const auto dot = name.find('.');
      if (dot == std::string::npos) {
        data.set(name, value);
      } else {
        groups[name.substr(0, dot)].set(name.substr(dot + 1), value);
      }
    }
    for (const auto& [name, group] : groups) data.set(name, group);
    return data;
  }

  const Values& m_values;
  domain::FilledText m_filled;
  std::vector<Piece> m_pieces;
  std::string m_prepared;
  bool m_sections = false;
};

}  // namespace

domain::FilledText fillScript(const std::string& text, const Values& values) {
  return Filler(text, values).fill();
}

}  // namespace callwright::exchange
