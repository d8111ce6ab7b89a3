#pragma once
#include <callwright/domain/error.hpp>
#include <memory>
#include <optional>
#include <string_view>

#include "exchange/zip_parts.hpp"

struct XML_ParserStruct;

namespace callwright::exchange {

// What reads an XML part. Names come without their prefix. Attributes as expat gives them: name, value, …, nullptr.
class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void start(std::string_view name, const char** attributes) = 0;
  virtual void end(std::string_view name) = 0;
  virtual void text(std::string_view text) = 0;
  // Set by the handler to stop the parse.
  std::optional<domain::Error> problem;
};

// "" if there is none.
std::string_view attribute(const char** attributes, std::string_view name);

// Feeds a part of the workbook to a handler, a block at a time. No document type, no entities, bounded depth.
class XmlStream {
 public:
  XmlStream(ZipParts& zip, XmlHandler& handler);
  ~XmlStream();
  XmlStream(const XmlStream&) = delete;
  XmlStream& operator=(const XmlStream&) = delete;

  domain::Result<std::uint64_t> open(const std::string& part);
  domain::Result<bool> step();  // false: the part is read to its end
  domain::Result<void> readAll(const std::string& part);
  std::uint64_t bytes() const { return m_bytes; }

 private:
  struct Hooks;
  ZipParts& m_zip;
  XmlHandler& m_handler;
  XML_ParserStruct* m_parser = nullptr;
  int m_depth = 0;
  bool m_forbidden = false;
  std::uint64_t m_bytes = 0;
  std::string m_part;
};

}  // namespace callwright::exchange
