#include "storage/json_text.hpp"

#include <cstdlib>

namespace callwright::storage {
namespace {

void quote(std::string& to, std::string_view text) {
  static constexpr std::string_view kHex = "0123456789abcdef";
  to += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      to += '\\';
      to += c;
    } else if (byte < 0x20) {
      to += "\\u00";
      to += kHex[byte >> 4U];
      to += kHex[byte & 0xfU];
    } else {
      to += c;
    }
  }
  to += '"';
}

void appendUtf8(std::string& to, unsigned c) {
  if (c < 0x80) {
    to += static_cast<char>(c);
  } else if (c < 0x800) {
    to += static_cast<char>(0xc0U | (c >> 6U));
    to += static_cast<char>(0x80U | (c & 0x3fU));
  } else if (c < 0x10000) {
    to += static_cast<char>(0xe0U | (c >> 12U));
    to += static_cast<char>(0x80U | ((c >> 6U) & 0x3fU));
    to += static_cast<char>(0x80U | (c & 0x3fU));
  } else {
    to += static_cast<char>(0xf0U | (c >> 18U));
    to += static_cast<char>(0x80U | ((c >> 12U) & 0x3fU));
    to += static_cast<char>(0x80U | ((c >> 6U) & 0x3fU));
    to += static_cast<char>(0x80U | (c & 0x3fU));
  }
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : m_text(text) {}

  bool take(char c) {
    skipBlanks();
    if (m_at >= m_text.size() || m_text[m_at] != c) return false;
    ++m_at;
    return true;
  }
  bool text(std::string& out) {
    if (!take('"')) return false;
    out.clear();
    while (m_at < m_text.size()) {
      const char c = m_text[m_at++];
      if (c == '"') return true;
      if (c != '\\') {
        out += c;
      } else if (!escape(out)) {
        return false;
      }
    }
    return false;
  }

 private:
  void skipBlanks() {
    while (m_at < m_text.size() &&
           (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\t' || m_text[m_at] == '\r'))
      ++m_at;
  }
  unsigned hex4() {
    const unsigned value =
        static_cast<unsigned>(std::strtoul(std::string(m_text.substr(m_at, 4)).c_str(), nullptr, 16));
    m_at += 4;
    return value;
  }
  bool escape(std::string& out) {
    if (m_at >= m_text.size()) return false;
    const char c = m_text[m_at++];
    switch (c) {
      case 'n':
        out += '\n';
        return true;
      case 't':
        out += '\t';
        return true;
      case 'r':
        out += '\r';
        return true;
      case 'b':
        out += '\b';
        return true;
      case 'f':
        out += '\f';
        return true;
      case 'u': {
        if (m_at + 4 > m_text.size()) return false;
        unsigned code = hex4();
        if (code >= 0xd800 && code < 0xdc00 && m_text.substr(m_at, 2) == "\\u" && m_at + 6 <= m_text.size()) {
          m_at += 2;
          code = 0x10000 + ((code - 0xd800) << 10U) + (hex4() - 0xdc00);
        }
        appendUtf8(out, code);
        return true;
      }
      default:
        out += c;
        return true;
    }
  }

  std::string_view m_text;
  std::size_t m_at = 0;
};

}  // namespace

std::string jsonObject(const std::map<std::string, std::string>& values) {
  if (values.empty()) return {};
  std::string text = "{";
  for (const auto& [key, value] : values) {
    if (text.size() > 1) text += ',';
    quote(text, key);
    text += ':';
    quote(text, value);
  }
  return text + "}";
}

std::string jsonArray(const std::vector<std::string>& values) {
  if (values.empty()) return {};
  std::string text = "[";
  for (const std::string& value : values) {
    if (text.size() > 1) text += ',';
    quote(text, value);
  }
  return text + "]";
}

std::map<std::string, std::string> parseJsonObject(std::string_view text) {
  std::map<std::string, std::string> values;
  Scanner in(text);
  if (!in.take('{')) return values;
  std::string key, value;
  do {
    if (!in.text(key) || !in.take(':') || !in.text(value)) break;
    values[key] = value;
  } while (in.take(','));
  return values;
}

std::vector<std::string> parseJsonArray(std::string_view text) {
  std::vector<std::string> values;
  Scanner in(text);
  if (!in.take('[')) return values;
  std::string value;
  do {
    if (!in.text(value)) break;
    values.push_back(value);
  } while (in.take(','));
  return values;
}

}  // namespace callwright::storage
