#include "dashboards/dashboards_place.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/bridge.hpp"
#include "bridge/refresher.hpp"
#include "callwright/words/words.hpp"
#include "dashboards/agents_table.hpp"
#include "dashboards/behind_panel.hpp"
#include "dashboards/figures_bar.hpp"
#include "dashboards/forecast_view.hpp"
#include "dashboards/funnel_view.hpp"
#include "dashboards/my_day_view.hpp"
#include "dashboards/segments_view.hpp"
#include "dashboards/team_view.hpp"
#include "dashboards/wall_view.hpp"
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
enum DashboardPage { Team, Funnel, Live, Forecast, Segments, MyDay, Behind, Nothing };
constexpr std::chrono::milliseconds kSoon{1500};  // many tables at once: later than a view of one's own
}  // namespace

DashboardsPlace::DashboardsPlace(Bridge& bridge, Lookups& lookups, QWidget* parent)
    : QWidget(parent),
      m_bar(new QWidget(this)),
      m_tabs(new TabStrip),
      m_figures(new FiguresBar(bridge, lookups)),
      m_barRow(new QHBoxLayout(m_bar)),
      m_column(new QVBoxLayout(this)),
      m_pages(new QStackedWidget),
      m_behind(new BehindPanel(bridge, lookups)),
      m_none(new EmptyState(Icon::Chart)),
      m_said(new QLabel),
      m_reports(new ReportBar(bridge, [this](domain::ReportHead head) { return shownReport(std::move(head)); })),
      m_keys(new ShortcutGuard(this)),
      m_refresher(new Refresher(
          bridge, {kSoon},
          [](app::Change::Kind kind) {
            using Kind = app::Change::Kind;
            constexpr Kind counting[] = {Kind::Call,     Kind::Queue, Kind::Customer, Kind::Customers,
                                         Kind::Presence, Kind::Users, Kind::Goals,    Kind::Settings};
            return std::ranges::find(counting, kind) != std::end(counting);
          },
          [this] { return isVisible() && m_pages->currentIndex() != Behind; }, this)) {
  m_barRow->setContentsMargins(0, 0, 0, 0);
  m_barRow->setSpacing(space::s);
  m_barRow->addWidget(m_tabs);
  m_barRow->addStretch(1);
  m_barRow->addWidget(m_figures);
  m_bar->hide();
  makeViews(bridge, lookups);
  for (int i = 0; i < m_views.size(); ++i) m_tabs->addTab({});
  m_pages->setCurrentIndex(view());
  m_said->setProperty("look", u"small"_s);
  m_column->setContentsMargins(space::m, space::m, space::m, space::xs);
  m_column->setSpacing(space::xs);
  m_column->addWidget(m_pages, 1);
  auto* foot = new QHBoxLayout;
  foot->addWidget(m_said);
  foot->addStretch(1);
  foot->addWidget(m_reports);
  m_column->addLayout(foot);
  m_reports->bindKeys(*m_keys);
  connect(m_reports, &ReportBar::toast, this, &DashboardsPlace::toast);
  connect(m_reports, &ReportBar::schedulesWanted, this, &DashboardsPlace::schedulesWanted);

  connect(m_tabs, &TabStrip::currentChanged, this, [this] {
    m_pages->setCurrentIndex(view());
    reload();
  });
  connect(m_figures, &FiguresBar::questionChanged, this, [this] {
    if (m_pages->currentIndex() == Behind) m_pages->setCurrentIndex(view());
    reload();
  });
  connect(m_behind, &BehindPanel::closed, this, &DashboardsPlace::closeBehind);
  connect(m_behind, &BehindPanel::checkCall, this, &DashboardsPlace::checkCall);
  connect(m_behind, &BehindPanel::openCustomer, this, &DashboardsPlace::openCustomer);
  connect(m_behind, &BehindPanel::failed, this, &DashboardsPlace::fail);
  connect(m_none, &EmptyState::buttonClicked, m_figures, &FiguresBar::clearParts);
  connect(m_refresher, &Refresher::due, this, &DashboardsPlace::reload);
  retranslate();
}

// Those alone that one has tabs for.
void DashboardsPlace::makeViews(Bridge& bridge, Lookups& lookups) {
  if (bridge.may(domain::Permission::ViewTeamWork)) {
    m_views << Team << Funnel << Live << Forecast << Segments;
    m_team = new TeamView(bridge);
    m_funnel = new FunnelView(bridge);
    m_live = new WallView(bridge, lookups);
    m_forecast = new ForecastView(bridge);
    m_segments = new SegmentsView(bridge);
    connect(m_team, &TeamView::agentWanted, m_figures, &FiguresBar::showOnly);
    connect(m_live, &WallView::goalsWanted, this, [this] { emit placeWanted(Place::Goals); });
    connect(m_live, &WallView::followUpsWanted, this, [this] { emit placeWanted(Place::FollowUps); });
    connect(m_live, &WallView::rulesWanted, this, [this] { emit placeWanted(Place::Settings); });
  }
  if (bridge.may(domain::Permission::WorkQueue)) {
    m_views << MyDay;
    m_myDay = new MyDayView(bridge);
    connect(m_myDay, &MyDayView::openCustomer, this, &DashboardsPlace::openCustomer);
  }
  for (QWidget* page :
       std::initializer_list<QWidget*>{m_team, m_funnel, m_live, m_forecast, m_segments, m_myDay, m_behind, m_none})
    m_pages->addWidget(page ? page : new QWidget);
  follow(m_team);
  follow(m_funnel);
  follow(m_live);
  follow(m_forecast);
  follow(m_segments);
  follow(m_myDay);
}

