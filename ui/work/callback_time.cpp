#include "work/callback_time.hpp"

#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include "bridge/utf8.hpp"
#include "callwright/domain/queue.hpp"
#include "callwright/words/words.hpp"
#include "widgets/editing_finished.hpp"
#include "widgets/form_field.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

CallbackTime::CallbackTime(QWidget* parent)
    : QWidget(parent), m_edit(new QLineEdit), m_field(new FormField({}, m_edit)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_field);
  setFocusProxy(m_edit);
  connect(m_edit, &QLineEdit::textEdited, this, [this] {
    explain(false);
    emit edited();
  });
  onEditingFinished(m_edit, this, [this] { explain(true); });
  explain(false);
}

void CallbackTime::setClock(std::function<domain::Instant()> now, const date::time_zone* zone) {
  m_now = std::move(now);
  m_zone = zone;
}

void CallbackTime::setLabel(const QString& label) {
  m_field->setLabel(label);
}

void CallbackTime::setRequired(bool required) {
  m_field->setRequired(required);
}

void CallbackTime::setText(const QString& text) {
  m_edit->setText(text);
  explain(true);
}

QString CallbackTime::text() const {
  return m_edit->text().trimmed();
}

domain::Result<domain::Instant> CallbackTime::value() const {
  if (text().isEmpty() || !m_now) return domain::Instant{};
  return domain::parseWhen(utf8(text()), m_now(), m_zone);
}

void CallbackTime::showError(const QString& sentence) {
  m_field->setError(sentence);
}

void CallbackTime::explain(bool final) {
  m_edit->setPlaceholderText(tr("tomorrow 15:00, +2h, fri 10am…"));
  m_field->setError({});
  const auto when = value();
  if (text().isEmpty())
    m_field->setHint({});
  else if (when)
    m_field->setHint(words::when(*when, m_now(), m_zone));
  else if (final)
    m_field->setError(words::sentence(when.error()));
  else
    m_field->setHint(tr("Not yet a time…"));
}

void CallbackTime::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) explain(true);
}

}  // namespace callwright::ui
