#pragma once
#include <callwright/domain/error.hpp>
#include <string>
#include <string_view>

namespace callwright::telephony {

// The only actions that are ever sent.
enum class AmiVerb {
  Login,
  Challenge,
  Logoff,
  Ping,
  ListCommands,
  Getvar,
  ShowDialPlan,
  Status,
  Originate,
  Hangup,
  Redirect,
  BlindTransfer,
  Bridge,
  MuteAudio,
  PlayDTMF,
  MixMonitor,
  MixMonitorMute,
};
std::string_view toToken(AmiVerb verb);

// One action on its way to Asterisk. A value with a control character spoils the whole action: bytes() then is an
// error, and nothing can be sent.
class AmiAction {
 public:
  explicit AmiAction(AmiVerb verb) : m_verb(verb) {}
  // `name` is ours; `value` may come from anywhere.
  AmiAction& set(std::string_view name, std::string_view value);
  AmiVerb verb() const { return m_verb; }
  // Errors: BadValue{name, "", "no control characters"}. The value may be a secret and is not repeated.
  domain::Result<std::string> bytes(std::string_view actionId) const;

 private:
  AmiVerb m_verb;
  std::string m_lines;
  std::string m_spoiledBy;
};

}  // namespace callwright::telephony
