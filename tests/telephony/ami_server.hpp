#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "telephony/loopback_server.hpp"
#include "telephony/pbx_world.hpp"

namespace callwright::telephony::test {

struct AmiServerOptions {
  World world{};
  std::set<std::string> forbidden{};  // actions that this user may not use
  bool challenge = true;              // knows MD5 sign-in
  bool holdContext = true;
  bool lateChannels = false;         // an originated channel comes only by makeLateChannel()
  std::set<std::string> silentOn{};  // actions that are never answered
  std::string deviceState = "NOT_INUSE";
};

// An Asterisk manager as its documentation describes it, with made-up phones: one world, whose events every manager
// sees. Fields are those of Asterisk 13 to 20.
class AmiServer final : public LoopbackServer {
 public:
  struct Channel {
    std::string name, id, linked, exten, bridge, application;
    std::string dialedFor;  // the caller's id
    int state = 0;          // 0 down, 4 ring, 5 ringing, 6 up
  };
  using Options = AmiServerOptions;
  explicit AmiServer(Options options = {});
  ~AmiServer() override { stop(); }

  // The people at the phones; each acts on the call that was originated for `extension`.
  void customerAnswers(const std::string& extension);
  void customerHangsUp(const std::string& extension);
  void customerVanishes(const std::string& extension);  // cause 102, without asking
  void agentHangsUp(const std::string& extension);
  void agentHolds(const std::string& extension, bool on);
  void agentTransfers(const std::string& extension);
  void deviceState(const std::string& device, const std::string& state);
  // The same, while nobody is told.
  void customerHangsUpUnheard(const std::string& extension);
  void agentPicksUpUnheard(const std::string& extension);
  void customerAnswersUnheard(const std::string& extension);
  void makeLateChannel();
  std::size_t channels();
  std::string variableOf(const std::string& name);  // of the last Originate
  // Events of other people's calls, `count` of them.
  void strangers(int count);

 private:
  using Fields = std::map<std::string, std::string>;
  void connected(Peer peer) override;
  void received(Peer peer, std::string_view bytes) override;
  void gone(Peer peer) override;
  void act(Peer peer, const Fields& action);
  void logIn(Peer peer, const Fields& action);
  void onChannel(Peer peer, const Fields& action, const std::string& name);
  void originate(Peer peer, const Fields& action);
  void makeChannel(const Fields& action);
  void agentAnswered(const std::string& agent, const std::string& number);
  void dialCustomer(const std::string& agent, Customer::Does does);
  void redirect(Peer peer, const Fields& action);
  void reply(Peer peer, const Fields& action, bool ok, const std::string& message, const std::string& more = {});
  void event(const std::string& name, const std::string& fields);
  void setState(Channel& channel, int state);
  void hangUp(std::string id, int cause);  // by value: the channel goes
  void bridge(Channel& a, Channel& b);
  void answer(Channel& customer);
  Channel* byId(const std::string& id);
  Channel* agentOf(const std::string& extension);
  Channel* customerOf(const std::string& extension);
  static std::string fieldsOf(const Channel& channel, const std::string& prefix = {});

  Options m_options;
  std::map<Peer, std::string> m_input;
  std::set<Peer> m_signedIn;
  std::vector<Channel> m_channels;
  std::map<std::string, std::string> m_challenges;
  Fields m_lastOriginate;
  bool m_quiet = false;
  int m_next = 1;
};

}  // namespace callwright::telephony::test
