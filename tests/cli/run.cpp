#include "run.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <stdexcept>

extern char** environ;

namespace callwright::test {
namespace {

// An unnamed file, so that neither side waits for the other as with pipes.
class Scratch {
 public:
  Scratch() : m_file(std::tmpfile()) {
    if (m_file == nullptr) throw std::runtime_error("tmpfile failed");
  }
  ~Scratch() { std::fclose(m_file); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  int descriptor() const { return ::fileno(m_file); }
  void write(const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), m_file);
    std::rewind(m_file);
  }
  std::string read() {
    std::rewind(m_file);
    std::string text;
    char block[4096];
    while (const std::size_t n = std::fread(block, 1, sizeof block, m_file)) text.append(block, n);
    return text;
  }

 private:
  std::FILE* m_file;
};

}  // namespace

Ran run(const std::vector<std::string>& arguments, const RunOptions& options) {
  Scratch in, out, err;
  in.write(options.input);
  std::vector<std::string> words{CALLWRIGHTCTL};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  std::string language = "LC_ALL=" + options.language;
  std::vector<char*> environment{language.data()};
  for (char** entry = environ; *entry != nullptr; ++entry)
    if (std::string(*entry).rfind("LC_ALL=", 0) != 0) environment.push_back(*entry);
  environment.push_back(nullptr);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in.descriptor(), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, out.descriptor(), STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, err.descriptor(), STDERR_FILENO);
  pid_t child = 0;
  const int failed = ::posix_spawn(&child, CALLWRIGHTCTL, &actions, nullptr, argv.data(), environment.data());
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) throw std::runtime_error("cannot start " CALLWRIGHTCTL);
  int status = 0;
  ::waitpid(child, &status, 0);
  Ran ran;
  ran.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  ran.out = out.read();
  ran.err = err.read();
  return ran;
}

Ran CliOffice::ctl(std::vector<std::string> arguments, const RunOptions& options) const {
  arguments.insert(arguments.begin(), {"--data", data(), "--now", now});
  return run(arguments, options);
}

nlohmann::json CliOffice::ok(std::vector<std::string> arguments, const RunOptions& options) const {
  arguments.emplace_back("--json");
  const Ran ran = ctl(std::move(arguments), options);
  INFO(ran.err);
  REQUIRE(ran.exit == 0);
  CHECK(ran.err.empty());
  return ran.out.empty() ? nlohmann::json() : ran.json();
}

nlohmann::json CliOffice::refused(std::vector<std::string> arguments, const RunOptions& options) const {
  arguments.emplace_back("--json");
  const Ran ran = ctl(std::move(arguments), options);
  INFO(ran.out << ran.err);
  REQUIRE(ran.exit == 1);
  return ran.error();
}

std::string CliOffice::write(const std::string& name, const std::string& content) const {
  std::ofstream(file(name), std::ios::binary) << content;
  return file(name);
}

}  // namespace callwright::test
