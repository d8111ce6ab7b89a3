#include <belle-sip/belle-sip.h>
#include <dlfcn.h>

#include <string_view>

#include "telephony/sip_headers.hpp"

namespace {
std::function<void(std::string_view)> watching;
}

// belle-sip 5.1 keeps a message that it could not parse to the end without owning it, and gives it back a second time
// when the channel closes: one packet from anybody ends the program. This function takes the place of the library's own
// (the loader asks the program first) and reports such a message as unreadable, which the library handles well.
extern "C" belle_sip_message_t* belle_sip_message_parse_raw(const char* text, size_t length, size_t* messageLength) {
  using Parse = belle_sip_message_t* (*)(const char*, size_t, size_t*);
  static const auto parse = reinterpret_cast<Parse>(dlsym(RTLD_NEXT, "belle_sip_message_parse_raw"));
  *messageLength = 0;
  if (parse == nullptr) return nullptr;
  belle_sip_message_t* message = parse(text, length, messageLength);
  // Of a channel, it ends with an empty line; the fragments in a NOTIFY do not, and have no length either.
  const bool ofChannel = std::string_view(text, length).ends_with("\r\n\r\n");
  if (ofChannel && *messageLength == 0) return nullptr;
  if (message != nullptr && watching) watching({text, *messageLength > 0 ? *messageLength : length});
  return message;
}

namespace callwright::telephony {

ParseWatch::ParseWatch(std::function<void(std::string_view)> watch) {
  watching = std::move(watch);
}

ParseWatch::~ParseWatch() {
  watching = nullptr;
}

bool hasParseGuard() {
  return dlsym(RTLD_DEFAULT, "belle_sip_message_parse_raw") == reinterpret_cast<void*>(&belle_sip_message_parse_raw);
}

}  // namespace callwright::telephony
