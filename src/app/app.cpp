#include "callwright/app/app.hpp"

#include <fcntl.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <sodium.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>
#include <sys/stat.h>

#include <filesystem>
#include <future>

#include "app/call_control.hpp"
#include "app/import_updates.hpp"
#include "app/inner.hpp"
#include "app/phone_engine.hpp"
#include "app/setup.hpp"
#include "app/threads.hpp"
#include "callwright/storage/import_store.hpp"
#include "callwright/telephony/phone_switch.hpp"
#include "callwright/telephony/sound.hpp"

namespace callwright::app {
namespace fs = std::filesystem;
namespace {

std::shared_ptr<spdlog::logger> openLog(const std::string& directory) {
  constexpr std::size_t kBytes = 5'000'000;
  try {
    auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(directory + "/callwright.log", kBytes, 3);
    auto log = std::make_shared<spdlog::logger>("callwright", sink);
    log->flush_on(spdlog::level::warn);
    return log;
  } catch (const spdlog::spdlog_ex&) {  // a full disk must not keep people from working
    return std::make_shared<spdlog::logger>("callwright");
  }
}

// A funnel of years takes and frees 100 MB. As it is shipped, the C library gives that back to the system each time,
// and having it again is a sixth of the time.
void keepFreedMemory() {
#ifdef __GLIBC__
  constexpr int kMegabyte = 1 << 20;
  mallopt(M_MMAP_THRESHOLD, 32 * kMegabyte);
  mallopt(M_TRIM_THRESHOLD, 128 * kMegabyte);
#endif
}

Result<Nothing> prepareDirectory(const AppOptions& options) {
  std::error_code error;
  if (fs::is_directory(options.dataDirectory, error)) return Nothing{};
  if (!options.create) return domain::fail(ErrorCode::DatabaseMissing, options.dataDirectory);
  fs::create_directories(options.dataDirectory, error);
  if (error) return domain::fail(ErrorCode::FileUnwritable, options.dataDirectory, error.message());
  ::chmod(options.dataDirectory.c_str(), 0700);
  return Nothing{};
}

std::unique_ptr<telephony::SoundSystem> makeSound(Services& services) {
  telephony::SoundEvents events;
  events.onChange = [&services](const domain::SoundStatus& status, const std::vector<domain::SoundNews>& news) {
    services.publish(SoundChange{status, news});
  };
  events.onLevel = [&services](float peak) { services.publish(SoundLevel{peak}); };
  return std::make_unique<telephony::SoundSystem>(std::move(events));
}

}  // namespace

App::App(std::unique_ptr<Inner> inner) : m_inner(std::move(inner)) {}
App::~App() = default;
App::Inner::Inner() = default;

App::Inner::~Inner() {
  if (threads) threads->stopPolling();
  if (services) services->phone.reset();  // what it says last is queued
  threads.reset();                        // drains the writer, joins all
  if (services) services->sound.reset();  // nobody asks it any more
  if (services) services->calls.reset();
}

Result<std::unique_ptr<App>> App::open(AppOptions options) {
  keepFreedMemory();
  if (sodium_init() < 0) return domain::fail(ErrorCode::Internal, "libsodium could not be initialised");
  if (auto ok = prepareDirectory(options); !ok) return tl::unexpected(ok.error());
  auto inner = std::make_unique<Inner>();
  inner->services = std::make_unique<Services>();
  Services& services = *inner->services;
  services.options = options;
  services.databasePath = (fs::path(options.dataDirectory) / "callwright.db").string();
  services.log = openLog(options.dataDirectory);
  randombytes_buf(&services.processId, sizeof services.processId);
  services.processId &= INT64_MAX;

  auto writer = storage::Connection::open(services.databasePath, storage::Connection::Use::Write, options.create);
  if (!writer) return tl::unexpected(writer.error());
  try {
    if (auto ok = setUp(**writer, services); !ok) return tl::unexpected(ok.error());
    const bool unfinished = !storage::unfinishedLists(**writer).empty();
    inner->threads = std::make_unique<Inner::Threads>(services);
    if (auto ok = inner->threads->start(std::move(*writer)); !ok) return tl::unexpected(ok.error());
    if (unfinished) inner->post(Lane::Long, {}, {}, resumeUnfinishedImports, [](const std::optional<Error>&) {});
  } catch (const storage::Failure& failure) {
    return tl::unexpected(failure.error());
  }
  if (options.withSound) services.sound = makeSound(services);
  if (options.withPhone) services.phone = std::make_unique<telephony::PhoneSwitch>(makeRehearsal(options));
  startCalls(*inner);
  services.log->info("opened {}", services.databasePath);
  return std::unique_ptr<App>(new App(std::move(inner)));
}

void App::Inner::post(Lane lane, SessionId session, SubmitOptions options, Run run, Finish finish) {
  threads->post(lane, {session, std::move(options), std::move(run), std::move(finish)});
}

std::optional<Error> App::Inner::wait(Lane lane, SessionId session, SubmitOptions options, const Run& run) {
  const auto promise = std::make_shared<std::promise<std::optional<Error>>>();
  auto future = promise->get_future();
  post(lane, session, std::move(options), run,
       [promise](const std::optional<Error>& error) { promise->set_value(error); });
  return future.get();
}

void App::Inner::postSystem(Run run, Finish finish) {
  if (!finish) finish = [](const std::optional<Error>&) {};
  threads->post(Lane::Write, {SessionId{}, {}, std::move(run), std::move(finish)});
}

SessionId App::ownerSession(domain::UserId agent) {
  return m_inner->services->addSession({agent, domain::Role::Administrator, true, true});
}

Subscription App::subscribe(std::function<void(const Event&)> onEvent) {
  const std::shared_ptr<Subscribers> all = m_inner->services->subscribers;
  return Subscription([weak = std::weak_ptr(all), id = all->add(std::move(onEvent))] {
    if (const auto still = weak.lock()) still->remove(id);
  });
}

domain::Instant App::now() const {
  return m_inner->services->now();
}
std::string App::databasePath() const {
  return m_inner->services->databasePath;
}

}  // namespace callwright::app
