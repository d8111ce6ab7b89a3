#include <date/tz.h>

#include <map>
#include <nlohmann/json.hpp>

#include "app/export_cells.hpp"
#include "app/script_library.hpp"
#include "app/services.hpp"
#include "app/use_case.hpp"
#include "callwright/app/script_figures.hpp"
#include "callwright/exchange/export_table.hpp"
#include "callwright/exchange/script_file.hpp"
#include "callwright/storage/call_store.hpp"
#include "callwright/storage/customer_store.hpp"
#include "callwright/storage/list_store.hpp"
#include "callwright/storage/script_store.hpp"

// What customers answered to questionnaires.
namespace callwright::app {
namespace {

using domain::CallId;
using domain::CustomerId;
using domain::Permission;
using domain::ScriptTitle;
using domain::ScriptValues;

struct Survey {
  ScriptTitle title;
  domain::Script script;  // as its newest published version has it, or the draft
};

Result<Survey> needSurvey(Job& job, domain::ScriptId id) {
  auto title = needScript(job, id);
  if (!title) return tl::unexpected(title.error());
  if (title->kind != domain::ScriptKind::Survey)
    return domain::fail(ErrorCode::BadValue, "kind", title->title, "survey");
  const auto versions = storage::readVersions(job.db, id);
  if (versions.empty()) return domain::fail(ErrorCode::NotFound, "script_version", title->title);
  const bool draftFirst = versions.front().state == domain::ScriptVersionState::Draft && versions.size() > 1;
  const auto& newest = draftFirst ? versions[1] : versions.front();
  return Survey{std::move(*title), exchange::parseScript(storage::versionText(job.db, newest.id)).script};
}

// What answers are grouped by.
class Facts {
 public:
  explicit Facts(Job& job) : m_job(job) {
    for (const domain::Stage& stage : storage::listStages(job.db))
      m_stages[stage.id] = stage.name.empty() ? stage.code : stage.name;
    for (storage::ListRow& list : storage::listLists(job.db)) m_lists[list.id] = std::move(list.name);
  }

  const domain::Customer* of(CustomerId id) {
    if (const auto known = m_known.find(id); known != m_known.end()) return known->second ? &*known->second : nullptr;
    auto& kept = m_known[id];
    kept = storage::loadCustomer(m_job.db, id);
    return kept ? &*kept : nullptr;
  }
  std::string group(CustomerId id, const std::string& by) {
    const domain::Customer* customer = of(id);
    if (customer == nullptr || by.empty()) return {};
    if (by == "region") return customer->region;
    if (by == "company") return customer->company;
    if (by == "source") return customer->source;
    if (by == "stage") return m_stages[customer->stage];
    if (by == "list") return m_lists[customer->list];
    const auto custom = customer->custom.find(by);
    return custom == customer->custom.end() ? std::string() : custom->second;
  }
  // Under the names that placeholders have.
  ScriptValues quotaValues(CustomerId id, const std::vector<std::string>& of) {
    ScriptValues values;
    for (const std::string& name : of)
      if (name.starts_with("customer.")) values[name] = group(id, name.substr(9));
    return values;
  }

