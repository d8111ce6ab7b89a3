#include "callwright/domain/service.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

#include "domain/text.hpp"

namespace callwright::domain {
namespace {

constexpr int kMostCsat = 5, kSatisfied = 4;
constexpr int kMostNps = 10, kPromoter = 9, kDetractor = 6;

std::string withoutBlanks(std::string_view text) {
  std::string folded = foldText(text);
  std::erase(folded, ' ');
  return folded;
}

// A whole number from `least` to `most`.
std::optional<int> answerOf(std::string_view text, int least, int most) {
  const std::string folded = foldText(text);
  int value = 0;
  const auto read = std::from_chars(folded.data(), folded.data() + folded.size(), value);
  if (read.ec != std::errc() || read.ptr != folded.data() + folded.size()) return std::nullopt;
  return value >= least && value <= most ? std::optional(value) : std::nullopt;
}

}  // namespace

std::vector<std::string> referralWords(std::string_view text) {
  std::string rest = withoutBlanks(text);
  constexpr std::string_view kListComma = "、";  // the wide comma is folded
  for (auto at = rest.find(kListComma); at != std::string::npos; at = rest.find(kListComma))
    rest.replace(at, kListComma.size(), ",");
  std::vector<std::string> words;
  for (std::size_t from = 0; from <= rest.size();) {
    const std::size_t comma = std::min(rest.find(',', from), rest.size());
    if (comma > from) words.push_back(rest.substr(from, comma - from));
    from = comma + 1;
  }
  return words;
}

bool isReferral(std::string_view source, const std::vector<std::string>& words) {
  const std::string folded = withoutBlanks(source);
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return folded.find(word) != std::string::npos; });
}

void addAnswers(ServiceTally& tally, std::string_view field, std::string_view answer, std::int64_t times) {
  const std::string name = foldText(field);
  if (name == "csat") {
    const auto value = answerOf(answer, 1, kMostCsat);
    if (!value) return;
    tally.csatAnswers += times;
    if (*value >= kSatisfied) tally.csatSatisfied += times;
  } else if (name == "nps") {
    const auto value = answerOf(answer, 0, kMostNps);
    if (!value) return;
    tally.npsAnswers += times;
    if (*value >= kPromoter) tally.npsPromoters += times;
    if (*value <= kDetractor) tally.npsDetractors += times;
  }
}

bool countsDistinct(Measure measure) {
  const MeasureInfo& info = infoOf(measure);
  return info.rollUp == RollUp::Distinct && info.unit == MeasureUnit::Count;
}

bool grows(Measure measure) {
  return measure != Measure::FollowUpsOverdue && (infoOf(measure).rollUp == RollUp::Sum || countsDistinct(measure));
}

bool hasFacts(Measure measure) {
  const unsigned elsewhere = infoOf(measure).needs & (kNeedService | kNeedAttendance | kNeedCost);
  return elsewhere == 0 || factOf(measure) != Fact::Call;
}

}  // namespace callwright::domain
