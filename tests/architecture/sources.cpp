#include "sources.hpp"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>
#include <sstream>

namespace callwright::architecture {
namespace fs = std::filesystem;
namespace {

std::string roomOf(const fs::path& path) {
  auto part = path.begin();
  const std::string top = (part++)->string();
  if (top == "ui") return top;
  if (top == "include") ++part;  // callwright
  return part->string();
}

}  // namespace

std::vector<Source> allSources() {
  const fs::path root = CALLWRIGHT_SOURCE_DIR;
  std::vector<Source> sources;
  for (const char* top : {"src", "ui", "include"})
    for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
      const auto extension = entry.path().extension();
      if (!entry.is_regular_file() || (extension != ".cpp" && extension != ".hpp" && extension != ".h")) continue;
      std::ifstream in(entry.path(), std::ios::binary);
      Source source{fs::relative(entry.path(), root), "", false, {std::istreambuf_iterator<char>(in), {}}};
      source.room = roomOf(source.path);
      source.isPublic = std::string(top) == "include";
      sources.push_back(std::move(source));
    }
  std::sort(sources.begin(), sources.end(), [](const Source& a, const Source& b) { return a.path < b.path; });
  return sources;
}

std::vector<Include> includesOf(const std::string& text) {
  std::vector<Include> includes;
  std::istringstream lines(text);
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    auto at = line.find_first_not_of(" \t");
    if (at == std::string::npos || line[at] != '#') continue;
    at = line.find_first_not_of(" \t", at + 1);
    if (at == std::string::npos || line.compare(at, 7, "include") != 0) continue;
    const auto open = line.find_first_of("<\"", at);
    if (open == std::string::npos) continue;
    const auto close = line.find_first_of(">\"", open + 1);
    if (close != std::string::npos)
      includes.push_back({line.substr(open + 1, close - open - 1), line[open] == '"', number});
  }
  return includes;
}

std::string codeOnly(const std::string& text) {
  std::string code;
  const auto blank = [&] {
    if (code.empty() || code.back() != ' ') code += ' ';
  };
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (!quoted && text.compare(i, 2, "//") == 0) {
      i = std::min(text.find('\n', i), text.size());
      blank();
    } else if (!quoted && text.compare(i, 2, "/*") == 0) {
      const auto end = text.find("*/", i + 2);
      i = end == std::string::npos ? text.size() : end + 1;
      blank();
    } else if (std::isspace(static_cast<unsigned char>(c))) {
      if (c == '\n')
        quoted = false;  // raw strings go over lines: their text is code to this reader, which is what SQL needs
      blank();
    } else {
      if (c == '"' && (i == 0 || (text[i - 1] != '\\' && text[i - 1] != '\''))) quoted = !quoted;
      code += c;
    }
  }
  return code;
}

}  // namespace callwright::architecture
