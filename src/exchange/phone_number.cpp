#include <algorithm>
#include <array>
#include <atomic>
#include <callwright/exchange/phone_number.hpp>

#include "exchange/phone_library.hpp"
#include "exchange/phone_text.hpp"
#include "exchange/text.hpp"

namespace callwright::exchange {
namespace {

using domain::Error;
using domain::ErrorCode;

constexpr std::size_t kMaxCell = 300;
constexpr std::size_t kMaxNumbers = 20;

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

// What the library says of the 10,000 leading five-digit groups 10000 to 19999, asked when first met.
class MobileClasses {
 public:
  bool contains(std::int64_t national) {
    const auto leading = static_cast<int>(national / 1'000'000);
    std::atomic<char>& known = m_known[static_cast<std::size_t>(leading - 10'000)];
    char value = known.load(std::memory_order_relaxed);
    if (value == 0) {
      value = isChineseMobileClass(leading) ? 2 : 1;
      known.store(value, std::memory_order_relaxed);
    }
    return value == 2;
  }

 private:
  std::array<std::atomic<char>, 10'000> m_known{};
};

MobileClasses& mobileClasses() {
  static MobileClasses classes;
  return classes;
}

// "13800138000", "+86 138-0013-8000", "008613800138000", "8613800138000": the national number, or 0.
std::int64_t plainChineseMobile(std::string_view text, bool chinese) {
  std::int64_t value = 0;
  int digits = 0;
  const bool plus = text.starts_with('+');
  int zeros = 0;
  bool divided = true;
  for (std::size_t i = plus ? 1 : 0; i < text.size(); ++i) {
    const char c = text[i];
    if (isDigit(c)) {
      if (value == 0 && c == '0') {
        ++zeros;
      } else {
        if (++digits > 13) return 0;
        value = value * 10 + (c - '0');
      }
      divided = false;
    } else if ((c == '-' || c == ' ') && !divided && i + 1 < text.size()) {
      divided = true;
    } else {
      return 0;
    }
  }
  if (divided) return 0;
  const bool withCountry = digits == 13 && value / 100'000'000'000 == 86;
  const bool own = chinese && !plus && ((zeros == 0 && (digits == 11 || withCountry)) || (zeros == 2 && withCountry));
  if (!own && !(plus && zeros == 0 && withCountry)) return 0;
  const std::int64_t national = withCountry ? value - 8'600'000'000'000 : value;
  return national / 10'000'000'000 == 1 ? national : 0;
}

// Parses the parts of one cell into `out`.
class CellParser {
 public:
  CellParser(std::string_view cell, std::string_view region, std::vector<ParsedNumber>& out)
      : m_cell(cell),
        m_plain(plainText(cell.substr(0, kMaxCell))),
        m_text(m_plain.text),
        m_region(region),
        m_out(out) {}

  void run() {
    const std::string_view all = trimmed(m_text);
    if (countDigits(all) == 0 && (all.empty() || isBlankWord(all))) return;
    if (all == "0") return;
    if (m_cell.size() > kMaxCell || countDigits(all) == 0) {
      return addProblem(wholeSpan(), ErrorCode::NumberUnreadable);
    }
    if (addFloat(wholeSpan())) return;
    for (const Span& span : splitNumbers(m_text)) {
      if (m_out.size() >= kMaxNumbers) return;
      if (!addFloat(span)) addPart(span);
    }
  }

 private:
  Span wholeSpan() const { return {0, m_text.size()}; }
  std::string_view plain(const Span& span) const {
    return std::string_view(m_text).substr(span.begin, span.end - span.begin);
  }
  std::string original(const Span& span) const {
    std::size_t end = m_plain.from[span.end];
    if (span.end > span.begin && span.end < m_text.size()) {  // not what is invisible behind the last character
      std::size_t last = m_plain.from[span.end - 1];
      nextCodePoint(m_cell, last);
      end = last;
    }
    const std::size_t begin = m_plain.from[span.begin];
    return std::string(trimmed(m_cell.substr(begin, end - begin)));
  }

  void add(ParsedNumber number) {
    const bool known = number.e164 != 0 && std::any_of(m_out.begin(), m_out.end(), [&](const ParsedNumber& other) {
                         return other.e164 == number.e164 && other.extension == number.extension;
                       });
    if (!known) m_out.push_back(std::move(number));
  }

  void addProblem(const Span& span, ErrorCode code) {
    ParsedNumber number;
    number.original = original(span);
    number.problem = Error{code, {number.original}};
    m_out.push_back(std::move(number));
  }

  bool addFloat(const Span& span) {
    std::string_view text = trimmed(plain(span));
    while (!text.empty() && (text.front() == '\'' || text.front() == '"' || text.front() == '=')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == '"' || text.back() == '\'')) text.remove_suffix(1);
    std::string digits;
    switch (digitsOfFloat(text, digits)) {
      case FloatText::None:
        return false;
      case FloatText::Lost:
        addProblem(span, ErrorCode::NumberUnreadable);
        return true;
      case FloatText::Whole:
        break;
    }
    ParsedNumber number;
    parseByLibrary(digits, m_region, number);
    number.original = original(span);
    nameOriginal(number);
    add(std::move(number));
    return true;
  }

  // An error quotes what stands in the file, not what was made of it.
  static void nameOriginal(ParsedNumber& number) {
    if (number.problem && !number.problem->args.empty()) number.problem->args[0] = number.original;
  }

  void addPart(Span span) {
    std::string_view text = plain(span);
    while (!text.empty() && (text.front() == '\'' || text.front() == '"' || text.front() == '=')) {
      ++span.begin;
      text.remove_prefix(1);
    }
    if (text.starts_with('*') || text.starts_with('#')) return addProblem(span, ErrorCode::NumberService);
    if (text.find('*') != std::string_view::npos || isMaskedByX(text)) {
      return addProblem(span, ErrorCode::NumberUnreadable);
    }
    if (countDigits(text) == 0) {
      if (m_out.empty() && splitNumbers(m_text).size() == 1) addProblem(span, ErrorCode::NumberUnreadable);
      return;  // a word beside numbers
    }
    if (addVanity(span)) return;
    Span number = span;
    const std::string extension = cutExtension(m_text, number);
    std::vector<Span> runs = numberRuns(m_text, number);
    const auto isShort = [&](const Span& run) { return countDigits(plain(run)) < 5; };
    if (runs.size() > 1 && !std::all_of(runs.begin(), runs.end(), isShort)) std::erase_if(runs, isShort);
    for (std::size_t i = 0; i < runs.size() && m_out.size() < kMaxNumbers; ++i) {
      addRun(runs[i], i + 1 == runs.size() ? extension : std::string());
    }
  }

  static bool isMaskedByX(std::string_view text) {
    const std::size_t x = text.find("xx");
    return x != std::string_view::npos && x > 0 && isDigit(text[x - 1]);
  }

  // "1-800-FLOWERS", where the region's numbers are spelled so.
  bool addVanity(const Span& span) {
    const std::string_view text = plain(span);
    const auto letters = std::count_if(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    const bool ascii =
        std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (letters < 3 || !ascii || countDigits(text) < 3 || countDigits(text) > 8 ||
        !(isDigit(text[0]) || text[0] == '+')) {
      return false;
    }
    Span number = span;
    if (!cutExtension(m_text, number).empty()) return false;
    ParsedNumber parsed;
    parseByLibrary(text, m_region, parsed);
    if (!parsed.dialable()) return false;
    parsed.original = original(span);
    add(std::move(parsed));
    return true;
  }

  ParsedNumber resolve(const Span& run) const {
    ParsedNumber number;
    parseByLibrary(plain(run), m_region, number);
    number.original = original(run);
    nameOriginal(number);
    return number;
  }

  void addRun(const Span& run, const std::string& extension) {
    ParsedNumber whole = resolve(run);
    if (!whole.dialable() && countDigits(plain(run)) > 8) {
      if (extension.empty() && addLandlineWithTail(run)) return;
      if (addSeveral(run, extension)) return;
    }
    if (whole.dialable() && whole.extension.empty()) whole.extension = extension;
    add(std::move(whole));
  }

  // "010-62345678-8001", "0755 12345678 (12)"
  bool addLandlineWithTail(const Span& run) {
    Span left = run;
    std::size_t end = run.end;
    if (end > run.begin && m_text[end - 1] == ')') --end;
    std::size_t tail = end;
    while (tail > run.begin && isDigit(m_text[tail - 1])) --tail;
    if (tail == run.begin || end - tail < 1 || end - tail > 6) return false;
    left.end = tail;
    while (left.end > left.begin && !isDigit(m_text[left.end - 1])) --left.end;
    if (left.end == tail) return false;
    ParsedNumber number = resolve(left);
    if (!number.dialable() || number.kind == NumberKind::Mobile) return false;
    number.extension = m_text.substr(tail, end - tail);
    number.original = original(run);
    add(std::move(number));
    return true;
  }

  // Complete numbers with nothing but a space or a dash between them.
  bool addSeveral(const Span& run, const std::string& extension) {
    for (std::size_t at = run.begin + 7; at + 5 < run.end; ++at) {
      if (isDigit(m_text[at]) || !(isDigit(m_text[at - 1]) || m_text[at - 1] == ')')) continue;
      const Span left{run.begin, at};
      Span right{at, run.end};
      while (right.begin < right.end && (m_text[right.begin] == ' ' || m_text[right.begin] == '-')) ++right.begin;
      if (countDigits(plain(left)) < 7 || countDigits(plain(right)) < 7) continue;
      ParsedNumber first = resolve(left);
      if (!first.dialable()) continue;
      add(std::move(first));
      if (m_out.size() < kMaxNumbers) addRun(right, extension);
      return true;
    }
    return false;
  }

  std::string_view m_cell;
  PlainText m_plain;
  const std::string& m_text;
  std::string_view m_region;
  std::vector<ParsedNumber>& m_out;
};

}  // namespace

struct NumberParser::Shared {
  MobileClasses& classes = mobileClasses();
};

NumberParser::NumberParser() : m_shared(std::make_shared<const Shared>()) {}
NumberParser::~NumberParser() = default;
NumberParser::NumberParser(const NumberParser&) = default;
NumberParser& NumberParser::operator=(const NumberParser&) = default;

void NumberParser::parse(std::string_view cell, std::string_view region, std::vector<ParsedNumber>& out) const {
  while (!cell.empty() && (cell.front() == ' ' || cell.front() == '\'')) cell.remove_prefix(1);
  while (!cell.empty() && cell.back() == ' ') cell.remove_suffix(1);
  const std::int64_t mobile = cell.size() >= 11 ? plainChineseMobile(cell, region == "CN") : 0;
  if (mobile && m_shared->classes.contains(mobile)) {
    out.resize(1);
    ParsedNumber& number = out.front();
    number.e164 = mobile + 8'600'000'000'000;
    number.extension.clear();
    number.kind = NumberKind::Mobile;
    number.region.assign("CN");
    number.original.assign(cell);
    number.problem.reset();
    return;
  }
  out.clear();
  if (!cell.empty()) CellParser(cell, region, out).run();
}

std::vector<ParsedNumber> NumberParser::parse(std::string_view cell, std::string_view region) const {
  std::vector<ParsedNumber> out;
  parse(cell, region, out);
  return out;
}

domain::Result<ParsedNumber> NumberParser::parseOne(std::string_view text, std::string_view region) const {
  std::vector<ParsedNumber> found = parse(text, region);
  if (found.empty()) return domain::fail(ErrorCode::NumberEmpty, std::string(trimmed(text)));
  if (found.size() > 1) return domain::fail(ErrorCode::NumberUnreadable, std::string(trimmed(text)));
  if (found.front().problem) return tl::unexpected(*found.front().problem);
  return found.front();
}

}  // namespace callwright::exchange
