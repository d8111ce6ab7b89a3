// How late the panel is on a busy PBX: 5,000 events of other people's calls a second, and among them those of our own.
// Measured from the moment when the server hands an event of our call to its socket until the snapshot is published.
// Exits with 1 when the p99 of either PBX is over its limit of 50 ms.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "telephony/desk_support.hpp"
#include "telephony/loopback_server.hpp"

using namespace callwright;
using namespace callwright::telephony;
using Steady = std::chrono::steady_clock;

namespace {

constexpr int eventsPerSecond = 5'000;
constexpr int perTick = 25;  // every 5 ms
constexpr double limit = 50;

// Signs in whoever comes, answers every command with success, and holds and resumes the one call forever.
class BusyPbx : public test::LoopbackServer {
 public:
  void makeNoise(bool on) { m_noise = on; }
  std::vector<Steady::time_point> sent() {
    return on([this] { return m_sent; });
  }
  std::int64_t eventsSent() {
    return on([this] { return m_events; });
  }

 protected:
  virtual std::string noise(int n) = 0;
  virtual std::string ours(bool held) = 0;
  void startNoise() {
    m_began = Steady::now();
    tick();
  }
  std::string m_leg;  // the agent's, once it is dialed

 private:
  void tick() {
    // By the clock, so that a late timer does not thin the events out.
    const auto due =
        std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - m_began).count() * eventsPerSecond / 1000;
    std::string bytes;
    for (; m_events < due && m_noise; ++m_events) bytes += noise(static_cast<int>(m_events));
    if (!m_leg.empty() && m_ticks++ % 2 == 0) {
      m_held = !m_held;
      bytes += ours(m_held);
      m_sent.push_back(Steady::now());
    }
    sendAll(bytes);
    later(std::chrono::milliseconds(5), [this] { tick(); });
  }

  std::atomic<bool> m_noise{true};
  Steady::time_point m_began;
  std::int64_t m_events = 0;
  int m_ticks = 0;
  bool m_held = false;
  std::vector<Steady::time_point> m_sent;
};

std::string after(const std::string& text, const std::string& part, const std::string& end) {
  const auto at = text.find(part);
  return at == std::string::npos
             ? ""
             : text.substr(at + part.size(), text.find_first_of(end, at + part.size()) - at - part.size());
}

class BusyAsterisk final : public BusyPbx {
 public:
  BusyAsterisk() { start(); }
  ~BusyAsterisk() override { stop(); }

 private:
  void connected(Peer peer) override { send(peer, "Asterisk Call Manager/9.0.0\r\n"); }
  void received(Peer peer, std::string_view bytes) override {
    m_input += bytes;
    for (auto end = m_input.find("\r\n\r\n"); end != std::string::npos; end = m_input.find("\r\n\r\n")) {
      const std::string action = m_input.substr(0, end + 2);
      m_input.erase(0, end + 4);
      send(peer, "Response: Success\r\nActionID: " + after(action, "ActionID: ", "\r") + "\r\nMessage: ok\r\n\r\n");
      if (!action.starts_with("Action: Originate")) continue;
      const std::string leg = after(action, "ChannelId: ", "\r");
      const std::string dest = "DestChannel: PJSIP/trunk-1\r\nDestUniqueid: c-1\r\nDestLinkedid: " + leg + "\r\n";
      send(peer, "Event: DialBegin\r\nUniqueid: " + leg + "\r\n" + dest + "\r\nEvent: DialEnd\r\nUniqueid: " + leg +
                     "\r\n" + dest + "DialStatus: ANSWER\r\n\r\n");
      m_leg = leg;
      startNoise();
    }
  }
  std::string channel(const std::string& id) {
    return "Privilege: call,all\r\nChannel: PJSIP/other-" + id +
           "\r\nChannelState: 6\r\nChannelStateDesc: Up\r\nCallerIDNum: 13800138000\r\nCallerIDName: <unknown>\r\n"
           "ConnectedLineNum: 101\r\nConnectedLineName: <unknown>\r\nLanguage: en\r\nAccountCode: \r\nContext: "
           "outbound\r\n"
           "Exten: s\r\nPriority: 1\r\nUniqueid: " +
           id + "\r\nLinkedid: " + id + "\r\n";
  }
  std::string noise(int n) override {
    return (n % 2 == 0 ? "Event: Newstate\r\n" : "Event: Hangup\r\nCause: 16\r\n") +
           channel("1795000000." + std::to_string(n)) + "\r\n";
  }
  std::string ours(bool held) override {
    return (held ? "Event: Hold\r\n" : "Event: Unhold\r\n") + channel(m_leg) + "\r\n";
  }
  std::string m_input;
};

