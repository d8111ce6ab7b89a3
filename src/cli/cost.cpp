#include <algorithm>

#include "callwright/app/costs.hpp"
#include "callwright/words/cost_words.hpp"
#include "callwright/words/words.hpp"
#include "cli/commands.hpp"
#include "cli/report_filters.hpp"
#include "cli/text.hpp"

// cost list, set, remove
namespace callwright::cli {
namespace {

using domain::CostKind;
using domain::CostRate;

struct CostOptions {
  std::string kind, amount, currency, from, list;
  std::int64_t id = 0;
};

Json jsonOf(const app::CostView& view) {
  const CostRate& rate = view.rate;
  return Json{{"id", rate.id.value},
              {"kind", domain::codeOf(rate.kind)},
              {"list_id", rate.list ? Json(rate.list.value) : Json(nullptr)},
              {"list", rate.list ? Json(view.listName) : Json(nullptr)},
              {"amount", domain::formatMoney(rate.amount)},
              {"currency", rate.amount.currency},
              {"from", rate.from},
              {"entered_by", view.enteredBy}};
}

void listCosts(const Common& common, const CostOptions&) {
  Session session(common);
  const auto views = session.call(app::ListCosts{});
  if (common.json) {
    Json all = Json::array();
    for (const app::CostView& view : views) all.push_back(jsonOf(view));
    return print(all);
  }
  if (views.empty())
    return print(
        Cli::tr("There are no costs. “callwrightctl cost set per-hour --amount 45 --from 2026-11-01” sets one."));
  std::vector<QStringList> rows;
  for (const app::CostView& view : views)
    rows.push_back({QString::number(view.rate.id.value), words::costName(view.rate.kind, view.listName),
                    words::money(view.rate.amount), text(view.rate.from)});
  printTable({Cli::tr("No."), Cli::tr("What costs"), Cli::tr("Amount"), Cli::tr("From")}, rows, {0, 2});
}

// "per-hour" as an option is written, or "per_hour" as JSON has it.
CostKind costKindNamed(const std::string& typed) {
  std::string code = typed;
  std::replace(code.begin(), code.end(), '-', '_');
  if (const auto kind = domain::costKindFromCode(code)) return *kind;
  throw Refused{{domain::ErrorCode::BadValue, {"kind", typed, "per-hour, per-minute, list"}}};
}

void setCost(const Common& common, const CostOptions& o) {
  Session session(common);
  CostRate rate;
  rate.kind = costKindNamed(o.kind);
  if (!o.list.empty() && rate.kind != CostKind::List) throw Misused{Cli::tr("--list belongs to “cost set list”.")};
  if (!o.list.empty()) {
    ReportOptions named;
    named.list = o.list;
    rate.list = reportFilter(session, named).list;
  }
  rate.amount = must(domain::parseCost(o.amount, o.currency.empty() ? session.settings().currency : o.currency));
  rate.from = o.from;
  for (const app::CostView& view : session.call(app::ListCosts{}))  // one of that day is set anew
    if (view.rate.kind == rate.kind && view.rate.list == rate.list && view.rate.from == rate.from)
      rate.id = view.rate.id;
  const auto id = session.call(app::SaveCost{rate});
  if (common.json) return print(Json{{"id", id.value}});
  print(Cli::tr("Cost %1: %2, %3 from %4.")
            .arg(QString::number(id.value), words::costName(rate.kind, o.list), words::money(rate.amount),
                 text(rate.from)));
}

void removeCost(const Common& common, const CostOptions& o) {
  Session session(common);
  session.call(app::RemoveCost{domain::CostRateId(o.id)});
  if (common.json) return print(Json{{"id", o.id}});
  print(Cli::tr("Cost %1 is removed.").arg(o.id));
}

}  // namespace

void addCostCommands(CLI::App& root, Actions& actions) {
  const CommandGroup<CostOptions> command(root, actions, "cost",
                                          Cli::tr("What an agent's hour, a minute of talk and lists cost"));
  const auto& o = command.options();
  command("list", Cli::tr("Every rate and price, the latest first"), listCosts);
  CLI::App* set = command("set", Cli::tr("Sets a rate from a day on, or the price of a list"), setCost);
  const auto add = [&](const char* option, std::string& value, const QString& help, const char* type) {
    return set->add_option(option, value, utf8(help))->type_name(type);
  };
  add("kind", o->kind, Cli::tr("per-hour (of an agent at work), per-minute (of talk) or list"), "KIND")->required();
  add("--amount", o->amount, Cli::tr("45 or 0.12"), "AMOUNT")->required();
  add("--from", o->from, Cli::tr("The first day on which it holds; of a list the day on which it was bought"), "DAY")
      ->required();
  add("--list", o->list, Cli::tr("Of a list: its name"), "NAME");
  add("--currency", o->currency, Cli::tr("Of money; otherwise the set-up's"), "CODE");
  command("remove", Cli::tr("Removes a rate, so that the one before it holds on, or a price"), removeCost)
      ->add_option("id", o->id, utf8(Cli::tr("Number of the cost")))
      ->required()
      ->type_name("ID");
}

}  // namespace callwright::cli
