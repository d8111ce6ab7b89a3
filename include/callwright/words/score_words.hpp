#pragma once
#include <QString>
#include <utility>
#include <vector>

#include "callwright/domain/score_facts.hpp"

// Scores and their reasons as people read them. See words.hpp for language and threads.
namespace callwright::words {

QString scoreChance(double probability);  // "12 %", "0.8 %"
QString scoreWeight(double logOdds);      // "+0.8", "−1.2", "0.0"
bool scoreSaysNothing(double logOdds);    // rounds to "0.0"
QString scoreReason(
    const domain::ScoreTerm& term);  // "Bought before", "Region: Shanghai", "Last called 7 – 30 days ago"
// What is said of each and its effect, the strongest first: what reads the same is added up, and what rounds to 0.0 is
// left out unless nothing else is there.
std::vector<std::pair<QString, double>> scoreReasons(const std::vector<domain::ScoreReason>& reasons);
// "By score 5.2 % of 1,204 customers called have bought, in the control group 3.9 % of 131."
QString scoreSales(const domain::ScoreArm& scored, const domain::ScoreArm& control);
// "+1.3 points, 95 % interval −0.4 … +3.0: not yet enough, about 400 more customers called are needed."
QString scoreEffect(const domain::TrialResult& effect);
// "Judged on 3,145 later calls: …"
QString scoreQuality(const domain::RankingQuality& quality);
// "So far 120 first calls are decided and 9 sold; 200 and 20 are needed."
QString scoreTooLittle(std::int64_t examples, std::int64_t successes);

}  // namespace callwright::words
