#include <algorithm>
#include <callwright/domain/sound.hpp>

namespace callwright::domain {
namespace {

std::optional<SoundDevice> deviceOf(const std::vector<SoundDevice>& devices, const std::string& id) {
  const auto found = std::find_if(devices.begin(), devices.end(), [&](const SoundDevice& d) { return d.id == id; });
  return found == devices.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

std::optional<SoundDevice> usedDevice(const SoundDevices& devices, const SoundChoice& choice, SoundUse use) {
  const std::vector<SoundDevice>& all = devices.of(use);
  if (auto chosen = deviceOf(all, choice.of(use))) return chosen;
  const std::string& byDefault = use == SoundUse::Microphone ? devices.defaultInput : devices.defaultOutput;
  if (auto usual = deviceOf(all, byDefault)) return usual;
  return all.empty() ? std::nullopt : std::optional(all.front());
}

std::vector<SoundNews> soundNews(const SoundDevices& before, const SoundDevices& now, const SoundChoice& choice) {
  std::vector<SoundNews> news;
  for (const SoundUse use : soundUses) {
    const auto old = usedDevice(before, choice, use), fresh = usedDevice(now, choice, use);
    if ((old ? old->id : "") == (fresh ? fresh->id : "")) continue;
    if (old && !deviceOf(now.of(use), old->id))
      news.push_back({SoundNews::Kind::Gone, use, old->name, fresh ? fresh->name : ""});
    else if (fresh && !deviceOf(before.of(use), fresh->id) && (!old || fresh->id == choice.of(use)))
      news.push_back({SoundNews::Kind::Back, use, fresh->name, ""});
  }
  return news;
}

}  // namespace callwright::domain
