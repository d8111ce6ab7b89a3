#pragma once
#include <callwright/domain/error.hpp>
#include <callwright/domain/persona.hpp>
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

// The customer of a rehearsal, from a template of kind persona; what cannot be read is left out.
domain::Persona parsePersona(std::string_view markdown);

inline constexpr std::size_t scriptSizeLimit = 1 << 20;  // bytes of a template
// The text of a template, byte by byte. Errors: FileUnreadable, FileTooLarge, EncodingBroken with the line.
domain::Result<std::string> readScriptText(const std::filesystem::path& path);
domain::Result<void> checkScriptText(std::string_view text);  // EncodingBroken: no UTF-8, or a NUL

// A file of a folder or zip file of templates: its text, or why it could not be read.
struct ScriptFile {
  std::string name;  // below the folder, with "/"
  domain::Result<std::string> text;
};
inline constexpr std::size_t scriptFilesLimit = 2000;  // in a folder or zip file
// One file, every *.md below a folder, or every *.md in a *.zip; by name. Errors: FileUnreadable, NotFound (no
// template in it), FileTooLarge, WorkbookDamaged.
domain::Result<std::vector<ScriptFile>> readScriptFiles(const std::filesystem::path& path);
// Into a folder, which is made, or a file named *.zip. The names are unlike each other, the texts are there. Errors:
// FileUnwritable, DiskFull; files of the folder with other names stay.
domain::Result<void> writeScriptFiles(const std::filesystem::path& path, const std::vector<ScriptFile>& files);

// Mustache placeholders replaced by values; "{{customer.salutation|您}}" says 您 when there is no value, and one
// without a value and default stays visible as a gap to be filled by the agent. Sections ("{{#name}}…{{/name}}") are
// said when the value is not empty.
domain::FilledText fillScript(const std::string& text, const std::vector<std::pair<std::string, std::string>>& values);

}  // namespace callwright::exchange
