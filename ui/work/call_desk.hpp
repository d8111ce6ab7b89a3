#pragma once
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <functional>
#include <optional>
#include <vector>

#include "callwright/app/app.hpp"
#include "callwright/app/campaigns.hpp"
#include "callwright/app/people.hpp"
#include "callwright/app/work.hpp"

namespace callwright::ui {

class Bridge;
class SideLine;

// The agent's loop without a widget: next customer → dial → talk → outcome → next. The panels show it and press its
// buttons. One for each signed-in session; lives on the GUI thread.
class CallDesk : public QObject {
  Q_OBJECT
 public:
  enum class Phase {
    Idle,       // no customer; Ctrl+Enter takes one
    Taking,     // a customer was asked for
    Empty,      // there is nobody now: see empty(); asks again by itself
    Preparing,  // a customer is open and not dialed yet
    Live,       // dialing … held
    Over,       // the line is free, the outcome is due
    Saving,
    Break,
  };
  static constexpr int countdownSeconds = 3;

  explicit CallDesk(Bridge& bridge, QObject* parent = nullptr);
  void start(const domain::Presence& presence);

  Phase phase() const { return m_phase; }
  const std::optional<app::OpenCall>& call() const { return m_call; }
  const domain::CallProgress& progress() const { return m_progress; }
  const app::EmptyQueue& empty() const { return m_empty; }
  const std::vector<app::CampaignSummary>& campaigns() const { return m_campaigns; }  // those this user may work
  const app::CampaignSummary* campaign() const;
  const domain::Campaign& campaignDetails() const { return m_details; }  // of the open call, or of campaign()
  const std::vector<domain::Outcome>& outcomes() const { return m_outcomes; }
  std::string suggestion() const;  // an outcome's code by what the line said, "": none
  const app::PhoneStatus::Answer& phone() const { return m_phone; }
  const std::optional<app::OpenCall>& caller() const;  // who rings now
  const std::optional<app::OpenCall>& other() const;   // the second line's call: on hold, or its outcome is due
  std::chrono::milliseconds otherTime() const;
  bool isOnTheLine() const;  // with this call or the other
  bool mayAnswer() const;
  bool mayConsult() const;  // ask somebody on the second line before a transfer
  bool maySwap() const;
  bool mayJoin() const;  // the customers of both calls
  bool isSaved() const { return m_saved; }
  int countdown() const { return m_countdown; }             // seconds to the dial, 0: none runs
  bool countdownWaits() const { return m_countdownWaits; }  // for the line
  bool breakWanted() const { return !m_breakWanted.empty(); }
  const domain::SoundQuality& quality() const { return m_quality; }  // of the last second of this call
  std::chrono::milliseconds connectedTime() const;                   // runs by the monotonic clock
  domain::PresenceState presence() const;
  std::string breakReason() const { return m_breakReason; }
  std::chrono::seconds timeInState() const;
  bool isManual() const;
  domain::CampaignId workedCampaign() const;

 public slots:
  void refreshCampaigns();
  void setCampaign(callwright::domain::CampaignId id);
  void takeNext();
  void take(callwright::domain::CustomerId customer, callwright::domain::CampaignId campaign);
  void dial();                             // or answers, while somebody calls
  void dialByHand(const QString& number);  // beside the work in hand, which comes back after it
  void answer();
  void rejectCaller();
  bool stopCountdown();  // false: none was running
  void hangUp();
  void toggleHold();
  void toggleMute();
  void toggleRecording();
  void sendDigits(const QString& digits);
  void transfer(const QString& number);
  void swap();  // the other call comes into the workspace and is talked to
  void hangUpOther();
  void join();  // the customers of both calls talk to each other
  void useNextNumber();
  void skip(const QString& reason);
  void takeBreak(const QString& reason);  // now, or after the open call
  void endBreak();
  void saveDraft(const std::string& body);
  void save(const callwright::app::SaveOutcome& outcome);
  void reloadPage();  // of the customer of the open call

 signals:
  void digitsSent(const QString& digits);
  void phaseChanged();
  void campaignsChanged();
  void outcomesChanged();
  void callChanged();  // another call, none, another number, or its page was read again
  void progressChanged();
  void metered(double mine, double theirs);
  void qualityChanged();
  void countdownChanged(int seconds);
  void presenceChanged();
  void phoneChanged();
  void callerChanged();
  void otherChanged();
  void leavingCall();   // another call is about to take the workspace: what is typed belongs to this one
  void savedChanged();  // isSaved
  void recovered();     // the call was found open at start
  void outcomeSaved(const callwright::app::SaveOutcome& outcome, const QString& customer,
                    const callwright::app::SaveOutcome::Done& done);
  void saveFailed(const callwright::domain::Error& error);
  void failed(const callwright::domain::Error& error);  // of anything else the agent asked for

 private:
  void adopt(const app::OpenCall& call);
  void beginCountdown();
  void leaveCall(bool goOn);
  void setPhase(Phase phase);
  void setProgress(const domain::CallProgress& progress);
  void loadCampaign(domain::CampaignId id);
  void onUpdate(const app::CallUpdate& update);
  void onChange(int kind, qint64 id);
  void findOpenCall();
  void readPhone();
  void loadCauseRules();
  void setAside(app::OpenCall call);
  void swapWorkspace();
  app::OpenCall callNow() const;
  void readStranger(domain::CallId id);
  void beginBreak(const std::string& reason);
  template <class Request>
  void command(Request request, bool retryWhenStale, std::function<void()> taken = {});

  Bridge& m_bridge;
  Phase m_phase = Phase::Idle;
  std::optional<app::OpenCall> m_call;
  domain::CallProgress m_progress;
  domain::SoundQuality m_quality;
  SideLine* m_side;
  std::optional<app::CallUpdate> m_unclaimed;  // of a call whose own reply is still on its way
  app::EmptyQueue m_empty;
  std::vector<app::CampaignSummary> m_campaigns;
  domain::CampaignId m_campaignId;
  domain::Campaign m_details;
  std::vector<domain::Outcome> m_outcomes;
  std::vector<domain::CauseRule> m_causeRules;
  app::PhoneStatus::Answer m_phone;
  bool m_saved = true;
  int m_countdown = 0;
  bool m_countdownWaits = false;
  std::string m_breakWanted, m_breakReason;
  std::chrono::milliseconds m_connectedBase{0};
  QElapsedTimer m_connectedSince, m_stateSince;
  std::chrono::seconds m_stateBase{0};
  domain::PresenceState m_lastPresence = domain::PresenceState::Offline;
  QTimer m_countdownTimer, m_lookAgain;
};

}  // namespace callwright::ui
