#include <condition_variable>
#include <iostream>
#include <memory>
#include <mutex>
#include <set>

#include "callwright/app/phone.hpp"
#include "callwright/words/words.hpp"
#include "cli/codes.hpp"
#include "cli/commands.hpp"
#include "cli/text.hpp"
#include "cli/values.hpp"

// phone call, phone register, phone account
namespace callwright::cli {

using domain::ErrorCode;
using domain::PhoneAccount;
using domain::PhoneEngine;

namespace {

struct CallOptions {
  std::string target, account, listen, play, record, certificates;
  int seconds = 0;  // 0: until it ends
};

bool isUri(const std::string& text) {
  return text.starts_with("sip:") || text.starts_with("sips:");
}

// Prints each update of one call as a line of JSON and knows when it is over.
class CallPrinter {
 public:
  void take(const app::Event& event) {
    if (const auto* update = std::get_if<app::CallUpdate>(&event)) onUpdate(*update);
    if (const auto* quality = std::get_if<app::CallQuality>(&event)) onQuality(*quality);
    if (const auto* change = std::get_if<app::Change>(&event); change && change->kind == app::Change::Kind::Phone) {
      const std::lock_guard lock(m_mutex);
      m_lineChanged = true;
      m_wake.notify_all();
    }
  }
  // False: the time is up first.
  template <class Condition>
  bool wait(std::chrono::milliseconds most, Condition condition) {
    std::unique_lock lock(m_mutex);
    return m_wake.wait_for(lock, most, condition);
  }
  bool over() const { return m_over; }  // these four inside wait() only
  bool takeLineChange() { return std::exchange(m_lineChanged, false); }
  bool live() const { return domain::isLive(m_progress.state); }
  std::int64_t revision() const { return m_progress.revision; }

 private:
  void onUpdate(const app::CallUpdate& update) {
    const std::lock_guard lock(m_mutex);
    const domain::CallProgress& p = update.progress;
    if (!update.saved) {
      Json line{{"call_id", update.call.value},
                {"state", std::string(domain::toToken(p.state))},
                {"at", isoTime(p.lastChangeAt)},
                {"revision", p.revision}};
      if (domain::isOver(p.state)) {
        line["cause"] = std::string(domain::toToken(p.cause));
        line["text"] = utf8(words::callEnd(p.cause, p.detail));
        line["talk_ms"] = domain::talkTime(p, p.endedAt).count();
      }
      if (!p.detail.empty()) line["detail"] = p.detail;
      print(line);
      std::cout.flush();
      m_progress = p;
    } else if (domain::isOver(p.state)) {
      m_over = true;
    }
    m_wake.notify_all();
  }
  void onQuality(const app::CallQuality& q) {
    const std::lock_guard lock(m_mutex);
    Json line{
        {"call_id", q.call.value}, {"jitter_ms", q.jitterMs}, {"loss_percent", q.lossPercent}, {"mos", q.opinionScore}};
    line["round_trip_ms"] = q.roundTripMs < 0 ? Json(nullptr) : Json(q.roundTripMs);
    print(line);
    std::cout.flush();
  }

