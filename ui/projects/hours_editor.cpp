#include "projects/hours_editor.hpp"

#include <QCheckBox>
#include <QDate>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>
#include <algorithm>

#include "callwright/words/words.hpp"
#include "projects/hours_row.hpp"
#include "projects/week_picture.hpp"
#include "theme/theme.hpp"
#include "widgets/flow_layout.hpp"
#include "widgets/form_field.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// "2026-10-01" or "2026-10-01 – 2026-10-07"; empty when it cannot be read.
std::vector<std::string> readHolidays(const QString& typed) {
  static const QRegularExpression day(u"(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})"_s);
  QList<QDate> days;
  auto found = day.globalMatch(typed.normalized(QString::NormalizationForm_KC));
  while (found.hasNext()) {
    const auto match = found.next();
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (!date.isValid()) return {};
    days.append(date);
  }
  std::vector<std::string> all;
  if (days.isEmpty() || days.size() > 2 || days.first().daysTo(days.last()) < 0 ||
      days.first().daysTo(days.last()) > 60)
    return {};
  for (QDate date = days.first(); date <= days.last(); date = date.addDays(1))
    all.push_back(date.toString(Qt::ISODate).toStdString());
  return all;
}

}  // namespace

HoursEditor::HoursEditor(QWidget* parent)
    : WordedWidget(parent),
      m_always(new QCheckBox),
      m_windowsBox(new QWidget),
      m_addWindow(new QPushButton),
      m_addHoliday(new QPushButton),
      m_picture(new WeekPicture),
      m_summary(new QLabel),
      m_holidayTitle(new QLabel),
      m_noHolidays(new QLabel),
      m_holiday(new QLineEdit),
      m_holidayBox(new QWidget) {
  m_rowsLayout = new QVBoxLayout;
  m_rowsLayout->setSpacing(space::s);
  m_holidayFlow = new FlowLayout(m_holidayBox, 6);
  m_holidayField = new FormField({}, m_holiday);
  m_summary->setProperty("look", u"muted"_s);
  m_summary->setWordWrap(true);
  m_holidayTitle->setProperty("look", u"strong"_s);
  m_noHolidays->setProperty("look", u"hint"_s);
  m_picture->setMaximumWidth(640);

  auto* windows = new QVBoxLayout(m_windowsBox);
  windows->setContentsMargins(0, 0, 0, 0);
  windows->setSpacing(space::s);
  windows->addLayout(m_rowsLayout);
  windows->addWidget(m_addWindow, 0, Qt::AlignLeft);

  auto* holidayRow = new QHBoxLayout;
  holidayRow->setSpacing(space::s);
  holidayRow->addWidget(m_holidayField);
  holidayRow->addWidget(m_addHoliday, 0, Qt::AlignTop);
  holidayRow->addStretch(1);
  m_holiday->setMinimumWidth(330);

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::l, space::l, space::l, space::l);
  column->setSpacing(space::m);
  column->addWidget(m_summary);
  column->addWidget(m_always);
  column->addWidget(m_windowsBox);
  column->addWidget(m_picture);
  column->addWidget(m_holidayTitle);
  column->addLayout(holidayRow);
  column->addWidget(m_noHolidays);
  column->addWidget(m_holidayBox);
  column->addStretch(1);

  connect(m_always, &QCheckBox::toggled, this, [this](bool always) {
    m_windowsBox->setEnabled(!always);
    touched();
  });
  connect(m_addWindow, &QPushButton::clicked, this, [this] {
    domain::CallingWindow window;
    if (!m_rows.empty()) window.weekdays = m_rows.back()->window().weekdays;
    addRow(window)->focusFirst();
    touched();
  });
  connect(m_addHoliday, &QPushButton::clicked, this, &HoursEditor::addHolidays);
  connect(m_holiday, &QLineEdit::returnPressed, this, &HoursEditor::addHolidays);
  retranslate();
}

void HoursEditor::retranslate() {
  m_always->setText(tr("At all times, holidays too"));
  m_addWindow->setText(tr("Add a window"));
  m_holidayTitle->setText(tr("Holidays"));
  m_holidayField->setLabel({});
  m_holiday->setAccessibleName(tr("Holiday to add"));
  m_holiday->setPlaceholderText(tr("2026-10-01 or 2026-10-01 – 2026-10-07"));
  m_addHoliday->setText(tr("Add"));
  m_noHolidays->setText(tr("None yet. On a holiday nobody is called."));
  m_picture->update();
  showHolidays();
  m_summary->setText(tr("In the customer's own time zone: %1").arg(words::hours(hours())));
}

