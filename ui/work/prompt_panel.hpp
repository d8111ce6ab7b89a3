#pragma once
#include <QFrame>
#include <QPointer>
#include <functional>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace callwright::ui {

// A question that lies over its host without being a window, so that the keys of a call go on working: a title,
// numbered choices, a line for own words. 1…9 choose while the line is empty, Enter takes the line, Esc closes.
class PromptPanel : public QFrame {
  Q_OBJECT
 public:
  explicit PromptPanel(QWidget* host);

  struct Choice {
    QString id, text;
  };
  // `line`: placeholder of the own words; empty: there is no line. `taken` gets a choice's id or the typed text.
  void ask(const QString& title, const QList<Choice>& choices, const QString& line,
           std::function<void(const QString&)> taken);
  // Every typed character out of `allowed` goes to `typed` at once; stays open.
  void keypad(const QString& title, const QString& allowed, std::function<void(const QString&)> typed);
  void close();
  void setText(const QString& text);  // of the line that is open
  void setHint(const QString& hint);
  int number() const { return m_number; }  // of the question that is or was last open
  bool isOpen() const { return !isHidden(); }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void begin(const QString& title);
  void open();
  void take(const QString& answer);
  bool pressed(const class QKeyEvent& event);

  QList<Choice> m_choices;
  QString m_allowed;
  int m_number = 0;
  std::function<void(const QString&)> m_taken;
  QPointer<QWidget> m_before;
  QLabel* m_title;
  QWidget* m_list;
  QVBoxLayout* m_rows;
  QLineEdit* m_line;
  QLabel* m_hint;
};

}  // namespace callwright::ui