  std::mutex m_mutex;
  std::condition_variable m_wake;
  domain::CallProgress m_progress;
  bool m_over = false, m_lineChanged = false;
};

PhoneOptions phoneOptions(const CallOptions& options) {
  PhoneOptions phone;
  phone.wanted = true;
  phone.listen = options.listen;
  phone.plays = options.play;
  phone.records = options.record;
  phone.certificates = options.certificates;
  return phone;
}

std::string passwordFor(const PhoneAccount& account) {
  return account.engine == PhoneEngine::Rehearsal ? std::string() : readPassword();
}

// Registers, where the account does.
void connect(Session& session, CallPrinter& printer, const CallOptions& options) {
  app::ConnectPhone request;
  request.withoutAccount = options.account.empty() && isUri(options.target);
  if (!options.account.empty()) request.password = passwordFor(session.call(app::MyPhoneAccount{}).account);
  session.call(request);
  constexpr auto patience = std::chrono::seconds(15);
  const auto until = std::chrono::steady_clock::now() + patience;
  for (;;) {
    const auto status = session.call(app::PhoneStatus{});
    using Line = app::PhoneStatus::Answer::Line;
    if (status.ready) return;
    if (status.line == Line::Failed || std::chrono::steady_clock::now() > until)
      throw Refused{{ErrorCode::PhoneRefused, {status.detail}}};
    printer.wait(std::chrono::milliseconds(200), [&] { return printer.takeLineChange(); });
  }
}

void call(const Common& given, const CallOptions& options) {
  Common common = given;
  if (!options.account.empty()) common.agent = options.account;
  CallPrinter printer;
  Session session(common, phoneOptions(options));
  const app::Subscription subscription = session.subscribe([&](const app::Event& event) { printer.take(event); });
  connect(session, printer, options);
  const domain::CallId id = session.call(app::DialByHand{options.target}).call;
  const app::CancelToken interrupted = session.cancelOnInterrupt();
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(options.seconds);
  bool hungUp = false;
  for (;;) {
    bool mayHangUp = false;
    std::int64_t revision = 0;
    const bool over = printer.wait(std::chrono::milliseconds(100), [&] {
      mayHangUp = printer.live();
      revision = printer.revision();
      return printer.over();
    });
    if (over) break;
    const bool late = options.seconds > 0 && std::chrono::steady_clock::now() > until;
    if (mayHangUp && !hungUp && (interrupted.cancelled() || late))
      hungUp = session.attempt(app::HangUp{id, revision}).has_value();  // stale: once more
  }
  app::Skip close;  // tried, not worked: it asks nobody for an outcome
  close.call = id;
  close.reason = "phone call";
  session.call(close);
}

void registerLine(const Common& given, const CallOptions& options) {
  Common common = given;
  if (!options.account.empty()) common.agent = options.account;
  if (common.agent.empty())
    throw Misused{Cli::tr("phone register: --account NAME is needed; a line belongs to somebody.")};
  Session session(common, phoneOptions(options));
  app::TestPhoneAccount request;
  request.account = session.call(app::MyPhoneAccount{}).account;
  if (request.account.engine == PhoneEngine::Rehearsal)
    throw Refused{{ErrorCode::NotFound, {"phone account", common.agent}}};
  request.password = passwordFor(request.account);
  session.call(request);
  if (common.json) {
    print(Json{{"registered", true}, {"server", request.account.server}, {"user", request.account.user}});
  } else {
    print(Cli::tr("Registered at %1 as %2.").arg(text(request.account.server), text(request.account.user)));
  }
}

// --- account

struct AccountOptions {
  std::string engine = "softphone", transport = "udp", srtp = "off", digits = "rfc4733", format = "e164";
  PhoneAccount account;
};

Json described(const PhoneAccount& a) {
  Json rules = Json::array();
  for (const domain::NumberRule& rule : a.numbers) rules.push_back({{"prefix", rule.prefix}, {"by", rule.replacement}});
  return {{"engine", std::string(domain::toToken(a.engine))},
          {"server", a.server},
          {"user", a.user},
          {"auth_user", a.authUser},
          {"transport", std::string(domain::toToken(a.transport))},
          {"srtp", std::string(domain::toToken(a.srtp))},
          {"digits", std::string(domain::toToken(a.digits))},
          {"stun_server", a.stunServer},
          {"outbound_proxy", a.outboundProxy},
          {"extension", a.extension},
          {"context", a.context},
          {"caller_id", a.callerId},
          {"numbers", rules}};
}

void setAccount(const Common& common, AccountOptions options) {
  if (common.agent.empty())
    throw Misused{Cli::tr("phone account set: --agent NAME is needed; a line belongs to somebody.")};
  using domain::DigitsBy;
  using domain::SipTransport;
  using domain::SrtpPolicy;
  PhoneAccount& a = options.account;
  const std::map<std::string, PhoneEngine> engines{{"rehearsal", PhoneEngine::Rehearsal},
                                                   {"softphone", PhoneEngine::Softphone},
                                                   {"asterisk", PhoneEngine::Asterisk},
                                                   {"freeswitch", PhoneEngine::FreeSwitch}};
  const std::map<std::string, SipTransport> transports{
      {"udp", SipTransport::Udp}, {"tcp", SipTransport::Tcp}, {"tls", SipTransport::Tls}};
  const std::map<std::string, SrtpPolicy> policies{
      {"off", SrtpPolicy::Off}, {"optional", SrtpPolicy::Optional}, {"required", SrtpPolicy::Required}};
  a.engine = engines.at(options.engine);
  a.transport = transports.at(options.transport);
  a.srtp = policies.at(options.srtp);
  a.digits = options.digits == "info" ? DigitsBy::SipInfo : DigitsBy::Rfc4733;
  if (options.format == "digits") a.numbers = domain::digitsOnlyFormat();
  Session session(common);
  if (options.format == "national") a.numbers = session.call(app::NationalNumbers{});
  app::SavePhoneAccount request;
  request.account = a;
  request.passwordIn = session.call(app::MyPhoneAccount{}).passwordIn;
  session.call(request);
  if (common.json) {
    print(described(a));
  } else {
    print(Cli::tr("Saved. The password is asked for where the line is used."));
  }
}

void showAccount(const Common& common) {
  if (common.agent.empty()) throw Misused{Cli::tr("phone account show: --agent NAME is needed.")};
  Session session(common);
  const PhoneAccount account = session.call(app::MyPhoneAccount{}).account;
  if (common.json) return print(described(account));
  std::vector<std::pair<QString, QString>> rows;
  for (const auto& [key, value] : described(account).items())
    if (value.is_string() && !value.get<std::string>().empty())
      rows.emplace_back(text(key), text(value.get<std::string>()));
  printPairs(rows);
}

void addLineOptions(CLI::App* command, const std::shared_ptr<CallOptions>& o) {
  command
      ->add_option("--account", o->account,
                   utf8(Cli::tr("Whose line; its password is the first line of standard input")))
      ->type_name("NAME");
  command->add_option("--listen", o->listen, utf8(Cli::tr("Address of this computer to use; all if left out")))
      ->type_name("IP");
  command
      ->add_option("--certificates", o->certificates, utf8(Cli::tr("Certificates to trust, instead of the system's")))
      ->type_name("PEM");
}

void addAccount(CLI::App* phone, Actions& actions) {
  Common& common = actions.common;
  CLI::App* account = phone->add_subcommand("account", utf8(Cli::tr("The line of an agent")));
  account->require_subcommand(1);
  auto o = std::make_shared<AccountOptions>();
  CLI::App* set = account->add_subcommand("set", utf8(Cli::tr("Set it up; the password is never kept here")));
  set->add_option("--engine", o->engine, "softphone, asterisk, freeswitch, rehearsal")
      ->check(CLI::IsMember({"softphone", "asterisk", "freeswitch", "rehearsal"}))
      ->capture_default_str();
  set->add_option("--server", o->account.server, utf8(Cli::tr("Host or host:port")))->type_name("HOST");
  set->add_option("--user", o->account.user, utf8(Cli::tr("Name at the server")))->type_name("NAME");
  set->add_option("--auth-user", o->account.authUser, utf8(Cli::tr("Name in the digest, where it is another")))
      ->type_name("NAME");
  set->add_option("--transport", o->transport, "udp, tcp, tls")
      ->check(CLI::IsMember({"udp", "tcp", "tls"}))
      ->capture_default_str();
  set->add_option("--srtp", o->srtp, "off, optional, required")
      ->check(CLI::IsMember({"off", "optional", "required"}))
      ->capture_default_str();
  set->add_option("--digits", o->digits, "rfc4733, info")
      ->check(CLI::IsMember({"rfc4733", "info"}))
      ->capture_default_str();
  set->add_option("--stun", o->account.stunServer, "STUN")->type_name("HOST");
  set->add_option("--proxy", o->account.outboundProxy, utf8(Cli::tr("Outbound proxy")))->type_name("HOST");
  set->add_option("--extension", o->account.extension,
                  utf8(Cli::tr("The desk phone as the PBX names it, such as PJSIP/101")))
      ->type_name("NAME");
  set->add_option("--context", o->account.context, utf8(Cli::tr("Dial plan context")))->type_name("NAME");
  set->add_flag("--plain", o->account.plainAllowed,
                utf8(Cli::tr("Agree to an unencrypted connection to a PBX on another computer")));
  set->add_option("--caller-id", o->account.callerId, "E.164")->type_name("NUMBER");
  set->add_option("--format", o->format, utf8(Cli::tr("How the line wants numbers: e164, digits, national")))
      ->check(CLI::IsMember({"e164", "digits", "national"}))
      ->capture_default_str();
  actions.of[set] = [o, &common] { setAccount(common, *o); };
  actions.of[account->add_subcommand("show", utf8(Cli::tr("Show it")))] = [&common] { showAccount(common); };
}

}  // namespace

void addPhoneCommands(CLI::App& root, Actions& actions) {
  Common& common = actions.common;
  CLI::App* phone = root.add_subcommand("phone", utf8(Cli::tr("Try lines and place calls")));
  phone->require_subcommand(1);
  auto o = std::make_shared<CallOptions>();
  CLI::App* place = phone->add_subcommand(
      "call", utf8(Cli::tr("Place a call and print its events, a line of JSON each, until it ends")));
  place->add_option("target", o->target, utf8(Cli::tr("A number, or a SIP URI, which needs no account")))
      ->required()
      ->type_name("NUMBER|URI");
  addLineOptions(place, o);
  place->add_option("--play", o->play, utf8(Cli::tr("WAV to speak with; silence if left out")))->type_name("FILE");
  place->add_option("--record", o->record, utf8(Cli::tr("WAV to write what is heard into")))->type_name("FILE");
  place->add_option("--seconds", o->seconds, utf8(Cli::tr("Hang up after so long")))->check(CLI::Range(1, 86400));
  place->footer(utf8(Cli::tr("Examples:")) +
                "\n  callwrightctl phone call sip:test@192.0.2.10 --seconds 20"
                "\n  callwrightctl phone call '138 0013 8000' --account lili < password.txt");
  actions.of[place] = [o, &common] { call(common, *o); };
  CLI::App* enroll = phone->add_subcommand("register", utf8(Cli::tr("Try a line and say exactly what is wrong")));
  addLineOptions(enroll, o);
  actions.of[enroll] = [o, &common] { registerLine(common, *o); };
  addAccount(phone, actions);
}

}  // namespace callwright::cli
