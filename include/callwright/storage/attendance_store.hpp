#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "callwright/domain/attendance.hpp"
#include "callwright/domain/ids.hpp"
#include "callwright/storage/connection.hpp"

namespace callwright::storage {

// What was recorded inside [from, until). A stay that began more than two days before `from` is not looked for.
std::vector<domain::Stay> readStays(Connection& db, domain::UserId user, domain::Instant from, domain::Instant until);
// The first that began there; empty: none did.
std::vector<domain::Stay> firstStay(Connection& db, domain::UserId user, domain::Instant from, domain::Instant until);

struct CorrectionRow {
  std::string day;
  domain::DayCorrection correction;
  std::string enteredBy;  // "" for the owner, on the command line
  domain::Instant enteredAt;
};
// Of these days, both included; by day, the latest of a day last.
std::vector<CorrectionRow> readCorrections(Connection& db, domain::UserId user, const std::string& from,
                                           const std::string& until);
void addCorrection(Connection& db, domain::UserId user, const std::string& day, const domain::DayCorrection& correction,
                   domain::UserId by, domain::Instant at);

// By user; that of everybody under the id of none.
std::map<domain::UserId, domain::WorkPlan> readWorkPlans(Connection& db);
void writeWorkPlan(Connection& db, domain::UserId user, const std::optional<domain::WorkPlan>& plan);

}  // namespace callwright::storage
