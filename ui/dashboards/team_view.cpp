#include "dashboards/team_view.hpp"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/domain/service.hpp"
#include "callwright/words/funnel_words.hpp"
#include "callwright/words/measure_words.hpp"
#include "callwright/words/report_words.hpp"
#include "callwright/words/words.hpp"
#include "dashboards/agents_table.hpp"
#include "dashboards/best_time.hpp"
#include "dashboards/course_shown.hpp"
#include "dashboards/funnel_shown.hpp"
#include "dashboards/team_tiles.hpp"
#include "theme/language.hpp"
#include "theme/theme.hpp"
#include "widgets/bar_list.hpp"
#include "widgets/card.hpp"
#include "widgets/funnel_chart.hpp"
#include "widgets/line_chart.hpp"
#include "widgets/scroll_body.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::FiguresBy;
using domain::Measure;

namespace {

constexpr std::size_t kMostOutcomes = 9;

QString percentOf(double part, double whole) {
  return whole == 0 ? QString() : words::shareText(part / whole);
}

// Whether figures of one may stand where the other's are asked for.
bool isSameQuestion(const FiguresQuestion& a, const FiguresQuestion& b) {
  return a.filter == b.filter && a.before == b.before;
}

ColorRole roleOf(const domain::Tally& outcome) {
  return outcome.sales > 0 ? ColorRole::Good : outcome.reached > 0 ? ColorRole::Info : ColorRole::Neutral;
}

}  // namespace

