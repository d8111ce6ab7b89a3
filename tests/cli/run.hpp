#pragma once
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/temporary_directory.hpp"

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

// A data folder of its own, and what the program says about it.
class CliOffice {
 public:
  std::string now = "2026-11-23T12:00:00+08:00";  // a Monday

  Ran ctl(std::vector<std::string> arguments, const RunOptions& options = {}) const;
  // With --json, which has to do, and has nothing to complain of.
  nlohmann::json ok(std::vector<std::string> arguments, const RunOptions& options = {}) const;
  // The error, with --json, of what has to be refused.
  nlohmann::json refused(std::vector<std::string> arguments, const RunOptions& options = {}) const;

  std::string data() const { return m_directory.file("data"); }
  std::string file(const std::string& name) const { return m_directory.file(name); }
  std::string write(const std::string& name, const std::string& content) const;  // the file's path

 private:
  TemporaryDirectory m_directory;
};

}  // namespace callwright::test
