#include "callwright/app/sound.hpp"

#include "app/services.hpp"
#include "app/use_case.hpp"
#include "callwright/telephony/sound.hpp"

namespace callwright::app {
namespace {

using domain::Permission;

constexpr const char* names[] = {"microphone", "speaker", "ringing"};

// Without sound devices (the command line) there is nothing to choose and nothing to try.
Result<telephony::SoundSystem*> soundFor(Job& job) {
  if (!job.may(Permission::ManageScripts)) {
    if (auto ok = job.need(Permission::WorkQueue); !ok) return tl::unexpected(ok.error());
  }
  return job.services.sound.get();
}

}  // namespace

Result<domain::SoundStatus> handle(Job& job, const ReadSound&) {
  return soundFor(job).map(
      [](telephony::SoundSystem* sound) { return sound ? sound->status() : domain::SoundStatus{}; });
}

Result<Nothing> handle(Job& job, const ChooseSound& request) {
  return soundFor(job).map([&](telephony::SoundSystem* sound) {
    if (sound) sound->choose(request.choice);
    return Nothing{};
  });
}

Result<Nothing> handle(Job& job, const MeasureSound& request) {
  return soundFor(job).map([&](telephony::SoundSystem* sound) {
    if (sound) sound->measure(request.on);
    return Nothing{};
  });
}

Result<Nothing> handle(Job& job, const CheckSound& request) {
  const auto sound = soundFor(job);
  if (!sound) return tl::unexpected(sound.error());
  if (!*sound && request.step == CheckSound::Step::Stop) return Nothing{};
  if (!*sound) return domain::fail(ErrorCode::NoSoundDevice, names[static_cast<int>(request.use)]);
  domain::Result<void> done;
  switch (request.step) {
    case CheckSound::Step::Stop:
      (*sound)->stopCheck();
      break;
    case CheckSound::Step::Tone:
      done = (*sound)->playTone(request.use);
      break;
    case CheckSound::Step::RecordAndPlayBack:
      done = (*sound)->recordAndPlayBack();
      break;
  }
  if (!done) return tl::unexpected<Error>(done.error());
  return Nothing{};
}

CALLWRIGHT_USE_CASE(ReadSound)
CALLWRIGHT_USE_CASE(ChooseSound)
CALLWRIGHT_USE_CASE(MeasureSound)
CALLWRIGHT_USE_CASE(CheckSound)

}  // namespace callwright::app
