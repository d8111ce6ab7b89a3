#pragma once
#include <callwright/domain/error.hpp>
#include <callwright/domain/sound.hpp>
#include <callwright/domain/time.hpp>
#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

namespace callwright::telephony {

class SoundServer;

// On the sound thread, one at a time; must return quickly, must not destroy the SoundSystem. Any may be empty.
struct SoundEvents {
  // Devices, the choice or the check changed; `news` if a device in use went or came back.
  std::function<void(const domain::SoundStatus&, const std::vector<domain::SoundNews>&)> onChange;
  std::function<void(float)> onLevel;  // peak of the microphone, 0..1; at most 10 a second, while asked for
};

// The sound devices of this computer: which there are, which is used for what, and whether they work. By PulseAudio's
// protocol, which PipeWire speaks as well. What is open on a device that goes away continues on the one used instead.
// Nothing is connected before the first call of any function; a server that is not there, or goes, is looked for again
// every two seconds. Any thread, also from the callbacks.
class SoundSystem {
 public:
  explicit SoundSystem(SoundEvents events = {});
  ~SoundSystem();
  SoundSystem(const SoundSystem&) = delete;
  SoundSystem& operator=(const SoundSystem&) = delete;

  // Waits for the first word of the server, up to 2 s.
  domain::SoundStatus status();
  // At once, also for a call that is up. A device that is not there is waited for.
  void choose(domain::SoundChoice choice);

  // The check. One step at a time: a new one ends the one before.
  void measure(bool on);  // the microphone's level, by onLevel
  // NoSoundDevice{"microphone"|"speaker"|"ringing"}: there is none.
  domain::Result<void> playTone(domain::SoundUse use);  // the speaker or what rings; some 1.2 s
  domain::Result<void> recordAndPlayBack(domain::Milliseconds length = domain::Milliseconds{4'000});
  void stopCheck();

  // The microphone as a WAV of 16,000 frames a second, mono, until it is stopped; in place of what is being recorded.
  // Its header is right after every second. NoSoundDevice{"microphone"}; FileUnwritable.
  domain::Result<void> record(const std::filesystem::path& wav);
  void stopRecording();

  const std::shared_ptr<SoundServer>& server() { return m_server; }  // for engines

 private:
  struct Check;
  struct Recording;
  std::shared_ptr<SoundServer> m_server;
  std::unique_ptr<Check> m_check;          // touched with the server locked,
  std::unique_ptr<Recording> m_recording;  // as this
};

}  // namespace callwright::telephony
