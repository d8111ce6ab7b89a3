#pragma once
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "support/child_process.hpp"
#include "support/temporary_directory.hpp"
#include "telephony/tone.hpp"

namespace callwright::telephony::test {

// A sound server of the test's own, at first without a device. It is the one that this process uses while it exists.
class PulseServer {
 public:
  PulseServer();
  ~PulseServer();
  void start();
  void stop();

  // A device that plays into nowhere, and what it would play is heard by Listener.
  void plugSpeaker(const std::string& id, const std::string& name);
  void plugMicrophone(const std::string& id, const std::string& name, double hertz);  // it hears a tone
  void unplug(const std::string& id);
  void setDefaults(const std::string& microphone, const std::string& speaker);

 private:
  class Voice;
  std::string control(std::vector<std::string> arguments) const;  // what pactl says

  callwright::test::TemporaryDirectory m_directory;
  std::string m_before;
  std::unique_ptr<callwright::test::ChildProcess> m_process;
  std::vector<std::pair<std::string, std::string>> m_modules;  // id, module
  std::map<std::string, std::unique_ptr<Voice>> m_voices;      // by microphone
};

// Hears what a device plays.
class Listener {
 public:
  explicit Listener(const std::string& speaker);
  // Of the last half second; waits for it up to `patience`.
  bool hears(double hertz, std::chrono::milliseconds patience = std::chrono::seconds(8)) const;
  bool hearsNothing(std::chrono::milliseconds patience = std::chrono::seconds(8)) const;
  double loudest() const;  // sample of that half second, 0..1

 private:
  Sound lastHalfSecond() const;
  callwright::test::TemporaryDirectory m_directory;
  std::unique_ptr<callwright::test::ChildProcess> m_process;
};

}  // namespace callwright::telephony::test