 private:
  Job& m_job;
  std::map<domain::StageId, std::string> m_stages;
  std::map<domain::ListId, std::string> m_lists;
  std::map<CustomerId, std::optional<domain::Customer>> m_known;
};

// Calls with all their values, one after the other.
template <class Take>
void eachCall(Job& job, domain::ScriptId script, domain::Instant from, domain::Instant until, Take take) {
  CallId at;
  CustomerId customer;
  ScriptValues values;
  const auto flush = [&] {
    if (at) take(at, customer, values);
    values.clear();
  };
  storage::eachCapturedValue(job.db, script, from, until, [&](const storage::CapturedValue& value) {
    if (value.call != at) flush();
    at = value.call;
    customer = value.customer;
    values[value.name] = value.value;
  });
  flush();
}

Result<Nothing> checkBy(Job& job, const std::string& by) {
  static const std::vector<std::string> known{"", "region", "company", "source", "stage", "list"};
  if (std::find(known.begin(), known.end(), by) != known.end()) return Nothing{};
  const auto custom = storage::listCustomFields(job.db);
  if (std::find(custom.begin(), custom.end(), by) != custom.end()) return Nothing{};
  return domain::fail(ErrorCode::FieldUnknown, by, "");
}

exchange::ExportCell cellOf(const domain::ScriptField& field, const std::string& value) {
  using domain::ScriptFieldType;
  const bool number = field.type == ScriptFieldType::Number || field.type == ScriptFieldType::Money ||
                      field.type == ScriptFieldType::Scale;
  if (value.empty()) return std::monostate{};
  if (number && domain::accepts(field, value)) return std::stod(value);
  return value;
}

}  // namespace

Result<ReadSurveyResults::Reply> handle(Job& job, const ReadSurveyResults& request) {
  if (auto ok = needScripts(job); !ok) return tl::unexpected(ok.error());
  auto survey = needSurvey(job, request.script);
  if (!survey) return tl::unexpected(survey.error());
  if (auto ok = checkBy(job, request.by); !ok) return tl::unexpected(ok.error());
  Facts facts(job);
  domain::SurveyTally tally(survey->script);
  eachCall(job, request.script, request.from, request.until,
           [&](CallId, CustomerId customer, const ScriptValues& values) {
             tally.add(values, facts.group(customer, request.by), facts.quotaValues(customer, survey->script.quotaBy));
           });
  return ReadSurveyResults::Answer{std::move(survey->title), tally.results(!request.by.empty())};
}

Result<ExportSurvey::Reply> handle(Job& job, const ExportSurvey& request) {
  if (auto ok = job.need(Permission::ExportCustomers); !ok) return tl::unexpected(ok.error());
  if (request.path.empty()) return domain::fail(ErrorCode::Missing, "path");
  const auto survey = needSurvey(job, request.script);
  if (!survey) return tl::unexpected(survey.error());
  std::vector<const domain::ScriptField*> fields;
  for (const auto* list : {&survey->script.steps, &survey->script.objections})
    for (const domain::ScriptStep& step : *list)
      for (const domain::ScriptField& field : step.fields) fields.push_back(&field);
  using exchange::ColumnKind;
  std::vector<exchange::ExportColumn> columns{
      {"call_id", ColumnKind::Number},    {"customer_id", ColumnKind::Number}, {"name"}, {"company"}, {"region"},
      {"called_at", ColumnKind::DateTime}};
  for (const domain::ScriptField* field : fields) {
    using domain::ScriptFieldType;
    const bool number = field->type == ScriptFieldType::Number || field->type == ScriptFieldType::Money ||
                        field->type == ScriptFieldType::Scale;
    columns.push_back({field->name, number ? ColumnKind::Number : ColumnKind::Text});
  }
  exchange::ExportOptions options;
  options.kind = exchange::kindForName(request.path);
  auto writer = exchange::createTable(request.path, columns, options);
  if (!writer) return tl::unexpected(writer.error());
  Facts facts(job);
  std::int64_t rows = 0;
  Result<Nothing> failed = Nothing{};
  const date::time_zone* zone = job.services.defaultZone();
  eachCall(job, request.script, request.from, request.until,
           [&](CallId call, CustomerId id, const ScriptValues& values) {
             if (!failed || job.cancel.cancelled()) return;
             const domain::Customer* customer = facts.of(id);
             const auto row = storage::readCall(job.db, call);
             std::vector<exchange::ExportCell> cells{call.value,
                                                     id.value,
                                                     customer ? customer->name : std::string(),
                                                     customer ? customer->company : std::string(),
                                                     customer ? customer->region : std::string(),
                                                     row ? timeCell(zone, row->openedAt) : exchange::ExportCell{}};
             for (const domain::ScriptField* field : fields) {
               const auto value = values.find(field->name);
               cells.push_back(value == values.end() ? exchange::ExportCell{} : cellOf(*field, value->second));
             }
             if (auto ok = (*writer)->write(cells); !ok) failed = tl::unexpected(ok.error());
             ++rows;
           });
  if (!failed) return tl::unexpected(failed.error());
  if (job.cancel.cancelled()) return domain::fail(ErrorCode::Cancelled);
  storage::Transaction transaction(job.db);
  job.audit("survey.export", "script", request.script.value, {},
            nlohmann::json{{"path", request.path}, {"rows", rows}}.dump());
  transaction.commit();
  if (auto ok = (*writer)->finish(); !ok) return tl::unexpected(ok.error());
  return rows;
}

CALLWRIGHT_USE_CASE(ReadSurveyResults)
CALLWRIGHT_USE_CASE(ExportSurvey)

}  // namespace callwright::app
