#pragma once
#include <CLI/App.hpp>
#include <functional>
#include <map>
#include <memory>

#include "cli/session.hpp"
#include "cli/text.hpp"

namespace callwright::cli {

// What to do for the command that was named last: "queue next" is an action of the sub-subcommand "next".
struct Actions {
  Common& common;
  std::map<const CLI::App*, std::function<void()>> of;
};

// "goal" with its subcommands, which share one set of options.
template <class Options>
class CommandGroup {
 public:
  CommandGroup(CLI::App& root, Actions& actions, const char* name, const QString& help)
      : m_group(root.add_subcommand(name, utf8(help))), m_actions(actions) {
    m_group->require_subcommand(1);
  }
  const std::shared_ptr<Options>& options() const { return m_options; }
  CLI::App* operator()(const char* name, const QString& help, void (*run)(const Common&, const Options&)) const {
    CLI::App* added = m_group->add_subcommand(name, utf8(help));
    m_actions.of[added] = [options = m_options, &common = m_actions.common, run] { run(common, *options); };
    return added;
  }

 private:
  CLI::App* m_group;
  Actions& m_actions;
  std::shared_ptr<Options> m_options = std::make_shared<Options>();
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
void addGoalCommands(CLI::App& root, Actions& actions);             // goal …
void addCostCommands(CLI::App& root, Actions& actions);             // cost …
void addScoreCommands(CLI::App& root, Actions& actions);            // score …
void addTimesheetCommands(CLI::App& root, Actions& actions);        // timesheet …
void addRewardCommands(CLI::App& root, Actions& actions);           // reward …
void addQualityCommands(CLI::App& root, Actions& actions);          // quality …
void addAppraisalCommands(CLI::App& root, Actions& actions);        // appraisal …
void addUpkeepCommands(CLI::App& root, Actions& actions);           // dnc, backup, verify, stats

std::string readPassword();  // the first line of standard input; on a terminal it is asked for and not shown
void showCustomer(const Common& common, std::int64_t id);  // customers show

}  // namespace callwright::cli
