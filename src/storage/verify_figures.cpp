#include "storage/verify_figures.hpp"

#include <cmath>
#include <map>

#include "callwright/storage/packed_month.hpp"
#include "callwright/storage/quality_store.hpp"
#include "callwright/storage/reward_store.hpp"
#include "storage/sql.hpp"

namespace callwright::storage {
namespace {

// ---------------------------------------------------------------- the funnel

// As the triggers of 0013_funnel.sql say.
std::int64_t callsCountedWrong(Connection& db) {
  return sql(db,
             "SELECT count(*) FROM call WHERE counts <> (state = 1 AND ((dials > 0 AND (direction = 0 OR answered_at "
             "<> 0)) OR outcome_id <> 0))")
      .value<std::int64_t>();
}

// The move `s` has been taken back by a move with this condition. Each move back takes the latest that still counted,
// as brackets close: one that closes `s` is the first after which more were taken back than made since.
std::string takenBack(const std::string& condition) {
  return "(s.cause IN ('outcome', 'bulk') AND EXISTS (SELECT 1 FROM stage_change t WHERE t.customer_id = s.customer_id "
         "AND t.id > s.id " +
         condition +
         " AND t.call_id = s.call_id AND t.from_id = s.to_id AND t.to_id = s.from_id AND t.cause = iif(s.cause = "
         "'bulk', 'undo', 'correction') AND (SELECT sum(iif(u.cause = s.cause, 1, -1)) FROM stage_change u WHERE "
         "u.customer_id = s.customer_id AND u.id > s.id AND u.id <= t.id AND u.call_id = s.call_id AND ((u.cause = "
         "s.cause AND u.from_id = s.from_id AND u.to_id = s.to_id) OR (u.cause = t.cause AND u.from_id = s.to_id AND "
         "u.to_id = s.from_id))) < 0))";
}

std::int64_t movesCountedWrong(Connection& db) {
  static const std::string query =
      "SELECT count(*) FROM stage_change s WHERE s.counts <> (s.cause NOT IN ('correction', 'undo') AND NOT " +
      takenBack("") + ")";
  return sql(db, query).value<std::int64_t>();
}

// From the last move before it that had not been taken back then.
std::int64_t movesSinceWrong(Connection& db) {
  static const std::string query =
      "SELECT count(*) FROM stage_change n JOIN customer c ON c.id = n.customer_id WHERE n.counts = 1 AND n.since <> "
      "coalesce((SELECT iif(s.to_id = n.from_id, s.at, 0) FROM stage_change s WHERE s.customer_id = n.customer_id AND "
      "s.id < n.id AND s.cause NOT IN ('correction', 'undo') AND NOT " +
      takenBack("AND t.id < n.id") + " ORDER BY s.id DESC LIMIT 1), c.created_at)";
  return sql(db, query).value<std::int64_t>();
}

// ---------------------------------------------------------------- marks and rewards

// A mark is what its card makes of the answers; the first one is the mark until the check is settled.
std::int64_t marksWrong(Connection& db) {
  constexpr double kSame = 1e-9;
  CheckFilter filter;
  filter.markedOnly = true;
  filter.limit = -1;  // all
  std::map<domain::ScoreCardId, domain::ScoreCard> cards;
  std::int64_t wrong = 0;
  for (const domain::QualityCheck& check : readChecks(db, filter)) {
    const auto [at, isNew] = cards.try_emplace(check.card);
    if (isNew) at->second = readScoreCard(db, check.card).value_or(domain::ScoreCard{});
    const auto& questions = at->second.questions;
    const auto mark = domain::markOf(questions, checkAnswers(db, check.id, questions.size()));
    const bool same = mark && std::abs(mark->mark - check.mark) < kSame && mark->fatal == check.fatal;
    const bool first = check.state == domain::CheckState::Settled || std::abs(check.firstMark - check.mark) < kSame;
    wrong += same && first ? 0 : 1;
  }
  return wrong;
}

// What its rule, which never changes, gives for the value that it saw. The value itself is not taken anew: a line says
// what was so when it was made.
bool isAsRuled(const domain::RewardLine& line) {
  const std::int64_t given = domain::rewardOf(line.rule, line.value).value_or(0);
  const bool sameCurrency = line.amount.currency == line.rule.amount.currency;
  switch (line.kind) {
    case domain::RewardLine::Kind::Manual:
      return true;
    case domain::RewardLine::Kind::Rule:
      return sameCurrency && line.amount.minor == given;
    case domain::RewardLine::Kind::Adjustment:
      // Without a value it gives nothing; that is kept as 0.
      return sameCurrency &&
             (line.before + line.amount.minor == given || (line.value == 0 && line.before + line.amount.minor == 0));
  }
  return false;
}

std::int64_t rewardsWrong(Connection& db) {
  std::int64_t wrong = 0;
  for (const LedgerRow& ledger : readLedgers(db))
    for (const RewardLineRow& row : readRewardLines(db, ledger.id)) wrong += isAsRuled(row.line) ? 0 : 1;
  return wrong;
}

}  // namespace

const std::vector<FiguresCheck>& figuresChecks() {
  static const std::vector<FiguresCheck> all{
      {"funnel", "call.counts", callsCountedWrong},      {"funnel", "stage_change.counts", movesCountedWrong},
      {"funnel", "stage_change.since", movesSinceWrong}, {"funnel", "packed_month", packedWrong},
      {"quality", "quality_check.mark", marksWrong},     {"reward", "reward_line.amount", rewardsWrong}};
  return all;
}

}  // namespace callwright::storage
