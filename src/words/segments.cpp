#include <QCoreApplication>

#include "callwright/words/segment_words.hpp"

#include "callwright/words/measure_words.hpp"
#include "words/text.hpp"

namespace callwright::words {

using domain::Segment;
using domain::TraitField;

QString segmentName(Segment segment) {
  switch (segment) {
    case Segment::Champions:
      return Tr::translate("Words", "Champions");
    case Segment::Loyal:
      return Tr::translate("Words", "Loyal");
    case Segment::PotentialLoyalists:
      return Tr::translate("Words", "Potential loyalists");
    case Segment::NewBuyers:
      return Tr::translate("Words", "New buyers");
    case Segment::Promising:
      return Tr::translate("Words", "Promising");
    case Segment::NeedAttention:
      return Tr::translate("Words", "Need attention");
    case Segment::AboutToSleep:
      return Tr::translate("Words", "About to sleep");
    case Segment::AtRisk:
      return Tr::translate("Words", "At risk");
    case Segment::CannotLose:
      return Tr::translate("Words", "Cannot lose them");
    case Segment::Hibernating:
      return Tr::translate("Words", "Hibernating");
    case Segment::Lost:
      return Tr::translate("Words", "Lost");
  }
  return {};
}

QString callSegmentName(int segment) {
  if (segment == domain::kUnknownSegment) return Tr::translate("Words", "not known");
  if (segment == domain::kNoOrderYet) return Tr::translate("Words", "No order yet");
  return segmentName(static_cast<Segment>(segment - domain::kNoOrderYet - 1));
}

QString segmentHint(Segment segment) {
  switch (segment) {
    case Segment::Champions:
      return Tr::translate("Words", "Bought lately, often and much: ask them whom else to call.");
    case Segment::Loyal:
      return Tr::translate("Words", "Buy often or much: offer what goes with what they have.");
    case Segment::PotentialLoyalists:
      return Tr::translate("Words", "Bought lately, some of them more than once: call again soon.");
    case Segment::NewBuyers:
      return Tr::translate("Words", "Bought for the first time lately: ask whether all is well.");
    case Segment::Promising:
      return Tr::translate("Words", "Bought a little not long ago: offer a second order.");
    case Segment::NeedAttention:
      return Tr::translate("Words", "Middling in all: a limited offer may bring them back.");
    case Segment::AboutToSleep:
      return Tr::translate("Words", "Bought a little some time ago: call before they forget you.");
    case Segment::AtRisk:
      return Tr::translate("Words", "Bought much once, long ago: find out what went wrong.");
    case Segment::CannotLose:
      return Tr::translate("Words", "Bought the most and have not for the longest time: the lead calls them.");
    case Segment::Hibernating:
      return Tr::translate("Words", "Bought little, long ago: call when others are done.");
    case Segment::Lost:
      return Tr::translate("Words", "Bought the least, the longest time ago.");
  }
  return {};
}

QString traitFieldName(TraitField field, const std::string& custom) {
  switch (field) {
    case TraitField::Region:
      return Tr::translate("Words", "Region");
    case TraitField::Source:
      return Tr::translate("Words", "Source");
    case TraitField::Salutation:
      return Tr::translate("Words", "Salutation");
    case TraitField::Title:
      return Tr::translate("Words", "Job title");
    case TraitField::List:
      return Tr::translate("Words", "List");
    case TraitField::Campaign:
      return Tr::translate("Words", "Campaign");
    case TraitField::ScriptVersion:
      return Tr::translate("Words", "Script version");
    case TraitField::Weekday:
      return Tr::translate("Words", "Weekday of the call");
    case TraitField::Hour:
      return Tr::translate("Words", "Hour of the call");
    case TraitField::Custom:
      return text(custom);
  }
  return {};
}

QString traitValueName(TraitField field, const std::string& value) {
  if (value.empty()) return Tr::translate("Words", "none");
  if (field == TraitField::Hour) return QStringLiteral("%1:00").arg(text(value), 2, QLatin1Char('0'));
  return field == TraitField::Weekday ? weekdayName(text(value).toInt()) : text(value);
}

QString traitStrength(double strength) {
  if (strength >= 0.5) return Tr::translate("Words", "says very much");
  if (strength >= 0.3) return Tr::translate("Words", "says much");
  if (strength >= 0.1) return Tr::translate("Words", "says something");
  return Tr::translate("Words", "says little");
}

}  // namespace callwright::words
