#pragma once
#include <QWidget>

class QLabel;

namespace callwright::ui {

class CallDesk;
class KeyButton;
class ShortcutGuard;

// Whether the call is recorded, and the key that begins, pauses and goes on. Hidden where nothing is recorded.
class RecordingControl : public QWidget {
  Q_OBJECT
 public:
  RecordingControl(CallDesk& desk, ShortcutGuard& keys, QWidget* parent = nullptr);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void refresh();

  CallDesk& m_desk;
  QLabel* m_state;
  KeyButton* m_button;
  bool m_begun = false;  // this call was recorded before: "Go on" rather than "Record"
};

}  // namespace callwright::ui