class BusyFreeSwitch final : public BusyPbx {
 public:
  BusyFreeSwitch() {
    for (int i = 0; i < 150; ++i)
      m_variables += "variable_some_name_" + std::to_string(i) + ": some%20value%20of%20a%20channel\n";
    start();
  }
  ~BusyFreeSwitch() override { stop(); }

 private:
  void connected(Peer peer) override { send(peer, "Content-Type: auth/request\n\n"); }
  void received(Peer peer, std::string_view bytes) override {
    m_input += bytes;
    for (auto end = m_input.find("\n\n"); end != std::string::npos; end = m_input.find("\n\n")) {
      const std::string command = m_input.substr(0, end);
      m_input.erase(0, end + 2);
      if (command.starts_with("api "))
        send(peer, "Content-Type: api/response\nContent-Length: 3\n\n+OK");
      else
        send(peer, "Content-Type: command/reply\nReply-Text: +OK accepted\n\n");
      if (!command.starts_with("bgapi ")) continue;
      m_leg = after(command, "origination_uuid=", ",}");
      send(peer, event("CHANNEL_CREATE", "c-1", m_leg) + event("CHANNEL_ANSWER", "c-1", m_leg));
      startNoise();
    }
  }
  std::string event(const std::string& name, const std::string& uuid, const std::string& call) {
    const std::string text = "Event-Name: " + name + "\nUnique-ID: " + uuid +
                             "\nCall-Direction: outbound\nChannel-Call-UUID: " + call + "\nAnswer-State: answered\n" +
                             m_variables + "\n";
    return "Content-Length: " + std::to_string(text.size()) + "\nContent-Type: text/event-plain\n\n" + text;
  }
  std::string noise(int n) override {
    const std::string id = "0000-" + std::to_string(n);
    return event(n % 2 == 0 ? "CHANNEL_ANSWER" : "CHANNEL_HANGUP_COMPLETE", id, id);
  }
  std::string ours(bool held) override { return event(held ? "CHANNEL_HOLD" : "CHANNEL_UNHOLD", m_leg, m_leg); }
  std::string m_input, m_variables;
};

bool measure(const char* name, BusyPbx& server, Phone& phone) {
  std::vector<Steady::time_point> seen;
  PhoneListener listener;
  listener.onCall = [&seen](const CallSnapshot& s) {
    if (s.event.kind == domain::CallEventKind::Held || s.event.kind == domain::CallEventKind::Resumed)
      seen.push_back(Steady::now());
  };
  const auto subscription = phone.subscribe(std::move(listener));
  test::PhoneProbe probe(phone);
  if (!test::EngineProbe(phone).waitReady()) return false;
  if (!test::dial(phone, domain::CallId{1}) || !probe.waitFor(domain::CallId{1}, domain::CallState::Talking))
    return false;
  std::this_thread::sleep_for(std::chrono::seconds(10));
  const auto sent = server.sent();
  const auto noise = server.eventsSent();
  // On the phone thread nothing writes to `seen` once a later command has been answered.
  (void)test::ask(
      [&](Phone::Reply r) { phone.hangUp(domain::CallId{1}, probe.calls().back().progress.revision, std::move(r)); });
  std::vector<double> ms;
  for (std::size_t i = 0; i < std::min(seen.size(), sent.size()); ++i)
    ms.push_back(std::chrono::duration<double, std::milli>(seen[i] - sent[i]).count());
  std::sort(ms.begin(), ms.end());
  const auto at = [&](double share) {
    return ms[std::min(ms.size() - 1, static_cast<std::size_t>(share * static_cast<double>(ms.size())))];
  };
  if (ms.size() < 500) return false;
  const bool held = at(0.99) <= limit;
  std::printf(
      "%-12s %lld events in 10 s, %zu of our call   p50 %6.2f ms   p95 %6.2f ms   p99 %6.2f ms   worst %6.2f ms   %s\n",
      name, static_cast<long long>(noise), ms.size(), at(0.5), at(0.95), at(0.99), at(1.0), held ? "held" : "NOT HELD");
  return held;
}

}  // namespace

int main() {
  bool held = true;
  {
    BusyAsterisk server;
    DeskPhoneConfig config = test::deskConfig(server.address(), "PJSIP/101");
    config.account.user = "callwright";
    const auto phone = makeAsteriskPhone(config);
    held = measure("asterisk", server, *phone) && held;
  }
  {
    BusyFreeSwitch server;
    const auto phone = makeFreeSwitchPhone(test::deskConfig(server.address(), "user/101"));
    held = measure("freeswitch", server, *phone) && held;
  }
  std::printf("limit p99 %.0f ms: %s\n", limit, held ? "held" : "NOT HELD");
  return held ? 0 : 1;
}
