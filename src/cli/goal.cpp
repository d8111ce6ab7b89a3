#include <algorithm>

#include "callwright/app/goals.hpp"
#include "callwright/domain/goal_amount.hpp"
#include "callwright/words/goal_words.hpp"
#include "callwright/words/measure_words.hpp"
#include "cli/commands.hpp"
#include "cli/report_filters.hpp"
#include "cli/text.hpp"

// goal add, list, value, split, remove
namespace callwright::cli {
namespace {

using domain::Goal;
using domain::GoalId;
using domain::GoalOwnerKind;

struct GoalOptions {
  std::string measure, byHand, unit = "number", target, minimum, stretch, currency, owner = "company", period, note;
  bool addsUp = false, lowerIsBetter = false, equal = false;
  int weight = 0;
  std::int64_t parent = 0, id = 0;
  std::string value, day, splitBy = "team";
};

[[noreturn]] void refuse(const std::string& field, const std::string& value, const std::string& allowed) {
  throw Refused{{domain::ErrorCode::BadValue, {field, value, allowed}}};
}

domain::MeasureUnit unitNamed(const std::string& name) {
  using U = domain::MeasureUnit;
  for (const auto& [known, unit] : {std::pair{"number", U::Ratio},
                                    {"count", U::Count},
                                    {"percent", U::Share},
                                    {"time", U::Duration},
                                    {"money", U::Money}})
    if (name == known) return unit;
  refuse("unit", name, "number, count, percent, time, money");
}

// That of the option, of the amount itself ("12000 USD"), or the set-up's.
std::string currencyOf(const Session& session, const GoalOptions& o) {
  if (!o.currency.empty()) return o.currency;
  const std::string& amount = o.target;
  const auto isLetter = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (amount.size() > 3 && std::all_of(amount.end() - 3, amount.end(), isLetter))
    return amount.substr(amount.size() - 3);
  return session.settings().currency;
}

Goal goalFrom(Session& session, const GoalOptions& o) {
  Goal goal;
  if (o.measure.empty() == o.byHand.empty())
    throw Misused{Cli::tr("Name either a measure (--measure) or one entered by hand (--by-hand).")};
  if (o.byHand.empty()) {
    goal.measure = measureNamed(o.measure);
  } else {
    goal.byHand = domain::HandMeasure{o.byHand, unitNamed(o.unit),
                                      o.addsUp ? domain::RollUp::Sum : domain::RollUp::Quotient, !o.lowerIsBetter};
  }
  if (goal.unit() == domain::MeasureUnit::Money) goal.currency = currencyOf(session, o);
  const auto amount = [&](const char* field, const std::string& text) {
    return must(domain::parseAmount(field, text, goal.unit(), goal.rollUp(), goal.currency));
  };
  goal.target = amount("target", o.target);
  goal.minimum = o.minimum.empty() ? goal.target : amount("minimum", o.minimum);
  goal.stretch = o.stretch.empty() ? goal.target : amount("stretch", o.stretch);
  const auto period = domain::goalPeriodFromCode(o.period);
  if (!period) refuse("period", o.period, "2026-11, 2026-Q4, 2026");
  goal.period = *period;
  goal.owner = ownerNamed(session, "owner", o.owner, "company, campaign:NAME, team:NAME, agent:NAME");
  goal.weight = o.weight;
  goal.note = o.note;
  goal.parent = GoalId(o.parent);
  return goal;
}

Json amountJson(const Goal& goal, std::optional<double> amount) {
  return cli::amountJson(goal.unit(), goal.currency, amount);
}

// In the unit of what is counted: a time for each call is a time.
Json factorJson(const Goal& goal, const domain::Contribution& one) {
  const domain::MeasureInfo& info = domain::infoOf(one.driver.measure);
  std::string code = info.code;
  if (one.driver.per) code += std::string(" / ") + domain::infoOf(*one.driver.per).code;
  return {{"factor", code},
          {"before", cli::amountJson(info.unit, goal.currency, one.before)},
          {"now", cli::amountJson(info.unit, goal.currency, one.now)},
          {"change", amountJson(goal, one.change)}};
}

Json explanationJson(const app::GoalView& view) {
  if (!view.compared) return nullptr;
  Json factors = Json::array();
  for (const domain::Contribution& one : view.contributions) factors.push_back(factorJson(view.goal, one));
  return {{"workdays", view.compared->workdays},
          {"from", view.compared->from},
          {"to", view.compared->until},
          {"earlier_from", view.compared->earlierFrom},
          {"earlier_to", view.compared->earlierUntil},
          {"before", amountJson(view.goal, view.before)},
          {"now", amountJson(view.goal, view.now)},
          {"factors", factors}};
}

QString shareOf(std::optional<double> share) {
  return share ? QStringLiteral("%1 %").arg(100 * *share, 0, 'f', 0) : QStringLiteral("–");
}

void addGoal(const Common& common, const GoalOptions& o) {
  Session session(common);
  const Goal goal = goalFrom(session, o);
  const GoalId id = session.call(app::SaveGoal{goal});
  if (common.json) return print(Json{{"id", id.value}});
  print(Cli::tr("Goal %1: %2 %3 in %4.")
            .arg(id.value)
            .arg(words::goalName(goal), words::goalAmount(goal, goal.target), words::goalPeriodName(goal.period)));
}

void listGoals(const Common& common, const GoalOptions& o) {
  Session session(common);
  const auto views = session.call(app::ListGoals{o.period});
  if (common.json) {
    Json all = Json::array();
    for (const app::GoalView& view : views) all.push_back(goalJson(view));
    return print(all);
  }
  if (views.empty()) return print(Cli::tr("There are no goals. “callwrightctl goal add --help” tells how to set one."));
  std::vector<QStringList> rows;
  for (const app::GoalView& view : views) {
    const Goal& goal = view.goal;
    const auto amount = [&](std::optional<double> value) {
      return value ? words::goalAmount(goal, *value) : QStringLiteral("–");
    };
    rows.push_back({QString::number(goal.id.value), words::goalPeriodName(goal.period),
                    words::goalOwner(goal.owner.kind, view.ownerName), words::goalName(goal),
                    amount(view.progress.value), amount(goal.target), shareOf(view.progress.share),
                    amount(view.progress.forecast), words::goalStateName(view.progress.state)});
  }
  printTable({Cli::tr("No."), Cli::tr("Period"), Cli::tr("Owner"), Cli::tr("Goal"), Cli::tr("So far"),
              Cli::tr("Target"), Cli::tr("Share"), Cli::tr("Forecast"), Cli::tr("State")},
             rows, {0, 4, 5, 6, 7});
  for (const app::GoalView& view : views)
    if (view.compared)
      print(QStringLiteral("\n") +
            Cli::tr("Goal %1, %2: %3")
                .arg(QString::number(view.goal.id.value), words::goalName(view.goal),
                     words::goalExplanation(view.goal, *view.compared, view.before, view.now, view.contributions)));
}

app::GoalView goalNumbered(Session& session, std::int64_t id) {
  for (app::GoalView& view : session.call(app::ListGoals{}))
    if (view.goal.id.value == id) return std::move(view);
  throw Refused{{domain::ErrorCode::NotFound, {"goal", std::to_string(id)}}};
}

void setValue(const Common& common, const GoalOptions& o) {
  Session session(common);
  const Goal goal = goalNumbered(session, o.id).goal;
  const double value = must(domain::parseAmount("value", o.value, goal.unit(), goal.rollUp(), goal.currency));
  session.call(app::SetGoalValue{goal.id, o.day, value});
  const app::GoalView view = goalNumbered(session, o.id);
  if (common.json) return print(goalJson(view));
  print(words::goalPace(view.goal, view.progress));
}

void splitGoal(const Common& common, const GoalOptions& o) {
  Session session(common);
  const auto by = domain::goalOwnerKindFromCode(o.splitBy);
  if (!by) refuse("by", o.splitBy, "team, agent, campaign");
  const auto ids = session.call(app::SplitGoal{GoalId(o.id), *by, o.equal});
  if (common.json) {
    Json all = Json::array();
    for (const GoalId id : ids) all.push_back(id.value);
    return print(Json{{"ids", all}});
  }
  const app::GoalView whole = goalNumbered(session, o.id);
  print(words::goalPartsText(whole.parts, whole.partsShare));
}

void removeGoal(const Common& common, const GoalOptions& o) {
  Session session(common);
  session.call(app::DeleteGoal{GoalId(o.id)});
  if (common.json) return print(Json{{"id", o.id}});
  print(Cli::tr("Goal %1 is deleted.").arg(o.id));
}

void addGoalOptions(CLI::App& command, GoalOptions& o) {
  const auto add = [&](const char* option, std::string& value, const QString& help, const char* type) {
    return command.add_option(option, value, utf8(help))->type_name(type);
  };
  add("--measure", o.measure, Cli::tr("What is measured, by its code: see “Figures” in the guide"), "CODE");
  add("--by-hand", o.byHand, Cli::tr("… or the name of something whose values are entered by hand"), "NAME");
  add("--unit", o.unit, Cli::tr("Its unit: number, count, percent, time, money"), "UNIT");
  command.add_flag("--adds-up", o.addsUp, utf8(Cli::tr("Its values grow over the period, as hours of training do")));
  command.add_flag("--lower-is-better", o.lowerIsBetter, utf8(Cli::tr("… and less of it is better")));
  add("--target", o.target, Cli::tr("480, '12000.50 CNY', '38 %', 3:30"), "AMOUNT")->required();
  add("--minimum", o.minimum, Cli::tr("Short of the target, but not missed"), "AMOUNT");
  add("--stretch", o.stretch, Cli::tr("Beyond the target"), "AMOUNT");
  add("--currency", o.currency, Cli::tr("Of money; otherwise as the amount says, or the set-up"), "CODE");
  add("--owner", o.owner, Cli::tr("company, campaign:NAME, team:NAME or agent:NAME"), "OWNER");
  add("--period", o.period, Cli::tr("2026-11, 2026-Q4 or 2026"), "PERIOD")->required();
  command.add_option("--weight", o.weight, utf8(Cli::tr("0 … 100, among the goals of one owner")))->type_name("N");
  command.add_option("--parent", o.parent, utf8(Cli::tr("The number of the goal that this is a part of")))
      ->type_name("ID");
  add("--note", o.note, Cli::tr("A note"), "TEXT");
}

}  // namespace

Json goalJson(const app::GoalView& view) {
  const Goal& goal = view.goal;
  Json json{{"id", goal.id.value},
            {"measure", goal.byHand ? Json(nullptr) : Json(domain::infoOf(goal.measure).code)},
            {"name", utf8(words::goalName(goal))},
            {"owner", domain::codeOf(goal.owner.kind)},
            {"owner_id", goal.owner.id},
            {"owner_name", view.ownerName},
            {"period", goal.period.code()},
            {"minimum", amountJson(goal, goal.minimum)},
            {"target", amountJson(goal, goal.target)},
            {"stretch", amountJson(goal, goal.stretch)}};
  if (!goal.currency.empty()) json["currency"] = goal.currency;
  json["weight"] = goal.weight;
  if (!goal.note.empty()) json["note"] = goal.note;
  json["value"] = amountJson(goal, view.progress.value);
  json["share"] = orNull(view.progress.share);
  json["expected_share"] = view.progress.expectedShare;
  json["forecast"] = amountJson(goal, view.progress.forecast);
  json["state"] = domain::codeOf(view.progress.state);
  if (domain::isOffPace(view.progress.state)) json["explanation"] = explanationJson(view);
  json["parent"] = goal.parent ? Json(goal.parent.value) : Json(nullptr);
  json["parts"] = view.parts;
  json["parts_share"] = orNull(view.partsShare);
  if (goal.byHand) {
    Json values = Json::array();
    for (const auto& one : view.handValues)
      values.push_back({{"day", one.day}, {"value", amountJson(goal, one.value)}});
    json["values"] = values;
  }
  return json;
}

domain::GoalOwner ownerNamed(Session& session, const std::string& field, const std::string& text,
                             const std::string& allowed) {
  const auto colon = text.find(':');
  const std::string name = colon == std::string::npos ? std::string() : text.substr(colon + 1);
  const auto kind = domain::goalOwnerKindFromCode(text.substr(0, colon));
  const bool isComplete = kind == GoalOwnerKind::Company ? colon == std::string::npos : !name.empty();
  if (!kind || !isComplete) refuse(field, text, allowed);
  ReportOptions named;
  switch (*kind) {
    case GoalOwnerKind::Company:
      return {};
    case GoalOwnerKind::Campaign:
      named.campaign = name;
      return {*kind, reportFilter(session, named).campaign.value};
    case GoalOwnerKind::Team:
      named.team = name;
      return {*kind, reportFilter(session, named).team.value};
    case GoalOwnerKind::Agent:
      named.user = name;
      return {*kind, reportFilter(session, named).agent.value};
  }
  return {};
}

void addGoalCommands(CLI::App& root, Actions& actions) {
  const CommandGroup<GoalOptions> command(root, actions, "goal", Cli::tr("Goals and how far they are"));
  const auto& o = command.options();
  const auto numbered = [&](CLI::App* added) {
    added->add_option("id", o->id, utf8(Cli::tr("Number of the goal")))->required()->type_name("ID");
    return added;
  };
  addGoalOptions(*command("add", Cli::tr("Sets a goal"), addGoal), *o);
  command("list", Cli::tr("Progress, pace, forecast, and why what is behind is behind"), listGoals)
      ->add_option("--period", o->period, utf8(Cli::tr("Only this one: 2026-11, 2026-Q4 or 2026")))
      ->type_name("PERIOD");
  CLI::App* value = numbered(command("value", Cli::tr("Enters a value of a goal that is kept by hand"), setValue));
  value->add_option("value", o->value, utf8(Cli::tr("The value")))->required()->type_name("AMOUNT");
  value->add_option("--day", o->day, utf8(Cli::tr("Its day; otherwise today")))->type_name("DAY");
  CLI::App* split =
      numbered(command("split", Cli::tr("Makes a goal for each team, agent or campaign of it"), splitGoal));
  split->add_option("--by", o->splitBy, utf8(Cli::tr("team, agent or campaign")))->type_name("WHAT");
  split->add_flag("--equal", o->equal,
                  utf8(Cli::tr("Equal parts; otherwise by what each achieved in the period before")));
  numbered(command("remove", Cli::tr("Deletes a goal; its parts stay"), removeGoal));
}

}  // namespace callwright::cli
