#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "telephony/desk_phone.hpp"

// The connection of a desk phone: made, kept, and made again.
namespace callwright::telephony {

using domain::Milliseconds;
using domain::Result;

namespace {

constexpr std::size_t readAtOnce = 32 * 1024;
constexpr std::size_t mostOrphans = 20;

const std::string& detailOf(const domain::Error& error) {
  static const std::string none;
  return error.args.empty() ? none : error.args.front();
}

}  // namespace

asio::awaitable<void> DeskPhone::stayConnected() {
  while (!m_closing) {
    if (co_await connectOnce()) m_tries = 0;
    if (m_closing) break;
    m_wait.expires_after(nextPause());
    boost::system::error_code cancelled;
    auto token = asio::redirect_error(asio::use_awaitable, cancelled);
    co_await m_wait.async_wait(token);
  }
  m_closingDeadline.reset();
}

Milliseconds DeskPhone::nextPause() {
  const auto& times = m_config.times;
  Milliseconds pause = times.reconnectRefused;
  if (!m_refused) {
    pause = times.reconnectFirst * (std::int64_t{1} << std::min(m_tries, 20));
    pause = std::min(pause, times.reconnectMost);
  }
  ++m_tries;
  // Many desks lose one PBX at the same moment and must not come back at the same moment.
  const double jitter = std::uniform_real_distribution<double>(0.75, 1.25)(m_random);
  return Milliseconds{static_cast<std::int64_t>(static_cast<double>(pause.count()) * jitter)};
}

asio::awaitable<bool> DeskPhone::connectOnce() {
  const auto server = domain::hostPortOf(m_config.account.server);
  const bool tls = m_config.account.transport == domain::SipTransport::Tls;
  const std::uint16_t port = server.port != 0 ? server.port : m_pbx->usualPort(tls);
  m_refused = false;
  m_link = std::make_shared<PbxLink>(
      m_io, PbxAddress{server.host, port, tls, m_config.account.plainAllowed, m_config.trustedCertificates});
  const auto link = m_link;
  setState(Registration::Registering, fmt::format("connecting to {}:{}", server.host, port));
  const Result<void> open = co_await link->open(m_config.times.connectWithin);
  if (!open) {
    connectionLost(detailOf(open.error()));
    co_return false;
  }
  m_pbx->begin(link);
  asio::co_spawn(m_io, workWith(link), asio::detached);
  std::array<char, readAtOnce> buffer;
  m_closedBecause.clear();
  while (const std::size_t size = co_await link->read(buffer.data(), buffer.size())) {
    if (m_pbx->take({buffer.data(), size})) continue;
    m_closedBecause = "protocol error: " + m_pbx->fault();
    break;
  }
  const bool wasReady = m_ready;
  connectionLost(m_closedBecause.empty() ? "connection lost" : m_closedBecause);
  link->close();
  m_pbx->lost();
  co_return wasReady;
}

// Beside the reading: signs in, reads what is true, and asks now and then whether the PBX is alive.
asio::awaitable<void> DeskPhone::workWith(std::shared_ptr<PbxLink> link) {
  const auto signedIn = co_await m_pbx->signIn();
  if (!link->isOpen()) co_return;
  if (!signedIn) {
    m_refused = signedIn.error().refused;
    m_closedBecause = signedIn.error().detail;
    link->close();
    co_return;
  }
  if (const CallPtr call = m_call) {
    const auto found = co_await m_pbx->reread(call);
    if (!found || !link->isOpen()) {
      if (!found) m_closedBecause = detailOf(found.error());
      link->close();
      co_return;
    }
    call->reread(*found);
  }
  m_ready = true;
  for (const CallPtr& orphan : std::exchange(m_orphans, {})) m_pbx->free(*orphan);
  log("signed in");
  publishInfo();
  while (link->isOpen() && !m_closing) {
    m_keepAlive.expires_after(m_config.times.keepAlive);
    boost::system::error_code cancelled;
    auto token = asio::redirect_error(asio::use_awaitable, cancelled);
    co_await m_keepAlive.async_wait(token);
    if (!link->isOpen() || m_closing) break;
    const Result<void> alive = co_await m_pbx->ping();
    if (alive) continue;
    m_closedBecause = detailOf(alive.error());
    link->close();
  }
}

void DeskPhone::connectionLost(const std::string& why) {
  m_ready = false;
  m_keepAlive.cancel();
  if (m_orphans.size() > mostOrphans) m_orphans.erase(m_orphans.begin());
  if (m_closing) return;
  setState(m_refused ? Registration::Failed : Registration::Unregistered, why);
  log("connection: " + why);
}

void DeskPhone::lineChanged(bool reachable, const std::string& detail) {
  m_lineReachable = reachable;
  m_lineDetail = detail;
  if (m_ready) publishInfo();
}

void DeskPhone::publishInfo() {
  setState(m_lineReachable ? Registration::Registered : Registration::Unregistered, "agent phone " + m_lineDetail);
}

void DeskPhone::setState(Registration registration, std::string detail) {
  EngineInfo changed;
  {
    const std::lock_guard lock(m_infoMutex);
    changed = m_info;
    changed.registration = registration;
    changed.detail = std::move(detail);
    changed.capabilities = m_pbx->capabilities();
    if (changed == m_info) return;
    m_info = changed;
  }
  m_listeners.publish(changed);
}

// A random UUID (RFC 4122, version 4): no other call of the PBX has it.
std::string DeskPhone::newLegId() {
  const auto word = [this] { return std::uint64_t{m_random()} << 32 | m_random(); };
  const std::uint64_t high = (word() & 0xffffffffffff0fffULL) | 0x0000000000004000ULL;
  const std::uint64_t low = (word() & 0x3fffffffffffffffULL) | 0x8000000000000000ULL;
  return fmt::format("{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", high >> 32, (high >> 16) & 0xffff, high & 0xffff, low >> 48,
                     low & 0xffffffffffffULL);
}

}  // namespace callwright::telephony
