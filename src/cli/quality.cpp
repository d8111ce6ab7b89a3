#include <algorithm>

#include "callwright/app/quality.hpp"
#include "callwright/words/quality_words.hpp"
#include "callwright/words/words.hpp"
#include "cli/commands.hpp"
#include "cli/text.hpp"
#include "cli/values.hpp"

// quality card, check, list
namespace callwright::cli {
namespace {

using domain::QualityCheckId;
using domain::ScoreCard;
using domain::ScoreCardId;

struct QualityOptions {
  std::string file, card, period, agent, text, marks, comment;
  std::int64_t call = 0, id = 0;
  int each = 0;
  std::uint64_t seed = 0;
  bool accept = false, dispute = false, settle = false;
};

Json jsonOf(const ScoreCard& card) {
  Json questions = Json::array();
  for (const domain::CardQuestion& q : card.questions)
    questions.push_back(
        {{"section", q.section}, {"text", q.text}, {"weight", q.weight}, {"most", q.most}, {"fatal", q.fatal}});
  return {{"id", card.id.value},       {"name", card.name},     {"version", card.version},
          {"replaced", card.replaced}, {"checks", card.checks}, {"questions", questions}};
}

Json jsonOf(const domain::QualityCheck& check) {
  const bool marked = check.state != domain::CheckState::Chosen;
  return {{"id", check.id.value},
          {"call", check.call.value},
          {"agent", check.agentName},
          {"day", check.day},
          {"card", check.cardName},
          {"version", check.cardVersion},
          {"state", domain::codeOf(check.state)},
          {"sampled", check.sampled},
          {"mark", marked ? Json(check.mark) : Json(nullptr)},
          {"fatal", check.fatal},
          {"comment", check.comment},
          {"answer", check.answer},
          {"settlement", check.settlement}};
}

Json jsonOf(const domain::QualityFigures& figures) {
  return {{"agent", figures.name},
          {"checks", figures.checks},
          {"average", orNull(figures.average())},
          {"fatal_share", orNull(figures.fatalShare())}};
}

ScoreCard cardNamed(Session& session, const std::string& name) {
  const auto cards = session.call(app::ListScoreCards{});
  if (cards.empty() && name.empty())
    throw Misused{Cli::tr("There is no score card yet: “callwrightctl quality card --help” tells how to save one.")};
  for (const ScoreCard& card : cards)
    if (name == card.name || name == std::to_string(card.id.value) || (name.empty() && cards.size() == 1)) return card;
  if (name.empty()) {
    QStringList names;
    for (const ScoreCard& card : cards) names << text(card.name);
    throw Misused{Cli::tr("Name the score card (--card): %1.").arg(names.join(QStringLiteral(", ")))};
  }
  throw Refused{{domain::ErrorCode::NotFound, {"score_card", name}}};
}

QString cardHeading(const ScoreCard& card) {
  return Cli::tr("%1, version %2").arg(text(card.name), QString::number(card.version));
}

// With --file a new card, or the next version of the one of that name; otherwise the cards that are in use.
void runCard(const Common& common, const QualityOptions& o) {
  Session session(common);
  if (o.file.empty()) {
    const auto cards = session.call(app::ListScoreCards{});
    if (common.json) {
      Json all = Json::array();
      for (const ScoreCard& card : cards) all.push_back(jsonOf(card));
      return print(all);
    }
    for (const ScoreCard& card : cards)
      print(cardHeading(card) + QLatin1Char('\n') + text(domain::formatScoreCard(card.questions)));
    return;
  }
  if (o.card.empty()) throw Misused{Cli::tr("Name the card (--name).")};
  app::SaveScoreCard request;
  request.card.name = o.card;
  request.card.questions = must(domain::parseScoreCard(wholeFile(o.file)));
  for (const ScoreCard& known : session.call(app::ListScoreCards{}))
    if (known.name == o.card) request.card.id = known.id;
  const ScoreCardId id = session.call(request);
  for (const ScoreCard& card : session.call(app::ListScoreCards{})) {
    if (card.id != id) continue;
    if (common.json) return print(jsonOf(card));
    print(cardHeading(card));
  }
}

void sampleChecks(Session& session, const QualityOptions& o) {
  app::SampleChecks request;
  request.card = cardNamed(session, o.card).id;
  request.period = o.period;
  if (!o.agent.empty()) request.agents = {session.user(o.agent)};
  request.each = o.each;
  request.seed = o.seed;
  const auto drawn = session.call(request);
  if (session.json()) {
    Json agents = Json::array();
    for (const auto& one : drawn.agents) agents.push_back({{"agent", one.name}, {"drawn", one.drawn}, {"of", one.of}});
    return print(Json{{"seed", drawn.seed}, {"agents", agents}});
  }
  for (const auto& one : drawn.agents)
    print(Cli::tr("%1: %2 of %3 calls").arg(text(one.name), QString::number(one.drawn), QString::number(one.of)));
  print(Cli::tr("Seed %1").arg(drawn.seed));
}

// "5,3,-,1": a dash where a question does not apply.
std::vector<domain::CardAnswer> marksFrom(const std::string& text) {
  const auto refuseMarks = [](const std::string& typed) {
    throw Refused{{domain::ErrorCode::BadValue, {"points", typed, "0 … 10, -"}}};
  };
  const std::vector<std::string> parts = splitAt(text, ',');
  if (std::ssize(parts) != std::count(text.begin(), text.end(), ',') + 1) refuseMarks(text);  // one was empty
  std::vector<domain::CardAnswer> answers;
  for (const std::string& part : parts) {
    domain::CardAnswer answer;
    if (part != "-") {
      if (part.size() > 2 || part.find_first_not_of("0123456789") != std::string::npos) refuseMarks(part);
      answer.points = std::stoi(part);
    }
    answers.push_back(std::move(answer));
  }
  return answers;
}

// "Greets: Yes · warmly"
QString answerLine(const domain::CardQuestion& question, const domain::CardAnswer& answer) {
  const QString line = labelled(text(question.text), words::pointsText(question, answer.points));
  return answer.comment.empty() ? line : line + QStringLiteral(" · ") + text(answer.comment);
}

void printPage(const Session& session, const app::OpenCheck::Page& page) {
  const domain::QualityCheck& check = page.check;
  print(QStringLiteral("%1 · %2").arg(text(check.agentName), session.when(check.callAt)));
  if (check.state == domain::CheckState::Chosen) {
    for (const domain::CardQuestion& question : page.card.questions) print(text(question.text));
    return print(Cli::tr("Not marked yet: --marks does, with points for each question in this order."));
  }
  for (std::size_t i = 0; i < page.card.questions.size(); ++i)
    print(answerLine(page.card.questions[i], page.answers[i]));
  print(Cli::tr("Mark %1, %2").arg(words::markText(check.mark), words::checkStateName(check.state)));
  printPairs({{Cli::tr("Marked by"), text(check.markedBy)},
              {Cli::tr("Comment"), text(check.comment)},
              {Cli::tr("The agent's answer"), text(check.answer)},
              {Cli::tr("Settled by"), text(check.settledBy)},
              {Cli::tr("Settlement"), text(check.settlement)}});
}

void printCheck(Session& session, QualityCheckId id) {
  const auto page = session.call(app::OpenCheck{id});
  if (session.json()) {
    Json json = jsonOf(page.check);
    Json answers = Json::array();
    for (const domain::CardAnswer& answer : page.answers)
      answers.push_back({{"points", orNull(answer.points)}, {"comment", answer.comment}});
    json["answers"] = answers;
    return print(json);
  }
  printPage(session, page);
}

void runCheck(const Common& common, const QualityOptions& o) {
  Session session(common);
  if (o.each > 0) return sampleChecks(session, o);
  QualityCheckId id(o.id);
  if (o.call != 0) id = session.call(app::ChooseCheck{domain::CallId(o.call), cardNamed(session, o.card).id});
  if (!id) throw Misused{Cli::tr("Name a call (--call), a check (--id), or how many to draw (--sample).")};
  if (o.settle)
    session.call(
        app::SettleCheck{id, o.marks.empty() ? std::vector<domain::CardAnswer>() : marksFrom(o.marks), o.text});
  else if (!o.marks.empty())
    session.call(app::MarkCheck{id, marksFrom(o.marks), o.comment});
  if (o.accept || o.dispute) session.call(app::AnswerCheck{id, o.accept, o.text});
  printCheck(session, id);
}

void printFigures(const std::vector<domain::QualityFigures>& agents, const domain::QualityFigures& total) {
  if (agents.empty()) return;
  const auto average = [](const domain::QualityFigures& one) {
    return one.average() ? words::markText(*one.average()) : QStringLiteral("–");
  };
  std::vector<QStringList> rows;
  for (const domain::QualityFigures& one : agents)
    rows.push_back({text(one.name), QString::number(one.checks), average(one)});
  rows.push_back({Cli::tr("all"), QString::number(total.checks), average(total)});
  print(QString());
  printTable({Cli::tr("Agent"), Cli::tr("Checks"), Cli::tr("Average mark")}, rows, {1, 2});
}

void listQuality(const Common& common, const QualityOptions& o) {
  Session session(common);
  app::ListChecks request;
  request.period = o.period;
  if (!o.agent.empty()) request.agent = session.user(o.agent);
  const auto all = session.call(request);
  if (common.json) {
    Json checks = Json::array(), agents = Json::array();
    for (const domain::QualityCheck& check : all.checks) checks.push_back(jsonOf(check));
    for (const domain::QualityFigures& one : all.figures) agents.push_back(jsonOf(one));
    Json total = jsonOf(all.total);
    total.erase("agent");
    return print(Json{{"checks", checks}, {"agents", agents}, {"total", total}});
  }
  std::vector<QStringList> rows;
  for (const domain::QualityCheck& check : all.checks)
    rows.push_back({QString::number(check.id.value), QString::number(check.call.value), text(check.day),
                    text(check.agentName),
                    check.state == domain::CheckState::Chosen ? QStringLiteral("–") : words::markText(check.mark),
                    words::checkStateName(check.state)});
  printTable({Cli::tr("No."), Cli::tr("Call"), Cli::tr("Day"), Cli::tr("Agent"), Cli::tr("Mark"), Cli::tr("State")},
             rows, {0, 1, 4});
  printFigures(all.figures, all.total);
}

}  // namespace

void addQualityCommands(CLI::App& root, Actions& actions) {
  const CommandGroup<QualityOptions> command(root, actions, "quality", Cli::tr("Quality checks of calls"));
  const auto& o = command.options();
  const auto add = [](CLI::App* to, const char* option, auto& value, const QString& help, const char* type) {
    to->add_option(option, value, utf8(help))->type_name(type);
  };
  CLI::App* card = command("card", Cli::tr("Lists the score cards, or saves one from a file"), runCard);
  add(card, "--name", o->card, Cli::tr("Its name"), "NAME");
  add(card, "--file", o->file, Cli::tr("Its lines, as the guide describes them"), "FILE");
  CLI::App* check = command("check", Cli::tr("Chooses calls, marks, answers and settles; shows the check"), runCheck);
  add(check, "--id", o->id, Cli::tr("A check that there is"), "ID");
  add(check, "--call", o->call, Cli::tr("A call to be checked"), "ID");
  add(check, "--sample", o->each, Cli::tr("So many calls of each agent, at random"), "N");
  add(check, "--period", o->period, Cli::tr("… of this one: 2026-11, 2026-Q4 or 2026"), "PERIOD");
  add(check, "--user", o->agent, Cli::tr("… of this agent alone"), "NAME");
  add(check, "--seed", o->seed, Cli::tr("… drawn as that seed draws"), "N");
  add(check, "--card", o->card, Cli::tr("By this score card; not needed where there is one"), "NAME");
  add(check, "--marks", o->marks, Cli::tr("Points by question: 5,3,-,1; a dash where one does not apply"), "LIST");
  add(check, "--comment", o->comment, Cli::tr("A comment on the whole"), "TEXT");
  check->add_flag("--accept", o->accept, utf8(Cli::tr("The agent accepts it")));
  check->add_flag("--dispute", o->dispute, utf8(Cli::tr("The agent disputes it, and says why (--text)")));
  check->add_flag("--settle", o->settle,
                  utf8(Cli::tr("Settles what is disputed (--text), with other marks or the same")));
  add(check, "--text", o->text, Cli::tr("What is answered or settled"), "TEXT");
  CLI::App* list = command("list", Cli::tr("Checks, and average marks by agent"), listQuality);
  add(list, "--period", o->period, Cli::tr("Only this one: 2026-11, 2026-Q4 or 2026"), "PERIOD");
  add(list, "--user", o->agent, Cli::tr("Only of this agent"), "NAME");
}

}  // namespace callwright::cli
