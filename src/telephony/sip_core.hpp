#pragma once
#include <callwright/telephony/softphone.hpp>
#include <linphone++/linphone.hh>
#include <memory>
#include <string>

// liblinphone, set up as this program wants it. A core is made, used and stopped on one thread.
namespace callwright::telephony {

// Started, without an account. Throws std::runtime_error with a technical reason.
std::shared_ptr<linphone::Core> startCore(const SoftphoneConfig& config);
// Sends what ends the registration, waits up to some 0.4 s, and closes all sockets.
void stopCore(const std::shared_ptr<linphone::Core>& core);

// That sip_parse_guard.cpp stands before the library's parser in this program.
bool hasParseGuard();

bool hasAccount(const SoftphoneConfig& config);
// Begins to register.
std::shared_ptr<linphone::Account> addAccount(const std::shared_ptr<linphone::Core>& core,
                                              const SoftphoneConfig& config);

// What to call for a target that checkTarget() let through: a URI as it is, a number at the account's server in the
// account's format. Empty: a number without an account.
std::shared_ptr<linphone::Address> addressOf(const SoftphoneConfig& config, const std::string& target);

// "486 Busy Here", or "" for none.
std::string describe(const std::shared_ptr<const linphone::ErrorInfo>& error);

// The addresses of this machine's interfaces that are up, as one text; changes when the network does.
std::string localAddresses();

}  // namespace callwright::telephony
