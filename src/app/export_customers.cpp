#include <date/tz.h>

#include <nlohmann/json.hpp>

#include "app/customer_query.hpp"
#include "app/export_cells.hpp"
#include "app/phone_views.hpp"
#include "app/services.hpp"
#include "app/use_case.hpp"
#include "callwright/app/maintenance.hpp"
#include "callwright/exchange/export_table.hpp"
#include "callwright/exchange/phone_number.hpp"
#include "callwright/storage/customer_store.hpp"

// Customers out to a file, as the session may see them.
namespace callwright::app {

using domain::Permission;

namespace {

constexpr std::size_t kBatch = 200;  // rows read at a time, so that no reading lasts

// The headings are those that an import recognises.
std::vector<exchange::ExportColumn> columnsFor(const std::vector<std::string>& customFields) {
  using exchange::ColumnKind;
  std::vector<exchange::ExportColumn> columns{{"customer_id", ColumnKind::Number},
                                              {"name"},
                                              {"salutation"},
                                              {"company"},
                                              {"title"},
                                              {"phone", ColumnKind::Phone},
                                              {"email"},
                                              {"address"},
                                              {"region"},
                                              {"time_zone"},
                                              {"source"},
                                              {"tags"},
                                              {"stage"},
                                              {"owner"},
                                              {"notes"},
                                              {"created_at", ColumnKind::DateTime},
                                              {"last_contact_at", ColumnKind::DateTime}};
  for (const std::string& field : customFields) columns.push_back({field});
  return columns;
}

std::string phonesText(const Job& job, const std::vector<domain::Phone>& phones) {
  const bool whole = job.may(Permission::SeeWholeNumbers);
  std::string text;
  for (const domain::Phone& phone : phones) {
    if (!text.empty()) text += " / ";
    if (phone.e164 == 0) {
      text += whole ? phone.original : domain::maskText(phone.original);
      continue;
    }
    text += whole ? exchange::formatE164(phone.e164) : domain::maskNumber(phone.e164);
    if (!phone.extension.empty()) text += " ext " + phone.extension;
  }
  return text;
}

std::string joinedText(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

class Export {
 public:
  Export(Job& job, exchange::TableWriter& writer)
      : m_job(job), m_writer(writer), m_fields(storage::listCustomFields(job.db)) {
    for (const domain::Stage& stage : storage::listStages(job.db))
      m_stages[stage.id] = stage.name.empty() ? stage.code : stage.name;
  }

  Result<bool> write(std::int64_t id) {
    const auto customer = storage::loadCustomer(m_job.db, domain::CustomerId(id));
    if (!customer) return false;
    const auto line = storage::loadLine(m_job.db, customer->id);
    const date::time_zone* zone = m_job.services.defaultZone();
    m_cells = {customer->id.value,
               customer->name,
               customer->salutation,
               customer->company,
               customer->title,
               phonesText(m_job, customer->phones),
               customer->email,
               customer->address,
               customer->region,
               customer->timeZone,
               customer->source,
               joinedText(customer->tags),
               m_stages[customer->stage],
               line ? line->ownerName : std::string(),
               customer->notes,
               timeCell(zone, customer->createdAt),
               timeCell(zone, customer->lastContactAt)};
    for (const std::string& field : m_fields) {
      const auto found = customer->custom.find(field);
      m_cells.push_back(found == customer->custom.end() ? std::string() : found->second);
    }
    if (auto ok = m_writer.write(m_cells); !ok) return tl::unexpected(ok.error());
    return true;
  }

 private:
  Job& m_job;
  exchange::TableWriter& m_writer;
  std::vector<std::string> m_fields;
  std::map<domain::StageId, std::string> m_stages;
  std::vector<exchange::ExportCell> m_cells;
};

}  // namespace

exchange::ExportCell timeCell(const date::time_zone* zone, domain::Instant at) {
  if (!domain::isSet(at)) return std::monostate{};
  // A null zone is UTC.
  if (zone == nullptr) return domain::LocalTime(at.time_since_epoch());
  return domain::LocalTime(zone->to_local(at).time_since_epoch());
}

Result<ExportCustomers::Reply> handle(Job& job, const ExportCustomers& request) {
  if (auto ok = job.need(Permission::ExportCustomers); !ok) return tl::unexpected(ok.error());
  if (request.path.empty()) return domain::fail(ErrorCode::Missing, "path");
  const storage::FoundIds found = storage::findCustomers(job.db, queryOf(job, request.filter));
  exchange::ExportOptions options;
  options.kind = exchange::kindForName(request.path);
  auto writer = exchange::createTable(request.path, columnsFor(storage::listCustomFields(job.db)), options);
  if (!writer) return tl::unexpected(writer.error());
  Export out(job, **writer);
  std::int64_t rows = 0;
  const auto total = static_cast<std::int64_t>(found.ids.size());
  for (std::size_t i = 0; i < found.ids.size(); ++i) {
    auto written = out.write(found.ids[i]);
    if (!written) return tl::unexpected(written.error());
    if (*written) ++rows;
    if (i % kBatch == 0) {
      if (job.cancel.cancelled()) return domain::fail(ErrorCode::Cancelled);
      job.progress({static_cast<std::int64_t>(i), total, 0, -1, "saving"});
    }
  }
  // The audit first: a file nobody knows of must not exist.
  storage::Transaction transaction(job.db);
  job.audit("export_customers", "export", 0, {},
            nlohmann::json{{"path", request.path},
                           {"rows", rows},
                           {"text", domain::maskText(request.filter.text)},
                           {"whole_numbers", job.may(Permission::SeeWholeNumbers)}}
                .dump());
  transaction.commit();
  if (auto ok = (*writer)->finish(); !ok) return tl::unexpected(ok.error());
  return rows;
}

CALLWRIGHT_USE_CASE(ExportCustomers)

}  // namespace callwright::app
