#pragma once

#include <QStringList>

#include "callwright/app/attendance.hpp"
#include "projects/plain.hpp"

class QComboBox;
class QLabel;
class QLineEdit;

namespace callwright::ui {

class Bridge;
class FormField;
class KeyButton;
class ShortcutGuard;

// A day of a timesheet corrected: from, until, breaks, a leave, and why; with what was corrected before.
class DayForm : public WordedWidget {
  Q_OBJECT
 public:
  DayForm(Bridge& bridge, ShortcutGuard& keys, QWidget* parent = nullptr);
  void open(domain::UserId user, const QString& userName, const app::TimesheetDay& day);
  bool isChanged() const;

 signals:
  void saved();
  void closed();

 protected:
  void retranslate() override;

 private:
  void put();
  void showError(const domain::Error& error);
  void save();
  void send(app::CorrectTimesheet request);
  QStringList typed() const;
  std::optional<std::chrono::minutes> time(const char* field, const QLineEdit* edit, bool& fine);

  Bridge& m_bridge;
  domain::UserId m_user;
  QString m_userName;
  app::TimesheetDay m_day;
  QStringList m_opened;
  QLabel *m_title, *m_before, *m_trouble;
  QLineEdit *m_from, *m_until, *m_breaks, *m_reason;
  QComboBox* m_leave;
  FormField *m_fromField, *m_untilField, *m_breaksField, *m_leaveField, *m_reasonField;
  KeyButton *m_save, *m_back, *m_cancel;
};

}  // namespace callwright::ui
