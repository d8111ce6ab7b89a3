#pragma once
#include <string>

#include "callwright/domain/measure.hpp"

// What the queries of figures have in common.
namespace callwright::storage {

// Where rows keep what figures are told apart by: columns, or expressions of them.
struct FiguresColumns {
  std::string day, weekHour, agent, campaign, list, script, segment;
};

inline std::string teamOfAgent(const std::string& agent) {
  return "coalesce((SELECT team_id FROM user WHERE user.id = " + agent + "), 0)";
}

// FiguresRow::id; "0" where rows have none, and of an outcome.
inline std::string figuresKey(domain::FiguresBy by, const FiguresColumns& c) {
  using domain::FiguresBy;
  switch (by) {
    case FiguresBy::Weekday:
      return c.weekHour + " / 24 + 1";
    case FiguresBy::Hour:
      return c.weekHour + " % 24";
    case FiguresBy::WeekHour:
      return c.weekHour;
    case FiguresBy::Agent:
      return c.agent;
    case FiguresBy::Team:
      return teamOfAgent(c.agent);
    case FiguresBy::Campaign:
      return c.campaign;
    case FiguresBy::List:
      return c.list;
    case FiguresBy::ScriptVersion:
      return c.script;
    case FiguresBy::Segment:
      return c.segment;
    case FiguresBy::Nothing:
    case FiguresBy::Day:
    case FiguresBy::Outcome:
      break;
  }
  return "0";
}

// " AND …": what is not asked for is no condition, so that the planner sees which index serves. To be bound: the
// filter's campaign, agent, team, list, script, segment, weekday and hour.
inline std::string figuresTerms(const domain::FiguresFilter& f, const FiguresColumns& c) {
  const auto term = [](bool asked, const std::string& column, const std::string& name) {
    return " AND " + (asked ? column + " = " + name : name + " IS NOT NULL");
  };
  return term(static_cast<bool>(f.campaign), c.campaign, ":fc") + term(static_cast<bool>(f.agent), c.agent, ":fd") +
         term(static_cast<bool>(f.team), teamOfAgent(c.agent), ":ft") + term(static_cast<bool>(f.list), c.list, ":fe") +
         term(static_cast<bool>(f.script), c.script, ":ff") + term(f.segment != 0, c.segment, ":fs") +
         term(f.weekday != 0, c.weekHour + " / 24 + 1", ":fw") + term(f.hour >= 0, c.weekHour + " % 24", ":fh");
}

// domain::callSegment of a customer, as a call that begins now keeps it: not known for a stranger, and for a buyer that
// no segment was taken of so far.
inline std::string segmentNow(const std::string& customer) {
  return "coalesce((SELECT segment FROM customer_segment g WHERE g.customer_id = " + customer + "), iif(" + customer +
         " = 0 OR EXISTS (SELECT 1 FROM sales_order o WHERE o.customer_id = " + customer +
         " AND o.cancelled_at = 0), 0, 1))";
}

}  // namespace callwright::storage
