#pragma once
#include <memory>
#include <string>

#include "callwright/app/request.hpp"
#include "callwright/domain/phone_account.hpp"

namespace callwright::telephony {
class Phone;
}

namespace callwright::app {

struct AppOptions;
struct Services;

std::unique_ptr<telephony::Phone> makeRehearsal(const AppOptions& options);
// The engine that the account names, not yet registered. Errors: DemoRefusesPhone; those of problemsOf().
Result<std::unique_ptr<telephony::Phone>> makeEngine(Services& services, const domain::PhoneAccount& account,
                                                     const std::string& password);
// Waits for the answer: see telephony::testAccount.
Result<Nothing> tryAccount(Services& services, const domain::PhoneAccount& account, const std::string& password);

std::string accountToJson(const domain::PhoneAccount& account);
domain::PhoneAccount accountFromJson(const std::string& text);

// At sign-in: users with a line of their own are taken off the rehearsal before they can dial, and the password sealed
// under their sign-in password is opened and kept with the session. Not on the writing thread: derives a key.
struct Job;
void prepareLine(Job& job, SessionId session, domain::UserId user, const std::string& signInPassword);
// Back to the rehearsal when nobody is signed in: the line goes off the registrar.
void unplug(Services& services);
// The sealed password follows a changed sign-in password.
void resealPassword(Job& job, domain::UserId user, const std::string& oldPassword, const std::string& newPassword);

}  // namespace callwright::app
