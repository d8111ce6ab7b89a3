#pragma once
#include <QFrame>
#include <QTimer>

class QLabel;

namespace callwright::ui {

class CallDesk;
class FigureLabel;
class KeyButton;
class LevelMeter;
class ShortcutGuard;

// The call panel in one line, for the places beside Work.
class CallStrip : public QFrame {
  Q_OBJECT
 public:
  CallStrip(CallDesk& desk, ShortcutGuard& keys, QWidget* parent = nullptr);

 signals:
  void workRequested();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void refresh();
  void retranslate();
  CallDesk& m_desk;
  QLabel *m_name, *m_state;
  FigureLabel* m_time;
  LevelMeter* m_meter;
  KeyButton *m_mute, *m_hold, *m_hangUp, *m_work;
  QTimer m_tick;
};

}  // namespace callwright::ui
