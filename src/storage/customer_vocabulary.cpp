#include "callwright/storage/customer_store.hpp"
#include "storage/sql.hpp"

// Stages, tags and custom fields.
namespace callwright::storage {
namespace {

using domain::CustomerId;
using domain::Stage;
using domain::StageId;

const std::string kStage = "SELECT id, code, name, kind, position, active FROM stage ";

template <class Q, class F>
void eachStage(Q query, F&& take) {
  query.template each<StageId, std::string, std::string, domain::StageKind, int, bool>(
      [&](StageId id, std::string code, std::string name, domain::StageKind kind, int position, bool active) {
        take(Stage{id, std::move(code), std::move(name), kind, position, active});
      });
}

}  // namespace

std::vector<Stage> listStages(Connection& db) {
  std::vector<Stage> stages;
  eachStage(sql(db, kStage + "ORDER BY position, id"), [&](Stage stage) { stages.push_back(std::move(stage)); });
  return stages;
}

StageId saveStage(Connection& db, const Stage& stage) {
  if (stage.id) {
    sql(db,
        "UPDATE stage SET code = :code, name = :name, kind = :kind, position = :position, active = :active WHERE id = "
        ":id")
        .with(stage.code, stage.name, stage.kind, stage.position, stage.active, stage.id)
        .run();
    return stage.id;
  }
  sql(db, "INSERT INTO stage (code, name, kind, position, active) VALUES (:code, :name, :kind, :position, :active)")
      .with(stage.code, stage.name, stage.kind, stage.position, stage.active)
      .run();
  return StageId(db.lastInsertId());
}

StageUse stageUse(Connection& db, const Stage& stage) {
  StageUse use;
  use.customers = sql(db, "SELECT count(*) FROM customer WHERE stage_id = :id").with(stage.id).value<std::int64_t>();
  use.outcomes =
      sql(db, "SELECT count(*) FROM outcome WHERE stage_code = :code").with(stage.code).value<std::int64_t>();
  use.changes = sql(db, "SELECT count(*) FROM stage_change WHERE from_id = :a OR to_id = :b")
                    .with(stage.id, stage.id)
                    .value<std::int64_t>();
  return use;
}

void deleteStage(Connection& db, StageId id) {
  sql(db, "DELETE FROM stage WHERE id = :id").with(id).run();
}

std::optional<Stage> stageByName(Connection& db, const std::string& nameOrCode) {
  std::optional<Stage> found;
  eachStage(sql(db, kStage + "WHERE code = :code COLLATE NOCASE OR (name <> '' AND name = :name COLLATE NOCASE) ORDER "
                             "BY active DESC LIMIT 1")
                .with(nameOrCode, nameOrCode),
            [&](Stage stage) { found = std::move(stage); });
  return found;
}

std::vector<std::string> listTags(Connection& db) {
  std::vector<std::string> tags;
  sql(db, "SELECT name FROM tag ORDER BY name").each<std::string>([&](std::string name) {
    tags.push_back(std::move(name));
  });
  return tags;
}

std::int64_t findTag(Connection& db, const std::string& name) {
  return sql(db, "SELECT id FROM tag WHERE name = :name").with(name).value<std::int64_t>();
}

std::int64_t tagId(Connection& db, const std::string& name) {
  const std::int64_t id = findTag(db, name);
  if (id != 0) return id;
  sql(db, "INSERT INTO tag (name) VALUES (:name)").with(name).run();
  return db.lastInsertId();
}

bool addTag(Connection& db, CustomerId customer, std::int64_t tag) {
  return sql(db, "INSERT OR IGNORE INTO customer_tag (customer_id, tag_id) VALUES (:customer, :tag)")
             .with(customer, tag)
             .run() != 0;
}

bool removeTag(Connection& db, CustomerId customer, std::int64_t tag) {
  return sql(db, "DELETE FROM customer_tag WHERE customer_id = :customer AND tag_id = :tag")
             .with(customer, tag)
             .run() != 0;
}

std::vector<std::string> listCustomFields(Connection& db) {
  std::vector<std::string> fields;
  sql(db, "SELECT name FROM custom_field ORDER BY id").each<std::string>([&](std::string name) {
    fields.push_back(std::move(name));
  });
  return fields;
}

void rememberCustomField(Connection& db, const std::string& name) {
  sql(db, "INSERT OR IGNORE INTO custom_field (name) VALUES (:name)").with(name).run();
}

}  // namespace callwright::storage
