#include "callwright/words/report_words.hpp"
#include "dashboards/potential_card.hpp"
#include "dashboards/segments_view.hpp"

namespace callwright::ui {

std::optional<domain::Report> SegmentsView::report(domain::ReportHead head) const {
  if (!m_answer || !m_hasTraits) return std::nullopt;
  domain::Report report = words::segmentsReport(headFor(std::move(head), m_question), *m_answer);
  report.sections.push_back(m_potential->section());
  return report;
}

}  // namespace callwright::ui
