#pragma once

#include <QWidget>

#include "callwright/domain/campaign.hpp"

namespace callwright::ui {

// Seven lines of 24 hours: when people may be called.
class WeekPicture : public QWidget {
  Q_OBJECT
 public:
  explicit WeekPicture(QWidget* parent = nullptr);
  void setHours(const domain::CallingHours& hours);
  QSize sizeHint() const override { return {420, 172}; }
  QSize minimumSizeHint() const override { return {260, 172}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  domain::CallingHours m_hours;
};

}  // namespace callwright::ui
