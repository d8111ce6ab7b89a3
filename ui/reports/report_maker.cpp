#include "reports/report_maker.hpp"

#include "callwright/words/report_words.hpp"
#include "reports/report_pages.hpp"

namespace callwright::ui {

app::ReportMaker reportMaker() {
  app::ReportMaker maker;
  maker.team = [](const std::string& language, const domain::ReportHead& head, const domain::TeamFigures& figures) {
    const words::Speaking speaking(language);
    return words::teamReport(head, figures);
  };
  maker.funnel = [](const std::string& language, const domain::ReportHead& head, const domain::FunnelFigures& figures) {
    const words::Speaking speaking(language);
    return words::funnelReport(head, figures);
  };
  maker.draw = drawnReport;
  return maker;
}

}  // namespace callwright::ui
