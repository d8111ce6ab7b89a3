#pragma once
#include <callwright/telephony/softphone.hpp>
#include <utility>
// <utility> goes first: Boost 1.74 uses std::exchange without it.
#include <atomic>
#include <boost/asio.hpp>
#include <linphone++/linphone.hh>
#include <map>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

#include "telephony/call_clock.hpp"
#include "telephony/fork_watch.hpp"
#include "telephony/listeners.hpp"
#include "telephony/referral_sink.hpp"
#include "telephony/sound_server.hpp"

namespace callwright::telephony {

// A command that the far end has still to agree to.
struct PendingCommand {
  domain::CallCommand what{};
  Phone::Reply reply;
  domain::CallId other;   // of an attended transfer
  bool accepted = false;  // of a transfer: the far end tries
};

// One call on one of the two lines.
struct SipLine {
  SipLine(boost::asio::io_context& io, domain::CallId callId, CallerSettings given)
      : id(callId), settings(std::move(given)), ringDeadline(io), patience(io), session(io) {}
  bool connected() const {
    return progress.state == domain::CallState::Talking || progress.state == domain::CallState::Held;
  }

  domain::CallId id;
  CallerSettings settings;
  domain::CallProgress progress;
  CallClock clock;
  std::shared_ptr<linphone::Call> call;
  std::string caller{}, callerName{};
  std::optional<PendingCommand> pending{};
  bool refusing = false;  // a referral: the library has it on hold for a moment, by itself
  bool joined = false;    // the other end of an attended transfer that is under way
  std::uint64_t packetsSeen = 0;
  bool soundCame = false;                                       // far end and we have agreed on a codec
  bool announces = false;                                       // its announcement is being played
  std::shared_ptr<linphone::PlayerListener> announcementEnd{};  // hears of its end
  boost::asio::steady_timer ringDeadline;
  boost::asio::steady_timer patience;  // for `pending`
  boost::asio::steady_timer session;   // the far end is gone if nobody refreshes the session until then
};
using SipLinePtr = std::shared_ptr<SipLine>;

// Everything private runs on the phone thread.
class Softphone final : public Phone {
 public:
  explicit Softphone(SoftphoneConfig config);
  ~Softphone() override;

  EngineInfo info() const override;
  Subscription subscribe(PhoneListener listener) override { return m_listeners.subscribe(std::move(listener)); }
  void dial(domain::CallId call, std::string number, CallerSettings settings, Reply reply) override;
  void hangUp(domain::CallId call, domain::CallRevision seen, Reply reply) override;
  void hold(domain::CallId call, domain::CallRevision seen, Reply reply) override;
  void resume(domain::CallId call, domain::CallRevision seen, Reply reply) override;
  void mute(domain::CallId call, domain::CallRevision seen, bool on, Reply reply) override;
  void sendDigits(domain::CallId call, domain::CallRevision seen, std::string digits, Reply reply) override;
  void transfer(domain::CallId call, domain::CallRevision seen, std::string number, Reply reply) override;
  void transferTo(domain::CallId call, domain::CallRevision seen, domain::CallId other, Reply reply) override;
  void answer(domain::CallId call, domain::CallRevision seen, CallerSettings settings, Reply reply) override;
  void reject(domain::CallId call, domain::CallRevision seen, Reply reply) override;
  void record(domain::CallId call, domain::CallRevision seen, bool on, Reply reply) override;
  void setAvailable(bool available) override;

 private:
  class Events;  // what liblinphone tells, on its way to the functions below
  using CallState = linphone::Call::State;
  using CallPtr = std::shared_ptr<linphone::Call>;

