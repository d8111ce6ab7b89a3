#pragma once

#include <QString>

#include "callwright/domain/funnel.hpp"

namespace callwright::ui {

class FunnelChart;

QString countText(std::int64_t count);  // "1,234"
// Its steps by their place, the largest loss marked.
void showFunnel(FunnelChart& chart, const domain::Funnel& funnel);
domain::FunnelPart partOf(const domain::FunnelStep& step);  // the customers of it

}  // namespace callwright::ui
