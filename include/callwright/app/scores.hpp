#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "callwright/app/request.hpp"
#include "callwright/domain/score_facts.hpp"

// Who to call first: a score for customers who were not called yet, learned from the team's own outcomes. Changes come
// as Change::Kind::Campaigns.
namespace callwright::app {

struct ScoreModelView {
  domain::Instant trainedAt;
  std::string trainedBy;  // "": in the background
  std::int64_t examples = 0, successes = 0;
  // How it ranked the later calls, which it had not seen; levels of campaign and list are names.
  domain::LearnedScore learned;
};
struct ScoreOrderView {
  domain::CampaignId campaign;
  std::string name;
  int control = 0;                      // percent of the customers, drawn by lot, who keep their ordinary order
  domain::Instant startedAt, endedAt;   // endedAt absent: it runs
  domain::Instant rankedAt;             // absent: not yet
  domain::ScoreArm scored, controlled;  // by first calls since it began
  domain::TrialResult effect;           // of sales per customer called; B: by score
  bool running() const { return !domain::isSet(endedAt); }
};

// Learns anew from all first calls that are decided, the latest 200,000, and places the new customers of campaigns that
// call by score. ManageCampaigns. Cancelled leaves everything as it was, or some customers placed by the model before.
struct TrainScores {
  static constexpr Lane lane = Lane::Long;
  struct Answer {
    std::optional<ScoreModelView> model;  // none: too little was decided yet, see domain::kFewestScore…
    std::int64_t examples = 0, successes = 0;
    std::int64_t placed = 0;  // customers
  };
  using Reply = Answer;
};

// What runs hourly in the background of the desktop program, of all open on the database in one: campaigns that call by
// score get their new customers placed; a model older than a day is learned anew. ManageCampaigns.
struct RefreshScores {
  static constexpr Lane lane = Lane::Long;
  using Reply = std::int64_t;  // customers placed
};

// Calls a campaign's new customers by score from now on, or no longer; a running order with another control group ends
// and another begins. Learns first if nothing was learned; Answer::model none: there is too little to, and nothing was
// changed. ManageCampaigns. Errors: NotFound, BadValue (control: 0…50 percent).
struct SetScoreOrder {
  static constexpr Lane lane = Lane::Long;
  using Reply = TrainScores::Answer;
  domain::CampaignId campaign;
  bool on = true;
  int control = 10;
};

// ManageCampaigns.
struct ShowScores {
  static constexpr Lane lane = Lane::Read;
  struct Answer {
    std::optional<ScoreModelView> model;
    std::vector<ScoreOrderView> orders;        // the newest first
    std::int64_t examples = 0, successes = 0;  // decided so far, when nothing was learned yet
  };
  using Reply = Answer;
  domain::CampaignId campaign;  // none: all
};

// The score of a customer as he is now, and why. ViewCustomers. Nothing when nothing was learned yet. Error: NotFound.
struct ScoreCustomer {
  static constexpr Lane lane = Lane::Read;
  struct Score {
    double probability = 0, average = 0;       // of a sale, 0…1; average: of an average customer
    std::vector<domain::ScoreReason> reasons;  // the largest first, without the campaign, which says nothing of him
  };
  using Reply = std::optional<Score>;
  domain::CustomerId customer;
  domain::CampaignId campaign;  // none: whichever
};

// The same learning on a file of calls in the order in which they were made, and how it ranks the later ones. Asks no
// database. Errors: those of exchange::openTable; NotFound ("column", name); BadValue (label: neither yes/no,
// true/false nor 1/0; earlier: a share above 0 and below 1); Missing ("outcomes": too little to learn from); Cancelled.
struct EvaluateScores {
  std::string path;
  std::string label;                 // column of the outcome
  std::vector<std::string> without;  // columns that are only known after the call
  double earlier = 0.75;             // part that is trained on
  std::int64_t every = 0;            // learn anew after so many calls; 0: never
};
Result<domain::LearnedScore> evaluateScores(const EvaluateScores& request, const CancelToken& cancel,
                                            const std::function<void(const Progress&)>& progress);

}  // namespace callwright::app
