#include "dashboards/dashboards_place.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "bridge/bridge.hpp"
#include "callwright/words/words.hpp"
#include "dashboards/agents_table.hpp"
#include "dashboards/behind_panel.hpp"
#include "dashboards/figures_bar.hpp"
#include "dashboards/forecast_view.hpp"
#include "dashboards/funnel_view.hpp"
#include "dashboards/segments_view.hpp"
#include "dashboards/team_view.hpp"
#include "reports/report_bar.hpp"
#include "reports/report_source.hpp"
#include "theme/language.hpp"
#include "theme/theme.hpp"
#include "widgets/empty_state.hpp"
#include "widgets/shortcut_guard.hpp"
#include "widgets/tab_strip.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
enum DashboardPage { Team, Funnel, Forecast, Segments, Behind, Nothing };
constexpr int kRefreshMs = 1500;  // what others do shows within two seconds
}  // namespace

DashboardsPlace::DashboardsPlace(Bridge& bridge, Lookups& lookups, QWidget* parent)
    : QWidget(parent),
      m_bar(new QWidget(this)),
      m_tabs(new TabStrip),
      m_figures(new FiguresBar(bridge, lookups)),
      m_pages(new QStackedWidget),
      m_team(new TeamView(bridge)),
      m_funnel(new FunnelView(bridge)),
      m_forecast(new ForecastView(bridge)),
      m_segments(new SegmentsView(bridge)),
      m_behind(new BehindPanel(bridge, lookups)),
      m_none(new EmptyState(Icon::Chart)),
      m_said(new QLabel),
      m_reports(new ReportBar(bridge, [this](domain::ReportHead head) { return shownReport(std::move(head)); })),
      m_keys(new ShortcutGuard(this)) {
  auto* barRow = new QHBoxLayout(m_bar);
  barRow->setContentsMargins(0, 0, 0, 0);
  barRow->setSpacing(space::s);
  barRow->addWidget(m_tabs);
  barRow->addStretch(1);
  barRow->addWidget(m_figures);
  m_bar->hide();
  for (int view = Team; view < Behind; ++view) m_tabs->addTab({});
  for (QWidget* page :
       {static_cast<QWidget*>(m_team), static_cast<QWidget*>(m_funnel), static_cast<QWidget*>(m_forecast),
        static_cast<QWidget*>(m_segments), static_cast<QWidget*>(m_behind), static_cast<QWidget*>(m_none)})
    m_pages->addWidget(page);
  m_said->setProperty("look", u"small"_s);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::m, space::m, space::m, space::xs);
  column->setSpacing(space::xs);
  column->addWidget(m_pages, 1);
  auto* foot = new QHBoxLayout;
  foot->addWidget(m_said, 1);
  foot->addWidget(m_reports);
  column->addLayout(foot);
  m_reports->bindKeys(*m_keys);
  connect(m_reports, &ReportBar::toast, this, &DashboardsPlace::toast);
  connect(m_reports, &ReportBar::schedulesWanted, this, &DashboardsPlace::schedulesWanted);

  connect(m_tabs, &TabStrip::currentChanged, this, [this](int index) {
    m_pages->setCurrentIndex(index);
    reload();
  });
  connect(m_figures, &FiguresBar::questionChanged, this, [this] {
    if (m_pages->currentIndex() == Behind) m_pages->setCurrentIndex(m_tabs->currentIndex());
    reload();
  });
  connect(m_team, &TeamView::behindWanted, this, &DashboardsPlace::showBehind);
  connect(m_funnel, &FunnelView::behindWanted, this, &DashboardsPlace::showBehind);
  connect(m_forecast, &ForecastView::behindWanted, this, &DashboardsPlace::showBehind);
  connect(m_segments, &SegmentsView::behindWanted, this, &DashboardsPlace::showBehind);
  connect(m_team, &TeamView::agentWanted, m_figures, &FiguresBar::showOnly);
  connect(m_team, &TeamView::shown, this, [this](qint64 calls, qint64 ms) {
    if (m_tabs->currentIndex() == Team) said(calls, ms);
  });
  connect(m_funnel, &FunnelView::shown, this, [this](qint64 customers, qint64 ms) {
    if (m_tabs->currentIndex() == Funnel) said(customers, ms);
  });
  connect(m_forecast, &ForecastView::shown, this, [this](qint64 days, qint64 ms) {
    if (m_tabs->currentIndex() == Forecast) said(days, ms);
  });
  connect(m_segments, &SegmentsView::shown, this, [this](qint64 customers, qint64 ms) {
    if (m_tabs->currentIndex() == Segments) said(customers, ms);
  });
  connect(m_behind, &BehindPanel::closed, this, &DashboardsPlace::closeBehind);
  connect(m_behind, &BehindPanel::checkCall, this, &DashboardsPlace::checkCall);
  connect(m_behind, &BehindPanel::openCustomer, this, &DashboardsPlace::openCustomer);
  connect(m_none, &EmptyState::buttonClicked, m_figures, &FiguresBar::clearParts);
  connect(m_team, &TeamView::failed, this, &DashboardsPlace::fail);
  connect(m_funnel, &FunnelView::failed, this, &DashboardsPlace::fail);
  connect(m_forecast, &ForecastView::failed, this, &DashboardsPlace::fail);
  connect(m_segments, &SegmentsView::failed, this, &DashboardsPlace::fail);
  connect(m_behind, &BehindPanel::failed, this, &DashboardsPlace::fail);
  m_later.setSingleShot(true);
  m_later.setInterval(kRefreshMs);
  connect(&m_later, &QTimer::timeout, this, [this] {
    if (isVisible() && m_pages->currentIndex() != Behind) reload();
  });
  connect(&bridge, &Bridge::changed, this, [this](const app::Change& change) {
    using Kind = app::Change::Kind;
    const bool counts = change.kind == Kind::Call || change.kind == Kind::Queue || change.kind == Kind::Customer ||
                        change.kind == Kind::Customers || change.kind == Kind::Presence || change.kind == Kind::Users;
    if (counts && isVisible() && !m_later.isActive()) m_later.start();
  });
  retranslate();
}

