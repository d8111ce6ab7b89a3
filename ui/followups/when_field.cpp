#include "followups/when_field.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include "bridge/bridge.hpp"
#include "callwright/domain/queue.hpp"
#include "callwright/words/words.hpp"
#include "widgets/editing_finished.hpp"
#include "widgets/form_field.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

WhenField::WhenField(Bridge& bridge, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_line(new QLineEdit), m_presets(new QToolButton) {
  auto* both = new QWidget;
  auto* row = new QHBoxLayout(both);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  row->addWidget(m_line, 1);
  row->addWidget(m_presets);
  both->setFocusProxy(m_line);
  m_presets->setPopupMode(QToolButton::InstantPopup);
  m_presets->setMenu(new QMenu(m_presets));
  m_field = new FormField({}, both);
  auto* column = new QHBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_field);
  setFocusProxy(m_line);
  connect(m_line, &QLineEdit::textChanged, this, [this] { read(false); });
  onEditingFinished(m_line, this, [this] {
    if (!m_line->text().trimmed().isEmpty()) read(true);
  });
  retranslate();
}

void WhenField::setText(const QString& text) {
  m_line->setText(text);
  read(false);
}

bool WhenField::check() {
  read(true);
  return domain::isSet(m_value);
}

void WhenField::read(bool strict) {
  const QString text = m_line->text().trimmed();
  const auto when = domain::parseWhen(text.toStdString(), m_bridge.now(), m_bridge.zone());
  m_value = when ? *when : domain::Instant{};
  m_field->setHint(when ? words::when(*when, m_bridge.now(), m_bridge.zone()) : tr("For example: tomorrow 15:00, +2h"));
  // While one is still typing, half a word is no mistake.
  m_field->setError(strict && !when ? words::sentence(when.error()) : QString());
  emit changed();
}

void WhenField::retranslate() {
  m_field->setLabel(tr("When"));
  m_line->setAccessibleName(tr("When"));
  m_presets->setText(tr("Presets"));
  m_presets->setAccessibleName(tr("Presets of times"));
  QMenu* menu = m_presets->menu();
  menu->clear();
  for (const auto& [label, typed] :
       {std::pair(tr("In &30 minutes"), u"+30m"_s), std::pair(tr("In &2 hours"), u"+2h"_s),
        std::pair(tr("&Tomorrow morning"), u"tomorrow 09:30"_s),
        std::pair(tr("Tomorrow &afternoon"), u"tomorrow 15:00"_s), std::pair(tr("In a &week"), u"+7d"_s)}) {
    connect(menu->addAction(label), &QAction::triggered, m_line, [this, typed = typed] {
      m_line->setText(typed);
      m_line->setFocus();
    });
  }
  read(m_field->hasError());
}

void WhenField::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace callwright::ui
