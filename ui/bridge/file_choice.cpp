#include "bridge/file_choice.hpp"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTimer>
#include <utility>

namespace callwright::ui {

namespace {

QString& preparedAnswer() {
  static QString answer;
  return answer;
}

// Where the last file was chosen; else the documents, unless this machine has no such folder.
QString& usualFolder() {
  static QString folder;
  if (folder.isEmpty()) folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  if (!QDir(folder).exists()) folder = QDir::homePath();
  return folder;
}

// "Excel (*.xlsx)" → "xlsx", so that a name typed without one gets the ending of the chosen kind.
QString endingOf(const QString& filter) {
  const qsizetype star = filter.indexOf(QLatin1String("*."));
  if (star < 0) return {};
  qsizetype end = star + 2;
  while (end < filter.size() && filter[end].isLetterOrNumber()) ++end;
  return filter.mid(star + 2, end - star - 2);
}

}  // namespace

void answerNextFileQuestion(const QString& path) {
  preparedAnswer() = path;
}

void askFile(QWidget* parent, const FileQuestion& question, std::function<void(const QString& path)> chosen) {
  if (!preparedAnswer().isEmpty()) {
    QTimer::singleShot(0, parent,
                       [chosen = std::move(chosen), path = std::exchange(preparedAnswer(), {})] { chosen(path); });
    return;
  }
  auto* dialog = new QFileDialog(parent, question.title, usualFolder(), question.filter);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(question.save ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
  dialog->setFileMode(question.folder ? QFileDialog::Directory
                      : question.save ? QFileDialog::AnyFile
                                      : QFileDialog::ExistingFile);
  QString suggested = question.suggested;
  if (QDir::isRelativePath(suggested)) suggested.replace(u'/', u'-');  // a title may have one
  if (!suggested.isEmpty()) dialog->selectFile(suggested);
  if (question.save) {
    dialog->setDefaultSuffix(endingOf(dialog->selectedNameFilter()));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                     [dialog](const QString& filter) { dialog->setDefaultSuffix(endingOf(filter)); });
  }
  QObject::connect(dialog, &QFileDialog::fileSelected, parent, [chosen = std::move(chosen)](const QString& path) {
    usualFolder() = QFileInfo(path).absolutePath();
    chosen(path);
  });
  dialog->open();
}

}  // namespace callwright::ui
