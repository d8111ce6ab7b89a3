#pragma once
#include <optional>
#include <string>
#include <vector>

#include "callwright/domain/customer.hpp"
#include "callwright/storage/connection.hpp"

namespace callwright::storage {

std::optional<domain::FollowUp> readFollowUp(Connection& db, domain::FollowUpId id);
// id none: a new one.
domain::FollowUpId writeFollowUp(Connection& db, const domain::FollowUp& followUp, domain::UserId by,
                                 domain::Instant now);
// Open callbacks of the customer in the campaign are done by a call.
int finishCallbacks(Connection& db, domain::CustomerId customer, domain::CampaignId campaign, domain::Instant now);
int cancelFollowUps(Connection& db, domain::CallId call,
                    domain::Instant now);  // open ones that the call's outcome made

struct FollowUpQuery {
  domain::UserId mine;  // none: everybody's; otherwise this user's and anyone's
  bool open = true;
  domain::Instant from, until;
  std::string text;  // in the customer's name, company or the note
  std::optional<domain::FollowUpKind> kind;  // none: all
  int limit = 500;
};
struct FollowUpLine {
  domain::FollowUp followUp;
  std::string customerName, company, ownerName, campaignName;
  std::int64_t e164 = 0;
};
std::vector<FollowUpLine> listFollowUps(Connection& db, const FollowUpQuery& query);

// Open callbacks that are due before `until`; of a user, of a team's (none of both: of everybody), or anyone's.
struct CallbackCounts {
  std::int64_t due = 0, overdue = 0;  // overdue: before `overdueBefore`
  domain::Instant oldest;             // none without one
};
CallbackCounts countOpenCallbacks(Connection& db, domain::UserId user, domain::TeamId team,
                                  domain::Instant overdueBefore, domain::Instant until);

}  // namespace callwright::storage
