#include <nlohmann/json.hpp>

#include "app/open_call.hpp"
#include "app/phone_views.hpp"
#include "app/use_case.hpp"
#include "callwright/storage/follow_up_store.hpp"

namespace callwright::app {
namespace {

using domain::FollowUp;
using domain::FollowUpKind;
using domain::FollowUpState;
using domain::ItemState;
using domain::Permission;

nlohmann::json described(const FollowUp& f) {
  return {{"kind", static_cast<int>(f.kind)},
          {"state", static_cast<int>(f.state)},
          {"owner", f.owner.value},
          {"due", f.dueAt.time_since_epoch().count()},
          {"note", f.note}};
}

// A callback and its customer's place in the queue are one thing seen from two sides.
void moveQueueItem(Job& job, const std::optional<FollowUp>& before, const FollowUp& f) {
  if (f.kind != FollowUpKind::Callback || !f.campaign) return;
  auto row = storage::findItem(job.db, f.campaign, f.customer);
  if (!row) return;
  domain::QueueItem& item = row->item;
  if (f.state == FollowUpState::Open) {
    const bool waits =
        item.state == ItemState::Fresh || item.state == ItemState::Retry || item.state == ItemState::Callback;
    if (!waits) return;
    item.state = ItemState::Callback;
    item.dueAt = f.dueAt;
    item.agent = f.owner;
  } else {
    const bool its = item.state == ItemState::Callback && before && item.dueAt == before->dueAt;
    if (!its) return;
    item.agent = {};
    item.state = f.state == FollowUpState::Done ? ItemState::Done : ItemState::Retry;
    item.dueAt = f.state == FollowUpState::Done ? domain::Instant{} : job.now;
  }
  storage::writeItem(job.db, item);
  job.changed(Change::Kind::Queue, f.campaign.value);
}

}  // namespace

Result<ListFollowUps::Reply> handle(Job& job, const ListFollowUps& request) {
  if (auto ok = job.need(request.mine ? Permission::ViewCustomers : Permission::ViewTeamWork); !ok)
    return tl::unexpected(ok.error());
  storage::FollowUpQuery query;
  if (request.mine) {
    if (!job.actor.user) return ListFollowUps::Reply{};
    query.mine = job.actor.user;
  }
  query.open = request.open;
  query.from = request.from;
  query.until = request.until;
  query.text = request.text;
  query.limit = request.limit;
  query.kind = request.kind;
  ListFollowUps::Reply rows;
  for (auto& line : storage::listFollowUps(job.db, query)) {
    FollowUpRow row;
    row.followUp = std::move(line.followUp);
    row.customerName = std::move(line.customerName);
    row.company = std::move(line.company);
    row.phone = shownNumber(job, line.e164);
    row.ownerName = std::move(line.ownerName);
    row.campaignName = std::move(line.campaignName);
    rows.push_back(std::move(row));
  }
  return rows;
}

Result<domain::FollowUpId> handle(Job& job, const SaveFollowUp& request) {
  if (auto ok = job.need(Permission::WorkQueue); !ok) return tl::unexpected(ok.error());
  FollowUp f = request.followUp;
  if (!domain::isSet(f.dueAt)) return domain::fail(ErrorCode::Missing, "due_at");
  std::optional<FollowUp> before;
  if (f.id) {
    before = storage::readFollowUp(job.db, f.id);
    if (!before) return domain::fail(ErrorCode::NotFound, "follow_up", std::to_string(f.id.value));
    f.customer = before->customer;  // these do not change
    f.campaign = before->campaign;
    f.call = before->call;
  } else if (!storage::readCallable(job.db, f.customer)) {
    return domain::fail(ErrorCode::NotFound, "customer", std::to_string(f.customer.value));
  }
  const auto foreign = [&](domain::UserId owner) { return owner && owner != job.actor.user; };
  if ((foreign(f.owner) || (before && foreign(before->owner))) && !job.may(Permission::ViewTeamWork))
    return domain::fail(ErrorCode::NotAllowed, domain::codeOf(Permission::ViewTeamWork));
  f.id = storage::writeFollowUp(job.db, f, job.actor.user, job.now);
  moveQueueItem(job, before, f);
  storage::noteContact(job.db, f.customer, {});
  job.audit(before ? "follow_up.change" : "follow_up.add", "follow_up", f.id.value,
            before ? described(*before).dump() : "", described(f).dump());
  job.changed(Change::Kind::FollowUps, f.id.value);
  job.changed(Change::Kind::Customer, f.customer.value);
  return f.id;
}

CALLWRIGHT_USE_CASE(ListFollowUps)
CALLWRIGHT_USE_CASE(SaveFollowUp)

}  // namespace callwright::app
