#include "cli/output.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "callwright/words/words.hpp"
#include "cli/text.hpp"
#include "cli/values.hpp"

namespace callwright::cli {
namespace {

bool isWide(char32_t c) {
  return (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7a3) ||
         (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60) ||
         (c >= 0xffe0 && c <= 0xffe6) || (c >= 0x1f300 && c <= 0x1faff) || (c >= 0x20000 && c <= 0x3fffd);
}

// A line break or a control character in somebody's data must not break the table or drive the terminal.
QString oneLine(QString text) {
  for (QChar& c : text)
    if (c.unicode() < 0x20 || c.unicode() == 0x7f) c = QLatin1Char(' ');
  return text;
}

QString padded(const QString& text, int width, bool right) {
  const QString space(std::max(0, width - displayWidth(text)), QLatin1Char(' '));
  return right ? space + text : text + space;
}

void write(std::FILE* to, const std::string& line) {
  std::fwrite(line.data(), 1, line.size(), to);
  std::fputc('\n', to);
}

}  // namespace

Json timeJson(domain::Instant at) {
  return domain::isSet(at) ? Json(isoTime(at)) : Json(nullptr);
}

int displayWidth(const QString& text) {
  int width = 0;
  for (const uint c : text.toUcs4()) width += isWide(c) ? 2 : 1;
  return width;
}

void print(const Json& json) {
  write(stdout, json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

void print(const QString& line) {
  write(stdout, utf8(line));
}

void printTable(const QStringList& header, const std::vector<QStringList>& rows, const std::vector<int>& right) {
  std::vector<QStringList> lines{header};
  for (const QStringList& row : rows) {
    QStringList cells;
    for (const QString& cell : row) cells << oneLine(cell);
    lines.push_back(std::move(cells));
  }
  std::vector<int> widths(static_cast<std::size_t>(header.size()), 0);
  for (const QStringList& line : lines)
    for (int i = 0; i < header.size() && i < line.size(); ++i)
      widths[static_cast<std::size_t>(i)] = std::max(widths[static_cast<std::size_t>(i)], displayWidth(line[i]));
  for (const QStringList& line : lines) {
    QString out;
    for (int i = 0; i < line.size(); ++i) {
      const bool figure = std::find(right.begin(), right.end(), i) != right.end();
      if (i > 0) out += QStringLiteral("  ");
      out += padded(line[i], widths[static_cast<std::size_t>(i)], figure);
    }
    while (out.endsWith(QLatin1Char(' '))) out.chop(1);
    print(out);
  }
}

void printPairs(const std::vector<std::pair<QString, QString>>& pairs) {
  int width = 0;
  for (const auto& [name, value] : pairs)
    if (!value.isEmpty()) width = std::max(width, displayWidth(name));
  for (const auto& [name, value] : pairs)
    if (!value.isEmpty()) print(padded(name, width + 2, false) + oneLine(value));
}

void printError(bool json, const std::string& code, const QString& sentence) {
  if (json) {
    const Json error{{"error", code}, {"message", utf8(sentence)}};
    write(stderr, error.dump(-1, ' ', false, Json::error_handler_t::replace));
  } else {
    write(stderr, "callwrightctl: " + utf8(sentence));
  }
}

ProgressLine::ProgressLine(bool wanted) : m_active(wanted && isatty(STDERR_FILENO) != 0) {}

ProgressLine::~ProgressLine() {
  if (m_width > 0) std::fputs("\r\x1b[K", stderr);
}

void ProgressLine::show(const app::Progress& progress) {
  if (!m_active) return;
  QString line = words::phaseName(progress.phase);
  if (progress.total > 0)
    line += QStringLiteral("  %1 %").arg(std::min<std::int64_t>(100, progress.done * 100 / progress.total));
  if (progress.perSecond > 0) line += QStringLiteral("  ") + Cli::tr("%1 a second").arg(qRound64(progress.perSecond));
  if (progress.secondsLeft >= 0)
    line += QStringLiteral("  ") +
            Cli::tr("%1 left").arg(words::clockTime(domain::Milliseconds(qRound64(progress.secondsLeft * 1000))));
  m_width = displayWidth(line);
  std::fputs(("\r\x1b[K" + utf8(line)).c_str(), stderr);
  std::fflush(stderr);
}

}  // namespace callwright::cli
