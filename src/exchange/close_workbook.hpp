#pragma once
#include <xlsxwriter.h>

#include <mutex>

namespace callwright::exchange {

// Writes the file and frees the book, one at a time: libxlsxwriter dates a file by gmtime(), which has one buffer for
// all threads.
inline lxw_error closeWorkbook(lxw_workbook* book) {
  static std::mutex one;
  const std::lock_guard lock(one);
  return workbook_close(book);
}

}  // namespace callwright::exchange
