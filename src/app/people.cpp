#include "callwright/app/people.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/passwords.hpp"
#include "app/phone_engine.hpp"
#include "app/services.hpp"
#include "app/use_case.hpp"
#include "callwright/storage/people_store.hpp"
#include "callwright/storage/system_store.hpp"
#include "callwright/telephony/phone_switch.hpp"

namespace callwright::app {
namespace {

using domain::Instant;
using domain::Permission;
using domain::Role;
using domain::User;

std::string asJson(const User& user) {
  return nlohmann::json{{"name", user.name},
                        {"display_name", user.displayName},
                        {"role", domain::codeOf(user.role)},
                        {"team", user.team.value},
                        {"active", user.active},
                        {"language", user.language}}
      .dump();
}

std::string asJson(const domain::Team& team) {
  return nlohmann::json{{"name", team.name}}.dump();
}

std::optional<domain::Team> teamOf(storage::Connection& db, domain::TeamId id) {
  const auto all = storage::listTeams(db);
  const auto found = std::find_if(all.begin(), all.end(), [id](const domain::Team& team) { return team.id == id; });
  return found == all.end() ? std::nullopt : std::optional(*found);
}

// Five wrong passwords: 30 s, then twice as long each time, up to 15 minutes.
Instant lockAfter(int failures, Instant now) {
  constexpr int kFree = 5;
  if (failures < kFree) return {};
  const auto wait = std::min<std::chrono::seconds>(std::chrono::seconds(30) * (1 << std::min(failures - kFree, 10)),
                                                   std::chrono::minutes(15));
  return now + wait;
}

}  // namespace

Result<SignedIn> handle(Job& job, const SignIn& request) {
  auto secret = storage::findUser(job.db, request.name);
  const bool known = secret && secret->user.active;
  if (known && secret->lockedUntil > job.now) {
    const auto left = std::chrono::ceil<std::chrono::seconds>(secret->lockedUntil - job.now).count();
    return domain::fail(ErrorCode::SignInFailed, std::to_string(left));
  }
  // A name nobody has takes as long as a wrong password, so that names cannot be found out by the clock.
  static const std::string nobody = hashPassword("nobody has this password", Role::Agent).value_or("");
  const bool right = passwordMatches(known ? secret->passwordHash : nobody, request.password);
  // While the password is at hand. It takes long, so it comes before the transaction.
  std::string dearer;
  if (known && right && costsTooLittle(secret->passwordHash, secret->user.role))
    dearer = hashPassword(request.password, secret->user.role).value_or("");
  storage::Transaction transaction(job.db);
  if (!known || !right) {
    if (known) {
      storage::setSignInFailures(job.db, secret->user.id, secret->failedSignIns + 1,
                                 lockAfter(secret->failedSignIns + 1, job.now));
      job.audit("sign_in_failed", "user", secret->user.id.value);
    }
    transaction.commit();
    return domain::fail(ErrorCode::SignInFailed);
  }
  if (secret->failedSignIns != 0) storage::setSignInFailures(job.db, secret->user.id, 0, {});
  job.actor = {secret->user.id, secret->user.role, false, true};
  job.audit("sign_in", "user", secret->user.id.value);
  if (!dearer.empty()) {
    // Unless somebody set another password in the meantime.
    const auto present = storage::findUser(job.db, secret->user.id);
    if (present && present->passwordHash == secret->passwordHash)
      storage::setPasswordHash(job.db, secret->user.id, dearer);
  }
  // A stay that a program left open without a word ends here at the latest: the timesheet sees who came when.
  storage::setPresence(job.db, secret->user.id, domain::PresenceState::Offline, {}, job.now);
  const domain::Presence presence =
      storage::setPresence(job.db, secret->user.id, domain::PresenceState::Ready, {}, job.now);
  transaction.commit();
  job.changed(Change::Kind::Presence, secret->user.id.value);
  const SessionId session = job.services.beginSession(secret->user.id, secret->user.role);
  prepareLine(job, session, secret->user.id, request.password);
  return SignedIn{session, secret->user, presence};
}

Result<Nothing> handle(Job& job, const SignOut&) {
  if (!job.actor.signedIn) return Nothing{};
  if (job.actor.user && !job.actor.owner) {
    storage::setPresence(job.db, job.actor.user, domain::PresenceState::Offline, {}, job.now);
    job.audit("sign_out", "user", job.actor.user.value);
    job.changed(Change::Kind::Presence, job.actor.user.value);
  }
  Services& services = job.services;
  job.afterCommit([&services, session = job.session] {
    services.endSession(session);
    unplug(services);
  });
  return Nothing{};
}

Result<Nothing> handle(Job& job, const ChangeMyPassword& request) {
  if (!job.actor.signedIn) return domain::fail(ErrorCode::NotSignedIn);
  auto secret = storage::findUser(job.db, job.actor.user);
  if (!secret || !passwordMatches(secret->passwordHash, request.oldPassword))
    return domain::fail(ErrorCode::SignInFailed);
  auto hash = hashPassword(request.newPassword, secret->user.role);
  if (!hash) return tl::unexpected(hash.error());
  storage::Transaction transaction(job.db);
  storage::setPasswordHash(job.db, secret->user.id, *hash);
  job.audit("change_password", "user", secret->user.id.value);
  transaction.commit();
  resealPassword(job, secret->user.id, request.oldPassword, request.newPassword);
  return Nothing{};
}

Result<Nothing> handle(Job& job, const SetMyLanguage& request) {
  auto secret = storage::findUser(job.db, job.actor.user);
  if (!secret) return domain::fail(ErrorCode::NotSignedIn);
  User user = secret->user;
  user.language = request.language;
  storage::updateUser(job.db, user);
  job.audit("set_language", "user", user.id.value, asJson(secret->user), asJson(user));
  job.changed(Change::Kind::Users, user.id.value);
  return Nothing{};
}

// Needs no session.
Result<SignInNames::Reply> handle(Job& job, const SignInNames&) {
  constexpr std::size_t kMost = 50;
  SignInNames::Reply names;
  for (const User& user : storage::listUsers(job.db)) {
    if (user.active && names.size() < kMost) names.push_back({user.name, user.displayName, user.role});
  }
  return names;
}

// Everybody signed in sees who is who: owners of customers and follow-ups are shown by name.
Result<ListUsers::Reply> handle(Job& job, const ListUsers&) {
  if (!job.actor.signedIn) return domain::fail(ErrorCode::NotSignedIn);
  return storage::listUsers(job.db);
}

static Result<Nothing> checkUser(Job& job, const User& user) {
  if (user.name.empty()) return domain::fail(ErrorCode::Missing, "name");
  if (const auto same = storage::findUser(job.db, user.name); same && same->user.id != user.id) {
    return domain::fail(ErrorCode::AlreadyExists, "user", user.name);
  }
  const bool administers = user.active && user.role == Role::Administrator;
  if (user.id && !administers) {
    const auto before = storage::findUser(job.db, user.id);
    const bool did = before && before->user.active && before->user.role == Role::Administrator;
    if (did && storage::countAdministrators(job.db, user.id) == 0)
      return domain::fail(ErrorCode::LastAdministrator, user.name);
  }
  return Nothing{};
}

Result<domain::UserId> handle(Job& job, const SaveUser& request) {
  if (auto ok = job.need(Permission::ManageUsers); !ok) return tl::unexpected(ok.error());
  User user = request.user;
  if (user.displayName.empty()) user.displayName = user.name;
  std::string hash;
  if (!user.id || !request.password.empty()) {
    auto made = hashPassword(request.password, user.role);
    if (!made) return tl::unexpected(made.error());
    hash = std::move(*made);
  }
  storage::Transaction transaction(job.db);
  if (auto ok = checkUser(job, user); !ok) return tl::unexpected(ok.error());
  if (!user.id) {
    user.id = storage::addUser(job.db, user, hash, job.now);
    job.audit("add_user", "user", user.id.value, {}, asJson(user));
  } else {
    const auto before = storage::findUser(job.db, user.id);
    if (!before) return domain::fail(ErrorCode::NotFound, "user", user.name);
    storage::updateUser(job.db, user);
    if (!hash.empty()) storage::setPasswordHash(job.db, user.id, hash);
    job.audit(hash.empty() ? "save_user" : "save_user_and_password", "user", user.id.value, asJson(before->user),
              asJson(user));
  }
  transaction.commit();
  job.services.userChanged(user.id, user.role, user.active);
  job.changed(Change::Kind::Users, user.id.value);
  return user.id;
}

Result<ListTeams::Reply> handle(Job& job, const ListTeams&) {
  if (!job.actor.signedIn) return domain::fail(ErrorCode::NotSignedIn);
  return storage::listTeams(job.db);
}

Result<domain::TeamId> handle(Job& job, const SaveTeam& request) {
  if (auto ok = job.need(Permission::ManageUsers); !ok) return tl::unexpected(ok.error());
  if (request.team.name.empty()) return domain::fail(ErrorCode::Missing, "name");
  if (const auto same = storage::findTeam(job.db, request.team.name); same && *same != request.team.id) {
    return domain::fail(ErrorCode::AlreadyExists, "team", request.team.name);
  }
  std::string before;
  if (request.team.id) {
    const auto old = teamOf(job.db, request.team.id);
    if (!old) return domain::fail(ErrorCode::NotFound, "team", request.team.name);
    before = asJson(*old);
  }
  const domain::TeamId id = storage::saveTeam(job.db, request.team);
  job.audit("save_team", "team", id.value, before, asJson(request.team));
  job.changed(Change::Kind::Users);
  return id;
}

Result<Nothing> handle(Job& job, const DeleteTeam& request) {
  if (auto ok = job.need(Permission::ManageUsers); !ok) return ok;
  const auto team = teamOf(job.db, request.team);
  if (!team) return domain::fail(ErrorCode::NotFound, "team", std::to_string(request.team.value));
  if (const auto people = storage::countInTeam(job.db, team->id); people > 0)
    return domain::fail(ErrorCode::StillUsed, "team", team->name, "user", std::to_string(people));
  storage::deleteTeam(job.db, team->id);
  job.audit("delete_team", "team", team->id.value, asJson(*team));
  job.changed(Change::Kind::Users);
  return Nothing{};
}

Result<domain::Presence> handle(Job& job, const SetPresence& request) {
  if (auto ok = job.need(Permission::WorkQueue); !ok) return tl::unexpected(ok.error());
  if (request.state == domain::PresenceState::Break && request.reason.empty())
    return domain::fail(ErrorCode::ReasonMissing, "break");
  job.changed(Change::Kind::Presence, job.actor.user.value);
  // On a break the line is busy.
  Services& services = job.services;
  job.afterCommit([&services, available = request.state != domain::PresenceState::Break] {
    if (services.phone) services.phone->setAvailable(available);
  });
  return storage::setPresence(job.db, job.actor.user, request.state, request.reason, job.now);
}

Result<TeamPresence::Reply> handle(Job& job, const TeamPresence&) {
  if (auto ok = job.need(Permission::ViewTeamWork); !ok) return tl::unexpected(ok.error());
  return storage::listPresence(job.db);
}

Result<ListAudit::Reply> handle(Job& job, const ListAudit& request) {
  if (auto ok = job.need(Permission::ViewAudit); !ok) return tl::unexpected(ok.error());
  ListAudit::Reply entries;
  for (auto& row : storage::listAudit(job.db, request.subjectKind, request.subjectId, request.beforeId,
                                      std::clamp(request.limit, 1, 1000))) {
    entries.push_back({row.id, row.at, std::move(row.actorName), std::move(row.origin), std::move(row.action),
                       std::move(row.subjectKind), row.subjectId, std::move(row.before), std::move(row.after)});
  }
  return entries;
}

CALLWRIGHT_USE_CASE(SignIn)
CALLWRIGHT_USE_CASE(SignOut)
CALLWRIGHT_USE_CASE(ChangeMyPassword)
CALLWRIGHT_USE_CASE(SetMyLanguage)
CALLWRIGHT_USE_CASE(SignInNames)
CALLWRIGHT_USE_CASE(ListUsers)
CALLWRIGHT_USE_CASE(SaveUser)
CALLWRIGHT_USE_CASE(ListTeams)
CALLWRIGHT_USE_CASE(SaveTeam)
CALLWRIGHT_USE_CASE(DeleteTeam)
CALLWRIGHT_USE_CASE(SetPresence)
CALLWRIGHT_USE_CASE(TeamPresence)
CALLWRIGHT_USE_CASE(ListAudit)

}  // namespace callwright::app
