#include "callwright/domain/people.hpp"

namespace callwright::domain {
namespace {

constexpr unsigned bit(Role role) {
  return 1u << static_cast<unsigned>(role);
}
constexpr unsigned agent = bit(Role::Agent), lead = bit(Role::TeamLead), trainer = bit(Role::Trainer),
                   administrator = bit(Role::Administrator);

struct Row {
  Permission permission;
  const char* code;
  unsigned roles;
};

constexpr Row table[] = {
    {Permission::WorkQueue, "work_queue", agent | lead | administrator},
    {Permission::ViewCustomers, "view_customers", agent | lead | trainer | administrator},
    {Permission::EditCustomer, "edit_customer", agent | lead | administrator},
    {Permission::EditAnyOutcome, "edit_any_outcome", lead | administrator},
    {Permission::AssignCustomers, "assign_customers", lead | administrator},
    {Permission::ImportLists, "import_lists", lead | administrator},
    {Permission::ExportCustomers, "export_customers", lead | administrator},
    {Permission::RevealNumber, "reveal_number", lead | administrator},
    {Permission::SeeWholeNumbers, "see_whole_numbers", administrator},
    {Permission::ManageCampaigns, "manage_campaigns", lead | administrator},
    {Permission::ManageDoNotCall, "manage_do_not_call", lead | administrator},
    {Permission::RemoveDoNotCall, "remove_do_not_call", administrator},
    {Permission::ManageOutcomes, "manage_outcomes", administrator},
    {Permission::ManageUsers, "manage_users", administrator},
    {Permission::ManageSettings, "manage_settings", administrator},
    {Permission::ViewTeamWork, "view_team_work", lead | trainer | administrator},
    {Permission::ViewAudit, "view_audit", administrator},
    {Permission::BackUp, "back_up", administrator},
    {Permission::DialByHand, "dial_by_hand", agent | lead | administrator},
    {Permission::HearRecordings, "hear_recordings", lead | trainer | administrator},
    {Permission::DeleteRecordings, "delete_recordings", administrator},
    {Permission::ManageScripts, "manage_scripts", lead | trainer | administrator},
    {Permission::ManageGoals, "manage_goals", lead | administrator},
    {Permission::ManageRewards, "manage_rewards", lead | administrator},
    {Permission::CheckQuality, "check_quality", lead | trainer | administrator},
};

struct RoleName {
  const char* code;
  Role role;
};
constexpr RoleName roleNames[] = {{"agent", Role::Agent},     {"team_lead", Role::TeamLead},
                                  {"trainer", Role::Trainer}, {"administrator", Role::Administrator},
                                  {"lead", Role::TeamLead},   {"admin", Role::Administrator}};

}  // namespace

bool allows(Role role, Permission permission) {
  for (const Row& row : table)
    if (row.permission == permission) return (row.roles & bit(role)) != 0;
  return false;
}

std::vector<Permission> permissionsOf(Role role) {
  std::vector<Permission> result;
  for (const Row& row : table)
    if (row.roles & bit(role)) result.push_back(row.permission);
  return result;
}

const char* codeOf(Permission permission) {
  for (const Row& row : table)
    if (row.permission == permission) return row.code;
  return "";
}

const char* codeOf(Role role) {
  for (const RoleName& name : roleNames)
    if (name.role == role) return name.code;
  return "";
}

bool roleFromCode(const std::string& code, Role& role) {
  for (const RoleName& name : roleNames)
    if (code == name.code) {
      role = name.role;
      return true;
    }
  return false;
}

}  // namespace callwright::domain
