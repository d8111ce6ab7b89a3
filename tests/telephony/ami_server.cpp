#include "telephony/ami_server.hpp"

#include <algorithm>

#include "telephony/md5.hpp"

namespace callwright::telephony::test {

namespace {

constexpr const char* knownActions[] = {"Originate", "Hangup",   "Redirect",   "Bridge",         "BlindTransfer",
                                        "MuteAudio", "PlayDTMF", "MixMonitor", "MixMonitorMute", "ShowDialPlan",
                                        "Status",    "Getvar",   "Ping"};
constexpr const char* stateNames[] = {"Down", "Rsrvd", "OffHook", "Dialing", "Ring", "Ringing", "Up"};

std::string line(const std::string& name, const std::string& value) {
  return name + ": " + value + "\r\n";
}

std::string get(const std::map<std::string, std::string>& fields, const std::string& name) {
  const auto found = fields.find(name);
  return found == fields.end() ? std::string() : found->second;
}

}  // namespace

AmiServer::AmiServer(Options options) : m_options(std::move(options)) {
  start();
}

void AmiServer::connected(Peer peer) {
  send(peer, "Asterisk Call Manager/9.0.0\r\n");
}

void AmiServer::gone(Peer peer) {
  m_input.erase(peer);
  m_signedIn.erase(peer);
}

void AmiServer::received(Peer peer, std::string_view bytes) {
  std::string& input = m_input[peer];
  input += bytes;
  for (auto end = input.find("\r\n\r\n"); end != std::string::npos; end = input.find("\r\n\r\n")) {
    Fields action;
    std::string text = input.substr(0, end + 2);
    input.erase(0, end + 4);
    for (auto next = text.find("\r\n"); next != std::string::npos; next = text.find("\r\n")) {
      const auto colon = text.find(": ");
      if (colon != std::string::npos && colon < next)
        action[text.substr(0, colon)] = text.substr(colon + 2, next - colon - 2);
      text.erase(0, next + 2);
    }
    act(peer, action);
  }
}

void AmiServer::reply(Peer peer, const Fields& action, bool ok, const std::string& message, const std::string& more) {
  if (m_options.silentOn.contains(get(action, "Action"))) return;
  send(peer, line("Response", ok ? "Success" : "Error") + line("ActionID", get(action, "ActionID")) +
                 (message.empty() ? "" : line("Message", message)) + more + "\r\n");
}

void AmiServer::event(const std::string& name, const std::string& fields) {
  if (!m_quiet) sendAll(line("Event", name) + line("Privilege", "call,all") + fields + "\r\n");
}

std::string AmiServer::fieldsOf(const Channel& c, const std::string& prefix) {
  return line(prefix + "Channel", c.name) + line(prefix + "ChannelState", std::to_string(c.state)) +
         line(prefix + "ChannelStateDesc", stateNames[c.state]) + line(prefix + "CallerIDNum", "<unknown>") +
         line(prefix + "CallerIDName", "<unknown>") + line(prefix + "ConnectedLineNum", "<unknown>") +
         line(prefix + "ConnectedLineName", "<unknown>") + line(prefix + "Language", "en") +
         line(prefix + "AccountCode", "") + line(prefix + "Context", "outbound") + line(prefix + "Exten", c.exten) +
         line(prefix + "Priority", "1") + line(prefix + "Uniqueid", c.id) + line(prefix + "Linkedid", c.linked);
}

void AmiServer::logIn(Peer peer, const Fields& action) {
  const std::string secret = m_options.world.password;
  const std::string challenge = m_challenges[std::to_string(peer)];
  const bool byKey =
      get(action, "AuthType") == "MD5" && !challenge.empty() && get(action, "Key") == md5Hex(challenge + secret);
  const bool bySecret = get(action, "Secret") == secret;
  if (get(action, "Username") == "callwright" && (byKey || bySecret)) {
    m_signedIn.insert(peer);
    return reply(peer, action, true, "Authentication accepted");
  }
  reply(peer, action, false, "Authentication failed");
  drop(peer);
}

void AmiServer::act(Peer peer, const Fields& action) {
  const std::string name = get(action, "Action");
  if (name == "Challenge") {
    if (!m_options.challenge) return reply(peer, action, false, "Must specify AuthType");
    m_challenges[std::to_string(peer)] = "48279611";
    return reply(peer, action, true, "", line("Challenge", "48279611"));
  }
  if (name == "Login") return logIn(peer, action);
  if (!m_signedIn.contains(peer) || m_options.forbidden.contains(name))
    return reply(peer, action, false, "Permission denied");
  if (name == "Ping")
    return reply(peer, action, true, "", line("Ping", "Pong") + line("Timestamp", "1795625640.123456"));
  if (name == "ListCommands") {
    std::string list;
    for (const char* known : knownActions)
      if (!m_options.forbidden.contains(known)) list += line(known, "What it does. (Priv: call,all)");
    return reply(peer, action, true, "", list);
  }
  if (name == "ShowDialPlan") {
    const bool hold = get(action, "Context") == "callwright-hold";
    if (hold && !m_options.holdContext)
      return reply(peer, action, false, "Did not find context " + get(action, "Context"));
    if (get(action, "Extension").ends_with("999"))
      return reply(peer, action, false,
                   "Did not find extension " + get(action, "Extension") + "@" + get(action, "Context"));
    reply(peer, action, true, "DialPlan list will follow", line("EventList", "start"));
    const std::string id = line("ActionID", get(action, "ActionID"));
    send(peer, line("Event", "ListDialplan") + id + line("Context", get(action, "Context")) + line("Extension", "s") +
                   line("Priority", "1") + line("Application", "MusicOnHold") + "\r\n");
    return send(peer, line("Event", "ShowDialPlanComplete") + id + line("EventList", "Complete") +
                          line("ListItems", "1") + "\r\n");
  }
  if (name == "Getvar")
    return reply(peer, action, true, "",
                 line("Variable", get(action, "Variable")) + line("Value", m_options.deviceState));
  if (name == "Status") {
    reply(peer, action, true, "Channel status will follow", line("EventList", "start"));
    const std::string id = line("ActionID", get(action, "ActionID"));
    for (const Channel& c : m_channels)
      send(peer, line("Event", "Status") + line("Privilege", "Call") + fieldsOf(c) + line("Type", "PJSIP") +
                     line("BridgeID", c.bridge) + line("Application", c.application) + id + "\r\n");
    return send(peer, line("Event", "StatusComplete") + id + line("EventList", "Complete") +
                          line("ListItems", std::to_string(m_channels.size())) + line("Items", "0") + "\r\n");
  }
  if (name == "Originate") return originate(peer, action);
  if (name == "Redirect") return redirect(peer, action);
  onChannel(peer, action, name);
}

void AmiServer::onChannel(Peer peer, const Fields& action, const std::string& name) {
  Channel* const a = byId(get(action, name == "Bridge" ? "Channel1" : "Channel"));
  if (a == nullptr) return reply(peer, action, false, "No such channel");
  if (name == "Hangup") {
    event("SoftHangupRequest", fieldsOf(*a) + line("Cause", "16"));
    reply(peer, action, true, "Channel Hungup");
    return hangUp(a->id, 16);
  }
  if (name == "Bridge") {
    Channel* const b = byId(get(action, "Channel2"));
    if (b == nullptr) return reply(peer, action, false, "Channel2 does not exists: " + get(action, "Channel2"));
    bridge(*a, *b);
    return reply(peer, action, true, "Channels have been bridged");
  }
  if (name == "BlindTransfer") {
    for (Channel& c : m_channels)
      if (c.dialedFor == a->id) c.dialedFor.clear(), c.bridge.clear();
    hangUp(a->id, 16);  // seen before the answer
    return reply(peer, action, true, "Transfer succeeded");
  }
  if (name == "MuteAudio" || name == "PlayDTMF" || name == "MixMonitorMute")
    return reply(peer, action, true, "Success");
  if (name == "MixMonitor") return reply(peer, action, true, "", line("MixMonitorID", "0x1"));
  reply(peer, action, false,
        "Invalid/unknown command: " + name + ". Use Action: ListCommands to show available commands.");
}

void AmiServer::originate(Peer peer, const Fields& action) {
  m_lastOriginate = action;
  if (get(action, "Exten").ends_with("998")) return reply(peer, action, false, "Extension does not exist.");
  reply(peer, action, true, "Originate successfully queued");
  if (!m_options.lateChannels) makeChannel(action);
}

void AmiServer::makeLateChannel() {
  on([&] { makeChannel(m_lastOriginate); });
}

void AmiServer::makeChannel(const Fields& action) {
  const std::string extension = get(action, "Channel");
  const std::string id = get(action, "ChannelId");
  const auto found = m_options.world.agents.find(extension);
  const AgentPhone phone = found == m_options.world.agents.end() ? AgentPhone::Answers : found->second;
  const auto failed = [&](int reason) {
    event("OriginateResponse", line("ActionID", get(action, "ActionID")) + line("Response", "Failure") +
                                   line("Channel", extension) + line("Context", get(action, "Context")) +
                                   line("Exten", get(action, "Exten")) + line("Reason", std::to_string(reason)) +
                                   line("Uniqueid", id));
  };
  if (phone == AgentPhone::NotRegistered) return failed(0);
  m_channels.push_back(
      {extension + "-0000000" + std::to_string(m_next++), id, id, get(action, "Exten"), "", "", "", 0});
  event("Newchannel", fieldsOf(m_channels.back()));
  if (phone == AgentPhone::Busy) {
    hangUp(id, 17);
    return failed(5);
  }
  setState(m_channels.back(), 5);
  if (phone == AgentPhone::Rings) return;
  agentAnswered(id, get(action, "Exten"));
}

void AmiServer::agentAnswered(const std::string& agent, const std::string& number) {
  setState(*byId(agent), 6);
  event("OriginateResponse", line("Response", "Success") + line("Reason", "4") + line("Uniqueid", agent));
  const auto found = m_options.world.customers.find(number);
  dialCustomer(agent, found == m_options.world.customers.end() ? Customer::Does::Answers : found->second);
}

void AmiServer::dialCustomer(const std::string& agent, Customer::Does does) {
  using Does = Customer::Does;
  const std::string number = std::to_string(m_next++);
  Channel made{"PJSIP/trunk-0000000" + number, "1795625640." + number, agent, "s", "", "AppDial", agent, 0};
  m_channels.push_back(made);
  const auto dial = [&](const char* name, const std::string& status) {
    event(name, fieldsOf(*byId(agent)) + fieldsOf(*byId(made.id), "Dest") +
                    (status.empty() ? line("DialString", "trunk/x") : line("DialStatus", status)));
  };
  event("Newchannel", fieldsOf(made));
  dial("DialBegin", "");
  const bool rings =
      does != Does::Busy && does != Does::BusyThenAnswers && does != Does::WrongNumber && does != Does::Congestion;
  if (rings) {
    setState(*byId(made.id), 5);
    dial("DialState", "RINGING");
  }
  if (does == Does::EarlyMediaThenAnswers) dial("DialState", "PROGRESS");
  if (does == Does::Rings) return;
  if (does == Does::Answers || does == Does::EarlyMediaThenAnswers) return answer(*byId(made.id));
  const char* const status = does == Does::NoAnswer                              ? "NOANSWER"
                             : does == Does::Congestion || does == Does::Refuses ? "CONGESTION"
                             : does == Does::WrongNumber                         ? "CHANUNAVAIL"
                                                                                 : "BUSY";
  dial("DialEnd", status);
  hangUp(made.id, causeOf(does));
  // Otherwise the dial plan plays a busy tone to the agent, for as long as nobody puts down.
  if (does == Does::BusyThenAnswers) dialCustomer(agent, Does::Answers);
}

void AmiServer::answer(Channel& customer) {
  setState(customer, 6);
  event("DialEnd", fieldsOf(*byId(customer.dialedFor)) + fieldsOf(customer, "Dest") + line("DialStatus", "ANSWER"));
  bridge(*byId(customer.dialedFor), customer);
}

void AmiServer::bridge(Channel& a, Channel& b) {
  const std::string id = "b-" + std::to_string(m_next++);
  for (Channel* c : {&a, &b}) {
    c->bridge = id;
    c->application = "AppDial";
    event("BridgeEnter", line("BridgeUniqueid", id) + line("BridgeType", "basic") + fieldsOf(*c));
  }
}

void AmiServer::redirect(Peer peer, const Fields& action) {
  for (const char* field : {"Channel", "ExtraChannel"}) {
    if (get(action, field).empty()) continue;
    Channel* const c = byId(get(action, field));
    if (c == nullptr) return reply(peer, action, false, "Channel does not exist: " + get(action, field));
    event("BridgeLeave", line("BridgeUniqueid", c->bridge) + fieldsOf(*c));
    c->bridge.clear();
    c->application = "MusicOnHold";
    if (get(action, "Context") != "callwright-hold") c->dialedFor.clear();
  }
  reply(peer, action, true, "Redirect successful");
}

void AmiServer::setState(Channel& channel, int state) {
  channel.state = state;
  event("Newstate", fieldsOf(channel));
}

void AmiServer::hangUp(std::string id, int cause) {
  const auto found = std::find_if(m_channels.begin(), m_channels.end(), [&](const Channel& c) { return c.id == id; });
  if (found == m_channels.end()) return;
  const Channel channel = *found;
  m_channels.erase(found);
  // As Dial does: its caller goes, and takes along whom it dialed.
  for (const Channel& c : std::vector<Channel>(m_channels))
    if (c.dialedFor == id && c.bridge == channel.bridge) hangUp(c.id, 16);
  event("Hangup", fieldsOf(channel) + line("Cause", std::to_string(cause)) + line("Cause-txt", "Normal Clearing"));
}

AmiServer::Channel* AmiServer::byId(const std::string& id) {
  for (Channel& c : m_channels)
    if (c.id == id || c.name == id) return &c;
  return nullptr;
}

AmiServer::Channel* AmiServer::agentOf(const std::string& extension) {
  for (Channel& c : m_channels)
    if (c.name.starts_with(extension + "-")) return &c;
  return nullptr;
}

AmiServer::Channel* AmiServer::customerOf(const std::string& extension) {
  const Channel* const agent = agentOf(extension);
  for (Channel& c : m_channels)
    if (agent != nullptr && c.dialedFor == agent->id) return &c;
  return nullptr;
}

void AmiServer::customerAnswers(const std::string& extension) {
  on([&] { answer(*customerOf(extension)); });
}

void AmiServer::customerHangsUp(const std::string& extension) {
  on([&] {
    const Channel customer = *customerOf(extension);
    event("HangupRequest", fieldsOf(customer) + line("Cause", "16"));
    hangUp(customer.id, 16);
    hangUp(customer.dialedFor, 16);
  });
}

void AmiServer::customerVanishes(const std::string& extension) {
  on([&] {
    const Channel customer = *customerOf(extension);
    hangUp(customer.id, 102);
    hangUp(customer.dialedFor, 16);
  });
}

void AmiServer::agentHangsUp(const std::string& extension) {
  on([&] {
    const Channel agent = *agentOf(extension);
    event("HangupRequest", fieldsOf(agent) + line("Cause", "16"));
    hangUp(agent.id, 16);
  });
}

void AmiServer::agentHolds(const std::string& extension, bool on_) {
  on([&] { event(on_ ? "Hold" : "Unhold", fieldsOf(*agentOf(extension))); });
}

void AmiServer::agentTransfers(const std::string& extension) {
  on([&] {
    const Channel agent = *agentOf(extension);
    event("BlindTransfer", line("Result", "Success") + fieldsOf(agent, "Transferer") +
                               fieldsOf(*customerOf(extension), "Transferee") + line("Extension", "200"));
    customerOf(extension)->dialedFor.clear();
    hangUp(agent.id, 16);
  });
}

void AmiServer::deviceState(const std::string& device, const std::string& state) {
  on([&] {
    m_options.deviceState = state;
    event("DeviceStateChange", line("Device", device) + line("State", state));
  });
}

void AmiServer::customerHangsUpUnheard(const std::string& extension) {
  on([&] {
    m_quiet = true;
    const Channel customer = *customerOf(extension);
    hangUp(customer.id, 16);
    hangUp(customer.dialedFor, 16);
    m_quiet = false;
  });
}

void AmiServer::agentPicksUpUnheard(const std::string& extension) {
  on([&] {
    m_quiet = true;
    const Channel agent = *agentOf(extension);
    agentAnswered(agent.id, agent.exten);
    m_quiet = false;
  });
}

void AmiServer::customerAnswersUnheard(const std::string& extension) {
  on([&] {
    m_quiet = true;
    answer(*customerOf(extension));
    m_quiet = false;
  });
}

std::size_t AmiServer::channels() {
  return on([this] { return m_channels.size(); });
}

std::string AmiServer::variableOf(const std::string& name) {
  return on([&] { return get(m_lastOriginate, name); });
}

void AmiServer::strangers(int count) {
  on([&] {
    std::string text;
    for (int i = 0; i < count; ++i) {
      const std::string n = std::to_string(m_next++);
      const Channel other{"PJSIP/other-" + n, "1795000000." + n, "1795000000.1", "s", "", "", "", 6};
      text += line("Event", i % 2 == 0 ? "Newstate" : "Hangup") + line("Privilege", "call,all") + fieldsOf(other) +
              line("Cause", "16") + "\r\n";
    }
    sendAll(text);
  });
}

}  // namespace callwright::telephony::test
