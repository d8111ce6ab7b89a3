#pragma once
#include <QObject>
#include <QPointer>
#include <utility>

#include "callwright/app/app.hpp"
#include "callwright/app/people.hpp"
#include "callwright/app/settings.hpp"
#include "callwright/app/work.hpp"

namespace callwright::ui {

// The one way from app's threads to Qt. send() returns at once; the answer and every event arrive on the GUI thread by
// one queued call. An answer for a widget that has gone is dropped. Lives on the GUI thread; outlived by app.
class Bridge : public QObject {
  Q_OBJECT
 public:
  explicit Bridge(app::App& app, QObject* parent = nullptr);
  ~Bridge() override;

  // bridge->send(this, app::MyDay{}, [this](app::Result<app::MyDay::Reply> reply) { … });
  template <class Request, class Done>
  void send(QObject* context, Request request, Done done, app::SubmitOptions options = {}) {
    if (!m_app) return;
    if (options.progress) {
      options.progress = [this, guard = QPointer<QObject>(context),
                          progress = std::move(options.progress)](const app::Progress& p) {
        onGuiThread([guard, progress, p] {
          if (guard) progress(p);
        });
      };
    }
    m_app->submit<Request>(
        m_session, std::move(request),
        [this, guard = QPointer<QObject>(context),
         done = std::move(done)](app::Result<typename Request::Reply> reply) mutable {
          onGuiThread([guard, done = std::move(done), reply = std::move(reply)]() mutable {
            if (guard) done(std::move(reply));
          });
        },
        std::move(options));
  }
  // When nobody waits for the answer but failures must not pass unseen: they come as failed().
  template <class Request>
  void send(Request request) {
    send(this, std::move(request), [this](app::Result<typename Request::Reply> reply) {
      if (!reply) emit failed(reply.error());
    });
  }

  void setSession(app::SessionId session) { m_session = session; }
  // Who is signed in and how the database is set up; known before any place is made. `settingsChanged` follows a later
  // SaveSettings.
  void begin(const app::SignedIn& signedIn, const app::Settings& settings);
  const domain::User& user() const { return m_user; }
  bool may(domain::Permission permission) const { return domain::allows(m_user.role, permission); }
  const app::Settings& settings() const { return m_settings; }
  const date::time_zone* zone() const { return m_zone; }  // the set-up's; times are shown in it
  app::SessionId session() const { return m_session; }
  QString databasePath() const { return m_app ? QString::fromStdString(m_app->databasePath()) : QString(); }
  domain::Instant now() const { return m_app ? m_app->now() : m_closedAt; }
  // Before app goes: nothing is sent any more, and the clock stands still. Answers on their way still find the bridge.
  void close();

 signals:
  void changed(const callwright::app::Change& change);
  void callUpdated(const callwright::app::CallUpdate& update);
  void metered(const callwright::app::CallMeter& meter);
  void measured(const callwright::app::CallQuality& quality);
  void soundChanged(const callwright::app::SoundChange& change);
  void soundMeasured(double level);                        // of the microphone, 0…1
  void called(const callwright::app::IncomingCall& call);  // somebody calls in
  void failed(const callwright::domain::Error& error);
  void settingsChanged();

 private:
  void onGuiThread(std::function<void()> call);
  void setSettings(const app::Settings& settings);
  app::App* m_app;
  domain::Instant m_closedAt{};
  app::SessionId m_session;
  domain::User m_user;
  app::Settings m_settings;
  const date::time_zone* m_zone = nullptr;
  app::Subscription m_subscription;
};

}  // namespace callwright::ui
