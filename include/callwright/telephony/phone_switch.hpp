#pragma once
#include <callwright/telephony/phone.hpp>
#include <memory>
#include <mutex>
#include <set>

namespace callwright::telephony {

// A Phone whose engine can be changed while no call is up, so that subscribers and senders need not know of it.
// Without an engine it is Unregistered and refuses every command with PhoneRefused{"not connected"}.
// Callbacks come on the phone thread of the engine that speaks, a change of engine on the thread of use(); still one at
// a time for each listener.
class PhoneSwitch final : public Phone {
 public:
  explicit PhoneSwitch(std::unique_ptr<Phone> engine = nullptr);
  ~PhoneSwitch() override;

  // The engine until now is ended and joined before this returns. CallOpen{id} while a call is up: nothing changes.
  // Any thread but a phone thread.
  domain::Result<void> use(std::unique_ptr<Phone> engine);

  EngineInfo info() const override;
  Subscription subscribe(PhoneListener listener) override;
  void dial(domain::CallId call, std::string number, CallerSettings settings, Reply reply) override;
  void hangUp(domain::CallId call, domain::CallRevision seen, Reply reply) override;
  void hold(domain::CallId call, domain::CallRevision seen, Reply reply) override;
  void resume(domain::CallId call, domain::CallRevision seen, Reply reply) override;
  void mute(domain::CallId call, domain::CallRevision seen, bool on, Reply reply) override;
  void sendDigits(domain::CallId call, domain::CallRevision seen, std::string digits, Reply reply) override;
  void transfer(domain::CallId call, domain::CallRevision seen, std::string number, Reply reply) override;
  void transferTo(domain::CallId call, domain::CallRevision seen, domain::CallId other, Reply reply) override;
  void answer(domain::CallId call, domain::CallRevision seen, CallerSettings settings, Reply reply) override;
  void reject(domain::CallId call, domain::CallRevision seen, Reply reply) override;
  void record(domain::CallId call, domain::CallRevision seen, bool on, Reply reply) override;
  void setAvailable(bool available) override;

 private:
  struct State;
  template <class Command>
  void send(Reply reply, Command command);
  Subscription listenTo(Phone& engine);

  std::shared_ptr<State> m_state;  // shared with listeners of engines
  mutable std::mutex m_mutex;      // guards the members below; held while a command is handed to the engine
  std::shared_ptr<Phone> m_engine;
  Subscription m_subscription;
  bool m_available = true;
};

}  // namespace callwright::telephony
