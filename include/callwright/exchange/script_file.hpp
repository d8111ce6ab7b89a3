#pragma once
#include <callwright/domain/error.hpp>
#include <callwright/domain/script.hpp>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Script templates: Markdown files as docs/script-templates.md describes them.
namespace callwright::exchange {

struct ScriptDraft {
  domain::Script script;                        // as far as it could be read
  std::vector<domain::ScriptProblem> problems;  // found while reading, by line; checkScript finds the others
};
// Never fails: what cannot be read is a problem with its line. Text must be UTF-8.
ScriptDraft parseScript(std::string_view markdown);

inline constexpr std::size_t scriptSizeLimit = 1 << 20;  // bytes of a template
// The text of a template, without a byte-order mark. Errors: FileUnreadable, FileTooLarge, EncodingBroken with the
// line.
domain::Result<std::string> readScriptText(const std::filesystem::path& path);

// Mustache placeholders replaced by values; "{{customer.salutation|您}}" says 您 when there is no value, and one
// without a value and default stays visible as a gap to be filled by the agent. Sections ("{{#name}}…{{/name}}") are
// said when the value is not empty.
domain::FilledText fillScript(const std::string& text, const std::vector<std::pair<std::string, std::string>>& values);

}  // namespace callwright::exchange
