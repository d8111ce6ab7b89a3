#include "telephony/sip_peers.hpp"

#include <arpa/inet.h>
#include <sys/socket.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace callwright::telephony::test {

using callwright::test::ChildProcess;
using callwright::test::eventually;

namespace {

bool canBind(int port, int type) {
  const int fd = socket(AF_INET, type, 0);
  const int on = 1;
  // Connections of an earlier peer may linger; a listener is refused all the same.
  setsockopt(fd, SOL_SOCKET, type == SOCK_STREAM ? SO_REUSEADDR : 0, &on, sizeof on);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const bool bound = bind(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  const bool listens = bound && (type != SOCK_STREAM || listen(fd, 1) == 0);
  close(fd);
  return listens;
}

}  // namespace

int freePort() {
  static int next = 16'000 + static_cast<int>(getpid() % 400) * 40;
  for (int tried = 0; tried < 2'000; ++tried) {
    next = next >= 32'000 ? 16'000 : next + 4;  // SIPp takes two more beside its media port
    if (canBind(next, SOCK_DGRAM) && canBind(next, SOCK_STREAM)) return next;
  }
  throw std::runtime_error("no free port");
}

// By the kernel's list: to try it out would take the port from the peer.
bool isBound(int port, bool tcp) {
  char local[16];
  std::snprintf(local, sizeof local, ":%04X ", static_cast<unsigned>(port));
  const std::string table = tcp ? "/proc/net/tcp" : "/proc/net/udp";
  // The column of the local port, with addresses of 4 and of 16 bytes.
  for (const auto& [file, before] : {std::pair{table, std::size_t{20}}, std::pair{table + "6", std::size_t{46}}}) {
    std::istringstream lines(readFile(file));
    for (std::string line; std::getline(lines, line);) {
      const auto at = line.find(local);
      if (at != std::string::npos && at < before && (!tcp || line.find(" 0A ") != std::string::npos)) return true;
    }
  }
  return false;
}

std::string readFile(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void writeFile(const std::string& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

namespace sipp {
namespace {

const std::string sdpLines =
    "v=0\no=peer 1 1 IN IP[media_ip_type] [media_ip]\ns=-\nc=IN IP[media_ip_type] [media_ip]\nt=0 0\nm=audio MEDIAPORT "
    "RTP/AVP 0 101\n"
    "a=rtpmap:0 PCMU/8000\na=rtpmap:101 telephone-event/8000\na=fmtp:101 0-15\n";

}  // namespace

std::string receive(const std::string& request, const std::string& attributes, const std::string& inside) {
  return "<recv request=\"" + request + "\" " + attributes + ">" + inside + "</recv>\n";
}

std::string receiveResponse(int code, const std::string& attributes) {
  return "<recv response=\"" + std::to_string(code) + "\" " + attributes + "/>\n";
}

std::string respond(const std::string& codeAndPhrase, const std::string& headers, bool sdp) {
  return "<send><![CDATA[\nSIP/2.0 " + codeAndPhrase +
         "\n[last_Via:]\n[last_From:]\n[last_To:];tag=[call_number]\n[last_Call-ID:]\n[last_CSeq:]\n"
         "Contact: <sip:bob@[local_ip]:[local_port];transport=[transport]>\n[last_Record-Route:]\n" +
         headers + (sdp ? "Content-Type: application/sdp\n" : "") + "Content-Length: [len]\n\n" +
         (sdp ? sdpLines : "") + "]]></send>\n";
}

// From, To and target come from the INVITE, as saved by ringing().
std::string send(const std::string& method, const std::string& headers, const std::string& body) {
  return "<send" + std::string(method == "ACK" ? "" : " retrans=\"500\"") + "><![CDATA[\n" + method +
         " [$target] SIP/2.0\nVia: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]\n"
         "From:[$me];tag=[call_number]\nTo:[$them]\nCall-ID: [call_id]\nCSeq: [cseq] " +
         method + "\nContact: <sip:bob@[local_ip]:[local_port]>\nMax-Forwards: 70\n" + headers +
         "Content-Length: [len]\n\n" + body + "]]></send>\n";
}

std::string pause(int milliseconds) {
  return "<pause milliseconds=\"" + std::to_string(milliseconds) + "\"/>\n";
}

std::string ringing() {
  const std::string saved =
      "<action><ereg regexp=\".*\" search_in=\"hdr\" header=\"To:\" assign_to=\"me\"/>"
      "<ereg regexp=\".*\" search_in=\"hdr\" header=\"From:\" assign_to=\"them\"/>"
      "<ereg regexp=\"sip:[^>]*\" search_in=\"hdr\" header=\"Contact:\" assign_to=\"target\"/></action>";
  return receive("INVITE", "rrs=\"true\"", saved) + respond("100 Trying") + respond("180 Ringing");
}

std::string answered() {
  return ringing() + respond("200 OK", "", true) + receive("ACK");
}

std::string hungUpOnUs() {
  return receive("BYE") + respond("200 OK");
}

}  // namespace sipp

Sipp::Sipp(std::string scenario, int calls, std::vector<std::string> options, std::string address)
    : m_port(freePort()), m_mediaPort(freePort()), m_address(std::move(address)) {
  constexpr std::string_view mediaPort = "MEDIAPORT";
  for (auto at = scenario.find(mediaPort); at != std::string::npos; at = scenario.find(mediaPort))
    scenario.replace(at, mediaPort.size(), std::to_string(m_mediaPort));
  const std::string file = m_directory.file("scenario.xml");
  const std::string used =
      scenario.find("$target") == std::string::npos && scenario.find("assign_to") != std::string::npos
          ? "<Reference variables=\"me,them,target\"/>\n"
          : "";
  writeFile(file, "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<scenario name=\"peer\">\n" + scenario + used +
                      "</scenario>\n");
  std::vector<std::string> arguments{"sipp",
                                     "-sf",
                                     file,
                                     "-i",
                                     m_address,
                                     "-p",
                                     std::to_string(m_port),
                                     "-mi",
                                     m_address,
                                     "-mp",
                                     std::to_string(freePort()),
                                     "-m",
                                     std::to_string(calls),
                                     "-nostdin",
                                     "-trace_msg",
                                     "-message_file",
                                     m_directory.file("messages.log"),
                                     "-trace_err",
                                     "-error_file",
                                     m_directory.file("errors.log"),
                                     "-timeout",
                                     "100"};
  arguments.insert(arguments.end(), options.begin(), options.end());
  const bool tcp = std::find(options.begin(), options.end(), "t1") != options.end();
  m_process = std::make_unique<ChildProcess>(arguments, m_directory.file("out.txt"));
  if (!eventually([&] { return isBound(m_port, tcp); })) throw std::runtime_error("SIPp does not start: " + errors());
}

int Sipp::result() {
  return m_process->wait(std::chrono::seconds(15)).value_or(-1);
}

}  // namespace callwright::telephony::test
