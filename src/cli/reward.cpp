#include <algorithm>
#include <iterator>

#include "callwright/app/rewards.hpp"
#include "callwright/words/goal_words.hpp"
#include "callwright/words/reward_words.hpp"
#include "callwright/words/words.hpp"
#include "cli/commands.hpp"
#include "cli/report_filters.hpp"
#include "cli/text.hpp"
#include "cli/values.hpp"

// reward list, show, compute, approve, line, rules, rule, remove-rule, remove-line
namespace callwright::cli {
namespace {

using domain::RewardRule;

struct RewardOptions {
  std::string period, user, amount, reason, name, kind, measure = "sales", outcome, threshold, share, currency,
                                                        scope = "company", every = "month";
  std::int64_t id = 0;
};

Json totalJson(const std::vector<domain::Money>& total) {
  Json json = Json::object();
  for (const domain::Money& money : total) json[money.currency] = domain::formatMoney(money);
  return json;
}

QString totalOfLedger(const std::vector<domain::Money>& total) {
  QStringList parts;
  for (const domain::Money& money : total) parts << words::money(money);
  return parts.isEmpty() ? QStringLiteral("–") : parts.join(QStringLiteral(" + "));
}

QString ledgerState(const app::LedgerView& view) {
  return view.isApproved ? Cli::tr("approved") : view.isComputed ? Cli::tr("draft") : Cli::tr("not computed");
}

const char* codeOfLine(domain::RewardLine::Kind kind) {
  return kind == domain::RewardLine::Kind::Rule     ? "rule"
         : kind == domain::RewardLine::Kind::Manual ? "manual"
                                                    : "adjustment";
}

Json jsonOf(const app::RewardLineView& view) {
  const domain::RewardLine& line = view.line;
  Json json{{"id", line.id.value},
            {"user_id", line.user.value},
            {"user", view.userName},
            {"kind", codeOfLine(line.kind)},
            {"amount", domain::formatMoney(line.amount)},
            {"currency", line.amount.currency},
            {"explanation", utf8(words::rewardLineText(line))}};
  if (line.rule.id) {
    json["rule_id"] = line.rule.id.value;
    json["rule"] = line.rule.name;
    json["value"] = line.value;
  }
  if (line.kind == domain::RewardLine::Kind::Manual) json["by"] = view.enteredBy;
  if (!line.ofPeriod.empty()) {
    json["of_period"] = line.ofPeriod;
    json["before"] = domain::formatMoney({line.before, line.amount.currency});
  }
  return json;
}

Json jsonOf(const app::LedgerView& view, bool withLines) {
  Json json{{"period", view.period},
            {"state", view.isApproved   ? "approved"
                      : view.isComputed ? "draft"
                                        : "not_computed"},
            {"computed_at", isoTime(view.computedAt)},
            {"approved_at", isoTime(view.approvedAt)},
            {"approved_by", view.approvedBy},
            {"total", totalJson(view.total)}};
  if (!withLines) return json;
  Json lines = Json::array();
  for (const app::RewardLineView& line : view.lines) lines.push_back(jsonOf(line));
  json["lines"] = std::move(lines);
  return json;
}

void printLedger(const Common& common, const app::LedgerView& view) {
  if (common.json) return print(jsonOf(view, true));
  std::vector<QStringList> rows;
  for (const app::RewardLineView& line : view.lines)
    rows.push_back({QString::number(line.line.id.value), text(line.userName), text(line.line.rule.name),
                    words::rewardLineText(line.line), words::money(line.line.amount)});
  if (!rows.empty())
    printTable({Cli::tr("No."), Cli::tr("Agent"), Cli::tr("Rule"), Cli::tr("How it came about"), Cli::tr("Amount")},
               rows, {0, 4});
  print(Cli::tr("%1: %2, together %3.").arg(text(view.period), ledgerState(view), totalOfLedger(view.total)));
}

void listLedgers(const Common& common, const RewardOptions& o) {
  Session session(common);
  if (!o.period.empty()) return printLedger(common, session.call(app::ReadLedger{o.period}));
  const auto views = session.call(app::ListLedgers{});
  if (common.json) {
    Json all = Json::array();
    for (const app::LedgerView& view : views) all.push_back(jsonOf(view, false));
    return print(all);
  }
  if (views.empty())
    return print(Cli::tr("There are no rewards. “callwrightctl reward compute 2026-11” makes a draft by the rules."));
  std::vector<QStringList> rows;
  for (const app::LedgerView& view : views)
    rows.push_back({text(view.period), ledgerState(view), totalOfLedger(view.total)});
  printTable({Cli::tr("Period"), Cli::tr("State"), Cli::tr("Together")}, rows, {2});
}

void computeRewards(const Common& common, const RewardOptions& o) {
  Session session(common);
  printLedger(common, session.call(app::ComputeLedger{o.period}));
}

void approveRewards(const Common& common, const RewardOptions& o) {
  Session session(common);
  session.call(app::ApproveLedger{o.period});
  printLedger(common, session.call(app::ReadLedger{o.period}));
}

void addLedgerLine(const Common& common, const RewardOptions& o) {
  Session session(common);
  const std::string currency = o.currency.empty() ? session.settings().currency : o.currency;
  const auto amount = must(domain::parseReward(o.amount, currency));
  const auto id = session.call(app::AddRewardLine{o.period, session.user(o.user), amount, o.reason});
  if (common.json) return print(Json{{"id", id.value}});
  print(Cli::tr("Line %1: %2.").arg(QString::number(id.value), words::money(amount)));
}

void removeLedgerLine(const Common& common, const RewardOptions& o) {
  Session session(common);
  session.call(app::RemoveRewardLine{domain::RewardLineId(o.id)});
  if (common.json) return print(Json{{"id", o.id}});
  print(Cli::tr("Line %1 is removed.").arg(o.id));
}

Json jsonOf(const app::RewardRuleView& view) {
  const RewardRule& rule = view.rule;
  Json json{{"id", rule.id.value},
            {"name", rule.name},
            {"kind", domain::codeOf(rule.kind)},
            {"measure", domain::hasMeasure(rule.kind) ? Json(domain::infoOf(rule.measure).code) : Json(nullptr)},
            {"outcome", rule.outcome.empty() ? Json(nullptr) : Json(rule.outcome)},
            {"threshold", rule.threshold},
            {"amount", domain::formatMoney(rule.amount)},
            {"currency", rule.amount.currency},
            {"permille", rule.permille},
            {"scope", domain::codeOf(rule.scope.kind)},
            {"scope_name", view.scopeName}};
  return json;
}

void listRules(const Common& common, const RewardOptions&) {
  Session session(common);
  const auto rules = session.call(app::ListRewardRules{});
  if (common.json) {
    Json all = Json::array();
    for (const app::RewardRuleView& view : rules) all.push_back(jsonOf(view));
    return print(all);
  }
  std::vector<QStringList> rows;
  for (const app::RewardRuleView& view : rules)
    rows.push_back({QString::number(view.rule.id.value), text(view.rule.name), words::rewardRuleText(view.rule),
                    words::goalOwner(view.rule.scope.kind, view.scopeName),
                    words::goalPeriodKindName(view.rule.period)});
  if (rows.empty())
    return print(Cli::tr("There are no rules. “callwrightctl reward rule --help” tells how to set one."));
  printTable({Cli::tr("No."), Cli::tr("Name", "of a thing"), Cli::tr("Gives"), Cli::tr("For"), Cli::tr("Once in each")},
             rows, {0});
}

// A rule is never of one agent: that is refused before it is asked whether there is such an agent.
domain::GoalOwner ruleScope(Session& session, const std::string& scope) {
  constexpr const char* scopes = "company, team:NAME, campaign:NAME";
  if (scope.starts_with("agent:")) throw Refused{{domain::ErrorCode::BadValue, {"scope", scope, scopes}}};
  return ownerNamed(session, "scope", scope, scopes);
}

std::string kindCodes() {
  std::string codes;
  for (const domain::RewardKind kind : domain::rewardKinds())
    codes += (codes.empty() ? "" : ", ") + std::string(domain::codeOf(kind));
  return codes;
}

void setRule(const Common& common, const RewardOptions& o) {
  Session session(common);
  RewardRule rule;
  rule.id = domain::RewardRuleId(o.id);
  rule.name = o.name;
  const auto kind = domain::rewardKindFromCode(o.kind);
  if (!kind) throw Refused{{domain::ErrorCode::BadValue, {"kind", o.kind, kindCodes()}}};
  rule.kind = *kind;
  rule.measure = measureNamed(o.measure);
  rule.outcome = o.outcome;
  rule.amount.currency = o.currency.empty() ? session.settings().currency : o.currency;
  rule.threshold = must(domain::parseThreshold(rule, o.threshold));
  if (rule.kind == domain::RewardKind::ShareOfRevenue)
    rule.permille = must(domain::parsePermille(o.share));
  else
    rule.amount = must(domain::parseReward(o.amount, rule.amount.currency));
  rule.scope = ruleScope(session, o.scope);
  using Kind = domain::GoalPeriod::Kind;
  const std::pair<const char*, Kind> periods[] = {
      {"month", Kind::Month}, {"quarter", Kind::Quarter}, {"year", Kind::Year}};
  const auto* period =
      std::find_if(std::begin(periods), std::end(periods), [&](const auto& one) { return one.first == o.every; });
  if (period == std::end(periods))
    throw Refused{{domain::ErrorCode::BadValue, {"period", o.every, "month, quarter, year"}}};
  rule.period = period->second;
  const auto id = session.call(app::SaveRewardRule{rule});
  if (common.json) return print(Json{{"id", id.value}});
  print(Cli::tr("Rule %1: %2.").arg(QString::number(id.value), words::rewardRuleText(rule)));
}

void removeRule(const Common& common, const RewardOptions& o) {
  Session session(common);
  session.call(app::RemoveRewardRule{domain::RewardRuleId(o.id)});
  if (common.json) return print(Json{{"id", o.id}});
  print(Cli::tr("Rule %1 is removed. What it gave stays.").arg(o.id));
}

void addRuleOptions(CLI::App& command, RewardOptions& o) {
  const auto add = [&](const char* option, std::string& value, const QString& help, const char* type) {
    return command.add_option(option, value, utf8(help))->type_name(type);
  };
  add("--name", o.name, Cli::tr("As it stands in the ledger"), "NAME")->required();
  add("--kind", o.kind,
      Cli::tr(
          "per_unit, share_of_revenue, goal_reached, champion, at_least, below, per_absence, per_late, per_outcome"),
      "KIND")
      ->required();
  add("--measure", o.measure, Cli::tr("Any measure by its code, see “Figures” in the guide; otherwise sales"), "CODE");
  add("--outcome", o.outcome, Cli::tr("Of per_outcome: its code"), "CODE");
  add("--threshold", o.threshold, Cli::tr("Where it begins: '100 %' of a goal, 10, '38 %', '12000 CNY'"), "AMOUNT");
  add("--amount", o.amount, Cli::tr("50; a deduction: --amount=-50"), "AMOUNT");
  add("--share", o.share, Cli::tr("Of revenue: '2.5 %'"), "SHARE");
  add("--currency", o.currency, Cli::tr("Of money; otherwise the set-up's"), "CODE");
  add("--scope", o.scope, Cli::tr("company, team:NAME or campaign:NAME"), "SCOPE");
  add("--every", o.every, Cli::tr("month, quarter or year"), "PERIOD");
  command.add_option("--replaces", o.id, utf8(Cli::tr("The number of the rule that it takes the place of")))
      ->type_name("ID");
}

}  // namespace

void addRewardCommands(CLI::App& root, Actions& actions) {
  const CommandGroup<RewardOptions> command(root, actions, "reward",
                                            Cli::tr("Bonuses and deductions, and how each came about"));
  const auto& o = command.options();
  const auto ofPeriod = [&](CLI::App* added) {
    return added->add_option("period", o->period, utf8(Cli::tr("2026-11, 2026-Q4 or 2026")))->type_name("PERIOD");
  };
  const auto numbered = [&](CLI::App* added, const QString& help) {
    added->add_option("id", o->id, utf8(help))->required()->type_name("ID");
  };
  ofPeriod(command("list", Cli::tr("The periods with their totals, or every line of one"), listLedgers));
  ofPeriod(command("compute", Cli::tr("Makes the period's draft by the rules, or makes it anew"), computeRewards))
      ->required();
  ofPeriod(command("approve", Cli::tr("Freezes a period that is over"), approveRewards))->required();
  CLI::App* line = command("line", Cli::tr("Adds a line to a draft by hand"), addLedgerLine);
  ofPeriod(line)->required();
  line->add_option("--user", o->user, utf8(Cli::tr("For whom")))->required()->type_name("NAME");
  line->add_option("--amount", o->amount, utf8(Cli::tr("50; a deduction: --amount=-50")))
      ->required()
      ->type_name("AMOUNT");
  line->add_option("--reason", o->reason, utf8(Cli::tr("Why; the agent sees it")))->required()->type_name("TEXT");
  line->add_option("--currency", o->currency, utf8(Cli::tr("Of money; otherwise the set-up's")))->type_name("CODE");
  numbered(command("remove-line", Cli::tr("Removes a line that was added by hand"), removeLedgerLine),
           Cli::tr("Number of the line"));
  command("rules", Cli::tr("The rules in force"), listRules);
  addRuleOptions(*command("rule", Cli::tr("Sets a rule, or one in the place of another"), setRule), *o);
  numbered(command("remove-rule", Cli::tr("Takes a rule out of force"), removeRule), Cli::tr("Number of the rule"));
}

}  // namespace callwright::cli
