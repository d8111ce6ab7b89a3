#pragma once
#include <memory>
#include <string>
#include <vector>

#include "support/child_process.hpp"
#include "support/temporary_directory.hpp"

// Real SIP peers on 127.0.0.1, each a child process.
namespace callwright::telephony::test {

int freePort();  // for UDP and TCP, above 15000
bool isBound(int port, bool tcp = false);
std::string readFile(const std::string& path);
void writeFile(const std::string& path, const std::string& text);

// Parts of a SIPp scenario.
namespace sipp {
std::string receive(const std::string& request, const std::string& attributes = "", const std::string& inside = "");
std::string receiveResponse(int code, const std::string& attributes = "");
std::string respond(const std::string& codeAndPhrase, const std::string& headers = "", bool sdp = false);
// Within the call that came in: `method` is for example "BYE".
std::string send(const std::string& method, const std::string& headers = "", const std::string& body = "");
std::string pause(int milliseconds);
// INVITE as first message, then 100 and 180.
std::string ringing();
std::string answered();    // ringing(), 200 with SDP, ACK
std::string hungUpOnUs();  // BYE and its 200
}  // namespace sipp

// A peer that waits for calls and follows a scenario.
class Sipp {
 public:
  explicit Sipp(std::string scenario, int calls = 1, std::vector<std::string> options = {},
                std::string address = "127.0.0.1");
  int port() const { return m_port; }
  int mediaPort() const { return m_mediaPort; }  // what its SDP says; SIPp itself does not listen there
  std::string uri(const std::string& parameters = "") const {
    const std::string host = m_address.find(':') == std::string::npos ? m_address : "[" + m_address + "]";
    return "sip:bob@" + host + ":" + std::to_string(m_port) + parameters;
  }
  // 0: every call went as the scenario says.
  int result();
  // All messages of both directions, with their times.
  std::string messages() const { return readFile(m_directory.file("messages.log")); }
  std::string errors() const {
    return readFile(m_directory.file("errors.log")) + readFile(m_directory.file("out.txt"));
  }

 private:
  callwright::test::TemporaryDirectory m_directory;
  int m_port, m_mediaPort;
  std::string m_address;
  std::unique_ptr<callwright::test::ChildProcess> m_process;
};

}  // namespace callwright::telephony::test
