#pragma once

#include <QWidget>
#include <vector>

#include "callwright/domain/goal.hpp"
#include "dashboards/question.hpp"

namespace callwright::ui {

class FigureTile;

// "¥ 12,880", of several currencies "¥ 12,880 + $ 300"; nothing sold is nothing in `currency`.
QString revenueText(const domain::Tally& tally, const std::string& currency);
QString figureText(domain::Measure measure, const domain::Tally& tally, const std::string& currency);

// How a measure differs from what it was, in percent or, of a share and of points, in points; empty where there is
// nothing to compare. `judged`: more or, of what is better low, less of it is good; otherwise it is neither.
void showChange(FigureTile& tile, domain::Measure measure, std::optional<double> now, std::optional<double> then,
                int decimals, bool judged);

// A row of figures above a team's dashboard. One that has no value says why where its definition is.
class TeamTiles : public QWidget {
  Q_OBJECT
 public:
  enum class Band { Calls, Service };  // domain::kServiceMeasures
  explicit TeamTiles(Band band, QWidget* parent = nullptr);
  void setWaiting();  // no figures yet of what is asked
  // `course`: the hours or days of the period in their order; `before`: the period it is compared with, if any;
  // `goals`: those of the period and of whom the question names.
  void setFigures(const FiguresQuestion& question, const domain::Tally& total, const std::vector<domain::Tally>& course,
                  const std::optional<domain::Tally>& before, const std::vector<domain::Goal>& goals);

 signals:
  void activated(callwright::domain::Measure measure);  // one that has a list of calls or orders behind it

 private:
  std::vector<domain::Measure> m_measures;
  std::vector<FigureTile*> m_tiles;  // of them
};

}  // namespace callwright::ui
