#pragma once
#include <memory>
#include <string>

#include "telephony/softphone_support.hpp"

namespace callwright::telephony::test {

// A registrar and proxy with digest authentication, realm "callwright.test": user "agent" and any other with the
// password "right". UDP, TCP and, with a certificate, TLS. Calls go to who is registered, else 404.
class Kamailio {
 public:
  struct Options {
    int port = 0;              // 0: a free one
    bool tls = false;          // on port() + 1, with certificate() for "localhost"
    std::string onRegister{};  // instead of authentication: statements of its script
  };
  Kamailio() : Kamailio(Options{}) {}
  explicit Kamailio(Options options);
  int port() const { return m_options.port; }
  int tlsPort() const { return m_options.port + 1; }
  std::string server() const { return "127.0.0.1:" + std::to_string(port()); }
  std::string certificate() const { return m_directory.file("cert.pem"); }
  void stop() { m_process->stop(); }
  void startAgain();

 private:
  std::string script() const;

  callwright::test::TemporaryDirectory m_directory;
  Options m_options;
  std::unique_ptr<callwright::test::ChildProcess> m_process;
};

inline void giveAccount(Desk& desk, const Kamailio& server, const std::string& user,
                        const std::string& password = "right") {
  desk.config.account.engine = domain::PhoneEngine::Softphone;
  desk.config.account.server = server.server();
  desk.config.account.user = user;
  desk.config.password = password;
  desk.config.retryAfter = std::chrono::milliseconds(300);
}

inline bool reaches(Desk& desk, Registration registration) {
  return callwright::test::eventually([&] { return desk.phone->info().registration == registration; });
}

}  // namespace callwright::telephony::test
