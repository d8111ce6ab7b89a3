#pragma once
#include <string>
#include <vector>

#include "callwright/app/request.hpp"
#include "callwright/domain/campaign.hpp"
#include "callwright/domain/recording.hpp"
#include "callwright/domain/time.hpp"

namespace callwright::app {

struct Settings {
  std::string company;
  std::string country = "CN";  // ISO 3166, default region of numbers
  std::string timeZone = "Asia/Shanghai";
  std::string currency = "CNY";
  domain::CallingHours hours;  // of new campaigns
  domain::RecordingPolicy recording = domain::RecordingPolicy::Never;  // of new campaigns, and of calls beside the queue
  int recordingDays = 0;     // recordings are deleted when they are older, 0…3650; 0: never
  std::string announcement;  // name of the sound file that SetAnnouncement took; "" for none; SaveSettings leaves it
  bool demo = false;           // a demo database refuses every real phone account
};
struct ReadSettings {
  static constexpr Lane lane = Lane::Read;
  using Reply = Settings;
};
struct SaveSettings {  // ManageSettings; demo cannot be changed
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  Settings settings;
};

struct DoNotCallRow {
  std::string number;    // as this session may see it
  std::int64_t key = 0;  // names the row in RemoveDoNotCall; not the number itself for masked roles
  std::string reason, source, addedBy;
  domain::Instant addedAt;
};
struct ListDoNotCall {
  static constexpr Lane lane = Lane::Read;
  struct Answer {
    std::vector<DoNotCallRow> rows;
    std::int64_t total = 0;
  };
  using Reply = Answer;
  std::string digits;
  int limit = 200;
};
struct AddDoNotCall {  // ManageDoNotCall; numbers as people write them, any separators
  static constexpr Lane lane = Lane::Write;
  struct Answer {
    int added = 0, already = 0;
    std::vector<domain::Error> refused;
  };
  using Reply = Answer;
  std::string numbers, reason;
};
struct RemoveDoNotCall {  // RemoveDoNotCall; needs a reason, audited; customers blocked only by it come back
  static constexpr Lane lane = Lane::Write;
  using Reply = int;   // removed
  std::string number;  // or
  std::int64_t key = 0;
  std::string reason;
};

// Time zones and countries are constant tables. See domain::findZone.
std::vector<std::string> knownTimeZones();

}  // namespace callwright::app
