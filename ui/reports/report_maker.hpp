#pragma once
#include "callwright/app/reports.hpp"

namespace callwright::ui {

app::ReportMaker reportMaker();  // of the desktop, which can draw

}  // namespace callwright::ui
