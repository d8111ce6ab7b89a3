#include <memory>

#include "callwright/app/funnel.hpp"
#include "callwright/domain/segment.hpp"
#include "callwright/words/funnel_words.hpp"
#include "callwright/words/measure_words.hpp"
#include "callwright/words/report_words.hpp"
#include "callwright/words/words.hpp"
#include "cli/report_filters.hpp"
#include "cli/text.hpp"

// report funnel
namespace callwright::cli {
namespace {

using domain::Funnel;
using domain::FunnelBy;
using domain::FunnelStep;
using domain::FunnelStepKind;

struct FunnelOptions : ReportOptions {
  bool cohort = false;
  std::string customers;
};

std::string stepCode(const FunnelStep& step) {
  switch (step.kind) {
    case FunnelStepKind::Leads:
      return "leads";
    case FunnelStepKind::Called:
      return "called";
    case FunnelStepKind::Reached:
      return "reached";
    case FunnelStepKind::Stage:
      return step.stageCode;
  }
  return {};
}

Json funnelJson(const Funnel& funnel) {
  Json steps = Json::array();
  for (std::size_t i = 0; i < funnel.steps.size(); ++i) {
    const FunnelStep& step = funnel.steps[i];
    Json one{{"step", stepCode(step)}};
    if (step.kind == FunnelStepKind::Stage) one["stage"] = step.stage.value;
    one["customers"] = step.customers;
    one["skipped"] = step.skipped;
    one["share_of_previous"] = orNull(domain::shareOfPrevious(funnel, i));
    one["share_of_first"] = orNull(domain::shareOfFirst(funnel, i));
    steps.push_back(std::move(one));
  }
  Json loss = nullptr;
  if (const auto step = domain::largestLoss(funnel)) {
    const FunnelStep &before = funnel.steps[*step - 1], &after = funnel.steps[*step];
    loss = Json{{"from", stepCode(before)}, {"to", stepCode(after)}, {"customers", before.customers - after.customers}};
  }
  Json times = Json::array();
  for (const domain::StageTime& time : funnel.times)
    times.push_back({{"stage", time.stageCode},
                     {"left", time.left},
                     {"median_seconds", static_cast<double>(time.median.count()) / 1000},
                     {"p90_seconds", static_cast<double>(time.slowest.count()) / 1000}});
  Json reasons = Json::array();
  for (const domain::LostReason& reason : funnel.reasons)
    reasons.push_back({{"reason", reason.reason}, {"customers", reason.customers}});
  return {{"steps", std::move(steps)},
          {"largest_loss", std::move(loss)},
          {"time_in_stage", std::move(times)},
          {"lost", funnel.lost},
          {"lost_reasons", std::move(reasons)}};
}

QString numberText(std::int64_t number) {
  return QString::number(number);
}

void printFunnel(const Funnel& funnel) {
  std::vector<QStringList> rows;
  for (std::size_t i = 0; i < funnel.steps.size(); ++i) {
    const FunnelStep& step = funnel.steps[i];
    rows.push_back({words::funnelStepName(step), numberText(step.customers),
                    words::shareText(domain::shareOfPrevious(funnel, i)),
                    words::shareText(domain::shareOfFirst(funnel, i)), numberText(step.skipped)});
  }
  printTable({Cli::tr("Step"), Cli::tr("Customers"), Cli::tr("of the previous"), Cli::tr("of the first"),
              Cli::tr("skipped it")},
             rows, {1, 2, 3, 4});
  if (const QString loss = words::largestLossText(funnel); !loss.isEmpty())
    print(Cli::tr("Largest loss: %1").arg(loss));
  if (!funnel.times.empty()) {
    rows.clear();
    for (const domain::StageTime& time : funnel.times)
      rows.push_back({words::stageName(time.stageCode, time.stageName), numberText(time.left),
                      words::stageTimeText(time.median), words::stageTimeText(time.slowest)});
    print(QString());
    printTable({Cli::tr("Stage"), Cli::tr("left it"), Cli::tr("after (median)"), Cli::tr("90 % within")}, rows,
               {1, 2, 3});
  }
  if (!funnel.reasons.empty()) {
    rows.clear();
    for (const domain::LostReason& reason : funnel.reasons)
      rows.push_back({words::lostReasonName(reason.reason), numberText(reason.customers)});
    rows.push_back({Cli::tr("all"), numberText(funnel.lost)});
    print(QString());
    printTable({Cli::tr("Lost because"), Cli::tr("Customers")}, rows, {1});
  }
}

// One line a funnel.
void printFunnels(FunnelBy by, const app::ReadFunnel::Answer& answer) {
  QStringList header{words::funnelByName(by)};
  std::vector<int> right;
  for (const FunnelStep& step : answer.all.steps) {
    right.push_back(static_cast<int>(header.size()));
    header << words::funnelStepName(step);
  }
  right.push_back(static_cast<int>(header.size()));
  header << Cli::tr("of the first") << Cli::tr("Largest loss before");
  const auto line = [](const QString& label, const Funnel& funnel) {
    QStringList row{label};
    for (const FunnelStep& step : funnel.steps) row << numberText(step.customers);
    row << words::shareText(domain::shareOfFirst(funnel, funnel.steps.size() - 1));
    const auto loss = domain::largestLoss(funnel);
    row << (loss ? words::funnelStepName(funnel.steps[*loss]) : QString());
    return row;
  };
  std::vector<QStringList> rows;
  for (const domain::FunnelRow& row : answer.rows)
    rows.push_back(line(words::funnelRowName(by, row), row.funnel));
  rows.push_back(line(Cli::tr("all"), answer.all));
  printTable(header, rows, right);
}

app::ReadFunnel funnelRequest(Session& session, const FunnelOptions& o) {
  app::ReadFunnel request;
  const auto by = domain::funnelByFromCode(o.by);
  if (!by)
    throw Refused{
        {domain::ErrorCode::BadValue, {"by", o.by, "agent, team, campaign, list, script_version, region, segment"}}};
  request.by = *by;
  request.kind = o.cohort ? domain::FunnelKind::Cohort : domain::FunnelKind::Activity;
  request.filter = reportFilter(session, o);
  return request;
}

// The customers behind one number.
void listCustomers(Session& session, const app::ReadFunnel& request, const std::string& step) {
  app::FunnelCustomers wanted;
  wanted.funnel = request;
  wanted.funnel.by = FunnelBy::Nothing;
  if (step == "lost") {
    wanted.part.what = domain::FunnelPart::What::Lost;
  } else {
    const auto steps = session.call(wanted.funnel).all.steps;
    std::string known;
    const FunnelStep* found = nullptr;
    for (const FunnelStep& each : steps) {
      if (stepCode(each) == step) found = &each;
      known += stepCode(each) + ", ";
    }
    if (found == nullptr) throw Refused{{domain::ErrorCode::BadValue, {"customers", step, known + "lost"}}};
    wanted.part.step = found->kind;
    wanted.part.stage = found->stage;
  }
  const auto ids = session.call(wanted).ids;
  if (session.json()) return print(Json{{"customers", *ids}});
  for (const std::int64_t id : *ids) print(numberText(id));
}

void reportFunnel(const Common& common, const FunnelOptions& o) {
  Session session(common);
  const app::ReadFunnel request = funnelRequest(session, o);
  if (!o.customers.empty()) return listCustomers(session, request, o.customers);
  const auto answer = session.call(request);
  if (!o.xlsx.empty())
    writeWorkbook(session, o.xlsx,
                  words::funnelReport(reportHead(session, o), {request.kind, request.by, answer.all, answer.rows}));
  if (!common.json) return request.by == FunnelBy::Nothing ? printFunnel(answer.all) : printFunnels(request.by, answer);
  Json json{{"kind", domain::codeOf(request.kind)},
            {"from", o.from.empty() ? Json(nullptr) : Json(o.from)},
            {"to", o.until.empty() ? Json(nullptr) : Json(o.until)},
            {"total", funnelJson(answer.all)}};
  if (request.by != FunnelBy::Nothing) {
    Json rows = Json::array();
    for (const domain::FunnelRow& row : answer.rows) {
      Json one;
      if (request.by == FunnelBy::Region) {
        one["region"] = row.name;
      } else if (request.by == FunnelBy::Segment) {
        one["segment"] = domain::callSegmentCode(static_cast<int>(row.id));
      } else {
        one[domain::codeOf(request.by)] = row.id;
        if (!row.name.empty()) one["name"] = row.name;
      }
      one.update(funnelJson(row.funnel));
      rows.push_back(std::move(one));
    }
    json["rows"] = std::move(rows);
  }
  print(json);
}

}  // namespace

void addFunnelCommand(CLI::App& reports, Actions& actions) {
  Common& common = actions.common;
  auto o = std::make_shared<FunnelOptions>();
  CLI::App* funnel = reports.add_subcommand("funnel", utf8(Cli::tr("How many customers came how far")));
  addReportFilters(*funnel, *o);
  funnel->add_flag("--cohort", o->cohort, utf8(Cli::tr("Of the customers added in those days, until now")));
  funnel
      ->add_option("--by", o->by,
                   utf8(Cli::tr("One each: agent, team, campaign, list, script_version, region, segment")))
      ->type_name("WHAT");
  funnel
      ->add_option("--customers", o->customers,
                   utf8(Cli::tr("The numbers of the customers who came to this step, or lost")))
      ->type_name("STEP");
  addWorkbookOption(*funnel, *o);
  actions.of[funnel] = [o, &common] { reportFunnel(common, *o); };
}

}  // namespace callwright::cli
