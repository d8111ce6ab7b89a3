#pragma once
#include <soci/soci.h>

#include <memory>
#include <string>
#include <unordered_map>

#include "callwright/storage/connection.hpp"

namespace callwright::storage {

struct Connection::Native {
  std::string path;
  std::function<bool()> cancelled;
  std::unique_ptr<soci::session> session;
  std::unordered_map<std::string, std::unique_ptr<soci::statement>> statements;
  ~Native() { statements.clear(); }  // before the session they belong to
};

}  // namespace callwright::storage
