#pragma once
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

// Runs the real callwrightctl.
namespace callwright::test {

struct Ran {
  int exit = -1;
  std::string out, err;
  nlohmann::json json() const { return nlohmann::json::parse(out); }
  nlohmann::json error() const { return nlohmann::json::parse(err); }
};

struct RunOptions {
  std::string input;
  std::string language = "C.UTF-8";  // LC_ALL
};
Ran run(const std::vector<std::string>& arguments, const RunOptions& options = {});

}  // namespace callwright::test
