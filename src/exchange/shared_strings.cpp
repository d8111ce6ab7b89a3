#include "exchange/shared_strings.hpp"

#include <algorithm>
#include <cstring>

namespace callwright::exchange {
namespace {

constexpr std::size_t kInMemory = 48 << 20;
constexpr std::size_t kPage = 64 << 10;
constexpr std::size_t kPages = 64;
constexpr std::uint64_t kStride = 16;

}  // namespace

SharedStrings::~SharedStrings() {
  if (m_file) std::fclose(m_file);
}

// Each string is its length in four bytes and its text.
bool SharedStrings::add(std::string_view text) {
  if (m_count % kStride == 0) m_index.push_back(m_tailStart + m_tail.size());
  const auto length = static_cast<std::uint32_t>(text.size());
  m_tail.append(reinterpret_cast<const char*>(&length), sizeof length);
  m_tail.append(text);
  ++m_count;
  if (m_tail.size() < kInMemory) return true;
  if (!m_file) m_file = std::tmpfile();
  if (!m_file || std::fseek(m_file, 0, SEEK_END) != 0) return false;
  if (std::fwrite(m_tail.data(), 1, m_tail.size(), m_file) != m_tail.size()) return false;
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
    const std::uint64_t number = offset / kPage;
    auto page = std::find_if(m_pages.begin(), m_pages.end(), [&](const Page& p) { return p.number == number; });
    if (page == m_pages.end()) {
      if (m_pages.size() < kPages) m_pages.emplace_back();
      page = m_pages.back().number == ~0ULL
                 ? m_pages.end() - 1
                 : std::min_element(m_pages.begin(), m_pages.end(),
                                    [](const Page& a, const Page& b) { return a.used < b.used; });
      page->bytes.resize(kPage);
      if (std::fseek(m_file, static_cast<long>(number * kPage), SEEK_SET) != 0) return false;
      page->bytes.resize(std::fread(page->bytes.data(), 1, kPage, m_file));
      page->number = number;
    }
    page->used = ++m_clock;
    const auto within = static_cast<std::size_t>(offset % kPage);
    if (within >= page->bytes.size()) return false;
    const std::size_t part = std::min(size, page->bytes.size() - within);
    out.append(page->bytes, within, part);
    offset += part;
    size -= part;
  }
  return true;
}

bool SharedStrings::get(std::uint64_t index, std::string& out) {
  if (index >= m_count) return false;
  std::uint64_t offset = m_index[static_cast<std::size_t>(index / kStride)];
  for (std::uint64_t i = index % kStride;; --i) {
    std::uint32_t length = 0;
    if (!bytesAt(offset, sizeof length, out)) return false;
    std::memcpy(&length, out.data(), sizeof length);
    offset += sizeof length;
    if (i == 0) return bytesAt(offset, length, out);
    offset += length;
  }
}

}  // namespace callwright::exchange
