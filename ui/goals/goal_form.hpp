#pragma once

#include "callwright/app/campaigns.hpp"
#include "callwright/app/goals.hpp"
#include "callwright/app/people.hpp"
#include "projects/plain.hpp"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace callwright::ui {

class Bridge;
class FormField;
class KeyButton;
class ShortcutGuard;

// A goal to be set or changed.
class GoalForm : public WordedWidget {
  Q_OBJECT
 public:
  GoalForm(Bridge& bridge, ShortcutGuard& keys, QWidget* parent = nullptr);
  // `goal` with an id is changed, without one a new one in its period. `others`: what it may be a part of.
  void open(const domain::Goal& goal, const std::vector<app::GoalView>& others);
  bool isChanged() const;  // something was typed that is not saved

 signals:
  void saved(callwright::domain::GoalId id);
  void closed();

 protected:
  void retranslate() override;

 private:
  void fillMeasures();
  void fillOwners();
  void fillParents();
  void put();
  void adapt();  // which fields the measure needs, and how they are typed
  app::Result<domain::Goal> typed() const;
  void showError(const domain::Error& error);
  void save();

  Bridge& m_bridge;
  domain::Goal m_goal;  // as it was opened
  QStringList m_opened;
  std::vector<app::GoalView> m_others;
  std::vector<app::CampaignSummary> m_campaigns;
  std::vector<domain::Team> m_teams;
  std::vector<domain::User> m_users;
  QLabel *m_title, *m_trouble;
  QComboBox *m_measure, *m_unit, *m_owner, *m_parent;
  QLineEdit *m_name, *m_currency, *m_minimum, *m_target, *m_stretch, *m_note;
  QCheckBox *m_grows, *m_lower;
  QSpinBox* m_weight;
  QWidget* m_hand;
  FormField *m_measureField, *m_nameField, *m_unitField, *m_ownerField, *m_parentField, *m_currencyField,
      *m_minimumField, *m_targetField, *m_stretchField, *m_weightField, *m_noteField;
  KeyButton *m_save, *m_cancel;
};

}  // namespace callwright::ui
