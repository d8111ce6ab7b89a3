#include "app/import_report.hpp"

#include <nlohmann/json.hpp>

namespace callwright::app {

using nlohmann::json;

std::string reportText(const ImportReport& r) {
  json reasons = json::array();
  for (const ImportReport::Reason& reason : r.reasons) {
    reasons.push_back({{"code", domain::codeOf(reason.error.code)},
                       {"args", reason.error.args},
                       {"count", reason.count},
                       {"line", reason.firstLine}});
  }
  return json{{"list", r.list.value},
              {"list_name", r.listName},
              {"file", r.fileName},
              {"rejects_file", r.rejectsFile},
              {"rows", r.rows},
              {"added", r.added},
              {"updated", r.updated},
              {"duplicates", r.duplicates},
              {"rejected", r.rejected},
              {"without_phone", r.withoutPhone},
              {"numbers_left_out", r.numbersLeftOut},
              {"seconds", r.seconds},
              {"reasons", reasons}}
      .dump();
}

ImportReport reportFromText(const std::string& text) {
  ImportReport r;
  const json j = json::parse(text, nullptr, false);
  if (!j.is_object()) return r;
  r.list = domain::ListId(j.value("list", std::int64_t{0}));
  r.listName = j.value("list_name", "");
  r.fileName = j.value("file", "");
  r.rejectsFile = j.value("rejects_file", "");
  r.rows = j.value("rows", std::int64_t{0});
  r.added = j.value("added", std::int64_t{0});
  r.updated = j.value("updated", std::int64_t{0});
  r.duplicates = j.value("duplicates", std::int64_t{0});
  r.rejected = j.value("rejected", std::int64_t{0});
  r.withoutPhone = j.value("without_phone", std::int64_t{0});
  r.numbersLeftOut = j.value("numbers_left_out", std::int64_t{0});
  r.seconds = j.value("seconds", 0.0);
  for (const json& each : j.value("reasons", json::array())) {
    ImportReport::Reason reason;
    reason.error.code = domain::errorFrom(each.value("code", "")).value_or(ErrorCode::Internal);
    reason.error.args = each.value("args", std::vector<std::string>{});
    reason.count = each.value("count", std::int64_t{0});
    reason.firstLine = each.value("line", std::int64_t{0});
    r.reasons.push_back(std::move(reason));
  }
  return r;
}

}  // namespace callwright::app
