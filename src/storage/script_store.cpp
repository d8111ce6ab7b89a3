#include "callwright/storage/script_store.hpp"

#include "callwright/domain/campaign.hpp"
#include "storage/sql.hpp"

// Scripts, versions and trials; the ways of calls are in script_walk_store.cpp.
namespace callwright::storage {

using domain::CampaignId;
using domain::Instant;
using domain::ScriptId;
using domain::ScriptKind;
using domain::ScriptTitle;
using domain::ScriptTrial;
using domain::ScriptTrialId;
using domain::ScriptVersion;
using domain::ScriptVersionId;
using domain::ScriptVersionState;
using domain::UserId;

namespace {

template <class T>
std::optional<T> firstOf(std::vector<T> all) {
  if (all.empty()) return std::nullopt;
  return std::move(all.front());
}

template <class Q>
std::vector<ScriptTitle> titles(Q query) {
  std::vector<ScriptTitle> all;
  query.template each<ScriptId, std::string, std::string, std::string, std::string, ScriptKind>(
      [&](ScriptId id, std::string title, std::string language, std::string product, std::string file,
          ScriptKind kind) {
        all.push_back({id, std::move(title), std::move(language), std::move(product), std::move(file), kind});
      });
  return all;
}
const std::string kTitle = "SELECT id, title, language, product, file_name, kind FROM script ";

const std::string kVersion =
    "SELECT v.id, v.script_id, v.number, v.state, v.note, v.problems, v.revision, v.changed_at, v.published_at, "
    "v.retired_at, coalesce(c.display_name, ''), coalesce(p.display_name, ''), coalesce(r.display_name, '') FROM "
    "script_version v LEFT JOIN user c ON c.id = v.changed_by LEFT JOIN user p ON p.id = v.published_by LEFT JOIN user "
    "r ON r.id = v.retired_by ";

template <class Q>
std::vector<ScriptVersion> versions(Q query) {
  std::vector<ScriptVersion> all;
  query.template each<ScriptVersionId, ScriptId, int, ScriptVersionState, std::string, int, std::int64_t, Instant,
                      Instant, Instant, std::string, std::string, std::string>(
      [&](ScriptVersionId id, ScriptId script, int number, ScriptVersionState state, std::string note, int problems,
          std::int64_t revision, Instant changed, Instant published, Instant retired, std::string changedBy,
          std::string publishedBy, std::string retiredBy) {
        all.push_back({id, script, number, state, std::move(note), problems, revision, changed, published, retired,
                       std::move(changedBy), std::move(publishedBy), std::move(retiredBy)});
      });
  return all;
}

const std::string kTrial =
    "SELECT t.id, t.campaign_id, t.first_version_id, t.second_version_id, t.share, t.salt, t.started_at, t.ended_at, "
    "coalesce(u.display_name, ''), t.winner_id FROM script_trial t LEFT JOIN user u ON u.id = t.started_by ";

template <class Q>
std::vector<ScriptTrial> trials(Q query) {
  std::vector<ScriptTrial> all;
  query.template each<ScriptTrialId, CampaignId, ScriptVersionId, ScriptVersionId, int, std::int64_t, Instant, Instant,
                      std::string, ScriptVersionId>(
      [&](ScriptTrialId id, CampaignId campaign, ScriptVersionId first, ScriptVersionId second, int share,
          std::int64_t salt, Instant started, Instant ended, std::string by, ScriptVersionId winner) {
        all.push_back({id, campaign, first, second, share, static_cast<std::uint64_t>(salt), started, ended,
                       std::move(by), winner});
      });
  return all;
}

template <class Q>
std::vector<VersionCalls> counted(Q query) {
  std::vector<VersionCalls> all;
  query.template each<ScriptVersionId, std::int64_t, std::int64_t, std::int64_t>(
      [&](ScriptVersionId version, std::int64_t calls, std::int64_t reached, std::int64_t sold) {
        all.push_back({version, calls, reached, sold});
      });
  return all;
}
const std::string kCounted =
    "SELECT c.script_version_id, count(*), coalesce(sum(o.reached), 0), coalesce(sum(o.sale), 0) FROM call c LEFT JOIN "
    "outcome o ON o.id = c.outcome_id WHERE c.state = 1 AND ";

}  // namespace

std::vector<ScriptTitle> readScripts(Connection& db) {
  return titles(sql(db, kTitle + "ORDER BY title, language"));
}

std::optional<ScriptTitle> readScript(Connection& db, ScriptId id) {
  return firstOf(titles(sql(db, kTitle + "WHERE id = :id").with(id)));
}

std::optional<ScriptId> findScript(Connection& db, const std::string& title, const std::string& language) {
  const auto row = sql(db, "SELECT id FROM script WHERE title = :title AND language = :language")
                       .with(title, language)
                       .one<ScriptId>();
  if (!row) return std::nullopt;
  return std::get<0>(*row);
}

ScriptId addScript(Connection& db, const ScriptTitle& s) {
  sql(db,
      "INSERT INTO script (public_id, title, language, product, kind, file_name) VALUES (uuid7(), :title, :language, "
      ":product, :kind, :file)")
      .with(s.title, s.language, s.product, s.kind, s.fileName)
      .run();
  return ScriptId(db.lastInsertId());
}

void writeScript(Connection& db, const ScriptTitle& s) {
  sql(db,
      "UPDATE script SET title = :title, language = :language, product = :product, kind = :kind, file_name = :file "
      "WHERE id = :id")
      .with(s.title, s.language, s.product, s.kind, s.fileName, s.id)
      .run();
}

void removeScript(Connection& db, ScriptId id) {
  sql(db, "DELETE FROM script WHERE id = :id").with(id).run();
}

std::vector<ScriptVersion> readVersions(Connection& db, ScriptId script) {
  if (!script) return versions(sql(db, kVersion + "ORDER BY v.script_id, v.number DESC"));
  return versions(sql(db, kVersion + "WHERE v.script_id = :script ORDER BY v.number DESC").with(script));
}

std::optional<ScriptVersion> readVersion(Connection& db, ScriptVersionId id) {
  return firstOf(versions(sql(db, kVersion + "WHERE v.id = :id").with(id)));
}

std::string versionText(Connection& db, ScriptVersionId id) {
  return sql(db, "SELECT text FROM script_version WHERE id = :id").with(id).value<std::string>();
}

ScriptVersionId addScriptDraft(Connection& db, const ScriptVersion& v, const std::string& text, UserId by,
                               Instant now) {
  sql(db,
      "INSERT INTO script_version (public_id, script_id, number, text, note, problems, changed_at, changed_by) VALUES "
      "(uuid7(), :script, (SELECT coalesce(max(number), 0) + 1 FROM script_version WHERE script_id = :same), :text, "
      ":note, :problems, :at, :by)")
      .with(v.script, v.script, text, v.note, v.problems, now, by)
      .run();
  return ScriptVersionId(db.lastInsertId());
}

void writeScriptDraft(Connection& db, const ScriptVersion& v, const std::string& text, UserId by, Instant now) {
  sql(db,
      "UPDATE script_version SET text = :text, note = :note, problems = :problems, revision = revision + 1, changed_at "
      "= :at, changed_by = :by WHERE id = :id AND state = 0")
      .with(text, v.note, v.problems, now, by, v.id)
      .run();
}

void removeScriptDraft(Connection& db, ScriptVersionId id) {
  sql(db, "DELETE FROM script_version WHERE id = :id").with(id).run();
}

void publishVersion(Connection& db, ScriptVersionId id, UserId by, Instant now) {
  sql(db, "UPDATE script_version SET state = 1, published_at = :at, published_by = :by WHERE id = :id")
      .with(now, by, id)
      .run();
}

void retireVersion(Connection& db, ScriptVersionId id, UserId by, Instant now) {
  sql(db, "UPDATE script_version SET state = 2, retired_at = :at, retired_by = :by WHERE id = :id")
      .with(now, by, id)
      .run();
}

std::vector<ScriptUse> scriptUses(Connection& db) {
  std::vector<ScriptUse> all;
  sql(db,
      "SELECT c.id, c.name, c.state, c.script_version_id FROM campaign c WHERE c.script_version_id <> 0 UNION SELECT "
      "c.id, c.name, c.state, t.second_version_id FROM campaign c JOIN script_trial t ON t.campaign_id = c.id AND "
      "t.ended_at = 0 ORDER BY 2, 4")
      .each<CampaignId, std::string, domain::CampaignState, ScriptVersionId>(
          [&](CampaignId id, std::string name, domain::CampaignState state, ScriptVersionId version) {
            all.push_back({id, std::move(name), state == domain::CampaignState::Finished, version});
          });
  return all;
}

void followVersion(Connection& db, CampaignId campaign, ScriptVersionId version) {
  sql(db, "UPDATE campaign SET script_version_id = :v, revision = revision + 1 WHERE id = :id")
      .with(version, campaign)
      .run();
}

std::optional<ScriptTrial> runningTrial(Connection& db, CampaignId campaign) {
  return firstOf(trials(sql(db, kTrial + "WHERE t.campaign_id = :c AND t.ended_at = 0").with(campaign)));
}

std::optional<ScriptTrial> readTrial(Connection& db, ScriptTrialId id) {
  return firstOf(trials(sql(db, kTrial + "WHERE t.id = :id").with(id)));
}

std::vector<ScriptTrial> trialsOf(Connection& db, ScriptId script) {
  return trials(sql(db, kTrial +
                            "JOIN script_version v ON v.id = t.first_version_id WHERE v.script_id = :script ORDER BY "
                            "t.started_at DESC, t.id DESC")
                    .with(script));
}

ScriptTrialId addTrial(Connection& db, const ScriptTrial& t, UserId by) {
  sql(db,
      "INSERT INTO script_trial (campaign_id, first_version_id, second_version_id, share, salt, started_at, "
      "started_by) VALUES (:campaign, :first, :second, :share, :salt, :at, :by)")
      .with(t.campaign, t.first, t.second, t.share, static_cast<std::int64_t>(t.salt), t.startedAt, by)
      .run();
  return ScriptTrialId(db.lastInsertId());
}

void endTrial(Connection& db, ScriptTrialId id, ScriptVersionId winner, UserId by, Instant now) {
  sql(db, "UPDATE script_trial SET ended_at = :at, ended_by = :by, winner_id = :winner WHERE id = :id")
      .with(now, by, winner, id)
      .run();
}

std::vector<VersionCalls> callsOfVersions(Connection& db, ScriptId script) {
  return counted(sql(db, kCounted +
                             "c.script_version_id IN (SELECT id FROM script_version WHERE script_id = :script) AND "
                             "c.script_version_id <> 0 GROUP BY c.script_version_id")
                     .with(script));
}

std::vector<VersionCalls> callsOfTrial(Connection& db, ScriptTrialId trial) {
  return counted(
      sql(db, kCounted + "c.script_trial_id = :trial AND c.script_trial_id <> 0 GROUP BY c.script_version_id")
          .with(trial));
}

}  // namespace callwright::storage
