#pragma once

#include <QLabel>
#include <initializer_list>
#include <utility>

#include "callwright/words/words.hpp"
#include "widgets/form_field.hpp"

namespace callwright::ui {

using NamedFields = std::initializer_list<std::pair<const char*, FormField*>>;

// The sentence beside the field that the error names, which gets the focus; in `trouble` where it is none of these. No
// code and no arguments: takes all away.
inline void placeError(const domain::Error& error, NamedFields fields, QLabel* trouble) {
  for (const auto& [name, form] : fields) form->setError({});
  bool placed = error == domain::Error{};
  for (const auto& [name, form] : fields) {
    if (placed || error.args.empty() || error.args.front() != name) continue;
    form->setError(words::sentence(error));
    form->field()->setFocus();
    placed = true;
  }
  trouble->setText(placed ? QString() : words::sentence(error));
  trouble->setVisible(!placed);
}

}  // namespace callwright::ui
