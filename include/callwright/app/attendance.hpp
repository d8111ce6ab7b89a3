#pragma once
#include <optional>
#include <string>
#include <vector>

#include "callwright/app/request.hpp"
#include "callwright/domain/attendance.hpp"

// Timesheets. Changes come as Change::Kind::Goals; Change::Kind::Presence moves today's.
namespace callwright::app {

struct TimesheetDay {
  domain::DaySheet sheet;
  struct Correction {
    domain::DayCorrection correction;
    std::string enteredBy;  // "" for the owner, on the command line
    domain::Instant enteredAt;
  };
  std::vector<Correction> corrections;  // the latest first; the first one counts
};
// One's own, or with ViewTeamWork anybody's. Errors: NotFound (user), BadValue (a day; more than 400 days).
struct ReadTimesheet {
  static constexpr Lane lane = Lane::Read;
  struct Answer {
    domain::UserId user;
    std::string userName;
    domain::WorkPlan plan;  // that holds for this user
    bool hasOwnPlan = false;
    std::vector<TimesheetDay> days;
    domain::Attendance sum;
  };
  using Reply = Answer;
  domain::UserId user;      // none: oneself
  std::string from, until;  // both included
};

// One row for each agent (by role) who is active or has been there; without ViewTeamWork only one's own. Errors:
// BadValue (a day; more than 400 days).
struct ReadAttendance {
  static constexpr Lane lane = Lane::Read;
  struct Row {
    domain::UserId user;
    std::string userName, teamName;
    domain::Attendance attendance;
  };
  using Reply = std::vector<Row>;  // by name
  std::string from, until;
  domain::TeamId team;  // none: all
};

// Both need ManageRewards, and are audited.
// A day of somebody else's timesheet; one's own is corrected by another. Times are the office's, since midnight. What
// was corrected before stays to be seen. Errors: NotFound, BadValue (day), as domain::check; NotAllowed (one's own).
struct CorrectTimesheet {
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  domain::UserId user;
  std::string day;
  domain::Leave leave = domain::Leave::None;
  std::optional<std::chrono::minutes> from, until;
  std::chrono::minutes breaks{0};
  std::string reason;
};
// The hours that a user is to work, or everybody without a plan of his own. Errors: NotFound, as domain::check.
struct SaveWorkPlan {
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  domain::UserId user;                   // none: everybody
  std::optional<domain::WorkPlan> plan;  // none: as everybody; of everybody: the company's calling hours
};

}  // namespace callwright::app
