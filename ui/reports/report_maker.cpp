#include "reports/report_maker.hpp"

#include "callwright/words/report_words.hpp"
#include "reports/report_pages.hpp"

namespace callwright::ui {

app::ReportMaker reportMaker() {
  app::ReportMaker maker;
  maker.team = words::spokenBy(words::teamReport);
  maker.funnel = words::spokenBy(words::funnelReport);
  maker.forecast = words::spokenBy(words::forecastReport);
  maker.segments = words::spokenBy(words::segmentsReport);
  maker.draw = drawnReport;
  return maker;
}

}  // namespace callwright::ui
