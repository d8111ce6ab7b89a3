#include "callwright/storage/recording_store.hpp"

#include <algorithm>

#include "storage/sql.hpp"

namespace callwright::storage {
namespace {

using domain::CallId;
using domain::Instant;
using domain::Milliseconds;
using domain::Recording;
using domain::RecordingId;
using domain::RecordingState;
using domain::RehearsalId;

constexpr char quiet = '0';

std::string peaksText(const std::vector<std::uint8_t>& peaks) {
  std::string text;
  text.reserve(peaks.size());
  for (const std::uint8_t peak : peaks) text += static_cast<char>(quiet + std::min<int>(peak, 63));
  return text;
}

std::vector<std::uint8_t> peaksFrom(const std::string& text) {
  std::vector<std::uint8_t> peaks;
  peaks.reserve(text.size());
  for (const char c : text) peaks.push_back(static_cast<std::uint8_t>(std::clamp(c - quiet, 0, 63)));
  return peaks;
}

const std::string kRecording =
    "SELECT r.id, coalesce(r.call_id, 0), coalesce(r.rehearsal_id, 0), r.dial, r.file, r.state, r.started_at, "
    "r.length_ms, r.bytes, r.peaks FROM recording r ";

template <class Q>
std::vector<Recording> recordings(Q query) {
  std::vector<Recording> all;
  query.template each<RecordingId, CallId, RehearsalId, int, std::string, RecordingState, Instant, Milliseconds,
                      std::int64_t, std::string>(
      [&](RecordingId id, CallId call, RehearsalId rehearsal, int dial, std::string file, RecordingState state,
          Instant started, Milliseconds length, std::int64_t bytes, const std::string& peaks) {
        all.push_back({id, call, rehearsal, dial, std::move(file), state, started, length, bytes, peaksFrom(peaks)});
      });
  return all;
}

std::optional<Recording> firstOf(std::vector<Recording> all) {
  if (all.empty()) return std::nullopt;
  return std::move(all.front());
}

}  // namespace

RecordingId addRecording(Connection& db, const Recording& recording) {
  if (recording.call) {
    if (const auto known = recordingOf(db, recording.call, recording.dial)) return known->id;
  }
  sql(db,
      "INSERT INTO recording (call_id, rehearsal_id, dial, file, state, started_at) VALUES (nullif(:c, 0), nullif(:r, "
      "0), :d, :f, :s, :a)")
      .with(recording.call, recording.rehearsal, recording.dial, recording.file, recording.state, recording.startedAt)
      .run();
  return RecordingId(db.lastInsertId());
}

std::optional<Recording> readRecording(Connection& db, RecordingId id) {
  return firstOf(recordings(sql(db, kRecording + "WHERE r.id = :id").with(id)));
}

std::optional<Recording> recordingOf(Connection& db, CallId call, int dial) {
  return firstOf(recordings(sql(db, kRecording + "WHERE r.call_id = :c AND r.dial = :d").with(call, dial)));
}

std::vector<Recording> recordingsOf(Connection& db, CallId call) {
  return recordings(sql(db, kRecording + "WHERE r.call_id = :c ORDER BY r.dial").with(call));
}

std::vector<Recording> recordingsOf(Connection& db, RehearsalId rehearsal) {
  return recordings(sql(db, kRecording + "WHERE r.rehearsal_id = :r ORDER BY r.dial").with(rehearsal));
}

std::vector<RecordingEntry> recordingsOf(Connection& db, domain::CustomerId customer, int limit) {
  std::vector<RecordingEntry> entries;
  sql(db,
      "SELECT r.id, r.call_id, r.dial, r.file, r.state, r.started_at, r.length_ms, r.bytes, r.peaks, c.agent_id, "
      "coalesce(u.display_name, '') FROM call c JOIN recording r ON r.call_id = c.id LEFT JOIN user u ON u.id = "
      "c.agent_id WHERE c.customer_id = :c ORDER BY r.started_at DESC, r.id DESC LIMIT :n")
      .with(customer, limit)
      .each<RecordingId, CallId, int, std::string, RecordingState, Instant, Milliseconds, std::int64_t, std::string,
            domain::UserId, std::string>([&](RecordingId id, CallId call, int dial, std::string file,
                                             RecordingState state, Instant started, Milliseconds length,
                                             std::int64_t bytes, const std::string& peaks, domain::UserId agent,
                                             std::string who) {
        entries.push_back({{id, call, {}, dial, std::move(file), state, started, length, bytes, peaksFrom(peaks)},
                           agent,
                           std::move(who)});
      });
  return entries;
}

void writeRecording(Connection& db, const Recording& recording) {
  sql(db, "UPDATE recording SET file = :f, state = :s, length_ms = :l, bytes = :b, peaks = :p WHERE id = :id")
      .with(recording.file, recording.state, recording.length, recording.bytes, peaksText(recording.peaks),
            recording.id)
      .run();
}

domain::ConsentState recordingConsent(Connection& db, domain::CustomerId customer) {
  return sql(db, "SELECT consent_recording FROM customer WHERE id = :c")
      .with(customer)
      .value(domain::ConsentState::Unknown);
}

std::vector<UnfinishedRecording> recordingsInMaking(Connection& db) {
  std::vector<UnfinishedRecording> all;
  for (Recording& recording : recordings(sql(db, kRecording + "WHERE r.state = 0 ORDER BY r.id")))
    all.push_back({std::move(recording), {}, {}});
  for (UnfinishedRecording& each : all) {
    if (each.recording.rehearsal) {
      each.callEnded = sql(db, "SELECT ended_at FROM rehearsal WHERE id = :r AND state > 1")
                           .with(each.recording.rehearsal)
                           .value(Instant{});
      continue;
    }
    const auto call = sql(db, "SELECT dialer, ended_at FROM call WHERE id = :c")
                          .with(each.recording.call)
                          .one<std::string, Instant>();
    if (call) std::tie(each.dialer, each.callEnded) = *call;
  }
  return all;
}

std::vector<Recording> recordingsBefore(Connection& db, Instant startedBefore, int limit) {
  return recordings(sql(db, kRecording + "WHERE r.state = 1 AND r.started_at < :t ORDER BY r.started_at LIMIT :n")
                        .with(startedBefore, limit));
}

std::vector<Recording> deletedWithFile(Connection& db) {
  return recordings(sql(db, kRecording + "WHERE r.state = 2 AND r.file_gone = 0"));
}

void setFileGone(Connection& db, RecordingId id) {
  sql(db, "UPDATE recording SET file_gone = 1 WHERE id = :id").with(id).run();
}

}  // namespace callwright::storage
