#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "app/script_library.hpp"
#include "app/use_case.hpp"
#include "callwright/app/scripts.hpp"
#include "callwright/exchange/script_file.hpp"
#include "callwright/storage/script_store.hpp"

// Scripts in from files and out to them.
namespace callwright::app {
namespace {

using domain::Permission;
using domain::ScriptId;
using domain::ScriptVersionState;

// Where it lay below the folder or zip file; never a way out of the folder it will be written to.
std::string placeOf(const std::string& name) {
  const std::filesystem::path path = std::filesystem::path(name).lexically_normal();
  const bool below = path.is_relative() && std::find(path.begin(), path.end(), "..") == path.end();
  return below && name.find('\\') == std::string::npos ? path.generic_string() : path.filename().string();
}

// One template, within a transaction of its own.
Result<Nothing> keep(Job& job, const exchange::ScriptFile& file, const domain::ScriptVocabulary& vocabulary,
                     bool publish, ImportScripts::File& report) {
  if (!file.text) return tl::unexpected(file.text.error());
  const LoadedScript loaded = readScript(*file.text, vocabulary);
  // One that does not say its title is called as its file.
  report.title = loaded.script.title.empty() ? std::filesystem::path(file.name).stem().string() : loaded.script.title;
  report.problems = loaded.problems;
  const std::string name = placeOf(file.name);
  SaveScriptDraft save{{}, *file.text, 0, name};
  if (const auto known = storage::findScript(job.db, report.title, loaded.script.language)) {
    save.script = *known;
    const auto versions = storage::readVersions(job.db, *known);
    if (!versions.empty() && storage::versionText(job.db, versions.front().id) == *file.text) {
      report.script = *known;
      report.version = versions.front().number;
      report.unchanged = versions.front().state != ScriptVersionState::Draft || !publish || !loaded.publishable();
      if (report.unchanged) return Nothing{};
    }
  }
  storage::Transaction transaction(job.db);
  const auto saved = keepDraft(job, save, vocabulary);
  if (!saved) return tl::unexpected(saved.error());
  report.script = saved->script;
  report.version = saved->draft.number;
  // It goes out under the name that it came in by.
  if (auto script = storage::readScript(job.db, saved->script); script && script->fileName != name) {
    script->fileName = name;
    storage::writeScript(job.db, *script);
  }
  if (publish && loaded.publishable()) {
    if (const auto published = publishDraft(job, saved->script); !published) return tl::unexpected(published.error());
    report.published = true;
  }
  transaction.commit();
  return Nothing{};
}

// The name under which a script goes out: as it came in, otherwise its title without what folders do not take.
std::string fileNameOf(const domain::ScriptTitle& script, std::set<std::string>& taken) {
  std::filesystem::path name = placeOf(script.fileName);
  if (script.fileName.empty()) {
    std::string stem = script.title;
    std::replace_if(
        stem.begin(), stem.end(),
        [](char c) {
          return std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos ||
                 static_cast<unsigned char>(c) < 0x20;
        },
        '-');
    if (stem.find_first_not_of(". ") == std::string::npos) stem = "script";
    name = stem + ".md";
  }
  const std::string stem = (name.parent_path() / name.stem()).generic_string(), ending = name.extension().string();
  std::string free = name.generic_string();
  for (int n = 2; !taken.insert(free).second; ++n) free = stem + "-" + std::to_string(n) + ending;
  return free;
}

}  // namespace

Result<ImportScripts::Reply> handle(Job& job, const ImportScripts& request) {
  if (auto ok = job.need(Permission::ManageScripts); !ok) return tl::unexpected(ok.error());
  const auto files = exchange::readScriptFiles(request.path);
  if (!files) return tl::unexpected(files.error());
  const domain::ScriptVocabulary vocabulary = vocabularyOf(job);
  ImportScripts::Reply reports;
  for (const exchange::ScriptFile& file : *files) {
    if (job.cancel.cancelled()) return domain::fail(ErrorCode::Cancelled);
    ImportScripts::File report;
    report.file = file.name;
    if (const auto kept = keep(job, file, vocabulary, request.publish, report); !kept) report.error = kept.error();
    job.flush();
    reports.push_back(std::move(report));
    job.progress(
        {static_cast<std::int64_t>(reports.size()), static_cast<std::int64_t>(files->size()), 0, -1, "saving"});
  }
  return reports;
}

Result<ExportScripts::Reply> handle(Job& job, const ExportScripts& request) {
  if (auto ok = needScripts(job); !ok) return tl::unexpected(ok.error());
  std::vector<exchange::ScriptFile> files;
  std::set<std::string> taken;
  for (const domain::ScriptTitle& script : storage::readScripts(job.db)) {
    const auto& wanted = request.scripts;
    if (!wanted.empty() && std::find(wanted.begin(), wanted.end(), script.id) == wanted.end()) continue;
    const auto versions = storage::readVersions(job.db, script.id);
    if (versions.empty()) continue;
    files.push_back({fileNameOf(script, taken), storage::versionText(job.db, versions.front().id)});
  }
  if (files.empty()) return domain::fail(ErrorCode::NotFound, "script", "");
  if (auto ok = exchange::writeScriptFiles(request.path, files); !ok) return tl::unexpected(ok.error());
  storage::Transaction transaction(job.db);
  job.audit("script.export", "script", 0, {},
            nlohmann::json{{"path", request.path.string()}, {"scripts", files.size()}}.dump());
  transaction.commit();
  ExportScripts::Reply names;
  for (const exchange::ScriptFile& file : files) names.push_back(file.name);
  return names;
}

CALLWRIGHT_USE_CASE(ImportScripts)
CALLWRIGHT_USE_CASE(ExportScripts)

}  // namespace callwright::app
