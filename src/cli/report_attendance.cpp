#include <memory>

#include "callwright/app/attendance.hpp"
#include "callwright/domain/queue.hpp"
#include "callwright/words/attendance_words.hpp"
#include "callwright/words/measure_words.hpp"
#include "callwright/words/words.hpp"
#include "cli/commands.hpp"
#include "cli/report_filters.hpp"
#include "cli/text.hpp"
#include "cli/values.hpp"

// report attendance; timesheet correct, plan
namespace callwright::cli {
namespace {

using domain::Attendance;
using domain::Attended;
using domain::DaySheet;

struct TimesheetOptions {
  std::string user, day, from, until, breaks = "0", leave, reason, hours;
  bool asEverybody = false;
};

double secondsOf(domain::Milliseconds time) {
  return static_cast<double>(time.count()) / 1000;
}

Json jsonOf(const Attendance& sum) {
  return {{"planned_days", sum.planned},
          {"attended_days", sum.attended},
          {"attendance_rate", orNull(sum.rate())},
          {"late", sum.late},
          {"left_early", sum.leftEarly},
          {"absent", sum.absent},
          {"sick", sum.sick},
          {"holiday", sum.holiday},
          {"training", sum.training},
          {"corrected", sum.corrected},
          {"sign_out_missing", sum.signOutMissing},
          {"worked_seconds", secondsOf(sum.worked)},
          {"break_seconds", secondsOf(sum.breaks)}};
}

Json jsonOf(const Attended& attended) {
  if (!attended.isPresent()) return nullptr;
  return {{"from", isoTime(attended.from)},
          {"until", isoTime(attended.until)},
          {"worked_seconds", secondsOf(attended.worked)},
          {"break_seconds", secondsOf(attended.breaks)}};
}

Json jsonOf(const app::TimesheetDay& day) {
  const DaySheet& sheet = day.sheet;
  Json json{{"day", sheet.planned.day},
            {"state", domain::codeOf(sheet.state)},
            {"workday", sheet.planned.isWorkday},
            {"planned_from", isoTime(sheet.planned.from)},
            {"planned_until", isoTime(sheet.planned.until)},
            {"leave", sheet.leave == domain::Leave::None ? Json(nullptr) : Json(domain::codeOf(sheet.leave))},
            {"late_seconds", secondsOf(sheet.late)},
            {"early_seconds", secondsOf(sheet.early)},
            {"counted", jsonOf(sheet.counted)},
            {"recorded", jsonOf(sheet.recorded.attended)},
            {"sign_out_missing", sheet.recorded.signOutMissing},
            {"corrected", sheet.corrected}};
  Json corrections = Json::array();
  for (const auto& one : day.corrections)
    corrections.push_back({{"reason", one.correction.reason},
                           {"leave", domain::codeOf(one.correction.leave)},
                           {"from", isoTime(one.correction.from)},
                           {"until", isoTime(one.correction.until)},
                           {"by", one.enteredBy},
                           {"at", isoTime(one.enteredAt)}});
  json["corrections"] = corrections;
  return json;
}

void printSheet(const Session& session, const app::ReadTimesheet::Answer& sheet) {
  print(Cli::tr("%1, planned %2").arg(text(sheet.userName), words::workPlan(sheet.plan)));
  std::vector<QStringList> rows;
  for (const app::TimesheetDay& day : sheet.days) {
    const Attended& counted = day.sheet.counted;
    QString note;
    if (day.sheet.corrected) note = Cli::tr("corrected: %1").arg(text(day.corrections.front().correction.reason));
    if (day.sheet.recorded.signOutMissing && !day.sheet.corrected) note = Cli::tr("no sign-out");
    rows.push_back({text(day.sheet.planned.day), words::timeOfDay(counted.from, session.zone()),
                    words::timeOfDay(counted.until, session.zone()), words::workedTime(counted.breaks),
                    words::workedTime(counted.worked), words::dayStateOf(day.sheet), note});
  }
  printTable({Cli::tr("Day"), Cli::tr("From"), Cli::tr("Until"), Cli::tr("Breaks"), Cli::tr("Worked"), Cli::tr("State"),
              Cli::tr("Note")},
             rows, {1, 2, 3, 4});
  print(Cli::tr("Attended %1 of %2 planned days (%3).")
            .arg(QString::number(sheet.sum.attended), QString::number(sheet.sum.planned),
                 words::shareText(sheet.sum.rate())));
}

void printAttendance(const std::vector<app::ReadAttendance::Row>& rows) {
  std::vector<QStringList> lines;
  for (const auto& row : rows) {
    const Attendance& sum = row.attendance;
    QStringList line{text(row.userName), words::shareText(sum.rate())};
    for (const int figure :
         {sum.attended, sum.planned, sum.late, sum.leftEarly, sum.absent, sum.sick, sum.holiday, sum.training})
      line << QString::number(figure);
    line << words::workedTime(sum.worked);
    lines.push_back(line);
  }
  printTable({Cli::tr("Agent"), Cli::tr("Attendance"), Cli::tr("Attended"), Cli::tr("Planned"), Cli::tr("Late"),
              Cli::tr("Left early"), Cli::tr("Absent"), Cli::tr("Sick"), Cli::tr("Holiday"), Cli::tr("Training"),
              Cli::tr("Worked")},
             lines, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
}

void reportAttendance(const Common& common, const ReportOptions& o) {
  Session session(common);
  const domain::FiguresFilter filter = reportFilter(session, o);
  const std::string today = domain::localDay(session.zone(), session.now());
  const std::string until = filter.until.empty() ? today : filter.until;
  const std::string from = filter.from.empty() ? until.substr(0, 8) + "01" : filter.from;
  if (filter.agent) {
    const auto sheet = session.call(app::ReadTimesheet{filter.agent, from, until});
    if (!common.json) return printSheet(session, sheet);
    Json days = Json::array();
    for (const app::TimesheetDay& day : sheet.days) days.push_back(jsonOf(day));
    return print(Json{{"from", from},
                      {"to", until},
                      {"agent", sheet.userName},
                      {"days", std::move(days)},
                      {"total", jsonOf(sheet.sum)}});
  }
  const auto rows = session.call(app::ReadAttendance{from, until, filter.team});
  if (!common.json) return printAttendance(rows);
  Json all = Json::array();
  for (const auto& row : rows) {
    Json one{{"agent_id", row.user.value}, {"agent", row.userName}, {"team", row.teamName}};
    one.update(jsonOf(row.attendance));
    all.push_back(std::move(one));
  }
  print(Json{{"from", from}, {"to", until}, {"rows", std::move(all)}});
}

std::optional<std::chrono::minutes> sheetTime(const char* field, const std::string& typed) {
  if (typed.empty()) return std::nullopt;
  const auto minutes = words::timeOfDayFrom(text(typed));
  if (!minutes) throw Refused{{domain::ErrorCode::BadValue, {field, typed, "9:05 | 0905"}}};
  return minutes;
}

void correctTimesheet(const Common& common, const TimesheetOptions& o) {
  Session session(common);
  const auto leave = domain::leaveFromCode(o.leave);
  if (!leave) throw Refused{{domain::ErrorCode::BadValue, {"leave", o.leave, "holiday, sick, training"}}};
  app::CorrectTimesheet request;
  request.user = session.user(o.user);
  request.day = o.day;
  request.leave = *leave;
  request.from = sheetTime("from", o.from);
  request.until = sheetTime("until", o.until);
  request.breaks = must(readMinutes("breaks", o.breaks));
  request.reason = o.reason;
  session.call(request);
  const auto sheet = session.call(app::ReadTimesheet{request.user, o.day, o.day});
  if (common.json) return print(jsonOf(sheet.days.front()));
  printSheet(session, sheet);
}

void planTimesheet(const Common& common, const TimesheetOptions& o) {
  Session session(common);
  app::SaveWorkPlan request;
  if (!o.user.empty()) request.user = session.user(o.user);
  if (o.hours.empty() != o.asEverybody) throw Misused{Cli::tr("Give hours, or --default.")};
  if (!o.asEverybody) {
    const auto hours = must(readHours(o.hours));
    if (hours.windows.size() != 1)
      throw Refused{{domain::ErrorCode::BadValue, {"hours", o.hours, "mon-fri 09:00-18:00"}}};
    request.plan = {hours.windows[0].weekdays, hours.windows[0].from, hours.windows[0].to};
  }
  session.call(request);
  if (common.json) return print(Json{{"saved", true}});
  print(Cli::tr("Planned hours are changed."));
}

}  // namespace

void addAttendanceCommand(CLI::App& reports, Actions& actions) {
  Common& common = actions.common;
  auto o = std::make_shared<ReportOptions>();
  CLI::App* attendance = reports.add_subcommand(
      "attendance",
      utf8(Cli::tr("Days at work against planned ones; with --user day by day. This month without --from")));
  attendance->add_option("--from", o->from, utf8(Cli::tr("First day, as 2026-11-01")))->type_name("DAY");
  attendance->add_option("--to", o->until, utf8(Cli::tr("… and the last one")))->type_name("DAY");
  attendance->add_option("--user", o->user, utf8(Cli::tr("Only this agent")))->type_name("NAME");
  attendance->add_option("--team", o->team, utf8(Cli::tr("Only agents of this team")))->type_name("NAME");
  actions.of[attendance] = [o, &common] { reportAttendance(common, *o); };
}

void addTimesheetCommands(CLI::App& root, Actions& actions) {
  Common& common = actions.common;
  CLI::App* sheets = root.add_subcommand("timesheet", utf8(Cli::tr("Corrects timesheets and sets planned hours")));
  sheets->require_subcommand(1);
  auto o = std::make_shared<TimesheetOptions>();
  const auto add = [](CLI::App* command, const char* option, std::string& value, const QString& help,
                      const char* type) { return command->add_option(option, value, utf8(help))->type_name(type); };
  CLI::App* correct = sheets->add_subcommand(
      "correct", utf8(Cli::tr("Corrects a day, or enters a leave; without either what was recorded counts again")));
  add(correct, "--user", o->user, Cli::tr("Whose day"), "NAME")->required();
  add(correct, "--day", o->day, Cli::tr("The day, 2026-11-23"), "DAY")->required();
  add(correct, "--from", o->from, Cli::tr("Came at, 9:05"), "TIME");
  add(correct, "--until", o->until, Cli::tr("Left at"), "TIME");
  add(correct, "--breaks", o->breaks, Cli::tr("Breaks between, in minutes"), "MINUTES");
  add(correct, "--leave", o->leave, Cli::tr("holiday, sick or training"), "KIND");
  add(correct, "--reason", o->reason, Cli::tr("Why; it is shown beside the day"), "TEXT")->required();
  actions.of[correct] = [o, &common] { correctTimesheet(common, *o); };
  CLI::App* plan = sheets->add_subcommand("plan", utf8(Cli::tr("Sets the hours that are to be worked")));
  add(plan, "hours", o->hours, Cli::tr("'mon-fri 09:00-18:00'"), "HOURS");
  add(plan, "--user", o->user, Cli::tr("Of this user alone; otherwise of everybody without hours of their own"),
      "NAME");
  plan->add_flag("--default", o->asEverybody, utf8(Cli::tr("Take them back: as everybody, or as the calling hours")));
  actions.of[plan] = [o, &common] { planTimesheet(common, *o); };
}

}  // namespace callwright::cli
