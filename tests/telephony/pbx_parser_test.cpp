#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "fuzz/fuzz.hpp"
#include "telephony/ami_action.hpp"
#include "telephony/ami_parser.hpp"
#include "telephony/esl_command.hpp"
#include "telephony/esl_parser.hpp"
#include "telephony/hangup_cause.hpp"
#include "telephony/md5.hpp"
#include "telephony/pbx_text.hpp"

using namespace callwright::telephony;
using callwright::domain::EndCause;

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

const std::string banner = "Asterisk Call Manager/9.0.0\r\n";

Pairs pairsOf(const std::vector<PbxHeader>& headers) {
  Pairs pairs;
  for (const auto& header : headers) pairs.emplace_back(header.name, header.value);
  return pairs;
}

// At random cuts of the bytes.
template <class Feed>
void feedInPieces(const std::string& bytes, Feed feed) {
  std::string_view rest = bytes;
  while (!rest.empty()) {
    const auto size = *rc::gen::inRange<std::size_t>(1, std::min<std::size_t>(rest.size(), 60) + 1);
    feed(rest.substr(0, size));
    rest.remove_prefix(size);
  }
}

rc::Gen<std::string> name() {
  return rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::elementOf(std::string("ABCxyz-_0123456789"))));
}
rc::Gen<std::string> value() {
  return rc::gen::map(
      rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab: %/=,;+王\t"))), [](std::string text) {
        return text.starts_with(' ') ? "x" + text : text;  // the blank behind the colon is the protocol's
      });
}
rc::Gen<Pairs> headers() {
  return rc::gen::nonEmpty(rc::gen::container<Pairs>(rc::gen::pair(name(), value())));
}

std::string text(const Pairs& pairs, const std::string& end) {
  std::string out;
  for (const auto& [key, what] : pairs) out += key + ": " + what + end;
  return out + end;
}

template <class Parser, class Message>
std::string faultOf(const std::string& bytes) {
  Parser parser;
  parser.feed(bytes, [](const Message&) {});
  CHECK(parser.buffered() == 0);
  CHECK_FALSE(parser.feed("more", [](const Message&) { FAIL("after a fault"); }));
  return std::string(parser.fault());
}
std::string amiFault(const std::string& bytes) {
  return faultOf<AmiParser, AmiMessage>(bytes);
}
std::string eslFault(const std::string& bytes) {
  return faultOf<EslParser, EslMessage>(bytes);
}

}  // namespace

TEST_CASE("ami parser: whatever the cuts, the same messages come back", "[pbx_parser][property]") {
  CHECK(rc::check([] {
    const auto messages = *rc::gen::resize(15, rc::gen::container<std::vector<Pairs>>(headers()));
    std::string bytes = banner;
    for (const Pairs& message : messages) bytes += text(message, "\r\n");
    AmiParser parser;
    std::vector<Pairs> heard;
    feedInPieces(bytes, [&](std::string_view piece) {
      RC_ASSERT(parser.feed(piece, [&](const AmiMessage& m) { heard.push_back(pairsOf(m.headers)); }));
    });
    RC_ASSERT(heard == messages);
    RC_ASSERT(parser.banner() == "Asterisk Call Manager/9.0.0");
    RC_ASSERT(parser.buffered() == 0u);
  }));
}

TEST_CASE("ami parser: what an action says is what is read", "[pbx_parser][property]") {
  CHECK(rc::check([] {
    const auto fields = *headers();
    AmiAction action(AmiVerb::Originate);
    bool clean = true;
    for (const auto& [key, what] : fields) {
      action.set(key, what);
      clean = clean && !hasControl(what);
    }
    const auto bytes = action.bytes("7");
    RC_ASSERT(bytes.has_value() == clean);
    if (!clean) return;
    Pairs wanted{{"Action", "Originate"}, {"ActionID", "7"}};
    wanted.insert(wanted.end(), fields.begin(), fields.end());
    AmiParser parser;
    Pairs heard;
    RC_ASSERT(parser.feed(banner + *bytes, [&](const AmiMessage& m) { heard = pairsOf(m.headers); }));
    RC_ASSERT(heard == wanted);
  }));
}

TEST_CASE("ami parser: names in any case, lines without a colon, bare line ends", "[pbx_parser]") {
  AmiParser parser;
  int seen = 0;
  CHECK(parser.feed(banner + "event: UserEvent\r\nno colon here\nEmpty:\r\nTight:x\n\r\n\r\n\r\n",
                    [&](const AmiMessage& m) {
                      ++seen;
                      CHECK(m.headers.size() == 3);
                      CHECK(m.value("Event") == "UserEvent");
                      CHECK(m.value("EMPTY").empty());
                      CHECK(m.value("tight") == "x");
                    }));
  CHECK(seen == 1);
}

