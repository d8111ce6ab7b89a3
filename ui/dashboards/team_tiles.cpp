#include "dashboards/team_tiles.hpp"

#include <QHBoxLayout>
#include <cmath>

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

// Whether more of it is good: a longer talk is neither.
struct Tile {
  Measure measure;
  bool moreIsBetter;
};
constexpr Tile kTiles[] = {{Measure::Calls, true},   {Measure::ConnectRate, true}, {Measure::ConversionRate, true},
                           {Measure::Revenue, true}, {Measure::TalkTime, false},   {Measure::CallsPerHour, true}};

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
  const bool share = domain::infoOf(measure).unit == MeasureUnit::Share;
  if (!now || !then || (!share && *then <= 0)) return tile.setDifference({}, ColorRole::Neutral);
  const double change = share ? 100 * (*now - *then) : 100 * (*now - *then) / *then;
  const bool none = std::abs(change) < 0.5 * std::pow(10, -decimals);  // it reads as nothing
  const QString size = (change < 0 ? u"−"_s : u"+"_s) + currentLanguage().toString(std::abs(change), 'f', decimals);
  tile.setDifference(share ? TeamTiles::tr("%1 pt").arg(size) : TeamTiles::tr("%1 %").arg(size),
                     none || !judged ? ColorRole::Neutral
                     : change > 0    ? ColorRole::Good
                                     : ColorRole::Bad);
}

TeamTiles::TeamTiles(QWidget* parent) : QWidget(parent) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::m);
  for (const Tile& tile : kTiles) {
    m_tiles.push_back(new FigureTile);
    row->addWidget(m_tiles.back(), 1);
    connect(m_tiles.back(), &QAbstractButton::clicked, this, [this, tile] { emit activated(tile.measure); });
  }
}

void TeamTiles::setFigures(const FiguresQuestion& question, const domain::Tally& total,
                           const std::vector<domain::Tally>& course, const std::optional<domain::Tally>& before,
                           const std::vector<domain::Goal>& goals) {
  for (std::size_t i = 0; i < m_tiles.size(); ++i) {
    const auto [measure, moreIsBetter] = kTiles[i];
    FigureTile* tile = m_tiles[i];
    tile->setLabel(words::measureName(measure));
    tile->setFigure(figureText(measure, total, question.currency));
    QList<double> trend;
    for (const domain::Tally& step : course)  // a day without calls has no rate, and is left out
      if (const auto value = domain::valueOf(measure, step, question.currency)) trend << *value;
    tile->setTrend(trend.size() > 1 ? trend : QList<double>());
    showChange(*tile, measure, domain::valueOf(measure, total, question.currency),
               before ? domain::valueOf(measure, *before, question.currency) : std::nullopt, 1, moreIsBetter);
    const QString was =
        before ? tr("%1: %2").arg(question.beforeName, figureText(measure, *before, question.currency)) : QString();
    const QString goal = goalText(goals, measure, question.currency);
    tile->setRest(goal.isEmpty() ? was : goal);
    QStringList definition{words::measureDefinition(measure)};
    if (!goal.isEmpty() && !was.isEmpty()) definition << was;
    tile->setDefinition(definition.join(u'\n'));
  }
}

}  // namespace callwright::ui
