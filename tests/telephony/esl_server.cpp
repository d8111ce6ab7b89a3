#include "telephony/esl_server.hpp"

#include <algorithm>
#include <sstream>

namespace callwright::telephony::test {
namespace {

std::string encoded(const std::string& text) {
  static const char* const hex = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                       std::string_view("-_./~!*'()").find(c) != std::string_view::npos;
    if (plain) {
      out += c;
      continue;
    }
    out += '%';
    out += hex[static_cast<unsigned char>(c) >> 4];
    out += hex[static_cast<unsigned char>(c) & 15];
  }
  return out;
}

const char* causeNameOf(int q850) {
  switch (q850) {
    case 1:
      return "UNALLOCATED_NUMBER";
    case 17:
      return "USER_BUSY";
    case 19:
      return "NO_ANSWER";
    case 21:
      return "CALL_REJECTED";
    case 34:
      return "NORMAL_CIRCUIT_CONGESTION";
    default:
      return "NORMAL_CLEARING";
  }
}

}  // namespace

EslServer::EslServer(Options options) : m_options(std::move(options)) {
  start();
}

void EslServer::connected(Peer peer) {
  if (m_options.accessList) return send(peer, "Content-Type: auth/request\n\n");
  send(peer, "Content-Type: text/rude-rejection\nContent-Length: 24\n\nAccess Denied, go away.\n");
}

void EslServer::gone(Peer peer) {
  m_input.erase(peer);
  m_signedIn.erase(peer);
  m_subscribed.erase(peer);
}

void EslServer::received(Peer peer, std::string_view bytes) {
  std::string& input = m_input[peer];
  input += bytes;
  for (auto end = input.find("\n\n"); end != std::string::npos; end = input.find("\n\n")) {
    const std::string command = input.substr(0, end);
    input.erase(0, end + 2);
    run(peer, command);
  }
}

void EslServer::reply(Peer peer, const std::string& text) {
  send(peer, "Content-Type: command/reply\nReply-Text: " + text + "\n\n");
}

void EslServer::apiReply(Peer peer, const std::string& body) {
  send(peer, "Content-Type: api/response\nContent-Length: " + std::to_string(body.size()) + "\n\n" + body);
}

void EslServer::event(const std::string& name, const Fields& fields, const std::string& body) {
  if (m_quiet) return;
  std::string text =
      "Event-Name: " + name + "\nCore-UUID: 7f2c4f5e-0000-4000-8000-000000000001\nFreeSWITCH-Hostname: pbx\n";
  for (const auto& [key, value] : fields) text += key + ": " + encoded(value) + "\n";
  if (!body.empty()) text += "Content-Length: " + std::to_string(body.size()) + "\n";
  text += "\n" + body;
  const std::string frame =
      "Content-Length: " + std::to_string(text.size()) + "\nContent-Type: text/event-plain\n\n" + text;
  for (const Peer peer : m_subscribed) send(peer, frame);
}

EslServer::Fields EslServer::fieldsOf(const Leg& leg) {
  Fields fields{{"Channel-State", "CS_EXCHANGE_MEDIA"},
                {"Channel-Call-State", leg.callState},
                {"Channel-Name", "sofia/internal/" + leg.extension},
                {"Unique-ID", leg.uuid},
                {"Call-Direction", "outbound"},
                {"Answer-State", leg.answerState},
                {"Channel-Call-UUID", leg.agent.empty() ? leg.uuid : leg.agent},
                {"Caller-Destination-Number", leg.number}};
  if (!leg.agent.empty()) {
    fields.emplace_back("Other-Type", "originator");
    fields.emplace_back("Other-Leg-Unique-ID", leg.agent);
  }
  return fields;
}

void EslServer::legEvent(const std::string& name, const Leg& leg, const Fields& more) {
  Fields fields = fieldsOf(leg);
  fields.insert(fields.end(), more.begin(), more.end());
  event(name, fields);
}

void EslServer::run(Peer peer, const std::string& command) {
  std::istringstream in(command.substr(0, command.find('\n')));
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  if (words.empty()) return;
  if (words[0] == "auth" || words[0] == "userauth") {
    const std::string& user = m_options.user;
    const std::string wanted =
        user.empty() ? "auth " + m_options.world.password : "userauth " + user + ":" + m_options.world.password;
    if (command == wanted) {
      m_signedIn.insert(peer);
      return reply(peer, "+OK accepted");
    }
    reply(peer, "-ERR invalid");
    send(peer,
         "Content-Type: text/disconnect-notice\nContent-Length: 67\n\n"
         "Disconnected, goodbye.\nSee you at ClueCon! http://www.cluecon.com/\n");
    return later(std::chrono::milliseconds(20), [this, peer] { drop(peer); });
  }
  if (!m_signedIn.contains(peer)) return reply(peer, "-ERR command not found");
  if (words[0] == "event") {
    m_subscribed.insert(peer);
    return reply(peer, "+OK event listener enabled plain");
  }
  if (words[0] == "bgapi") return originate(peer, command);
  if (words[0] == "api" && words.size() > 1) return api(peer, words[1], {words.begin() + 2, words.end()});
  reply(peer, "-ERR command not found");
}

