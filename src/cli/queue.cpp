#include <memory>

#include "callwright/app/people.hpp"
#include "callwright/app/work.hpp"
#include "callwright/words/words.hpp"
#include "cli/codes.hpp"
#include "cli/commands.hpp"
#include "cli/text.hpp"

// queue next, queue explain, outcome, outcome correct
namespace callwright::cli {

using domain::ErrorCode;

namespace {

void next(const Common& common, const std::string& campaign) {
  if (common.agent.empty()) throw Misused{Cli::tr("queue next: --agent NAME is needed; a call belongs to somebody.")};
  Session session(common);
  app::TakeNextCustomer request;
  request.campaign = session.campaignId(campaign);
  const app::NextCustomer taken = session.call(request);
  if (!taken.call) {
    const QString why = words::emptyQueue(taken.empty, session.now(), session.zone());
    if (!common.json) return print(why);
    Json json{{"empty", utf8(why)}, {"reason", codeOf(taken.empty.why)}, {"waiting", taken.empty.waiting}};
    json["next_at"] = timeJson(taken.empty.nextAt);
    return print(json);
  }
  const app::OpenCall& call = *taken.call;
  const std::string phone = call.phone.e164.empty() ? call.phone.shown : call.phone.e164;
  if (common.json) {
    print(Json{{"call_id", call.call.value},
               {"customer_id", call.customer.value},
               {"phone", phone},
               {"extension", call.phone.extension},
               {"phone_number", call.phoneIndex + 1},
               {"phones", call.phoneCount},
               {"attempt", call.attempt},
               {"max_attempts", call.maxAttempts},
               {"name", call.page.customer.name},
               {"company", call.page.customer.company}});
    return;
  }
  printPairs(
      {{Cli::tr("Call"), QString::number(call.call.value)},
       {Cli::tr("Customer"), QStringLiteral("%1  %2").arg(call.customer.value).arg(text(call.page.customer.name))},
       {Cli::tr("Company"), text(call.page.customer.company)},
       {Cli::tr("Phone"), text(phone)},
       {Cli::tr("Attempt"), Cli::tr("%1 of %2").arg(call.attempt).arg(call.maxAttempts)}});
}

QString agentName(Session& session, domain::UserId id) {
  if (!id) return {};
  for (const domain::User& user : session.call(app::ListUsers{}))
    if (user.id == id) return text(user.displayName);
  return {};
}

void explain(const Common& common, std::int64_t customer, const std::string& campaign) {
  Session session(common);
  app::ExplainCustomer request;
  request.customer = domain::CustomerId(customer);
  request.campaign = session.campaignId(campaign);
  const domain::Callability why = session.call(request);
  const QString sentence = words::callability(why, session.now(), session.zone(), agentName(session, why.agent));
  if (!common.json) return print(sentence);
  print(Json{{"customer_id", customer},
             {"callable", why.reason == domain::CallableReason::Callable},
             {"reason", codeOf(why.reason)},
             {"text", utf8(sentence)},
             {"next_at", timeJson(why.nextAt)},
             {"time_zone", why.customerZone}});
}

struct OutcomeOptions {
  std::int64_t call = 0;
  std::string code, followUp, note, product, amount, currency, term, lostReason;
  std::int64_t quantity = 1;
  bool anyone = false;
};

app::SaveOutcome requestFor(Session& session, const OutcomeOptions& options) {
  app::SaveOutcome request;
  request.call = domain::CallId(options.call);
  request.code = options.code;
  request.note = options.note;
  request.onlyMe = !options.anyone;
  request.lostReason = options.lostReason;
  if (!options.followUp.empty())
    request.followUpAt = must(domain::parseWhen(options.followUp, session.now(), session.zone()));
  if (!options.product.empty() || !options.amount.empty()) {
    if (options.product.empty() || options.amount.empty()) throw Refused{{ErrorCode::OrderMissing, {options.code}}};
    const std::string currency = options.currency.empty() ? session.settings().currency : options.currency;
    request.order = app::OrderInput{options.product, options.quantity,
                                    must(domain::parseMoney(options.amount, currency)), options.term};
  }
  return request;
}

void report(Session& session, const OutcomeOptions& options, const app::SaveOutcome::Done& done) {
  if (session.json()) {
    Json json{{"call_id", options.call}, {"outcome", options.code}, {"next_number_follows", done.nextNumberFollows}};
    json["next_at"] = timeJson(done.nextAt);
    json["follow_up_id"] = done.followUp ? Json(done.followUp.value) : Json(nullptr);
    return print(json);
  }
  print(Cli::tr("Call %1: %2.").arg(options.call).arg(words::outcomeName(options.code, {})));
  if (done.nextNumberFollows) {
    print(Cli::tr("The customer's next number follows."));
  } else if (domain::isSet(done.nextAt)) {
    print(Cli::tr("The customer comes again %1.").arg(session.when(done.nextAt)));
  } else {
    print(Cli::tr("The customer does not come again in this campaign."));
  }
}

void addOutcome(CLI::App& root, Actions& actions) {
  Common& common = actions.common;
  auto o = std::make_shared<OutcomeOptions>();
  CLI::App* outcome = root.add_subcommand("outcome", utf8(Cli::tr("Save the outcome of a call")));
  outcome->require_subcommand(0, 1);
  outcome->add_option("--call", o->call, utf8(Cli::tr("Number of the call, as “queue next” told it")))
      ->required()
      ->type_name("ID");
  outcome
      ->add_option("--code", o->code,
                   "sale, callback, interested, no_answer, busy, refused, wrong_number, do_not_call, voicemail, …")
      ->required()
      ->type_name("CODE");
  outcome->add_option("--follow-up", o->followUp, utf8(Cli::tr("When to call back, or a task")))->type_name("WHEN");
  outcome->add_flag("--anyone", o->anyone, utf8(Cli::tr("Anyone may call back, not only this agent")));
  outcome->add_option("--note", o->note, utf8(Cli::tr("What was said")))->type_name("TEXT");
  outcome->add_option("--product", o->product, utf8(Cli::tr("What was sold")))->type_name("TEXT");
  outcome->add_option("--quantity", o->quantity, utf8(Cli::tr("How many")))
      ->capture_default_str()
      ->check(CLI::Range(1, 1000000000));
  outcome->add_option("--amount", o->amount, utf8(Cli::tr("For how much in all: 2880, 2,880.50, 1.2万")))
      ->type_name("AMOUNT");
  outcome->add_option("--currency", o->currency, utf8(Cli::tr("Other than the set-up's")))->type_name("CODE");
  outcome->add_option("--term", o->term, utf8(Cli::tr("For how long: “12 months”")))->type_name("TEXT");
  outcome->add_option("--lost-reason", o->lostReason, utf8(Cli::tr("Why the customer was lost")))->type_name("TEXT");
  outcome->footer(utf8(Cli::tr("Examples:")) +
                  "\n  callwrightctl outcome --call 7 --code callback --follow-up '明天下午3点' --note '要方案'"
                  "\n  callwrightctl outcome --call 8 --code sale --product Pro --quantity 2 --amount 2880"
                  "\n  callwrightctl outcome correct --call 8 --code interested");
  actions.of[outcome] = [o, &common] {
    Session session(common);
    report(session, *o, session.call(requestFor(session, *o)));
  };
  CLI::App* correct =
      outcome->add_subcommand("correct", utf8(Cli::tr("Give a closed call another outcome; both stay in the history")));
  actions.of[correct] = [o, &common] {
    Session session(common);
    report(session, *o, session.call(app::CorrectOutcome{requestFor(session, *o)}));
  };
}

}  // namespace

void addQueueCommands(CLI::App& root, Actions& actions) {
  Common& common = actions.common;
  CLI::App* queue = root.add_subcommand("queue", utf8(Cli::tr("Work a campaign's queue")));
  queue->require_subcommand(1);
  auto campaign = std::make_shared<std::string>();
  CLI::App* nextCommand =
      queue->add_subcommand("next", utf8(Cli::tr("Give an agent the next customer and open a call")));
  nextCommand->add_option("--campaign", *campaign, utf8(Cli::tr("Name or number")))->required()->type_name("NAME");
  nextCommand->footer(utf8(Cli::tr("Example:")) + "\n  callwrightctl queue next --agent lili --campaign Autumn --json");
  actions.of[nextCommand] = [campaign, &common] { next(common, *campaign); };
  auto id = std::make_shared<std::int64_t>(0);
  CLI::App* explainCommand =
      queue->add_subcommand("explain", utf8(Cli::tr("Why a customer can or cannot be called now, and when")));
  explainCommand->add_option("id", *id, utf8(Cli::tr("Number of the customer")))->required();
  explainCommand->add_option("--campaign", *campaign, utf8(Cli::tr("Name or number")))->required()->type_name("NAME");
  actions.of[explainCommand] = [id, campaign, &common] { explain(common, *id, *campaign); };
  addOutcome(root, actions);
}

}  // namespace callwright::cli
