#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "callwright/words/score_words.hpp"
#include "callwright/words/words.hpp"
#include "words/text.hpp"

namespace callwright::words {

using domain::ScoreTerm;
using Kind = ScoreTerm::Kind;

namespace {

QString scoreNumber(double number) {
  return locale().toString(number, 'f', std::abs(number) < 10 && std::floor(number) != number ? 1 : 0);
}

QString scorePercent(double share) {
  return locale().toString(100 * share, 'f', 1);
}

QString scorePoints(double share) {
  return (share < 0 ? QStringLiteral("−") : QStringLiteral("+")) + scorePercent(std::abs(share));
}

QString rangeText(const ScoreTerm& term) {
  if (std::isinf(term.low) && std::isinf(term.high)) return Tr::translate("Words", "known");
  if (std::isinf(term.low)) return Tr::translate("Words", "less than %1").arg(scoreNumber(term.high));
  if (std::isinf(term.high)) return Tr::translate("Words", "%1 or more").arg(scoreNumber(term.low));
  return Tr::translate("Words", "%1 – %2", "a range").arg(scoreNumber(term.low), scoreNumber(term.high));
}

// A count of which nought has a range of its own.
bool isNone(const ScoreTerm& term) {
  return term.kind == Kind::Range && term.high <= 1;
}
bool isSome(const ScoreTerm& term) {
  return term.kind == Kind::Range && term.low >= 1 && term.low < 2 && std::isinf(term.high);
}

QString labelOf(const std::string& field) {
  static constexpr Named labels[] = {{"campaign", QT_TRANSLATE_NOOP("Words", "Campaign")},
                                     {"list", QT_TRANSLATE_NOOP("Words", "List")},
                                     {"region", QT_TRANSLATE_NOOP("Words", "Region")},
                                     {"source", QT_TRANSLATE_NOOP("Words", "Source")},
                                     {"kind", QT_TRANSLATE_NOOP("Words", "Kind")},
                                     {"stage", QT_TRANSLATE_NOOP("Words", "Stage")},
                                     {"age_days", QT_TRANSLATE_NOOP("Words", "Days since recorded")},
                                     {"calls", QT_TRANSLATE_NOOP("Words", "Earlier calls")},
                                     {"reached_calls", QT_TRANSLATE_NOOP("Words", "Earlier calls that reached")},
                                     {"last_call_days", QT_TRANSLATE_NOOP("Words", "Days since the last call")},
                                     {"last_outcome", QT_TRANSLATE_NOOP("Words", "Last outcome")},
                                     {"orders", QT_TRANSLATE_NOOP("Words", "Earlier orders")},
                                     {"order_amount", QT_TRANSLATE_NOOP("Words", "Value of earlier orders")},
                                     {"last_order_days", QT_TRANSLATE_NOOP("Words", "Days since the last order")}};
  return field.starts_with("custom:") ? text(field.substr(7)) : named(labels, field);
}

QString levelOf(const ScoreTerm& term) {
  if (term.field == "stage") return stageName(term.level, {});
  if (term.field == "last_outcome") return outcomeName(term.level, {});
  if (term.field == "kind")
    return term.level == "company" ? Tr::translate("Words", "company") : Tr::translate("Words", "person");
  return text(term.level);
}

}  // namespace

QString scoreChance(double probability) {
  return QStringLiteral("%1 %").arg(locale().toString(100 * probability, 'f', probability < 0.0995 ? 1 : 0));
}

bool scoreSaysNothing(double logOdds) {
  constexpr double least = 0.05;  // of one decimal
  return std::abs(logOdds) < least;
}

QString scoreWeight(double logOdds) {
  if (scoreSaysNothing(logOdds)) return locale().toString(0.0, 'f', 1);
  return (logOdds < 0 ? QStringLiteral("−") : QStringLiteral("+")) + locale().toString(std::abs(logOdds), 'f', 1);
}

QString scoreReason(const ScoreTerm& term) {
  if (term.field == "orders" && isNone(term)) return Tr::translate("Words", "Has not bought before");
  if (term.field == "orders" && isSome(term)) return Tr::translate("Words", "Bought before");
  if (term.field == "calls" && isNone(term)) return Tr::translate("Words", "Not called before");
  if (term.field == "calls" && isSome(term)) return Tr::translate("Words", "Called before");
  if (term.field == "reached_calls" && isNone(term)) return Tr::translate("Words", "Not reached before");
  if (term.field == "reached_calls" && isSome(term)) return Tr::translate("Words", "Reached before");
  QString value;
  switch (term.kind) {
    case Kind::Unknown:
      if (term.field == "last_call_days" || term.field == "last_outcome")
        return Tr::translate("Words", "Not called before");
      if (term.field == "last_order_days" || term.field == "order_amount")
        return Tr::translate("Words", "Has not bought before");
      value = Tr::translate("Words", "unknown");
      break;
    case Kind::Level:
      value = levelOf(term);
      break;
    case Kind::Other:
      value = Tr::translate("Words", "a rare one");
      break;
    case Kind::Range:
      value = rangeText(term);
      break;
  }
  return Tr::translate("Words", "%1: %2", "a field and its value").arg(labelOf(term.field), value);
}

std::vector<std::pair<QString, double>> scoreReasons(const std::vector<domain::ScoreReason>& reasons) {
  std::vector<std::pair<QString, double>> all;
  for (const domain::ScoreReason& reason : reasons) {
    const QString said = scoreReason(reason.term);
    const auto same = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.first == said; });
    if (same == all.end())
      all.emplace_back(said, reason.effect);
    else
      same->second += reason.effect;
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& a, const auto& b) { return std::abs(a.second) > std::abs(b.second); });
  const auto nothing =
      std::find_if(all.begin(), all.end(), [](const auto& one) { return scoreSaysNothing(one.second); });
  if (nothing != all.begin()) all.erase(nothing, all.end());
  return all;
}

