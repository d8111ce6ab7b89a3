#include "goals/attendance_page.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/domain/queue.hpp"
#include "callwright/words/attendance_words.hpp"
#include "callwright/words/measure_words.hpp"
#include "callwright/words/reward_words.hpp"
#include "goals/day_form.hpp"
#include "goals/period_picker.hpp"
#include "goals/plan_form.hpp"
#include "goals/table_cells.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/table_delegate.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::DayState;

namespace {

enum AttendeeColumn { AttendeeName, AttendeeRate, AttendeeLate, AttendeeAbsent, AttendeeLeave, AttendeeColumns };
enum DayColumn { DayName, DayFrom, DayUntil, DayBreaks, DayWorked, DayStateColumn, DayNote, DayColumns };
constexpr int kSheetRefreshMs = 2000;

TagSpec dayTag(const domain::DaySheet& sheet) {
  const bool trouble = sheet.late.count() > 0 || sheet.early.count() > 0;
  ColorRole role = ColorRole::Neutral;
  if (sheet.state == DayState::Absent) role = ColorRole::Bad;
  if (sheet.state == DayState::OnLeave) role = ColorRole::Info;
  if (sheet.state == DayState::Present) role = trouble ? ColorRole::Warn : ColorRole::Good;
  return {words::dayStateOf(sheet), role};
}

}  // namespace

AttendancePage::AttendancePage(Bridge& bridge, QWidget* parent)
    : WordedWidget(parent),
      m_bridge(bridge),
      m_seesAll(bridge.may(domain::Permission::ViewTeamWork)),
      m_mayCorrect(bridge.may(domain::Permission::ManageRewards)),
      m_user(bridge.user().id),
      m_bar(new QWidget(this)),
      m_keys(new ShortcutGuard(this)),
      m_picker(new PeriodPicker(*m_keys, domain::localDay(bridge.zone(), bridge.now()), nullptr,
                                PeriodPicker::Shortest::Day)),
      m_correct(new KeyButton),
      m_planned(new KeyButton),
      m_agents(new QTableView),
      m_days(new QTableView),
      m_agentModel(new QStandardItemModel(0, AttendeeColumns, this)),
      m_dayModel(new QStandardItemModel(0, DayColumns, this)),
      m_sum(new QLabel),
      m_left(new Card),
      m_right(new Card),
      m_form(new DayForm(bridge, *m_keys)),
      m_plan(new PlanForm(bridge, *m_keys)) {
  auto* barRow = new QHBoxLayout(m_bar);
  barRow->setContentsMargins(0, 0, 0, 0);
  barRow->setSpacing(space::s);
  barRow->addWidget(m_picker);
  barRow->addStretch(1);
  m_bar->hide();
  makeBody();
  m_keys->bind(QKeySequence(Qt::CTRL | Qt::Key_E), m_correct);
  m_keys->bind(QKeySequence(Qt::ALT | Qt::Key_H), m_planned);
  connect(m_planned, &QAbstractButton::clicked, this, &AttendancePage::plan);
  connect(m_correct, &QAbstractButton::clicked, this, &AttendancePage::correct);
  connect(m_days, &QTableView::activated, this, &AttendancePage::correct);
  connect(m_picker, &PeriodPicker::changed, this, &AttendancePage::reload);
  connect(m_form, &DayForm::closed, this, &AttendancePage::closeForms);
  connect(m_plan, &PlanForm::closed, this, &AttendancePage::closeForms);
  connect(m_plan, &PlanForm::saved, this, [this] {
    closeForms();
    reload();
    emit said(tr("Planned hours are changed."));
  });
  connect(m_form, &DayForm::saved, this, [this] {
    closeForms();
    reload();
    emit said(tr("Corrected. The agent sees it, with the reason."));
  });
  connect(m_agents->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
    const domain::UserId user(now.siblingAtColumn(AttendeeName).data(kCellIdRole).toLongLong());
    if (!user || user == m_user) return;
    m_user = user;
    closeForms();
    reloadSheet();
  });
  m_later.setSingleShot(true);
  m_later.setInterval(kSheetRefreshMs);
  connect(&m_later, &QTimer::timeout, this, [this] {
    if (isVisible()) reload();
  });
  connect(&bridge, &Bridge::changed, this, [this](const app::Change& change) {
    using Kind = app::Change::Kind;
    const bool concerns = change.kind == Kind::Presence || change.kind == Kind::Goals || change.kind == Kind::Users;
    if (concerns && isVisible() && !m_later.isActive()) m_later.start();
  });
  setFocusProxy(m_seesAll ? m_agents : m_days);
  retranslate();
}

