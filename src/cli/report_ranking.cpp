#include <memory>

#include "callwright/app/rankings.hpp"
#include "callwright/words/measure_words.hpp"
#include "callwright/words/reward_words.hpp"
#include "cli/commands.hpp"
#include "cli/report_filters.hpp"
#include "cli/text.hpp"

// report ranking, report champions
namespace callwright::cli {
namespace {

struct RankingOptions {
  std::string measure = "sales", by = "agent", period, currency, team, campaign;
  std::optional<double> minimum;
  int periods = 12;
};

app::RankingQuestion rankingQuestion(Session& session, const RankingOptions& o) {
  app::RankingQuestion question;
  question.measure = measureNamed(o.measure);
  const auto by = domain::figuresByFromCode(o.by);
  if (!by) throw Refused{{domain::ErrorCode::BadValue, {"by", o.by, "agent, team"}}};
  question.by = *by;
  question.period = o.period;
  question.currency = o.currency;
  if (o.minimum && !(*o.minimum >= 0))
    throw Refused{{domain::ErrorCode::BadValue, {"minimum", utf8(QString::number(*o.minimum)), ">= 0"}}};
  question.minimumBase = o.minimum;
  ReportOptions named;
  named.team = o.team;
  named.campaign = o.campaign;
  const auto filter = reportFilter(session, named);
  question.team = filter.team;
  question.campaign = filter.campaign;
  return question;
}

QString rankedText(domain::Measure measure, const domain::Ranked& row, const std::string& currency) {
  return row.value ? words::measureAmount(domain::infoOf(measure).unit, *row.value, currency) : QStringLiteral("–");
}

void reportRanking(const Common& common, const RankingOptions& o) {
  Session session(common);
  const auto question = rankingQuestion(session, o);
  const auto answer = session.call(app::ReadRanking{question});
  const domain::Ranking& ranking = answer.ranking;
  const domain::MeasureInfo& info = domain::infoOf(question.measure);
  if (common.json) {
    Json rows = Json::array();
    for (const domain::Ranked& row : ranking.rows)
      rows.push_back({{"rank", row.rank > 0 ? Json(row.rank) : Json(nullptr)},
                      {"id", row.id},
                      {"name", row.name},
                      {"value", amountJson(info.unit, answer.currency, row.value)},
                      {"base", ranking.base == domain::RankBase::None ? Json(nullptr) : Json(row.base)},
                      {"before", row.before > 0 ? Json(row.before) : Json(nullptr)},
                      {"out", row.rank > 0 ? Json(nullptr) : Json(domain::codeOf(row.out))}});
    return print(Json{{"period", answer.period.code()},
                      {"from", answer.period.firstDay},
                      {"to", answer.period.lastDay()},
                      {"measure", info.code},
                      {"by", domain::codeOf(question.by)},
                      {"base", domain::codeOf(ranking.base)},
                      {"minimum_base", ranking.minimumBase},
                      {"rows", std::move(rows)}});
  }
  print(words::rankPeriodName(answer.period));
  std::vector<QStringList> rows;
  for (const domain::Ranked& row : ranking.rows)
    rows.push_back({row.rank > 0 ? QString::number(row.rank) : QStringLiteral("–"), text(row.name),
                    rankedText(question.measure, row, answer.currency),
                    row.before > 0 ? QString::number(row.before) : QStringLiteral("–"),
                    row.rank > 0 ? words::rankBaseText(ranking.base, row.base) : words::rankOutText(ranking, row)});
  printTable({Cli::tr("Rank"), words::figuresByName(question.by), words::measureName(question.measure),
              Cli::tr("Before"), Cli::tr("Note")},
             rows, {0, 2, 3});
}

void reportChampions(const Common& common, const RankingOptions& o) {
  Session session(common);
  const auto question = rankingQuestion(session, o);
  const std::string currency = o.currency.empty() ? session.settings().currency : o.currency;
  const auto past = session.call(app::ReadChampions{question, o.periods});
  if (common.json) {
    const domain::MeasureUnit unit = domain::infoOf(question.measure).unit;
    Json all = Json::array();
    for (const auto& one : past) {
      Json names = Json::array();
      for (const domain::Ranked& row : one.champions)
        names.push_back({{"id", row.id}, {"name", row.name}, {"value", amountJson(unit, currency, row.value)}});
      all.push_back({{"period", one.period.code()}, {"champions", std::move(names)}});
    }
    return print(all);
  }
  std::vector<QStringList> rows;
  for (const auto& one : past) {
    QStringList names;
    for (const domain::Ranked& row : one.champions) names << text(row.name);
    rows.push_back(
        {words::rankPeriodName(one.period), names.isEmpty() ? QStringLiteral("–") : names.join(QStringLiteral(", ")),
         one.champions.empty() ? QStringLiteral("–") : rankedText(question.measure, one.champions.front(), currency)});
  }
  printTable({Cli::tr("Period"), Cli::tr("Champion"), words::measureName(question.measure)}, rows, {2});
}

void addRankingOptions(CLI::App& command, RankingOptions& o) {
  const auto add = [&](const char* option, std::string& value, const QString& help, const char* type) {
    command.add_option(option, value, utf8(help))->type_name(type);
  };
  add("--by-measure", o.measure, Cli::tr("Any measure by its code, see “Figures” in the guide; otherwise sales"),
      "CODE");
  add("--by", o.by, Cli::tr("agent or team"), "WHAT");
  add("--period", o.period, Cli::tr("2026-11, 2026-Q4, 2026, 2026-W48 or 2026-11-23; otherwise this month"), "PERIOD");
  add("--currency", o.currency, Cli::tr("Of money; otherwise the set-up's"), "CODE");
  add("--team", o.team, Cli::tr("Only agents of this team"), "NAME");
  add("--campaign", o.campaign, Cli::tr("Only this campaign"), "NAME");
  command
      .add_option("--minimum", o.minimum,
                  utf8(Cli::tr("Least calls, customers or hours behind a rate; otherwise a quarter of the median")))
      ->type_name("N");
}

}  // namespace

void addRankingCommand(CLI::App& reports, Actions& actions) {
  Common& common = actions.common;
  auto o = std::make_shared<RankingOptions>();
  CLI::App* ranking = reports.add_subcommand("ranking", utf8(Cli::tr("Who did best, who is out of it and why")));
  addRankingOptions(*ranking, *o);
  actions.of[ranking] = [o, &common] { reportRanking(common, *o); };
  auto past = std::make_shared<RankingOptions>();
  CLI::App* champions = reports.add_subcommand("champions", utf8(Cli::tr("Who came first in the periods before")));
  addRankingOptions(*champions, *past);
  champions->add_option("--periods", past->periods, utf8(Cli::tr("So many, 1 … 60")))->type_name("N");
  actions.of[champions] = [past, &common] { reportChampions(common, *past); };
}

}  // namespace callwright::cli
