#include "quality/lines_form.hpp"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "callwright/words/words.hpp"
#include "theme/theme.hpp"
#include "widgets/form_field.hpp"
#include "widgets/key_button.hpp"
#include "widgets/look_label.hpp"
#include "widgets/shortcut_guard.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

LinesForm::LinesForm(ShortcutGuard& keys, bool named, QWidget* parent)
    : WordedWidget(parent),
      m_title(lookLabel(u"heading"_s)),
      m_hint(lookLabel(u"muted"_s)),
      m_trouble(lookLabel(u"error"_s)),
      m_name(new QLineEdit),
      m_text(new QPlainTextEdit),
      m_save(new KeyButton),
      m_cancel(new KeyButton) {
  m_nameField = new FormField({}, m_name);
  if (!named) m_nameField->hide();
  m_textField = new FormField({}, m_text);
  m_text->setTabChangesFocus(true);
  m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
  m_save->setVariant(KeyButton::Variant::Primary);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(space::s);
  buttons->addWidget(m_save);
  buttons->addWidget(m_cancel);
  buttons->addStretch(1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::l, space::m, space::l, space::l);
  column->setSpacing(space::m);
  column->addWidget(m_title);
  column->addWidget(m_nameField);
  column->addWidget(m_textField, 1);
  column->addWidget(m_hint);
  column->addWidget(m_trouble);
  column->addLayout(buttons);
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_S), m_save);
  keys.bind(QKeySequence(Qt::Key_Escape), m_cancel);
  connect(m_save, &QAbstractButton::clicked, this, &LinesForm::saveWanted);
  connect(m_cancel, &QAbstractButton::clicked, this, &LinesForm::closed);
  retranslate();
}

void LinesForm::retranslate() {
  m_nameField->setLabel(tr("Name"));
  m_name->setAccessibleName(tr("Name"));
  m_textField->setLabel(tr("Lines"));
  m_text->setAccessibleName(tr("Lines"));
  m_save->setText(tr("Save"));
  m_cancel->setText(tr("Cancel"));
}

void LinesForm::setWords(const QString& title, const QString& hint) {
  m_title->setText(title);
  m_hint->setText(hint);
}

void LinesForm::open(const QString& name, const QString& text) {
  m_openedName = name;
  m_openedText = text;
  m_name->setText(name);
  m_text->setPlainText(text);
  m_trouble->hide();
  m_nameField->isHidden() ? m_text->setFocus() : m_name->setFocus();
}

void LinesForm::showError(const domain::Error& error) {
  m_trouble->setText(words::sentence(error));
  m_trouble->show();
}

QString LinesForm::name() const {
  return m_name->text().trimmed();
}

QString LinesForm::text() const {
  return m_text->toPlainText();
}

bool LinesForm::isChanged() const {
  return !isHidden() && (m_name->text() != m_openedName || m_text->toPlainText() != m_openedText);
}

}  // namespace callwright::ui
