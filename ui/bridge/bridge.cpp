#include "bridge/bridge.hpp"

#include <QMetaObject>
#include <memory>
#include <variant>

#include "callwright/domain/queue.hpp"

namespace callwright::ui {

Bridge::Bridge(app::App& app, QObject* parent) : QObject(parent), m_app(&app) {
  m_subscription = m_app->subscribe([this](const app::Event& event) {
    onGuiThread([this, event] {
      if (const auto* change = std::get_if<app::Change>(&event)) {
        if (change->kind == app::Change::Kind::Settings && m_session)
          send(this, app::ReadSettings{}, [this](app::Result<app::Settings> settings) {
            if (settings) setSettings(*settings);
          });
        emit changed(*change);
      }
      if (const auto* update = std::get_if<app::CallUpdate>(&event)) emit callUpdated(*update);
      if (const auto* call = std::get_if<app::IncomingCall>(&event)) emit called(*call);
      if (const auto* quality = std::get_if<app::CallQuality>(&event)) emit measured(*quality);
      if (const auto* change = std::get_if<app::SoundChange>(&event)) emit soundChanged(*change);
      if (const auto* level = std::get_if<app::SoundLevel>(&event)) emit soundMeasured(level->peak);
      if (const auto* meter = std::get_if<app::CallMeter>(&event)) emit metered(*meter);
    });
  });
}

Bridge::~Bridge() = default;

void Bridge::close() {
  m_closedAt = now();
  m_app = nullptr;
}

void Bridge::begin(const app::SignedIn& signedIn, const app::Settings& settings) {
  m_session = signedIn.session;
  m_user = signedIn.user;
  setSettings(settings);
}

void Bridge::setSettings(const app::Settings& settings) {
  m_settings = settings;
  m_zone = domain::findZone(settings.timeZone);
  emit settingsChanged();
}

void Bridge::onGuiThread(std::function<void()> call) {
  QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

}  // namespace callwright::ui
