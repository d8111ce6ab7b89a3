#pragma once
#include <string>

#include "callwright/app/request.hpp"
#include "callwright/domain/potential.hpp"
#include "callwright/domain/time.hpp"

namespace callwright::app {

// What customers have bought so far against how likely they are to buy next: by the model learned last, of each as he
// is now, as ScoreCustomer answers without a campaign. No score is kept: all are taken anew. Customers of lists that
// are ready. ViewTeamWork. Error: Cancelled.
struct ReadPotential {
  static constexpr Lane lane = Lane::Long;  // reads all calls of all times
  struct Answer {
    domain::Instant at;         // when it was asked
    domain::Instant trainedAt;  // absent: no score has been learned yet, and the grid is empty
    domain::PotentialFigures figures;
    bool learned() const { return domain::isSet(trainedAt); }
  };
  using Reply = Answer;
  std::string currency;  // whose orders count as bought
};

}  // namespace callwright::app
