#pragma once
#include <QCoreApplication>
#include <QString>
#include <string>

namespace callwright::cli {

// Cli::tr("…"): what the command line alone says; everything it shares with the desktop comes from `words`.
struct Cli {
  Q_DECLARE_TR_FUNCTIONS(Cli)
};

inline std::string utf8(const QString& text) {
  return text.toStdString();
}
inline QString labelled(const QString& label, const QString& value) {
  return Cli::tr("%1: %2", "a label and its value").arg(label, value);
}
inline QString text(const std::string& utf8) {
  return QString::fromStdString(utf8);
}

}  // namespace callwright::cli
