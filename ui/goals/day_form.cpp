#include "goals/day_form.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/domain/queue.hpp"
#include "callwright/words/attendance_words.hpp"
#include "callwright/words/reward_words.hpp"
#include "callwright/words/words.hpp"
#include "theme/theme.hpp"
#include "widgets/form_field.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::Leave;

DayForm::DayForm(Bridge& bridge, ShortcutGuard& keys, QWidget* parent)
    : WordedWidget(parent),
      m_bridge(bridge),
      m_title(new QLabel),
      m_before(new QLabel),
      m_trouble(new QLabel),
      m_from(new QLineEdit),
      m_until(new QLineEdit),
      m_breaks(new QLineEdit),
      m_reason(new QLineEdit),
      m_leave(new QComboBox),
      m_save(new KeyButton),
      m_back(new KeyButton),
      m_cancel(new KeyButton) {
  m_fromField = new FormField({}, m_from);
  m_untilField = new FormField({}, m_until);
  m_breaksField = new FormField({}, m_breaks);
  m_leaveField = new FormField({}, m_leave);
  m_reasonField = new FormField({}, m_reason);
  m_reasonField->setRequired(true);
  m_from->setObjectName(u"from"_s);
  m_until->setObjectName(u"until"_s);
  m_reason->setObjectName(u"reason"_s);
  for (const Leave leave : {Leave::None, Leave::Holiday, Leave::Sick, Leave::Training})
    m_leave->addItem({}, static_cast<int>(leave));
  m_title->setProperty("look", u"heading"_s);
  m_before->setProperty("look", u"small"_s);
  m_before->setWordWrap(true);
  m_trouble->setProperty("look", u"error"_s);
  m_trouble->setWordWrap(true);
  m_save->setVariant(KeyButton::Variant::Primary);
  auto* fields = new QHBoxLayout;
  auto* buttons = new QHBoxLayout;
  for (QHBoxLayout* row : {fields, buttons}) row->setSpacing(space::s);
  for (FormField* field : {m_fromField, m_untilField, m_breaksField}) fields->addWidget(field, 1);
  fields->addWidget(m_leaveField, 2);
  fields->addWidget(m_reasonField, 4);
  for (KeyButton* button : {m_save, m_back, m_cancel}) buttons->addWidget(button);
  buttons->addStretch(1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::l, space::m, space::l, space::m);
  column->setSpacing(space::s);
  column->addWidget(m_title);
  column->addWidget(m_before);
  column->addLayout(fields);
  column->addWidget(m_trouble);
  column->addLayout(buttons);
  keys.bind(QKeySequence(Qt::CTRL | Qt::Key_S), m_save);
  keys.bind(QKeySequence(Qt::Key_Escape), m_cancel);
  connect(m_save, &QAbstractButton::clicked, this, &DayForm::save);
  connect(m_cancel, &QAbstractButton::clicked, this, &DayForm::closed);
  connect(m_back, &QAbstractButton::clicked, this, [this] {
    app::CorrectTimesheet request;
    request.reason = utf8(m_reason->text().trimmed());
    send(std::move(request));
  });
  for (QLineEdit* edit : {m_from, m_until, m_breaks, m_reason})
    connect(edit, &QLineEdit::returnPressed, this, &DayForm::save);
  retranslate();
}

void DayForm::retranslate() {
  const std::pair<FormField*, QString> labels[] = {{m_fromField, tr("From")},
                                                   {m_untilField, tr("Until")},
                                                   {m_breaksField, tr("Breaks (min)")},
                                                   {m_leaveField, tr("Leave")},
                                                   {m_reasonField, tr("Reason")}};
  for (const auto& [field, label] : labels) {
    field->setLabel(label);
    field->field()->setAccessibleName(label);
  }
  m_from->setPlaceholderText(u"9:00"_s);
  m_until->setPlaceholderText(u"18:00"_s);
  m_breaks->setPlaceholderText(u"60"_s);
  m_reason->setPlaceholderText(tr("Why; the agent sees it"));
  for (int i = 0; i < m_leave->count(); ++i) {
    const auto leave = static_cast<Leave>(m_leave->itemData(i).toInt());
    m_leave->setItemText(i, leave == Leave::None ? tr("None") : words::leaveName(leave));
  }
  m_save->setText(tr("Save"));
  m_back->setText(tr("As recorded"));
  m_cancel->setText(tr("Cancel"));
  if (m_user) put();
}

