#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/open_call.hpp"
#include "app/phone_views.hpp"
#include "app/services.hpp"
#include "app/use_case.hpp"
#include "callwright/app/customers.hpp"
#include "callwright/domain/campaign.hpp"
#include "callwright/exchange/phone_number.hpp"
#include "callwright/storage/call_store.hpp"
#include "callwright/storage/campaign_store.hpp"
#include "callwright/storage/customer_store.hpp"
#include "callwright/storage/queue_store.hpp"
#include "callwright/storage/system_store.hpp"

// Changing one customer, and the words that describe customers.
namespace callwright::app {

using domain::Customer;
using domain::CustomerId;
using domain::Permission;
using domain::Phone;
using nlohmann::json;

namespace {

constexpr std::int64_t kRevealsAnHour = 30;
constexpr domain::StageId kFirstStage(1);  // where new customers begin

json factsOf(const Customer& c) {
  json facts{{"name", c.name},
             {"salutation", c.salutation},
             {"company", c.company},
             {"title", c.title},
             {"email", c.email},
             {"address", c.address},
             {"region", c.region},
             {"time_zone", c.timeZone},
             {"source", c.source},
             {"notes", c.notes},
             {"preferences", c.preferences},
             {"tags", c.tags},
             {"stage", c.stage.value},
             {"lost_reason", c.lostReason},
             {"owner", c.owner.value},
             {"consent_phone", static_cast<int>(c.consent.phone)},
             {"consent_recording", static_cast<int>(c.consent.recording)},
             {"consent_email", static_cast<int>(c.consent.email)}};
  for (const auto& [field, value] : c.custom) facts["custom:" + field] = value;
  for (const Phone& phone : c.phones) {
    facts["phone:" + std::to_string(phone.id.value)] =
        (phone.e164 != 0 ? domain::maskNumber(phone.e164) : domain::maskText(phone.original)) +
        (phone.state == domain::PhoneState::Wrong ? " (wrong)" : "");
  }
  return facts;
}

struct Difference {
  std::string before, after;
};
Difference differenceOf(const json& before, const json& after) {
  json was = json::object(), is = json::object();
  for (const auto& [key, value] : after.items()) {
    if (before.contains(key) && before[key] == value) continue;
    if (!before.contains(key) && (value == "" || value == 0 || value == json::array())) continue;
    is[key] = value;
    if (before.contains(key)) was[key] = before[key];
  }
  for (const auto& [key, value] : before.items()) {
    if (!after.contains(key)) {
      was[key] = value;
      is[key] = nullptr;
    }
  }
  if (is.empty()) return {};
  return {was.dump(), is.dump()};
}

domain::PhoneType typeOf(exchange::NumberKind kind) {
  switch (kind) {
    case exchange::NumberKind::Mobile:
      return domain::PhoneType::Mobile;
    case exchange::NumberKind::Landline:
      return domain::PhoneType::Landline;
    case exchange::NumberKind::TollFree:
      return domain::PhoneType::TollFree;
    case exchange::NumberKind::Other:
      return domain::PhoneType::Other;
  }
  return domain::PhoneType::Other;
}

// What the edits come to, before anything is written.
struct PhonePlan {
  std::vector<Phone> add, change;
  std::vector<domain::PhoneId> remove;
};

Result<PhonePlan> planPhones(const Job& job, const std::vector<PhoneEdit>& edits, const std::vector<Phone>& present) {
  PhonePlan plan;
  const std::string country = job.services.settings().country;
  for (const PhoneEdit& edit : edits) {
    Phone phone;
    if (edit.id) {
      const auto found = std::find_if(present.begin(), present.end(), [&](const Phone& p) { return p.id == edit.id; });
      if (found == present.end()) return domain::fail(ErrorCode::NotFound, "phone", std::to_string(edit.id.value));
      phone = *found;
      if (edit.remove) {
        plan.remove.push_back(edit.id);
        continue;
      }
    } else if (edit.remove || edit.text.empty()) {
      continue;
    }
    if (!edit.text.empty()) {
      auto number = numberParser().parseOne(edit.text, country);
      if (!number) return tl::unexpected(number.error());
      phone.e164 = number->e164;
      phone.extension = number->extension;
      phone.type = typeOf(number->kind);
      phone.state = domain::PhoneState::Usable;
      phone.original = number->original;
      phone.problem = {};
    }
    if (edit.state && phone.e164 != 0 && *edit.state != domain::PhoneState::Undialable) phone.state = *edit.state;
    (edit.id ? plan.change : plan.add).push_back(std::move(phone));
  }
  return plan;
}

void applyPhones(Job& job, CustomerId id, const PhonePlan& plan) {
  for (const domain::PhoneId phone : plan.remove) storage::removePhone(job.db, phone);
  for (const Phone& phone : plan.change) storage::updatePhone(job.db, phone);
  for (const Phone& phone : plan.add) storage::insertPhone(job.db, id, phone);
}

// An agent may take a customer out of the public pool or give one back; the rest is AssignCustomers.
Result<Nothing> mayOwn(const Job& job, domain::UserId before, domain::UserId after) {
  if (before == after || job.may(Permission::AssignCustomers)) return Nothing{};
  const domain::UserId me = job.actor.user;
  if ((!before || before == me) && (!after || after == me)) return Nothing{};
  return domain::fail(ErrorCode::NotAllowed, domain::codeOf(Permission::AssignCustomers));
}

std::optional<domain::Stage> stageOf(Job& job, domain::StageId id) {
  for (domain::Stage& stage : storage::listStages(job.db)) {
    if (stage.id == id) return std::move(stage);
  }
  return std::nullopt;
}

Result<Nothing> check(Job& job, const Customer& customer, const std::vector<PhoneEdit>& phones) {
  if (customer.name.empty() && customer.company.empty() && phones.empty())
    return domain::fail(ErrorCode::Missing, "name");
  if (!customer.timeZone.empty() && domain::findZone(customer.timeZone) == nullptr) {
    return domain::fail(ErrorCode::BadValue, "time_zone", customer.timeZone, "");
  }
  if (customer.stage && !stageOf(job, customer.stage))
    return domain::fail(ErrorCode::NotFound, "stage", std::to_string(customer.stage.value));
  return Nothing{};
}

// The open call whose other end is to become a customer.
Result<storage::CallRow> strangersCall(Job& job, domain::CallId id) {
  auto call = needOpenCall(job, id);
  if (!call || !call->customer) return call;
  const auto known = storage::readBrief(job.db, call->customer);
  return domain::fail(ErrorCode::AlreadyExists, "customer", known ? known->name : std::string());
}

void giveCall(Job& job, const storage::CallRow& call, CustomerId customer) {
  domain::PhoneId number;
  for (const Phone& phone : storage::loadPhones(job.db, customer))
    if (phone.e164 != 0 && phone.e164 == call.e164) number = phone.id;
  storage::setCallCustomer(job.db, call.id, customer, number);
  job.changed(Change::Kind::Call, call.id.value);
}

Result<CustomerId> addCustomer(Job& job, const SaveCustomer& request) {
  if (auto ok = mayOwn(job, {}, request.customer.owner); !ok) return tl::unexpected(ok.error());
  std::vector<PhoneEdit> phones = request.phones;
  std::optional<storage::CallRow> call;
  if (request.ofCall) {
    auto strangers = strangersCall(job, request.ofCall);
    if (!strangers) return tl::unexpected(strangers.error());
    call = std::move(*strangers);
    if (call->e164 != 0) phones.insert(phones.begin(), PhoneEdit{{}, domain::e164Text(call->e164), false, std::nullopt});
  }
  auto plan = planPhones(job, phones, {});
  if (!plan) return tl::unexpected(plan.error());
  Customer customer = request.customer;
  customer.list = {};
  customer.listLine = 0;
  customer.lastContactAt = customer.nextFollowUpAt = {};
  if (!customer.stage) customer.stage = kFirstStage;
  customer.phones = plan->add;
  const CustomerId id = storage::insertCustomer(job.db, customer, job.now);
  job.audit("add_customer", "customer", id.value, {}, differenceOf(json::object(), factsOf(customer)).after);
  if (call) giveCall(job, *call, id);
  job.changed(Change::Kind::Customer, id.value);
  return id;
}

Result<Nothing> changeStage(Job& job, const Customer& before, Customer& after, const std::string& reason) {
  if (!after.stage) after.stage = before.stage;
  if (after.stage == before.stage) return Nothing{};
  const auto stage = stageOf(job, after.stage);
  if (stage && stage->kind == domain::StageKind::Lost) {
    if (!reason.empty()) after.lostReason = reason;
    if (after.lostReason.empty()) return domain::fail(ErrorCode::ReasonMissing, "lost");
  } else {
    after.lostReason.clear();
  }
  storage::addStageChange(job.db, before.id, before.stage, after.stage, job.actor.user, "edit",
                          reason.empty() ? after.lostReason : reason, job.now);
  return Nothing{};
}

}  // namespace

Result<SaveCustomer::Reply> handle(Job& job, const SaveCustomer& request) {
  if (auto ok = job.need(Permission::EditCustomer); !ok) return tl::unexpected(ok.error());
  if (auto ok = check(job, request.customer, request.phones); !ok) return tl::unexpected(ok.error());
  if (!request.customer.id) return addCustomer(job, request);

  const CustomerId id = request.customer.id;
  const auto before = storage::loadCustomer(job.db, id);
  if (!before) return domain::fail(ErrorCode::NotFound, "customer", std::to_string(id.value));
  if (before->revision != request.customer.revision)
    return domain::fail(ErrorCode::ConflictingEdit, "customer", before->name);
  if (auto ok = mayOwn(job, before->owner, request.customer.owner); !ok) return tl::unexpected(ok.error());
  auto plan = planPhones(job, request.phones, before->phones);
  if (!plan) return tl::unexpected(plan.error());
  Customer after = request.customer;
  if (auto ok = changeStage(job, *before, after, request.stageReason); !ok) return tl::unexpected(ok.error());
  storage::updateCustomer(job.db, after, job.now);
  if (after.timeZone != before->timeZone) {
    if (const auto known = storage::readCallable(job.db, id)) storage::moveToZone(job.db, id, known->zone);
  }
  applyPhones(job, id, *plan);
  after.phones = storage::loadPhones(job.db, id);
  if (!request.phones.empty() || after.consent.phone != before->consent.phone) {
    storage::unblock(job.db, id, job.now);
    job.changed(Change::Kind::Queue);
  }
  const Difference difference = differenceOf(factsOf(*before), factsOf(after));
  if (!difference.after.empty()) job.audit("save_customer", "customer", id.value, difference.before, difference.after);
  job.changed(Change::Kind::Customer, id.value);
  return id;
}

Result<SaveNote::Reply> handle(Job& job, const SaveNote& request) {
  if (auto ok = job.need(Permission::EditCustomer); !ok) return tl::unexpected(ok.error());
  auto customer = storage::loadCustomer(job.db, request.id);
  if (!customer) return domain::fail(ErrorCode::NotFound, "customer", std::to_string(request.id.value));
  if (customer->notes == request.notes) return Nothing{};
  job.audit("save_note", "customer", request.id.value, json{{"notes", customer->notes}}.dump(),
            json{{"notes", request.notes}}.dump());
  customer->notes = request.notes;
  storage::updateCustomer(job.db, *customer, job.now);
  job.changed(Change::Kind::Customer, request.id.value);
  return Nothing{};
}

Result<RevealNumber::Reply> handle(Job& job, const RevealNumber& request) {
  if (auto ok = job.need(Permission::RevealNumber); !ok) return tl::unexpected(ok.error());
  const auto owned = storage::loadPhone(job.db, request.phone);
  if (!owned || !storage::loadLine(job.db, owned->customer)) {
    return domain::fail(ErrorCode::NotFound, "phone", std::to_string(request.phone.value));
  }
  const auto lately = storage::countAudit(job.db, job.actor.user, "reveal_number", job.now - std::chrono::hours(1));
  if (lately >= kRevealsAnHour)
    return domain::fail(ErrorCode::NotAllowed, "reveals_an_hour", std::to_string(kRevealsAnHour));
  const std::string masked =
      owned->phone.e164 != 0 ? domain::maskNumber(owned->phone.e164) : domain::maskText(owned->phone.original);
  job.audit("reveal_number", "customer", owned->customer.value, {},
            json{{"phone", masked}, {"phone_id", request.phone.value}}.dump());
  if (owned->phone.e164 == 0) return owned->phone.original;
  return exchange::formatForDisplay(owned->phone.e164, job.services.settings().country);
}

static std::string asJson(const domain::Stage& stage) {
  return json{{"code", stage.code}, {"name", stage.name}, {"position", stage.position}, {"active", stage.active}}
      .dump();
}

Result<SaveStage::Reply> handle(Job& job, const SaveStage& request) {
  if (auto ok = job.need(Permission::ManageOutcomes); !ok) return tl::unexpected(ok.error());
  domain::Stage stage = request.stage;
  if (stage.code.empty()) stage.code = stage.name;
  if (stage.code.empty()) return domain::fail(ErrorCode::Missing, "name");
  std::string before;
  for (const domain::Stage& each : storage::listStages(job.db)) {
    if (each.id == stage.id) before = asJson(each);
    if (each.id != stage.id && (each.code == stage.code || (!stage.name.empty() && each.name == stage.name))) {
      return domain::fail(ErrorCode::AlreadyExists, "stage", stage.name.empty() ? stage.code : stage.name);
    }
  }
  if (stage.id && before.empty()) return domain::fail(ErrorCode::NotFound, "stage", std::to_string(stage.id.value));
  const domain::StageId id = storage::saveStage(job.db, stage);
  job.audit("save_stage", "stage", id.value, before, asJson(stage));
  job.changed(Change::Kind::Settings);
  return id;
}

Result<DeleteStage::Reply> handle(Job& job, const DeleteStage& request) {
  if (auto ok = job.need(Permission::ManageOutcomes); !ok) return tl::unexpected(ok.error());
  const auto all = storage::listStages(job.db);
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.id == request.stage; });
  if (found == all.end()) return domain::fail(ErrorCode::NotFound, "stage", std::to_string(request.stage.value));
  const std::string name = found->name.empty() ? found->code : found->name;
  const auto used = [&name](const char* by, std::int64_t count) {
    return domain::Error{ErrorCode::StillUsed, {"stage", name, by, std::to_string(count)}};
  };
  if (found->id == kFirstStage) return tl::unexpected(used("new_customer", 0));
  storage::StageUse use = storage::stageUse(job.db, *found);
  // Until an administrator has changed them, new campaigns begin with the shipped ones, which are in no table.
  if (storage::readOutcomes(job.db, {}).empty()) {
    const auto shipped = domain::shippedOutcomes();
    use.outcomes +=
        std::count_if(shipped.begin(), shipped.end(), [&](const auto& o) { return o.stageCode == found->code; });
  }
  DeleteStage::Reply kept;
  if (use.customers > 0)
    kept = used("customer", use.customers);
  else if (use.outcomes > 0)
    kept = used("outcome", use.outcomes);
  else if (use.changes > 0)
    kept = used("stage_change", use.changes);
  if (kept) {
    domain::Stage off = *found;
    off.active = false;
    storage::saveStage(job.db, off);
    job.audit("save_stage", "stage", off.id.value, asJson(*found), asJson(off));
  } else {
    storage::deleteStage(job.db, found->id);
    job.audit("delete_stage", "stage", found->id.value, asJson(*found));
  }
  job.changed(Change::Kind::Settings);
  return kept;
}

CALLWRIGHT_USE_CASE(SaveCustomer)
CALLWRIGHT_USE_CASE(SaveNote)
CALLWRIGHT_USE_CASE(RevealNumber)
CALLWRIGHT_USE_CASE(SaveStage)
CALLWRIGHT_USE_CASE(DeleteStage)

}  // namespace callwright::app
