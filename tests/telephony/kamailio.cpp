#include "telephony/kamailio.hpp"

#include <stdexcept>

namespace callwright::telephony::test {

using callwright::test::ChildProcess;
using callwright::test::eventually;

namespace {

const char* const digest = R"(
    if (!pv_www_authenticate("callwright.test", "right", "0")) {
      www_challenge("callwright.test", "0");
      exit;
    }
    save("location");
    exit;
)";

const char* const routes = R"(
request_route {
  if (!mf_process_maxfwd_header("10")) { sl_send_reply("483", "Too Many Hops"); exit; }
  if (is_method("REGISTER")) { route(REG); exit; }
  if (has_totag()) {
    if (loose_route()) { t_relay(); exit; }
    if (is_method("ACK") && t_check_trans()) { t_relay(); exit; }
    t_relay();
    exit;
  }
  if (is_method("CANCEL")) { if (t_check_trans()) t_relay(); exit; }
  if (is_method("INVITE")) {
    if (!pv_proxy_authenticate("callwright.test", "right", "0")) { proxy_challenge("callwright.test", "0"); exit; }
    consume_credentials();
  }
  record_route();
  if (!(uri == myself)) { t_relay(); exit; }
  if (!lookup("location")) { sl_send_reply("404", "Not Found"); exit; }
  t_relay();
}
)";

}  // namespace

Kamailio::Kamailio(Options options) : m_options(std::move(options)) {
  if (m_options.port == 0) m_options.port = freePort();
  if (m_options.tls) {
    ChildProcess openssl(
        {"openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
         "subjectAltName=DNS:localhost", "-keyout", m_directory.file("key.pem"), "-out", certificate()},
        m_directory.file("openssl.txt"));
    if (openssl.wait() != 0) throw std::runtime_error("openssl failed");
    writeFile(m_directory.file("tls.cfg"),
              "[server:default]\nmethod = TLSv1.2+\nverify_certificate = no\n"
              "require_certificate = no\nprivate_key = " +
                  m_directory.file("key.pem") + "\ncertificate = " + certificate() + "\n");
  }
  writeFile(m_directory.file("kamailio.cfg"), script());
  startAgain();
}

std::string Kamailio::script() const {
  const std::string at = "127.0.0.1:" + std::to_string(port());
  std::string text = "debug=-1\nlog_stderror=yes\nchildren=1\ntcp_children=1\nauto_aliases=no\ndisable_core_dump=yes\n";
  if (m_options.tls) text += "enable_tls=yes\n";
  text += "listen=udp:" + at + "\nlisten=tcp:" + at + "\n";
  if (m_options.tls) text += "listen=tls:127.0.0.1:" + std::to_string(tlsPort()) + "\n";
  if (m_options.tls) text += "alias=localhost:" + std::to_string(tlsPort()) + "\n";
  for (const char* module : {"tm", "sl", "rr", "pv", "maxfwd", "usrloc", "registrar", "textops", "siputils", "auth"})
    text += std::string("loadmodule \"") + module + ".so\"\n";
  if (m_options.tls)
    text += "loadmodule \"tls.so\"\nmodparam(\"tls\", \"config\", \"" + m_directory.file("tls.cfg") + "\")\n";
  text += "modparam(\"usrloc\", \"db_mode\", 0)\nmodparam(\"registrar\", \"min_expires\", 1)\n";
  return text + routes + "route[REG] {" + (m_options.onRegister.empty() ? digest : m_options.onRegister) + "}\n";
}

void Kamailio::startAgain() {
  m_process = std::make_unique<ChildProcess>(
      std::vector<std::string>{"kamailio", "-DD", "-E", "-m", "16", "-M", "4", "-f", m_directory.file("kamailio.cfg"),
                               "-Y", m_directory.path(), "-P", m_directory.file("pid")},
      m_directory.file("out.txt"));
  const bool up = eventually([&] { return isBound(port(), true) && (!m_options.tls || isBound(tlsPort(), true)); });
  if (!up) throw std::runtime_error("Kamailio does not start: " + readFile(m_directory.file("out.txt")));
}

}  // namespace callwright::telephony::test
