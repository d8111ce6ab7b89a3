#include "exchange/csv_scan.hpp"

#include <algorithm>
#include <cstring>
#include <map>

namespace callwright::exchange {
namespace {

// A quoted cell or a row longer than this is damage, not data.
constexpr std::size_t kMaxQuoted = 64 << 10;
constexpr std::size_t kMaxRow = 1 << 20;

// Collects the cells of a row into strings that are there already.
class CellSink {
 public:
  CellSink(std::vector<std::string>& cells, std::size_t limit) : m_cells(cells), m_limit(limit) {}
  void add(std::string_view text) {
    if (m_count < m_limit) {
      if (m_count < m_cells.size()) {
        m_cells[m_count].assign(text);
      } else {
        m_cells.emplace_back(text);
      }
    }
    ++m_count;
  }
  std::string& last() { return m_count <= m_limit ? m_cells[m_count - 1] : m_spill; }
  std::size_t finish() {
    m_cells.resize(std::min(m_count, m_limit));
    return m_count;
  }

 private:
  std::vector<std::string>& m_cells;
  std::size_t m_limit;
  std::size_t m_count = 0;
  std::string m_spill;
};

struct LineEnd {
  std::size_t length = 0;  // 0: the text may go on with \n
};

LineEnd lineEnd(std::string_view text, std::size_t at, bool atEnd) {
  if (text[at] == '\n') return {1};
  if (at + 1 < text.size()) return {text[at + 1] == '\n' ? 2U : 1U};
  return {atEnd ? 1U : 0U};
}

}  // namespace

CsvScanner::CsvScanner(char delimiter, std::size_t maxColumns) : m_delimiter(delimiter), m_maxColumns(maxColumns) {}

ScanResult CsvScanner::scan(std::string_view text, bool atEnd, std::vector<std::string>& cells) const {
  ScanResult result;
  CellSink sink(cells, m_maxColumns);
  const auto finish = [&](std::size_t used) {
    result.end = ScanEnd::Row;
    result.used = used;
    ++result.lines;
    result.columns = sink.finish();
    result.blank = result.columns == 1 && cells[0].empty();
    return result;
  };
  const auto incomplete = [&](ScanEnd otherwise) {
    result.end = text.size() >= kMaxRow ? ScanEnd::TooLong : otherwise;
    return result;
  };
  std::size_t at = 0;
  while (true) {
    std::size_t start = at;
    while (start < text.size() && text[start] == ' ') ++start;
    if (start < text.size() && text[start] == '"') {
      sink.add({});
      std::string& cell = sink.last();
      bool severalLines = false;
      at = start + 1;
      while (true) {
        const void* found = at < text.size() ? std::memchr(text.data() + at, '"', text.size() - at) : nullptr;
        const std::size_t quote =
            found ? static_cast<std::size_t>(static_cast<const char*>(found) - text.data()) : text.size();
        if (quote - start > kMaxQuoted || (!found && atEnd)) {
          result.end = ScanEnd::Unclosed;
          return result;
        }
        if (!found || (quote + 1 == text.size() && !atEnd)) return incomplete(ScanEnd::NeedMore);
        const std::string_view part = text.substr(at, quote - at);
        cell.append(part);
        for (std::size_t i = 0; i < part.size(); ++i) {
          if (part[i] == '\n' || (part[i] == '\r' && !(i + 1 < part.size() && part[i + 1] == '\n'))) {
            ++result.lines;
            severalLines = true;
          }
        }
        at = quote + 1;
        if (at < text.size() && text[at] == '"') {
          cell += '"';
          ++at;
          continue;
        }
        break;
      }
      while (at < text.size() && text[at] == ' ' && m_delimiter != ' ') ++at;
      if (at == text.size() && !atEnd) return incomplete(ScanEnd::NeedMore);
      if (at < text.size() && text[at] != m_delimiter && text[at] != '\n' && text[at] != '\r') {
        if (severalLines) {
          result.end = ScanEnd::Unclosed;
          return result;
        }
        std::size_t tail = at;
        while (tail < text.size() && text[tail] != m_delimiter && text[tail] != '\n' && text[tail] != '\r') ++tail;
        cell.append(text.substr(at, tail - at));
        at = tail;
      }
    } else {
      const std::size_t begin = at;
      while (at < text.size() && text[at] != m_delimiter && text[at] != '\n' && text[at] != '\r') ++at;
      if (at < text.size() || atEnd) sink.add(text.substr(begin, at - begin));
    }
    if (at == text.size()) return atEnd ? finish(at) : incomplete(ScanEnd::NeedMore);
    if (text[at] == m_delimiter) {
      ++at;
      if (at > kMaxRow) return incomplete(ScanEnd::TooLong);
      continue;
    }
    const LineEnd end = lineEnd(text, at, atEnd);
    if (end.length == 0) return incomplete(ScanEnd::NeedMore);
    return finish(at + end.length);
  }
}

ScanResult CsvScanner::scanLine(std::string_view text, bool atEnd, std::vector<std::string>& cells) const {
  ScanResult result;
  CellSink sink(cells, m_maxColumns);
  std::size_t at = 0;
  while (true) {
    std::size_t begin = at;
    while (at < text.size() && text[at] != m_delimiter && text[at] != '\n' && text[at] != '\r') ++at;
    if (at == text.size() && !atEnd && at < kMaxRow) return result;
    std::string_view cell = text.substr(begin, std::min<std::size_t>(at - begin, kMaxQuoted));
    if (cell.starts_with('"')) cell.remove_prefix(1);
    if (cell.ends_with('"')) cell.remove_suffix(1);
    sink.add(cell);
    if (at < text.size() && text[at] == m_delimiter) {
      ++at;
      continue;
    }
    result.end = ScanEnd::Row;
    result.used = at == text.size() ? at : at + std::max<std::size_t>(1, lineEnd(text, at, true).length);
    result.lines = at == text.size() && !atEnd ? 0 : 1;
    result.columns = sink.finish();
    return result;
  }
}

char guessDelimiter(std::string_view sample) {
  char best = ',';
  double bestScore = 0;
  for (const char delimiter : {',', ';', '\t', '|'}) {
    const CsvScanner scanner(delimiter, 1024);
    std::vector<std::string> cells;
    std::map<std::size_t, int> widths;
    int rows = 0;
    for (std::size_t at = 0; at < sample.size() && rows < 100;) {
      ScanResult row = scanner.scan(sample.substr(at), false, cells);
      if (row.end == ScanEnd::NeedMore && at + row.used < sample.size())
        row = scanner.scan(sample.substr(at), true, cells);
      if (row.end != ScanEnd::Row) row = scanner.scanLine(sample.substr(at), true, cells);
      if (row.used == 0) break;
      at += row.used;
      if (row.blank) continue;
      ++rows;
      // A cell with half a pair of quotes was cut by the wrong delimiter.
      if (std::any_of(cells.begin(), cells.end(),
                      [](const std::string& cell) { return std::count(cell.begin(), cell.end(), '"') % 2 != 0; })) {
        continue;
      }
      ++widths[row.columns];
    }
    for (const auto& [width, count] : widths) {
      if (width < 2 || rows == 0) continue;
      const double alike = static_cast<double>(count) / rows;
      const double score = alike * alike * (1.0 + 0.05 * static_cast<double>(std::min<std::size_t>(width, 12)));
      if (score > bestScore + 1e-9) {
        bestScore = score;
        best = delimiter;
      }
    }
  }
  return best;
}

}  // namespace callwright::exchange
