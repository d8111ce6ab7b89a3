#pragma once

#include "settings/section.hpp"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace callwright::ui {

class Card;
class CauseRulesEditor;
class KeyButton;
class OutcomesEditor;
class StagesEditor;
class TabStrip;

// The outcomes that every new campaign begins with, the stages of the pipeline, and what the line suggests.
class OutcomesSection : public SettingsSection {
  Q_OBJECT
 public:
  explicit OutcomesSection(Bridge& bridge, QWidget* parent = nullptr);
  QString title() const override;
  QString purpose() const override;
  Icon icon() const override { return Icon::Check; }
  void load() override;
  bool isUnsaved() const override;

 protected:
  void retranslate() override;

 private:
  void loadOutcomes();
  void save();
  void setUnsaved(bool unsaved, const QString& failure = {});

  bool m_unsaved = false, m_showing = false;
  TabStrip* m_tabs;
  QStackedWidget* m_stack;
  OutcomesEditor* m_outcomes;
  StagesEditor* m_stages;
  CauseRulesEditor* m_causes;
  QLabel* m_note;
  QPushButton* m_discard;
  KeyButton* m_save;
};

}  // namespace callwright::ui
