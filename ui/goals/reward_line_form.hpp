#pragma once

#include <QStringList>

#include "callwright/app/rewards.hpp"
#include "projects/plain.hpp"

class QComboBox;
class QLabel;
class QLineEdit;

namespace callwright::ui {

class Bridge;
class FormField;
class KeyButton;
class Lookups;
class ShortcutGuard;

// A line of a ledger added by hand: for whom, how much, why.
class RewardLineForm : public WordedWidget {
  Q_OBJECT
 public:
  RewardLineForm(Bridge& bridge, Lookups& lookups, ShortcutGuard& keys, QWidget* parent = nullptr);
  void open(const domain::GoalPeriod& period, domain::UserId user);
  bool isChanged() const;

 signals:
  void saved();
  void closed();

 protected:
  void retranslate() override;

 private:
  void showError(const domain::Error& error);
  void save();

  Bridge& m_bridge;
  Lookups& m_lookups;
  domain::GoalPeriod m_period;
  QLabel *m_title, *m_trouble;
  QComboBox* m_user;
  QLineEdit *m_amount, *m_reason;
  FormField *m_userField, *m_amountField, *m_reasonField;
  KeyButton *m_save, *m_cancel;
};

}  // namespace callwright::ui
