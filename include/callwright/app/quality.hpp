#pragma once
#include <optional>
#include <string>
#include <vector>

#include "callwright/app/request.hpp"
#include "callwright/domain/quality.hpp"
#include "callwright/domain/recording.hpp"
#include "callwright/domain/script.hpp"

// Quality checks: calls chosen, marked by a score card, answered by the agent, settled. All need CheckQuality, but
// those that say otherwise. Changes come as Change::Kind::Goals.
namespace callwright::app {

struct ListScoreCards {
  static constexpr Lane lane = Lane::Read;
  using Reply = std::vector<domain::ScoreCard>;  // by name
  bool replacedToo = false;
};
// A new card, or the next version of one that a check uses. Errors: Missing (name, questions), BadValue (weight,
// points), AlreadyExists, NotFound; QualityUnfit{card_replaced}.
struct SaveScoreCard {
  static constexpr Lane lane = Lane::Write;
  using Reply = domain::ScoreCardId;
  domain::ScoreCard card;  // id none: new; name and questions count
};
struct RetireScoreCard {  // is offered no longer; checks keep it
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  domain::ScoreCardId id;
};

// A call by hand. Errors: NotFound (call, score_card), AlreadyExists is QualityUnfit{checked}; {own_call}, {call_open},
// {card_replaced}.
struct ChooseCheck {
  static constexpr Lane lane = Lane::Write;
  using Reply = domain::QualityCheckId;
  domain::CallId call;
  domain::ScoreCardId card;
};
// So many calls of each agent in a period, at random among those with some talk that are no check yet.
struct SampleChecks {
  static constexpr Lane lane = Lane::Long;  // reads all calls of the period
  struct Drawn {
    domain::UserId agent;
    std::string name;
    std::int64_t drawn = 0, of = 0;
  };
  struct Answer {
    std::uint64_t seed = 0;
    std::vector<Drawn> agents;
  };
  using Reply = Answer;
  domain::ScoreCardId card;
  std::string period;                  // "2026-11"
  std::vector<domain::UserId> agents;  // none: all active ones
  int each = 3;                        // 1 … 50
  std::uint64_t seed = 0;              // 0: one is chosen; the same seed draws the same of the same calls
};
struct DropCheck {  // one that is not marked
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  domain::QualityCheckId id;
};

// With WorkQueue alone only one's own, once they are marked.
struct ListChecks {
  static constexpr Lane lane = Lane::Read;
  struct Answer {
    std::vector<domain::QualityCheck> checks;     // what waits first, then the newest
    std::vector<domain::QualityFigures> figures;  // by agent
    domain::QualityFigures total;
  };
  using Reply = Answer;
  std::string period;  // of the calls; "": all
  domain::UserId agent;
  int limit = 500;
};
// The same who may.
struct OpenCheck {
  static constexpr Lane lane = Lane::Read;
  struct Step {
    std::string title, answer;
  };
  struct Page {
    domain::QualityCheck check;
    domain::ScoreCard card;
    std::vector<domain::CardAnswer> answers;  // one a question
    // The call
    std::string outcomeCode, outcomeName, note, scriptTitle;
    domain::Milliseconds talk{0};
    std::vector<Step> walk;
    domain::ScriptValues values;
    std::vector<domain::Recording> recordings;  // that this session may hear
  };
  using Reply = Page;
  domain::QualityCheckId id;
};
// Errors: as domain::markOf; QualityUnfit{marked}, {own_call}.
struct MarkCheck {
  static constexpr Lane lane = Lane::Write;
  using Reply = domain::CardMark;
  domain::QualityCheckId id;
  std::vector<domain::CardAnswer> answers;
  std::string comment;
};
// By the agent whose call it is (WorkQueue). Errors: Missing (answer, of a dispute), QualityUnfit{answered}.
struct AnswerCheck {
  static constexpr Lane lane = Lane::Write;
  using Reply = Nothing;
  domain::QualityCheckId id;
  bool accept = true;
  std::string text;
};
// What the agent disputes is settled: the marks stay, or become others. Errors: Missing (answer),
// QualityUnfit{not_disputed}, {own_call}.
struct SettleCheck {
  static constexpr Lane lane = Lane::Write;
  using Reply = domain::CardMark;
  domain::QualityCheckId id;
  std::vector<domain::CardAnswer> answers;  // empty: they stay
  std::string text;
};

}  // namespace callwright::app
