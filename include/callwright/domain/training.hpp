#pragma once
#include <string>

#include "callwright/domain/ids.hpp"
#include "callwright/domain/recording.hpp"
#include "callwright/domain/time.hpp"

namespace callwright::domain {

using ArticleId = Id<struct ArticleTag>;

enum class RehearsalState { Assigned = 0, Begun = 1, Over = 2, CalledOff = 3 };

struct RehearsalMark {
  int mark = -1;  // 0…10, −1 none
  std::string comment, by;
};
struct Rehearsal {
  RehearsalId id;
  UserId user;
  std::string userName;
  ScriptVersionId version, persona;
  std::string scriptTitle, personaTitle;
  int versionNumber = 0;
  RehearsalState state = RehearsalState::Assigned;
  std::string assignedBy, note;  // "" by oneself
  Instant assignedAt, dueAt, startedAt, endedAt;
  int score = -1;  // 0…100
  RehearsalMark own, trainer;
  RecordingId recording;  // that can be heard; none
};

struct Article {
  ArticleId id;
  std::string title, body, author;
  CallId call;  // that shows it; none
  std::string callAgent;
  Instant callAt;
  RecordingId recording;  // of that call, to be heard; none
  Instant createdAt, changedAt;
  std::int64_t readers = 0;
  bool read = false;  // by who asks
};

}  // namespace callwright::domain
