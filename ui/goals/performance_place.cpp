#include "goals/performance_place.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "callwright/words/words.hpp"
#include "goals/attendance_page.hpp"
#include "goals/goals_place.hpp"
#include "goals/ranking_page.hpp"
#include "goals/rewards_page.hpp"
#include "quality/appraisals_page.hpp"
#include "quality/quality_page.hpp"
#include "reports/report_bar.hpp"
#include "reports/report_source.hpp"
#include "theme/theme.hpp"
#include "widgets/key_button.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/tab_strip.hpp"

namespace callwright::ui {

PerformancePlace::PerformancePlace(Bridge& bridge, Lookups& lookups, QWidget* parent)
    : QWidget(parent),
      m_bar(new QWidget(this)),
      m_tabs(new TabStrip),
      m_bars(new QStackedWidget),
      m_pages(new QStackedWidget),
      m_reports(
          new ReportBar(bridge,
                        [this, &bridge](domain::ReportHead head) {
                          if (!bridge.may(domain::Permission::ViewTeamWork)) head.who = bridge.user().displayName;
                          return dynamic_cast<const ReportSource&>(*m_pages->currentWidget()).report(std::move(head));
                        })),
      m_keys(new ShortcutGuard(this)),
      m_goals(new GoalsPlace(bridge)),
      m_attendance(new AttendancePage(bridge)),
      m_quality(new QualityPage(bridge, lookups)) {
  auto* barRow = new QHBoxLayout(m_bar);
  barRow->setContentsMargins(0, 0, 0, 0);
  barRow->setSpacing(space::m);
  barRow->addWidget(m_tabs);
  barRow->addWidget(m_bars, 1);
  m_bar->hide();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_pages, 1);
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(space::m, 0, space::m, space::xs);
  foot->addStretch(1);
  foot->addWidget(m_reports);
  column->addLayout(foot);
  m_reports->bindKeys(*m_keys);
  m_reports->schedulesButton()->hide();  // those are of dashboards
  connect(m_reports, &ReportBar::toast, this, &PerformancePlace::toast);

  connect(m_goals, &GoalsPlace::toast, this, &PerformancePlace::toast);
  addPage(
      m_goals, m_goals->bar(), [] { return tr("Goals"); }, [this] { return m_goals->unsaved(); });
  if (bridge.may(domain::Permission::ViewTeamWork)) {
    m_rankings = new RankingPage(bridge);
    connect(m_rankings, &RankingPage::failed, this, &PerformancePlace::fail);
    addPage(m_rankings, m_rankings->bar(), [] { return tr("Rankings"); });
  }
  if (bridge.may(domain::Permission::WorkQueue) || bridge.may(domain::Permission::ManageRewards)) {
    m_rewards = new RewardsPage(bridge, lookups);
    connect(m_rewards, &RewardsPage::toast, this, &PerformancePlace::toast);
    connect(m_rewards, &RewardsPage::failed, this, &PerformancePlace::fail);
    addPage(
        m_rewards, m_rewards->bar(), [] { return tr("Rewards"); }, [this] { return m_rewards->unsaved(); });
  }
  connect(m_attendance, &AttendancePage::said, this, &PerformancePlace::say);
  connect(m_attendance, &AttendancePage::failed, this, &PerformancePlace::fail);
  addPage(
      m_attendance, m_attendance->bar(), [] { return tr("Attendance"); }, [this] { return m_attendance->unsaved(); });
  connect(m_quality, &QualityPage::toast, this, &PerformancePlace::toast);
  addPage(
      m_quality, m_quality->bar(), [] { return tr("Quality"); }, [this] { return m_quality->unsaved(); });
  // A trainer neither makes sheets nor has one.
  if (bridge.may(domain::Permission::ManageGoals) || bridge.may(domain::Permission::WorkQueue)) {
    m_appraisals = new AppraisalsPage(bridge);
    connect(m_appraisals, &AppraisalsPage::toast, this, &PerformancePlace::toast);
    addPage(
        m_appraisals, m_appraisals->bar(), [] { return tr("Appraisals"); }, [this] { return m_appraisals->unsaved(); });
  }

  m_tabs->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  connect(m_tabs, &TabStrip::currentChanged, this, &PerformancePlace::showTab);
  showTab(0);
  m_tabs->setVisible(m_tabs->count() > 1);
}

void PerformancePlace::addPage(QWidget* page, QWidget* bar, std::function<QString()> title,
                               std::function<QStringList()> unsaved) {
  m_tabs->addTab(title());
  m_pages->addWidget(page);
  m_bars->addWidget(bar != nullptr ? bar : new QWidget);
  m_all.push_back({page, std::move(title), std::move(unsaved)});
}

void PerformancePlace::showTab(int index) {
  // The bars that are not shown ask for no room.
  for (int i = 0; i < m_bars->count(); ++i)
    m_bars->widget(i)->setSizePolicy(i == index ? QSizePolicy::Preferred : QSizePolicy::Ignored,
                                     QSizePolicy::Preferred);
  m_bars->setCurrentIndex(index);
  m_pages->setCurrentIndex(index);
  setFocusProxy(m_pages->currentWidget());
}

void PerformancePlace::showPage(const QWidget* page) {
  for (std::size_t i = 0; i < m_all.size(); ++i)
    if (m_all[i].widget == page) m_tabs->setCurrentIndex(static_cast<int>(i));
}

QStringList PerformancePlace::unsaved() const {
  QStringList all;
  for (const Page& page : m_all)
    if (page.unsaved) all += page.unsaved();
  return all;
}

void PerformancePlace::showUnsaved() {
  for (const Page& page : m_all)
    if (page.unsaved && !page.unsaved().isEmpty()) {
      showPage(page.widget);
      if (page.widget == m_quality) m_quality->showUnsaved();
      if (page.widget == m_appraisals) m_appraisals->showUnsaved();
      return;
    }
}

void PerformancePlace::newGoal() {
  showPage(m_goals);
  m_goals->newGoal();
}

void PerformancePlace::say(const QString& text) {
  emit toast(ToastMessage{text});
}

void PerformancePlace::fail(const domain::Error& error) {
  ToastMessage message{words::sentence(error)};
  message.problem = true;
  emit toast(message);
}

void PerformancePlace::checkCall(domain::CallId call) {
  showPage(m_quality);
  m_quality->choose(call);
}

void PerformancePlace::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::LanguageChange) return;
  for (std::size_t i = 0; i < m_all.size(); ++i) m_tabs->setTabText(static_cast<int>(i), m_all[i].title());
}

}  // namespace callwright::ui
