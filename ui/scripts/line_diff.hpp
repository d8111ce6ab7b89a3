#pragma once
#include <QString>
#include <vector>

namespace callwright::ui {

struct DiffLine {
  enum class Kind { Same, Added, Removed } kind = Kind::Same;
  QString text;
};
// From one text to another, line by line (O(ND): Wu, Manber & Myers 1990). Far apart texts of many lines are told as
// all removed and all added.
std::vector<DiffLine> lineDiff(const QString& before, const QString& after);

}  // namespace callwright::ui
