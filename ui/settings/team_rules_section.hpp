#pragma once

#include "callwright/app/wallboard.hpp"
#include "settings/section.hpp"

class QCheckBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace callwright::ui {

class Card;
class FormField;
class KeyButton;

// When the wallboard warns, whether agents see their rank, and which words make a source a referral.
class TeamRulesSection : public SettingsSection {
  Q_OBJECT
 public:
  explicit TeamRulesSection(Bridge& bridge, QWidget* parent = nullptr);
  QString title() const override;
  QString purpose() const override;
  Icon icon() const override { return Icon::Bell; }
  void load() override;
  bool isUnsaved() const override { return m_unsaved; }
  QCheckBox* rankBox() const { return m_rank; }
  QSpinBox* wrapUpBox() const { return m_numbers.front(); }
  QLineEdit* referralsEdit() const { return m_referrals; }
  KeyButton* saveButton() const { return m_save; }

 protected:
  void retranslate() override;

 private:
  void show(const app::TeamRules& rules);
  app::TeamRules typed() const;
  void save();
  void setUnsaved(bool unsaved, const QString& failure = {});

  bool m_unsaved = false, m_showing = false;
  Card *m_alertsCard, *m_agentsCard, *m_referralsCard;
  std::vector<QSpinBox*> m_numbers;
  std::vector<FormField*> m_fields;
  QCheckBox* m_rank;
  QLineEdit* m_referrals;
  FormField* m_referralsField = nullptr;
  QLabel *m_rankHint, *m_note;
  KeyButton *m_defaults, *m_save;
};

}  // namespace callwright::ui
