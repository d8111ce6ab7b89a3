#include "callwright/words/cost_words.hpp"
#include "words/text.hpp"

namespace callwright::words {

QString costKindName(domain::CostKind kind) {
  switch (kind) {
    case domain::CostKind::PerHour:
      return Tr::translate("Words", "An agent's hour at work");
    case domain::CostKind::PerMinute:
      return Tr::translate("Words", "A minute of talk");
    case domain::CostKind::List:
      return Tr::translate("Words", "A list");
  }
  return {};
}

QString costName(domain::CostKind kind, const std::string& listName) {
  if (kind != domain::CostKind::List || listName.empty()) return costKindName(kind);
  return Tr::translate("Words", "List %1").arg(text(listName));
}

}  // namespace callwright::words