void AttendancePage::makeBody() {
  for (const auto& [table, model] : {std::pair(m_agents, m_agentModel), std::pair(m_days, m_dayModel)}) {
    table->setModel(model);
    dressTable(table);
    table->setProperty("flat", true);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  }
  m_left->setFlush();
  m_left->setFixedWidth(440);
  if (!m_seesAll) m_left->hide();
  m_left->body()->addWidget(m_agents);
  m_sum->setProperty("look", u"small"_s);
  m_sum->setWordWrap(true);
  m_sum->setContentsMargins(space::l, space::s, space::l, space::s);
  m_right->setFlush();
  for (KeyButton* button : {m_planned, m_correct}) {
    m_right->addHeaderWidget(button);
    if (!m_mayCorrect) button->hide();
  }
  m_right->body()->setSpacing(0);
  m_right->body()->addWidget(m_days, 1);
  m_right->body()->addWidget(m_sum);
  for (QWidget* form : std::initializer_list<QWidget*>{m_form, m_plan}) {
    m_right->body()->addWidget(form);
    form->hide();
  }
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(space::m, space::m, space::m, space::m);
  row->setSpacing(space::m);
  row->addWidget(m_left);
  row->addWidget(m_right, 1);
}

void AttendancePage::retranslate() {
  m_correct->setText(tr("Correct the day"));
  m_planned->setText(tr("Planned hours"));
  m_agents->setAccessibleName(tr("Agents"));
  m_days->setAccessibleName(tr("Days"));
  m_left->setTitle(tr("Attendance"));
  fillAgents();
  fillDays();
}

void AttendancePage::showEvent(QShowEvent* event) {
  WordedWidget::showEvent(event);
  reload();
}

QStringList AttendancePage::unsaved() const {
  QStringList all;
  if (m_form->isChanged()) all << tr("a day of a timesheet");
  if (m_plan->isChanged()) all << tr("planned hours");
  return all;
}

void AttendancePage::reload() {
  const quint64 token = ++m_asked;
  const domain::RankPeriod& period = m_picker->rankPeriod();
  if (!m_seesAll) return reloadSheet();
  m_bridge.send(this, app::ReadAttendance{period.firstDay, period.lastDay(), {}},
                [this, token](app::Result<std::vector<app::ReadAttendance::Row>> rows) {
                  if (token != m_asked) return;
                  if (!rows) {
                    emit failed(rows.error());
                    return;
                  }
                  m_rows = std::move(*rows);
                  fillAgents();
                  reloadSheet();
                });
}

void AttendancePage::reloadSheet() {
  const quint64 token = ++m_sheetAsked;
  const domain::RankPeriod& period = m_picker->rankPeriod();
  m_bridge.send(this, app::ReadTimesheet{m_user, period.firstDay, period.lastDay()},
                [this, token](app::Result<app::ReadTimesheet::Answer> sheet) {
                  if (token != m_sheetAsked) return;
                  if (!sheet) {
                    emit failed(sheet.error());
                    return;
                  }
                  m_sheet = std::move(*sheet);
                  fillDays();
                });
}

void AttendancePage::fillAgents() {
  const QSignalBlocker quiet(m_agents->selectionModel());
  m_agentModel->setRowCount(0);
  m_agentModel->setHorizontalHeaderLabels({tr("Agent"), tr("Attended"), tr("Late"), tr("Absent"), tr("Leave")});
  int at = -1;
  for (const app::ReadAttendance::Row& row : m_rows) {
    const domain::Attendance& sum = row.attendance;
    auto* name = textCell(qt(row.userName), true);
    name->setData(static_cast<qlonglong>(row.user.value), kCellIdRole);
    auto* rate = figureCell(sum.planned > 0 ? words::shareText(sum.rate()) : u"–"_s);
    rate->setToolTip(tr("%1 of %2 planned days; holidays are not planned").arg(sum.attended).arg(sum.planned));
    if (row.user == m_user) at = m_agentModel->rowCount();
    const auto days = [](int count) { return figureCell(count > 0 ? QString::number(count) : QString()); };
    m_agentModel->appendRow(
        {name, rate, days(sum.late), days(sum.absent), days(sum.sick + sum.holiday + sum.training)});
  }
  figureHeaders(*m_agentModel, {AttendeeRate, AttendeeLate, AttendeeAbsent, AttendeeLeave});
  fitColumns(m_agents, AttendeeName);
  if (at < 0 && !m_rows.empty()) {
    at = 0;
    m_user = m_rows.front().user;
  }
  if (at >= 0) m_agents->setCurrentIndex(m_agentModel->index(at, AttendeeName));
  m_agents->viewport()->update();
}

