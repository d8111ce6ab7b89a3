#include <catch2/catch.hpp>

#include "cli/run.hpp"
#include "support/child_process.hpp"
#include "support/temporary_directory.hpp"

using namespace callwright::test;

namespace {

std::vector<nlohmann::json> lines(const std::string& text) {
  std::vector<nlohmann::json> all;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) all.push_back(nlohmann::json::parse(line));
  return all;
}

struct Data {
  TemporaryDirectory directory;
  std::string path = directory.file("data");
  Data() { REQUIRE(run({"--data", path, "init"}).exit == 0); }
};

}  // namespace

TEST_CASE("phone call places a call to a SIP peer and prints its events") {
  Data data;
  const std::string port = "15683";
  ChildProcess sipp({"sipp", "-sn", "uas", "-i", "127.0.0.1", "-p", port, "-m", "1", "-nostdin", "-timeout", "60"},
                    data.directory.file("sipp.txt"));
  // SIPp answers once it listens; a call before that ends with an ICMP error and is tried again.
  Ran ran;
  REQUIRE(eventually([&] {
    ran = run({"--data", data.path, "phone", "call", "sip:test@127.0.0.1:" + port, "--listen", "127.0.0.1", "--seconds", "1"});
    return ran.exit == 0 && ran.out.find("talking") != std::string::npos;
  }));
  const auto events = lines(ran.out);
  CHECK(events.front()["state"] == "dialing");
  CHECK(events.back()["state"] == "ended");
  CHECK(events.back()["cause"] == "hung_up_by_us");
  CHECK(sipp.wait() == 0);
  const auto verified = run({"--data", data.path, "verify"});
  CHECK(verified.exit == 0);
  CHECK(run({"--data", data.path, "--json", "stats"}).json()["open_calls"] == 0);
}

TEST_CASE("phone call refuses what must not be dialed, and says why") {
  Data data;
  for (const char* bad : {"*21*13800138000#", "sip:a@127.0.0.1?Route=x", "hello"}) {
    const Ran ran = run({"--data", data.path, "phone", "call", bad, "--listen", "127.0.0.1"});
    CHECK(ran.exit == 1);
    CHECK_FALSE(ran.err.empty());
  }
  CHECK(run({"--data", data.path, "phone", "register"}).exit == 2);
}

TEST_CASE("phone account is set and shown, and its password is never kept") {
  Data data;
  REQUIRE(run({"--data", data.path, "user", "add", "--name", "lili", "--role", "agent"}, {"correct horse\n"}).exit == 0);
  REQUIRE(run({"--data", data.path, "--agent", "lili", "phone", "account", "set", "--server", "127.0.0.1:15997", "--user",
               "8012", "--format", "national"})
              .exit == 0);
  const auto shown = run({"--data", data.path, "--agent", "lili", "--json", "phone", "account", "show"}).json();
  CHECK(shown["server"] == "127.0.0.1:15997");
  CHECK(shown["numbers"].size() > 1);
  const Ran wrong = run({"--data", data.path, "--agent", "lili", "phone", "account", "set", "--server", "bad host", "--user", "8012"});
  CHECK(wrong.exit == 1);
  // Nobody is there: the registration says so and does not hang.
  const Ran silent = run({"--data", data.path, "--json", "phone", "register", "--account", "lili", "--listen", "127.0.0.1"},
                         {"secret\n"});
  CHECK(silent.exit == 1);
  CHECK(silent.error()["error"] == "phone_server_silent");
}
