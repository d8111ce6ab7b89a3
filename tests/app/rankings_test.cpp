#include "callwright/app/rankings.hpp"

#include "app/work_support.hpp"
#include "callwright/app/people.hpp"

using namespace callwright;
using namespace callwright::test;
using app::RankingQuestion;
using domain::FiguresBy;
using domain::Measure;

namespace {

// Monday 2026-11-23, 10:00.
struct RankFloor {
  RankFloor() {
    db.options.withPhone = false;
    db.open();
    campaign = db.addCampaign({db.addList(60)}, TemporaryDatabase::alwaysOpen());
    db.database().execute("INSERT INTO team (id, name) VALUES (7, 'North'), (8, 'South')");
    li = db.addUser("li");
    wang = db.addUser("wang");
    sun = db.addUser("sun");
    db.database().execute("UPDATE user SET team_id = 7 WHERE name IN ('li', 'wang')");
    db.database().execute("UPDATE user SET team_id = 8 WHERE name = 'sun'");
  }
  void past(domain::UserId agent, const std::string& day, int calls, int reached, int sold) {
    db.database().addCalls({campaign, agent, {day}, calls, reached, sold});
  }
  std::string ranked(const RankingQuestion& question) {  // "1 li, 2 wang (before 1)"
    std::string text;
    const auto answer = db.app->call(db.owner, app::ReadRanking{question}).value();
    for (const auto& row : answer.ranking.rows) {
      text += (text.empty() ? "" : ", ") + std::to_string(row.rank) + " " + row.name;
      if (row.before > 0) text += " (" + std::to_string(row.before) + ")";
    }
    return text;
  }

  TemporaryDatabase db;
  domain::CampaignId campaign;
  domain::UserId li, wang, sun;
};

}  // namespace

TEST_CASE("A ranking is of the period's figures, against the period before", "[rankings]") {
  RankFloor f;
  f.past(f.li, "2026-11-02", 20, 10, 2);
  f.past(f.wang, "2026-11-03", 20, 10, 5);
  f.past(f.sun, "2026-11-23", 20, 10, 2);
  f.past(f.li, "2026-10-05", 20, 10, 4);
  f.past(f.wang, "2026-10-05", 20, 10, 1);
  CHECK(f.ranked({}) == "1 wang (2), 2 li (1), 2 sun");
  RankingQuestion question;
  question.period = "2026-Q4";
  CHECK(f.ranked(question) == "1 li, 1 wang, 3 sun");
  question.period = "2026-11-23";
  CHECK(f.ranked(question) == "1 sun");
  question.period = "2026-W48";
  CHECK(f.ranked(question) == "1 sun");
  question = {};
  question.by = FiguresBy::Team;
  CHECK(f.ranked(question) == "1 North (1), 2 South");
  question = {};
  question.team = domain::TeamId(7);
  CHECK(f.ranked(question) == "1 wang (2), 2 li (1)");
}

TEST_CASE("A lucky single call does not win a rate, and it is said why", "[rankings]") {
  RankFloor f;
  f.past(f.li, "2026-11-02", 40, 20, 4);
  f.past(f.wang, "2026-11-02", 40, 30, 9);
  f.past(f.sun, "2026-11-02", 1, 1, 1);
  RankingQuestion question;
  question.measure = Measure::ConversionRate;
  CHECK(f.ranked(question) == "1 wang, 2 li, 0 sun");
  const auto answer = f.db.app->call(f.db.owner, app::ReadRanking{question}).value();
  CHECK(answer.ranking.rows[2].out == domain::Ranked::Out::BaseTooSmall);
  CHECK(answer.ranking.minimumBase == 5);
  question.minimumBase = 1;
  CHECK(f.ranked(question) == "1 sun, 2 wang, 3 li");
}

TEST_CASE("Champions are of periods that are over", "[rankings]") {
  RankFloor f;
  f.past(f.sun, "2026-11-02", 20, 10, 9);
  f.past(f.li, "2026-10-05", 20, 10, 4);
  f.past(f.wang, "2026-10-05", 20, 10, 4);
  app::ReadChampions request;
  request.periods = 3;
  const auto rows = f.db.app->call(f.db.owner, request).value();
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].period.code() == "2026-10");
  CHECK(rows[0].champions.size() == 2);
  CHECK(rows[1].period.code() == "2026-09");
  CHECK(rows[1].champions.empty());
  request.question.period = "2027-01";  // nothing of it is over either
  CHECK(f.db.app->call(f.db.owner, request).value()[0].period.code() == "2026-10");
  request.periods = 0;
  CHECK(codeOf(f.db.app->call(f.db.owner, request)) == ErrorCode::BadValue);
}

TEST_CASE("Agents see no ranking of others, and questions have to make sense", "[rankings]") {
  RankFloor f;
  const auto agent = f.db.signedIn("chen");
  CHECK(codeOf(f.db.app->call(agent, app::ReadRanking{})) == ErrorCode::NotAllowed);
  CHECK(codeOf(f.db.app->call(agent, app::ReadChampions{})) == ErrorCode::NotAllowed);
  RankingQuestion question;
  question.period = "2026-13";
  CHECK(codeOf(f.db.app->call(f.db.owner, app::ReadRanking{question})) == ErrorCode::BadValue);
  question = {};
  question.by = FiguresBy::Day;
  CHECK(codeOf(f.db.app->call(f.db.owner, app::ReadRanking{question})) == ErrorCode::BadValue);
}
