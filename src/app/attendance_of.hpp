#pragma once
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "app/job.hpp"
#include "callwright/domain/attendance.hpp"
#include "callwright/storage/attendance_store.hpp"

namespace callwright::app {

// Timesheets of several users, without asking who may. Days are valid ones, both ends included.
class Timesheets {
 public:
  explicit Timesheets(Job& job);
  domain::WorkCalendar calendarOf(domain::UserId user) const;
  bool hasOwnPlan(domain::UserId user) const { return m_plans.contains(user); }
  std::vector<domain::DaySheet> of(domain::UserId user, const std::string& from, const std::string& until);
  std::vector<domain::DaySheet> of(domain::UserId user, const std::string& from, const std::string& until,
                                   const std::vector<storage::CorrectionRow>& corrections);
  // Days planned and days attended, as attendanceOf() counts them of the same sheets; no day's stays are read further
  // than to the first that proves presence.
  struct Days {
    int planned = 0, attended = 0;
  };
  Days daysOf(domain::UserId user, const std::string& from, const std::string& until);

 private:
  // No work is planned for anybody before he was added.
  std::vector<domain::PlannedDay> plannedDays(domain::UserId user, const std::string& from, const std::string& until);
  Job& m_job;
  std::map<domain::UserId, domain::WorkPlan> m_plans;
  std::map<std::tuple<unsigned, std::chrono::minutes, std::chrono::minutes, std::string, std::string>,
           std::vector<domain::PlannedDay>>
      m_days;  // of the calendars asked for
  std::map<domain::UserId, std::string> m_firstDays;
};

}  // namespace callwright::app
