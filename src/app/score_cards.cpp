#include <nlohmann/json.hpp>

#include "app/job.hpp"
#include "app/use_case.hpp"
#include "callwright/app/quality.hpp"
#include "callwright/storage/quality_store.hpp"

namespace callwright::app {
namespace {

using domain::Permission;
using domain::ScoreCard;
using domain::ScoreCardId;

// Soundness is that of its text: what cannot be read back is not kept.
Result<Nothing> checkScoreCard(const ScoreCard& card) {
  if (card.name.empty()) return domain::fail(ErrorCode::Missing, "name");
  const auto read = domain::parseScoreCard(domain::formatScoreCard(card.questions));
  if (!read) return tl::unexpected(read.error());
  return Nothing{};
}

}  // namespace

Result<ListScoreCards::Reply> handle(Job& job, const ListScoreCards& request) {
  if (auto ok = job.need(Permission::CheckQuality); !ok) return tl::unexpected(ok.error());
  return storage::readScoreCards(job.db, request.replacedToo);
}

Result<ScoreCardId> handle(Job& job, const SaveScoreCard& request) {
  if (auto ok = job.need(Permission::CheckQuality); !ok) return tl::unexpected(ok.error());
  if (auto ok = checkScoreCard(request.card); !ok) return tl::unexpected(ok.error());
  ScoreCard card = request.card;
  card.version = 1;
  std::string before;
  const int last = storage::lastCardVersion(job.db, card.name);
  if (card.id) {
    const auto known = storage::readScoreCard(job.db, card.id);
    if (!known) return domain::fail(ErrorCode::NotFound, "score_card", std::to_string(card.id.value));
    if (known->replaced) return domain::fail(ErrorCode::QualityUnfit, "card_replaced");
    if (card.name != known->name && last > 0) return domain::fail(ErrorCode::AlreadyExists, "score_card", card.name);
    before = nlohmann::json{{"name", known->name}, {"version", known->version}}.dump();
    card.version = known->version;
    if (known->checks > 0) {  // what was marked by it stays as it was
      storage::setCardReplaced(job.db, card.id);
      card.id = {};
      card.version = known->version + 1;
    }
  } else if (last > 0) {
    return domain::fail(ErrorCode::AlreadyExists, "score_card", card.name);
  }
  const ScoreCardId id = storage::writeScoreCard(job.db, card, job.actor.user, job.now);
  job.audit(
      "save_score_card", "score_card", id.value, before,
      nlohmann::json{{"name", card.name}, {"version", card.version}, {"questions", card.questions.size()}}.dump());
  job.changed(Change::Kind::Goals);
  return id;
}

Result<Nothing> handle(Job& job, const RetireScoreCard& request) {
  if (auto ok = job.need(Permission::CheckQuality); !ok) return ok;
  const auto card = storage::readScoreCard(job.db, request.id);
  if (!card) return domain::fail(ErrorCode::NotFound, "score_card", std::to_string(request.id.value));
  storage::setCardReplaced(job.db, request.id);
  job.audit("save_score_card", "score_card", request.id.value,
            nlohmann::json{{"name", card->name}, {"version", card->version}}.dump(), {});
  job.changed(Change::Kind::Goals);
  return Nothing{};
}

CALLWRIGHT_USE_CASE(ListScoreCards)
CALLWRIGHT_USE_CASE(SaveScoreCard)
CALLWRIGHT_USE_CASE(RetireScoreCard)

}  // namespace callwright::app
