#include "app/import_updates.hpp"

#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <nlohmann/json.hpp>

#include "app/slices.hpp"
#include "callwright/storage/customer_store.hpp"
#include "callwright/storage/queue_store.hpp"

namespace callwright::app {

using nlohmann::json;

namespace {

constexpr std::int64_t kSurelyDeadMs = 30000;  // without a sign of life, whatever its process id says
constexpr std::int64_t kDeadMs = 1500;         // when no such process runs
constexpr int kRemoveRows = 25;                // at a time
constexpr int kUpdateBatch = 500;

// Text fields of a customer by the names that bodies and the audit use.
struct Field {
  const char* name;
  std::string domain::Customer::*member;
};
constexpr Field kFields[] = {{"name", &domain::Customer::name},       {"salutation", &domain::Customer::salutation},
                             {"company", &domain::Customer::company}, {"title", &domain::Customer::title},
                             {"email", &domain::Customer::email},     {"address", &domain::Customer::address},
                             {"region", &domain::Customer::region},   {"source", &domain::Customer::source},
                             {"notes", &domain::Customer::notes}};

struct Facts {
  json before = json::object(), after = json::object();
  void note(const std::string& key, json was, json is) {
    before[key] = std::move(was);
    after[key] = std::move(is);
  }
};

bool addNumbers(Job& job, domain::Customer& customer, const json& numbers, Facts& facts) {
  bool added = false;
  for (const json& each : numbers) {
    domain::Phone phone;
    phone.e164 = each.value("e164", std::int64_t{0});
    phone.extension = each.value("extension", "");
    phone.type = static_cast<domain::PhoneType>(each.value("type", 0));
    phone.state = static_cast<domain::PhoneState>(each.value("state", 0));
    phone.original = each.value("original", "");
    phone.problem = storage::problemFromText(each.value("problem", ""));
    const bool known = std::any_of(customer.phones.begin(), customer.phones.end(), [&](const domain::Phone& p) {
      return phone.e164 != 0 ? p.e164 == phone.e164 && (phone.extension.empty() || p.extension == phone.extension)
                             : p.original == phone.original;
    });
    if (known) continue;
    phone.id = storage::insertPhone(job.db, customer.id, phone);
    facts.note("phone:" + std::to_string(phone.id.value), nullptr,
               phone.e164 != 0 ? domain::maskNumber(phone.e164) : domain::maskText(phone.original));
    customer.phones.push_back(std::move(phone));
    added = true;
  }
  return added;
}

void applyStage(Job& job, domain::Customer& customer, std::int64_t stage, Facts& facts) {
  if (stage == 0 || customer.stage.value == stage) return;
  storage::addStageChange(job.db, customer.id, customer.stage, domain::StageId(stage), job.actor.user, "import", {},
                          job.now);
  facts.note("stage", customer.stage.value, stage);
  customer.stage = domain::StageId(stage);
}

void applyUpdate(Job& job, const storage::StagedUpdate& update) {
  if (!storage::dropUpdate(job.db, update.id)) return;
  auto customer = storage::loadCustomer(job.db, update.customer);
  const json body = json::parse(update.body, nullptr, false);
  if (!customer || !body.is_object()) return;
  Facts facts;
  for (const Field& field : kFields) {
    const std::string value = body.value(field.name, "");
    std::string& present = (*customer).*field.member;
    if (value.empty() || value == present) continue;
    facts.note(field.name, present, value);
    present = value;
  }
  if (const std::string zone = body.value("zone", "");
      !zone.empty() && zone != customer->timeZone && customer->timeZone.empty()) {
    facts.note("time_zone", customer->timeZone, zone);
    customer->timeZone = zone;
  }
  const json custom = body.value("custom", json::object());
  for (const auto& [field, value] : custom.items()) {
    if (!value.is_string() || customer->custom[field] == value.get<std::string>()) continue;
    facts.note("custom:" + field, customer->custom[field], value);
    customer->custom[field] = value.get<std::string>();
  }
  for (const json& tag : body.value("tags", json::array())) {
    const auto name = tag.get<std::string>();
    if (std::find(customer->tags.begin(), customer->tags.end(), name) != customer->tags.end()) continue;
    facts.note("tag:" + name, nullptr, true);
    customer->tags.push_back(name);
  }
  if (const auto owner = body.value("owner", std::int64_t{0}); owner != 0 && owner != customer->owner.value) {
    facts.note("owner", customer->owner.value, owner);
    customer->owner = domain::UserId(owner);
  }
  applyStage(job, *customer, body.value("stage", std::int64_t{0}), facts);
  if (addNumbers(job, *customer, body.value("numbers", json::array()), facts))
    storage::unblock(job.db, customer->id, job.now);
  if (facts.after.empty()) return;
  storage::updateCustomer(job.db, *customer, job.now);
  job.audit("import_update", "customer", customer->id.value, facts.before.dump(), facts.after.dump());
}

bool isAlive(const storage::UnfinishedList& list) {
  const std::int64_t silent = wallClockMs() - list.beatAt;
  if (silent > kSurelyDeadMs) return false;
  const bool runs = list.process == ::getpid() || ::kill(static_cast<pid_t>(list.process), 0) == 0 || errno == EPERM;
  return runs || silent <= kDeadMs;
}

}  // namespace

std::int64_t wallClockMs() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
      .count();
}

