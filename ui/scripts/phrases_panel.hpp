#pragma once

#include <QFrame>

class QLabel;
class QPlainTextEdit;

namespace callwright::domain {
struct Error;
}

namespace callwright::ui {

class Bridge;
class KeyButton;

// The phrases that must not be said (违禁词), one a line, over the place until it is saved or closed.
class PhrasesPanel : public QFrame {
  Q_OBJECT
 public:
  explicit PhrasesPanel(Bridge& bridge, QWidget* parent);
  void openPanel();
  QPlainTextEdit* text() const { return m_text; }

 signals:
  void saved();
  void failed(const callwright::domain::Error& error);

 protected:
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void retranslate();
  void place();
  void save();

  Bridge& m_bridge;
  QLabel *m_title, *m_note;
  QPlainTextEdit* m_text;
  KeyButton *m_save, *m_close;
};

}  // namespace callwright::ui
