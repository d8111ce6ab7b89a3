#include "widgets/mark_field.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;

MarkField::MarkField(QWidget* parent) : QComboBox(parent) {}

void MarkField::setScale(int most, const QString& none, const QString& no, const QString& yes) {
  const int chosen = currentIndex();
  const bool first = count() == 0;
  clear();
  addItem(none, -1);
  for (int points = 0; points <= most; ++points) {
    const QString name = most == 1 ? (points == 0 ? no : yes) : QString();
    addItem(name.isEmpty() ? QString::number(points) : u"%1 · %2"_s.arg(QString::number(points), name), points);
  }
  setCurrentIndex(first ? 0 : chosen);
}

void MarkField::setPoints(std::optional<int> points) {
  setCurrentIndex(points ? *points + 1 : 0);
}

std::optional<int> MarkField::points() const {
  return currentIndex() > 0 ? std::optional(currentIndex() - 1) : std::nullopt;
}

}  // namespace callwright::ui
