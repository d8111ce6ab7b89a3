#include <date/tz.h>
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/callable.hpp"
#include "app/demo_costs.hpp"
#include "app/demo_earlier_orders.hpp"
#include "app/demo_goals.hpp"
#include "app/demo_history.hpp"
#include "app/demo_quality.hpp"
#include "app/demo_rewards.hpp"
#include "app/demo_scripts.hpp"
#include "app/demo_segments.hpp"
#include "app/demo_words.hpp"
#include "app/hours_json.hpp"
#include "app/import_report.hpp"
#include "app/passwords.hpp"
#include "app/score_training.hpp"
#include "app/services.hpp"
#include "app/use_case.hpp"
#include "callwright/app/maintenance.hpp"
#include "callwright/domain/script_trial.hpp"
#include "callwright/storage/attendance_store.hpp"
#include "callwright/storage/campaign_store.hpp"
#include "callwright/storage/customer_store.hpp"
#include "callwright/storage/demo_store.hpp"
#include "callwright/storage/people_store.hpp"
#include "callwright/storage/script_store.hpp"
#include "callwright/storage/system_store.hpp"

// A team that never was, written in one transaction: either all of it is there or nothing.
namespace callwright::app {
namespace {

using namespace demo;
using domain::Instant;
using std::chrono::hours;
using std::chrono::minutes;

struct Person {
  const char* name;
  const char* displayName;
  domain::Role role;
  int team;  // -1: none
  double skill;
  int from, to;  // hours
  bool abroad;
};
constexpr Person staff[] = {{"lili", "李丽", domain::Role::Agent, 0, 1.35, 9, 18, false},
                            {"wangqiang", "王强", domain::Role::Agent, 0, 1.0, 9, 18, false},
                            {"chenjing", "陈静", domain::Role::Agent, 0, 1.15, 9, 18, false},
                            {"zhaolei", "赵磊", domain::Role::Agent, 0, 0.7, 10, 19, false},
                            {"liuyan", "刘艳", domain::Role::Agent, 0, 0.85, 9, 18, false},
                            {"amy", "Amy Tan", domain::Role::Agent, 1, 1.25, 9, 18, true},
                            {"david", "David Wong", domain::Role::Agent, 1, 0.9, 14, 23, true},
                            {"sunmeng", "孙萌", domain::Role::Agent, 1, 1.05, 12, 21, true},
                            {"zhoufang", "周芳", domain::Role::TeamLead, 0, 0, 0, 0, false},
                            {"grace", "Grace Lim", domain::Role::TeamLead, 1, 0, 0, 0, false},
                            {"hemin", "何敏", domain::Role::Trainer, -1, 0, 0, 0, false},
                            {"admin", "林晨", domain::Role::Administrator, -1, 0, 0, 0, false}};
constexpr const char* teamNames[] = {"华东组", "海外组"};

struct ListPlan {
  const char* name;
  const char* file;
  std::size_t plan;
  double share;              // of all customers
  double importedAt, until;  // of the months, 0…1: when its customers are called for the first time; near 1: fresh
};
// Evenly, or the months would differ by how many customers are left.
constexpr ListPlan listPlans[] = {{"工商名录 华东", "工商名录-华东.xlsx", 0, 0.19, 0.0, 0.62},
                                  {"云备份老客户", "老客户.csv", 2, 0.16, 0.02, 0.57},
                                  {"Partners overseas", "partners.csv", 1, 0.09, 0.03, 0.75},
                                  {"企业宽带 到期名单", "到期名单.xlsx", 0, 0.15, 0.28, 0.95},
                                  {"Trade fair Singapore", "trade-fair.xlsx", 1, 0.06, 0.5, 1.0},
                                  {"展会 上海", "展会-上海.xlsx", 0, 0.11, 0.6, 1.0},
                                  {"官网留言", "官网留言.csv", 0, 0.04, 0.9, 1.0},
                                  {"新注册企业", "新注册企业.csv", 0, 0.14, 0.975, 1.0},
                                  {"Webinar autumn", "webinar.csv", 1, 0.06, 0.98, 1.0}};

struct Team {
  std::vector<Agent> agents;
  domain::UserId lead, leadAbroad, trainer;
  std::vector<domain::TeamId> teams;
  std::int64_t users = 0;
};

Instant shareOf(const Span& span, double share) {
  const auto length = static_cast<double>((span.until - span.from).count());
  return span.from + domain::Milliseconds(static_cast<std::int64_t>(length * share));
}

Result<std::vector<std::string>> hashes(const std::string& password) {
  std::vector<std::string> all;
  for (const Person& person : staff) {
    auto hash = hashPassword(password, person.role);
    if (!hash) return tl::unexpected(hash.error());
    all.push_back(std::move(*hash));
  }
  return all;
}

Team hire(Job& job, const Span& span, const std::vector<std::string>& passwordHashes) {
  Team team;
  std::array<domain::TeamId, std::size(teamNames)> teams;
  for (std::size_t i = 0; i < teams.size(); ++i) {
    const auto known = storage::findTeam(job.db, teamNames[i]);
    teams[i] = known ? *known : storage::saveTeam(job.db, {{}, teamNames[i]});
  }
  team.teams.assign(teams.begin(), teams.end());
  for (std::size_t i = 0; i < std::size(staff); ++i) {
    const Person& person = staff[i];
    domain::User user;
    user.name = person.name;
    user.displayName = person.displayName;
    user.role = person.role;
    if (person.team >= 0) user.team = teams[static_cast<std::size_t>(person.team)];
    // A user who is there already keeps the password and joins in.
    const auto known = storage::findUser(job.db, user.name);
    if (known)
      user.id = known->user.id;
    else
      user.id = storage::addUser(job.db, user, passwordHashes[i], span.from - hours(48));
    if (!known) ++team.users;
    if (person.role == domain::Role::Agent) {
      team.agents.push_back({user.id, person.skill, person.from * 60, person.to * 60, person.abroad});
      domain::WorkPlan hoursOfWork;
      hoursOfWork.from = hours(person.from);
      hoursOfWork.until = hours(person.to);
      storage::writeWorkPlan(job.db, user.id, hoursOfWork);
    }
    if (person.role == domain::Role::Trainer) team.trainer = user.id;
    if (person.role == domain::Role::TeamLead) (person.team == 0 ? team.lead : team.leadAbroad) = user.id;
  }
  return team;
}

domain::CallingHours everyDay(int from, int to) {
  domain::CallingHours when;
  when.windows = {{0x7f, hours(from), hours(to)}};
  return when;
}

// An earlier wording: the offer first, no question about the contract's end.
std::string earlier(std::string text) {
  const auto replace = [&](std::string_view what, std::string_view by) {
    text.replace(text.find(what), what.size(), by);
  };
  replace("note: 先问到期日，再分方案。", "note: 第一版。");
  replace("耽误您一分钟。我们正在为", "您的宽带今年可以省两成。我们正在为");
  return text;
}

// Versions of a campaign's script, each followed from its time on.
struct ScriptPlan {
  std::vector<PastVersion> versions;
  std::vector<Instant> from;
  std::optional<domain::ScriptTrial> trial;  // since its time customers are drawn
};

std::vector<ScriptPlan> planScripts(Job& job, Random& random, const Span& span, const Team& team,
                                    std::vector<Plan>& plans) {
  std::vector<ScriptPlan> all(plans.size());
  const std::string broadband(broadbandScript);
  const std::vector<std::vector<std::pair<std::string, Instant>>> texts{
      {{earlier(broadband), span.from}, {broadband, shareOf(span, 0.55)}},
      {{std::string(backupScript), span.from}},
      {{std::string(renewalScript), span.from}}};
  for (std::size_t i = 0; i < plans.size(); ++i) {
    all[i].versions = publishScripts(job.db, texts[i], team.trainer);
    for (const auto& [text, at] : texts[i]) all[i].from.push_back(at);
    plans[i].campaign.script = all[i].versions.back().id;
    storage::followVersion(job.db, plans[i].campaign.id, plans[i].campaign.script);
  }
  // The wordings have run side by side for some weeks.
  domain::ScriptTrial trial;
  trial.campaign = plans[0].campaign.id;
  trial.first = all[0].versions[0].id;
  trial.second = all[0].versions[1].id;
  trial.salt = 20260901;
  trial.startedAt = all[0].from[1];
  trial.id = storage::addTrial(job.db, trial, team.trainer);
  storage::followVersion(job.db, trial.campaign, trial.first);
  all[0].trial = trial;
  const std::string persona(personaScript);
  const auto played = publishScripts(job.db, {{persona, span.from}}, team.trainer);
  publishScripts(job.db, {{std::string(personaScriptEn), span.from}}, team.trainer);
  pastTraining(job.db, random, team.agents, all[0].versions[1], played.front().id, persona, team.trainer, span.until);
  return all;
}

std::vector<Plan> planCampaigns(Job& job, const Span& span, const Team& team) {
  std::vector<Plan> plans(3);
  domain::Campaign& broadband = plans[0].campaign;
  broadband.name = "企业宽带升级";
  broadband.product = "企业宽带 500M";
  broadband.hours = everyDay(9, 21);
  plans[0].unitPrice = 288000;
  domain::Campaign& backup = plans[1].campaign;
  backup.name = "Cloud backup overseas";
  backup.mode = domain::DialMode::Progressive;
  backup.product = "Cloud backup 2 TB";
  backup.currency = "USD";
  backup.hours = everyDay(8, 21);
  backup.openToAll = false;
  for (const Agent& agent : team.agents)
    if (agent.abroad) backup.agents.push_back(agent.id);
  plans[1].english = true;
  plans[1].unitPrice = 46800;
  domain::Campaign& renewal = plans[2].campaign;
  renewal.name = "云备份续费回访";
  renewal.product = "云备份 1TB";
  renewal.hours = everyDay(9, 20);
  renewal.state = domain::CampaignState::Finished;
  renewal.endsAt = shareOf(span, 0.6);
  plans[2].unitPrice = 168000;
  for (Plan& plan : plans) {
    plan.campaign.maxAttempts = 7;
    plan.campaign.dailyLimit = 2;
    plan.campaign.goalCalls = 60;
    plan.campaign.startsAt = span.from;
    plan.campaign.id = storage::writeCampaign(job.db, {plan.campaign, hoursToJson(plan.campaign.hours)});
    storage::writeOutcomes(job.db, plan.campaign.id, domain::shippedOutcomes());
    plan.outcomes = storage::readOutcomes(job.db, plan.campaign.id);
  }
  return plans;
}

// Lists in the order of their import, their customers and queue items.
struct Population {
  std::vector<domain::Customer> customers;
  std::vector<Item> items;
};

Population populate(Job& job, Random& random, const Span& span, const Team& team, const std::vector<Plan>& plans,
                    std::int64_t count) {
  Population all;
  People people(random);
  std::vector<std::vector<domain::CampaignList>> listsOf(plans.size());
  for (const ListPlan& listPlan : listPlans) {
    const Plan& plan = plans[listPlan.plan];
    const bool last = &listPlan == std::end(listPlans) - 1;
    const auto wanted = last ? count - static_cast<std::int64_t>(all.customers.size())
                             : static_cast<std::int64_t>(static_cast<double>(count) * listPlan.share);
    const Instant importedAt = shareOf(span, listPlan.importedAt);
    const domain::UserId by = plan.english ? team.leadAbroad : team.lead;
    ImportReport report;
    report.listName = listPlan.name;
    report.fileName = listPlan.file;
    report.added = wanted;
    report.duplicates = wanted / 37;
    report.rows = report.added + report.duplicates;
    report.seconds = static_cast<double>(report.rows) / 40000.0;
    report.list = storage::insertList(job.db, listPlan.name, listPlan.file, importedAt, by, report.rows);
    storage::setListReport(job.db, report.list, reportText(report));
    listsOf[listPlan.plan].push_back({report.list, listPlan.name, listPlan.importedAt > 0.8 ? 3 : 5});
    for (std::int64_t i = 0; i < wanted; ++i) {
      domain::Customer customer = plan.english ? people.makeAbroad() : people.makeChinese();
      if (random.chance(0.08)) customer.tags.emplace_back(random.pick(plan.english ? englishTags() : chineseTags()));
      customer.list = report.list;
      customer.listLine = i + 2;
      customer.createdAt = importedAt;
      all.customers.push_back(std::move(customer));
      Item item;
      item.plan = listPlan.plan;
      // Most of the latest lists is still to be called.
      item.from = listPlan.importedAt > 0.95 && random.chance(0.7)
                      ? span.until
                      : shareOf(span, listPlan.importedAt + random.uniform() * (listPlan.until - listPlan.importedAt));
      item.item.id = domain::QueueItemId(static_cast<std::int64_t>(all.items.size()) + 1);
      item.item.campaign = plan.campaign.id;
      item.item.customer = domain::CustomerId(static_cast<std::int64_t>(all.customers.size()));
      item.item.list = report.list;
      all.items.push_back(std::move(item));
    }
  }
  for (std::size_t i = 0; i < plans.size(); ++i) storage::writeCampaignLists(job.db, plans[i].campaign.id, listsOf[i]);
  return all;
}

// Writes it all, giving customers and numbers their ids.
class Writer {
 public:
  Writer(Job& job, Random& random, const std::vector<Plan>& plans, const std::vector<ScriptPlan>& scripts)
      : m_job(job), m_random(random), m_plans(plans), m_scripts(scripts) {
    for (const domain::Stage& stage : storage::listStages(job.db)) m_stages[stage.code] = stage.id;
  }
  bool customers(std::vector<domain::Customer>& all, const Past& past);
  void items(const std::vector<Item>& items, const std::vector<domain::Customer>& customers);
  bool calls(std::vector<PastCall>& calls);
  void rest(const Past& past);

