#include "callwright/words/report_words.hpp"

#include <QDate>
#include <algorithm>
#include <map>
#include <set>

#include "callwright/domain/service.hpp"
#include "callwright/words/funnel_words.hpp"
#include "callwright/words/measure_words.hpp"
#include "callwright/words/words.hpp"
#include "words/text.hpp"

namespace callwright::words {
namespace {

using domain::FiguresBy;
using domain::FiguresRow;
using domain::Funnel;
using domain::Measure;
using domain::MeasureUnit;
using domain::Report;
using domain::ReportCell;
using domain::ReportLook;
using domain::ReportSection;
using domain::Tally;
using Rows = std::vector<std::vector<ReportCell>>;

std::string said(const QString& text) {
  return text.toStdString();
}
ReportCell named(const QString& text) {
  return domain::textCell(said(text));
}

// A measure, and of what currency; others than money have none.
struct Figure {
  Measure measure;
  std::string currency;
};

// Money once for each currency of the total; the set-up's alone where nothing was sold.
std::vector<Figure> figuresOf(const std::vector<Measure>& wanted, const Tally& total, const std::string& currency) {
  std::vector<Figure> figures;
  for (const Measure measure : wanted) {
    if (domain::infoOf(measure).unit != MeasureUnit::Money) {
      figures.push_back({measure, {}});
      continue;
    }
    const bool ofCost = (domain::infoOf(measure).needs & domain::kNeedCost) != 0;
    const std::vector<domain::Money> amounts =
        ofCost ? total.cost.value_or(std::vector<domain::Money>()) : total.revenue;
    if (amounts.empty()) {
      figures.push_back({measure, currency});
    } else if (measure != Measure::AverageOrder || amounts.size() == 1) {  // orders are not told apart by currency
      for (const domain::Money& money : amounts) figures.push_back({measure, money.currency});
    }
  }
  return figures;
}

std::string headingOf(const Figure& figure) {
  const QString name = measureName(figure.measure);
  return said(figure.currency.empty() ? name : QStringLiteral("%1 (%2)").arg(name, text(figure.currency)));
}

ReportCell valueCell(const Figure& figure, const Tally& tally) {
  return domain::numberCell(domain::infoOf(figure.measure).unit,
                            domain::valueOf(figure.measure, tally, figure.currency), figure.currency);
}

ReportSection table(FiguresBy by, const std::vector<Figure>& figures, const std::vector<FiguresRow>& rows,
                    const Tally* total) {
  ReportSection section;
  section.columns.push_back(said(figuresByName(by)));
  for (const Figure& figure : figures) section.columns.push_back(headingOf(figure));
  const auto add = [&](const QString& name, const Tally& tally) {
    std::vector<ReportCell> row{named(name)};
    for (const Figure& figure : figures) row.push_back(valueCell(figure, tally));
    section.rows.push_back(std::move(row));
  };
  for (const FiguresRow& row : rows) add(figuresRowName(by, row), row.tally);
  if (total) {
    add(Tr::translate("Words", "All together"), *total);
    section.totals = 1;
  }
  return section;
}

// ---------------------------------------------------------------- Team

ReportSection tiles(const QString& title, const std::vector<Measure>& measures, const domain::TeamFigures& f,
                    const Tally& total, const Tally& before) {
  ReportSection section;
  section.title = said(title);
  section.look = ReportLook::Tiles;
  section.columns = {said(Tr::translate("Words", "Measure")), said(Tr::translate("Words", "In the period"))};
  if (f.before) {
    const QString days = reportPeriodText(f.before->from, f.before->until);
    section.columns.push_back(said(days));
    section.note = said(Tr::translate("Words", "Compared with %1").arg(days));
  }
  for (const Figure& figure : figuresOf(measures, total, f.currency)) {
    std::vector<ReportCell> row{domain::textCell(headingOf(figure)), valueCell(figure, total)};
    if (f.before) row.push_back(valueCell(figure, before));
    section.rows.push_back(std::move(row));
  }
  return section;
}

ReportSection outcomes(const domain::TeamFigures& f) {
  ReportSection section;
  section.title = said(Tr::translate("Words", "Call outcomes"));
  section.look = ReportLook::Bars;
  section.columns = {said(figuresByName(FiguresBy::Outcome)), said(measureName(Measure::Calls)),
                     said(Tr::translate("Words", "of all"))};
  section.drawn = {1};
  std::vector<const FiguresRow*> rows;
  std::int64_t calls = 0;
  for (const FiguresRow& row : f.outcomes) {
    calls += row.tally.calls;
    if (row.tally.calls > 0) rows.push_back(&row);
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto* a, const auto* b) { return a->tally.calls > b->tally.calls; });
  for (const FiguresRow* row : rows)
    section.rows.push_back(
        {named(figuresRowName(FiguresBy::Outcome, *row)), domain::countCell(row->tally.calls),
         domain::numberCell(MeasureUnit::Share, static_cast<double>(row->tally.calls) / static_cast<double>(calls))});
  return section;
}

// Every day or hour of the period, also those without a call.
std::vector<FiguresRow> wholeCourse(const domain::TeamFigures& f) {
  std::vector<FiguresRow> all;
  if (f.courseBy == FiguresBy::Hour) {
    for (int hour = 0; hour < 24; ++hour) all.emplace_back().id = hour;
  } else {
    const QDate from = QDate::fromString(text(f.filter.from), Qt::ISODate),
                until = QDate::fromString(text(f.filter.until), Qt::ISODate);
    if (!from.isValid() || !until.isValid()) return f.course;
    for (QDate day = from; day <= until; day = day.addDays(1))
      all.emplace_back().code = said(day.toString(Qt::ISODate));
  }
  for (const FiguresRow& row : f.course)
    for (FiguresRow& slot : all)
      if (slot.id == row.id && slot.code == row.code) slot = row;
  return all;
}

ReportSection course(const domain::TeamFigures& f) {
  const auto figures =
      figuresOf({Measure::Calls, Measure::Reached, Measure::Sales, Measure::Revenue}, f.total, f.currency);
  const std::vector<FiguresRow> whole = wholeCourse(f);
  ReportSection section = table(f.courseBy, figures, whole, nullptr);
  section.title = said(Tr::translate("Words", "Revenue"));
  section.look = ReportLook::Line;
  // Added up, in the set-up's currency if anything was sold in it.
  Figure revenue = figures.back();
  for (const Figure& each : figures)
    if (each.measure == Measure::Revenue && each.currency == f.currency) revenue = each;
  section.columns.push_back(said(Tr::translate("Words", "%1, added up").arg(text(headingOf(revenue)))));
  section.drawn = {section.columns.size() - 1};
  double sum = 0;
  for (std::size_t i = 0; i < section.rows.size(); ++i) {
    sum += domain::valueOf(Measure::Revenue, whole[i].tally, revenue.currency).value_or(0);
    section.rows[i].push_back(domain::numberCell(MeasureUnit::Money, sum, revenue.currency));
  }
  return section;
}

ReportSection agents(const domain::TeamFigures& f) {
  const auto figures =
      figuresOf({Measure::Revenue, Measure::Sales, Measure::Calls, Measure::Reached, Measure::ConnectRate,
                 Measure::ConversionRate, Measure::TalkTime, Measure::CallsPerHour, Measure::Occupancy},
                f.total, f.currency);
  std::vector<FiguresRow> ranked = f.agents;
  const auto revenue = [&](const FiguresRow& row) {
    return domain::valueOf(Measure::Revenue, row.tally, f.currency).value_or(0);
  };
  std::stable_sort(ranked.begin(), ranked.end(), [&](const FiguresRow& a, const FiguresRow& b) {
    return std::pair(revenue(a), a.tally.sales) > std::pair(revenue(b), b.tally.sales);
  });
  ReportSection section = table(FiguresBy::Agent, figures, ranked, &f.total);
  section.title = said(Tr::translate("Words", "Agents"));
  return section;
}

ReportSection bestTime(const domain::TeamFigures& f) {
  ReportSection section;
  section.title = said(Tr::translate("Words", "Best time to call"));
  section.note = said(Tr::translate("Words", "Connect rate by hour; hours with fewer than %1 calls are left empty.")
                          .arg(domain::kEnoughCalls));
  section.look = ReportLook::Shades;
  section.columns = {said(figuresByName(FiguresBy::Weekday))};
  std::set<int> weekdays, hours;
  std::map<std::pair<int, int>, const Tally*> cells;
  for (const FiguresRow& row : f.hours) {
    if (row.tally.calls == 0) continue;
    const int weekday = static_cast<int>(row.id / 24) + 1, hour = static_cast<int>(row.id % 24);
    weekdays.insert(weekday);
    hours.insert(hour);
    cells[{weekday, hour}] = &row.tally;
  }
  if (hours.empty()) return section;
  for (int hour = *hours.begin(); hour <= *hours.rbegin(); ++hour) {
    section.drawn.push_back(section.columns.size());
    section.columns.push_back(std::to_string(hour) + ":00");
  }
  for (const int weekday : weekdays) {
    std::vector<ReportCell> row{named(weekdayName(weekday))};
    for (int hour = *hours.begin(); hour <= *hours.rbegin(); ++hour) {
      const auto cell = cells.find({weekday, hour});
      const bool enough = cell != cells.end() && cell->second->calls >= domain::kEnoughCalls;
      row.push_back(enough ? valueCell({Measure::ConnectRate, {}}, *cell->second) : ReportCell{});
    }
    section.rows.push_back(std::move(row));
  }
  return section;
}

// ---------------------------------------------------------------- Funnel

ReportSection steps(const Funnel& funnel) {
  ReportSection section;
  section.title = said(Tr::translate("Words", "Sales funnel"));
  section.look = ReportLook::Bars;
  section.columns = {said(Tr::translate("Words", "Step")), said(Tr::translate("Words", "Customers")),
                     said(Tr::translate("Words", "of the step before")), said(Tr::translate("Words", "of the first"))};
  section.drawn = {1};
  for (std::size_t i = 0; i < funnel.steps.size(); ++i)
    section.rows.push_back({named(funnelStepName(funnel.steps[i])), domain::countCell(funnel.steps[i].customers),
                            domain::numberCell(MeasureUnit::Share, domain::shareOfPrevious(funnel, i)),
                            domain::numberCell(MeasureUnit::Share, domain::shareOfFirst(funnel, i))});
  if (const QString loss = largestLossText(funnel); !loss.isEmpty())
    section.note = said(Tr::translate("Words", "Largest loss: %1").arg(loss));
  return section;
}

ReportSection stageTimes(const Funnel& funnel) {
  ReportSection section;
  section.title = said(Tr::translate("Words", "Time in stage"));
  section.look = ReportLook::Bars;
  section.columns = {said(Tr::translate("Words", "Stage")), said(Tr::translate("Words", "half left within")),
                     said(Tr::translate("Words", "90 % within")), said(Tr::translate("Words", "left it"))};
  section.drawn = {1};
  section.longTimes = true;
  for (const domain::StageTime& time : funnel.times)
    section.rows.push_back({named(stageName(time.stageCode, time.stageName)),
                            domain::numberCell(MeasureUnit::Duration, static_cast<double>(time.median.count())),
                            domain::numberCell(MeasureUnit::Duration, static_cast<double>(time.slowest.count())),
                            domain::countCell(time.left)});
  return section;
}

ReportSection lostReasons(const Funnel& funnel) {
  ReportSection section;
  section.title = said(Tr::translate("Words", "Lost reasons"));
  section.look = ReportLook::Bars;
  section.columns = {said(Tr::translate("Words", "Reason")), said(Tr::translate("Words", "Customers"))};
  section.drawn = {1};
  for (const domain::LostReason& reason : funnel.reasons)
    section.rows.push_back({named(lostReasonName(reason.reason)), domain::countCell(reason.customers)});
  if (funnel.lost == 0) return section;
  section.rows.push_back({named(Tr::translate("Words", "All customers lost")), domain::countCell(funnel.lost)});
  section.totals = 1;
  return section;
}

ReportSection split(const domain::FunnelFigures& f) {
  ReportSection section;
  section.title = said(Tr::translate("Words", "The same, split"));
  section.columns = {said(funnelByName(f.by))};
  for (const domain::FunnelStep& step : f.all.steps) section.columns.push_back(said(funnelStepName(step)));
  section.columns.push_back(said(Tr::translate("Words", "first to last")));
  const auto add = [&](const QString& name, const Funnel& funnel) {
    std::vector<ReportCell> row{named(name)};
    for (const domain::FunnelStep& step : funnel.steps) row.push_back(domain::countCell(step.customers));
    const std::size_t last = funnel.steps.empty() ? 0 : funnel.steps.size() - 1;
    row.push_back(domain::numberCell(MeasureUnit::Share, domain::shareOfFirst(funnel, last)));
    section.rows.push_back(std::move(row));
  };
  for (const domain::FunnelRow& row : f.rows) add(funnelRowName(f.by, row), row.funnel);
  add(Tr::translate("Words", "All together"), f.all);
  section.totals = 1;
  return section;
}

}  // namespace

