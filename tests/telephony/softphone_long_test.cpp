#include <catch2/catch.hpp>
#include <filesystem>
#include <sstream>

#include "telephony/softphone_support.hpp"

using namespace callwright::telephony;
using namespace callwright::telephony::test;
using namespace callwright::domain;
using callwright::test::eventually;
using S = CallState;

namespace {

std::ptrdiff_t entries(const char* directory) {
  return std::distance(std::filesystem::directory_iterator(directory), std::filesystem::directory_iterator());
}

double megabytes() {
  std::istringstream words(readFile("/proc/self/statm"));
  long size = 0, resident = 0;
  words >> size >> resident;
  return static_cast<double>(resident) * 4'096 / 1e6;
}

}  // namespace

TEST_CASE("softphone: 200 calls in a row leak nothing", "[softphone][.long]") {
  Sipp bob(sipp::answered() + sipp::hungUpOnUs(), 200);
  Desk desk;
  desk.start();
  std::ptrdiff_t files = 0, threads = 0;
  double memory = 0;
  for (std::int64_t i = 1; i <= 200; ++i) {
    const CallId call{i};
    REQUIRE(desk.dial(call, bob.uri()));
    REQUIRE(desk.is(call, S::Talking));
    REQUIRE(desk.hangUp(call));
    CHECK(desk.probe->statesOf(call) == std::vector<S>{S::Dialing, S::Ringing, S::Talking, S::Ended});
    if (i != 100) continue;
    files = entries("/proc/self/fd");
    threads = entries("/proc/self/task");
    memory = megabytes();
  }
  // The last calls' sockets close with their transactions.
  CHECK(eventually([&] { return entries("/proc/self/fd") <= files && entries("/proc/self/task") <= threads; },
                   std::chrono::seconds(40)));
  CHECK(megabytes() - memory < 15);
  CHECK(bob.result() == 0);
  desk.probe.reset();
  desk.phone.reset();
  CHECK(entries("/proc/self/task") == 1);
}
