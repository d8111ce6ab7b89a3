#include "app/demo_scripts.hpp"

#include <algorithm>
#include <set>

#include "callwright/exchange/script_file.hpp"
#include "callwright/storage/script_store.hpp"
#include "callwright/storage/training_store.hpp"

namespace callwright::app::demo {
namespace {

using domain::Instant;
using domain::Script;
using domain::ScriptAnswer;
using domain::ScriptField;
using domain::ScriptFieldType;
using domain::ScriptStep;

constexpr std::size_t kLongestWay = 12;

// Steps from which an answer leads, by whatever way, to that outcome.
std::set<std::string> leadingTo(const Script& script, const std::string& outcome) {
  std::set<std::string> good;
  for (bool grown = true; grown;) {
    grown = false;
    for (const ScriptStep& step : script.steps) {
      const bool leads = std::any_of(step.answers.begin(), step.answers.end(), [&](const ScriptAnswer& answer) {
        return answer.outcome == outcome || good.contains(answer.target);
      });
      if (leads && good.insert(step.id).second) grown = true;
    }
  }
  return good;
}

std::string inventValue(Random& random, const ScriptField& field, Instant now) {
  switch (field.type) {
    case ScriptFieldType::Choice:
      // The first ones are commoner; of a rating the best ones.
      return field.choices.front() == "1" ? *(field.choices.rbegin() + random.below(random.chance(0.75) ? 2 : 5))
                                          : random.pickEarly(std::span<const std::string>(field.choices));
    case ScriptFieldType::Several:
      return random.pick(std::span<const std::string>(field.choices));
    case ScriptFieldType::Number:
    case ScriptFieldType::Money:
      return std::to_string(random.between(3, random.chance(0.3) ? 90 : 28));
    case ScriptFieldType::Date:
      return domain::localDay(nullptr, now + std::chrono::hours(24 * random.between(20, 300)));
    case ScriptFieldType::Scale:
      return std::to_string(10 - static_cast<int>(random.uniform() * random.uniform() * 10.99));
    case ScriptFieldType::Text:
      break;
  }
  return {};
}

}  // namespace

std::vector<PastVersion> publishScripts(storage::Connection& db,
                                        const std::vector<std::pair<std::string, Instant>>& texts, domain::UserId by) {
  std::vector<PastVersion> versions;
  domain::ScriptId id;
  for (const auto& [text, at] : texts) {
    Script script = exchange::parseScript(text).script;
    if (!id) id = storage::addScript(db, {{}, script.title, script.language, script.product, {}, script.kind});
    domain::ScriptVersion version;
    version.script = id;
    version.note = script.note;
    version.id = storage::addScriptDraft(db, version, text, by, at);
    storage::publishVersion(db, version.id, by, at);
    versions.push_back({version.id, std::move(script)});
  }
  return versions;
}

void walkScript(storage::Connection& db, Random& random, const PastVersion& version, const storage::CallRow& call,
                const std::string& outcome) {
  const Script& script = version.script;
  const std::set<std::string> good = leadingTo(script, outcome);
  domain::ScriptWalk walk(script);
  std::vector<storage::ScriptVisit> way;
  const auto talk = call.progress.endedAt - call.progress.answeredAt;
  Instant at = call.progress.answeredAt;
  const auto enter = [&] {
    way.push_back({walk.step().id, {}, at});
    at += domain::Milliseconds(
        static_cast<std::int64_t>(static_cast<double>(talk.count()) * (0.1 + 0.25 * random.uniform())));
    at = std::min(at, call.progress.endedAt);
    for (const ScriptField& field : walk.step().fields)
      if (std::string value = inventValue(random, field, at); !value.empty() && random.chance(0.85))
        walk.values[field.name] = std::move(value);
  };
  enter();
  while (way.size() < kLongestWay) {
    if (!script.objections.empty() && way.size() > 1 && random.chance(0.12)) {
      walk.object(static_cast<std::size_t>(random.below(static_cast<int>(script.objections.size()))));
      enter();
      walk.resume();
      enter();
    }
    const auto shown = walk.answers();
    std::vector<std::size_t> right;
    for (const std::size_t i : shown) {
      const ScriptAnswer& answer = walk.step().answers[i];
      if (answer.outcome == outcome || good.contains(answer.target)) right.push_back(i);
    }
    // Nothing leads there: the customer hung up, or said something the script does not foresee.
    if (right.empty()) break;
    const std::size_t answer = random.pick(std::span<const std::size_t>(right));
    way.back().answer = walk.step().answers[answer].text;
    walk.choose(answer);
    if (walk.ended()) break;
    enter();
  }
  for (std::size_t i = 0; i < way.size(); ++i) storage::saveScriptVisit(db, call.id, static_cast<int>(i), way[i]);
  for (const auto& [name, value] : walk.values) storage::saveScriptValue(db, call.id, name, value, at);
}

namespace {

// What the agent took the customer for is right more often than not.
std::vector<domain::RehearsalStep> rehearse(Random& random, const Script& script, const domain::Persona& persona,
                                            double skill, Instant at) {
  domain::RehearsedCustomer customer(persona, static_cast<std::uint64_t>(random.below(1'000'000)));
  domain::ScriptWalk walk(script);
  std::vector<domain::RehearsalStep> steps;
  while (steps.size() < kLongestWay && !walk.ended()) {
    domain::RehearsalStep step;
    step.step = walk.step().id;
    step.enteredAt = at;
    at += std::chrono::seconds(random.between(6, 40));
    const auto reply = customer.reply(script, walk);
    step.said = reply.text;
    const auto shown = walk.answers();
    if (shown.empty()) {  // an objection's reply
      steps.push_back(step);
      if (!walk.resume()) break;
      continue;
    }
    if (reply.objection >= 0) {
      step.meant = script.objections[static_cast<std::size_t>(reply.objection)].title;
      steps.push_back(step);
      if (random.chance(skill)) {
        walk.object(static_cast<std::size_t>(reply.objection));
      } else {
        walk.choose(shown.front());
      }
      continue;
    }
    std::size_t taken = reply.answer >= 0 ? static_cast<std::size_t>(reply.answer) : shown.front();
    step.meant = walk.step().answers[taken].text;
    if (!random.chance(skill)) taken = shown[static_cast<std::size_t>(random.below(static_cast<int>(shown.size())))];
    step.answer = walk.step().answers[taken].text;
    steps.push_back(step);
    walk.choose(taken);
  }
  return steps;
}

constexpr const char* kLessons[][2] = {
    {"先问到期日，再报价格",
     "李丽上周成交的一通电话：客户一开口就说“太贵”，她没有降价，先问了**合同到期日**。\n\n"
     "- 到期前一个月联系，客户自己会比较\n- 报价时把“全年 2,880 元”换成“每天不到 8 "
     "元”\n\n下次遇到“太贵”，先问，再答。"},
    {"Listen for who decides",
     "Amy closed two calls this week that began with “she is out”. She asked **who decides** and **when they are in**, "
     "and agreed on a time.\n\n1. Do not pitch to somebody who cannot buy.\n2. Write the name down at once."}};

}  // namespace

void pastTraining(storage::Connection& db, Random& random, const std::vector<Agent>& agents, const PastVersion& script,
                  domain::ScriptVersionId persona, const std::string& personaText, domain::UserId trainer,
                  Instant until) {
  const domain::Persona customer = exchange::parsePersona(personaText);
  int n = 0;
  for (const Agent& agent : agents) {
    if (agent.abroad) continue;
    domain::Rehearsal past;
    past.user = agent.id;
    past.version = script.id;
    past.persona = persona;
    past.assignedAt = until - std::chrono::hours(24 * (9 + n));
    past.dueAt = past.assignedAt + std::chrono::hours(24 * 7);
    past.startedAt = past.assignedAt + std::chrono::hours(24 * random.between(1, 5));
    const auto id = storage::addRehearsal(db, past, trainer);
    const auto steps =
        rehearse(random, script.script, customer, std::min(0.95, 0.6 + 0.25 * agent.skill), past.startedAt);
    for (std::size_t i = 0; i < steps.size(); ++i) storage::saveRehearsalStep(db, id, static_cast<int>(i), steps[i]);
    const Instant end = (steps.empty() ? past.startedAt : steps.back().enteredAt) + std::chrono::seconds(25);
    const int score = domain::scoreSheet(script.script, steps, {}, end).score();
    storage::endRehearsal(db, id, domain::RehearsalState::Over, score, end);
    storage::markOwnRehearsal(db, id, random.between(5, 8), "开场有点快。");
    if (n % 2 == 0) storage::markRehearsal(db, id, trainer, random.between(6, 9), "异议回应得好，记得确认到期日。");
    if (n % 2 == 1) {
      domain::Rehearsal next = past;
      next.assignedAt = until - std::chrono::hours(20);
      next.dueAt = until + std::chrono::hours(24 * 3);
      next.startedAt = {};
      next.note = "新版话术，先和在意价格的客户练一遍。";
      storage::addRehearsal(db, next, trainer);
    }
    ++n;
  }
  for (const auto& [title, body] : kLessons) {
    domain::Article article;
    article.title = title;
    article.body = body;
    const auto id = storage::writeArticle(db, article, trainer, until - std::chrono::hours(30 + 40 * n++));
    for (std::size_t i = 0; i < agents.size(); i += 2) storage::noteRead(db, id, agents[i].id, until);
  }
}

}  // namespace callwright::app::demo
