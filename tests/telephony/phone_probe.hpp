#pragma once
#include <callwright/telephony/phone.hpp>
#include <chrono>
#include <condition_variable>
#include <future>
#include <mutex>
#include <optional>
#include <vector>

namespace callwright::telephony::test {

// Collects what a phone says, so that a test can wait for it with a deadline.
class PhoneProbe {
 public:
  explicit PhoneProbe(Phone& phone) {
    PhoneListener listener;
    listener.onCall = [this](const CallSnapshot& s) {
      const std::lock_guard lock(m_mutex);
      m_calls.push_back(s);
      m_changed.notify_all();
    };
    listener.onMeter = [this](const CallMeter& m) {
      const std::lock_guard lock(m_mutex);
      m_meters.emplace_back(std::chrono::steady_clock::now(), m);
      m_changed.notify_all();
    };
    m_subscription = phone.subscribe(std::move(listener));
  }

  using TimedMeter = std::pair<std::chrono::steady_clock::time_point, CallMeter>;

  // The first snapshot of the call in that state, or nothing after 20 s.
  std::optional<CallSnapshot> waitFor(domain::CallId call, domain::CallState state) {
    std::optional<CallSnapshot> found;
    wait([&] {
      for (const CallSnapshot& s : m_calls)
        if (s.call == call && s.progress.state == state) {
          found = s;
          return true;
        }
      return false;
    });
    return found;
  }

  bool waitForMeters(std::size_t count) {
    return wait([&] { return m_meters.size() >= count; });
  }

  std::vector<CallSnapshot> calls() const {
    const std::lock_guard lock(m_mutex);
    return m_calls;
  }
  std::vector<TimedMeter> meters() const {
    const std::lock_guard lock(m_mutex);
    return m_meters;
  }
  std::vector<domain::CallState> statesOf(domain::CallId call) const {
    std::vector<domain::CallState> states;
    for (const CallSnapshot& s : calls())
      if (s.call == call) states.push_back(s.progress.state);
    return states;
  }
  void unsubscribe() { m_subscription.reset(); }

 private:
  template <class Condition>
  bool wait(Condition condition) {
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, std::chrono::seconds(20), condition);
  }

  mutable std::mutex m_mutex;
  std::condition_variable m_changed;
  std::vector<CallSnapshot> m_calls;
  std::vector<TimedMeter> m_meters;
  Subscription m_subscription;  // last: goes first
};

// Gives a command and waits for its reply; Internal if none comes within 20 s.
template <class Command>
domain::Result<void> ask(Command command) {
  auto promise = std::make_shared<std::promise<domain::Result<void>>>();
  auto reply = promise->get_future();
  command([promise](domain::Result<void> result) { promise->set_value(std::move(result)); });
  if (reply.wait_for(std::chrono::seconds(20)) != std::future_status::ready)
    return domain::fail(domain::ErrorCode::Internal, "no reply");
  return reply.get();
}

}  // namespace callwright::telephony::test
