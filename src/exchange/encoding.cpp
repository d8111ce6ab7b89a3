#include "exchange/encoding.hpp"

#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>

#include "exchange/text.hpp"

namespace callwright::exchange {
namespace {

// Never a character, so it marks what was broken between ICU and us.
constexpr UChar kBrokenMark = 0xFFFF;

void U_CALLCONV markBroken(const void*, UConverterToUnicodeArgs* args, const char*, std::int32_t,
                           UConverterCallbackReason reason, UErrorCode* status) {
  if (reason > UCNV_IRREGULAR) return;
  *status = U_ZERO_ERROR;
  ucnv_cbToUWriteUChars(args, &kBrokenMark, 1, 0, status);
}

struct Utf8Count {
  std::size_t good = 0;  // characters of several bytes
  std::size_t bad = 0;
};

Utf8Count countUtf8(std::string_view text) {
  Utf8Count count;
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    bool broken = false;
    const std::size_t start = at;
    nextCodePoint(text, at, &broken);
    if (!broken) {
      ++count.good;
    } else if (start + 4 <= text.size()) {  // else the sample may end inside the character
      ++count.bad;
    }
  }
  return count;
}

struct GbCount {
  std::size_t pairs = 0;
  std::size_t common = 0;  // in the rows of GB 2312 that hold the usual characters and punctuation
  std::size_t bad = 0;
};

GbCount countGb(std::string_view text) {
  GbCount count;
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) {
      ++at;
      continue;
    }
    if (at + 1 >= text.size()) break;
    const auto trail = static_cast<unsigned char>(text[at + 1]);
    if (lead == 0x80 || lead == 0xFF || trail < 0x30 || trail == 0x7F || trail == 0xFF) {
      ++count.bad;
      ++at;
      continue;
    }
    if (trail < 0x40) {
      at += 4;
      ++count.pairs;
      continue;
    }
    ++count.pairs;
    if (trail >= 0xA1 && ((lead >= 0xB0 && lead <= 0xD7) || (lead >= 0xA1 && lead <= 0xA3))) ++count.common;
    at += 2;
  }
  return count;
}

std::string detectByTable(std::string_view sample) {
  uchardet_t detector = uchardet_new();
  uchardet_handle_data(detector, sample.data(), std::min<std::size_t>(sample.size(), 256 << 10));
  uchardet_data_end(detector);
  std::string name = canonicalEncoding(uchardet_get_charset(detector));
  uchardet_delete(detector);
  return name;
}

// UTF-16 without a mark: ASCII (digits, commas, newlines) shows as every other byte zero.
std::string guessUtf16(std::string_view sample) {
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < sample.size(); ++i) zeros[i % 2] += sample[i] == 0;
  const std::size_t half = sample.size() / 2;
  if (half < 4) return {};
  if (zeros[1] * 10 > half && zeros[0] * 20 < zeros[1]) return "UTF-16LE";
  if (zeros[0] * 10 > half && zeros[1] * 20 < zeros[0]) return "UTF-16BE";
  return {};
}

}  // namespace

std::size_t byteOrderMark(std::string_view start, std::string* name) {
  const auto is = [&](std::string_view mark, const char* encoding) {
    if (!start.starts_with(mark)) return false;
    if (name) *name = encoding;
    return true;
  };
  if (is("\xEF\xBB\xBF", "UTF-8")) return 3;
  if (is("\x84\x31\x95\x33", "GB18030")) return 4;
  if (is("\xFF\xFE", "UTF-16LE")) return 2;
  if (is("\xFE\xFF", "UTF-16BE")) return 2;
  return 0;
}

EncodingGuess guessEncoding(std::string_view sample) {
  EncodingGuess guess;
  guess.bomBytes = byteOrderMark(sample, &guess.name);
  if (guess.bomBytes) return guess;
  guess.name = guessUtf16(sample);
  if (!guess.name.empty()) return guess;
  const auto odd = std::count_if(sample.begin(), sample.end(), [](char c) {
    return static_cast<unsigned char>(c) < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1A;
  });
  if (static_cast<std::size_t>(odd) * 10 > sample.size()) return {};
  const Utf8Count utf8 = countUtf8(sample);
  if (utf8.bad == 0 || utf8.good >= utf8.bad * 4) return {"UTF-8", 0};
  const GbCount gb = countGb(sample);
  if (gb.pairs && gb.bad * 20 <= gb.pairs && gb.common * 10 >= gb.pairs * 6) return {"GB18030", 0};
  const std::string found = detectByTable(sample);
  if (!found.empty() && found != "UTF-8") return {found, 0};
  if (gb.pairs && gb.bad * 5 <= gb.pairs) return {"GB18030", 0};
  return {utf8.good ? "UTF-8" : "windows-1252", 0};
}

std::string canonicalEncoding(std::string_view name) {
  std::string folded = foldHeader(name);
  if (folded.empty()) return {};
  if (folded == "utf8" || folded == "utf8bom" || folded == "ascii" || folded == "usascii") return "UTF-8";
  if (folded == "utf16le" || folded == "utf16") return "UTF-16LE";
  if (folded == "utf16be") return "UTF-16BE";
  if (folded.starts_with("gb") || folded == "hzgb2312" || folded == "cp936" || folded == "euccn") return "GB18030";
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(std::string(name).c_str(), &status);
  if (U_FAILURE(status)) return {};
  ucnv_close(converter);
  return std::string(name);
}

Decoder::Decoder(const std::string& encoding) {
  if (encoding == "UTF-8") return;
  UErrorCode status = U_ZERO_ERROR;
  m_converter = ucnv_open(encoding.c_str(), &status);
  ucnv_setToUCallBack(m_converter, &markBroken, nullptr, nullptr, nullptr, &status);
}

Decoder::~Decoder() {
  if (m_converter) ucnv_close(m_converter);
}

void Decoder::decode(std::string_view bytes, bool last, std::string& out) {
  if (!m_converter) {
    out.append(bytes);
    return;
  }
  std::array<UChar, 8192> units;
  const char* from = bytes.data();
  const char* const end = from + bytes.size();
  char16_t high = 0;  // ICU never splits a pair over its output, but a lone half may come from UTF-16 itself
  const auto flushHigh = [&] {
    if (high) out += '\xFF';
    high = 0;
  };
  UErrorCode status = U_ZERO_ERROR;
  do {
    status = U_ZERO_ERROR;
    UChar* to = units.data();
    ucnv_toUnicode(m_converter, &to, units.data() + units.size(), &from, end, nullptr, last, &status);
    for (const UChar* unit = units.data(); unit != to; ++unit) {
      const char16_t c = *unit;
      if (c < 0x80) {
        flushHigh();
        out += static_cast<char>(c);
      } else if (U16_IS_LEAD(c)) {
        flushHigh();
        high = c;
      } else if (U16_IS_TRAIL(c) && high) {
        appendUtf8(out, static_cast<char32_t>(U16_GET_SUPPLEMENTARY(high, c)));
        high = 0;
      } else {
        flushHigh();
        if (c == kBrokenMark || U16_IS_SURROGATE(c)) {
          out += '\xFF';
        } else {
          appendUtf8(out, c);
        }
      }
    }
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  flushHigh();
}

}  // namespace callwright::exchange
