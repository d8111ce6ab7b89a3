#include "app/services.hpp"

#include <date/tz.h>
#include <sodium.h>

#include <vector>

#include "callwright/telephony/phone_switch.hpp"
#include "callwright/telephony/sound.hpp"

namespace callwright::app {

namespace {

void wipe(std::string& secret) {
  sodium_memzero(secret.data(), secret.size());
}

}  // namespace

Services::Services() = default;
Services::~Services() {
  for (auto& [session, password] : phonePasswords) wipe(password);
}

Settings Services::settings() const {
  const std::lock_guard lock(mutex);
  return current;
}

void Services::setSettings(Settings settings) {
  const std::lock_guard lock(mutex);
  current = std::move(settings);
}

const date::time_zone* Services::defaultZone() const {
  const date::time_zone* zone = domain::findZone(settings().timeZone);
  return zone != nullptr ? zone : domain::findZone("UTC");
}

SessionId Services::beginSession(domain::UserId user, domain::Role role) {
  return addSession({user, role, false, true});
}

SessionId Services::addSession(Actor actor) {
  const std::lock_guard lock(mutex);
  const std::int64_t id = nextSession++;
  sessions.emplace(id, actor);
  return SessionId(id);
}

void Services::endSession(SessionId session) {
  const std::lock_guard lock(mutex);
  sessions.erase(session.value);
  forgetPassword(session.value);
}

void Services::keepPhonePassword(SessionId session, std::string password) {
  const std::lock_guard lock(mutex);
  forgetPassword(session.value);
  phonePasswords.emplace(session.value, std::move(password));
}

std::optional<std::string> Services::phonePassword(SessionId session) const {
  const std::lock_guard lock(mutex);
  const auto found = phonePasswords.find(session.value);
  if (found == phonePasswords.end()) return std::nullopt;
  return found->second;
}

void Services::forgetPassword(std::int64_t session) {
  const auto found = phonePasswords.find(session);
  if (found == phonePasswords.end()) return;
  wipe(found->second);
  phonePasswords.erase(found);
}

void Services::userChanged(domain::UserId user, domain::Role role, bool active) {
  const std::lock_guard lock(mutex);
  for (auto it = sessions.begin(); it != sessions.end();) {
    Actor& actor = it->second;
    if (actor.user == user && !actor.owner) {
      actor.role = role;
      if (!active) {
        forgetPassword(it->first);
        it = sessions.erase(it);
        continue;
      }
    }
    ++it;
  }
}

std::optional<Actor> Services::actorOf(SessionId session) const {
  const std::lock_guard lock(mutex);
  const auto found = sessions.find(session.value);
  if (found == sessions.end()) return std::nullopt;
  return found->second;
}

void Services::publish(const Event& event) {
  subscribers->publish(event);
}

std::int64_t Subscribers::add(std::function<void(const Event&)> onEvent) {
  const std::lock_guard lock(m_mutex);
  m_all.emplace(m_next, std::move(onEvent));
  return m_next++;
}

void Subscribers::remove(std::int64_t id) {
  const std::lock_guard lock(m_mutex);
  m_all.erase(id);
}

// The lock is held while they are called, so that one which has unsubscribed is never called again.
void Subscribers::publish(const Event& event) {
  const std::lock_guard lock(m_mutex);
  for (const auto& [id, call] : m_all) call(event);
}

domain::Instant Services::now() const {
  if (options.clock) return options.clock();
  return std::chrono::time_point_cast<domain::Milliseconds>(std::chrono::system_clock::now());
}

}  // namespace callwright::app
