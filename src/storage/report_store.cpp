#include "callwright/storage/report_store.hpp"

#include "callwright/storage/tally_store.hpp"
#include "storage/sql.hpp"

namespace callwright::storage {
namespace {

using domain::ReportEvery;
using domain::ReportFormat;
using domain::ReportSchedule;
using domain::ReportScheduleId;

template <class Q>
std::vector<ReportSchedule> reportSchedules(Q query) {
  std::vector<ReportSchedule> all;
  query.template each<ReportScheduleId, std::string, ReportEvery, std::int64_t, std::int64_t, std::string, std::string,
                      domain::CampaignId, domain::TeamId, domain::UserId, domain::ListId, std::string>(
      [&](ReportScheduleId id, std::string name, ReportEvery every, std::int64_t views, std::int64_t formats,
          std::string folder, std::string language, domain::CampaignId campaign, domain::TeamId team,
          domain::UserId agent, domain::ListId list, std::string begins) {
        ReportSchedule s;
        s.id = id;
        s.name = std::move(name);
        s.every = every;
        s.views = static_cast<unsigned>(views);
        s.formats = static_cast<unsigned>(formats);
        s.folder = std::move(folder);
        s.language = std::move(language);
        s.filter.campaign = campaign;
        s.filter.team = team;
        s.filter.agent = agent;
        s.filter.list = list;
        s.begins = std::move(begins);
        all.push_back(std::move(s));
      });
  return all;
}
const std::string kSchedule =
    "SELECT id, name, every, views, formats, folder, language, campaign_id, team_id, agent_id, list_id, begins FROM "
    "report_schedule WHERE removed = 0 ";

template <class Q>
std::vector<ReportFileRow> reportFiles(Q query) {
  std::vector<ReportFileRow> all;
  query.template each<ReportScheduleId, std::string, std::string, ReportFormat, std::string, ReportFileState,
                      std::string, std::string, std::string, int, domain::Instant, domain::Instant>(
      [&](ReportScheduleId id, std::string from, std::string until, ReportFormat format, std::string name,
          ReportFileState state, std::string process, std::string path, std::string error, int tries,
          domain::Instant nextAt, domain::Instant at) {
        all.push_back({{id, {std::move(from), std::move(until)}, format},
                       std::move(name),
                       state,
                       std::move(process),
                       std::move(path),
                       std::move(error),
                       tries,
                       nextAt,
                       at});
      });
  return all;
}
const std::string kFile =
    "SELECT f.schedule_id, f.from_day, f.until_day, f.format, coalesce((SELECT s.name FROM report_schedule s WHERE "
    "s.id = f.schedule_id), ''), f.state, f.process, f.path, f.error, f.tries, f.next_at, f.at FROM report_file f ";
const std::string kThisFile = " WHERE schedule_id = :s AND from_day = :f AND until_day = :u AND format = :k";

}  // namespace

std::vector<ReportSchedule> readReportSchedules(Connection& db) {
  return reportSchedules(sql(db, kSchedule + "ORDER BY name, id"));
}

std::optional<ReportSchedule> readReportSchedule(Connection& db, ReportScheduleId id) {
  auto found = reportSchedules(sql(db, kSchedule + "AND id = :i").with(id));
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

ReportScheduleId writeReportSchedule(Connection& db, const ReportSchedule& s, domain::UserId by, domain::Instant at) {
  const auto views = static_cast<std::int64_t>(s.views), formats = static_cast<std::int64_t>(s.formats);
  if (s.id) {
    sql(db,
        "UPDATE report_schedule SET name = :n, every = :e, views = :v, formats = :f, folder = :d, language = :l, "
        "campaign_id = :c, team_id = :t, agent_id = :a, list_id = :li, begins = :b WHERE id = :i")
        .with(s.name, s.every, views, formats, s.folder, s.language, s.filter.campaign, s.filter.team, s.filter.agent,
              s.filter.list, s.begins, s.id)
        .run();
    return s.id;
  }
  sql(db,
      "INSERT INTO report_schedule (public_id, name, every, views, formats, folder, language, campaign_id, team_id, "
      "agent_id, list_id, begins, created_by, created_at) VALUES (uuid7(), :n, :e, :v, :f, :d, :l, :c, :t, :a, :li, "
      ":b, :by, :at)")
      .with(s.name, s.every, views, formats, s.folder, s.language, s.filter.campaign, s.filter.team, s.filter.agent,
            s.filter.list, s.begins, by, at)
      .run();
  return ReportScheduleId(db.lastInsertId());
}

void setReportScheduleRemoved(Connection& db, ReportScheduleId id, bool removed) {
  sql(db, "UPDATE report_schedule SET removed = :r WHERE id = :i").with(removed, id).run();
}

std::optional<ReportFileRow> readReportFile(Connection& db, const ReportFileKey& key) {
  auto found =
      reportFiles(sql(db, kFile + kThisFile).with(key.schedule, key.period.from, key.period.until, key.format));
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::set<WrittenReport> writtenReports(Connection& db, ReportScheduleId schedule) {
  std::set<WrittenReport> written;
  sql(db, "SELECT from_day, until_day, format FROM report_file WHERE schedule_id = :s AND state = 1")
      .with(schedule)
      .each<std::string, std::string, ReportFormat>([&](std::string from, std::string until, ReportFormat format) {
        written.emplace(std::move(from), std::move(until), format);
      });
  return written;
}

std::vector<ReportFileRow> readReportFiles(Connection& db, int limit) {
  return reportFiles(
      sql(db, kFile + "ORDER BY f.at DESC, f.until_day DESC, f.schedule_id, f.format LIMIT :n").with(limit));
}

bool claimReportFile(Connection& db, const ReportFileKey& key, const std::optional<ReportFileRow>& before,
                     const std::string& process, domain::Instant at) {
  if (!before)
    return sql(db,
               "INSERT INTO report_file (schedule_id, from_day, until_day, format, state, process, at) VALUES (:s, :f, "
               ":u, :k, 0, :p, :at) ON CONFLICT DO NOTHING")
               .with(key.schedule, key.period.from, key.period.until, key.format, process, at)
               .run() == 1;
  return sql(db, "UPDATE report_file SET state = 0, process = :p, at = :at" + kThisFile +
                     " AND state = :state AND process = :before AND tries = :tries")
             .with(process, at, key.schedule, key.period.from, key.period.until, key.format, before->state,
                   before->process, before->tries)
             .run() == 1;
}

void keepReportFile(Connection& db, const ReportFileKey& key, const std::string& path, domain::Instant at) {
  sql(db, "UPDATE report_file SET state = 1, path = :p, error = '', at = :at" + kThisFile)
      .with(path, at, key.schedule, key.period.from, key.period.until, key.format)
      .run();
}

void failReportFile(Connection& db, const ReportFileKey& key, const std::string& path, const std::string& error,
                    domain::Instant nextAt, domain::Instant at) {
  sql(db,
      "UPDATE report_file SET state = 2, path = :p, error = :e, tries = tries + 1, next_at = :n, at = :at" + kThisFile)
      .with(path, error, nextAt, at, key.schedule, key.period.from, key.period.until, key.format)
      .run();
}

std::vector<std::string> filterNames(Connection& db, const domain::FiguresFilter& filter) {
  std::vector<std::string> names;
  const auto add = [&](domain::FiguresBy by, std::int64_t id) {
    if (id == 0) return;
    std::string name = figuresName(db, by, id);
    names.push_back(name.empty() ? "#" + std::to_string(id) : std::move(name));
  };
  add(domain::FiguresBy::Campaign, filter.campaign.value);
  add(domain::FiguresBy::Team, filter.team.value);
  add(domain::FiguresBy::Agent, filter.agent.value);
  add(domain::FiguresBy::List, filter.list.value);
  return names;
}

}  // namespace callwright::storage