Report reportWith(const domain::ReportHead& head, const QString& view) {
  Report report;
  report.title = said(view);
  const auto fact = [&](const QString& name, const QString& value) {
    report.facts.emplace_back(said(name), said(value));
  };
  fact(Tr::translate("Words", "Period"), reportPeriodText(head.from, head.until));
  fact(Tr::translate("Words", "Of"), head.who.empty() ? Tr::translate("Words", "everything") : text(head.who));
  if (!head.madeBy.empty()) fact(Tr::translate("Words", "Made by"), text(head.madeBy));
  if (!head.madeAt.empty()) fact(Tr::translate("Words", "Made at"), text(head.madeAt));
  return report;
}

Report teamReport(const domain::ReportHead& head, const domain::TeamFigures& figures) {
  Report report = reportWith(head, reportViewName(domain::ReportView::Team));
  report.sections = {tiles(Tr::translate("Words", "Figures"),
                           {Measure::Calls, Measure::Reached, Measure::ConnectRate, Measure::Sales,
                            Measure::ConversionRate, Measure::Revenue, Measure::TalkTime, Measure::CallsPerHour},
                           figures, figures.total, figures.totalBefore)};
  if (figures.service)
    report.sections.push_back(tiles(Tr::translate("Words", "Service and customers"),
                                    {std::begin(domain::kServiceMeasures), std::end(domain::kServiceMeasures)}, figures,
                                    *figures.service, figures.serviceBefore.value_or(Tally{})));
  for (ReportSection& section : std::vector<ReportSection>{steps(figures.funnel), outcomes(figures), course(figures),
                                                           agents(figures), bestTime(figures)})
    report.sections.push_back(std::move(section));
  return report;
}

