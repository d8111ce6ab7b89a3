#include "app/report_content.hpp"

#include <mutex>

#include "app/figures_of.hpp"
#include "app/services.hpp"
#include "callwright/app/forecast.hpp"
#include "callwright/app/funnel.hpp"
#include "callwright/app/segments.hpp"
#include "callwright/domain/service.hpp"
#include "callwright/exchange/report_file.hpp"
#include "callwright/storage/report_store.hpp"

namespace callwright::app {

Result<ReadFunnel::Answer> handle(Job& job, const ReadFunnel& request);
Result<ReadForecast::Answer> handle(Job& job, const ReadForecast& request);
Result<ReadSegments::Answer> handle(Job& job, const ReadSegments& request);

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
  figures.service = totalOf(job, filter, domain::kAllNeeds);
  figures.serviceBefore = totalOf(job, before, domain::kAllNeeds);
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

// Of the month that the day after the period is in, as it looked that morning: the same whenever it is written.
Result<domain::ForecastFigures> forecastFigures(Job& job, const FiguresFilter& filter, domain::Measure measure,
                                                const std::string& asOf) {
  ReadForecast request;
  request.measure = measure;
  if (domain::infoOf(measure).unit == domain::MeasureUnit::Money) request.currency = job.services.settings().currency;
  request.filter = filter;
  request.asOf = asOf;
  return handle(job, request);
}

Result<domain::SegmentFigures> segmentFigures(Job& job, const FiguresFilter& filter) {
  return handle(job, ReadSegments{job.services.settings().currency, filter});
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

std::string whoOf(storage::Connection& db, const FiguresFilter& filter) {
  std::string who;
  for (const std::string& name : storage::filterNames(db, filter)) who += (who.empty() ? "" : " · ") + name;
  return who;
}

Result<std::vector<domain::Report>> scheduledReports(Job& job, const domain::ReportSchedule& schedule,
                                                     const domain::ReportPeriod& period) {
  const ReportMaker maker = reportMaker();
  if (!maker.team || !maker.funnel || !maker.forecast || !maker.segments)
    return domain::fail(ErrorCode::Internal, "no words for reports");
  const ReportSnapshot snapshot(job.db);
  FiguresFilter filter = schedule.filter, before = schedule.filter;
  filter.from = period.from;
  filter.until = period.until;
  const domain::ReportPeriod earlier = domain::periodBefore(schedule.every, period);
  before.from = earlier.from;
  before.until = earlier.until;
  const domain::ReportHead head{period.from, period.until, whoOf(job.db, filter),
                                domain::localMinute(job.services.defaultZone(), job.now), schedule.name};
  std::vector<domain::Report> reports;
  const auto has = [&](ReportView view) { return (schedule.views & static_cast<unsigned>(view)) != 0; };
  if (has(ReportView::Team)) {
    const auto figures = teamFigures(job, filter, before);
    if (!figures) return tl::unexpected(figures.error());
    reports.push_back(maker.team(schedule.language, head, *figures));
  }
  if (has(ReportView::Funnel)) {
    const auto figures = funnelFigures(job, filter);
    if (!figures) return tl::unexpected(figures.error());
    reports.push_back(maker.funnel(schedule.language, head, *figures));
  }
  if (has(ReportView::Forecast)) {
    for (const auto measure : {domain::Measure::Revenue, domain::Measure::Sales}) {
      const auto figures = forecastFigures(job, filter, measure, domain::dayAfter(period));
      if (!figures) return tl::unexpected(figures.error());
      reports.push_back(maker.forecast(schedule.language, head, *figures));
    }
  }
  if (has(ReportView::Segments)) {
    const auto figures = segmentFigures(job, filter);
    if (!figures) return tl::unexpected(figures.error());
    reports.push_back(maker.segments(schedule.language, head, *figures));
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
