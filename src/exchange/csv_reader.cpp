#include "exchange/csv_reader.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "exchange/csv_scan.hpp"
#include "exchange/encoding.hpp"
#include "exchange/text.hpp"

namespace callwright::exchange {
namespace {

using domain::ErrorCode;
using domain::fail;

constexpr std::size_t kBlock = 256 << 10;
constexpr std::size_t kSample = 1 << 20;

struct FileCloser {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, FileCloser>;

class CsvReader final : public TableReader {
 public:
  CsvReader(std::filesystem::path path, File file, std::uint64_t total, const TableOptions& options)
      : m_path(std::move(path)),
        m_file(std::move(file)),
        m_total(total),
        m_encoding(options.encoding),
        m_delimiter(options.delimiter),
        m_maxColumns(static_cast<std::size_t>(std::max(1, options.maxColumns))) {}

  domain::Result<void> prepare() {
    if (auto ok = chooseEncoding(); !ok) return ok;
    m_decoder = std::make_unique<Decoder>(m_encoding);
    while (!m_end && m_text.size() < (64U << 10)) {
      if (auto ok = fill(); !ok) return ok;
    }
    honourSeparatorLine();
    if (!m_delimiter) m_delimiter = guessDelimiter(std::string_view(m_text).substr(m_at));
    m_scanner = std::make_unique<CsvScanner>(m_delimiter, m_maxColumns);
    return {};
  }

  domain::Result<bool> next(Row& row) override {
    row.error.reset();
    while (true) {
      if (m_at == m_text.size()) {
        if (m_end) return false;
        if (auto ok = fill(); !ok) return tl::unexpected(ok.error());
        continue;
      }
      if (m_skipLine) {
        const std::size_t end = m_text.find_first_of("\r\n", m_at);
        m_skipLine = end == std::string::npos;
        m_at = m_skipLine ? m_text.size() : end;
        continue;
      }
      const std::string_view rest = std::string_view(m_text).substr(m_at);
      ScanResult found = m_scanner->scan(rest, m_end, row.cells);
      if (found.end == ScanEnd::NeedMore) {
        if (auto ok = fill(); !ok) return tl::unexpected(ok.error());
        continue;
      }
      row.line = m_line;
      if (found.end != ScanEnd::Row) {
        row.error = found.end == ScanEnd::Unclosed
                        ? domain::Error{ErrorCode::QuoteUnclosed, {std::to_string(m_line)}}
                        : domain::Error{ErrorCode::BadValue, {"line", std::to_string(m_line), "1 MB"}};
        found = m_scanner->scanLine(rest, m_end, row.cells);
        if (found.end != ScanEnd::Row) {
          if (auto ok = fill(); !ok) return tl::unexpected(ok.error());
          continue;
        }
        m_skipLine = found.lines == 0;
      }
      m_at += found.used;
      m_line += found.lines;
      if (found.blank && !row.error) continue;
      if (!row.error && found.columns > m_maxColumns) {
        row.error =
            domain::Error{ErrorCode::TooManyColumns,
                          {std::to_string(row.line), std::to_string(found.columns), std::to_string(m_maxColumns)}};
      }
      checkText(rest.substr(0, found.used), row);
      return true;
    }
  }

  FileKind kind() const override { return FileKind::Csv; }
  const std::string& encoding() const override { return m_encoding; }
  char delimiter() const override { return m_delimiter; }
  const std::vector<std::string>& sheets() const override { return m_sheets; }
  const std::string& sheet() const override { return m_sheet; }
  std::uint64_t totalBytes() const override { return m_total; }
  std::uint64_t bytesRead() const override { return std::min(m_read, m_total); }

 private:
  domain::Result<std::size_t> readBlock(char* to, std::size_t size) {
    const std::size_t got = std::fread(to, 1, size, m_file.get());
    if (got < size && std::ferror(m_file.get())) {
      return fail(ErrorCode::FileUnreadable, m_path.string(), std::strerror(errno));
    }
    return got;
  }

