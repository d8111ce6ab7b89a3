#pragma once
#include <optional>
#include <string>
#include <vector>

#include "callwright/app/goals.hpp"
#include "callwright/app/request.hpp"
#include "callwright/app/work.hpp"
#include "callwright/domain/alert.hpp"
#include "callwright/domain/own_day.hpp"
#include "callwright/domain/service.hpp"

// The day as it goes: what a lead sees on the wall, and what an agent sees of their own day. Both change with every
// call; see docs/decisions/0035-wallboard.md.
namespace callwright::app {

// How teams are watched, and what agents see of it. Changes come as Change::Kind::Settings.
struct TeamRules {
  domain::AlertLimits alerts;
  bool agentsSeeRank = false;  // their place among the agents of their team
  std::string referrals = domain::kReferralWords;  // words by which a customer's source is one; see isReferral
  friend bool operator==(const TeamRules&, const TeamRules&) = default;
};
struct ReadTeamRules {  // ViewTeamWork
  static constexpr Lane lane = Lane::Read;
  using Reply = TeamRules;
};
struct SaveTeamRules {  // ManageGoals. Errors: as domain::check
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  TeamRules rules;
};

// What a goal asks of today; see domain::dayTarget.
struct DayGoal {
  domain::GoalId goal;
  domain::Measure measure{};
  std::string currency;  // of money
  double target = 0;
};

struct WallAgent {
  domain::UserId user;
  std::string name;
  domain::Presence presence;  // offline: since when; Instant{} for somebody who never was there
  domain::Tally today;
};
struct WallQueue {
  domain::CampaignId campaign;
  std::string name;
  std::int64_t waiting = 0;  // customers of its active lists that are still to be called
};
// ViewTeamWork. Errors: NotFound (team).
struct ReadWallboard {
  static constexpr Lane lane = Lane::Read;
  struct Answer {
    domain::Instant at;
    std::string day;                  // the office's
    std::vector<WallAgent> agents;    // those of the team by name: agents, and others who call today
    std::vector<WallQueue> queues;    // of running campaigns, the longest first; not told apart by team
    std::int64_t callbacksToday = 0;  // open callbacks due until the end of today, the team's and anyone's
    domain::Tally today;              // of the team; as ReadFigures of today
    std::vector<DayGoal> goals;       // what the goals of the company, or the team, ask of today; one a measure
    std::vector<GoalView> current;    // goals of the company, campaigns and teams (or of the team) under way
    domain::FloorFacts facts;
    domain::AlertLimits limits;
    std::vector<domain::Alert> alerts;  // at `at`: as time goes on, take domain::alertsOf again
  };
  using Reply = Answer;
  domain::TeamId team;  // none: everybody
};

// One's own day. WorkQueue. Errors: Missing{"agent"} for the owner without one.
struct ReadMyDay {
  static constexpr Lane lane = Lane::Read;
  struct Answer {
    domain::Instant at;
    std::string day;
    domain::OfficeMoment moment;
    domain::Tally today;                         // as ReadFigures of oneself and today
    std::int64_t goalCalls = 0;                  // today's, as the work page shows it; 0: none
    std::vector<DayGoal> dayGoals;               // what one's own goals ask of today, one a measure
    std::vector<GoalView> goals;                 // one's own, under way
    int usualDays = 0;                           // the latest days with calls, at most 10 of the last 30
    std::string usualFrom;                       // the first of them
    std::vector<domain::FiguresRow> usualHours;  // their sums by hour: see domain::usualByNow
    domain::Streak streak;                       // of the last 360 days; 30 days without calls end it
    bool rankAllowed = false;                    // the rules allow it, or one may see the team's work anyway
    std::optional<domain::Rank> rank;            // this month; absent where it is not allowed, or without calls
    std::string teamName;                        // among whom: "" for everybody
    std::vector<FollowUpRow> callbacks;          // open, of oneself and of anyone, by due time, at most 8
    std::int64_t callbacksToday = 0;             // … due until the end of today
    std::int64_t callbacksOverdue = 0;           // … due before now
  };
  using Reply = Answer;
};

}  // namespace callwright::app
