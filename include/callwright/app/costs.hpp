#pragma once
#include <string>
#include <vector>

#include "callwright/app/request.hpp"
#include "callwright/domain/cost.hpp"

// What calling costs: rates by the hour and the minute, prices of lists. All need ManageGoals; what comes of them is
// read with the figures. Changes come as Change::Kind::Goals.
namespace callwright::app {

struct CostView {
  domain::CostRate rate;
  std::string listName;   // "" for what is of no list
  std::string enteredBy;  // "" for the owner, on the command line
  domain::Instant enteredAt;
};
struct ListCosts {
  static constexpr Lane lane = Lane::Read;
  using Reply = std::vector<CostView>;  // by kind, the latest day first
};
// A new one, or with its id a changed one. Figures of days that have gone change with it. Errors: as domain::check,
// NotFound (cost, list), AlreadyExists: "cost" of that kind and list from that day.
struct SaveCost {
  static constexpr Lane lane = Lane::Write;
  using Reply = domain::CostRateId;
  domain::CostRate rate;
};
// The rate before it holds on. Errors: NotFound.
struct RemoveCost {
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  domain::CostRateId cost;
};

}  // namespace callwright::app