Report funnelReport(const domain::ReportHead& head, const domain::FunnelFigures& figures) {
  Report report = reportWith(head, reportViewName(domain::ReportView::Funnel));
  report.facts.insert(report.facts.begin() + 2,
                      {said(Tr::translate("Words", "Customers")), said(funnelKindName(figures.kind))});
  report.sections = {steps(figures.all), lostReasons(figures.all), stageTimes(figures.all)};
  if (figures.by != domain::FunnelBy::Nothing) report.sections.push_back(split(figures));
  return report;
}

Report figuresReport(const domain::ReportHead& head, FiguresBy by, const std::vector<FiguresRow>& rows,
                     const Tally& total, const std::string& currency) {
  Report report = reportWith(head, Tr::translate("Words", "Key figures"));
  std::vector<Measure> all;
  for (const domain::MeasureInfo& info : domain::measures()) all.push_back(info.measure);
  ReportSection section =
      table(by, figuresOf(all, total, currency), by == FiguresBy::Nothing ? std::vector<FiguresRow>{} : rows, &total);
  section.title = said(Tr::translate("Words", "Figures"));
  if (by != FiguresBy::Nothing) {
    section.look = by == FiguresBy::Day || by == FiguresBy::Hour ? ReportLook::Line : ReportLook::Bars;
    section.drawn = {1};  // calls
  }
  report.sections = {std::move(section)};
  return report;
}

}  // namespace callwright::words
