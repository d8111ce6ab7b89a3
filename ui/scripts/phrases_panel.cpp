#include "scripts/phrases_panel.hpp"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/app/script_library.hpp"
#include "theme/theme.hpp"
#include "widgets/key_button.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

PhrasesPanel::PhrasesPanel(Bridge& bridge, QWidget* parent)
    : QFrame(parent),
      m_bridge(bridge),
      m_title(new QLabel),
      m_note(new QLabel),
      m_text(new QPlainTextEdit),
      m_save(new KeyButton),
      m_close(new KeyButton) {
  setProperty("surface", u"panel"_s);
  m_title->setProperty("look", u"heading"_s);
  m_note->setProperty("look", u"hint"_s);
  m_note->setWordWrap(true);
  m_save->setVariant(KeyButton::Variant::Primary);
  m_text->setTabChangesFocus(true);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch(1);
  buttons->addWidget(m_close);
  buttons->addWidget(m_save);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::l, space::l, space::l, space::l);
  column->setSpacing(space::m);
  column->addWidget(m_title);
  column->addWidget(m_note);
  column->addWidget(m_text, 1);
  column->addLayout(buttons);
  connect(m_close, &QAbstractButton::clicked, this, &QWidget::hide);
  connect(m_save, &QAbstractButton::clicked, this, &PhrasesPanel::save);
  parent->installEventFilter(this);
  hide();
  retranslate();
}

void PhrasesPanel::retranslate() {
  m_title->setText(tr("Forbidden phrases"));
  m_note->setText(tr("One a line. Where a template says one of them it is underlined, and the check warns."));
  m_text->setAccessibleName(tr("Forbidden phrases"));
  m_save->setText(tr("Save"));
  m_close->setText(tr("Close"));
}

void PhrasesPanel::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

void PhrasesPanel::place() {
  const QSize room = parentWidget()->size();
  const int width = qMin(460, room.width() - 2 * space::xl), height = qMin(560, room.height() - 2 * space::xl);
  setGeometry((room.width() - width) / 2, (room.height() - height) / 2, width, height);
}

bool PhrasesPanel::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize && isVisible()) place();
  return QFrame::eventFilter(watched, event);
}

void PhrasesPanel::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return hide();
  QFrame::keyPressEvent(event);
}

void PhrasesPanel::openPanel() {
  m_bridge.send(this, app::ReadScriptVocabulary{}, [this](app::Result<domain::ScriptVocabulary> vocabulary) {
    if (!vocabulary) return emit failed(vocabulary.error());
    QStringList lines;
    for (const std::string& phrase : vocabulary->forbidden) lines << qt(phrase);
    m_text->setPlainText(lines.join(u'\n'));
    place();
    show();
    raise();
    m_text->setFocus();
  });
}

void PhrasesPanel::save() {
  app::SaveForbiddenPhrases request;
  for (const QString& line : m_text->toPlainText().split(u'\n')) request.phrases.push_back(utf8(line));
  m_bridge.send(this, request, [this](app::Result<app::Nothing> done) {
    if (!done) return emit failed(done.error());
    hide();
    emit saved();
  });
}

}  // namespace callwright::ui
