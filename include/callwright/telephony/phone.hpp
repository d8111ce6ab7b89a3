#pragma once
#include <callwright/domain/call.hpp>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// The telephone as app sees it; which engine is behind it (rehearsal, softphone, Asterisk, FreeSWITCH) shows only in
// EngineInfo.
//
// Threads: each Phone owns one thread, "the phone thread", which alone owns call state. Commands may come from any
// thread and return at once. Every callback (replies, snapshots, meters, engine changes) runs on the phone thread, one
// at a time; it must not throw, must return quickly and must not destroy the Phone. It may send commands, subscribe and
// drop subscriptions.
// Units: instants UTC, milliseconds; levels 0..1.
namespace callwright::telephony {

enum class Capability : std::uint32_t {
  Dial = 1u << 0,
  HangUp = 1u << 1,
  Hold = 1u << 2,
  Mute = 1u << 3,
  Digits = 1u << 4,
  BlindTransfer = 1u << 5,
  Answer = 1u << 6,
  Reject = 1u << 7,
  Record = 1u << 8,
  Meters = 1u << 9,
  SecondLine = 1u << 10,        // two calls at a time, one of them held
  AttendedTransfer = 1u << 11,  // of one call to the other
  Quality = 1u << 12,
  Announce = 1u << 13,  // CallerSettings::announcement
};

struct Capabilities {
  std::uint32_t bits = 0;
  constexpr Capabilities() = default;
  constexpr Capabilities(std::initializer_list<Capability> list) {
    for (const Capability c : list) bits |= static_cast<std::uint32_t>(c);
  }
  constexpr bool has(Capability c) const { return (bits & static_cast<std::uint32_t>(c)) != 0; }
  friend constexpr bool operator==(Capabilities, Capabilities) = default;
};

// What the engine must be able to do for a command.
Capability neededFor(domain::CallCommand command);

enum class Registration { NotNeeded, Unregistered, Registering, Registered, Failed };

struct EngineInfo {
  std::string name;  // technical, such as "rehearsal"
  Registration registration = Registration::Unregistered;
  Capabilities capabilities;
  bool isRehearsal = false;  // no real person is reached; whoever shows a call must say so
  std::string detail;        // technical, for the log
  bool ready() const { return registration == Registration::NotNeeded || registration == Registration::Registered; }
  friend bool operator==(const EngineInfo&, const EngineInfo&) = default;
};

struct CallerSettings {
  std::string callerId;                      // E.164, or empty for the line's own
  domain::Milliseconds ringTimeout{45'000};  // give up as NoAnswer after this much ringing; above 0
  std::string recordFile;                    // absolute path of the WAV to record into; empty: this call is not recorded
  bool recordAtOnce = false;                 // from the answer on, without a command
  std::string announcement;  // absolute path of a WAV that the far end hears from the answer on; empty: none
  friend bool operator==(const CallerSettings&, const CallerSettings&) = default;
};

// One accepted transition. None is left out or merged: revisions of a call arrive as 1, 2, 3, …
struct CallSnapshot {
  domain::CallId call;
  domain::CallProgress progress;            // after the event
  domain::CallEvent event;                  // what led here
  std::vector<domain::CallEffect> effects;  // among them Persist where app has to write it to disk
  bool isRehearsal = false;
  // Of an incoming call: the caller's number in E.164 where it can be read as one, else as the network gave it; may be
  // empty (withheld). The name is what the caller claims.
  std::string caller{}, callerName{};
};

// Peak levels since the last one; at most 10 a second, and only while sound flows.
struct CallMeter {
  domain::CallId call;
  float agent = 0;   // our microphone; 0 while muted or held
  float farEnd = 0;  // what we hear
};

// How the sound arrives, measured over the last second; at most one a second while sound flows.
struct CallQuality {
  domain::CallId call;
  float jitterMs = 0;         // of arrival, RFC 3550
  float lossPercent = 0;      // 0..100, of the packets that should have come
  float roundTripMs = -1;     // below 0: not known (no RTCP from the far end)
  float meanOpinionScore = 0; // 1..4.5, estimated by the E-model (ITU-T G.107)
};

// Any function may be empty.
struct PhoneListener {
  std::function<void(const CallSnapshot&)> onCall;
  std::function<void(const CallMeter&)> onMeter;
  std::function<void(const CallQuality&)> onQuality;
  std::function<void(const EngineInfo&)> onEngine;
};

// Ends its subscription when it goes. Once the destructor or reset() has returned, the listener is not called again and
// no call of it is running, unless reset() itself is called from inside that listener. So do not drop it while holding
// a lock that the listener takes. May outlive its Phone.
class Subscription {
 public:
  Subscription() = default;
  explicit Subscription(std::function<void()> release) : m_release(std::move(release)) {}
  Subscription(Subscription&& other) noexcept : m_release(std::exchange(other.m_release, nullptr)) {}
  Subscription& operator=(Subscription&& other) noexcept {
    if (this != &other) {
      reset();
      m_release = std::exchange(other.m_release, nullptr);
    }
    return *this;
  }
  Subscription(const Subscription&) = delete;
  Subscription& operator=(const Subscription&) = delete;
  ~Subscription() { reset(); }
  void reset() {
    if (auto release = std::exchange(m_release, nullptr)) release();
  }
  explicit operator bool() const { return static_cast<bool>(m_release); }

