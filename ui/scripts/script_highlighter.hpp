#pragma once

#include <QRegularExpression>
#include <QSyntaxHighlighter>

namespace callwright::ui {

// Headings, placeholders, answers, fields and hints of a template, in the colours of the theme.
class ScriptHighlighter : public QSyntaxHighlighter {
  Q_OBJECT
 public:
  explicit ScriptHighlighter(QTextDocument* document);

 protected:
  void highlightBlock(const QString& text) override;

 private:
  enum State { Body = 0, FrontMatter = 1 };
  void placeholders(const QString& text);
  QRegularExpression m_placeholder, m_answer;
};

}  // namespace callwright::ui
