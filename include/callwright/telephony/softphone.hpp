#pragma once
#include <callwright/domain/phone_account.hpp>
#include <callwright/telephony/phone.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

// The softphone: calls over SIP from this computer, by liblinphone on the phone thread.
namespace callwright::telephony {

// Sound from and into files instead of devices: for tests and the command line.
struct AudioFiles {
  std::string play;    // WAV, 16 bit, mono: goes out as the microphone, over and over; empty: no sound is sent
  std::string record;  // what is heard; empty: nowhere
};

class SoundServer;

struct SoftphoneConfig {
  // Without server or user nothing is registered, and only SIP URIs can be called.
  domain::PhoneAccount account;
  std::string password;
  std::string dataDirectory;        // private to this phone; made if missing
  std::optional<AudioFiles> files;  // none: the sound devices
  // Of SoundSystem: the devices that the user has chosen, and what is heard while it rings. None, or without a sound
  // server when the phone starts: what the library finds.
  std::shared_ptr<SoundServer> sound{};
  std::string localAddress;         // IP address to listen on; empty: all
  std::string trustedCertificates;  // PEM file; empty: the system's
  // No packet of sound for so long, while some should come: the call is Dropped ("media timeout"). Whole seconds.
  domain::Milliseconds mediaTimeout{30'000};
  // After a failed registration, unless the server asks for longer; never after a refused password.
  domain::Milliseconds retryAfter{15'000};
  // On the phone thread, all of them; any may be empty.
  std::function<std::string(std::string_view)> readNumber;  // a caller's number as E.164; empty: it cannot be read
  std::function<std::string()> addresses;     // of this machine, as one text; empty: its interfaces'. Asked every 3 s
  std::function<void(std::string_view)> log;  // lines without secrets
  std::function<domain::Instant()> now;       // empty: UTC now, measured along a call by the monotonic clock
};

// dial() and transfer() also take a URI that checkSipUri() lets through. A taken hold(), resume(), transfer() or
// transferTo() is answered when the far end has agreed; until then other commands but hangUp() on that call are refused
// with PhoneRefused{"pending"}.
// dial() and answer() refuse an announcement that is no WAV: BadValue{"announcement", path, "WAV"}. One that a hold
// cuts off begins again after it. Two lines: a second call can be dialed or answered while the first is connected; it
// is put on hold. The reason that EngineInfo::detail gives is technical, such as "503 Service Unavailable".
std::unique_ptr<Phone> makeSoftphone(SoftphoneConfig config);

// Registers, waits, and unregisters: true if the account works. Blocks for up to `patience`: for a worker thread.
// Errors: those of problemsOf(); PhoneServerUnknown{server}; PhoneServerSilent{server, seconds};
// PhonePasswordWrong{user, server}; PhoneCertificateRefused{server, detail}; PhoneServerRefuses{server, detail}.
domain::Result<void> testAccount(const SoftphoneConfig& config,
                                 domain::Milliseconds patience = domain::Milliseconds{10'000});

}  // namespace callwright::telephony
