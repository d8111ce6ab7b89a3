#include "quality/quality_look.hpp"

#include <QCoreApplication>
#include <QLabel>

#include "widgets/mark_field.hpp"

namespace callwright::ui {

QLabel* qualityLabel(const QString& look) {
  auto* label = new QLabel;
  label->setProperty("look", look);
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  return label;
}

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

void scaleMarkField(MarkField& field, const domain::CardQuestion& question) {
  field.setScale(question.most, QCoreApplication::translate("CheckPanel", "– does not apply"),
                 QCoreApplication::translate("CheckPanel", "No"), QCoreApplication::translate("CheckPanel", "Yes"));
}

}  // namespace callwright::ui
