#pragma once
#include <vector>

#include "app/job.hpp"
#include "callwright/domain/measure.hpp"

// What figures need beside sums of calls and orders: each finds its rows by day or id, ordered so, and puts new ones
// among them. Where it is not kept apart by what is asked, the rows are left without.
namespace callwright::app {

using FiguresRows = std::vector<domain::FiguresRow>;

void addTime(Job& job, domain::FiguresBy by, const domain::FiguresFilter& filter, FiguresRows& rows);
void addAttendance(Job& job, domain::FiguresBy by, const domain::FiguresFilter& filter, FiguresRows& rows);
void addService(Job& job, domain::FiguresBy by, const domain::FiguresFilter& filter, FiguresRows& rows);
void addCustomers(Job& job, domain::FiguresBy by, const domain::FiguresFilter& filter, FiguresRows& rows);

}  // namespace callwright::app
