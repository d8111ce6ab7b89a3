#pragma once

#include "callwright/domain/appraisal.hpp"
#include "callwright/domain/quality.hpp"
#include "theme/theme.hpp"

namespace callwright::ui {

ColorRole checkColor(domain::CheckState state);
ColorRole appraisalColor(const domain::Appraisal& sheet);

}  // namespace callwright::ui
