#pragma once
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "app/job.hpp"
#include "callwright/app/settings.hpp"
#include "callwright/domain/queue.hpp"

namespace date {
class time_zone;
}

namespace spdlog {
class logger;
}

namespace callwright::telephony {
class PhoneSwitch;
class SoundSystem;
}  // namespace callwright::telephony

namespace callwright::app {

class CallControl;

// Outlived by no subscription: a handle that ends after App finds it gone. Thread safe.
class Subscribers {
 public:
  std::int64_t add(std::function<void(const Event&)> onEvent);
  void remove(std::int64_t id);  // not from inside a callback; afterwards that one is never called again
  void publish(const Event& event);

 private:
  std::mutex m_mutex;
  std::map<std::int64_t, std::function<void(const Event&)>> m_all;
  std::int64_t m_next = 1;
};

// What outlives a job. Made by App::open; thread rules by member.
struct Services {
  Services();
  ~Services();

  AppOptions options;
  std::string databasePath;

  // The set-up, read at open and after every SaveSettings. Thread safe: copies out.
  Settings settings() const;
  void setSettings(Settings settings);
  const date::time_zone* defaultZone() const;

  // Sessions. Thread safe.
  SessionId beginSession(domain::UserId user, domain::Role role);
  SessionId addSession(Actor actor);
  void endSession(SessionId session);
  void userChanged(domain::UserId user, domain::Role role, bool active);  // his sessions follow, or end
  std::optional<Actor> actorOf(SessionId session) const;
  // The password of the session's line; wiped when the session ends. Thread safe.
  void keepPhonePassword(SessionId session, std::string password);
  std::optional<std::string> phonePassword(SessionId session) const;

  void publish(const Event& event);  // to all subscribers, from any thread
  domain::Instant now() const;

  std::int64_t processId = 0;                     // random; marks this process' rows in the change feed
  std::shared_ptr<spdlog::logger> log;            // never null; no secrets and no whole phone numbers go in
  std::unique_ptr<telephony::PhoneSwitch> phone;  // null with withPhone = false
  std::unique_ptr<telephony::SoundSystem> sound;  // null without withSound
  std::shared_ptr<CallControl> calls;             // null without a phone; see startCalls

  void forgetPassword(std::int64_t session);  // with the mutex held

  mutable std::mutex mutex;
  Settings current;
  std::unordered_map<std::int64_t, Actor> sessions;
  std::unordered_map<std::int64_t, std::string> phonePasswords;  // by session
  std::int64_t nextSession = 1;
  std::shared_ptr<Subscribers> subscribers = std::make_shared<Subscribers>();
};

// The set-up as the setting table holds it, and back.
Settings settingsFrom(const std::map<std::string, std::string>& rows);
std::map<std::string, std::string> rowsOf(const Settings& settings);

}  // namespace callwright::app
