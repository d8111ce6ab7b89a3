#include "callwright/domain/campaign.hpp"

namespace callwright::domain {
namespace {

struct Shipped {
  const char* code;
  int key;
  bool reached;
  bool sale;
  AfterOutcome after;
  std::chrono::minutes retryAfter;
  int maxAttempts;
  const char* stage;
};

}  // namespace

std::vector<Outcome> shippedOutcomes() {
  using namespace std::chrono_literals;
  static constexpr Shipped table[] = {
      {"sale", 1, true, true, AfterOutcome::Final, 0min, 0, "won"},
      {"callback", 2, true, false, AfterOutcome::Callback, 0min, 0, ""},
      {"interested", 3, true, false, AfterOutcome::Retry, 48h, 0, "interested"},
      {"no_answer", 4, false, false, AfterOutcome::Retry, 2h, 5, ""},
      {"busy", 5, false, false, AfterOutcome::Retry, 20min, 5, ""},
      {"refused", 6, true, false, AfterOutcome::Final, 0min, 0, "lost"},
      {"wrong_number", 7, false, false, AfterOutcome::WrongNumber, 0min, 0, ""},
      {"do_not_call", 8, true, false, AfterOutcome::DoNotCall, 0min, 0, ""},
      {"voicemail", 0, false, false, AfterOutcome::Retry, 4h, 3, ""},
      {"try_again", 0, false, false, AfterOutcome::Retry, 30min, 5, ""},
  };
  std::vector<Outcome> outcomes;
  for (const Shipped& s : table) {
    Outcome o;
    o.code = s.code;
    o.key = s.key;
    o.reached = s.reached;
    o.sale = s.sale;
    o.after = s.after;
    o.retryAfter = s.retryAfter;
    o.maxAttempts = s.maxAttempts;
    o.stageCode = s.stage;
    o.position = static_cast<int>(outcomes.size());
    outcomes.push_back(std::move(o));
  }
  return outcomes;
}

}  // namespace callwright::domain
