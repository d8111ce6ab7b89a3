#pragma once
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

extern char** environ;

namespace callwright::test {

// Polls a condition of another process, which cannot wake us.
template <class Condition>
bool eventually(Condition condition, std::chrono::milliseconds patience = std::chrono::seconds(20)) {
  const auto deadline = std::chrono::steady_clock::now() + patience;
  while (!condition()) {
    if (std::chrono::steady_clock::now() > deadline) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return true;
}

// A program that a test needs as its peer: its output goes to a file, and it does not outlive the object. Should the
// test itself be killed, `timeout` ends it after two minutes.
class ChildProcess {
 public:
  ChildProcess(std::vector<std::string> arguments, const std::string& outputFile) {
    arguments.insert(arguments.begin(), {"timeout", "--kill-after=2", "120"});
    std::vector<char*> argv;
    for (std::string& argument : arguments) argv.push_back(argument.data());
    argv.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, outputFile.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO);
    const int failed = posix_spawnp(&m_pid, argv[0], &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) throw std::runtime_error("cannot start " + arguments[3]);
  }
  ~ChildProcess() { stop(); }
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;

  // The exit code, or nothing if it still runs when `patience` is over.
  std::optional<int> wait(std::chrono::milliseconds patience = std::chrono::seconds(20)) {
    eventually([&] { return reaped(WNOHANG); }, patience);
    return m_exit;
  }
  void stop() {
    if (reaped(WNOHANG)) return;
    kill(m_pid, SIGTERM);
    if (!wait(std::chrono::seconds(5))) {
      kill(m_pid, SIGKILL);
      reaped(0);
    }
  }

 private:
  bool reaped(int flags) {
    if (m_exit) return true;
    int status = 0;
    if (waitpid(m_pid, &status, flags) != m_pid) return false;
    m_exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return true;
  }

  pid_t m_pid = -1;
  std::optional<int> m_exit;
};

}  // namespace callwright::test
