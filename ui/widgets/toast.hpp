#pragma once

#include <QFrame>
#include <QQueue>
#include <functional>

class QLabel;
class QPushButton;
class QTimer;

namespace callwright::ui {

struct ToastMessage {
  QString text;
  std::function<void()> undo = {};  // none: no Undo button
  bool problem = false;             // shown in the colour of a failure, and until it is closed
  int milliseconds = 6000;
};

// Short messages at the bottom of `host`, one after another; nothing modal. Ctrl+Z is left to the text fields.
class Toast : public QFrame {
  Q_OBJECT
 public:
  explicit Toast(QWidget* host);
  void show(const ToastMessage& message);  // at once, or after those that wait
  void dismiss();                          // the present one; the next follows
  int waiting() const { return static_cast<int>(m_queue.size()); }
  QString text() const;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void enterEvent(QEnterEvent* event) override;  // reading it keeps it
  void leaveEvent(QEvent* event) override;

 private:
  void next();
  void place();
  void retranslate();
  void restyle();

  QQueue<ToastMessage> m_queue;
  ToastMessage m_present;
  QLabel* m_text;
  QPushButton* m_undo;
  QPushButton* m_close;
  QTimer* m_timer;
};

}  // namespace callwright::ui
