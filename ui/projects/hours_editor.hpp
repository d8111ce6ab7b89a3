#pragma once

#include <vector>

#include "callwright/domain/campaign.hpp"
#include "projects/plain.hpp"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace callwright::ui {

class FlowLayout;
class FormField;
class HoursRow;
class WeekPicture;

// Weekday × windows and holidays, with a picture of the week as it comes out. Times can be typed as 9, 9:00 or 0900.
class HoursEditor : public WordedWidget {
  Q_OBJECT
 public:
  explicit HoursEditor(QWidget* parent = nullptr);
  void setHours(const domain::CallingHours& hours);
  domain::CallingHours hours() const;
  bool check();  // marks what cannot be saved, and moves the focus there

 signals:
  void changed();

 protected:
  void retranslate() override;

 private:
  HoursRow* addRow(const domain::CallingWindow& window);
  void removeRow(HoursRow* row);
  void addHolidays();
  void showHolidays();
  void touched();

  QCheckBox* m_always;
  QWidget* m_windowsBox;
  QVBoxLayout* m_rowsLayout;
  std::vector<HoursRow*> m_rows;
  QPushButton *m_addWindow, *m_addHoliday;
  WeekPicture* m_picture;
  QLabel *m_summary, *m_holidayTitle, *m_noHolidays;
  QLineEdit* m_holiday;
  FormField* m_holidayField;
  QWidget* m_holidayBox;
  FlowLayout* m_holidayFlow;
  std::vector<std::string> m_holidays;
};

}  // namespace callwright::ui
