#pragma once
#include <QFrame>
#include <QTimer>

class QLabel;

namespace callwright::ui {

class CallDesk;
class FigureLabel;
class KeyButton;
class LevelMeter;
class PromptPanel;
class ShortcutGuard;

// The call: state, running time, sound, and what can be done with it. Renders the desk and holds no call logic.
class CallPanel : public QFrame {
  Q_OBJECT
 public:
  CallPanel(CallDesk& desk, ShortcutGuard& keys, PromptPanel& prompt, QWidget* parent = nullptr);
  void setError(const QString& sentence);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void refresh();
  void refreshTime();
  void refreshControls();
  void refreshQuality();
  void retranslate();
  void askKeypad();
  void askTransfer();
  void askTarget(bool consult);

  CallDesk& m_desk;
  PromptPanel& m_prompt;
  FigureLabel* m_time;
  LevelMeter* m_meter;
  QLabel *m_state, *m_quality, *m_rehearsal, *m_error;
  KeyButton *m_mute, *m_hold, *m_keypad, *m_transfer;
  KeyButton *m_dial, *m_hangUp, *m_stop;
  QString m_sent;    // digits of the keypad that is open
  int m_asked = -1;  // the prompt's number of keypad or transfer
  QTimer m_tick;
};

}  // namespace callwright::ui
