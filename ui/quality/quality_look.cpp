#include "quality/quality_look.hpp"

namespace callwright::ui {

ColorRole checkColor(domain::CheckState state) {
  switch (state) {
    case domain::CheckState::Chosen:
      return ColorRole::Accent;
    case domain::CheckState::Marked:
      return ColorRole::Warn;
    case domain::CheckState::Disputed:
      return ColorRole::Bad;
    case domain::CheckState::Accepted:
      return ColorRole::Good;
    case domain::CheckState::Settled:
      return ColorRole::Neutral;
  }
  return ColorRole::Neutral;
}

ColorRole appraisalColor(const domain::Appraisal& sheet) {
  return sheet.isSigned() ? ColorRole::Good : sheet.isFrozen() ? ColorRole::Warn : ColorRole::Neutral;
}

}  // namespace callwright::ui
