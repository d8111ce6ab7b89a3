#include "work/side_line.hpp"

#include <utility>

#include "bridge/bridge.hpp"
#include "callwright/app/app.hpp"
#include "callwright/app/phone.hpp"

namespace callwright::ui {

using namespace std::chrono_literals;
using domain::CallState;
using domain::ErrorCode;

SideLine::SideLine(Bridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge) {
  connect(&m_bridge, &Bridge::called, this, &SideLine::onCalled);
}

void SideLine::onCalled(const app::IncomingCall& incoming) {
  emit called();
  m_bridge.send(this, app::ReadOpenCall{incoming.call}, [this](app::Result<app::ReadOpenCall::Reply> reply) {
    if (reply && domain::isLive(reply->progress.state)) setCaller(std::move(*reply));
  });
}

void SideLine::setCaller(std::optional<app::OpenCall> caller) {
  m_caller = std::move(caller);
  emit callerChanged();
}

void SideLine::setOther(std::optional<app::OpenCall> other) {
  m_other = std::move(other);
  m_otherBase = m_other ? domain::connectedTime(m_other->progress, m_bridge.now()) : 0ms;
  m_otherSince.start();
  emit otherChanged();
}

std::chrono::milliseconds SideLine::otherTime() const {
  if (!m_other) return 0ms;
  const CallState state = m_other->progress.state;
  const bool runs = state == CallState::Talking || state == CallState::Held;
  return m_otherBase + (runs ? std::chrono::milliseconds(m_otherSince.elapsed()) : 0ms);
}

template <class Request>
void SideLine::send(Request request, const app::OpenCall& call, void (SideLine::*done)()) {
  request.call = call.call;
  request.revision = call.progress.revision;
  m_bridge.send(this, request, [this, done](app::Result<typename Request::Reply> reply) {
    if (reply && done != nullptr) emit(this->*done)();
    if (!reply && reply.error().code != ErrorCode::CallNotOpen) emit failed(reply.error());
  });
}

void SideLine::answer() {
  if (m_caller) send(app::AnswerCall{}, *m_caller);
}

void SideLine::reject() {
  if (m_caller) send(app::RejectCall{}, *m_caller);
}

void SideLine::hangUp() {
  if (otherIsLive()) send(app::HangUp{}, *m_other);
}

void SideLine::resume() {
  if (!otherIsLive()) return;
  app::Hold request;
  request.on = false;
  send(request, *m_other, &SideLine::resumed);
}

void SideLine::join(const app::OpenCall& mine) {
  if (!otherIsLive()) return;
  // Whoever was there first is handed over, to whom was asked then.
  const bool otherFirst = m_other->progress.dialedAt < mine.progress.dialedAt;
  app::CompleteTransfer request;
  request.other = otherFirst ? mine.call : m_other->call;
  send(request, otherFirst ? *m_other : mine);
}

void SideLine::keep(app::OpenCall call) {
  setOther(std::move(call));
}

std::optional<app::OpenCall> SideLine::take() {
  auto taken = std::exchange(m_other, std::nullopt);
  if (taken) emit otherChanged();
  return taken;
}

void SideLine::know(const app::OpenCall& read) {
  if (!m_other) return;
  m_other->customer = read.customer;
  m_other->phone = read.phone;
  m_other->page = read.page;
  emit otherChanged();
}

bool SideLine::update(const app::CallUpdate& update) {
  if (m_other && update.call == m_other->call) {
    const bool sameDial = update.progress.dialedAt == m_other->progress.dialedAt;
    if (sameDial && update.progress.revision < m_other->progress.revision) return true;
    m_other->progress = update.progress;
    setOther(std::move(m_other));
    return true;
  }
  if (!m_caller || update.call != m_caller->call) return false;
  m_caller->progress = update.progress;
  if (update.progress.state == CallState::Talking) {
    const app::OpenCall call = *std::exchange(m_caller, {});
    emit callerChanged();
    emit answered(call);
  } else if (domain::isOver(update.progress.state)) {
    setCaller({});
  }
  return true;
}

}  // namespace callwright::ui
