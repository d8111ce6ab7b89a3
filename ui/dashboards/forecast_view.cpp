#include "dashboards/forecast_view.hpp"

#include <QComboBox>
#include <QElapsedTimer>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <cmath>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/words/forecast_words.hpp"
#include "callwright/words/goal_words.hpp"
#include "callwright/words/measure_words.hpp"
#include "callwright/words/words.hpp"
#include "dashboards/course_shown.hpp"
#include "theme/language.hpp"
#include "theme/theme.hpp"
#include "widgets/card.hpp"
#include "widgets/figure_tile.hpp"
#include "widgets/line_chart.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::Measure;

namespace {

enum ForecastTile { SoFar, Expected, OfGoal, CallsADay, ForecastTiles };
constexpr Measure kForecastMeasures[] = {Measure::Revenue, Measure::Sales, Measure::Orders, Measure::Reached,
                                         Measure::Calls};

QLabel* smallText() {
  auto* label = new QLabel;
  label->setWordWrap(true);
  label->setProperty("look", u"small"_s);
  return label;
}

}  // namespace

ForecastView::ForecastView(Bridge& bridge, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_measure(new QComboBox),
      m_courseCard(new Card),
      m_pastCard(new Card),
      m_chart(new LineChart),
      m_past(new LineChart),
      m_needed(smallText()),
      m_accuracy(smallText()),
      m_method(smallText()) {
  for (const Measure one : kForecastMeasures) m_measure->addItem({}, static_cast<int>(one));
  auto* tiles = new QHBoxLayout;
  tiles->setSpacing(space::m);
  for (int i = 0; i < ForecastTiles; ++i) {
    m_tiles.push_back(new FigureTile);
    tiles->addWidget(m_tiles.back(), 1);
    connect(m_tiles.back(), &QAbstractButton::clicked, this, [this] {
      if (m_answer) emit behindWanted(behind(m_answer->period.firstDay(), m_answer->period.lastDay(), {}));
    });
  }
  m_courseCard->addHeaderWidget(m_measure);
  m_courseCard->body()->addWidget(m_chart, 1);
  m_courseCard->body()->addWidget(m_needed);
  m_pastCard->body()->addWidget(m_past, 1);
  m_pastCard->body()->addWidget(m_accuracy);
  m_pastCard->body()->addWidget(m_method);
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(space::m);
  grid->addLayout(tiles, 0, 0, 1, 2);
  grid->addWidget(m_courseCard, 1, 0);
  grid->addWidget(m_pastCard, 1, 1);
  grid->setColumnStretch(0, 3);
  grid->setColumnStretch(1, 2);
  grid->setRowStretch(1, 1);

  connect(m_measure, &QComboBox::activated, this, [this] { ask(m_asked); });
  connect(m_chart, &LineChart::activated, this, [this](int slot) {
    const QDate day = QDate::fromString(qt(m_answer->period.firstDay()), Qt::ISODate).addDays(slot);
    const std::string iso = utf8(day.toString(Qt::ISODate));
    emit behindWanted(behind(iso, iso, currentLanguage().toString(day, QLocale::ShortFormat)));
  });
  connect(m_past, &LineChart::activated, this, [this](int slot) {
    const auto at = m_answer->tests.size() - 1 - static_cast<std::size_t>(slot);
    const domain::GoalPeriod& month = m_answer->tests[at].month;
    emit behindWanted(behind(month.firstDay(), month.lastDay(), words::goalPeriodName(month)));
  });
  retranslate();
}

Measure ForecastView::measure() const {
  return static_cast<Measure>(m_measure->currentData().toInt());
}

NumberBehind ForecastView::behind(const std::string& from, const std::string& until, const QString& when) const {
  NumberBehind what;
  QStringList title{words::measureName(m_request.measure),
                    when.isEmpty() ? words::goalPeriodName(m_answer->period) : when};
  if (!m_question.who.isEmpty()) title << m_question.who;
  what.title = title.join(u" · "_s);
  what.fact = domain::factOf(m_request.measure);
  what.filter = m_question.filter;
  what.filter.from = from;
  what.filter.until = until;
  return what;
}

void ForecastView::ask(const FiguresQuestion& question) {
  m_asked = question;
  app::ReadForecast request;
  request.measure = measure();
  if (domain::infoOf(request.measure).unit == domain::MeasureUnit::Money) request.currency = question.currency;
  request.filter = question.filter;
  request.period = question.goalPeriod().code();
  QElapsedTimer since;
  since.start();
  m_latest.renew();
  m_latest.send(m_bridge, this, request,
                [this, question, request, since](app::Result<app::ReadForecast::Answer> answer) {
                  if (!answer) {
                    emit failed(answer.error());
                    return;
                  }
                  m_question = question;
                  m_request = request;
                  m_answer = std::move(*answer);
                  fill();
                  emit shown(m_answer->historyDays, since.elapsed());
                });
}

void ForecastView::fill() {
  if (!m_answer) return;
  fillTiles();
  const QString name = words::goalPeriodName(m_answer->period);
  m_courseCard->setTitle(tr("%1 in %2").arg(words::measureName(m_request.measure), name));
  showCourse(*m_chart, tr("So far"), *m_answer, m_request.measure, m_request.currency);
  QString needed =
      m_answer->needed ? words::callsNeeded(m_request.measure, m_request.currency, *m_answer->needed) : QString();
  if (!m_answer->forecast) needed = tr("No forecast %1.").arg(words::forecastUnknown(m_answer->historyDays));
  m_needed->setText(needed);
  m_needed->setVisible(!needed.isEmpty());
  fillPast();
}

void ForecastView::fillTiles() {
  const domain::MeasureUnit unit = domain::infoOf(m_request.measure).unit;
  const auto amount = [&](double value) { return words::forecastAmount(unit, value, m_request.currency); };
  const auto& f = m_answer->forecast;
  const auto& goal = m_answer->goal;
  m_tiles[SoFar]->setFigure(words::measureAmount(unit, m_answer->soFar, m_request.currency));
  m_tiles[SoFar]->setRest(f ? tr("workdays left: %1").arg(f->workdaysLeft) : QString());
  m_tiles[Expected]->setFigure(f ? amount(f->expected) : u"–"_s);
  m_tiles[Expected]->setRest(f && f->workdaysLeft > 0 ? tr("%1 – %2").arg(amount(f->low), amount(f->high)) : QString());
  m_tiles[OfGoal]->setFigure(goal ? amount(goal->target) : u"–"_s);
  m_tiles[OfGoal]->setDifference({}, ColorRole::Neutral);
  m_tiles[OfGoal]->setRest(goal ? QString() : tr("no goal is set"));
  if (goal && f && goal->target > 0) {
    const double share = f->expected / goal->target;
    m_tiles[OfGoal]->setDifference(words::shareText(share), share >= 1 ? ColorRole::Good : ColorRole::Bad);
    m_tiles[OfGoal]->setRest(tr("of it are expected"));
  }
  const auto& needed = m_answer->needed;
  const bool known = needed && (needed->missing <= 0 || needed->perCall > 0);
  m_tiles[CallsADay]->setFigure(known ? currentLanguage().toString(std::ceil(needed->callsADay), 'f', 0) : u"–"_s);
  m_tiles[CallsADay]->setRest(
      known ? tr("lately: %1").arg(currentLanguage().toString(std::round(needed->recentCallsADay), 'f', 0))
            : QString());
}

void ForecastView::fillPast() {
  const auto& tests = m_answer->tests;
  QStringList labels;
  LineSeries actual{tr("What came"), {}}, expected{tr("Forecast"), {}, LineLook::Expected};
  QList<QPointF> low, high;
  for (auto test = tests.rbegin(); test != tests.rend(); ++test) {
    const auto at = static_cast<double>(labels.size());
    labels << currentLanguage().toString(QDate(test->month.year, test->month.number, 1), u"MMM"_s);
    actual.points << QPointF(at, test->actual);
    expected.points << QPointF(at, test->expected);
    low << QPointF(at, test->low);
    high << QPointF(at, test->high);
  }
  const domain::MeasureUnit unit = domain::infoOf(m_request.measure).unit;
  m_past->setAxes(
      labels,
      [unit, currency = m_request.currency](double value) { return words::forecastAmount(unit, value, currency); },
      unit == domain::MeasureUnit::Count);
  m_past->setBand(tests.empty() ? QString() : tr("80 in 100"), low, high);
  m_past->setSeries(tests.empty() ? QList<LineSeries>() : QList<LineSeries>{actual, expected});
  QString accuracy = words::forecastAccuracy(m_answer->accuracy);
  if (accuracy.isEmpty())
    accuracy = tr("No month has yet four weeks of figures before it.");
  else
    accuracy = tr("As they would have been made with as many workdays gone: %1.").arg(accuracy);
  m_accuracy->setText(accuracy);
}

void ForecastView::retranslate() {
  for (int i = 0; i < m_measure->count(); ++i) m_measure->setItemText(i, words::measureName(kForecastMeasures[i]));
  m_measure->setAccessibleName(tr("What is forecast"));
  m_tiles[SoFar]->setLabel(tr("So far"));
  m_tiles[SoFar]->setDefinition(tr("What the period's days up to now have brought."));
  m_tiles[Expected]->setLabel(tr("Forecast of its end"));
  m_tiles[Expected]->setDefinition(
      tr("What is most likely at the end of the period; 80 of 100 times it lies between the two figures below."));
  m_tiles[OfGoal]->setLabel(tr("Goal"));
  m_tiles[OfGoal]->setDefinition(tr("The target of whom the filter above names, and the part of it that is expected."));
  m_tiles[CallsADay]->setLabel(tr("Calls a workday for the goal"));
  m_tiles[CallsADay]->setDefinition(
      tr("What the target lacks, by what a call has brought on the last 20 workdays, by the workdays left."));
  m_pastCard->setTitle(tr("Earlier forecasts"));
  m_pastCard->setHint(tr("and what came of them"));
  m_method->setText(tr(
      "Exponential smoothing with a damped trend and days of the week (ETS, Hyndman et al. 2008), learned from up to "
      "two years of workdays."));
  m_chart->setAccessibleName(tr("Course of the period"));
  m_past->setAccessibleName(tr("Earlier forecasts"));
}

void ForecastView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();  // the place asks again
}

}  // namespace callwright::ui
