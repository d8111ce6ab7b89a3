#include "app/phone_engine.hpp"

#include <sodium.h>
#include <spdlog/logger.h>

#include <condition_variable>
#include <filesystem>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <sstream>

#include "app/phone_views.hpp"
#include "app/services.hpp"
#include "callwright/exchange/phone_number.hpp"
#include "callwright/telephony/desk_phone.hpp"
#include "callwright/telephony/rehearsal.hpp"
#include "callwright/telephony/softphone.hpp"
#include "callwright/telephony/sound.hpp"

namespace callwright::app {
namespace {

using domain::PhoneAccount;
using domain::PhoneEngine;

// "answers,busy,no_answer": an unknown word is left out.
std::vector<telephony::FarEnd> scriptedFarEnds(const std::string& text) {
  using Kind = telephony::FarEndKind;
  static const std::map<std::string, Kind> kinds{{"answers", Kind::Answers},    {"busy", Kind::Busy},
                                                 {"no_answer", Kind::NoAnswer}, {"voicemail", Kind::Voicemail},
                                                 {"drops", Kind::Drops},        {"wrong_number", Kind::WrongNumber},
                                                 {"refuses", Kind::Refuses},    {"hangs_up_first", Kind::HangsUpFirst}};
  std::vector<telephony::FarEnd> script;
  std::istringstream words(text);
  for (std::string word; std::getline(words, word, ',');) {
    if (const auto found = kinds.find(word); found != kinds.end()) script.push_back({found->second});
  }
  return script;
}

// "+8613800138000@2000:20000:60000": what cannot be read is left out.
std::vector<telephony::RehearsedCaller> scriptedCallers(const std::string& text) {
  std::vector<telephony::RehearsedCaller> callers;
  std::istringstream words(text);
  for (std::string word; std::getline(words, word, ',');) {
    std::istringstream parts(word);
    telephony::RehearsedCaller caller;
    std::int64_t after = 0, wait = 0;
    if (!std::getline(parts, caller.number, '@') || !(parts >> after)) continue;
    caller.after = domain::Milliseconds(after);
    char colon = 0;
    if (parts >> colon >> wait) caller.patience = domain::Milliseconds(wait);
    if (parts >> colon >> wait) caller.talk = domain::Milliseconds(wait);
    callers.push_back(std::move(caller));
  }
  return callers;
}

telephony::SoftphoneConfig softphoneConfig(Services& services, const PhoneAccount& account,
                                           const std::string& password) {
  telephony::SoftphoneConfig config;
  config.account = account;
  config.password = password;
  config.dataDirectory = (std::filesystem::path(services.options.dataDirectory) / "softphone").string();
  config.trustedCertificates = services.options.trustedCertificates;
  config.localAddress = services.options.phoneAddress;
  if (services.options.silentPhone)
    config.files = telephony::AudioFiles{services.options.phonePlays, services.options.phoneRecords};
  if (services.sound) config.sound = services.sound->server();
  config.readNumber = [country = services.settings().country](std::string_view text) {
    const auto number = numberParser().parseOne(text, country);
    return number ? domain::e164Text(number->e164) : std::string();
  };
  config.log = [log = services.log](std::string_view line) { log->info("phone: {}", line); };
  config.now = services.options.clock;
  return config;
}

telephony::DeskPhoneConfig deskConfig(Services& services, const PhoneAccount& account, const std::string& password) {
  telephony::DeskPhoneConfig config;
  config.account = account;
  config.password = password;
  config.trustedCertificates = services.options.trustedCertificates;
  config.log = [log = services.log](std::string_view line) { log->info("phone: {}", line); };
  config.now = services.options.clock;
  return config;
}

// Connects as for work, beside the line in use, and waits for how that goes.
Result<Nothing> tryDeskPhone(Services& services, const PhoneAccount& account, const std::string& password) {
  const telephony::DeskPhoneConfig config = deskConfig(services, account, password);
  if (auto ok = telephony::checkDeskPhone(config); !ok) return tl::unexpected<Error>(ok.error());
  const auto phone = account.engine == PhoneEngine::Asterisk ? telephony::makeAsteriskPhone(config)
                                                             : telephony::makeFreeSwitchPhone(config);
  std::mutex mutex;
  std::condition_variable changed;
  telephony::PhoneListener listener;
  listener.onEngine = [&](const telephony::EngineInfo&) {
    const std::lock_guard lock(mutex);
    changed.notify_all();
  };
  const telephony::Subscription subscription = phone->subscribe(std::move(listener));
  std::unique_lock lock(mutex);
  constexpr auto patience = std::chrono::seconds(12);
  const auto settled = [&] {
    const auto now = phone->info().registration;
    return now == telephony::Registration::Registered || now == telephony::Registration::Failed;
  };
  changed.wait_for(lock, patience, settled);
  const telephony::EngineInfo info = phone->info();
  lock.unlock();
  if (info.registration == telephony::Registration::Registered) return Nothing{};
  return domain::fail(ErrorCode::PhoneRefused, info.detail);
}

Result<Nothing> mayUse(const Services& services, const PhoneAccount& account) {
  if (account.engine == PhoneEngine::Rehearsal) return Nothing{};
  if (services.settings().demo) return domain::fail(ErrorCode::DemoRefusesPhone);
  PhoneAccount bare;  // for SIP URIs
  bare.engine = PhoneEngine::Softphone;
  if (account == bare) return Nothing{};
  if (auto problems = domain::problemsOf(account); !problems.empty()) return tl::unexpected<Error>(problems.front());
  return Nothing{};
}

template <class E, std::size_t N>
E fromToken(const std::string& token, const E (&all)[N]) {
  for (const E value : all)
    if (domain::toToken(value) == token) return value;
  return all[0];
}

}  // namespace

std::unique_ptr<telephony::Phone> makeRehearsal(const AppOptions& options) {
  telephony::RehearsalConfig config;
  config.seed = options.rehearsalSeed;
  if (config.seed == 0) randombytes_buf(&config.seed, sizeof config.seed);
  config.timeScale = options.rehearsalSpeed;
  config.script = scriptedFarEnds(options.rehearsalScript);
  config.callers = scriptedCallers(options.rehearsalCallers);
  config.lines = options.rehearsalLines;
  config.now = options.clock;
  return telephony::makeRehearsalPhone(std::move(config));
}

Result<std::unique_ptr<telephony::Phone>> makeEngine(Services& services, const PhoneAccount& account,
                                                     const std::string& password) {
  if (auto ok = mayUse(services, account); !ok) return tl::unexpected(ok.error());
  switch (account.engine) {
    case PhoneEngine::Rehearsal:
      return makeRehearsal(services.options);
    case PhoneEngine::Softphone:
      return telephony::makeSoftphone(softphoneConfig(services, account, password));
    case PhoneEngine::Asterisk:
      return telephony::makeAsteriskPhone(deskConfig(services, account, password));
    case PhoneEngine::FreeSwitch:
      return telephony::makeFreeSwitchPhone(deskConfig(services, account, password));
  }
  return domain::fail(ErrorCode::NoPhoneEngine);
}

Result<Nothing> tryAccount(Services& services, const PhoneAccount& account, const std::string& password) {
  if (auto ok = mayUse(services, account); !ok) return ok;
  if (account.engine == PhoneEngine::Rehearsal) return Nothing{};
  if (account.engine != PhoneEngine::Softphone) return tryDeskPhone(services, account, password);
  if (auto ok = telephony::testAccount(softphoneConfig(services, account, password)); !ok)
    return tl::unexpected<Error>(ok.error());
  return Nothing{};
}

std::string accountToJson(const PhoneAccount& a) {
  nlohmann::json rules = nlohmann::json::array();
  for (const domain::NumberRule& rule : a.numbers) rules.push_back({{"prefix", rule.prefix}, {"by", rule.replacement}});
  return nlohmann::json{{"engine", domain::toToken(a.engine)},
                        {"server", a.server},
                        {"user", a.user},
                        {"auth_user", a.authUser},
                        {"display_name", a.displayName},
                        {"transport", domain::toToken(a.transport)},
                        {"srtp", domain::toToken(a.srtp)},
                        {"digits", domain::toToken(a.digits)},
                        {"stun_server", a.stunServer},
                        {"outbound_proxy", a.outboundProxy},
                        {"accept_referrals", a.acceptReferrals},
                        {"extension", a.extension},
                        {"context", a.context},
                        {"plain_allowed", a.plainAllowed},
                        {"caller_id", a.callerId},
                        {"numbers", rules}}
      .dump();
}

PhoneAccount accountFromJson(const std::string& text) {
  using domain::DigitsBy;
  using domain::SipTransport;
  using domain::SrtpPolicy;
  const nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object()) return {};
  const auto string = [&](const char* key) { return json.value(key, std::string()); };
  try {
    PhoneAccount a;
    constexpr PhoneEngine engines[] = {PhoneEngine::Rehearsal, PhoneEngine::Softphone, PhoneEngine::Asterisk,
                                       PhoneEngine::FreeSwitch};
    constexpr SipTransport transports[] = {SipTransport::Udp, SipTransport::Tcp, SipTransport::Tls};
    // An unknown word must not weaken a line: the strictest is the first.
    constexpr SrtpPolicy policies[] = {SrtpPolicy::Required, SrtpPolicy::Optional, SrtpPolicy::Off};
    constexpr DigitsBy digits[] = {DigitsBy::Rfc4733, DigitsBy::SipInfo};
    a.engine = fromToken(string("engine"), engines);
    a.server = string("server");
    a.user = string("user");
    a.authUser = string("auth_user");
    a.displayName = string("display_name");
    a.transport = fromToken(string("transport"), transports);
    a.srtp = fromToken(string("srtp"), policies);
    a.digits = fromToken(string("digits"), digits);
    a.stunServer = string("stun_server");
    a.outboundProxy = string("outbound_proxy");
    a.acceptReferrals = json.value("accept_referrals", false);
    a.extension = string("extension");
    a.context = string("context");
    a.plainAllowed = json.value("plain_allowed", false);
    a.callerId = string("caller_id");
    for (const auto& rule : json.value("numbers", nlohmann::json::array()))
      a.numbers.push_back({rule.at("prefix").get<std::string>(), rule.at("by").get<std::string>()});
    return a;
  } catch (const nlohmann::json::exception&) {
    return {};
  }
}

}  // namespace callwright::app
