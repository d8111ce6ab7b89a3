#include "callwright/storage/people_store.hpp"

#include "storage/sql.hpp"

namespace callwright::storage {
namespace {

using domain::Instant;
using domain::PresenceState;
using domain::Role;
using domain::TeamId;
using domain::User;
using domain::UserId;

const std::string kUser =
    "SELECT id, name, display_name, role, team_id, active, language, created_at, password_hash, failed_sign_ins, "
    "locked_until FROM user ";

template <class Q, class F>
void eachUser(Q query, F&& take) {
  query.template each<UserId, std::string, std::string, Role, TeamId, bool, std::string, Instant, std::string, int,
                      Instant>([&](UserId id, std::string name, std::string shown, Role role, TeamId team, bool active,
                                   std::string language, Instant created, std::string hash, int failures,
                                   Instant locked) {
    take(UserSecret{{id, std::move(name), std::move(shown), role, team, active, std::move(language), created},
                    std::move(hash),
                    failures,
                    locked});
  });
}

}  // namespace

std::optional<UserSecret> findUser(Connection& db, const std::string& name) {
  std::optional<UserSecret> found;
  eachUser(sql(db, kUser + "WHERE name = :name").with(name), [&](UserSecret user) { found = std::move(user); });
  return found;
}

std::optional<UserSecret> findUser(Connection& db, UserId id) {
  std::optional<UserSecret> found;
  eachUser(sql(db, kUser + "WHERE id = :id").with(id), [&](UserSecret user) { found = std::move(user); });
  return found;
}

std::vector<User> listUsers(Connection& db) {
  std::vector<User> all;
  eachUser(sql(db, kUser + "ORDER BY active DESC, name"),
           [&](UserSecret user) { all.push_back(std::move(user.user)); });
  return all;
}

UserId addUser(Connection& db, const User& user, const std::string& passwordHash, Instant now) {
  sql(db,
      "INSERT INTO user (public_id, name, display_name, role, team_id, password_hash, active, language, created_at) "
      "VALUES (lower(hex(uuid7())), "
      ":name, :shown, :role, :team, :hash, :active, :language, :now)")
      .with(user.name, user.displayName, user.role, user.team, passwordHash, user.active, user.language, now)
      .run();
  return UserId(db.lastInsertId());
}

void updateUser(Connection& db, const User& user) {
  sql(db,
      "UPDATE user SET name = :name, display_name = :shown, role = :role, team_id = :team, active = :active, language "
      "= :language WHERE id = :id")
      .with(user.name, user.displayName, user.role, user.team, user.active, user.language, user.id)
      .run();
}

void setPasswordHash(Connection& db, UserId id, const std::string& hash) {
  sql(db, "UPDATE user SET password_hash = :hash, failed_sign_ins = 0, locked_until = 0 WHERE id = :id")
      .with(hash, id)
      .run();
}

void setSignInFailures(Connection& db, UserId id, int failures, Instant lockedUntil) {
  sql(db, "UPDATE user SET failed_sign_ins = :n, locked_until = :until WHERE id = :id")
      .with(failures, lockedUntil, id)
      .run();
}

int countAdministrators(Connection& db, UserId except) {
  return sql(db, "SELECT count(*) FROM user WHERE role = :role AND active = 1 AND id <> :id")
      .with(Role::Administrator, except)
      .value<int>();
}

std::vector<domain::Team> listTeams(Connection& db) {
  std::vector<domain::Team> all;
  sql(db, "SELECT id, name FROM team ORDER BY name").each<TeamId, std::string>([&](TeamId id, std::string name) {
    all.push_back({id, std::move(name)});
  });
  return all;
}

std::optional<TeamId> findTeam(Connection& db, const std::string& name) {
  auto row = sql(db, "SELECT id FROM team WHERE name = :name").with(name).one<TeamId>();
  if (!row) return std::nullopt;
  return std::get<0>(*row);
}

TeamId saveTeam(Connection& db, const domain::Team& team) {
  if (team.id) {
    sql(db, "UPDATE team SET name = :name WHERE id = :id").with(team.name, team.id).run();
    return team.id;
  }
  sql(db, "INSERT INTO team (name) VALUES (:name)").with(team.name).run();
  return TeamId(db.lastInsertId());
}

std::int64_t countInTeam(Connection& db, TeamId id) {
  return sql(db, "SELECT count(*) FROM user WHERE team_id = :id").with(id).value<std::int64_t>();
}

void deleteTeam(Connection& db, TeamId id) {
  sql(db, "DELETE FROM team WHERE id = :id").with(id).run();
}

domain::Presence presenceOf(Connection& db, UserId user) {
  domain::Presence presence{user, PresenceState::Offline, {}, {}};
  sql(db,
      "SELECT state, reason, started_at, ended_at FROM presence WHERE user_id = :user ORDER BY started_at DESC, id "
      "DESC LIMIT 1")
      .with(user)
      .each<PresenceState, std::string, Instant, Instant>(
          [&](PresenceState state, std::string reason, Instant since, Instant ended) {
            if (!domain::isSet(ended)) presence = {user, state, std::move(reason), since};
          });
  return presence;
}

std::vector<domain::Presence> listPresence(Connection& db) {
  std::vector<domain::Presence> all;
  sql(db, "SELECT user_id, state, reason, started_at FROM presence WHERE ended_at = 0 ORDER BY user_id")
      .each<UserId, PresenceState, std::string, Instant>(
          [&](UserId user, PresenceState state, std::string reason, Instant since) {
            all.push_back({user, state, std::move(reason), since});
          });
  return all;
}

std::vector<PersonPresence> listPeoplePresence(Connection& db, TeamId team) {
  std::vector<PersonPresence> all;
  sql(db,
      "SELECT u.id, iif(u.display_name = '', u.name, u.display_name) AS shown, u.role, coalesce(p.state, 0), "
      "coalesce(p.reason, ''), coalesce(p.started_at, 0), coalesce(p.ended_at, 0) FROM user u LEFT JOIN presence p ON "
      "p.id = (SELECT q.id FROM presence q WHERE q.user_id = u.id ORDER BY q.started_at DESC, q.id DESC LIMIT 1) WHERE "
      "u.active = 1 AND (:t = 0 OR u.team_id = :s) ORDER BY shown, u.id")
      .with(team, team)
      .each<UserId, std::string, domain::Role, PresenceState, std::string, Instant, Instant>(
          [&](UserId user, std::string name, domain::Role role, PresenceState state, std::string reason,
              Instant started, Instant ended) {
            const bool gone = domain::isSet(ended) || !domain::isSet(started);
            domain::Presence presence{user, gone ? PresenceState::Offline : state, gone ? std::string() : reason,
                                      gone ? ended : started};
            all.push_back({user, std::move(name), role, std::move(presence)});
          });
  return all;
}

domain::Presence setPresence(Connection& db, UserId user, PresenceState state, const std::string& reason, Instant now) {
  const domain::Presence present = presenceOf(db, user);
  if (present.state == state && present.reason == reason && domain::isSet(present.since)) return present;
  sql(db, "UPDATE presence SET ended_at = :now WHERE user_id = :user AND ended_at = 0").with(now, user).run();
  if (state != PresenceState::Offline) {
    sql(db, "INSERT INTO presence (user_id, state, reason, started_at) VALUES (:user, :state, :reason, :now)")
        .with(user, state, reason, now)
        .run();
  }
  return {user, state, reason, now};
}

}  // namespace callwright::storage
