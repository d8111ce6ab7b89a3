#pragma once
#include <compare>
#include <cstdint>
#include <functional>

namespace callwright::domain {

// A row id that cannot be mixed up with another table's. 0 means "none".
template <class Tag>
struct Id {
  std::int64_t value = 0;
  constexpr Id() = default;
  constexpr explicit Id(std::int64_t v) : value(v) {}
  constexpr explicit operator bool() const { return value != 0; }
  friend constexpr auto operator<=>(const Id&, const Id&) = default;
};

using CustomerId = Id<struct CustomerTag>;
using PhoneId = Id<struct PhoneTag>;
using UserId = Id<struct UserTag>;
using TeamId = Id<struct TeamTag>;
using CampaignId = Id<struct CampaignTag>;
using ListId = Id<struct ListTag>;
using CallId = Id<struct CallTag>;
using OutcomeId = Id<struct OutcomeTag>;
using FollowUpId = Id<struct FollowUpTag>;
using OrderId = Id<struct OrderTag>;
using RecordingId = Id<struct RecordingTag>;
using QueueItemId = Id<struct QueueItemTag>;
using StageId = Id<struct StageTag>;
using ScriptId = Id<struct ScriptTag>;
using ScriptVersionId = Id<struct ScriptVersionTag>;
using ScriptTrialId = Id<struct ScriptTrialTag>;

}  // namespace callwright::domain

template <class Tag>
struct std::hash<callwright::domain::Id<Tag>> {
  std::size_t operator()(callwright::domain::Id<Tag> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
