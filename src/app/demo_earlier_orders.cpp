#include "app/demo_earlier_orders.hpp"

#include <chrono>
#include <span>

namespace callwright::app::demo {

void addEarlierOrders(Past& past, Random& random, const Span& span, const std::vector<Agent>& agents, const Plan& plan,
                      const std::vector<domain::Customer>& customers, const std::vector<Item>& items) {
  constexpr int kThreeYears = 1095, kSpread = 60;
  constexpr double kShare = 0.15;
  for (const Item& item : items) {
    if (item.item.campaign != plan.campaign.id) continue;
    const domain::Customer& customer = customers[static_cast<std::size_t>(item.item.customer.value - 1)];
    if (!customer.custom.contains("合同到期") || !random.chance(kShare)) continue;
    domain::Order order;
    order.customer = item.item.customer;
    order.product = plan.campaign.product;
    order.quantity = 1;
    order.amount = {plan.unitPrice, plan.campaign.currency};
    order.term = "三年";
    order.at = span.until - std::chrono::hours(24 * (kThreeYears - random.between(0, kSpread)));
    order.by = random.pick(std::span<const Agent>(agents)).id;
    past.orders.push_back(std::move(order));
  }
}

}  // namespace callwright::app::demo
