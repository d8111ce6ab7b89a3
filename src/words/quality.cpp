#include "callwright/words/quality_words.hpp"

#include <QCoreApplication>

#include "callwright/words/measure_words.hpp"
#include "words/text.hpp"

namespace callwright::words {
namespace {

constexpr Unfit kQualityUnfit[] = {
    {"own_call", QT_TRANSLATE_NOOP("Words", "Nobody checks a call of one's own"),
     QT_TRANSLATE_NOOP("Words", "Ask a colleague who may check calls.")},
    {"call_open", QT_TRANSLATE_NOOP("Words", "This call has no outcome yet"),
     QT_TRANSLATE_NOOP("Words", "Check it once its outcome is saved.")},
    {"checked", QT_TRANSLATE_NOOP("Words", "This call is among the quality checks already"),
     QT_TRANSLATE_NOOP("Words", "Open that check, or choose another call.")},
    {"marked", QT_TRANSLATE_NOOP("Words", "This call is marked already"),
     QT_TRANSLATE_NOOP("Words", "Marks change only by settling what the agent disputes.")},
    {"not_marked", QT_TRANSLATE_NOOP("Words", "This call is not marked yet"),
     QT_TRANSLATE_NOOP("Words", "Wait until it is marked.")},
    {"answered", QT_TRANSLATE_NOOP("Words", "This check is answered already"),
     QT_TRANSLATE_NOOP("Words", "Talk to the team lead about it.")},
    {"not_disputed", QT_TRANSLATE_NOOP("Words", "The agent does not dispute this check"),
     QT_TRANSLATE_NOOP("Words", "There is nothing to settle.")},
    {"nothing_judged", QT_TRANSLATE_NOOP("Words", "No question with a weight was marked"),
     QT_TRANSLATE_NOOP("Words", "Mark at least one question.")},
    {"card_replaced", QT_TRANSLATE_NOOP("Words", "There is a later version of this score card"),
     QT_TRANSLATE_NOOP("Words", "Use the latest one.")},
    {"weights", QT_TRANSLATE_NOOP("Words", "The weights add up to %1 %, not to 100 %"),
     QT_TRANSLATE_NOOP("Words", "Change them so that they do.")},
    {"signed", QT_TRANSLATE_NOOP("Words", "This sheet is signed and stays as it is"),
     QT_TRANSLATE_NOOP("Words", "As long as the other side has not signed, a signature can be taken back.")},
    {"own_sheet", QT_TRANSLATE_NOOP("Words", "Nobody appraises oneself"),
     QT_TRANSLATE_NOOP("Words", "Another team lead or an administrator does it.")},
    {"own_sign_in", QT_TRANSLATE_NOOP("Words", "A sheet is signed by who has signed in with the own password"),
     QT_TRANSLATE_NOOP("Words", "Sign in, and sign again.")},
    {"no_template", QT_TRANSLATE_NOOP("Words", "There is no template for appraisals yet"),
     QT_TRANSLATE_NOOP("Words", "Save one first.")},
    {"counts_customers", QT_TRANSLATE_NOOP("Words", "%1 counts each customer once and cannot be asked of every month"),
     QT_TRANSLATE_NOOP("Words", "Take a rate, or a measure of calls or orders.")},
    {"not_signed", QT_TRANSLATE_NOOP("Words", "You have not signed this sheet"),
     QT_TRANSLATE_NOOP("Words", "There is nothing to take back.")}};

}  // namespace

QString qualityUnfitClause(const std::string& why, const std::string& detail) {
  const Unfit* unfit = unfitOf(kQualityUnfit, why);
  if (unfit == nullptr) return Tr::translate("Words", "This cannot be done as things stand");
  const QString clause = Tr::translate("Words", unfit->clause);
  return detail.empty() ? clause : clause.arg(text(detail));
}

QString qualityUnfitRemedy(const std::string& why) {
  const Unfit* unfit = unfitOf(kQualityUnfit, why);
  return unfit ? Tr::translate("Words", unfit->remedy) : Tr::translate("Words", "Change it and try again.");
}

QString checkStateName(domain::CheckState state) {
  static constexpr const char* names[] = {
      QT_TRANSLATE_NOOP("Words", "To be marked"), QT_TRANSLATE_NOOP("Words", "Awaits the agent's answer"),
      QT_TRANSLATE_NOOP("Words", "Accepted"), QT_TRANSLATE_NOOP("Words", "Disputed"),
      QT_TRANSLATE_NOOP("Words", "Settled")};
  return named(names, static_cast<std::size_t>(state));
}

QString markText(double mark) {
  return locale().toString(mark, 'f', 1);
}

QString pointsText(const domain::CardQuestion& question, const std::optional<int>& points) {
  if (!points) return Tr::translate("Words", "does not apply");
  if (question.most == 1) return *points > 0 ? Tr::translate("Words", "Yes") : Tr::translate("Words", "No");
  return Tr::translate("Words", "%1 of %2", "points").arg(*points).arg(question.most);
}

QString appraisalLineName(const domain::AppraisalLine& line) {
  switch (line.kind) {
    case domain::AppraisalLineKind::Measure:
      return measureName(line.measure);
    case domain::AppraisalLineKind::Quality:
      return Tr::translate("Words", "Quality checks");
    case domain::AppraisalLineKind::Skill:
      return text(line.name);
    case domain::AppraisalLineKind::Attendance:
      return Tr::translate("Words", "Attendance");
  }
  return {};
}

QString appraisalValue(const domain::AppraisalLine& line, const std::optional<double>& value) {
  if (!value) return QStringLiteral("–");
  if (line.kind == domain::AppraisalLineKind::Measure)
    return measureAmount(domain::infoOf(line.measure).unit, *value, line.currency);
  return line.kind == domain::AppraisalLineKind::Attendance ? shareText(value) : markText(*value);
}

QString appraisalStateName(const domain::Appraisal& sheet) {
  if (sheet.isSigned()) return Tr::translate("Words", "Signed");
  if (domain::isSet(sheet.leadSignedAt)) return Tr::translate("Words", "Awaits the agent's signature");
  if (domain::isSet(sheet.agentSignedAt)) return Tr::translate("Words", "Awaits the lead's signature");
  return Tr::translate("Words", "Open");
}

}  // namespace callwright::words
