#pragma once
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "callwright/app/app.hpp"
#include "callwright/domain/people.hpp"
#include "callwright/storage/connection.hpp"

namespace callwright::app {

struct Services;  // the phone engine, sessions, number parser: services.hpp

struct Actor {
  domain::UserId user;  // none on the command line without --agent
  domain::Role role = domain::Role::Agent;
  bool owner = false;  // the operating-system owner, by the command line: administrator rights
  bool signedIn = false;
};

// What a handler has at hand. On Lane::Write a transaction is open, committed when the handler returns a value and
// rolled back when it returns an error; on Lane::Read the connection is read-only; on Lane::Long the handler begins its
// own transactions (≤ 20 ms each).
struct Job {
  storage::Connection& db;
  Actor actor;
  SessionId session;
  domain::Instant now;
  std::string origin;  // "desktop" or "command line"
  Services& services;
  CancelToken cancel;
  std::function<void(const Progress&)> progress;  // never empty; throttled by the runner

  // NotSignedIn or NotAllowed{code of the permission} unless the actor may.
  Result<Nothing> need(domain::Permission permission) const;
  bool may(domain::Permission permission) const;
  // Collected and, after the commit, published here and recorded for the other processes. On Lane::Long call flush()
  // after each commit.
  void changed(Change::Kind kind, std::int64_t id = 0);
  void afterCommit(std::function<void()> then);
  // before and after are JSON objects (see json.hpp) or "".
  void audit(const std::string& action, const std::string& subjectKind, std::int64_t subjectId,
             const std::string& before = {}, const std::string& after = {});
  void flush();

  std::vector<Change> changes;
  std::vector<std::function<void()>> after;
};

}  // namespace callwright::app
