#include "callwright/storage/appraisal_store.hpp"

#include "callwright/storage/system_store.hpp"
#include "storage/sql.hpp"

namespace callwright::storage {
namespace {

constexpr const char* kTemplateSetting = "appraisal_template";

using domain::Appraisal;
using domain::AppraisalId;
using domain::AppraisalLine;

const std::string kAppraisal =
    "SELECT a.id, a.user_id, coalesce(u.display_name, ''), a.period, a.agent_comment, a.lead_comment, "
    "coalesce(l.display_name, ''), a.made_at, a.agent_signed_at, a.lead_signed_at FROM appraisal a LEFT JOIN user u ON "
    "u.id = a.user_id LEFT JOIN user l ON l.id = a.lead_id ";

std::vector<AppraisalLine> appraisalLines(Connection& db, AppraisalId id) {
  std::vector<AppraisalLine> lines;
  sql(db,
      "SELECT kind, measure, currency, target, name, weight, has_value, value FROM appraisal_line WHERE appraisal_id = "
      ":i ORDER BY position")
      .with(id)
      .each<domain::AppraisalLineKind, std::string, std::string, double, std::string, int, bool, double>(
          [&](domain::AppraisalLineKind kind, const std::string& measure, std::string currency, double target,
              std::string name, int weight, bool hasValue, double value) {
            AppraisalLine line;
            line.kind = kind;
            line.measure = domain::measureFromCode(measure).value_or(domain::Measure::Sales);
            line.currency = std::move(currency);
            line.target = target;
            line.name = std::move(name);
            line.weight = weight;
            if (hasValue) line.value = value;
            lines.push_back(std::move(line));
          });
  return lines;
}

template <class Q>
std::vector<Appraisal> sheets(Connection& db, Q query) {
  std::vector<Appraisal> all;
  query.template each<AppraisalId, domain::UserId, std::string, std::string, std::string, std::string, std::string,
                      domain::Instant, domain::Instant, domain::Instant>(
      [&](AppraisalId id, domain::UserId agent, std::string name, const std::string& period, std::string agentComment,
          std::string leadComment, std::string lead, domain::Instant made, domain::Instant agentSigned,
          domain::Instant leadSigned) {
        Appraisal sheet;
        sheet.id = id;
        sheet.agent = agent;
        sheet.agentName = std::move(name);
        sheet.period = domain::goalPeriodFromCode(period).value_or(domain::GoalPeriod{});
        sheet.agentComment = std::move(agentComment);
        sheet.leadComment = std::move(leadComment);
        sheet.leadName = std::move(lead);
        sheet.madeAt = made;
        sheet.agentSignedAt = agentSigned;
        sheet.leadSignedAt = leadSigned;
        all.push_back(std::move(sheet));
      });
  for (Appraisal& sheet : all) sheet.lines = appraisalLines(db, sheet.id);
  return all;
}

}  // namespace

std::string readAppraisalTemplate(Connection& db) {
  return readSetting(db, kTemplateSetting).value_or(std::string());
}

void writeAppraisalTemplate(Connection& db, const std::string& text) {
  writeSetting(db, kTemplateSetting, text);
}

std::vector<Appraisal> readAppraisals(Connection& db, const std::string& period, domain::UserId agent) {
  return sheets(
      db, sql(db, kAppraisal + "WHERE (:p = '' OR a.period = :p2) AND (:u = 0 OR a.user_id = :u2) ORDER BY a.period "
                               "DESC, u.display_name, a.id")
              .with(period, period, agent, agent));
}

std::optional<Appraisal> readAppraisal(Connection& db, AppraisalId id) {
  auto found = sheets(db, sql(db, kAppraisal + "WHERE a.id = :i").with(id));
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

bool hasAppraisal(Connection& db, domain::UserId agent, const std::string& period) {
  return sql(db, "SELECT EXISTS (SELECT 1 FROM appraisal WHERE user_id = :u AND period = :p)")
      .with(agent, period)
      .value(false);
}

AppraisalId addAppraisal(Connection& db, const Appraisal& sheet, domain::UserId by, domain::Instant at) {
  sql(db, "INSERT INTO appraisal (public_id, user_id, period, made_by, made_at) VALUES (uuid7(), :u, :p, :b, :a)")
      .with(sheet.agent, sheet.period.code(), by, at)
      .run();
  const AppraisalId id(db.lastInsertId());
  int position = 0;
  for (const AppraisalLine& line : sheet.lines) {
    const bool measured = line.kind == domain::AppraisalLineKind::Measure;
    sql(db,
        "INSERT INTO appraisal_line (appraisal_id, position, kind, measure, currency, target, name, weight) VALUES "
        "(:i, :p, :k, :m, :c, :t, :n, :w)")
        .with(id, position++, line.kind, std::string(measured ? domain::infoOf(line.measure).code : ""), line.currency,
              line.target, line.name, line.weight)
        .run();
  }
  return id;
}

void writeAppraisal(Connection& db, const Appraisal& sheet, domain::UserId lead) {
  sql(db,
      "UPDATE appraisal SET agent_comment = :ac, lead_comment = :lc, agent_signed_at = :as, lead_signed_at = :ls, "
      "lead_id = CASE WHEN :ls2 = 0 THEN 0 ELSE max(lead_id, :l) END WHERE id = :i")
      .with(sheet.agentComment, sheet.leadComment, sheet.agentSignedAt, sheet.leadSignedAt, sheet.leadSignedAt, lead,
            sheet.id)
      .run();
}

void writeAppraisalValue(Connection& db, AppraisalId id, int position, const std::optional<double>& value) {
  sql(db, "UPDATE appraisal_line SET has_value = :h, value = :v WHERE appraisal_id = :i AND position = :p")
      .with(value.has_value(), value.value_or(0), id, position)
      .run();
}

void removeAppraisal(Connection& db, AppraisalId id) {
  sql(db, "DELETE FROM appraisal_line WHERE appraisal_id = :i").with(id).run();
  sql(db, "DELETE FROM appraisal WHERE id = :i").with(id).run();
}

}  // namespace callwright::storage
