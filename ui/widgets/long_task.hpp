#pragma once

#include <QFrame>
#include <chrono>
#include <optional>

class QLabel;
class QPushButton;

namespace callwright::ui {

class ProgressLine;

struct TaskProgress {
  qint64 done = 0;
  qint64 total = 0;  // 0: not known yet
  double perSecond = 0;
  std::optional<std::chrono::seconds> left;
};

// Long work beside everything else: title, bar, rate, time left and Cancel.
class LongTask : public QFrame {
  Q_OBJECT
 public:
  explicit LongTask(const QString& title = {}, QWidget* parent = nullptr);
  void setTitle(const QString& title);
  void setProgress(const TaskProgress& progress);
  void setFinished(const QString& sentence, bool good);  // replaces the figures; Cancel becomes Close

 signals:
  void cancelRequested();
  void closeRequested();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void refresh();

  TaskProgress m_progress;
  QString m_sentence;
  bool m_finished = false;
  bool m_cancelling = false;
  QLabel* m_title;
  ProgressLine* m_bar;
  QLabel* m_note;
  QPushButton* m_button;
};

}  // namespace callwright::ui