 private:
  domain::CustomerId idOf(domain::CustomerId place) const { return m_ids[static_cast<std::size_t>(place.value - 1)]; }
  bool step(std::size_t done, std::size_t total, const char* phase) {
    if (done % 500 == 0)
      m_job.progress({static_cast<std::int64_t>(done), static_cast<std::int64_t>(total), 0, -1, phase});
    return done % 500 != 0 || !m_job.cancel.cancelled();
  }
  void events(const storage::CallRow& call);
  const PastVersion* chooseVersion(storage::CallRow& call) const;
  void walk(const PastVersion& version, const storage::CallRow& call);

  Job& m_job;
  Random& m_random;
  const std::vector<Plan>& m_plans;
  const std::vector<ScriptPlan>& m_scripts;
  std::map<std::string, domain::StageId> m_stages;
  std::vector<domain::CustomerId> m_ids;
  std::vector<std::vector<domain::PhoneId>> m_phones;
};

bool Writer::customers(std::vector<domain::Customer>& all, const Past& past) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!step(i, all.size(), "saving")) return false;
    domain::Customer& customer = all[i];
    customer.stage = m_stages.at(past.stageOf[i]);
    const std::vector<domain::Phone> phones = std::move(customer.phones);
    customer.phones.clear();
    m_ids.push_back(storage::insertCustomer(m_job.db, customer, customer.createdAt));
    std::vector<domain::PhoneId> ids;
    for (const domain::Phone& phone : phones) ids.push_back(storage::insertPhone(m_job.db, m_ids.back(), phone));
    m_phones.push_back(std::move(ids));
  }
  return true;
}

