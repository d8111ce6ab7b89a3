#include "scripts/script_text_edit.hpp"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStringListModel>
#include <QTextBlock>
#include <algorithm>

#include "bridge/utf8.hpp"
#include "scripts/script_highlighter.hpp"
#include "theme/theme.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

ScriptTextEdit::ScriptTextEdit(QWidget* parent)
    : QPlainTextEdit(parent),
      m_highlighter(new ScriptHighlighter(document())),
      m_completer(new QCompleter(this)),
      m_names(new QStringListModel(this)) {
  setTabChangesFocus(true);
  setLineWrapMode(QPlainTextEdit::WidgetWidth);
  m_completer->setModel(m_names);
  m_completer->setWidget(this);
  m_completer->setCompletionMode(QCompleter::PopupCompletion);
  m_completer->setCaseSensitivity(Qt::CaseInsensitive);
  m_completer->setFilterMode(Qt::MatchContains);
  m_completer->popup()->setObjectName(u"scriptNames"_s);
  connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &ScriptTextEdit::insertName);
  // Colours and fonts are told as a change of the document, too, line by line: the text of that place says whether it
  // is one.
  connect(document(), &QTextDocument::contentsChange, this, [this](int at, int removed, int added) {
    if (m_setting || (removed == added && isKnown(at, added))) return;
    const QString now = toPlainText();
    if (now == m_known) return;
    m_known = now;
    emit textEdited();
  });
  connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
    if (!m_setting) emit lineChanged(line());
  });
}

bool ScriptTextEdit::isKnown(int at, int length) const {
  QTextCursor cursor(document());
  cursor.setPosition(at);
  cursor.setPosition(qMin(at + length, document()->characterCount() - 1), QTextCursor::KeepAnchor);
  const QString text = cursor.selectedText().replace(QChar::ParagraphSeparator, u'\n');
  return QStringView(m_known).mid(at, text.size()) == text;
}

void ScriptTextEdit::setTemplate(const QString& text) {
  m_setting = true;
  const int place = verticalScrollBar()->value();
  const int at = textCursor().position();
  setPlainText(text);
  QTextCursor cursor = textCursor();
  cursor.setPosition(qMin(at, static_cast<int>(text.size())));
  setTextCursor(cursor);
  verticalScrollBar()->setValue(place);
  m_known = text;
  m_setting = false;
}

void ScriptTextEdit::setNames(const domain::Script& script, const domain::ScriptVocabulary& vocabulary) {
  m_steps.clear();
  m_fields.clear();
  for (const auto* list : {&script.steps, &script.objections}) {
    for (const domain::ScriptStep& step : *list) {
      m_steps << qt(step.id);
      for (const domain::ScriptField& field : step.fields) m_fields << qt(field.name);
    }
  }
  m_steps << qt(domain::scriptEnd);
  m_placeholders = m_fields;
  for (const std::string& name : vocabulary.placeholders) m_placeholders << qt(name);
  m_outcomes.clear();
  m_stages.clear();
  for (const std::string& code : vocabulary.outcomes) m_outcomes << qt(code);
  for (const std::string& code : vocabulary.stages) m_stages << qt(code);
}

void ScriptTextEdit::setProblems(const std::vector<domain::ScriptProblem>& problems) {
  m_problems = problems;
  underline();
}

void ScriptTextEdit::underline() {
  QList<QTextEdit::ExtraSelection> all;
  for (const domain::ScriptProblem& problem : m_problems) {
    const QTextBlock block = document()->findBlockByNumber(qMax(0, problem.line - 1));
    if (!block.isValid()) continue;
    QTextEdit::ExtraSelection selection;
    selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    selection.format.setUnderlineColor(problem.isWarning() ? tokens().warn : tokens().bad);
    QTextCursor cursor(block);
    // What the problem names, or the whole line.
    const QString named = problem.args.empty() ? QString() : qt(problem.args.front());
    const auto at = named.isEmpty() ? -1 : block.text().indexOf(named, 0, Qt::CaseInsensitive);
    if (at >= 0) {
      cursor.setPosition(block.position() + static_cast<int>(at));
      cursor.setPosition(block.position() + static_cast<int>(at + named.size()), QTextCursor::KeepAnchor);
    } else {
      cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    }
    selection.cursor = cursor;
    all.append(selection);
  }
  setExtraSelections(all);
}

