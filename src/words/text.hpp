#pragma once
#include <QCoreApplication>
#include <QLocale>
#include <QString>
#include <string>

namespace date {
class time_zone;
}

// Shared by the sources of this room. Every string for people is in the catalogue's context "Words".
namespace callwright::words {

// Tr::translate("Words", …), which lupdate understands: in the language of this thread's Speaking, or the program's.
struct Tr {
  static QString translate(const char* context, const char* source, const char* disambiguation = nullptr, int n = -1);
};

inline QString text(const std::string& utf8) {
  return QString::fromStdString(utf8);
}

// A code of the program and its name for people, marked by QT_TRANSLATE_NOOP("Words", …).
struct Named {
  const char* code;
  const char* name;
};

template <std::size_t n>
QString named(const Named (&table)[n], const std::string& code) {
  for (const Named& entry : table)
    if (code == entry.code) return Tr::translate("Words", entry.name);
  return text(code);
}

template <std::size_t n>
QString named(const char* const (&table)[n], std::size_t index) {
  return index < n ? Tr::translate("Words", table[index]) : QString::number(index);
}

// Why something is refused: a code of the program, the clause and what to do, both marked by QT_TRANSLATE_NOOP.
struct Unfit {
  const char* why;
  const char* clause;
  const char* remedy;
};

template <std::size_t n>
const Unfit* unfitOf(const Unfit (&table)[n], const std::string& why) {
  for (const Unfit& one : table)
    if (why == one.why) return &one;
  return nullptr;
}

QLocale locale();  // of the catalogue in use, so that a sentence never mixes two languages
QString permissionName(const std::string& code);  // "import_lists" → "importing lists"
QString kindName(const std::string& kind);        // "customer" → "customer"
QString regionName(const std::string& region);    // "CN" → "China"
QString goalUnfitClause(const std::string& why);  // of ErrorCode::GoalUnfit
QString goalUnfitRemedy(const std::string& why);
QString ledgerUnfitClause(const std::string& why, const std::string& period);  // of ErrorCode::LedgerUnfit
QString ledgerUnfitRemedy(const std::string& why);
QString asFullSentence(const QString& clause);                                  // with the full stop of the language
QString qualityUnfitClause(const std::string& why, const std::string& detail);  // QualityUnfit, AppraisalUnfit
QString qualityUnfitRemedy(const std::string& why);

}  // namespace callwright::words
