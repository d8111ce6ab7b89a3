#include <algorithm>
#include <callwright/exchange/export_table.hpp>
#include <callwright/exchange/list_layout.hpp>

#include "exchange/text.hpp"

namespace callwright::exchange {
namespace {

using domain::Error;
using domain::ErrorCode;

void clear(ListRow& row) {
  for (std::string* text : {&row.name, &row.salutation, &row.company, &row.title, &row.email, &row.address, &row.region,
                            &row.timeZone, &row.source, &row.stage, &row.owner, &row.notes, &row.customerId}) {
    text->clear();
  }
  row.tags.clear();
  row.custom.clear();
  row.phones.clear();
  row.problem.reset();
}

void setOnce(std::string& to, std::string_view text) {
  if (to.empty()) to.assign(text);
}

void join(std::string& to, std::string_view text, std::string_view between) {
  if (!to.empty()) to += between;
  to += text;
}

void addTags(std::vector<std::string>& tags, std::string_view text) {
  std::string tag;
  const auto flush = [&] {
    const std::string_view word = trimmed(tag);
    if (!word.empty() && std::find(tags.begin(), tags.end(), word) == tags.end()) tags.emplace_back(word);
    tag.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = nextCodePoint(text, at);
    const char32_t plain = toAsciiLookAlike(c);
    if (plain == ',' || plain == ';' || plain == '|' || plain == '/' || c == 0x3001 || c == '\n') {
      flush();
    } else {
      appendUtf8(tag, c);
    }
  }
  flush();
}

bool isHan(std::string_view text) {
  std::size_t at = 0;
  return !text.empty() && nextCodePoint(text, at) >= 0x2E80;
}

std::string fullName(const std::string& family, const std::string& given) {
  if (family.empty() || given.empty()) return family.empty() ? given : family;
  return isHan(family) ? family + given : given + " " + family;
}

}  // namespace

RowInterpreter::RowInterpreter(const ListLayout& layout, NumberParser parser, std::string region)
    : m_columns(layout.columns), m_parser(std::move(parser)), m_region(std::move(region)) {}

void RowInterpreter::read(const Row& row, ListRow& out) const {
  clear(out);
  out.line = row.line;
  std::string given, family;
  thread_local std::vector<ParsedNumber> numbers;
  bool blank = true;
  const std::size_t width = std::min(row.cells.size(), m_columns.size());
  for (std::size_t i = 0; i < row.cells.size() && blank; ++i) {
    blank = trimmed(row.cells[i]).empty() || (i < width && m_columns[i].field == Field::Ignore);
  }
  for (std::size_t i = 0; i < width; ++i) {
    const ColumnUse& use = m_columns[i];
    if (use.field == Field::Ignore) continue;
    const std::string_view text = unguard(trimmed(row.cells[i]));
    if (text.empty()) continue;
    switch (use.field) {
      case Field::Ignore:
        break;
      case Field::Name:
        setOnce(out.name, text);
        break;
      case Field::GivenName:
        setOnce(given, text);
        break;
      case Field::FamilyName:
        setOnce(family, text);
        break;
      case Field::Salutation:
        setOnce(out.salutation, text);
        break;
      case Field::Company:
        setOnce(out.company, text);
        break;
      case Field::Title:
        setOnce(out.title, text);
        break;
      case Field::Phone:
        m_parser.parse(text, m_region, numbers);
        for (ParsedNumber& number : numbers) {
          const bool known =
              number.e164 && std::any_of(out.phones.begin(), out.phones.end(),
                                         [&](const ListPhone& other) { return other.number.e164 == number.e164; });
          if (!known) out.phones.push_back({number, use.phone});
        }
        break;
      case Field::Email:
        setOnce(out.email, text);
        break;
      case Field::Address:
        join(out.address, text, isHan(text) ? "" : ", ");
        break;
      case Field::Region:
        join(out.region, text, " ");
        break;
      case Field::TimeZone:
        setOnce(out.timeZone, text);
        break;
      case Field::Source:
        setOnce(out.source, text);
        break;
      case Field::Tags:
        addTags(out.tags, text);
        break;
      case Field::Stage:
        setOnce(out.stage, text);
        break;
      case Field::Owner:
        setOnce(out.owner, text);
        break;
      case Field::Notes:
        join(out.notes, text, "\n");
        break;
      case Field::CustomerId:
        setOnce(out.customerId, text);
        break;
      case Field::Custom:
        out.custom.emplace_back(use.custom, std::string(text));
        break;
    }
  }
  if (out.name.empty() && (!given.empty() || !family.empty())) out.name = fullName(family, given);
  if (row.error) {
    out.problem = row.error;
  } else if (blank) {
    out.problem = Error{ErrorCode::RowEmpty, {}};
  } else if (std::none_of(out.phones.begin(), out.phones.end(),
                          [](const ListPhone& p) { return p.number.dialable(); })) {
    out.problem = Error{ErrorCode::NoDialableNumber, {}};
  }
}

domain::Result<std::vector<ListRow>> preview(const std::filesystem::path& path, const ListLayout& layout, int n,
                                             std::string_view region) {
  auto reader = openTable(path, layout.tableOptions());
  if (!reader) return tl::unexpected(reader.error());
  const RowInterpreter interpreter(layout, NumberParser(), std::string(region));
  std::vector<ListRow> rows;
  Row row;
  while (static_cast<int>(rows.size()) < n) {
    auto more = (*reader)->next(row);
    if (!more) return tl::unexpected(more.error());
    if (!*more) break;
    if (row.line <= layout.headerLine) continue;
    interpreter.read(row, rows.emplace_back());
  }
  return rows;
}

}  // namespace callwright::exchange
