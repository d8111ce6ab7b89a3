#include "telephony/ami_parser.hpp"

#include <algorithm>

namespace callwright::telephony {
namespace {

constexpr std::string_view bannerStart = "Asterisk Call Manager/";

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string_view withoutReturn(std::string_view line) {
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

// "Name: value"; the blank after the colon is optional.
void addHeader(AmiMessage& message, std::string_view line) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0) return;
  std::string_view value = line.substr(colon + 1);
  if (value.starts_with(' ')) value.remove_prefix(1);
  message.headers.push_back({line.substr(0, colon), value});
}

AmiMessage messageOf(std::string_view text) {
  AmiMessage message;
  message.headers.reserve(32);
  while (!text.empty()) {
    const auto end = text.find('\n');
    addHeader(message, withoutReturn(text.substr(0, end)));
    text.remove_prefix(end + 1);
  }
  return message;
}

}  // namespace

bool sameName(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view AmiMessage::value(std::string_view name) const {
  for (const PbxHeader& header : headers)
    if (sameName(header.name, name)) return header.value;
  return {};
}

bool AmiParser::feed(std::string_view bytes, const Handler& handler) {
  if (!m_fault.empty()) return false;
  // In pieces: what a faulty peer sends at once must not be copied whole before it is refused.
  while (!bytes.empty()) {
    const auto piece = bytes.substr(0, longestMessage);
    bytes.remove_prefix(piece.size());
    m_text.append(piece);
    if (!takeBanner() || !takeMessages(handler)) return false;
  }
  return true;
}

bool AmiParser::takeBanner() {
  if (!m_banner.empty()) return true;
  const auto start = std::min(m_text.size(), bannerStart.size());
  if (std::string_view(m_text).substr(0, start) != bannerStart.substr(0, start)) return fail("not an Asterisk manager");
  const auto end = m_text.find('\n');
  if (std::min(end, m_text.size()) > longestBanner) return fail("banner too long");
  if (end == std::string::npos) return true;
  m_banner = withoutReturn(std::string_view(m_text).substr(0, end));
  m_text.erase(0, end + 1);
  return true;
}

bool AmiParser::takeMessages(const Handler& handler) {
  if (m_banner.empty()) return true;
  std::size_t taken = 0;
  for (;;) {
    const auto end = m_text.find('\n', m_searched);
    if (end == std::string::npos) break;
    const auto line = withoutReturn(std::string_view(m_text).substr(m_lineStart, end - m_lineStart));
    if (end + 1 - taken > longestMessage) return fail("message too long");
    if (line.empty()) {
      const AmiMessage message = messageOf(std::string_view(m_text).substr(taken, m_lineStart - taken));
      taken = end + 1;
      m_headers = 0;
      if (!message.headers.empty()) handler(message);
    } else if (++m_headers > mostHeaders) {
      return fail("too many headers");
    }
    m_lineStart = m_searched = end + 1;
  }
  m_text.erase(0, taken);
  m_lineStart -= taken;
  m_searched = m_text.size();
  if (m_text.size() > longestMessage) return fail("message too long");
  return true;
}

bool AmiParser::fail(std::string_view why) {
  m_fault = why;
  m_text = {};
  return false;
}

}  // namespace callwright::telephony
