#include "app/demo_goals.hpp"

#include <algorithm>
#include <cmath>

#include "app/goal_figures.hpp"
#include "callwright/domain/goal_split.hpp"
#include "callwright/storage/goal_store.hpp"

namespace callwright::app::demo {
namespace {

using domain::Goal;
using domain::GoalOwner;
using domain::GoalOwnerKind;
using domain::GoalPeriod;
using domain::Measure;
using domain::MeasureUnit;

// Two leading figures: 1,237 becomes 1,200, as people set goals.
double roundly(double amount) {
  if (amount <= 0) return amount;
  const double grain = std::pow(10, std::floor(std::log10(amount)) - 1);
  return std::round(amount / grain) * grain;
}

class GoalSetter {
 public:
  GoalSetter(Job& job, domain::UserId by)
      : m_job(job),
        m_by(by),
        m_figures(job),
        m_today(officeMoment(job).day),
        m_month(domain::goalPeriodWith(GoalPeriod::Kind::Month, m_today)) {}

  // `more` than the month is likely to bring; written when it is a goal at all.
  domain::GoalId month(Measure measure, const GoalOwner& owner, double more, int weight,
                       const std::string& currency = {}) {
    Goal goal;
    goal.measure = measure;
    goal.owner = owner;
    goal.period = m_month;
    goal.currency = currency;
    goal.weight = weight;
    const double amount = more * likely(goal, owner);
    if (goal.unit() == MeasureUnit::Share) {
      goal.target = std::round(100 * amount) / 100;
      goal.minimum = goal.target - 0.02;
      goal.stretch = goal.target + 0.03;
    } else if (goal.unit() == MeasureUnit::PerHour) {
      goal.target = goal.minimum = goal.stretch = std::max(0.1, std::round(10 * amount) / 10);
    } else {
      goal.target = std::max(1.0, std::round(roundly(amount)));
      goal.minimum = std::floor(0.85 * goal.target);
      goal.stretch = std::ceil(1.15 * goal.target);
    }
    return write(goal);
  }
  domain::GoalId sum(Measure measure, GoalPeriod::Kind kind, double months, const std::string& currency) {
    Goal goal;
    goal.measure = measure;
    goal.period = domain::goalPeriodWith(kind, m_today);
    goal.currency = currency;
    goal.target = std::max(1.0, std::round(roundly(months * likely(goal, {}))));
    goal.minimum = goal.stretch = goal.target;
    return write(goal);
  }
  domain::GoalId byHand(const domain::HandMeasure& hand, GoalPeriod::Kind kind, double minimum, double target,
                        double stretch, double value, int weight) {
    Goal goal;
    goal.byHand = hand;
    goal.period = domain::goalPeriodWith(kind, m_today);
    goal.minimum = minimum;
    goal.target = target;
    goal.stretch = stretch;
    goal.weight = weight;
    const auto id = write(goal);
    if (id) storage::writeGoalValue(m_job.db, id, m_today, value, m_by, m_job.now);
    return id;
  }
  std::vector<Goal> split(domain::GoalId whole, const std::vector<GoalOwner>& owners) {
    std::vector<Goal> parts;
    const auto row = storage::readGoal(m_job.db, whole);
    if (!row) return parts;
    std::vector<std::pair<GoalOwner, double>> weighed;
    for (const GoalOwner& owner : owners) weighed.emplace_back(owner, before(row->goal, owner));
    for (Goal& part : domain::splitGoal(row->goal, weighed)) {
      part.id = write(part);
      if (part.id) parts.push_back(part);
    }
    return parts;
  }

 private:
  double before(const Goal& goal, const GoalOwner& owner) {
    const GoalPeriod last = m_month.shifted(-1);
    return valueOf(goal, m_figures.of(owner, {}, last.firstDay(), last.lastDay())).value_or(0);
  }
  // What this month will bring at its pace so far; while it is young, what the last one brought.
  double likely(const Goal& goal, const GoalOwner& owner) {
    constexpr double kYoung = 0.2;
    const double elapsed = domain::elapsedShare(m_month, workCalendarOf(m_job), officeMoment(m_job));
    if (elapsed < kYoung) return before(goal, owner);
    const double now = valueOf(goal, m_figures.of(owner, {}, m_month.firstDay(), m_month.lastDay())).value_or(0);
    return goal.rollUp() == domain::RollUp::Sum ? now / elapsed : now;
  }
  domain::GoalId write(const Goal& goal) {
    return domain::check(goal) ? storage::writeGoal(m_job.db, goal, m_by, m_job.now) : domain::GoalId();
  }

  Job& m_job;
  domain::UserId m_by;
  GoalFigures m_figures;
  std::string m_today;
  GoalPeriod m_month;
};

}  // namespace

void setGoals(Job& job, const GoalOwners& owners) {
  GoalSetter set(job, owners.by);
  const GoalOwner company;
  const GoalOwner broadband{GoalOwnerKind::Campaign, owners.broadband.value};
  const GoalOwner backup{GoalOwnerKind::Campaign, owners.backup.value};
  std::vector<GoalOwner> teams;
  for (const domain::TeamId team : owners.teams) teams.push_back({GoalOwnerKind::Team, team.value});
  const auto sales = set.month(Measure::Sales, company, 1.07, 40);
  set.month(Measure::Revenue, company, 0.97, 40, "CNY");
  set.month(Measure::ConnectRate, company, 1.04, 20);
  set.byHand({"客户满意度", MeasureUnit::Ratio}, GoalPeriod::Kind::Month, 4.2, 4.5, 4.7, 4.6, 0);
  set.month(Measure::ConversionRate, broadband, 0.96, 0);
  set.month(Measure::Revenue, backup, 0.95, 0, "USD");
  const auto parts = set.split(sales, teams);
  for (std::size_t i = 0; i < teams.size(); ++i) {
    std::vector<GoalOwner> agents;
    for (const domain::UserId agent : owners.agentsOf[i]) agents.push_back({GoalOwnerKind::Agent, agent.value});
    for (const Goal& part : parts)
      if (part.owner == teams[i]) set.split(part.id, agents);
    for (std::size_t agent = 0; agent < agents.size(); ++agent)
      set.month(Measure::CallsPerHour, agents[agent], agent % 3 == 1 ? 1.1 : 0.95, 30);
  }
  constexpr double kHour = 3'600'000;
  set.sum(Measure::Revenue, GoalPeriod::Kind::Quarter, 3.1, "CNY");
  set.byHand({"培训时长", MeasureUnit::Duration, domain::RollUp::Sum}, GoalPeriod::Kind::Quarter, 60 * kHour,
             80 * kHour, 80 * kHour, 46.5 * kHour, 0);
  set.byHand({"市场份额", MeasureUnit::Share}, GoalPeriod::Kind::Year, 0.12, 0.14, 0.15, 0.126, 0);
}

}  // namespace callwright::app::demo
