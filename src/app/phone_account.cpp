#include <algorithm>

#include "app/call_control.hpp"
#include "app/open_call.hpp"
#include "app/passwords.hpp"
#include "app/phone_engine.hpp"
#include "app/secret_file.hpp"
#include "app/services.hpp"
#include "app/use_case.hpp"
#include "callwright/app/phone.hpp"
#include "callwright/exchange/phone_number.hpp"
#include "callwright/storage/people_store.hpp"
#include "callwright/storage/phone_account_store.hpp"
#include "callwright/telephony/phone_switch.hpp"

// The signed-in user's line: kept, tried, connected.
namespace callwright::app {
namespace {

using domain::Permission;
using domain::PhoneAccount;
using domain::PhoneEngine;

SecretFile sealed(const Job& job, domain::UserId user) {
  return {job.services.options.dataDirectory, user};
}

PasswordPlace placeOf(const storage::PhoneAccountRow& row) {
  return static_cast<PasswordPlace>(row.passwordIn);
}

Result<Nothing> seal(Job& job, domain::UserId user, const SavePhoneAccount& request) {
  if (request.password.empty()) {
    if (sealed(job, user).exists()) return Nothing{};
    return domain::fail(ErrorCode::Missing, "password");
  }
  const auto known = storage::findUser(job.db, user);
  if (!known || !passwordMatches(known->passwordHash, request.signInPassword))
    return domain::fail(ErrorCode::SignInFailed);
  return sealed(job, user).write(request.password, request.signInPassword);
}

}  // namespace

void prepareLine(Job& job, SessionId session, domain::UserId user, const std::string& signInPassword) {
  Services& services = job.services;
  if (!services.phone) return;
  services.calls->setAgent(user);
  const auto row = storage::readPhoneAccount(job.db, user);
  const PhoneAccount account = row ? accountFromJson(row->body) : PhoneAccount{};
  if (account.engine == PhoneEngine::Rehearsal || services.settings().demo) {
    // Rehearsed callers begin to call when somebody has signed in.
    if (!services.phone->info().isRehearsal || !services.options.rehearsalCallers.empty())
      (void)services.phone->use(makeRehearsal(services.options));
    return;
  }
  (void)services.phone->use(nullptr);
  if (placeOf(*row) != PasswordPlace::File) return;
  if (auto password = sealed(job, user).read(signInPassword)) services.keepPhonePassword(session, std::move(*password));
}

void unplug(Services& services) {
  if (!services.phone) return;
  services.calls->setAgent({});
  if (services.phone->info().isRehearsal) return;
  (void)services.phone->use(makeRehearsal(services.options));
}

void resealPassword(Job& job, domain::UserId user, const std::string& oldPassword, const std::string& newPassword) {
  const SecretFile file = sealed(job, user);
  if (!file.exists()) return;
  const auto password = file.read(oldPassword);
  // What cannot be opened any more is of no use: the user is asked for the line's password again.
  if (!password || !file.write(*password, newPassword)) file.remove();
}

Result<MyPhoneAccount::Reply> handle(Job& job, const MyPhoneAccount&) {
  const auto user = needAgent(job);
  if (!user) return tl::unexpected(user.error());
  MyPhoneAccount::Answer answer;
  if (const auto row = storage::readPhoneAccount(job.db, *user)) {
    answer.account = accountFromJson(row->body);
    answer.passwordIn = placeOf(*row);
  }
  answer.passwordKnown = job.services.phonePassword(job.session).has_value();
  return answer;
}

Result<Nothing> handle(Job& job, const SavePhoneAccount& request) {
  const auto user = needAgent(job);
  if (!user) return tl::unexpected(user.error());
  const PhoneAccount& account = request.account;
  const bool real = account.engine != PhoneEngine::Rehearsal;
  if (real && job.services.settings().demo) return domain::fail(ErrorCode::DemoRefusesPhone);
  if (auto problems = domain::problemsOf(account); !problems.empty()) return tl::unexpected<Error>(problems.front());
  const auto before = storage::readPhoneAccount(job.db, *user);
  if (real && request.passwordIn == PasswordPlace::File) {
    if (auto ok = seal(job, *user, request); !ok) return ok;
    if (!request.password.empty()) job.services.keepPhonePassword(job.session, request.password);
  } else {
    sealed(job, *user).remove();
  }
  storage::Transaction transaction(job.db);
  if (real) {
    storage::writePhoneAccount(job.db, *user, {accountToJson(account), static_cast<int>(request.passwordIn)});
  } else {
    storage::removePhoneAccount(job.db, *user);
  }
  job.audit("save_phone_account", "user", user->value, before ? before->body : "", real ? accountToJson(account) : "");
  transaction.commit();
  return Nothing{};
}

Result<Nothing> handle(Job& job, const ConnectPhone& request) {
  if (auto ok = job.need(Permission::WorkQueue); !ok) return ok;
  const domain::UserId user = job.actor.user;  // none: the owner by himself
  if (request.withoutAccount && !job.actor.owner)
    return domain::fail(ErrorCode::NotAllowed, domain::codeOf(Permission::ManageSettings));
  Services& services = job.services;
  if (!services.phone) return domain::fail(ErrorCode::NoPhoneEngine);
  const auto row = storage::readPhoneAccount(job.db, user);
  PhoneAccount account = row ? accountFromJson(row->body) : PhoneAccount{};
  if (request.withoutAccount) account.engine = PhoneEngine::Softphone;
  std::string password = request.password;
  if (password.empty()) password = services.phonePassword(job.session).value_or("");
  auto engine = makeEngine(services, account, password);
  if (!engine) return tl::unexpected(engine.error());
  services.calls->setAgent(user);
  if (auto ok = services.phone->use(std::move(*engine)); !ok) return tl::unexpected<Error>(ok.error());
  return Nothing{};
}

Result<NationalNumbers::Reply> handle(Job& job, const NationalNumbers&) {
  return exchange::nationalNumbers(job.services.settings().country);
}

Result<Nothing> handle(Job& job, const TestPhoneAccount& request) {
  if (auto ok = job.need(Permission::WorkQueue); !ok) return ok;
  const std::string password =
      request.password.empty() ? job.services.phonePassword(job.session).value_or("") : request.password;
  return tryAccount(job.services, request.account, password);
}

CALLWRIGHT_USE_CASE(MyPhoneAccount)
CALLWRIGHT_USE_CASE(SavePhoneAccount)
CALLWRIGHT_USE_CASE(ConnectPhone)
CALLWRIGHT_USE_CASE(NationalNumbers)
CALLWRIGHT_USE_CASE(TestPhoneAccount)

}  // namespace callwright::app
