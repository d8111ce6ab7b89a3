#include "callwright/app/customers.hpp"

#include "app/customer_query.hpp"
#include "app/phone_views.hpp"
#include "app/use_case.hpp"
#include "callwright/storage/customer_search.hpp"
#include "callwright/storage/customer_store.hpp"

// Lists, searches and counts of customers.
namespace callwright::app {

using domain::Permission;

namespace {

constexpr std::size_t kMostRows = 500;
constexpr int kMostSearchRows = 500;

CustomerRow rowOf(const Job& job, storage::CustomerLine line) {
  CustomerRow row;
  row.id = line.id;
  row.name = std::move(line.name);
  row.company = std::move(line.company);
  row.title = std::move(line.title);
  row.region = std::move(line.region);
  if (line.phone.id) row.phone = phoneView(job, line.phone, false).shown;
  row.stage = line.stage;
  row.owner = line.owner;
  row.ownerName = std::move(line.ownerName);
  row.lastContactAt = line.lastContactAt;
  row.nextFollowUpAt = line.nextFollowUpAt;
  row.createdAt = line.createdAt;
  row.tags = std::move(line.tags);
  return row;
}

std::vector<CustomerRow> rowsOf(Job& job, const std::vector<std::int64_t>& ids) {
  std::vector<CustomerRow> rows;
  for (storage::CustomerLine& line : storage::loadLines(job.db, ids)) rows.push_back(rowOf(job, std::move(line)));
  return rows;
}

storage::SortBy sortBy(CustomerSort sort) {
  switch (sort) {
    case CustomerSort::Newest:
      return storage::SortBy::Newest;
    case CustomerSort::Name:
      return storage::SortBy::Name;
    case CustomerSort::Stage:
      return storage::SortBy::Stage;
    case CustomerSort::Region:
      return storage::SortBy::Region;
    case CustomerSort::LastContact:
      return storage::SortBy::LastContact;
    case CustomerSort::NextFollowUp:
      return storage::SortBy::NextFollowUp;
  }
  return storage::SortBy::Newest;
}

}  // namespace

storage::CustomerQuery queryOf(const Job& job, const CustomerFilter& filter) {
  storage::CustomerQuery query;
  query.text = filter.text;
  query.wholeNumbers = job.may(Permission::SeeWholeNumbers);
  query.owner = filter.owner;
  query.stage = filter.stage;
  query.list = filter.list;
  query.tag = filter.tag;
  query.region = filter.region;
  if (filter.notContactedForDays > 0) query.notContactedSince = job.now - std::chrono::days(filter.notContactedForDays);
  query.doNotCall = filter.doNotCall;
  return query;
}

Result<CustomerIds::Reply> handle(Job& job, const CustomerIds& request) {
  if (auto ok = job.need(Permission::ViewCustomers); !ok) return tl::unexpected(ok.error());
  storage::CustomerQuery query = queryOf(job, request.filter);
  query.sort = sortBy(request.sort);
  query.descending = request.descending;
  query.limit = request.limit;
  storage::FoundIds found = storage::findCustomers(job.db, query);
  return CustomerIds::Answer{std::make_shared<const std::vector<std::int64_t>>(std::move(found.ids)), found.truncated};
}

Result<CustomerRows::Reply> handle(Job& job, const CustomerRows& request) {
  if (auto ok = job.need(Permission::ViewCustomers); !ok) return tl::unexpected(ok.error());
  if (request.ids.size() > kMostRows) {
    return domain::fail(ErrorCode::BadValue, "ids", std::to_string(request.ids.size()), std::to_string(kMostRows));
  }
  return rowsOf(job, request.ids);
}

Result<CustomerCounts::Reply> handle(Job& job, const CustomerCounts&) {
  if (auto ok = job.need(Permission::ViewCustomers); !ok) return tl::unexpected(ok.error());
  const auto totals = storage::countCustomers(job.db, job.actor.user, job.now - std::chrono::days(30));
  return CustomerCounts::Answer{totals.all, totals.mine, totals.pool, totals.notContacted};
}

Result<SearchCustomers::Reply> handle(Job& job, const SearchCustomers& request) {
  if (auto ok = job.need(Permission::ViewCustomers); !ok) return tl::unexpected(ok.error());
  CustomerFilter filter;
  filter.text = request.text;
  storage::CustomerQuery query = queryOf(job, filter);
  query.limit = std::clamp(request.limit, 1, kMostSearchRows);
  if (request.text.find_first_not_of(" \t\r\n") == std::string::npos) return std::vector<CustomerRow>{};
  return rowsOf(job, storage::findCustomers(job.db, query).ids);
}

Result<OpenCustomer::Reply> handle(Job& job, const OpenCustomer& request) {
  if (auto ok = job.need(Permission::ViewCustomers); !ok) return tl::unexpected(ok.error());
  return customerPage(job, request.id);
}

Result<ListStages::Reply> handle(Job& job, const ListStages&) {
  if (auto ok = job.need(Permission::ViewCustomers); !ok) return tl::unexpected(ok.error());
  return storage::listStages(job.db);
}

Result<ListTags::Reply> handle(Job& job, const ListTags&) {
  if (auto ok = job.need(Permission::ViewCustomers); !ok) return tl::unexpected(ok.error());
  return storage::listTags(job.db);
}

Result<ListCustomFields::Reply> handle(Job& job, const ListCustomFields&) {
  if (auto ok = job.need(Permission::ViewCustomers); !ok) return tl::unexpected(ok.error());
  return storage::listCustomFields(job.db);
}

CALLWRIGHT_USE_CASE(CustomerIds)
CALLWRIGHT_USE_CASE(CustomerRows)
CALLWRIGHT_USE_CASE(CustomerCounts)
CALLWRIGHT_USE_CASE(SearchCustomers)
CALLWRIGHT_USE_CASE(OpenCustomer)
CALLWRIGHT_USE_CASE(ListStages)
CALLWRIGHT_USE_CASE(ListTags)
CALLWRIGHT_USE_CASE(ListCustomFields)

}  // namespace callwright::app
