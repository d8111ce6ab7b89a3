#pragma once
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "app/job.hpp"
#include "callwright/app/settings.hpp"

namespace date {
class time_zone;
}

namespace callwright::telephony {
class Phone;
}

namespace callwright::app {

// What outlives a job. Made by App::open; thread rules by member.
struct Services {
  AppOptions options;
  std::string databasePath;

  // The set-up, read at open and after every SaveSettings. Thread safe: copies out.
  Settings settings() const;
  void setSettings(Settings settings);
  const date::time_zone* defaultZone() const;

  // Sessions. Thread safe.
  SessionId beginSession(domain::UserId user, domain::Role role);
  void endSession(SessionId session);
  std::optional<Actor> actorOf(SessionId session) const;

  void publish(const Event& event);  // to all subscribers, from any thread
  domain::Instant now() const;

  std::unique_ptr<telephony::Phone> phone;  // null with withPhone = false

  mutable std::mutex mutex;
  Settings current;
  std::unordered_map<std::int64_t, Actor> sessions;
  std::int64_t nextSession = 1;
  std::unordered_map<std::int64_t, std::function<void(const Event&)>> subscribers;
  std::int64_t nextSubscriber = 1;
};

// The zone of that name, or null when the time-zone database does not know it.
const date::time_zone* findZone(const std::string& name);

}  // namespace callwright::app
