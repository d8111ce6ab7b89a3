#pragma once
#include <catch2/catch.hpp>
#include <condition_variable>
#include <mutex>
#include <vector>

#include "callwright/app/work.hpp"
#include "support/temporary_database.hpp"

namespace callwright::test {

using namespace std::chrono_literals;
using app::ErrorCode;

// Call updates of an app, waited for in the order in which they come.
class CallWatch {
 public:
  explicit CallWatch(app::App& app)
      : m_subscription(app.subscribe([this](const app::Event& event) {
          if (const auto* update = std::get_if<app::CallUpdate>(&event)) {
            const std::lock_guard lock(m_mutex);
            m_updates.push_back(*update);
            m_more.notify_all();
          }
        })) {}
  // The first update for which `wanted` holds; fails the test after 10 s.
  template <class F>
  app::CallUpdate wait(F wanted) {
    std::unique_lock lock(m_mutex);
    app::CallUpdate found;
    const bool came = m_more.wait_for(lock, 10s, [&] {
      for (const auto& u : m_updates) {
        if (wanted(u)) {
          found = u;
          return true;
        }
      }
      return false;
    });
    if (!came) throw std::runtime_error("no such call update came");
    return found;
  }
  app::CallUpdate ended(domain::CallId call, bool saved = true) {
    return wait([&](const app::CallUpdate& u) {
      return u.call == call && u.saved == saved && domain::isOver(u.progress.state);
    });
  }
  app::CallUpdate reached(domain::CallId call, domain::CallState state) {
    return wait([&](const app::CallUpdate& u) { return u.call == call && u.progress.state == state; });
  }
  std::vector<app::CallUpdate> all() {
    const std::lock_guard lock(m_mutex);
    return m_updates;
  }
  void clear() {
    const std::lock_guard lock(m_mutex);
    m_updates.clear();
  }

 private:
  std::mutex m_mutex;
  std::condition_variable m_more;
  std::vector<app::CallUpdate> m_updates;
  app::Subscription m_subscription;
};

// An agent at work.
class Agent {
 public:
  Agent(TemporaryDatabase& db, const std::string& name) : m_db(db), user(db.addUser(name)), session(db.session(user)) {}

  app::NextCustomer next(domain::CampaignId campaign) {
    auto reply = m_db.app->call(session, app::TakeNextCustomer{campaign});
    if (!reply)
      throw std::runtime_error("TakeNextCustomer: error " + std::to_string(static_cast<int>(reply.error().code)) + " " +
                               (reply.error().args.empty() ? "" : reply.error().args.front()));
    return std::move(*reply);
  }
  app::OpenCall take(domain::CampaignId campaign) {
    auto reply = next(campaign);
    if (!reply.call)
      throw std::runtime_error("the queue is empty: " + std::to_string(static_cast<int>(reply.empty.why)));
    return std::move(*reply.call);
  }
  static app::SaveOutcome outcome(domain::CallId call, const std::string& code) {
    app::SaveOutcome save;
    save.call = call;
    save.code = code;
    return save;
  }
  static app::SaveOutcome sale(domain::CallId call) {
    auto save = outcome(call, "sale");
    save.order = app::OrderInput{"Plan A", 2, {288000, "CNY"}, "12 months"};
    return save;
  }
  app::SaveOutcome::Done save(const app::SaveOutcome& request) {
    auto reply = m_db.app->call(session, request);
    if (!reply)
      throw std::runtime_error("SaveOutcome: error " + std::to_string(static_cast<int>(reply.error().code)) + " " +
                               (reply.error().args.empty() ? "" : reply.error().args.front()));
    return *reply;
  }
  app::SaveOutcome::Done save(domain::CallId call, const std::string& code) { return save(outcome(call, code)); }
  // One customer from the queue with that outcome.
  domain::CustomerId work(domain::CampaignId campaign, const std::string& code = "refused") {
    const auto open = take(campaign);
    save(open.call, code);
    return open.customer;
  }
  app::SaveOutcome::Done callback(domain::CallId call, domain::Instant at, bool onlyMe = true) {
    auto request = outcome(call, "callback");
    request.followUpAt = at;
    request.onlyMe = onlyMe;
    return save(request);
  }

 private:
  TemporaryDatabase& m_db;

 public:
  domain::UserId user;
  app::SessionId session;
};

template <class R>
ErrorCode codeOf(const R& result) {
  REQUIRE_FALSE(result);
  return result.error().code;
}

}  // namespace callwright::test
