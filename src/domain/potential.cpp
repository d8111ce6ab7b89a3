#include "callwright/domain/potential.hpp"

#include "callwright/domain/score_model.hpp"
#include "domain/fifths.hpp"

namespace callwright::domain {

PotentialFigures potentialOf(const std::vector<Prospect>& prospects) {
  PotentialFigures figures;
  std::vector<std::size_t> buyers;
  for (std::size_t i = 0; i < prospects.size(); ++i)
    if (prospects[i].bought) buyers.push_back(i);
  const std::vector<int> ofBuyers = fifths(buyers.size(), [&](std::size_t i) { return *prospects[buyers[i]].bought; });
  std::vector<int> values(prospects.size(), 0);
  for (std::size_t i = 0; i < buyers.size(); ++i) values[buyers[i]] = ofBuyers[i];
  const std::vector<int> potentials = fifths(prospects.size(), [&](std::size_t i) { return prospects[i].logOdds; });
  for (std::size_t i = 0; i < prospects.size(); ++i) {
    auto& part = figures.grid[static_cast<std::size_t>(values[i])][static_cast<std::size_t>(potentials[i] - 1)];
    part.customers.push_back(prospects[i].customer.value);
    part.bought += prospects[i].bought.value_or(0);
    part.expected += probabilityOf(prospects[i].logOdds);
  }
  figures.customers = static_cast<std::int64_t>(prospects.size());
  figures.buyers = static_cast<std::int64_t>(buyers.size());
  return figures;
}

}  // namespace callwright::domain
