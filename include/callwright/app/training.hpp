#pragma once
#include <string>
#include <vector>

#include "callwright/app/request.hpp"
#include "callwright/app/scripts.hpp"
#include "callwright/domain/training.hpp"

// Rehearsals and lessons. One's own need WorkQueue or ManageScripts; everybody's ViewTeamWork; assigning, marking
// others and writing articles ManageScripts. Changes come as Change::Kind::Scripts.
namespace callwright::app {

struct ListRehearsals {
  static constexpr Lane lane = Lane::Read;
  using Reply = std::vector<domain::Rehearsal>;  // open ones by due time, then the newest
  bool mine = true;
  int limit = 500;
};
// Scripts that can be rehearsed, and personas to rehearse with: published ones, the newest version of each.
struct ListRehearsalChoices {
  static constexpr Lane lane = Lane::Read;
  struct Choice {
    domain::ScriptVersionId version;
    std::string title, language;
    int number = 0;
  };
  struct Answer {
    std::vector<Choice> scripts, personas;
  };
  using Reply = Answer;
};
struct AssignRehearsal {
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  std::vector<domain::UserId> users;
  domain::ScriptVersionId script, persona;
  domain::Instant due;  // absent: none
  std::string note;
};
struct CancelRehearsal {  // one that is not over
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  domain::RehearsalId id;
};
// An assigned one, or a new one of one's own choice. What was done in it before begins anew.
struct BeginRehearsal {
  static constexpr Lane lane = Lane::Write;
  struct Stage {
    domain::RehearsalId id;
    std::shared_ptr<const domain::Script> script;
    domain::Persona persona;
    std::string personaTitle;
    PlaceholderValues values;
    std::uint64_t seed = 0;
  };
  using Reply = Stage;
  domain::RehearsalId id;
  domain::ScriptVersionId script, persona;  // without id
};
struct SaveRehearsalWalk {
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  domain::RehearsalId id;
  int first = 0;
  std::vector<domain::RehearsalStep> steps;  // from that position on; enteredAt absent: now
  domain::ScriptValues values;
};
// The agent's microphone, from now on until the rehearsal ends or is left. NoSoundDevice: nothing is recorded.
struct RecordRehearsal {
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  domain::RehearsalId id;
  bool on = true;
};
struct EndRehearsal {
  static constexpr Lane lane = Lane::Write;
  using Reply = domain::ScoreSheet;
  domain::RehearsalId id;
};
struct OpenRehearsal {
  static constexpr Lane lane = Lane::Read;
  struct Page {
    domain::Rehearsal rehearsal;
    domain::ScoreSheet sheet;
  };
  using Reply = Page;
  domain::RehearsalId id;
};
// One's own, or with ManageScripts as the trainer.
struct MarkRehearsal {
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  domain::RehearsalId id;
  int mark = -1;  // 0…10, −1 none
  std::string comment;
};

struct ListArticles {
  static constexpr Lane lane = Lane::Read;
  using Reply = std::vector<domain::Article>;  // the newest first
};
struct SaveArticle {
  static constexpr Lane lane = Lane::Write;
  using Reply = domain::ArticleId;
  domain::Article article;  // id none: new; title, body and call count, which needs HearRecordings
};
struct RemoveArticle {
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  domain::ArticleId id;
};
struct ReadArticle {  // marks it as read by this user
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  domain::ArticleId id;
};

}  // namespace callwright::app
