// Small things that the forms of Projects and Settings share.
#pragma once

#include <QComboBox>
#include <QEvent>
#include <QSignalBlocker>
#include <QString>
#include <QVariant>
#include <QWidget>
#include <string>
#include <utility>

#include "bridge/text.hpp"

namespace callwright::ui {

inline std::string plain(const QString& typed) {
  return typed.trimmed().toStdString();
}

// A widget whose words follow the language: retranslate() sets every text, and the constructor calls it at its end.
class WordedWidget : public QWidget {
 public:
  using QWidget::QWidget;

 protected:
  virtual void retranslate() = 0;
  void changeEvent(QEvent* event) override {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
  }
};

using Choices = QList<std::pair<QString, QVariant>>;

// Sets what can be chosen, and keeps what is chosen, without a signal.
inline void setChoices(QComboBox* combo, const Choices& choices) {
  const QSignalBlocker quiet(combo);
  const QVariant chosen = combo->currentData();
  combo->clear();
  for (const auto& [label, value] : choices) combo->addItem(label, value);
  combo->setCurrentIndex(qMax(0, combo->findData(chosen)));
}
inline void choose(QComboBox* combo, const QVariant& value) {
  combo->setCurrentIndex(qMax(0, combo->findData(value)));
}

}  // namespace callwright::ui
