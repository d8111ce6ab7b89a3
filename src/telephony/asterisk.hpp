#pragma once
#include <map>
#include <optional>
#include <string>

#include "telephony/ami_action.hpp"
#include "telephony/ami_parser.hpp"
#include "telephony/pbx.hpp"

namespace callwright::telephony {

struct AmiReply {
  bool ok = false;
  std::string message;
};

// One action whose answer is waited for; a list is answered when its last event has come.
struct AmiQuestion {
  explicit AmiQuestion(asio::io_context& io) : timer(io) {}
  asio::steady_timer timer;  // its expiry is the deadline, its cancellation the answer
  std::optional<AmiReply> reply;
  bool over = false;
  std::function<void(const AmiMessage&)> onMessage;  // the response and every item of the list
};

// Asterisk's manager interface, versions 13 and later. The agent's leg is originated into the dial plan with a channel
// id of our choice; what the dial plan dials for it is known by DialBegin, whose caller is that channel. A channel id
// serves wherever an action wants a channel's name.
class Asterisk final : public Pbx {
 public:
  Asterisk(asio::io_context& io, PbxOwner& owner, const DeskPhoneConfig& config)
      : m_io(io), m_owner(owner), m_config(config) {}

  std::uint16_t usualPort(bool tls) const override { return tls ? 5039 : 5038; }
  Capabilities capabilities() const override { return m_capabilities; }
  void begin(std::shared_ptr<PbxLink> link) override;
  bool take(std::string_view bytes) override;
  std::string fault() const override { return std::string(m_parser.fault()); }
  void lost() override;
  asio::awaitable<tl::expected<void, SignInFailure>> signIn() override;
  Done ping() override { return simple(AmiAction(AmiVerb::Ping)); }
  asio::awaitable<domain::Result<FoundLegs>> reread(std::shared_ptr<DeskCall> call) override;
  Done originate(std::shared_ptr<DeskCall> call) override;
  Done hold(std::shared_ptr<DeskCall> call) override;
  Done resume(std::shared_ptr<DeskCall> call) override;
  Done mute(std::shared_ptr<DeskCall> call, bool on) override;
  Done sendDigits(std::shared_ptr<DeskCall> call, std::string digits) override;
  Done transfer(std::shared_ptr<DeskCall> call, std::string number) override;
  Done record(std::shared_ptr<DeskCall> call, bool on) override;
  Done hangUp(std::shared_ptr<DeskCall> call) override;
  void free(const DeskCall& call) override;

 private:
  using Listen = std::function<void(const AmiMessage&)>;
  asio::awaitable<domain::Result<AmiReply>> ask(AmiAction action, Listen listen = {});
  Done simple(AmiAction action);  // an error answer is PhoneRefused{its message}
  void sendUnasked(const AmiAction& action);
  asio::awaitable<tl::expected<void, SignInFailure>> logIn();
  asio::awaitable<void> learnCapabilities();
  asio::awaitable<void> readLine();
  void message(const AmiMessage& m);
  void answered(const AmiMessage& m, AmiQuestion& question);
  void event(const AmiMessage& m, std::string_view name);
  void dialEvent(DeskCall& call, const AmiMessage& m, std::string_view name);
  void legEvent(DeskCall& call, const AmiMessage& m, std::string_view name, std::string_view leg);
  void lineState(std::string_view state);

  asio::io_context& m_io;
  PbxOwner& m_owner;
  const DeskPhoneConfig& m_config;
  AmiParser m_parser;
  std::shared_ptr<PbxLink> m_link;
  Capabilities m_capabilities;
  bool m_seesDialPlan = false;
  std::map<std::string, std::shared_ptr<AmiQuestion>, std::less<>> m_questions;  // by ActionID
  std::uint64_t m_nextAction = 1;
};

}  // namespace callwright::telephony
