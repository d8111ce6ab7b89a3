#include "callwright/words/report_words.hpp"
#include "dashboards/forecast_view.hpp"

namespace callwright::ui {

std::optional<domain::Report> ForecastView::report(domain::ReportHead head) const {
  if (!m_answer) return std::nullopt;
  return words::forecastReport(headFor(std::move(head), m_question), *m_answer);
}

}  // namespace callwright::ui
