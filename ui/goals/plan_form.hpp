#pragma once

#include "callwright/app/attendance.hpp"
#include "projects/plain.hpp"

class QLabel;

namespace callwright::ui {

class Bridge;
class FormField;
class HoursRow;
class KeyButton;
class ShortcutGuard;

// The hours that somebody, or everybody without hours of their own, is to work.
class PlanForm : public WordedWidget {
  Q_OBJECT
 public:
  PlanForm(Bridge& bridge, ShortcutGuard& keys, QWidget* parent = nullptr);
  void open(const app::ReadTimesheet::Answer& sheet);
  bool isChanged() const;

 signals:
  void saved();
  void closed();

 protected:
  void retranslate() override;

 private:
  void put();
  void save();
  void send(std::optional<domain::WorkPlan> plan);
  domain::WorkPlan typed() const;

  Bridge& m_bridge;
  app::ReadTimesheet::Answer m_sheet;
  domain::WorkPlan m_opened;
  QLabel *m_title, *m_trouble;
  QComboBox* m_whose;
  FormField *m_whoseField, *m_hoursField;
  HoursRow* m_hours;
  KeyButton *m_save, *m_back, *m_cancel;
};

}  // namespace callwright::ui
