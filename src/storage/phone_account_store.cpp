#include "callwright/storage/phone_account_store.hpp"

#include "storage/sql.hpp"

namespace callwright::storage {

std::optional<PhoneAccountRow> readPhoneAccount(Connection& db, domain::UserId user) {
  auto row =
      sql(db, "SELECT body, password_in FROM phone_account WHERE user_id = :u").with(user).one<std::string, int>();
  if (!row) return std::nullopt;
  return PhoneAccountRow{std::move(std::get<0>(*row)), std::get<1>(*row)};
}

void writePhoneAccount(Connection& db, domain::UserId user, const PhoneAccountRow& row) {
  sql(db,
      "INSERT INTO phone_account (user_id, body, password_in) VALUES (:u, :b, :p) ON CONFLICT (user_id) DO UPDATE SET "
      "body = excluded.body, password_in = excluded.password_in")
      .with(user, row.body, row.passwordIn)
      .run();
}

void removePhoneAccount(Connection& db, domain::UserId user) {
  sql(db, "DELETE FROM phone_account WHERE user_id = :u").with(user).run();
}

}  // namespace callwright::storage
