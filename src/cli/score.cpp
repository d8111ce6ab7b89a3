#include <algorithm>
#include <cmath>

#include "callwright/app/scores.hpp"
#include "callwright/words/score_words.hpp"
#include "cli/commands.hpp"
#include "cli/text.hpp"
#include "cli/values.hpp"

// score train, show, order, evaluate
namespace callwright::cli {
namespace {

struct ScoreOptions {
  std::string campaign, file, label, without;
  int control = 10;
  bool off = false;
  double earlier = 0.75;
  std::int64_t every = 0, customer = 0;
};

Json qualityJson(const domain::RankingQuality& q) {
  return {{"calls", q.examples},          {"sales", q.successes},        {"auc", q.areaUnderCurve},
          {"auc_low", q.interval.low},    {"auc_high", q.interval.high}, {"alift", q.areaUnderLift},
          {"better_half", q.inBetterHalf}};
}

Json boundJson(double bound) {
  return std::isinf(bound) ? Json(nullptr) : Json(bound);
}

Json termJson(const domain::ScoreTerm& term) {
  static constexpr const char* kinds[] = {"unknown", "level", "other", "range"};
  Json json{{"field", term.field}, {"kind", kinds[static_cast<std::size_t>(term.kind)]}};
  if (term.kind == domain::ScoreTerm::Kind::Level) json["level"] = term.level;
  if (term.kind == domain::ScoreTerm::Kind::Range) {
    json["low"] = boundJson(term.low);
    json["high"] = boundJson(term.high);
  }
  return json;
}

Json learnedJson(const domain::LearnedScore& learned) {
  Json terms = Json::array();
  for (const domain::ScoreTerm& term : learned.model.terms) {
    Json one = termJson(term);
    one["weight"] = term.weight;
    one["share"] = term.share;
    terms.push_back(std::move(one));
  }
  return {{"trained_on", learned.trainedOn},
          {"strength", learned.strength},
          {"judged", qualityJson(learned.quality)},
          {"terms", terms}};
}

Json modelJson(const std::optional<app::ScoreModelView>& model) {
  if (!model) return nullptr;
  Json json{{"trained_at", timeJson(model->trainedAt)},
            {"trained_by", model->trainedBy},
            {"calls", model->examples},
            {"sales", model->successes}};
  json.update(learnedJson(model->learned));
  return json;
}

Json armJson(const domain::ScoreArm& arm) {
  return {{"called", arm.called}, {"reached", arm.reached}, {"sold", arm.sold}};
}

Json orderJson(const app::ScoreOrderView& order) {
  return {{"campaign", order.campaign.value},
          {"name", order.name},
          {"running", order.running()},
          {"control_percent", order.control},
          {"started_at", timeJson(order.startedAt)},
          {"ended_at", timeJson(order.endedAt)},
          {"placed_at", timeJson(order.rankedAt)},
          {"by_score", armJson(order.scored)},
          {"control", armJson(order.controlled)},
          {"difference", order.effect.difference},
          {"low", order.effect.interval.low},
          {"high", order.effect.interval.high},
          {"decided", order.effect.decided},
          {"still_needed", order.effect.stillNeeded < 0 ? Json(nullptr) : Json(order.effect.stillNeeded)}};
}

// What moves a score most, once for each field and value.
void printTerms(const domain::ScoreModel& model) {
  std::vector<domain::ScoreTerm> terms = model.terms;
  std::erase_if(terms, [](const domain::ScoreTerm& term) { return term.field == "campaign"; });
  std::stable_sort(terms.begin(), terms.end(),
                   [](const auto& a, const auto& b) { return std::abs(a.weight) > std::abs(b.weight); });
  constexpr std::size_t most = 12;
  if (terms.size() > most) terms.resize(most);
  std::vector<QStringList> rows;
  for (const domain::ScoreTerm& term : terms)
    rows.push_back({words::scoreReason(term), words::scoreWeight(term.weight), words::scoreChance(term.share)});
  printTable({Cli::tr("What counts most"), Cli::tr("Log-odds"), Cli::tr("Of the calls")}, rows, {1, 2});
}

void printTrained(const Common& common, const app::TrainScores::Answer& answer) {
  if (common.json)
    return print(Json{{"calls", answer.examples},
                      {"sales", answer.successes},
                      {"placed", answer.placed},
                      {"model", modelJson(answer.model)}});
  if (!answer.model) return print(words::scoreTooLittle(answer.examples, answer.successes));
  print(Cli::tr("Learned from %1 first calls, %2 of which sold.").arg(answer.examples).arg(answer.successes));
  print(words::scoreQuality(answer.model->learned.quality));
  if (answer.placed != 0)
    print(Cli::tr("%n new customer(s) placed by score.", nullptr, static_cast<int>(answer.placed)));
}

void trainScores(const Common& common, const ScoreOptions&) {
  Session session(common);
  printTrained(common, session.callLong(app::TrainScores{}));
}

void showScores(const Common& common, const ScoreOptions& o) {
  Session session(common);
  app::ShowScores request;
  if (!o.campaign.empty()) request.campaign = session.campaignId(o.campaign);
  if (o.customer != 0) {
    const auto score = session.call(app::ScoreCustomer{domain::CustomerId(o.customer), request.campaign});
    if (common.json) {
      if (!score) return print(Json(nullptr));
      Json reasons = Json::array();
      for (const auto& reason : score->reasons) {
        reasons.push_back(termJson(reason.term));
        reasons.back()["effect"] = reason.effect;
      }
      return print(Json{{"probability", score->probability}, {"average", score->average}, {"reasons", reasons}});
    }
    if (!score) return print(Cli::tr("No scores were learned yet: “callwrightctl score train” does."));
    print(Cli::tr("Score %1, an average customer %2")
              .arg(words::scoreChance(score->probability), words::scoreChance(score->average)));
    std::vector<QStringList> rows;
    for (const auto& [said, effect] : words::scoreReasons(score->reasons))
      rows.push_back({said, words::scoreWeight(effect)});
    return printTable({Cli::tr("Why"), Cli::tr("Log-odds")}, rows, {1});
  }
  const auto shown = session.call(request);
  if (common.json) {
    Json orders = Json::array();
    for (const auto& order : shown.orders) orders.push_back(orderJson(order));
    return print(Json{{"model", modelJson(shown.model)}, {"orders", orders}});
  }
  if (!shown.model) return print(Cli::tr("No scores were learned yet: “callwrightctl score train” does."));
  print(Cli::tr("Learned %1 from %2 first calls, %3 of which sold.")
            .arg(session.when(shown.model->trainedAt))
            .arg(shown.model->examples)
            .arg(shown.model->successes));
  print(words::scoreQuality(shown.model->learned.quality));
  printTerms(shown.model->learned.model);
  for (const auto& order : shown.orders) {
    const QString control = QString::number(order.control);
    print(QString());
    print(order.running() ? Cli::tr("%1: by score since %2, control group %3 %")
                                .arg(text(order.name), session.when(order.startedAt), control)
                          : Cli::tr("%1: by score until %2, control group %3 %")
                                .arg(text(order.name), session.when(order.endedAt), control));
    print(words::scoreSales(order.scored, order.controlled));
    print(words::scoreEffect(order.effect));
  }
}

void setScoreOrder(const Common& common, const ScoreOptions& o) {
  Session session(common);
  const auto campaign = session.campaignId(o.campaign);
  const auto answer = session.callLong(app::SetScoreOrder{campaign, !o.off, o.off ? 0 : o.control});
  if (!o.off) return printTrained(common, answer);
  if (common.json) return print(Json{{"campaign", campaign.value}, {"running", false}});
  print(Cli::tr("New customers are called in their ordinary order again."));
}

void evaluateScores(const Common& common, const ScoreOptions& o) {
  ProgressLine line(!common.json);
  const auto learned = must(app::evaluateScores({o.file, o.label, splitAt(o.without, ','), o.earlier, o.every},
                                                Session::cancelOnInterrupt(),
                                                [&](const app::Progress& progress) { line.show(progress); }));
  if (common.json) return print(learnedJson(learned));
  print(Cli::tr("Trained on the first %1 calls.").arg(learned.trainedOn));
  print(words::scoreQuality(learned.quality));
  printTerms(learned.model);
}

}  // namespace

void addScoreCommands(CLI::App& root, Actions& actions) {
  const CommandGroup<ScoreOptions> command(root, actions, "score", Cli::tr("Who to call first"));
  const auto& o = command.options();
  command("train", Cli::tr("Learns from the outcomes so far and places new customers"), trainScores);
  CLI::App* show = command("show", Cli::tr("What was learned, how well it ranks, and its effect on sales"), showScores);
  show->add_option("--campaign", o->campaign, utf8(Cli::tr("Only this one")))->type_name("NAME");
  show->add_option("--customer", o->customer, utf8(Cli::tr("The score of this customer, and why")))->type_name("ID");
  CLI::App* order = command("order", Cli::tr("Calls a campaign's new customers by score"), setScoreOrder);
  order->add_option("campaign", o->campaign, utf8(Cli::tr("Name or number of the campaign")))
      ->required()
      ->type_name("NAME");
  order->add_option("--control", o->control, utf8(Cli::tr("Percent who keep their ordinary order, to compare with")))
      ->type_name("PERCENT");
  order->add_flag("--off", o->off, utf8(Cli::tr("No longer")));
  CLI::App* evaluate =
      command("evaluate", Cli::tr("Learns from a file's earlier calls and judges by its later ones"), evaluateScores);
  evaluate->add_option("file", o->file, utf8(Cli::tr("Calls in the order in which they were made, with headings")))
      ->required()
      ->type_name("FILE");
  evaluate->add_option("--label", o->label, utf8(Cli::tr("Column that says whether it was a sale: yes or no")))
      ->required()
      ->type_name("COLUMN");
  evaluate->add_option("--without", o->without, utf8(Cli::tr("Columns that are known only after the call")))
      ->type_name("COLUMN,…");
  evaluate->add_option("--earlier", o->earlier, utf8(Cli::tr("Part of the calls that is trained on, otherwise 0.75")))
      ->type_name("SHARE");
  evaluate->add_option("--every", o->every, utf8(Cli::tr("Learn anew after so many of the later calls, as in use")))
      ->type_name("N");
}

}  // namespace callwright::cli
