#pragma once

#include <QLineEdit>

namespace callwright::ui {

// A search line with its icon, the key that leads to it, and what was found ("3 · 4 ms") at the right.
class SearchField : public QLineEdit {
  Q_OBJECT
 public:
  explicit SearchField(const QString& placeholder = {}, const QString& keys = {}, QWidget* parent = nullptr);
  void setKeys(const QString& keys);  // shown while the field is empty and has no focus
  void setResultNote(const QString& note);
  // searchRequested comes this long after the last key; 0 is at once. First 60 ms.
  void setDelay(int milliseconds);
  QSize sizeHint() const override { return {330, 34}; }

 signals:
  void searchRequested(const QString& text);  // trimmed; not while an input method is composing
  void moved(int steps);                      // up and down arrows, for the list beneath

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void makeRoom();
  QString m_keys, m_note;
  class QTimer* m_timer;
};

}  // namespace callwright::ui
