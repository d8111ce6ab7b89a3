#include "app/threads.hpp"

#include <spdlog/spdlog.h>

#include <chrono>

#include "app/month_packing.hpp"
#include "app/score_training.hpp"
#include "app/segment_refresh.hpp"
#include "callwright/storage/system_store.hpp"

namespace callwright::app {
namespace {

using storage::Connection;
constexpr auto kPollEvery = std::chrono::milliseconds(250);
constexpr int kReaders = 2;
constexpr auto kFirstRefresh = std::chrono::minutes(1);  // the start is not slowed
constexpr auto kRefreshEvery = std::chrono::hours(1);

// At most ten reports a second go on; the last one (done == total) always does.
std::function<void(const Progress&)> throttled(std::function<void(const Progress&)> progress) {
  if (!progress) return [](const Progress&) {};
  return [progress = std::move(progress), last = std::chrono::steady_clock::time_point{},
          phase = std::string{}](const Progress& p) mutable {
    const auto now = std::chrono::steady_clock::now();
    if (now - last < std::chrono::milliseconds(100) && p.phase == phase && (p.total == 0 || p.done < p.total)) return;
    last = now;
    phase = p.phase;
    progress(p);
  };
}

}  // namespace

Worker::~Worker() {
  finish();
}

void Worker::add(std::unique_ptr<Connection> db, std::function<void(Connection&, Task&)> perform) {
  m_threads.emplace_back([this, db = std::move(db), perform = std::move(perform)] {
    for (;;) {
      Task task;
      {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [&] { return m_closing || !m_tasks.empty(); });
        if (m_tasks.empty()) return;
        task = std::move(m_tasks.front());
        m_tasks.pop_front();
      }
      perform(*db, task);
    }
  });
}

bool Worker::post(Task task) {
  {
    const std::lock_guard lock(m_mutex);
    if (m_closing) return false;
    m_tasks.push_back(std::move(task));
  }
  m_wake.notify_one();
  return true;
}

void Worker::finish() {
  {
    const std::lock_guard lock(m_mutex);
    m_closing = true;
  }
  m_wake.notify_all();
  for (std::thread& thread : m_threads) {
    if (thread.joinable()) thread.join();
  }
}

App::Inner::Threads::Threads(Services& services) : m_services(services) {}

App::Inner::Threads::~Threads() {
  stopPolling();
  {
    const std::lock_guard lock(m_longMutex);
    m_longClosing = true;
    for (LongJob& job : m_long) job.cancel.cancel();
  }
  reapLong(true);
  m_read.finish();
  m_phone.finish();
  m_write.finish();
}

void App::Inner::Threads::stopPolling() {
  {
    const std::lock_guard lock(m_pollMutex);
    m_closing = true;
  }
  m_pollWake.notify_all();
  if (m_poll.joinable()) m_poll.join();
}

Result<Nothing> App::Inner::Threads::start(std::unique_ptr<Connection> writer) {
  const auto reader = [&] { return Connection::open(m_services.databasePath, Connection::Use::Read); };
  const auto performOn = [this](Lane lane) {
    return [this, lane](Connection& db, Task& task) { perform(lane, db, task); };
  };
  for (int i = 0; i < kReaders; ++i) {
    auto db = reader();
    if (!db) return tl::unexpected(db.error());
    m_read.add(std::move(*db), performOn(Lane::Read));
  }
  auto phone = reader();
  if (!phone) return tl::unexpected(phone.error());
  m_phone.add(std::move(*phone), performOn(Lane::Phone));
  auto poll = reader();
  if (!poll) return tl::unexpected(poll.error());
  m_poll = std::thread([this, db = std::move(*poll)]() mutable { this->poll(std::move(db)); });
  m_write.add(std::move(writer), performOn(Lane::Write));
  return Nothing{};
}

void App::Inner::Threads::post(Lane lane, Task task) {
  const Finish finish = task.finish;
  bool taken = true;
  switch (lane) {
    case Lane::Write:
      taken = m_write.post(std::move(task));
      break;
    case Lane::Read:
      taken = m_read.post(std::move(task));
      break;
    case Lane::Phone:
      taken = m_phone.post(std::move(task));
      break;
    case Lane::Long:
      taken = startLong(std::move(task));
      break;
  }
  if (!taken) finish(Error{ErrorCode::Cancelled, {}});
}

