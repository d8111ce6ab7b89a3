#include "callwright/app/appraisals.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/attendance_of.hpp"
#include "app/goal_figures.hpp"
#include "app/passwords.hpp"
#include "app/services.hpp"
#include "app/use_case.hpp"
#include "callwright/domain/people.hpp"
#include "callwright/storage/appraisal_store.hpp"
#include "callwright/storage/people_store.hpp"
#include "callwright/storage/quality_store.hpp"

namespace callwright::app {
namespace {

using domain::Appraisal;
using domain::AppraisalId;
using domain::AppraisalLine;
using domain::AppraisalLineKind;
using domain::Permission;

constexpr const char* kSheetPeriods = "2026-11 | 2026-Q4";

// What sheets are filled from, each read once.
struct SheetFigures {
  explicit SheetFigures(Job& job) : goals(job), days(job) {}
  GoalFigures goals;
  Timesheets days;
};

// The line's figure as it is now; by hand ones as they were entered.
std::optional<double> figureOf(Job& job, SheetFigures& figures, const Appraisal& sheet, const AppraisalLine& line) {
  const std::string from = sheet.period.firstDay(), until = sheet.period.lastDay();
  switch (line.kind) {
    case AppraisalLineKind::Measure: {
      const domain::GoalOwner owner{domain::GoalOwnerKind::Agent, sheet.agent.value};
      return domain::valueOf(line.measure, figures.goals.of(owner, {}, from, until, domain::infoOf(line.measure).needs),
                             line.currency);
    }
    case AppraisalLineKind::Quality: {
      storage::CheckFilter filter{from, until, sheet.agent, true, 0};
      for (const domain::QualityFigures& one : storage::qualityFigures(job.db, filter)) return one.average();
      return std::nullopt;
    }
    case AppraisalLineKind::Attendance:
      return domain::attendanceOf(figures.days.of(sheet.agent, from, until)).rate();
    case AppraisalLineKind::Skill:
      return line.value;
  }
  return line.value;
}

void refresh(Job& job, SheetFigures& figures, Appraisal& sheet) {
  if (!sheet.isFrozen())
    for (AppraisalLine& line : sheet.lines) line.value = figureOf(job, figures, sheet, line);
  sheet.total = domain::totalOf(sheet.lines);
}

bool isOwn(const Job& job, const Appraisal& sheet) {
  return job.actor.user && sheet.agent == job.actor.user;
}

// The owner of the machine may do anything, but not lend it to an agent who signs as a lead.
bool mayAppraise(Job& job) {
  if (!job.actor.owner || !job.actor.user) return job.may(Permission::ManageGoals);
  const auto user = storage::findUser(job.db, job.actor.user);
  return user && domain::allows(user->user.role, Permission::ManageGoals);
}

// One's own, or anybody's with ManageGoals. Others do not exist for who may not see them.
Result<Appraisal> needAppraisal(Job& job, AppraisalId id) {
  const bool any = mayAppraise(job);
  if (!any)
    if (auto ok = job.need(Permission::WorkQueue); !ok) return tl::unexpected(ok.error());
  auto sheet = storage::readAppraisal(job.db, id);
  if (!sheet || (!any && !isOwn(job, *sheet)))
    return domain::fail(ErrorCode::NotFound, "appraisal", std::to_string(id.value));
  return std::move(*sheet);
}

void tellAppraisal(Job& job, const std::string& action, const Appraisal& sheet, nlohmann::json more) {
  more["period"] = sheet.period.code();
  job.audit(action, "appraisal", sheet.id.value, {}, more.dump());
  job.changed(Change::Kind::Goals);
}

// That the signature is given by the person, not by who has the machine.
Result<Nothing> needOwnSignIn(Job& job, const std::string& password) {
  if (!job.actor.signedIn || !job.actor.user) return domain::fail(ErrorCode::NotSignedIn);
  if (!job.actor.owner) return Nothing{};
  const auto secret = storage::findUser(job.db, job.actor.user);
  if (password.empty() || !secret) return domain::fail(ErrorCode::AppraisalUnfit, "own_sign_in");
  if (!passwordMatches(secret->passwordHash, password)) return domain::fail(ErrorCode::SignInFailed);
  return Nothing{};
}

Result<Nothing> checkWhole(const Appraisal& sheet) {
  for (const AppraisalLine& line : sheet.lines)
    if (line.kind == AppraisalLineKind::Skill && !line.value) return domain::fail(ErrorCode::Missing, line.name);
  return Nothing{};
}

std::vector<domain::User> agentsToAppraise(Job& job, const std::vector<domain::UserId>& wanted) {
  std::vector<domain::User> agents;
  for (domain::User& user : storage::listUsers(job.db)) {
    const bool named = std::find(wanted.begin(), wanted.end(), user.id) != wanted.end();
    if (wanted.empty() ? user.active && user.role == domain::Role::Agent : named) agents.push_back(std::move(user));
  }
  return agents;
}

}  // namespace

Result<std::string> handle(Job& job, const ReadAppraisalTemplate&) {
  if (auto ok = job.need(Permission::ManageGoals); !ok) return tl::unexpected(ok.error());
  return storage::readAppraisalTemplate(job.db);
}

Result<Nothing> handle(Job& job, const SaveAppraisalTemplate& request) {
  if (auto ok = job.need(Permission::ManageGoals); !ok) return ok;
  const auto lines = domain::parseAppraisalTemplate(request.text, job.services.settings().currency);
  if (!lines) return tl::unexpected(lines.error());
  const std::string before = storage::readAppraisalTemplate(job.db);
  storage::writeAppraisalTemplate(job.db, request.text);
  job.audit("save_appraisal_template", "settings", 0, nlohmann::json{{"lines", before}}.dump(),
            nlohmann::json{{"lines", request.text}}.dump());
  job.changed(Change::Kind::Goals);
  return Nothing{};
}

Result<std::vector<AppraisalId>> handle(Job& job, const MakeAppraisals& request) {
  if (auto ok = job.need(Permission::ManageGoals); !ok) return tl::unexpected(ok.error());
  const auto period = needPeriod(request.period, kSheetPeriods);
  if (!period) return tl::unexpected(period.error());
  const std::string text = storage::readAppraisalTemplate(job.db);
  if (text.empty()) return domain::fail(ErrorCode::AppraisalUnfit, "no_template");
  auto lines = domain::parseAppraisalTemplate(text, job.services.settings().currency);
  if (!lines) return tl::unexpected(lines.error());
  const auto copied = domain::linesFor(std::move(*lines), *period);
  if (!copied) return tl::unexpected(copied.error());
  std::vector<AppraisalId> made;
  for (const domain::User& agent : agentsToAppraise(job, request.agents)) {
    if (storage::hasAppraisal(job.db, agent.id, period->code())) continue;
    Appraisal sheet;
    sheet.agent = agent.id;
    sheet.period = *period;
    sheet.lines = *copied;
    sheet.id = storage::addAppraisal(job.db, sheet, job.actor.user, job.now);
    made.push_back(sheet.id);
    tellAppraisal(job, "make_appraisal", sheet, {{"agent", agent.name}});
  }
  return made;
}

Result<Nothing> handle(Job& job, const DropAppraisal& request) {
  if (auto ok = job.need(Permission::ManageGoals); !ok) return ok;
  const auto sheet = needAppraisal(job, request.id);
  if (!sheet) return tl::unexpected(sheet.error());
  if (sheet->isFrozen()) return domain::fail(ErrorCode::AppraisalUnfit, "signed");
  storage::removeAppraisal(job.db, request.id);
  tellAppraisal(job, "save_appraisal", *sheet, {{"dropped", true}, {"agent", sheet->agentName}});
  return Nothing{};
}

Result<std::vector<Appraisal>> handle(Job& job, const ListAppraisals& request) {
  const bool any = job.may(Permission::ManageGoals);
  if (!any)
    if (auto ok = job.need(Permission::WorkQueue); !ok) return tl::unexpected(ok.error());
  std::string code;
  if (!request.period.empty()) {
    const auto period = needPeriod(request.period, kSheetPeriods);
    if (!period) return tl::unexpected(period.error());
    code = period->code();
  }
  if (!any && !job.actor.user) return std::vector<Appraisal>{};
  auto sheets = storage::readAppraisals(job.db, code, any ? domain::UserId{} : job.actor.user);
  SheetFigures figures(job);
  for (Appraisal& sheet : sheets) refresh(job, figures, sheet);
  return sheets;
}

Result<Appraisal> handle(Job& job, const OpenAppraisal& request) {
  auto sheet = needAppraisal(job, request.id);
  if (!sheet) return sheet;
  SheetFigures figures(job);
  refresh(job, figures, *sheet);
  return sheet;
}

Result<Nothing> handle(Job& job, const SaveAppraisal& request) {
  auto sheet = needAppraisal(job, request.id);
  if (!sheet) return tl::unexpected(sheet.error());
  const bool own = isOwn(job, *sheet);
  if (sheet->isSigned() || domain::isSet(own ? sheet->agentSignedAt : sheet->leadSignedAt))
    return domain::fail(ErrorCode::AppraisalUnfit, "signed");
  if (own && !request.skills.empty()) return domain::fail(ErrorCode::AppraisalUnfit, "own_sheet");
  if (!request.skills.empty() && sheet->isFrozen()) return domain::fail(ErrorCode::AppraisalUnfit, "signed");
  constexpr double kMost = 100;
  for (const auto& [position, value] : request.skills) {
    const auto at = static_cast<std::size_t>(position);
    if (position < 0 || at >= sheet->lines.size() || sheet->lines[at].kind != AppraisalLineKind::Skill)
      return domain::fail(ErrorCode::BadValue, "template_line", std::to_string(position), "skill");
    if (value && !(*value >= 0 && *value <= kMost))
      return domain::fail(ErrorCode::BadValue, "points", fmt::format("{}", *value), "0 … 100");
    storage::writeAppraisalValue(job.db, sheet->id, position, value);
  }
  (own ? sheet->agentComment : sheet->leadComment) = request.comment;
  storage::writeAppraisal(job.db, *sheet, {});
  tellAppraisal(job, "save_appraisal", *sheet, {{"skills", request.skills.size()}});
  return Nothing{};
}

Result<Nothing> handle(Job& job, const SignAppraisal& request) {
  if (auto ok = needOwnSignIn(job, request.password); !ok) return ok;
  // Figures take longer than others may wait for the lock.
  auto figured = needAppraisal(job, request.id);
  if (!figured) return tl::unexpected(figured.error());
  SheetFigures figures(job);
  refresh(job, figures, *figured);
  storage::Transaction transaction(job.db);
  auto sheet = needAppraisal(job, request.id);
  if (!sheet) return tl::unexpected(sheet.error());
  const bool own = isOwn(job, *sheet);
  domain::Instant& signature = own ? sheet->agentSignedAt : sheet->leadSignedAt;
  if (sheet->isSigned() || (request.sign && domain::isSet(signature)))
    return domain::fail(ErrorCode::AppraisalUnfit, "signed");
  if (!request.sign && !domain::isSet(signature)) return domain::fail(ErrorCode::AppraisalUnfit, "not_signed");
  const bool freezes = request.sign && !sheet->isFrozen();
  if (!sheet->isFrozen())
    for (std::size_t i = 0; i < sheet->lines.size(); ++i)
      if (sheet->lines[i].kind != AppraisalLineKind::Skill) sheet->lines[i].value = figured->lines[i].value;
  sheet->total = domain::totalOf(sheet->lines);
  if (request.sign)
    if (auto whole = checkWhole(*sheet); !whole) return whole;
  signature = request.sign ? job.now : domain::Instant{};
  if (freezes)
    for (std::size_t i = 0; i < sheet->lines.size(); ++i)
      storage::writeAppraisalValue(job.db, sheet->id, static_cast<int>(i), sheet->lines[i].value);
  storage::writeAppraisal(job.db, *sheet, own ? domain::UserId{} : job.actor.user);
  tellAppraisal(job, request.sign ? "sign_appraisal" : "unsign_appraisal", *sheet,
                {{"by", own ? "agent" : "lead"}, {"total", sheet->total.value_or(0)}});
  transaction.commit();
  job.flush();
  return Nothing{};
}

CALLWRIGHT_USE_CASE(ReadAppraisalTemplate)
CALLWRIGHT_USE_CASE(SaveAppraisalTemplate)
CALLWRIGHT_USE_CASE(MakeAppraisals)
CALLWRIGHT_USE_CASE(DropAppraisal)
CALLWRIGHT_USE_CASE(ListAppraisals)
CALLWRIGHT_USE_CASE(OpenAppraisal)
CALLWRIGHT_USE_CASE(SaveAppraisal)
CALLWRIGHT_USE_CASE(SignAppraisal)

}  // namespace callwright::app
