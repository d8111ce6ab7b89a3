#include "app/hours_json.hpp"

#include <nlohmann/json.hpp>

namespace callwright::app {

std::string hoursToJson(const domain::CallingHours& hours) {
  nlohmann::json windows = nlohmann::json::array();
  for (const domain::CallingWindow& w : hours.windows) {
    windows.push_back({{"days", w.weekdays}, {"from", w.from.count()}, {"to", w.to.count()}});
  }
  return nlohmann::json{{"always", hours.always}, {"windows", windows}, {"holidays", hours.holidays}}.dump();
}

domain::CallingHours hoursFromJson(const std::string& text) {
  const nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object()) return {};
  try {
    domain::CallingHours hours;
    hours.always = json.at("always").get<bool>();
    hours.holidays = json.at("holidays").get<std::vector<std::string>>();
    hours.windows.clear();
    for (const auto& w : json.at("windows")) {
      hours.windows.push_back({w.at("days").get<unsigned>(), std::chrono::minutes(w.at("from").get<int>()),
                               std::chrono::minutes(w.at("to").get<int>())});
    }
    return hours;
  } catch (const nlohmann::json::exception&) {
    return {};
  }
}

}  // namespace callwright::app
