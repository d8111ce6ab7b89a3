#include "callwright/app/quality.hpp"

#include <nlohmann/json.hpp>
#include <random>

#include "app/goal_figures.hpp"
#include "app/job.hpp"
#include "app/services.hpp"
#include "app/use_case.hpp"
#include "callwright/domain/goal_period.hpp"
#include "callwright/exchange/script_file.hpp"
#include "callwright/storage/call_store.hpp"
#include "callwright/storage/fact_store.hpp"
#include "callwright/storage/people_store.hpp"
#include "callwright/storage/quality_store.hpp"
#include "callwright/storage/recording_store.hpp"
#include "callwright/storage/script_store.hpp"

// Quality checks chosen, read, marked, answered and settled. Score cards: score_cards.cpp.
namespace callwright::app {
namespace {

using domain::CheckState;
using domain::Permission;
using domain::QualityCheck;
using domain::QualityCheckId;
using nlohmann::json;

Result<Nothing> needQuality(const Job& job) {
  if (job.may(Permission::CheckQuality)) return Nothing{};
  return job.need(Permission::WorkQueue);
}

// One that this session may look at: any, or one's own once it is marked.
Result<QualityCheck> needCheck(Job& job, QualityCheckId id) {
  if (auto ok = needQuality(job); !ok) return tl::unexpected(ok.error());
  auto check = storage::readCheck(job.db, id);
  const bool any = job.may(Permission::CheckQuality);
  const bool own = check && job.actor.user && check->agent == job.actor.user && check->state != CheckState::Chosen;
  if (!check || (!any && !own)) return domain::fail(ErrorCode::NotFound, "check", std::to_string(id.value));
  return std::move(*check);
}

// … and mark or settle.
Result<QualityCheck> needJudge(Job& job, QualityCheckId id) {
  if (auto ok = job.need(Permission::CheckQuality); !ok) return tl::unexpected(ok.error());
  auto check = needCheck(job, id);
  if (check && job.actor.user && check->agent == job.actor.user)
    return domain::fail(ErrorCode::QualityUnfit, "own_call");
  return check;
}

Result<domain::ScoreCard> needCurrentCard(Job& job, domain::ScoreCardId id) {
  auto card = storage::readScoreCard(job.db, id);
  if (!card) return domain::fail(ErrorCode::NotFound, "score_card", std::to_string(id.value));
  if (card->replaced) return domain::fail(ErrorCode::QualityUnfit, "card_replaced");
  return std::move(*card);
}

QualityCheckId keepChosen(Job& job, const storage::CallRow& call, domain::ScoreCardId card, bool sampled) {
  QualityCheck check;
  check.call = call.id;
  check.agent = call.agent;
  check.day = call.localDay;
  check.card = card;
  check.sampled = sampled;
  return storage::addCheck(job.db, check, job.actor.user, job.now);
}

void tellCheck(Job& job, const std::string& action, const QualityCheck& check, const json& more = json::object()) {
  json after{{"check", check.id.value}, {"state", domain::codeOf(check.state)}};
  after.update(more);
  job.audit(action, "call", check.call.value, {}, after.dump());
  job.changed(Change::Kind::Goals, check.id.value);
}

std::uint64_t someSeed() {
  std::random_device random;
  return random() & 0x7fffffffU;  // short enough to be typed again
}

std::vector<domain::User> agentsToSample(Job& job, const std::vector<domain::UserId>& wanted) {
  std::vector<domain::User> agents;
  for (domain::User& user : storage::listUsers(job.db)) {
    const bool named = std::find(wanted.begin(), wanted.end(), user.id) != wanted.end();
    const bool own = job.actor.user && user.id == job.actor.user;
    if (!own && (wanted.empty() ? user.active && domain::allows(user.role, Permission::WorkQueue) : named))
      agents.push_back(std::move(user));
  }
  return agents;
}

void readCallOf(Job& job, OpenCheck::Page& page) {
  const auto call = storage::readCall(job.db, page.check.call);
  if (!call) return;
  page.note = call->note;
  page.talk = call->talk;
  for (const domain::FactRow& row : storage::factRows(job.db, domain::Fact::Call, {call->id.value})) {
    page.outcomeCode = row.outcomeCode;
    page.outcomeName = row.outcomeName;
  }
  if (call->script) {
    const domain::Script script = exchange::parseScript(storage::versionText(job.db, call->script)).script;
    page.scriptTitle = script.title;
    for (storage::ScriptVisit& visit : storage::scriptVisits(job.db, call->id)) {
      const domain::ScriptStep* step = script.find(visit.step);
      page.walk.push_back({step == nullptr ? visit.step : step->title, std::move(visit.answer)});
    }
  }
  page.values = storage::scriptValues(job.db, call->id);
  const bool own = job.actor.user && call->agent == job.actor.user;
  if (own || job.may(Permission::HearRecordings))
    for (domain::Recording& recording : storage::recordingsOf(job.db, call->id))
      if (recording.state == domain::RecordingState::Kept) page.recordings.push_back(std::move(recording));
}

Result<domain::CardMark> giveMarks(Job& job, QualityCheck& check, const std::vector<domain::CardAnswer>& answers) {
  const auto card = storage::readScoreCard(job.db, check.card);
  if (!card) return domain::fail(ErrorCode::NotFound, "score_card", std::to_string(check.card.value));
  const auto mark = domain::markOf(card->questions, answers);
  if (!mark) return mark;
  storage::writeCheckAnswers(job.db, check.id, answers);
  check.mark = mark->mark;
  check.fatal = mark->fatal;
  return mark;
}

}  // namespace

Result<QualityCheckId> handle(Job& job, const ChooseCheck& request) {
  if (auto ok = job.need(Permission::CheckQuality); !ok) return tl::unexpected(ok.error());
  const auto card = needCurrentCard(job, request.card);
  if (!card) return tl::unexpected(card.error());
  const auto call = storage::readCall(job.db, request.call);
  if (!call) return domain::fail(ErrorCode::NotFound, "call", std::to_string(request.call.value));
  if (!call->closed) return domain::fail(ErrorCode::QualityUnfit, "call_open");
  if (job.actor.user && call->agent == job.actor.user) return domain::fail(ErrorCode::QualityUnfit, "own_call");
  if (storage::checkOf(job.db, call->id)) return domain::fail(ErrorCode::QualityUnfit, "checked");
  const QualityCheckId id = keepChosen(job, *call, request.card, false);
  job.audit("choose_check", "call", call->id.value, {}, json{{"check", id.value}}.dump());
  job.changed(Change::Kind::Goals, id.value);
  return id;
}

Result<SampleChecks::Answer> handle(Job& job, const SampleChecks& request) {
  if (auto ok = job.need(Permission::CheckQuality); !ok) return tl::unexpected(ok.error());
  const auto card = needCurrentCard(job, request.card);
  if (!card) return tl::unexpected(card.error());
  const auto period = needPeriod(request.period);
  if (!period) return tl::unexpected(period.error());
  constexpr int kMostEach = 50;
  if (request.each < 1 || request.each > kMostEach)
    return domain::fail(ErrorCode::BadValue, "calls_each", std::to_string(request.each), "1 … 50");
  SampleChecks::Answer answer;
  answer.seed = request.seed == 0 ? someSeed() : request.seed;
  for (const domain::User& agent : agentsToSample(job, request.agents)) {
    const auto calls = storage::callsToCheck(job.db, agent.id, period->firstDay(), period->lastDay());
    // Others than agents have calls to check only where they made some.
    if (request.agents.empty() && agent.role != domain::Role::Agent && calls.empty()) continue;
    // Each agent's draw is a sequence of its own: it does not change with who else is drawn from.
    const auto drawn = domain::drawSample(calls, static_cast<std::size_t>(request.each),
                                          answer.seed * 1'000'003U + static_cast<std::uint64_t>(agent.id.value));
    if (job.cancel.cancelled()) return domain::fail(ErrorCode::Cancelled);
    answer.agents.push_back({agent.id, agent.displayName, 0, static_cast<std::int64_t>(calls.size())});
    storage::Transaction transaction(job.db);
    for (const std::int64_t id : drawn) {
      const auto call = storage::readCall(job.db, domain::CallId(id));
      if (!call || storage::checkOf(job.db, call->id)) continue;  // chosen by somebody meanwhile
      keepChosen(job, *call, request.card, true);
      ++answer.agents.back().drawn;
    }
    transaction.commit();
  }
  storage::Transaction transaction(job.db);
  job.audit("sample_checks", "score_card", request.card.value, {},
            json{{"period", request.period}, {"each", request.each}, {"seed", answer.seed}}.dump());
  job.changed(Change::Kind::Goals);
  transaction.commit();
  job.flush();
  return answer;
}

Result<Nothing> handle(Job& job, const DropCheck& request) {
  if (auto ok = job.need(Permission::CheckQuality); !ok) return ok;
  const auto check = needCheck(job, request.id);
  if (!check) return tl::unexpected(check.error());
  if (check->state != CheckState::Chosen) return domain::fail(ErrorCode::QualityUnfit, "marked");
  storage::removeCheck(job.db, request.id);
  tellCheck(job, "drop_check", *check);
  return Nothing{};
}

Result<ListChecks::Answer> handle(Job& job, const ListChecks& request) {
  if (auto ok = needQuality(job); !ok) return tl::unexpected(ok.error());
  storage::CheckFilter filter;
  filter.agent = request.agent;
  filter.limit = request.limit;
  if (!job.may(Permission::CheckQuality)) {
    if (!job.actor.user) return ListChecks::Answer{};
    if (filter.agent && filter.agent != job.actor.user)
      return domain::fail(ErrorCode::NotAllowed, domain::codeOf(Permission::CheckQuality));
    filter.agent = job.actor.user;
    filter.markedOnly = true;
  }
  if (!request.period.empty()) {
    const auto period = needPeriod(request.period);
    if (!period) return tl::unexpected(period.error());
    filter.from = period->firstDay();
    filter.until = period->lastDay();
  }
  ListChecks::Answer answer;
  answer.checks = storage::readChecks(job.db, filter);
  answer.figures = storage::qualityFigures(job.db, filter);
  for (const domain::QualityFigures& one : answer.figures) answer.total += one;
  return answer;
}

Result<OpenCheck::Page> handle(Job& job, const OpenCheck& request) {
  auto check = needCheck(job, request.id);
  if (!check) return tl::unexpected(check.error());
  OpenCheck::Page page;
  page.check = std::move(*check);
  auto card = storage::readScoreCard(job.db, page.check.card);
  if (!card) return domain::fail(ErrorCode::NotFound, "score_card", std::to_string(page.check.card.value));
  page.card = std::move(*card);
  page.answers = storage::checkAnswers(job.db, request.id, page.card.questions.size());
  readCallOf(job, page);
  return page;
}

Result<domain::CardMark> handle(Job& job, const MarkCheck& request) {
  auto check = needJudge(job, request.id);
  if (!check) return tl::unexpected(check.error());
  if (check->state != CheckState::Chosen) return domain::fail(ErrorCode::QualityUnfit, "marked");
  const auto mark = giveMarks(job, *check, request.answers);
  if (!mark) return mark;
  check->firstMark = mark->mark;
  check->comment = request.comment;
  check->state = CheckState::Marked;
  check->markedAt = job.now;
  storage::writeCheck(job.db, *check, job.actor.user);
  tellCheck(job, "mark_check", *check, {{"mark", mark->mark}, {"fatal", mark->fatal}});
  return mark;
}

Result<Nothing> handle(Job& job, const AnswerCheck& request) {
  if (auto ok = job.need(Permission::WorkQueue); !ok) return ok;
  auto check = needCheck(job, request.id);
  if (!check) return tl::unexpected(check.error());
  if (!job.actor.user || check->agent != job.actor.user)
    return domain::fail(ErrorCode::NotFound, "check", std::to_string(request.id.value));
  if (check->state != CheckState::Marked)
    return domain::fail(ErrorCode::QualityUnfit, check->state == CheckState::Chosen ? "not_marked" : "answered");
  if (!request.accept && request.text.empty()) return domain::fail(ErrorCode::Missing, "answer");
  check->state = request.accept ? CheckState::Accepted : CheckState::Disputed;
  check->answer = request.text;
  check->answeredAt = job.now;
  storage::writeCheck(job.db, *check, job.actor.user);
  tellCheck(job, "answer_check", *check);
  return Nothing{};
}

Result<domain::CardMark> handle(Job& job, const SettleCheck& request) {
  auto check = needJudge(job, request.id);
  if (!check) return tl::unexpected(check.error());
  if (check->state != CheckState::Disputed) return domain::fail(ErrorCode::QualityUnfit, "not_disputed");
  if (request.text.empty()) return domain::fail(ErrorCode::Missing, "answer");
  if (!request.answers.empty())
    if (const auto mark = giveMarks(job, *check, request.answers); !mark) return mark;
  check->state = CheckState::Settled;
  check->settlement = request.text;
  check->settledAt = job.now;
  storage::writeCheck(job.db, *check, job.actor.user);
  tellCheck(job, "settle_check", *check, {{"first_mark", check->firstMark}, {"mark", check->mark}});
  return domain::CardMark{check->mark, check->fatal};
}

CALLWRIGHT_USE_CASE(ChooseCheck)
CALLWRIGHT_USE_CASE(SampleChecks)
CALLWRIGHT_USE_CASE(DropCheck)
CALLWRIGHT_USE_CASE(ListChecks)
CALLWRIGHT_USE_CASE(OpenCheck)
CALLWRIGHT_USE_CASE(MarkCheck)
CALLWRIGHT_USE_CASE(AnswerCheck)
CALLWRIGHT_USE_CASE(SettleCheck)

}  // namespace callwright::app