void EslServer::api(Peer peer, const std::string& verb, const std::vector<std::string>& words) {
  const auto word = [&](std::size_t i) { return i < words.size() ? words[i] : std::string(); };
  if (m_options.forbidden.contains(verb)) return reply(peer, "-ERR permission denied");
  if (verb == "uptime") return apiReply(peer, "4711\n");
  if (verb == "global_getvar") return apiReply(peer, m_options.recordings);
  if (verb == "sofia_contact")
    return apiReply(peer, m_options.registered ? "sofia/internal/sip:101@127.0.0.1:5060" : "error/user_not_registered");
  const bool off = word(0) == "off";
  Leg* const leg = byId(word(off ? 1 : 0));
  if (leg == nullptr) return apiReply(peer, "-ERR No such channel!\n");
  if (verb == "uuid_dump") {
    std::string text = "Event-Name: CHANNEL_DATA\n";
    for (const auto& [key, value] : fieldsOf(*leg)) text += key + ": " + encoded(value) + "\n";
    for (const Leg& other : m_legs)
      if (other.agent == leg->uuid) text += "Other-Type: originatee\nOther-Leg-Unique-ID: " + other.uuid + "\n";
    return apiReply(peer, text + "\n");
  }
  if (verb == "uuid_kill") {
    apiReply(peer, "+OK\n");
    return hangUp(leg->uuid, "NORMAL_CLEARING", 16, "send_bye");
  }
  if (verb == "uuid_hold") {
    hold(*leg, !off);
    return apiReply(peer, "+OK Success\n");
  }
  if (verb == "uuid_transfer") {
    if (word(1).ends_with("999")) return apiReply(peer, "-ERR No such extension!\n");
    apiReply(peer, "+OK\n");
    const std::string agent = std::exchange(leg->agent, {});
    return hangUp(agent, "NORMAL_CLEARING", 16, "send_bye");
  }
  if (verb == "uuid_record" || verb == "uuid_audio" || verb == "uuid_send_dtmf") return apiReply(peer, "+OK Success\n");
  apiReply(peer, "-ERR " + verb + " Command not found!\n");
}

void EslServer::originate(Peer peer, const std::string& command) {
  const auto between = [&](const std::string& from, const std::string& to) {
    const auto start = command.find(from);
    if (start == std::string::npos) return std::string();
    const auto begin = start + from.size();
    return command.substr(begin, command.find_first_of(to, begin) - begin);
  };
  const std::string uuid = between("origination_uuid=", ",}");
  const std::string job = between("Job-UUID: ", "\n");
  const std::string extension = between("}", " ");
  const std::string number = between("}" + extension + " ", " ");
  reply(peer, "+OK Job-UUID: " + job + "\nJob-UUID: " + job);
  const auto done = [&](const std::string& result) {
    event("BACKGROUND_JOB", {{"Job-UUID", job}, {"Job-Command", "originate"}}, result);
  };
  const auto found = m_options.world.agents.find(extension);
  const AgentPhone phone = found == m_options.world.agents.end() ? AgentPhone::Answers : found->second;
  if (phone == AgentPhone::NotRegistered) return done("-ERR USER_NOT_REGISTERED\n");
  m_legs.push_back({uuid, "", extension, number});
  legEvent("CHANNEL_CREATE", m_legs.back());
  if (phone == AgentPhone::Busy) {
    hangUp(uuid, "USER_BUSY", 17, "recv_refuse");
    return done("-ERR USER_BUSY\n");
  }
  legEvent("CHANNEL_PROGRESS", m_legs.back());
  if (phone == AgentPhone::Rings) return;
  byId(uuid)->answerState = "answered";
  byId(uuid)->callState = "ACTIVE";
  legEvent("CHANNEL_ANSWER", *byId(uuid));
  done("+OK " + uuid + "\n");
  const auto customer = m_options.world.customers.find(number);
  dialCustomer(uuid, number, customer == m_options.world.customers.end() ? Customer::Does::Answers : customer->second);
}

void EslServer::dialCustomer(const std::string& agent, const std::string& number, Customer::Does does) {
  using Does = Customer::Does;
  const std::string uuid = "c0000000-0000-4000-8000-00000000000" + std::to_string(m_next++);
  m_legs.push_back({uuid, agent, "trunk", number});
  legEvent("CHANNEL_CREATE", *byId(uuid));
  const bool rings =
      does != Does::Busy && does != Does::BusyThenAnswers && does != Does::WrongNumber && does != Does::Congestion;
  if (rings) legEvent("CHANNEL_PROGRESS", *byId(uuid));
  if (does == Does::EarlyMediaThenAnswers) legEvent("CHANNEL_PROGRESS_MEDIA", *byId(uuid));
  if (does == Does::Rings) return;
  if (does == Does::Answers || does == Does::EarlyMediaThenAnswers) return answer(*byId(uuid));
  hangUp(uuid, causeNameOf(causeOf(does)), causeOf(does), "recv_refuse");
  // Otherwise the dial plan plays a busy tone to the agent, for as long as nobody puts down.
  if (does == Does::BusyThenAnswers) dialCustomer(agent, number, Does::Answers);
}

