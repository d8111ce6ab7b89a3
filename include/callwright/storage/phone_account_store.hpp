#pragma once
#include <optional>
#include <string>

#include "callwright/domain/ids.hpp"
#include "callwright/storage/connection.hpp"

namespace callwright::storage {

struct PhoneAccountRow {
  std::string body;    // JSON of domain::PhoneAccount
  int passwordIn = 0;  // app::PasswordPlace
};
std::optional<PhoneAccountRow> readPhoneAccount(Connection& db, domain::UserId user);
void writePhoneAccount(Connection& db, domain::UserId user, const PhoneAccountRow& row);
void removePhoneAccount(Connection& db, domain::UserId user);

}  // namespace callwright::storage
