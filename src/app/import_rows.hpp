#pragma once
#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "callwright/app/request.hpp"
#include "callwright/exchange/list_layout.hpp"
#include "callwright/storage/import_store.hpp"

namespace callwright::app {

// A row of the file as it will be stored. zone and tags are names: only the writer makes their rows.
struct ImportRow {
  std::int64_t line = 0;
  storage::ImportCustomer customer;
  std::string zone;
  std::vector<std::string> tags;
  bool stageGiven = false;
  bool dialable = false;  // has a number that can be dialed
  int leftOut = 0;        // further numbers that cannot
  std::optional<Error> problem;
  exchange::Row original;  // with a problem only
};

// What the cells of a list refer to, in lower case.
struct ImportWords {
  std::unordered_map<std::string, std::int64_t> stages, owners;
  std::string country, timeZone;
  bool keepWithoutPhone = false;
};
std::string lowered(std::string text);

// Reads and interprets a file on threads of its own, in order and in bounded memory.
class RowSource {
 public:
  static Result<std::unique_ptr<RowSource>> open(const std::string& path, const exchange::ListLayout& layout,
                                                 ImportWords words);
  ~RowSource();
  RowSource(const RowSource&) = delete;
  RowSource& operator=(const RowSource&) = delete;

  // The next rows of the file; waits for them. False at the end.
  Result<bool> next(std::vector<ImportRow>& rows);
  double share() const;  // of the file that has been read, 0…1

  struct Shared;

 private:
  explicit RowSource(std::unique_ptr<Shared> shared);
  std::unique_ptr<Shared> m_shared;
};

}  // namespace callwright::app
