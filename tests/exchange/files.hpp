#pragma once
#include <iconv.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "callwright/exchange/table_file.hpp"

namespace callwright::test {

// A directory that goes when the test ends.
class TempDir {
 public:
  TempDir() {
    std::string name = (std::filesystem::temp_directory_path() / "callwright-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error("mkdtemp");
    m_path = name;
  }
  ~TempDir() {
    std::error_code code;
    std::filesystem::remove_all(m_path, code);
  }
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;
  std::filesystem::path operator/(const std::string& name) const { return m_path / name; }
  const std::filesystem::path& path() const { return m_path; }

 private:
  std::filesystem::path m_path;
};

inline std::filesystem::path writeFile(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

// By iconv, so that ICU is not checked against itself.
inline std::string encode(const std::string& utf8, const char* encoding) {
  iconv_t converter = iconv_open(encoding, "UTF-8");
  std::string in = utf8;
  std::string out(utf8.size() * 4 + 16, '\0');
  char* from = in.data();
  char* to = out.data();
  std::size_t left = in.size();
  std::size_t room = out.size();
  const bool failed = iconv(converter, &from, &left, &to, &room) == static_cast<std::size_t>(-1);
  iconv_close(converter);
  if (failed) throw std::runtime_error("iconv");
  out.resize(out.size() - room);
  return out;
}

inline std::vector<exchange::Row> readAll(const std::filesystem::path& path,
                                          const exchange::TableOptions& options = {}) {
  auto reader = exchange::openTable(path, options);
  if (!reader) throw std::runtime_error("openTable " + std::to_string(static_cast<int>(reader.error().code)));
  std::vector<exchange::Row> rows;
  exchange::Row row;
  while (true) {
    auto more = (*reader)->next(row);
    if (!more) throw std::runtime_error("next " + std::to_string(static_cast<int>(more.error().code)));
    if (!*more) return rows;
    rows.push_back(row);
  }
}

}  // namespace callwright::test
