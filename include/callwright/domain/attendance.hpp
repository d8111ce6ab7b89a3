#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "callwright/domain/error.hpp"
#include "callwright/domain/goal_period.hpp"
#include "callwright/domain/measure.hpp"
#include "callwright/domain/time.hpp"

namespace date {
class time_zone;
}

// Timesheets: when somebody was there, against when work was planned. Pure functions, any thread.
namespace callwright::domain {

enum class Leave { None = 0, Holiday = 1, Sick = 2, Training = 3 };
const char* codeOf(Leave leave);  // "", "holiday", "sick", "training"
std::optional<Leave> leaveFromCode(std::string_view code);

// The hours that somebody is to work, where they are not those of the company's calendar.
struct WorkPlan {
  unsigned weekdays = 0x1f;  // bit 0: Monday
  std::chrono::minutes from{9 * 60}, until{18 * 60};
  friend bool operator==(const WorkPlan&, const WorkPlan&) = default;
};
Result<void> check(const WorkPlan& plan);  // BadValue{"weekdays"}, {"planned_from"}, {"planned_until"}

// A day by the office's clock.
struct PlannedDay {
  std::string day;
  Instant begins, ends;  // of the day: [begins, ends)
  bool isWorkday = false;
  Instant from, until;  // work is planned then, on a workday
};
PlannedDay plannedDay(const WorkCalendar& calendar, const date::time_zone* zone, const std::string& day);

// A stay in one state of presence: signed in and at work, or on a break. Of breaks, meetings and training are work.
struct Stay {
  Instant from, until;  // until unset: it has not ended
  bool onBreak = false;
};

struct Attended {
  Instant from, until;  // the first and the last moment of the day; unset: was not there
  Milliseconds worked{0}, breaks{0};
  bool isPresent() const { return isSet(from); }
  friend bool operator==(const Attended&, const Attended&) = default;
};

struct RecordedDay {
  Attended attended;
  bool signOutMissing = false;  // a stay was longer than kMostOfStay
};
// What the stays, in any order, add up to inside the day. What overlaps counts once, and as work if one of the two is.
// A stay over midnight belongs to both days; one longer than kMostOfStay only to the day on which it began, until its
// planned end.
RecordedDay recordedOn(const PlannedDay& day, const std::vector<Stay>& stays, Instant now);

// A lead's word on a day. Without times and leave: what was recorded counts again.
struct DayCorrection {
  Leave leave = Leave::None;  // with times: part of the day
  Instant from, until;        // unset: as recorded; with leave: not there at all
  Milliseconds breaks{0};     // between from and until
  std::string reason;
  bool hasTimes() const { return isSet(from); }
  friend bool operator==(const DayCorrection&, const DayCorrection&) = default;
};
// Missing{"reason"}; BadValue of "from", "until", "breaks": outside of the day, after now, the wrong way round.
Result<void> check(const DayCorrection& correction, const PlannedDay& day, Instant now);

enum class DayState {
  Off,      // no work planned, and nobody there
  Ahead,    // planned, not there so far, and its planned end is to come
  Present,  // there, for a part of it at least
  Absent,   // planned, over, not there and no leave
  OnLeave,
};
const char* codeOf(DayState state);  // "off", "ahead", "present", "absent", "on_leave"

// Who comes or goes within these minutes of the plan is on time.
constexpr std::chrono::minutes kGrace{5};
struct DaySheet {
  PlannedDay planned;
  RecordedDay recorded;  // as it was, whatever was corrected
  Attended counted;
  bool isOver = false;  // the planned end has come
  bool corrected = false;
  Leave leave = Leave::None;
  DayState state = DayState::Off;
  Milliseconds late{0}, early{0};  // of workdays: came after, left before the plan; 0 within kGrace and with leave
};
DaySheet daySheet(const PlannedDay& day, const std::vector<Stay>& stays, const std::optional<DayCorrection>& correction,
                  Instant now);

// Workdays that are over, or on which somebody came. `planned` leaves out holidays taken: those are not missed.
// Training is attended; being sick is not.
struct Attendance {
  int planned = 0, attended = 0, late = 0, leftEarly = 0, absent = 0, sick = 0, holiday = 0, training = 0;
  int corrected = 0, signOutMissing = 0;
  Milliseconds worked{0}, breaks{0};  // on other days, too
  // attended / planned, 0 … 1: 1 less the share of planned days that were missed, the absence rate by days. (The
  // "absence rate" of the U.S. Bureau of Labor Statistics, Current Population Survey, is that of people with an
  // absence; its "lost worktime rate" is the same quotient by hours.)
  std::optional<double> rate() const;
  friend bool operator==(const Attendance&, const Attendance&) = default;
};
Attendance attendanceOf(const std::vector<DaySheet>& sheets);

}  // namespace callwright::domain
