#pragma once
#include <string>
#include <vector>

namespace callwright::storage {

struct Migration {
  int version;
  std::string name, text;
};
// In order of version; made from migrations/*.sql at build time.
const std::vector<Migration>& embeddedMigrations();

}  // namespace callwright::storage
