#pragma once

#include "callwright/domain/ranking.hpp"
#include "projects/plain.hpp"

class QComboBox;
class QLabel;

namespace callwright::ui {

class KeyButton;
class ShortcutGuard;

// Which month, quarter or year, and where it is wanted day or week: its kind, and one step back or forward (Alt+PgUp,
// Alt+PgDn).
class PeriodPicker : public WordedWidget {
  Q_OBJECT
 public:
  enum class Shortest { Day, Month };
  PeriodPicker(ShortcutGuard& keys, const std::string& today, QWidget* parent = nullptr,
               Shortest shortest = Shortest::Month);
  domain::GoalPeriod period() const { return domain::goalPeriodOf(m_period).value_or(domain::GoalPeriod{}); }
  const domain::RankPeriod& rankPeriod() const { return m_period; }
  void setPeriod(const domain::GoalPeriod& period);
  void setPeriod(const domain::RankPeriod& period);

 signals:
  void changed();

 protected:
  void retranslate() override;

 private:
  void chooseKind(int index);

  std::string m_today;
  domain::RankPeriod m_period;
  int m_firstKind;
  QComboBox* m_kind;
  KeyButton *m_back, *m_forward;
  QLabel* m_name;
};

}  // namespace callwright::ui
