#pragma once
#include <xlsxwriter.h>

#include <filesystem>

#include "callwright/domain/error.hpp"

namespace callwright::exchange {

// A workbook that is written beside its place and moved there when it is whole.
class WorkbookFile {
 public:
  explicit WorkbookFile(std::filesystem::path path);
  WorkbookFile(const WorkbookFile&) = delete;
  WorkbookFile& operator=(const WorkbookFile&) = delete;
  ~WorkbookFile();  // one that is not finished leaves nothing

  domain::Result<void> open(lxw_workbook_options* options = nullptr);
  lxw_workbook* book() const { return m_book; }  // null before and after
  domain::Result<void> finish();
  const std::filesystem::path& path() const { return m_path; }

 private:
  std::filesystem::path m_path, m_temporary;
  lxw_workbook* m_book = nullptr;
};

}  // namespace callwright::exchange
