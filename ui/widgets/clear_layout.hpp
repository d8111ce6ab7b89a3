#pragma once

#include <QLayout>
#include <QWidget>

namespace callwright::ui {

// Deletes the layout's items and their widgets at once.
inline void deleteItems(QLayout& layout) {
  while (QLayoutItem* item = layout.takeAt(0)) {
    delete item->widget();
    delete item;
  }
}

// … the widgets at the next turn of the event loop: the one whose signal is being answered may be among them.
inline void deleteItemsLater(QLayout& layout) {
  while (QLayoutItem* item = layout.takeAt(0)) {
    if (QWidget* widget = item->widget()) {
      widget->hide();
      widget->deleteLater();
    }
    delete item;
  }
}

}  // namespace callwright::ui
