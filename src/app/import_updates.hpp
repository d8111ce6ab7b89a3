#pragma once
#include <optional>

#include "app/import_rows.hpp"
#include "app/job.hpp"

namespace callwright::app {

// A row that changes a customer who was there before, as it waits in the database, and its end.
std::string updateText(const ImportRow& row);
void applyUpdates(Job& job, domain::ListId list);  // every waiting update of the list, in slices
// Removes what an import left that was cancelled or failed: in slices, or at one stroke when there is nothing else.
void removeList(Job& job, domain::ListId list);

// What an earlier process began and did not end: unfinished lists are removed, waiting updates applied. Those of a
// living process are left alone; one that died a moment ago is waited for. Run on a connection of its own (Lane::Long);
// true: nothing of others is under way.
bool finishImportsOfTheDead(Job& job);
// The same as a job of the program's, for App::open.
std::optional<Error> resumeUnfinishedImports(Job& job);

std::int64_t wallClockMs();

}  // namespace callwright::app
