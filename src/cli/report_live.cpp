#include <memory>

#include "callwright/app/wallboard.hpp"
#include "callwright/words/goal_words.hpp"
#include "callwright/words/measure_words.hpp"
#include "callwright/words/wall_words.hpp"
#include "callwright/words/words.hpp"
#include "cli/commands.hpp"
#include "cli/report_filters.hpp"
#include "cli/text.hpp"
#include "cli/values.hpp"

// report live, report my-day
namespace callwright::cli {
namespace {

using domain::Measure;
using domain::PresenceState;
using Wall = app::ReadWallboard::Answer;
using OwnDay = app::ReadMyDay::Answer;

const char* liveCode(PresenceState state) {
  switch (state) {
    case PresenceState::Offline:
      return "offline";
    case PresenceState::Ready:
      return "ready";
    case PresenceState::OnCall:
      return "on_call";
    case PresenceState::WrapUp:
      return "wrap_up";
    case PresenceState::Break:
      return "break";
  }
  return "";
}

Json dayGoalsJson(const std::vector<app::DayGoal>& goals) {
  Json all = Json::array();
  for (const app::DayGoal& goal : goals)
    all.push_back({{"goal", goal.goal.value},
                   {"measure", domain::infoOf(goal.measure).code},
                   {"target", amountJson(domain::infoOf(goal.measure).unit, goal.currency, goal.target)}});
  return all;
}

Json alertJson(const domain::Alert& alert) {
  Json json{{"alert", domain::codeOf(alert.kind)}, {"urgent", alert.urgent}};
  if (alert.user) json["agent"] = alert.user.value;
  if (alert.goal) json["goal"] = alert.goal.value;
  if (domain::isSet(alert.since)) json["since"] = isoTime(alert.since);
  if (alert.count > 0) json["count"] = alert.count;
  if (alert.of > 0) json["of"] = alert.of;
  if (alert.expected > 0) {
    json["now"] = alert.now;
    json["expected"] = alert.expected;
  }
  return json;
}

Json wallJson(const Wall& wall) {
  Json agents = Json::array(), queues = Json::array(), alerts = Json::array();
  for (const app::WallAgent& agent : wall.agents) {
    Json one{{"agent", agent.user.value}, {"name", agent.name}, {"state", liveCode(agent.presence.state)}};
    if (!agent.presence.reason.empty()) one["reason"] = agent.presence.reason;
    one["since"] = timeJson(agent.presence.since);
    one["today"] = figuresJson(agent.today, domain::kNeedTime);
    agents.push_back(std::move(one));
  }
  for (const app::WallQueue& queue : wall.queues)
    queues.push_back({{"campaign", queue.campaign.value}, {"name", queue.name}, {"waiting", queue.waiting}});
  for (const domain::Alert& alert : wall.alerts) alerts.push_back(alertJson(alert));
  return {{"at", isoTime(wall.at)},
          {"day", wall.day},
          {"today", figuresJson(wall.today, domain::kNeedTime)},
          {"goals", dayGoalsJson(wall.goals)},
          {"waiting", wall.facts.waiting},
          {"queues", queues},
          {"callbacks_today", wall.callbacksToday},
          {"callbacks_overdue", wall.facts.overdueCallbacks},
          {"alerts", alerts},
          {"agents", agents}};
}

QString nameOfAlert(const Wall& wall, const domain::Alert& alert) {
  for (const app::WallAgent& agent : wall.agents)
    if (agent.user == alert.user) return text(agent.name);
  for (const app::GoalView& view : wall.current)
    if (view.goal.id == alert.goal) return words::goalName(view.goal);
  return {};
}

QString amountText(const Session& session, Measure measure, const domain::Tally& tally) {
  return measureText(measure, tally, session.settings().currency);
}

constexpr Measure kLiveMeasures[] = {Measure::Calls, Measure::Reached, Measure::ConnectRate, Measure::Sales,
                                     Measure::Revenue};

void printToday(const Session& session, const domain::Tally& today, const std::vector<app::DayGoal>& goals) {
  std::vector<std::pair<QString, QString>> pairs;
  for (const Measure measure : kLiveMeasures) {
    QString value = amountText(session, measure, today);
    for (const app::DayGoal& goal : goals)
      if (goal.measure == measure)
        value += QStringLiteral("  ") + words::dayTargetText(measure, goal.target, goal.currency);
    pairs.emplace_back(words::measureName(measure), value);
  }
  printPairs(pairs);
}

void printWall(const Session& session, const Wall& wall) {
  printToday(session, wall.today, wall.goals);
  printPairs({{Cli::tr("Customers waiting"), QString::number(wall.facts.waiting)},
              {Cli::tr("Callbacks today"), QString::number(wall.callbacksToday)},
              {Cli::tr("Overdue"), QString::number(wall.facts.overdueCallbacks)}});
  for (const domain::Alert& alert : wall.alerts)
    print(QStringLiteral("! ") + labelled(words::alertSubject(alert, nameOfAlert(wall, alert)),
                                          words::alertDetail(alert, wall.at, session.zone())));
  std::vector<QStringList> rows;
  for (const app::WallAgent& agent : wall.agents)
    rows.push_back({text(agent.name), words::presenceText(agent.presence),
                    domain::isSet(agent.presence.since) ? words::clockTime(wall.at - agent.presence.since) : QString(),
                    amountText(session, Measure::Calls, agent.today),
                    amountText(session, Measure::Sales, agent.today)});
  print(QString());
  printTable({Cli::tr("Agent"), Cli::tr("State"), Cli::tr("for"), words::measureName(Measure::Calls),
              words::measureName(Measure::Sales)},
             rows, {2, 3, 4});
}

void reportLive(const Common& common, const ReportOptions& o) {
  Session session(common);
  const Wall wall = session.call(app::ReadWallboard{reportFilter(session, o).team});
  if (common.json) return print(wallJson(wall));
  printWall(session, wall);
}

Json ownDayJson(const Session& session, const OwnDay& day) {
  Json usual = Json::object(), goals = Json::array(), callbacks = Json::array();
  for (const Measure measure :
       {Measure::Calls, Measure::Reached, Measure::ConnectRate, Measure::Sales, Measure::Revenue, Measure::TalkTime}) {
    const std::string& currency = session.settings().currency;
    const auto value = domain::usualByNow(measure, day.usualHours, day.usualDays, day.moment, currency);
    const domain::MeasureInfo& info = domain::infoOf(measure);
    usual[info.code] = amountJson(info.unit, currency, value);
  }
  for (const app::GoalView& view : day.goals) goals.push_back(goalJson(view));
  for (const app::FollowUpRow& row : day.callbacks)
    callbacks.push_back({{"follow_up", row.followUp.id.value},
                         {"customer", row.followUp.customer.value},
                         {"name", row.customerName},
                         {"due", isoTime(row.followUp.dueAt)}});
  Json json{{"at", isoTime(day.at)},
            {"day", day.day},
            {"today", figuresJson(day.today, domain::kNeedTime)},
            {"goal_calls", day.goalCalls > 0 ? Json(day.goalCalls) : Json(nullptr)},
            {"day_goals", dayGoalsJson(day.dayGoals)},
            {"goals", goals},
            {"usual_days", day.usualDays},
            {"usual_by_now", usual},
            {"streak", {{"days", day.streak.days}, {"from", day.streak.from}, {"to", day.streak.until}}}};
  json["rank"] = day.rank ? Json{{"place", day.rank->place}, {"of", day.rank->of}} : Json(nullptr);
  json["callbacks_today"] = day.callbacksToday;
  json["callbacks_overdue"] = day.callbacksOverdue;
  json["callbacks"] = callbacks;
  return json;
}

void reportMyDay(const Common& common) {
  Session session(common);
  const OwnDay day = session.call(app::ReadMyDay{});
  if (common.json) return print(ownDayJson(session, day));
  printToday(session, day.today, day.dayGoals);
  std::vector<std::pair<QString, QString>> pairs{{Cli::tr("Days in a row"), QString::number(day.streak.days)}};
  if (day.rank)
    pairs.emplace_back(Cli::tr("Rank this month"), Cli::tr("%1 of %2").arg(day.rank->place).arg(day.rank->of));
  pairs.emplace_back(Cli::tr("Callbacks today"), QString::number(day.callbacksToday));
  printPairs(pairs);
  for (const app::GoalView& view : day.goals)
    print(labelled(words::goalName(view.goal), words::goalPace(view.goal, view.progress)));
  for (const app::FollowUpRow& row : day.callbacks)
    print(QStringLiteral("%1  %2").arg(session.when(row.followUp.dueAt), text(row.customerName)));
}

}  // namespace

void addLiveCommands(CLI::App& reports, Actions& actions) {
  Common& common = actions.common;
  auto o = std::make_shared<ReportOptions>();
  CLI::App* live = reports.add_subcommand("live", utf8(Cli::tr("The wallboard: who does what, the queue, alerts")));
  live->add_option("--team", o->team, utf8(Cli::tr("Only agents of this team")))->type_name("NAME");
  actions.of[live] = [o, &common] { reportLive(common, *o); };
  CLI::App* day = reports.add_subcommand("my-day", utf8(Cli::tr("The day of the agent named by --agent")));
  actions.of[day] = [&common] { reportMyDay(common); };
}

}  // namespace callwright::cli
