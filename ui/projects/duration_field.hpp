#pragma once

#include <QComboBox>
#include <QSpinBox>
#include <chrono>

#include "projects/plain.hpp"

namespace callwright::ui {

// A number with its unit: "20 minutes", "2 hours", "3 days". Whole minutes.
class DurationField : public WordedWidget {
  Q_OBJECT
 public:
  explicit DurationField(QWidget* parent = nullptr);
  void setValue(std::chrono::minutes value);
  std::chrono::minutes value() const;
  void setMaximum(std::chrono::minutes most) { m_most = most; }

  static QString spoken(std::chrono::minutes value);  // "2 h", "20 min", "3 d"

 signals:
  void changed();

 protected:
  void retranslate() override;
  void changeEvent(QEvent* event) override;

 private:
  std::chrono::minutes m_most{366 * 24 * 60};
  QSpinBox* m_number;
  QComboBox* m_unit;
};

}  // namespace callwright::ui
