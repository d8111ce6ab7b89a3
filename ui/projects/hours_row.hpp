#pragma once

#include <array>
#include <optional>

#include "callwright/domain/campaign.hpp"
#include "projects/plain.hpp"

class QLabel;
class QLineEdit;
class QPushButton;

namespace callwright::ui {

// "9", "930", "9:30", "9：30" or "24:00" as minutes of the day.
std::optional<std::chrono::minutes> readClock(const QString& typed);
QString clockText(std::chrono::minutes time);

// One calling window: the weekdays it holds on, from, to.
class HoursRow : public WordedWidget {
  Q_OBJECT
 public:
  explicit HoursRow(const domain::CallingWindow& window, QWidget* parent = nullptr);
  domain::CallingWindow window() const;
  void setWindow(const domain::CallingWindow& window);
  void setRemovable(bool removable);
  QString problem() const;  // empty: it can be saved
  void showProblem();
  void focusFirst();

 signals:
  void changed();
  void removeWanted();

 protected:
  void retranslate() override;

 private:
  std::array<QPushButton*, 7> m_days{};
  QLineEdit *m_from, *m_to;
  QLabel *m_dash, *m_note;
  QPushButton* m_remove;
};

}  // namespace callwright::ui
