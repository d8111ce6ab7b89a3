#pragma once
#include <optional>
#include <string>
#include <vector>

#include "callwright/app/request.hpp"
#include "callwright/domain/ranking.hpp"

// Who did best in a day, week, month, quarter or year. Both need ViewTeamWork; errors: BadValue (period, by).
namespace callwright::app {

struct RankingQuestion {
  domain::FiguresBy by = domain::FiguresBy::Agent;  // or Team
  domain::Measure measure = domain::Measure::Sales;
  std::string period;                 // "2026-11", "2026-Q4", "2026", "2026-W48", "2026-11-23"; "": this month
  std::string currency;               // of money; "": the set-up's
  std::optional<double> minimumBase;  // none: as domain::rankBy
  domain::TeamId team;                // none: all
  domain::CampaignId campaign;        // none: all
};
struct ReadRanking {
  static constexpr Lane lane = Lane::Read;
  struct Answer {
    domain::RankPeriod period;
    std::string currency;
    domain::Ranking ranking;  // with the ranks of the period before
  };
  using Reply = Answer;
  RankingQuestion question;
};
// The first of the periods of that kind that are over, before the one that is asked for: the latest first.
struct ReadChampions {
  static constexpr Lane lane = Lane::Read;
  struct Row {
    domain::RankPeriod period;
    std::vector<domain::Ranked> champions;  // several share it; nobody where nobody did anything
  };
  using Reply = std::vector<Row>;
  RankingQuestion question;
  int periods = 12;  // 1 … 60
};

}  // namespace callwright::app
