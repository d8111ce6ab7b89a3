#include "callwright/storage/search_words.hpp"

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <mutex>
#include <unordered_map>

namespace callwright::storage {
namespace {

constexpr std::size_t kMostCharacters = 8;  // of one Chinese token; longer words of a query are cut likewise
constexpr std::size_t kMostStarts = 12;     // suffixes of one run
constexpr std::size_t kMostSortKey = 60;

struct Run {  // letters and digits of one kind
  std::u32string text;
  bool chinese = false;
};

bool isChinese(char32_t c) {
  return c >= 0x2e80 && u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_IDEOGRAPHIC) != 0;
}

char32_t foldWidth(char32_t c) {
  if (c >= 0xff01 && c <= 0xff5e) return c - 0xfee0;
  return c == 0x3000 ? U' ' : c;
}

// What FTS5's unicode61 takes for a letter or digit: its tables are those of Unicode 6.1.
bool isWordCharacter(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  if ((c >= 0x9fcd && c <= 0x9fff) || c > 0x2fa1f || (c >= 0x2b820 && c < 0x2f800)) return false;
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_L_MASK | U_GC_N_MASK)) != 0;
}

template <class F>
void eachCodePoint(std::string_view text, F&& take) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto length = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < length;) {
    UChar32 c = 0;
    U8_NEXT(bytes, at, length, c);
    if (c >= 0) take(foldWidth(static_cast<char32_t>(c)));
  }
}

void appendUtf8(std::string& to, char32_t c) {
  std::uint8_t buffer[4];
  std::int32_t n = 0;
  UBool bad = 0;
  U8_APPEND(buffer, n, 4, static_cast<UChar32>(c), bad);
  if (!bad) to.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(n));
}

std::string utf8(std::u32string_view text) {
  std::string result;
  for (const char32_t c : text) appendUtf8(result, c);
  return result;
}

std::vector<Run> runsOf(std::string_view text) {
  std::vector<Run> runs;
  bool open = false;
  eachCodePoint(text, [&](char32_t c) {
    const bool mark = c >= 0x300 && (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
    if (mark) return;  // "e" + combining accent is "e"
    if (!isWordCharacter(c)) {
      // An apostrophe inside a name (O'Brien) parts words, as it does in the index.
      open = false;
      return;
    }
    const bool chinese = isChinese(c);
    if (!open || runs.back().chinese != chinese) runs.push_back({{}, chinese});
    open = true;
    runs.back().text += static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
  });
  return runs;
}

// ICU objects are costly to make and not thread safe.
std::string transliterate(const char* rules, const icu::UnicodeString& from,
                          std::unique_ptr<icu::Transliterator>& held) {
  static std::mutex mutex;
  const std::lock_guard lock(mutex);
  if (!held) {
    UErrorCode status = U_ZERO_ERROR;
    held.reset(icu::Transliterator::createInstance(icu::UnicodeString::fromUTF8(rules), UTRANS_FORWARD, status));
  }
  icu::UnicodeString text(from);
  if (held) held->transliterate(text);
  std::string result;
  text.toUTF8String(result);
  return result;
}

std::string asciiOf(const std::string& text) {
  static std::unique_ptr<icu::Transliterator> held;
  return transliterate("Latin-ASCII; Lower", icu::UnicodeString::fromUTF8(text), held);
}

std::string foldLatin(const std::u32string& run) {
  std::string plain = utf8(run);
  if (std::all_of(run.begin(), run.end(), [](char32_t c) { return c < 0x80; })) return plain;
  std::string folded = asciiOf(plain);
  std::erase_if(folded, [](char c) {
    return static_cast<unsigned char>(c) < 0x80 && !isWordCharacter(static_cast<unsigned char>(c));
  });
  return folded.empty() ? plain : folded;
}

struct Tokens {
  std::vector<std::string> all;
  void add(std::string token) {
    if (!token.empty() && std::find(all.begin(), all.end(), token) == all.end()) all.push_back(std::move(token));
  }
  std::string joined() const {
    std::string text;
    for (const std::string& token : all) {
      if (!text.empty()) text += ' ';
      text += token;
    }
    return text;
  }
};

void addSuffixes(Tokens& tokens, std::u32string_view run) {
  for (std::size_t from = 0; from < std::min(run.size(), kMostStarts); ++from)
    tokens.add(utf8(run.substr(from, kMostCharacters)));
}

// Nobody looks for a company by the tail of "有限公司".
std::size_t startsOfCompany(std::u32string_view run) {
  for (const std::u32string_view tail : {U"有限责任公司", U"股份有限公司", U"有限公司", U"公司"}) {
    if (run.size() > tail.size() && run.ends_with(tail)) return run.size() - tail.size();
  }
  return run.size();
}

}  // namespace

