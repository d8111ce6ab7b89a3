#pragma once
#include <callwright/telephony/phone.hpp>
#include <memory>
#include <mutex>
#include <vector>

namespace callwright::telephony {

// The subscribers of one engine. subscribe() and dropping a Subscription: any thread. The publishing functions: the
// phone thread.
class Listeners {
 public:
  Subscription subscribe(PhoneListener listener);
  void publish(const CallSnapshot& snapshot);
  void publish(const CallMeter& meter);
  void publish(const CallQuality& quality);
  void publish(const EngineInfo& info);

 private:
  struct Slot {
    std::recursive_mutex mutex;  // recursive: a listener may drop itself while it runs
    bool alive = true;
    bool running = false;
    PhoneListener listener;
  };
  using Slots = std::vector<std::shared_ptr<Slot>>;
  // Outlives the engine as long as a subscription does.
  struct Registry {
    std::mutex mutex;
    Slots slots;
  };

  template <class Value>
  void deliver(std::function<void(const Value&)> PhoneListener::*member, const Value& value);

  std::shared_ptr<Registry> m_registry = std::make_shared<Registry>();
};

}  // namespace callwright::telephony
