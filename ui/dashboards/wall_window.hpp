#pragma once

#include <QWidget>

class QLabel;

namespace callwright::ui {

class KeyButton;
class ShortcutGuard;
class WallBoard;

// The wallboard on all of a screen: no menus, large type. Esc and F11 lead back, as does the button.
class WallWindow : public QWidget {
  Q_OBJECT
 public:
  explicit WallWindow(const QWidget* over);  // on the screen of that window
  WallBoard* board() const { return m_board; }
  KeyButton* leaveButton() const { return m_leave; }
  void setHead(const QString& who, const QString& clock);  // "North", "14:02"

 signals:
  void left();

 protected:
  void changeEvent(QEvent* event) override;
  void closeEvent(QCloseEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void retranslate();

  QLabel *m_who, *m_clock;
  KeyButton* m_leave;
  WallBoard* m_board;
  ShortcutGuard* m_keys;
};

}  // namespace callwright::ui
