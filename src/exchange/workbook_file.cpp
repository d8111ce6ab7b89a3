#include "exchange/workbook_file.hpp"

#include <cerrno>
#include <cstdio>
#include <mutex>
#include <utility>

#include "exchange/output_file.hpp"

namespace callwright::exchange {
namespace {

// Writes the file and frees the book, one at a time: libxlsxwriter dates a file by gmtime(), which has one buffer for
// all threads.
lxw_error closeWorkbook(lxw_workbook* book) {
  static std::mutex one;
  const std::lock_guard lock(one);
  return workbook_close(book);
}

}  // namespace

WorkbookFile::WorkbookFile(std::filesystem::path path)
    : m_path(std::move(path)), m_temporary(temporaryBeside(m_path)) {}

WorkbookFile::~WorkbookFile() {
  if (m_book) closeWorkbook(m_book);  // the only way to free it; it writes the file
  std::error_code code;
  std::filesystem::remove(m_temporary, code);
}

domain::Result<void> WorkbookFile::open(lxw_workbook_options* options) {
  std::error_code code;
  if (std::filesystem::is_directory(m_path, code)) return tl::unexpected(writeError(m_path, EISDIR));
  std::FILE* probe = std::fopen(m_temporary.c_str(), "wbx");
  if (!probe) return tl::unexpected(writeError(m_path, errno));
  std::fclose(probe);
  m_book = workbook_new_opt(m_temporary.c_str(), options);
  if (!m_book) return tl::unexpected(writeError(m_path, EIO));
  return {};
}

domain::Result<void> WorkbookFile::finish() {
  if (!m_book) return tl::unexpected(writeError(m_path, EBADF));
  errno = 0;
  const lxw_error problem = closeWorkbook(std::exchange(m_book, nullptr));
  if (problem != LXW_NO_ERROR) return tl::unexpected(writeError(m_path, errno));
  std::error_code code;
  std::filesystem::rename(m_temporary, m_path, code);
  if (code) return tl::unexpected(writeError(m_path, code.value()));
  return {};
}

}  // namespace callwright::exchange
