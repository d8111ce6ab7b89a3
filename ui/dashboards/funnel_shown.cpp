#include "dashboards/funnel_shown.hpp"

#include "callwright/words/funnel_words.hpp"
#include "callwright/words/measure_words.hpp"
#include "theme/language.hpp"
#include "widgets/funnel_chart.hpp"

namespace callwright::ui {

void showFunnel(FunnelChart& chart, const domain::Funnel& funnel) {
  QList<FunnelStage> stages;
  for (std::size_t i = 0; i < funnel.steps.size(); ++i) {
    const domain::FunnelStep& step = funnel.steps[i];
    const auto share = domain::shareOfPrevious(funnel, i);
    stages << FunnelStage{words::funnelStepName(step), static_cast<double>(step.customers), countText(step.customers),
                          share ? words::shareText(share) : QString(), static_cast<qint64>(i)};
  }
  chart.setStages(stages);
  const auto loss = domain::largestLoss(funnel);
  chart.setMarked(loss ? static_cast<int>(*loss) : -1);
}

domain::FunnelPart partOf(const domain::FunnelStep& step) {
  domain::FunnelPart part;
  part.step = step.kind;
  part.stage = step.stage;
  return part;
}

}  // namespace callwright::ui
