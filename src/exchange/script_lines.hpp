#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "callwright/domain/script.hpp"

// The small languages within a template's lines.
namespace callwright::exchange {

using Problems = std::vector<domain::ScriptProblem>;

// "Confirm need" → "confirm-need", "确认需求！" → "确认需求": the anchor that Markdown editors make of a heading.
std::string anchorOf(std::string_view title);
// The anchor in a link's target: "#%E7%AD%94" → "答"; nothing without "#".
std::optional<std::string> anchorIn(std::string_view target);

// "? budget: Budget for next year (number, CNY) *". Nothing, and a problem, when it is none.
std::optional<domain::ScriptField> fieldOf(std::string_view line, int number, Problems& problems);
// What follows an answer's link: "→ outcome callback, follow-up +2d when budget > 100".
void readEffects(std::string_view text, domain::ScriptAnswer& answer, Problems& problems);
// Names of the placeholders in a text, in order; those of defaults and sections too. Nothing of broken ones but a
// problem.
void namePlaceholders(const std::string& text, int line, domain::ScriptStep& step, Problems& problems);
// The title of an objection's heading ("Objection: Too expensive", "异议：太贵"); nothing for other headings.
std::optional<std::string> objectionIn(std::string_view heading);

}  // namespace callwright::exchange
