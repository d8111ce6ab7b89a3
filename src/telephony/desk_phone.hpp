#pragma once
#include <callwright/telephony/desk_phone.hpp>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <random>
#include <thread>
#include <vector>

#include "telephony/listeners.hpp"
#include "telephony/pbx.hpp"

namespace callwright::telephony {

// What both desk engines share: the Phone, the connection that comes back, and the one call. The Pbx does the talking.
class DeskPhone final : public Phone, private DeskCallOwner, private PbxOwner {
 public:
  using MakePbx = std::function<std::unique_ptr<Pbx>(asio::io_context&, PbxOwner&, const DeskPhoneConfig&)>;
  DeskPhone(std::string name, DeskPhoneConfig config, const MakePbx& makePbx);
  ~DeskPhone() override;

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
  void setAvailable(bool) override {}  // who calls the agent's phone is the phone's own business

 private:
  using CallPtr = std::shared_ptr<DeskCall>;
  using Work = std::function<Pbx::Done(CallPtr)>;
  using After = std::function<void(DeskCall&)>;

  // Everything below runs on the phone thread.
  void happened(DeskCall& call, domain::CallEvent event) override;
  void freeLegs(DeskCall& call) override;
  DeskCall* openCall() override { return m_call.get(); }
  bool hasEnded(std::string_view leg) const override;
  void lineChanged(bool reachable, const std::string& detail) override;
  void log(std::string_view line) override;

  template <class Action>
  void post(Reply reply, Action action);
  void command(domain::CallId call, domain::CallRevision seen, domain::CallCommand what, Reply reply, Work work,
               After after);
  asio::awaitable<void> carryOut(CallPtr call, Reply reply, Work work, After after);
  domain::Result<void> checkDial(domain::CallId call, const std::string& number, const CallerSettings& settings) const;
  domain::Result<void> checkOpen(domain::CallId call, domain::CallRevision seen, domain::CallCommand what) const;
  void place(domain::CallId call, const std::string& number, CallerSettings settings);
  asio::awaitable<void> ring(CallPtr call);
  Pbx::Done handOn(CallPtr call, std::string number);
  void startRecording(CallPtr call);

  asio::awaitable<void> stayConnected();
  asio::awaitable<bool> connectOnce();  // true: had been signed in
  asio::awaitable<void> workWith(std::shared_ptr<PbxLink> link);
  asio::awaitable<void> pause();
  void connectionLost(const std::string& why);
  void setState(Registration registration, std::string detail);
  void publishInfo();
  domain::Milliseconds nextPause();
  std::string newLegId();
  void close();

  asio::io_context m_io{1};  // first: all timers and sockets belong to it
  const DeskPhoneConfig m_config;
  const domain::Result<void> m_configOk;
  std::unique_ptr<Pbx> m_pbx;
  Listeners m_listeners;
  std::shared_ptr<PbxLink> m_link;
  asio::steady_timer m_wait;  // between tries
  asio::steady_timer m_keepAlive;
  CallPtr m_call;                       // the open one
  std::vector<CallPtr> m_orphans;       // ended here while the PBX could not be told
  std::deque<std::string> m_endedLegs;  // the last ones
  domain::CallId m_lastCall;
  bool m_ready = false;  // signed in
  bool m_closing = false;
  bool m_refused = false;
  int m_tries = 0;
  std::string m_closedBecause;
  std::optional<Deadline> m_closingDeadline;
  bool m_lineReachable = true;
  std::string m_lineDetail;
  std::random_device m_random;
  mutable std::mutex m_infoMutex;
  EngineInfo m_info;     // under m_infoMutex
  std::thread m_thread;  // last
};

}  // namespace callwright::telephony
