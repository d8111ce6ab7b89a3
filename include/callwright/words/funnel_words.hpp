#pragma once
#include <QString>
#include <optional>

#include "callwright/domain/funnel.hpp"

// Funnels as people call and write them. See words.hpp for language and threads.
namespace callwright::words {

QString funnelKindName(domain::FunnelKind kind);         // "By activity", "By cohort"
QString funnelKindDefinition(domain::FunnelKind kind);   // one or two sentences
QString funnelByName(domain::FunnelBy by);               // "Script"; a heading; "" for Nothing
QString funnelRowName(domain::FunnelBy by, const domain::FunnelRow& row);  // \"none\" where nothing is known
QString funnelStepName(const domain::FunnelStep& step);  // "Called", "Reached", "Leads", a stage's name
QString lostReasonName(const std::string& reason);       // as it was given; "No reason given"
QString stageTimeText(domain::Milliseconds time);        // "12 min", "5.4 h", "3.2 days"
// "Reached → Interested: 23.1 % came further, 120 customers did not"; "" where nobody stayed behind.
QString largestLossText(const domain::Funnel& funnel);

}  // namespace callwright::words
