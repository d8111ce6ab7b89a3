#include "app/report_content.hpp"

#include <mutex>

#include "app/figures_of.hpp"
#include "app/services.hpp"
#include "callwright/app/funnel.hpp"
#include "callwright/exchange/report_file.hpp"
#include "callwright/storage/report_store.hpp"

namespace callwright::app {

Result<ReadFunnel::Answer> handle(Job& job, const ReadFunnel& request);

namespace {

std::mutex makerMutex;
ReportMaker& theMaker() {
  static ReportMaker maker;
  return maker;
}

using domain::FiguresBy;
using domain::FiguresFilter;
using domain::ReportFormat;
using domain::ReportView;

// All of it as of one moment.
class ReportSnapshot {
 public:
  explicit ReportSnapshot(storage::Connection& db) : m_db(db) { m_db.execute("BEGIN"); }
  ~ReportSnapshot() {
    try {
      m_db.execute("COMMIT");
    } catch (const storage::Failure&) {  // nothing was written
    }
  }
  ReportSnapshot(const ReportSnapshot&) = delete;
  ReportSnapshot& operator=(const ReportSnapshot&) = delete;

 private:
  storage::Connection& m_db;
};

Result<domain::TeamFigures> teamFigures(Job& job, const FiguresFilter& filter, const FiguresFilter& before) {
  domain::TeamFigures figures;
  figures.filter = filter;
  figures.before = before;
  figures.currency = job.services.settings().currency;
  figures.courseBy = filter.from == filter.until ? FiguresBy::Hour : FiguresBy::Day;
  figures.course = figuresOf(job, figures.courseBy, filter);
  figures.agents = figuresOf(job, FiguresBy::Agent, filter);
  figures.outcomes = figuresOf(job, FiguresBy::Outcome, filter);
  figures.hours = figuresOf(job, FiguresBy::WeekHour, filter);
  figures.total = sumOf(figures.agents);
  figures.totalBefore = sumOf(figuresOf(job, FiguresBy::Agent, before));
  ReadFunnel request;
  request.filter = filter;
  auto funnel = handle(job, request);
  if (!funnel) return tl::unexpected(funnel.error());
  figures.funnel = std::move(funnel->all);
  return figures;
}

Result<domain::FunnelFigures> funnelFigures(Job& job, const FiguresFilter& filter) {
  ReadFunnel request;
  request.filter = filter;
  request.by = filter.agent ? domain::FunnelBy::Nothing : domain::FunnelBy::Agent;
  auto answer = handle(job, request);
  if (!answer) return tl::unexpected(answer.error());
  return domain::FunnelFigures{request.kind, request.by, std::move(answer->all), std::move(answer->rows)};
}

}  // namespace

void setReportMaker(ReportMaker maker) {
  const std::lock_guard lock(makerMutex);
  theMaker() = std::move(maker);
}

ReportMaker reportMaker() {
  const std::lock_guard lock(makerMutex);
  return theMaker();
}

Result<std::vector<domain::Report>> scheduledReports(Job& job, const domain::ReportSchedule& schedule,
                                                     const domain::ReportPeriod& period) {
  const ReportMaker maker = reportMaker();
  if (!maker.team || !maker.funnel) return domain::fail(ErrorCode::Internal, "no words for reports");
  const ReportSnapshot snapshot(job.db);
  FiguresFilter filter = schedule.filter, before = schedule.filter;
  filter.from = period.from;
  filter.until = period.until;
  const domain::ReportPeriod earlier = domain::periodBefore(schedule.every, period);
  before.from = earlier.from;
  before.until = earlier.until;
  domain::ReportHead head{
      period.from, period.until, {}, domain::localMinute(job.services.defaultZone(), job.now), schedule.name};
  for (const std::string& name : storage::filterNames(job.db, filter))
    head.who += (head.who.empty() ? "" : " · ") + name;
  std::vector<domain::Report> reports;
  if ((schedule.views & static_cast<unsigned>(ReportView::Team)) != 0) {
    const auto figures = teamFigures(job, filter, before);
    if (!figures) return tl::unexpected(figures.error());
    reports.push_back(maker.team(schedule.language, head, *figures));
  }
  if ((schedule.views & static_cast<unsigned>(ReportView::Funnel)) != 0) {
    const auto figures = funnelFigures(job, filter);
    if (!figures) return tl::unexpected(figures.error());
    reports.push_back(maker.funnel(schedule.language, head, *figures));
  }
  return reports;
}

Result<Nothing> writeReportFile(const std::vector<domain::Report>& reports, const std::string& language,
                                ReportFormat format, const std::string& path) {
  domain::Result<void> done;
  if (format == ReportFormat::Xlsx) {
    done = exchange::writeReport(path, reports);
  } else {
    const auto draw = reportMaker().draw;
    if (!draw)
      return domain::fail(ErrorCode::BadValue, "format", domain::codeOf(format), domain::codeOf(ReportFormat::Xlsx));
    const auto bytes = draw(language, reports, format);
    if (!bytes) return tl::unexpected(bytes.error());
    done = exchange::writeBytes(path, *bytes);
  }
  if (!done) return tl::unexpected(done.error());
  return Nothing{};
}

}  // namespace callwright::app
