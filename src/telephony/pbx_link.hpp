#pragma once
#include <callwright/domain/error.hpp>
#include <callwright/domain/time.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "telephony/asio.hpp"

#include <boost/asio/ssl.hpp>

namespace callwright::telephony {

// Runs `late` unless it goes before `within` is over.
class Deadline {
 public:
  Deadline(asio::io_context& io, domain::Milliseconds within, std::function<void()> late);
  Deadline(const Deadline&) = delete;
  Deadline& operator=(const Deadline&) = delete;
  ~Deadline();

 private:
  asio::steady_timer m_timer;
  std::shared_ptr<std::function<void()>> m_late;
};

struct PbxAddress {
  std::string host;
  std::uint16_t port = 0;
  bool tls = false;
  bool plainAllowed = false;        // beyond this machine
  std::string trustedCertificates;  // PEM file; empty: the system's
};

// One connection to a PBX, plain or TLS. All on the phone thread. Made anew for every try.
class PbxLink : public std::enable_shared_from_this<PbxLink> {
 public:
  PbxLink(asio::io_context& io, PbxAddress address);

  // Errors: PhoneRefused{technical reason}.
  asio::awaitable<domain::Result<void>> open(domain::Milliseconds within);
  // 0: the connection is over.
  asio::awaitable<std::size_t> read(char* into, std::size_t size);
  // In order, without waiting; nothing once closed. A peer that takes nothing while a megabyte waits is dropped.
  void send(const std::string& bytes);
  void close();
  void closeWhenSent();
  bool isOpen() const { return m_open; }

 private:
  asio::awaitable<domain::Result<void>> connect();
  asio::awaitable<domain::Result<void>> encrypt();
  asio::awaitable<void> write(std::shared_ptr<PbxLink> self);

  PbxAddress m_address;
  asio::io_context& m_io;
  asio::ip::tcp::resolver m_resolver;
  asio::ip::tcp::socket m_socket;
  std::optional<asio::ssl::context> m_context;
  std::optional<asio::ssl::stream<asio::ip::tcp::socket&>> m_tls;
  std::string m_waiting;
  std::string m_sending;
  bool m_open = false;
  bool m_writing = false;
  bool m_ending = false;
};

}  // namespace callwright::telephony
