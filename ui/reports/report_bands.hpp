#pragma once
#include <QFont>

#include "reports/report_pages.hpp"

namespace callwright::ui {

// As uiFont, with each character's own glyph: the shapes that Inter has for some of them beside digits have no
// character in a PDF, where “02:41” would be found, and copied, as “02 41”.
QFont reportFont(int pixelSize, QFont::Weight weight = QFont::Normal);

// The strips that a report is drawn as: its head, then its sections; two sections of bars stand side by side.
void addReportBands(const domain::Report& report, std::vector<ReportBand>& bands);

}  // namespace callwright::ui
