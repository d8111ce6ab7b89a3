#pragma once
#include "callwright/app/request.hpp"
#include "callwright/domain/sound.hpp"

namespace callwright::app {

// The sound devices of this computer, for a softphone. What is chosen belongs to the desktop and not to the database:
// it is handed in after every start. SoundChange tells what happens. Who may WorkQueue, or
// ManageScripts, which is enough to rehearse.

struct ReadSound {
  static constexpr Lane lane = Lane::Long;  // waits up to 2 s for the sound server
  using Reply = domain::SoundStatus;
};

// At once, also for a call that is up.
struct ChooseSound {
  static constexpr Lane lane = Lane::Phone;
  using Reply = Nothing;
  domain::SoundChoice choice;
};

// The levels of the microphone as SoundLevel, until they are turned off.
struct MeasureSound {
  static constexpr Lane lane = Lane::Phone;
  using Reply = Nothing;
  bool on = false;
};

// One step of the check; a new one ends the one before. NoSoundDevice.
struct CheckSound {
  enum class Step { Stop, Tone, RecordAndPlayBack };
  static constexpr Lane lane = Lane::Phone;
  using Reply = Nothing;
  Step step = Step::Stop;
  domain::SoundUse use = domain::SoundUse::Speaker;  // of the tone: speaker or ringing
};

}  // namespace callwright::app