std::string updateText(const ImportRow& row) {
  const storage::ImportCustomer& c = row.customer;
  json body = json::object();
  const auto put = [&](const char* key, const std::string& value) {
    if (!value.empty()) body[key] = value;
  };
  put("name", c.name);
  put("salutation", c.salutation);
  put("company", c.company);
  put("title", c.title);
  put("email", c.email);
  put("address", c.address);
  put("region", c.region);
  put("source", c.source);
  put("notes", c.notes);
  put("zone", row.zone);
  if (!c.custom.empty()) body["custom"] = json::parse(c.custom, nullptr, false);
  if (!row.tags.empty()) body["tags"] = row.tags;
  if (row.stageGiven) body["stage"] = c.stage;
  if (c.owner != 0) body["owner"] = c.owner;
  json numbers = json::array();
  for (const storage::ImportNumber& number : c.numbers) {
    numbers.push_back({{"e164", number.e164},
                       {"extension", number.extension},
                       {"type", static_cast<int>(number.type)},
                       {"state", static_cast<int>(number.state)},
                       {"original", number.original},
                       {"problem", number.problem}});
  }
  body["numbers"] = std::move(numbers);
  return body.dump(-1, ' ', false, json::error_handler_t::replace);
}

void applyUpdates(Job& job, domain::ListId list) {
  for (;;) {
    const auto updates = storage::stagedUpdates(job.db, list, kUpdateBatch);
    if (updates.empty()) return;
    // The list is visible and the reply says so: no cancelling from here.
    Job calm = job;
    calm.cancel = CancelToken();
    inSlices(calm, updates.size(), [&](std::size_t i) {
      if (i == 0) (void)storage::beat(job.db, list, ::getpid(), wallClockMs());
      applyUpdate(calm, updates[i]);
    });
  }
}

void removeList(Job& job, domain::ListId list) {
  {
    storage::Transaction transaction(job.db);
    if (!storage::beat(job.db, list, ::getpid(), wallClockMs())) return;
    storage::beginRemoval(job.db, list);
    transaction.commit();
  }
  storage::clearIfAlone(job.db, list);
  storage::bringIndexesBack(job.db);
  // Each row taken out makes pieces of the search index, of which it bears no more than 2,000.
  storage::fillSearch(job.db, storage::Filling::ByHand);
  bool more = true;
  while (more) {
    {
      storage::Transaction transaction(job.db);
      const auto end = std::chrono::steady_clock::now() + kSlice;
      if (!storage::beat(job.db, list, ::getpid(), wallClockMs())) return;
      while (more && std::chrono::steady_clock::now() < end) more = storage::removeSome(job.db, list, kRemoveRows);
      transaction.commit();
    }
    std::this_thread::sleep_for(kYield);
  }
}

bool finishImportsOfTheDead(Job& job) {
  for (;;) {
    bool wait = false, alive = false;
    for (const storage::UnfinishedList& list : storage::unfinishedLists(job.db)) {
      if (isAlive(list)) {
        const bool dying =
            list.process != ::getpid() && ::kill(static_cast<pid_t>(list.process), 0) != 0 && errno == ESRCH;
        // Somebody is removing it, or applies its last updates: that ends soon.
        const bool ending = list.state != 0;
        (dying || ending ? wait : alive) = true;
      } else if (!storage::takeOver(job.db, list, ::getpid(), wallClockMs())) {
        wait = true;
      } else if (list.state == 1) {
        storage::fillSearch(job.db, storage::Filling::ByHand);
        applyUpdates(job, list.list);
        job.changed(Change::Kind::Customers);
      } else {
        removeList(job, list.list);
        job.changed(Change::Kind::Lists);
      }
    }
    job.flush();
    if (!wait || job.cancel.cancelled()) return !alive && !wait;
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
}

std::optional<Error> resumeUnfinishedImports(Job& job) {
  finishImportsOfTheDead(job);
  return std::nullopt;
}

}  // namespace callwright::app
