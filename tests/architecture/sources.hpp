#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace callwright::architecture {

struct Source {
  std::filesystem::path path;  // relative to the top of the tree, as "src/app/app.cpp"
  std::string room;            // "domain", "app", …; "ui" for all of ui
  bool isPublic = false;       // under include/callwright
  std::string text;
};
// Every source and header under src, ui and include.
std::vector<Source> allSources();

struct Include {
  std::string target;
  bool quoted = false;
  int line = 0;
};
std::vector<Include> includesOf(const std::string& text);
// Without comments; runs of blanks and line ends become one blank.
std::string codeOnly(const std::string& text);

}  // namespace callwright::architecture
