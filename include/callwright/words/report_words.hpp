#pragma once
#include <QString>

#include "callwright/domain/report.hpp"

// Reports in words, and the values in them as people write them. See words.hpp for language and threads.
namespace callwright::words {

// While it lives, all words of this thread are of that language ("en", "zh_CN"; another one: the program's).
class Speaking {
 public:
  explicit Speaking(const std::string& language);
  ~Speaking();
  Speaking(const Speaking&) = delete;
  Speaking& operator=(const Speaking&) = delete;

 private:
  const void* m_before;
};

// What makes the report of a view in the words of the language that it is given: "zh_CN".
template <class Figures>
auto spokenBy(domain::Report (*report)(const domain::ReportHead&, const Figures&)) {
  return [report](const std::string& language, const domain::ReportHead& head, const Figures& figures) {
    const Speaking speaking(language);
    return report(head, figures);
  };
}

// With its title and facts, and nothing in it yet.
domain::Report reportWith(const domain::ReportHead& head, const QString& view);
domain::Report teamReport(const domain::ReportHead& head, const domain::TeamFigures& figures);
domain::Report funnelReport(const domain::ReportHead& head, const domain::FunnelFigures& figures);
// Of the forecast's period, whatever the head says.
domain::Report forecastReport(const domain::ReportHead& head, const domain::ForecastFigures& figures);
domain::Report segmentsReport(const domain::ReportHead& head, const domain::SegmentFigures& figures);
// Every measure, a row each, and the total.
domain::Report figuresReport(const domain::ReportHead& head, domain::FiguresBy by,
                             const std::vector<domain::FiguresRow>& rows, const domain::Tally& total,
                             const std::string& currency);

// As on the screen; "–" for a blank. longTimes: see ReportSection.
QString reportCellText(const domain::ReportCell& cell, bool longTimes = false);
QString figuresRowName(domain::FiguresBy by, const domain::FiguresRow& row);  // "Mon 14:00", "Omar Haddad", "none"
QString reportPeriodText(const std::string& from, const std::string& until);  // "1 Nov 2026 – 30 Nov 2026"

QString reportViewName(domain::ReportView view);        // "Team"
QString reportFormatName(domain::ReportFormat format);  // "Excel workbook"
QString reportEveryName(domain::ReportEvery every);     // "Every day"
QString reportPageText(int page, int pages);            // "Page 2 of 3"

}  // namespace callwright::words