HoursRow* HoursEditor::addRow(const domain::CallingWindow& window) {
  auto* row = new HoursRow(window);
  m_rows.push_back(row);
  m_rowsLayout->addWidget(row);
  connect(row, &HoursRow::changed, this, &HoursEditor::touched);
  connect(row, &HoursRow::removeWanted, this, [this, row] { removeRow(row); });
  return row;
}

void HoursEditor::removeRow(HoursRow* row) {
  std::erase(m_rows, row);
  row->hide();
  row->deleteLater();
  m_addWindow->setFocus();
  touched();
}

void HoursEditor::setHours(const domain::CallingHours& hours) {
  const QSignalBlocker quiet(this);
  for (HoursRow* row : m_rows) delete row;
  m_rows.clear();
  for (const domain::CallingWindow& window : hours.windows) addRow(window);
  m_holidays = hours.holidays;
  showHolidays();
  m_always->setChecked(hours.always);
  m_windowsBox->setEnabled(!hours.always);
  m_holidayField->setError({});
  touched();
}

domain::CallingHours HoursEditor::hours() const {
  domain::CallingHours hours;
  hours.windows.clear();
  for (const HoursRow* row : m_rows) hours.windows.push_back(row->window());
  hours.holidays = m_holidays;
  hours.always = m_always->isChecked();
  return hours;
}

bool HoursEditor::check() {
  if (!m_holiday->text().trimmed().isEmpty()) {
    addHolidays();
    if (m_holidayField->hasError()) return false;
  }
  if (m_always->isChecked()) return true;
  HoursRow* first = nullptr;
  for (HoursRow* row : m_rows) {
    row->showProblem();
    if (!first && !row->problem().isEmpty()) first = row;
  }
  if (first) first->focusFirst();
  if (m_rows.empty()) m_addWindow->setFocus();
  return !first && !m_rows.empty();
}

void HoursEditor::addHolidays() {
  if (m_holiday->text().trimmed().isEmpty()) return;
  const auto days = readHolidays(m_holiday->text());
  if (days.empty()) {
    m_holidayField->setError(tr("Write a day as 2026-10-01, or two days with a dash between them (60 days at most)."));
    m_holiday->setFocus();
    return;
  }
  m_holidayField->setError({});
  m_holidays.insert(m_holidays.end(), days.begin(), days.end());
  std::sort(m_holidays.begin(), m_holidays.end());
  m_holidays.erase(std::unique(m_holidays.begin(), m_holidays.end()), m_holidays.end());
  m_holiday->clear();
  showHolidays();
  touched();
}

void HoursEditor::showHolidays() {
  while (m_holidayFlow->count() > 0) {
    QLayoutItem* item = m_holidayFlow->takeAt(0);
    if (item->widget()) {
      item->widget()->hide();
      item->widget()->deleteLater();
    }
    delete item;
  }
  const QLocale locale;
  for (const std::string& day : m_holidays) {
    const QDate date = QDate::fromString(qtext(day), Qt::ISODate);
    const QString shown =
        qtext(day) + u' ' + locale.dayName(date.isValid() ? date.dayOfWeek() : 1, QLocale::ShortFormat);
    auto* button = new QPushButton(shown + u"  ×"_s);
    button->setAccessibleName(tr("Remove the holiday %1").arg(shown));
    button->setToolTip(button->accessibleName());
    connect(button, &QPushButton::clicked, this, [this, day] {
      std::erase(m_holidays, day);
      m_holiday->setFocus();
      showHolidays();
      touched();
    });
    m_holidayFlow->addWidget(button);
  }
  m_noHolidays->setVisible(m_holidays.empty());
  m_holidayBox->setVisible(!m_holidays.empty());
}

void HoursEditor::touched() {
  const domain::CallingHours now = hours();
  m_picture->setHours(now);
  const bool sound = now.always || (!m_rows.empty() && std::all_of(m_rows.begin(), m_rows.end(), [](const HoursRow* r) {
                       return r->problem().isEmpty();
                     }));
  m_summary->setText(sound ? tr("In the customer's own time zone: %1").arg(words::hours(now))
                           : tr("Add a window with weekdays, a beginning and an end."));
  emit changed();
}

}  // namespace callwright::ui
