#pragma once
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "telephony/ami_parser.hpp"

// What FreeSWITCH's event socket sends: headers, one a line, ended by an empty line; after "Content-Length: n" come n
// bytes of body. An event is such a body: headers again, their values percent-encoded, and perhaps a body of its own.
// Pure and incremental: bytes may be cut anywhere. A fault lasts; the connection has to be closed.
namespace callwright::telephony {

// Views into the parser's memory: good until the handler returns.
struct EslMessage {
  std::vector<PbxHeader> headers;
  std::string_view body;
  std::string_view value(std::string_view name) const;  // the first of that name, letters' case ignored
};

class EslParser {
 public:
  static constexpr std::size_t longestHead = 16'000;  // bytes of headers
  static constexpr std::size_t mostHeaders = 100;
  static constexpr std::size_t longestBody = 1'000'000;  // bytes; a longer one is refused before it comes
  using Handler = std::function<void(const EslMessage&)>;

  // Calls the handler for every message that is complete by now. False: a fault, now or earlier. The handler must not
  // call feed().
  bool feed(std::string_view bytes, const Handler& handler);
  std::string_view fault() const { return m_fault; }  // technical; empty: none
  std::size_t buffered() const { return m_text.size(); }

 private:
  bool takeMessages(const Handler& handler);
  bool fail(std::string_view why);

  std::string m_text;
  std::size_t m_searched = 0;             // no end of the headers before here
  std::optional<std::size_t> m_headSize;  // with its empty line, once known
  std::string_view m_fault;
};

// The body of a text/event-plain.
class EslEvent {
 public:
  static constexpr std::size_t mostHeaders = 4'000;
  // Nothing: too many headers, or a length that lies.
  static std::optional<EslEvent> parse(std::string_view text);
  std::string value(std::string_view name) const;     // decoded; empty if there is none
  std::string_view raw(std::string_view name) const;  // as it came
  std::string_view body() const { return m_body; }
  const std::vector<PbxHeader>& headers() const { return m_headers; }

 private:
  std::vector<PbxHeader> m_headers;
  std::string_view m_body;
};

std::string percentDecoded(std::string_view text);  // a "%" without two hex digits stays as it is

}  // namespace callwright::telephony
