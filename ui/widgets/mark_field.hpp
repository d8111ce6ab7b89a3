#pragma once

#include <QComboBox>
#include <optional>

namespace callwright::ui {

// Points to choose, by their digit, too: 0 … most, and a first entry for none of them.
class MarkField : public QComboBox {
  Q_OBJECT
 public:
  explicit MarkField(QWidget* parent = nullptr);
  // `no`, `yes`: their names where most is 1. Keeps what is chosen.
  void setScale(int most, const QString& none, const QString& no = {}, const QString& yes = {});
  void setPoints(std::optional<int> points);  // none: the first entry
  std::optional<int> points() const;
  // Nothing is chosen, not even none.
  void setUnchosen() { setCurrentIndex(-1); }
  bool isChosen() const { return currentIndex() >= 0; }
};

}  // namespace callwright::ui