 private:
  std::function<void()> m_release;
};

class Phone {
 public:
  // Called exactly once, on the phone thread, after the command was taken or refused; for a taken command the snapshot
  // of its transition (if it makes one) comes first. May be empty.
  using Reply = std::function<void(domain::Result<void>)>;

  Phone() = default;
  Phone(const Phone&) = delete;
  Phone& operator=(const Phone&) = delete;
  // Runs the commands already given, ends an open call (its Ended snapshot is still delivered), joins the phone thread.
  // No callback after it returns. Not from a callback.
  virtual ~Phone() = default;

  virtual EngineInfo info() const = 0;
  [[nodiscard]] virtual Subscription subscribe(PhoneListener listener) = 0;

  // Places a call. `call` is the caller's own id, new for every call; `number` is E.164 ("+8613800138000").
  // The first snapshot (Dialing, revision 1) comes before the reply.
  // Errors: those of checkDialable(); BadValue{"call"|"ringTimeout"|"callerId", …}; AlreadyExists{"call", id};
  // CallOpen{id of the open call}: no free line; PhoneRefused{detail}.
  // With a second line, dialing or answering puts the other call on hold.
  virtual void dial(domain::CallId call, std::string number, CallerSettings settings, Reply reply) = 0;

  // Commands on the open call. `seen` is the revision of the last snapshot the sender acted on.
  // Errors: CallNotOpen{id}, CallStale{id}, BadValue{"command", command, state} if the state does not take it,
  // PhoneRefused{detail} if the engine cannot do it.
  virtual void hangUp(domain::CallId call, domain::CallRevision seen, Reply reply) = 0;
  virtual void hold(domain::CallId call, domain::CallRevision seen, Reply reply) = 0;
  virtual void resume(domain::CallId call, domain::CallRevision seen, Reply reply) = 0;
  // Muting twice is refused like any command that the state does not take.
  virtual void mute(domain::CallId call, domain::CallRevision seen, bool on, Reply reply) = 0;
  // 1 to 32 of 0-9 * # A-D; makes no transition. Error besides: BadValue{"digits", …}.
  virtual void sendDigits(domain::CallId call, domain::CallRevision seen, std::string digits, Reply reply) = 0;
  // Blind: our side ends with HungUpByUs and detail "transferred". Errors besides: those of checkDialable().
  virtual void transfer(domain::CallId call, domain::CallRevision seen, std::string number, Reply reply) = 0;
  // Attended: joins the two far ends of our calls; both end here with HungUpByUs and detail "transferred".
  // Errors besides: CallNotOpen{other}.
  virtual void transferTo(domain::CallId call, domain::CallRevision seen, domain::CallId other, Reply reply) = 0;
  // An incoming call arrives as a snapshot of the event Offered, under an id that the engine chose: below 0, never used
  // twice by one Phone.
  // Of the settings, recording and announcement count.
  virtual void answer(domain::CallId call, domain::CallRevision seen, CallerSettings settings, Reply reply) = 0;
  virtual void reject(domain::CallId call, domain::CallRevision seen, Reply reply) = 0;
  // Into CallerSettings::recordFile; off pauses, on goes on in the same file. PhoneRefused{"no file"} without one.
  virtual void record(domain::CallId call, domain::CallRevision seen, bool on, Reply reply) = 0;
  // While not available (a break), incoming calls are refused as busy without a snapshot.
  virtual void setAvailable(bool available) = 0;
};

// Refuses whatever must not reach a protocol line or the network: NumberEmpty; BadValue{"number", text with control
// characters escaped, "E.164"} for control characters and a missing "+"; NumberService for * and # codes;
// NumberUnreadable for anything else but digits; NumberTooShort below 7 digits, NumberTooLong above 15.
domain::Result<void> checkDialable(std::string_view number);
// BadValue{"digits", text, "0-9 * # A-D"}.
domain::Result<void> checkDigits(std::string_view digits);

}  // namespace callwright::telephony
