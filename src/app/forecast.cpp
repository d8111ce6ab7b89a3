#include "callwright/app/forecast.hpp"

#include <algorithm>
#include <cmath>

#include "app/figures_of.hpp"
#include "app/goal_figures.hpp"
#include "app/open_call.hpp"
#include "app/use_case.hpp"
#include "callwright/storage/goal_store.hpp"

namespace callwright::app {
namespace {

using domain::DayValue;
using domain::FiguresFilter;
using domain::FiguresRow;
using domain::GoalPeriod;
using domain::Measure;

constexpr int kRecentDays = 20;

std::vector<domain::Goal> goalsOf(Job& job, const FiguresFilter& filter, const GoalPeriod& period) {
  std::vector<domain::Goal> goals;
  const auto owner = domain::goalOwnerOf(filter);
  if (!owner) return goals;
  for (storage::GoalRow& row : storage::readGoals(job.db, period.code()))
    if (row.goal.owner == *owner) goals.push_back(std::move(row.goal));
  return goals;
}

domain::CallsNeeded neededFor(const ReadForecast::Answer& answer, const std::vector<FiguresRow>& history,
                              const domain::WorkCalendar& calendar, const ReadForecast& request,
                              const std::string& today) {
  domain::CallsNeeded needed;
  double calls = 0, value = 0;
  int days = 0;
  for (auto row = history.rbegin(); row != history.rend() && days < kRecentDays; ++row) {
    if (row->code >= today || !calendar.isWorkday(row->code)) continue;
    ++days;
    calls += static_cast<double>(row->tally.calls);
    value += domain::valueOf(request.measure, row->tally, request.currency).value_or(0);
  }
  needed.missing = std::max(0.0, answer.goal->target - answer.soFar);
  needed.perCall = calls == 0 ? 0 : value / calls;
  needed.recentCallsADay = days == 0 ? 0 : calls / days;
  if (needed.perCall > 0) needed.calls = static_cast<std::int64_t>(std::ceil(needed.missing / needed.perCall - 1e-9));
  const int left = answer.forecast ? answer.forecast->workdaysLeft : 0;
  needed.callsADay = static_cast<double>(needed.calls) / std::max(1, left);
  return needed;
}

// Two years before the period, for what is learned, and a month more for the first back-test.
std::string historyStart(const GoalPeriod& period) {
  GoalPeriod month = domain::goalPeriodWith(GoalPeriod::Kind::Month, period.firstDay());
  return month.shifted(-25).firstDay();
}

}  // namespace

Result<ReadForecast::Answer> handle(Job& job, const ReadForecast& request) {
  const auto filter = allowedFilter(job, request.filter);
  if (!filter) return tl::unexpected(filter.error());
  if (!request.asOf.empty() && !domain::dayStart(nullptr, request.asOf))
    return domain::fail(ErrorCode::BadValue, "day", request.asOf, "2026-11-23");
  const std::string today = request.asOf.empty() ? localDayOf(job) : request.asOf;
  const auto period =
      request.period.empty() ? domain::goalPeriodWith(GoalPeriod::Kind::Month, today) : needPeriod(request.period);
  if (!period) return tl::unexpected(period.error());
  // What is not kept in the sums of days has no course.
  if (domain::infoOf(request.measure).needs != 0 || domain::infoOf(request.measure).rollUp != domain::RollUp::Sum)
    return domain::fail(ErrorCode::BadValue, "measure", domain::infoOf(request.measure).code,
                        "calls, dials, answered, reached, sales, orders, revenue");
  ReadForecast::Answer answer;
  answer.measure = request.measure;
  answer.currency = request.currency;
  answer.period = *period;
  answer.today = today;
  domain::ForecastQuestion question;
  question.calendar = workCalendarOf(job);
  question.from = period->firstDay();
  question.until = period->lastDay();
  question.today = today;
  question.confidence = std::clamp(request.confidence, 0.5, 0.99);
  FiguresFilter days = *filter;
  days.from = historyStart(*period);
  days.until = request.asOf.empty() ? today : domain::localDay(nullptr, *domain::dayStart(nullptr, today, -1));
  const auto history = figuresOf(job, domain::FiguresBy::Day, days);
  for (const FiguresRow& row : history) {
    const double value = domain::valueOf(request.measure, row.tally, request.currency).value_or(0);
    question.history.push_back({row.code, value});
    if (row.code < question.from || row.code > question.until) continue;
    answer.days.push_back({row.code, value});
    answer.soFar += value;
  }
  answer.forecast = domain::forecast(question);
  for (const DayValue& day : question.history)
    if (day.day < today && question.calendar.isWorkday(day.day)) ++answer.historyDays;
  answer.goals = goalsOf(job, *filter, *period);
  for (const domain::Goal& goal : answer.goals)
    if (!answer.goal && !goal.byHand && goal.measure == request.measure && goal.currency == request.currency)
      answer.goal = goal;
  if (answer.goal && today <= question.until)
    answer.needed = neededFor(answer, history, question.calendar, request, today);
  if (request.withTests) answer.tests = domain::backTest(question);
  answer.accuracy = domain::accuracyOf(answer.tests);
  return answer;
}

CALLWRIGHT_USE_CASE(ReadForecast)

}  // namespace callwright::app