  // A long list may start with a megabyte of ASCII: the sample starts where other bytes do.
  domain::Result<void> chooseEncoding() {
    std::string sample(kSample, '\0');
    auto got = readBlock(sample.data(), sample.size());
    if (!got) return tl::unexpected(got.error());
    sample.resize(*got);
    std::string marked;
    const std::size_t bom = byteOrderMark(sample, &marked);
    if (!m_encoding.empty()) {
      const std::string wanted = canonicalEncoding(m_encoding);
      if (wanted.empty()) return fail(ErrorCode::BadValue, "encoding", m_encoding, "");
      m_encoding = wanted;
      return rewindTo(marked == wanted ? bom : 0);
    }
    const auto isAscii = [](std::string_view text) {
      return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    };
    EncodingGuess guess = guessEncoding(sample);
    while (guess.name == "UTF-8" && !bom && *got == kSample && isAscii(sample)) {
      sample.resize(kSample);
      got = readBlock(sample.data(), sample.size());
      if (!got) return tl::unexpected(got.error());
      sample.resize(*got);
      if (!isAscii(sample)) guess.name = guessEncoding(sample).name;
    }
    if (guess.name.empty()) return fail(ErrorCode::FileKindUnknown, m_path.string());
    m_encoding = guess.name;
    return rewindTo(bom);
  }

  domain::Result<void> rewindTo(std::size_t offset) {
    std::clearerr(m_file.get());
    if (std::fseek(m_file.get(), static_cast<long>(offset), SEEK_SET) != 0) {
      return fail(ErrorCode::FileUnreadable, m_path.string(), std::strerror(errno));
    }
    m_read = offset;
    return {};
  }

  domain::Result<void> fill() {
    if (m_at) {
      m_text.erase(0, m_at);
      m_at = 0;
    }
    m_block.resize(kBlock);
    auto got = readBlock(m_block.data(), kBlock);
    if (!got) return tl::unexpected(got.error());
    m_read += *got;
    m_end = *got < kBlock;
    m_decoder->decode(std::string_view(m_block.data(), *got), m_end, m_text);
    return {};
  }

  // Excel's own "sep=;" in the first line.
  void honourSeparatorLine() {
    if (!m_text.starts_with("sep=") || m_text.size() < 6 || (m_text[5] != '\r' && m_text[5] != '\n')) return;
    if (!m_delimiter) m_delimiter = m_text[4];
    m_at = m_text[5] == '\r' && m_text.size() > 6 && m_text[6] == '\n' ? 7 : 6;
    m_line = 2;
  }

  void checkText(std::string_view raw, Row& row) const {
    const bool good = isUtf8(raw);
    if (!good && !row.error) {
      row.error = domain::Error{ErrorCode::EncodingBroken, {std::to_string(row.line), m_encoding}};
    }
    if (good && !std::memchr(raw.data(), 0, raw.size())) return;
    for (std::string& cell : row.cells) cleanUtf8(cell);
  }

  std::filesystem::path m_path;
  File m_file;
  std::uint64_t m_total;
  std::uint64_t m_read = 0;
  std::string m_encoding;
  char m_delimiter;
  std::size_t m_maxColumns;
  std::unique_ptr<Decoder> m_decoder;
  std::unique_ptr<CsvScanner> m_scanner;
  std::string m_block;  // as in the file
  std::string m_text;   // UTF-8, from m_at not yet given out
  std::size_t m_at = 0;
  std::int64_t m_line = 1;
  bool m_end = false;
  bool m_skipLine = false;  // the rest of a line that is too long
  std::vector<std::string> m_sheets;
  std::string m_sheet;
};

}  // namespace

domain::Result<std::unique_ptr<TableReader>> openCsv(const std::filesystem::path& path, const TableOptions& options) {
  constexpr std::string_view kDelimiters(",;\t|\0", 5);
  if (kDelimiters.find(options.delimiter) == std::string_view::npos) {
    return fail(ErrorCode::BadValue, "delimiter", std::string(1, options.delimiter), ", ; tab |");
  }
  File file(std::fopen(path.c_str(), "rb"));
  if (!file) return fail(ErrorCode::FileUnreadable, path.string(), std::strerror(errno));
  std::setvbuf(file.get(), nullptr, _IONBF, 0);
  std::error_code code;
  const std::uint64_t total = std::filesystem::file_size(path, code);
  auto reader = std::make_unique<CsvReader>(path, std::move(file), code ? 0 : total, options);
  if (auto ok = reader->prepare(); !ok) return tl::unexpected(ok.error());
  return reader;
}

}  // namespace callwright::exchange
