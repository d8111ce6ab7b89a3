#pragma once
#include <optional>
#include <string>
#include <vector>

#include "callwright/domain/people.hpp"
#include "callwright/storage/connection.hpp"

namespace callwright::storage {

struct UserSecret {
  domain::User user;
  std::string passwordHash;
  int failedSignIns = 0;
  domain::Instant lockedUntil;
};
std::optional<UserSecret> findUser(Connection& db, const std::string& name);  // regardless of case
std::optional<UserSecret> findUser(Connection& db, domain::UserId id);
std::vector<domain::User> listUsers(Connection& db);
domain::UserId addUser(Connection& db, const domain::User& user, const std::string& passwordHash, domain::Instant now);
void updateUser(Connection& db, const domain::User& user);
void setPasswordHash(Connection& db, domain::UserId id, const std::string& hash);
void setSignInFailures(Connection& db, domain::UserId id, int failures, domain::Instant lockedUntil);
int countAdministrators(Connection& db, domain::UserId except);

std::vector<domain::Team> listTeams(Connection& db);
std::optional<domain::TeamId> findTeam(Connection& db, const std::string& name);
domain::TeamId saveTeam(Connection& db, const domain::Team& team);
std::int64_t countInTeam(Connection& db, domain::TeamId id);  // active or not
void deleteTeam(Connection& db, domain::TeamId id);

// The present state of a user, or of all who have one today.
domain::Presence presenceOf(Connection& db, domain::UserId user);
std::vector<domain::Presence> listPresence(Connection& db);
// Active users of a team (none: of all) by name, each with the state they are in; offline ones since when, Instant{} if
// they never were there.
struct PersonPresence {
  domain::UserId user;
  std::string name;  // as shown
  domain::Role role = domain::Role::Agent;
  domain::Presence presence;
};
std::vector<PersonPresence> listPeoplePresence(Connection& db, domain::TeamId team);
// Ends the present state and begins another; keeps `since` when nothing changes.
domain::Presence setPresence(Connection& db, domain::UserId user, domain::PresenceState state,
                             const std::string& reason, domain::Instant now);

}  // namespace callwright::storage
