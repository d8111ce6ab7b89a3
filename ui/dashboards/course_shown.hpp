#pragma once

#include <QString>
#include <QStringList>

#include "callwright/app/forecast.hpp"
#include "dashboards/period.hpp"

namespace callwright::ui {

class LineChart;
struct LineSeries;

// The days of a span as they are written below an axis.
QStringList dayLabels(const DaySpan& span);

// What a period's days have added up to, where that is expected to go, and the goal as a line up to its end. `rest`:
// further lines, below those.
void showCourse(LineChart& chart, const QString& periodName, const app::ReadForecast::Answer& answer,
                domain::Measure measure, const std::string& currency, const QList<LineSeries>& rest = {});

}  // namespace callwright::ui
