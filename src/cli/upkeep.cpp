#include <filesystem>
#include <memory>

#include "callwright/app/maintenance.hpp"
#include "callwright/app/settings.hpp"
#include "callwright/words/words.hpp"
#include "cli/codes.hpp"
#include "cli/commands.hpp"
#include "cli/text.hpp"
#include "cli/values.hpp"

// dnc, backup, verify, stats
namespace callwright::cli {

using domain::ErrorCode;

namespace {

std::string joined(const std::vector<std::string>& numbers) {
  std::string all;
  for (const std::string& number : numbers) all += number + "\n";
  return all;
}

struct DncOptions {
  std::vector<std::string> numbers;
  std::string file, reason, digits;
  int limit = 200;
};

void addNumbers(const Common& common, const DncOptions& options) {
  app::AddDoNotCall request;
  request.numbers = joined(options.numbers);
  if (!options.file.empty()) request.numbers += wholeFile(options.file);
  if (request.numbers.empty()) throw Misused{Cli::tr("dnc add: name a number, or --file FILE.")};
  request.reason = options.reason;
  Session session(common);
  const auto answer = session.call(request);
  if (common.json) {
    Json refused = Json::array();
    for (const domain::Error& error : answer.refused)
      refused.push_back({{"error", codeOf(error.code)}, {"message", utf8(words::reason(error))}});
    print(Json{{"added", answer.added}, {"already", answer.already}, {"refused", refused}});
  } else {
    print(Cli::tr("%1 added, %2 were there already.").arg(answer.added).arg(answer.already));
  }
  // Numbers that could not be read may be somebody's wish: that must not pass as done.
  if (!answer.refused.empty()) throw Refused{answer.refused.front()};
}

void removeNumbers(const Common& common, const DncOptions& options) {
  Session session(common);
  int removed = 0;
  for (const std::string& number : options.numbers) {
    app::RemoveDoNotCall request;
    request.number = number;
    request.reason = options.reason;
    removed += session.call(request);
  }
  if (common.json) return print(Json{{"removed", removed}});
  print(Cli::tr("%1 removed.").arg(removed));
}

void listNumbers(const Common& common, const DncOptions& options) {
  Session session(common);
  app::ListDoNotCall request;
  request.digits = options.digits;
  request.limit = options.limit;
  const auto answer = session.call(request);
  if (common.json) {
    Json rows = Json::array();
    for (const auto& row : answer.rows)
      rows.push_back({{"number", row.number},
                      {"reason", row.reason},
                      {"source", row.source},
                      {"added_by", row.addedBy},
                      {"added_at", isoTime(row.addedAt)}});
    return print(Json{{"total", answer.total}, {"numbers", rows}});
  }
  std::vector<QStringList> rows;
  for (const auto& row : answer.rows)
    rows.push_back({text(row.number), text(row.reason), text(row.addedBy), session.when(row.addedAt)});
  printTable({Cli::tr("Number"), Cli::tr("Reason"), Cli::tr("Added by"), Cli::tr("When")}, rows);
  if (static_cast<std::int64_t>(rows.size()) < answer.total)
    print(Cli::tr("%1 of %2 numbers; --limit N shows more.").arg(rows.size()).arg(answer.total));
}

void addDnc(CLI::App& root, Actions& actions) {
  Common& common = actions.common;
  CLI::App* dnc = root.add_subcommand("dnc", utf8(Cli::tr("Numbers that nobody calls")));
  dnc->require_subcommand(1);
  auto o = std::make_shared<DncOptions>();
  CLI::App* add = dnc->add_subcommand("add", utf8(Cli::tr("Add numbers, however they are written")));
  add->add_option("number", o->numbers, utf8(Cli::tr("Numbers")));
  add->add_option("--file", o->file, utf8(Cli::tr("Text file with one number a line")))->type_name("FILE");
  add->add_option("--reason", o->reason, utf8(Cli::tr("Why")))->type_name("TEXT");
  actions.of[add] = [o, &common] { addNumbers(common, *o); };
  CLI::App* remove = dnc->add_subcommand("remove", utf8(Cli::tr("Allow a number again")));
  remove->add_option("number", o->numbers, utf8(Cli::tr("Numbers")))->required();
  remove->add_option("--reason", o->reason, utf8(Cli::tr("Why")))->required()->type_name("TEXT");
  actions.of[remove] = [o, &common] { removeNumbers(common, *o); };
  CLI::App* list = dnc->add_subcommand("list", utf8(Cli::tr("The list, newest first")));
  list->add_option("--digits", o->digits, utf8(Cli::tr("Only numbers with these digits")))->type_name("DIGITS");
  list->add_option("--limit", o->limit, utf8(Cli::tr("At most so many")))
      ->capture_default_str()
      ->check(CLI::Range(1, 100000));
  actions.of[list] = [o, &common] { listNumbers(common, *o); };
}

void verify(const Common& common) {
  Session session(common);
  const auto answer = session.callLong(app::Verify{});
  if (common.json) {
    Json findings = Json::array();
    for (const auto& finding : answer.findings)
      findings.push_back({{"check", finding.check}, {"detail", finding.detail}, {"count", finding.count}});
    print(Json{{"sound", answer.findings.empty()}, {"checks", answer.checks}, {"findings", findings}});
  } else if (answer.findings.empty()) {
    print(Cli::tr("The database is sound: %1 checks found nothing.").arg(answer.checks));
  } else {
    for (const auto& finding : answer.findings)
      print(QStringLiteral("%1 × %2: %3")
                .arg(finding.count)
                .arg(words::verifyCheck(finding.check), text(finding.detail)));
  }
  if (!answer.findings.empty())
    throw Refused{{ErrorCode::DatabaseDamaged, {common.data, utf8(words::verifyCheck(answer.findings.front().check))}}};
}

void stats(const Common& common) {
  Session session(common);
  const auto s = session.call(app::Stats{});
  if (common.json) {
    print(Json{{"customers", s.customers},
               {"phones", s.phones},
               {"calls", s.calls},
               {"open_calls", s.openCalls},
               {"orders", s.orders},
               {"follow_ups_open", s.followUpsOpen},
               {"do_not_call", s.doNotCall},
               {"users", s.users},
               {"lists", s.lists},
               {"campaigns", s.campaigns},
               {"queue",
                {{"fresh", s.queueFresh},
                 {"retry", s.queueRetry},
                 {"callback", s.queueCallback},
                 {"claimed", s.queueClaimed},
                 {"done", s.queueDone},
                 {"exhausted", s.queueExhausted},
                 {"blocked", s.queueBlocked}}},
               {"database_bytes", s.databaseBytes}});
    return;
  }
  const auto row = [](const QString& name, std::int64_t value) { return QStringList{name, QString::number(value)}; };
  printTable({Cli::tr("What"), Cli::tr("How many")},
             {row(Cli::tr("Customers"), s.customers), row(Cli::tr("Phones"), s.phones), row(Cli::tr("Calls"), s.calls),
              row(Cli::tr("Open calls"), s.openCalls), row(Cli::tr("Orders"), s.orders),
              row(Cli::tr("Open follow-ups"), s.followUpsOpen), row(Cli::tr("Do not call"), s.doNotCall),
              row(Cli::tr("Users"), s.users), row(Cli::tr("Lists"), s.lists), row(Cli::tr("Campaigns"), s.campaigns),
              row(words::itemStateName(domain::ItemState::Fresh), s.queueFresh),
              row(words::itemStateName(domain::ItemState::Retry), s.queueRetry),
              row(words::itemStateName(domain::ItemState::Callback), s.queueCallback),
              row(words::itemStateName(domain::ItemState::Claimed), s.queueClaimed),
              row(words::itemStateName(domain::ItemState::Done), s.queueDone),
              row(words::itemStateName(domain::ItemState::Exhausted), s.queueExhausted),
              row(words::itemStateName(domain::ItemState::Blocked), s.queueBlocked),
              row(Cli::tr("Database, bytes"), s.databaseBytes)},
             {1});
}

}  // namespace

void addUpkeepCommands(CLI::App& root, Actions& actions) {
  addDnc(root, actions);
  Common& common = actions.common;
  auto path = std::make_shared<std::string>();
  CLI::App* backup =
      root.add_subcommand("backup", utf8(Cli::tr("Copy the whole database to a file, while others work")));
  backup->add_option("file", *path, utf8(Cli::tr("Where to")))->required()->type_name("FILE");
  actions.of[backup] = [path, &common] {
    Session session(common);
    const std::string whole = std::filesystem::absolute(*path).string();
    const std::int64_t bytes = session.callLong(app::BackUp{whole});
    if (common.json) return print(Json{{"file", whole}, {"bytes", bytes}});
    print(Cli::tr("Wrote %1 (%2 bytes).").arg(text(whole), QString::number(bytes)));
  };
  CLI::App* verifyCommand = root.add_subcommand("verify", utf8(Cli::tr("Check the whole database")));
  actions.of[verifyCommand] = [&common] { verify(common); };
  CLI::App* statsCommand = root.add_subcommand("stats", utf8(Cli::tr("How much of everything there is")));
  actions.of[statsCommand] = [&common] { stats(common); };
}

}  // namespace callwright::cli
