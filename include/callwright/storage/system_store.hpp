#pragma once
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "callwright/domain/ids.hpp"
#include "callwright/domain/time.hpp"
#include "callwright/storage/connection.hpp"

// Settings, the audit and the feed of changes.
namespace callwright::storage {

std::map<std::string, std::string> readSettings(Connection& db);
std::optional<std::string> readSetting(Connection& db, const std::string& key);
void writeSetting(Connection& db, const std::string& key, const std::string& value);

struct AuditRow {
  std::int64_t id = 0;
  domain::Instant at;
  domain::UserId actor;
  std::string actorName, origin, action, subjectKind;
  std::int64_t subjectId = 0;
  std::string before, after;
};
void addAudit(Connection& db, const AuditRow& row);
// Newest first. subjectKind "" means all; beforeId 0 means from the newest.
std::vector<AuditRow> listAudit(Connection& db, const std::string& subjectKind, std::int64_t subjectId,
                                std::int64_t beforeId, int limit);
std::int64_t countAudit(Connection& db, domain::UserId actor, const std::string& action, domain::Instant since);

struct ChangeRow {
  std::int64_t seq = 0;
  int kind = 0;
  std::int64_t id = 0;
};
void addChange(Connection& db, int kind, std::int64_t id, std::int64_t origin);  // keeps the last 20,000
std::int64_t lastChange(Connection& db);
std::vector<ChangeRow> changesAfter(Connection& db, std::int64_t seq, std::int64_t notFrom);

}  // namespace callwright::storage
