#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "callwright/domain/customer.hpp"
#include "callwright/domain/ids.hpp"
#include "callwright/domain/measure.hpp"
#include "callwright/domain/time.hpp"

// How many customers came how far on the way to a sale. Every number is of distinct customers, so none is ever the sum
// of others: the parts of a split add up to more than the whole where a customer belongs to several of them. Pure
// functions, any thread.
namespace callwright::domain {

// Activity: what was done in the period, with whomever. The steps: Called, Reached, then every active stage behind the
// one called "reached" (behind the first, if there is none), won ones last.
//   A customer came to Called with a call that counts (Tally::calls) on a day of the period, to Reached with one whose
//   outcome meant, when it was given, that he was spoken to, and to a stage by a move forward into it in the period.
// Cohort: the customers that were added in the period, and what became of them until now. The steps: Leads, which is
// all of them, then the same.
//   A customer came to Called and Reached with such a call at any time since, and to a stage by beginning there, or by
//   any move into it or out of it.
// Both: the stage called "reached" is the step Reached, too. Who came to a step came to all steps before it, as well
// (FunnelStep::skipped says how many are there for that alone), so a step's customers are among those of the step
// before. Moves that were taken back do not count: those of an outcome that was corrected, or of a bulk change that was
// undone. Lost stages are no steps.
enum class FunnelKind { Activity, Cohort };

// What one funnel each is made of. Activity: by the call's agent, campaign, list and script version, and for a move by
// the same of the call it was made in; a move without a call has who moved him, the customer's list and no campaign and
// script. Cohort: by the owner, the campaigns whose queue has him, and the list; ScriptVersion is not applicable. Teams
// are those that people belong to today, regions those that customers have today; segments those of the call, of a
// cohort those of today.
enum class FunnelBy { Nothing, Agent, Team, Campaign, List, ScriptVersion, Region, Segment };
const char* codeOf(FunnelBy by);                                  // "agent", "script_version"; "" for Nothing
std::optional<FunnelBy> funnelByFromCode(std::string_view code);  // also ""
const char* codeOf(FunnelKind kind);                              // "activity", "cohort"

enum class FunnelStepKind { Leads, Called, Reached, Stage };
struct FunnelStep {
  FunnelStepKind kind{};
  StageId stage;  // of a Stage, with its code and name as in domain::Stage
  std::string stageCode, stageName;
  std::int64_t customers = 0;  // came at least this far
  std::int64_t skipped = 0;    // of them, those who are here only because they came to a later step
  friend bool operator==(const FunnelStep&, const FunnelStep&) = default;
};
// How long customers were in an open stage before they left it for any other. Activity: who left it in the period by a
// move that counts; cohort: who left it until now. One value each time a customer left it; none where the moves before
// do not say when he came in.
struct StageTime {
  StageId stage;
  std::string stageCode, stageName;
  std::int64_t left = 0;               // > 0
  Milliseconds median{0}, slowest{0};  // of all of them, and what 90 % did not exceed (nearest rank)
  friend bool operator==(const StageTime&, const StageTime&) = default;
};
struct LostReason {
  std::string reason;  // as it was given; "" if it was not
  std::int64_t customers = 0;
  friend bool operator==(const LostReason&, const LostReason&) = default;
};
struct Funnel {
  std::vector<FunnelStep> steps;
  std::vector<StageTime> times;  // in the order of stages; only those that somebody left
  // Moved into a lost stage (activity: in the period; cohort: until now). Who was lost more than once counts once, and
  // once for each different reason. Most customers first.
  std::int64_t lost = 0;
  std::vector<LostReason> reasons;
  friend bool operator==(const Funnel&, const Funnel&) = default;
};
struct FunnelRow {      // one of a split
  std::int64_t id = 0;  // of the agent, team …; 0 for none, and by region
  std::string name;     // as people call it, or the region; "" for what has none any more, or never had
  Funnel funnel;
};

// 0 … 1; none for the first step (of the previous one), and where there is nobody to be a share of.
std::optional<double> shareOfPrevious(const Funnel& funnel, std::size_t step);
std::optional<double> shareOfFirst(const Funnel& funnel, std::size_t step);
// The step with the lowest share of the previous one; of several, the one before which most customers stayed behind.
// None where nobody did.
std::optional<std::size_t> largestLoss(const Funnel& funnel);

// The customers behind one number of a funnel.
struct FunnelPart {
  enum class What {
    Step,        // FunnelStep::customers
    NotFurther,  // came to the step before `step` and not to it: what was lost between the two
    Lost,        // Funnel::lost
    LostReason,  // LostReason::customers of `reason`
  };
  What what = What::Step;
  FunnelStepKind step{};  // with the stage it is about, as in FunnelStep
  StageId stage;
  std::string reason;
};

}  // namespace callwright::domain
