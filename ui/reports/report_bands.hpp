#pragma once
#include "reports/report_pages.hpp"

namespace callwright::ui {

// The strips that a report is drawn as: its head, then its sections; two sections of bars stand side by side.
void addReportBands(const domain::Report& report, std::vector<ReportBand>& bands);

}  // namespace callwright::ui
