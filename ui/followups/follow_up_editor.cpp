#include "followups/follow_up_editor.hpp"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/text.hpp"
#include "callwright/words/words.hpp"
#include "followups/when_field.hpp"
#include "theme/theme.hpp"
#include "widgets/form_field.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

FollowUpEditor::FollowUpEditor(Bridge& bridge, QWidget* parent)
    : QFrame(parent),
      m_bridge(bridge),
      m_title(new QLabel),
      m_when(new WhenField(bridge)),
      m_note(new QLineEdit),
      m_noteField(new FormField({}, m_note)),
      m_anyone(new QCheckBox),
      m_error(new QLabel),
      m_save(new KeyButton({}, {}, KeyButton::Variant::Primary, KeyButton::Layout::Centered)),
      m_cancel(new KeyButton) {
  setProperty("surface", u"panel"_s);
  setFrameShape(QFrame::NoFrame);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::m, space::m, space::m, space::m);
  column->setSpacing(space::s);
  m_title->setProperty("look", u"strong"_s);
  m_error->setProperty("look", u"error"_s);
  m_error->setWordWrap(true);
  m_error->hide();
  auto* row = new QHBoxLayout;
  row->setSpacing(space::s);
  row->addWidget(m_save);
  row->addWidget(m_cancel);
  row->addStretch();
  column->addWidget(m_title);
  column->addWidget(m_when);
  column->addWidget(m_noteField);
  column->addWidget(m_anyone);
  column->addWidget(m_error);
  column->addLayout(row);
  auto* keys = new ShortcutGuard(this);
  keys->bind(QKeySequence(Qt::CTRL | Qt::Key_Return), m_save);
  keys->bind(QKeySequence(Qt::Key_Escape), m_cancel);
  connect(m_save, &KeyButton::clicked, this, &FollowUpEditor::save);
  connect(m_cancel, &KeyButton::clicked, this, &FollowUpEditor::close_);
  connect(m_when->line(), &QLineEdit::returnPressed, m_note, [this] { m_note->setFocus(); });
  connect(m_note, &QLineEdit::returnPressed, this, &FollowUpEditor::save);
  retranslate();
  hide();
}

void FollowUpEditor::begin(const domain::FollowUp& followUp) {
  m_followUp = followUp;
  m_when->clear();
  m_note->setText(qtext(followUp.note));
  m_anyone->setChecked(followUp.id && !followUp.owner);
  m_error->hide();
  m_save->setEnabled(true);
  retranslate();
  show();
  m_when->line()->setFocus();
}

void FollowUpEditor::save() {
  if (!m_save->isEnabled()) return;
  if (!m_when->check()) {
    m_when->line()->setFocus();
    return;
  }
  domain::FollowUp after = m_followUp;
  if (!after.id) after.kind = domain::FollowUpKind::Task;
  after.dueAt = m_when->value();
  after.note = m_note->text().trimmed().toStdString();
  if (m_anyone->isChecked())
    after.owner = {};
  else if (!after.owner)
    after.owner = m_bridge.user().id;
  m_save->setEnabled(false);
  m_bridge.send(this, app::SaveFollowUp{after}, [this, after](app::Result<domain::FollowUpId> reply) mutable {
    m_save->setEnabled(true);
    if (!reply) {
      m_error->setText(words::sentence(reply.error()));
      m_error->show();
      return;
    }
    after.id = *reply;
    const domain::FollowUp before = m_followUp;
    close_();
    emit saved(before, after);
  });
}

void FollowUpEditor::close_() {
  hide();
  emit closed();
}

void FollowUpEditor::retranslate() {
  m_title->setText(m_followUp.id ? tr("Move the follow-up") : tr("New follow-up"));
  m_noteField->setLabel(tr("Note"));
  m_anyone->setText(tr("Anyone may do it"));
  m_save->setText(tr("Save"));
  m_cancel->setText(tr("Cancel"));
}

void FollowUpEditor::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace callwright::ui
