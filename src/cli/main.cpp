#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QTranslator>
#include <clocale>
#include <cstdlib>
#include <cstring>
#include <iostream>

#include "callwright/words/words.hpp"
#include "cli/codes.hpp"
#include "cli/commands.hpp"
#include "cli/text.hpp"

namespace {

using namespace callwright::cli;

constexpr int done = 0, failed = 1, misused = 2;

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

// LC_ALL, LC_MESSAGES, LANG: the first that is set decides, as for any program.
bool speaksChinese() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string value = environment(name);
    if (!value.empty()) return value.starts_with("zh");
  }
  return false;
}

// Where the desktop program keeps its database.
std::string usualDirectory() {
  if (const std::string chosen = environment("CALLWRIGHT_DATA"); !chosen.empty()) return chosen;
  if (const std::string data = environment("XDG_DATA_HOME"); !data.empty()) return data + "/callwright";
  return environment("HOME") + "/.local/share/callwright";
}

// Also when the command line could not be read to its end.
bool wantsJson(int argc, char** argv) {
  for (int i = 1; i < argc; ++i)
    if (std::strcmp(argv[i], "--json") == 0) return true;
  return false;
}

void addCommonOptions(CLI::App& root, Common& common) {
  root.add_option("--data", common.data, utf8(Cli::tr("Folder that holds the database")))->type_name("DIR");
  root.add_flag("--json", common.json, utf8(Cli::tr("Print JSON, and reasons as JSON on standard error")));
  root.add_option("--now", common.now, utf8(Cli::tr("Act as if it were this time, for trials")))->type_name("TIME");
  root.add_option("--agent", common.agent, utf8(Cli::tr("Attribute what is done to this user")))->type_name("NAME");
}

const CLI::App* lastNamed(const CLI::App* command) {
  while (!command->get_subcommands().empty()) command = command->get_subcommands().front();
  return command;
}

int run(int argc, char** argv) {
  Common common;
  common.data = usualDirectory();
  CLI::App root(utf8(Cli::tr("Callwright on the command line: the same work as in the desktop program, as the owner of "
                             "the data folder, with an administrator's rights.")),
                "callwrightctl");
  root.fallthrough();
  root.require_subcommand(1);
  root.set_help_all_flag("--help-all", utf8(Cli::tr("Help for every command")));
  root.set_version_flag("--version", "callwrightctl " CALLWRIGHT_VERSION);
  root.footer(
      utf8(Cli::tr("--data, --json, --now and --agent may stand before or after the command. Exit code 0: done; "
                   "1: refused or failed, with the reason on standard error; 2: wrong use.")) +
      "\n\n" + utf8(Cli::tr("Examples:")) +
      "\n  callwrightctl --data ~/sales init --country CN --time-zone Asia/Shanghai"
      "\n  callwrightctl --data ~/sales user add --name lili --role agent < password.txt"
      "\n  callwrightctl --data ~/sales campaign add --name Autumn --hours 09:00-21:00"
      "\n  callwrightctl --data ~/sales import customers.xlsx --campaign Autumn --rejects rejects.csv"
      "\n  callwrightctl --data ~/sales queue next --agent lili --campaign Autumn --json"
      "\n  callwrightctl --data ~/sales outcome --call 1 --code callback --follow-up 'tomorrow 15:00'");
  addCommonOptions(root, common);
  Actions actions{common, {}};
  addSetUpCommands(root, actions);
  addCampaignCommands(root, actions);
  addCustomerCommands(root, actions);
  addQueueCommands(root, actions);
  addPhoneCommands(root, actions);
  addRecordingCommands(root, actions);
  addCauseCommands(root, actions);
  addScriptCommands(root, actions);
  addSurveyCommands(root, actions);
  addReportCommands(root, actions);
  addGoalCommands(root, actions);
  addCostCommands(root, actions);
  addScoreCommands(root, actions);
  addTimesheetCommands(root, actions);
  addRewardCommands(root, actions);
  addQualityCommands(root, actions);
  addAppraisalCommands(root, actions);
  addUpkeepCommands(root, actions);
  try {
    root.parse(argc, argv);
    actions.of.at(lastNamed(&root))();
    return done;
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) return root.exit(error);  // --help
    printError(wantsJson(argc, argv), "usage",
               text(error.what()) + QLatin1Char(' ') + Cli::tr("See “callwrightctl --help”."));
    return misused;
  } catch (const Misused& error) {
    printError(common.json, "usage", error.sentence);
    return misused;
  } catch (const Refused& error) {
    printError(common.json, codeOf(error.error.code), callwright::words::sentence(error.error));
    return failed;
  }
}

}  // namespace

int main(int argc, char** argv) {
  QCoreApplication app(argc, argv);
  std::setlocale(LC_NUMERIC, "C");
  QTranslator translator;
  if (speaksChinese() && translator.load(QStringLiteral(":/i18n/callwright_zh_CN.qm")))
    QCoreApplication::installTranslator(&translator);
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    printError(wantsJson(argc, argv), "internal",
               callwright::words::sentence({callwright::domain::ErrorCode::Internal, {error.what()}}));
    return failed;
  }
}
