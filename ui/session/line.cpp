#include "session/line.hpp"

#include "bridge/bridge.hpp"
#include "bridge/keyring.hpp"
#include "bridge/utf8.hpp"

namespace callwright::ui {

Line::Line(Bridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge) {}

// A seat may hold several databases, each with a user of that name.
QString Line::keyringName(const Bridge& bridge) {
  return qt(bridge.user().name) + QLatin1Char('@') + bridge.databasePath();
}

QString Line::statusText(const app::PhoneStatus::Answer& phone) {
  using State = app::PhoneStatus::Answer::Line;
  if (phone.rehearsal) return tr("Rehearsal phone ready");
  switch (phone.line) {
    case State::NotNeeded:
      return tr("Phone ready");
    case State::Ready:
      return tr("Phone registered");
    case State::Connecting:
      return tr("Phone connecting…");
    case State::Failed:
      return phone.detail.empty() ? tr("Phone not registered") : tr("Phone not registered: %1").arg(qt(phone.detail));
    case State::Off:
      return tr("Phone not connected");
  }
  return {};
}

void Line::connectLine() {
  m_bridge.send(this, app::MyPhoneAccount{}, [this](app::Result<app::MyPhoneAccount::Reply> mine) {
    if (!mine) {
      emit failed(mine.error());
      return;
    }
    if (mine->account.engine == domain::PhoneEngine::Rehearsal) return;
    if (mine->passwordIn != app::PasswordPlace::Keyring) return connectWith({});
    keyring::read(this, keyringName(m_bridge), [this](const std::optional<QString>& password) {
      connectWith(password ? utf8(*password) : std::string());
    });
  });
}

void Line::connectWith(const std::string& password) {
  m_bridge.send(this, app::ConnectPhone{password}, [this](app::Result<app::ConnectPhone::Reply> done) {
    if (!done) emit failed(done.error());
  });
}

}  // namespace callwright::ui
