#include <algorithm>
#include <array>
#include <callwright/exchange/list_layout.hpp>
#include <charconv>
#include <set>

#include "exchange/field_names.hpp"
#include "exchange/text.hpp"

namespace callwright::exchange {
namespace {

using domain::ErrorCode;
using domain::fail;

constexpr std::size_t kSampleRows = 200;
constexpr std::size_t kHeaderWithin = 20;

constexpr std::string_view kSurnames =
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆"
    "范汪廖"
    "石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文欧";

bool isEmailLike(std::string_view text) {
  const std::size_t at = text.find('@');
  return at != std::string_view::npos && at > 0 && text.find('.', at) != std::string_view::npos &&
         text.find(' ') == std::string_view::npos && text.find('@', at + 1) == std::string_view::npos;
}

bool isNameLike(std::string_view text) {
  std::vector<char32_t> letters;
  for (std::size_t at = 0; at < text.size() && letters.size() < 40;) letters.push_back(nextCodePoint(text, at));
  const auto isHan = [](char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; };
  if (letters.size() >= 2 && letters.size() <= 4 && std::all_of(letters.begin(), letters.end(), isHan)) {
    std::string first;
    appendUtf8(first, letters.front());
    return kSurnames.find(first) != std::string_view::npos;
  }
  if (letters.size() < 5 || letters.size() > 39) return false;
  int words = 0;
  bool start = true;
  for (const char32_t c : letters) {
    if (c == ' ') {
      start = true;
      continue;
    }
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '\'' || c == '-' ||
                        (c >= 0xC0 && c < 0x250);
    if (!letter || (start && c >= 'a' && c <= 'z')) return false;
    words += start;
    start = false;
  }
  return words == 2 || words == 3;
}

// Digits enough, and read by the parser as something that can be dialed or nearly so.
bool isPhoneLike(const NumberParser& parser, std::string_view text, const std::string& region) {
  int digits = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = toAsciiLookAlike(nextCodePoint(text, at));
    digits += c >= '0' && c <= '9';
  }
  if (digits < 7 || text.size() > 80) return false;
  const bool isDate = digits == 8 && text.size() >= 10 && text[4] == '-' && text[7] == '-';
  if (isDate) return false;
  const auto numbers = parser.parse(text, region);
  return std::any_of(numbers.begin(), numbers.end(), [](const ParsedNumber& n) { return n.dialable(); });
}

struct Column {
  int filled = 0, phones = 0, emails = 0, names = 0;
  bool isMostly(int count) const { return filled > 0 && count * 10 >= filled * 6; }
};

Column inspect(const std::vector<Row>& rows, std::size_t from, std::size_t column, const NumberParser& parser,
               const std::string& region) {
  Column result;
  for (std::size_t i = from; i < rows.size() && result.filled < 100; ++i) {
    if (rows[i].error || column >= rows[i].cells.size()) continue;
    const std::string_view text = trimmed(rows[i].cells[column]);
    if (text.empty()) continue;
    ++result.filled;
    result.phones += isPhoneLike(parser, text, region);
    result.emails += isEmailLike(text);
    result.names += isNameLike(text);
  }
  return result;
}

struct RowShape {
  int filled = 0, known = 0, data = 0;
  bool namesPhone = false;
};

RowShape shapeOf(const Row& row, const NumberParser& parser, const std::string& region) {
  RowShape shape;
  for (const std::string& cell : row.cells) {
    const std::string_view text = trimmed(cell);
    if (text.empty()) continue;
    ++shape.filled;
    const HeaderGuess guess = text.size() <= 60 ? guessByHeader(text) : HeaderGuess{};
    if (isEmailLike(text) || isPhoneLike(parser, text, region)) {
      ++shape.data;
    } else if (guess.match == HeaderMatch::Whole || (guess.match == HeaderMatch::Part && text.size() <= 30)) {
      ++shape.known;
      shape.namesPhone = shape.namesPhone || guess.use.field == Field::Phone;
    }
  }
  return shape;
}

// Index of the header among the rows; rows.size() if there is none.
std::size_t findHeader(const std::vector<Row>& rows, const NumberParser& parser, const std::string& region) {
  const std::size_t within = std::min(rows.size(), kHeaderWithin);
  std::size_t widest = 0;
  for (const Row& row : rows) widest = std::max(widest, row.cells.size());
  std::size_t firstFull = rows.size();
  for (std::size_t i = 0; i < within; ++i) {
    const RowShape shape = shapeOf(rows[i], parser, region);
    if (shape.data == 0 && (shape.known >= 2 || (shape.known == 1 && (shape.namesPhone || shape.filled <= 2) &&
                                                 (shape.filled > 1 || widest == 1)))) {
      return i;
    }
    if (shape.data > 0) return firstFull < i ? firstFull : rows.size();
    // Words we do not know above a column of numbers are a header too, in another language.
    if (firstFull == rows.size() && shape.filled >= 2 && static_cast<std::size_t>(shape.filled) * 10 >= widest * 7) {
      firstFull = i;
    }
  }
  return rows.size();
}

std::string columnLetters(std::size_t column) {
  std::string letters;
  for (std::size_t n = column + 1; n > 0; n = (n - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
  }
  return letters;
}

void makeCustom(ColumnUse& use, std::size_t column) {
  use.field = Field::Custom;
  use.phone = PhoneUse::Any;
  use.custom = use.header.empty() ? columnLetters(column) : use.header;
}

// The customer's name and its company are both called 客户名称; a 联系人 beside it tells which is meant.
void settleNames(std::vector<ColumnUse>& columns) {
  const bool hasCompany =
      std::any_of(columns.begin(), columns.end(), [](const ColumnUse& use) { return use.field == Field::Company; });
  ColumnUse* person = nullptr;
  ColumnUse* other = nullptr;
  for (ColumnUse& use : columns) {
    if (use.field != Field::Name) continue;
    const std::string folded = foldHeader(use.header);
    const bool isPerson = folded.find("姓名") != std::string::npos || folded.starts_with("联系人") ||
                          folded.starts_with("contact") || folded == "fullname";
    ColumnUse*& slot = isPerson ? person : other;
    if (!slot) slot = &use;
  }
  if (person && other && !hasCompany) other->field = Field::Company;
  if (person && other && hasCompany) {
    other->field = Field::Custom;
    other->custom = other->header;
  }
}

void dropRepeats(std::vector<ColumnUse>& columns) {
  std::set<Field> seen;
  std::set<std::string> customs;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    ColumnUse& use = columns[i];
    if (!mayRepeat(use.field) && !seen.insert(use.field).second) makeCustom(use, i);
    if (use.field != Field::Custom) continue;
    std::string name = use.custom;
    for (int n = 2; !customs.insert(name).second; ++n) name = use.custom + " " + std::to_string(n);
    use.custom = name;
  }
}

std::vector<ColumnUse> guessColumns(const std::vector<Row>& rows, std::size_t header, const NumberParser& parser,
                                    const std::string& region) {
  const bool hasHeader = header < rows.size();
  const std::size_t from = hasHeader ? header + 1 : 0;
  std::size_t width = hasHeader ? rows[header].cells.size() : 0;
  for (std::size_t i = from; i < rows.size(); ++i) {
    if (!rows[i].error) width = std::max(width, rows[i].cells.size());
  }
  std::vector<ColumnUse> columns(width);
  std::vector<Column> contents;
  bool hasName = false;
  for (std::size_t i = 0; i < width; ++i) {
    const std::string text = hasHeader && i < rows[header].cells.size() ? rows[header].cells[i] : std::string();
    const Column& content = contents.emplace_back(inspect(rows, from, i, parser, region));
    const HeaderGuess guess = guessByHeader(text);
    columns[i] = guess.use;
    const bool trusted = guess.match == HeaderMatch::Whole ||
                         (guess.match == HeaderMatch::Part && (guess.use.field != Field::Phone || content.filled == 0 ||
                                                               content.phones * 5 >= content.filled));
    if (!trusted) {
      if (content.isMostly(content.phones)) {
        columns[i].field = Field::Phone;
      } else if (content.isMostly(content.emails)) {
        columns[i].field = Field::Email;
      } else if (columns[i].header.empty() && content.filled == 0) {
        columns[i].field = Field::Ignore;
      } else {
        makeCustom(columns[i], i);
      }
    }
    const Field field = columns[i].field;
    hasName = hasName || field == Field::Name || field == Field::GivenName || field == Field::FamilyName;
  }
  for (std::size_t i = 0; i < width && !hasName; ++i) {
    const Column& content = contents[i];
    if (columns[i].field != Field::Custom || !content.isMostly(content.names)) continue;
    columns[i].field = Field::Name;
    columns[i].custom.clear();
    hasName = true;
  }
  // "business" and "home" alone name a phone only when phones stand below; "number" may be any.
  for (std::size_t i = 0; i < width; ++i) {
    if (columns[i].field != Field::Phone) continue;
    const Column& content = contents[i];
    const std::string folded = foldHeader(columns[i].header);
    const bool vague = folded == "number" || folded == "号码" || folded == "home" || folded == "office";
    if (vague && content.filled > 0 && content.phones == 0) makeCustom(columns[i], i);
  }
  settleNames(columns);
  dropRepeats(columns);
  return columns;
}

}  // namespace

