#include "telephony/esl_command.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "telephony/pbx_text.hpp"

namespace callwright::telephony {
namespace {

using domain::ErrorCode;
using domain::fail;

bool isWord(std::string_view text) {
  return !text.empty() && !hasControl(text) && text.find_first_of(" ${}[]'\",;\\&|<>`=") == std::string_view::npos;
}

bool isFree(EslVerb verb) {
  return verb == EslVerb::Auth || verb == EslVerb::UserAuth || verb == EslVerb::Events;
}

}  // namespace

std::string_view toToken(EslVerb verb) {
  switch (verb) {
    case EslVerb::Auth:
      return "auth";
    case EslVerb::UserAuth:
      return "userauth";
    case EslVerb::Events:
      return "event plain";
    case EslVerb::Exit:
      return "exit";
    case EslVerb::Uptime:
      return "api uptime";
    case EslVerb::GlobalVar:
      return "api global_getvar";
    case EslVerb::Contact:
      return "api sofia_contact";
    case EslVerb::Dump:
      return "api uuid_dump";
    case EslVerb::Originate:
      return "bgapi originate";
    case EslVerb::Kill:
      return "api uuid_kill";
    case EslVerb::Hold:
      return "api uuid_hold";
    case EslVerb::Unhold:
      return "api uuid_hold off";
    case EslVerb::Transfer:
      return "api uuid_transfer";
    case EslVerb::Record:
      return "api uuid_record";
    case EslVerb::Digits:
      return "api uuid_send_dtmf";
    case EslVerb::Audio:
      return "api uuid_audio";
  }
  return {};
}

domain::Result<std::string> eslCommandOf(EslVerb verb, std::span<const std::string_view> words) {
  std::string line(toToken(verb));
  for (const std::string_view word : words) {
    if (isFree(verb) ? hasControl(word) : !isWord(word))
      return fail(ErrorCode::BadValue, toToken(verb), "", "no control characters, spaces or special characters");
    line.append(" ").append(word);
  }
  return line + "\n\n";
}

domain::Result<std::string> eslOriginate(const EslOriginate& o) {
  for (const std::string_view word : {o.uuid, o.jobUuid, o.extension, o.number, o.context, o.callId})
    if (!isWord(word))
      return fail(ErrorCode::BadValue, "originate", "", "no control characters, spaces or special characters");
  if (!o.callerId.empty() && !isWord(o.callerId)) return fail(ErrorCode::BadValue, "callerId", "", "E.164");
  std::string variables = fmt::format(
      "origination_uuid={},callwright_call={},originate_timeout={},ignore_early_media=true,hangup_after_bridge=true",
      o.uuid, o.callId, o.answerSeconds);
  // The agent's phone shows the customer; the customer is shown the caller id.
  variables += fmt::format(",origination_caller_id_number={}", o.number);
  if (!o.callerId.empty())
    variables += fmt::format(",effective_caller_id_number={0},outbound_caller_id_number={0}", o.callerId);
  return fmt::format("bgapi originate {{{}}}{} {} XML {}\nJob-UUID: {}\n\n", variables, o.extension, o.number,
                     o.context, o.jobUuid);
}

}  // namespace callwright::telephony
