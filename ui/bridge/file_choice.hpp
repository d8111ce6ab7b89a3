#pragma once
#include <QString>
#include <functional>

class QObject;
class QWidget;

namespace callwright::ui {

struct FileQuestion {
  bool save = false;
  QString title;
  QString suggested;    // name, or path, shown first; a name is of the folder that the last file was in
  QString filter;       // "CSV (*.csv);;Excel (*.xlsx)"
  bool folder = false;  // an existing folder instead
};

// Asks for a file without a nested event loop. `chosen` is not called when the person cancels, or when `parent` is
// gone by then.
void askFile(QWidget* parent, const FileQuestion& question, std::function<void(const QString& path)> chosen);

// Tests answer the next question beforehand.
void answerNextFileQuestion(const QString& path);

}  // namespace callwright::ui