template <class View>
void DashboardsPlace::follow(View* page) {
  if (!page) return;
  connect(page, &View::behindWanted, this, &DashboardsPlace::showBehind);
  connect(page, &View::failed, this, [this, page](const domain::Error& error) {
    if (m_pages->widget(view()) == page) m_refresher->answered();
    fail(error);
  });
  if constexpr (requires { &View::shown; })
    connect(page, &View::shown, this, [this, page](qint64 count, qint64 ms) {
      if (m_pages->widget(view()) == page) said(count, ms);
    });
}

void DashboardsPlace::reload() {
  const int shown = view();
  const bool ofPeriod = shown != Live && shown != MyDay;  // these say themselves of what and when they are
  m_figures->setVisible(ofPeriod);
  m_said->setVisible(ofPeriod);
  m_reports->setVisible(dynamic_cast<const ReportSource*>(m_pages->widget(shown)) != nullptr);
  if (!ofPeriod) return;
  m_refresher->asked();
  const FiguresQuestion question = m_figures->question();
  if (shown == Team) m_team->ask(question);
  if (shown == Funnel) m_funnel->ask(question);
  if (shown == Forecast) m_forecast->ask(question);
  if (shown == Segments) m_segments->ask(question);
}

int DashboardsPlace::view() const {
  return m_views.value(m_tabs->currentIndex(), Team);
}

void DashboardsPlace::said(qint64 count, qint64 milliseconds) {
  m_refresher->answered();
  const QString number = currentLanguage().toString(count);
  const QString what = view() == Team       ? tr("calls: %1").arg(number)
                       : view() == Forecast ? tr("workdays learned from: %1").arg(number)
                                            : tr("customers: %1").arg(number);
  m_said->setText(tr("%1 · read in %2 ms").arg(what, currentLanguage().toString(milliseconds)));
  if (m_pages->currentIndex() != Behind) m_pages->setCurrentIndex(count > 0 ? view() : static_cast<int>(Nothing));
}

std::optional<domain::Report> DashboardsPlace::shownReport(domain::ReportHead head) const {
  const auto* source = dynamic_cast<const ReportSource*>(m_pages->widget(view()));
  return source ? source->report(std::move(head)) : std::nullopt;
}

void DashboardsPlace::showBehind(const NumberBehind& what) {
  m_behind->show(what);
  m_pages->setCurrentIndex(Behind);
  m_behind->setFocus();
}

void DashboardsPlace::closeBehind() {
  m_pages->setCurrentIndex(view());
  reload();
  m_pages->currentWidget()->setFocus();
}

void DashboardsPlace::retranslate() {
  for (const auto& [page, name] : {std::pair{Team, tr("Team")},
                                   {Funnel, tr("Funnel")},
                                   {Live, tr("Live")},
                                   {Forecast, tr("Forecast")},
                                   {Segments, tr("Segments")},
                                   {MyDay, tr("My day")}})
    if (const auto tab = m_views.indexOf(page); tab >= 0) m_tabs->setTabText(static_cast<int>(tab), name);
  m_none->setText(tr("No figures in this period"),
                  tr("Figures come from calls and orders. Choose another period above, or show everybody."));
  m_none->setButton(tr("All campaigns, everybody, all lists"));
  placeFigures();
}

// Beside the tabs where both have room, else above the page.
void DashboardsPlace::placeFigures() {
  constexpr int kTitle = 130;  // the place's name, and what lies around it
  const bool fits = kTitle + m_tabs->sizeHint().width() + space::l + m_figures->sizeHint().width() <= width();
  if (m_figures->parentWidget() == (fits ? m_bar : this)) return;
  m_figures->setContentsMargins(0, 0, 0, fits ? 0 : space::s);
  if (fits)
    m_barRow->addWidget(m_figures);
  else
    m_column->insertWidget(0, m_figures, 0, Qt::AlignLeft);
}

void DashboardsPlace::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  placeFigures();
}

void DashboardsPlace::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  reload();
}

void DashboardsPlace::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::LanguageChange) return;
  retranslate();
  // The figures bar has its new names after this.
  const auto askAnew = [this] {
    if (m_pages->currentIndex() == Behind)
      closeBehind();  // its title is of the other language
    else if (isVisible())
      reload();
  };
  QMetaObject::invokeMethod(this, askAnew, Qt::QueuedConnection);
}

void DashboardsPlace::fail(const domain::Error& error) {
  ToastMessage message{words::sentence(error)};
  message.problem = true;
  emit toast(message);
}

}  // namespace callwright::ui
