#include "app/process.hpp"

#include <unistd.h>

#include <fstream>
#include <mutex>
#include <set>
#include <sstream>

namespace callwright::app {
namespace {

std::mutex mutex;
std::set<std::int64_t>& instances() {
  static std::set<std::int64_t> all;
  return all;
}

// Clock ticks from boot to the start of that process; "" when there is none. A zombie is dead.
std::string startOf(long pid) {
  std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
  std::string line;
  if (!std::getline(file, line)) return {};
  const auto close = line.rfind(')');  // the name before it may hold anything
  if (close == std::string::npos) return {};
  std::istringstream fields(line.substr(close + 1));
  std::string field;
  constexpr int state = 3, startTime = 22;
  for (int i = state; fields >> field; ++i) {
    if (i == state && (field == "Z" || field == "X")) return {};
    if (i == startTime) return field;
  }
  return {};
}

}  // namespace

std::string processMark(std::int64_t instance) {
  const long pid = ::getpid();
  return std::to_string(pid) + ":" + startOf(pid) + ":" + std::to_string(instance);
}

bool isAlive(const std::string& mark) {
  const auto first = mark.find(':');
  const auto second = mark.find(':', first + 1);
  if (first == std::string::npos || second == std::string::npos) return false;
  try {
    const long pid = std::stol(mark.substr(0, first));
    if (startOf(pid) != mark.substr(first + 1, second - first - 1)) return false;
    if (pid != ::getpid()) return true;
    const std::lock_guard lock(mutex);
    return instances().contains(std::stoll(mark.substr(second + 1)));
  } catch (const std::exception&) {
    return false;
  }
}

void beginInstance(std::int64_t instance) {
  const std::lock_guard lock(mutex);
  instances().insert(instance);
}

void endInstance(std::int64_t instance) {
  const std::lock_guard lock(mutex);
  instances().erase(instance);
}

}  // namespace callwright::app
