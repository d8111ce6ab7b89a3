#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "telephony/loopback_server.hpp"
#include "telephony/pbx_world.hpp"

namespace callwright::telephony::test {

struct EslServerOptions {
  World world{};
  std::string user{};                 // empty: auth with the password alone
  std::set<std::string> forbidden{};  // API commands that this user may not use
  bool registered = true;
  bool accessList = true;  // lets us in
  std::string recordings = "/var/lib/freeswitch/recordings";
};

// A FreeSWITCH event socket as its documentation describes it, with made-up phones: one world, whose events every
// client sees. Fields are those of FreeSWITCH 1.10.
class EslServer final : public LoopbackServer {
 public:
  struct Leg {
    std::string uuid, agent;  // agent: whom it was dialed for; empty: an agent's own
    std::string extension, number, callState = "DOWN", answerState = "ringing";
  };
  using Options = EslServerOptions;
  explicit EslServer(Options options = {});
  ~EslServer() override { stop(); }

  // The people at the phones; each acts on the call that was originated for `extension`.
  void customerAnswers(const std::string& extension);
  void customerHangsUp(const std::string& extension);
  void customerVanishes(const std::string& extension);
  void agentHangsUp(const std::string& extension);
  void agentHolds(const std::string& extension, bool on);
  void registration(const std::string& user, bool there);
  // The same, while nobody is told.
  void customerHangsUpUnheard(const std::string& extension);
  void customerAnswersUnheard(const std::string& extension);
  void agentHoldsUnheard(const std::string& extension);
  std::size_t legs();

 private:
  using Fields = std::vector<std::pair<std::string, std::string>>;
  void connected(Peer peer) override;
  void received(Peer peer, std::string_view bytes) override;
  void gone(Peer peer) override;
  void run(Peer peer, const std::string& command);
  void api(Peer peer, const std::string& verb, const std::vector<std::string>& words);
  void reply(Peer peer, const std::string& text);
  void apiReply(Peer peer, const std::string& body);
  void originate(Peer peer, const std::string& command);
  void dialCustomer(const std::string& agent, const std::string& number, Customer::Does does);
  void event(const std::string& name, const Fields& fields, const std::string& body = {});
  void legEvent(const std::string& name, const Leg& leg, const Fields& more = {});
  void answer(Leg& leg);
  void hold(Leg& leg, bool on);
  void hangUp(std::string uuid, const std::string& cause, int q850, const std::string& disposition);
  static Fields fieldsOf(const Leg& leg);
  Leg* byId(const std::string& uuid);
  Leg* agentOf(const std::string& extension);
  Leg* customerOf(const std::string& extension);

  Options m_options;
  std::map<Peer, std::string> m_input;
  std::set<Peer> m_signedIn;
  std::set<Peer> m_subscribed;
  std::vector<Leg> m_legs;
  bool m_quiet = false;
  int m_next = 1;
};

}  // namespace callwright::telephony::test
