#include "callwright/domain/alert.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <tuple>

namespace callwright::domain {
namespace {

constexpr int kRateHours = 3;
constexpr std::int64_t kFewestCalls = 20;
constexpr double kStandardErrors = 2;
constexpr std::int64_t kFewestOnBreak = 2;

Result<void> within(const char* field, std::int64_t value, std::int64_t least, std::int64_t most) {
  if (value >= least && value <= most) return {};
  return fail(ErrorCode::BadValue, field, std::to_string(value), std::to_string(least) + "…" + std::to_string(most));
}

void addWrapUps(const FloorFacts& facts, const AlertLimits& limits, Instant now, std::vector<Alert>& alerts) {
  if (limits.wrapUp.count() == 0) return;
  for (const FloorFacts::Person& person : facts.people) {
    if (person.state != PresenceState::WrapUp || now - person.since <= limits.wrapUp) continue;
    Alert alert;
    alert.kind = AlertKind::LongWrapUp;
    alert.user = person.user;
    alert.since = person.since;
    alert.urgent = now - person.since > 2 * limits.wrapUp;
    alerts.push_back(alert);
  }
}

void addRate(const FloorFacts& facts, const AlertLimits& limits, std::vector<Alert>& alerts) {
  const auto rates = compareRates(facts.today, facts.before, facts.hour);
  if (limits.connectPoints == 0 || !rates) return;
  const double fall = rates->expected - rates->now, limit = limits.connectPoints / 100.0;
  if (fall < limit || fall <= kStandardErrors * rates->standardError) return;
  Alert alert;
  alert.kind = AlertKind::ConnectRateFalling;
  alert.count = rates->calls;
  alert.now = rates->now;
  alert.expected = rates->expected;
  alert.urgent = fall >= 2 * limit;
  alerts.push_back(alert);
}

void addGoals(const FloorFacts& facts, const AlertLimits& limits, std::vector<Alert>& alerts) {
  const double part = limits.goalPercent / 100.0;
  for (const FloorFacts::Pace& goal : facts.goals) {
    if (goal.state != GoalState::Behind || goal.share >= part * goal.expectedShare) continue;
    Alert alert;
    alert.kind = AlertKind::GoalAtRisk;
    alert.goal = goal.goal;
    alert.now = goal.share;
    alert.expected = goal.expectedShare;
    alert.urgent = goal.share < (1 - 2 * (1 - part)) * goal.expectedShare;
    alerts.push_back(alert);
  }
}

void addCallbacks(const FloorFacts& facts, const AlertLimits& limits, Instant now, std::vector<Alert>& alerts) {
  if (limits.callbackOverdue.count() == 0 || facts.overdueCallbacks == 0) return;
  Alert alert;
  alert.kind = AlertKind::CallbacksOverdue;
  alert.count = facts.overdueCallbacks;
  alert.since = facts.oldestCallback;
  alert.urgent = now - facts.oldestCallback > 2 * limits.callbackOverdue;
  alerts.push_back(alert);
}

void addBreaks(const FloorFacts& facts, const AlertLimits& limits, std::vector<Alert>& alerts) {
  const auto are = [&](auto state) { return std::count_if(facts.people.begin(), facts.people.end(), state); };
  const std::int64_t onBreak = are([](const auto& p) { return p.state == PresenceState::Break; });
  const std::int64_t signedIn = are([](const auto& p) { return p.state != PresenceState::Offline; });
  if (limits.breakPercent == 0 || onBreak < kFewestOnBreak || facts.waiting < limits.queueWaiting) return;
  if (100 * onBreak < limits.breakPercent * signedIn) return;
  Alert alert;
  alert.kind = AlertKind::ManyOnBreak;
  alert.count = onBreak;
  alert.of = signedIn;
  alert.waiting = facts.waiting;
  alert.urgent = 100 * onBreak >= 2 * limits.breakPercent * signedIn;
  alerts.push_back(alert);
}

}  // namespace

Result<void> check(const AlertLimits& limits) {
  for (const Result<void>& ok :
       {within("wrap_up_minutes", limits.wrapUp.count(), 0, 240),
        within("connect_points", limits.connectPoints, 0, 100), within("compare_days", limits.compareDays, 1, 60),
        within("goal_percent", limits.goalPercent, 0, 100),
        within("callback_minutes", limits.callbackOverdue.count(), 0, 1440),
        within("break_percent", limits.breakPercent, 0, 100),
        within("queue_waiting", limits.queueWaiting, 1, 1'000'000)})
    if (!ok) return ok;
  return {};
}

std::optional<RateComparison> compareRates(const DayHours& today, const DayHours& before, int hour) {
  RateComparison rates;
  double reached = 0, expected = 0;
  for (int h = std::max(0, hour - kRateHours + 1); h <= hour; ++h) {
    const HourCalls &now = today.at(static_cast<std::size_t>(h)), &then = before.at(static_cast<std::size_t>(h));
    if (then.calls == 0) continue;
    rates.calls += now.calls;
    reached += static_cast<double>(now.reached);
    expected += static_cast<double>(now.calls) * static_cast<double>(then.reached) / static_cast<double>(then.calls);
  }
  if (rates.calls < kFewestCalls) return std::nullopt;
  const auto calls = static_cast<double>(rates.calls);
  rates.now = reached / calls;
  rates.expected = expected / calls;
  rates.standardError = std::sqrt(rates.expected * (1 - rates.expected) / calls);
  return rates;
}

const char* codeOf(AlertKind kind) {
  switch (kind) {
    case AlertKind::LongWrapUp:
      return "long_wrap_up";
    case AlertKind::ConnectRateFalling:
      return "connect_rate_falling";
    case AlertKind::GoalAtRisk:
      return "goal_at_risk";
    case AlertKind::CallbacksOverdue:
      return "callbacks_overdue";
    case AlertKind::ManyOnBreak:
      return "many_on_break";
  }
  return "";
}

std::vector<Alert> alertsOf(const FloorFacts& facts, const AlertLimits& limits, Instant now) {
  std::vector<Alert> alerts;
  addWrapUps(facts, limits, now, alerts);
  addRate(facts, limits, alerts);
  addGoals(facts, limits, alerts);
  addCallbacks(facts, limits, now, alerts);
  addBreaks(facts, limits, alerts);
  std::stable_sort(alerts.begin(), alerts.end(), [](const Alert& a, const Alert& b) {
    return std::tuple(!a.urgent, a.kind, a.since) < std::tuple(!b.urgent, b.kind, b.since);
  });
  return alerts;
}

}  // namespace callwright::domain
