#include <QStringList>
#include <algorithm>
#include <filesystem>
#include <memory>

#include "callwright/app/scripts.hpp"
#include "callwright/words/script_words.hpp"
#include "cli/commands.hpp"
#include "cli/text.hpp"

// script check, script run: templates as files
namespace callwright::cli {
namespace {

namespace fs = std::filesystem;
using domain::ErrorCode;
using domain::ScriptProblem;
using domain::ScriptStep;
using domain::ScriptWalk;

struct ScriptOptions {
  std::vector<std::string> files, values, answers;
  std::string file, campaign;
  std::int64_t customer = 0;
};

// The templates that are named: a folder stands for all in it.
std::vector<std::string> templatesIn(const std::vector<std::string>& named) {
  std::vector<std::string> files;
  for (const std::string& name : named) {
    if (!fs::is_directory(name)) {
      files.push_back(name);
      continue;
    }
    std::vector<std::string> inside;
    for (const auto& entry : fs::recursive_directory_iterator(name))
      if (entry.is_regular_file() && entry.path().extension() == ".md") inside.push_back(entry.path().string());
    if (inside.empty()) throw Refused{{ErrorCode::NotFound, {"script", name + "/*.md"}}};
    std::sort(inside.begin(), inside.end());
    files.insert(files.end(), inside.begin(), inside.end());
  }
  return files;
}

Json jsonOf(const ScriptProblem& problem) {
  return {{"line", problem.line},
          {"warning", problem.isWarning()},
          {"message", utf8(words::scriptProblemSentence(problem))}};
}

QString placed(const std::string& file, const ScriptProblem& problem) {
  return QStringLiteral("%1:%2: %3")
      .arg(text(file), QString::number(problem.line), words::scriptProblemSentence(problem));
}

void check(const Common& common, const std::vector<std::string>& named) {
  Json all = Json::array();
  qlonglong wrong = 0, files = 0;
  for (const std::string& file : templatesIn(named)) {
    const app::LoadedScript loaded = must(app::loadScript(file));
    ++files;
    Json problems = Json::array();
    for (const ScriptProblem& problem : loaded.problems) {
      problems.push_back(jsonOf(problem));
      if (!common.json) print(placed(file, problem));
    }
    if (!loaded.publishable()) ++wrong;
    all.push_back({{"file", file},
                   {"title", loaded.script.title},
                   {"language", loaded.script.language},
                   {"steps", loaded.script.steps.size()},
                   {"objections", loaded.script.objections.size()},
                   {"publishable", loaded.publishable()},
                   {"problems", problems}});
  }
  if (common.json) print(all);
  if (wrong != 0) throw Refused{{ErrorCode::ScriptHasProblems, {std::to_string(wrong), std::to_string(files)}}};
  if (!common.json) print(Cli::tr("Templates without problems: %1.").arg(files));
}

Json jsonOf(const domain::ScriptField& field) {
  static constexpr const char* types[] = {"text", "choice", "several", "number", "money", "date", "scale"};
  Json json{{"name", field.name},
            {"label", field.label},
            {"type", types[static_cast<std::size_t>(field.type)]},
            {"required", field.required}};
  if (!field.choices.empty()) json["choices"] = field.choices;
  if (!field.unit.empty()) json["unit"] = field.unit;
  return json;
}

// Walks a template and shows every step as the agent would have it.
class Run {
 public:
  Run(const Common& common, const ScriptOptions& options)
      : m_json(common.json), m_file(options.file), m_loaded(must(app::loadScript(options.file))) {
    for (const ScriptProblem& problem : m_loaded.problems)
      if (!problem.isWarning()) throw Misused{placed(m_file, problem)};
    if (options.customer != 0) {
      Session session(common);
      app::ReadPlaceholders request{domain::CustomerId(options.customer), {}};
      if (!options.campaign.empty()) request.campaign = session.campaignId(options.campaign);
      m_values = session.call(request);
    }
    m_walk = std::make_unique<ScriptWalk>(m_loaded.script);
    for (const std::string& pair : options.values) {
      const auto equals = pair.find('=');
      if (equals == std::string::npos)
        throw Misused{Cli::tr("“%1” is no value. Write it as NAME=VALUE.").arg(text(pair))};
      m_walk->values[pair.substr(0, equals)] = pair.substr(equals + 1);
    }
  }

  void run(const std::vector<std::string>& answers) {
    show();
    for (const std::string& typed : answers) {
      if (m_walk->ended()) throw Misused{Cli::tr("The script has ended before answer “%1”.").arg(text(typed))};
      take(typed);
      show();
    }
    if (m_json) print(Json{{"title", m_loaded.script.title}, {"ended", m_walk->ended()}, {"steps", m_steps}});
  }

 private:
  // "2" an answer, "o1" an objection, "b" back, "r" back to where the objection came up.
  void take(const std::string& typed) {
    const auto number = [](const std::string& digits) {
      return !digits.empty() && digits.size() < 4 && digits.find_first_not_of("0123456789") == std::string::npos
                 ? std::stoul(digits)
                 : 0UL;
    };
    bool done = false;
    if (typed == "b") {
      done = m_walk->back();
    } else if (typed == "r") {
      done = m_walk->resume();
    } else if (typed.starts_with('o')) {
      done = number(typed.substr(1)) > 0 && m_walk->object(number(typed.substr(1)) - 1);
    } else if (const auto shown = m_walk->answers(); number(typed) > 0 && number(typed) <= shown.size()) {
      m_taken = &m_walk->choose(shown[number(typed) - 1]);
      done = true;
    }
    if (!done)
      throw Misused{Cli::tr("“%1” is no answer at the step “%2”.").arg(text(typed), text(m_walk->step().title))};
  }

