#pragma once
#include <optional>
#include <string>
#include <vector>

#include "callwright/domain/appraisal.hpp"
#include "callwright/storage/connection.hpp"

namespace callwright::storage {

std::string readAppraisalTemplate(Connection& db);  // "": there is none yet
void writeAppraisalTemplate(Connection& db, const std::string& text);

// With the lines as they are kept: values entered by hand, and of a frozen sheet all of them. By period (the latest
// first) and name.
std::vector<domain::Appraisal> readAppraisals(Connection& db, const std::string& period,  // "": all
                                              domain::UserId agent);                      // none: all
std::optional<domain::Appraisal> readAppraisal(Connection& db, domain::AppraisalId id);
bool hasAppraisal(Connection& db, domain::UserId agent, const std::string& period);
// Agent, period and lines count.
domain::AppraisalId addAppraisal(Connection& db, const domain::Appraisal& sheet, domain::UserId by, domain::Instant at);
// Comments and signatures; `lead` signed for the company, or none. Throws Failure once both have signed.
void writeAppraisal(Connection& db, const domain::Appraisal& sheet, domain::UserId lead);
void writeAppraisalValue(Connection& db, domain::AppraisalId id, int position, const std::optional<double>& value);
void removeAppraisal(Connection& db, domain::AppraisalId id);

}  // namespace callwright::storage
