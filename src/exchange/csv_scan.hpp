#pragma once
#include <callwright/exchange/table_file.hpp>
#include <string_view>

namespace callwright::exchange {

enum class ScanEnd { Row, NeedMore, Unclosed, TooLong };

struct ScanResult {
  ScanEnd end = ScanEnd::NeedMore;
  std::size_t used = 0;     // bytes up to the start of the next row
  std::int64_t lines = 0;   // physical lines among them
  std::size_t columns = 0;  // also those beyond maxColumns, which are not stored
  bool blank = false;       // nothing between two line ends
};

// One row of delimited text (RFC 4180, leniently) from the start of `text`. With atEnd the text ends the file.
// Unclosed: a quote was opened that does not end where a quote may end.
class CsvScanner {
 public:
  CsvScanner(char delimiter, std::size_t maxColumns);
  ScanResult scan(std::string_view text, bool atEnd, std::vector<std::string>& cells) const;
  // The first physical line, quotes meaning nothing: what is left of a row whose quote is broken.
  ScanResult scanLine(std::string_view text, bool atEnd, std::vector<std::string>& cells) const;

 private:
  char m_delimiter;
  std::size_t m_maxColumns;
};

// ',' ';' '\t' or '|', by which the rows of the sample come out most alike.
char guessDelimiter(std::string_view sample);

}  // namespace callwright::exchange
