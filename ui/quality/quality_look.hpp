#pragma once

#include "callwright/domain/appraisal.hpp"
#include "callwright/domain/quality.hpp"
#include "theme/theme.hpp"

class QLabel;

namespace callwright::ui {

class MarkField;

QLabel* qualityLabel(const QString& look);  // wraps, plain text
ColorRole checkColor(domain::CheckState state);
ColorRole appraisalColor(const domain::Appraisal& sheet);
void scaleMarkField(MarkField& field, const domain::CardQuestion& question);

}  // namespace callwright::ui
