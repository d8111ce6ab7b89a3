#pragma once
#include <callwright/telephony/desk_phone.hpp>
#include <memory>
#include <string>
#include <string_view>

#include "telephony/desk_call.hpp"
#include "telephony/pbx_link.hpp"

namespace callwright::telephony {

// Why signing in failed.
struct SignInFailure {
  std::string detail;    // technical
  bool refused = false;  // name or password: trying again at once locks out
};

// What differs between the two PBXs. All on the phone thread. A question that the PBX does not answer in time, or
// before the connection is lost, answers PhoneRefused{detail}.
class Pbx {
 public:
  using Done = asio::awaitable<domain::Result<void>>;
  virtual ~Pbx() = default;

  virtual std::uint16_t usualPort(bool tls) const = 0;
  virtual Capabilities capabilities() const = 0;  // once signed in

  virtual void begin(std::shared_ptr<PbxLink> link) = 0;  // a new connection
  virtual bool take(std::string_view bytes) = 0;          // what came; false: the peer breaks the protocol
  virtual std::string fault() const = 0;
  virtual void lost() = 0;  // the connection is over: whoever waits is answered

  virtual asio::awaitable<tl::expected<void, SignInFailure>> signIn() = 0;
  virtual Done ping() = 0;
  virtual asio::awaitable<domain::Result<FoundLegs>> reread(std::shared_ptr<DeskCall> call) = 0;

  // Commands on our call, already checked. originate() answers when the PBX has taken it.
  virtual Done originate(std::shared_ptr<DeskCall> call) = 0;
  virtual Done hold(std::shared_ptr<DeskCall> call) = 0;
  virtual Done resume(std::shared_ptr<DeskCall> call) = 0;
  virtual Done mute(std::shared_ptr<DeskCall> call, bool on) = 0;
  virtual Done sendDigits(std::shared_ptr<DeskCall> call, std::string digits) = 0;
  virtual Done transfer(std::shared_ptr<DeskCall> call, std::string number) = 0;
  virtual Done record(std::shared_ptr<DeskCall> call, bool on) = 0;
  virtual Done hangUp(std::shared_ptr<DeskCall> call) = 0;  // ok where nothing is up any more
  virtual void free(const DeskCall& call) = 0;              // hangs up what is still up, without waiting
};

// What a PBX tells its phone.
class PbxOwner {
 public:
  virtual ~PbxOwner() = default;
  virtual DeskCall* openCall() = 0;  // null: none. Only its legs are ours; all else is other people's
  // Whether this was the agent's leg of a call that is over: a PBX may make it only after it was told to end it.
  virtual bool hasEnded(std::string_view leg) const = 0;
  virtual void lineChanged(bool reachable, const std::string& detail) = 0;  // the agent's phone
  virtual void log(std::string_view line) = 0;
};

// The name of the recording: that of settings.recordFile without its folder.
std::string recordName(const DeskCall& call);

std::unique_ptr<Pbx> makeAsterisk(asio::io_context& io, PbxOwner& owner, const DeskPhoneConfig& config);
std::unique_ptr<Pbx> makeFreeSwitch(asio::io_context& io, PbxOwner& owner, const DeskPhoneConfig& config);

}  // namespace callwright::telephony
