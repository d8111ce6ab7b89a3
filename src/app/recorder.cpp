#include "app/recorder.hpp"

#include <date/date.h>
#include <spdlog/logger.h>
#include <sys/stat.h>

#include <array>
#include <fstream>
#include <nlohmann/json.hpp>
#include <thread>

#include "app/call_control.hpp"
#include "app/process.hpp"
#include "app/services.hpp"
#include "callwright/exchange/sound_file.hpp"
#include "callwright/storage/recording_store.hpp"
#include "callwright/telephony/phone_switch.hpp"
#include "callwright/telephony/sound.hpp"

namespace callwright::app {
namespace fs = std::filesystem;
namespace {

using domain::Recording;
using domain::RecordingPolicy;
using domain::RecordingState;

constexpr int kRecordingSlice = 200;
constexpr auto kLongestRehearsal = std::chrono::hours(24);

std::string nameOf(const Recording& recording) {
  const std::string dial = "-" + std::to_string(recording.dial);
  if (recording.rehearsal) return "rehearsal-" + std::to_string(recording.rehearsal.value) + dial;
  return std::to_string(recording.call.value) + dial;
}

void changed(Job& job, const Recording& recording) {
  job.changed(subjectOf(recording).change, subjectOf(recording).id);
}

void makePrivate(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (!error) ::chmod(folder.c_str(), 0700);
}

void removeFile(const fs::path& path) {
  std::error_code ignored;
  fs::remove(path, ignored);
}

bool isComplete(const fs::path& wav) {
  std::array<char, 4> first{};
  std::ifstream(wav, std::ios::binary).read(first.data(), first.size());
  return std::string_view(first.data(), first.size()) == "RIFF";
}

// The engine completes the file a moment after the call's end.
void awaitFile(const Job& job, const fs::path& wav) {
  using namespace std::chrono_literals;
  const auto until = std::chrono::steady_clock::now() + 5s;
  while (!isComplete(wav) && fs::exists(wav) && !job.cancel.cancelled() && std::chrono::steady_clock::now() < until)
    std::this_thread::sleep_for(20ms);
}

// Of a call whose program died the database knows only when that was found; the file's last change tells more.
domain::Milliseconds lasted(const fs::path& wav, domain::Instant started, domain::Instant ended) {
  struct stat status {};
  if (::stat(wav.c_str(), &status) != 0) return ended - started;
  const domain::Instant written{std::chrono::seconds(status.st_mtim.tv_sec)};
  return written > started ? std::min(ended, written) - started : ended - started;
}

bool isLost(const Error& error) {
  return error.code == ErrorCode::FileUnreadable || error.code == ErrorCode::FileEmpty;
}

// What cannot be written now (a full disk) stays as it is and is tried again.
void compress(Job& job, Recording recording, domain::Instant ended, bool alive) {
  const RecordingFiles files(job.services);
  const fs::path wav = files.raw(recording);
  if (alive) awaitFile(job, wav);
  const std::string name = nameOf(recording);
  fs::path target = files.kept(recording).parent_path() / name;
  makePrivate(target.parent_path());
  const auto kept = exchange::compressSound(wav, target, lasted(wav, recording.startedAt, ended),
                                            [&] { return !job.cancel.cancelled(); });
  if (!kept && !isLost(kept.error())) {
    job.services.log->warn("recording {}: {}", name, domain::codeOf(kept.error().code));
    return;
  }
  if (kept) {
    recording.state = RecordingState::Kept;
    recording.file = kept->file.filename().string();
    recording.length = kept->length;
    recording.bytes = kept->bytes;
    recording.peaks = kept->peaks;
  } else {
    recording.state = RecordingState::Lost;
    job.services.log->error("recording {} is lost: {}", name, domain::codeOf(kept.error().code));
  }
  storage::Transaction transaction(job.db);
  const auto now = storage::readRecording(job.db, recording.id);
  const bool mine = now && now->state == RecordingState::Making;
  if (mine) storage::writeRecording(job.db, recording);
  if (mine && !kept)
    job.audit("recording.lost", subjectOf(recording).kind, subjectOf(recording).id, {},
              nlohmann::json{{"recording", recording.id.value}}.dump());
  if (mine) changed(job, recording);
  transaction.commit();
  job.flush();
  removeFile(wav);
}

void compressWaiting(Job& job) {
  for (storage::UnfinishedRecording& each : storage::recordingsInMaking(job.db)) {
    // A rehearsal that was left in the middle can be begun anew, which ends its recording; in the end, time does.
    const bool over = domain::isSet(each.callEnded);
    const bool alive = each.recording.rehearsal ? over || job.now - each.recording.startedAt < kLongestRehearsal
                                                : isAlive(each.dialer);
    if (!over && alive) continue;
    if (job.cancel.cancelled()) return;
    compress(job, std::move(each.recording), over ? each.callEnded : job.now, alive);
  }
}

void expire(Job& job) {
  const int days = job.services.settings().recordingDays;
  if (days <= 0) return;
  const domain::Instant before = job.now - std::chrono::hours(24 * days);
  while (!job.cancel.cancelled()) {
    storage::Transaction transaction(job.db);
    std::vector<Recording> old = storage::recordingsBefore(job.db, before, kRecordingSlice);
    for (Recording& recording : old) {
      recording.state = RecordingState::Deleted;
      storage::writeRecording(job.db, recording);
      changed(job, recording);
    }
    if (!old.empty())
      job.audit("recording.expire", "recordings", 0, {},
                nlohmann::json{{"count", old.size()}, {"older_than_days", days}}.dump());
    transaction.commit();
    job.flush();
    if (old.size() < kRecordingSlice) return;
  }
}

void removeDeleted(Job& job) {
  const RecordingFiles files(job.services);
  for (const Recording& recording : storage::deletedWithFile(job.db)) {
    const fs::path file = files.kept(recording);
    removeFile(files.raw(recording));
    std::error_code error;
    fs::remove(file, error);
    if (error) {
      job.services.log->warn("recording {} cannot be removed: {}", recording.file, error.message());
      continue;
    }
    storage::Transaction transaction(job.db);
    storage::setFileGone(job.db, recording.id);
    transaction.commit();
  }
}

}  // namespace

RecordingFiles::RecordingFiles(const Services& services)
    : folder(fs::path(services.options.dataDirectory) / "recordings") {}

fs::path RecordingFiles::raw(const Recording& recording) const {
  return folder / "unfinished" / (nameOf(recording) + ".wav");
}

fs::path RecordingFiles::kept(const Recording& recording) const {
  return folder / date::format("%Y-%m", recording.startedAt) / recording.file;
}

fs::path RecordingFiles::announcement() const {
  return folder / "announcement.wav";
}

RecordingSubject subjectOf(const Recording& recording) {
  if (recording.rehearsal) return {"rehearsal", recording.rehearsal.value, Change::Kind::Scripts};
  return {"call", recording.call.value, Change::Kind::Call};
}

domain::RecordingPlan recordingPlan(Job& job, domain::CustomerId customer,
                                    const std::optional<storage::CampaignRow>& campaign) {
  if (!job.services.phone) return {};
  const Settings settings = job.services.settings();
  const RecordingPolicy policy = campaign ? campaign->campaign.recording : settings.recording;
  const auto consent = storage::recordingConsent(job.db, customer);
  const auto can = job.services.phone->info().capabilities;
  return domain::planRecording(policy, consent, can.has(telephony::Capability::Record),
                               can.has(telephony::Capability::Announce) && !settings.announcement.empty());
}

telephony::CallerSettings callerSettings(Job& job, const storage::CallRow& call, int dialNumber) {
  telephony::CallerSettings settings;
  const domain::RecordingPlan plan = recordingPlan(job, call.customer, storage::readCampaign(job.db, call.campaign));
  if (!plan.possible) return settings;
  const RecordingFiles files(job.services);
  Recording recording;
  recording.call = call.id;
  recording.dial = dialNumber;
  settings.recordFile = files.raw(recording).string();
  settings.recordAtOnce = plan.atOnce;
  if (plan.announce) settings.announcement = files.announcement().string();
  makePrivate(files.folder);
  makePrivate(files.raw(recording).parent_path());
  return settings;
}

void noteRecording(Job& job, const storage::CallRow& call, const domain::CallEvent& event) {
  if (event.kind == domain::CallEventKind::RecordingStarted) {
    Recording recording;
    recording.call = call.id;
    recording.dial = call.dials;
    recording.file = nameOf(recording) + ".wav";
    recording.startedAt = event.at;
    if (!event.detail.empty()) {  // the name under which the PBX keeps it
      recording.state = RecordingState::Elsewhere;
      recording.file = event.detail;
    }
    storage::addRecording(job.db, recording);
  }
  if (event.kind != domain::CallEventKind::Ended) return;
  const auto recording = storage::recordingOf(job.db, call.id, call.dials);
  if (recording && recording->state == RecordingState::Making && job.services.calls)
    job.afterCommit([calls = job.services.calls] { calls->tendRecordingsLater(); });
}

Result<Nothing> beginRecording(Job& job, domain::RehearsalId rehearsal) {
  if (!job.services.sound) return domain::fail(ErrorCode::NoSoundDevice, "microphone");
  const RecordingFiles files(job.services);
  Recording recording;
  recording.rehearsal = rehearsal;
  for (const Recording& before : storage::recordingsOf(job.db, rehearsal)) recording.dial = before.dial + 1;
  recording.file = nameOf(recording) + ".wav";
  recording.startedAt = job.now;
  makePrivate(files.folder);
  makePrivate(files.raw(recording).parent_path());
  if (auto begun = job.services.sound->record(files.raw(recording)); !begun) return tl::unexpected(begun.error());
  storage::addRecording(job.db, recording);
  return Nothing{};
}

void endRecording(Job& job) {
  if (job.services.sound) job.services.sound->stopRecording();
}

void deleteRecordings(Job& job, domain::RehearsalId rehearsal) {
  for (Recording& recording : storage::recordingsOf(job.db, rehearsal)) {
    if (recording.state > RecordingState::Kept) continue;
    recording.state = RecordingState::Deleted;
    storage::writeRecording(job.db, recording);
  }
  if (job.services.calls) job.afterCommit([calls = job.services.calls] { calls->tendRecordingsLater(); });
}

std::optional<Error> tendRecordings(Job& job) {
  compressWaiting(job);
  expire(job);
  removeDeleted(job);
  return std::nullopt;
}

}  // namespace callwright::app
