#pragma once
#include <array>
#include <callwright/domain/error.hpp>
#include <span>
#include <string>
#include <string_view>

namespace callwright::telephony {

// The only commands that are ever sent to FreeSWITCH.
enum class EslVerb {
  Auth,
  UserAuth,
  Events,  // event plain …
  Exit,
  Uptime,     // api uptime: is it alive?
  GlobalVar,  // api global_getvar NAME
  Contact,    // api sofia_contact USER
  Dump,       // api uuid_dump UUID plain
  Originate,  // bgapi originate …
  Kill,       // api uuid_kill UUID
  Hold,       // api uuid_hold UUID
  Unhold,     // api uuid_hold off UUID
  Transfer,   // api uuid_transfer UUID NUMBER XML CONTEXT
  Record,     // api uuid_record UUID start|mask|unmask PATH
  Digits,     // api uuid_send_dtmf UUID DIGITS
  Audio,      // api uuid_audio UUID start read mute 1 | stop
};
std::string_view toToken(EslVerb verb);  // the words that begin the line

// The line with its blank one behind it. The words are joined by spaces; a word with a control character, a space, or
// one of the characters that FreeSWITCH expands or splits at ($ { } [ ] ' " , ; \ & | < > ` =) is refused:
// BadValue{verb, "", …}, and nothing can be sent. Events and the secrets may hold more than that, but never a control
// character.
domain::Result<std::string> eslCommandOf(EslVerb verb, std::span<const std::string_view> words);
// Not an initializer_list: GCC 12 cannot keep one in a coroutine.
template <class... Words>
domain::Result<std::string> eslCommand(EslVerb verb, const Words&... words) {
  const std::array<std::string_view, sizeof...(Words)> all{std::string_view(words)...};
  return eslCommandOf(verb, all);
}

struct EslOriginate {
  std::string_view uuid;       // the agent's leg will have it
  std::string_view jobUuid;    // names the answer
  std::string_view extension;  // "user/1001"
  std::string_view number;     // what the dial plan is asked for
  std::string_view context;
  std::string_view callerId;  // may be empty
  std::string_view callId;    // the variable callwright_call, for the dial plan
  int answerSeconds = 30;     // how long the agent's phone rings
};
domain::Result<std::string> eslOriginate(const EslOriginate& originate);

}  // namespace callwright::telephony
