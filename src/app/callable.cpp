#include "app/callable.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/hours_json.hpp"
#include "app/services.hpp"
#include "callwright/storage/campaign_store.hpp"

namespace callwright::app {

using domain::CallableReason;

std::optional<domain::Campaign> loadCampaign(storage::Connection& db, domain::CampaignId id) {
  auto row = storage::readCampaign(db, id);
  if (!row) return std::nullopt;
  row->campaign.hours = hoursFromJson(row->hours);
  return std::move(row->campaign);
}

Result<domain::Campaign> needCampaign(Job& job, domain::CampaignId id) {
  auto campaign = loadCampaign(job.db, id);
  if (!campaign) return domain::fail(ErrorCode::NotFound, "campaign", std::to_string(id.value));
  return std::move(*campaign);
}

bool mayWork(const domain::Campaign& campaign, domain::UserId user) {
  return campaign.openToAll || std::find(campaign.agents.begin(), campaign.agents.end(), user) != campaign.agents.end();
}

const Judge::Zone& Judge::look(std::int64_t id) {
  auto found = m_zones.find(id);
  if (found != m_zones.end()) return found->second;
  Zone zone;
  zone.name = storage::zoneName(m_job.db, id);
  zone.zone = zone.name.empty() ? nullptr : domain::findZone(zone.name);
  if (zone.zone == nullptr) {
    zone.zone = m_job.services.defaultZone();
    zone.name = m_job.services.settings().timeZone;
  }
  zone.open = domain::openAt(m_campaign.hours, zone.zone, m_job.now);
  return m_zones.emplace(id, std::move(zone)).first->second;
}

const date::time_zone* Judge::zone(std::int64_t id) {
  return look(id).zone;
}
bool Judge::open(std::int64_t zone) {
  return look(zone).open;
}

domain::Callability Judge::explain(domain::CustomerId customer, domain::UserId asker) {
  return explain(customer, storage::findItem(m_job.db, m_campaign.id, customer), asker);
}

domain::Callability Judge::explain(domain::CustomerId customer, const std::optional<storage::ItemRow>& item,
                                   domain::UserId asker) {
  domain::CallableFacts facts;
  facts.campaign = &m_campaign;
  facts.asker = asker;
  const auto known = storage::readCallable(m_job.db, customer);
  m_lastZone = known ? known->zone : 0;
  const Zone& zone = look(m_lastZone);
  facts.zone = zone.zone;
  facts.zoneName = zone.name;
  if (known) {
    facts.usableNumbers = known->usable;
    facts.doNotCallNumbers = known->doNotCall;
    facts.phoneConsent = known->consent;
  }
  if (known && item) {
    const domain::ListId list = item->item.list;
    if (!m_active.contains(list)) {
      m_active[list] = storage::listActive(m_job.db, m_campaign.id, list);
      m_member[list] = m_active[list] || storage::listInCampaign(m_job.db, m_campaign.id, list);
    }
    facts.listActive = m_active[list];
    if (m_member[list]) facts.item = item->item;
  }
  return domain::explain(facts, m_job.now);
}

const char* codeOf(CallableReason reason) {
  switch (reason) {
    case CallableReason::Callable:
      return "callable";
    case CallableReason::CampaignPaused:
      return "campaign_paused";
    case CallableReason::CampaignFinished:
      return "campaign_finished";
    case CallableReason::CampaignNotStarted:
      return "campaign_not_started";
    case CallableReason::CampaignEnded:
      return "campaign_ended";
    case CallableReason::ListInactive:
      return "list_inactive";
    case CallableReason::NotInCampaign:
      return "not_in_campaign";
    case CallableReason::OutsideHours:
      return "outside_hours";
    case CallableReason::Holiday:
      return "holiday";
    case CallableReason::DoNotCall:
      return "do_not_call";
    case CallableReason::NoUsableNumber:
      return "no_usable_number";
    case CallableReason::AttemptLimit:
      return "attempt_limit";
    case CallableReason::DailyLimit:
      return "daily_limit";
    case CallableReason::WaitsForRetry:
      return "waits_for_retry";
    case CallableReason::WaitsForCallback:
      return "waits_for_callback";
    case CallableReason::WithAgent:
      return "with_agent";
    case CallableReason::Worked:
      return "worked";
    case CallableReason::ConsentRefused:
      return "consent_refused";
  }
  return "";
}

std::string itemToJson(const domain::QueueItem& i) {
  return nlohmann::json{{"id", i.id.value},
                        {"campaign", i.campaign.value},
                        {"customer", i.customer.value},
                        {"list", i.list.value},
                        {"state", static_cast<int>(i.state)},
                        {"agent", i.agent.value},
                        {"due", i.dueAt.time_since_epoch().count()},
                        {"attempts", i.attempts},
                        {"today", i.attemptsToday},
                        {"day", i.lastDay},
                        {"last", i.lastAttemptAt.time_since_epoch().count()},
                        {"outcome", i.lastOutcome.value}}
      .dump();
}

std::optional<domain::QueueItem> itemFromJson(const std::string& text) {
  const auto j = nlohmann::json::parse(text, nullptr, false);
  if (!j.is_object()) return std::nullopt;
  const auto number = [&](const char* key) { return j.value(key, std::int64_t{0}); };
  const auto instant = [&](const char* key) { return domain::Instant(domain::Milliseconds(number(key))); };
  domain::QueueItem i;
  i.id = domain::QueueItemId(number("id"));
  i.campaign = domain::CampaignId(number("campaign"));
  i.customer = domain::CustomerId(number("customer"));
  i.list = domain::ListId(number("list"));
  i.state = static_cast<domain::ItemState>(number("state"));
  i.agent = domain::UserId(number("agent"));
  i.dueAt = instant("due");
  i.attempts = static_cast<int>(number("attempts"));
  i.attemptsToday = static_cast<int>(number("today"));
  i.lastDay = j.value("day", std::string());
  i.lastAttemptAt = instant("last");
  i.lastOutcome = domain::OutcomeId(number("outcome"));
  return i;
}

}  // namespace callwright::app
