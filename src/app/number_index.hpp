#pragma once
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace callwright::app {

// Which customer has a number, for the numbers of one import: 16 bytes each at most twice over. A number with an
// extension is another person's than the same number with another extension, but the same as the bare number.
class NumberIndex {
 public:
  NumberIndex() : m_slots(kFirst) {}

  std::int64_t find(std::int64_t e164, const std::string& extension) const {  // 0: nobody
    const Slot& slot = m_slots[indexOf(e164)];
    if (slot.e164 == 0) return 0;
    if (slot.customer > 0 || extension.empty()) return slot.customer < 0 ? -slot.customer : slot.customer;
    const auto [from, to] = m_extensions.equal_range(e164);
    for (auto at = from; at != to; ++at) {
      if (at->second.first == extension) return at->second.second;
    }
    return 0;
  }

  void add(std::int64_t e164, const std::string& extension, std::int64_t customer) {
    if (2 * (m_used + 1) > m_slots.size()) grow();
    Slot& slot = m_slots[indexOf(e164)];
    if (slot.e164 == 0) {
      ++m_used;
      slot = {e164, extension.empty() ? customer : -customer};
    } else if (extension.empty() && slot.customer < 0) {
      slot.customer = customer;
    }
    if (!extension.empty()) m_extensions.emplace(e164, std::make_pair(extension, customer));
  }

 private:
  static constexpr std::size_t kFirst = 1U << 12U;
  struct Slot {
    std::int64_t e164 = 0, customer = 0;  // customer < 0: known with extensions only
  };

  std::size_t indexOf(std::int64_t e164) const {
    const std::size_t mask = m_slots.size() - 1;
    auto at = static_cast<std::size_t>((static_cast<std::uint64_t>(e164) * 0x9e3779b97f4a7c15U) >> 20U) & mask;
    while (m_slots[at].e164 != 0 && m_slots[at].e164 != e164) at = (at + 1) & mask;
    return at;
  }
  void grow() {
    std::vector<Slot> old(m_slots.size() * 2);
    old.swap(m_slots);
    for (const Slot& slot : old) {
      if (slot.e164 != 0) m_slots[indexOf(slot.e164)] = slot;
    }
  }

  std::vector<Slot> m_slots;
  std::size_t m_used = 0;
  std::unordered_multimap<std::int64_t, std::pair<std::string, std::int64_t>> m_extensions;
};

}  // namespace callwright::app
