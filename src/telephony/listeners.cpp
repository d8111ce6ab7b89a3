#include "telephony/listeners.hpp"

#include <algorithm>

namespace callwright::telephony {

Subscription Listeners::subscribe(PhoneListener listener) {
  auto slot = std::make_shared<Slot>();
  slot->listener = std::move(listener);
  {
    const std::lock_guard lock(m_registry->mutex);
    m_registry->slots.push_back(slot);
  }
  return Subscription([registry = m_registry, slot] {
    {
      const std::lock_guard lock(registry->mutex);
      std::erase(registry->slots, slot);
    }
    PhoneListener gone;                       // what the functions hold is released here, after the lock
    const std::lock_guard lock(slot->mutex);  // waits for a call in flight
    slot->alive = false;
    if (!slot->running) gone = std::exchange(slot->listener, {});
  });
}

template <class Value>
void Listeners::deliver(std::function<void(const Value&)> PhoneListener::*member, const Value& value) {
  Slots slots;
  {
    const std::lock_guard lock(m_registry->mutex);
    slots = m_registry->slots;
  }
  for (const auto& slot : slots) {
    PhoneListener gone;  // a listener that dropped itself while it ran
    const std::lock_guard lock(slot->mutex);
    if (!slot->alive || !(slot->listener.*member)) continue;
    slot->running = true;
    (slot->listener.*member)(value);
    slot->running = false;
    if (!slot->alive) gone = std::exchange(slot->listener, {});
  }
}

void Listeners::publish(const CallSnapshot& snapshot) {
  deliver(&PhoneListener::onCall, snapshot);
}
void Listeners::publish(const CallMeter& meter) {
  deliver(&PhoneListener::onMeter, meter);
}
void Listeners::publish(const CallQuality& quality) {
  deliver(&PhoneListener::onQuality, quality);
}
void Listeners::publish(const EngineInfo& info) {
  deliver(&PhoneListener::onEngine, info);
}

}  // namespace callwright::telephony
