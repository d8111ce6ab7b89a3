#pragma once
#include <QFrame>

#include "callwright/app/recording.hpp"

class QLabel;
class QLineEdit;

namespace callwright::ui {

class Bridge;
class FigureLabel;
class KeyButton;
class Playback;
class Waveform;

// Hears a recording, by keys: Space plays and pauses, ← → go 5 s, Home and End, + and − change the speed, L shares it
// as a lesson, Q chooses its call for a quality check, Esc closes.
class RecordingPlayer : public QFrame {
  Q_OBJECT
 public:
  explicit RecordingPlayer(Bridge& bridge, QWidget* parent = nullptr);
  void setShareable();                // offers to share the call as a lesson, to who may write one
  void setCheckable();                // … to check the call, to who may
  void open(domain::RecordingId id);  // shows itself, and begins to play
  void close();

 signals:
  void closed();
  void shareWanted(callwright::domain::CallId call, callwright::domain::Instant at);
  void checkWanted(callwright::domain::CallId call);
  void failed(const callwright::domain::Error& error);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void refresh();
  void retranslate();
  void changeSpeed(int step);
  void askReason();
  void remove();

  Bridge& m_bridge;
  Playback* m_playback;
  domain::RecordingId m_id;
  domain::Recording m_recording;
  bool m_shareable = false, m_checkable = false;
  KeyButton *m_play, *m_slower, *m_faster, *m_share, *m_check, *m_delete, *m_close;
  FigureLabel* m_time;
  QLabel *m_speed, *m_note;
  Waveform* m_wave;
  QLineEdit* m_reason;
};

}  // namespace callwright::ui