void Writer::items(const std::vector<Item>& items, const std::vector<domain::Customer>& customers) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    domain::QueueItem item = items[i].item;
    const std::string& zone = customers[static_cast<std::size_t>(item.customer.value - 1)].timeZone;
    item.customer = idOf(item.customer);
    storage::insertQueueItem(m_job.db, item, zone, items[i].blockReason);
  }
}

void Writer::events(const storage::CallRow& call) {
  using domain::CallState;
  using domain::EndCause;
  const domain::CallProgress& p = call.progress;
  const auto write = [&](Instant at, CallState state, EndCause cause) {
    if (domain::isSet(at)) storage::addCallEvent(m_job.db, call.id, at, state, cause, call.e164, {});
  };
  write(p.dialedAt, CallState::Dialing, EndCause::None);
  write(p.ringingAt, CallState::Ringing, EndCause::None);
  write(p.answeredAt, CallState::Talking, EndCause::None);
  write(p.endedAt, CallState::Ended, p.cause);
}

const PastVersion* Writer::chooseVersion(storage::CallRow& call) const {
  for (std::size_t plan = 0; plan < m_plans.size(); ++plan) {
    if (m_plans[plan].campaign.id != call.campaign) continue;
    const ScriptPlan& scripts = m_scripts[plan];
    std::size_t place = scripts.versions.size() - 1;
    while (place > 0 && call.openedAt < scripts.from[place]) --place;
    if (const auto& trial = scripts.trial; trial && call.openedAt >= trial->startedAt) {
      call.trial = trial->id;
      place = domain::drawsSecond(trial->salt, call.customer.value, trial->share / 100.0) ? 1 : 0;
    }
    call.script = scripts.versions[place].id;
    return &scripts.versions[place];
  }
  return nullptr;
}