bool App::Inner::Threads::startLong(Task task) {
  reapLong(false);
  const std::lock_guard lock(m_longMutex);
  if (m_longClosing) return false;
  LongJob& job = m_long.emplace_back();
  job.cancel = task.options.cancel;
  job.thread = std::thread([this, &job, task = std::move(task)]() mutable {
    auto db = Connection::open(m_services.databasePath, Connection::Use::Bulk);
    if (db) {
      perform(Lane::Long, **db, task);
    } else {
      task.finish(db.error());
    }
    job.done = true;
  });
  return true;
}

void App::Inner::Threads::reapLong(bool all) {
  std::list<LongJob> over;
  {
    const std::lock_guard lock(m_longMutex);
    for (auto it = m_long.begin(); it != m_long.end();) {
      const auto next = std::next(it);
      if (all || it->done) over.splice(over.end(), m_long, it);
      it = next;
    }
  }
  for (LongJob& job : over) job.thread.join();
}

void App::Inner::Threads::perform(Lane lane, Connection& db, Task& task) {
  const CancelToken& cancel = task.options.cancel;
  if (cancel.cancelled()) return task.finish(Error{ErrorCode::Cancelled, {}});
  Job job{db,
          m_services.actorOf(task.session).value_or(Actor{}),
          task.session,
          m_services.now(),
          m_services.options.origin,
          m_services,
          cancel,
          throttled(std::move(task.options.progress)),
          {},
          {}};
  if (lane != Lane::Write) db.cancelWhen([cancel] { return cancel.cancelled(); });
  std::optional<Error> error;
  try {
    error = runInTransaction(lane, job, task);
  } catch (const storage::Failure& failure) {
    error = failure.error();
  } catch (const std::exception& other) {
    error = Error{ErrorCode::Internal, {other.what()}};
  }
  if (lane != Lane::Write) db.cancelWhen({});
  if (error && error->code == ErrorCode::Internal)
    m_services.log->error("{}", error->args.empty() ? "" : error->args.front());
  if (!error) {
    for (auto& then : job.after) then();
  }
  task.finish(error);
  if (!error) {
    for (const Change& change : job.changes) m_services.publish(change);
  }
}

std::optional<Error> App::Inner::Threads::runInTransaction(Lane lane, Job& job, Task& task) {
  if (lane == Lane::Long) {
    auto error = task.run(job);
    if (!error) job.flush();
    return error;
  }
  if (lane == Lane::Write) {
    storage::Transaction transaction(job.db);
    if (auto error = task.run(job)) return error;
    for (const Change& change : job.changes)
      storage::addChange(job.db, static_cast<int>(change.kind), change.id, m_services.processId);
    transaction.commit();
    return std::nullopt;
  }
  // One snapshot for all of the job's statements.
  job.db.execute("BEGIN");
  std::optional<Error> error;
  try {
    error = task.run(job);
  } catch (...) {
    job.db.cancelWhen({});
    job.db.execute("ROLLBACK");
    throw;
  }
  job.db.execute("COMMIT");
  return error;
}

void App::Inner::Threads::poll(std::unique_ptr<Connection> db) {
  std::int64_t version = 0, seen = 0;
  try {
    version = db->dataVersion();
    seen = storage::lastChange(*db);
  } catch (const storage::Failure&) {
    return;
  }
  auto refreshAt = std::chrono::steady_clock::now() + kFirstRefresh;
  for (;;) {
    {
      std::unique_lock lock(m_pollMutex);
      if (m_pollWake.wait_for(lock, kPollEvery, [&] { return m_closing; })) return;
    }
    if (m_services.options.origin == "desktop" && std::chrono::steady_clock::now() >= refreshAt) {
      refreshAt += kRefreshEvery;
      const auto refresh = [](Job& job) -> std::optional<Error> {
        refreshSegmentsDaily(job);
        refreshScores(job);
        packMonths(job);
        return std::nullopt;
      };
      post(Lane::Long, {SessionId{}, {}, refresh, [](const std::optional<Error>&) {}});
    }
    try {
      const std::int64_t latest = db->dataVersion();
      if (latest == version) continue;
      version = latest;
      for (const storage::ChangeRow& row : storage::changesAfter(*db, seen, m_services.processId)) {
        seen = row.seq;
        if (row.kind == 0) continue;  // our own, published already
        const Change change{static_cast<Change::Kind>(row.kind), row.id};
        if (change.kind == Change::Kind::Settings) m_services.setSettings(settingsFrom(storage::readSettings(*db)));
        m_services.publish(change);
      }
    } catch (const storage::Failure& failure) {
      m_services.log->warn("reading other processes' changes: {}", domain::codeOf(failure.error().code));
    }
  }
}

}  // namespace callwright::app
