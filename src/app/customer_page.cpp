#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/phone_views.hpp"
#include "callwright/app/campaigns.hpp"
#include "callwright/storage/customer_store.hpp"
#include "callwright/storage/list_store.hpp"
#include "callwright/storage/recording_store.hpp"
#include "callwright/storage/system_store.hpp"

// A customer with everything that happened.
namespace callwright::app {

Result<ExplainCustomer::Reply> handle(Job& job, const ExplainCustomer& request);

namespace {

constexpr int kMostHistory = 200;
using Kind = HistoryEntry::Kind;

HistoryEntry entry(Kind kind, domain::Instant at, std::string who, std::string text) {
  HistoryEntry e;
  e.kind = kind;
  e.at = at;
  e.who = std::move(who);
  e.text = std::move(text);
  return e;
}

void addCalls(Job& job, domain::CustomerId id, std::vector<HistoryEntry>& history) {
  for (storage::CallEntry& call : storage::callsOf(job.db, id, kMostHistory)) {
    HistoryEntry e = entry(Kind::Call, call.at, std::move(call.who), std::move(call.note));
    e.call = call.call;
    e.outcomeCode = std::move(call.outcomeCode);
    e.outcomeName = std::move(call.outcomeName);
    e.talk = call.talk;
    e.ring = call.ring;
    e.open = call.open;
    e.incoming = call.incoming;
    e.byHand = call.byHand;
    e.cause = call.cause;
    e.quality = call.quality;
    history.push_back(std::move(e));
  }
  for (storage::CorrectionEntry& correction : storage::correctionsOf(job.db, id, kMostHistory)) {
    HistoryEntry e =
        entry(Kind::OutcomeCorrected, correction.at, std::move(correction.who), std::move(correction.note));
    e.call = correction.call;
    e.from = std::move(correction.from);
    e.to = e.outcomeCode = std::move(correction.to);
    history.push_back(std::move(e));
  }
}

// text: why it cannot be heard, as in RecordingUnavailable; "" if it can.
void addRecordings(Job& job, domain::CustomerId id, std::vector<HistoryEntry>& history) {
  for (storage::RecordingEntry& each : storage::recordingsOf(job.db, id, kMostHistory)) {
    const domain::Recording& r = each.recording;
    HistoryEntry e = entry(Kind::Recording, r.startedAt, std::move(each.who), {});
    e.call = r.call;
    e.talk = r.length;
    if (r.state != domain::RecordingState::Kept) e.text = domain::toToken(r.state);
    const bool mine = job.actor.user && each.agent == job.actor.user;
    if (e.text.empty() && (mine || job.may(domain::Permission::HearRecordings))) e.recording = r.id;
    history.push_back(std::move(e));
  }
}

void addStages(Job& job, domain::CustomerId id, std::vector<HistoryEntry>& history) {
  for (storage::StageEntry& stage : storage::stageChangesOf(job.db, id, kMostHistory)) {
    HistoryEntry e = entry(Kind::StageChange, stage.at, std::move(stage.who), std::move(stage.reason));
    e.from = std::move(stage.from);
    e.to = std::move(stage.to);
    history.push_back(std::move(e));
  }
}

void addOrders(Job& job, CustomerPage& page) {
  for (storage::OrderEntry& each : storage::ordersOf(job.db, page.customer.id, kMostHistory)) {
    HistoryEntry e = entry(Kind::Order, each.order.at, std::move(each.who), each.order.product);
    e.call = each.order.call;
    e.amount = each.order.amount;
    page.history.push_back(std::move(e));
    page.orders.push_back(std::move(each.order));
  }
}

void addFollowUps(Job& job, CustomerPage& page) {
  for (storage::FollowUpEntry& each : storage::followUpsOf(job.db, page.customer.id, kMostHistory)) {
    HistoryEntry e = entry(Kind::FollowUp, each.createdAt, std::move(each.who), each.followUp.note);
    e.call = each.followUp.call;
    e.dueAt = each.followUp.dueAt;
    e.open = each.followUp.state == domain::FollowUpState::Open;
    page.history.push_back(std::move(e));
    if (each.followUp.state == domain::FollowUpState::Open) page.followUps.push_back(std::move(each.followUp));
  }
  std::sort(page.followUps.begin(), page.followUps.end(),
            [](const domain::FollowUp& a, const domain::FollowUp& b) { return a.dueAt < b.dueAt; });
}

// The names of what changed, from the audit's JSON.
std::string keysOf(const std::string& after) {
  const auto json = nlohmann::json::parse(after, nullptr, false);
  std::string keys;
  if (!json.is_object()) return keys;
  for (const auto& [key, value] : json.items()) {
    if (!keys.empty()) keys += ", ";
    keys += key;
  }
  return keys;
}

void addAudit(Job& job, domain::CustomerId id, std::vector<HistoryEntry>& history) {
  for (storage::AuditRow& row : storage::listAudit(job.db, "customer", id.value, 0, kMostHistory)) {
    if (row.action == "save_customer" || row.action == "bulk_change" || row.action == "undo_bulk_change" ||
        row.action == "import_update" || row.action == "add_customer") {
      history.push_back(entry(Kind::Edit, row.at, std::move(row.actorName),
                              row.action == "add_customer" ? std::string() : keysOf(row.after)));
    } else if (row.action == "reveal_number") {
      history.push_back(entry(Kind::Reveal, row.at, std::move(row.actorName), {}));
    } else if (row.action == "save_note") {
      history.push_back(entry(Kind::Note, row.at, std::move(row.actorName), {}));
    } else if (row.action == "add_do_not_call" || row.action == "remove_do_not_call") {
      HistoryEntry e = entry(Kind::DoNotCall, row.at, std::move(row.actorName), {});
      const auto json = nlohmann::json::parse(row.after, nullptr, false);
      if (json.is_object()) e.text = json.value("reason", std::string());
      e.to = row.action == "add_do_not_call" ? "added" : "removed";
      history.push_back(std::move(e));
    }
  }
}

void addImport(Job& job, CustomerPage& page) {
  if (!page.customer.list) return;
  const auto list = storage::loadList(job.db, page.customer.list);
  if (!list) return;
  page.listName = list->name;
  page.listFile = list->fileName;
  page.history.push_back(entry(Kind::Import, list->importedAt, list->importedByName, list->name));
}

}  // namespace

Result<CustomerPage> customerPage(Job& job, domain::CustomerId id) {
  auto customer = storage::loadCustomer(job.db, id);
  if (!customer) return domain::fail(ErrorCode::NotFound, "customer", std::to_string(id.value));
  CustomerPage page;
  page.customer = std::move(*customer);
  for (const domain::Phone& phone : page.customer.phones) {
    page.phones.push_back(phoneView(job, phone, storage::onDoNotCallList(job.db, phone.e164)));
  }
  page.customer.phones.clear();
  if (const auto line = storage::loadLine(job.db, id)) page.ownerName = line->ownerName;
  addImport(job, page);
  addCalls(job, id, page.history);
  addRecordings(job, id, page.history);
  addStages(job, id, page.history);
  addOrders(job, page);
  addFollowUps(job, page);
  addAudit(job, id, page.history);
  std::stable_sort(page.history.begin(), page.history.end(),
                   [](const HistoryEntry& a, const HistoryEntry& b) { return a.at > b.at; });
  if (page.history.size() > kMostHistory) page.history.resize(kMostHistory);
  for (storage::CampaignEntry& campaign : storage::campaignsOf(job.db, id)) {
    CustomerPage::InCampaign in;
    in.id = campaign.id;
    in.name = std::move(campaign.name);
    in.attempts = campaign.attempts;
    if (auto callable = handle(job, ExplainCustomer{id, campaign.id})) in.callable = std::move(*callable);
    page.campaigns.push_back(std::move(in));
  }
  return page;
}

}  // namespace callwright::app
