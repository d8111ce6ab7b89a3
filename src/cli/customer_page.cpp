#include "callwright/app/customers.hpp"
#include "callwright/words/words.hpp"
#include "cli/codes.hpp"
#include "cli/commands.hpp"
#include "cli/text.hpp"
#include "cli/values.hpp"

// customers show: everything about one customer.
namespace callwright::cli {
namespace {

const char* kindCode(app::HistoryEntry::Kind kind) {
  using Kind = app::HistoryEntry::Kind;
  switch (kind) {
    case Kind::Call:
      return "call";
    case Kind::OutcomeCorrected:
      return "outcome_corrected";
    case Kind::StageChange:
      return "stage_change";
    case Kind::Order:
      return "order";
    case Kind::FollowUp:
      return "follow_up";
    case Kind::Import:
      return "import";
    case Kind::Edit:
      return "edit";
    case Kind::DoNotCall:
      return "do_not_call";
    case Kind::Reveal:
      return "reveal";
    case Kind::Note:
      return "note";
    case Kind::Recording:
      return "recording";
  }
  return "";
}

Json describe(const domain::Money& money) {
  return {{"amount", domain::formatMoney(money)}, {"currency", money.currency}};
}

Json describePhones(const app::CustomerPage& page) {
  Json phones = Json::array();
  for (const app::PhoneView& phone : page.phones) {
    Json one{{"id", phone.id.value},         {"phone", phone.e164.empty() ? phone.shown : phone.e164},
             {"type", codeOf(phone.type)},   {"state", codeOf(phone.state)},
             {"extension", phone.extension}, {"do_not_call", phone.doNotCall}};
    if (phone.state == domain::PhoneState::Undialable) {
      one["problem"] = codeOf(phone.problem.code);
      one["message"] = utf8(words::reason(phone.problem));
    }
    phones.push_back(std::move(one));
  }
  return phones;
}

void describeCall(const app::HistoryEntry& entry, Json& one) {
  one["talk_seconds"] = entry.talk.count() / 1000;
  one["direction"] = entry.incoming ? "in" : "out";
  one["by_hand"] = entry.byHand;
  one["cause"] = std::string(domain::toToken(entry.cause));
  if (!entry.quality.isMeasured()) return;
  one["jitter_ms"] = entry.quality.jitterMs;
  one["loss_percent"] = entry.quality.lossPercent;
  one["opinion_score"] = entry.quality.opinionScore;
}

Json describeHistory(const app::CustomerPage& page) {
  Json history = Json::array();
  for (const app::HistoryEntry& entry : page.history) {
    Json one{{"kind", kindCode(entry.kind)}, {"at", isoTime(entry.at)}, {"who", entry.who}};
    if (entry.call) one["call_id"] = entry.call.value;
    if (!entry.outcomeCode.empty()) one["outcome"] = entry.outcomeCode;
    if (!entry.text.empty()) one["text"] = entry.text;
    if (!entry.from.empty()) one["from"] = entry.from;
    if (!entry.to.empty()) one["to"] = entry.to;
    if (entry.amount) one["amount"] = describe(*entry.amount);
    if (domain::isSet(entry.dueAt)) one["due_at"] = isoTime(entry.dueAt);
    if (entry.kind == app::HistoryEntry::Kind::Call) describeCall(entry, one);
    history.push_back(std::move(one));
  }
  return history;
}

Json describe(const app::CustomerPage& page, const std::string& stage) {
  const domain::Customer& c = page.customer;
  Json campaigns = Json::array(), orders = Json::array(), followUps = Json::array();
  for (const auto& in : page.campaigns)
    campaigns.push_back({{"id", in.id.value},
                         {"name", in.name},
                         {"attempts", in.attempts},
                         {"callable", in.callable.reason == domain::CallableReason::Callable},
                         {"reason", codeOf(in.callable.reason)},
                         {"next_at", isoTime(in.callable.nextAt)}});
  for (const domain::Order& order : page.orders)
    orders.push_back({{"product", order.product},
                      {"quantity", order.quantity},
                      {"amount", domain::formatMoney(order.amount)},
                      {"currency", order.amount.currency},
                      {"term", order.term},
                      {"at", isoTime(order.at)}});
  for (const domain::FollowUp& f : page.followUps)
    followUps.push_back({{"id", f.id.value}, {"kind", codeOf(f.kind)}, {"due_at", isoTime(f.dueAt)}, {"note", f.note}});
  return {{"id", c.id.value},
          {"public_id", c.publicId},
          {"name", c.name},
          {"salutation", c.salutation},
          {"company", c.company},
          {"title", c.title},
          {"phones", describePhones(page)},
          {"email", c.email},
          {"address", c.address},
          {"region", c.region},
          {"time_zone", c.timeZone},
          {"source", c.source},
          {"tags", c.tags},
          {"custom", c.custom},
          {"stage", stage},
          {"lost_reason", c.lostReason},
          {"owner", page.ownerName},
          {"list", page.listName},
          {"list_line", c.listLine},
          {"notes", c.notes},
          {"preferences", c.preferences},
          {"consent",
           {{"phone", codeOf(c.consent.phone)},
            {"recording", codeOf(c.consent.recording)},
            {"email", codeOf(c.consent.email)}}},
          {"created_at", isoTime(c.createdAt)},
          {"last_contact_at", isoTime(c.lastContactAt)},
          {"next_follow_up_at", isoTime(c.nextFollowUpAt)},
          {"campaigns", campaigns},
          {"orders", orders},
          {"follow_ups", followUps},
          {"history", describeHistory(page)}};
}

QString callLine(const app::HistoryEntry& entry) {
  QString line = words::callName(entry.incoming, entry.byHand, entry.cause);
  if (entry.open) {
    line = Cli::tr("%1, without an outcome yet").arg(line);
  } else if (!entry.outcomeCode.empty() || !entry.outcomeName.empty()) {
    line = Cli::tr("%1: %2", "call and outcome").arg(line, words::outcomeName(entry.outcomeCode, entry.outcomeName));
  }
  const QString sound = words::soundQuality(entry.quality);
  return sound.isEmpty() ? line : line + QStringLiteral("  ") + sound;
}

QString historyLine(const app::HistoryEntry& entry) {
  using Kind = app::HistoryEntry::Kind;
  const auto outcome = [&](const std::string& code) { return words::outcomeName(code, {}); };
  switch (entry.kind) {
    case Kind::Call:
      return callLine(entry);
    case Kind::OutcomeCorrected:
      return Cli::tr("Outcome corrected: %1 → %2").arg(outcome(entry.from), outcome(entry.to));
    case Kind::StageChange:
      return Cli::tr("Stage: %1 → %2").arg(words::stageName(entry.from, {}), words::stageName(entry.to, {}));
    case Kind::Order:
      return Cli::tr("Order: %1").arg(entry.amount ? words::money(*entry.amount) : QString());
    case Kind::FollowUp:
      return Cli::tr("Follow-up");
    case Kind::Import:
      return Cli::tr("Imported");
    case Kind::Edit:
      return Cli::tr("Changed");
    case Kind::DoNotCall:
      return Cli::tr("Do not call");
    case Kind::Reveal:
      return Cli::tr("Number shown");
    case Kind::Note:
      return Cli::tr("Note");
    case Kind::Recording:
      return entry.recording ? Cli::tr("Recording %1: %2").arg(entry.recording.value).arg(words::clockTime(entry.talk))
                             : Cli::tr("Recording");
  }
  return {};
}

}  // namespace

void showCustomer(const Common& common, std::int64_t id) {
  Session session(common);
  const app::CustomerPage page = session.call(app::OpenCustomer{domain::CustomerId(id)});
  const domain::Customer& c = page.customer;
  std::string stageCode;
  QString stageName;
  for (const domain::Stage& stage : session.call(app::ListStages{}))
    if (stage.id == c.stage) {
      stageCode = stage.code;
      stageName = words::stageName(stage.code, stage.name);
    }
  if (common.json) return print(describe(page, stageCode));
  std::vector<std::pair<QString, QString>> pairs{{Cli::tr("Customer"), QString::number(id)},
                                                 {Cli::tr("Name"), text(c.name)},
                                                 {Cli::tr("Company"), text(c.company)},
                                                 {Cli::tr("Title"), text(c.title)}};
  for (const app::PhoneView& phone : page.phones) {
    QString line = text(phone.shown) + QStringLiteral("  ") + words::phoneTypeName(phone.type);
    if (phone.doNotCall) line += QStringLiteral("  ") + Cli::tr("do not call");
    if (phone.state == domain::PhoneState::Wrong) line += QStringLiteral("  ") + Cli::tr("wrong number");
    if (phone.state == domain::PhoneState::Undialable) line += QStringLiteral("  ") + words::reason(phone.problem);
    pairs.emplace_back(Cli::tr("Phone"), line);
  }
  pairs.insert(pairs.end(), {{Cli::tr("E-mail"), text(c.email)},
                             {Cli::tr("Region"), text(c.region)},
                             {Cli::tr("Time zone"), text(c.timeZone)},
                             {Cli::tr("Stage"), stageName},
                             {Cli::tr("Owner"), text(page.ownerName)},
                             {Cli::tr("List"), text(page.listName)},
                             {Cli::tr("Notes"), text(c.notes)}});
  for (const auto& in : page.campaigns)
    pairs.emplace_back(text(in.name), words::callability(in.callable, session.now(), session.zone()));
  printPairs(pairs);
  if (page.history.empty()) return;
  print(QString());
  std::vector<QStringList> rows;
  for (const app::HistoryEntry& entry : page.history)
    rows.push_back({session.when(entry.at), text(entry.who), historyLine(entry), text(entry.text)});
  printTable({Cli::tr("When"), Cli::tr("Who"), Cli::tr("What"), Cli::tr("Note")}, rows);
}

}  // namespace callwright::cli
