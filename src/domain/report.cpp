#include "callwright/domain/report.hpp"

#include <algorithm>
#include <chrono>

#include "callwright/domain/ranking.hpp"

namespace callwright::domain {
namespace {

constexpr std::size_t kMostPeriods = 400, kMostNameBytes = 80;

RankPeriod::Kind kindOf(ReportEvery every) {
  switch (every) {
    case ReportEvery::Day:
      return RankPeriod::Kind::Day;
    case ReportEvery::Week:
      return RankPeriod::Kind::Week;
    case ReportEvery::Month:
      break;
  }
  return RankPeriod::Kind::Month;
}

ReportPeriod daysOf(const RankPeriod& period) {
  return {period.firstDay, period.lastDay()};
}

template <class T, std::size_t n>
std::optional<T> fromCode(const T (&all)[n], std::string_view code) {
  for (const T each : all)
    if (code == codeOf(each)) return each;
  return std::nullopt;
}

}  // namespace

ReportCell textCell(std::string text) {
  ReportCell cell;
  cell.kind = ReportCell::Kind::Text;
  cell.text = std::move(text);
  return cell;
}

ReportCell numberCell(MeasureUnit unit, std::optional<double> number, const std::string& currency) {
  ReportCell cell;
  if (!number) return cell;
  cell.kind = ReportCell::Kind::Number;
  cell.number = *number;
  cell.unit = unit;
  if (unit == MeasureUnit::Money) cell.currency = currency;
  return cell;
}

ReportCell countCell(std::int64_t count) {
  return numberCell(MeasureUnit::Count, static_cast<double>(count));
}

const char* codeOf(ReportView view) {
  switch (view) {
    case ReportView::Team:
      return "team";
    case ReportView::Funnel:
      return "funnel";
    case ReportView::Forecast:
      return "forecast";
    case ReportView::Segments:
      return "segments";
  }
  return "";
}

const char* codeOf(ReportFormat format) {
  switch (format) {
    case ReportFormat::Xlsx:
      return "xlsx";
    case ReportFormat::Pdf:
      return "pdf";
    case ReportFormat::Png:
      return "png";
  }
  return "";
}

const char* codeOf(ReportEvery every) {
  switch (every) {
    case ReportEvery::Day:
      return "day";
    case ReportEvery::Week:
      return "week";
    case ReportEvery::Month:
      return "month";
  }
  return "";
}

std::optional<ReportView> reportViewFromCode(std::string_view code) {
  return fromCode(reportViews, code);
}
std::optional<ReportFormat> reportFormatFromCode(std::string_view code) {
  return fromCode(reportFormats, code);
}
std::optional<ReportEvery> reportEveryFromCode(std::string_view code) {
  constexpr ReportEvery all[] = {ReportEvery::Day, ReportEvery::Week, ReportEvery::Month};
  return fromCode(all, code);
}

Result<void> check(const ReportSchedule& s) {
  if (s.name.empty()) return fail(ErrorCode::Missing, "report_name");
  if (s.name.size() > kMostNameBytes || s.name.front() == '.' || std::any_of(s.name.begin(), s.name.end(), [](char c) {
        return c == '/' || c == '\\' || static_cast<unsigned char>(c) < ' ';
      }))
    return fail(ErrorCode::BadValue, "report_name", s.name, "A–Z, 0–9, 中文, - _ ( )");
  if (s.views == 0) return fail(ErrorCode::Missing, "views");
  if (s.formats == 0) return fail(ErrorCode::Missing, "formats");
  if (s.folder.empty()) return fail(ErrorCode::Missing, "folder");
  if (s.folder.front() != '/') return fail(ErrorCode::BadValue, "folder", s.folder, "/home/…");
  if (s.language != "en" && s.language != "zh_CN")
    return fail(ErrorCode::BadValue, "language", s.language, "en, zh_CN");
  return {};
}

ReportPeriod reportPeriodWith(ReportEvery every, const std::string& day) {
  return daysOf(rankPeriodWith(kindOf(every), day));
}

ReportPeriod periodBefore(ReportEvery every, const ReportPeriod& period) {
  return daysOf(rankPeriodWith(kindOf(every), period.from).shifted(-1));
}

std::string dayAfter(const ReportPeriod& period) {
  return rankPeriodWith(RankPeriod::Kind::Day, period.until).shifted(1).firstDay;
}

std::vector<ReportPeriod> reportPeriodsOver(ReportEvery every, const std::string& begins, const std::string& today) {
  std::vector<ReportPeriod> over;
  // That of today is not over; all before it are.
  for (RankPeriod period = rankPeriodWith(kindOf(every), today).shifted(-1);
       over.size() < kMostPeriods && period.lastDay() >= begins; period = period.shifted(-1))
    over.push_back(daysOf(period));
  std::reverse(over.begin(), over.end());
  return over;
}

std::string reportFileName(const ReportSchedule& schedule, const ReportPeriod& period, ReportFormat format) {
  std::string name = schedule.name + " " + period.from;
  if (period.until != period.from) name += " to " + period.until;
  return name + "." + codeOf(format);
}

Milliseconds reportRetryAfter(int tries) {
  const std::chrono::minutes wait(1 << std::clamp(tries - 1, 0, 6));
  return std::min<Milliseconds>(wait, std::chrono::hours(1));
}

}  // namespace callwright::domain
