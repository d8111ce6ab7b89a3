#pragma once
#include <QFrame>

class QLabel;

namespace callwright::ui {

class CallDesk;
class KeyButton;
class ShortcutGuard;

// Somebody calls: who, answer, reject; in reach wherever the agent is. Hidden while nobody does.
class CallerBar : public QFrame {
  Q_OBJECT
 public:
  CallerBar(CallDesk& desk, ShortcutGuard& keys, QWidget* parent = nullptr);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void refresh();
  void retranslate();

  CallDesk& m_desk;
  QLabel *m_title, *m_who;
  KeyButton *m_answer, *m_reject;
};

}  // namespace callwright::ui
