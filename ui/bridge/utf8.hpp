#pragma once
#include <QString>
#include <string>

namespace callwright::ui {

// app speaks UTF-8, Qt UTF-16.
inline QString qt(const std::string& text) {
  return QString::fromStdString(text);
}
inline std::string utf8(const QString& text) {
  return text.toStdString();
}

}  // namespace callwright::ui
