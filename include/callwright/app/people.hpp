#pragma once
#include <string>
#include <vector>

#include "callwright/app/request.hpp"
#include "callwright/domain/people.hpp"

namespace callwright::app {

struct SignedIn {
  SessionId session;
  domain::User user;
  domain::Presence presence;
};

// A password whose hash costs less than the role asks for (the role was changed) is hashed anew, without a word.
// Several wrong passwords in a row lock the name for a while (5: 30 s, then doubling to 15 min). Hashing runs off the
// writing thread.
struct SignIn {
  static constexpr Lane lane = Lane::Long;
  using Reply = SignedIn;
  std::string name, password;
};
struct SignOut {
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
};
struct ChangeMyPassword {
  static constexpr Lane lane = Lane::Long;
  using Reply = Nothing;
  std::string oldPassword, newPassword;
};
struct SetMyLanguage {
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  std::string language;
};
// For the sign-in page: names only, needs no session.
struct SignInNames {
  static constexpr Lane lane = Lane::Read;
  struct Entry {
    std::string name, displayName;
    domain::Role role;
  };
  using Reply = std::vector<Entry>;  // at most 50, active users by name
};

struct ListUsers {
  static constexpr Lane lane = Lane::Read;
  using Reply = std::vector<domain::User>;
};
// id none: a new user, who needs a password; otherwise "" keeps the old one. Passwords have at least 8 characters.
struct SaveUser {
  static constexpr Lane lane = Lane::Long;
  using Reply = domain::UserId;
  domain::User user;
  std::string password;
};
struct ListTeams {
  static constexpr Lane lane = Lane::Read;
  using Reply = std::vector<domain::Team>;
};
struct SaveTeam {  // ManageUsers; with an id it is renamed
  static constexpr Lane lane = Lane::Write;
  using Reply = domain::TeamId;
  domain::Team team;
};
struct DeleteTeam {  // ManageUsers; refused with StillUsed while somebody is in it, also somebody who may not sign in
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  domain::TeamId team;
};

struct SetPresence {
  static constexpr Lane lane = Lane::Write;
  using Reply = domain::Presence;
  domain::PresenceState state;
  std::string reason;
};
struct TeamPresence {  // ViewTeamWork
  static constexpr Lane lane = Lane::Read;
  using Reply = std::vector<domain::Presence>;
};

struct AuditEntry {
  std::int64_t id = 0;
  domain::Instant at;
  std::string actor, origin, action, subjectKind;
  std::int64_t subjectId = 0;
  std::string before, after;  // JSON objects or ""
};
struct ListAudit {  // ViewAudit; newest first
  static constexpr Lane lane = Lane::Read;
  using Reply = std::vector<AuditEntry>;
  std::string subjectKind;  // "" = all
  std::int64_t subjectId = 0;
  std::int64_t beforeId = 0;  // page: only older than this
  int limit = 100;
};

}  // namespace callwright::app
