#pragma once
#include <callwright/telephony/desk_phone.hpp>

#include <thread>

#include "telephony/phone_probe.hpp"

namespace callwright::telephony::test {

// Waits for what an engine says of itself.
class EngineProbe {
 public:
  explicit EngineProbe(Phone& phone) : m_phone(phone) {
    PhoneListener listener;
    listener.onEngine = [this](const EngineInfo&) {
      const std::lock_guard lock(m_mutex);
      m_changed.notify_all();
    };
    m_subscription = phone.subscribe(std::move(listener));
  }
  template <class Condition>
  bool wait(Condition condition) {
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, std::chrono::seconds(20), [&] { return condition(m_phone.info()); });
  }
  bool waitReady() {
    return wait([](const EngineInfo& info) { return info.ready(); });
  }
  bool waitLost() {
    return wait([](const EngineInfo& info) { return !info.ready(); });
  }
  bool waitDetail(const std::string& part) {
    return wait([&](const EngineInfo& info) { return info.detail.find(part) != std::string::npos; });
  }

 private:
  Phone& m_phone;
  std::mutex m_mutex;
  std::condition_variable m_changed;
  Subscription m_subscription;
};

// Waits for what no callback tells; false after 20 s.
template <class Condition>
bool eventually(Condition condition) {
  const auto late = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while (!condition()) {
    if (std::chrono::steady_clock::now() > late) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return true;
}

inline const std::string someone = "+8613800138000";

// Impatient where nothing is to be waited for, patient where a slow test machine is.
inline DeskPhoneConfig deskConfig(const std::string& server, const std::string& extension) {
  DeskPhoneConfig config;
  config.account.engine = domain::PhoneEngine::Asterisk;
  config.account.server = server;
  config.account.extension = extension;
  config.account.context = "outbound";
  config.password = "desk-4711";
  config.times.answerWithin = domain::Milliseconds{10'000};
  config.times.nextRoute = domain::Milliseconds{50};
  config.times.reconnectFirst = domain::Milliseconds{10};
  config.times.reconnectMost = domain::Milliseconds{50};
  return config;
}

inline domain::Result<void> dial(Phone& phone, domain::CallId call, const std::string& to = someone,
                                 CallerSettings settings = {}) {
  return ask([&](Phone::Reply reply) { phone.dial(call, to, settings, std::move(reply)); });
}

}  // namespace callwright::telephony::test
