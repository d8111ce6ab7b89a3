#pragma once

#include "callwright/domain/error.hpp"
#include "projects/plain.hpp"

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace callwright::ui {

class FormField;
class KeyButton;
class ShortcutGuard;

// A text of lines with a name, such as a score card or the template of appraisals: Ctrl+S saves it, Esc leaves it.
class LinesForm : public WordedWidget {
  Q_OBJECT
 public:
  LinesForm(ShortcutGuard& keys, bool named, QWidget* parent = nullptr);
  void open(const QString& name, const QString& text);
  void setWords(const QString& title, const QString& hint);
  void showError(const domain::Error& error);
  QString name() const;
  QString text() const;
  bool isChanged() const;

 signals:
  void saveWanted();
  void closed();

 protected:
  void retranslate() override;

 private:
  QString m_openedName, m_openedText;
  QLabel *m_title, *m_hint, *m_trouble;
  QLineEdit* m_name;
  QPlainTextEdit* m_text;
  FormField *m_nameField, *m_textField;
  KeyButton *m_save, *m_cancel;
};

}  // namespace callwright::ui
