#pragma once
#include <cstdint>
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace callwright::exchange {

// The strings of a workbook by number. Above 48 MB they go to a temporary file that is read back through a small cache:
// sheets use them mostly in order.
class SharedStrings {
 public:
  ~SharedStrings();
  bool add(std::string_view text);  // false: the temporary file cannot be written
  std::uint64_t count() const { return m_lengths.size(); }
  // `out` is replaced; false if there is no such string or the file cannot be read.
  bool get(std::uint64_t index, std::string& out);

 private:
  bool bytesAt(std::uint64_t offset, std::size_t size, std::string& out);

  struct Page {
    std::uint64_t number = ~0ULL;
    std::string bytes;
  };
  std::string m_tail;                    // not yet in the file
  std::uint64_t m_tailStart = 0;         // what is before it is in the file
  std::vector<std::uint64_t> m_index;    // offset of every 16th string
  std::vector<std::uint16_t> m_lengths;  // of each; kLong: see m_long
  std::map<std::uint64_t, std::uint64_t> m_long;
  std::FILE* m_file = nullptr;
  std::vector<Page> m_pages;  // by page number, modulo
};

}  // namespace callwright::exchange