struct WordMaker::Memo {
  struct Reading {
    std::string pinyin, withV;  // withV: "" unless it has an ü
  };
  std::unordered_map<char32_t, Reading> readings;

  const Reading& of(char32_t c) {
    auto found = readings.find(c);
    if (found != readings.end()) return found->second;
    static std::unique_ptr<icu::Transliterator> held;
    std::string marked = transliterate("Han-Latin/Names", icu::UnicodeString(static_cast<UChar32>(c)), held);
    Reading reading;
    reading.pinyin = asciiOf(marked);
    std::erase_if(reading.pinyin, [](char x) { return x < 'a' || x > 'z'; });
    for (const std::string_view umlaut : {"ü", "ǖ", "ǘ", "ǚ", "ǜ"}) {
      const std::size_t at = marked.find(umlaut);
      if (at == std::string::npos) continue;
      marked.replace(at, umlaut.size(), "v");
      reading.withV = asciiOf(marked);
    }
    return readings.emplace(c, std::move(reading)).first->second;
  }
};

WordMaker::WordMaker() : m_memo(std::make_unique<Memo>()) {
  m_memo->readings.reserve(8192);
}
WordMaker::~WordMaker() = default;

SearchWords WordMaker::make(std::string_view name, std::string_view company) {
  Tokens tokens;
  SearchWords result;
  for (const Run& run : runsOf(name)) {
    if (!result.sortKey.empty()) result.sortKey += ' ';
    if (!run.chinese) {
      std::string word = foldLatin(run.text);
      result.sortKey += word;
      tokens.add(std::move(word));
      continue;
    }
    addSuffixes(tokens, run.text);
    std::string pinyin, withV, initials;
    bool anyV = false;
    std::vector<std::size_t> starts, startsV;
    for (const char32_t c : run.text.substr(0, kMostStarts)) {
      const Memo::Reading& reading = m_memo->of(c);
      if (reading.pinyin.empty()) continue;
      starts.push_back(pinyin.size());
      startsV.push_back(withV.size());
      if (!starts.empty() && starts.size() > 1) result.sortKey += ' ';
      result.sortKey += reading.pinyin;
      pinyin += reading.pinyin;
      withV += reading.withV.empty() ? reading.pinyin : reading.withV;
      anyV = anyV || !reading.withV.empty();
      initials += reading.pinyin[0];
    }
    for (const std::size_t from : starts) tokens.add(pinyin.substr(from));
    if (anyV) {
      for (const std::size_t from : startsV) tokens.add(withV.substr(from));
    }
    for (std::size_t from = 0; from + 1 < initials.size(); ++from) tokens.add(initials.substr(from));
  }
  for (const Run& run : runsOf(company)) {
    if (run.chinese) {
      const std::size_t starts = std::min(startsOfCompany(run.text), kMostStarts);
      for (std::size_t from = 0; from < starts; ++from)
        tokens.add(utf8(std::u32string_view(run.text).substr(from, kMostCharacters)));
    } else {
      tokens.add(foldLatin(run.text));
    }
  }
  result.words = tokens.joined();
  if (result.sortKey.size() > kMostSortKey) {
    std::size_t end = kMostSortKey;
    while (end > 0 && (static_cast<unsigned char>(result.sortKey[end]) & 0xC0U) == 0x80) --end;
    result.sortKey.resize(end);
  }
  return result;
}

WordMaker& wordMaker() {
  thread_local WordMaker maker;
  return maker;
}

SearchText parseSearch(std::string_view text) {
  SearchText search;
  bool number = true;
  std::size_t digitCount = 0;
  eachCodePoint(text, [&](char32_t c) {
    if (c >= '0' && c <= '9') {
      ++digitCount;
    } else if (c != '+' && c != '-' && c != '(' && c != ')' && c != ' ' && c != '.' && c != '*' && c != '\'') {
      number = false;
    }
  });
  number = number && digitCount >= 3;
  for (const Run& run : runsOf(text)) {
    if (run.chinese) {
      search.words.push_back(utf8(std::u32string_view(run.text).substr(0, kMostCharacters)));
      search.plain.push_back(search.words.back());
      continue;
    }
    // "zhangw5678" is a word and digits; "a1" is a word.
    std::size_t tail = run.text.size();
    while (tail > 0 && run.text[tail - 1] >= '0' && run.text[tail - 1] <= '9') --tail;
    const bool digits = tail < run.text.size() && (number || run.text.size() - tail >= 3);
    if (digits) search.digits.push_back(utf8(run.text.substr(tail)));
    if (tail > 0 || !digits) search.words.push_back(foldLatin(digits ? run.text.substr(0, tail) : run.text));
    search.plain.push_back(foldLatin(run.text));
  }
  return search;
}

}  // namespace callwright::storage