void Writer::walk(const PastVersion& version, const storage::CallRow& call) {
  const auto outcome = storage::readOutcome(m_job.db, call.outcome);
  if (outcome && outcome->reached) walkScript(m_job.db, m_random, version, call, outcome->code);
}

bool Writer::calls(std::vector<PastCall>& calls) {
  for (std::size_t i = 0; i < calls.size(); ++i) {
    if (!step(i, calls.size(), "saving")) return false;
    storage::CallRow& row = calls[i].row;
    const auto place = static_cast<std::size_t>(row.customer.value - 1);
    row.phone = m_phones[place][static_cast<std::size_t>(row.phone.value)];
    row.customer = m_ids[place];
    calls[i].before.customer = row.customer;
    row.itemBefore = itemToJson(calls[i].before);
    const PastVersion* version = chooseVersion(row);
    storage::insertClosedCall(m_job.db, row);
    if (version != nullptr) walk(*version, row);
    storage::addCallOutcome(m_job.db, row.id, {row.outcome, row.closedAt, row.note, row.itemBefore}, row.agent);
    events(row);
  }
  return true;
}

void Writer::rest(const Past& past) {
  for (domain::Order order : past.orders) {
    order.customer = idOf(order.customer);
    storage::addOrder(m_job.db, order, m_job.services.defaultZone());
  }
  for (const PastStage& s : past.stages)
    storage::insertStageChange(m_job.db, idOf(s.customer), m_stages.at(s.from), m_stages.at(s.to), s.at, s.by, s.cause,
                               s.reason, s.call);
  for (const PastFollowUp& f : past.followUps) {
    domain::FollowUp followUp = f.followUp;
    followUp.customer = idOf(followUp.customer);
    storage::insertFollowUp(m_job.db, followUp, f.by, f.createdAt, f.doneAt);
  }
  for (const PastDoNotCall& d : past.doNotCall)
    storage::insertDoNotCall(m_job.db, d.e164, {}, "outcome", d.at, d.by, d.call);
  for (const PastPresence& p : past.presence)
    storage::insertPresence(m_job.db, p.user, p.state, p.reason, p.from, p.to);
}