void DashboardsPlace::reload() {
  m_later.stop();
  const FiguresQuestion question = m_figures->question();
  if (m_tabs->currentIndex() == Team) m_team->ask(question);
  if (m_tabs->currentIndex() == Funnel) m_funnel->ask(question);
  if (m_tabs->currentIndex() == Forecast) m_forecast->ask(question);
  if (m_tabs->currentIndex() == Segments) m_segments->ask(question);
}

void DashboardsPlace::said(qint64 count, qint64 milliseconds) {
  const QString number = currentLanguage().toString(count);
  const int view = m_tabs->currentIndex();
  const QString what = view == Team       ? tr("calls: %1").arg(number)
                       : view == Forecast ? tr("workdays learned from: %1").arg(number)
                                          : tr("customers: %1").arg(number);
  m_said->setText(tr("%1 · read in %2 ms").arg(what, currentLanguage().toString(milliseconds)));
  if (m_pages->currentIndex() != Behind)
    m_pages->setCurrentIndex(count > 0 ? m_tabs->currentIndex() : static_cast<int>(Nothing));
}

std::optional<domain::Report> DashboardsPlace::shownReport(domain::ReportHead head) const {
  const auto* source = dynamic_cast<const ReportSource*>(m_pages->widget(m_tabs->currentIndex()));
  return source ? source->report(std::move(head)) : std::nullopt;
}

void DashboardsPlace::showBehind(const NumberBehind& what) {
  m_behind->show(what);
  m_pages->setCurrentIndex(Behind);
  m_behind->setFocus();
}

void DashboardsPlace::closeBehind() {
  m_pages->setCurrentIndex(m_tabs->currentIndex());
  reload();
  m_pages->currentWidget()->setFocus();
}

void DashboardsPlace::retranslate() {
  m_tabs->setTabText(Team, tr("Team"));
  m_tabs->setTabText(Funnel, tr("Funnel"));
  m_tabs->setTabText(Forecast, tr("Forecast"));
  m_tabs->setTabText(Segments, tr("Segments"));
  m_none->setText(tr("No figures in this period"),
                  tr("Figures come from calls and orders. Choose another period above, or show everybody."));
  m_none->setButton(tr("All campaigns, everybody, all lists"));
}

void DashboardsPlace::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  reload();
}

void DashboardsPlace::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::LanguageChange) return;
  retranslate();
  if (m_pages->currentIndex() == Behind)
    closeBehind();  // its title is of the other language
  else if (isVisible())
    reload();
}

void DashboardsPlace::fail(const domain::Error& error) {
  ToastMessage message{words::sentence(error)};
  message.problem = true;
  emit toast(message);
}

}  // namespace callwright::ui
