#pragma once
#include <callwright/domain/error.hpp>
#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>

namespace callwright::exchange {

domain::Error writeError(const std::filesystem::path& path, int systemError);  // DiskFull or FileUnwritable

// A name beside the target that nobody uses.
std::filesystem::path temporaryBeside(const std::filesystem::path& target);

// A file that appears under its name only when it is complete.
class OutputFile {
 public:
  static domain::Result<OutputFile> create(const std::filesystem::path& target);
  OutputFile() = default;
  OutputFile(OutputFile&& other) noexcept;
  OutputFile& operator=(OutputFile&& other) noexcept;
  ~OutputFile();

  domain::Result<void> write(std::string_view bytes);
  domain::Result<void> finish();

 private:
  void discard();
  std::filesystem::path m_target, m_temporary;
  std::FILE* m_file = nullptr;
};

}  // namespace callwright::exchange
