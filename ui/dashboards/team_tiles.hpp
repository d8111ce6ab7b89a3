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

// How a measure differs from what it was, in percent or, of a share, in points; empty where there is nothing to
// compare. `judged`: more of it is good; otherwise it is neither good nor bad.
void showChange(FigureTile& tile, domain::Measure measure, std::optional<double> now, std::optional<double> then,
                int decimals, bool judged);

// The row of figures above a team's dashboard.
class TeamTiles : public QWidget {
  Q_OBJECT
 public:
  explicit TeamTiles(QWidget* parent = nullptr);
  // `course`: the hours or days of the period in their order; `before`: the period it is compared with, if any;
  // `goals`: those of the period and of whom the question names.
  void setFigures(const FiguresQuestion& question, const domain::Tally& total, const std::vector<domain::Tally>& course,
                  const std::optional<domain::Tally>& before, const std::vector<domain::Goal>& goals);

 signals:
  void activated(callwright::domain::Measure measure);

 private:
  std::vector<FigureTile*> m_tiles;
};

}  // namespace callwright::ui
