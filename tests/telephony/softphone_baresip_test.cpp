#include <catch2/catch.hpp>
#include <filesystem>

#include "telephony/softphone_support.hpp"

using namespace callwright::telephony;
using namespace callwright::telephony::test;
using namespace callwright::domain;
using callwright::test::ChildProcess;
using callwright::test::eventually;

TEST_CASE("softphone: baresip answers, and both are in the recording", "[softphone]") {
  Desk desk(700);
  const int port = freePort();
  const std::string at = "127.0.0.1:" + std::to_string(port), heard = desk.file("heard.wav");
  std::filesystem::create_directory(desk.file("baresip"));
  writeFile(
      desk.file("baresip/config"),
      "sip_listen " + at +
          "\nnet_interface 127.0.0.1\nmodule_path /usr/lib/baresip/modules\nmodule opus.so\nmodule ausine.so\n" +
          "module aufile.so\nmodule_app account.so\nmodule_app menu.so\naudio_source ausine,440\naudio_player aufile," +
          heard + "\n");
  writeFile(desk.file("baresip/accounts"), "<sip:bob@" + at + ">;regint=0;answermode=auto\n");
  ChildProcess baresip({"baresip", "-f", desk.file("baresip")}, desk.file("baresip.txt"));
  REQUIRE(eventually([&] { return isBound(port); }));
  desk.start();
  CallerSettings settings;
  settings.recordFile = desk.file("call.wav");
  settings.recordAtOnce = true;
  REQUIRE(desk.dial(CallId{1}, "sip:bob@" + at, settings));
  INFO(readFile(desk.file("baresip.txt")));
  const bool talks = eventually([&] { return desk.probe->statesOf(CallId{1}).back() == CallState::Talking; });
  INFO(desk.probe->calls().back().progress.detail);
  REQUIRE(talks);
  REQUIRE(eventually([&] { return readFile(settings.recordFile).size() > 250'000; }));
  REQUIRE(desk.hangUp(CallId{1}));
  CHECK(eventually([&] { return readWav(settings.recordFile).mostOf(440, 0.5) > 0.2; }));
  CHECK(readWav(settings.recordFile).mostOf(700, 0.5) > 0.2);
}
