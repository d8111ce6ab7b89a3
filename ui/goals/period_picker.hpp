#pragma once

#include <QWidget>

#include "callwright/domain/goal_period.hpp"

class QComboBox;
class QLabel;

namespace callwright::ui {

class KeyButton;
class ShortcutGuard;

// Which month, quarter or year: its kind, and one step back or forward (Alt+PgUp, Alt+PgDn).
class PeriodPicker : public QWidget {
  Q_OBJECT
 public:
  PeriodPicker(ShortcutGuard& keys, const std::string& today, QWidget* parent = nullptr);
  const domain::GoalPeriod& period() const { return m_period; }
  void setPeriod(const domain::GoalPeriod& period);

 signals:
  void changed();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void chooseKind(int index);

  std::string m_today;
  domain::GoalPeriod m_period;
  QComboBox* m_kind;
  KeyButton *m_back, *m_forward;
  QLabel* m_name;
};

}  // namespace callwright::ui
