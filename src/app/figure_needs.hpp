#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "app/job.hpp"
#include "callwright/domain/measure.hpp"

// What figures need beside sums of calls and orders: each finds its rows by day or id, ordered so, and puts new ones
// among them. Where it is not kept apart by what is asked, the rows are left without.
namespace callwright::app {

using FiguresRows = std::vector<domain::FiguresRow>;

// The row of that day (by days) or id; who has nothing else has one, too.
domain::FiguresRow& rowOf(Job& job, domain::FiguresBy by, FiguresRows& rows, const std::string& day, std::int64_t id);

// Of somebody, by agent or team; 0 by what people are not told apart by.
std::int64_t rowIdOf(domain::FiguresBy by, domain::UserId user, domain::TeamId team);

// Whether it asks for what a single call is: time, days, and prices of lists are not told apart by that.
bool isOfCalls(const domain::FiguresFilter& filter);

void addTime(Job& job, domain::FiguresBy by, const domain::FiguresFilter& filter, FiguresRows& rows);
void addAttendance(Job& job, domain::FiguresBy by, const domain::FiguresFilter& filter, FiguresRows& rows);
void addService(Job& job, domain::FiguresBy by, const domain::FiguresFilter& filter, FiguresRows& rows);
void addCustomers(Job& job, domain::FiguresBy by, const domain::FiguresFilter& filter, FiguresRows& rows);

}  // namespace callwright::app
