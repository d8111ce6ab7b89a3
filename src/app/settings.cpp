#include "callwright/app/settings.hpp"

#include <date/tz.h>

#include <charconv>
#include <nlohmann/json.hpp>

#include "app/hours_json.hpp"
#include "app/setup.hpp"
#include "app/use_case.hpp"
#include "callwright/domain/people.hpp"
#include "callwright/exchange/phone_number.hpp"
#include "callwright/storage/system_store.hpp"

namespace callwright::app {
namespace {

using domain::Permission;

Result<Nothing> check(const Settings& settings) {
  if (!exchange::isKnownRegion(settings.country))
    return domain::fail(ErrorCode::BadValue, "country", settings.country, "CN, US, …");
  if (domain::findZone(settings.timeZone) == nullptr)
    return domain::fail(ErrorCode::BadValue, "time zone", settings.timeZone, "Asia/Shanghai, …");
  if (settings.currency.size() != 3)
    return domain::fail(ErrorCode::BadValue, "currency", settings.currency, "CNY, USD, …");
  if (settings.recordingDays < 0 || settings.recordingDays > 3650)
    return domain::fail(ErrorCode::BadValue, "recording_days", std::to_string(settings.recordingDays), "0…3650");
  if (settings.recording == domain::RecordingPolicy::Announced && settings.announcement.empty())
    return domain::fail(ErrorCode::Missing, "announcement");
  return Nothing{};
}

std::string asJson(const Settings& settings) {
  return nlohmann::json(rowsOf(settings)).dump();
}

}  // namespace

Settings settingsFrom(const std::map<std::string, std::string>& rows) {
  Settings settings;
  const auto read = [&](const char* key, std::string& into) {
    if (const auto found = rows.find(key); found != rows.end()) into = found->second;
  };
  read("company", settings.company);
  read("country", settings.country);
  read("time_zone", settings.timeZone);
  read("currency", settings.currency);
  std::string hours, demo;
  read("hours", hours);
  read("demo", demo);
  settings.hours = hoursFromJson(hours);
  settings.demo = demo == "1";
  std::string recording, days;
  read("recording", recording);
  read("recording_days", days);
  read("announcement", settings.announcement);
  settings.recording = domain::recordingPolicyFromToken(recording).value_or(domain::RecordingPolicy::Never);
  std::from_chars(days.data(), days.data() + days.size(), settings.recordingDays);
  return settings;
}

std::map<std::string, std::string> rowsOf(const Settings& settings) {
  return {{"company", settings.company},
          {"country", settings.country},
          {"time_zone", settings.timeZone},
          {"currency", settings.currency},
          {"hours", hoursToJson(settings.hours)},
          {"demo", settings.demo ? "1" : "0"},
          {"recording", std::string(domain::toToken(settings.recording))},
          {"recording_days", std::to_string(settings.recordingDays)},
          {"announcement", settings.announcement}};
}

Result<Nothing> setUp(storage::Connection& db, Services& services) {
  auto rows = storage::readSettings(db);
  if (rows.empty()) {
    Settings settings;
    settings.country = services.options.country;
    settings.timeZone = services.options.timeZone;
    if (auto ok = check(settings); !ok) return ok;
    storage::Transaction transaction(db);
    for (const auto& [key, value] : rowsOf(settings)) storage::writeSetting(db, key, value);
    transaction.commit();
    services.setSettings(settings);
    return Nothing{};
  }
  services.setSettings(settingsFrom(rows));
  return Nothing{};
}

std::vector<std::string> knownTimeZones() {
  std::vector<std::string> names;
  for (const auto& zone : date::get_tzdb().zones) names.push_back(zone.name());
  return names;
}

// Needs no session: the sign-in page shows whether this is a demo, and in which country it works.
Result<Settings> handle(Job& job, const ReadSettings&) {
  return job.services.settings();
}

Result<Nothing> handle(Job& job, const SaveSettings& request) {
  if (auto ok = job.need(Permission::ManageSettings); !ok) return ok;
  const Settings before = job.services.settings();
  Settings settings = request.settings;
  settings.demo = before.demo;
  settings.announcement = before.announcement;
  if (auto ok = check(settings); !ok) return ok;
  for (const auto& [key, value] : rowsOf(settings)) storage::writeSetting(job.db, key, value);
  job.audit("save_settings", "settings", 0, asJson(before), asJson(settings));
  job.changed(Change::Kind::Settings);
  Services& services = job.services;
  job.afterCommit([&services, settings] { services.setSettings(settings); });
  return Nothing{};
}

CALLWRIGHT_USE_CASE(ReadSettings)
CALLWRIGHT_USE_CASE(SaveSettings)

}  // namespace callwright::app
