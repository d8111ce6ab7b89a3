#include "dashboards/team_tiles.hpp"

#include <QHBoxLayout>
#include <cmath>

#include "callwright/domain/service.hpp"
#include "callwright/words/goal_words.hpp"
#include "callwright/words/measure_words.hpp"
#include "callwright/words/words.hpp"
#include "theme/language.hpp"
#include "theme/theme.hpp"
#include "widgets/figure_tile.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::Measure;
using domain::MeasureUnit;

namespace {

constexpr Measure kCallMeasures[] = {Measure::Calls,   Measure::ConnectRate, Measure::ConversionRate,
                                     Measure::Revenue, Measure::TalkTime,    Measure::CallsPerHour};

std::vector<Measure> measuresOf(TeamTiles::Band band) {
  if (band == TeamTiles::Band::Calls) return {std::begin(kCallMeasures), std::end(kCallMeasures)};
  return {std::begin(domain::kServiceMeasures), std::end(domain::kServiceMeasures)};
}

// A longer talk is neither better nor worse.
bool isJudged(Measure measure) {
  return measure != Measure::TalkTime;
}

// "goal 30,000"; empty: none is set.
QString goalText(const std::vector<domain::Goal>& goals, Measure measure, const std::string& currency) {
  for (const domain::Goal& goal : goals)
    if (!goal.byHand && goal.measure == measure && (goal.currency.empty() || goal.currency == currency))
      return TeamTiles::tr("goal %1").arg(words::goalForecast(goal, goal.target));
  return {};
}

}  // namespace

QString revenueText(const domain::Tally& tally, const std::string& currency) {
  QStringList amounts;
  for (const domain::Money& money : tally.revenue) amounts << words::money(money);
  return amounts.isEmpty() ? words::money({0, currency}) : amounts.join(u" + "_s);
}

QString figureText(Measure measure, const domain::Tally& tally, const std::string& currency) {
  return measure == Measure::Revenue ? revenueText(tally, currency) : words::measureValue(measure, tally, currency);
}

void showChange(FigureTile& tile, Measure measure, std::optional<double> now, std::optional<double> then, int decimals,
                bool judged) {
  const MeasureUnit unit = domain::infoOf(measure).unit;
  const bool points = unit == MeasureUnit::Share || unit == MeasureUnit::Points;
  if (!now || !then || (!points && *then <= 0)) return tile.setDifference({}, ColorRole::Neutral);
  const double difference = *now - *then;
  const double change = unit == MeasureUnit::Points ? difference : 100 * (points ? difference : difference / *then);
  const bool none = std::abs(change) < 0.5 * std::pow(10, -decimals);  // it reads as nothing
  const QString size = (change < 0 ? u"−"_s : u"+"_s) + currentLanguage().toString(std::abs(change), 'f', decimals);
  tile.setDifference(points ? TeamTiles::tr("%1 pt").arg(size) : TeamTiles::tr("%1 %").arg(size),
                     none || !judged                                   ? ColorRole::Neutral
                     : (change > 0) == domain::higherIsBetter(measure) ? ColorRole::Good
                                                                       : ColorRole::Bad);
}

TeamTiles::TeamTiles(Band band, QWidget* parent) : QWidget(parent), m_measures(measuresOf(band)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::m);
  for (const Measure measure : m_measures) {
    auto* tile = new FigureTile;
    m_tiles.push_back(tile);
    row->addWidget(tile, 1);
    if (domain::hasFacts(measure))
      connect(tile, &QAbstractButton::clicked, this, [this, measure] { emit activated(measure); });
    else
      tile->setCursor(Qt::ArrowCursor);  // it can be asked for its definition, and opens nothing
  }
}

void TeamTiles::setWaiting() {
  for (std::size_t i = 0; i < m_tiles.size(); ++i) {
    m_tiles[i]->setLabel(words::measureName(m_measures[i]));
    m_tiles[i]->setDefinition(words::measureDefinition(m_measures[i]));
    m_tiles[i]->setFigure(u"…"_s);
    m_tiles[i]->setRest({});
    m_tiles[i]->setDifference({}, ColorRole::Neutral);
  }
}

void TeamTiles::setFigures(const FiguresQuestion& question, const domain::Tally& total,
                           const std::vector<domain::Tally>& course, const std::optional<domain::Tally>& before,
                           const std::vector<domain::Goal>& goals) {
  for (std::size_t i = 0; i < m_tiles.size(); ++i) {
    const Measure measure = m_measures[i];
    FigureTile* tile = m_tiles[i];
    tile->setLabel(words::measureName(measure));
    tile->setFigure(figureText(measure, total, question.currency));
    QList<double> trend;
    for (const domain::Tally& step : course)  // a day without calls has no rate, and is left out
      if (const auto value = domain::valueOf(measure, step, question.currency)) trend << *value;
    tile->setTrend(trend.size() > 1 ? trend : QList<double>());
    const auto now = domain::valueOf(measure, total, question.currency);
    showChange(*tile, measure, now, before ? domain::valueOf(measure, *before, question.currency) : std::nullopt, 1,
               isJudged(measure));
    const QString was =
        before ? tr("%1: %2").arg(question.beforeName, figureText(measure, *before, question.currency)) : QString();
    const QString goal = goalText(goals, measure, question.currency);
    // Eight beside each other have room for the difference alone.
    const bool narrow = m_tiles.size() > std::size(kCallMeasures);
    tile->setRest(!goal.isEmpty() ? goal : narrow ? QString() : was);
    QStringList definition{words::measureDefinition(measure)};
    if (!now) definition << words::whyUnknown(measure, total);
    if ((narrow || !goal.isEmpty()) && !was.isEmpty()) definition << was;
    tile->setDefinition(definition.join(u'\n'));
  }
}

}  // namespace callwright::ui
