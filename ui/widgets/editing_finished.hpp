#pragma once
#include <QLineEdit>
#include <utility>

namespace callwright::ui {

// Calls `then` when the field has been edited. A field loses the focus, and says so, also while its form is being
// destroyed: by then the owner is a plain QWidget, and nobody is told.
template <class Owner, class Then>
void onEditingFinished(QLineEdit* edit, Owner* owner, Then then) {
  QObject* object = owner;
  QObject::connect(edit, &QLineEdit::editingFinished, object, [object, then = std::move(then)] {
    if (qobject_cast<Owner*>(object)) then();
  });
}

}  // namespace callwright::ui
