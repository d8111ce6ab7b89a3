#include "bridge/utf8.hpp"
#include "callwright/words/measure_words.hpp"
#include "callwright/words/report_words.hpp"
#include "callwright/words/segment_words.hpp"
#include "dashboards/segments_view.hpp"

// The view Segments as a report.
namespace callwright::ui {

namespace {

using domain::MeasureUnit;
using domain::ReportLook;
using domain::ReportSection;

}  // namespace

std::optional<domain::Report> SegmentsView::report(domain::ReportHead head) const {
  if (!m_answer) return std::nullopt;
  domain::Report report = words::reportWith(headFor(std::move(head), m_question), tr("Segments"));
  ReportSection segments{utf8(tr("Segments of buyers")),
                         {},
                         ReportLook::Bars,
                         {utf8(tr("Segment")), utf8(tr("Customers")), utf8(tr("Orders")),
                          utf8(words::measureName(domain::Measure::Revenue))},
                         {},
                         {1},
                         0,
                         false};
  for (int i = 0; i < domain::kSegments; ++i) {
    const auto& part = m_answer->segments[static_cast<std::size_t>(i)];
    segments.rows.push_back(
        {domain::textCell(utf8(words::segmentName(static_cast<domain::Segment>(i)))), domain::countCell(part.customers),
         domain::countCell(part.orders),
         domain::numberCell(MeasureUnit::Money, static_cast<double>(part.amount), m_question.currency)});
  }
  report.sections.push_back(std::move(segments));

  ReportSection grid{utf8(tr("Buyers by recency and value")),
                     utf8(tr("Rows: from much and often to little. Columns: from long ago to lately.")),
                     ReportLook::Shades,
                     {utf8(tr("Worth")), "1", "2", "3", "4", "5"},
                     {},
                     {},
                     0,
                     false};
  for (std::size_t worth = 5; worth >= 1; --worth) {
    std::vector<domain::ReportCell> row{domain::textCell(std::to_string(worth))};
    for (const auto& part : m_answer->grid[worth - 1]) row.push_back(domain::countCell(part.customers));
    grid.rows.push_back(std::move(row));
  }
  report.sections.push_back(std::move(grid));

  for (const auto& one : m_answer->traits) {
    if (one.trait.rows.empty()) continue;
    ReportSection section{utf8(words::traitFieldName(one.field)),
                          utf8(words::traitStrength(one.trait.strength)),
                          ReportLook::Bars,
                          {utf8(words::traitFieldName(one.field)), utf8(tr("Bought, share")), utf8(tr("Bought")),
                           utf8(tr("Reached")), utf8(tr("95 %, from")), utf8(tr("95 %, to"))},
                          {},
                          {1},
                          0,
                          false};
    for (std::size_t i = 0; i < one.trait.rows.size(); ++i) {
      const domain::TraitRow& row = one.trait.rows[i];
      section.rows.push_back({domain::textCell(one.names[i].empty() ? utf8(tr("none")) : one.names[i]),
                              domain::numberCell(MeasureUnit::Share, row.share), domain::countCell(row.bought),
                              domain::countCell(row.reached), domain::numberCell(MeasureUnit::Share, row.interval.low),
                              domain::numberCell(MeasureUnit::Share, row.interval.high)});
    }
    report.sections.push_back(std::move(section));
  }
  return report;
}

}  // namespace callwright::ui