void EslServer::answer(Leg& leg) {
  leg.answerState = "answered";
  leg.callState = "ACTIVE";
  legEvent("CHANNEL_ANSWER", leg);
  legEvent("CHANNEL_BRIDGE", *byId(leg.agent), {{"Bridge-A-Unique-ID", leg.agent}, {"Bridge-B-Unique-ID", leg.uuid}});
}

void EslServer::hold(Leg& leg, bool on_) {
  leg.callState = on_ ? "HELD" : "ACTIVE";
  legEvent(on_ ? "CHANNEL_HOLD" : "CHANNEL_UNHOLD", leg);
}

void EslServer::hangUp(std::string uuid, const std::string& cause, int q850, const std::string& disposition) {
  const auto found = std::find_if(m_legs.begin(), m_legs.end(), [&](const Leg& l) { return l.uuid == uuid; });
  if (found == m_legs.end()) return;
  Leg leg = *found;
  m_legs.erase(found);
  leg.callState = "HANGUP";
  leg.answerState = "hangup";
  const Fields more{{"Hangup-Cause", cause},
                    {"variable_hangup_cause_q850", std::to_string(q850)},
                    {"variable_sip_hangup_disposition", disposition}};
  legEvent("CHANNEL_HANGUP", leg, {{"Hangup-Cause", cause}});
  // A bridge ends with either of its legs.
  for (const Leg& other : std::vector<Leg>(m_legs))
    if (other.agent == uuid) hangUp(other.uuid, "NORMAL_CLEARING", 16, "send_bye");
  legEvent("CHANNEL_HANGUP_COMPLETE", leg, more);
}

EslServer::Leg* EslServer::byId(const std::string& uuid) {
  for (Leg& leg : m_legs)
    if (leg.uuid == uuid) return &leg;
  return nullptr;
}

EslServer::Leg* EslServer::agentOf(const std::string& extension) {
  for (Leg& leg : m_legs)
    if (leg.extension == extension) return &leg;
  return nullptr;
}

EslServer::Leg* EslServer::customerOf(const std::string& extension) {
  const Leg* const agent = agentOf(extension);
  for (Leg& leg : m_legs)
    if (agent != nullptr && leg.agent == agent->uuid) return &leg;
  return nullptr;
}

void EslServer::customerAnswers(const std::string& extension) {
  on([&] { answer(*customerOf(extension)); });
}

void EslServer::customerHangsUp(const std::string& extension) {
  on([&] {
    const Leg leg = *customerOf(extension);
    hangUp(leg.uuid, "NORMAL_CLEARING", 16, "recv_bye");
    hangUp(leg.agent, "NORMAL_CLEARING", 16, "send_bye");
  });
}

void EslServer::customerVanishes(const std::string& extension) {
  on([&] {
    const Leg leg = *customerOf(extension);
    hangUp(leg.uuid, "MEDIA_TIMEOUT", 102, "send_bye");
    hangUp(leg.agent, "NORMAL_CLEARING", 16, "send_bye");
  });
}

void EslServer::agentHangsUp(const std::string& extension) {
  on([&] { hangUp(agentOf(extension)->uuid, "NORMAL_CLEARING", 16, "recv_bye"); });
}

void EslServer::agentHolds(const std::string& extension, bool on_) {
  on([&] { hold(*agentOf(extension), on_); });
}

void EslServer::registration(const std::string& user, bool there) {
  on([&] {
    m_options.registered = there;
    event("CUSTOM", {{"Event-Subclass", there ? "sofia::register" : "sofia::unregister"},
                     {"profile-name", "internal"},
                     {"from-user", user},
                     {"from-host", "pbx.example.com"}});
  });
}

void EslServer::customerHangsUpUnheard(const std::string& extension) {
  on([&] { m_quiet = true; });
  customerHangsUp(extension);
  on([&] { m_quiet = false; });
}

void EslServer::customerAnswersUnheard(const std::string& extension) {
  on([&] { m_quiet = true; });
  customerAnswers(extension);
  on([&] { m_quiet = false; });
}

void EslServer::agentHoldsUnheard(const std::string& extension) {
  on([&] { m_quiet = true; });
  agentHolds(extension, true);
  on([&] { m_quiet = false; });
}

std::size_t EslServer::legs() {
  return on([this] { return m_legs.size(); });
}

}  // namespace callwright::telephony::test
