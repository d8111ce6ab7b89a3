#pragma once

#include <QWidget>
#include <array>

#include "shell/place.hpp"

class QAbstractButton;
class QVBoxLayout;

namespace callwright::ui {

class RailButton;

// The dark strip at the left: icon over label, Settings at the bottom.
class Rail : public QWidget {
  Q_OBJECT
 public:
  explicit Rail(QWidget* parent = nullptr);
  void setOffered(Place place, bool offered);
  bool isOffered(Place place) const;
  void setCurrent(Place place);
  void setBadge(Place place, int count);  // 0: none
  QAbstractButton* button(Place place) const;

 signals:
  void chosen(Place place);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  std::array<RailButton*, placeCount> m_buttons{};
};

}  // namespace callwright::ui
