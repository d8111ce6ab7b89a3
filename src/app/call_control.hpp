#pragma once
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "callwright/app/app.hpp"
#include "callwright/telephony/phone.hpp"

namespace callwright::app {

struct Services;
struct Job;

// Ties the phone engine to the database: places dials that are on disk, writes every transition, and publishes
// CallUpdate (first unsaved, at once; then saved, after the commit), CallMeter, CallQuality and IncomingCall. A call may
// be dialed several times; the engine knows each dial, and each incoming call, by an id of its own. Thread safe.
//
// Life: made by App::open after the threads and the phone (startCalls). At the end the phone goes first (its last
// transitions are still written), then the threads, then this.
class CallControl {
 public:
  CallControl(App::Inner& inner, telephony::Phone& phone);
  ~CallControl();

  // After the commit that wrote the dial. A refusal ends the dial as NetworkError, on disk and in a CallUpdate.
  void dial(domain::CallId call, int dialNumber, const std::string& number, telephony::CallerSettings settings);
  // As the engine has it, if this process has dialed it.
  std::optional<domain::CallProgress> progressOf(domain::CallId call) const;
  // Whose line it is: incoming calls are his. Nobody's are rejected.
  void setAgent(domain::UserId agent);
  // A call that is on the line now.
  std::optional<domain::CallId> live() const;
  std::optional<domain::CallId> engineIdOf(domain::CallId call) const;
  std::optional<telephony::CallQuality> qualityOf(domain::CallId call) const;  // of the dial that is or was up
  telephony::CallerSettings settingsOf(domain::CallId call) const;             // of the dial, or of the incoming call
  bool mayRecord(domain::CallId call) const;
  void tendRecordingsLater();
  void forget(domain::CallId call);
  // Their far ends are being joined, or are not after all: see saveProgress.
  void setJoined(domain::CallId call, domain::CallId other, bool joined);
  bool isJoined(domain::CallId call) const;

  using Command = std::function<void(telephony::Phone&, domain::CallId engineId, telephony::Phone::Reply)>;
  // Waits for the engine's answer, which comes at once. Not from the phone thread.
  Result<Nothing> command(domain::CallId call, const Command& command);

 private:
  struct Known {
    domain::CallId engine;
    int dialNumber = 0;
    domain::CallProgress progress;
    telephony::CallQuality quality{};  // mean over the seconds measured
    int measured = 0;
    telephony::CallerSettings settings{};
    bool joined = false;
  };
  struct Incoming {
    domain::CallId call;  // none until its row is written
    domain::CallProgress progress;
  };
  void onSnapshot(const telephony::CallSnapshot& snapshot);
  void onIncoming(const telephony::CallSnapshot& snapshot);
  void onOffered(const telephony::CallSnapshot& snapshot);
  void onQuality(const telephony::CallQuality& quality);
  domain::CallId callOf(domain::CallId engine) const;  // none: not known
  void onRefused(domain::CallId call, int dialNumber, const Error& error);
  void save(domain::CallId call, int dialNumber, const domain::CallProgress& progress, const domain::CallEvent& event);

  App::Inner& m_inner;
  telephony::Phone& m_phone;
  mutable std::mutex m_mutex;
  std::map<domain::CallId, Known> m_calls;
  std::map<domain::CallId, Incoming> m_incoming;  // by the engine's id
  domain::UserId m_agent;
  telephony::Subscription m_subscription;
};

// Writes one transition of a dial, unless a later one is there already. A call by hand to a stranger that ends by being
// joined to another call was a question before a transfer: it closes without an outcome.
void saveProgress(Job& job, domain::CallId call, int dialNumber, const domain::CallProgress& progress,
                  const domain::CallEvent& event);

// For App::open, once the threads run: begins the calls of inner.services->phone, if there is one, and ends what dead
// processes left on the line: those calls become Ended/Abandoned and wait for their outcome.
void startCalls(App::Inner& inner);

}  // namespace callwright::app
