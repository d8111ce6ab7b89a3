#pragma once
#include <optional>
#include <string>

#include "callwright/domain/campaign.hpp"
#include "callwright/domain/customer.hpp"
#include "callwright/domain/queue.hpp"

// Stable names for JSON and for options; never translated.
namespace callwright::cli {

const char* codeOf(domain::CallableReason reason);
const char* codeOf(domain::EmptyQueue::Why why);
const char* codeOf(domain::CampaignState state);
const char* codeOf(domain::DialMode mode);
const char* codeOf(domain::PhoneType type);
const char* codeOf(domain::PhoneState state);
const char* codeOf(domain::ConsentState state);
const char* codeOf(domain::FollowUpKind kind);
const char* codeOf(domain::AfterOutcome after);

std::optional<domain::CampaignState> campaignStateFrom(const std::string& code);
std::optional<domain::DialMode> modeFrom(const std::string& code);

}  // namespace callwright::cli