QString AttendancePage::noteOf(const app::TimesheetDay& day) {
  if (!day.corrections.empty() && day.sheet.corrected)
    return tr("Corrected: %1").arg(qt(day.corrections.front().correction.reason));
  return day.sheet.recorded.signOutMissing ? tr("Sign-out missing") : QString();
}

QString AttendancePage::sumText() const {
  const domain::Attendance& sum = m_sheet.sum;
  return tr("Attended %1 of %2 planned days (%3), worked %4, breaks %5. Up to %6 minutes count as on time.")
      .arg(QString::number(sum.attended), QString::number(sum.planned), words::shareText(sum.rate()),
           words::workedTime(sum.worked), words::workedTime(sum.breaks), QString::number(domain::kGrace.count()));
}

void AttendancePage::fillDays() {
  const int chosen = m_days->currentIndex().row();
  m_dayModel->setRowCount(0);
  m_dayModel->setHorizontalHeaderLabels(
      {tr("Day"), tr("From"), tr("Until"), tr("Breaks"), tr("Worked"), tr("State"), tr("Note")});
  for (const app::TimesheetDay& day : m_sheet.days) {
    const domain::DaySheet& sheet = day.sheet;
    const bool present = sheet.counted.isPresent();
    const auto period = domain::rankPeriodFromCode(sheet.planned.day);
    const auto figure = [&](const QString& text) { return figureCell(present ? text : QString()); };
    m_dayModel->appendRow(
        {textCell(words::rankPeriodName(*period)), figure(words::timeOfDay(sheet.counted.from, m_bridge.zone())),
         figure(words::timeOfDay(sheet.counted.until, m_bridge.zone())),
         figure(words::workedTime(sheet.counted.breaks)), figure(words::workedTime(sheet.counted.worked)),
         tagCell(dayTag(sheet)), textCell(noteOf(day))});
  }
  figureHeaders(*m_dayModel, {DayFrom, DayUntil, DayBreaks, DayWorked});
  fitColumns(m_days, DayNote);
  m_right->setTitle(qt(m_sheet.userName));
  m_right->setHint(m_sheet.days.empty() ? QString() : tr("planned: %1").arg(words::workPlan(m_sheet.plan)));
  m_sum->setText(sumText());
  // Today, or where one was.
  int row = qMax(0, qMin(chosen, m_dayModel->rowCount() - 1));  // there may be none
  const std::string today = domain::localDay(m_bridge.zone(), m_bridge.now());
  for (std::size_t i = 0; chosen < 0 && i < m_sheet.days.size(); ++i)
    if (m_sheet.days[i].sheet.planned.day == today) row = static_cast<int>(i);
  if (m_dayModel->rowCount() > 0) m_days->setCurrentIndex(m_dayModel->index(row, DayName));
}

void AttendancePage::correct() {
  const auto row = static_cast<std::size_t>(m_days->currentIndex().row());
  if (!m_mayCorrect || !m_days->currentIndex().isValid() || row >= m_sheet.days.size()) return;
  m_plan->hide();
  m_form->show();
  m_form->open(m_sheet.user, qt(m_sheet.userName), m_sheet.days[row]);
}

void AttendancePage::plan() {
  if (m_sheet.days.empty()) return;
  m_form->hide();
  m_plan->show();
  m_plan->open(m_sheet);
}

void AttendancePage::closeForms() {
  if (m_form->isHidden() && m_plan->isHidden()) return;
  m_form->hide();
  m_plan->hide();
  m_days->setFocus();
}

}  // namespace callwright::ui
