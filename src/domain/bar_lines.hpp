#pragma once
#include <string>
#include <vector>

namespace callwright::domain {

// A text whose lines are fields between bars, "quality | 20 %": each trimmed, full-width bars and hashes taken for
// plain ones; empty lines are left out.
std::vector<std::vector<std::string>> readBarLines(const std::string& text);
std::string joinedBars(const std::vector<std::string>& fields);
// "20 %" or "20": 0 … 100; -1 for what is none.
int readWeight(const std::string& text);

}  // namespace callwright::domain
