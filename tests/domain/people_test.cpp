#include "callwright/domain/people.hpp"

#include <catch2/catch.hpp>
#include <set>

using namespace callwright::domain;

namespace {
constexpr int permissions = static_cast<int>(Permission::CheckQuality) + 1;
}

TEST_CASE("Every permission has a code of its own, and the administrator holds it") {
  std::set<std::string> codes;
  for (int i = 0; i < permissions; ++i) {
    const auto p = static_cast<Permission>(i);
    CHECK(allows(Role::Administrator, p));
    codes.insert(codeOf(p));
  }
  CHECK(codes.size() == static_cast<std::size_t>(permissions));
  CHECK_FALSE(codes.contains(""));
  CHECK(permissionsOf(Role::Administrator).size() == static_cast<std::size_t>(permissions));
}

TEST_CASE("An agent works and sees no whole number; a lead leads; a trainer looks on") {
  CHECK(permissionsOf(Role::Agent) == std::vector{Permission::WorkQueue, Permission::ViewCustomers,
                                                  Permission::EditCustomer, Permission::DialByHand});
  for (const Role role : {Role::Agent, Role::TeamLead, Role::Trainer}) {
    CHECK_FALSE(allows(role, Permission::SeeWholeNumbers));
    CHECK_FALSE(allows(role, Permission::ManageUsers));
    CHECK_FALSE(allows(role, Permission::RemoveDoNotCall));
    CHECK_FALSE(allows(role, Permission::ViewAudit));
  }
  CHECK(allows(Role::TeamLead, Permission::ManageCampaigns));
  CHECK(allows(Role::TeamLead, Permission::RevealNumber));
  CHECK_FALSE(allows(Role::Trainer, Permission::EditCustomer));
  CHECK(allows(Role::Trainer, Permission::ViewTeamWork));
}

TEST_CASE("A number that is no role is allowed nothing") {
  CHECK(permissionsOf(static_cast<Role>(0)).empty());
  CHECK_FALSE(allows(static_cast<Role>(7), Permission::ViewCustomers));
}

TEST_CASE("Roles are read by their codes and two short ones") {
  for (const Role role : {Role::Agent, Role::TeamLead, Role::Trainer, Role::Administrator}) {
    Role read{};
    CHECK(roleFromCode(codeOf(role), read));
    CHECK(read == role);
  }
  Role role = Role::Trainer;
  CHECK(roleFromCode("lead", role));
  CHECK(role == Role::TeamLead);
  CHECK(roleFromCode("admin", role));
  CHECK(role == Role::Administrator);
  CHECK_FALSE(roleFromCode("Admin!", role));
  CHECK(role == Role::Administrator);
}