GoalOwners ownersOf(const Team& team, const std::vector<Plan>& plans) {
  GoalOwners owners{team.lead, team.teams, {}, plans[0].campaign.id, plans[1].campaign.id};
  owners.agentsOf.resize(team.teams.size());
  for (const Agent& agent : team.agents) owners.agentsOf[agent.abroad ? 1 : 0].push_back(agent.id);
  return owners;
}

Settings markDemo(Job& job) {
  Settings settings = job.services.settings();
  settings.demo = true;
  if (settings.company.empty()) settings.company = "云帆通信";
  for (const auto& [key, value] : rowsOf(settings)) storage::writeSetting(job.db, key, value);
  return settings;
}

Result<Nothing> check(Job& job, const MakeDemo& request) {
  if (auto ok = job.need(domain::Permission::ManageSettings); !ok) return ok;
  constexpr std::int64_t fewest = 100, most = 1'000'000;
  if (request.customers < fewest || request.customers > most)
    return domain::fail(ErrorCode::BadValue, "customers", std::to_string(request.customers), "100…1000000");
  if (request.months < 1 || request.months > 24)
    return domain::fail(ErrorCode::BadValue, "months", std::to_string(request.months), "1…24");
  if (!storage::isEmptyOfWork(job.db)) return domain::fail(ErrorCode::DatabaseExists, job.services.databasePath);
  return Nothing{};
}

}  // namespace

