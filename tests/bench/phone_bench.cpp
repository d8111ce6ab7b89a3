// The softphone against SIPp, 60 calls: from dial() to the INVITE on the wire and from SIPp's 200 OK to the snapshot
// that says Talking, both by the machine's clock; then what an idle softphone costs.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <map>
#include <sstream>
#include <thread>
#include <vector>

#include "telephony/softphone_support.hpp"

using namespace callwright;
using namespace callwright::telephony;
using namespace callwright::telephony::test;
using Clock = std::chrono::system_clock;

namespace {

constexpr int kCalls = 60;
constexpr double kInviteLimit = 20, kTalkingLimit = 50;  // ms, p95
constexpr double kCpuLimit = 1, kMemoryLimit = 100;      // percent, MB

double milliseconds(Clock::duration d) {
  return std::chrono::duration<double, std::milli>(d).count();
}

double at(std::vector<double> ms, double share) {
  std::sort(ms.begin(), ms.end());
  return ms[std::min(ms.size() - 1, static_cast<std::size_t>(share * static_cast<double>(ms.size())))];
}

// The times of SIPp's messages, in order: "UDP message received …" followed by an INVITE, "… sent" by a 200 to it.
struct WireTimes {
  std::vector<Clock::time_point> invites, answers;
};

WireTimes wireTimes(const std::string& log) {
  WireTimes times;
  std::istringstream lines(log);
  std::string line, start;
  Clock::time_point stamp;
  while (std::getline(lines, line)) {
    const auto year = line.find(" 20");
    if (line.starts_with("-----") && year != std::string::npos) {
      std::tm parts{};
      const char* rest = strptime(line.c_str() + year + 1, "%Y-%m-%d %H:%M:%S", &parts);
      const double fraction = rest == nullptr ? 0 : std::atof(rest);
      stamp = Clock::from_time_t(timegm(&parts)) + std::chrono::microseconds(static_cast<int>(fraction * 1e6));
      start.clear();
    }
    if (line.starts_with("INVITE ")) times.invites.push_back(stamp);
    if (line.starts_with("SIP/2.0 200")) start = line;
    if (!start.empty() && line.starts_with("CSeq:") && line.find("INVITE") != std::string::npos)
      times.answers.push_back(stamp);
  }
  return times;
}

double megabytes() {
  std::ifstream file("/proc/self/statm");
  long size = 0, resident = 0;
  file >> size >> resident;
  return static_cast<double>(resident) * 4'096 / 1e6;
}

double cpuSeconds() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
         static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

bool report(const char* what, const std::vector<double>& ms, double limit) {
  const double p95 = at(ms, 0.95);
  std::printf("%-32s p50 %6.1f   p95 %6.1f   worst %6.1f ms   limit %.0f%s\n", what, at(ms, 0.5), p95, at(ms, 1), limit,
              p95 > limit ? "   MISSED" : "");
  return p95 <= limit;
}

}  // namespace

int main() {
  setenv("TZ", "UTC", 1);  // of SIPp's log
  const double before = megabytes();
  Desk desk;
  desk.start();
  Sipp bob(sipp::answered() + sipp::hungUpOnUs(), kCalls);
  std::map<std::int64_t, Clock::time_point> talking;
  std::mutex mutex;
  PhoneListener listener;
  listener.onCall = [&](const CallSnapshot& s) {
    const std::lock_guard lock(mutex);
    if (s.event.kind == domain::CallEventKind::Answered) talking[s.call.value] = Clock::now();
  };
  const Subscription subscription = desk.phone->subscribe(std::move(listener));
  std::vector<Clock::time_point> dialed;
  for (int i = 1; i <= kCalls; ++i) {
    const domain::CallId call{i};
    std::this_thread::sleep_for(std::chrono::milliseconds(40 + i % 20));  // anywhere in the engine's tick
    dialed.push_back(Clock::now());
    if (!desk.dial(call, bob.uri()) || !desk.is(call, domain::CallState::Talking) || !desk.hangUp(call)) return 1;
  }
  if (bob.result() != 0) return 1;
  const WireTimes wire = wireTimes(bob.messages());
  if (wire.invites.size() != kCalls || wire.answers.size() != kCalls) {
    std::fprintf(stderr, "%zu INVITEs, %zu answers in the log\n", wire.invites.size(), wire.answers.size());
    return 1;
  }
  std::vector<double> toInvite, toTalking;
  for (std::size_t i = 0; i < kCalls; ++i) {
    toInvite.push_back(milliseconds(wire.invites[i] - dialed[i]));
    toTalking.push_back(milliseconds(talking[static_cast<std::int64_t>(i) + 1] - wire.answers[i]));
  }
  bool good = report("dial() to INVITE on the wire", toInvite, kInviteLimit);
  good = report("200 OK to Talking", toTalking, kTalkingLimit) && good;

  std::this_thread::sleep_for(std::chrono::seconds(5));  // the last transactions
  const double cpu = cpuSeconds();
  std::this_thread::sleep_for(std::chrono::seconds(10));
  const double idle = (cpuSeconds() - cpu) * 10, memory = megabytes() - before;
  std::printf("%-32s %.2f %% of one core (limit %.0f), %.1f MB more than without (limit %.0f)\n", "idle", idle,
              kCpuLimit, memory, kMemoryLimit);
  return good && idle <= kCpuLimit && memory <= kMemoryLimit ? 0 : 1;
}