void DayForm::open(domain::UserId user, const QString& userName, const app::TimesheetDay& day) {
  m_user = user;
  m_userName = userName;
  m_day = day;
  const auto& counted = day.sheet.counted;
  const auto written = [&](domain::Instant at) {
    return domain::isSet(at) ? words::timeOfDay(at, m_bridge.zone()) : QString();
  };
  m_from->setText(written(counted.from));
  m_until->setText(written(counted.until));
  m_breaks->setText(counted.isPresent()
                        ? QString::number(std::chrono::duration_cast<std::chrono::minutes>(counted.breaks).count())
                        : QString());
  m_leave->setCurrentIndex(m_leave->findData(static_cast<int>(day.sheet.leave)));
  m_reason->clear();
  m_opened = typed();
  showError({});
  put();
  m_from->setFocus();
  m_from->selectAll();
}

void DayForm::put() {
  const auto period = domain::rankPeriodFromCode(m_day.sheet.planned.day);
  m_title->setText(u"%1 · %2"_s.arg(m_userName, period ? words::rankPeriodName(*period) : QString()));
  QStringList lines;
  const auto& recorded = m_day.sheet.recorded;
  const QString times = u"%1–%2"_s.arg(words::timeOfDay(recorded.attended.from, m_bridge.zone()),
                                       words::timeOfDay(recorded.attended.until, m_bridge.zone()));
  lines << (recorded.attended.isPresent()
                ? tr("Recorded: %1, breaks %2").arg(times, words::workedTime(recorded.attended.breaks))
                : tr("Nothing was recorded."));
  if (recorded.signOutMissing) lines << tr("The sign-out is missing: counted until the planned end.");
  for (const auto& one : m_day.corrections)
    lines << u"%1 · %2 · %3"_s.arg(words::when(one.enteredAt, m_bridge.now(), m_bridge.zone()),
                                   one.enteredBy.empty() ? tr("command line") : qt(one.enteredBy),
                                   qt(one.correction.reason));
  m_before->setText(lines.join(u"\n"_s));
  m_back->setVisible(m_day.sheet.corrected);
}

QStringList DayForm::typed() const {
  return {m_from->text(), m_until->text(), m_breaks->text(), m_leave->currentData().toString(), m_reason->text()};
}

bool DayForm::isChanged() const {
  return !isHidden() && m_opened != typed();
}

// Beneath the fields, with the focus in the one that it names; no code and no arguments: takes it away.
void DayForm::showError(const domain::Error& error) {
  const bool none = error == domain::Error{};
  const std::string field = none || error.args.empty() ? std::string() : error.args.front();
  for (const auto& [name, edit] :
       {std::pair{"from", m_from}, {"until", m_until}, {"breaks", m_breaks}, {"reason", m_reason}})
    if (field == name) edit->setFocus();
  m_trouble->setText(none ? QString() : words::sentence(error));
  m_trouble->setVisible(!none);
}

std::optional<std::chrono::minutes> DayForm::time(const char* field, const QLineEdit* edit, bool& fine) {
  if (edit->text().trimmed().isEmpty()) return std::nullopt;
  const auto minutes = words::timeOfDayFrom(edit->text());
  if (!minutes && fine) {
    fine = false;
    showError({domain::ErrorCode::BadValue, {field, utf8(edit->text()), "9:05 | 0905"}});
  }
  return minutes;
}

void DayForm::save() {
  bool fine = true;
  app::CorrectTimesheet request;
  request.from = time("from", m_from, fine);
  request.until = time("until", m_until, fine);
  bool isNumber = true;
  if (!m_breaks->text().trimmed().isEmpty())
    request.breaks = std::chrono::minutes(m_breaks->text().trimmed().toInt(&isNumber));
  if (!fine) return;
  if (!isNumber) return showError({domain::ErrorCode::BadValue, {"breaks", utf8(m_breaks->text()), "60"}});
  request.leave = static_cast<Leave>(m_leave->currentData().toInt());
  request.reason = utf8(m_reason->text().trimmed());
  send(std::move(request));
}

void DayForm::send(app::CorrectTimesheet request) {
  request.user = m_user;
  request.day = m_day.sheet.planned.day;
  m_bridge.send(this, std::move(request), [this](app::Result<app::Nothing> done) {
    if (!done) return showError(done.error());
    showError({});
    emit saved();
  });
}

}  // namespace callwright::ui
