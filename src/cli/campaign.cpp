#include <memory>

#include "callwright/app/lists.hpp"
#include "callwright/app/people.hpp"
#include "callwright/words/words.hpp"
#include "cli/codes.hpp"
#include "cli/commands.hpp"
#include "cli/script_names.hpp"
#include "cli/text.hpp"
#include "cli/values.hpp"

// campaign add, edit, list, show, start, pause, finish
namespace callwright::cli {

using domain::ErrorCode;

namespace {

// As typed; what is not given stays as it is.
struct CampaignOptions {
  std::string name, newName, hours, mode, state, recording, starts, ends, minGap, callbackGrace, agents, currency;
  std::optional<std::string> product, script;
  std::vector<std::string> holidays, lists;
  std::optional<int> maxAttempts, dailyLimit;
  std::optional<std::int64_t> goal;
  bool allAgents = false;
};

// "NAME", "NAME:2" (priority) or "NAME:2:30" (priority and mix); also by number.
domain::CampaignList readList(Session& session, const std::string& typed) {
  const auto all = session.call(app::ListLists{});
  domain::CampaignList list;
  std::string name = typed;
  std::vector<int> figures;
  const auto find = [&] {
    for (const auto& known : all)
      if (known.name == name || std::to_string(known.id.value) == name) list.list = known.id;
    return static_cast<bool>(list.list);
  };
  while (!find()) {
    const auto colon = name.rfind(':');
    if (colon == std::string::npos || figures.size() == 2) throw Refused{{ErrorCode::NotFound, {"list", typed}}};
    const std::string figure = name.substr(colon + 1);
    if (figure.empty() || figure.size() > 4 || figure.find_first_not_of("0123456789") != std::string::npos)
      throw Refused{{ErrorCode::NotFound, {"list", typed}}};
    figures.insert(figures.begin(), std::stoi(figure));
    name = name.substr(0, colon);
  }
  if (!figures.empty()) list.priority = figures[0];
  if (figures.size() > 1) list.mix = figures[1];
  return list;
}

void applyHours(const CampaignOptions& options, domain::CallingHours& hours) {
  if (!options.hours.empty()) {
    const auto holidays = hours.holidays;
    hours = must(readHours(options.hours));
    hours.holidays = holidays;
  }
  for (const std::string& day : options.holidays) {
    if (isoDay(day).empty()) throw Refused{{ErrorCode::BadValue, {"holidays", day, "2026-10-01"}}};
    if (std::find(hours.holidays.begin(), hours.holidays.end(), day) == hours.holidays.end())
      hours.holidays.push_back(day);
  }
}

void applyCodes(const CampaignOptions& options, domain::Campaign& campaign) {
  if (!options.mode.empty()) {
    const auto mode = modeFrom(options.mode);
    if (!mode) throw Refused{{ErrorCode::BadValue, {"mode", options.mode, "manual, preview, progressive"}}};
    campaign.mode = *mode;
  }
  if (!options.recording.empty()) {
    const auto policy = domain::recordingPolicyFromToken(options.recording);
    if (!policy)
      throw Refused{{ErrorCode::BadValue, {"recording", options.recording, "never, on_demand, always, announced"}}};
    campaign.recording = *policy;
  }
  if (!options.state.empty()) {
    const auto state = campaignStateFrom(options.state);
    if (!state) throw Refused{{ErrorCode::BadValue, {"state", options.state, "draft, running, paused, finished"}}};
    campaign.state = *state;
  }
}

void apply(Session& session, const CampaignOptions& options, domain::Campaign& campaign) {
  if (!options.newName.empty()) campaign.name = options.newName;
  applyHours(options, campaign.hours);
  applyCodes(options, campaign);
  if (!options.starts.empty()) campaign.startsAt = must(readInstant("starts", options.starts, session.zone()));
  if (!options.ends.empty()) campaign.endsAt = must(readInstant("ends", options.ends, session.zone(), true));
  if (!options.minGap.empty()) campaign.minGap = must(readMinutes("min_gap", options.minGap));
  if (!options.callbackGrace.empty())
    campaign.callbackGrace = must(readMinutes("callback_grace", options.callbackGrace));
  if (options.maxAttempts) campaign.maxAttempts = *options.maxAttempts;
  if (options.dailyLimit) campaign.dailyLimit = *options.dailyLimit;
  if (options.goal) campaign.goalCalls = *options.goal;
  if (options.product) campaign.product = *options.product;
  if (!options.currency.empty()) campaign.currency = options.currency;
  if (options.script) {
    campaign.script = options.script->empty() ? domain::ScriptVersionId{} : publishedVersion(session, *options.script);
  }
  if (!options.agents.empty()) {
    campaign.agents.clear();
    for (const std::string& name : splitAt(options.agents, ',')) campaign.agents.push_back(session.user(name));
    campaign.openToAll = false;
  }
  if (options.allAgents) {
    campaign.openToAll = true;
    campaign.agents.clear();
  }
  for (const std::string& typed : options.lists) {
    const domain::CampaignList list = readList(session, typed);
    std::erase_if(campaign.lists, [&](const domain::CampaignList& known) { return known.list == list.list; });
    campaign.lists.push_back(list);
  }
}

void addCampaign(const Common& common, const CampaignOptions& options) {
  Session session(common);
  app::SaveCampaign request;
  request.campaign.name = options.name;
  request.campaign.hours = session.settings().hours;
  request.campaign.currency = session.settings().currency;
  request.campaign.recording = session.settings().recording;
  apply(session, options, request.campaign);
  const domain::CampaignId id = session.callLong(request);
  if (common.json) {
    print(Json{{"id", id.value}, {"name", request.campaign.name}, {"state", codeOf(request.campaign.state)}});
  } else {
    print(Cli::tr("Added the campaign “%1”: %2, %3.")
              .arg(text(request.campaign.name), words::campaignStateName(request.campaign.state),
                   words::hours(request.campaign.hours)));
  }
}

void editCampaign(const Common& common, const CampaignOptions& options) {
  Session session(common);
  app::SaveCampaign request;
  request.campaign = session.openCampaign(options.name).campaign;
  apply(session, options, request.campaign);
  const domain::CampaignId id = session.callLong(request);
  if (common.json) {
    print(Json{{"id", id.value}, {"name", request.campaign.name}, {"state", codeOf(request.campaign.state)}});
  } else {
    print(Cli::tr("Changed the campaign “%1”.").arg(text(request.campaign.name)));
  }
}

void setState(const Common& common, const std::string& name, domain::CampaignState state) {
  Session session(common);
  const domain::CampaignId id = session.campaignId(name);
  session.call(app::SetCampaignState{id, state});
  if (common.json) {
    print(Json{{"id", id.value}, {"state", codeOf(state)}});
  } else {
    print(Cli::tr("“%1”: %2.").arg(text(name), words::campaignStateName(state)));
  }
}

void listCampaigns(const Common& common) {
  Session session(common);
  const auto campaigns = session.call(app::ListCampaigns{});
  if (common.json) {
    Json all = Json::array();
    for (const auto& c : campaigns)
      all.push_back({{"id", c.id.value},
                     {"name", c.name},
                     {"state", codeOf(c.state)},
                     {"mode", codeOf(c.mode)},
                     {"items", c.items},
                     {"fresh", c.fresh},
                     {"in_work", c.inWork},
                     {"done", c.done},
                     {"exhausted", c.exhausted},
                     {"blocked", c.blocked}});
    print(all);
    return;
  }
  std::vector<QStringList> rows;
  for (const auto& c : campaigns)
    rows.push_back({text(c.name), words::campaignStateName(c.state), words::modeName(c.mode), QString::number(c.items),
                    QString::number(c.fresh), QString::number(c.inWork), QString::number(c.done),
                    QString::number(c.exhausted), QString::number(c.blocked)});
  printTable({Cli::tr("Campaign"), Cli::tr("State"), Cli::tr("Mode"), Cli::tr("Customers"), Cli::tr("New"),
              Cli::tr("In work"), Cli::tr("Done"), Cli::tr("Exhausted"), Cli::tr("Blocked")},
             rows, {3, 4, 5, 6, 7, 8});
}

Json describe(const domain::CallingHours& hours) {
  Json windows = Json::array();
  for (const auto& w : hours.windows)
    windows.push_back({{"weekdays", w.weekdays}, {"from_minute", w.from.count()}, {"to_minute", w.to.count()}});
  return {{"always", hours.always}, {"windows", windows}, {"holidays", hours.holidays}};
}

Json describe(const app::CampaignPage& page, const std::map<std::int64_t, std::string>& users,
              const std::string& script) {
  const domain::Campaign& c = page.campaign;
  Json agents = Json::array(), lists = Json::array(), outcomes = Json::array();
  for (const domain::UserId agent : c.agents) agents.push_back(users.at(agent.value));
  for (const auto& l : page.lists)
    lists.push_back({{"id", l.list.list.value},
                     {"name", l.list.name},
                     {"priority", l.list.priority},
                     {"mix", l.list.mix},
                     {"active", l.list.active},
                     {"fresh", l.fresh},
                     {"in_work", l.inWork},
                     {"done", l.done},
                     {"exhausted", l.exhausted},
                     {"blocked", l.blocked}});
  for (const domain::Outcome& o : page.outcomes)
    outcomes.push_back({{"code", o.code},
                        {"name", o.name},
                        {"key", o.key},
                        {"reached", o.reached},
                        {"sale", o.sale},
                        {"after", codeOf(o.after)},
                        {"retry_after_minutes", o.retryAfter.count()},
                        {"max_attempts", o.maxAttempts},
                        {"stage", o.stageCode},
                        {"active", o.active}});
  return {{"id", c.id.value},
          {"name", c.name},
          {"state", codeOf(c.state)},
          {"mode", codeOf(c.mode)},
          {"starts_at", isoTime(c.startsAt)},
          {"ends_at", isoTime(c.endsAt)},
          {"hours", describe(c.hours)},
          {"max_attempts", c.maxAttempts},
          {"daily_limit", c.dailyLimit},
          {"min_gap_minutes", c.minGap.count()},
          {"callback_grace_minutes", c.callbackGrace.count()},
          {"open_to_all", c.openToAll},
          {"recording", std::string(domain::toToken(c.recording))},
          {"agents", agents},
          {"product", c.product},
          {"currency", c.currency},
          {"goal_calls", c.goalCalls},
          {"lists", lists},
          {"outcomes", outcomes},
          {"script", c.script ? Json(script) : Json()}};
}

// "TITLE@2" of the version that a campaign follows; "" for none.
std::string scriptOf(Session& session, domain::ScriptVersionId version) {
  for (const auto& choice : session.call(app::ListScriptChoices{}))
    if (choice.version == version) return choice.title + "@" + std::to_string(choice.number);
  for (const auto& known : session.call(app::ListScripts{}))
    for (const auto& row : session.call(app::OpenScriptTemplate{known.script.id}).versions)
      if (row.version.id == version) return known.script.title + "@" + std::to_string(row.version.number);
  return {};
}

void show(const Common& common, const std::string& name) {
  Session session(common);
  const app::CampaignPage page = session.openCampaign(name);
  std::map<std::int64_t, std::string> users;
  for (const domain::User& user : session.call(app::ListUsers{})) users[user.id.value] = user.name;
  if (common.json) return print(describe(page, users, scriptOf(session, page.campaign.script)));
  const domain::Campaign& c = page.campaign;
  QStringList agents;
  for (const domain::UserId agent : c.agents) agents << text(users[agent.value]);
  printPairs(
      {{Cli::tr("Campaign"), text(c.name)},
       {Cli::tr("State"), words::campaignStateName(c.state)},
       {Cli::tr("Mode"), words::modeName(c.mode)},
       {Cli::tr("Calling hours"), words::hours(c.hours)},
       {Cli::tr("Begins"), session.when(c.startsAt)},
       {Cli::tr("Ends"), session.when(c.endsAt)},
       {Cli::tr("Attempts"),
        Cli::tr("%1 in all, %2 a day, %3 minutes apart").arg(c.maxAttempts).arg(c.dailyLimit).arg(c.minGap.count())},
       {Cli::tr("Agents"), c.openToAll ? Cli::tr("everybody") : agents.join(QStringLiteral(", "))},
       {Cli::tr("Recording"), words::recordingPolicyName(c.recording)},
       {Cli::tr("Product"), text(c.product)},
       {Cli::tr("Goal"), Cli::tr("%1 calls a day and agent").arg(c.goalCalls)}});
  std::vector<QStringList> rows;
  for (const auto& l : page.lists)
    rows.push_back({text(l.list.name), QString::number(l.list.priority), QString::number(l.list.mix),
                    QString::number(l.fresh), QString::number(l.inWork), QString::number(l.done),
                    QString::number(l.exhausted), QString::number(l.blocked)});
  if (rows.empty()) return;
  print(QString());
  printTable({Cli::tr("List"), Cli::tr("Priority"), Cli::tr("Mix"), Cli::tr("New"), Cli::tr("In work"), Cli::tr("Done"),
              Cli::tr("Exhausted"), Cli::tr("Blocked")},
             rows, {1, 2, 3, 4, 5, 6, 7});
}

void addSettings(CLI::App& command, CampaignOptions& o) {
  command.add_option("--hours", o.hours, utf8(Cli::tr("When customers may be called, on their own clock")))
      ->type_name("HOURS");
  command.add_option("--holiday", o.holidays, utf8(Cli::tr("A day on which nobody is called (repeat it)")))
      ->type_name("DATE");
  command.add_option("--mode", o.mode, "manual, preview, progressive")->type_name("MODE");
  command.add_option("--state", o.state, "draft, running, paused, finished")->type_name("STATE");
  command.add_option("--recording", o.recording, "never, on_demand, always, announced")->type_name("WHEN");
  command.add_option("--max-attempts", o.maxAttempts, utf8(Cli::tr("Attempts to reach a customer, in all")))
      ->type_name("N");
  command.add_option("--daily-limit", o.dailyLimit, utf8(Cli::tr("Attempts to reach a customer, a day")))
      ->type_name("N");
  command.add_option("--min-gap", o.minGap, utf8(Cli::tr("Least time between two attempts: 60m, 2h, 1d")))
      ->type_name("TIME");
  command
      .add_option("--callback-grace", o.callbackGrace,
                  utf8(Cli::tr("When an agent's overdue callback falls to anyone: 15m, 2h")))
      ->type_name("TIME");
  command.add_option("--starts", o.starts, utf8(Cli::tr("First day or moment")))->type_name("DATE");
  command.add_option("--ends", o.ends, utf8(Cli::tr("Last day, or the moment it ends")))->type_name("DATE");
  command.add_option("--agents", o.agents, utf8(Cli::tr("Only these may work it: a,b,c")))->type_name("NAMES");
  command.add_flag("--all-agents", o.allAgents, utf8(Cli::tr("Every agent may work it")));
  command.add_option("--list", o.lists, utf8(Cli::tr("A list of customers, with priority 1-9 and mix (repeat it)")))
      ->type_name("NAME[:PRIORITY[:MIX]]");
  command
      .add_option("--script", o.script,
                  utf8(Cli::tr("A published script, TITLE@2 for a version of it, or a template file, which is imported "
                               "and published; '' for none")))
      ->type_name("TITLE|FILE");
  command.add_option("--product", o.product, utf8(Cli::tr("Offered first when a sale is saved")))->type_name("TEXT");
  command.add_option("--currency", o.currency, "CNY, USD, …")->type_name("CODE");
  command.add_option("--goal", o.goal, utf8(Cli::tr("Calls a day and agent, 0 for none")))->type_name("N");
  command.footer(utf8(Cli::tr("Examples of hours:")) +
                 "\n  --hours 09:00-21:00\n  --hours 'mon-fri 09:00-18:00,sat 10:00-12:00'\n  --hours always");
}

}  // namespace

void addCampaignCommands(CLI::App& root, Actions& actions) {
  Common& common = actions.common;
  CLI::App* campaign = root.add_subcommand("campaign", utf8(Cli::tr("Campaigns and their settings")));
  campaign->require_subcommand(1);

  auto added = std::make_shared<CampaignOptions>();
  CLI::App* addCommand = campaign->add_subcommand("add", utf8(Cli::tr("Add a campaign; it runs at once")));
  addCommand->add_option("--name", added->name, utf8(Cli::tr("Name of the campaign")))->required()->type_name("NAME");
  addSettings(*addCommand, *added);
  actions.of[addCommand] = [added, &common] { addCampaign(common, *added); };

  auto edited = std::make_shared<CampaignOptions>();
  CLI::App* editCommand = campaign->add_subcommand("edit", utf8(Cli::tr("Change settings of a campaign")));
  editCommand->add_option("campaign", edited->name, utf8(Cli::tr("Name or number")))->required();
  editCommand->add_option("--name", edited->newName, utf8(Cli::tr("New name")))->type_name("NAME");
  addSettings(*editCommand, *edited);
  actions.of[editCommand] = [edited, &common] { editCampaign(common, *edited); };

  CLI::App* listCommand = campaign->add_subcommand("list", utf8(Cli::tr("All campaigns with their progress")));
  actions.of[listCommand] = [&common] { listCampaigns(common); };

  auto name = std::make_shared<std::string>();
  CLI::App* showCommand = campaign->add_subcommand("show", utf8(Cli::tr("Settings, lists and outcomes of a campaign")));
  showCommand->add_option("campaign", *name, utf8(Cli::tr("Name or number")))->required();
  actions.of[showCommand] = [name, &common] { show(common, *name); };

  const auto addState = [&](const char* verb, const QString& help, domain::CampaignState state) {
    CLI::App* command = campaign->add_subcommand(verb, utf8(help));
    command->add_option("campaign", *name, utf8(Cli::tr("Name or number")))->required();
    actions.of[command] = [name, state, &common] { setState(common, *name, state); };
  };
  addState("start", Cli::tr("Let agents work a campaign"), domain::CampaignState::Running);
  addState("pause", Cli::tr("Stop a campaign for a while"), domain::CampaignState::Paused);
  addState("finish", Cli::tr("End a campaign"), domain::CampaignState::Finished);
}

}  // namespace callwright::cli
