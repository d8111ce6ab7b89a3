#include "telephony/fork_watch.hpp"

#include <algorithm>
#include <charconv>
#include <memory>
#include <random>
#include <vector>

#include "telephony/escaped.hpp"
#include "telephony/sip_headers.hpp"

namespace callwright::telephony {
namespace {

namespace asio = boost::asio;
using asio::ip::udp;

constexpr std::size_t remembered = 64;
constexpr std::size_t mostRoutes = 16;
// In case a BYE is lost.
constexpr std::chrono::milliseconds byeAgain[] = {std::chrono::milliseconds(500), std::chrono::milliseconds(1'500)};

// "Name" <uri>;parameters, or uri;parameters
std::string_view uriOf(std::string_view header) {
  const auto open = header.find('<');
  if (open == std::string_view::npos) return trimmed(header.substr(0, header.find(';')));
  const auto close = header.find('>', open);
  return close == std::string_view::npos ? std::string_view() : header.substr(open + 1, close - open - 1);
}

void addRoutes(std::vector<std::string>& routes, std::string_view header) {
  bool inside = false;
  std::size_t start = 0;
  for (std::size_t i = 0; i <= header.size(); ++i) {
    if (i < header.size() && header[i] == '<') inside = true;
    if (i < header.size() && header[i] == '>') inside = false;
    if (i < header.size() && (header[i] != ',' || inside)) continue;
    routes.emplace_back(trimmed(header.substr(start, i - start)));
    start = i + 1;
  }
}

// Host and port of a "sip:" URI that is reached over UDP.
bool locate(std::string_view uri, std::string& host, std::string& port) {
  if (!sameText(uri.substr(0, 4), "sip:")) return false;
  uri.remove_prefix(4);
  const auto parameters = uri.find_first_of(";?");
  if (parameters != std::string_view::npos) {
    std::string lower(uri.substr(parameters));
    std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return std::tolower(c); });
    const auto transport = lower.find(";transport=");
    if (transport != std::string::npos && lower.compare(transport + 11, 3, "udp") != 0) return false;
  }
  std::string_view at = uri.substr(0, parameters);
  if (const auto user = at.rfind('@'); user != std::string_view::npos) at.remove_prefix(user + 1);
  port = "5060";
  const auto bracket = at.find(']');
  const auto colon = at.find(':', bracket == std::string_view::npos ? 0 : bracket);
  if (colon != std::string_view::npos) port = at.substr(colon + 1);
  host = at.substr(0, colon);
  if (host.size() > 2 && host.front() == '[') host = host.substr(1, host.size() - 2);
  return !host.empty() && !port.empty();
}

std::string newBranch() {
  std::random_device random;
  return "z9hG4bK" + std::to_string(random()) + std::to_string(random());
}

}  // namespace

std::optional<AnsweredFork> answeredFork(std::string_view message) {
  if (!message.starts_with("SIP/2.0 2")) return std::nullopt;
  AnsweredFork fork;
  std::string_view sequence, contact;
  eachHeader(message, [&](std::string_view name, std::string_view value) {
    const auto is = [&](std::string_view full, std::string_view compact) {
      return sameText(name, full) || (!compact.empty() && sameText(name, compact));
    };
    if (is("Call-ID", "i")) fork.callId = value;
    if (is("From", "f")) fork.from = value;
    if (is("To", "t")) fork.to = value;
    if (is("CSeq", "")) sequence = value;
    if (is("Contact", "m")) contact = value;
    if (is("Record-Route", "")) addRoutes(fork.routes, value);
  });
  const auto number = std::from_chars(sequence.data(), sequence.data() + sequence.size(), fork.sequence);
  const auto tag = fork.to.find("tag=");
  if (number.ec != std::errc() || !sequence.ends_with(" INVITE") || tag == std::string::npos || fork.callId.empty() ||
      fork.from.empty() || fork.routes.size() > mostRoutes)
    return std::nullopt;
  fork.toTag = fork.to.substr(tag + 4, fork.to.find_first_of(";, ", tag) - tag - 4);
  fork.target = uriOf(contact);
  std::reverse(fork.routes.begin(), fork.routes.end());
  const std::string_view hop = fork.routes.empty() ? std::string_view(fork.target) : uriOf(fork.routes.front());
  for (const std::string* text : {&fork.callId, &fork.from, &fork.to, &fork.target})
    if (std::any_of(text->begin(), text->end(), isControl)) return std::nullopt;
  for (const std::string& route : fork.routes)
    if (std::any_of(route.begin(), route.end(), isControl)) return std::nullopt;
  if (fork.target.empty() || !locate(hop, fork.host, fork.port)) return std::nullopt;
  return fork;
}

std::string AnsweredFork::request(std::string_view method, std::string_view via, std::string_view branch) const {
  std::string text;
  const auto line = [&](std::initializer_list<std::string_view> parts) {
    for (const std::string_view part : parts) text += part;
    text += "\r\n";
  };
  line({method, " ", target, " SIP/2.0"});
  line({"Via: SIP/2.0/UDP ", via, ";branch=", branch, ";rport"});
  for (const std::string& route : routes) line({"Route: ", route});
  line({"From: ", from});
  line({"To: ", to});
  line({"Call-ID: ", callId});
  line({"CSeq: ", std::to_string(method == "ACK" ? sequence : sequence + 1), " ", method});
  line({"Max-Forwards: 70"});
  line({"Content-Length: 0"});
  return text + "\r\n";
}

void ForkWatch::seen(std::string_view message) {
  const auto fork = answeredFork(message);
  if (!fork) return;
  const auto first =
      std::find_if(m_answered.begin(), m_answered.end(), [&](const auto& one) { return one.first == fork->callId; });
  if (first == m_answered.end()) {
    m_answered.emplace_back(fork->callId, fork->toTag);
    if (m_answered.size() > remembered) m_answered.pop_front();
  } else if (first->second != fork->toTag) {
    leave(*fork);
  }
}

// A 200 that comes again brings the ACK again.
void ForkWatch::leave(const AnsweredFork& fork) {
  struct Leaving {
    explicit Leaving(asio::io_context& io) : socket(io), resolver(io), timer(io) {}
    udp::socket socket;
    udp::resolver resolver;
    asio::steady_timer timer;
    std::string bye;
    std::size_t sent = 0;
    static void sendBye(const std::shared_ptr<Leaving>& self) {
      boost::system::error_code ignored;
      self->socket.send(asio::buffer(self->bye), 0, ignored);
      if (self->sent == std::size(byeAgain)) return;
      self->timer.expires_after(byeAgain[self->sent++]);
      self->timer.async_wait([self](const boost::system::error_code& stopped) {
        if (!stopped) sendBye(self);
      });
    }
  };
  const auto leaving = std::make_shared<Leaving>(m_io);
  leaving->resolver.async_resolve(
      fork.host, fork.port, [leaving, fork](const boost::system::error_code& error, const auto& found) {
        boost::system::error_code failed = error;
        if (!failed && !found.empty()) leaving->socket.connect(*found.begin(), failed);
        if (failed || !leaving->socket.is_open()) return;
        const udp::endpoint own = leaving->socket.local_endpoint(failed);
        const std::string address =
            own.address().is_v6() ? "[" + own.address().to_string() + "]" : own.address().to_string();
        const std::string via = address + ":" + std::to_string(own.port());
        leaving->bye = fork.request("BYE", via, newBranch());
        leaving->socket.send(asio::buffer(fork.request("ACK", via, newBranch())), 0, failed);
        Leaving::sendBye(leaving);
      });
}

}  // namespace callwright::telephony
