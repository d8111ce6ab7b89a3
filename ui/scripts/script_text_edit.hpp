#pragma once

#include <QPlainTextEdit>
#include <QStringList>
#include <vector>

#include "callwright/domain/script.hpp"

class QCompleter;
class QStringListModel;

namespace callwright::ui {

class ScriptHighlighter;

// A template as text: coloured, problems underlined, and names completed as they are typed (Ctrl+Space asks for them):
// steps behind "](#", placeholders and fields behind "{{", outcomes and stages behind "→", fields behind "when".
class ScriptTextEdit : public QPlainTextEdit {
  Q_OBJECT
 public:
  explicit ScriptTextEdit(QWidget* parent = nullptr);

  void setTemplate(const QString& text);  // one step of undo less; no textEdited
  void setNames(const domain::Script& script, const domain::ScriptVocabulary& vocabulary);
  void setProblems(const std::vector<domain::ScriptProblem>& problems);
  void goToLine(int line);  // counts from 1; the line is shown in the middle
  int line() const { return textCursor().blockNumber() + 1; }
  QCompleter* completer() const { return m_completer; }

 signals:
  void textEdited();
  void lineChanged(int line);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  struct Wanted {
    QStringList names;
    QString typed;  // of a name, so far
    QString close;  // what ends it
  };
  Wanted wanted() const;
  void complete(bool asked);
  void insertName(const QString& name);
  void underline();
  bool isKnown(int at, int length) const;  // the text there is as it was told

  ScriptHighlighter* m_highlighter;
  QCompleter* m_completer;
  QStringListModel* m_names;
  QStringList m_steps, m_placeholders, m_fields, m_outcomes, m_stages;
  std::vector<domain::ScriptProblem> m_problems;
  QString m_known;  // the text as it was told last
  bool m_setting = false;
};

}  // namespace callwright::ui
