#include "callwright/app/lists.hpp"

#include <filesystem>

#include "app/file_layout.hpp"
#include "app/import_report.hpp"
#include "app/phone_views.hpp"
#include "app/services.hpp"
#include "app/use_case.hpp"
#include "callwright/storage/list_store.hpp"

// Lists and their files, before and after an import.
namespace callwright::app {

using domain::Permission;

namespace {

constexpr int kMostPreviewRows = 500;

PreviewRow previewRow(exchange::Row& cells, const exchange::ListRow& read) {
  PreviewRow row;
  row.line = cells.line;
  row.cells = std::move(cells.cells);
  row.name = read.name;
  row.company = read.company;
  for (const exchange::ListPhone& phone : read.phones) {
    row.numbers.push_back(phone.number.dialable() ? exchange::formatForDisplay(phone.number.e164)
                                                  : phone.number.original);
    if (phone.number.problem) row.problems.push_back(*phone.number.problem);
  }
  if (read.problem) {
    row.problems.insert(row.problems.begin(), *read.problem);
    row.rejected = true;
  }
  return row;
}

}  // namespace

Result<PreviewFile::Reply> handle(Job& job, const PreviewFile& request) {
  if (auto ok = job.need(Permission::ImportLists); !ok) return tl::unexpected(ok.error());
  const std::string country = job.services.settings().country;
  auto layout = layoutOf(request.path, request.layout, {}, country);
  if (!layout) return tl::unexpected(layout.error());
  PreviewFile::Answer answer;
  answer.layout = shownLayout(*layout);
  answer.sheets = layout->sheets;
  std::error_code ignored;
  answer.bytes = static_cast<std::int64_t>(std::filesystem::file_size(request.path, ignored));
  auto reader = exchange::openTable(request.path, layout->tableOptions());
  if (!reader) return tl::unexpected(reader.error());
  const exchange::RowInterpreter interpreter(*layout, numberParser(), country);
  exchange::Row cells;
  exchange::ListRow read;
  const int most = std::clamp(request.rows, 0, kMostPreviewRows);
  while (static_cast<int>(answer.rows.size()) < most) {
    auto more = (*reader)->next(cells);
    if (!more) return tl::unexpected(more.error());
    if (!*more) break;
    if (cells.line <= layout->headerLine) continue;
    interpreter.read(cells, read);
    answer.rows.push_back(previewRow(cells, read));
  }
  return answer;
}

Result<ListLists::Reply> handle(Job& job, const ListLists&) {
  if (auto ok = job.need(Permission::ViewCustomers); !ok) return tl::unexpected(ok.error());
  std::vector<ListInfo> lists;
  for (storage::ListRow& row : storage::listLists(job.db)) {
    lists.push_back({row.id, std::move(row.name), std::move(row.fileName), row.importedAt,
                     std::move(row.importedByName), row.customers});
  }
  return lists;
}

Result<OpenListReport::Reply> handle(Job& job, const OpenListReport& request) {
  if (auto ok = job.need(Permission::ImportLists); !ok) return tl::unexpected(ok.error());
  const auto list = storage::loadList(job.db, request.id);
  if (!list) return domain::fail(ErrorCode::NotFound, "list", std::to_string(request.id.value));
  ImportReport report = reportFromText(list->report);
  report.list = list->id;
  report.listName = list->name;
  report.fileName = list->fileName;
  return report;
}

CALLWRIGHT_USE_CASE(PreviewFile)
CALLWRIGHT_USE_CASE(ListLists)
CALLWRIGHT_USE_CASE(OpenListReport)

}  // namespace callwright::app
