#include "exchange/shared_strings.hpp"

#include <unistd.h>

#include <algorithm>

namespace callwright::exchange {
namespace {

constexpr std::size_t kInMemory = 48 << 20;
constexpr std::size_t kPage = 64 << 10;
constexpr std::size_t kPages = 128;
constexpr std::size_t kStride = 16;
constexpr std::uint16_t kLong = 0xFFFF;

}  // namespace

SharedStrings::~SharedStrings() {
  if (m_file) std::fclose(m_file);
}

bool SharedStrings::add(std::string_view text) {
  if (m_lengths.size() % kStride == 0) m_index.push_back(m_tailStart + m_tail.size());
  if (text.size() >= kLong) m_long[m_lengths.size()] = text.size();
  m_lengths.push_back(static_cast<std::uint16_t>(std::min<std::size_t>(text.size(), kLong)));
  m_tail.append(text);
  if (m_tail.size() < kInMemory) return true;
  if (!m_file) m_file = std::tmpfile();
  if (!m_file || std::fwrite(m_tail.data(), 1, m_tail.size(), m_file) != m_tail.size()) return false;
  if (std::fflush(m_file) != 0) return false;
  m_tailStart += m_tail.size();
  m_tail.clear();
  return true;
}

bool SharedStrings::bytesAt(std::uint64_t offset, std::size_t size, std::string& out) {
  out.clear();
  while (size) {
    if (offset >= m_tailStart) {
      const std::uint64_t at = offset - m_tailStart;
      if (at + size > m_tail.size()) return false;
      out.append(m_tail, static_cast<std::size_t>(at), size);
      return true;
    }
    if (m_pages.empty()) m_pages.resize(kPages);
    const std::uint64_t number = offset / kPage;
    Page& page = m_pages[static_cast<std::size_t>(number % kPages)];
    if (page.number != number) {
      page.bytes.resize(kPage);
      const ssize_t got = pread(fileno(m_file), page.bytes.data(), kPage, static_cast<off_t>(number * kPage));
      page.bytes.resize(static_cast<std::size_t>(std::max<ssize_t>(0, got)));
      page.number = number;
    }
    const auto within = static_cast<std::size_t>(offset % kPage);
    if (within >= page.bytes.size()) return false;
    const std::size_t part = std::min(size, page.bytes.size() - within);
    out.append(page.bytes, within, part);
    offset += part;
    size -= part;
  }
  return true;
}

bool SharedStrings::get(std::uint64_t index, std::string& out) {
  if (index >= m_lengths.size()) return false;
  const auto length = [&](std::uint64_t i) -> std::uint64_t {
    const std::uint16_t known = m_lengths[static_cast<std::size_t>(i)];
    return known == kLong ? m_long.at(i) : known;
  };
  std::uint64_t offset = m_index[static_cast<std::size_t>(index / kStride)];
  for (std::uint64_t i = index - index % kStride; i < index; ++i) offset += length(i);
  return bytesAt(offset, static_cast<std::size_t>(length(index)), out);
}

}  // namespace callwright::exchange
