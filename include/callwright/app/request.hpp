#pragma once
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "callwright/domain/error.hpp"
#include "callwright/domain/ids.hpp"

// A use case is a plain struct: its fields are what is asked, `Reply` is the answer and `lane` says where it runs.
// App::submit takes any of them; src/app has one `handle(Work&, const Request&)` each.
namespace callwright::app {

using domain::Error;
using domain::ErrorCode;
using domain::Result;

enum class Lane {
  Write,  // the one interactive writing thread; the reply comes after the commit
  Read,   // a read-only connection; interactive lists and searches; cancellable
  Long,   // a thread and connection of its own (import, export, backup, verify): progress and Cancel
  Phone,  // straight to the phone engine; no database
};

struct Nothing {};

using SessionId = domain::Id<struct SessionTag>;

// Copies share one flag. Thread safe.
class CancelToken {
 public:
  CancelToken() : m_flag(std::make_shared<std::atomic<bool>>(false)) {}
  void cancel() const { *m_flag = true; }
  bool cancelled() const { return *m_flag; }

 private:
  std::shared_ptr<std::atomic<bool>> m_flag;
};

struct Progress {
  std::int64_t done = 0, total = 0;  // in `unit`s; total 0: unknown
  double perSecond = 0;              // smoothed
  double secondsLeft = -1;           // -1: unknown
  std::string phase;  // code for `words`: "reading", "saving", "indexing", "copying", "checking", "undoing", …
};

}  // namespace callwright::app
