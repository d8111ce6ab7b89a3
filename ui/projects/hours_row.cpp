#include "projects/hours_row.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "theme/theme.hpp"
#include "widgets/paint.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

std::optional<std::chrono::minutes> readClock(const QString& typed) {
  QString digits;
  for (const QChar c : typed.normalized(QString::NormalizationForm_KC).trimmed())
    digits += c == u'.' || c == u'点' ? QChar(u':') : c;
  int hour = 0, minute = 0;
  bool ok = false;
  if (const qsizetype colon = digits.indexOf(u':'); colon >= 0) {
    hour = digits.left(colon).toInt(&ok);
    const QString rest = digits.mid(colon + 1);
    if (ok && !rest.isEmpty()) minute = rest.toInt(&ok);
  } else {
    const int value = digits.toInt(&ok);
    hour = digits.size() > 2 ? value / 100 : value;
    minute = digits.size() > 2 ? value % 100 : 0;
  }
  if (!ok || hour < 0 || minute < 0 || minute > 59 || hour * 60 + minute > 24 * 60) return std::nullopt;
  return std::chrono::minutes(hour * 60 + minute);
}

QString clockText(std::chrono::minutes time) {
  return u"%1:%2"_s.arg(time.count() / 60, 2, 10, QLatin1Char('0')).arg(time.count() % 60, 2, 10, QLatin1Char('0'));
}

HoursRow::HoursRow(const domain::CallingWindow& window, QWidget* parent)
    : WordedWidget(parent),
      m_from(new QLineEdit(clockText(window.from))),
      m_to(new QLineEdit(clockText(window.to))),
      m_dash(new QLabel(u"–"_s)),
      m_note(new QLabel),
      m_remove(new QPushButton) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::xs);
  auto* row = new QHBoxLayout;
  row->setSpacing(space::xs);
  for (std::size_t i = 0; i < m_days.size(); ++i) {
    auto* day = m_days[i] = new QPushButton;
    day->setCheckable(true);
    day->setChecked(window.weekdays & (1U << i));
    day->setMinimumWidth(46);
    connect(day, &QPushButton::toggled, this, &HoursRow::changed);
    row->addWidget(day);
  }
  row->addSpacing(space::m);
  row->addWidget(m_from);
  row->addWidget(m_dash);
  row->addWidget(m_to);
  row->addSpacing(space::s);
  row->addWidget(m_remove);
  row->addStretch(1);
  column->addLayout(row);
  column->addWidget(m_note);
  m_note->setProperty("look", u"error"_s);
  m_note->hide();
  m_remove->setProperty("variant", u"link"_s);
  for (QLineEdit* edit : {m_from, m_to}) {
    edit->setFixedWidth(72);
    edit->setMaxLength(8);
    connect(edit, &QLineEdit::textEdited, this, [this, edit] {
      setLook(edit, "invalid", false);
      m_note->hide();
      emit changed();
    });
    connect(edit, &QLineEdit::editingFinished, this, [edit] {
      if (const auto time = readClock(edit->text())) edit->setText(clockText(*time));
    });
  }
  connect(m_remove, &QPushButton::clicked, this, &HoursRow::removeWanted);
  retranslate();
}

void HoursRow::retranslate() {
  const QLocale locale;
  for (std::size_t i = 0; i < m_days.size(); ++i) {
    m_days[i]->setText(locale.dayName(static_cast<int>(i) + 1, QLocale::ShortFormat));
    m_days[i]->setAccessibleName(locale.dayName(static_cast<int>(i) + 1));
  }
  m_from->setAccessibleName(tr("From"));
  m_to->setAccessibleName(tr("To"));
  m_remove->setText(tr("Remove"));
}

domain::CallingWindow HoursRow::window() const {
  domain::CallingWindow window;
  window.weekdays = 0;
  for (std::size_t i = 0; i < m_days.size(); ++i)
    if (m_days[i]->isChecked()) window.weekdays |= 1U << i;
  window.from = readClock(m_from->text()).value_or(std::chrono::minutes(0));
  window.to = readClock(m_to->text()).value_or(std::chrono::minutes(0));
  return window;
}

void HoursRow::setWindow(const domain::CallingWindow& window) {
  for (std::size_t i = 0; i < m_days.size(); ++i) m_days[i]->setChecked((window.weekdays & (1U << i)) != 0);
  m_from->setText(clockText(window.from));
  m_to->setText(clockText(window.to));
  m_note->hide();
  for (QLineEdit* edit : {m_from, m_to}) setLook(edit, "invalid", false);
}

void HoursRow::setRemovable(bool removable) {
  m_remove->setVisible(removable);
}

QString HoursRow::problem() const {
  const auto from = readClock(m_from->text()), to = readClock(m_to->text());
  if (!from || !to) return tr("Write times as 9:00 or 21:30.");
  if (*from >= *to) return tr("The window ends before it begins. One past midnight needs two windows.");
  if (window().weekdays == 0) return tr("Choose at least one weekday.");
  return {};
}

void HoursRow::showProblem() {
  const QString sentence = problem();
  m_note->setText(sentence);
  m_note->setVisible(!sentence.isEmpty());
  const auto from = readClock(m_from->text()), to = readClock(m_to->text());
  setLook(m_from, "invalid", !from);
  setLook(m_to, "invalid", !to || (from && *from >= *to));
}

void HoursRow::focusFirst() {
  m_from->setFocus();
  m_from->selectAll();
}

}  // namespace callwright::ui