void ScriptTextEdit::goToLine(int line) {
  const QTextBlock block = document()->findBlockByNumber(qMax(0, line - 1));
  if (!block.isValid()) return;
  QTextCursor cursor(block);
  setTextCursor(cursor);
  centerCursor();
}

void ScriptTextEdit::changeEvent(QEvent* event) {
  QPlainTextEdit::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
    m_highlighter->rehighlight();
    underline();
  }
}

ScriptTextEdit::Wanted ScriptTextEdit::wanted() const {
  static const QRegularExpression step(uR"(\]\(#([^)\s]*)$)"_s), placeholder(uR"(\{\{[#^/]?([^{}|]*)$)"_s),
      stage(uR"((?:→|->|,|，)\s*(?:.*[,，]\s*)?(?:stage|阶段)\s+(\S*)$)"_s),
      outcome(uR"((?:→|->|,|，)\s*(?:(?:outcome|结果)\s+)?([\w]*)$)"_s),
      field(uR"((?:\bwhen|\band|\bor|当|且|或)\s+(\S*)$)"_s);
  const QTextCursor cursor = textCursor();
  const QString before = cursor.block().text().left(cursor.positionInBlock());
  const bool answer = before.trimmed().startsWith(u'-');
  if (const auto m = placeholder.match(before); m.hasMatch()) return {m_placeholders, m.captured(1), u"}}"_s};
  if (!answer) return {};
  if (const auto m = step.match(before); m.hasMatch()) return {m_steps, m.captured(1), u")"_s};
  if (const auto m = stage.match(before); m.hasMatch()) return {m_stages, m.captured(1), {}};
  if (const auto m = field.match(before); m.hasMatch()) return {m_fields, m.captured(1), {}};
  if (const auto m = outcome.match(before); m.hasMatch()) return {m_outcomes, m.captured(1), {}};
  return {};
}

void ScriptTextEdit::complete(bool asked) {
  Wanted want = wanted();
  // What begins so comes before what only holds it.
  std::stable_partition(want.names.begin(), want.names.end(),
                        [&](const QString& name) { return name.startsWith(want.typed, Qt::CaseInsensitive); });
  const bool useful = !want.names.isEmpty() && (asked || want.typed.isEmpty() || !want.names.contains(want.typed));
  if (!useful) return m_completer->popup()->hide();
  m_names->setStringList(want.names);
  m_completer->setCompletionPrefix(want.typed);
  if (m_completer->completionCount() == 0) return m_completer->popup()->hide();
  m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
  QRect where = cursorRect();
  where.setWidth(qMin(360, m_completer->popup()->sizeHintForColumn(0) + 40));
  m_completer->complete(where);
}

void ScriptTextEdit::insertName(const QString& name) {
  const Wanted want = wanted();
  QTextCursor cursor = textCursor();
  cursor.beginEditBlock();
  for (qsizetype i = 0; i < want.typed.size(); ++i) cursor.deletePreviousChar();
  cursor.insertText(name);
  const QString after = cursor.block().text().mid(cursor.positionInBlock());
  if (!want.close.isEmpty() && !after.startsWith(want.close)) {
    cursor.insertText(want.close);
  } else if (!want.close.isEmpty()) {
    cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, static_cast<int>(want.close.size()));
  }
  cursor.endEditBlock();
  setTextCursor(cursor);
}

void ScriptTextEdit::keyPressEvent(QKeyEvent* event) {
  const bool shown = m_completer->popup()->isVisible();
  if (shown && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Tab ||
                event->key() == Qt::Key_Escape)) {
    event->ignore();  // the completer's
    return;
  }
  const bool asked = event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier;
  if (!asked) QPlainTextEdit::keyPressEvent(event);
  const bool typed = !event->text().isEmpty() && event->text().at(0).isPrint();
  if (asked || typed || (shown && event->key() == Qt::Key_Backspace)) complete(asked);
}

}  // namespace callwright::ui
