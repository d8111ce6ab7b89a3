#include "goals/goal_look.hpp"

#include <QCoreApplication>

#include "callwright/words/goal_words.hpp"

namespace callwright::ui {

using domain::GoalState;

namespace {

struct GoalLook {
  Q_DECLARE_TR_FUNCTIONS(callwright::ui::GoalLook)
};

}  // namespace

ColorRole goalColor(GoalState state) {
  switch (state) {
    case GoalState::NotBegun:
    case GoalState::NoFigures:
      return ColorRole::Neutral;
    case GoalState::OnPace:
    case GoalState::Reached:
    case GoalState::StretchReached:
      return ColorRole::Good;
    case GoalState::Behind:
    case GoalState::MinimumReached:
      return ColorRole::Warn;
    case GoalState::Missed:
      return ColorRole::Bad;
  }
  return ColorRole::Neutral;
}

TagSpec goalTag(const app::GoalView& view) {
  const domain::GoalProgress& progress = view.progress;
  if (view.ownFiguresOnly && progress.value && progress.state == GoalState::NoFigures)
    return {GoalLook::tr("Your part"), ColorRole::Info};
  return {words::goalStateName(progress.state), goalColor(progress.state)};
}

}  // namespace callwright::ui
