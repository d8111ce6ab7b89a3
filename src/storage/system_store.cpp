#include "callwright/storage/system_store.hpp"

#include "storage/sql.hpp"

namespace callwright::storage {

std::optional<std::string> readSetting(Connection& db, const std::string& key) {
  if (auto row = sql(db, "SELECT value FROM setting WHERE key = :k").with(key).one<std::string>())
    return std::move(std::get<0>(*row));
  return std::nullopt;
}

std::map<std::string, std::string> readSettings(Connection& db) {
  std::map<std::string, std::string> all;
  sql(db, "SELECT key, value FROM setting").each<std::string, std::string>([&](std::string key, std::string value) {
    all.emplace(std::move(key), std::move(value));
  });
  return all;
}

void writeSetting(Connection& db, const std::string& key, const std::string& value) {
  sql(db, "INSERT INTO setting (key, value) VALUES (:k, :v) ON CONFLICT (key) DO UPDATE SET value = excluded.value")
      .with(key, value)
      .run();
}

void addAudit(Connection& db, const AuditRow& row) {
  sql(db,
      "INSERT INTO audit (at, actor_id, origin, action, subject_kind, subject_id, before, after) VALUES (:at, :actor, "
      ":origin, :action, "
      ":kind, :id, :before, :after)")
      .with(row.at, row.actor, row.origin, row.action, row.subjectKind, row.subjectId, row.before, row.after)
      .run();
}

std::vector<AuditRow> listAudit(Connection& db, const std::string& subjectKind, std::int64_t subjectId,
                                std::int64_t beforeId, int limit) {
  std::vector<AuditRow> rows;
  const auto take = [&](std::int64_t id, domain::Instant at, domain::UserId actor, std::string name, std::string origin,
                        std::string action, std::string kind, std::int64_t subject, std::string before,
                        std::string after) {
    rows.push_back({id, at, actor, std::move(name), std::move(origin), std::move(action), std::move(kind), subject,
                    std::move(before), std::move(after)});
  };
  const std::string columns =
      "SELECT a.id, a.at, a.actor_id, coalesce(u.display_name, ''), a.origin, a.action, a.subject_kind, a.subject_id, "
      "a.before, a.after "
      "FROM audit a LEFT JOIN user u ON u.id = a.actor_id ";
  const std::int64_t before = beforeId == 0 ? INT64_MAX : beforeId;
  if (subjectKind.empty()) {
    sql(db, columns + "WHERE a.id < :before ORDER BY a.id DESC LIMIT :limit")
        .with(before, limit)
        .each<std::int64_t, domain::Instant, domain::UserId, std::string, std::string, std::string, std::string,
              std::int64_t, std::string, std::string>(take);
  } else {
    sql(db, columns +
                "WHERE a.subject_kind = :kind AND (:any = 0 OR a.subject_id = :id) AND a.id < :before ORDER BY a.id "
                "DESC LIMIT :limit")
        .with(subjectKind, subjectId, subjectId, before, limit)
        .each<std::int64_t, domain::Instant, domain::UserId, std::string, std::string, std::string, std::string,
              std::int64_t, std::string, std::string>(take);
  }
  return rows;
}

std::int64_t countAudit(Connection& db, domain::UserId actor, const std::string& action, domain::Instant since) {
  return sql(db, "SELECT count(*) FROM audit WHERE actor_id = :actor AND action = :action AND at >= :since")
      .with(actor, action, since)
      .value<std::int64_t>();
}

void addChange(Connection& db, int kind, std::int64_t id, std::int64_t origin) {
  constexpr std::int64_t kKept = 20000;
  sql(db, "INSERT INTO change (kind, id, origin) VALUES (:kind, :id, :origin)").with(kind, id, origin).run();
  const std::int64_t seq = db.lastInsertId();
  if (seq % 1000 == 0) sql(db, "DELETE FROM change WHERE seq <= :seq").with(seq - kKept).run();
}

std::int64_t lastChange(Connection& db) {
  return sql(db, "SELECT coalesce(max(seq), 0) FROM change").value<std::int64_t>();
}

std::vector<ChangeRow> changesAfter(Connection& db, std::int64_t seq, std::int64_t notFrom) {
  std::vector<ChangeRow> rows;
  sql(db, "SELECT seq, kind, id, origin FROM change WHERE seq > :seq ORDER BY seq")
      .with(seq)
      .each<std::int64_t, int, std::int64_t, std::int64_t>(
          [&](std::int64_t at, int kind, std::int64_t id, std::int64_t origin) {
            rows.push_back({at, origin == notFrom ? 0 : kind, id});
          });
  return rows;
}

}  // namespace callwright::storage
