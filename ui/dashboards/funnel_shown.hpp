#pragma once

#include "callwright/domain/funnel.hpp"

namespace callwright::ui {

class FunnelChart;

// Its steps by their place, the largest loss marked.
void showFunnel(FunnelChart& chart, const domain::Funnel& funnel);
domain::FunnelPart partOf(const domain::FunnelStep& step);  // the customers of it

}  // namespace callwright::ui
