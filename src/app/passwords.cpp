#include "app/passwords.hpp"

#include <sodium.h>

#include <array>

namespace callwright::app {
namespace {

constexpr std::size_t kMiB = 1024 * 1024;
std::size_t memoryFor(domain::Role role) {
  return (role == domain::Role::Administrator ? 256 : 64) * kMiB;
}
constexpr unsigned long long kPasses = 2;

}  // namespace

domain::Result<std::string> hashPassword(const std::string& password, domain::Role role) {
  if (password.size() < kShortestPassword)
    return domain::fail(domain::ErrorCode::PasswordTooShort, std::to_string(kShortestPassword));
  std::array<char, crypto_pwhash_STRBYTES> out{};
  if (crypto_pwhash_str_alg(out.data(), password.data(), password.size(), kPasses, memoryFor(role),
                            crypto_pwhash_ALG_ARGON2ID13) != 0) {
    return domain::fail(domain::ErrorCode::Internal, "not enough memory to hash a password");
  }
  return std::string(out.data());
}

bool passwordMatches(const std::string& hash, const std::string& password) {
  return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

bool costsTooLittle(const std::string& hash, domain::Role role) {
  const auto differs = [&hash](domain::Role r) {
    return crypto_pwhash_str_needs_rehash(hash.c_str(), kPasses, memoryFor(r)) != 0;
  };
  // What differs because it costs as much as an administrator's is enough for everybody.
  return differs(role) && differs(domain::Role::Administrator);
}

}  // namespace callwright::app
