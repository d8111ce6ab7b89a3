#include <filesystem>
#include <memory>

#include "callwright/app/lists.hpp"
#include "callwright/app/people.hpp"
#include "callwright/app/reports.hpp"
#include "callwright/words/report_words.hpp"
#include "callwright/words/words.hpp"
#include "cli/report_filters.hpp"
#include "cli/text.hpp"
#include "cli/values.hpp"

// Reports to files: --xlsx, report schedule …, report run-scheduled
namespace callwright::cli {
namespace {

using domain::ReportFormat;
using domain::ReportSchedule;
using domain::ReportView;

struct ScheduleOptions : ReportOptions {
  std::string name, every = "day", folder, language;
  std::vector<std::string> views{"team"}, formats{"xlsx"};
  std::int64_t id = 0;
  bool atOnce = false;
};

template <class T, class Read>
unsigned bitsOf(const char* field, const std::vector<std::string>& codes, Read read, const char* allowed) {
  unsigned bits = 0;
  for (const std::string& code : codes) {
    const std::optional<T> value = read(code);
    if (!value) throw Refused{{domain::ErrorCode::BadValue, {field, code, allowed}}};
    bits |= static_cast<unsigned>(*value);
  }
  return bits;
}

template <class T, std::size_t n>
Json codesOf(const T (&all)[n], unsigned bits) {
  Json codes = Json::array();
  for (const T each : all)
    if ((bits & static_cast<unsigned>(each)) != 0) codes.push_back(domain::codeOf(each));
  return codes;
}

const char* stateCode(app::ReportFileInfo::State state) {
  using State = app::ReportFileInfo::State;
  return state == State::Written ? "written" : state == State::Failed ? "failed" : "writing";
}

Json fileJson(const app::ReportFileInfo& file) {
  Json json{{"schedule", file.schedule},      {"from", file.period.from},
            {"to", file.period.until},        {"format", domain::codeOf(file.format)},
            {"state", stateCode(file.state)}, {"path", file.path},
            {"at", isoTime(file.at)}};
  if (file.error) {
    json["error"] = domain::codeOf(file.error->code);
    json["message"] = utf8(words::sentence(*file.error));
    json["tries"] = file.tries;
    json["next_try"] = isoTime(file.nextTry);
  }
  return json;
}

// A folder that is not there yet would be found missing only when the first report is due.
std::string knownFolder(const std::string& typed) {
  if (typed.empty()) return typed;
  std::error_code ignored;
  const auto folder = std::filesystem::absolute(typed, ignored).lexically_normal();
  if (!std::filesystem::is_directory(folder, ignored))
    throw Refused{{domain::ErrorCode::FileUnwritable, {folder.string(), utf8(Cli::tr("there is no such folder"))}}};
  return folder.string();
}

void addSchedule(const Common& common, const ScheduleOptions& o) {
  Session session(common);
  app::SaveReportSchedule request;
  ReportSchedule& s = request.schedule;
  s.name = o.name;
  const auto every = domain::reportEveryFromCode(o.every);
  if (!every) throw Refused{{domain::ErrorCode::BadValue, {"every", o.every, "day, week, month"}}};
  s.every = *every;
  s.views = bitsOf<ReportView>("views", o.views, domain::reportViewFromCode, "team, funnel, forecast, segments");
  s.formats = bitsOf<ReportFormat>("formats", o.formats, domain::reportFormatFromCode, "xlsx, pdf, png");
  s.folder = knownFolder(o.folder);
  s.language =
      o.language.empty() ? utf8(Cli::tr("en", "the language of a report: leave it en, in Chinese zh_CN")) : o.language;
  s.filter = reportFilter(session, o);
  const auto id = session.call(request);
  if (common.json) return print(Json{{"id", id.value}});
  print(Cli::tr("Report %1 on schedule: %2").arg(id.value).arg(words::reportEveryName(s.every)));
}

template <class T>
Json idOrNull(const T& id) {
  return id ? Json(id.value) : Json(nullptr);
}

template <class T, std::size_t n>
QString namesOf(const T (&all)[n], unsigned bits, QString (*nameOf)(T)) {
  QStringList names;
  for (const T each : all)
    if ((bits & static_cast<unsigned>(each)) != 0) names << nameOf(each);
  return names.join(QStringLiteral(", "));
}

void listSchedules(const Common& common) {
  Session session(common);
  const auto answer = session.call(app::ListReportSchedules{});
  if (common.json) {
    Json schedules = Json::array(), files = Json::array();
    for (const ReportSchedule& s : answer.schedules)
      schedules.push_back({{"id", s.id.value},
                           {"name", s.name},
                           {"every", domain::codeOf(s.every)},
                           {"views", codesOf(domain::reportViews, s.views)},
                           {"formats", codesOf(domain::reportFormats, s.formats)},
                           {"folder", s.folder},
                           {"language", s.language},
                           {"campaign", idOrNull(s.filter.campaign)},
                           {"user", idOrNull(s.filter.agent)},
                           {"team", idOrNull(s.filter.team)},
                           {"list", idOrNull(s.filter.list)},
                           {"begins", s.begins}});
    for (const app::ReportFileInfo& file : answer.files) files.push_back(fileJson(file));
    return print(Json{{"schedules", std::move(schedules)}, {"files", std::move(files)}});
  }
  std::vector<QStringList> rows;
  for (std::size_t i = 0; i < answer.schedules.size(); ++i) {
    const ReportSchedule& s = answer.schedules[i];
    rows.push_back({QString::number(s.id.value), text(s.name), words::reportEveryName(s.every),
                    namesOf(domain::reportViews, s.views, words::reportViewName),
                    namesOf(domain::reportFormats, s.formats, words::reportFormatName), text(s.language),
                    answer.who[i].empty() ? QStringLiteral("–") : text(answer.who[i]), text(s.folder)});
  }
  printTable({Cli::tr("No."), Cli::tr("Name", "of a thing"), Cli::tr("How often"), Cli::tr("Views"), Cli::tr("Formats"),
              Cli::tr("Language"), Cli::tr("Only"), Cli::tr("Folder")},
             rows, {0});
  rows.clear();
  for (const app::ReportFileInfo& file : answer.files)
    rows.push_back({session.when(file.at), words::reportPeriodText(file.period.from, file.period.until),
                    file.error ? words::sentence(*file.error) : text(file.path)});
  if (rows.empty()) return;
  print(QString());
  printTable({Cli::tr("When"), Cli::tr("Period"), Cli::tr("File")}, rows);
}

void printRun(const app::WriteDueReports::Answer& answer) {
  for (const std::string& path : answer.written) print(text(path));
  if (answer.written.empty() && answer.failed.empty() && answer.left == 0) print(Cli::tr("Nothing was due."));
  const auto waiting = static_cast<int>(answer.waiting.size());
  if (waiting > 0)
    print(Cli::tr("Still missing because they failed before: %1. They are tried again later, or now with --at-once.")
              .arg(waiting));
  if (answer.left > waiting)
    print(Cli::tr("Left for the desktop program, which writes PDFs and pictures: %1.").arg(answer.left - waiting));
}

void runScheduled(const Common& common, bool atOnce) {
  Session session(common);
  const auto answer = session.callLong(app::WriteDueReports{atOnce});
  if (common.json) {
    Json failed = Json::array(), waiting = Json::array();
    for (const app::ReportFileInfo& file : answer.failed) failed.push_back(fileJson(file));
    for (const app::ReportFileInfo& file : answer.waiting) waiting.push_back(fileJson(file));
    print(Json{{"written", answer.written}, {"failed", failed}, {"waiting", waiting}, {"left", answer.left}});
  } else {
    printRun(answer);
  }
  // A report that is not there must not pass as done.
  for (const auto* missing : {&answer.failed, &answer.waiting})
    if (!missing->empty()) throw Refused{*missing->front().error};
}

}  // namespace

void addReportFileCommands(CLI::App& reports, Actions& actions) {
  Common& common = actions.common;
  CLI::App* schedule = reports.add_subcommand("schedule", utf8(Cli::tr("Reports that are written by themselves")));
  schedule->require_subcommand(1);
  auto o = std::make_shared<ScheduleOptions>();
  CLI::App* add = schedule->add_subcommand("add", utf8(Cli::tr("A new one, beginning with the period of today")));
  add->add_option("--name", o->name, utf8(Cli::tr("What its files are called")))->required()->type_name("NAME");
  add->add_option("--every", o->every, utf8(Cli::tr("day, week or month")))->capture_default_str()->type_name("WHAT");
  add->add_option("--folder", o->folder, utf8(Cli::tr("Where its files are written")))->required()->type_name("DIR");
  add->add_option("--view", o->views, utf8(Cli::tr("team, funnel, forecast, segments, or several")))
      ->delimiter(',')
      ->type_name("WHAT");
  add->add_option("--format", o->formats,
                  utf8(Cli::tr("xlsx, pdf, png, or several; only a desktop program draws the "
                               "latter two")))
      ->delimiter(',')
      ->type_name("WHAT");
  add->add_option("--language", o->language, utf8(Cli::tr("en or zh_CN; otherwise that of this command")))
      ->type_name("WHAT");
  const auto only = [&](const char* option, std::string& value, const QString& help) {
    add->add_option(option, value, utf8(help))->type_name("NAME");
  };
  only("--campaign", o->campaign, Cli::tr("Only this campaign"));
  only("--user", o->user, Cli::tr("Only this agent"));
  only("--team", o->team, Cli::tr("Only agents of this team"));
  only("--list", o->list, Cli::tr("Only customers of this list"));
  actions.of[add] = [o, &common] { addSchedule(common, *o); };
  CLI::App* list = schedule->add_subcommand("list", utf8(Cli::tr("All of them, and the files they have written")));
  actions.of[list] = [&common] { listSchedules(common); };
  CLI::App* remove = schedule->add_subcommand("remove", utf8(Cli::tr("Ends one; its files stay")));
  remove->add_option("number", o->id, utf8(Cli::tr("Its number")))->required();
  actions.of[remove] = [o, &common] {
    Session session(common);
    session.call(app::DeleteReportSchedule{domain::ReportScheduleId(o->id)});
    if (common.json) return print(Json{{"removed", o->id}});
    print(Cli::tr("Removed. Its files stay."));
  };
  CLI::App* run = reports.add_subcommand("run-scheduled", utf8(Cli::tr("Writes the reports that are due, for cron")));
  run->add_flag("--at-once", o->atOnce, utf8(Cli::tr("Also what failed and would be tried again later")));
  actions.of[run] = [o, &common] { runScheduled(common, o->atOnce); };
}

domain::ReportHead reportHead(const Session& session, const ReportOptions& o) {
  domain::ReportHead head;
  head.from = o.from;
  head.until = o.until;
  for (const std::string& part : {o.campaign, o.team, o.user, o.list, o.script})
    if (!part.empty()) head.who += (head.who.empty() ? "" : " · ") + part;
  head.madeAt = domain::localMinute(session.zone(), session.now());
  head.madeBy = "callwrightctl";
  return head;
}

void writeWorkbook(Session& session, const std::string& path, domain::Report report) {
  const std::filesystem::path named(path);
  if (text(named.extension().string()).toLower() != QLatin1String(".xlsx"))
    throw Misused{Cli::tr("The name of a workbook ends in .xlsx: write --xlsx %1.")
                      .arg(text(std::filesystem::path(named).replace_extension(".xlsx").string()))};
  app::ExportReport request;
  request.report = std::move(report);
  request.format = ReportFormat::Xlsx;
  request.path = path;
  session.callLong(std::move(request));
}

void addWorkbookOption(CLI::App& command, ReportOptions& options) {
  command.add_option("--xlsx", options.xlsx, utf8(Cli::tr("Also written to this workbook, with charts")))
      ->type_name("FILE");
}

}  // namespace callwright::cli
