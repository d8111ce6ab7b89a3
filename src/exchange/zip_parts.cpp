#include "exchange/zip_parts.hpp"

#include <unzip.h>

#include <algorithm>
#include <array>

namespace callwright::exchange {
namespace {

using domain::Error;
using domain::ErrorCode;

constexpr int kMaxParts = 20'000;
constexpr std::uint64_t kRatioFrom = 64ULL << 20;  // small parts may pack as well as they like

std::string partKey(std::string_view name) {
  std::string key(name);
  for (char& c : key) {
    if (c == '\\') c = '/';
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  key.erase(0, std::min(key.find_first_not_of('/'), key.size()));
  return key;
}

}  // namespace

struct ZipParts::Impl {
  std::filesystem::path path;
  TableOptions options;
  unzFile file = nullptr;
  std::map<std::string, unz64_file_pos> parts;
  std::vector<std::string> names;
  bool partOpen = false;
};

ZipParts::ZipParts(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

ZipParts::~ZipParts() {
  closePart();
  if (m_impl->file) unzClose(m_impl->file);
}

Error ZipParts::damaged(std::string_view detail) const {
  return {ErrorCode::WorkbookDamaged, {m_impl->path.string(), std::string(detail)}};
}

Error ZipParts::tooLarge(std::string_view what, std::uint64_t limit) const {
  return {ErrorCode::WorkbookTooLarge, {m_impl->path.string(), std::string(what), std::to_string(limit)}};
}

domain::Result<std::unique_ptr<ZipParts>> ZipParts::open(const std::filesystem::path& path,
                                                         const TableOptions& options) {
  auto impl = std::make_unique<Impl>();
  impl->path = path;
  impl->options = options;
  impl->file = unzOpen64(path.c_str());
  std::unique_ptr<ZipParts> parts(new ZipParts(std::move(impl)));
  Impl& self = *parts->m_impl;
  if (!self.file) return tl::unexpected(parts->damaged("zip directory"));
  int count = 0;
  for (int state = unzGoToFirstFile(self.file); state == UNZ_OK; state = unzGoToNextFile(self.file)) {
    std::array<char, 512> name{};
    unz_file_info64 info{};
    unz64_file_pos position{};
    if (++count > kMaxParts) return tl::unexpected(parts->tooLarge("parts", kMaxParts));
    if (unzGetCurrentFileInfo64(self.file, &info, name.data(), name.size() - 1, nullptr, 0, nullptr, 0) != UNZ_OK ||
        unzGetFilePos64(self.file, &position) != UNZ_OK) {
      return tl::unexpected(parts->damaged("zip directory"));
    }
    if (self.parts.emplace(partKey(name.data()), position).second) self.names.emplace_back(name.data());
  }
  if (self.parts.empty()) return tl::unexpected(parts->damaged("zip directory"));
  return parts;
}

std::vector<std::string> ZipParts::names() const {
  std::vector<std::string> sorted = m_impl->names;
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}

bool ZipParts::has(const std::string& name) const {
  return m_impl->parts.contains(partKey(name));
}

domain::Result<std::uint64_t> ZipParts::openPart(const std::string& name) {
  closePart();
  const auto found = m_impl->parts.find(partKey(name));
  if (found == m_impl->parts.end()) return tl::unexpected(damaged(name));
  unz_file_info64 info{};
  if (unzGoToFilePos64(m_impl->file, &found->second) != UNZ_OK ||
      unzGetCurrentFileInfo64(m_impl->file, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK) {
    return tl::unexpected(damaged(name));
  }
  const std::uint64_t unpacked = info.uncompressed_size;
  const TableOptions& options = m_impl->options;
  if (unpacked > options.maxUnpackedBytes) return tl::unexpected(tooLarge(name, options.maxUnpackedBytes));
  if (unpacked > kRatioFrom && unpacked / std::max<std::uint64_t>(1, info.compressed_size) > options.maxUnpackedRatio) {
    return tl::unexpected(tooLarge("ratio", options.maxUnpackedRatio));
  }
  if ((info.flag & 1U) || unzOpenCurrentFile(m_impl->file) != UNZ_OK) return tl::unexpected(damaged(name));
  m_impl->partOpen = true;
  return unpacked;
}

// minizip gives no more than the size the directory declares, which openPart() has checked.
domain::Result<std::size_t> ZipParts::read(char* to, std::size_t size) {
  if (!m_impl->partOpen) return 0;
  const int got = unzReadCurrentFile(m_impl->file, to, static_cast<unsigned>(size));
  if (got < 0) return tl::unexpected(damaged("packed data"));
  if (got == 0) {
    m_impl->partOpen = false;
    if (unzCloseCurrentFile(m_impl->file) != UNZ_OK) return tl::unexpected(damaged("checksum"));
  }
  return static_cast<std::size_t>(got);
}

void ZipParts::closePart() {
  if (m_impl->partOpen) unzCloseCurrentFile(m_impl->file);
  m_impl->partOpen = false;
}

}  // namespace callwright::exchange
