#include <algorithm>
#include <memory>

#include "callwright/app/campaigns.hpp"
#include "callwright/words/words.hpp"
#include "cli/commands.hpp"
#include "cli/text.hpp"

// cause list, set, remove: which outcome the end of a call suggests
namespace callwright::cli {
namespace {

using domain::CauseRule;

struct CauseOptions {
  std::string key, outcome;
};

QString meaning(const CauseRule& rule) {
  return rule.isForCode() ? QStringLiteral("SIP %1").arg(text(domain::causeKeyOf(rule)))
                          : words::endCauseName(rule.cause);
}

void listCauses(const Common& common) {
  Session session(common);
  const auto rules = session.call(app::ListCauseRules{});
  if (common.json) {
    Json all = Json::array();
    for (const CauseRule& rule : rules)
      all.push_back({{"answer", domain::causeKeyOf(rule)}, {"outcome", rule.outcome}});
    return print(all);
  }
  std::vector<QStringList> rows;
  for (const CauseRule& rule : rules)
    rows.push_back({text(domain::causeKeyOf(rule)), meaning(rule), text(rule.outcome),
                    rule.outcome.empty() ? Cli::tr("nothing is suggested") : words::outcomeName(rule.outcome, {})});
  printTable({Cli::tr("Answer"), Cli::tr("Means"), Cli::tr("Outcome"), Cli::tr("Shown as")}, rows);
}

// The row for `key` becomes `rule`; without one it goes.
void change(const Common& common, const std::string& key, const std::string* outcome) {
  CauseRule rule = must(domain::causeRuleFromKey(key));
  Session session(common);
  auto rules = session.call(app::ListCauseRules{});
  const auto found = std::find_if(rules.begin(), rules.end(), [&](const CauseRule& each) {
    return domain::causeKeyOf(each) == domain::causeKeyOf(rule);
  });
  if (outcome == nullptr) {
    if (found == rules.end()) throw Refused{{domain::ErrorCode::NotFound, {"line_answer", key}}};
    rules.erase(found);
  } else {
    rule.outcome = *outcome;
    if (found == rules.end()) {
      rules.push_back(rule);
    } else {
      *found = rule;
    }
  }
  session.call(app::SaveCauseRules{rules});
  if (common.json) {
    print(Json{{"answer", domain::causeKeyOf(rule)}, {"outcome", outcome ? Json(*outcome) : Json(nullptr)}});
  } else if (outcome == nullptr) {
    print(Cli::tr("Removed %1.").arg(text(key)));
  } else if (outcome->empty()) {
    print(Cli::tr("%1 suggests nothing now.").arg(text(key)));
  } else {
    print(Cli::tr("%1 suggests “%2” now.").arg(text(key), words::outcomeName(*outcome, {})));
  }
}

}  // namespace

void addCauseCommands(CLI::App& root, Actions& actions) {
  Common& common = actions.common;
  CLI::App* cause = root.add_subcommand("cause", utf8(Cli::tr("Which outcome the end of a call suggests")));
  cause->require_subcommand(1);
  auto o = std::make_shared<CauseOptions>();
  actions.of[cause->add_subcommand("list", utf8(Cli::tr("The table")))] = [&common] { listCauses(common); };
  const std::string keyHelp =
      utf8(Cli::tr("A SIP code, a range of codes, or how the call ended: 486, 500-599, no_answer"));
  CLI::App* set = cause->add_subcommand("set", utf8(Cli::tr("Change or add a row")));
  set->add_option("answer", o->key, keyHelp)->required()->type_name("ANSWER");
  set->add_option("outcome", o->outcome, utf8(Cli::tr("Code of the outcome; left out: nothing is suggested")))
      ->type_name("CODE");
  set->footer(utf8(Cli::tr("Examples:")) +
              "\n  callwrightctl cause set 486 busy"
              "\n  callwrightctl cause set 500-599 try_again"
              "\n  callwrightctl cause set no_answer no_answer");
  actions.of[set] = [o, &common] { change(common, o->key, &o->outcome); };
  CLI::App* remove = cause->add_subcommand("remove", utf8(Cli::tr("Remove a row")));
  remove->add_option("answer", o->key, keyHelp)->required()->type_name("ANSWER");
  actions.of[remove] = [o, &common] { change(common, o->key, nullptr); };
}

}  // namespace callwright::cli
