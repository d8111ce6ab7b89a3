#include "callwright/app/script_figures.hpp"

#include "app/script_library.hpp"
#include "app/use_case.hpp"
#include "callwright/exchange/script_file.hpp"
#include "callwright/storage/script_store.hpp"

namespace callwright::app {

Result<domain::ScriptFigures> handle(Job& job, const ReadScriptFigures& request) {
  if (auto ok = needScripts(job); !ok) return tl::unexpected(ok.error());
  const auto version = needVersion(job, request.version);
  if (!version) return tl::unexpected(version.error());
  const domain::Script script = exchange::parseScript(storage::versionText(job.db, version->id)).script;
  domain::ScriptTally tally(script);
  std::vector<domain::WalkedStep> way;
  storage::eachWalkedCall(job.db, version->id, request.from, request.until, [&](const storage::WalkedCall& call) {
    way.clear();
    for (const storage::ScriptVisit& visit : call.visits) way.push_back({visit.step, visit.answer, visit.enteredAt});
    tally.add(way, call.endedAt, call.reached, call.sold);
  });
  return tally.figures();
}

CALLWRIGHT_USE_CASE(ReadScriptFigures)

}  // namespace callwright::app
