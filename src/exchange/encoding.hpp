#pragma once
#include <callwright/domain/error.hpp>
#include <memory>
#include <string>
#include <string_view>

struct UConverter;

namespace callwright::exchange {

struct EncodingGuess {
  std::string name;          // empty: not a text file
  std::size_t bomBytes = 0;  // to skip
};

// From the file's beginning; `sample` may end inside a character. bom looks at the first bytes only.
std::size_t byteOrderMark(std::string_view start, std::string* name);
EncodingGuess guessEncoding(std::string_view sample);

// "gbk", "utf8", … to the name this room uses; empty if ICU does not know it.
std::string canonicalEncoding(std::string_view name);

// Bytes of any encoding to UTF-8, block by block. What is broken becomes the byte 0xFF, which UTF-8 never has, so that
// the reader finds the broken rows in the same way for every encoding.
class Decoder {
 public:
  explicit Decoder(const std::string& encoding);  // a canonical name
  ~Decoder();
  Decoder(const Decoder&) = delete;
  Decoder& operator=(const Decoder&) = delete;

  void decode(std::string_view bytes, bool last, std::string& out);

 private:
  UConverter* m_converter = nullptr;  // none for UTF-8
};

}  // namespace callwright::exchange
