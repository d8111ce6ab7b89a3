#pragma once
#include <callwright/domain/error.hpp>
#include <callwright/exchange/table_file.hpp>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace callwright::exchange {

// The parts of a zip file (a workbook, a bundle of templates), unpacked block by block and held to the limits of
// TableOptions. One part at a time is open.
class ZipParts {
 public:
  // Errors: WorkbookDamaged.
  static domain::Result<std::unique_ptr<ZipParts>> open(const std::filesystem::path& path, const TableOptions& options);
  ~ZipParts();
  ZipParts(const ZipParts&) = delete;
  ZipParts& operator=(const ZipParts&) = delete;

  std::vector<std::string> names() const;   // as they are written in the directory, by name
  bool has(const std::string& name) const;  // case and the kind of slash do not matter
  // Errors: WorkbookDamaged, WorkbookTooLarge.
  domain::Result<std::uint64_t> openPart(const std::string& name);  // its unpacked size
  domain::Result<std::size_t> read(char* to, std::size_t size);     // 0: the end, and its checksum is right
  void closePart();

  domain::Error damaged(std::string_view detail) const;
  domain::Error tooLarge(std::string_view what, std::uint64_t limit) const;

 private:
  struct Impl;
  explicit ZipParts(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace callwright::exchange
