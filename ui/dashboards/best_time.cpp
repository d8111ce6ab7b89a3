#include "dashboards/best_time.hpp"

#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <map>
#include <set>

#include "callwright/domain/report.hpp"
#include "callwright/words/measure_words.hpp"
#include "theme/language.hpp"
#include "widgets/heat_map.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using domain::Measure;

BestTime::BestTime(QWidget* parent) : QWidget(parent), m_map(new HeatMap) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_map);
  m_map->setAccessibleName(tr("Best time to call"));
  setFocusProxy(m_map);
  connect(m_map, &HeatMap::activated, this, [this](int row, int column_) {
    emit activated(m_weekdays[static_cast<std::size_t>(row)], m_firstHour + column_);
  });
}

void BestTime::setRows(const std::vector<domain::FiguresRow>& rows) {
  std::set<int> weekdays, hours;
  std::map<std::pair<int, int>, const domain::Tally*> cells;
  for (const domain::FiguresRow& row : rows) {
    if (row.tally.calls == 0) continue;
    const int weekday = static_cast<int>(row.id / 24) + 1, hour = static_cast<int>(row.id % 24);
    weekdays.insert(weekday);
    hours.insert(hour);
    cells[{weekday, hour}] = &row.tally;
  }
  m_weekdays.assign(weekdays.begin(), weekdays.end());
  m_firstHour = hours.empty() ? 0 : *hours.begin();
  const int lastHour = hours.empty() ? -1 : *hours.rbegin();
  QStringList rowNames, columnNames;
  for (const int weekday : m_weekdays) rowNames << words::weekdayName(weekday);
  for (int hour = m_firstHour; hour <= lastHour; ++hour) columnNames << QString::number(hour);
  QList<QList<HeatCell>> grid;
  double least = 1, most = 0;
  for (const int weekday : m_weekdays) {
    QList<HeatCell> line;
    for (int hour = m_firstHour; hour <= lastHour; ++hour) {
      HeatCell cell;
      const auto found = cells.find({weekday, hour});
      const QString when = tr("%1, %2:00 to %3:00").arg(words::weekdayName(weekday)).arg(hour).arg(hour + 1);
      if (found == cells.end()) {
        cell.tip = when + u": "_s + tr("no calls");
      } else {
        const domain::Tally& tally = *found->second;
        const double rate = domain::valueOf(Measure::ConnectRate, tally).value_or(0);
        cell.tip = tr("%1: %2 reached of calls: %3").arg(when, words::shareText(rate), countText(tally.calls));
        if (tally.calls >= domain::kEnoughCalls) {
          cell.value = rate;
          cell.figure = currentLanguage().toString(100 * rate, 'f', 0);
          least = std::min(least, rate);
          most = std::max(most, rate);
        }
      }
      line << cell;
    }
    grid << line;
  }
  m_map->setHeaders(rowNames, columnNames);
  m_map->setCells(grid);
  m_map->setScale(most >= least ? words::shareText(least) : QString(),
                  most >= least ? words::shareText(most) : QString());
}

void BestTime::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) m_map->setAccessibleName(tr("Best time to call"));
}

}  // namespace callwright::ui
