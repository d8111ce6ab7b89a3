#pragma once
#include <QString>

#include "callwright/domain/script.hpp"

namespace callwright::words {

// What is wrong with a template and what to do about it, without its line.
QString scriptProblemSentence(const domain::ScriptProblem& problem);

}  // namespace callwright::words
