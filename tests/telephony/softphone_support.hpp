#pragma once
#include <callwright/telephony/softphone.hpp>
#include <memory>
#include <string>

#include "support/temporary_directory.hpp"
#include "telephony/phone_probe.hpp"
#include "telephony/sip_peers.hpp"
#include "telephony/tone.hpp"

namespace callwright::telephony::test {

// A softphone on 127.0.0.1 that speaks a tone, without an account unless the configuration gets one.
struct Desk {
  explicit Desk(double tone = 440) : config(base(tone)) {}
  Desk& start() {
    phone = makeSoftphone(config);
    probe = std::make_unique<PhoneProbe>(*phone);
    return *this;
  }
  domain::Result<void> dial(domain::CallId call, const std::string& to, CallerSettings settings = {}) {
    return ask([&](Phone::Reply reply) { phone->dial(call, to, settings, std::move(reply)); });
  }
  domain::CallRevision revision(domain::CallId call) const {
    domain::CallRevision last = 0;
    for (const CallSnapshot& s : probe->calls())
      if (s.call == call) last = s.progress.revision;
    return last;
  }
  domain::Result<void> hangUp(domain::CallId call) {
    return ask([&](Phone::Reply reply) { phone->hangUp(call, revision(call), std::move(reply)); });
  }
  // Of the call's end; None if none comes.
  domain::CallProgress ended(domain::CallId call) {
    const auto last = probe->waitFor(call, domain::CallState::Ended);
    return last ? last->progress : domain::CallProgress{};
  }
  std::string file(const std::string& name) const { return directory.file(name); }

  callwright::test::TemporaryDirectory directory;
  SoftphoneConfig config;
  std::unique_ptr<Phone> phone;
  std::unique_ptr<PhoneProbe> probe;  // goes before the phone

 private:
  SoftphoneConfig base(double tone) {
    writeTone(file("tone.wav"), tone, 1.0);
    SoftphoneConfig made;
    made.dataDirectory = file("data");
    made.localAddress = "127.0.0.1";
    made.files = AudioFiles{file("tone.wav"), ""};
    made.account.srtp = domain::SrtpPolicy::Off;
    return made;
  }
};

}  // namespace callwright::telephony::test
