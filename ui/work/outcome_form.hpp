#pragma once
#include <QString>
#include <string>

namespace callwright::ui {

// What the agent has typed and chosen for a call, as typed. It is what a draft keeps.
struct OutcomeForm {
  QString code, note, when;
  bool onlyMe = true;
  QString product, quantity, amount, term, lostReason;
  friend bool operator==(const OutcomeForm&, const OutcomeForm&) = default;
};

std::string toJson(const OutcomeForm& form);
OutcomeForm formFromJson(const std::string& json);  // what cannot be read is left empty

}  // namespace callwright::ui
