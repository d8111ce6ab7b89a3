#pragma once
#include <QString>

#include "callwright/domain/segment.hpp"

namespace callwright::words {

QString segmentName(domain::Segment segment);  // "Champions"
QString callSegmentName(int segment);          // also "No order yet", "not known"; see domain::callSegment
QString segmentHint(domain::Segment segment);  // who they are, and what to do about it
// Of a custom field its own name.
QString traitFieldName(domain::TraitField field, const std::string& custom = {});
// As a value of the field is called: "14:00", "Mon"; "none" where it is not known.
QString traitValueName(domain::TraitField field, const std::string& value);
QString traitStrength(double strength);  // "strong", by Cohen's conventions for V with one degree of freedom

}  // namespace callwright::words
