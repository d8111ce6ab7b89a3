#include "callwright/app/training.hpp"

#include <nlohmann/json.hpp>
#include <random>

#include "app/call_control.hpp"
#include "app/open_call.hpp"
#include "app/recorder.hpp"
#include "app/script_library.hpp"
#include "app/services.hpp"
#include "app/use_case.hpp"
#include "callwright/exchange/script_file.hpp"
#include "callwright/storage/people_store.hpp"
#include "callwright/storage/script_store.hpp"
#include "callwright/storage/training_store.hpp"

namespace callwright::app {
namespace {

using domain::Permission;
using domain::Rehearsal;
using domain::RehearsalState;
using domain::ScriptKind;
using domain::ScriptVersionId;
using nlohmann::json;

Result<Nothing> needTraining(const Job& job) {
  if (job.may(Permission::WorkQueue)) return Nothing{};
  return job.need(Permission::ManageScripts);
}

// One that this session may look at: its own, or everybody's.
Result<Rehearsal> needRehearsal(Job& job, domain::RehearsalId id) {
  if (auto ok = needTraining(job); !ok) return tl::unexpected(ok.error());
  auto rehearsal = storage::readRehearsal(job.db, id);
  if (!rehearsal) return domain::fail(ErrorCode::NotFound, "rehearsal", std::to_string(id.value));
  if (rehearsal->user != job.actor.user) {
    if (auto ok = job.need(Permission::ViewTeamWork); !ok) return tl::unexpected(ok.error());
  }
  return std::move(*rehearsal);
}

Result<Rehearsal> needOwn(Job& job, domain::RehearsalId id, RehearsalState most) {
  auto rehearsal = needRehearsal(job, id);
  if (!rehearsal) return rehearsal;
  if (rehearsal->user != job.actor.user)
    return domain::fail(ErrorCode::NotAllowed, domain::codeOf(Permission::WorkQueue));
  if (rehearsal->state > most) return domain::fail(ErrorCode::NotFound, "rehearsal", std::to_string(id.value));
  return rehearsal;
}

Result<Nothing> needKind(Job& job, ScriptVersionId id, bool persona) {
  const auto version = needPublished(job, id);
  if (!version) return tl::unexpected(version.error());
  const auto script = needScript(job, version->script);
  if (!script) return tl::unexpected(script.error());
  if ((script->kind == ScriptKind::Persona) == persona) return Nothing{};
  return domain::fail(ErrorCode::BadValue, persona ? "persona" : "script", script->title,
                      persona ? "persona" : "sales, survey");
}

// A customer who does not exist: only what every script may say.
PlaceholderValues stageValues(Job& job, const domain::Script& script) {
  const bool chinese = script.language == "zh";
  PlaceholderValues values{{"customer.name", chinese ? "张伟" : "Zhang Wei"},
                           {"customer.salutation", chinese ? "张先生" : "Mr Zhang"},
                           {"customer.company", chinese ? "恒达机械" : "Hengda Machinery"},
                           {"customer.title", chinese ? "采购经理" : "Purchasing manager"},
                           {"customer.region", chinese ? "苏州" : "Suzhou"},
                           {"campaign.product", script.product},
                           {"order.product", script.product},
                           {"order.amount", "2880"},
                           {"order.date", localDayOf(job)},
                           {"today", localDayOf(job)}};
  if (job.actor.user) values.emplace_back("agent.name", storage::userName(job.db, job.actor.user));
  std::erase_if(values, [](const auto& value) { return value.second.empty(); });
  return values;
}

domain::ScoreSheet sheetOf(Job& job, const Rehearsal& rehearsal, domain::Instant endedAt) {
  const domain::Script script = exchange::parseScript(storage::versionText(job.db, rehearsal.version)).script;
  return domain::scoreSheet(script, storage::rehearsalSteps(job.db, rehearsal.id),
                            storage::rehearsalValues(job.db, rehearsal.id), endedAt);
}

}  // namespace

Result<ListRehearsals::Reply> handle(Job& job, const ListRehearsals& request) {
  if (auto ok = needTraining(job); !ok) return tl::unexpected(ok.error());
  if (!request.mine) {
    if (auto ok = job.need(Permission::ViewTeamWork); !ok) return tl::unexpected(ok.error());
  } else if (!job.actor.user) {
    return ListRehearsals::Reply{};
  }
  return storage::readRehearsals(job.db, request.mine ? job.actor.user : domain::UserId{}, request.limit);
}

Result<ListRehearsalChoices::Reply> handle(Job& job, const ListRehearsalChoices&) {
  if (auto ok = needTraining(job); !ok) return tl::unexpected(ok.error());
  ListRehearsalChoices::Answer answer;
  const auto versions = storage::readVersions(job.db, {});
  for (const domain::ScriptTitle& script : storage::readScripts(job.db)) {
    for (const domain::ScriptVersion& version : versions) {
      if (version.script != script.id || version.state != domain::ScriptVersionState::Published) continue;
      auto& all = script.kind == ScriptKind::Persona ? answer.personas : answer.scripts;
      all.push_back({version.id, script.title, script.language, version.number});
      break;  // the newest first
    }
  }
  return answer;
}

Result<Nothing> handle(Job& job, const AssignRehearsal& request) {
  if (auto ok = job.need(Permission::ManageScripts); !ok) return ok;
  if (request.users.empty()) return domain::fail(ErrorCode::Missing, "agent");
  if (auto ok = needKind(job, request.script, false); !ok) return ok;
  if (auto ok = needKind(job, request.persona, true); !ok) return ok;
  if (domain::isSet(request.due) && request.due < job.now)
    return domain::fail(ErrorCode::BadValue, "due", domain::localDay(job.services.defaultZone(), request.due),
                        "today or later");
  for (const domain::UserId user : request.users) {
    Rehearsal rehearsal;
    rehearsal.user = user;
    rehearsal.version = request.script;
    rehearsal.persona = request.persona;
    rehearsal.assignedAt = job.now;
    rehearsal.dueAt = request.due;
    rehearsal.note = request.note;
    const auto id = storage::addRehearsal(job.db, rehearsal, job.actor.user);
    job.audit("rehearsal.assign", "user", user.value, {}, json{{"rehearsal", id.value}}.dump());
    job.changed(Change::Kind::Scripts, id.value);
  }
  return Nothing{};
}

Result<Nothing> handle(Job& job, const CancelRehearsal& request) {
  const auto rehearsal = needRehearsal(job, request.id);
  if (!rehearsal) return tl::unexpected(rehearsal.error());
  const bool own = rehearsal->user == job.actor.user && rehearsal->assignedBy.empty();
  if (!own) {
    if (auto ok = job.need(Permission::ManageScripts); !ok) return ok;
  }
  if (rehearsal->state >= RehearsalState::Over)
    return domain::fail(ErrorCode::NotFound, "rehearsal", std::to_string(request.id.value));
  storage::endRehearsal(job.db, request.id, RehearsalState::CalledOff, -1, job.now);
  deleteRecordings(job, request.id);
  job.audit("rehearsal.cancel", "user", rehearsal->user.value, json{{"rehearsal", request.id.value}}.dump(), {});
  job.changed(Change::Kind::Scripts, request.id.value);
  return Nothing{};
}

Result<BeginRehearsal::Reply> handle(Job& job, const BeginRehearsal& request) {
  if (auto ok = needTraining(job); !ok) return tl::unexpected(ok.error());
  if (!job.actor.user) return domain::fail(ErrorCode::Missing, "agent");
  Rehearsal rehearsal;
  if (request.id) {
    auto known = needOwn(job, request.id, RehearsalState::Begun);
    if (!known) return tl::unexpected(known.error());
    rehearsal = std::move(*known);
  } else {
    if (auto ok = needKind(job, request.script, false); !ok) return tl::unexpected(ok.error());
    if (auto ok = needKind(job, request.persona, true); !ok) return tl::unexpected(ok.error());
    rehearsal.user = job.actor.user;
    rehearsal.version = request.script;
    rehearsal.persona = request.persona;
    rehearsal.id = storage::addRehearsal(job.db, rehearsal, {});
  }
  storage::beginRehearsal(job.db, rehearsal.id, job.now);
  deleteRecordings(job, rehearsal.id);
  BeginRehearsal::Stage stage;
  stage.id = rehearsal.id;
  stage.script = std::make_shared<const domain::Script>(
      exchange::parseScript(storage::versionText(job.db, rehearsal.version)).script);
  stage.persona = exchange::parsePersona(storage::versionText(job.db, rehearsal.persona));
  if (const auto version = storage::readVersion(job.db, rehearsal.persona))
    if (const auto persona = storage::readScript(job.db, version->script)) stage.personaTitle = persona->title;
  stage.values = stageValues(job, *stage.script);
  std::random_device random;
  stage.seed = (static_cast<std::uint64_t>(random()) << 32) | random();
  job.changed(Change::Kind::Scripts, rehearsal.id.value);
  return stage;
}

Result<Nothing> handle(Job& job, const SaveRehearsalWalk& request) {
  if (auto rehearsal = needOwn(job, request.id, RehearsalState::Begun); !rehearsal)
    return tl::unexpected(rehearsal.error());
  int position = request.first;
  for (domain::RehearsalStep step : request.steps) {
    if (!domain::isSet(step.enteredAt)) step.enteredAt = job.now;
    storage::saveRehearsalStep(job.db, request.id, position++, step);
  }
  for (const auto& [name, value] : request.values) storage::saveRehearsalValue(job.db, request.id, name, value);
  return Nothing{};
}

Result<Nothing> handle(Job& job, const RecordRehearsal& request) {
  if (auto rehearsal = needOwn(job, request.id, RehearsalState::Begun); !rehearsal)
    return tl::unexpected(rehearsal.error());
  endRecording(job);
  return request.on ? beginRecording(job, request.id) : Nothing{};
}

Result<domain::ScoreSheet> handle(Job& job, const EndRehearsal& request) {
  const auto rehearsal = needOwn(job, request.id, RehearsalState::Begun);
  if (!rehearsal) return tl::unexpected(rehearsal.error());
  domain::ScoreSheet sheet = sheetOf(job, *rehearsal, job.now);
  storage::endRehearsal(job.db, request.id, RehearsalState::Over, sheet.score(), job.now);
  endRecording(job);
  if (job.services.calls) job.afterCommit([calls = job.services.calls] { calls->tendRecordingsLater(); });
  job.changed(Change::Kind::Scripts, request.id.value);
  return sheet;
}

Result<OpenRehearsal::Reply> handle(Job& job, const OpenRehearsal& request) {
  auto rehearsal = needRehearsal(job, request.id);
  if (!rehearsal) return tl::unexpected(rehearsal.error());
  const domain::Instant end = domain::isSet(rehearsal->endedAt) ? rehearsal->endedAt : job.now;
  OpenRehearsal::Page page{*rehearsal, sheetOf(job, *rehearsal, end)};
  return page;
}

Result<Nothing> handle(Job& job, const MarkRehearsal& request) {
  const auto rehearsal = needRehearsal(job, request.id);
  if (!rehearsal) return tl::unexpected(rehearsal.error());
  if (request.mark < -1 || request.mark > 10)
    return domain::fail(ErrorCode::BadValue, "mark", std::to_string(request.mark), "0…10");
  if (rehearsal->state != RehearsalState::Over)
    return domain::fail(ErrorCode::NotFound, "rehearsal", std::to_string(request.id.value));
  if (rehearsal->user == job.actor.user) {
    storage::markOwnRehearsal(job.db, request.id, request.mark, request.comment);
  } else {
    if (auto ok = job.need(Permission::ManageScripts); !ok) return ok;
    storage::markRehearsal(job.db, request.id, job.actor.user, request.mark, request.comment);
  }
  job.audit("rehearsal.mark", "user", rehearsal->user.value, {},
            json{{"rehearsal", request.id.value}, {"mark", request.mark}}.dump());
  job.changed(Change::Kind::Scripts, request.id.value);
  return Nothing{};
}

Result<ListArticles::Reply> handle(Job& job, const ListArticles&) {
  if (auto ok = needTraining(job); !ok) return tl::unexpected(ok.error());
  return storage::readArticles(job.db, job.actor.user);
}

Result<domain::ArticleId> handle(Job& job, const SaveArticle& request) {
  if (auto ok = job.need(Permission::ManageScripts); !ok) return tl::unexpected(ok.error());
  if (request.article.title.empty()) return domain::fail(ErrorCode::Missing, "title");
  if (request.article.id && !storage::readArticle(job.db, request.article.id, job.actor.user))
    return domain::fail(ErrorCode::NotFound, "article", std::to_string(request.article.id.value));
  if (request.article.call) {
    if (auto ok = job.need(Permission::HearRecordings); !ok) return tl::unexpected(ok.error());
    if (!storage::readCall(job.db, request.article.call))
      return domain::fail(ErrorCode::NotFound, "call", std::to_string(request.article.call.value));
  }
  const auto id = storage::writeArticle(job.db, request.article, job.actor.user, job.now);
  job.audit(request.article.id ? "article.change" : "article.add", "article", id.value, {},
            json{{"title", request.article.title}, {"call", request.article.call.value}}.dump());
  job.changed(Change::Kind::Scripts);
  return id;
}

Result<Nothing> handle(Job& job, const RemoveArticle& request) {
  if (auto ok = job.need(Permission::ManageScripts); !ok) return ok;
  const auto article = storage::readArticle(job.db, request.id, job.actor.user);
  if (!article) return domain::fail(ErrorCode::NotFound, "article", std::to_string(request.id.value));
  storage::removeArticle(job.db, request.id);
  job.audit("article.remove", "article", request.id.value, json{{"title", article->title}}.dump(), {});
  job.changed(Change::Kind::Scripts);
  return Nothing{};
}

Result<Nothing> handle(Job& job, const ReadArticle& request) {
  if (auto ok = needTraining(job); !ok) return ok;
  if (!job.actor.user) return domain::fail(ErrorCode::Missing, "agent");
  if (!storage::readArticle(job.db, request.id, job.actor.user))
    return domain::fail(ErrorCode::NotFound, "article", std::to_string(request.id.value));
  storage::noteRead(job.db, request.id, job.actor.user, job.now);
  job.changed(Change::Kind::Scripts);
  return Nothing{};
}

CALLWRIGHT_USE_CASE(ListRehearsals)
CALLWRIGHT_USE_CASE(ListRehearsalChoices)
CALLWRIGHT_USE_CASE(AssignRehearsal)
CALLWRIGHT_USE_CASE(CancelRehearsal)
CALLWRIGHT_USE_CASE(BeginRehearsal)
CALLWRIGHT_USE_CASE(SaveRehearsalWalk)
CALLWRIGHT_USE_CASE(RecordRehearsal)
CALLWRIGHT_USE_CASE(EndRehearsal)
CALLWRIGHT_USE_CASE(OpenRehearsal)
CALLWRIGHT_USE_CASE(MarkRehearsal)
CALLWRIGHT_USE_CASE(ListArticles)
CALLWRIGHT_USE_CASE(SaveArticle)
CALLWRIGHT_USE_CASE(RemoveArticle)
CALLWRIGHT_USE_CASE(ReadArticle)

}  // namespace callwright::app
