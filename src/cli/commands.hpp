#pragma once
#include <CLI/App.hpp>
#include <functional>
#include <map>

#include "cli/session.hpp"

namespace callwright::cli {

// What to do for the command that was named last: "queue next" is an action of the sub-subcommand "next".
struct Actions {
  Common& common;
  std::map<const CLI::App*, std::function<void()>> of;
};

void addSetUpCommands(CLI::App& root, Actions& actions);            // init, user, demo
void addCampaignCommands(CLI::App& root, Actions& actions);         // campaign …
void addCustomerCommands(CLI::App& root, Actions& actions);         // import, customers, export
void addQueueCommands(CLI::App& root, Actions& actions);            // queue …, outcome …
void addPhoneCommands(CLI::App& root, Actions& actions);            // phone …
void addRecordingCommands(CLI::App& root, Actions& actions);        // recording …
void addCauseCommands(CLI::App& root, Actions& actions);            // cause …
void addScriptCommands(CLI::App& root, Actions& actions);           // script …
void addScriptLibraryCommands(CLI::App& script, Actions& actions);  // script import, list, …
void addSurveyCommands(CLI::App& root, Actions& actions);           // survey …
void addReportCommands(CLI::App& root, Actions& actions);           // report …
void addUpkeepCommands(CLI::App& root, Actions& actions);           // dnc, backup, verify, stats

std::string readPassword();  // the first line of standard input; on a terminal it is asked for and not shown
void showCustomer(const Common& common, std::int64_t id);  // customers show

}  // namespace callwright::cli
