#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/app/phone.hpp"
#include "callwright/app/recording.hpp"
#include "work/call_desk.hpp"
#include "work/side_line.hpp"

// What the desk does with the line: dialing, the open call, and the calls beside it.
namespace callwright::ui {

using namespace std::chrono_literals;
using domain::CallState;
using domain::ErrorCode;

namespace {

bool isConnected(const domain::CallProgress& call) {
  return call.state == CallState::Talking || call.state == CallState::Held;
}

}  // namespace

void CallDesk::dial() {
  stopCountdown();
  if (caller()) return answer();
  if (!m_call || m_phase == Phase::Live || m_phase == Phase::Saving) return;
  m_bridge.send(this, app::Dial{m_call->call}, [this](app::Result<app::Dial::Reply> reply) {
    if (!reply) emit failed(reply.error());
  });
}

template <class Request>
void CallDesk::command(Request request, bool retryWhenStale, std::function<void()> taken) {
  if (!m_call || m_phase != Phase::Live) return;
  request.call = m_call->call;
  request.revision = m_progress.revision;
  m_bridge.send(this, request, [this, request, retryWhenStale, taken](app::Result<typename Request::Reply> reply) {
    if (reply) {
      if (taken) taken();
      return;
    }
    // The far end did something at the same moment: what was meant is still meant, once.
    if (retryWhenStale && reply.error().code == ErrorCode::CallStale && m_call && m_call->call == request.call &&
        m_phase == Phase::Live) {
      QTimer::singleShot(30, this, [this, request, taken] { command(request, false, taken); });
      return;
    }
    if (reply.error().code == ErrorCode::CallNotOpen) return;  // it is over, which the panel says already
    emit failed(reply.error());
  });
}

void CallDesk::hangUp() {
  command(app::HangUp{}, true);
}

void CallDesk::toggleHold() {
  app::Hold request;
  request.on = m_progress.state != CallState::Held;
  command(request, false);
}

void CallDesk::toggleMute() {
  app::Mute request;
  request.on = !m_progress.muted;
  command(request, false);
}

void CallDesk::toggleRecording() {
  app::RecordCall request;
  request.on = !m_progress.recording;
  command(request, true);
}

void CallDesk::sendDigits(const QString& digits) {
  app::SendDigits request;
  request.digits = utf8(digits);
  command(request, true, [this, digits] { emit digitsSent(digits); });
}

void CallDesk::transfer(const QString& number) {
  app::Transfer request;
  request.to = utf8(number);
  command(request, true);
}

void CallDesk::dialByHand(const QString& number) {
  stopCountdown();
  m_bridge.send(this, app::DialByHand{utf8(number)}, [this](app::Result<app::DialByHand::Reply> reply) {
    if (reply)
      setAside(std::move(*reply));
    else
      emit failed(reply.error());
  });
}

void CallDesk::setAside(app::OpenCall call) {
  stopCountdown();
  emit leavingCall();
  if (m_call && domain::isLive(m_progress.state)) m_side->keep(callNow());
  if (m_unclaimed && m_unclaimed->call == call.call && m_unclaimed->progress.revision > call.progress.revision)
    call.progress = m_unclaimed->progress;
  m_unclaimed.reset();
  m_outcomes.clear();
  adopt(call);
}

app::OpenCall CallDesk::callNow() const {
  app::OpenCall call = *m_call;
  call.progress = m_progress;
  return call;
}

const std::optional<app::OpenCall>& CallDesk::caller() const {
  return m_side->caller();
}

const std::optional<app::OpenCall>& CallDesk::other() const {
  return m_side->other();
}

std::chrono::milliseconds CallDesk::otherTime() const {
  return m_side->otherTime();
}

bool CallDesk::isOnTheLine() const {
  return (m_call && domain::isLive(m_progress.state)) || m_side->otherIsLive();
}

bool CallDesk::mayAnswer() const {
  return m_phase != Phase::Live || (m_phone.hasSecondLine && !m_side->otherIsLive());
}

bool CallDesk::mayConsult() const {
  return m_phone.hasSecondLine && m_phone.canCompleteTransfer && !m_side->otherIsLive() &&
         m_bridge.may(domain::Permission::DialByHand);
}

// While one is being dialed, the engine cannot speak to the other.
bool CallDesk::maySwap() const {
  if (!other() || m_phase == Phase::Saving) return false;
  return !m_side->otherIsLive() || !domain::isLive(m_progress.state) || isConnected(m_progress);
}

bool CallDesk::mayJoin() const {
  return m_phone.canCompleteTransfer && m_call && isConnected(m_progress) && other() && isConnected(other()->progress);
}

void CallDesk::answer() {
  if (mayAnswer()) m_side->answer();
}

void CallDesk::rejectCaller() {
  m_side->reject();
}

void CallDesk::swap() {
  if (!maySwap()) return;
  if (other()->progress.state == CallState::Held)
    m_side->resume();
  else
    swapWorkspace();
}

void CallDesk::swapWorkspace() {
  if (!m_call || !other()) return;
  emit leavingCall();
  const app::OpenCall mine = callNow();
  const app::OpenCall next = *m_side->take();
  m_outcomes.clear();
  adopt(next);
  m_side->keep(mine);
}

void CallDesk::hangUpOther() {
  m_side->hangUp();
}

void CallDesk::join() {
  if (mayJoin()) m_side->join(callNow());
}

void CallDesk::onUpdate(const app::CallUpdate& update) {
  if (m_side->update(update)) return;
  if (!m_call || update.call != m_call->call) {
    m_unclaimed = update;
    return;
  }
  if (update.saved != m_saved) {
    m_saved = update.saved;
    emit savedChanged();
  }
  // What is on disk now was shown when it happened; only a newer state is news.
  if (update.saved && update.progress.dialedAt == m_progress.dialedAt &&
      update.progress.revision <= m_progress.revision)
    return;
  setProgress(update.progress);
}

void CallDesk::setProgress(const domain::CallProgress& progress) {
  if (progress.state != CallState::Talking) m_quality = {};
  m_progress = progress;
  m_connectedBase = domain::connectedTime(m_progress, m_bridge.now());
  m_connectedSince.start();
  if (m_phase != Phase::Saving) {
    if (domain::isLive(progress.state))
      setPhase(Phase::Live);
    else if (domain::isOver(progress.state))
      setPhase(Phase::Over);
  }
  emit progressChanged();
}

std::chrono::milliseconds CallDesk::connectedTime() const {
  const bool runs = m_progress.state == CallState::Talking || m_progress.state == CallState::Held;
  return m_connectedBase + (runs ? std::chrono::milliseconds(m_connectedSince.elapsed()) : 0ms);
}

void CallDesk::readStranger(domain::CallId id) {
  const auto is = [id](const std::optional<app::OpenCall>& call) {
    return call && call->call == id && !call->customer;
  };
  if (!is(m_call) && !is(other())) return;
  m_bridge.send(this, app::ReadOpenCall{id}, [this, id](app::Result<app::ReadOpenCall::Reply> reply) {
    const bool isOther = other() && other()->call == id, isMine = m_call && m_call->call == id;
    const bool closed = !reply && reply.error().code == ErrorCode::CallNotOpen;
    if (closed && isOther) m_side->take();
    if (closed && isMine && m_phase == Phase::Over) leaveCall(false);
    if (!reply || !reply->customer) return;
    if (isOther) m_side->know(*reply);
    if (!isMine) return;
    m_call->customer = reply->customer;
    m_call->phone = reply->phone;
    m_call->page = std::move(reply->page);
    emit callChanged();
  });
}

}  // namespace callwright::ui
