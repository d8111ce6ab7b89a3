#include "work/call_desk.hpp"

#include <algorithm>

#include "bridge/bridge.hpp"
#include "bridge/preferences.hpp"
#include "bridge/utf8.hpp"
#include "callwright/app/app.hpp"
#include "callwright/app/phone.hpp"
#include "callwright/app/recording.hpp"

namespace callwright::ui {

using namespace std::chrono_literals;
using domain::CallState;
using domain::ErrorCode;
using domain::PresenceState;

namespace {
constexpr int lookAgainMs = 10'000;
}

CallDesk::CallDesk(Bridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge) {
  m_countdownTimer.setInterval(1000);
  connect(&m_countdownTimer, &QTimer::timeout, this, [this] {
    if (--m_countdown > 0) {
      emit countdownChanged(m_countdown);
      return;
    }
    dial();
  });
  m_lookAgain.setInterval(lookAgainMs);
  connect(&m_lookAgain, &QTimer::timeout, this, [this] {
    if (m_phase == Phase::Empty) takeNext();
  });
  connect(&m_bridge, &Bridge::called, this, &CallDesk::onCalled);
  connect(&m_bridge, &Bridge::callUpdated, this, &CallDesk::onUpdate);
  connect(&m_bridge, &Bridge::metered, this, [this](const app::CallMeter& meter) {
    if (m_call && meter.call == m_call->call)
      emit metered(static_cast<double>(meter.mine), static_cast<double>(meter.theirs));
  });
  connect(&m_bridge, &Bridge::changed, this,
          [this](const app::Change& change) { onChange(static_cast<int>(change.kind), change.id); });
  m_stateSince.start();
}

void CallDesk::start(const domain::Presence& presence) {
  m_stateBase = std::max(0s, std::chrono::duration_cast<std::chrono::seconds>(m_bridge.now() - presence.since));
  m_stateSince.start();
  m_lastPresence = PresenceState::Ready;
  if (presence.state == PresenceState::Break) {
    m_breakReason = presence.reason;
    m_lastPresence = PresenceState::Break;
    setPhase(Phase::Break);
  }
  emit presenceChanged();
  readPhone();
  loadCauseRules();
  refreshCampaigns();
  findOpenCall();
}

void CallDesk::readPhone() {
  m_bridge.send(this, app::PhoneStatus{}, [this](app::Result<app::PhoneStatus::Reply> reply) {
    if (!reply) return;
    m_phone = *reply;
    emit phoneChanged();
    emit progressChanged();  // what the panel can do hangs on it
  });
}

void CallDesk::loadCauseRules() {
  m_bridge.send(this, app::ListCauseRules{}, [this](app::Result<app::ListCauseRules::Reply> reply) {
    if (!reply) return;
    m_causeRules = std::move(*reply);
    emit progressChanged();
  });
}

std::string CallDesk::suggestion() const {
  return m_call ? domain::suggestedOutcome(m_causeRules, m_progress) : std::string();
}

void CallDesk::findOpenCall() {
  m_bridge.send(this, app::MyOpenCall{}, [this](app::Result<app::MyOpenCall::Reply> reply) {
    if (!reply) {
      emit failed(reply.error());
      return;
    }
    if (!*reply || m_call) return;
    adopt(**reply);
    if ((*reply)->recovered) emit recovered();
  });
}

void CallDesk::refreshCampaigns() {
  m_bridge.send(this, app::ListCampaigns{}, [this](app::Result<app::ListCampaigns::Reply> reply) {
    if (!reply) {
      emit failed(reply.error());
      return;
    }
    m_campaigns.clear();
    for (auto& one : *reply)
      if (one.mayWork && (one.state == domain::CampaignState::Running || one.state == domain::CampaignState::Paused))
        m_campaigns.push_back(std::move(one));
    const auto has = [this](domain::CampaignId id) {
      return std::any_of(m_campaigns.begin(), m_campaigns.end(), [&](const auto& c) { return c.id == id; });
    };
    if (!has(m_campaignId)) {
      const domain::CampaignId last(preferences::lastCampaign());
      const auto running = std::find_if(m_campaigns.begin(), m_campaigns.end(),
                                        [](const auto& c) { return c.state == domain::CampaignState::Running; });
      m_campaignId = has(last)                      ? last
                     : running != m_campaigns.end() ? running->id
                     : m_campaigns.empty()          ? domain::CampaignId{}
                                                    : m_campaigns.front().id;
      if (!m_call && m_campaignId) loadCampaign(m_campaignId);
    }
    emit campaignsChanged();
  });
}

const app::CampaignSummary* CallDesk::campaign() const {
  const auto found =
      std::find_if(m_campaigns.begin(), m_campaigns.end(), [this](const auto& c) { return c.id == m_campaignId; });
  return found == m_campaigns.end() ? nullptr : &*found;
}

domain::CampaignId CallDesk::workedCampaign() const {
  return m_call ? m_call->campaign : m_campaignId;
}

bool CallDesk::isManual() const {
  const auto* chosen = campaign();
  return chosen != nullptr && chosen->mode == domain::DialMode::Manual;
}

void CallDesk::setCampaign(domain::CampaignId id) {
  if (id == m_campaignId) return;
  m_campaignId = id;
  preferences::setLastCampaign(id.value);
  if (!m_call) {
    loadCampaign(id);
    if (m_phase == Phase::Empty) setPhase(Phase::Idle);
  }
  emit campaignsChanged();
}

void CallDesk::loadCampaign(domain::CampaignId id) {
  if (m_details.id == id && !m_outcomes.empty()) return;
  if (!id) {  // beside the queue the set-up's outcomes serve
    m_bridge.send(this, app::ListOutcomes{}, [this](app::Result<app::ListOutcomes::Reply> reply) {
      if (!m_call || m_call->campaign) return;
      if (!reply) {
        emit failed(reply.error());
        return;
      }
      m_details = {};
      m_details.currency = m_bridge.settings().currency;
      m_outcomes.clear();
      for (auto& outcome : *reply)
        if (outcome.active) m_outcomes.push_back(std::move(outcome));
      emit outcomesChanged();
    });
    return;
  }
  m_bridge.send(this, app::OpenCampaign{id}, [this, id](app::Result<app::OpenCampaign::Reply> reply) {
    if (id != workedCampaign()) return;
    if (!reply) {
      emit failed(reply.error());
      return;
    }
    m_details = reply->campaign;
    m_outcomes.clear();
    for (auto& outcome : reply->outcomes)
      if (outcome.active) m_outcomes.push_back(std::move(outcome));
    emit outcomesChanged();
  });
}

void CallDesk::takeNext() {
  if (m_phase != Phase::Idle && m_phase != Phase::Empty && m_phase != Phase::Break) return;
  if (!m_breakWanted.empty()) {
    beginBreak(std::exchange(m_breakWanted, {}));
    return;
  }
  if (!m_campaignId) return;
  const bool wasBreak = m_phase == Phase::Break;
  if (wasBreak) {
    m_breakReason.clear();
    m_bridge.send(app::SetPresence{PresenceState::Ready, {}});
  }
  // Looking again must not make the sentence of an empty queue flicker.
  const bool quiet = m_phase == Phase::Empty;
  if (quiet)
    m_phase = Phase::Taking;
  else
    setPhase(Phase::Taking);
  m_bridge.send(this, app::TakeNextCustomer{m_campaignId}, [this](app::Result<app::TakeNextCustomer::Reply> reply) {
    if (m_phase != Phase::Taking) return;
    if (!reply) {
      setPhase(Phase::Idle);
      if (reply.error().code == ErrorCode::CallOpen)
        findOpenCall();
      else
        emit failed(reply.error());
      return;
    }
    if (reply->call) {
      adopt(*reply->call);
      return;
    }
    m_empty = reply->empty;
    m_lookAgain.start();
    setPhase(Phase::Empty);
  });
}

void CallDesk::take(domain::CustomerId customer, domain::CampaignId campaign) {
  if (m_call) {
    if (m_call->customer != customer)
      emit failed(domain::Error{ErrorCode::CallOpen, {std::to_string(m_call->call.value)}});
    return;
  }
  if (m_phase == Phase::Taking) return;
  setPhase(Phase::Taking);
  const domain::CampaignId in = campaign ? campaign : m_campaignId;
  m_bridge.send(this, app::TakeCustomer{customer, in}, [this](app::Result<app::TakeCustomer::Reply> reply) {
    if (m_phase != Phase::Taking) return;
    if (!reply) {
      setPhase(Phase::Idle);
      emit failed(reply.error());
      return;
    }
    adopt(*reply);
  });
}

void CallDesk::adopt(const app::OpenCall& call) {
  const bool another = !m_call || m_call->call != call.call;
  m_lookAgain.stop();
  m_call = call;
  m_progress = call.progress;
  m_connectedBase = domain::connectedTime(m_progress, m_bridge.now());
  m_connectedSince.start();
  loadCampaign(call.campaign);
  emit callChanged();
  setPhase(domain::isLive(m_progress.state)   ? Phase::Live
           : domain::isOver(m_progress.state) ? Phase::Over
                                              : Phase::Preparing);
  emit progressChanged();
  const auto summary =
      std::find_if(m_campaigns.begin(), m_campaigns.end(), [&](const auto& c) { return c.id == call.campaign; });
  const bool progressive = summary != m_campaigns.end() && summary->mode == domain::DialMode::Progressive;
  if (another && progressive && m_phase == Phase::Preparing && !call.recovered) {
    m_countdown = countdownSeconds;
    m_countdownTimer.start();
    emit countdownChanged(m_countdown);
  }
}

bool CallDesk::stopCountdown() {
  if (m_countdown == 0 && !m_countdownTimer.isActive()) return false;
  m_countdownTimer.stop();
  m_countdown = 0;
  emit countdownChanged(0);
  return true;
}

void CallDesk::dial() {
  stopCountdown();
  if (m_caller) return answer();
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

void CallDesk::useNextNumber() {
  if (!m_call || m_phase == Phase::Live || m_phase == Phase::Saving) return;
  stopCountdown();
  m_bridge.send(this, app::UseNextNumber{m_call->call}, [this](app::Result<app::UseNextNumber::Reply> reply) {
    if (reply)
      adopt(*reply);
    else
      emit failed(reply.error());
  });
}

void CallDesk::skip(const QString& reason) {
  if (!m_call || m_phase == Phase::Live || m_phase == Phase::Saving) return;
  stopCountdown();
  app::Skip request{m_call->call, utf8(reason)};
  m_bridge.send(this, request, [this](app::Result<app::Skip::Reply> reply) {
    if (reply)
      leaveCall(!isManual());
    else
      emit failed(reply.error());
  });
}

void CallDesk::leaveCall(bool goOn) {
  stopCountdown();
  const bool wasAside = m_call && m_call->aside;
  m_call.reset();
  m_progress = {};
  emit callChanged();
  setPhase(Phase::Idle);
  if (wasAside) return findOpenCall();  // the work that was set aside
  if (goOn || !m_breakWanted.empty()) takeNext();
}

void CallDesk::dialByHand(const QString& number) {
  stopCountdown();
  m_bridge.send(this, app::DialByHand{utf8(number)}, [this](app::Result<app::DialByHand::Reply> reply) {
    if (reply)
      setAside(*reply);
    else
      emit failed(reply.error());
  });
}

// The call beside the queue takes the workspace; the work in hand is open in the database and comes back after it.
void CallDesk::setAside(const app::OpenCall& call) {
  stopCountdown();
  m_outcomes.clear();
  adopt(call);
}

void CallDesk::setCaller(std::optional<app::OpenCall> caller) {
  m_caller = std::move(caller);
  emit callerChanged();
}

void CallDesk::onCalled(const app::IncomingCall& incoming) {
  stopCountdown();
  m_bridge.send(this, app::ReadOpenCall{incoming.call}, [this](app::Result<app::ReadOpenCall::Reply> reply) {
    if (reply && domain::isLive(reply->progress.state)) setCaller(std::move(*reply));
  });
}

void CallDesk::answer() {
  if (!m_caller || !mayAnswer()) return;
  m_bridge.send(this, app::AnswerCall{m_caller->call, m_caller->progress.revision},
                [this](app::Result<app::AnswerCall::Reply> reply) {
                  if (!reply && reply.error().code != ErrorCode::CallNotOpen) emit failed(reply.error());
                });
}

void CallDesk::rejectCaller() {
  if (!m_caller) return;
  m_bridge.send(this, app::RejectCall{m_caller->call, m_caller->progress.revision},
                [this](app::Result<app::RejectCall::Reply> reply) {
                  if (!reply && reply.error().code != ErrorCode::CallNotOpen) emit failed(reply.error());
                });
}

// True: it was about the caller who rings, and is dealt with.
bool CallDesk::onCallerUpdate(const app::CallUpdate& update) {
  if (!m_caller || update.call != m_caller->call) return false;
  m_caller->progress = update.progress;
  if (update.progress.state == CallState::Talking) {
    app::OpenCall call = *std::exchange(m_caller, {});
    emit callerChanged();
    setAside(call);
  } else if (domain::isOver(update.progress.state)) {
    setCaller({});
  }
  return true;
}

void CallDesk::takeBreak(const QString& reason) {
  if (m_phase == Phase::Break) return;
  if (m_call || m_phase == Phase::Taking) {
    m_breakWanted = utf8(reason);
    emit presenceChanged();
    return;
  }
  beginBreak(utf8(reason));
}

void CallDesk::beginBreak(const std::string& reason) {
  m_lookAgain.stop();
  m_breakReason = reason;
  setPhase(Phase::Break);
  m_bridge.send(this, app::SetPresence{PresenceState::Break, reason},
                [this](app::Result<app::SetPresence::Reply> reply) {
                  if (reply) return;
                  setPhase(Phase::Idle);
                  emit failed(reply.error());
                });
}

void CallDesk::endBreak() {
  if (!m_breakWanted.empty()) {
    m_breakWanted.clear();
    emit presenceChanged();
    return;
  }
  if (m_phase != Phase::Break) return;
  m_breakReason.clear();
  m_bridge.send(app::SetPresence{PresenceState::Ready, {}});
  setPhase(Phase::Idle);
}

void CallDesk::saveDraft(const std::string& body) {
  if (!m_call || m_phase == Phase::Saving) return;
  m_saved = false;
  emit savedChanged();
  m_bridge.send(this, app::SaveDraft{m_call->call, body}, [this](app::Result<app::SaveDraft::Reply> reply) {
    m_saved = reply.has_value();
    emit savedChanged();
    if (!reply && reply.error().code != ErrorCode::CallNotOpen) emit failed(reply.error());
  });
}

void CallDesk::save(const app::SaveOutcome& outcome) {
  if (!m_call || m_phase == Phase::Saving) return;
  stopCountdown();
  const Phase before = m_phase;
  setPhase(Phase::Saving);
  m_bridge.send(this, outcome, [this, outcome, before](app::Result<app::SaveOutcome::Reply> reply) {
    if (!reply) {
      setPhase(m_progress.state == CallState::Idle ? before
               : domain::isLive(m_progress.state)  ? Phase::Live
                                                   : Phase::Over);
      emit saveFailed(reply.error());
      return;
    }
    const QString name = m_call ? qt(m_call->page.customer.name) : QString();
    emit outcomeSaved(outcome, name, *reply);
    leaveCall(!isManual() || reply->nextNumberFollows);
  });
}

void CallDesk::reloadPage() {
  if (!m_call || !m_call->customer) return;
  m_bridge.send(this, app::OpenCustomer{m_call->customer},
                [this, id = m_call->call](app::Result<app::OpenCustomer::Reply> reply) {
                  if (!reply || !m_call || m_call->call != id) return;
                  m_call->page = std::move(*reply);
                  emit callChanged();
                });
}

void CallDesk::onUpdate(const app::CallUpdate& update) {
  if (onCallerUpdate(update)) return;
  if (!m_call || update.call != m_call->call) return;
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

void CallDesk::setPhase(Phase phase) {
  m_phase = phase;
  const PresenceState now = presence();
  if (now != m_lastPresence) {
    m_lastPresence = now;
    m_stateBase = 0s;
    m_stateSince.start();
    emit presenceChanged();
  }
  emit phaseChanged();
}

PresenceState CallDesk::presence() const {
  if (m_phase == Phase::Break) return PresenceState::Break;
  if (!m_call) return PresenceState::Ready;
  if (domain::isOver(m_progress.state)) return PresenceState::WrapUp;
  return domain::isLive(m_progress.state) ? PresenceState::OnCall : PresenceState::Ready;
}

std::chrono::seconds CallDesk::timeInState() const {
  return m_stateBase + std::chrono::seconds(m_stateSince.elapsed() / 1000);
}

void CallDesk::onChange(int kind, qint64 id) {
  switch (static_cast<app::Change::Kind>(kind)) {
    case app::Change::Kind::Campaigns:
    case app::Change::Kind::Outcomes:
      m_outcomes.clear();
      m_details = {};
      if (workedCampaign()) loadCampaign(workedCampaign());
      loadCauseRules();
      refreshCampaigns();
      break;
    case app::Change::Kind::Phone:
      readPhone();
      break;
    case app::Change::Kind::Queue:
      // At most once a second: looking may itself change the queue.
      if (m_phase == Phase::Empty && m_lookAgain.remainingTime() < lookAgainMs - 1000) takeNext();
      break;
    case app::Change::Kind::Customer:
      if (m_call && m_call->customer.value == id && m_phase != Phase::Saving) reloadPage();
      break;
    default:
      break;
  }
}

}  // namespace callwright::ui
