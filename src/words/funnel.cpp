#include <QCoreApplication>
#include <QLocale>
#include <cmath>

#include "callwright/words/funnel_words.hpp"
#include "callwright/words/measure_words.hpp"
#include "callwright/words/segment_words.hpp"
#include "callwright/words/words.hpp"
#include "words/text.hpp"

namespace callwright::words {

using domain::FunnelBy;
using domain::FunnelKind;
using domain::FunnelStepKind;

QString funnelKindName(FunnelKind kind) {
  return kind == FunnelKind::Cohort ? Tr::translate("Words", "By cohort") : Tr::translate("Words", "By activity");
}

QString funnelKindDefinition(FunnelKind kind) {
  return kind == FunnelKind::Cohort
             ? Tr::translate("Words", "Customers that were added in the period, and how far each has come until now.")
             : Tr::translate(
                   "Words",
                   "Customers that were called, reached or moved forward in the period, and how far each came "
                   "in it.");
}

QString funnelByName(FunnelBy by) {
  switch (by) {
    case FunnelBy::Nothing:
      return {};
    case FunnelBy::Agent:
      return Tr::translate("Words", "Agent");
    case FunnelBy::Team:
      return Tr::translate("Words", "Team");
    case FunnelBy::Campaign:
      return Tr::translate("Words", "Campaign");
    case FunnelBy::List:
      return Tr::translate("Words", "List");
    case FunnelBy::ScriptVersion:
      return Tr::translate("Words", "Script");
    case FunnelBy::Region:
      return Tr::translate("Words", "Region");
    case FunnelBy::Segment:
      return Tr::translate("Words", "Segment");
  }
  return {};
}

QString funnelRowName(FunnelBy by, const domain::FunnelRow& row) {
  if (by == FunnelBy::Segment) return callSegmentName(static_cast<int>(row.id));
  return row.name.empty() ? Tr::translate("Words", "none") : text(row.name);
}

QString funnelStepName(const domain::FunnelStep& step) {
  switch (step.kind) {
    case FunnelStepKind::Leads:
      return Tr::translate("Words", "Leads");
    case FunnelStepKind::Called:
      return Tr::translate("Words", "Called");
    case FunnelStepKind::Reached:
      return Tr::translate("Words", "Reached");
    case FunnelStepKind::Stage:
      return stageName(step.stageCode, step.stageName);
  }
  return {};
}

QString lostReasonName(const std::string& reason) {
  return reason.empty() ? Tr::translate("Words", "No reason given") : text(reason);
}

QString stageTimeText(domain::Milliseconds time) {
  const double minutes = static_cast<double>(time.count()) / 60'000;
  const QLocale names = locale();
  if (minutes < 59.5) return Tr::translate("Words", "%1 min").arg(names.toString(std::round(minutes), 'f', 0));
  if (minutes < 48 * 60) return Tr::translate("Words", "%1 h").arg(names.toString(minutes / 60, 'f', 1));
  return Tr::translate("Words", "%1 days").arg(names.toString(minutes / 60 / 24, 'f', 1));
}

QString largestLossText(const domain::Funnel& funnel) {
  const auto step = domain::largestLoss(funnel);
  if (!step) return {};
  const auto &before = funnel.steps[*step - 1], &after = funnel.steps[*step];
  return Tr::translate("Words", "%1 → %2: %3 came further, %4 customers did not")
      .arg(funnelStepName(before), funnelStepName(after), shareText(domain::shareOfPrevious(funnel, *step)),
           locale().toString(static_cast<qlonglong>(before.customers - after.customers)));
}

}  // namespace callwright::words
