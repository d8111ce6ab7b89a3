#include "callwright/storage/quality_store.hpp"

#include "storage/sql.hpp"

namespace callwright::storage {
namespace {

using domain::CheckState;
using domain::QualityCheck;
using domain::QualityCheckId;
using domain::ScoreCard;
using domain::ScoreCardId;

const std::string kCard =
    "SELECT c.id, c.name, c.version, c.replaced, (SELECT count(*) FROM quality_check q WHERE q.card_id = c.id) FROM "
    "score_card c ";

template <class Q>
std::vector<ScoreCard> cards(Connection& db, Q query) {
  std::vector<ScoreCard> all;
  query.template each<ScoreCardId, std::string, int, bool, std::int64_t>(
      [&](ScoreCardId id, std::string name, int version, bool replaced, std::int64_t checks) {
        all.push_back({id, std::move(name), version, replaced, {}, checks});
      });
  for (ScoreCard& card : all)
    sql(db,
        "SELECT section, question, weight, most, fatal FROM score_card_question WHERE card_id = :c ORDER BY position")
        .with(card.id)
        .template each<std::string, std::string, int, int, bool>(
            [&](std::string section, std::string text, int weight, int most, bool fatal) {
              card.questions.push_back({std::move(section), std::move(text), weight, most, fatal});
            });
  return all;
}

const std::string kCheck =
    "SELECT q.id, q.call_id, c.customer_id, q.agent_id, coalesce(u.display_name, ''), coalesce(k.name, ''), "
    "coalesce(p.name, ''), s.name, q.card_id, s.version, q.state, q.sampled, c.opened_at, q.chosen_at, q.marked_at, "
    "q.answered_at, q.settled_at, q.day, coalesce(m.display_name, ''), coalesce(t.display_name, ''), q.mark, "
    "q.first_mark, q.fatal, q.comment, q.answer, q.settlement FROM quality_check q JOIN call c ON c.id = q.call_id "
    "JOIN score_card s ON s.id = q.card_id LEFT JOIN user u ON u.id = q.agent_id LEFT JOIN customer k ON k.id = "
    "c.customer_id LEFT JOIN campaign p ON p.id = c.campaign_id LEFT JOIN user m ON m.id = q.marked_by LEFT JOIN user "
    "t ON t.id = q.settled_by ";

template <class Q>
std::vector<QualityCheck> checks(Q query) {
  std::vector<QualityCheck> all;
  query.template each<QualityCheckId, domain::CallId, domain::CustomerId, domain::UserId, std::string, std::string,
                      std::string, std::string, ScoreCardId, int, CheckState, bool, domain::Instant, domain::Instant,
                      domain::Instant, domain::Instant, domain::Instant, std::string, std::string, std::string, double,
                      double, bool, std::string, std::string, std::string>(
      [&](QualityCheckId id, domain::CallId call, domain::CustomerId customer, domain::UserId agent,
          std::string agentName, std::string customerName, std::string campaignName, std::string cardName,
          ScoreCardId card, int version, CheckState state, bool sampled, domain::Instant callAt,
          domain::Instant chosenAt, domain::Instant markedAt, domain::Instant answeredAt, domain::Instant settledAt,
          std::string day, std::string markedBy, std::string settledBy, double mark, double firstMark, bool fatal,
          std::string comment, std::string answer, std::string settlement) {
        QualityCheck q;
        q.id = id;
        q.call = call;
        q.customer = customer;
        q.agent = agent;
        q.agentName = std::move(agentName);
        q.customerName = std::move(customerName);
        q.campaignName = std::move(campaignName);
        q.cardName = std::move(cardName);
        q.card = card;
        q.cardVersion = version;
        q.state = state;
        q.sampled = sampled;
        q.callAt = callAt;
        q.chosenAt = chosenAt;
        q.markedAt = markedAt;
        q.answeredAt = answeredAt;
        q.settledAt = settledAt;
        q.day = std::move(day);
        q.markedBy = std::move(markedBy);
        q.settledBy = std::move(settledBy);
        q.mark = mark;
        q.firstMark = firstMark;
        q.fatal = fatal;
        q.comment = std::move(comment);
        q.answer = std::move(answer);
        q.settlement = std::move(settlement);
        all.push_back(std::move(q));
      });
  return all;
}

const std::string kWhere = "WHERE q.day >= :f AND q.day <= :u AND (:a = 0 OR q.agent_id = :a2) AND q.state >= :s ";
std::string lastDay(const CheckFilter& filter) {
  return filter.until.empty() ? "9999-12-31" : filter.until;
}

}  // namespace

std::vector<ScoreCard> readScoreCards(Connection& db, bool replacedToo) {
  return cards(db, sql(db, kCard + "WHERE c.replaced <= :r ORDER BY c.name, c.version DESC").with(replacedToo));
}

std::optional<ScoreCard> readScoreCard(Connection& db, ScoreCardId id) {
  auto found = cards(db, sql(db, kCard + "WHERE c.id = :i").with(id));
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

int lastCardVersion(Connection& db, const std::string& name) {
  return sql(db, "SELECT coalesce(max(version), 0) FROM score_card WHERE name = :n").with(name).value<int>();
}

ScoreCardId writeScoreCard(Connection& db, const ScoreCard& card, domain::UserId by, domain::Instant at) {
  ScoreCardId id = card.id;
  if (id) {
    sql(db, "UPDATE score_card SET name = :n, version = :v WHERE id = :i").with(card.name, card.version, id).run();
    sql(db, "DELETE FROM score_card_question WHERE card_id = :i").with(id).run();
  } else {
    sql(db,
        "INSERT INTO score_card (public_id, name, version, created_by, created_at) VALUES (uuid7(), :n, :v, :b, :a)")
        .with(card.name, card.version, by, at)
        .run();
    id = ScoreCardId(db.lastInsertId());
  }
  int position = 0;
  for (const domain::CardQuestion& q : card.questions)
    sql(db,
        "INSERT INTO score_card_question (card_id, position, section, question, weight, most, fatal) VALUES (:c, :p, "
        ":s, :q, :w, :m, :f)")
        .with(id, position++, q.section, q.text, q.weight, q.most, q.fatal)
        .run();
  return id;
}

void setCardReplaced(Connection& db, ScoreCardId id) {
  sql(db, "UPDATE score_card SET replaced = 1 WHERE id = :i").with(id).run();
}

std::vector<QualityCheck> readChecks(Connection& db, const CheckFilter& filter) {
  return checks(
      sql(db, kCheck + kWhere +
                  "ORDER BY CASE q.state WHEN 3 THEN 0 WHEN 0 THEN 1 WHEN 1 THEN 2 ELSE 3 END, q.day DESC, "
                  "q.call_id DESC LIMIT :l")
          .with(filter.from, lastDay(filter), filter.agent, filter.agent, filter.markedOnly ? 1 : 0, filter.limit));
}

std::optional<QualityCheck> readCheck(Connection& db, QualityCheckId id) {
  auto found = checks(sql(db, kCheck + "WHERE q.id = :i").with(id));
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

QualityCheckId checkOf(Connection& db, domain::CallId call) {
  return QualityCheckId(sql(db, "SELECT id FROM quality_check WHERE call_id = :c").with(call).value<std::int64_t>());
}

std::vector<domain::CardAnswer> checkAnswers(Connection& db, QualityCheckId id, std::size_t questions) {
  std::vector<domain::CardAnswer> answers(questions);
  sql(db, "SELECT position, points, comment FROM quality_answer WHERE check_id = :i ORDER BY position")
      .with(id)
      .each<std::int64_t, int, std::string>([&](std::int64_t position, int points, std::string comment) {
        if (position < 0 || static_cast<std::size_t>(position) >= questions) return;
        auto& answer = answers[static_cast<std::size_t>(position)];
        if (points >= 0) answer.points = points;
        answer.comment = std::move(comment);
      });
  return answers;
}

QualityCheckId addCheck(Connection& db, const QualityCheck& q, domain::UserId by, domain::Instant at) {
  sql(db,
      "INSERT INTO quality_check (public_id, call_id, agent_id, day, card_id, sampled, chosen_by, chosen_at) VALUES "
      "(uuid7(), :c, :a, :d, :k, :s, :b, :t)")
      .with(q.call, q.agent, q.day, q.card, q.sampled, by, at)
      .run();
  return QualityCheckId(db.lastInsertId());
}

void removeCheck(Connection& db, QualityCheckId id) {
  sql(db, "DELETE FROM quality_answer WHERE check_id = :i").with(id).run();
  sql(db, "DELETE FROM quality_check WHERE id = :i").with(id).run();
}

void writeCheck(Connection& db, const QualityCheck& q, domain::UserId by) {
  const domain::UserId marked = q.state == CheckState::Marked ? by : domain::UserId{};
  const domain::UserId settled = q.state == CheckState::Settled ? by : domain::UserId{};
  sql(db,
      "UPDATE quality_check SET state = :s, mark = :m, first_mark = :fm, fatal = :f, comment = :c, marked_at = :ma, "
      "answered_at = :aa, answer = :an, settled_at = :sa, settlement = :st, marked_by = max(marked_by, :mb), "
      "settled_by = max(settled_by, :sb) WHERE id = :i")
      .with(q.state, q.mark, q.firstMark, q.fatal, q.comment, q.markedAt, q.answeredAt, q.answer, q.settledAt,
            q.settlement, marked, settled, q.id)
      .run();
}

void writeCheckAnswers(Connection& db, QualityCheckId id, const std::vector<domain::CardAnswer>& answers) {
  sql(db, "DELETE FROM quality_answer WHERE check_id = :i").with(id).run();
  int position = 0;
  for (const domain::CardAnswer& answer : answers)
    sql(db, "INSERT INTO quality_answer (check_id, position, points, comment) VALUES (:i, :p, :n, :c)")
        .with(id, position++, answer.points.value_or(-1), answer.comment)
        .run();
}

std::vector<domain::QualityFigures> qualityFigures(Connection& db, const CheckFilter& filter) {
  std::vector<domain::QualityFigures> all;
  sql(db,
      "SELECT q.agent_id, coalesce(u.display_name, ''), count(*), sum(q.fatal), sum(q.state = 3), sum(q.mark) FROM "
      "quality_check q LEFT JOIN user u ON u.id = q.agent_id WHERE q.day >= :f AND q.day <= :u AND (:a = 0 OR "
      "q.agent_id = :a2) AND q.state >= 1 GROUP BY q.agent_id ORDER BY 2, 1")
      .with(filter.from, lastDay(filter), filter.agent, filter.agent)
      .each<domain::UserId, std::string, std::int64_t, std::int64_t, std::int64_t, double>(
          [&](domain::UserId agent, std::string name, std::int64_t count, std::int64_t fatal, std::int64_t disputed,
              double sum) {
            all.push_back({agent, std::move(name), count, fatal, disputed, sum});
          });
  return all;
}

std::vector<std::int64_t> callsToCheck(Connection& db, domain::UserId agent, const std::string& from,
                                       const std::string& until) {
  std::vector<std::int64_t> ids;
  sql(db,
      "SELECT c.id FROM call c WHERE c.agent_id = :a AND c.local_day >= :f AND c.local_day <= :u AND c.state = 1 AND "
      "c.talk_ms > 0 AND NOT EXISTS (SELECT 1 FROM quality_check q WHERE q.call_id = c.id) ORDER BY c.id")
      .with(agent, from, until)
      .each<std::int64_t>([&](std::int64_t id) { ids.push_back(id); });
  return ids;
}

}  // namespace callwright::storage