TeamView::TeamView(Bridge& bridge, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_tiles(new TeamTiles(TeamTiles::Band::Calls)),
      m_serviceTiles(new TeamTiles(TeamTiles::Band::Service)),
      m_funnelCard(new Card),
      m_revenueCard(new Card),
      m_outcomesCard(new Card),
      m_agentsCard(new Card),
      m_hoursCard(new Card),
      m_funnel(new FunnelChart),
      m_loss(new QLabel),
      m_revenue(new LineChart),
      m_outcomes(new BarList),
      m_agents(new AgentsTable),
      m_hours(new BestTime) {
  m_loss->setWordWrap(true);
  m_loss->setProperty("look", u"small"_s);
  m_funnelCard->body()->addWidget(m_funnel, 1);
  m_funnelCard->body()->addWidget(m_loss);
  m_revenueCard->body()->addWidget(m_revenue);
  m_outcomesCard->body()->addWidget(m_outcomes);
  m_outcomesCard->body()->addStretch(1);
  m_agentsCard->setFlush();
  m_agentsCard->body()->addWidget(m_agents);
  m_hoursCard->body()->addWidget(m_hours);
  auto* body = new QWidget;
  auto* grid = new QGridLayout(body);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(space::m);
  grid->addWidget(m_tiles, 0, 0, 1, 12);
  grid->addWidget(m_serviceTiles, 1, 0, 1, 12);
  grid->addWidget(m_funnelCard, 2, 0, 1, 4);
  grid->addWidget(m_revenueCard, 2, 4, 1, 5);
  grid->addWidget(m_outcomesCard, 2, 9, 1, 3);
  grid->addWidget(m_agentsCard, 3, 0, 1, 8);
  grid->addWidget(m_hoursCard, 3, 8, 1, 4);
  for (int column = 0; column < 12; ++column) grid->setColumnStretch(column, 1);
  grid->setRowStretch(2, 1);
  grid->setRowStretch(3, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(scrollBody(body));  // on a small screen it is higher than the window

  for (TeamTiles* tiles : {m_tiles, m_serviceTiles})
    connect(tiles, &TeamTiles::activated, this, [this](Measure measure) {
      if (m_any) emit behindWanted(behind(measure));
    });
  connect(m_funnel, &FunnelChart::activated, this, [this](qint64 id) {
    const domain::FunnelStep& step = m_answers.funnel.steps[static_cast<std::size_t>(id)];
    app::FunnelCustomers customers;
    customers.funnel.filter = m_question.filter;
    customers.part = partOf(step);
    NumberBehind what = behind(Measure::Calls, words::funnelStepName(step));
    what.customers = customers;
    emit behindWanted(what);
  });
  connect(m_revenue, &LineChart::activated, this, [this](int slot) {
    NumberBehind what = behind(Measure::Revenue);
    if (courseBy() == FiguresBy::Day) {
      const QDate day = m_question.span.from.addDays(slot);
      setDays(what.filter, {day, day});
      what.title =
          words::measureName(Measure::Revenue) + u" · "_s + currentLanguage().toString(day, QLocale::ShortFormat);
    } else {
      what.filter.hour = slot;
    }
    emit behindWanted(what);
  });
  connect(m_outcomes, &BarList::activated, this, [this](qint64 id) {
    const domain::FiguresRow& row = m_answers.outcomes.rows[static_cast<std::size_t>(id)];
    NumberBehind what = behind(Measure::Calls, words::outcomeName(row.code, row.name));
    what.filter.outcome = row.code;
    emit behindWanted(what);
  });
  connect(m_hours, &BestTime::activated, this, [this](int weekday, int hour) {
    NumberBehind what = behind(Measure::Calls, u"%1 %2:00"_s.arg(words::weekdayName(weekday)).arg(hour));
    what.filter.weekday = weekday;
    what.filter.hour = hour;
    emit behindWanted(what);
  });
  connect(m_agents, &AgentsTable::figureActivated, this,
          [this](Measure measure, domain::UserId agent, const QString& name) {
            NumberBehind what = behind(measure, name);
            what.filter.agent = agent;
            emit behindWanted(what);
          });
  connect(m_agents, &AgentsTable::agentActivated, this, &TeamView::agentWanted);
  retranslate();
}

NumberBehind TeamView::behind(Measure measure, const QString& part) const {
  NumberBehind what;
  what.title = m_question.titleOf(part.isEmpty() ? words::measureName(measure) : part);
  what.fact = domain::factOf(measure);
  what.filter = m_question.filter;
  return what;
}

FiguresBy TeamView::courseBy() const {
  return m_question.span.days() == 1 ? FiguresBy::Hour : FiguresBy::Day;
}

void TeamView::ask(const FiguresQuestion& question) {
  if (!isSameQuestion(m_asked, question)) {
    m_rest.renew();
    m_restOpen = 0;
    m_restAgain = false;
  }
  m_first.renew();
  m_open = 0;
  m_asked = question;
  m_coming = {};
  m_since.start();
  const auto figures = [this](FiguresBy by, const domain::FiguresFilter& filter, Figures Answers::*into) {
    part(app::ReadFigures{by, filter}, [this, into](Figures&& read) { m_coming.*into = std::move(read); });
  };
  // What takes longest goes first: the others are answered beside it.
  app::ReadFunnel funnel;
  funnel.filter = question.filter;
  part(funnel, [this](app::ReadFunnel::Answer&& read) { m_coming.funnel = std::move(read.all); });
  const FiguresBy slot = question.span.days() == 1 ? FiguresBy::Hour : FiguresBy::Day;
  figures(slot, question.filter, &Answers::course);
  figures(FiguresBy::Agent, question.filter, &Answers::agents);
  figures(FiguresBy::Outcome, question.filter, &Answers::outcomes);
  figures(FiguresBy::WeekHour, question.filter, &Answers::hours);
  if (question.kind) {
    app::ReadForecast forecast;
    forecast.measure = Measure::Revenue;
    forecast.currency = question.currency;
    forecast.filter = question.filter;
    forecast.period = question.goalPeriod().code();
    forecast.withTests = false;
    part(forecast, [this](app::ReadForecast::Answer&& read) { m_coming.forecast = std::move(read); });
  }
  if (!question.before) return;
  figures(FiguresBy::Nothing, *question.before, &Answers::before);
  figures(slot, *question.before, &Answers::courseBefore);
}

// One of those that the first picture waits for; without it there is none.
template <class Request, class Keep>
void TeamView::part(Request request, Keep keep) {
  ++m_open;
  m_first.send(m_bridge, this, std::move(request), [this, keep](app::Result<typename Request::Reply> answer) {
    if (!answer) {
      emit failed(answer.error());
      return;
    }
    keep(std::move(*answer));
    answered();
  });
}

// One of those that come after it.
template <class Request, class Keep>
void TeamView::more(Request request, Keep keep) {
  ++m_restOpen;
  m_rest.send(m_bridge, this, std::move(request), [this, keep](app::Result<typename Request::Reply> answer) {
    --m_restOpen;
    if (answer)
      keep(std::move(*answer));
    else
      emit failed(answer.error());
    if (m_restOpen == 0 && m_restAgain) askRest();
  });
}

void TeamView::answered() {
  if (--m_open > 0) return;
  if (!isSameQuestion(m_question, m_asked))
    m_service = {};
  else
    m_coming.funnelBefore = std::move(m_answers.funnelBefore);  // until it is read anew
  m_question = m_asked;
  m_answers = std::move(m_coming);
  m_any = true;
  fill();
  emit shown(m_answers.agents.total.calls, m_since.elapsed());
  if (m_restOpen > 0)
    m_restAgain = true;  // of the same question; it takes longer than what was just read
  else
    askRest();
}

void TeamView::askRest() {
  m_restAgain = false;
  if (m_question.before) askFunnelBefore();
  askService(false);
}

// For one sentence: what is seen at once does not wait for it.
void TeamView::askFunnelBefore() {
  app::ReadFunnel funnel;
  funnel.filter = *m_question.before;
  more(funnel, [this](app::ReadFunnel::Answer&& answer) {
    m_answers.funnelBefore = std::move(answer.all);
    fillFunnel();
  });
}

// One after the other, so that a click in between waits for one of them at most.
void TeamView::askService(bool before) {
  const domain::FiguresFilter& filter = before ? *m_question.before : m_question.filter;
  more(app::ReadFigures{FiguresBy::Nothing, filter, domain::kAllNeeds}, [this, before](Figures&& answer) {
    (before ? m_service.before : m_service.now) = std::move(answer.total);
    fillService();
    if (!before && m_question.before) askService(true);
  });
}

void TeamView::fillService() {
  if (!m_service.now) return m_serviceTiles->setWaiting();
  m_serviceTiles->setFigures(m_question, *m_service.now, {}, m_service.before,
                             m_answers.forecast ? m_answers.forecast->goals : std::vector<domain::Goal>());
}

std::vector<domain::Tally> TeamView::courseOf(const Figures& figures, const domain::FiguresFilter& filter) const {
  const QDate from = QDate::fromString(qt(filter.from), Qt::ISODate),
              until = QDate::fromString(qt(filter.until), Qt::ISODate);
  const bool days = courseBy() == FiguresBy::Day;
  std::vector<domain::Tally> course(days ? static_cast<std::size_t>(from.daysTo(until)) + 1 : 24);
  for (const domain::FiguresRow& row : figures.rows) {
    const qint64 slot = days ? from.daysTo(QDate::fromString(qt(row.code), Qt::ISODate)) : row.id;
    if (slot >= 0 && slot < static_cast<qint64>(course.size())) course[static_cast<std::size_t>(slot)] = row.tally;
  }
  return course;
}

void TeamView::fill() {
  if (!m_any) return;
  // By agent time at work is known, too.
  m_tiles->setFigures(m_question, m_answers.agents.total, courseOf(m_answers.course, m_question.filter),
                      m_question.before ? std::optional(m_answers.before.total) : std::nullopt,
                      m_answers.forecast ? m_answers.forecast->goals : std::vector<domain::Goal>());
  fillService();
  fillFunnel();
  fillRevenue();
  fillOutcomes();
  m_agents->setRows(m_question, m_answers.agents.rows);
  m_hours->setRows(m_answers.hours.rows);
}

std::optional<domain::Report> TeamView::report(domain::ReportHead head) const {
  if (!m_any) return std::nullopt;
  domain::TeamFigures figures{
      m_question.filter,      m_question.before,      m_question.currency,     courseBy(),
      m_answers.course.rows,  m_answers.agents.rows,  m_answers.outcomes.rows, m_answers.hours.rows,
      m_answers.agents.total, m_answers.before.total, m_answers.funnel,        m_service.now,
      m_service.before};
  return words::teamReport(headFor(std::move(head), m_question), figures);
}

void TeamView::fillFunnel() {
  const domain::Funnel& funnel = m_answers.funnel;
  showFunnel(*m_funnel, funnel);
  const auto loss = domain::largestLoss(funnel);
  QString text;
  if (loss) {
    const double now = *domain::shareOfPrevious(funnel, *loss);
    text = tr("Largest loss: %1 → %2, %3 went on")
               .arg(words::funnelStepName(funnel.steps[*loss - 1]), words::funnelStepName(funnel.steps[*loss]),
                    words::shareText(now));
    if (m_answers.funnelBefore && *loss < m_answers.funnelBefore->steps.size())
      if (const auto then = domain::shareOfPrevious(*m_answers.funnelBefore, *loss)) {
        const double points = 100 * (now - *then);
        const QString size = currentLanguage().toString(std::abs(points), 'f', 1);
        text = tr("%1, %2").arg(
            text,
            (points < 0 ? tr("%1 pt worse than %2") : tr("%1 pt better than %2")).arg(size, m_question.beforeName));
      }
  }
  m_loss->setText(text);
}

QList<QPointF> TeamView::revenueCourse(const std::vector<domain::Tally>& course, bool untilNow) const {
  QList<QPointF> points;
  double sum = 0;
  const bool today = untilNow && courseBy() == FiguresBy::Hour;
  for (std::size_t i = 0; i < course.size(); ++i) {
    sum += domain::valueOf(Measure::Revenue, course[i], m_question.currency).value_or(0);
    if (today && sum == 0 && course[i].calls == 0 && points.size() > 1) continue;
    points << QPointF(static_cast<double>(i), sum);
  }
  return points;
}

void TeamView::fillRevenue() {
  const auto& forecast = m_answers.forecast;
  const bool hasGoal = forecast && forecast->goal,
             goesOn = forecast && forecast->forecast && !forecast->forecast->days.empty();
  m_revenueCard->setTitle(hasGoal ? tr("Revenue against goal") : tr("Revenue"));
  m_revenueCard->setHint(goesOn ? tr("added up, %1 expected at the end")
                                      .arg(words::forecastAmount(domain::MeasureUnit::Money,
                                                                 forecast->forecast->expected, m_question.currency))
                                : tr("%1, added up from the first day").arg(qt(m_question.currency)));
  QList<LineSeries> rest;
  if (m_question.before)
    rest << LineSeries{m_question.beforeName,
                       revenueCourse(courseOf(m_answers.courseBefore, *m_question.before), false), LineLook::Faint};
  if (forecast) {
    showCourse(*m_revenue, m_question.periodName, *forecast, Measure::Revenue, m_question.currency, rest);
    return;
  }
  const LineSeries now{m_question.periodName, revenueCourse(courseOf(m_answers.course, m_question.filter), true)};
  for (LineSeries& before : rest)
    while (before.points.size() > now.points.size()) before.points.removeLast();
  QStringList labels;
  if (courseBy() == FiguresBy::Hour)
    for (int hour = 0; hour < 24; ++hour) labels << u"%1:00"_s.arg(hour);
  else
    labels = dayLabels(m_question.span);
  m_revenue->setAxes(labels, [currency = m_question.currency](double value) {
    return words::forecastAmount(domain::MeasureUnit::Money, value, currency);
  });
  m_revenue->setBand({}, {}, {});
  m_revenue->setSeries(QList<LineSeries>{now} + rest);
}

void TeamView::fillOutcomes() {
  const auto& rows = m_answers.outcomes.rows;
  std::vector<std::size_t> order(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return rows[a].tally.calls > rows[b].tally.calls; });
  const double all = static_cast<double>(m_answers.outcomes.total.calls);
  QList<BarRow> bars;
  std::int64_t others = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const domain::FiguresRow& row = rows[order[i]];
    const std::int64_t calls = row.tally.calls;
    if (calls == 0) continue;
    if (i >= kMostOutcomes || row.code.empty()) {
      others += calls;
      continue;
    }
    bars << BarRow{
        words::outcomeName(row.code, row.name),     static_cast<double>(calls), countText(calls),
        percentOf(static_cast<double>(calls), all), roleOf(row.tally),          static_cast<qint64>(order[i])};
  }
  if (others > 0)
    bars << BarRow{tr("All others"),   static_cast<double>(others),
                   countText(others),  percentOf(static_cast<double>(others), all),
                   ColorRole::Neutral, -1};
  m_outcomes->setRows(bars);
}

void TeamView::retranslate() {
  m_funnelCard->setTitle(tr("Sales funnel"));
  m_funnelCard->setHint(tr("a stage opens its customers"));
  m_outcomesCard->setTitle(tr("Call outcomes"));
  m_agentsCard->setTitle(tr("Agents"));
  m_agentsCard->setHint(tr("ranked by revenue; a figure opens its calls, a name shows this agent alone"));
  m_hoursCard->setTitle(tr("Best time to call"));
  m_hoursCard->setHint(tr("connect rate by hour, %"));
  m_funnel->setAccessibleName(tr("Sales funnel"));
  m_revenue->setAccessibleName(tr("Revenue"));
  m_outcomes->setAccessibleName(tr("Call outcomes"));
  m_serviceTiles->setAccessibleName(tr("Service and customers"));
  fillService();
}

void TeamView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();  // the place asks again, by names of its own
}

}  // namespace callwright::ui
