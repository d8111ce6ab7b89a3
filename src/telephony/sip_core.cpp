#include "telephony/sip_core.hpp"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>

#include <algorithm>
#include <callwright/telephony/sip.hpp>
#include <filesystem>
#include <mutex>
#include <set>
#include <stdexcept>

#include "telephony/escaped.hpp"
#include "telephony/sound_card.hpp"
#include "telephony/sound_server.hpp"

namespace callwright::telephony {
namespace {

using domain::PhoneAccount;
using domain::SipTransport;
using domain::SrtpPolicy;

// Making and stopping cores touches state that liblinphone shares between them without a lock.
std::mutex& globalMutex() {
  static std::mutex mutex;
  return mutex;
}

constexpr const char* systemCertificates = "/etc/ssl/certs/ca-certificates.crt";
constexpr int randomPort = -1;  // LC_SIP_TRANSPORT_RANDOM
constexpr int clientOnly = -2;  // LC_SIP_TRANSPORT_DONTBIND

// What has no function of its own. The network is watched by us (localAddresses), as liblinphone's own watch takes a
// machine without a route to the Internet for unplugged. A foreign INVITE may replace a call of ours only where
// referrals are followed at all.
std::string settingsText(const SoftphoneConfig& config) {
  std::string sip =
      "[sip]\nauto_net_state_mon=0\nregister_only_when_network_is_up=0\nstore_auth_info=0\n"
      "save_auth_info=0\nping_with_options=0\n";
  sip += std::string("auto_answer_replacing_calls=") + (config.account.acceptReferrals ? "1" : "0") + "\n";
  // These two setters work only later on.
  sip += config.account.digits == domain::DigitsBy::SipInfo ? "use_info=1\nuse_rfc2833=0\n"
                                                            : "use_info=0\nuse_rfc2833=1\n";
  std::string rtp = "[rtp]\n";
  if (!config.localAddress.empty()) {
    sip += "bind_address=" + config.localAddress +
           "\nuse_ipv6=" + (config.localAddress.find(':') == std::string::npos ? "0" : "1") + "\n";
    rtp += "bind_address=" + config.localAddress + "\n";
  }
  return sip + rtp + "[storage]\nuri=null\n[misc]\nstore_friends=0\nconference_server_enabled=0\n" +
         "[sound]\ntone_indications=0\n[video]\ncapture=0\ndisplay=0\n[lime]\nenabled=0\n";
}

void prepareFactory(const std::string& directory) {
  const auto factory = linphone::Factory::get();
  const std::string plugins = directory + "/plugins";  // stays empty: a plug-in would bring Qt 5 into this process
  std::filesystem::create_directories(plugins);
  linphone::LoggingService::get()->setLogLevelMask(0);
  factory->setMspluginsDir(plugins);
  factory->setConfigDir(directory + "/");
  factory->setDataDir(directory + "/");
  factory->setDownloadDir(directory + "/");
}

void chooseCodecs(linphone::Core& core) {
  static const std::set<std::string> wanted{"opus", "G722", "PCMU", "PCMA", "telephone-event"};
  for (const auto& type : core.getAudioPayloadTypes()) {
    const bool narrow = type->getMimeType() != "telephone-event" || type->getClockRate() == 8'000;
    type->enable(wanted.count(type->getMimeType()) > 0 && narrow);
  }
}

// What rings is ours (Softphone::sing), and so is what is heard while it rings elsewhere.
void chooseSound(linphone::Core& core, const SoftphoneConfig& config) {
  core.setUseFiles(config.files.has_value());
  core.enableEchoCancellation(!config.files);
  core.setRing("");
  core.setRingback("");
  if (!config.files) return;
  core.setPlayFile(config.files->play);
  core.setRecordFile(config.files->record);
}

// The library tells far ends an IPv6 address wherever this computer has one, unless the connection to the registrar
// shows what is spoken there; with ICE even then. One without IPv6 answers "488".
bool speaksIpv6(const SoftphoneConfig& config) {
  if (!config.localAddress.empty()) return config.localAddress.find(':') != std::string::npos;
  const std::string& stun = config.account.stunServer;
  const std::string& server = config.account.server;
  if (!stun.empty()) return stun.starts_with('[');
  return !server.empty() && server.find_first_not_of("0123456789.:") != std::string::npos;  // a name, or [IPv6]
}

void chooseMedia(linphone::Core& core, const SoftphoneConfig& config) {
  const PhoneAccount& account = config.account;
  core.enableIpv6(speaksIpv6(config));
  core.setAudioPortRange(-1, -1);
  core.setNortpTimeout(static_cast<int>(std::max<std::int64_t>(1, config.mediaTimeout.count() / 1'000)));
  core.setMediaEncryption(account.srtp == SrtpPolicy::Off ? linphone::MediaEncryption::None
                                                          : linphone::MediaEncryption::SRTP);
  core.setMediaEncryptionMandatory(account.srtp == SrtpPolicy::Required);
  core.enableVideoCapture(false);
  core.enableVideoDisplay(false);
  if (account.stunServer.empty()) return;
  const auto nat = core.createNatPolicy();
  nat->setStunServer(account.stunServer);
  nat->enableStun(true);
  nat->enableIce(true);  // without it the server is never asked
  core.setNatPolicy(nat);
}

void chooseTransports(linphone::Core& core) {
  const auto transports = linphone::Factory::get()->createTransports();
  transports->setUdpPort(randomPort);
  transports->setTcpPort(clientOnly);
  transports->setTlsPort(clientOnly);
  core.setTransports(transports);
}

std::string hostText(const std::string& host) {
  return host.find(':') == std::string::npos ? host : "[" + host + "]";
}

std::string uriOf(const std::string& server, SipTransport transport) {
  return "sip:" + server + ";transport=" + std::string(domain::toToken(transport));
}

linphone::TransportType typeOf(SipTransport transport) {
  switch (transport) {
    case SipTransport::Udp:
      return linphone::TransportType::Udp;
    case SipTransport::Tcp:
      return linphone::TransportType::Tcp;
    case SipTransport::Tls:
      return linphone::TransportType::Tls;
  }
  return linphone::TransportType::Udp;
}

}  // namespace

std::shared_ptr<linphone::Core> startCore(const SoftphoneConfig& config) {
  const std::lock_guard lock(globalMutex());
  if (!hasParseGuard()) throw std::runtime_error("the parser is not guarded");
  prepareFactory(config.dataDirectory);
  const auto factory = linphone::Factory::get();
  const auto core = factory->createCoreWithConfig(factory->createConfigFromString(settingsText(config)), nullptr);
  if (!core) throw std::runtime_error("liblinphone makes no core");
  core->setCallLogsDatabasePath(":memory:");  // else it keeps a list of callers of its own
  core->setFriendsDatabasePath("");
  core->removeSupportedTag("gruu");  // requests within a call failed through a proxy
  core->setUserAgent("Callwright", "");
  // Who we are without an account; the library puts our address for a host that is not known.
  const std::string host = config.localAddress.empty() ? "unknown-host" : hostText(config.localAddress);
  core->setGuessHostname(config.localAddress.empty());
  core->setPrimaryContact("sip:callwright@" + host);
  core->setRootCa(config.trustedCertificates.empty() ? systemCertificates : config.trustedCertificates);
  core->verifyServerCertificates(true);
  core->verifyServerCn(true);
  core->enableSessionExpires(true);
  core->setSessionExpiresValue(1'800);
  core->setSessionExpiresMinValue(90);
  core->disableChat(linphone::Reason::NotImplemented);
  core->enableKeepAlive(true);
  core->setIncTimeout(120);
  chooseTransports(*core);
  chooseSound(*core, config);
  if (core->start() != 0) throw std::runtime_error("liblinphone does not start");
  if (!config.files && config.sound && config.sound->connect()) useSoundCard(*core, config.sound);
  chooseMedia(*core, config);
  chooseCodecs(*core);
  core->setNetworkReachable(true);
  return core;
}

void stopCore(const std::shared_ptr<linphone::Core>& core) {
  const std::lock_guard lock(globalMutex());
  core->stop();
}

bool hasAccount(const SoftphoneConfig& config) {
  return !config.account.server.empty() && !config.account.user.empty();
}

std::shared_ptr<linphone::Account> addAccount(const std::shared_ptr<linphone::Core>& core,
                                              const SoftphoneConfig& config) {
  const PhoneAccount& account = config.account;
  const auto factory = linphone::Factory::get();
  const auto identity = factory->createAddress("sip:" + hostText(domain::hostPortOf(account.server).host));
  const auto server = factory->createAddress(uriOf(account.server, account.transport));
  if (!identity || !server) throw std::runtime_error("unreadable server address");
  identity->setUsername(account.user);
  if (!account.displayName.empty()) identity->setDisplayName(account.displayName);
  const auto params = core->createAccountParams();
  params->setIdentityAddress(identity);
  params->setServerAddress(server);
  params->setTransport(typeOf(account.transport));
  params->enableOutboundProxy(true);
  params->setExpires(600);
  params->enableRegister(true);
  params->enablePublish(false);
  params->setPushNotificationAllowed(false);
  params->setRemotePushNotificationAllowed(false);
  if (!account.outboundProxy.empty()) {
    const auto proxy = factory->createAddress(uriOf(account.outboundProxy, account.transport) + ";lr");
    if (proxy) params->setRoutesAddresses({proxy});
  }
  const auto made = core->createAccount(params);
  core->addAccount(made);
  core->setDefaultAccount(made);
  return made;
}

std::shared_ptr<linphone::Address> addressOf(const SoftphoneConfig& config, const std::string& target) {
  const auto factory = linphone::Factory::get();
  if (isSipUri(target)) return factory->createAddress(target);
  if (!hasAccount(config)) return nullptr;
  const auto address = factory->createAddress("sip:" + config.account.server);
  if (address) address->setUsername(domain::lineNumber(config.account, target));
  return address;
}

std::string describe(const std::shared_ptr<const linphone::ErrorInfo>& error) {
  if (!error) return {};
  std::string text = error->getProtocolCode() > 0 ? std::to_string(error->getProtocolCode()) : "";
  const std::string phrase = escaped(error->getPhrase()).substr(0, 120);
  if (!phrase.empty()) text += (text.empty() ? "" : " ") + phrase;
  return text;
}

std::string localAddresses() {
  ifaddrs* first = nullptr;
  if (getifaddrs(&first) != 0) return {};
  std::set<std::string> all;
  for (const ifaddrs* i = first; i != nullptr; i = i->ifa_next) {
    if (i->ifa_addr == nullptr || (i->ifa_flags & IFF_UP) == 0) continue;
    char text[INET6_ADDRSTRLEN] = "";
    if (i->ifa_addr->sa_family == AF_INET)
      inet_ntop(AF_INET, &reinterpret_cast<const sockaddr_in*>(i->ifa_addr)->sin_addr, text, sizeof text);
    else if (i->ifa_addr->sa_family == AF_INET6)
      inet_ntop(AF_INET6, &reinterpret_cast<const sockaddr_in6*>(i->ifa_addr)->sin6_addr, text, sizeof text);
    if (text[0] != 0) all.insert(text);
  }
  freeifaddrs(first);
  std::string joined;
  for (const std::string& address : all) joined += address + " ";
  return joined;
}

}  // namespace callwright::telephony
