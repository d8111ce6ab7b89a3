#pragma once
#include <string_view>

#include "callwright/domain/persona.hpp"
#include "exchange/script_lines.hpp"

namespace callwright::exchange {

// What stands below the front matter of a persona: parts with what is said, "# Agrees (4)", "- All right. (2)".
domain::Persona readPersonaParts(std::string_view body, int firstLine, Problems& problems);
int ringsOf(std::string_view text);  // 1…60; 0: no such number

}  // namespace callwright::exchange
