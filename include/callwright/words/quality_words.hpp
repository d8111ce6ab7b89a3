#pragma once
#include <QString>

#include "callwright/domain/appraisal.hpp"
#include "callwright/domain/quality.hpp"

// Quality checks and appraisal sheets as people read them. See words.hpp for language and threads.
namespace callwright::words {

QString checkStateName(domain::CheckState state);                                            // "Disputed"
QString markText(double mark);                                                               // "87.5"
QString pointsText(const domain::CardQuestion& question, const std::optional<int>& points);  // "Yes", "4 of 5"

QString appraisalLineName(const domain::AppraisalLine& line);  // "Sales", "Quality checks", "Teamwork"
QString appraisalValue(const domain::AppraisalLine& line, const std::optional<double>& value);  // in the line's unit
QString appraisalStateName(const domain::Appraisal& sheet);  // "Awaits the agent's signature"

}  // namespace callwright::words
