#pragma once
#include <optional>
#include <string>
#include <vector>

#include "callwright/domain/quality.hpp"
#include "callwright/storage/connection.hpp"

// Score cards and quality checks.
namespace callwright::storage {

std::vector<domain::ScoreCard> readScoreCards(Connection& db, bool replacedToo);  // by name, the latest version first
std::optional<domain::ScoreCard> readScoreCard(Connection& db, domain::ScoreCardId id);
int lastCardVersion(Connection& db, const std::string& name);  // 0: there is none
// id none: new; otherwise name and questions are written in place.
domain::ScoreCardId writeScoreCard(Connection& db, const domain::ScoreCard& card, domain::UserId by,
                                   domain::Instant at);
void setCardReplaced(Connection& db, domain::ScoreCardId id);

struct CheckFilter {
  std::string from, until;  // days of the calls; "": open-ended
  domain::UserId agent;     // none: all
  bool markedOnly = false;
  int limit = 500;
};
// What waits first (disputed, to be marked), then the newest calls.
std::vector<domain::QualityCheck> readChecks(Connection& db, const CheckFilter& filter);
std::optional<domain::QualityCheck> readCheck(Connection& db, domain::QualityCheckId id);
domain::QualityCheckId checkOf(Connection& db, domain::CallId call);  // none: there is none
std::vector<domain::CardAnswer> checkAnswers(Connection& db, domain::QualityCheckId id, std::size_t questions);
// call, agent, day, card and sampled count.
domain::QualityCheckId addCheck(Connection& db, const domain::QualityCheck& check, domain::UserId by,
                                domain::Instant at);
void removeCheck(Connection& db, domain::QualityCheckId id);
// State, marks, texts and times; `by` marked or settled it.
void writeCheck(Connection& db, const domain::QualityCheck& check, domain::UserId by);
void writeCheckAnswers(Connection& db, domain::QualityCheckId id, const std::vector<domain::CardAnswer>& answers);

// Of each agent who has any, by name.
std::vector<domain::QualityFigures> qualityFigures(Connection& db, const CheckFilter& filter);
// Closed calls with some talk on these days that are no check yet.
std::vector<std::int64_t> callsToCheck(Connection& db, domain::UserId agent, const std::string& from,
                                       const std::string& until);

}  // namespace callwright::storage
