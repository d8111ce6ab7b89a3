#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <memory>

#include "callwright/app/maintenance.hpp"
#include "callwright/app/people.hpp"
#include "callwright/words/words.hpp"
#include "cli/commands.hpp"
#include "cli/text.hpp"

// init, user, demo: what comes first.
namespace callwright::cli {

using domain::ErrorCode;

std::string readPassword() {
  const bool terminal = isatty(STDIN_FILENO) != 0;
  termios before{};
  if (terminal) {
    std::fputs(utf8(Cli::tr("Password: ")).c_str(), stderr);
    ::tcgetattr(STDIN_FILENO, &before);
    termios silent = before;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
  }
  std::string password;
  std::getline(std::cin, password);
  if (terminal) {
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    std::fputc('\n', stderr);
  }
  if (!password.empty() && password.back() == '\r') password.pop_back();
  return password;
}

namespace {

struct UserOptions {
  std::string name, role, displayName, team, language;
};

domain::TeamId teamNamed(Session& session, const std::string& name) {
  if (name.empty()) return {};
  const QString wanted = text(name).toCaseFolded();
  for (const domain::Team& team : session.call(app::ListTeams{}))
    if (text(team.name).toCaseFolded() == wanted) return team.id;
  return session.call(app::SaveTeam{{{}, name}});
}

void addUser(const Common& common, const UserOptions& options) {
  app::SaveUser request;
  request.user.name = options.name;
  request.user.displayName = options.displayName;
  request.user.language = options.language;
  if (!domain::roleFromCode(options.role, request.user.role))
    throw Refused{{ErrorCode::BadValue, {"role", options.role, "agent, team_lead, trainer, administrator"}}};
  Session session(common);
  request.password = readPassword();
  if (request.password.empty()) throw Refused{{ErrorCode::Missing, {"password"}}};
  request.user.team = teamNamed(session, options.team);
  const domain::UserId id = session.call(request);
  if (common.json) {
    print(Json{{"id", id.value}, {"name", options.name}, {"role", domain::codeOf(request.user.role)}});
  } else {
    print(Cli::tr("Added %1 “%2”.").arg(words::roleName(request.user.role), text(options.name)));
  }
}

void listUsers(const Common& common) {
  Session session(common);
  std::map<std::int64_t, std::string> teams;
  for (const domain::Team& team : session.call(app::ListTeams{})) teams[team.id.value] = team.name;
  const auto users = session.call(app::ListUsers{});
  if (common.json) {
    Json all = Json::array();
    for (const domain::User& user : users)
      all.push_back({{"id", user.id.value},
                     {"name", user.name},
                     {"display_name", user.displayName},
                     {"role", domain::codeOf(user.role)},
                     {"team", teams[user.team.value]},
                     {"active", user.active}});
    print(all);
    return;
  }
  std::vector<QStringList> rows;
  for (const domain::User& user : users)
    rows.push_back({text(user.name), text(user.displayName), words::roleName(user.role), text(teams[user.team.value]),
                    user.active ? Cli::tr("yes") : Cli::tr("no")});
  printTable({Cli::tr("Name"), Cli::tr("Shown as"), Cli::tr("Role"), Cli::tr("Team"), Cli::tr("Active")}, rows);
}

void makeDemo(const Common& common, const app::MakeDemo& request) {
  Session session(common);
  const auto made = session.callLong(request);
  if (common.json) {
    print(Json{{"customers", made.customers}, {"calls", made.calls}, {"orders", made.orders}, {"users", made.users}});
  } else {
    print(Cli::tr("Made %1 customers, %2 calls, %3 orders and %4 users.")
              .arg(made.customers)
              .arg(made.calls)
              .arg(made.orders)
              .arg(made.users));
    print(Cli::tr("Everybody's password is “%1”. A demo places no real calls.").arg(text(request.password)));
  }
}

void addInit(CLI::App& root, Actions& actions) {
  struct Options {
    std::string country = "CN", timeZone = "Asia/Shanghai";
  };
  auto options = std::make_shared<Options>();
  CLI::App* init = root.add_subcommand("init", utf8(Cli::tr("Make a new, empty database")));
  init->add_option("--country", options->country, utf8(Cli::tr("Where numbers without a country code belong")))
      ->capture_default_str()
      ->type_name("CODE");
  init->add_option("--time-zone", options->timeZone, utf8(Cli::tr("Time zone of the office")))
      ->capture_default_str()
      ->type_name("ZONE");
  actions.of[init] = [options, &common = actions.common] {
    Session::makeNew(common, options->country, options->timeZone);
    if (common.json) {
      print(Json{{"data", common.data}, {"country", options->country}, {"time_zone", options->timeZone}});
    } else {
      print(Cli::tr("Made an empty database in %1.").arg(text(common.data)));
      print(Cli::tr("Next: “callwrightctl user add --name NAME --role administrator”."));
    }
  };
}

}  // namespace

void addSetUpCommands(CLI::App& root, Actions& actions) {
  addInit(root, actions);
  Common& common = actions.common;
  CLI::App* user = root.add_subcommand("user", utf8(Cli::tr("Users and their roles")));
  user->require_subcommand(1);
  auto options = std::make_shared<UserOptions>();
  CLI::App* add = user->add_subcommand("add", utf8(Cli::tr("Add a user; the password comes from standard input")));
  add->add_option("--name", options->name, utf8(Cli::tr("Signs in with it")))->required()->type_name("NAME");
  add->add_option("--role", options->role, "agent, team_lead, trainer, administrator")->required()->type_name("ROLE");
  add->add_option("--display-name", options->displayName, utf8(Cli::tr("Shown to people")))->type_name("NAME");
  add->add_option("--team", options->team, utf8(Cli::tr("Team, made when it is new")))->type_name("NAME");
  add->add_option("--language", options->language, "zh_CN, en")->type_name("CODE");
  add->footer(utf8(Cli::tr("Example:")) +
              "\n  callwrightctl user add --name lili --display-name 李丽 --role agent --team 一组 "
              "< password.txt");
  actions.of[add] = [options, &common] { addUser(common, *options); };
  CLI::App* list = user->add_subcommand("list", utf8(Cli::tr("All users")));
  actions.of[list] = [&common] { listUsers(common); };

  auto demo = std::make_shared<app::MakeDemo>();
  CLI::App* make = root.add_subcommand("demo", utf8(Cli::tr("Fill an empty database with a believable team")));
  make->add_option("--customers", demo->customers, utf8(Cli::tr("How many customers")))
      ->capture_default_str()
      ->check(CLI::Range(100, 1000000));
  make->add_option("--months", demo->months, utf8(Cli::tr("Months of calls and sales")))
      ->capture_default_str()
      ->check(CLI::Range(1, 24));
  make->add_option("--seed", demo->seed, utf8(Cli::tr("The same seed makes the same team")))->capture_default_str();
  make->add_option("--password", demo->password, utf8(Cli::tr("Of every demo user")))
      ->capture_default_str()
      ->type_name("TEXT");
  actions.of[make] = [demo, &common] { makeDemo(common, *demo); };
}

}  // namespace callwright::cli
