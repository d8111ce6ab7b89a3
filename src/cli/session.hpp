#pragma once
#include <atomic>
#include <memory>
#include <string>

#include "callwright/app/app.hpp"
#include "callwright/app/campaigns.hpp"
#include "callwright/app/settings.hpp"
#include "cli/output.hpp"

namespace callwright::cli {

// Options that every command takes, before or after its name.
struct Common {
  std::string data;
  std::string now;
  std::string agent;
  bool json = false;
};

// Ends the command with exit code 1 and this error on standard error. Thrown and caught in this program only.
struct Refused {
  domain::Error error;
};
// The command line itself is wrong: exit code 2.
struct Misused {
  QString sentence;
};

template <class T>
T must(domain::Result<T> result) {
  if (!result) throw Refused{result.error()};
  return std::move(*result);
}

std::string wholeFile(const std::string& path);  // throws Refused: FileUnreadable

// With an engine for calls: files stand for the sound devices.
struct PhoneOptions {
  bool wanted = false;
  std::string listen, plays, records, certificates;
};

// The data directory opened as its operating-system owner. Throws Refused.
class Session {
 public:
  explicit Session(const Common& common, const PhoneOptions& phone = {});
  static void makeNew(const Common& common, const std::string& country, const std::string& timeZone);

  template <class Request>
  typename Request::Reply call(Request request, app::SubmitOptions options = {}) {
    return must(m_app->call(m_session, std::move(request), std::move(options)));
  }
  template <class Request>
  domain::Result<typename Request::Reply> attempt(Request request) {
    return m_app->call(m_session, std::move(request));
  }
  // The same with progress on the terminal and Ctrl+C as Cancel.
  template <class Request>
  typename Request::Reply callLong(Request request) {
    ProgressLine line(!m_json);
    app::SubmitOptions options;
    options.progress = [&line](const app::Progress& progress) { line.show(progress); };
    options.cancel = cancelOnInterrupt();
    return call(std::move(request), std::move(options));
  }

  [[nodiscard]] app::Subscription subscribe(std::function<void(const app::Event&)> onEvent) {
    return m_app->subscribe(std::move(onEvent));
  }
  static app::CancelToken cancelOnInterrupt();

  bool json() const { return m_json; }
  domain::Instant now() const { return m_app->now(); }
  const date::time_zone* zone() const { return m_zone; }
  const app::Settings& settings() const { return m_settings; }
  bool hasAgent() const { return static_cast<bool>(m_agent); }

  domain::UserId user(const std::string& name);  // NotFound
  app::CampaignPage openCampaign(const std::string& nameOrId);
  domain::CampaignId campaignId(const std::string& nameOrId);
  QString when(domain::Instant at) const;

 private:
  Session(const Common& common, const std::string& country, const std::string& timeZone);  // a new one
  void open(const Common& common, bool create, const std::string& country, const std::string& timeZone,
            const PhoneOptions& phone = {});

  std::unique_ptr<app::App> m_app;
  app::SessionId m_session;
  domain::UserId m_agent;
  app::Settings m_settings;
  const date::time_zone* m_zone = nullptr;
  bool m_json = false;
};

}  // namespace callwright::cli
