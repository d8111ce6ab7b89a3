#pragma once
#include <cstdint>
#include <string>

// Which process has a call on its line, as it is written on the call's row: process id, its start time, and the opened
// database within it. Enough to see later that it is dead, even if its id was given to another.
namespace callwright::app {

std::string processMark(std::int64_t instance);
bool isAlive(const std::string& mark);
void beginInstance(std::int64_t instance);  // alive in this process until endInstance
void endInstance(std::int64_t instance);

}  // namespace callwright::app
