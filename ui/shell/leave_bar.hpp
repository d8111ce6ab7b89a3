#pragma once

#include <QFrame>
#include <QPointer>
#include <functional>

class QLabel;

namespace callwright::ui {

class KeyButton;
class ShortcutGuard;

// Asks under the top bar, with nothing else blocked, whether to leave although something would be lost. Esc stays.
class LeaveBar : public QFrame {
  Q_OBJECT
 public:
  struct Question {
    QString text;
    QString show;                      // words of the button that leads to what would be lost
    QString leave;                     // "Discard and leave"
    std::function<void()> showIt, go;  // go: leaves for good
  };
  explicit LeaveBar(QWidget* parent = nullptr);

  void ask(const Question& question);
  bool isOpen() const { return !isHidden(); }
  void stay();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();

  Question m_question;
  QPointer<QWidget> m_before;
  QLabel* m_text;
  KeyButton *m_show, *m_stay, *m_leave;
};

}  // namespace callwright::ui
