#include "exchange/xml_stream.hpp"

#include <expat.h>

#include <cstring>

namespace callwright::exchange {
namespace {

constexpr int kBlock = 64 << 10;
constexpr int kMaxDepth = 256;

std::string_view localName(const char* name) {
  const char* colon = std::strrchr(name, ':');
  return colon ? colon + 1 : name;
}

}  // namespace

std::string_view attribute(const char** attributes, std::string_view name) {
  for (; *attributes; attributes += 2) {
    if (name == attributes[0] || (name.find(':') == std::string_view::npos && name == localName(attributes[0]))) {
      return attributes[1];
    }
  }
  return {};
}

struct XmlStream::Hooks {
  static XmlStream& self(void* data) { return *static_cast<XmlStream*>(data); }
  static void stopIfAsked(XmlStream& stream) {
    if (stream.m_handler.problem || stream.m_forbidden) XML_StopParser(stream.m_parser, XML_FALSE);
  }
  static void start(void* data, const char* name, const char** attributes) {
    XmlStream& stream = self(data);
    if (++stream.m_depth > kMaxDepth) stream.m_forbidden = true;
    stream.m_handler.start(localName(name), attributes);
    stopIfAsked(stream);
  }
  static void end(void* data, const char* name) {
    XmlStream& stream = self(data);
    --stream.m_depth;
    stream.m_handler.end(localName(name));
    stopIfAsked(stream);
  }
  static void text(void* data, const char* text, int length) {
    XmlStream& stream = self(data);
    stream.m_handler.text({text, static_cast<std::size_t>(length)});
    stopIfAsked(stream);
  }
  static void doctype(void* data, const char*, const char*, const char*, int) {
    self(data).m_forbidden = true;
    stopIfAsked(self(data));
  }
};

XmlStream::XmlStream(ZipParts& zip, XmlHandler& handler) : m_zip(zip), m_handler(handler) {}

XmlStream::~XmlStream() {
  if (m_parser) XML_ParserFree(m_parser);
}

domain::Result<std::uint64_t> XmlStream::open(const std::string& part) {
  auto size = m_zip.openPart(part);
  if (!size) return size;
  if (m_parser) XML_ParserFree(m_parser);
  m_parser = XML_ParserCreate(nullptr);
  m_depth = 0;
  m_bytes = 0;
  m_part = part;
  XML_SetUserData(m_parser, this);
  XML_SetElementHandler(m_parser, &Hooks::start, &Hooks::end);
  XML_SetCharacterDataHandler(m_parser, &Hooks::text);
  XML_SetStartDoctypeDeclHandler(m_parser, &Hooks::doctype);
  return size;
}

domain::Result<bool> XmlStream::step() {
  void* buffer = XML_GetBuffer(m_parser, kBlock);
  if (!buffer) return tl::unexpected(m_zip.damaged(m_part));
  auto got = m_zip.read(static_cast<char*>(buffer), kBlock);
  if (!got) return tl::unexpected(got.error());
  m_bytes += *got;
  const bool last = *got == 0;
  if (XML_ParseBuffer(m_parser, static_cast<int>(*got), last) != XML_STATUS_OK) {
    if (m_handler.problem) return tl::unexpected(*m_handler.problem);
    return tl::unexpected(m_zip.damaged(m_part + ": " + XML_ErrorString(XML_GetErrorCode(m_parser))));
  }
  return !last;
}

domain::Result<void> XmlStream::readAll(const std::string& part) {
  if (auto size = open(part); !size) return tl::unexpected(size.error());
  while (true) {
    auto more = step();
    if (!more) return tl::unexpected(more.error());
    if (!*more) return {};
  }
}

}  // namespace callwright::exchange
