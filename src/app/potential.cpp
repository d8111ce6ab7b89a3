#include "callwright/app/potential.hpp"

#include "app/use_case.hpp"
#include "callwright/storage/score_store.hpp"
#include "callwright/storage/segment_store.hpp"

namespace callwright::app {

Result<ReadPotential::Answer> handle(Job& job, const ReadPotential& request) {
  if (auto ok = job.need(domain::Permission::ViewTeamWork); !ok) return tl::unexpected(ok.error());
  ReadPotential::Answer answer;
  answer.at = job.now;
  const auto model = storage::newestScoreModel(job.db);
  if (!model) return answer;
  answer.trainedAt = model->trainedAt;
  const std::vector<domain::Buyer> buyers = storage::readBuyers(job.db, request.currency);
  const std::int64_t total = storage::countCustomers(job.db);
  std::vector<domain::Prospect> prospects;
  prospects.reserve(static_cast<std::size_t>(total));
  job.progress({0, total, 0, -1, "reading"});
  auto buyer = buyers.begin();
  storage::eachScoreFacts(job.db, [&](domain::CustomerId customer, const domain::ScoreFacts& facts) {
    while (buyer != buyers.end() && buyer->customer < customer) ++buyer;
    domain::Prospect& prospect = prospects.emplace_back();
    prospect.customer = customer;
    if (buyer != buyers.end() && buyer->customer == customer) prospect.bought = buyer->amount;
    prospect.logOdds = model->learned.model.logOdds(domain::scoreSample(facts, job.now));
    if (const auto done = static_cast<std::int64_t>(prospects.size()); done % 1000 == 0)
      job.progress({done, total, 0, -1, "reading"});
  });
  if (job.cancel.cancelled()) return domain::fail(ErrorCode::Cancelled);
  answer.figures = domain::potentialOf(prospects);
  return answer;
}

CALLWRIGHT_USE_CASE(ReadPotential)

}  // namespace callwright::app
