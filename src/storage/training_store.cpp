#include "callwright/storage/training_store.hpp"

#include "storage/sql.hpp"

namespace callwright::storage {

using domain::Article;
using domain::ArticleId;
using domain::CallId;
using domain::Instant;
using domain::RecordingId;
using domain::Rehearsal;
using domain::RehearsalId;
using domain::RehearsalState;
using domain::RehearsalStep;
using domain::ScriptVersionId;
using domain::UserId;

namespace {

const std::string kRehearsal =
    "SELECT r.id, r.user_id, u.display_name, r.version_id, r.persona_id, s.title, p.title, v.number, r.state, "
    "coalesce(a.display_name, ''), r.note, r.assigned_at, r.due_at, r.started_at, r.ended_at, r.score, r.own_mark, "
    "r.own_comment, r.trainer_mark, r.trainer_comment, coalesce(t.display_name, ''), coalesce((SELECT max(k.id) FROM "
    "recording k WHERE k.rehearsal_id = r.id AND k.state = 1), 0) FROM rehearsal r JOIN user u ON "
    "u.id "
    "= r.user_id JOIN script_version v ON v.id = r.version_id JOIN script s ON s.id = v.script_id JOIN script_version "
    "w "
    "ON w.id = r.persona_id JOIN script p ON p.id = w.script_id LEFT JOIN user a ON a.id = r.assigned_by LEFT JOIN "
    "user "
    "t ON t.id = r.trainer_id ";

template <class Q>
std::vector<Rehearsal> rehearsals(Q query) {
  std::vector<Rehearsal> all;
  query.template each<RehearsalId, UserId, std::string, ScriptVersionId, ScriptVersionId, std::string, std::string, int,
                      RehearsalState, std::string, std::string, Instant, Instant, Instant, Instant, int, int,
                      std::string, int, std::string, std::string, RecordingId>(
      [&](RehearsalId id, UserId user, std::string name, ScriptVersionId version, ScriptVersionId persona,
          std::string title, std::string personaTitle, int number, RehearsalState state, std::string assignedBy,
          std::string note, Instant assigned, Instant due, Instant started, Instant ended, int score, int ownMark,
          std::string ownComment, int trainerMark, std::string trainerComment, std::string trainer,
          RecordingId recording) {
        Rehearsal r;
        r.id = id;
        r.user = user;
        r.userName = std::move(name);
        r.version = version;
        r.persona = persona;
        r.scriptTitle = std::move(title);
        r.personaTitle = std::move(personaTitle);
        r.versionNumber = number;
        r.state = state;
        r.assignedBy = std::move(assignedBy);
        r.note = std::move(note);
        r.assignedAt = assigned;
        r.dueAt = due;
        r.startedAt = started;
        r.endedAt = ended;
        r.score = score;
        r.own = {ownMark, std::move(ownComment), {}};
        r.trainer = {trainerMark, std::move(trainerComment), std::move(trainer)};
        r.recording = recording;
        all.push_back(std::move(r));
      });
  return all;
}

const std::string kArticle =
    "SELECT a.id, a.title, a.body, u.display_name, a.call_id, a.created_at, a.changed_at, (SELECT count(*) FROM "
    "article_read n WHERE n.article_id = a.id), EXISTS (SELECT 1 FROM article_read m WHERE m.article_id = a.id AND "
    "m.user_id = :reader), coalesce(g.display_name, ''), coalesce(c.opened_at, 0), coalesce((SELECT max(k.id) FROM "
    "recording k WHERE k.call_id = a.call_id AND k.state = 1), 0) FROM article a LEFT JOIN user u ON u.id = "
    "a.author_id "
    "LEFT JOIN call c ON c.id = a.call_id LEFT JOIN user g ON g.id = c.agent_id WHERE a.removed = 0 ";

template <class Q>
std::vector<Article> articles(Q query) {
  std::vector<Article> all;
  query.template each<ArticleId, std::string, std::string, std::string, CallId, Instant, Instant, std::int64_t, bool,
                      std::string, Instant, RecordingId>(
      [&](ArticleId id, std::string title, std::string body, std::string author, CallId call, Instant created,
          Instant changed, std::int64_t readers, bool read, std::string agent, Instant at, RecordingId recording) {
        all.push_back({id, std::move(title), std::move(body), std::move(author), call, std::move(agent), at, recording,
                       created, changed, readers, read});
      });
  return all;
}

}  // namespace

std::vector<Rehearsal> readRehearsals(Connection& db, UserId user, int limit) {
  const std::string order =
      "ORDER BY r.state > 1, CASE WHEN r.state < 2 AND r.due_at = 0 THEN 1 ELSE 0 END, CASE WHEN r.state < 2 THEN "
      "r.due_at ELSE -r.ended_at END, r.id DESC LIMIT :limit";
  if (!user) return rehearsals(sql(db, kRehearsal + order).with(limit));
  return rehearsals(sql(db, kRehearsal + "WHERE r.user_id = :user " + order).with(user, limit));
}

std::optional<Rehearsal> readRehearsal(Connection& db, RehearsalId id) {
  auto found = rehearsals(sql(db, kRehearsal + "WHERE r.id = :id").with(id));
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

RehearsalId addRehearsal(Connection& db, const Rehearsal& r, UserId assignedBy) {
  sql(db,
      "INSERT INTO rehearsal (public_id, user_id, version_id, persona_id, state, assigned_by, assigned_at, due_at, "
      "note, started_at) VALUES (uuid7(), :user, :version, :persona, :state, :by, :at, :due, :note, :started)")
      .with(r.user, r.version, r.persona, r.state, assignedBy, r.assignedAt, r.dueAt, r.note, r.startedAt)
      .run();
  return RehearsalId(db.lastInsertId());
}

void beginRehearsal(Connection& db, RehearsalId id, Instant at) {
  sql(db, "DELETE FROM rehearsal_step WHERE rehearsal_id = :id").with(id).run();
  sql(db, "DELETE FROM rehearsal_value WHERE rehearsal_id = :id").with(id).run();
  sql(db, "UPDATE rehearsal SET state = 1, started_at = :at WHERE id = :id").with(at, id).run();
}

void endRehearsal(Connection& db, RehearsalId id, RehearsalState state, int score, Instant at) {
  sql(db, "UPDATE rehearsal SET state = :state, score = :score, ended_at = :at WHERE id = :id")
      .with(state, score, at, id)
      .run();
}

void markRehearsal(Connection& db, RehearsalId id, UserId trainer, int mark, const std::string& comment) {
  sql(db, "UPDATE rehearsal SET trainer_id = :trainer, trainer_mark = :mark, trainer_comment = :comment WHERE id = :id")
      .with(trainer, mark, comment, id)
      .run();
}

void markOwnRehearsal(Connection& db, RehearsalId id, int mark, const std::string& comment) {
  sql(db, "UPDATE rehearsal SET own_mark = :mark, own_comment = :comment WHERE id = :id").with(mark, comment, id).run();
}

std::vector<RehearsalStep> rehearsalSteps(Connection& db, RehearsalId id) {
  std::vector<RehearsalStep> steps;
  sql(db, "SELECT step, said, meant, answer, entered_at FROM rehearsal_step WHERE rehearsal_id = :id ORDER BY position")
      .with(id)
      .each<std::string, std::string, std::string, std::string, Instant>(
          [&](std::string step, std::string said, std::string meant, std::string answer, Instant at) {
            steps.push_back({std::move(step), {}, std::move(said), std::move(meant), std::move(answer), at, {}});
          });
  return steps;
}

domain::ScriptValues rehearsalValues(Connection& db, RehearsalId id) {
  domain::ScriptValues values;
  sql(db, "SELECT name, value FROM rehearsal_value WHERE rehearsal_id = :id")
      .with(id)
      .each<std::string, std::string>(
          [&](std::string name, std::string value) { values.emplace(std::move(name), std::move(value)); });
  return values;
}

void saveRehearsalStep(Connection& db, RehearsalId id, int position, const RehearsalStep& s) {
  sql(db,
      "INSERT INTO rehearsal_step (rehearsal_id, position, step, said, meant, answer, entered_at) VALUES (:id, "
      ":position, :step, :said, :meant, :answer, :at) ON CONFLICT (rehearsal_id, position) DO UPDATE SET said = "
      "excluded.said, meant = excluded.meant, answer = excluded.answer")
      .with(id, position, s.step, s.said, s.meant, s.answer, s.enteredAt)
      .run();
}

void saveRehearsalValue(Connection& db, RehearsalId id, const std::string& name, const std::string& value) {
  if (value.empty()) {
    sql(db, "DELETE FROM rehearsal_value WHERE rehearsal_id = :id AND name = :name").with(id, name).run();
    return;
  }
  sql(db,
      "INSERT INTO rehearsal_value (rehearsal_id, name, value) VALUES (:id, :name, :value) ON CONFLICT (rehearsal_id, "
      "name) DO UPDATE SET value = excluded.value")
      .with(id, name, value)
      .run();
}

std::vector<Article> readArticles(Connection& db, UserId reader) {
  return articles(sql(db, kArticle + "ORDER BY a.created_at DESC, a.id DESC LIMIT 500").with(reader));
}

std::optional<Article> readArticle(Connection& db, ArticleId id, UserId reader) {
  auto found = articles(sql(db, kArticle + "AND a.id = :id").with(reader, id));
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

ArticleId writeArticle(Connection& db, const Article& a, UserId author, Instant at) {
  if (a.id) {
    sql(db, "UPDATE article SET title = :title, body = :body, call_id = :call, changed_at = :at WHERE id = :id")
        .with(a.title, a.body, a.call, at, a.id)
        .run();
    return a.id;
  }
  sql(db,
      "INSERT INTO article (public_id, title, body, call_id, author_id, created_at, changed_at) VALUES (uuid7(), "
      ":title, :body, :call, :author, :at, :changed)")
      .with(a.title, a.body, a.call, author, at, at)
      .run();
  return ArticleId(db.lastInsertId());
}

bool isInLesson(Connection& db, CallId call) {
  return sql(db, "SELECT EXISTS (SELECT 1 FROM article WHERE call_id = :call AND call_id <> 0 AND removed = 0)")
      .with(call)
      .value(false);
}

void removeArticle(Connection& db, ArticleId id) {
  sql(db, "UPDATE article SET removed = 1 WHERE id = :id").with(id).run();
}

void noteRead(Connection& db, ArticleId id, UserId reader, Instant at) {
  sql(db, "INSERT OR IGNORE INTO article_read (article_id, user_id, read_at) VALUES (:article, :user, :at)")
      .with(id, reader, at)
      .run();
}

}  // namespace callwright::storage
