#pragma once
#include "app/services.hpp"

namespace callwright::app {

// Writes a new database's settings, default outcomes and stages, then reads the settings into services. Before any
// thread runs.
Result<Nothing> setUp(storage::Connection& db, Services& services);

}  // namespace callwright::app
