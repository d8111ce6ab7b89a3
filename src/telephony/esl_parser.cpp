#include "telephony/esl_parser.hpp"

#include <algorithm>
#include <charconv>

namespace callwright::telephony {
namespace {

std::string_view withoutReturn(std::string_view line) {
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

// Headers up to the empty line or the end. False: more than `most`.
bool readHeaders(std::string_view text, std::size_t most, std::vector<PbxHeader>& headers, std::size_t& used) {
  used = 0;
  std::size_t lines = 0;
  while (used < text.size()) {
    const auto end = std::min(text.find('\n', used), text.size());
    const auto line = withoutReturn(text.substr(used, end - used));
    used = std::min(end + 1, text.size());
    if (line.empty()) return true;
    if (++lines > most) return false;
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0) continue;
    auto value = line.substr(colon + 1);
    if (value.starts_with(' ')) value.remove_prefix(1);
    headers.push_back({line.substr(0, colon), value});
  }
  return true;
}

std::string_view find(const std::vector<PbxHeader>& headers, std::string_view name) {
  for (const PbxHeader& header : headers)
    if (sameName(header.name, name)) return header.value;
  return {};
}

// 0 without one; nothing where it is no plain number, too large or said twice.
std::optional<std::size_t> contentLength(const std::vector<PbxHeader>& headers, std::size_t most) {
  std::optional<std::size_t> length;
  for (const PbxHeader& header : headers) {
    if (!sameName(header.name, "Content-Length")) continue;
    std::size_t value = 0;
    const char* const last = header.value.data() + header.value.size();
    const auto [end, bad] = std::from_chars(header.value.data(), last, value);
    if (length || header.value.empty() || bad != std::errc{} || end != last || value > most) return std::nullopt;
    length = value;
  }
  return length.value_or(0);
}

// Where the headers' empty line ends; npos: not there yet.
std::size_t endOfHead(std::string_view text, std::size_t from) {
  for (auto at = text.find('\n', from); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    if (at == 0 || text[at - 1] == '\n') return at + 1;
    if (text[at - 1] == '\r' && (at == 1 || text[at - 2] == '\n')) return at + 1;
  }
  return std::string_view::npos;
}

int hexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

std::string_view EslMessage::value(std::string_view name) const {
  return find(headers, name);
}

bool EslParser::feed(std::string_view bytes, const Handler& handler) {
  if (!m_fault.empty()) return false;
  // In pieces: what a faulty peer sends at once must not be copied whole before it is refused.
  constexpr std::size_t most = 64'000;
  while (!bytes.empty()) {
    const auto piece = bytes.substr(0, most);
    bytes.remove_prefix(piece.size());
    m_text.append(piece);
    if (!takeMessages(handler)) return false;
  }
  return true;
}

bool EslParser::takeMessages(const Handler& handler) {
  std::size_t taken = 0;
  for (;;) {
    const auto rest = std::string_view(m_text).substr(taken);
    if (!m_headSize) {
      const auto end = endOfHead(rest, m_searched);
      if (std::min(end, rest.size()) > longestHead) return fail("headers too long");
      m_searched = rest.size();
      if (end == std::string_view::npos) break;
      m_headSize = end;
    }
    EslMessage message;
    std::size_t used = 0;
    if (!readHeaders(rest.substr(0, *m_headSize), mostHeaders, message.headers, used)) return fail("too many headers");
    const auto length = contentLength(message.headers, longestBody);
    if (!length) return fail("impossible Content-Length");
    if (rest.size() - *m_headSize < *length) break;
    message.body = rest.substr(*m_headSize, *length);
    taken += *m_headSize + *length;
    m_headSize.reset();
    m_searched = 0;
    if (!message.headers.empty()) handler(message);
  }
  m_text.erase(0, taken);
  return true;
}

bool EslParser::fail(std::string_view why) {
  m_fault = why;
  m_text = {};
  return false;
}

std::optional<EslEvent> EslEvent::parse(std::string_view text) {
  EslEvent event;
  event.m_headers.reserve(128);
  std::size_t used = 0;
  if (!readHeaders(text, mostHeaders, event.m_headers, used)) return std::nullopt;
  const auto rest = text.substr(used);
  const auto length = contentLength(event.m_headers, rest.size());
  if (!length) return std::nullopt;
  event.m_body = rest.substr(0, *length);
  return event;
}

std::string_view EslEvent::raw(std::string_view name) const {
  return find(m_headers, name);
}

std::string EslEvent::value(std::string_view name) const {
  return percentDecoded(raw(name));
}

std::string percentDecoded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape =
        text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0;
    if (!escape) {
      out += text[i];
      continue;
    }
    out += static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
    i += 2;
  }
  return out;
}

}  // namespace callwright::telephony
