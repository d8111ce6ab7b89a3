#include "callwright/app/scripts.hpp"

#include <algorithm>
#include <set>

#include "app/callable.hpp"
#include "app/open_call.hpp"
#include "app/services.hpp"
#include "app/use_case.hpp"
#include "callwright/exchange/script_file.hpp"
#include "callwright/storage/script_store.hpp"

namespace callwright::app {
namespace {

using domain::Permission;
using domain::ScriptProblem;

// 张先生 for a Chinese name and a Chinese salutation, the name alone without a salutation, "Ms Chen Li" otherwise.
std::string addressed(const storage::CustomerBrief& customer) {
  static const std::set<std::string> twoCharacterSurnames{"欧阳", "司马", "上官", "诸葛", "夏侯", "皇甫", "尉迟",
                                                          "公孙", "慕容", "令狐", "司徒", "长孙", "宇文", "东方",
                                                          "南宫", "独孤", "端木", "百里", "呼延", "轩辕"};
  const std::string& name = customer.name;
  const auto chinese = [](const std::string& text) {  // U+3400 … U+9FFF: three bytes from E3 90 80
    return text.size() >= 3 && static_cast<unsigned char>(text[0]) >= 0xE3 &&
           static_cast<unsigned char>(text[0]) <= 0xE9;
  };
  if (customer.salutation.empty()) return name;
  if (!chinese(name) || !chinese(customer.salutation))
    return name.empty() ? customer.salutation : customer.salutation + " " + name;
  constexpr std::size_t one = 3, two = 6;
  const bool longer = name.size() > two && twoCharacterSurnames.contains(name.substr(0, two));
  return name.substr(0, longer ? two : one) + customer.salutation;
}

PlaceholderValues valuesOf(Job& job, domain::CustomerId id, const storage::CustomerBrief& customer,
                           domain::UserId agent, const domain::Campaign* campaign) {
  PlaceholderValues values{{"customer.name", customer.name},       {"customer.salutation", addressed(customer)},
                           {"customer.company", customer.company}, {"customer.title", customer.title},
                           {"customer.region", customer.region},   {"today", localDayOf(job)}};
  if (agent) values.emplace_back("agent.name", storage::userName(job.db, agent));
  if (campaign != nullptr) {
    values.emplace_back("campaign.name", campaign->name);
    values.emplace_back("campaign.product", campaign->product);
  }
  if (const auto order = storage::lastOrder(job.db, id)) {
    values.emplace_back("order.product", order->product);
    values.emplace_back("order.amount", domain::formatMoney(order->amount));
    values.emplace_back("order.date", domain::localDay(job.services.defaultZone(), order->at));
  }
  return values;
}

}  // namespace

bool LoadedScript::publishable() const {
  return std::all_of(problems.begin(), problems.end(), [](const ScriptProblem& p) { return p.isWarning(); });
}

LoadedScript readScript(const std::string& text, const domain::ScriptVocabulary& vocabulary) {
  exchange::ScriptDraft draft = exchange::parseScript(text);
  LoadedScript loaded{std::move(draft.script), std::move(draft.problems)};
  auto found = domain::checkScript(loaded.script, vocabulary);
  domain::placePhrases(found, text);
  std::move(found.begin(), found.end(), std::back_inserter(loaded.problems));
  std::stable_sort(loaded.problems.begin(), loaded.problems.end(),
                   [](const ScriptProblem& a, const ScriptProblem& b) { return a.line < b.line; });
  return loaded;
}

Result<LoadedScript> loadScript(const std::filesystem::path& path, const domain::ScriptVocabulary& vocabulary) {
  const auto text = exchange::readScriptText(path);
  if (!text) return tl::unexpected(text.error());
  return readScript(*text, vocabulary);
}

domain::FilledText fillScriptText(const std::string& text, const PlaceholderValues& values) {
  return exchange::fillScript(text, values);
}

Result<ReadPlaceholders::Reply> handle(Job& job, const ReadPlaceholders& request) {
  if (auto ok = job.need(Permission::ViewCustomers); !ok) return tl::unexpected(ok.error());
  const auto customer = storage::readBrief(job.db, request.customer);
  if (!customer) return domain::fail(ErrorCode::NotFound, "customer", std::to_string(request.customer.value));
  if (!request.campaign) return valuesOf(job, request.customer, *customer, job.actor.user, nullptr);
  const auto campaign = needCampaign(job, request.campaign);
  if (!campaign) return tl::unexpected(campaign.error());
  return valuesOf(job, request.customer, *customer, job.actor.user, &*campaign);
}

Result<OpenScript::Reply> handle(Job& job, const OpenScript& request) {
  const auto call = needCall(job, request.call);
  if (!call) return tl::unexpected(call.error());
  const auto campaign = needCampaign(job, call->campaign);
  if (!campaign) return tl::unexpected(campaign.error());
  const auto customer = storage::readBrief(job.db, call->customer);
  if (!customer) return domain::fail(ErrorCode::NotFound, "customer", std::to_string(call->customer.value));
  OpenScript::Page page;
  page.values = valuesOf(job, call->customer, *customer, call->agent, &*campaign);
  if (!call->script) return page;
  const std::string text = storage::versionText(job.db, call->script);
  exchange::ScriptDraft draft = exchange::parseScript(text);
  if (draft.script.leadsOn()) {
    page.steps = std::make_shared<const domain::Script>(std::move(draft.script));
    page.captured = storage::scriptValues(job.db, request.call);
    for (storage::ScriptVisit& visit : storage::scriptVisits(job.db, request.call))
      page.visits.push_back({std::move(visit.step), std::move(visit.answer)});
  } else {
    page.page = exchange::fillScript(text, page.values);
  }
  return page;
}

Result<Nothing> handle(Job& job, const SaveScriptWalk& request) {
  if (const auto call = needOpenCall(job, request.call); !call) return tl::unexpected(call.error());
  int position = request.first;
  for (const ScriptVisit& visit : request.visits)
    storage::saveScriptVisit(job.db, request.call, position++, {visit.step, visit.answer, job.now});
  for (const auto& [name, value] : request.values) storage::saveScriptValue(job.db, request.call, name, value, job.now);
  return Nothing{};
}

CALLWRIGHT_USE_CASE(ReadPlaceholders)
CALLWRIGHT_USE_CASE(OpenScript)
CALLWRIGHT_USE_CASE(SaveScriptWalk)

}  // namespace callwright::app
