#pragma once
#include <array>
#include <boost/asio.hpp>
#include <future>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

namespace callwright::telephony::test {

// A server on 127.0.0.1 with a thread of its own. What it says is up to who derives from it; that destructor calls
// stop() first.
class LoopbackServer {
 public:
  using Peer = int;
  LoopbackServer() : m_acceptor(m_io, {boost::asio::ip::address_v4::loopback(), 0}) {
    m_port = m_acceptor.local_endpoint().port();
  }
  virtual ~LoopbackServer() { stop(); }
  LoopbackServer(const LoopbackServer&) = delete;
  LoopbackServer& operator=(const LoopbackServer&) = delete;

  std::string address() const { return "127.0.0.1:" + std::to_string(m_port); }

  // Runs `f` on the server's thread and waits for its result.
  template <class F>
  auto on(F f) {
    std::packaged_task<decltype(f())()> task(std::move(f));
    auto result = task.get_future();
    boost::asio::post(m_io, [&task] { task(); });
    return result.get();
  }
  // All that clients ever sent.
  std::string heard() {
    return on([this] { return m_heard; });
  }
  int connections() {
    return on([this] { return m_nextPeer; });
  }
  // Cuts every connection. While away, new ones are cut as well.
  void dropAll(bool away) {
    on([this, away] {
      m_away = away;
      for (const auto& [id, peer] : std::exchange(m_peers, {})) close(*peer);
    });
  }
  void comeBack() {
    on([this] { m_away = false; });
  }
  void say(const std::string& bytes) {
    on([&] { sendAll(bytes); });
  }

 protected:
  void start() {
    accept();
    m_thread = std::thread([this] { m_io.run(); });
  }
  void stop() {
    if (!m_thread.joinable()) return;
    m_io.stop();
    m_thread.join();
  }
  // On the server's thread.
  virtual void connected(Peer peer) = 0;
  virtual void received(Peer peer, std::string_view bytes) = 0;
  virtual void gone(Peer) {}
  void send(Peer peer, const std::string& bytes) {
    if (const auto found = m_peers.find(peer); found != m_peers.end()) write(found->second, bytes);
  }
  void sendAll(const std::string& bytes) {
    for (const auto& [id, peer] : m_peers) write(peer, bytes);
  }
  void drop(Peer peer) {
    if (const auto node = m_peers.extract(peer)) close(*node.mapped());
  }
  template <class F>
  void later(std::chrono::milliseconds wait, F f) {
    auto timer = std::make_shared<boost::asio::steady_timer>(m_io, wait);
    timer->async_wait([timer, f](boost::system::error_code error) {
      if (!error) f();
    });
  }

 private:
  struct Connection {
    explicit Connection(boost::asio::ip::tcp::socket s) : socket(std::move(s)) {}
    boost::asio::ip::tcp::socket socket;
    std::array<char, 16384> buffer{};
    std::string waiting, sending;
  };
  using ConnectionPtr = std::shared_ptr<Connection>;

  void accept() {
    m_acceptor.async_accept([this](boost::system::error_code error, boost::asio::ip::tcp::socket socket) {
      if (!error) {
        const Peer id = m_nextPeer++;
        boost::system::error_code ignored;
        socket.set_option(boost::asio::ip::tcp::no_delay(true), ignored);
        if (!m_away) {
          auto peer = m_peers.emplace(id, std::make_shared<Connection>(std::move(socket))).first->second;
          read(id, peer);
          connected(id);
        }
      }
      accept();
    });
  }
  void read(Peer id, const ConnectionPtr& peer) {
    peer->socket.async_read_some(boost::asio::buffer(peer->buffer),
                                 [this, id, peer](boost::system::error_code error, std::size_t size) {
                                   if (error) {
                                     m_peers.erase(id);
                                     return gone(id);
                                   }
                                   m_heard.append(peer->buffer.data(), size);
                                   received(id, {peer->buffer.data(), size});
                                   read(id, peer);
                                 });
  }
  void write(const ConnectionPtr& peer, const std::string& bytes) {
    peer->waiting += bytes;
    if (!peer->sending.empty()) return;
    peer->sending = std::exchange(peer->waiting, {});
    boost::asio::async_write(peer->socket, boost::asio::buffer(peer->sending),
                             [this, peer](boost::system::error_code error, std::size_t) {
                               peer->sending.clear();
                               if (!error && !peer->waiting.empty()) write(peer, {});
                             });
  }
  static void close(Connection& peer) {
    boost::system::error_code ignored;
    peer.socket.close(ignored);
  }

  boost::asio::io_context m_io{1};
  boost::asio::ip::tcp::acceptor m_acceptor;
  std::uint16_t m_port = 0;
  std::map<Peer, ConnectionPtr> m_peers;
  Peer m_nextPeer = 0;
  bool m_away = false;
  std::string m_heard;
  std::thread m_thread;
};

}  // namespace callwright::telephony::test
