#include "callwright/app/recording.hpp"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "app/call_control.hpp"
#include "app/open_call.hpp"
#include "app/recorder.hpp"
#include "app/use_case.hpp"
#include "callwright/exchange/sound_file.hpp"
#include "callwright/storage/campaign_store.hpp"
#include "callwright/storage/recording_store.hpp"
#include "callwright/storage/system_store.hpp"
#include "callwright/storage/training_store.hpp"

namespace callwright::app {
namespace {

namespace fs = std::filesystem;
using domain::Permission;
using domain::Recording;
using domain::RecordingPolicy;
using domain::RecordingState;

constexpr std::int64_t kMostSeconds = 30;
constexpr domain::Milliseconds kLongestAnnouncement{60'000};

Result<Nothing> needEar(const Job& job, const storage::CallRow& call) {
  if (job.may(Permission::WorkQueue) && job.actor.user && call.agent == job.actor.user) return Nothing{};
  return job.need(Permission::HearRecordings);
}

// The agent's own voice in a rehearsal, or that of somebody whom one trains.
Result<Nothing> needEar(Job& job, domain::RehearsalId id) {
  const auto rehearsal = storage::readRehearsal(job.db, id);
  if (!rehearsal) return domain::fail(ErrorCode::NotFound, "rehearsal", std::to_string(id.value));
  if (job.actor.user && rehearsal->user == job.actor.user) return Nothing{};
  return job.need(Permission::HearRecordings);
}

Result<Recording> needRecording(Job& job, domain::RecordingId id) {
  auto recording = storage::readRecording(job.db, id);
  if (!recording) return domain::fail(ErrorCode::NotFound, "recording", std::to_string(id.value));
  if (recording->rehearsal) {
    if (auto ok = needEar(job, recording->rehearsal); !ok) return tl::unexpected(ok.error());
    return std::move(*recording);
  }
  // What a lesson shows may be heard by all who learn from it.
  if (job.may(Permission::WorkQueue) && storage::isInLesson(job.db, recording->call)) return std::move(*recording);
  const auto call = storage::readCall(job.db, recording->call);
  if (!call) return domain::fail(ErrorCode::NotFound, "call", std::to_string(recording->call.value));
  if (auto ok = needEar(job, *call); !ok) return tl::unexpected(ok.error());
  return std::move(*recording);
}

Result<Recording> needKept(Job& job, domain::RecordingId id) {
  auto recording = needRecording(job, id);
  if (!recording) return recording;
  if (recording->state == RecordingState::Kept) return recording;
  domain::Error why{ErrorCode::RecordingUnavailable, {std::string(domain::toToken(recording->state))}};
  if (recording->state == RecordingState::Elsewhere) why.args.push_back(recording->file);
  return tl::unexpected<domain::Error>(std::move(why));
}

std::string described(const Recording& recording) {
  return nlohmann::json{{"recording", recording.id.value}, {subjectOf(recording).kind, subjectOf(recording).id}}.dump();
}

std::int64_t announcers(Job& job) {
  std::int64_t count = job.services.settings().recording == RecordingPolicy::Announced ? 1 : 0;
  for (const storage::CampaignRow& row : storage::readCampaigns(job.db))
    if (row.campaign.recording == RecordingPolicy::Announced) ++count;
  return count;
}

}  // namespace

Result<Nothing> handle(Job& job, const RecordCall& request) {
  if (auto ok = job.need(Permission::WorkQueue); !ok) return ok;
  const auto call = needOpenCall(job, request.call);
  if (!call) return tl::unexpected(call.error());
  const auto& calls = job.services.calls;
  if (!calls) return domain::fail(ErrorCode::NoPhoneEngine);
  if (request.on && !calls->mayRecord(request.call)) {
    const bool refused = storage::recordingConsent(job.db, call->customer) == domain::ConsentState::Refused;
    return domain::fail(ErrorCode::RecordingNotWanted, refused ? "consent" : "policy");
  }
  return calls->command(request.call, [&](telephony::Phone& phone, domain::CallId id, telephony::Phone::Reply reply) {
    phone.record(id, request.revision, request.on, std::move(reply));
  });
}

Result<OpenRecording::Reply> handle(Job& job, const OpenRecording& request) {
  auto recording = needKept(job, request.id);
  if (!recording) return tl::unexpected(recording.error());
  const auto sound = exchange::SoundFile::open(RecordingFiles(job.services).kept(*recording));
  if (!sound) return tl::unexpected(sound.error());
  job.audit("recording.open", subjectOf(*recording).kind, subjectOf(*recording).id, {}, described(*recording));
  return OpenRecording::Answer{std::move(*recording), sound->sampleRate(), sound->frames()};
}

Result<ReadRecording::Reply> handle(Job& job, const ReadRecording& request) {
  const auto recording = needKept(job, request.id);
  if (!recording) return tl::unexpected(recording.error());
  auto sound = exchange::SoundFile::open(RecordingFiles(job.services).kept(*recording));
  if (!sound) return tl::unexpected(sound.error());
  return sound->read(request.from, std::min(request.count, kMostSeconds * sound->sampleRate()));
}

Result<ListRecordings::Reply> handle(Job& job, const ListRecordings& request) {
  const auto call = storage::readCall(job.db, request.call);
  if (!call) return domain::fail(ErrorCode::NotFound, "call", std::to_string(request.call.value));
  if (auto ok = needEar(job, *call); !ok) return tl::unexpected(ok.error());
  return storage::recordingsOf(job.db, request.call);
}

Result<ExportRecording::Reply> handle(Job& job, const ExportRecording& request) {
  if (auto ok = job.need(Permission::HearRecordings); !ok) return tl::unexpected(ok.error());
  const auto recording = needKept(job, request.id);
  if (!recording) return tl::unexpected(recording.error());
  std::error_code error;
  fs::copy_file(RecordingFiles(job.services).kept(*recording), request.path, fs::copy_options::none, error);
  if (error) return domain::fail(ErrorCode::FileUnwritable, request.path, error.message());
  storage::Transaction transaction(job.db);
  job.audit("recording.export", subjectOf(*recording).kind, subjectOf(*recording).id, {},
            nlohmann::json{{"recording", recording->id.value}, {"path", request.path}}.dump());
  transaction.commit();
  return recording->bytes;
}

Result<Nothing> handle(Job& job, const DeleteRecording& request) {
  if (auto ok = job.need(Permission::DeleteRecordings); !ok) return ok;
  if (request.reason.empty()) return domain::fail(ErrorCode::ReasonMissing, "delete_recording");
  auto recording = needKept(job, request.id);
  if (!recording) return tl::unexpected(recording.error());
  recording->state = RecordingState::Deleted;
  storage::writeRecording(job.db, *recording);
  job.audit("recording.delete", subjectOf(*recording).kind, subjectOf(*recording).id, {},
            nlohmann::json{{"recording", recording->id.value}, {"reason", request.reason}}.dump());
  job.changed(subjectOf(*recording).change, subjectOf(*recording).id);
  job.afterCommit([path = RecordingFiles(job.services).kept(*recording)] {
    std::error_code ignored;  // what stays is removed at the next start
    fs::remove(path, ignored);
  });
  return Nothing{};
}

Result<SetAnnouncement::Reply> handle(Job& job, const SetAnnouncement& request) {
  if (auto ok = job.need(Permission::ManageSettings); !ok) return tl::unexpected(ok.error());
  const RecordingFiles files(job.services);
  domain::Milliseconds length{0};
  if (request.path.empty()) {
    if (const auto users = announcers(job); users > 0)
      return domain::fail(ErrorCode::StillUsed, "announcement", job.services.settings().announcement, "campaign",
                          std::to_string(users));
  } else {
    std::error_code ignored;
    fs::create_directories(files.folder, ignored);
    const auto converted = exchange::convertToWav(request.path, files.announcement(), kLongestAnnouncement);
    if (!converted) return tl::unexpected(converted.error());
    length = *converted;
  }
  Settings settings = job.services.settings();
  const std::string before = settings.announcement;
  settings.announcement = fs::path(request.path).filename().string();
  storage::Transaction transaction(job.db);
  storage::writeSetting(job.db, "announcement", settings.announcement);
  job.audit("recording.announcement", "settings", 0, nlohmann::json{{"file", before}}.dump(),
            nlohmann::json{{"file", settings.announcement}}.dump());
  job.changed(Change::Kind::Settings);
  transaction.commit();
  job.services.setSettings(settings);
  if (request.path.empty()) {
    std::error_code ignored;
    fs::remove(files.announcement(), ignored);
  }
  return length;
}

CALLWRIGHT_USE_CASE(RecordCall)
CALLWRIGHT_USE_CASE(OpenRecording)
CALLWRIGHT_USE_CASE(ReadRecording)
CALLWRIGHT_USE_CASE(ListRecordings)
CALLWRIGHT_USE_CASE(ExportRecording)
CALLWRIGHT_USE_CASE(DeleteRecording)
CALLWRIGHT_USE_CASE(SetAnnouncement)

}  // namespace callwright::app
