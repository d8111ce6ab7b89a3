#include "callwright/app/appraisals.hpp"
#include "callwright/words/goal_words.hpp"
#include "callwright/words/quality_words.hpp"
#include "cli/commands.hpp"
#include "cli/text.hpp"

// appraisal list, show, make, sign, template
namespace callwright::cli {
namespace {

using domain::Appraisal;
using domain::AppraisalId;

struct AppraisalOptions {
  std::string period, agent, file, comment;
  std::vector<std::string> skills;
  std::int64_t id = 0;
  bool takeBack = false;
};

const char* lineKindCode(domain::AppraisalLineKind kind) {
  static constexpr const char* codes[] = {"measure", "quality", "skill", "attendance"};
  return codes[static_cast<std::size_t>(kind)];
}

Json jsonOf(const Appraisal& sheet) {
  Json lines = Json::array();
  for (const domain::AppraisalLine& line : sheet.lines) {
    Json one{{"kind", lineKindCode(line.kind)}};
    if (line.kind == domain::AppraisalLineKind::Measure) {
      one["measure"] = domain::infoOf(line.measure).code;
      one["target"] = line.target;
    }
    if (line.kind == domain::AppraisalLineKind::Skill) one["name"] = line.name;
    one["weight"] = line.weight;
    one["value"] = orNull(line.value);
    one["points"] = orNull(domain::pointsOf(line));
    lines.push_back(one);
  }
  return {{"id", sheet.id.value},
          {"agent", sheet.agentName},
          {"period", sheet.period.code()},
          {"total", orNull(sheet.total)},
          {"frozen", sheet.isFrozen()},
          {"signed_by_agent", domain::isSet(sheet.agentSignedAt)},
          {"signed_by_lead", domain::isSet(sheet.leadSignedAt)},
          {"agent_comment", sheet.agentComment},
          {"lead_comment", sheet.leadComment},
          {"lines", lines}};
}

void listSheets(const Common& common, const AppraisalOptions& o) {
  Session session(common);
  const auto sheets = session.call(app::ListAppraisals{o.period});
  if (common.json) {
    Json all = Json::array();
    for (const Appraisal& sheet : sheets) all.push_back(jsonOf(sheet));
    return print(all);
  }
  std::vector<QStringList> rows;
  for (const Appraisal& sheet : sheets)
    rows.push_back({QString::number(sheet.id.value), words::goalPeriodName(sheet.period), text(sheet.agentName),
                    sheet.total ? words::markText(*sheet.total) : QStringLiteral("–"),
                    words::appraisalStateName(sheet)});
  printTable({Cli::tr("No."), Cli::tr("Period"), Cli::tr("Agent"), Cli::tr("Total"), Cli::tr("State")}, rows, {0, 3});
}

void printAppraisal(Session& session, AppraisalId id) {
  const Appraisal sheet = session.call(app::OpenAppraisal{id});
  if (session.json()) return print(jsonOf(sheet));
  print(QStringLiteral("%1 · %2 · %3")
            .arg(text(sheet.agentName), words::goalPeriodName(sheet.period), words::appraisalStateName(sheet)));
  std::vector<QStringList> rows;
  for (const domain::AppraisalLine& line : sheet.lines) {
    const auto points = domain::pointsOf(line);
    rows.push_back(
        {words::appraisalLineName(line),
         line.kind == domain::AppraisalLineKind::Measure ? words::appraisalValue(line, line.target) : QString(),
         words::appraisalValue(line, line.value), QStringLiteral("%1 %").arg(line.weight),
         points ? words::markText(*points) : QStringLiteral("–")});
  }
  printTable({Cli::tr("Line"), Cli::tr("Target"), Cli::tr("Value"), Cli::tr("Weight"), Cli::tr("Points")}, rows,
             {1, 2, 3, 4});
  print(Cli::tr("Total: %1").arg(sheet.total ? words::markText(*sheet.total) : QStringLiteral("–")));
  const auto signature = [&](domain::Instant at, const std::string& name) {
    return domain::isSet(at) ? QStringLiteral("%1, %2").arg(text(name), session.when(at)) : QString();
  };
  printPairs({{Cli::tr("Comment of the team lead"), text(sheet.leadComment)},
              {Cli::tr("Signed by the team lead"), signature(sheet.leadSignedAt, sheet.leadName)},
              {Cli::tr("Comment of the agent"), text(sheet.agentComment)},
              {Cli::tr("Signed by the agent"), signature(sheet.agentSignedAt, sheet.agentName)}});
}

std::string skillsOf(const Appraisal& sheet) {
  std::string names;
  for (const domain::AppraisalLine& line : sheet.lines)
    if (line.kind == domain::AppraisalLineKind::Skill) names += (names.empty() ? "" : ", ") + line.name;
  return names;
}

// "Teamwork=80" by the name of the line.
app::SaveAppraisal skillsFrom(const Appraisal& sheet, const AppraisalOptions& o) {
  app::SaveAppraisal save{sheet.id, o.comment.empty() ? sheet.leadComment : o.comment, {}};
  for (const std::string& one : o.skills) {
    const auto equals = one.find('=');
    const std::string name = one.substr(0, equals), points = equals == std::string::npos ? "" : one.substr(equals + 1);
    if (points.empty() || points.size() > 3 || points.find_first_not_of("0123456789") != std::string::npos)
      throw Refused{{domain::ErrorCode::BadValue, {"points", one, "Teamwork=80"}}};
    std::optional<int> at;
    for (std::size_t i = 0; i < sheet.lines.size(); ++i)
      if (sheet.lines[i].kind == domain::AppraisalLineKind::Skill && sheet.lines[i].name == name)
        at = static_cast<int>(i);
    if (!at) throw Refused{{domain::ErrorCode::BadValue, {"skill", name, skillsOf(sheet)}}};
    save.skills.emplace_back(*at, std::stoi(points));
  }
  return save;
}

void showSheet(const Common& common, const AppraisalOptions& o) {
  Session session(common);
  const AppraisalId id(o.id);
  if (!o.skills.empty() || !o.comment.empty()) {
    app::SaveAppraisal save = skillsFrom(session.call(app::OpenAppraisal{id}), o);
    session.call(std::move(save));
  }
  printAppraisal(session, id);
}

void makeSheets(const Common& common, const AppraisalOptions& o) {
  Session session(common);
  app::MakeAppraisals request;
  request.period = o.period;
  if (!o.agent.empty()) request.agents = {session.user(o.agent)};
  const auto made = session.call(request);
  if (common.json) {
    Json ids = Json::array();
    for (const AppraisalId id : made) ids.push_back(id.value);
    return print(Json{{"ids", ids}});
  }
  print(Cli::tr("Sheets made: %1").arg(made.size()));
}

void signSheet(const Common& common, const AppraisalOptions& o) {
  Session session(common);
  if (!session.hasAgent()) throw Misused{Cli::tr("Say who signs (--agent).")};
  app::SignAppraisal request;
  request.id = AppraisalId(o.id);
  request.sign = !o.takeBack;
  request.password = readPassword();
  session.call(request);
  printAppraisal(session, request.id);
}

void templateCommand(const Common& common, const AppraisalOptions& o) {
  Session session(common);
  if (!o.file.empty()) session.call(app::SaveAppraisalTemplate{wholeFile(o.file)});
  const std::string lines = session.call(app::ReadAppraisalTemplate{});
  if (common.json) return print(Json{{"lines", lines}});
  print(text(lines));
}

}  // namespace

void addAppraisalCommands(CLI::App& root, Actions& actions) {
  const CommandGroup<AppraisalOptions> command(root, actions, "appraisal", Cli::tr("Appraisal sheets of agents"));
  const auto& o = command.options();
  const auto numbered = [&](CLI::App* added) {
    added->add_option("id", o->id, utf8(Cli::tr("Number of the sheet")))->required()->type_name("ID");
    return added;
  };
  command("template", Cli::tr("Shows the template, or takes it from a file"), templateCommand)
      ->add_option("--file", o->file, utf8(Cli::tr("Its lines, as the guide describes them")))
      ->type_name("FILE");
  CLI::App* make = command("make", Cli::tr("Makes a sheet for each agent who has none"), makeSheets);
  make->add_option("--period", o->period, utf8(Cli::tr("2026-11 or 2026-Q4")))->required()->type_name("PERIOD");
  make->add_option("--user", o->agent, utf8(Cli::tr("Only for this agent")))->type_name("NAME");
  command("list", Cli::tr("Sheets with their totals"), listSheets)
      ->add_option("--period", o->period, utf8(Cli::tr("Only this one: 2026-11 or 2026-Q4")))
      ->type_name("PERIOD");
  CLI::App* show = numbered(command("show", Cli::tr("One sheet, line by line"), showSheet));
  show->add_option("--skill", o->skills, utf8(Cli::tr("Points of a soft skill: Teamwork=80")))->type_name("NAME=N");
  show->add_option("--comment", o->comment, utf8(Cli::tr("A comment")))->type_name("TEXT");
  CLI::App* sign =
      numbered(command("sign", Cli::tr("Signs as --agent, whose password is read from standard input"), signSheet));
  sign->add_flag("--take-back", o->takeBack, utf8(Cli::tr("Takes that signature back")));
}

}  // namespace callwright::cli
