#include "projects/duration_field.hpp"

#include <QHBoxLayout>
#include <algorithm>

#include "theme/theme.hpp"

namespace callwright::ui {

namespace {
constexpr int hour = 60, day = 24 * 60;
}

DurationField::DurationField(QWidget* parent) : WordedWidget(parent), m_number(new QSpinBox), m_unit(new QComboBox) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::s);
  row->addWidget(m_number, 1);
  row->addWidget(m_unit, 1);
  m_number->setRange(0, 99999);
  m_number->setMinimumWidth(64);
  setFocusProxy(m_number);
  retranslate();
  connect(m_number, &QSpinBox::valueChanged, this, &DurationField::changed);
  connect(m_unit, &QComboBox::currentIndexChanged, this, &DurationField::changed);
}

void DurationField::setValue(std::chrono::minutes value) {
  const QSignalBlocker quietNumber(m_number), quietUnit(m_unit);
  const auto minutes = static_cast<int>(value.count());
  const int unit = minutes != 0 && minutes % day == 0 && minutes >= 3 * day ? day
                   : minutes != 0 && minutes % hour == 0                    ? hour
                                                                            : 1;
  choose(m_unit, unit);
  m_number->setValue(minutes / unit);
}

std::chrono::minutes DurationField::value() const {
  return std::min(m_most, std::chrono::minutes(qint64{m_number->value()} * m_unit->currentData().toInt()));
}

QString DurationField::spoken(std::chrono::minutes value) {
  const auto minutes = static_cast<int>(value.count());
  if (minutes != 0 && minutes % day == 0 && minutes >= 3 * day) return tr("%1 d").arg(minutes / day);
  if (minutes != 0 && minutes % hour == 0) return tr("%1 h").arg(minutes / hour);
  return tr("%1 min").arg(minutes);
}

void DurationField::retranslate() {
  setChoices(m_unit, {{tr("minutes"), 1}, {tr("hours"), hour}, {tr("days"), day}});
  m_unit->setAccessibleName(tr("Unit"));
}

void DurationField::changeEvent(QEvent* event) {
  WordedWidget::changeEvent(event);
  // FormField marks the whole; the number is what one sees.
  if (event->type() == QEvent::StyleChange) m_number->setAccessibleName(accessibleName());
}

}  // namespace callwright::ui
