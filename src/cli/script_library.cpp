#include <QFileInfo>
#include <algorithm>
#include <filesystem>
#include <memory>

#include "callwright/app/script_figures.hpp"
#include "callwright/app/script_library.hpp"
#include "callwright/words/script_words.hpp"
#include "callwright/words/words.hpp"
#include "cli/commands.hpp"
#include "cli/script_names.hpp"
#include "cli/text.hpp"
#include "cli/values.hpp"

// script import, export, list, show, publish, stats: the scripts of the database
namespace callwright::cli {

using domain::ErrorCode;
using domain::ScriptVersion;
using domain::ScriptVersionState;

namespace {

struct LibraryOptions {
  std::string path, name, from, until;
  std::vector<std::string> names;
  bool publish = false, everywhere = false;
};

const char* codeOf(ScriptVersionState state) {
  static constexpr const char* codes[] = {"draft", "published", "retired"};
  return codes[static_cast<std::size_t>(state)];
}
const char* codeOf(domain::ScriptKind kind) {
  static constexpr const char* codes[] = {"sales", "survey", "persona"};
  return codes[static_cast<std::size_t>(kind)];
}

QString nameOf(domain::ScriptKind kind) {
  return kind == domain::ScriptKind::Survey    ? Cli::tr("survey")
         : kind == domain::ScriptKind::Persona ? Cli::tr("persona")
                                               : Cli::tr("sales");
}

// "TITLE@2" → TITLE and 2; a title may hold an @ itself.
std::pair<std::string, int> splitVersion(const std::string& typed) {
  const auto at = typed.rfind('@');
  if (at == std::string::npos || at + 1 == typed.size() || typed.size() - at > 6 ||
      typed.find_first_not_of("0123456789", at + 1) != std::string::npos)
    return {typed, 0};
  return {typed.substr(0, at), std::stoi(typed.substr(at + 1))};
}

void importScripts(const Common& common, const LibraryOptions& o) {
  Session session(common);
  const auto files = session.callLong(app::ImportScripts{o.path, o.publish});
  Json all = Json::array();
  std::optional<domain::Error> first;
  int withProblems = 0;
  for (const auto& file : files) {
    Json json{{"file", file.file}, {"title", file.title}, {"version", file.version}};
    json["result"] = file.error ? "refused" : file.unchanged ? "unchanged" : file.published ? "published" : "draft";
    Json problems = Json::array();
    bool wrong = false;
    for (const auto& problem : file.problems) {
      wrong = wrong || !problem.isWarning();
      problems.push_back({{"line", problem.line},
                          {"warning", problem.isWarning()},
                          {"message", utf8(words::scriptProblemSentence(problem))}});
      if (!common.json)
        print(QStringLiteral("%1:%2: %3")
                  .arg(text(file.file), QString::number(problem.line), words::scriptProblemSentence(problem)));
    }
    if (wrong) ++withProblems;
    json["problems"] = problems;
    if (file.error) {
      if (!first) first = file.error;
      json["error"] = utf8(words::sentence(*file.error));
      if (!common.json) print(QStringLiteral("%1: %2").arg(text(file.file), words::sentence(*file.error)));
    } else if (!common.json) {
      const QString happened = file.unchanged   ? Cli::tr("%1: “%2” is there already, version %3.")
                               : file.published ? Cli::tr("%1: “%2”, version %3 published.")
                                                : Cli::tr("%1: “%2”, version %3 kept as a draft.");
      print(happened.arg(text(file.file), text(file.title), QString::number(file.version)));
    }
    all.push_back(std::move(json));
  }
  if (common.json) print(all);
  if (first) throw Refused{*first};
  if (o.publish && withProblems > 0)
    throw Refused{{ErrorCode::ScriptHasProblems, {std::to_string(withProblems), std::to_string(files.size())}}};
}

void exportScripts(const Common& common, const LibraryOptions& o) {
  Session session(common);
  app::ExportScripts request;
  for (const std::string& name : o.names) request.scripts.push_back(scriptNamed(session, name).id);
  request.path = o.path;
  const auto files = session.callLong(request);
  if (common.json) return print(Json(files));
  for (const std::string& file : files) print(text(file));
}

QString numbers(const std::vector<int>& all) {
  QStringList list;
  for (const int n : all) list << QString::number(n);
  return list.join(QStringLiteral(", "));
}

void listScripts(const Common& common) {
  Session session(common);
  const auto scripts = session.call(app::ListScripts{});
  if (common.json) {
    Json all = Json::array();
    for (const auto& s : scripts)
      all.push_back({{"id", s.script.id.value},
                     {"title", s.script.title},
                     {"language", s.script.language},
                     {"kind", codeOf(s.script.kind)},
                     {"product", s.script.product},
                     {"published", s.published},
                     {"followed", s.followed},
                     {"draft", s.draft},
                     {"draft_problems", s.draftProblems},
                     {"campaigns", s.campaigns},
                     {"trial", s.inTrial}});
    return print(all);
  }
  std::vector<QStringList> rows;
  for (const auto& s : scripts) {
    QStringList campaigns;
    for (const std::string& name : s.campaigns) campaigns << text(name);
    rows.push_back({QString::number(s.script.id.value), text(s.script.title), text(s.script.language),
                    nameOf(s.script.kind), numbers(s.published), s.draft == 0 ? QString() : QString::number(s.draft),
                    campaigns.join(QStringLiteral(", "))});
  }
  printTable({Cli::tr("No."), Cli::tr("Script"), Cli::tr("Language"), Cli::tr("Kind"), Cli::tr("Published"),
              Cli::tr("Draft"), Cli::tr("Campaigns")},
             rows, {0});
}

void showScript(const Common& common, const LibraryOptions& o) {
  Session session(common);
  const ScriptVersion chosen = versionNamed(session, o.name);
  const auto page = session.call(app::OpenScriptTemplate{chosen.script});
  const std::string content = session.call(app::ReadScriptVersion{chosen.id});
  if (!common.json) return print(text(content));
  Json versions = Json::array();
  for (const auto& row : page.versions)
    versions.push_back({{"version", row.version.number},
                        {"state", codeOf(row.version.state)},
                        {"note", row.version.note},
                        {"problems", row.version.problems},
                        {"published_at", isoTime(row.version.publishedAt)},
                        {"published_by", row.version.publishedBy},
                        {"campaigns", row.campaigns},
                        {"calls", row.calls},
                        {"reached", row.reached},
                        {"sold", row.sold}});
  print(Json{{"id", page.script.id.value},
             {"title", page.script.title},
             {"language", page.script.language},
             {"kind", codeOf(page.script.kind)},
             {"product", page.script.product},
             {"version", chosen.number},
             {"text", content},
             {"versions", versions}});
}

void publishScript(const Common& common, const LibraryOptions& o) {
  Session session(common);
  const auto script = scriptNamed(session, o.name);
  const auto id = session.call(app::PublishScript{script.id, o.everywhere});
  const auto page = session.call(app::OpenScriptTemplate{script.id});
  for (const auto& row : page.versions) {
    if (row.version.id != id) continue;
    if (common.json) {
      print(Json{{"title", script.title}, {"version", row.version.number}, {"campaigns", row.campaigns}});
    } else {
      print(Cli::tr("Published “%1”, version %2.").arg(text(script.title), QString::number(row.version.number)));
    }
  }
}

void retireScript(const Common& common, const LibraryOptions& o) {
  Session session(common);
  const ScriptVersion version = versionNamed(session, o.name);
  session.call(app::RetireScriptVersion{version.id});
  if (common.json) {
    print(Json{{"version", version.number}, {"state", "retired"}});
  } else {
    print(Cli::tr("Version %1 is retired.").arg(version.number));
  }
}

Json jsonOf(const app::TrialPage& trial) {
  const auto arm = [](int number, const domain::TrialArm& a, double rate) {
    return Json{{"version", number}, {"reached", a.reached}, {"sold", a.sold}, {"rate", rate}};
  };
  return {{"campaign", trial.campaign},
          {"started_at", isoTime(trial.trial.startedAt)},
          {"ended_at", isoTime(trial.trial.endedAt)},
          {"share_percent", trial.trial.share},
          {"first", arm(trial.firstNumber, trial.first, trial.result.rateA)},
          {"second", arm(trial.secondNumber, trial.second, trial.result.rateB)},
          {"difference", trial.result.difference},
          {"interval", {trial.result.interval.low, trial.result.interval.high}},
          {"p_value", trial.result.pValue},
          {"decided", trial.result.decided},
          {"calls_needed", trial.result.stillNeeded},
          {"winner", trial.winnerNumber}};
}

QString percent(std::int64_t part, std::int64_t whole) {
  return whole == 0
             ? QString()
             : QStringLiteral("%1 %").arg(100.0 * static_cast<double>(part) / static_cast<double>(whole), 0, 'f', 1);
}

void statsScript(const Common& common, const LibraryOptions& o) {
  Session session(common);
  const ScriptVersion version = versionNamed(session, o.name);
  app::ReadScriptFigures request{version.id, {}, {}};
  if (!o.from.empty()) request.from = must(readInstant("from", o.from, session.zone()));
  if (!o.until.empty()) request.until = must(readInstant("to", o.until, session.zone(), true));
  const domain::ScriptFigures figures = session.call(request);
  const auto trials = session.call(app::ListScriptTrials{version.script});
  if (common.json) {
    Json steps = Json::array(), flows = Json::array(), all = Json::array();
    for (const auto& step : figures.steps)
      steps.push_back({{"step", step.step},
                       {"title", step.title},
                       {"calls", step.calls},
                       {"ended_here", step.endedHere},
                       {"reached", step.reached},
                       {"sold", step.sold},
                       {"seconds", static_cast<double>(step.time.count()) / 1000.0},
                       {"answers", step.answers}});
    for (const auto& flow : figures.flows)
      flows.push_back({{"from", flow.from}, {"to", flow.to}, {"calls", flow.calls}});
    for (const auto& trial : trials) all.push_back(jsonOf(trial));
    return print(Json{{"version", version.number},
                      {"calls", figures.calls},
                      {"reached", figures.reached},
                      {"sold", figures.sold},
                      {"steps", steps},
                      {"flows", flows},
                      {"trials", all}});
  }
  std::vector<QStringList> rows;
  for (const auto& step : figures.steps) {
    const double mean =
        step.calls == 0 ? 0 : static_cast<double>(step.time.count()) / 1000.0 / static_cast<double>(step.calls);
    rows.push_back({text(step.title), QString::number(step.calls), percent(step.calls, figures.calls),
                    QString::number(step.endedHere), QStringLiteral("%1 s").arg(mean, 0, 'f', 0),
                    QString::number(step.sold), percent(step.sold, step.calls)});
  }
  printTable({Cli::tr("Step"), Cli::tr("Calls"), Cli::tr("Share"), Cli::tr("Ended here"), Cli::tr("Time"),
              Cli::tr("Sales after it"), Cli::tr("Rate")},
             rows, {1, 2, 3, 4, 5, 6});
}

}  // namespace

domain::ScriptTitle scriptNamed(Session& session, const std::string& name) {
  const auto all = session.call(app::ListScripts{});
  const QString wanted = text(name).toCaseFolded();
  std::vector<const domain::ScriptTitle*> found;
  for (const auto& s : all)
    if (text(s.script.title).toCaseFolded() == wanted) found.push_back(&s.script);
  if (found.size() == 1) return *found.front();
  for (const auto& s : all) {
    const std::string full = s.script.title + " (" + s.script.language + ")";
    if (text(full).toCaseFolded() == wanted || std::to_string(s.script.id.value) == name ||
        (!s.script.fileName.empty() && s.script.fileName == name))
      return s.script;
  }
  throw Refused{{ErrorCode::NotFound, {"script", name}}};
}

ScriptVersion versionNamed(Session& session, const std::string& typed) {
  auto [name, number] = splitVersion(typed);
  const auto page = session.call(app::OpenScriptTemplate{scriptNamed(session, name).id});
  for (const auto& row : page.versions)
    if (number == 0 || row.version.number == number) return row.version;
  throw Refused{{ErrorCode::NotFound, {"script_version", typed}}};
}

domain::ScriptVersionId publishedVersion(Session& session, const std::string& typed) {
  if (std::error_code error; std::filesystem::is_regular_file(typed, error)) {
    const auto files = session.callLong(app::ImportScripts{typed, true});
    const auto& file = files.at(0);
    if (file.error) throw Refused{*file.error};
    int wrong = 0, line = 0;
    for (const auto& problem : file.problems) {
      if (problem.isWarning()) continue;
      if (wrong++ == 0) line = problem.line;
    }
    if (wrong > 0) throw Refused{{ErrorCode::DraftHasProblems, {typed, std::to_string(wrong), std::to_string(line)}}};
    const auto page = session.call(app::OpenScriptTemplate{file.script});
    for (const auto& row : page.versions)
      if (row.version.number == file.version) return row.version.id;
  }
  auto [name, number] = splitVersion(typed);
  const auto page = session.call(app::OpenScriptTemplate{scriptNamed(session, name).id});
  for (const auto& row : page.versions) {
    const bool published = row.version.state == ScriptVersionState::Published;
    if (number == 0 ? published : row.version.number == number) return row.version.id;
  }
  throw Refused{{ErrorCode::NotFound, {"script_version", typed}}};
}

void addScriptLibraryCommands(CLI::App& script, Actions& actions) {
  Common& common = actions.common;
  auto o = std::make_shared<LibraryOptions>();
  CLI::App* in = script.add_subcommand("import", utf8(Cli::tr("Take templates in as drafts")));
  in->add_option("path", o->path, utf8(Cli::tr("A template, a folder or a zip file of them")))
      ->required()
      ->type_name("PATH");
  in->add_flag("--publish", o->publish, utf8(Cli::tr("… and publish those without problems")));
  actions.of[in] = [o, &common] { importScripts(common, *o); };

  CLI::App* out = script.add_subcommand("export", utf8(Cli::tr("Write templates, byte by byte as they came in")));
  out->add_option("path", o->path, utf8(Cli::tr("A folder, or a file named *.zip")))->required()->type_name("PATH");
  out->add_option("--script", o->names, utf8(Cli::tr("Only this one (repeat it)")))->type_name("TITLE");
  actions.of[out] = [o, &common] { exportScripts(common, *o); };

  CLI::App* listed = script.add_subcommand("list", utf8(Cli::tr("All scripts with their versions")));
  actions.of[listed] = [&common] { listScripts(common); };

  const auto named = [&](const char* verb, const QString& what, auto action) {
    CLI::App* command = script.add_subcommand(verb, utf8(what));
    command->add_option("script", o->name, utf8(Cli::tr("Title, or TITLE@2 for a version")))
        ->required()
        ->type_name("TITLE");
    actions.of[command] = [o, &common, action] { action(common, *o); };
    return command;
  };
  named("show", Cli::tr("The text of a version; with --json all versions"), showScript);
  CLI::App* publishCommand = named("publish", Cli::tr("Make the draft a version that never changes"), publishScript);
  publishCommand->add_flag("--everywhere", o->everywhere,
                           utf8(Cli::tr("… which the script's campaigns follow from now on")));
  named("retire", Cli::tr("No campaign may choose the version any more"), retireScript);
  CLI::App* statsCommand = named("stats", Cli::tr("What calls made of a version, step by step"), statsScript);
  statsCommand->add_option("--from", o->from, utf8(Cli::tr("Calls since this day or moment")))->type_name("DATE");
  statsCommand->add_option("--to", o->until, utf8(Cli::tr("… and until the end of this one")))->type_name("DATE");
}

}  // namespace callwright::cli
