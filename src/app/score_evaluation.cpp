#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "callwright/app/scores.hpp"
#include "callwright/exchange/table_file.hpp"

namespace callwright::app {
namespace {

struct ScoreColumns {
  std::vector<std::string> names;  // "" for those that are left out
  std::size_t label = 0;
};

Result<ScoreColumns> scoreColumns(const EvaluateScores& request, std::vector<std::string> header) {
  const auto place = [&](const std::string& name) { return std::find(header.begin(), header.end(), name); };
  const auto label = place(request.label);
  if (label == header.end()) return domain::fail(ErrorCode::NotFound, "column", request.label);
  ScoreColumns columns{header, static_cast<std::size_t>(label - header.begin())};
  columns.names[columns.label].clear();
  for (const std::string& name : request.without) {
    const auto found = place(name);
    if (found == header.end()) return domain::fail(ErrorCode::NotFound, "column", name);
    columns.names[static_cast<std::size_t>(found - header.begin())].clear();
  }
  return columns;
}

std::optional<bool> scoreLabel(const std::string& text) {
  if (text == "yes" || text == "true" || text == "1") return true;
  if (text == "no" || text == "false" || text == "0") return false;
  return std::nullopt;
}

Result<domain::ScoreTable> scoreTableOf(const EvaluateScores& request, const CancelToken& cancel,
                                        const std::function<void(const Progress&)>& progress) {
  auto reader = exchange::openTable(request.path);
  if (!reader) return tl::unexpected(reader.error());
  exchange::Row row;
  const auto header = (*reader)->next(row);
  if (!header) return tl::unexpected(header.error());
  if (!*header) return domain::fail(ErrorCode::FileEmpty, request.path);
  const auto columns = scoreColumns(request, row.cells);
  if (!columns) return tl::unexpected(columns.error());
  domain::ScoreTable table;
  for (;;) {
    if (cancel.cancelled()) return domain::fail(ErrorCode::Cancelled);
    const auto more = (*reader)->next(row);
    if (!more) return tl::unexpected(more.error());
    if (!*more) break;
    if (row.error) return tl::unexpected(*row.error);
    row.cells.resize(columns->names.size());
    const auto label = scoreLabel(row.cells[columns->label]);
    if (!label)
      return domain::fail(ErrorCode::BadValue, request.label,
                          row.cells[columns->label] + " (" + std::to_string(row.line) + ")",
                          "yes, no, true, false, 1, 0");
    domain::ScoreSample sample;
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      if (!columns->names[i].empty()) sample.emplace_back(columns->names[i], std::move(row.cells[i]));
    table.add(sample, *label);
    if (table.size() % 1000 == 0)
      progress({static_cast<std::int64_t>((*reader)->bytesRead()), static_cast<std::int64_t>((*reader)->totalBytes()),
                0, -1, "reading"});
  }
  table.settle();
  return table;
}

}  // namespace

Result<domain::LearnedScore> evaluateScores(const EvaluateScores& request, const CancelToken& cancel,
                                            const std::function<void(const Progress&)>& progress) {
  if (!(request.earlier > 0 && request.earlier < 1))
    return domain::fail(ErrorCode::BadValue, "earlier", fmt::format("{}", request.earlier), "0…1");
  if (request.every < 0) return domain::fail(ErrorCode::BadValue, "every", std::to_string(request.every), "≥ 0");
  const auto table = scoreTableOf(request, cancel, progress);
  if (!table) return tl::unexpected(table.error());
  domain::ScoreTraining training;
  training.earlier = static_cast<std::size_t>(std::llround(request.earlier * static_cast<double>(table->size())));
  training.every = static_cast<std::size_t>(request.every);
  training.cancelled = [&] { return cancel.cancelled(); };
  training.progress = [&](int done, int total) { progress({done, total, 0, -1, "learning"}); };
  auto learned = domain::learnScore(*table, training);
  if (!learned && cancel.cancelled()) return domain::fail(ErrorCode::Cancelled);
  if (!learned) return domain::fail(ErrorCode::Missing, "outcomes");
  return std::move(*learned);
}

}  // namespace callwright::app
