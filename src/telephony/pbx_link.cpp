#include "telephony/pbx_link.hpp"

#include <fmt/format.h>

#include <boost/asio/ssl/host_name_verification.hpp>

namespace callwright::telephony {
namespace {

using asio::redirect_error;
using asio::use_awaitable;
using asio::ip::tcp;
using boost::system::error_code;
using domain::ErrorCode;
using domain::fail;
using domain::Result;

constexpr std::size_t mostWaiting = 1'000'000;

tl::unexpected<domain::Error> refused(std::string detail) {
  return fail(ErrorCode::PhoneRefused, std::move(detail));
}

}  // namespace

Deadline::Deadline(asio::io_context& io, domain::Milliseconds within, std::function<void()> late)
    : m_timer(io, within), m_late(std::make_shared<std::function<void()>>(std::move(late))) {
  // An expiry may be queued already when the deadline goes: the weak pointer tells.
  m_timer.async_wait([weak = std::weak_ptr(m_late)](error_code cancelled) {
    if (const auto run = weak.lock(); run && !cancelled) (*run)();
  });
}

Deadline::~Deadline() {
  m_timer.cancel();
}

PbxLink::PbxLink(asio::io_context& io, PbxAddress address)
    : m_address(std::move(address)), m_io(io), m_resolver(io), m_socket(io) {}

asio::awaitable<Result<void>> PbxLink::open(domain::Milliseconds within) {
  const auto self = shared_from_this();
  bool late = false;
  Deadline deadline(m_io, within, [this, &late] {
    late = true;
    close();
  });
  Result<void> result = co_await connect();
  if (result && m_address.tls) result = co_await encrypt();
  if (late || m_ending) result = refused(fmt::format("{}:{}: no answer", m_address.host, m_address.port));
  m_open = result.has_value();
  if (!m_open) close();
  co_return result;
}

asio::awaitable<Result<void>> PbxLink::connect() {
  error_code error;
  auto token = redirect_error(use_awaitable, error);
  const auto found = co_await m_resolver.async_resolve(m_address.host, std::to_string(m_address.port),
                                                       tcp::resolver::numeric_service, token);
  if (error) co_return refused(fmt::format("{}: {}", m_address.host, error.message()));
  error = asio::error::host_not_found;
  for (const auto& entry : found) {
    const tcp::endpoint endpoint = entry.endpoint();
    // The text of a name says nothing of where it leads.
    if (!m_address.tls && !m_address.plainAllowed && !endpoint.address().is_loopback())
      co_return refused(fmt::format("{}: plain connection beyond this machine without consent", m_address.host));
    if (m_ending) break;
    error_code closing;
    m_socket.close(closing);
    co_await m_socket.async_connect(endpoint, token);
    if (!error) break;
  }
  if (error) co_return refused(fmt::format("{}:{}: {}", m_address.host, m_address.port, error.message()));
  m_socket.set_option(tcp::no_delay(true), error);
  m_socket.set_option(asio::socket_base::keep_alive(true), error);
  co_return Result<void>{};
}

asio::awaitable<Result<void>> PbxLink::encrypt() {
  error_code error;
  m_context.emplace(asio::ssl::context::tls_client);
  if (m_address.trustedCertificates.empty())
    m_context->set_default_verify_paths(error);
  else
    m_context->load_verify_file(m_address.trustedCertificates, error);
  if (error) co_return refused(fmt::format("certificates: {}", error.message()));
  m_context->set_options(asio::ssl::context::no_tlsv1 | asio::ssl::context::no_tlsv1_1, error);
  m_tls.emplace(m_socket, *m_context);
  m_tls->set_verify_mode(asio::ssl::verify_peer, error);
  m_tls->set_verify_callback(asio::ssl::host_name_verification(m_address.host), error);
  SSL_set_tlsext_host_name(m_tls->native_handle(), m_address.host.c_str());
  auto token = redirect_error(use_awaitable, error);
  co_await m_tls->async_handshake(asio::ssl::stream_base::client, token);
  if (error) co_return refused(fmt::format("{}:{}: TLS: {}", m_address.host, m_address.port, error.message()));
  co_return Result<void>{};
}

asio::awaitable<std::size_t> PbxLink::read(char* into, std::size_t size) {
  const auto self = shared_from_this();
  if (!m_open) co_return 0;
  error_code error;
  auto token = redirect_error(use_awaitable, error);
  std::size_t read = 0;
  if (m_tls)
    read = co_await m_tls->async_read_some(asio::buffer(into, size), token);
  else
    read = co_await m_socket.async_read_some(asio::buffer(into, size), token);
  if (error || !m_open) {
    close();
    co_return 0;
  }
  co_return read;
}

void PbxLink::send(const std::string& bytes) {
  if (!m_open || m_ending) return;
  m_waiting += bytes;
  if (m_waiting.size() > mostWaiting) return close();
  if (!std::exchange(m_writing, true)) asio::co_spawn(m_io, write(shared_from_this()), asio::detached);
}

asio::awaitable<void> PbxLink::write(std::shared_ptr<PbxLink> self) {
  error_code error;
  auto token = redirect_error(use_awaitable, error);
  while (m_open && !m_waiting.empty() && !error) {
    m_sending = std::exchange(m_waiting, {});
    if (m_tls)
      co_await asio::async_write(*m_tls, asio::buffer(m_sending), token);
    else
      co_await asio::async_write(m_socket, asio::buffer(m_sending), token);
  }
  m_writing = false;
  if (error || m_ending) close();
  (void)self;
}

void PbxLink::close() {
  m_open = false;
  m_ending = true;
  error_code ignored;
  m_resolver.cancel();
  m_socket.close(ignored);
}

void PbxLink::closeWhenSent() {
  m_ending = true;
  if (!m_writing) close();
}

}  // namespace callwright::telephony