QString scoreSales(const domain::ScoreArm& scored, const domain::ScoreArm& control) {
  if (scored.called == 0 && control.called == 0)
    return Tr::translate("Words", "Nobody has been called in this order yet.");
  const auto share = [](const domain::ScoreArm& arm) {
    return arm.called == 0 ? QStringLiteral("–")
                           : scorePercent(static_cast<double>(arm.sold) / static_cast<double>(arm.called));
  };
  const auto count = [](std::int64_t number) { return locale().toString(static_cast<qlonglong>(number)); };
  return Tr::translate("Words", "By score %1 % of %2 customers called have bought, in the control group %3 % of %4.")
      .arg(share(scored), count(scored.called), share(control), count(control.called));
}

QString scoreEffect(const domain::TrialResult& effect) {
  const QString difference =
      Tr::translate("Words", "%1 points, 95 % interval %2 … %3")
          .arg(scorePoints(effect.difference), scorePoints(effect.interval.low), scorePoints(effect.interval.high));
  if (effect.decided) return Tr::translate("Words", "%1: the difference is no accident.").arg(difference);
  if (effect.stillNeeded < 0) return Tr::translate("Words", "Not yet enough to tell a difference.");
  return Tr::translate("Words", "%1: not yet enough, about %2 more customers called are needed.")
      .arg(difference, locale().toString(static_cast<qlonglong>(effect.stillNeeded)));
}

QString scoreQuality(const domain::RankingQuality& quality) {
  return Tr::translate(
             "Words",
             "On %1 later calls, which it had not seen: AUC %2 (95 % interval %3 … %4); the better-scored half "
             "holds %5 % of the sales.")
      .arg(locale().toString(static_cast<qlonglong>(quality.examples)),
           locale().toString(quality.areaUnderCurve, 'f', 2), locale().toString(quality.interval.low, 'f', 2),
           locale().toString(quality.interval.high, 'f', 2), locale().toString(100 * quality.inBetterHalf, 'f', 0));
}

QString scoreTooLittle(std::int64_t examples, std::int64_t successes) {
  return Tr::translate(
             "Words",
             "There is too little to learn from yet: %1 first calls are decided and %2 of them sold; %3 and %4 "
             "are needed, and some of the latest must have sold.")
      .arg(locale().toString(static_cast<qlonglong>(examples)), locale().toString(static_cast<qlonglong>(successes)),
           locale().toString(static_cast<qlonglong>(domain::kFewestScoreExamples)),
           locale().toString(static_cast<qlonglong>(domain::kFewestScoreSuccesses)));
}

}  // namespace callwright::words
