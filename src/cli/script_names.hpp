#pragma once
#include <string>

#include "callwright/app/script_library.hpp"
#include "cli/session.hpp"

namespace callwright::cli {

// A script by title, file name or number; with several languages "TITLE (zh)". NotFound.
domain::ScriptTitle scriptNamed(Session& session, const std::string& name);
// "TITLE" (the newest published version), "TITLE@2", or a template file, which is imported and published. Errors:
// NotFound, DraftHasProblems, those of ImportScripts.
domain::ScriptVersionId publishedVersion(Session& session, const std::string& typed);
// "TITLE" (the newest version, a draft too) or "TITLE@2".
domain::ScriptVersion versionNamed(Session& session, const std::string& typed);

}  // namespace callwright::cli
