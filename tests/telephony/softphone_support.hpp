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
  // A command that takes call, revision and reply, with the call's last revision.
  domain::Result<void> tell(void (Phone::*command)(domain::CallId, domain::CallRevision, Phone::Reply),
                            domain::CallId call) {
    return ask([&](Phone::Reply reply) { (phone.get()->*command)(call, revision(call), std::move(reply)); });
  }
  domain::Result<void> hangUp(domain::CallId call) { return tell(&Phone::hangUp, call); }
  domain::Result<void> answer(domain::CallId call, const CallerSettings& settings = {}) {
    return ask([&](Phone::Reply reply) { phone->answer(call, revision(call), settings, std::move(reply)); });
  }
  domain::Result<void> mute(domain::CallId call, bool on) {
    return ask([&](Phone::Reply reply) { phone->mute(call, revision(call), on, std::move(reply)); });
  }
  domain::Result<void> record(domain::CallId call, bool on) {
    return ask([&](Phone::Reply reply) { phone->record(call, revision(call), on, std::move(reply)); });
  }
  domain::Result<void> digits(domain::CallId call, const std::string& text) {
    return ask([&](Phone::Reply reply) { phone->sendDigits(call, revision(call), text, std::move(reply)); });
  }
  domain::Result<void> transfer(domain::CallId call, const std::string& to) {
    return ask([&](Phone::Reply reply) { phone->transfer(call, revision(call), to, std::move(reply)); });
  }
  domain::Result<void> transferTo(domain::CallId call, domain::CallId other) {
    return ask([&](Phone::Reply reply) { phone->transferTo(call, revision(call), other, std::move(reply)); });
  }
  bool is(domain::CallId call, domain::CallState state) {
    return callwright::test::eventually([&] {
      const auto states = probe->statesOf(call);
      return !states.empty() && states.back() == state;
    });
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
