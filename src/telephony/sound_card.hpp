#pragma once
#include <linphone++/linphone.hh>
#include <memory>

namespace callwright::telephony {

class SoundServer;

// A sound card of the library's that is no device: what it records and plays goes by the server's streams, which follow
// the user's choice. Silence is recorded while there is no microphone, so that the call goes on.
void useSoundCard(linphone::Core& core, const std::shared_ptr<SoundServer>& server);

}  // namespace callwright::telephony
