#include <callwright/telephony/phone_switch.hpp>

#include "telephony/listeners.hpp"

namespace callwright::telephony {

using domain::CallId;
using domain::CallRevision;
using domain::ErrorCode;
using domain::fail;
using domain::Result;

// Calls between their dial and their end. A dial counts from the moment it is handed over, before its first snapshot.
struct PhoneSwitch::State {
  Listeners listeners;
  std::mutex mutex;
  std::set<CallId> open;

  bool begin(CallId call) {  // false: it was open before
    const std::lock_guard lock(mutex);
    return open.insert(call).second;
  }
  void end(CallId call) {
    const std::lock_guard lock(mutex);
    open.erase(call);
  }
  CallId any() {
    const std::lock_guard lock(mutex);
    return open.empty() ? CallId{} : *open.begin();
  }
  void onCall(const CallSnapshot& snapshot) {
    if (domain::isLive(snapshot.progress.state)) begin(snapshot.call);
    if (domain::isOver(snapshot.progress.state)) end(snapshot.call);
    listeners.publish(snapshot);
  }
};

PhoneSwitch::PhoneSwitch(std::unique_ptr<Phone> engine) : m_state(std::make_shared<State>()) {
  if (engine) (void)use(std::move(engine));
}

PhoneSwitch::~PhoneSwitch() {
  m_engine.reset();  // first: its last words still reach the listeners
}

Subscription PhoneSwitch::listenTo(Phone& engine) {
  PhoneListener listener;
  listener.onCall = [state = m_state](const CallSnapshot& snapshot) { state->onCall(snapshot); };
  listener.onMeter = [state = m_state](const CallMeter& meter) { state->listeners.publish(meter); };
  listener.onQuality = [state = m_state](const CallQuality& quality) { state->listeners.publish(quality); };
  listener.onEngine = [state = m_state](const EngineInfo& info) { state->listeners.publish(info); };
  return engine.subscribe(std::move(listener));
}

Result<void> PhoneSwitch::use(std::unique_ptr<Phone> engine) {
  Subscription oldSubscription;  // dropped after its engine has gone, so that nothing it says is lost
  std::shared_ptr<Phone> old;
  {
    const std::lock_guard lock(m_mutex);
    if (const CallId up = m_state->any()) return fail(ErrorCode::CallOpen, std::to_string(up.value));
    old = std::exchange(m_engine, std::shared_ptr<Phone>(std::move(engine)));
    oldSubscription = std::exchange(m_subscription, m_engine ? listenTo(*m_engine) : Subscription{});
    if (m_engine && !m_available) m_engine->setAvailable(false);
  }
  old.reset();
  m_state->listeners.publish(info());
  return {};
}

EngineInfo PhoneSwitch::info() const {
  const std::lock_guard lock(m_mutex);
  if (m_engine) return m_engine->info();
  return {"none", Registration::Unregistered, {}, false, "not connected"};
}

Subscription PhoneSwitch::subscribe(PhoneListener listener) {
  return m_state->listeners.subscribe(std::move(listener));
}

template <class Command>
void PhoneSwitch::send(Reply reply, Command command) {
  const std::lock_guard lock(m_mutex);
  if (m_engine) {
    command(*m_engine, std::move(reply));
  } else if (reply) {
    reply(fail(ErrorCode::PhoneRefused, "not connected"));
  }
}

void PhoneSwitch::dial(CallId call, std::string number, CallerSettings settings, Reply reply) {
  send(std::move(reply), [&](Phone& phone, Reply done) {
    const bool isNew = m_state->begin(call);
    phone.dial(call, std::move(number), std::move(settings),
               [state = m_state, call, isNew, done = std::move(done)](Result<void> taken) {
                 if (!taken && isNew) state->end(call);
                 if (done) done(std::move(taken));
               });
  });
}
void PhoneSwitch::hangUp(CallId call, CallRevision seen, Reply reply) {
  send(std::move(reply), [&](Phone& phone, Reply done) { phone.hangUp(call, seen, std::move(done)); });
}
void PhoneSwitch::hold(CallId call, CallRevision seen, Reply reply) {
  send(std::move(reply), [&](Phone& phone, Reply done) { phone.hold(call, seen, std::move(done)); });
}
void PhoneSwitch::resume(CallId call, CallRevision seen, Reply reply) {
  send(std::move(reply), [&](Phone& phone, Reply done) { phone.resume(call, seen, std::move(done)); });
}
void PhoneSwitch::mute(CallId call, CallRevision seen, bool on, Reply reply) {
  send(std::move(reply), [&](Phone& phone, Reply done) { phone.mute(call, seen, on, std::move(done)); });
}
void PhoneSwitch::sendDigits(CallId call, CallRevision seen, std::string digits, Reply reply) {
  send(std::move(reply),
       [&](Phone& phone, Reply done) { phone.sendDigits(call, seen, std::move(digits), std::move(done)); });
}
void PhoneSwitch::transfer(CallId call, CallRevision seen, std::string number, Reply reply) {
  send(std::move(reply),
       [&](Phone& phone, Reply done) { phone.transfer(call, seen, std::move(number), std::move(done)); });
}
void PhoneSwitch::transferTo(CallId call, CallRevision seen, CallId other, Reply reply) {
  send(std::move(reply), [&](Phone& phone, Reply done) { phone.transferTo(call, seen, other, std::move(done)); });
}
void PhoneSwitch::answer(CallId call, CallRevision seen, CallerSettings settings, Reply reply) {
  send(std::move(reply),
       [&](Phone& phone, Reply done) { phone.answer(call, seen, std::move(settings), std::move(done)); });
}
void PhoneSwitch::reject(CallId call, CallRevision seen, Reply reply) {
  send(std::move(reply), [&](Phone& phone, Reply done) { phone.reject(call, seen, std::move(done)); });
}
void PhoneSwitch::record(CallId call, CallRevision seen, bool on, Reply reply) {
  send(std::move(reply), [&](Phone& phone, Reply done) { phone.record(call, seen, on, std::move(done)); });
}
void PhoneSwitch::setAvailable(bool available) {
  const std::lock_guard lock(m_mutex);
  m_available = available;
  if (m_engine) m_engine->setAvailable(available);
}

}  // namespace callwright::telephony
