#include "cli/session.hpp"

#include <date/tz.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "callwright/app/people.hpp"
#include "callwright/app/reports.hpp"
#include "callwright/words/report_words.hpp"
#include "callwright/words/words.hpp"
#include "cli/text.hpp"
#include "cli/values.hpp"

namespace callwright::cli {
namespace fs = std::filesystem;

using domain::Error;
using domain::ErrorCode;

namespace {

constexpr mode_t ownerOnly = 0700;
constexpr mode_t permissionBits = 07777;

// The command line acts with an administrator's rights: only whoever owns the directory alone may use it.
void checkDirectory(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) {
    if (errno == ENOENT) throw Refused{{ErrorCode::DatabaseMissing, {path}}};
    throw Refused{{ErrorCode::FileUnreadable, {path, std::strerror(errno)}}};
  }
  if (!S_ISDIR(status.st_mode)) throw Refused{{ErrorCode::FileUnreadable, {path, utf8(Cli::tr("it is no folder"))}}};
  if (status.st_uid != ::geteuid())
    throw Refused{{ErrorCode::FileUnreadable,
                   {path, utf8(Cli::tr("it belongs to another user of this computer (number %1, you are %2)")
                                   .arg(status.st_uid)
                                   .arg(::geteuid()))}}};
  const mode_t mode = status.st_mode & permissionBits;
  if (mode != ownerOnly)
    throw Refused{
        {ErrorCode::FileUnreadable,
         {path,
          utf8(Cli::tr("other users of this computer might read it (mode 0%1, it must be 0700)").arg(mode, 0, 8))}}};
}

std::int64_t readNow(const std::string& typed, const date::time_zone* zone) {
  const auto now = readInstant("time", typed, zone);
  if (!now) throw Misused{QStringLiteral("--now: ") + words::sentence(now.error())};
  return now->time_since_epoch().count();
}

volatile sig_atomic_t interrupted = 0;

}  // namespace

std::string wholeFile(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  in.peek();  // a folder can be opened, but not read
  if (!in) throw Refused{{ErrorCode::FileUnreadable, {path, utf8(Cli::tr("it is not there, or not readable"))}}};
  return {std::istreambuf_iterator<char>(in), {}};
}

Session::Session(const Common& common, const PhoneOptions& phone) {
  checkDirectory(common.data);
  open(common, false, {}, {}, phone);
}

void Session::makeNew(const Common& common, const std::string& country, const std::string& timeZone) {
  std::error_code ignored;
  if (fs::exists(fs::path(common.data) / "callwright.db", ignored)) {
    throw Refused{{ErrorCode::DatabaseExists, {common.data}}};
  }
  // An empty directory of one's own may still be open to others, as mkdir leaves it.
  if (fs::is_directory(common.data, ignored) && fs::is_empty(common.data, ignored)) {
    ::chmod(common.data.c_str(), ownerOnly);
  }
  if (fs::exists(common.data, ignored)) checkDirectory(common.data);
  Session session(common, country, timeZone);
}

Session::Session(const Common& common, const std::string& country, const std::string& timeZone) {
  open(common, true, country, timeZone);
}

void Session::open(const Common& common, bool create, const std::string& country, const std::string& timeZone,
                   const PhoneOptions& phone) {
  m_json = common.json;
  app::AppOptions options;
  options.dataDirectory = common.data;
  options.origin = "command line";
  options.create = create;
  options.withPhone = phone.wanted;
  options.silentPhone = true;
  options.phoneAddress = phone.listen;
  options.phonePlays = phone.plays;
  options.phoneRecords = phone.records;
  options.trustedCertificates = phone.certificates;
  options.sentence = [](const domain::Error& error) { return words::reason(error).toStdString(); };
  options.heading = [](const std::string& key) { return words::fileHeading(key).toStdString(); };
  app::ReportMaker maker;
  maker.team = words::spokenBy(words::teamReport);
  maker.funnel = words::spokenBy(words::funnelReport);
  maker.forecast = words::spokenBy(words::forecastReport);
  maker.segments = words::spokenBy(words::segmentsReport);
  app::setReportMaker(std::move(maker));
  if (create) {
    options.country = country;
    options.timeZone = timeZone;
  }
  // Which moment "14:00" is becomes known with the set-up's zone, after opening.
  auto fixed = std::make_shared<std::atomic<std::int64_t>>(0);
  if (!common.now.empty()) {
    *fixed = readNow(common.now, create ? domain::findZone(timeZone) : nullptr);
    options.clock = [fixed] { return domain::Instant(domain::Milliseconds(fixed->load())); };
  }
  m_app = must(app::App::open(std::move(options)));
  m_session = m_app->ownerSession();
  m_settings = call(app::ReadSettings{});
  m_zone = domain::findZone(m_settings.timeZone);
  if (!common.now.empty()) *fixed = readNow(common.now, m_zone);
  if (!common.agent.empty()) {
    m_agent = user(common.agent);
    m_session = m_app->ownerSession(m_agent);
  }
}

domain::UserId Session::user(const std::string& name) {
  const QString wanted = text(name).toCaseFolded();
  for (const domain::User& known : call(app::ListUsers{}))
    if (text(known.name).toCaseFolded() == wanted) return known.id;
  throw Refused{{ErrorCode::NotFound, {"user", name}}};
}

domain::CampaignId Session::campaignId(const std::string& nameOrId) {
  const auto all = call(app::ListCampaigns{});
  const QString wanted = text(nameOrId).toCaseFolded();
  for (const auto& known : all)
    if (text(known.name).toCaseFolded() == wanted) return known.id;
  for (const auto& known : all)
    if (std::to_string(known.id.value) == nameOrId) return known.id;
  throw Refused{{ErrorCode::NotFound, {"campaign", nameOrId}}};
}

app::CampaignPage Session::openCampaign(const std::string& nameOrId) {
  return call(app::OpenCampaign{campaignId(nameOrId)});
}

QString Session::when(domain::Instant at) const {
  return words::when(at, now(), m_zone);
}

app::CancelToken Session::cancelOnInterrupt() {
  static app::CancelToken token;
  struct sigaction action {};
  // CancelToken::cancel stores one atomic flag, which a signal handler may do.
  action.sa_handler = [](int) {
    if (interrupted) ::_exit(1);  // the second Ctrl+C does not wait
    interrupted = 1;
    token.cancel();
  };
  ::sigaction(SIGINT, &action, nullptr);
  ::sigaction(SIGTERM, &action, nullptr);
  return token;
}

}  // namespace callwright::cli
