#pragma once
#include <string>
#include <vector>

#include "callwright/domain/ids.hpp"
#include "callwright/domain/time.hpp"

namespace callwright::domain {

enum class Role { Agent = 1, TeamLead = 2, Trainer = 3, Administrator = 4 };

// What a person may do. `app` asks before every use case; the UI asks only to leave out what would be refused.
enum class Permission {
  WorkQueue,        // take customers, dial, save outcomes
  ViewCustomers,    // search and open customers
  EditCustomer,     // change a customer's data
  EditAnyOutcome,   // correct an outcome of somebody else's call
  AssignCustomers,  // change owner, bulk changes
  ImportLists,
  ExportCustomers,
  RevealNumber,     // see one whole phone number, audited
  SeeWholeNumbers,  // see every number unmasked
  ManageCampaigns,
  ManageDoNotCall,
  RemoveDoNotCall,
  ManageOutcomes,  // outcomes, stages, calling hours
  ManageUsers,
  ManageSettings,
  ViewTeamWork,  // other agents' follow-ups, presence and figures
  ViewAudit,
  BackUp,
  DialByHand,      // any number, not only customers of a queue
  HearRecordings,  // of everybody's calls; one's own need no more than WorkQueue
  DeleteRecordings,
  ManageScripts,  // write, publish and compare call scripts
  ManageGoals,    // set, split and delete goals, enter their values and costs; make and sign appraisal sheets
  ManageRewards,  // correct timesheets; rules for bonuses and deductions, and what comes of them
  CheckQuality,   // choose calls, mark score cards, settle what agents dispute
};

bool allows(Role role, Permission permission);
std::vector<Permission> permissionsOf(Role role);
const char* codeOf(Permission permission);  // "work_queue", for errors and the audit
const char* codeOf(Role role);              // "agent", "team_lead", "trainer", "administrator"
// Reads codeOf's words, also "lead" and "admin"; false leaves role as it was.
bool roleFromCode(const std::string& code, Role& role);

struct Team {
  TeamId id;
  std::string name;
};

struct User {
  UserId id;
  std::string name;         // signs in with it; unique regardless of case
  std::string displayName;  // shown to people
  Role role = Role::Agent;
  TeamId team;  // none: no team
  bool active = true;
  std::string language;  // "zh_CN", "en" or "" for the system's
  Instant createdAt;
};

enum class PresenceState { Offline = 0, Ready = 1, OnCall = 2, WrapUp = 3, Break = 4 };

struct Presence {
  UserId user;
  PresenceState state = PresenceState::Offline;
  std::string reason;  // of a break: "lunch", "meeting", "training", "other" or free text
  Instant since;
};

}  // namespace callwright::domain
