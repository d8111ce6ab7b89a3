#pragma once

#include <QStringList>

#include "callwright/app/rewards.hpp"
#include "callwright/domain/campaign.hpp"
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

// A rule for bonuses or deductions, set or changed.
class RewardRuleForm : public WordedWidget {
  Q_OBJECT
 public:
  RewardRuleForm(Bridge& bridge, Lookups& lookups, ShortcutGuard& keys, QWidget* parent = nullptr);
  void open(const domain::RewardRule& rule);
  bool isChanged() const;

 signals:
  void saved();
  void closed();

 protected:
  void retranslate() override;

 private:
  void fillScopes();
  void fillOutcomes();
  void putOutcome();
  void adapt();
  QStringList typedTexts() const;  // and what is chosen, but for the outcome, which comes later
  domain::RewardKind kind() const;
  app::Result<domain::RewardRule> typed() const;
  void showError(const domain::Error& error);
  void save();

  Bridge& m_bridge;
  Lookups& m_lookups;
  domain::RewardRule m_rule;
  QStringList m_opened;
  QVariant m_openedOutcome;
  std::vector<domain::Outcome> m_outcomes;
  QLabel *m_title, *m_trouble;
  QLineEdit *m_name, *m_threshold, *m_amount;
  QComboBox *m_kind, *m_measure, *m_outcome, *m_scope, *m_period;
  FormField *m_nameField, *m_kindField, *m_measureField, *m_outcomeField, *m_thresholdField, *m_amountField,
      *m_scopeField, *m_periodField;
  KeyButton *m_save, *m_cancel;
};

}  // namespace callwright::ui
