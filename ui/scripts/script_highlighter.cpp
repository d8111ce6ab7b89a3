#include "scripts/script_highlighter.hpp"

#include "theme/theme.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

ScriptHighlighter::ScriptHighlighter(QTextDocument* document)
    : QSyntaxHighlighter(document),
      m_placeholder(uR"(\{\{[^{}\n]*\}\})"_s),
      m_answer(uR"(^\s*[-*+]\s+(\[[^\]]*\]\([^)]*\))(.*)$)"_s) {}

void ScriptHighlighter::highlightBlock(const QString& text) {
  const Tokens& t = tokens();
  QTextCharFormat faint, heading, link, field, hint;
  faint.setForeground(t.hint);
  heading.setForeground(t.accentInk);
  heading.setFontWeight(QFont::Bold);
  link.setForeground(t.info);
  field.setForeground(t.ink);
  field.setFontWeight(QFont::DemiBold);
  hint.setForeground(t.hint);
  hint.setFontItalic(true);

  const QString line = text.trimmed();
  const bool first = currentBlock().blockNumber() == 0;
  const bool fence = line == "---"_L1 || line == u"\uFEFF---"_s;
  setCurrentBlockState(Body);
  if ((first && fence) || (previousBlockState() == FrontMatter && !first)) {
    setFormat(0, static_cast<int>(text.size()), faint);
    if (first || !fence) setCurrentBlockState(FrontMatter);
    return;
  }
  if (line.startsWith(u'#')) {
    setFormat(0, static_cast<int>(text.size()), heading);
  } else if (line.startsWith(u'>')) {
    setFormat(0, static_cast<int>(text.size()), hint);
  } else if (line.startsWith(u'?') || line.startsWith(u'？')) {
    const auto colon = text.indexOf(QRegularExpression(u"[:：]"_s));
    if (colon > 0) setFormat(0, static_cast<int>(colon), field);
    const auto bracket = qMax(text.lastIndexOf(u'('), text.lastIndexOf(u'（'));
    if (bracket >= 0) setFormat(static_cast<int>(bracket), static_cast<int>(text.size() - bracket), faint);
  } else if (const auto match = m_answer.match(text); match.hasMatch()) {
    setFormat(static_cast<int>(match.capturedStart(1)), static_cast<int>(match.capturedLength(1)), link);
    setFormat(static_cast<int>(match.capturedStart(2)), static_cast<int>(match.capturedLength(2)), faint);
  }
  placeholders(text);
}

void ScriptHighlighter::placeholders(const QString& text) {
  QTextCharFormat format;
  format.setForeground(tokens().accentInk);
  format.setBackground(tokens().accentWeak);
  for (auto all = m_placeholder.globalMatch(text); all.hasNext();) {
    const auto match = all.next();
    setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()), format);
  }
}

}  // namespace callwright::ui