bool ListLayout::hasPhone() const {
  return std::any_of(columns.begin(), columns.end(), [](const ColumnUse& use) { return use.field == Field::Phone; });
}

TableOptions ListLayout::tableOptions() const {
  TableOptions options;
  options.encoding = kind == FileKind::Csv ? encoding : std::string();
  options.delimiter = delimiter;
  options.sheet = sheet;
  return options;
}

domain::Result<ListLayout> guessLayout(const std::filesystem::path& path, const LayoutOptions& options) {
  auto reader = openTable(path, options.table);
  if (!reader) return tl::unexpected(reader.error());
  std::vector<Row> rows;
  Row row;
  while (rows.size() < kSampleRows) {
    auto more = (*reader)->next(row);
    if (!more) return tl::unexpected(more.error());
    if (!*more) break;
    rows.push_back(row);
  }
  if (rows.empty()) return fail(ErrorCode::FileEmpty, path.string());
  ListLayout layout;
  layout.kind = (*reader)->kind();
  layout.encoding = (*reader)->encoding();
  layout.delimiter = (*reader)->delimiter();
  layout.sheet = (*reader)->sheet();
  layout.sheets = (*reader)->sheets();
  const NumberParser parser;
  const std::size_t header = findHeader(rows, parser, options.region);
  layout.headerLine = header < rows.size() ? rows[header].line : 0;
  layout.columns = guessColumns(rows, header, parser, options.region);
  return layout;
}

domain::Result<void> mapColumn(ListLayout& layout, std::string_view column, std::string_view code) {
  auto use = fieldFromCode(code);
  if (!use) return tl::unexpected(use.error());
  const std::string folded = foldHeader(column);
  ColumnUse* found = nullptr;
  for (ColumnUse& candidate : layout.columns) {
    if (trimmed(candidate.header) == trimmed(column)) {
      found = &candidate;
      break;
    }
    if (!found && !folded.empty() && foldHeader(candidate.header) == folded) found = &candidate;
  }
  if (!found) {
    std::size_t number = 0;
    const auto [end, problem] = std::from_chars(column.data(), column.data() + column.size(), number);
    if (problem == std::errc{} && end == column.data() + column.size() && number >= 1 &&
        number <= layout.columns.size()) {
      found = &layout.columns[number - 1];
    }
  }
  if (!found) return fail(ErrorCode::ColumnUnknown, std::string(column));
  use->header = found->header;
  if (!mayRepeat(use->field)) {  // what the user says wins over what was guessed
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
      if (&layout.columns[i] != found && layout.columns[i].field == use->field) makeCustom(layout.columns[i], i);
    }
  }
  *found = *use;
  return {};
}

}  // namespace callwright::exchange
