#pragma once
#include <atomic>
#include <condition_variable>
#include <deque>
#include <list>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "app/inner.hpp"

namespace callwright::app {

struct Task {
  SessionId session;
  SubmitOptions options;
  App::Inner::Run run;
  App::Inner::Finish finish;
};

// A queue and the threads that empty it, each with a connection of its own.
class Worker {
 public:
  ~Worker();
  void add(std::unique_ptr<storage::Connection> db, std::function<void(storage::Connection&, Task&)> perform);
  bool post(Task task);  // false: closing, the task is dropped
  void finish();         // runs what is queued, then joins

 private:
  std::mutex m_mutex;
  std::condition_variable m_wake;
  std::deque<Task> m_tasks;
  bool m_closing = false;
  std::vector<std::thread> m_threads;
};

struct App::Inner::Threads {
  explicit Threads(Services& services);
  ~Threads();
  Result<Nothing> start(std::unique_ptr<storage::Connection> writer);
  void post(Lane lane, Task task);
  void stopPolling();

 private:
  void perform(Lane lane, storage::Connection& db, Task& task);
  std::optional<Error> runInTransaction(Lane lane, Job& job, Task& task);
  bool startLong(Task task);  // false: closing, the task is dropped
  void reapLong(bool all);
  void poll(std::unique_ptr<storage::Connection> db);

  Services& m_services;
  Worker m_write, m_read, m_phone;
  struct LongJob {
    std::thread thread;
    CancelToken cancel;
    std::atomic<bool> done{false};
  };
  std::mutex m_longMutex;
  std::list<LongJob> m_long;
  bool m_longClosing = false;
  std::mutex m_pollMutex;
  std::condition_variable m_pollWake;
  bool m_closing = false;
  std::thread m_poll;
};

}  // namespace callwright::app
