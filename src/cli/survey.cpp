#include <memory>

#include "callwright/app/script_figures.hpp"
#include "cli/commands.hpp"
#include "cli/script_names.hpp"
#include "cli/text.hpp"
#include "cli/values.hpp"

// survey results, survey export
namespace callwright::cli {
namespace {

using domain::QuestionResults;

struct SurveyOptions {
  std::string name, by, from, until, path;
};

Json jsonOf(const domain::Interval& interval) {
  return Json::array({interval.low, interval.high});
}

const char* typeOf(domain::ScriptFieldType type) {
  static constexpr const char* types[] = {"text", "choice", "several", "number", "money", "date", "scale"};
  return types[static_cast<std::size_t>(type)];
}

Json jsonOf(const QuestionResults& q) {
  Json json{{"name", q.field.name}, {"label", q.field.label}, {"type", typeOf(q.field.type)}, {"answered", q.answered}};
  Json answers = Json::array();
  for (const auto& a : q.answers)
    answers.push_back(
        {{"answer", a.answer},
         {"count", a.count},
         {"share", q.answered == 0 ? 0.0 : static_cast<double>(a.count) / static_cast<double>(q.answered)},
         {"interval", jsonOf(a.share)}});
  if (!q.answers.empty()) json["answers"] = answers;
  if (q.mean) {
    json["mean"] = *q.mean;
    if (q.meanInterval) json["mean_interval"] = jsonOf(*q.meanInterval);
    json["least"] = q.least;
    json["most"] = q.most;
  }
  if (q.netPromoter)
    json["nps"] = {{"score", q.netPromoter->score},
                   {"interval", jsonOf(q.netPromoter->interval)},
                   {"promoters", q.netPromoter->promoters},
                   {"passives", q.netPromoter->passives},
                   {"detractors", q.netPromoter->detractors}};
  if (q.satisfaction)
    json["csat"] = {{"share", q.satisfaction->share},
                    {"interval", jsonOf(q.satisfaction->interval)},
                    {"satisfied", q.satisfaction->satisfied}};
  if (q.byGroup)
    json["by_group"] = {{"counts", q.byGroup->counts},
                        {"chi_square", q.byGroup->chiSquare},
                        {"degrees_of_freedom", q.byGroup->degreesOfFreedom},
                        {"p_value", q.byGroup->pValue},
                        {"trusted", q.byGroup->isTrusted}};
  return json;
}

QString percent(double share) {
  return QStringLiteral("%1 %").arg(100 * share, 0, 'f', 1);
}

void printQuestion(const QuestionResults& q) {
  print(Cli::tr("%1 (answered: %2)").arg(text(q.field.label), QString::number(q.answered)));
  if (q.netPromoter)
    print(Cli::tr("  NPS %1, 95 % interval %2 … %3")
              .arg(q.netPromoter->score, 0, 'f', 0)
              .arg(q.netPromoter->interval.low, 0, 'f', 0)
              .arg(q.netPromoter->interval.high, 0, 'f', 0));
  if (q.satisfaction)
    print(Cli::tr("  CSAT %1, 95 % interval %2 … %3")
              .arg(percent(q.satisfaction->share), percent(q.satisfaction->interval.low),
                   percent(q.satisfaction->interval.high)));
  if (q.mean) print(Cli::tr("  mean %1").arg(*q.mean, 0, 'f', 2));
  std::vector<QStringList> rows;
  for (const auto& a : q.answers) {
    const double share = q.answered == 0 ? 0.0 : static_cast<double>(a.count) / static_cast<double>(q.answered);
    rows.push_back({text(a.answer), QString::number(a.count), percent(share),
                    QStringLiteral("%1 … %2").arg(percent(a.share.low), percent(a.share.high))});
  }
  if (!rows.empty())
    printTable({Cli::tr("Answer"), Cli::tr("Count"), Cli::tr("Share"), Cli::tr("95 % interval")}, rows, {1, 2, 3});
  print(QString());
}

template <class Request>
Request requestFor(Session& session, const SurveyOptions& o) {
  Request request;
  request.script = scriptNamed(session, o.name).id;
  if (!o.from.empty()) request.from = must(readInstant("from", o.from, session.zone()));
  if (!o.until.empty()) request.until = must(readInstant("to", o.until, session.zone(), true));
  return request;
}

void results(const Common& common, const SurveyOptions& o) {
  Session session(common);
  auto request = requestFor<app::ReadSurveyResults>(session, o);
  request.by = o.by;
  const auto answer = session.call(request);
  const domain::SurveyResults& all = answer.results;
  if (!common.json) {
    print(Cli::tr("“%1”: %2 calls with answers").arg(text(answer.script.title), QString::number(all.calls)) +
          QStringLiteral("\n"));
    for (const QuestionResults& q : all.questions) printQuestion(q);
    return;
  }
  Json questions = Json::array(), cells = Json::array();
  for (const QuestionResults& q : all.questions) questions.push_back(jsonOf(q));
  for (const auto& cell : all.quotaCells) cells.push_back({{"values", cell.values}, {"count", cell.count}});
  Json json{{"title", answer.script.title}, {"calls", all.calls}, {"questions", questions}};
  if (!o.by.empty()) json["groups"] = all.groups;
  if (all.quota > 0) json["quota"] = {{"wanted", all.quota}, {"by", all.quotaBy}, {"cells", cells}};
  print(json);
}

void exportAnswers(const Common& common, const SurveyOptions& o) {
  Session session(common);
  auto request = requestFor<app::ExportSurvey>(session, o);
  request.path = o.path;
  const std::int64_t rows = session.callLong(request);
  if (common.json) return print(Json{{"rows", rows}, {"file", o.path}});
  print(Cli::tr("Wrote %1 lines to %2.").arg(rows).arg(text(o.path)));
}

void addSpan(CLI::App& command, SurveyOptions& o) {
  command.add_option("survey", o.name, utf8(Cli::tr("Title of the script")))->required()->type_name("TITLE");
  command.add_option("--from", o.from, utf8(Cli::tr("Calls since this day or moment")))->type_name("DATE");
  command.add_option("--to", o.until, utf8(Cli::tr("… and until the end of this one")))->type_name("DATE");
}

}  // namespace

void addSurveyCommands(CLI::App& root, Actions& actions) {
  Common& common = actions.common;
  CLI::App* survey = root.add_subcommand("survey", utf8(Cli::tr("Answers to scripts of kind survey")));
  survey->require_subcommand(1);
  auto o = std::make_shared<SurveyOptions>();
  CLI::App* command = survey->add_subcommand("results", utf8(Cli::tr("Answers, shares and scores with intervals")));
  addSpan(*command, *o);
  command
      ->add_option("--by", o->by,
                   utf8(Cli::tr("Groups of customers: region, stage, source, list, company, or a custom field")))
      ->type_name("FIELD");
  actions.of[command] = [o, &common] { results(common, *o); };
  CLI::App* exported = survey->add_subcommand("export", utf8(Cli::tr("One line a call, as CSV or XLSX")));
  addSpan(*exported, *o);
  exported->add_option("--file", o->path, utf8(Cli::tr("A file named *.csv or *.xlsx")))->required()->type_name("FILE");
  actions.of[exported] = [o, &common] { exportAnswers(common, *o); };
}

}  // namespace callwright::cli
