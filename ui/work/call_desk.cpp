#include "work/call_desk.hpp"

#include <algorithm>

#include "bridge/bridge.hpp"
#include "bridge/preferences.hpp"
#include "bridge/utf8.hpp"
#include "callwright/app/phone.hpp"
#include "work/side_line.hpp"

namespace callwright::ui {

using namespace std::chrono_literals;
using domain::CallState;
using domain::ErrorCode;
using domain::PresenceState;

namespace {
constexpr int lookAgainMs = 10'000;
}

CallDesk::CallDesk(Bridge& bridge, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_side(new SideLine(bridge, this)) {
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
  connect(m_side, &SideLine::called, this, &CallDesk::stopCountdown);
  connect(m_side, &SideLine::callerChanged, this, &CallDesk::callerChanged);
  connect(m_side, &SideLine::otherChanged, this, &CallDesk::otherChanged);
  connect(m_side, &SideLine::answered, this, &CallDesk::setAside);
  connect(m_side, &SideLine::resumed, this, &CallDesk::swapWorkspace);
  connect(m_side, &SideLine::failed, this, &CallDesk::failed);
  connect(&m_bridge, &Bridge::callUpdated, this, &CallDesk::onUpdate);
  connect(&m_bridge, &Bridge::metered, this, [this](const app::CallMeter& meter) {
    if (m_call && meter.call == m_call->call)
      emit metered(static_cast<double>(meter.mine), static_cast<double>(meter.theirs));
  });
  connect(&m_bridge, &Bridge::measured, this, [this](const app::CallQuality& quality) {
    if (!m_call || quality.call != m_call->call || m_progress.state != CallState::Talking) return;
    m_quality = {quality.jitterMs, quality.lossPercent, quality.opinionScore};
    emit qualityChanged();
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
    if (!m_phone.ready && m_countdown > 0) beginCountdown();
    if (m_phone.ready && m_countdownWaits) beginCountdown();
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
  m_quality = {};
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
  if (another && progressive && m_phase == Phase::Preparing && !call.recovered && !caller()) beginCountdown();
}

// Nothing is dialed by itself on a line that is not there; the countdown waits for it.

void CallDesk::beginCountdown() {
  m_countdownWaits = !m_phone.ready;
  m_countdown = m_countdownWaits ? 0 : countdownSeconds;
  m_countdownWaits ? m_countdownTimer.stop() : m_countdownTimer.start();
  emit countdownChanged(m_countdown);
}

bool CallDesk::stopCountdown() {
  if (m_countdown == 0 && !m_countdownTimer.isActive() && !m_countdownWaits) return false;
  m_countdownTimer.stop();
  m_countdown = 0;
  m_countdownWaits = false;
  emit countdownChanged(0);
  return true;
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
  if (auto other = m_side->take()) return adopt(*other);
  emit callChanged();
  setPhase(Phase::Idle);
  if (wasAside) return findOpenCall();  // the work that was set aside
  if (goOn || !m_breakWanted.empty()) takeNext();
}

// The call beside the queue takes the workspace. What was there waits: on the second line if it is on the line, else

// open in the database, from where it comes back.

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
  m_call->draft = body;
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
  if (m_side->otherIsLive()) return PresenceState::OnCall;
  if (!m_call) return PresenceState::Ready;
  if (domain::isOver(m_progress.state)) return PresenceState::WrapUp;
  return domain::isLive(m_progress.state) ? PresenceState::OnCall : PresenceState::Ready;
}

std::chrono::seconds CallDesk::timeInState() const {
  return m_stateBase + std::chrono::seconds(m_stateSince.elapsed() / 1000);
}

// A stranger's call may have been given to a customer; one that asked somebody before a transfer closes by itself.

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
    case app::Change::Kind::Call:
      readStranger(domain::CallId(id));
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
