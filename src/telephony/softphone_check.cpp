#include <callwright/telephony/softphone.hpp>
#include <utility>
// <utility> goes first: Boost 1.74 uses std::exchange without it.
#include <algorithm>
#include <boost/asio.hpp>
#include <condition_variable>
#include <mutex>

namespace callwright::telephony {
namespace {

namespace asio = boost::asio;
using domain::ErrorCode;
using domain::fail;
using domain::Milliseconds;
using domain::Result;
using domain::SipTransport;
using Endpoints = asio::ip::tcp::resolver::results_type;

bool isFinal(Registration registration) {
  return registration == Registration::Registered || registration == Registration::Failed;
}

Endpoints resolve(const std::string& server, SipTransport transport) {
  const domain::HostPort at = domain::hostPortOf(server);
  const int port = at.port != 0 ? at.port : transport == SipTransport::Tls ? 5'061 : 5'060;
  asio::io_context io;
  boost::system::error_code unknown;
  return asio::ip::tcp::resolver(io).resolve(at.host, std::to_string(port), unknown);
}

bool connects(const Endpoints& endpoints, Milliseconds patience) {
  asio::io_context io;
  asio::ip::tcp::socket socket(io);
  bool connected = false;
  asio::async_connect(socket, endpoints,
                      [&](const boost::system::error_code& error, const auto&) { connected = !error; });
  io.run_for(patience);
  return connected;
}

// Why the registration failed: by what it said, and by what else can be seen of the server.
Result<void> reasonOf(const SoftphoneConfig& config, const std::string& detail, Milliseconds patience) {
  const domain::PhoneAccount& account = config.account;
  for (const char* refused : {"401", "403", "407"})
    if (detail.starts_with(refused)) return fail(ErrorCode::PhonePasswordWrong, account.user, account.server);
  const bool answered = !detail.empty() && detail.front() >= '1' && detail.front() <= '6' && detail != "503 io error";
  if (answered) return fail(ErrorCode::PhoneServerRefuses, account.server, detail);
  const std::string& met = account.outboundProxy.empty() ? account.server : account.outboundProxy;
  const Endpoints endpoints = resolve(met, account.transport);
  if (endpoints.empty()) return fail(ErrorCode::PhoneServerUnknown, met);
  if (account.transport == SipTransport::Tls && connects(endpoints, patience))
    return fail(ErrorCode::PhoneCertificateRefused, met, detail);
  return fail(ErrorCode::PhoneServerSilent, met,
              std::to_string(std::chrono::ceil<std::chrono::seconds>(patience).count()));
}

}  // namespace

Result<void> testAccount(const SoftphoneConfig& config, Milliseconds patience) {
  if (const auto problems = domain::problemsOf(config.account); !problems.empty())
    return tl::unexpected(problems.front());
  std::mutex mutex;
  std::condition_variable changed;
  EngineInfo last;
  const auto phone = makeSoftphone(config);
  PhoneListener listener;
  listener.onEngine = [&](const EngineInfo& info) {
    const std::lock_guard lock(mutex);
    if (!isFinal(last.registration)) last = info;
    changed.notify_all();
  };
  Subscription subscription = phone->subscribe(std::move(listener));
  {
    std::unique_lock lock(mutex);
    if (!isFinal(last.registration)) last = phone->info();  // it may have come before we listened
    changed.wait_for(lock, patience, [&] { return isFinal(last.registration); });
  }
  subscription.reset();
  if (last.registration == Registration::Registered) return {};
  return reasonOf(config, last.detail, patience);
}

}  // namespace callwright::telephony
