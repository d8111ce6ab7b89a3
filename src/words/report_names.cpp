#include <QDate>

#include "callwright/words/funnel_words.hpp"
#include "callwright/words/measure_words.hpp"
#include "callwright/words/report_words.hpp"
#include "callwright/words/segment_words.hpp"
#include "callwright/words/words.hpp"
#include "words/text.hpp"

// What stands in the cells and above a report, and what reports on schedule are called.
namespace callwright::words {

using domain::FiguresBy;

QString figuresRowName(FiguresBy by, const domain::FiguresRow& row) {
  switch (by) {
    case FiguresBy::Day:
      return text(row.code);
    case FiguresBy::Weekday:
      return weekdayName(static_cast<int>(row.id));
    case FiguresBy::Hour:
      return QStringLiteral("%1:00").arg(row.id, 2, 10, QLatin1Char('0'));
    case FiguresBy::WeekHour:
      return QStringLiteral("%1 %2:00")
          .arg(weekdayName(static_cast<int>(row.id / 24) + 1))
          .arg(row.id % 24, 2, 10, QLatin1Char('0'));
    case FiguresBy::Segment:
      return callSegmentName(static_cast<int>(row.id));
    case FiguresBy::Outcome:
      if (!row.code.empty()) return outcomeName(row.code, row.name);
      [[fallthrough]];
    default:
      return row.name.empty() ? Tr::translate("Words", "none") : text(row.name);
  }
}

QString reportPeriodText(const std::string& from, const std::string& until) {
  const QLocale names = locale();
  const auto day = [&](const std::string& iso) {
    return names.toString(QDate::fromString(text(iso), Qt::ISODate),
                          Tr::translate("Words", "d MMM yyyy", "a day in a report, as QDate writes it"));
  };
  if (from.empty() && until.empty()) return Tr::translate("Words", "since the beginning");
  if (until.empty()) return Tr::translate("Words", "since %1").arg(day(from));
  if (from.empty()) return Tr::translate("Words", "until %1").arg(day(until));
  return from == until ? day(from) : QStringLiteral("%1 – %2").arg(day(from), day(until));
}

QString reportCellText(const domain::ReportCell& cell, bool longTimes) {
  switch (cell.kind) {
    case domain::ReportCell::Kind::Blank:
      break;
    case domain::ReportCell::Kind::Text:
      return text(cell.text);
    case domain::ReportCell::Kind::Number:
      if (cell.unit == domain::MeasureUnit::Duration && longTimes)
        return stageTimeText(domain::Milliseconds(static_cast<std::int64_t>(cell.number)));
      return measureAmount(cell.unit, cell.number, cell.currency);
  }
  return QStringLiteral("–");
}

QString reportViewName(domain::ReportView view) {
  switch (view) {
    case domain::ReportView::Team:
      return Tr::translate("Words", "Team", "a view of the dashboards");
    case domain::ReportView::Funnel:
      return Tr::translate("Words", "Funnel");
    case domain::ReportView::Forecast:
      return Tr::translate("Words", "Forecast");
    case domain::ReportView::Segments:
      return Tr::translate("Words", "Segments");
  }
  return {};
}

QString reportFormatName(domain::ReportFormat format) {
  switch (format) {
    case domain::ReportFormat::Xlsx:
      return Tr::translate("Words", "Excel workbook");
    case domain::ReportFormat::Pdf:
      return Tr::translate("Words", "PDF");
    case domain::ReportFormat::Png:
      return Tr::translate("Words", "Picture");
  }
  return {};
}

QString reportEveryName(domain::ReportEvery every) {
  switch (every) {
    case domain::ReportEvery::Day:
      return Tr::translate("Words", "Every day");
    case domain::ReportEvery::Week:
      return Tr::translate("Words", "Every week");
    case domain::ReportEvery::Month:
      return Tr::translate("Words", "Every month");
  }
  return {};
}

QString reportPageText(int page, int pages) {
  return Tr::translate("Words", "Page %1 of %2").arg(page).arg(pages);
}

}  // namespace callwright::words