  // softphone.cpp: commands and the life of the engine
  template <class Action>
  void post(Reply reply, Action action);
  // liblinphone shares caches between its cores without a lock: one core at a time, whichever phone it belongs to.
  static std::recursive_mutex& libraryLock() {
    static std::recursive_mutex lock;
    return lock;
  }
  template <class Action>
  bool guarded(Action action) noexcept {  // false: the engine threw and is being restarted
    const std::lock_guard alone(libraryLock());
    std::string what;
    try {
      action();
      return true;
    } catch (const std::exception& e) {
      what = e.what();
    } catch (...) {
      what = "unknown exception";
    }
    engineFailed(std::move(what));
    return false;
  }
  // A new wait takes the place of the timer's last one.
  template <class Action>
  static void after(boost::asio::steady_timer& timer, std::chrono::milliseconds wait, Action action) {
    timer.expires_after(wait);
    timer.async_wait([action = std::move(action)](const boost::system::error_code& stopped) {
      if (!stopped) action();
    });
  }
  void startEngine();
  void engineFailed(std::string what);
  void closeEngine();
  void shutDown();
  void tick();
  void tickSoon();
  void watchNetwork();
  void say(std::string_view line) const;
  domain::Result<void> place(domain::CallId call, const std::string& target, CallerSettings settings);
  domain::Result<void> checkDial(domain::CallId call, const std::string& target, const CallerSettings& settings) const;
  domain::Result<SipLinePtr> openLine(domain::CallId call, domain::CallRevision seen, domain::CallCommand what) const;
  // Gives `action` the line if it takes the command; the reply follows at once.
  template <class Action>
  void command(domain::CallId call, domain::CallRevision seen, domain::CallCommand what, Reply reply, Action action);
  // The same; the reply follows when the far end has agreed.
  template <class Action>
  void request(domain::CallId call, domain::CallRevision seen, PendingCommand pending, Action action);
  void finish(const SipLinePtr& line, domain::Result<void> result);
  bool holdOthers(const SipLine* but);  // false: one of them cannot be held now

  // softphone_events.cpp: what comes from the network
  void callChanged(const CallPtr& call, CallState state);
  void lineChanged(const SipLinePtr& line, CallState state);
  void incoming(const CallPtr& call);
  bool replaces(const CallPtr& call);
  void newForeignCall(const CallPtr& call, CallState state);
  void streamsRun(const SipLinePtr& line);
  void paused(const SipLinePtr& line);
  void referred(const SipLinePtr& line);
  void refuse(const SipLinePtr& line);
  void endRefusal();
  void transferChanged(const CallPtr& call, CallState state);
  void transferred(const SipLinePtr& line);
  void ended(const SipLinePtr& line, bool error);
  domain::CallEvent endOf(const SipLine& line, bool error) const;
  void happen(const SipLinePtr& line, domain::CallEvent event);
  void end(const SipLinePtr& line, domain::EndCause cause, std::string detail);
  void waitForAnswer(const SipLinePtr& line);
  void messageCame(std::string_view message);
  SipLinePtr lineOf(const CallPtr& call) const;
  SipLinePtr lineOf(domain::CallId call) const;

  // softphone_account.cpp: registration and passwords
  void registrationChanged(linphone::RegistrationState state, const std::string& message);
  void challenged(const std::shared_ptr<linphone::AuthInfo>& asked);
  void giveUpDialing();
  bool mayAnswer(const std::string& realm) const;
  void setInfo(Registration registration, std::string detail);
  void registerLater(domain::Milliseconds wait);

  // softphone_sound.cpp: levels, quality, recording, announcement, what rings
  void runMeters();
  void publishMeters();
  void publishQuality(SipLine& line);
  domain::Result<void> startRecording(const SipLinePtr& line);
  static domain::Result<void> checkAnnouncement(const CallerSettings& settings);
  void announce(const SipLinePtr& line);
  void announced(const SipLinePtr& line);
  void sing();

  boost::asio::io_context m_io{1};  // first: all timers belong to it
  SoftphoneConfig m_config;
  Listeners m_listeners;
  mutable std::mutex m_infoMutex;
  EngineInfo m_info;
  std::shared_ptr<linphone::Core> m_core;  // none: not started, or it failed
  std::shared_ptr<linphone::Account> m_account;
  std::shared_ptr<Events> m_events;
  std::vector<SipLinePtr> m_lines;  // open calls: at most two
  SipLinePtr m_placing;             // inside of inviting: its call is not known yet
  SipLinePtr m_following;           // a referral that is followed: its next call belongs to this line
  ReferralSink m_sink{m_io};
  ForkWatch m_forks{m_io};
  std::shared_ptr<linphone::Account> m_sinkAccount;  // while a referral is being refused
  std::set<domain::CallId> m_usedIds;
  std::set<const linphone::Call*> m_answered;  // not yet released: their far ends can still challenge us
  domain::CallId m_nextIncoming{-1};
  std::string m_realm;   // of our registrar, learnt from it
  int m_challenges = 0;  // answered since the last success
  bool m_available = true;
  bool m_closing = false;
  std::optional<Tone> m_tone;
  std::unique_ptr<SoundStream> m_toneStream;  // plays m_tone
  bool m_metering = false;
  int m_meterRound = 0;
  std::string m_addresses;
  boost::asio::steady_timer m_tick{m_io}, m_meter{m_io}, m_network{m_io}, m_retry{m_io};
  boost::asio::executor_work_guard<boost::asio::io_context::executor_type> m_work = boost::asio::make_work_guard(m_io);
  std::thread m_thread;
};

}  // namespace callwright::telephony
