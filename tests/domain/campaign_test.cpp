#include "callwright/domain/campaign.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <set>

using namespace callwright::domain;
using namespace std::chrono_literals;

TEST_CASE("The shipped outcomes are those of the drawings") {
  std::map<std::string, Outcome> byCode;
  std::set<int> keys;
  for (const Outcome& o : shippedOutcomes()) {
    CHECK(byCode.emplace(o.code, o).second);
    if (o.key) CHECK(keys.insert(o.key).second);
    CHECK(o.position == static_cast<int>(byCode.size()) - 1);
    CHECK(o.name.empty());
    CHECK(o.active);
  }
  CHECK(byCode.size() == 10);
  CHECK(keys == std::set{1, 2, 3, 4, 5, 6, 7, 8});
  CHECK(byCode["sale"].sale);
  CHECK(byCode["sale"].reached);
  CHECK(byCode["sale"].stageCode == "won");
  CHECK(byCode["callback"].after == AfterOutcome::Callback);
  CHECK(byCode["interested"].retryAfter == 48h);
  CHECK(byCode["no_answer"].retryAfter == 2h);
  CHECK(byCode["no_answer"].maxAttempts == 5);
  CHECK(byCode["busy"].retryAfter == 20min);
  CHECK(byCode["refused"].after == AfterOutcome::Final);
  CHECK(byCode["refused"].stageCode == "lost");
  CHECK(byCode["wrong_number"].after == AfterOutcome::WrongNumber);
  CHECK(byCode["do_not_call"].after == AfterOutcome::DoNotCall);
  CHECK(byCode["voicemail"].maxAttempts == 3);
  CHECK(byCode["voicemail"].key == 0);
  CHECK(byCode["try_again"].after == AfterOutcome::Retry);
  CHECK(byCode["try_again"].retryAfter == std::chrono::minutes(30));
}
