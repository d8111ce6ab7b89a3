#include <memory>

#include "callwright/app/recording.hpp"
#include "callwright/words/words.hpp"
#include "cli/codes.hpp"
#include "cli/commands.hpp"
#include "cli/text.hpp"
#include "cli/values.hpp"

// recording list, export, delete, settings
namespace callwright::cli {

using domain::ErrorCode;

namespace {

struct RecordingOptions {
  std::int64_t id = 0;
  std::string path, reason, policy, announcement;
  std::optional<int> days;
};

void list(const Common& common, std::int64_t call) {
  Session session(common);
  const auto recordings = session.call(app::ListRecordings{domain::CallId(call)});
  if (common.json) {
    Json all = Json::array();
    for (const auto& r : recordings)
      all.push_back({{"id", r.id.value},
                     {"call_id", r.call.value},
                     {"dial", r.dial},
                     {"state", std::string(domain::toToken(r.state))},
                     {"file", r.file},
                     {"started_at", isoTime(r.startedAt)},
                     {"seconds", static_cast<double>(r.length.count()) / 1000},
                     {"bytes", r.bytes}});
    return print(all);
  }
  std::vector<QStringList> rows;
  for (const auto& r : recordings)
    rows.push_back({QString::number(r.id.value), session.when(r.startedAt), words::clockTime(r.length),
                    text(std::string(domain::toToken(r.state))), text(r.file)});
  printTable({Cli::tr("Recording"), Cli::tr("When"), Cli::tr("Length"), Cli::tr("State"), Cli::tr("File")}, rows,
             {0, 2});
}

void exportTo(const Common& common, const RecordingOptions& options) {
  Session session(common);
  const std::int64_t bytes = session.callLong(app::ExportRecording{domain::RecordingId(options.id), options.path});
  if (common.json) return print(Json{{"path", options.path}, {"bytes", bytes}});
  print(Cli::tr("Wrote %1.").arg(text(options.path)));
}

void remove(const Common& common, const RecordingOptions& options) {
  Session session(common);
  session.call(app::DeleteRecording{domain::RecordingId(options.id), options.reason});
  if (common.json) return print(Json{{"deleted", options.id}});
  print(Cli::tr("Deleted the recording %1.").arg(options.id));
}

void settings(const Common& common, const RecordingOptions& options) {
  Session session(common);
  if (!options.announcement.empty())
    (void)session.callLong(app::SetAnnouncement{options.announcement == "none" ? std::string() : options.announcement});
  app::Settings now = session.call(app::ReadSettings{});
  if (!options.policy.empty()) {
    const auto policy = domain::recordingPolicyFromToken(options.policy);
    if (!policy)
      throw Refused{{ErrorCode::BadValue, {"recording", options.policy, "never, on_demand, always, announced"}}};
    now.recording = *policy;
  }
  if (options.days) now.recordingDays = *options.days;
  if (!options.policy.empty() || options.days) session.call(app::SaveSettings{now});
  if (common.json)
    return print(Json{{"recording", std::string(domain::toToken(now.recording))},
                      {"keep_days", now.recordingDays},
                      {"announcement", now.announcement}});
  printPairs(
      {{Cli::tr("Recording"), words::recordingPolicyName(now.recording)},
       {Cli::tr("Kept for"), now.recordingDays > 0 ? Cli::tr("%1 days").arg(now.recordingDays) : Cli::tr("ever")},
       {Cli::tr("Announcement"), text(now.announcement)}});
}

}  // namespace

void addRecordingCommands(CLI::App& root, Actions& actions) {
  Common& common = actions.common;
  CLI::App* recording = root.add_subcommand("recording", utf8(Cli::tr("Recordings of calls and their rules")));
  recording->require_subcommand(1);
  auto options = std::make_shared<RecordingOptions>();

  CLI::App* listCommand = recording->add_subcommand("list", utf8(Cli::tr("The recordings of a call")));
  listCommand->add_option("--call", options->id, utf8(Cli::tr("Number of the call")))->required()->type_name("ID");
  actions.of[listCommand] = [options, &common] { list(common, options->id); };

  CLI::App* exportCommand = recording->add_subcommand("export", utf8(Cli::tr("Copy a recording to a file")));
  exportCommand->add_option("recording", options->id, utf8(Cli::tr("Number of the recording")))->required();
  exportCommand->add_option("file", options->path, utf8(Cli::tr("A new file")))->required();
  actions.of[exportCommand] = [options, &common] { exportTo(common, *options); };

  CLI::App* deleteCommand = recording->add_subcommand("delete", utf8(Cli::tr("Delete a recording for good")));
  deleteCommand->add_option("recording", options->id, utf8(Cli::tr("Number of the recording")))->required();
  deleteCommand->add_option("--reason", options->reason, utf8(Cli::tr("Why; the audit log keeps it")))->required();
  actions.of[deleteCommand] = [options, &common] { remove(common, *options); };

  CLI::App* settingsCommand = recording->add_subcommand("settings", utf8(Cli::tr("Show or change the rules")));
  settingsCommand->add_option("--recording", options->policy, "never, on_demand, always, announced")->type_name("WHEN");
  settingsCommand
      ->add_option("--keep-days", options->days, utf8(Cli::tr("Delete recordings after so many days, 0 for never")))
      ->type_name("N");
  settingsCommand
      ->add_option("--announcement", options->announcement,
                   utf8(Cli::tr("Sound that customers hear before an announced recording, or none")))
      ->type_name("FILE");
  actions.of[settingsCommand] = [options, &common] { settings(common, *options); };
}

}  // namespace callwright::cli
