#include "customers/match_ranges.hpp"

#include <QRegularExpression>
#include <algorithm>

namespace callwright::ui {

namespace {

// The text reduced to what is compared, with the place each character came from.
struct Folded {
  QString text;
  QList<int> from;
};

Folded foldLetters(const QString& text) {
  Folded folded;
  for (int i = 0; i < text.size(); ++i) {
    const QString plain = QString(text[i]).normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar c : plain) {
      if (!c.isLetterOrNumber()) continue;
      folded.text += c;
      folded.from += i;
    }
  }
  return folded;
}

Folded keepDigits(const QString& text) {
  Folded folded;
  for (int i = 0; i < text.size(); ++i) {
    // A hidden digit stands between two that are shown: nothing matches across it.
    if (!text[i].isDigit() && text[i] != QLatin1Char('*')) continue;
    folded.text += text[i];
    folded.from += i;
  }
  return folded;
}

QList<TextRange> find(const Folded& folded, const QStringList& words) {
  QList<TextRange> ranges;
  for (const QString& word : words) {
    const qsizetype at = word.isEmpty() ? -1 : folded.text.indexOf(word);
    if (at < 0) continue;
    const int first = folded.from[at], last = folded.from[at + word.size() - 1];
    ranges.append({first, last - first + 1});
  }
  std::sort(ranges.begin(), ranges.end(), [](const TextRange& a, const TextRange& b) { return a.start < b.start; });
  QList<TextRange> apart;
  for (const TextRange& range : ranges)
    if (apart.isEmpty() || range.start >= apart.last().start + apart.last().length) apart.append(range);
  return apart;
}

}  // namespace

QStringList searchWords(const QString& typed) {
  static const QRegularExpression spaces(QStringLiteral("\\s+"));
  QStringList words;
  for (const QString& part :
       typed.normalized(QString::NormalizationForm_KD).toLower().split(spaces, Qt::SkipEmptyParts))
    if (const QString word = foldLetters(part).text; !word.isEmpty()) words << word;
  return words;
}

QList<TextRange> matchesInText(const QString& text, const QStringList& words) {
  return words.isEmpty() ? QList<TextRange>{} : find(foldLetters(text), words);
}

QList<TextRange> matchesInNumber(const QString& shown, const QStringList& words) {
  QStringList digits;
  for (const QString& word : words)
    if (word.size() >= 3 && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); })) digits << word;
  return digits.isEmpty() ? QList<TextRange>{} : find(keepDigits(shown), digits);
}

}  // namespace callwright::ui
