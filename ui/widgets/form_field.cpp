#include "widgets/form_field.hpp"

#include <QVBoxLayout>

#include "theme/theme.hpp"
#include "widgets/paint.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

FieldLabel::FieldLabel(const QString& text, QWidget* parent) : QLabel(text, parent) {
  setProperty("look", u"small"_s);
  setMinimumHeight(18);  // Chinese and Latin labels side by side are equally high
}

FormField::FormField(const QString& label, QWidget* field, QWidget* parent)
    : QWidget(parent), m_label(new FieldLabel), m_field(field), m_note(new QLabel), m_text(label) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::xs);
  column->addWidget(m_label);
  // A text area takes the room there is; a line stays below its label, however tall the neighbour is.
  const bool grows = field->sizePolicy().verticalPolicy() & QSizePolicy::ExpandFlag;
  column->addWidget(field, grows ? 1 : 0);
  column->addWidget(m_note);
  if (!grows) column->addStretch(1);
  m_label->setBuddy(field);
  m_note->setWordWrap(true);
  setFocusProxy(field);
  refresh();
}

void FormField::setLabel(const QString& label) {
  m_text = label;
  refresh();
}

void FormField::setRequired(bool required) {
  m_required = required;
  refresh();
}

void FormField::setHint(const QString& hint) {
  m_hint = hint;
  refresh();
}

void FormField::setError(const QString& sentence) {
  m_error = sentence;
  refresh();
}

void FormField::refresh() {
  m_label->setText(m_required ? m_text + u" *"_s : m_text);
  m_label->setVisible(!m_text.isEmpty());
  // QLabel takes "&" for a mnemonic of its buddy; the name that a screen reader says has none.
  if (!m_text.isEmpty()) m_field->setAccessibleName(QString(m_text).remove(u'&'));
  const QString note = m_error.isEmpty() ? m_hint : m_error;
  m_note->setText(note);
  m_note->setVisible(!note.isEmpty());
  setLook(m_note, "look", m_error.isEmpty() ? u"small"_s : u"error"_s);
  setLook(m_field, "invalid", !m_error.isEmpty());
  m_field->setAccessibleDescription(note);
}

}  // namespace callwright::ui
