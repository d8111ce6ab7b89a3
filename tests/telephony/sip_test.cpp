#include <callwright/telephony/sip.hpp>
#include <catch2/catch.hpp>
#include <optional>

#include "telephony/voice_quality.hpp"

using namespace callwright::telephony;
using namespace callwright::domain;

TEST_CASE("sip: only plain URIs may be called", "[sip]") {
  for (const char* good : {"sip:bob@127.0.0.1:15083", "sip:bob@example.com", "SIP:+8613800138000@pbx.example.com",
                           "sip:bob@example.com;transport=tcp", "sip:a.b-c_d@[::1]:5061;transport=tls"}) {
    CAPTURE(good);
    CHECK(checkSipUri(good));
    CHECK(checkTarget(good));
  }
  const auto code = [](std::string_view uri) {
    const auto result = checkTarget(uri);
    return result ? std::optional<ErrorCode>{} : std::optional{result.error().code};
  };
  CHECK(code("sip:*21*123@example.com") == ErrorCode::NumberService);
  CHECK(code("*21*13800138000#") == ErrorCode::NumberService);
  for (const char* bad :
       {"sip:", "sip:@example.com", "sip:example.com", "sip:bob@", "sips:bob@example.com",
        "sip:bob@example.com?Subject=x", "sip:bob@example.com;transport=udp?Route=x",
        "sip:bob@example.com;maddr=1.2.3.4", "sip:bob@example.com;lr", "sip:b%6fb@example.com",
        "sip:bob:secret@example.com", "sip:bob@example.com:0", "sip:bob@example.com:99999", "sip:bob@exa mple.com",
        "sip:bob@example.com\r\nRoute: <sip:evil>", "sip:\"x\"<sip:bob@example.com>", "sip:bob@evil.com@example.com",
        "sip:bob@example.com;transport=udp;transport=tcp"}) {
    CAPTURE(bad);
    CHECK(code(bad) == ErrorCode::BadValue);
  }
  CHECK(checkSipUri("sip:b\nb@x").error().args.at(1) == "sip:b\\x0ab@x");
}

TEST_CASE("sip: final codes", "[sip]") {
  CHECK(causeOfSip(486) == EndCause::Busy);
  CHECK(causeOfSip(600) == EndCause::Busy);
  CHECK(causeOfSip(480) == EndCause::NoAnswer);
  CHECK(causeOfSip(408) == EndCause::NoAnswer);
  for (const int wrong : {404, 410, 484, 604}) CHECK(causeOfSip(wrong) == EndCause::WrongNumber);
  for (const int refused : {403, 603, 607, 608}) CHECK(causeOfSip(refused) == EndCause::Refused);
  CHECK(causeOfSip(487) == EndCause::NoAnswer);
  CHECK(causeOfSip(487, true) == EndCause::Cancelled);
  for (const int other : {0, 302, 400, 401, 407, 420, 488, 500, 503, 504, 606, 999, -1})
    CHECK(causeOfSip(other) == EndCause::NetworkError);
}

TEST_CASE("sip: opinion of the sound falls with loss and delay", "[sip]") {
  CHECK(meanOpinionScore(0, 0) == Approx(4.41f).margin(0.02));
  CHECK(meanOpinionScore(150, 0) == Approx(4.34f).margin(0.02));
  CHECK(meanOpinionScore(100, 5) < 4.0f);
  CHECK(meanOpinionScore(1e6f, 100) == 1.0f);
  for (float loss = 0; loss < 100; loss += 1) {
    CHECK(meanOpinionScore(50, loss) >= meanOpinionScore(50, loss + 1));
    CHECK(meanOpinionScore(10 * loss, 1) >= meanOpinionScore(10 * loss + 10, 1));
  }
}
