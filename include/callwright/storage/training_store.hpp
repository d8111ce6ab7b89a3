#pragma once
#include <optional>
#include <string>
#include <vector>

#include "callwright/domain/training.hpp"
#include "callwright/storage/connection.hpp"

namespace callwright::storage {

// Of one user, or of all (none): what is open by due time first, then the newest.
std::vector<domain::Rehearsal> readRehearsals(Connection& db, domain::UserId user, int limit);
std::optional<domain::Rehearsal> readRehearsal(Connection& db, domain::RehearsalId id);
// user, version, persona, state, assigned…, dueAt, note, startedAt count.
domain::RehearsalId addRehearsal(Connection& db, const domain::Rehearsal& rehearsal, domain::UserId assignedBy);
void beginRehearsal(Connection& db, domain::RehearsalId id, domain::Instant at);
void endRehearsal(Connection& db, domain::RehearsalId id, domain::RehearsalState state, int score, domain::Instant at);
void markRehearsal(Connection& db, domain::RehearsalId id, domain::UserId trainer, int mark,
                   const std::string& comment);
void markOwnRehearsal(Connection& db, domain::RehearsalId id, int mark, const std::string& comment);

std::vector<domain::RehearsalStep> rehearsalSteps(Connection& db, domain::RehearsalId id);
domain::ScriptValues rehearsalValues(Connection& db, domain::RehearsalId id);
void saveRehearsalStep(Connection& db, domain::RehearsalId id, int position, const domain::RehearsalStep& step);
void saveRehearsalValue(Connection& db, domain::RehearsalId id, const std::string& name, const std::string& value);

std::vector<domain::Article> readArticles(Connection& db, domain::UserId reader);  // the newest first
std::optional<domain::Article> readArticle(Connection& db, domain::ArticleId id, domain::UserId reader);
domain::ArticleId writeArticle(Connection& db, const domain::Article& article, domain::UserId author,
                               domain::Instant at);
bool isInLesson(Connection& db, domain::CallId call);
void removeArticle(Connection& db, domain::ArticleId id);
void noteRead(Connection& db, domain::ArticleId id, domain::UserId reader, domain::Instant at);

}  // namespace callwright::storage
