#include "telephony/ami_action.hpp"

#include "telephony/pbx_text.hpp"

namespace callwright::telephony {

std::string_view toToken(AmiVerb verb) {
  switch (verb) {
    case AmiVerb::Login:
      return "Login";
    case AmiVerb::Challenge:
      return "Challenge";
    case AmiVerb::Logoff:
      return "Logoff";
    case AmiVerb::Ping:
      return "Ping";
    case AmiVerb::ListCommands:
      return "ListCommands";
    case AmiVerb::Getvar:
      return "Getvar";
    case AmiVerb::ShowDialPlan:
      return "ShowDialPlan";
    case AmiVerb::Status:
      return "Status";
    case AmiVerb::Originate:
      return "Originate";
    case AmiVerb::Hangup:
      return "Hangup";
    case AmiVerb::Redirect:
      return "Redirect";
    case AmiVerb::BlindTransfer:
      return "BlindTransfer";
    case AmiVerb::Bridge:
      return "Bridge";
    case AmiVerb::MuteAudio:
      return "MuteAudio";
    case AmiVerb::PlayDTMF:
      return "PlayDTMF";
    case AmiVerb::MixMonitor:
      return "MixMonitor";
    case AmiVerb::MixMonitorMute:
      return "MixMonitorMute";
  }
  return {};
}

AmiAction& AmiAction::set(std::string_view name, std::string_view value) {
  if (hasControl(value) && m_spoiledBy.empty()) m_spoiledBy = name;
  m_lines.append(name).append(": ").append(value).append("\r\n");
  return *this;
}

domain::Result<std::string> AmiAction::bytes(std::string_view actionId) const {
  if (hasControl(actionId)) return domain::fail(domain::ErrorCode::BadValue, "ActionID", "", "no control characters");
  if (!m_spoiledBy.empty()) return domain::fail(domain::ErrorCode::BadValue, m_spoiledBy, "", "no control characters");
  std::string text = "Action: ";
  text.append(toToken(m_verb)).append("\r\nActionID: ").append(actionId).append("\r\n").append(m_lines).append("\r\n");
  return text;
}

}  // namespace callwright::telephony
