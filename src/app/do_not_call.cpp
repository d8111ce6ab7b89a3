#include <nlohmann/json.hpp>

#include "app/phone_views.hpp"
#include "app/services.hpp"
#include "app/use_case.hpp"
#include "callwright/app/settings.hpp"
#include "callwright/exchange/phone_number.hpp"
#include "callwright/storage/do_not_call_store.hpp"
#include "callwright/storage/queue_store.hpp"

// The list of numbers nobody calls.
namespace callwright::app {

using domain::Permission;
using nlohmann::json;

namespace {

std::string digitsOf(const std::string& text) {
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9') digits += c;
  }
  return digits;
}

void auditNumber(Job& job, const char* action, std::int64_t e164, const std::string& reason) {
  const std::string after = json{{"number", domain::maskNumber(e164)}, {"reason", reason}}.dump();
  const auto customers = storage::customersWithNumber(job.db, e164);
  for (const domain::CustomerId customer : customers) {
    job.audit(action, "customer", customer.value, {}, after);
    job.changed(Change::Kind::Customer, customer.value);
  }
  if (customers.empty()) job.audit(action, "do_not_call", 0, {}, after);
}

}  // namespace

Result<ListDoNotCall::Reply> handle(Job& job, const ListDoNotCall& request) {
  if (auto ok = job.need(Permission::ManageDoNotCall); !ok) return tl::unexpected(ok.error());
  const bool whole = job.may(Permission::SeeWholeNumbers);
  const std::string digits = digitsOf(request.digits);
  const auto accept = [&](const storage::DoNotCallEntry& entry) {
    if (digits.empty()) return true;
    return whole ? std::to_string(entry.e164).find(digits) != std::string::npos
                 : domain::matchesVisibleDigits(entry.e164, digits);
  };
  ListDoNotCall::Answer answer;
  answer.total = storage::countDoNotCall(job.db);
  for (storage::DoNotCallEntry& entry : storage::listDoNotCall(job.db, accept, std::clamp(request.limit, 1, 100000))) {
    answer.rows.push_back({shownNumber(job, entry.e164), entry.key, std::move(entry.reason), std::move(entry.source),
                           std::move(entry.addedBy), entry.addedAt});
  }
  return answer;
}

Result<AddDoNotCall::Reply> handle(Job& job, const AddDoNotCall& request) {
  if (auto ok = job.need(Permission::ManageDoNotCall); !ok) return tl::unexpected(ok.error());
  AddDoNotCall::Answer answer;
  const auto numbers = numberParser().parse(request.numbers, job.services.settings().country);
  if (numbers.empty()) return domain::fail(ErrorCode::NumberEmpty, request.numbers);
  for (const exchange::ParsedNumber& number : numbers) {
    if (number.problem) {
      answer.refused.push_back(*number.problem);
    } else if (!storage::addDoNotCall(job.db, number.e164, request.reason, "manual", job.actor.user, job.now)) {
      ++answer.already;
    } else {
      ++answer.added;
      auditNumber(job, "add_do_not_call", number.e164, request.reason);
    }
  }
  if (answer.added != 0) {
    job.changed(Change::Kind::DoNotCall);
    job.changed(Change::Kind::Queue);
  }
  return answer;
}

Result<RemoveDoNotCall::Reply> handle(Job& job, const RemoveDoNotCall& request) {
  if (auto ok = job.need(Permission::RemoveDoNotCall); !ok) return tl::unexpected(ok.error());
  if (request.reason.empty()) return domain::fail(ErrorCode::ReasonMissing, "remove_do_not_call");
  std::vector<storage::DoNotCallEntry> entries;
  if (request.key != 0) {
    if (auto entry = storage::findDoNotCall(job.db, request.key, 0)) entries.push_back(std::move(*entry));
  } else {
    for (const exchange::ParsedNumber& number : numberParser().parse(request.number, job.services.settings().country)) {
      if (number.e164 == 0) continue;
      if (auto entry = storage::findDoNotCall(job.db, 0, number.e164)) entries.push_back(std::move(*entry));
    }
  }
  if (entries.empty()) return domain::fail(ErrorCode::NotFound, "do_not_call", domain::maskText(request.number));
  for (const storage::DoNotCallEntry& entry : entries) {
    storage::removeDoNotCall(job.db, entry.key);
    auditNumber(job, "remove_do_not_call", entry.e164, request.reason);
    for (const domain::CustomerId customer : storage::customersWithNumber(job.db, entry.e164))
      storage::unblock(job.db, customer, job.now);
  }
  job.changed(Change::Kind::DoNotCall);
  job.changed(Change::Kind::Queue);
  return static_cast<int>(entries.size());
}

CALLWRIGHT_USE_CASE(ListDoNotCall)
CALLWRIGHT_USE_CASE(AddDoNotCall)
CALLWRIGHT_USE_CASE(RemoveDoNotCall)

}  // namespace callwright::app
