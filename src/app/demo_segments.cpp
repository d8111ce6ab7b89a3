#include "app/demo_segments.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <string>
#include <unordered_map>

#include "callwright/domain/segment.hpp"

namespace callwright::app::demo {
namespace {

class Segments {
 public:
  void add(const domain::Order& order) {
    domain::Buyer& buyer = m_buyers[order.amount.currency][order.customer];
    buyer.customer = order.customer;
    buyer.last = std::max(buyer.last, order.at);
    ++buyer.orders;
    buyer.amount += order.amount.minor;
  }
  void take() {
    std::vector<std::vector<domain::Buyer>> buyers;
    for (const auto& [currency, all] : m_buyers) {
      buyers.emplace_back();
      for (const auto& [customer, buyer] : all) buyers.back().push_back(buyer);
    }
    m_taken.clear();
    for (const auto& [customer, segment] : domain::callSegments(buyers)) m_taken[customer.value] = segment;
  }
  int of(domain::CustomerId customer) const {
    const auto known = m_taken.find(customer.value);
    if (known != m_taken.end()) return known->second;
    for (const auto& [currency, all] : m_buyers)
      if (all.count(customer) != 0) return domain::kUnknownSegment;
    return domain::kNoOrderYet;
  }

 private:
  std::map<std::string, std::map<domain::CustomerId, domain::Buyer>> m_buyers;
  std::unordered_map<std::int64_t, int> m_taken;
};

}  // namespace

void assignSegments(Past& past) {
  std::vector<const domain::Order*> orders;
  for (const domain::Order& order : past.orders) orders.push_back(&order);
  std::stable_sort(orders.begin(), orders.end(), [](const auto* a, const auto* b) { return a->at < b->at; });
  Segments segments;
  auto next = orders.begin();
  std::chrono::sys_days week{};
  for (PastCall& call : past.calls) {
    for (; next != orders.end() && (*next)->at < call.row.openedAt; ++next) segments.add(**next);
    const auto day = std::chrono::floor<std::chrono::days>(call.row.openedAt);
    const auto monday = day - (std::chrono::weekday(day) - std::chrono::Monday);
    if (monday != week) segments.take();
    week = monday;
    call.row.segment = segments.of(call.row.customer);
  }
}

}  // namespace callwright::app::demo
