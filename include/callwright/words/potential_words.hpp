#pragma once
#include <QString>

#include "callwright/domain/potential.hpp"
#include "callwright/domain/report.hpp"

namespace callwright::words {

QString boughtFifth(int value);  // "5"; of 0 "nothing yet"
QString potentialUnknown();      // why there is none yet, and what to do
QString potentialDirections();   // how the grid is read
// The grid of customers; a note says why where no score has been learned.
domain::ReportSection potentialSection(const domain::PotentialFigures& figures, bool learned);

}  // namespace callwright::words
