#include "callwright/app/rankings.hpp"

#include <algorithm>
#include <set>

#include "app/figures_of.hpp"
#include "app/open_call.hpp"
#include "app/ranking_of.hpp"
#include "app/services.hpp"
#include "app/use_case.hpp"
#include "callwright/domain/people.hpp"
#include "callwright/storage/people_store.hpp"

namespace callwright::app {
namespace {

using domain::FiguresBy;
using domain::RankPeriod;

constexpr int kMostChampions = 60;

struct AskedRanking {
  RankingQuestion question;
  RankPeriod period;
};
Result<AskedRanking> checkedRanking(Job& job, RankingQuestion question) {
  if (auto ok = job.need(domain::Permission::ViewTeamWork); !ok) return tl::unexpected(ok.error());
  if (question.by != FiguresBy::Agent && question.by != FiguresBy::Team)
    return domain::fail(ErrorCode::BadValue, "by", domain::codeOf(question.by), "agent, team");
  if (question.currency.empty()) question.currency = job.services.settings().currency;
  const auto period = question.period.empty()
                          ? std::optional(domain::rankPeriodWith(RankPeriod::Kind::Month, localDayOf(job)))
                          : domain::rankPeriodFromCode(question.period);
  if (!period)
    return domain::fail(ErrorCode::BadValue, "period", question.period,
                        "2026-11 | 2026-Q4 | 2026 | 2026-W48 | 2026-11-23");
  return AskedRanking{std::move(question), *period};
}

}  // namespace

domain::Ranking rankingOf(Job& job, const RankingQuestion& question, const RankPeriod& period) {
  domain::FiguresFilter filter;
  filter.from = period.firstDay;
  filter.until = period.lastDay();
  filter.team = question.team;
  filter.campaign = question.campaign;
  std::vector<domain::FiguresRow> rows = 
      figuresOf(job, question.by, filter, domain::kNeedTime | domain::infoOf(question.measure).needs);
  if (question.by == FiguresBy::Agent) {
    std::set<std::int64_t> agents;
    for (const domain::User& user : storage::listUsers(job.db))
      if (user.role == domain::Role::Agent) agents.insert(user.id.value);
    std::erase_if(rows, [&](const domain::FiguresRow& row) { return !agents.contains(row.id); });
  }
  return domain::rankBy(question.measure, rows, question.currency, question.minimumBase);
}

Result<ReadRanking::Answer> handle(Job& job, const ReadRanking& request) {
  auto asked = checkedRanking(job, request.question);
  if (!asked) return tl::unexpected(asked.error());
  ReadRanking::Answer answer{asked->period, asked->question.currency, rankingOf(job, asked->question, asked->period)};
  domain::compare(answer.ranking, rankingOf(job, asked->question, asked->period.shifted(-1)));
  return answer;
}

Result<std::vector<ReadChampions::Row>> handle(Job& job, const ReadChampions& request) {
  const auto asked = checkedRanking(job, request.question);
  if (!asked) return tl::unexpected(asked.error());
  if (request.periods < 1 || request.periods > kMostChampions)
    return domain::fail(ErrorCode::BadValue, "periods", std::to_string(request.periods), "1 … 60");
  std::vector<ReadChampions::Row> rows;
  const std::string today = localDayOf(job);
  RankPeriod period = asked->period;
  if (period.lastDay() >= today)
    period = domain::rankPeriodWith(period.kind, std::min(today, period.firstDay)).shifted(-1);
  for (int i = 0; i < request.periods; ++i, period = period.shifted(-1)) {
    ReadChampions::Row row{period, {}};
    for (domain::Ranked& one : rankingOf(job, asked->question, period).rows)
      if (one.rank == 1) row.champions.push_back(std::move(one));
    rows.push_back(std::move(row));
  }
  return rows;
}

CALLWRIGHT_USE_CASE(ReadRanking)
CALLWRIGHT_USE_CASE(ReadChampions)

}  // namespace callwright::app
