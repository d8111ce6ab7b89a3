#pragma once
#include "app/work_support.hpp"
#include "callwright/app/funnel.hpp"

// A dozen customers in one campaign, and their funnels.
namespace callwright::test {

using FunnelIds = std::vector<std::int64_t>;

class FunnelFloor {
  using FunnelKind = domain::FunnelKind;
  using FunnelBy = domain::FunnelBy;
  using ReadFunnel = app::ReadFunnel;
  using FunnelCustomers = app::FunnelCustomers;

 public:
  FunnelFloor() {
    db.options.withPhone = false;
    db.open();
    list = db.addList(12);
    campaign = db.addCampaign({list}, TemporaryDatabase::alwaysOpen());
  }
  domain::Result<ReadFunnel::Answer> ask(const ReadFunnel& request) { return db.app->call(db.owner, request); }
  ReadFunnel::Answer read(FunnelKind kind = {}, FunnelBy by = {}, domain::FiguresFilter filter = {}) {
    return ask({kind, by, std::move(filter)}).value();
  }
  // "called 3, reached 2 …" as customers of each step.
  FunnelIds steps(const domain::Funnel& funnel) {
    FunnelIds all;
    for (const domain::FunnelStep& step : funnel.steps) all.push_back(step.customers);
    return all;
  }
  FunnelIds steps(FunnelKind kind = {}, domain::FiguresFilter filter = {}) {
    return steps(read(kind, {}, std::move(filter)).all);
  }
  FunnelIds ids(const ReadFunnel& funnel, const domain::FunnelPart& part,
                std::optional<FunnelCustomers::Group> group = {}) {
    return *db.app->call(db.owner, FunnelCustomers{funnel, std::move(group), part}).value().ids;
  }

  TemporaryDatabase db;
  ListRows list;
  domain::CampaignId campaign;
};

}  // namespace callwright::test
