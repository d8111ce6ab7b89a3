#pragma once
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

// Which sound device is used for what, and what changes when one is plugged in or out. Pure values and rules.
namespace callwright::domain {

enum class SoundUse { Microphone, Speaker, Ringing };
inline constexpr std::array<SoundUse, 3> soundUses{SoundUse::Microphone, SoundUse::Speaker, SoundUse::Ringing};

struct SoundDevice {
  std::string id;    // the sound server's own name: the same at every plug and start
  std::string name;  // as people know it: "Jabra Evolve 20 Mono"
  friend bool operator==(const SoundDevice&, const SoundDevice&) = default;
};

// Ids; empty: the desktop's default device.
struct SoundChoice {
  std::string microphone, speaker, ringing;
  const std::string& of(SoundUse use) const {
    return use == SoundUse::Microphone ? microphone : use == SoundUse::Speaker ? speaker : ringing;
  }
  std::string& of(SoundUse use) { return const_cast<std::string&>(std::as_const(*this).of(use)); }
  friend bool operator==(const SoundChoice&, const SoundChoice&) = default;
};

// What is plugged in.
struct SoundDevices {
  std::vector<SoundDevice> inputs, outputs;
  std::string defaultInput, defaultOutput;  // ids; may be of none of these, or empty
  const std::vector<SoundDevice>& of(SoundUse use) const { return use == SoundUse::Microphone ? inputs : outputs; }
  friend bool operator==(const SoundDevices&, const SoundDevices&) = default;
};

// The chosen device if it is there, else the desktop's default, else the first; none if there is no device at all.
std::optional<SoundDevice> usedDevice(const SoundDevices& devices, const SoundChoice& choice, SoundUse use);

// A device in use went, or a chosen one came back.
struct SoundNews {
  enum class Kind { Gone, Back };
  Kind kind{};
  SoundUse use{};
  std::string device;  // name of the one that went or came
  std::string now;     // of Gone: name of the one used instead; empty: there is none
  friend bool operator==(const SoundNews&, const SoundNews&) = default;
};

// At most one for each use, in their order. That another device is the desktop's default is no news while the one
// before is still there.
std::vector<SoundNews> soundNews(const SoundDevices& before, const SoundDevices& now, const SoundChoice& choice);

// The user's own check of microphone and speaker.
enum class SoundCheck { Idle, Tone, Recording, PlayingBack };

struct SoundStatus {
  bool connected = false;  // false: no sound server runs, and nothing can be chosen
  SoundDevices devices;
  SoundChoice choice;
  SoundCheck check = SoundCheck::Idle;
  friend bool operator==(const SoundStatus&, const SoundStatus&) = default;
};

}  // namespace callwright::domain
