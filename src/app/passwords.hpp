#pragma once
#include <string>

#include "callwright/domain/error.hpp"
#include "callwright/domain/people.hpp"

// argon2id through libsodium: 64 MiB for everybody, 256 MiB for administrators (about 0.1 s and 0.6 s of one core).
// Runs long: never on a GUI thread or the writing thread.
namespace callwright::app {

constexpr std::size_t kShortestPassword = 8;

domain::Result<std::string> hashPassword(const std::string& password, domain::Role role);
bool passwordMatches(const std::string& hash, const std::string& password);  // constant time
bool costsTooLittle(const std::string& hash, domain::Role role);             // less than hashPassword would give it now

}  // namespace callwright::app
