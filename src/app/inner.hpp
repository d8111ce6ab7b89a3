#pragma once
#include <functional>
#include <memory>
#include <optional>

#include "app/job.hpp"
#include "app/services.hpp"
#include "callwright/app/app.hpp"

namespace callwright::app {

// The threads behind App: one writer, two readers, long jobs on threads and connections of their own, a poll of other
// processes' changes.
struct App::Inner {
  Inner();
  ~Inner();

  using Run = std::function<std::optional<Error>(Job&)>;
  using Finish = std::function<void(const std::optional<Error>&)>;
  // Runs `run` on the lane's thread, then `finish` on the same thread (after the commit). Both are called exactly once,
  // unless the lane refuses (then only finish, with the error).
  void post(Lane lane, SessionId session, SubmitOptions options, Run run, Finish finish);

  // The same, on a thread that may wait; answers what finish would be told.
  std::optional<Error> wait(Lane lane, SessionId session, SubmitOptions options, const Run& run);

  // A job of the program itself on the writing thread, for example a call's transition.
  void postSystem(Run run, Finish finish = {});

  std::unique_ptr<Services> services;
  struct Threads;
  std::unique_ptr<Threads> threads;
};

}  // namespace callwright::app
