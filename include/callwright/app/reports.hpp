#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "callwright/app/request.hpp"
#include "callwright/domain/report.hpp"
#include "callwright/domain/time.hpp"

// Reports to files: one at a time as a person asks for it, and on schedule. Changes come as Change::Kind::Settings.
namespace callwright::app {

// What the program can do for its reports, whichever database is open. Called on app's threads, several at once.
struct ReportMaker {
  template <class Figures>
  using Make = std::function<domain::Report(const std::string& language, const domain::ReportHead&, const Figures&)>;
  Make<domain::TeamFigures> team;
  Make<domain::FunnelFigures> funnel;
  Make<domain::ForecastFigures> forecast;
  Make<domain::SegmentFigures> segments;
  // A PDF or PNG file's bytes; empty where there is no way to draw. Several reports follow each other in one file.
  std::function<domain::Result<std::string>(const std::string& language, const std::vector<domain::Report>&,
                                            domain::ReportFormat)>
      draw;
};

void setReportMaker(ReportMaker maker);  // at the program's start; any thread

// What the session sees on its screen: ViewTeamWork, or WorkQueue, which sees one's own figures alone. Audited before
// it is written. Errors: Missing (path), BadValue (format: this program cannot draw), DiskFull, FileUnwritable,
// WorkbookTooLarge.
struct ExportReport {
  static constexpr Lane lane = Lane::Long;
  using Reply = Nothing;
  domain::Report report;  // as it is on the screen
  std::string language;
  domain::ReportFormat format{};
  std::string path;  // "": only the audit, of what is printed
};

// All below: ViewTeamWork.

struct ReportFileInfo {
  std::string schedule;
  domain::ReportPeriod period;
  domain::ReportFormat format{};
  enum class State { Writing, Written, Failed } state{};
  std::string path;
  domain::Instant at;                  // it was written, or the last try failed
  std::optional<domain::Error> error;  // of Failed
  domain::Instant nextTry;
  int tries = 0;
};
struct ListReportSchedules {
  static constexpr Lane lane = Lane::Read;
  struct Answer {
    std::vector<domain::ReportSchedule> schedules;  // by name
    std::vector<std::string> who;                   // of each, as its reports say: "Autumn · North"; "": all
    std::vector<ReportFileInfo> files;              // the latest first, at most 200
  };
  using Reply = Answer;
};
// A new one, or one whose days, weeks or months change, begins with the period of today. Errors: those of
// domain::check, NotFound, AlreadyExists (name and folder).
struct SaveReportSchedule {
  static constexpr Lane lane = Lane::Write;
  using Reply = domain::ReportScheduleId;
  domain::ReportSchedule schedule;  // `begins` is kept by app
};
struct DeleteReportSchedule {  // its files stay
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  domain::ReportScheduleId id;
};
struct RestoreReportSchedule {  // Errors: NotFound, AlreadyExists
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  domain::ReportScheduleId id;
};
// Writes all files whose periods are over and that nobody has written yet, each by exactly one process. A desktop
// program does so by itself, at its start and once a minute. What fails is kept with its reason and tried again later.
struct WriteDueReports {
  static constexpr Lane lane = Lane::Long;
  struct Answer {
    std::vector<std::string> written;  // paths
    std::vector<ReportFileInfo> failed;
    std::vector<ReportFileInfo> waiting;  // failed before, and to be tried later
    int left = 0;                         // those, and what is to be drawn by a program with a window
  };
  using Reply = Answer;
  bool atOnce = false;  // also what failed and waits for its next try
};

}  // namespace callwright::app