TEST_CASE("ami parser: a peer that lies is a fault, and its bytes are not kept", "[pbx_parser]") {
  CHECK(amiFault("SSH-2.0-OpenSSH_9.2\r\n") == "not an Asterisk manager");
  CHECK(amiFault("Asterisk Call Manager/" + std::string(600, '9')) == "banner too long");
  CHECK(amiFault(banner + "Event: " + std::string(10'000'000, 'x')) == "message too long");
  CHECK(amiFault(banner + std::string(10'000'000, '\0')) == "message too long");
  std::string many = banner;
  for (int i = 0; i < 3'000; ++i) many += "A: b\r\n";
  CHECK(amiFault(many) == "too many headers");
  std::string long_ = banner;
  for (int i = 0; i < 1'500; ++i) long_ += "A: " + std::string(200, 'x') + "\r\n";
  CHECK(amiFault(long_) == "message too long");
}

TEST_CASE("esl parser: whatever the cuts, the same messages come back", "[pbx_parser][property]") {
  CHECK(rc::check([] {
    struct Message {
      Pairs headers;
      std::string body;
      bool operator==(const Message&) const = default;
    };
    std::vector<Message> messages;
    std::string bytes;
    const auto count = *rc::gen::inRange(0, 6);
    for (int i = 0; i < count; ++i) {
      Message message{*headers(), *rc::gen::arbitrary<std::string>()};
      std::erase_if(message.headers, [](const auto& h) { return sameName(h.first, "Content-Length"); });
      message.headers.emplace_back("Content-Length", std::to_string(message.body.size()));
      bytes += text(message.headers, "\n") + message.body;
      messages.push_back(std::move(message));
    }
    EslParser parser;
    std::vector<Message> heard;
    feedInPieces(bytes, [&](std::string_view piece) {
      RC_ASSERT(parser.feed(piece, [&](const EslMessage& m) {
        heard.push_back({pairsOf(m.headers), std::string(m.body)});
      }));
    });
    RC_ASSERT(heard == messages);
    RC_ASSERT(parser.buffered() == 0u);
  }));
}

TEST_CASE("esl parser: an event's values are decoded, its body is its own", "[pbx_parser]") {
  const auto event =
      EslEvent::parse("Event-Name: BACKGROUND_JOB\nJob-Command-Arg: a%20b%2Cc%zz%4\nContent-Length: 5\n\n-ERR\nrest");
  REQUIRE(event);
  CHECK(event->value("event-name") == "BACKGROUND_JOB");
  CHECK(event->value("Job-Command-Arg") == "a b,c%zz%4");
  CHECK(event->body() == "-ERR\n");
  CHECK_FALSE(EslEvent::parse("A: b\nContent-Length: 6\n\n-ERR\n"));
  std::string many;
  for (int i = 0; i < 5'000; ++i) many += "A: b\n";
  CHECK_FALSE(EslEvent::parse(many));
}

TEST_CASE("esl parser: a length that lies is refused before its bytes come", "[pbx_parser]") {
  for (const char* length : {"1000001", "99999999999999999999", "-1", "+5", "5x", "0x5", "", " 5"})
    CHECK(eslFault("Content-Type: text/event-plain\nContent-Length: " + std::string(length) + "\n\n") ==
          "impossible Content-Length");
  CHECK(eslFault("Content-Length: 5\nContent-Length: 6\n\n") == "impossible Content-Length");
  CHECK(eslFault("A: " + std::string(10'000'000, 'x')) == "headers too long");
  std::string many;
  for (int i = 0; i < 200; ++i) many += "A: b\n";
  CHECK(eslFault(many + "\n") == "too many headers");
  EslParser parser;  // a length that is too small: what follows is read as headers, and nothing breaks
  int seen = 0;
  CHECK(parser.feed("Content-Length: 2\n\nabcd: x\n\n",
                    [&](const EslMessage& m) { seen += m.value("cd") == "x" || m.body == "ab"; }));
  CHECK(seen == 2);
}

TEST_CASE("esl commands: one line, and only ours", "[pbx_parser][property]") {
  CHECK(*eslCommand(EslVerb::Kill, "a-b-c") == "api uuid_kill a-b-c\n\n");
  CHECK(*eslCommand(EslVerb::Auth, "pass word{}") == "auth pass word{}\n\n");
  for (const char* bad : {"a\n\napi reload", "a b", "", "${system(x)}", "a,b", "a;b", "a'b", "\"", "a|b", "&park()"})
    CHECK_FALSE(eslCommand(EslVerb::Kill, bad));
  CHECK_FALSE(eslCommand(EslVerb::Auth, "x\nevent plain ALL"));
  CHECK(rc::check([] {
    const auto verb =
        *rc::gen::element(EslVerb::Auth, EslVerb::UserAuth, EslVerb::Events, EslVerb::Transfer, EslVerb::Record);
    const auto line = eslCommand(verb, *rc::gen::arbitrary<std::string>(), *rc::gen::arbitrary<std::string>());
    if (!line) return;
    RC_ASSERT(line->ends_with("\n\n"));
    RC_ASSERT(!hasControl(line->substr(0, line->size() - 2)));
  }));
  CHECK(rc::check([] {
    const auto number = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("+0123456789{}$,&|' \n")));
    EslOriginate originate{"u", "j", "user/101", number, "default", {}, "1"};
    const auto line = eslOriginate(originate);
    RC_ASSERT(line.has_value() == (!number.empty() && number.find_first_of("{}$,&|' \n") == std::string::npos));
    if (line) RC_ASSERT(std::count(line->begin(), line->end(), '\n') == 3);
  }));
}

TEST_CASE("causes of the network", "[pbx_parser]") {
  CHECK(causeBeforeAnswer(17) == EndCause::Busy);
  for (const int q850 : {18, 19, 20}) CHECK(causeBeforeAnswer(q850) == EndCause::NoAnswer);
  CHECK(causeBeforeAnswer(21) == EndCause::Refused);
  for (const int q850 : {1, 28}) CHECK(causeBeforeAnswer(q850) == EndCause::WrongNumber);
  for (const int q850 : {3, 27, 31, 34, 38, 41, 42, 127}) CHECK(causeBeforeAnswer(q850) == EndCause::NetworkError);
  CHECK(causeBeforeAnswer(16) == EndCause::None);
  CHECK(causeAfterAnswer(16) == EndCause::None);
  CHECK(causeAfterAnswer(38) == EndCause::Dropped);
  CHECK(q850OfName("USER_BUSY") == 17);
  CHECK(q850OfName("NEW_CAUSE") == 0);
}

TEST_CASE("md5 and file names", "[pbx_parser]") {
  CHECK(md5Hex("") == "d41d8cd98f00b204e9800998ecf8427e");  // RFC 1321, A.5
  CHECK(md5Hex("message digest") == "f96b697d7cb7938d525a2f31aaf161d0");
  CHECK(isPlainFileName("call-12_a.wav"));
  for (const char* bad : {"", ".hidden", "a/b", "a b", "a;b", "$x", "a\n"}) CHECK_FALSE(isPlainFileName(bad));
}

TEST_CASE("parsers hold what their headers promise, over mutated sessions", "[pbx_parser][fuzz]") {
  const std::string ami = banner +
                          "Response: Success\r\nActionID: 1\r\nMessage: Authentication accepted\r\n\r\n"
                          "Event: Newstate\r\nPrivilege: call,all\r\nChannel: PJSIP/101-00000001\r\nChannelState: 5\r\n"
                          "ChannelStateDesc: Ringing\r\nUniqueid: 1795625640.1\r\nLinkedid: 1795625640.1\r\n\r\n"
                          "Event: Hangup\r\nUniqueid: 1795625640.1\r\nCause: 17\r\nCause-txt: User busy\r\n\r\n";
  const std::string inner =
      "Event-Name: CHANNEL_ANSWER\nUnique-ID: 1-2-3\nvariable_x: a%20b\nContent-Length: 4\n\n+OK\n";
  const std::string esl =
      "Content-Type: auth/request\n\nContent-Type: command/reply\nReply-Text: +OK accepted\n\n"
      "Content-Length: " +
      std::to_string(inner.size()) + "\nContent-Type: text/event-plain\n\n" + inner +
      "Content-Type: api/response\nContent-Length: 3\n\n+OK";
  std::mt19937 random(20261123);
  const std::string spice("\r\n\n:\0 %9-+", 11);
  for (int round = 0; round < 3'000; ++round) {
    std::string bytes = round % 2 == 0 ? ami : esl;
    for (auto edits = random() % 6; edits > 0; --edits) {
      const std::size_t at = random() % bytes.size();
      switch (random() % 4) {
        case 0:
          bytes[at] = static_cast<char>(random());
          break;
        case 1:
          bytes.insert(at, 1, spice[random() % spice.size()]);
          break;
        case 2:
          bytes.erase(at, random() % 20);
          break;
        default:
          bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 80));
      }
      if (bytes.empty()) bytes = "x";
    }
    const auto* const data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    callwright::fuzz::amiParser(data, bytes.size());
    callwright::fuzz::eslParser(data, bytes.size());
  }
}
