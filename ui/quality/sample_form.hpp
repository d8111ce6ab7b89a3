#pragma once

#include "callwright/app/quality.hpp"
#include "callwright/domain/goal_period.hpp"
#include "projects/plain.hpp"

class QComboBox;
class QLabel;
class QSpinBox;

namespace callwright::ui {

class Bridge;
class FormField;
class KeyButton;
class Lookups;
class ShortcutGuard;

// How many calls of whom are drawn at random for quality checks, and what came of it.
class SampleForm : public WordedWidget {
  Q_OBJECT
 public:
  SampleForm(Bridge& bridge, Lookups& lookups, ShortcutGuard& keys, QWidget* parent = nullptr);
  void open(const domain::GoalPeriod& period, const domain::ScoreCard& card);

 signals:
  void drawn(const QString& sentence);
  void closed();

 protected:
  void retranslate() override;

 private:
  void fillAgents();
  void draw();

  Bridge& m_bridge;
  Lookups& m_lookups;
  std::string m_period;
  domain::ScoreCard m_card;
  QLabel *m_title, *m_facts, *m_result, *m_trouble;
  QComboBox* m_agent;
  QSpinBox *m_each, *m_seed;
  FormField *m_agentField, *m_eachField, *m_seedField;
  KeyButton *m_draw, *m_close;
};

}  // namespace callwright::ui
