#include "exchange/output_file.hpp"

#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <utility>

namespace callwright::exchange {

using domain::ErrorCode;

domain::Error writeError(const std::filesystem::path& path, int systemError) {
  if (systemError == ENOSPC || systemError == EDQUOT) return {ErrorCode::DiskFull, {path.string()}};
  return {ErrorCode::FileUnwritable, {path.string(), std::strerror(systemError ? systemError : EIO)}};
}

std::filesystem::path temporaryBeside(const std::filesystem::path& target) {
  static std::atomic<unsigned> counter{0};
  std::filesystem::path name = target;
  name += ".part-" + std::to_string(getpid()) + "-" + std::to_string(++counter);
  return name;
}

domain::Result<OutputFile> OutputFile::create(const std::filesystem::path& target) {
  OutputFile out;
  out.m_target = target;
  out.m_temporary = temporaryBeside(target);
  std::error_code code;
  if (std::filesystem::is_directory(target, code)) return tl::unexpected(writeError(target, EISDIR));
  out.m_file = std::fopen(out.m_temporary.c_str(), "wbx");
  if (!out.m_file) return tl::unexpected(writeError(target, errno));
  return out;
}

OutputFile::OutputFile(OutputFile&& other) noexcept {
  *this = std::move(other);
}

OutputFile& OutputFile::operator=(OutputFile&& other) noexcept {
  if (this == &other) return *this;
  discard();
  m_target = std::move(other.m_target);
  m_temporary = std::move(other.m_temporary);
  m_file = std::exchange(other.m_file, nullptr);
  return *this;
}

OutputFile::~OutputFile() {
  discard();
}

void OutputFile::discard() {
  if (!m_file) return;
  std::fclose(std::exchange(m_file, nullptr));
  std::error_code code;
  std::filesystem::remove(m_temporary, code);
}

domain::Result<void> OutputFile::write(std::string_view bytes) {
  if (!m_file) return tl::unexpected(writeError(m_target, EBADF));
  if (std::fwrite(bytes.data(), 1, bytes.size(), m_file) != bytes.size())
    return tl::unexpected(writeError(m_target, errno));
  return {};
}

domain::Result<void> OutputFile::finish() {
  if (!m_file) return tl::unexpected(writeError(m_target, EBADF));
  if (std::fflush(m_file) != 0 || fsync(fileno(m_file)) != 0) {
    const int problem = errno;
    discard();
    return tl::unexpected(writeError(m_target, problem));
  }
  const bool closed = std::fclose(std::exchange(m_file, nullptr)) == 0;
  std::error_code code;
  if (closed) std::filesystem::rename(m_temporary, m_target, code);
  if (closed && !code) return {};
  const int problem = closed ? code.value() : errno;
  std::filesystem::remove(m_temporary, code);
  return tl::unexpected(writeError(m_target, problem));
}

}  // namespace callwright::exchange
