#pragma once
#include <optional>
#include <string>

#include "callwright/app/request.hpp"

// A secret that only a user's sign-in password opens: argon2id (64 MiB) makes the key, XSalsa20-Poly1305 seals it, both
// by libsodium. One file a user under DATA/secrets, mode 0600, replaced as a whole. Runs as long as a password hash:
// never on a GUI thread or the writing thread. Thread safe by file.
namespace callwright::app {

class SecretFile {
 public:
  SecretFile(const std::string& dataDirectory, domain::UserId user);

  bool exists() const;
  // FileUnwritable{path, reason}
  Result<Nothing> write(const std::string& secret, const std::string& signInPassword) const;
  // None: there is no such file, it is damaged, or the password is another one than it was sealed with.
  std::optional<std::string> read(const std::string& signInPassword) const;
  void remove() const;

 private:
  std::string m_path;
};

}  // namespace callwright::app
