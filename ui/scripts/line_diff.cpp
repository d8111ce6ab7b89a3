#include "scripts/line_diff.hpp"

#include <QStringList>
#include <string>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wall"
#pragma GCC diagnostic ignored "-Wextra"
#include <dtl/dtl.hpp>
#pragma GCC diagnostic pop

#include "bridge/utf8.hpp"

namespace callwright::ui {
namespace {

using Kind = DiffLine::Kind;
constexpr std::size_t mostLines = 6000;  // both together

std::vector<std::string> linesOf(const QString& text) {
  std::vector<std::string> lines;
  for (const QString& line : text.split(u'\n')) lines.push_back(utf8(line.endsWith(u'\r') ? line.chopped(1) : line));
  return lines;
}

}  // namespace

std::vector<DiffLine> lineDiff(const QString& before, const QString& after) {
  const std::vector<std::string> from = linesOf(before), to = linesOf(after);
  std::vector<DiffLine> lines;
  if (from.size() + to.size() > mostLines) {
    for (const std::string& line : from) lines.push_back({Kind::Removed, qt(line)});
    for (const std::string& line : to) lines.push_back({Kind::Added, qt(line)});
    return lines;
  }
  dtl::Diff<std::string, std::vector<std::string>> diff(from, to);
  diff.compose();
  for (const auto& [line, info] : diff.getSes().getSequence()) {
    const Kind kind = info.type == dtl::SES_ADD      ? Kind::Added
                      : info.type == dtl::SES_DELETE ? Kind::Removed
                                                     : Kind::Same;
    lines.push_back({kind, qt(line)});
  }
  return lines;
}

}  // namespace callwright::ui
