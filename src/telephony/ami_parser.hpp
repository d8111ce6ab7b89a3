#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

// What Asterisk's manager interface sends: one banner line, then messages of "Name: value" lines, each ended by an
// empty line. Pure and incremental: bytes may be cut anywhere. A peer that exceeds a limit, or never was an Asterisk,
// is a fault that lasts; its connection has to be closed. Lines without a colon (other programs' user events have them)
// are passed over.
namespace callwright::telephony {

struct PbxHeader {
  std::string_view name;
  std::string_view value;
};

// Views into the parser's memory: good until the handler returns.
struct AmiMessage {
  std::vector<PbxHeader> headers;
  // The first of that name, letters' case ignored; empty if there is none.
  std::string_view value(std::string_view name) const;
};

class AmiParser {
 public:
  static constexpr std::size_t longestBanner = 512;       // bytes
  static constexpr std::size_t longestMessage = 256'000;  // bytes, so also of a line
  static constexpr std::size_t mostHeaders = 2'000;
  using Handler = std::function<void(const AmiMessage&)>;

  // Calls the handler for every message that is complete by now. False: a fault, now or earlier. The handler must not
  // call feed().
  bool feed(std::string_view bytes, const Handler& handler);
  std::string_view fault() const { return m_fault; }  // technical; empty: none
  std::string_view banner() const { return m_banner; }
  std::size_t buffered() const { return m_text.size(); }

 private:
  bool takeBanner();
  bool takeMessages(const Handler& handler);
  bool fail(std::string_view why);

  std::string m_text;           // what is not handed out yet
  std::size_t m_lineStart = 0;  // of the line whose end is looked for
  std::size_t m_searched = 0;   // no line end before here
  std::size_t m_headers = 0;    // lines of the message so far
  std::string m_banner;
  std::string_view m_fault;
};

bool sameName(std::string_view a, std::string_view b);  // ASCII letters' case ignored

}  // namespace callwright::telephony
