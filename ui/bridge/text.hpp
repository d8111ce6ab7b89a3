#pragma once
#include <QString>
#include <string>

namespace callwright::ui {

inline QString qtext(const std::string& utf8) {
  return QString::fromStdString(utf8);
}

}  // namespace callwright::ui
