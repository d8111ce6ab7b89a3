#pragma once
#include <QString>

#include "callwright/domain/ranking.hpp"
#include "callwright/domain/reward.hpp"

// Rankings, bonuses and deductions as people call and write them. See words.hpp for language and threads.
namespace callwright::words {

QString rankPeriodName(const domain::RankPeriod& period);    // "November 2026", "Week 48 of 2026"
QString rankPeriodKindName(domain::RankPeriod::Kind kind);   // "Week"
QString rankBaseText(domain::RankBase base, double amount);  // "20 calls", "3.5 hours at work"
// Why somebody is out of the ranking: "3 calls, 20 are needed"; "" for who is in it.
QString rankOutText(const domain::Ranking& ranking, const domain::Ranked& row);

QString rewardKindName(domain::RewardKind kind);                        // "For each unit"
QString rewardRuleText(const domain::RewardRule& rule);                 // "¥ 50 for each of: Sales"
QString rewardValueText(const domain::RewardRule& rule, double value);  // "12", "104 %", "¥ 2,880"
// How a line came about: "12 × ¥ 50", "Goal reached to 104 %", "October 2026: ¥ 450 now, ¥ 500 before".
QString rewardLineText(const domain::RewardLine& line);

}  // namespace callwright::words