Result<MakeDemo::Answer> handle(Job& job, const MakeDemo& request) {
  if (auto ok = check(job, request); !ok) return tl::unexpected(ok.error());
  const auto passwordHashes = hashes(request.password);
  if (!passwordHashes) return tl::unexpected(passwordHashes.error());
  Random random(request.seed);
  constexpr double usualPerMonth = 5500;  // new customers, with breaks of the usual length between calls
  const double perMonth = static_cast<double>(request.customers) / request.months;
  const Span span{job.now - hours(24 * 30) * request.months, job.now, job.services.defaultZone(),
                  std::clamp(usualPerMonth / perMonth, 0.2, 20.0)};
  storage::Transaction transaction(job.db);
  if (!storage::isEmptyOfWork(job.db)) return domain::fail(ErrorCode::DatabaseExists, job.services.databasePath);
  job.progress({0, request.customers, 0, -1, "people"});
  const Team team = hire(job, span, *passwordHashes);
  std::vector<Plan> plans = planCampaigns(job, span, team);
  Random other(request.seed + 1);  // so that the past is the same with scripts and without
  const std::vector<ScriptPlan> scripts = planScripts(job, other, span, team, plans);
  Population all = populate(job, random, span, team, plans, request.customers);
  Past past = live(random, span, team.agents, plans, all.customers, all.items, [&](std::int64_t done, std::int64_t of) {
    job.progress({done, of, 0, -1, "calls"});
    return !job.cancel.cancelled();
  });
  addEarlierOrders(past, other, span, team.agents, plans[0], all.customers, all.items);
  Writer writer(job, other, plans, scripts);
  assignSegments(past);
  if (job.cancel.cancelled() || !writer.customers(all.customers, past) || !writer.calls(past.calls))
    return domain::fail(ErrorCode::Cancelled);
  writer.items(all.items, all.customers);
  writer.rest(past);
  setCosts(job, domain::localDay(span.office, span.from), team.lead);
  setGoals(job, ownersOf(team, plans));
  setRewards(job, team.lead);
  setQuality(job, team.agents, team.lead, request.seed + 2);
  const Settings settings = markDemo(job);
  const MakeDemo::Answer answer{static_cast<std::int64_t>(all.customers.size()),
                                static_cast<std::int64_t>(past.calls.size()),
                                static_cast<std::int64_t>(past.orders.size()), team.users};
  job.audit("make_demo", "database", 0, {},
            nlohmann::json{{"customers", answer.customers}, {"calls", answer.calls}, {"seed", request.seed}}.dump());
  transaction.commit();
  job.services.setSettings(settings);
  learnScores(job);  // from the calls just written; without it all else is there
  for (const auto kind : {Change::Kind::Customers, Change::Kind::Campaigns, Change::Kind::Queue, Change::Kind::Users,
                          Change::Kind::FollowUps, Change::Kind::Lists, Change::Kind::DoNotCall, Change::Kind::Scripts,
                          Change::Kind::Settings, Change::Kind::Goals})
    job.changed(kind);
  job.flush();
  return answer;
}

CALLWRIGHT_USE_CASE(MakeDemo)

}  // namespace callwright::app
