#include "callwright/storage/list_store.hpp"

#include "storage/sql.hpp"

namespace callwright::storage {
namespace {

const std::string kColumns =
    "SELECT l.id, l.name, l.file_name, l.imported_at, coalesce((SELECT display_name FROM user WHERE id = "
    "l.imported_by), ''), l.row_count, ";

template <class Q, class F>
void eachList(Q query, F&& take) {
  query
      .template each<domain::ListId, std::string, std::string, domain::Instant, std::string, std::int64_t, std::string>(
          [&](domain::ListId id, std::string name, std::string file, domain::Instant at, std::string by,
              std::int64_t customers, std::string report) {
            take(ListRow{id, std::move(name), std::move(file), at, std::move(by), customers, std::move(report)});
          });
}

}  // namespace

std::vector<ListRow> listLists(Connection& db) {
  std::vector<ListRow> lists;
  eachList(sql(db, kColumns + "'' FROM list l WHERE l.state = 1 ORDER BY l.imported_at DESC, l.id DESC"),
           [&](ListRow row) { lists.push_back(std::move(row)); });
  return lists;
}

std::optional<ListRow> loadList(Connection& db, domain::ListId id) {
  std::optional<ListRow> found;
  eachList(sql(db, kColumns + "l.report FROM list l WHERE l.state = 1 AND l.id = :id").with(id),
           [&](ListRow row) { found = std::move(row); });
  return found;
}

}  // namespace callwright::storage
