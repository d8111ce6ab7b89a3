#pragma once
#include <string>
#include <vector>

#include "callwright/app/request.hpp"
#include "callwright/domain/campaign.hpp"
#include "callwright/domain/cause_rule.hpp"
#include "callwright/domain/queue.hpp"

namespace callwright::app {

struct CampaignSummary {
  domain::CampaignId id;
  std::string name;
  domain::CampaignState state{};
  domain::DialMode mode{};
  std::int64_t items = 0, fresh = 0, inWork = 0, exhausted = 0, done = 0,
               blocked = 0;  // inWork: retry, callback, claimed
  bool mayWork = false;      // this session's user
};
struct ListCampaigns {
  static constexpr Lane lane = Lane::Read;
  using Reply = std::vector<CampaignSummary>;
};
struct ListPenetration {
  domain::CampaignList list;
  std::int64_t fresh = 0, inWork = 0, done = 0, exhausted = 0, blocked = 0;
};
struct CampaignPage {
  domain::Campaign campaign;
  std::vector<domain::Outcome> outcomes;
  std::vector<ListPenetration> lists;
};
struct OpenCampaign {
  static constexpr Lane lane = Lane::Read;
  using Reply = CampaignPage;
  domain::CampaignId id;
};
// Lists added here put their customers into the queue, lists taken out leave it but for what is with an agent. outcomes
// empty: keep (or shipped).
struct SaveCampaign {  // ManageCampaigns
  static constexpr Lane lane = Lane::Long;
  using Reply = domain::CampaignId;
  domain::Campaign campaign;  // id none: new
  std::vector<domain::Outcome> outcomes;
};
struct SetCampaignState {
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  domain::CampaignId id;
  domain::CampaignState state{};
};
// Campaign none: the set-up's default outcomes.
struct ListOutcomes {
  static constexpr Lane lane = Lane::Read;
  using Reply = std::vector<domain::Outcome>;
  domain::CampaignId campaign;
};
struct SaveOutcomes {  // ManageOutcomes (defaults) or ManageCampaigns
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  domain::CampaignId campaign;
  std::vector<domain::Outcome> outcomes;
};
// Which outcome the end of a call suggests, see domain::suggestedOutcome.
struct ListCauseRules {
  static constexpr Lane lane = Lane::Read;
  using Reply = std::vector<domain::CauseRule>;
};
// The whole table at once; needs ManageOutcomes. Refused: what checkCauseRules() finds, OutcomeUnknown{code} for an
// outcome that neither the set-up nor a campaign has.
struct SaveCauseRules {
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  std::vector<domain::CauseRule> rules;
};
struct ExplainCustomer {
  static constexpr Lane lane = Lane::Read;
  using Reply = domain::Callability;
  domain::CustomerId customer;
  domain::CampaignId campaign;
};

}  // namespace callwright::app
