#include <filesystem>
#include <memory>

#include "callwright/app/lists.hpp"
#include "callwright/app/maintenance.hpp"
#include "callwright/words/words.hpp"
#include "cli/codes.hpp"
#include "cli/commands.hpp"
#include "cli/text.hpp"
#include "cli/values.hpp"

// import, customers search, customers show, export
namespace callwright::cli {

using domain::ErrorCode;

namespace {

struct ImportOptions {
  std::string file, campaign, list, onDuplicate = "skip", delimiter, rejects;
  std::vector<std::string> map;
  app::FileLayout layout;
  bool keepWithoutPhone = false;
};

// The program may run with another working folder than the person's idea of it; messages name the whole path.
std::string absolute(const std::string& path) {
  return path.empty() ? path : std::filesystem::absolute(path).string();
}

app::ImportList requestFor(Session& session, const ImportOptions& options) {
  app::ImportList request;
  request.path = absolute(options.file);
  request.layout = options.layout;
  request.layout.delimiter = options.delimiter == "tab" || options.delimiter == "\\t" ? "\t" : options.delimiter;
  request.listName = options.list;
  request.keepWithoutPhone = options.keepWithoutPhone;
  request.rejectsPath = absolute(options.rejects);
  if (!options.campaign.empty()) request.campaign = session.campaignId(options.campaign);
  if (options.onDuplicate == "update") request.onDuplicate = app::OnDuplicate::Update;
  if (options.onDuplicate == "add") request.onDuplicate = app::OnDuplicate::Add;
  for (const std::string& pair : options.map) {
    const auto equals = pair.rfind('=');
    if (equals == std::string::npos || equals == 0)
      throw Misused{Cli::tr("--map “%1”: write COLUMN=FIELD, for example --map 手机=phone.").arg(text(pair))};
    request.map.emplace_back(pair.substr(0, equals), pair.substr(equals + 1));
  }
  return request;
}

Json describe(const app::ImportReport& report) {
  Json reasons = Json::array();
  for (const auto& reason : report.reasons)
    reasons.push_back({{"error", codeOf(reason.error.code)},
                       {"message", utf8(words::reason(reason.error))},
                       {"count", reason.count},
                       {"first_line", reason.firstLine}});
  return {{"list_id", report.list.value},
          {"list", report.listName},
          {"file", report.fileName},
          {"rows", report.rows},
          {"added", report.added},
          {"updated", report.updated},
          {"duplicates", report.duplicates},
          {"rejected", report.rejected},
          {"without_phone", report.withoutPhone},
          {"numbers_left_out", report.numbersLeftOut},
          {"seconds", report.seconds},
          {"rejects_file", report.rejectsFile},
          {"reasons", reasons}};
}

void import(const Common& common, const ImportOptions& options) {
  Session session(common);
  const app::ImportReport report = session.callLong(requestFor(session, options));
  if (common.json) return print(describe(report));
  print(Cli::tr("List “%1”: %2 rows read in %3.")
            .arg(text(report.listName), QString::number(report.rows),
                 words::clockTime(domain::Milliseconds(qRound64(report.seconds * 1000)))));
  printTable({Cli::tr("Added"), Cli::tr("Updated"), Cli::tr("Duplicates"), Cli::tr("Rejected")},
             {{QString::number(report.added), QString::number(report.updated), QString::number(report.duplicates),
               QString::number(report.rejected)}},
             {0, 1, 2, 3});
  if (report.numbersLeftOut > 0)
    print(Cli::tr("%1 further numbers cannot be dialed; they are kept with the reason.").arg(report.numbersLeftOut));
  for (const auto& reason : report.reasons)
    print(Cli::tr("%1 × %2 (first in line %3)")
              .arg(QString::number(reason.count), words::reason(reason.error), QString::number(reason.firstLine)));
  if (!report.rejectsFile.empty())
    print(Cli::tr("The rejected rows are in %1; correct them there and import that file again.")
              .arg(text(report.rejectsFile)));
}

struct Names {
  std::map<std::int64_t, QString> stages;
  explicit Names(Session& session) {
    for (const domain::Stage& stage : session.call(app::ListStages{}))
      stages[stage.id.value] = words::stageName(stage.code, stage.name);
  }
};

void search(const Common& common, const std::string& what, int limit) {
  Session session(common);
  const auto rows = session.call(app::SearchCustomers{what, limit});
  std::map<std::int64_t, std::string> codes;
  for (const domain::Stage& stage : session.call(app::ListStages{})) codes[stage.id.value] = stage.code;
  if (common.json) {
    Json all = Json::array();
    for (const auto& row : rows)
      all.push_back({{"id", row.id.value},
                     {"name", row.name},
                     {"company", row.company},
                     {"title", row.title},
                     {"region", row.region},
                     {"phone", row.phone},
                     {"stage", codes[row.stage.value]},
                     {"owner", row.ownerName},
                     {"tags", row.tags},
                     {"last_contact_at", isoTime(row.lastContactAt)},
                     {"next_follow_up_at", isoTime(row.nextFollowUpAt)}});
    return print(all);
  }
  if (rows.empty()) return print(Cli::tr("Nobody fits “%1”.").arg(text(what)));
  const Names names(session);
  std::vector<QStringList> lines;
  for (const auto& row : rows)
    lines.push_back({QString::number(row.id.value), text(row.name), text(row.company), text(row.phone),
                     names.stages.at(row.stage.value), text(row.ownerName), session.when(row.lastContactAt)});
  printTable({Cli::tr("ID"), Cli::tr("Name"), Cli::tr("Company"), Cli::tr("Phone"), Cli::tr("Stage"), Cli::tr("Owner"),
              Cli::tr("Last contact")},
             lines, {0});
}

void addImport(CLI::App& root, Actions& actions) {
  auto o = std::make_shared<ImportOptions>();
  CLI::App* command =
      root.add_subcommand("import", utf8(Cli::tr("Import a list of customers from a CSV or XLSX file")));
  command->add_option("file", o->file, utf8(Cli::tr("The list")))->required()->type_name("FILE");
  command->add_option("--campaign", o->campaign, utf8(Cli::tr("Put the customers into this campaign's queue")))
      ->type_name("NAME");
  command->add_option("--list", o->list, utf8(Cli::tr("Name of the list; the file's name otherwise")))
      ->type_name("NAME");
  command->add_option("--map", o->map, utf8(Cli::tr("What a column means, over the guess (repeat it)")))
      ->type_name("COLUMN=FIELD");
  command->add_option("--on-duplicate", o->onDuplicate, utf8(Cli::tr("When a number is there already")))
      ->capture_default_str()
      ->check(CLI::IsMember({"skip", "update", "add"}));
  command->add_flag("--keep-without-phone", o->keepWithoutPhone,
                    utf8(Cli::tr("Keep customers that have no dialable number")));
  command->add_option("--encoding", o->layout.encoding, "UTF-8, UTF-16LE, UTF-16BE, GB18030")->type_name("NAME");
  command->add_option("--delimiter", o->delimiter, ", ; tab |")->type_name("CHAR");
  command->add_option("--sheet", o->layout.sheet, utf8(Cli::tr("Sheet of a workbook")))->type_name("NAME");
  command->add_option("--header-line", o->layout.headerLine, utf8(Cli::tr("Line of the header, 0 for none")))
      ->check(CLI::Range(0, 1000000))
      ->type_name("N");
  command->add_option("--rejects", o->rejects, utf8(Cli::tr("Where rejected rows go; beside the list otherwise")))
      ->type_name("FILE");
  command->footer(utf8(Cli::tr("Fields:")) +
                  " name given_name family_name salutation company title phone phone:mobile phone:landline phone:work "
                  "phone:home email address region time_zone source tags stage owner notes customer_id custom:NAME "
                  "ignore\n" +
                  utf8(Cli::tr("Example:")) +
                  "\n  callwrightctl import list.csv --campaign Autumn --map 手机=phone:mobile "
                  "--on-duplicate update --rejects rejects.csv");
  actions.of[command] = [o, &common = actions.common] { import(common, *o); };
}

void addExport(CLI::App& root, Actions& actions) {
  struct Options {
    app::ExportCustomers request;
    std::string stage, list, owner;
  };
  auto o = std::make_shared<Options>();
  CLI::App* command = root.add_subcommand("export", utf8(Cli::tr("Write customers to a .csv or .xlsx file")));
  command->add_option("file", o->request.path, utf8(Cli::tr("Where to")))->required()->type_name("FILE");
  command->add_option("--search", o->request.filter.text, utf8(Cli::tr("Only those that this finds")))
      ->type_name("TEXT");
  command->add_option("--tag", o->request.filter.tag, utf8(Cli::tr("Only with this tag")))->type_name("TAG");
  command->add_option("--region", o->request.filter.region, utf8(Cli::tr("Only of this region")))->type_name("TEXT");
  command->add_option("--stage", o->stage, utf8(Cli::tr("Only in this stage")))->type_name("CODE");
  command->add_option("--list", o->list, utf8(Cli::tr("Only from this list")))->type_name("NAME");
  command->add_option("--owner", o->owner, utf8(Cli::tr("Only this user's")))->type_name("NAME");
  actions.of[command] = [o, &common = actions.common] {
    Session session(common);
    app::ExportCustomers request = o->request;
    request.path = absolute(request.path);
    if (!o->owner.empty()) request.filter.owner = session.user(o->owner);
    if (!o->stage.empty()) {
      for (const domain::Stage& stage : session.call(app::ListStages{}))
        if (stage.code == o->stage || stage.name == o->stage) request.filter.stage = stage.id;
      if (!request.filter.stage) throw Refused{{ErrorCode::NotFound, {"stage", o->stage}}};
    }
    if (!o->list.empty()) {
      for (const auto& list : session.call(app::ListLists{}))
        if (list.name == o->list || std::to_string(list.id.value) == o->list) request.filter.list = list.id;
      if (!request.filter.list) throw Refused{{ErrorCode::NotFound, {"list", o->list}}};
    }
    const std::int64_t rows = session.callLong(request);
    if (common.json) return print(Json{{"file", request.path}, {"rows", rows}});
    print(Cli::tr("Wrote %1 customers to %2.").arg(rows).arg(text(request.path)));
  };
}

}  // namespace

void addCustomerCommands(CLI::App& root, Actions& actions) {
  addImport(root, actions);
  Common& common = actions.common;
  CLI::App* customers = root.add_subcommand("customers", utf8(Cli::tr("Search and open customers")));
  customers->require_subcommand(1);
  struct Search {
    std::string what;
    int limit = 50;
  };
  auto wanted = std::make_shared<Search>();
  CLI::App* searchCommand = customers->add_subcommand(
      "search", utf8(Cli::tr("By name, pinyin, initials, company or three digits of a number; every word must fit")));
  searchCommand->add_option("text", wanted->what, utf8(Cli::tr("What to look for")))->required();
  searchCommand->add_option("--limit", wanted->limit, utf8(Cli::tr("At most so many")))
      ->capture_default_str()
      ->check(CLI::Range(1, 500));
  actions.of[searchCommand] = [wanted, &common] { search(common, wanted->what, wanted->limit); };
  auto id = std::make_shared<std::int64_t>(0);
  CLI::App* showCommand = customers->add_subcommand("show", utf8(Cli::tr("A customer and everything that happened")));
  showCommand->add_option("id", *id, utf8(Cli::tr("Number of the customer")))->required();
  actions.of[showCommand] = [id, &common] { showCustomer(common, *id); };
  addExport(root, actions);
}

}  // namespace callwright::cli
