#include <algorithm>
#include <charconv>

#include "telephony/escaped.hpp"
#include "telephony/sip_core.hpp"
#include "telephony/softphone_phone.hpp"

namespace callwright::telephony {

using domain::Milliseconds;
using linphone::RegistrationState;

namespace {

// The second answer to one server says that the first was wrong; more would lock accounts.
constexpr int answersAllowed = 2;

// Of a Retry-After header (RFC 3261, 20.33); a comment may follow the seconds. At most an hour.
Milliseconds retryAfter(std::string_view header) {
  int seconds = 0;
  std::from_chars(header.data(), header.data() + header.size(), seconds);
  return std::chrono::seconds(std::clamp(seconds, 0, 3'600));
}

bool isRefusal(int code) {
  return code == 401 || code == 403 || code == 404 || code == 407;
}

}  // namespace

void Softphone::registrationChanged(RegistrationState state, const std::string& message) {
  if (!m_account || m_account->getState() != state) return;  // of the sink's account
  switch (state) {
    case RegistrationState::Progress:
      return setInfo(Registration::Registering, {});
    case RegistrationState::Ok:
      m_challenges = 0;
      return setInfo(Registration::Registered, {});
    case RegistrationState::None:
    case RegistrationState::Cleared:
      return setInfo(Registration::Unregistered, {});
    case RegistrationState::Failed:
      break;
  }
  const auto error = m_account->getErrorInfo();
  std::string detail = describe(error);
  if (detail.empty()) detail = escaped(message);
  setInfo(Registration::Failed, detail);
  if (isRefusal(error->getProtocolCode())) return;
  registerLater(std::max(m_config.retryAfter, retryAfter(m_account->getCustomHeader("Retry-After"))));
}

void Softphone::registerLater(Milliseconds wait) {
  after(m_retry, wait, [this] {
    if (m_closing || !m_account || info().registration != Registration::Failed) return;
    m_challenges = 0;
    guarded([this] { m_account->refreshRegister(); });
  });
}

void Softphone::setInfo(Registration registration, std::string detail) {
  EngineInfo now;
  {
    const std::lock_guard lock(m_infoMutex);
    if (m_info.registration == registration && m_info.detail == detail) return;
    m_info.registration = registration;
    m_info.detail = std::move(detail);
    now = m_info;
  }
  if (!now.detail.empty()) say("registration: " + now.detail);
  m_listeners.publish(now);
}

// Passwords are not in the library's keeping: it asks at every challenge, and gets an answer only where the challenge
// can come from our own server. The far end of a call could otherwise ask for one (a 407 to our BYE) and guess the
// password at leisure.
bool Softphone::mayAnswer(const std::string& realm) const {
  if (m_config.password.empty() || !m_account || m_challenges >= answersAllowed) return false;
  const bool registering = info().registration == Registration::Registering;
  if (m_realm.empty()) return registering && m_answered.empty();
  if (realm != m_realm) return false;
  const bool dialing = std::any_of(m_lines.begin(), m_lines.end(), [](const SipLinePtr& line) {
    return line->call && line->call->getState() == linphone::Call::State::OutgoingProgress;
  });
  return registering || dialing || m_answered.empty();
}

// The library would wait for a password for ever.
void Softphone::giveUpDialing() {
  for (const SipLinePtr& line : std::vector(m_lines))
    if (line->call->getState() == linphone::Call::State::OutgoingProgress)
      end(line, domain::EndCause::NetworkError, "407");
}

void Softphone::challenged(const std::shared_ptr<linphone::AuthInfo>& asked) {
  const std::string realm = asked->getRealm();
  if (!mayAnswer(realm)) {
    say("a challenge of realm \"" + escaped(realm) + "\" is not answered");
    if (info().registration != Registration::Registering) giveUpDialing();
    return;
  }
  if (m_realm.empty()) m_realm = realm;
  ++m_challenges;
  const domain::PhoneAccount& account = m_config.account;
  const auto answer = linphone::Factory::get()->createAuthInfo(
      asked->getUsername(), account.authUser, m_config.password, "", realm, asked->getDomain(), asked->getAlgorithm());
  m_core->addAuthInfo(answer);  // answers what is waiting
  m_core->clearAllAuthInfo();
}

}  // namespace callwright::telephony
