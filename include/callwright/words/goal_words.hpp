#pragma once
#include <QString>

#include "callwright/domain/driver.hpp"
#include "callwright/domain/goal.hpp"

// Goals as people call and write them. See words.hpp for language and threads.
namespace callwright::words {

QString goalName(const domain::Goal& goal);                              // the measure's name, or the one given by hand
QString goalAmount(const domain::Goal& goal, double amount);             // as measureAmount
QString goalForecast(const domain::Goal& goal, double amount);           // the same, no finer than a forecast can be
QString goalPeriodName(const domain::GoalPeriod& period);                // "November 2026", "Q4 2026", "2026"
QString goalPeriodKindName(domain::GoalPeriod::Kind kind);               // "Month"
QString goalOwnerKindName(domain::GoalOwnerKind kind);                   // "Team"
QString goalOwner(domain::GoalOwnerKind kind, const std::string& name);  // "Company", or the owner's name
QString goalStateName(domain::GoalState state);                          // "Behind"
QString measureUnitName(domain::MeasureUnit unit);                       // "Percentage": what is typed for it

QString driverName(const domain::Driver& driver);  // "Connect rate", "Revenue for each sale"
// A contribution's share of the change, with its sign: "−34", "+¥ 2,880", "−3.2 points".
QString goalChange(const domain::Goal& goal, double change);
// "Reached so far: 312 of 480 (65 %); 71 % of the working time has gone by. At this pace 439 at the end."
QString goalPace(const domain::Goal& goal, const domain::GoalProgress& progress);
// "In the first 8 workdays: 280, a period earlier 312. Lost by: connect rate 41.2 % → 36.0 % (−34)."; "" without a
// comparison.
QString goalExplanation(const domain::Goal& goal, const domain::ComparedDays& days, double before, double now,
                        const std::vector<domain::Contribution>& contributions);
// "The parts add up to 95 % of it."
QString goalPartsText(int parts, std::optional<double> share);

}  // namespace callwright::words
