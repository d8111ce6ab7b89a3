#pragma once
#include <functional>
#include <memory>
#include <string>
#include <variant>

#include "callwright/app/request.hpp"
#include "callwright/domain/call.hpp"
#include "callwright/domain/error.hpp"
#include "callwright/domain/sound.hpp"
#include "callwright/domain/time.hpp"

namespace callwright::app {

// What changed, published after the commit, also when another process on the database made the change.
// Bulk work publishes one Customers, never one event a row.
struct Change {
  enum class Kind {
    Customer = 1,
    Customers,
    Queue,
    Campaigns,
    FollowUps,
    Users,
    Settings,
    Outcomes,
    Call,
    Presence,
    Lists,
    DoNotCall,
    Scripts,
    Phone,  // the line: see PhoneStatus; this process only
    Goals
  };
  Kind kind{};
  std::int64_t id = 0;  // of the row, 0: many
};
// The agent's call as the phone engine has it. Ringing, answered and ended come at once and in order.
struct CallUpdate {
  domain::CallId call;
  domain::CallProgress progress;
  bool saved = false;  // this state is on disk
};
struct CallMeter {  // at most 10 a second
  domain::CallId call;
  float mine = 0, theirs = 0;  // 0…1
};
struct CallQuality {  // at most one a second while sound flows
  domain::CallId call;
  float jitterMs = 0, lossPercent = 0;
  float roundTripMs = -1;  // below 0: unknown
  float opinionScore = 0;  // 1 … 4.5, the estimated mean opinion score
};
// Somebody calls: on disk, with the customer looked up (see ReadOpenCall). Its updates follow.
struct IncomingCall {
  domain::CallId call;
  domain::CallProgress progress;
  std::string callerName;  // as the caller claims
};
// The sound devices, the choice or the check changed; `news` if a device in use went, or a chosen one came back.
struct SoundChange {
  domain::SoundStatus status;
  std::vector<domain::SoundNews> news;
};
struct SoundLevel {  // of the microphone, 0…1; see MeasureSound
  float peak = 0;
};
using Event = std::variant<Change, CallUpdate, CallMeter, CallQuality, IncomingCall, SoundChange, SoundLevel>;

struct AppOptions {
  std::string dataDirectory;       // holds callwright.db; made with mode 0700
  std::string origin = "desktop";  // in the audit: "desktop" or "command line"
  bool create = false;             // otherwise DatabaseMissing
  bool withPhone = true;           // start the phone engine
  double rehearsalSpeed = 1.0;     // 1 = real time; every wait is multiplied by it
  unsigned rehearsalSeed = 0;      // 0: random
  // Who calls in during a rehearsal: "+8613800138000@AFTER[:PATIENCE[:TALK]],…" in milliseconds, one after the other.
  std::string rehearsalCallers;
  std::string rehearsalScript;  // comma-separated far ends used in order ("answers,busy,no_answer,…"), "" = random
  int rehearsalLines = 2;       // 1: a rehearsal without a second line
  std::string phoneAddress;     // IP address on which a softphone listens; empty: all
  std::string trustedCertificates;                         // PEM file for a softphone's TLS; empty: the system's
  bool withSound = false;                                  // the desktop: sound devices can be listed, chosen and tried
  bool silentPhone = false;                                // a softphone without sound devices:
  std::string phonePlays, phoneRecords;                    // WAV files instead; empty: silence, nowhere
  std::function<domain::Instant()> clock;                  // tests and --now; empty: the system's
  std::string country = "CN", timeZone = "Asia/Shanghai";  // of a new database
  // Words of files that app writes (rejects): an error as a sentence, and the headings "line" and "reason". From any
  // thread; empty: codes.
  std::function<std::string(const domain::Error&)> sentence;
  std::function<std::string(const std::string&)> heading;
};

// Ends with its handle. Callbacks run on a thread of app's; take what you need and return at once.
class Subscription {
 public:
  Subscription() = default;
  explicit Subscription(std::function<void()> end) : m_end(std::move(end)) {}
  Subscription(Subscription&& other) noexcept : m_end(std::exchange(other.m_end, nullptr)) {}
  Subscription& operator=(Subscription&& other) noexcept {
    if (this != &other) {
      end();
      m_end = std::exchange(other.m_end, nullptr);
    }
    return *this;
  }
  ~Subscription() { end(); }

 private:
  void end() {
    if (m_end) std::exchange(m_end, nullptr)();
  }
  std::function<void()> m_end;
};

struct SubmitOptions {
  CancelToken cancel;
  std::function<void(const Progress&)> progress;  // on a thread of app's, at most 10 a second
};

// The only door to everything behind the user interface. Thread safe. Destroying it drains what was submitted, joins
// its threads and calls nobody back afterwards.
class App {
 public:
  static Result<std::unique_ptr<App>> open(AppOptions options);
  ~App();
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  // Runs the request for that session; `done` is called once, on a thread of app's, after the commit.
  template <class Request>
  void submit(SessionId session, Request request, std::function<void(Result<typename Request::Reply>)> done,
              SubmitOptions options = {});

  // The same, waiting for the reply: for the command line and tests; never on a GUI thread.
  template <class Request>
  Result<typename Request::Reply> call(SessionId session, Request request, SubmitOptions options = {});

  // A session as the operating-system owner of the data directory: administrator rights, attributed to `agent` if
  // given.
  SessionId ownerSession(domain::UserId agent = {});

  [[nodiscard]] Subscription subscribe(std::function<void(const Event&)> onEvent);

  domain::Instant now() const;
  std::string databasePath() const;

  struct Inner;

 private:
  explicit App(std::unique_ptr<Inner> inner);
  std::unique_ptr<Inner> m_inner;
};

}  // namespace callwright::app
