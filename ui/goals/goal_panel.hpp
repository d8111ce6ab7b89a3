#pragma once

#include "callwright/app/goals.hpp"
#include "projects/plain.hpp"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace callwright::ui {

class Bridge;
class FormField;
class KeyButton;
class ProgressLine;
class Tag;

// One goal: how far it is, why it is behind, its parts, values entered by hand; and what can be done with it.
class GoalPanel : public WordedWidget {
  Q_OBJECT
 public:
  explicit GoalPanel(Bridge& bridge, QWidget* parent = nullptr);
  // `others`: the goals of the same period, for the names of parts and wholes. Null: none is chosen.
  void show(const app::GoalView* view, const std::vector<app::GoalView>& others);
  KeyButton* changeButton() const { return m_change; }
  KeyButton* deleteButton() const { return m_delete; }

 signals:
  void changeWanted();
  void deleteWanted();
  void split(const std::vector<callwright::domain::GoalId>& parts);
  void failed(const callwright::domain::Error& error);

 protected:
  void retranslate() override;

 private:
  void fill();
  void fillSplit();
  QString partsText() const;
  QString weightedText() const;
  QString valuesText() const;
  void enterValue();
  void splitIt();

  Bridge& m_bridge;
  bool m_mayManage;
  app::GoalView m_view;
  std::vector<app::GoalView> m_others;
  QLabel *m_title, *m_facts, *m_pace, *m_amounts, *m_whyTitle, *m_why, *m_partsTitle, *m_parts, *m_valuesTitle,
      *m_values, *m_note;
  Tag* m_state;
  ProgressLine* m_bar;
  QLineEdit* m_value;
  FormField *m_valueField, *m_splitField;
  QComboBox* m_splitBy;
  QCheckBox* m_equal;
  QWidget *m_valueRow, *m_splitRow, *m_buttons;
  KeyButton *m_enter, *m_split, *m_change, *m_delete;
};

}  // namespace callwright::ui