  app::PlaceholderValues values() const {
    app::PlaceholderValues all = m_values;
    for (const auto& [name, value] : m_walk->values) all.emplace_back(name, value);
    return all;
  }

  void show() {
    if (m_walk->ended()) return showEnd();
    const ScriptStep& step = m_walk->step();
    const domain::FilledText said = app::fillScriptText(step.text, values());
    if (!m_json) print(QStringLiteral("# %1\n%2\n").arg(text(step.title), text(said.text)));
    Json hints = Json::array(), fields = Json::array(), answers = Json::array();
    for (const std::string& hint : step.hints) {
      const std::string filled = app::fillScriptText(hint, values()).text;
      hints.push_back(filled);
      if (!m_json) print(QStringLiteral("> %1\n").arg(text(filled)));
    }
    for (const domain::ScriptField& field : step.fields) {
      fields.push_back(jsonOf(field));
      const auto value = m_walk->values.find(field.name);
      if (value != m_walk->values.end()) fields.back()["value"] = value->second;
      if (!m_json)
        print(QStringLiteral("? ") +
              labelled(text(field.label), value == m_walk->values.end() ? QString() : text(value->second)));
    }
    int key = 0;
    for (const std::size_t i : m_walk->answers()) {
      answers.push_back(step.answers[i].text);
      if (!m_json) print(QStringLiteral("  %1  %2").arg(++key).arg(text(step.answers[i].text)));
    }
    if (!m_json) print(QString());
    Json json{{"step", step.id}, {"title", step.title}, {"line", step.line}, {"text", said.text}};
    if (!said.unknown.empty()) json["without_value"] = said.unknown;
    if (!hints.empty()) json["hints"] = hints;
    if (!fields.empty()) json["fields"] = fields;
    json["answers"] = answers;
    m_steps.push_back(std::move(json));
  }

  void showEnd() {
    const domain::ScriptAnswer& last = *m_taken;
    Json json{{"step", domain::scriptEnd}};
    QStringList effects;
    const std::pair<const char*, const std::string&> all[] = {
        {"outcome", last.outcome}, {"follow_up", last.followUp}, {"stage", last.stage}};
    for (const auto& [name, value] : all) {
      if (value.empty()) continue;
      json[name] = value;
      effects << QStringLiteral("%1 %2").arg(QLatin1String(name), text(value));
    }
    if (!m_json)
      print(effects.isEmpty() ? Cli::tr("End.") : Cli::tr("End: %1.").arg(effects.join(QStringLiteral(", "))));
    m_steps.push_back(std::move(json));
  }

  bool m_json;
  std::string m_file;
  app::LoadedScript m_loaded;
  app::PlaceholderValues m_values;
  std::unique_ptr<ScriptWalk> m_walk;
  const domain::ScriptAnswer* m_taken = nullptr;
  Json m_steps = Json::array();
};

}  // namespace

void addScriptCommands(CLI::App& root, Actions& actions) {
  Common& common = actions.common;
  CLI::App* script = root.add_subcommand("script", utf8(Cli::tr("Call-script templates")));
  script->require_subcommand(1);
  auto o = std::make_shared<ScriptOptions>();
  CLI::App* checkCommand = script->add_subcommand("check", utf8(Cli::tr("What is wrong with templates, line by line")));
  checkCommand->add_option("files", o->files, utf8(Cli::tr("Templates, or folders of them")))
      ->required()
      ->type_name("FILE");
  actions.of[checkCommand] = [o, &common] { check(common, o->files); };
  CLI::App* run = script->add_subcommand("run", utf8(Cli::tr("Walk a template and show each step")));
  run->add_option("file", o->file, utf8(Cli::tr("The template")))->required()->type_name("FILE");
  run->add_option(
         "--answers", o->answers,
         utf8(Cli::tr("What to answer, in order: 1,3,2; o1 the first objection, r back from it, b one step back")))
      ->delimiter(',')
      ->type_name("LIST");
  run->add_option("--value", o->values, utf8(Cli::tr("A captured value; may be repeated")))->type_name("NAME=VALUE");
  run->add_option("--customer", o->customer, utf8(Cli::tr("Fill the placeholders for this customer")))->type_name("ID");
  run->add_option("--campaign", o->campaign, utf8(Cli::tr("… and this campaign")))->type_name("NAME");
  run->footer(utf8(Cli::tr("Examples:")) +
              "\n  callwrightctl script run renewal.md --answers 1,2 --value budget=6000"
              "\n  callwrightctl --data DIR script run renewal.md --answers 1,o1,r,1 --customer 5 --json");
  actions.of[run] = [o, &common] { Run(common, *o).run(o->answers); };
  addScriptLibraryCommands(*script, actions);
}

}  // namespace callwright::cli
