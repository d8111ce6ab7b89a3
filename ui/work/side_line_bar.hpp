#pragma once
#include <QFrame>
#include <QTimer>

class QLabel;

namespace callwright::ui {

class CallDesk;
class FigureLabel;
class KeyButton;
class ShortcutGuard;

// The other of two calls: who, state, time; swap, join, hang up. In reach wherever the agent is; hidden without one.
class SideLineBar : public QFrame {
  Q_OBJECT
 public:
  SideLineBar(CallDesk& desk, ShortcutGuard& keys, QWidget* parent = nullptr);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void refresh();
  void refreshTime();
  void retranslate();

  CallDesk& m_desk;
  QLabel *m_title, *m_who, *m_state;
  FigureLabel* m_time;
  KeyButton *m_swap, *m_join, *m_hangUp;
  QTimer m_tick;
};

}  // namespace callwright::ui
