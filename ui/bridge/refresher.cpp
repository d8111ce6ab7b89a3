#include "bridge/refresher.hpp"

#include <utility>

#include "bridge/bridge.hpp"

namespace callwright::ui {

Refresher::Refresher(Bridge& bridge, Pace pace, Concerns concerns, std::function<bool()> isWatched, QObject* parent)
    : QObject(parent), m_isWatched(std::move(isWatched)) {
  m_soon.setSingleShot(true);
  m_soon.setInterval(pace.soon);
  connect(&m_soon, &QTimer::timeout, this, [this] {
    if (m_isWatched()) emit due();
  });
  connect(&m_sometimes, &QTimer::timeout, this, [this] {
    if (m_isWatched() && !m_awaited) emit due();
  });
  if (pace.sometimes.count() > 0) m_sometimes.start(pace.sometimes);
  connect(&bridge, &Bridge::changed, this, [this, concerns = std::move(concerns)](const app::Change& change) {
    if (concerns(change.kind) && m_isWatched()) wanted();
  });
}

void Refresher::wanted() {
  if (m_awaited)
    m_again = true;
  else if (!m_soon.isActive())
    m_soon.start();
}

void Refresher::asked() {
  m_soon.stop();
  m_awaited = true;
  m_again = false;
}

void Refresher::answered() {
  m_awaited = false;
  if (std::exchange(m_again, false)) wanted();
}

}  // namespace callwright::ui
