#pragma once
#include <callwright/domain/phone_account.hpp>
#include <callwright/telephony/phone.hpp>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

// The agent's own phone, moved by a PBX: it rings the agent's extension first, then the customer, and connects them.
// Sound and microphone stay with that phone; we send commands and hear what happens.
namespace callwright::telephony {

struct DeskPhoneTimes {
  domain::Milliseconds connectWithin{10'000};  // name, connection, TLS
  domain::Milliseconds answerWithin{5'000};    // the PBX's answer to one command
  domain::Milliseconds agentRings{30'000};     // how long the agent's phone rings; whole seconds
  domain::Milliseconds nextRoute{1'000};       // a PBX that tries another trunk after a failure begins within this
  domain::Milliseconds keepAlive{15'000};      // between two questions whether the PBX is alive
  domain::Milliseconds reconnectFirst{500};    // doubled up to reconnectMost, each time ±25 % at random
  domain::Milliseconds reconnectMost{30'000};
  domain::Milliseconds reconnectRefused{300'000};  // after a refused password: PBXs lock out who insists
};

struct DeskPhoneConfig {
  // server, extension, context, callerId, numbers; user: the manager's name, with FreeSWITCH that of a directory user
  // (empty: the socket's own password). transport Tls: encrypted, and the certificate must be trusted; else plain.
  domain::PhoneAccount account;
  std::string password;
  // Asterisk cannot hold a call by itself: this context of its dial plan, extension "s", plays the music. Without it
  // the phone does not offer Hold.
  std::string holdContext = "callwright-hold";
  std::string trustedCertificates;  // PEM file; empty: the system's
  std::function<domain::Instant()>
      now{};  // on the phone thread; empty: UTC now, measured along a call by the monotonic clock
  std::function<void(std::string_view)> log{};  // on the phone thread; lines without secrets and numbers
  DeskPhoneTimes times{};
};

// What would be refused before anything is sent. Errors: those of problemsOf(); Missing{"password"};
// BadValue{"password", "", …}: it is one that PBXs are shipped with, or holds control characters;
// BadValue{"plainAllowed", server, …}: a plain connection beyond this machine without consent.
domain::Result<void> checkDeskPhone(const DeskPhoneConfig& config);

// Such a phone never connects if checkDeskPhone() refuses it: its registration is Failed, and dial() answers that
// error. EngineInfo: Registered while the PBX is connected and the agent's phone can be rung; detail says how the line
// is. Capabilities are what the PBX offers and lets us do, known once it is connected. One line; incoming calls are the
// phone's own business.
// A lost connection is made again by itself, then the call's state is read anew: an event found that way has
// "found after reconnect" in its detail. While it is lost, commands answer PhoneRefused{"not connected"}, but hangUp():
// the call ends here at once and on the PBX as soon as it can be reached.
// Besides those of Phone, dial() answers BadValue{"recordFile", name, …}: only its file name is used, and the PBX keeps
// the recording; the name is in the detail of RecordingStarted.
// The end of a call has "q850:17" and the like in its detail; "agent phone …" where it was the agent's own that failed.
std::unique_ptr<Phone> makeAsteriskPhone(DeskPhoneConfig config);
std::unique_ptr<Phone> makeFreeSwitchPhone(DeskPhoneConfig config);

}  // namespace callwright::telephony
